"""``mxbrief compare``: who stands where."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import AsOfOption, CandidateOption, CapacityOption, DetailOption, OfficeOption, Output, output
from mxbrief.cli.terminal import today
from mxbrief.errors import Failure
from mxbrief.model.scales import Detail, Order

if TYPE_CHECKING:
    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.results.comparison import Comparison

IssuesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ISSUE]...",
        help="Issues, or single questions; all of them if none is named.",
        autocompletion=completion.topics,
        show_default=False,
    ),
]
OnlyDifferencesOption = Annotated[bool, typer.Option("--only-differences", help="Only questions on which known stances differ.")]
OpposedOption = Annotated[bool, typer.Option("--opposed", help="Only questions on which one candidate supports what another opposes.")]
SortOption = Annotated[Order, typer.Option("--sort", help="The corpus's order, or what divides most first, across all issues.")]


@output(Output(table_only=True, transpose=True, cites=True, stamped=True))
def compare(
    reader: "Reader",
    issues: IssuesArgument = None,
    candidate: CandidateOption = None,
    office: OfficeOption = None,
    as_of: AsOfOption = None,
    capacity: CapacityOption = None,
    detail: DetailOption = None,
    only_differences: OnlyDifferencesOption = False,
    opposed: OpposedOption = False,
    sort: SortOption = Order.CORPUS,
) -> "Report":
    """Compare where candidates stand on issues. A table, what each said, and the sources."""
    from mxbrief.analysis import comparison as analysis
    from mxbrief.analysis.standings import Standings
    from mxbrief.cli.report import Report
    from mxbrief.corpus.load.related import with_related_questions
    from mxbrief.corpus.load.request import Request
    from mxbrief.corpus.load.resolve import find_candidates, find_capacities, find_cutoff, find_subjects
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.views import compare as view

    subjects, people = find_subjects(reader, issues or ())
    topics = {topic.issue: topic.questions for topic in subjects}
    candidates = find_candidates(reader, [*people, *(candidate or ())], office or ())
    cutoff = find_cutoff(reader, as_of) if as_of is not None else None
    whole = [issue for issue, questions in topics.items() if not questions]
    loaded, related = with_related_questions(reader, Request(issues=tuple(topics), candidates=candidates), whole)
    if not topics:
        raise Failure("the corpus has no issues to compare", "add one: mxbrief new issue ID")
    if not loaded.issues:
        raise Failure("no issue could be read", "fix the files listed above")
    kept = analysis.Kept.OPPOSED if opposed else analysis.Kept.DIFFERENT if only_differences else analysis.Kept.ALL
    standings = Standings(loaded, cutoff, today=today(), capacities=find_capacities(loaded, capacity))
    result = analysis.compare(standings, topics, related, kept=kept, order=sort)
    if not result.candidates:
        if not candidates:
            raise Failure("the corpus has no candidates to compare", "add one: mxbrief new candidate OFFICE/ID")
        raise Failure("none of these candidates is asked about this", "to see who is: mxbrief compare without --candidate and --office")
    result = sourced(reader, result, topics)
    option = "--opposed" if opposed else "--only-differences" if only_differences else ""
    return Report(
        result,
        document=lambda: view.table(result) if detail is Detail.TABLE else view.document(result, detail or Detail.FULL),
        rows=lambda: view.rows(result),
        table=lambda: view.table(result),
        notes=_notes(result, option) if option else {},
    )


def _notes(result: "Comparison", option: str) -> Mapping[str, tuple[str, ...]]:
    """Return what to type if an option leaves no question."""
    if any(issue.questions for issue in result.issues):
        return {}
    from mxbrief.cli.emptiness import tell

    one = "one candidate alone cannot differ, so name another; or " if len(result.candidates) == 1 else ""
    return tell(f"nothing is left; {one}leave out {option}")
