"""``mxbrief show``: one person's profile and positions."""

from __future__ import annotations

from typing import Annotated

import typer

from mxbrief.cli import completion as complete
from mxbrief.cli import options
from mxbrief.cli.terminal import corpus_in_force
from mxbrief.corpus import paths as layout
from mxbrief.errors import Misuse


def show(
    candidate: Annotated[
        str | None, typer.Argument(metavar="CANDIDATE", help="Whose positions.", autocompletion=complete.candidates, show_default=False)
    ] = None,
    issues: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ISSUE]...", help="Only these issues.", autocompletion=complete.candidate_issues, show_default=False),
    ] = None,
    as_of: options.AsOf = None,
    positions: options.Positions = None,
    format_: options.FormatOption = options.Format.AUTO,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = options.ColorChoice.AUTO,
    width: options.Width = None,
) -> None:
    """Show one person's profile and positions. The positions come by issue, each with its history."""
    root = corpus_in_force(positions)
    if not candidate:
        raise Misuse("show needs a candidate", f"one of {', '.join(layout.candidate_offices(root))}")
    from mxbrief.analysis.profile import portray
    from mxbrief.cli.output import emit, leave
    from mxbrief.corpus.load import positions as load
    from mxbrief.corpus.load import resolve as find
    from mxbrief.views import show as views

    people = find.find_people(root, [candidate], ())
    topics = find.find_topics(root, issues or layout.issue_ids(root))
    cutoff = find.find_cutoff(root, as_of) if as_of else None
    holdings = load.load_positions(root, [topic.issue for topic in topics], people)
    result = portray(holdings, cutoff=cutoff)
    target = options.Target(format_, output, force, color, width)
    emit(result, target, document=lambda: views.portrait_document(result), rows=lambda: views.portrait_rows(result))
    leave(holdings.problems, root)
