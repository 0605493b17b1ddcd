"""Flat tables for spreadsheets: one row a thing, one column a field. A column is its name and what fills it, on one line.

One kind of thing is in a column: ids apart from names, sources apart from the places in them, dates as written apart from days. A column
of several values keeps their order, so that the second title is that of the second source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from mxbrief.document import Cell, Column, Document, Table
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation, Position
from mxbrief.problems import Place
from mxbrief.results.stances import Candidate, StanceCell

if TYPE_CHECKING:
    from mxbrief.model.sources import Source

T = TypeVar("T")
U = TypeVar("U")
Value = str | int | float | bool | None
Columns: TypeAlias = dict[str, Callable[[T], Value]]

_BETWEEN = "; "
_MISSING = "n/a"


def records(columns: Mapping[str, Callable[[T], Value]], things: Iterable[T]) -> Document:
    """Return a table with a row for every thing; a column of numbers is written as numbers, None as an empty cell."""
    rows = [[fill(thing) for fill in columns.values()] for thing in things]
    numeric = [any(_is_number(row[index]) for row in rows) for index in range(len(columns))]
    heads = tuple(Column(name, numeric=is_numeric) for name, is_numeric in zip(columns, numeric, strict=True))
    return Document((Table(heads, tuple(tuple(Cell(_text(value)) for value in row) for row in rows)),))


def of_part(part: Callable[[T], U], columns: Mapping[str, Callable[[U], Value]]) -> Columns[T]:
    """Return columns that are filled from a part of each thing."""
    return {name: lambda thing, fill=fill: fill(part(thing)) for name, fill in columns.items()}  # type: ignore[misc]  # a default binds the loop variable


def constants(**values: str) -> Columns[object]:
    """Return columns with the same value in every row."""
    return {name: lambda _row, value=value: value for name, value in values.items()}  # type: ignore[misc]  # a default binds the loop variable


def joined(texts: Iterable[str]) -> str:
    """Return several values in one cell. If any is there, each has its place; a separator within one of several becomes a comma."""
    values = [printable(text) for text in texts]
    if len(values) == 1:
        return values[0]
    return _BETWEEN.join(value.replace(_BETWEEN, ", ") or _MISSING for value in values) if any(values) else ""


def printable(text: str) -> str:
    """Return text without control characters, so that what one begins in a part does not reach into the next."""
    if not text.isprintable():
        text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split())


def dated(name: str, date: Callable[[T], PartialDate | None]) -> Columns[T]:
    """Return a date as written, a year, a month or a day, and the first and last day that it can mean."""
    prefix = "" if name == "date" else f"{name}_"

    def day(thing: T, which: str) -> str | None:
        found = date(thing)
        return getattr(found, which) if found else None

    return {
        name: date,
        f"{prefix}first_day": lambda thing: day(thing, "first_day"),
        f"{prefix}last_day": lambda thing: day(thing, "last_day"),
    }


def cited(name: str, citations: Callable[[T], Iterable[Citation]], sources: Mapping[str, Source]) -> Columns[T]:
    """Return the sources that a thing cites: their ids, the places in them, their titles, and their addresses."""
    stem = name.removesuffix("s")

    def column(field: Callable[[Citation], str]) -> Callable[[T], Value]:
        return lambda thing: joined(map(field, citations(thing)))

    return {
        name: column(lambda each: each.id),
        f"{stem}_locators": column(lambda each: each.locator),
        f"{stem}_titles": column(lambda each: sources[each.id].title if each.id in sources else ""),
        f"{stem}_urls": column(lambda each: sources[each.id].address if each.id in sources else ""),
    }


def by_id(sources: Iterable[Source]) -> dict[str, Source]:
    """Return sources by id."""
    return {source.id: source for source in sources}


def stance(sources: Mapping[str, Source]) -> Columns[StanceCell]:
    """Return a stance with the position behind it and its place."""
    return {
        "stance": lambda cell: cell.stance,
        "number": lambda cell: cell.number,
        "capacities": lambda cell: joined(cell.capacities),
        **of_part(
            lambda cell: cell.position,
            {
                **dated("date", lambda position: position.date if position else None),
                "basis": lambda position: position.basis if position else None,
                "confidence": lambda position: position.confidence if position else None,
                "gist": lambda position: position.gist if position else None,
                "summary": lambda position: position.summary if position else None,
                "speaker": lambda position: position.speaker if position else None,
                "quote": lambda position: position.quote.text if position and position.quote else None,
                "quote_speaker": lambda position: position.quote.speaker if position and position.quote else None,
                "quote_language": lambda position: position.quote.language if position and position.quote else None,
                "because": lambda position: position.because if position else None,
                "coder": lambda position: position.coder if position else None,
                "second_coder": lambda position: position.second_coder if position else None,
                **cited("sources", _sources_of, sources),
                "note": lambda position: position.note if position else None,
            },
        ),
        **of_part(lambda cell: cell.place, PLACE),
    }


PERSON: Columns[Candidate] = {
    "office": lambda candidate: candidate.office,
    "office_title": lambda candidate: candidate.office_title,
    "candidate": lambda candidate: candidate.id,
    "candidate_name": lambda candidate: candidate.name,
}
PLACE: Columns[Place | None] = {
    "path": lambda place: place.path if place else None,
    "line": lambda place: place.line or None if place else None,
}


def _sources_of(position: Position | None) -> tuple[Citation, ...]:
    return position.sources if position else ()


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
