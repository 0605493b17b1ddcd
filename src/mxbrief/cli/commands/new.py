"""``mxbrief new``: a corpus, a person, an issue, a position or a source, commented and ready to be filled in."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mxbrief.cli import completion as complete
from mxbrief.cli import options
from mxbrief.cli.terminal import corpus_in_force, today
from mxbrief.corpus import paths as layout
from mxbrief.errors import Failure, Misuse


class New(StrEnum):
    """What can be made, each with what has to be said of it."""

    CORPUS = "corpus"
    CANDIDATE = "candidate"
    ISSUE = "issue"
    POSITION = "position"
    SOURCE = "source"


_USAGE = {
    New.CORPUS: "DIR",
    New.CANDIDATE: "OFFICE/ID",
    New.ISSUE: "ID",
    New.POSITION: "CANDIDATE QUESTION",
    New.SOURCE: "URL-or-ID",
}
_FORMS = "; ".join(f"new {kind} {words}" for kind, words in _USAGE.items())


def new(
    kind: Annotated[New | None, typer.Argument(metavar="KIND", help=f"One of {', '.join(New)}.", show_default=False)] = None,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME...", help=_FORMS + ".", autocompletion=complete.new_names, show_default=False)
    ] = None,
    issue: Annotated[
        str | None,
        typer.Option(
            "--issue", metavar="ID", help="For a source: the issue whose bibliography it goes into.", autocompletion=complete.issues
        ),
    ] = None,
    positions: options.Positions = None,
) -> None:
    """Make a new file, or add an entry to one. What only you can know is marked TODO, and lint names it. Never overwrites."""
    if kind is None:
        raise Misuse("new needs a kind", _FORMS)
    given = names or []
    if len(given) != len(_USAGE[kind].split()):
        raise Misuse(f"new {kind} needs {_USAGE[kind]}", f"for example: mxbrief new {_EXAMPLES[kind]}")
    from mxbrief.cli.output import announce
    from mxbrief.corpus.edit import scaffold as create

    match kind:
        case New.CORPUS:
            made = create.new_corpus(Path(given[0]))
            announce(made, f"try it: mxbrief compare ferry --positions {given[0]}")
            return
        case New.CANDIDATE:
            office, _, candidate = given[0].partition("/")
            made = create.new_candidate(_own_corpus(positions), office, candidate)
        case New.ISSUE:
            made = create.new_issue(_own_corpus(positions), given[0])
        case New.POSITION:
            made = create.new_position(_own_corpus(positions), *given)
        case New.SOURCE:
            made = create.new_source(_own_corpus(positions), given[0], issue or layout.GENERAL_SOURCES, today())
    announce(made, f"fill in what is marked TODO; then: mxbrief lint {' '.join(map(str, made))}")


_EXAMPLES = {
    New.CORPUS: "corpus my-election",
    New.CANDIDATE: "candidate mayor/pike",
    New.ISSUE: "issue water",
    New.POSITION: "position pike night-ferry",
    New.SOURCE: "source https://example.org/2025/debate",
}


def _own_corpus(positions: str | None) -> Path:
    """Return the corpus in force, unless it is the one that came with the program."""
    root = corpus_in_force(positions)
    if layout.is_installed(root):
        raise Failure("the built-in corpus is not for editing", "start your own with: mxbrief new corpus DIR, and name it with --positions")
    return root
