"""``mxbrief recommend``: what to do about it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mxbrief.cli import options
from mxbrief.cli.terminal import corpus_in_force
from mxbrief.errors import Failure
from mxbrief.model.scales import AdviceStatus


class Verdict(StrEnum):
    """What a recommendation can come to."""

    ROBUST = "robust"
    CONTINGENT = "contingent"
    IDLE = "idle"


def recommend(
    issues: options.Issues = None,
    scenario: options.ScenarioOption = None,
    status: Annotated[
        list[AdviceStatus] | None, typer.Option("--status", help="Only with this status; repeat for more.", show_default=False)
    ] = None,
    verdict: Annotated[
        list[Verdict] | None, typer.Option("--verdict", help="Only with this verdict; repeat for more.", show_default=False)
    ] = None,
    addressee: Annotated[
        str, typer.Option("--addressee", metavar="TEXT", help="Only for those whose name has this in it.", show_default=False)
    ] = "",
    stated_only: Annotated[bool, typer.Option("--stated-only", help="Leave out what is only inferred.")] = False,
    as_of: options.AsOf = None,
    table_only: options.TableOnly = False,
    positions: options.Positions = None,
    format_: options.FormatOption = options.Format.AUTO,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = options.ColorChoice.AUTO,
    width: options.Width = None,
) -> None:
    """Print what should be done, as a checklist. Who should, which flags it answers, and how robust it is over the scenarios."""
    root = corpus_in_force(positions)
    from mxbrief.analysis import recommendations as analysis
    from mxbrief.analysis.standings import Stage
    from mxbrief.cli.output import blaming, emit, leave
    from mxbrief.corpus.load import register
    from mxbrief.corpus.load import resolve as find
    from mxbrief.corpus.load.cited import Cite
    from mxbrief.results.recommendations import Verdict as Verdict_
    from mxbrief.views import recommend as views
    from mxbrief.views import tables

    topics = find.find_issues(root, issues or ())
    people = find.find_scenario(root, scenario) if scenario else None
    cutoff = find.find_cutoff(root, as_of) if as_of else None
    holdings = register.load_register(root, advice=None, scenario=people, cite=Cite.ADVICE)
    with blaming(holdings.problems, root):
        choice = analysis.Choice(tuple(topics or ()), tuple(status or ()), tuple(map(Verdict_, verdict or ())), addressee, stated_only)
        result = analysis.recommend(Stage(holdings, cutoff), choice, people)
        if not result.unanswered and not any(topics is None or entry.issue in topics for entry in holdings.advice):
            raise Failure("there are no recommendations on this", "see what there is with: mxbrief list recommendations")
        target = options.Target(format_, output, force, color, width, table_only)
        emit(
            result,
            target,
            document=lambda: views.agenda_document(result),
            rows=lambda: views.agenda_rows(result),
            table=lambda: tables.agenda_table(result),
        )
        leave(holdings.problems, root)
