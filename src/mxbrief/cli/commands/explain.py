"""``mxbrief explain``: why, back to file, line, source and date."""

from __future__ import annotations

from typing import Annotated

import typer

from mxbrief.cli import completion as complete
from mxbrief.cli import options
from mxbrief.cli.terminal import corpus_in_force
from mxbrief.errors import Misuse


def explain(
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="A risk, recommendation, question, source, or candidate/question.",
            autocompletion=complete.ids,
            show_default=False,
        ),
    ] = None,
    scenario: options.ScenarioOption = None,
    as_of: options.AsOf = None,
    positions: options.Positions = None,
    format_: options.FormatOption = options.Format.AUTO,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = options.ColorChoice.AUTO,
    width: options.Width = None,
) -> None:
    """Explain why, back to file, line and source. Takes a risk, a recommendation, a question, a position or a source."""
    root = corpus_in_force(positions)
    if not id_:
        raise Misuse("explain needs an id", "of a risk, a recommendation, a question or a source, or candidate/question")
    from mxbrief.cli.commands.explanations import explain_id
    from mxbrief.cli.output import emit, leave
    from mxbrief.corpus.load import resolve as find
    from mxbrief.views import explain as views
    from mxbrief.views.explain_rows import explanation_rows

    people = find.find_scenario(root, scenario) if scenario else None
    cutoff = find.find_cutoff(root, as_of) if as_of else None
    result, problems = explain_id(root, id_, people, cutoff)
    target = options.Target(format_, output, force, color, width)
    emit(result, target, document=lambda: views.explanation_document(result), rows=lambda: explanation_rows(result))
    leave(problems, root)
