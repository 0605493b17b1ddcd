"""``mxbrief show``: one candidate's profile and positions."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import AsOfOption, CapacityOption, DetailOption, Output, output
from mxbrief.cli.terminal import today
from mxbrief.errors import Misuse
from mxbrief.model.scales import Detail

if TYPE_CHECKING:
    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader

CandidateArgument = Annotated[
    str | None, typer.Argument(metavar="CANDIDATE", help="Whose positions.", autocompletion=completion.candidates, show_default=False)
]
IssuesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ISSUE]...", help="Only these issues, or single questions.", autocompletion=completion.candidate_issues, show_default=False
    ),
]


@output(Output(cites=True, stamped=True))
def show(
    reader: "Reader",
    candidate: CandidateArgument = None,
    issues: IssuesArgument = None,
    as_of: AsOfOption = None,
    capacity: CapacityOption = None,
    detail: DetailOption = None,
) -> "Report":
    """Show one candidate's profile and positions. The positions come by issue, each with its history."""
    if not candidate:
        raise Misuse("show needs a candidate", f"one of {', '.join(reader.names.candidate_offices())}")
    from mxbrief.analysis.profile import profile
    from mxbrief.analysis.standings import Standings
    from mxbrief.cli.report import Report
    from mxbrief.corpus.load.request import Request, load
    from mxbrief.corpus.load.resolve import find_capacities, find_cutoff, find_person
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.views import show as view

    candidates, topics = find_person(reader, candidate, issues or ())
    cutoff = find_cutoff(reader, as_of) if as_of is not None else None
    loaded = load(reader, Request(issues=tuple(topic.issue for topic in topics), candidates=candidates))
    standings = Standings(loaded, cutoff, today=today(), capacities=find_capacities(loaded, capacity))
    result = sourced(reader, profile(standings, {topic.issue: topic.questions for topic in topics}), loaded.issues)
    notes: Mapping[str, tuple[str, ...]] = {}
    if not result.issues:
        from mxbrief.cli.emptiness import tell

        (asked,) = candidates
        notes = tell(f"to see what this candidate is asked: mxbrief show {asked}")
    return Report(result, document=lambda: view.document(result, detail or Detail.FULL), rows=lambda: view.rows(result), notes=notes)
