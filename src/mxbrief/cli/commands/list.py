"""``mxbrief list``: ids, one a line."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mxbrief.cli import options
from mxbrief.cli.terminal import corpus_in_force
from mxbrief.errors import Misuse


class Kind(StrEnum):
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


def list_(  # noqa: C901 -- one case for each kind
    kind: Annotated[Kind | None, typer.Argument(metavar="KIND", help=f"One of {', '.join(Kind)}.", show_default=False)] = None,
    positions: options.Positions = None,
    format_: options.FormatOption = options.Format.AUTO,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = options.ColorChoice.AUTO,
    width: options.Width = None,
) -> None:
    """List ids, one a line for shell loops. On a terminal with their titles."""
    if kind is None:
        raise Misuse("list needs a kind", f"one of {', '.join(Kind)}; for example: mxbrief list issues")
    root = corpus_in_force(positions)
    from mxbrief.analysis import listing
    from mxbrief.cli.output import emit, leave
    from mxbrief.corpus.load import positions as load
    from mxbrief.corpus.load import register
    from mxbrief.views.listing import listing_lines, listing_table

    match kind:
        case Kind.ISSUES:
            holdings, make = load.load_issues(root), listing.list_issues
        case Kind.QUESTIONS:
            holdings, make = load.load_issues(root), listing.list_questions
        case Kind.CANDIDATES:
            holdings, make = load.load_people(root), listing.list_candidates
        case Kind.OFFICES:
            holdings, make = load.load_people(root), listing.list_offices
        case Kind.RISKS:
            holdings, make = register.load_conditions(root), listing.list_risks
        case Kind.RECOMMENDATIONS:
            holdings, make = register.load_conditions(root), listing.list_recommendations
        case Kind.SCENARIOS:
            holdings, make = register.load_scenarios(root), listing.list_scenarios
        case Kind.EVENTS:
            holdings, make = register.load_events(root), listing.list_events
        case Kind.SOURCES:
            holdings, make = load.load_sources(root), listing.list_sources
    result = make(holdings)
    target = options.Target(format_, output, force, color, width)
    emit(result, target, document=lambda: listing_table(result), rows=lambda: listing_table(result), lines=listing_lines(result))
    leave(holdings.problems, root)
