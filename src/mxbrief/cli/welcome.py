"""What ``mxbrief`` prints when it is not told what to do."""

from __future__ import annotations

from collections.abc import Mapping

import typer

from mxbrief import __version__
from mxbrief.cli.terminal import active_corpus
from mxbrief.corpus.names import Names
from mxbrief.errors import Exit


def welcome(commands: Mapping[str, str]) -> None:
    """Print what there is and how to go on, and exit as for a wrong command line; ``commands`` is name to one line of help."""
    from mxbrief.cli.output import print_line

    names = Names(active_corpus(None))
    issues, candidates = names.issues(), list(names.candidate_offices())
    arguments = {
        "compare": " ".join(issues[:1]),
        "show": " ".join(candidates[:1]),
        "explain": "ID",
        "list": "issues",
        "new": "corpus DIR",
        "schema": "positions",
    }
    lines = {f"mxbrief {name} {arguments.get(name, '')}".rstrip(): help_ for name, help_ in commands.items()}
    lines["mxbrief COMMAND --help"] = "The options of a command."
    print_line(f"mxbrief {__version__}: who stands where, what could go wrong, what to do, with sources")
    print_line("")
    for line, help_ in lines.items():
        print_line(f"  {line:<{max(map(len, lines))}}  {help_}")
    print_line("")
    print_line(f"  issues:      {', '.join(issues)}")
    print_line(f"  candidates:  {', '.join(candidates)}")
    raise typer.Exit(Exit.USAGE)
