"""``mxbrief risks``: what could go wrong under each pair of winners."""

from __future__ import annotations

from typing import Annotated

import typer

from mxbrief.cli import options
from mxbrief.cli.terminal import corpus_in_force
from mxbrief.errors import Failure
from mxbrief.model.scales import FlagSeverity, OutcomeStatus

Severity = Annotated[FlagSeverity | None, typer.Option("--min-severity", help="Only risks at least this severe.", show_default=False)]
FailOn = Annotated[
    FlagSeverity | None, typer.Option("--fail-on", help="Exit with 1 when a raised flag is at least this severe.", show_default=False)
]
Statuses = Annotated[
    list[OutcomeStatus] | None,
    typer.Option("--status", help="Only risks of which this has become; repeat for more.", show_default=False),
]


def risks(
    issues: options.Issues = None,
    scenario: options.ScenarioOption = None,
    min_severity: Severity = None,
    status: Statuses = None,
    fail_on: FailOn = None,
    everything: Annotated[bool, typer.Option("--all", help="With --scenario: show the clear flags in full too.")] = False,
    as_of: options.AsOf = None,
    table_only: options.TableOnly = False,
    positions: options.Positions = None,
    format_: options.FormatOption = options.Format.AUTO,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = options.ColorChoice.AUTO,
    width: options.Width = None,
) -> None:
    """Show what could go wrong, as risk flags. Every risk under every scenario, or one scenario in full."""
    root = corpus_in_force(positions)
    from mxbrief.analysis import risks as analysis
    from mxbrief.analysis.standings import Stage
    from mxbrief.cli.output import blaming, emit, leave
    from mxbrief.corpus.load import register
    from mxbrief.corpus.load import resolve as find
    from mxbrief.corpus.load.cited import Cite
    from mxbrief.views import risk_rows, tables
    from mxbrief.views import risks as views

    topics = find.find_issues(root, issues or ())
    people = find.find_scenario(root, scenario) if scenario else None
    cutoff = find.find_cutoff(root, as_of) if as_of else None
    cite = Cite.RISKS if people else Cite.NOTHING
    holdings = register.load_register(root, risks=topics, scenario=people, cite=cite, cutoff=cutoff)
    with blaming(holdings.problems, root):
        if not holdings.risks:
            raise Failure("there are no risks on this", "see what there is with: mxbrief list risks")
        stage, wanted = Stage(holdings, cutoff), analysis.Wanted(min_severity, status or ())
        target = options.Target(format_, output, force, color, width, table_only)
        if people:
            one = analysis.weigh_scenario(stage, people, wanted)
            emit(
                one,
                target,
                document=lambda: views.scenario_document(one, everything=everything),
                rows=lambda: risk_rows.scenario_rows(one),
                table=lambda: tables.flags_table(one, everything=everything),
            )
            leave(holdings.problems, root, attention=analysis.reaches(fail_on, [flag.risk for flag in one.raised]))
        every = analysis.weigh_scenarios(stage, wanted)
        emit(
            every,
            target,
            document=lambda: views.matrix_document(every),
            rows=lambda: risk_rows.matrix_rows(every),
            table=lambda: tables.matrix_alone(every),
        )
        leave(holdings.problems, root, attention=analysis.reaches(fail_on, analysis.raised_anywhere(every)))
