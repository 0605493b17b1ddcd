"""Positions as flat rows for spreadsheets: ids and numbers as data, one column a field."""

from __future__ import annotations

from mxbrief.document import Cell, Column
from mxbrief.model.positions import Position
from mxbrief.model.scales import Absence, Stance
from mxbrief.problems import Place

POSITION_COLUMNS = (
    Column("stance"),
    Column("number", numeric=True),
    Column("date"),
    Column("period"),
    Column("basis"),
    Column("confidence"),
    Column("summary"),
    Column("sources"),
    Column("note"),
    Column("path"),
    Column("line", numeric=True),
)


def position_row(stance: Stance | Absence, position: Position | None, place: Place | None) -> tuple[Cell, ...]:
    """Return the cells for ``POSITION_COLUMNS``; empty ones where there is no entry."""
    number = stance.number if isinstance(stance, Stance) else None
    if position is None or place is None:
        return (Cell(stance), *(Cell("") for _ in POSITION_COLUMNS[1:]))
    sources = "; ".join(f"{source.id} ({source.locator})" if source.locator else source.id for source in position.sources)
    return (
        Cell(stance),
        Cell("" if number is None else str(number)),
        Cell(position.date or ""),
        Cell(position.period or ""),
        Cell(position.basis or ""),
        Cell(position.confidence or ""),
        Cell(position.summary),
        Cell(sources),
        Cell(position.note),
        Cell(place.path),
        Cell(str(place.line)),
    )
