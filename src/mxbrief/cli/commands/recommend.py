"""``mxbrief recommend``: what should be done."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import AsOfOption, CapacityOption, DetailOption, IssuesArgument, Output, ScenarioOption, output
from mxbrief.cli.terminal import today
from mxbrief.model.scales import Detail, RecommendationStatus, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.results.filters import FilterEffect

StatusOption = Annotated[
    list[RecommendationStatus] | None, typer.Option("--status", help="Only with this status; repeatable.", show_default=False)
]
VerdictOption = Annotated[list[Verdict] | None, typer.Option("--verdict", help="Only with this verdict; repeatable.", show_default=False)]
AddresseeOption = Annotated[
    str,
    typer.Option(
        "--addressee", metavar="TEXT", help="Only recommendations addressed to someone whose name contains TEXT.", show_default=False
    ),
]
LeadOption = Annotated[
    str,
    typer.Option("--lead", metavar="TEXT", help="Only recommendations that someone whose name contains TEXT leads.", show_default=False),
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar="DATE|EVENT", help="Only what is due by then.", autocompletion=completion.events, show_default=False),
]
NextOption = Annotated[
    int | None, typer.Option("--next", metavar="N", min=1, help="Only the first N of what can be acted on now.", show_default=False)
]
StatedOnlyOption = Annotated[bool, typer.Option("--stated-only", help="Leave out what is only inferred.")]


@output(Output(table_only=True, cites=True, stamped=True))
def recommend(
    reader: "Reader",
    issues: IssuesArgument = None,
    scenario: ScenarioOption = None,
    status: StatusOption = None,
    verdict: VerdictOption = None,
    addressee: AddresseeOption = "",
    lead: LeadOption = "",
    by: ByOption = None,
    first: NextOption = None,
    stated_only: StatedOnlyOption = False,
    as_of: AsOfOption = None,
    capacity: CapacityOption = None,
    detail: DetailOption = None,
) -> "Report":
    """Print what should be done, as a checklist. What can be acted on now comes first, ranked, each with the reason for its place."""
    from mxbrief.analysis import recommendations as analysis
    from mxbrief.analysis.standings import Standings
    from mxbrief.cli.report import Report
    from mxbrief.corpus.load.request import Request, Scenarios, load
    from mxbrief.corpus.load.resolve import find_capacities, find_cutoff, find_scope
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.views import recommend as view

    topics, winners = find_scope(reader, issues or (), scenario)
    cutoff = find_cutoff(reader, as_of) if as_of is not None else None
    request = Request(
        manifest=True,
        issues=None,
        risks=None,
        recommendations=None,
        tested_only=True,
        every_office=True,
        winners=winners,
        scenarios=Scenarios.STANDARD,
    )
    loaded = load(reader, request)
    shown = analysis.RecommendationFilter(
        issues=topics or (),
        statuses=tuple(status or ()),
        verdicts=tuple(verdict or ()),
        addressee=addressee,
        lead=lead,
        by=find_cutoff(reader, by).last_day if by is not None else "",
        stated_only=stated_only,
    )
    standings = Standings(loaded, cutoff, today=today(), capacities=find_capacities(loaded, capacity))
    result = analysis.recommend(standings, shown, winners, first)
    if not result.unaddressed_risks and not any(topics is None or entry.issue in topics for entry in loaded.recommendations):
        from mxbrief.suggestions import no_entries

        raise no_entries("recommendations", [issue for issue in reader.names.recommendation_issues() if issue not in (topics or ())])
    result = sourced(reader, result, topics or loaded.issues)
    return Report(
        result,
        document=lambda: view.table(result) if detail is Detail.TABLE else view.document(result, detail),
        rows=lambda: view.rows(result),
        table=lambda: view.table(result),
        notes=_notes(result.left_out),
    )


def _notes(left_out: "Sequence[FilterEffect]") -> Mapping[str, tuple[str, ...]]:
    """Return what to type if nothing is left."""
    if not left_out:
        return {}
    from mxbrief.cli.emptiness import try_instead

    options = {"statuses": "--status", "verdicts": "--verdict", "stated_only": "--stated-only"}
    return try_instead(left_out, options | {name: f"--{name}" for name in ("addressee", "lead", "by")})
