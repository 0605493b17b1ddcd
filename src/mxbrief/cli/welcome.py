"""What ``mxbrief`` says when it is not told what to do."""

from __future__ import annotations

import typer

from mxbrief import __version__
from mxbrief.cli.environment import chosen_corpus, working_folder
from mxbrief.corpus import layout
from mxbrief.errors import Exit


def greet() -> None:
    """Say in a few lines what there is and how to go on, and leave as for a wrong command line."""
    from mxbrief.cli.emit import say

    root = layout.find_corpus(working_folder(), chosen_corpus(None))
    issues = layout.issue_ids(root)
    people = list(layout.candidate_offices(root))
    first = issues[0] if "energy" not in issues else "energy"
    say(f"mxbrief {__version__}: who stands where on an issue, with sources")
    say("")
    say(f"  mxbrief compare {first}     who stands where, what each said, sources")
    say(f"  mxbrief show {people[0]}     one person's positions and their history")
    say("  mxbrief list issues        ids, one a line: issues, candidates, offices, questions, sources")
    say("")
    say(f"  issues      {', '.join(issues)}")
    say(f"  candidates  {', '.join(people)}")
    say("")
    say("  mxbrief COMMAND --help tells the options of a command.")
    raise typer.Exit(Exit.USAGE)


def print_version(value: bool) -> None:  # noqa: FBT001 -- the signature typer calls
    """Print the version for ``--version``."""
    if value:
        typer.echo(f"mxbrief {__version__}")
        raise typer.Exit
