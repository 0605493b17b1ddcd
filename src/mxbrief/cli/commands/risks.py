"""``mxbrief risks``: what could go wrong under each scenario."""

# Annotations are not postponed here: the options are read from them.

from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli.options import AsOfOption, IssuesArgument, Output, ScenarioOption, output
from mxbrief.cli.report import Report
from mxbrief.model.scales import FlagSeverity, OutcomeStatus

if TYPE_CHECKING:
    from mxbrief.corpus.read.reader import Reader

MinSeverityOption = Annotated[
    FlagSeverity | None, typer.Option("--min-severity", help="Only risks at least this severe.", show_default=False)
]
FailOnOption = Annotated[
    FlagSeverity | None, typer.Option("--fail-on", help="Exit with 1 if a raised flag is at least this severe.", show_default=False)
]
StatusOption = Annotated[
    list[OutcomeStatus] | None, typer.Option("--status", help="Only risks with this outcome; repeatable.", show_default=False)
]
AllOption = Annotated[bool, typer.Option("--all", help="With --scenario: show the clear flags in full too.")]


@output(Output(table_only=True, cites=True, stamped=True))
def risks(
    reader: "Reader",
    issues: IssuesArgument = None,
    scenario: ScenarioOption = None,
    min_severity: MinSeverityOption = None,
    status: StatusOption = None,
    fail_on: FailOnOption = None,
    everything: AllOption = False,
    as_of: AsOfOption = None,
) -> Report:
    """Show what could go wrong, as risk flags. Every risk under every scenario, or one scenario in full."""
    from mxbrief.analysis import risks as analysis
    from mxbrief.analysis.standings import Standings
    from mxbrief.corpus.load.request import Request, Scenarios, load
    from mxbrief.corpus.load.resolve import find_cutoff, find_issues, find_scenario
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.suggestions import no_entries
    from mxbrief.views import risks as view

    topics = find_issues(reader, issues or ())
    winners = find_scenario(reader, scenario) if scenario else None
    cutoff = find_cutoff(reader, as_of) if as_of else None
    request = Request(
        manifest=True,
        issues=None,
        risks=topics,
        tested_only=True,
        every_office=True,
        winners=winners,
        scenarios=Scenarios.STANDARD,
    )
    loaded = load(reader, request)
    if not loaded.risks:
        raise no_entries("risks", [issue for issue in reader.names.risk_issues() if issue not in (topics or ())])
    standings = Standings(loaded, cutoff)
    shown = analysis.RiskFilter(min_severity, tuple(status or ()))
    if winners:
        one = sourced(reader, analysis.assess_scenario(standings, winners, shown), loaded.issues)
        return Report(
            one,
            document=lambda: view.scenario_document(one, everything=everything),
            rows=lambda: view.scenario_rows(one),
            table=lambda: view.scenario_table(one, everything=everything),
            attention=analysis.reaches(fail_on, one),
        )
    every = analysis.compare_scenarios(standings, shown)
    return Report(
        every,
        document=lambda: view.matrix_document(every),
        rows=lambda: view.matrix_rows(every),
        table=lambda: view.matrix_table(every),
        attention=analysis.reaches(fail_on, every),
    )
