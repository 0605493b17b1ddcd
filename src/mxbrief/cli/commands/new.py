"""``mxbrief new``: a corpus, a candidate, an issue, a position or a source, commented and ready to be filled in."""

# Annotations are not postponed here: the options are read from them.

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import Output, PositionsOption, output
from mxbrief.cli.terminal import active_corpus, today
from mxbrief.corpus.discovery import is_built_in
from mxbrief.corpus.paths import GENERAL_SOURCES
from mxbrief.errors import Failure, Misuse

if TYPE_CHECKING:
    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader


class NewKind(StrEnum):
    """What can be created."""

    CORPUS = "corpus"
    CANDIDATE = "candidate"
    ISSUE = "issue"
    POSITION = "position"
    SOURCE = "source"


_USAGE = {
    NewKind.CORPUS: "DIR",
    NewKind.CANDIDATE: "OFFICE/ID",
    NewKind.ISSUE: "ID",
    NewKind.POSITION: "CANDIDATE QUESTION",
    NewKind.SOURCE: "URL-or-ID",
}
_FORMS = "; ".join(f"new {kind} {words}" for kind, words in _USAGE.items())

KindArgument = Annotated[NewKind | None, typer.Argument(metavar="KIND", help=f"One of {', '.join(NewKind)}.", show_default=False)]
NamesArgument = Annotated[
    list[str] | None, typer.Argument(metavar="NAME...", help=f"{_FORMS}.", autocompletion=completion.new_names, show_default=False)
]
IssueOption = Annotated[
    str | None,
    typer.Option(
        "--issue", metavar="ID", help="For a source: the issue whose bibliography it goes into.", autocompletion=completion.shards
    ),
]


@output(Output(reads_corpus=False, formats=None, to_file=False))
def new(kind: KindArgument = None, names: NamesArgument = None, issue: IssueOption = None, positions: PositionsOption = None) -> "Report":
    """Create a file, or add an entry to one. What only you can know is marked TODO, and lint lists it. Never overwrites."""
    if kind is None:
        raise Misuse("new needs a kind", _FORMS)
    given = names or []
    if len(given) != len(_USAGE[kind].split()):
        raise Misuse(f"new {kind} needs {_USAGE[kind]}", f"for example: mxbrief new {kind} {_example(kind, given, positions)}")
    if kind is NewKind.CORPUS:
        from mxbrief.corpus.edit.starter import new_corpus

        return _report(new_corpus(Path(given[0])), f"try it: mxbrief compare ferry --positions {given[0]}")
    from mxbrief.corpus.edit.lock import locked

    reader = _own_corpus(positions)
    with locked(reader.root):
        created = _add(reader, kind, given, issue)
    return _report(created, f"fill in what is marked TODO; then: mxbrief lint {' '.join(map(str, created))}")


def _add(reader: "Reader", kind: NewKind, given: list[str], issue: str | None) -> list[Path]:
    """Add something of a kind to a corpus; return the files changed or created."""
    from mxbrief.corpus.edit import scaffold

    match kind:
        case NewKind.CANDIDATE:
            office, _, candidate = given[0].partition("/")
            if not office or not candidate:
                lacks = "office" if candidate or "/" not in given[0] else "candidate"
                known = next(iter(reader.names.offices()), "mayor")
                hint = f"type OFFICE/ID, such as {known}/{candidate or office if lacks == 'office' else 'pike'}"
                raise Misuse(f"'{given[0]}' names no {lacks}", hint)
            return scaffold.new_candidate(reader, office, candidate)
        case NewKind.ISSUE:
            return scaffold.new_issue(reader, given[0])
        case NewKind.POSITION:
            return scaffold.new_position(reader, *given)
        case NewKind.SOURCE:
            return scaffold.new_source(reader, given[0], issue or GENERAL_SOURCES, today())
        case NewKind.CORPUS:
            raise ValueError(kind)


def _example(kind: NewKind, given: list[str], positions: str | None) -> str:
    """Return names to type after a kind, as far as there are any those of the active corpus and what was typed."""
    from mxbrief.cli.examples import sample

    try:
        names = sample(active_corpus(positions))
    except Failure:
        names = {}
    match kind:
        case NewKind.CORPUS:
            return "my-election"
        case NewKind.CANDIDATE:
            return f"{names.get('office') or 'mayor'}/jane-doe"
        case NewKind.ISSUE:
            return "water"
        case NewKind.POSITION:
            candidate = given[0] if given else names.get("candidate")
            return f"{candidate or 'CANDIDATE'} {names.get('question') or 'QUESTION'}"
        case NewKind.SOURCE:
            return "https://example.org/2025/debate"


def _own_corpus(positions: str | None) -> "Reader":
    """Return the reader of the active corpus; raises Failure if it is the built-in one."""
    from mxbrief.corpus.read.reader import Reader

    root = active_corpus(positions)
    if is_built_in(root):
        raise Failure("the built-in corpus is not for editing", "start your own with: mxbrief new corpus DIR, and name it with --positions")
    return Reader(root)


def _report(created: list[Path], next_step: str) -> "Report":
    """Return the files created, one a line, and how to go on."""
    text = "".join(f"{path}\n" for path in created)
    from mxbrief.cli.report import Report

    return Report(texts={"text": lambda _page: text}, shown="text", piped="text", notes={"text": (f"mxbrief: {next_step}",)})
