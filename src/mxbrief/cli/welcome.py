"""What ``mxbrief`` says when it is not told what to do."""

from __future__ import annotations

import typer

from mxbrief import __version__
from mxbrief.cli.terminal import corpus_in_force
from mxbrief.corpus import paths as layout
from mxbrief.errors import Exit


def greet() -> None:
    """Say in a few lines what there is and how to go on, and leave as for a wrong command line."""
    from mxbrief.cli.output import say

    root = corpus_in_force(None)
    issues = layout.issue_ids(root)
    people = list(layout.candidate_offices(root))
    examples = {
        f"mxbrief compare {' '.join(issues[:1])}": "who stands where, what each said, sources",
        f"mxbrief show {' '.join(people[:1])}": "one person's positions and their history",
        "mxbrief risks": "what could go wrong under each pair of winners",
        "mxbrief scenarios": "those pairs side by side: flags, where the two agree and collide",
        "mxbrief recommend": "what should be done, as a checklist",
        "mxbrief explain ID": "why: back to file, line, date and source",
        "mxbrief list issues": "ids, one a line: issues, candidates, questions, risks, events and more",
        "mxbrief lint": "what is wrong with the corpus, and the way out",
        "mxbrief new corpus DIR": "begin a corpus of your own",
        "mxbrief COMMAND --help": "the options of a command",
    }
    say(f"mxbrief {__version__}: who stands where, what could go wrong, what to do, with sources")
    say("")
    for example, meaning in examples.items():
        say(f"  {example:<{max(map(len, examples))}}  {meaning}")
    say("")
    say(f"  issues:      {', '.join(issues)}")
    say(f"  candidates:  {', '.join(people)}")
    raise typer.Exit(Exit.USAGE)


def print_version(value: bool) -> None:  # noqa: FBT001 -- the signature typer calls
    """Print the version for ``--version``."""
    if value:
        typer.echo(f"mxbrief {__version__}")
        raise typer.Exit
