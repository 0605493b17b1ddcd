"""``mxbrief risks``: what could go wrong under each scenario."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli.options import AsOfOption, CapacityOption, DetailOption, IssuesArgument, Output, ScenarioOption, output
from mxbrief.cli.terminal import today
from mxbrief.model.scales import Detail, FlagSeverity, OutcomeStatus, RiskGroup

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.document import Document
    from mxbrief.model.sources import Source
    from mxbrief.results.filters import FilterEffect
    from mxbrief.results.risks import RiskMatrix, ScenarioRisks

MinSeverityOption = Annotated[
    FlagSeverity | None, typer.Option("--min-severity", help="Only risks at least this severe.", show_default=False)
]
FailOnOption = Annotated[
    FlagSeverity | None,
    typer.Option(
        "--fail-on",
        help="Exit with 1 if a raised flag is at least this severe, and can still happen or is under way; with --all, of any group.",
        show_default=False,
    ),
]
StatusOption = Annotated[
    list[OutcomeStatus] | None, typer.Option("--status", help="Only risks with this outcome; repeatable.", show_default=False)
]
GroupOption = Annotated[
    list[RiskGroup] | None,
    typer.Option("--group", help="Only risks that can still happen, are under way and so on; repeatable.", show_default=False),
]
AllOption = Annotated[bool, typer.Option("--all", help="With --scenario: show flags that are not raised too.")]


@output(Output(table_only=True, transpose=True, cites=True, stamped=True))
def risks(
    reader: "Reader",
    issues: IssuesArgument = None,
    scenario: ScenarioOption = None,
    min_severity: MinSeverityOption = None,
    status: StatusOption = None,
    group: GroupOption = None,
    fail_on: FailOnOption = None,
    everything: AllOption = False,
    as_of: AsOfOption = None,
    capacity: CapacityOption = None,
    detail: DetailOption = None,
) -> "Report":
    """Show what could go wrong, as risk flags. Every risk under every scenario, or one scenario in full."""
    from mxbrief.analysis import risks as analysis
    from mxbrief.analysis.standings import Standings
    from mxbrief.cli.report import Report
    from mxbrief.corpus.load.related import with_related_risks
    from mxbrief.corpus.load.request import Request, Scenarios
    from mxbrief.corpus.load.resolve import find_capacities, find_cutoff, find_scope
    from mxbrief.corpus.load.sources import sourced, sources_of

    topics, winners = find_scope(reader, issues or (), scenario)
    cutoff = find_cutoff(reader, as_of) if as_of is not None else None
    request = Request(
        manifest=True,
        issues=None,
        risks=topics,
        tested_only=True,
        every_office=True,
        winners=winners,
        scenarios=Scenarios.STANDARD,
    )
    loaded = with_related_risks(reader, request)
    if not loaded.risks:
        from mxbrief.suggestions import no_entries

        raise no_entries("risks", [issue for issue in reader.names.risk_issues() if issue not in (topics or ())])
    standings = Standings(loaded, cutoff, today=today(), capacities=find_capacities(loaded, capacity))
    shown = analysis.RiskFilter(min_severity, tuple(status or ()), tuple(group or ()))
    length, is_table = detail or Detail.FULL, detail is Detail.TABLE
    if winners:
        from mxbrief.views import risks as view

        one = sourced(reader, analysis.assess_scenario(standings, winners, shown), loaded.issues)
        return Report(
            one,
            document=lambda: (
                view.scenario_table(one, everything=everything)
                if is_table
                else view.scenario_document(one, everything=everything, detail=length)
            ),
            rows=lambda: _rows(one, ()),
            table=lambda: view.scenario_table(one, everything=everything),
            notes=_notes(one.left_out),
            attention=analysis.reaches(fail_on, one, everything=everything),
        )
    from mxbrief.views import risk_matrix

    every = analysis.compare_scenarios(standings, shown)
    return Report(
        every,
        document=lambda: risk_matrix.matrix_table(every) if is_table else risk_matrix.matrix_document(every, length),
        rows=lambda: _rows(every, sources_of(reader, every, loaded.issues)),
        table=lambda: risk_matrix.matrix_table(every),
        notes=_notes(every.left_out),
        attention=analysis.reaches(fail_on, every, everything=everything),
    )


def _rows(result: "RiskMatrix | ScenarioRisks", sources: "Iterable[Source]") -> "Document":
    """Return the flat table, which few ask for."""
    from mxbrief.results.risks import ScenarioRisks
    from mxbrief.views import risk_rows

    return risk_rows.scenario_rows(result) if isinstance(result, ScenarioRisks) else risk_rows.matrix_rows(result, sources)


def _notes(left_out: "Sequence[FilterEffect]") -> Mapping[str, tuple[str, ...]]:
    """Return what to type if nothing is left."""
    if not left_out:
        return {}
    from mxbrief.cli.emptiness import try_instead

    return try_instead(left_out, {"least": "--min-severity", "statuses": "--status", "groups": "--group"})
