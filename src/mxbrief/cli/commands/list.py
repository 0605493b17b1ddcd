"""``mxbrief list``: ids, one a line."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, assert_never

import typer

from mxbrief.cli.options import Output, output
from mxbrief.cli.terminal import today
from mxbrief.errors import Misuse

if TYPE_CHECKING:
    from msgspec import Struct

    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.model.loaded import Loaded
    from mxbrief.results.listing import Listed


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
def list_(reader: "Reader", kind: KindArgument = None) -> "Report":
    """List ids, one a line for shell loops. On a terminal with their titles; csv and json have all fields."""
    if kind is None:
        raise Misuse("list needs a kind", f"one of {', '.join(ListKind)}; for example: mxbrief list issues")
    from mxbrief.cli.report import Report
    from mxbrief.corpus.load.sources import sources_of
    from mxbrief.views import listing as view
    from mxbrief.views.phrases import LISTS

    result, parent = _listing(reader, kind)
    items: Sequence[Listed] = result.items
    return Report(
        result,
        document=lambda: view.table(items, LISTS[kind]),
        rows=lambda: view.rows(items, _entry_type(kind), parent, sources_of(reader, result, reader.names.issues())),
        texts={"lines": lambda _page: view.lines(items)},
        piped="lines",
        notes={} if items else _nothing(kind),
    )


def _listing(reader: "Reader", kind: ListKind) -> "tuple[Any, str]":
    """Return what there is of a kind, and the kind of thing that each belongs to."""
    from mxbrief.analysis import listing
    from mxbrief.corpus.load.request import Request, load

    make: Callable[[Loaded], Any]
    parent = ""
    match kind:
        case ListKind.ISSUES:
            request, make = Request(issues=None), listing.list_issues
        case ListKind.QUESTIONS:
            request, make, parent = Request(issues=None), listing.list_questions, "issue"
        case ListKind.CANDIDATES:
            request = Request(candidates=reader.names.candidate_offices(), every_office=True)
            make, parent = listing.list_candidates, "office"
        case ListKind.OFFICES:
            request, make = Request(every_office=True), listing.list_offices
        case ListKind.RISKS:
            request, make, parent = Request(issues=None, risks=None), listing.list_risks, "issue"
        case ListKind.RECOMMENDATIONS:
            request, make, parent = Request(issues=None, recommendations=None), listing.list_recommendations, "issue"
        case ListKind.SCENARIOS:
            request = Request(manifest=True, candidates=reader.names.candidate_offices(), every_office=True)
            make = partial(listing.list_scenarios, today=today())
        case ListKind.EVENTS:
            request, make, parent = Request(issues=None, events=True), listing.list_events, "issue"
        case ListKind.SOURCES:
            request, make = Request(every_source=True), listing.list_sources
        case _:
            assert_never(kind)
    return make(load(reader, request)), parent


def _entry_type(kind: ListKind) -> "type[Struct]":
    """Return the format of the entries of a kind."""
    from mxbrief.model import manifest, positions, register, sources

    types: dict[ListKind, type[Struct]] = {
        ListKind.ISSUES: positions.Issue,
        ListKind.QUESTIONS: positions.Question,
        ListKind.CANDIDATES: positions.Profile,
        ListKind.OFFICES: positions.Office,
        ListKind.RISKS: register.Risk,
        ListKind.RECOMMENDATIONS: register.Recommendation,
        ListKind.SCENARIOS: manifest.Scenario,
        ListKind.EVENTS: positions.Event,
        ListKind.SOURCES: sources.Source,
    }
    return types[kind]


def _nothing(kind: ListKind) -> Mapping[str, tuple[str, ...]]:
    """Return the note that there is nothing of a kind."""
    from mxbrief.cli.emptiness import tell

    return tell(f"the corpus has no {kind}")
