"""``mxbrief scenarios``: scenarios side by side, or one in full."""

# Annotations are not postponed here: the options are read from them.

from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import AsOfOption, CapacityOption, DetailOption, Output, output
from mxbrief.cli.terminal import today
from mxbrief.model.scales import Detail

if TYPE_CHECKING:
    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader

ScenarioArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[A+B]",
        help="One scenario in full: one candidate for each office.",
        autocompletion=completion.scenarios,
        show_default=False,
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="All scenarios of the corpus, not only the standard ones.")]


@output(Output(table_only=True, transpose=True, cites=True, stamped=True))
def scenarios(
    reader: "Reader",
    scenario: ScenarioArgument = None,
    everything: AllOption = False,
    as_of: AsOfOption = None,
    capacity: CapacityOption = None,
    detail: DetailOption = None,
) -> "Report":
    """Compare scenarios. Flags, recommendations needed, and where the candidates agree or collide."""
    from mxbrief.analysis import scenarios as analysis
    from mxbrief.analysis.standings import Standings
    from mxbrief.cli.report import Report
    from mxbrief.corpus.load.request import Request, Scenarios, load
    from mxbrief.corpus.load.resolve import find_capacities, find_cutoff, find_scenario
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.views import scenarios as view

    winners = find_scenario(reader, "+".join(scenario)) if scenario else None
    cutoff = find_cutoff(reader, as_of) if as_of is not None else None
    request = Request(
        manifest=True,
        issues=None,
        risks=None,
        recommendations=None,
        every_office=True,
        winners=winners,
        scenarios=Scenarios.ALL if everything else Scenarios.STANDARD,
    )
    loaded = load(reader, request)
    length, is_table = detail or Detail.FULL, detail is Detail.TABLE
    standings = Standings(loaded, cutoff, today=today(), capacities=find_capacities(loaded, capacity))
    if winners:
        brief = sourced(reader, analysis.describe_scenario(standings, winners), loaded.issues)
        return Report(
            brief,
            document=lambda: view.brief_table(brief) if is_table else view.brief_document(brief, length),
            rows=lambda: view.brief_rows(brief),
            table=lambda: view.brief_table(brief),
        )
    result = analysis.tabulate_scenarios(standings, everything=everything)
    return Report(
        result,
        document=lambda: view.table_table(result) if is_table else view.table_document(result, length),
        rows=lambda: view.table_rows(result),
        table=lambda: view.table_table(result),
    )
