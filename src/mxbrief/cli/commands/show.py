"""``mxbrief show``: one candidate's profile and positions."""

# Annotations are not postponed here: the options are read from them.

from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import AsOfOption, Output, output
from mxbrief.cli.report import Report
from mxbrief.errors import Misuse

if TYPE_CHECKING:
    from mxbrief.corpus.read.reader import Reader

CandidateArgument = Annotated[
    str | None, typer.Argument(metavar="CANDIDATE", help="Whose positions.", autocompletion=completion.candidates, show_default=False)
]
IssuesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ISSUE]...", help="Only these issues.", autocompletion=completion.candidate_issues, show_default=False),
]


@output(Output(cites=True, stamped=True))
def show(reader: "Reader", candidate: CandidateArgument = None, issues: IssuesArgument = None, as_of: AsOfOption = None) -> Report:
    """Show one candidate's profile and positions. The positions come by issue, each with its history."""
    if not candidate:
        raise Misuse("show needs a candidate", f"one of {', '.join(reader.names.candidate_offices())}")
    from mxbrief.analysis.profile import profile
    from mxbrief.analysis.standings import Standings
    from mxbrief.corpus.load.request import Request, load
    from mxbrief.corpus.load.resolve import find_candidates, find_cutoff, find_topics
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.views import show as view

    candidates = find_candidates(reader, [candidate])
    topics = find_topics(reader, issues or reader.names.issues())
    cutoff = find_cutoff(reader, as_of) if as_of else None
    loaded = load(reader, Request(issues=tuple(topic.issue for topic in topics), candidates=candidates))
    result = sourced(reader, profile(Standings(loaded, cutoff)), loaded.issues)
    return Report(result, document=lambda: view.document(result), rows=lambda: view.rows(result))
