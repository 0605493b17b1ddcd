"""``mxbrief compare``: who stands where."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mxbrief.cli import completion as complete
from mxbrief.cli import options
from mxbrief.cli.terminal import corpus_in_force
from mxbrief.corpus import paths as layout
from mxbrief.errors import Failure, Misuse


class Sort(StrEnum):
    """Orders of questions."""

    CORPUS = "corpus"
    DIVIDE = "divide"


def compare(
    issues: Annotated[
        list[str] | None,
        typer.Argument(metavar="ISSUE...", help="Issues, or single questions.", autocompletion=complete.issues, show_default=False),
    ] = None,
    candidate: options.Candidates = None,
    office: options.Offices = None,
    as_of: options.AsOf = None,
    only_differences: Annotated[bool, typer.Option("--only-differences", help="Only questions on which known stances differ.")] = False,
    sort: Annotated[Sort, typer.Option("--sort", help="The corpus's order, or what divides most first.")] = Sort.CORPUS,
    table_only: options.TableOnly = False,
    positions: options.Positions = None,
    format_: options.FormatOption = options.Format.AUTO,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = options.ColorChoice.AUTO,
    width: options.Width = None,
) -> None:
    """Compare where people stand on issues. A table, what each said, and the sources."""
    root = corpus_in_force(positions)
    if not issues:
        known = layout.issue_ids(root)
        raise Misuse("compare needs an issue", f"one or more of {', '.join(known)}; for example: mxbrief compare {' '.join(known[:1])}")
    from mxbrief.analysis import comparison as analysis
    from mxbrief.cli.output import blaming, emit, leave
    from mxbrief.corpus.load import positions as load
    from mxbrief.corpus.load import resolve as find
    from mxbrief.views import compare as views

    topics = find.find_topics(root, issues)
    people = find.find_people(root, candidate or (), office or ())
    cutoff = find.find_cutoff(root, as_of) if as_of else None
    holdings = load.load_positions(root, [topic.issue for topic in topics], people)
    with blaming(holdings.problems, root):
        if not holdings.issues:
            raise Failure("none of these issues can be read", "mend the files named above")
        questions = {topic.issue: topic.questions for topic in topics}
        result = analysis.compare(holdings, questions, cutoff=cutoff, only_differences=only_differences, sort=analysis.Sort(sort))
        if not result.candidates:
            raise Failure(
                "none of these people is asked about this", "see who is asked with: mxbrief compare without --candidate and --office"
            )
        target = options.Target(format_, output, force, color, width, table_only)
        emit(
            result,
            target,
            document=lambda: views.comparison_document(result),
            rows=lambda: views.comparison_rows(result),
            table=lambda: views.comparison_tables(result),
        )
        leave(holdings.problems, root)
