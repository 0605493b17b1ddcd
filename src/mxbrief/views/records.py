"""Flat tables for spreadsheets: one row a thing, one column a field. A column is its name and what fills it, on one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from mxbrief.document import Cell, Column, Document, Table
from mxbrief.model.positions import Position
from mxbrief.problems import Place
from mxbrief.results.stances import StanceCell

T = TypeVar("T")
U = TypeVar("U")
Value = str | int | float | bool | None


def records(columns: Mapping[str, Callable[[T], Value]], things: Iterable[T]) -> Document:
    """Return a table with a row for every thing; a column of numbers is written as numbers, None as an empty cell."""
    rows = [[fill(thing) for fill in columns.values()] for thing in things]
    numeric = [any(_is_number(row[index]) for row in rows) for index in range(len(columns))]
    heads = tuple(Column(name, numeric=is_numeric) for name, is_numeric in zip(columns, numeric, strict=True))
    return Document((Table(heads, tuple(tuple(Cell(_text(value)) for value in row) for row in rows)),))


def of_part(part: Callable[[T], U], columns: Mapping[str, Callable[[U], Value]]) -> dict[str, Callable[[T], Value]]:
    """Return columns that are filled from a part of each thing."""
    return {name: lambda thing, fill=fill: fill(part(thing)) for name, fill in columns.items()}  # type: ignore[misc]  # a default binds the loop variable


def joined(texts: Iterable[str]) -> str:
    """Return several values in one cell."""
    return "; ".join(texts)


PLACE: dict[str, Callable[[Place | None], Value]] = {
    "path": lambda place: place.path if place else None,
    "line": lambda place: place.line or None if place else None,
}
_POSITION: dict[str, Callable[[Position | None], Value]] = {
    "date": lambda position: position.date if position else None,
    "period": lambda position: position.period if position else None,
    "basis": lambda position: position.basis if position else None,
    "confidence": lambda position: position.confidence if position else None,
    "summary": lambda position: position.summary if position else None,
    "sources": lambda position: joined(_cited(position)) if position else None,
    "note": lambda position: position.note if position else None,
}
STANCE: dict[str, Callable[[StanceCell], Value]] = {
    "stance": lambda cell: cell.stance,
    "number": lambda cell: cell.number,
    **of_part(lambda cell: cell.position, _POSITION),
    **of_part(lambda cell: cell.place, PLACE),
}


def _cited(position: Position) -> Iterable[str]:
    """Yield the sources of a position, each with the place in it."""
    return (f"{source.id} ({source.locator})" if source.locator else source.id for source in position.sources)


def _is_number(value: Value) -> bool:
    """Tell whether a value is a number; a truth value is not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _text(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)
