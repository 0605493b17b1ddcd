"""``mxbrief compare``: who stands where."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import AsOfOption, CandidateOption, OfficeOption, Output, output
from mxbrief.cli.report import Report
from mxbrief.errors import Failure, Misuse
from mxbrief.model.scales import Order

if TYPE_CHECKING:
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.results.comparison import Comparison

IssuesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="ISSUE...", help="Issues, or single questions.", autocompletion=completion.topics, show_default=False),
]
OnlyDifferencesOption = Annotated[bool, typer.Option("--only-differences", help="Only questions on which known stances differ.")]
SortOption = Annotated[Order, typer.Option("--sort", help="The corpus's order, or what divides most first.")]


@output(Output(table_only=True, cites=True, stamped=True))
def compare(
    reader: "Reader",
    issues: IssuesArgument = None,
    candidate: CandidateOption = None,
    office: OfficeOption = None,
    as_of: AsOfOption = None,
    only_differences: OnlyDifferencesOption = False,
    sort: SortOption = Order.CORPUS,
) -> Report:
    """Compare where candidates stand on issues. A table, what each said, and the sources."""
    known_issues = reader.names.issues()
    if not issues:
        example = f"mxbrief compare {' '.join(known_issues[:1])}"
        raise Misuse("compare needs an issue", f"one or more of {', '.join(known_issues)}; for example: {example}")
    from mxbrief.analysis import comparison as analysis
    from mxbrief.analysis.standings import Standings
    from mxbrief.corpus.load.request import Request, load
    from mxbrief.corpus.load.resolve import find_candidates, find_cutoff, find_subjects
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.views import compare as view

    subjects, people = find_subjects(reader, issues)
    if not subjects:
        example = f"mxbrief compare {' '.join(known_issues[:1])} --candidate {','.join(people)}"
        raise Misuse("compare needs an issue", f"for example: {example}; one candidate alone: mxbrief show {people[0]}")
    topics = {topic.issue: topic.questions for topic in subjects}
    candidates = find_candidates(reader, [*people, *(candidate or ())], office or ())
    cutoff = find_cutoff(reader, as_of) if as_of is not None else None
    loaded = load(reader, Request(issues=tuple(topics), candidates=candidates))
    if not loaded.issues:
        raise Failure("no issue could be read", "fix the files listed above")
    result = analysis.compare(Standings(loaded, cutoff), topics, only_differences=only_differences, order=sort)
    if not result.candidates:
        raise Failure("none of these candidates is asked about this", "to see who is: mxbrief compare without --candidate and --office")
    result = sourced(reader, result, topics)
    return Report(
        result,
        document=lambda: view.document(result),
        rows=lambda: view.rows(result),
        table=lambda: view.table(result),
        notes=_notes(result) if only_differences else {},
    )


def _notes(result: "Comparison") -> Mapping[str, tuple[str, ...]]:
    """Return what to type if stances differ on no question."""
    if any(issue.questions for issue in result.issues):
        return {}
    from mxbrief.cli.emptiness import tell

    one = "one candidate alone cannot differ, so name another; or " if len(result.candidates) == 1 else ""
    return tell(f"nothing is left; {one}leave out --only-differences")
