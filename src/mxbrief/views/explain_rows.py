"""What explanations list, as rows for spreadsheets: tests, reckonings, stances, a history, citations."""

from __future__ import annotations

from typing import assert_never

from mxbrief.document import Cell, Column, Document, Table
from mxbrief.problems import Place
from mxbrief.results.explanations import AdviceExplained, PositionExplained, QuestionExplained, RiskExplained, SourceExplained
from mxbrief.views.explain import Explained
from mxbrief.views.rows import POSITION_COLUMNS, position_row


def explanation_rows(explained: Explained) -> Document:
    """Return what an explanation lists, one row each: tests, reckonings, stances, a history, citations."""
    match explained:
        case RiskExplained():
            columns = tuple(map(Column, ("risk", "scenario", "office", "candidate", "question", "truth"))) + POSITION_COLUMNS
            ids = (explained.flag.risk.id, explained.scenario.id)
            rows = [
                (
                    *map(Cell, (*ids, test.office, test.candidate, test.question, test.truth)),
                    *position_row(test.held.stance, test.held.position, test.held.place),
                )
                for test in explained.flag.condition.tests()
                if test.held
            ]
        case AdviceExplained():
            columns = tuple(map(Column, ("recommendation", "scenario", "raised", "possible", "hard")))
            rows = [
                tuple(
                    map(
                        Cell,
                        (
                            explained.advice.id,
                            each.scenario,
                            "; ".join(each.raised),
                            "; ".join(each.possible),
                            "yes" if each.is_hard else "no",
                        ),
                    )
                )
                for each in explained.advice.reckonings
            ]
        case QuestionExplained():
            columns = (Column("question"), Column("candidate"), *POSITION_COLUMNS)
            rows = [
                (Cell(explained.id), Cell(cell.candidate), *position_row(cell.stance, cell.position, cell.place))
                for cell in explained.cells
            ]
        case PositionExplained():
            columns = (Column("question"), Column("candidate"), *POSITION_COLUMNS)
            first = (Cell(explained.question), Cell(explained.candidate.id))
            rows = [(*first, *position_row(dated.position.stance, dated.position, dated.place)) for dated in explained.history]
        case SourceExplained():
            columns = (*map(Column, ("source", "kind", "id", "title", "locator", "path")), Column("line", numeric=True))
            rows = [
                tuple(map(Cell, (explained.source.id, each.kind, each.id, each.title, each.locator, *_path(each.place))))
                for each in explained.cited_by
            ]
        case _:
            assert_never(explained)
    return Document((Table(columns, tuple(rows)),))


def _path(place: Place | None) -> tuple[str, str]:
    """Return path and line as data."""
    return (place.path, str(place.line) if place.line else "") if place else ("", "")
