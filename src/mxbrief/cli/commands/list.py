"""``mxbrief list``: ids, one a line."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli.options import Output, output
from mxbrief.cli.report import Report
from mxbrief.errors import Misuse

if TYPE_CHECKING:
    from mxbrief.corpus.read.reader import Reader


class ListKind(StrEnum):
    """What can be listed."""

    ISSUES = "issues"
    CANDIDATES = "candidates"
    OFFICES = "offices"
    QUESTIONS = "questions"
    RISKS = "risks"
    RECOMMENDATIONS = "recommendations"
    SCENARIOS = "scenarios"
    EVENTS = "events"
    SOURCES = "sources"


KindArgument = Annotated[ListKind | None, typer.Argument(metavar="KIND", help=f"One of {', '.join(ListKind)}.", show_default=False)]


@output(Output(auto="auto is a table with titles on a terminal and ids, one a line, in a pipe or file"))
def list_(reader: "Reader", kind: KindArgument = None) -> Report:  # noqa: C901 -- one case for each kind
    """List ids, one a line for shell loops. On a terminal with their titles."""
    if kind is None:
        raise Misuse("list needs a kind", f"one of {', '.join(ListKind)}; for example: mxbrief list issues")
    from mxbrief.analysis import listing
    from mxbrief.corpus.load.request import Request, load
    from mxbrief.views import listing as view

    candidates = reader.names.candidate_offices() if kind in (ListKind.CANDIDATES, ListKind.SCENARIOS) else {}
    match kind:
        case ListKind.ISSUES:
            request, make = Request(issues=None), listing.list_issues
        case ListKind.QUESTIONS:
            request, make = Request(issues=None), listing.list_questions
        case ListKind.CANDIDATES:
            request, make = Request(candidates=candidates, every_office=True), listing.list_candidates
        case ListKind.OFFICES:
            request, make = Request(every_office=True), listing.list_offices
        case ListKind.RISKS:
            request, make = Request(risks=None), listing.list_risks
        case ListKind.RECOMMENDATIONS:
            request, make = Request(recommendations=None), listing.list_recommendations
        case ListKind.SCENARIOS:
            request, make = Request(manifest=True, candidates=candidates, every_office=True), listing.list_scenarios
        case ListKind.EVENTS:
            request, make = Request(events=True), listing.list_events
        case ListKind.SOURCES:
            request, make = Request(every_source=True), listing.list_sources
    result = make(load(reader, request))
    return Report(
        result,
        document=lambda: view.table(result),
        rows=lambda: view.table(result),
        texts={"lines": lambda _page: view.lines(result)},
        piped="lines",
        notes={} if result.items else _nothing(kind),
    )


def _nothing(kind: ListKind) -> Mapping[str, tuple[str, ...]]:
    """Return the note that there is nothing of a kind."""
    from mxbrief.cli.emptiness import tell

    return tell(f"the corpus has no {kind}")
