"""``mxbrief scenarios``: the pairs side by side, or one in full."""

from __future__ import annotations

from typing import Annotated

import typer

from mxbrief.cli import completion as complete
from mxbrief.cli import options
from mxbrief.cli.terminal import corpus_in_force


def scenarios(
    scenario: Annotated[
        str | None,
        typer.Argument(
            metavar="[A+B]", help="One pair in full: one person for each office.", autocompletion=complete.scenarios, show_default=False
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All scenarios of the corpus, not only the standard ones.")] = False,
    as_of: options.AsOf = None,
    table_only: options.TableOnly = False,
    positions: options.Positions = None,
    format_: options.FormatOption = options.Format.AUTO,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = options.ColorChoice.AUTO,
    width: options.Width = None,
) -> None:
    """Put the pairs of winners side by side. Flags, recommendations needed, and where the two agree or collide."""
    root = corpus_in_force(positions)
    from mxbrief.analysis import scenarios as analysis
    from mxbrief.analysis.standings import Stage
    from mxbrief.cli.output import blaming, emit, leave
    from mxbrief.corpus.load import register
    from mxbrief.corpus.load import resolve as find
    from mxbrief.corpus.load.cited import Cite
    from mxbrief.views import scenarios as views
    from mxbrief.views import tables

    people = find.find_scenario(root, scenario) if scenario else None
    cutoff = find.find_cutoff(root, as_of) if as_of else None
    cite = Cite.POSITIONS | Cite.MANIFEST if people else Cite.NOTHING
    holdings = register.load_register(root, advice=None, scenario=people, every_question=True, extra=everything, cite=cite, cutoff=cutoff)
    with blaming(holdings.problems, root):
        target = options.Target(format_, output, force, color, width, table_only)
        stage = Stage(holdings, cutoff)
        if people:
            brief = analysis.look_into(stage, people)
            emit(
                brief,
                target,
                document=lambda: views.brief_document(brief),
                rows=lambda: views.brief_rows(brief),
                table=lambda: tables.meetings_table(brief),
            )
            leave(holdings.problems, root)
        table = analysis.line_up(stage, everything=everything)
        emit(
            table,
            target,
            document=lambda: views.scenarios_document(table),
            rows=lambda: views.scenarios_rows(table),
            table=lambda: tables.scenarios_table(table),
        )
        leave(holdings.problems, root)
