"""A list of what a corpus contains: ids alone for loops, a table with titles for people, all fields for spreadsheets.

The columns of a spreadsheet follow from the format: a field that a file may have has its column without a word here.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

from mxbrief.document import Cell, Column, Document, Table
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.sources import Name, PrintedFields, Source
from mxbrief.problems import Place
from mxbrief.results.listing import Listed
from mxbrief.views.records import PLACE, Columns, Value, by_id, cited, dated, joined, of_part, printable, records
from mxbrief.views.report import name_parts

_NAME = "{}_{}"


def table(items: Sequence[Listed], title: str) -> Document:
    """Return ids and titles, with what each belongs to if that says something. ``title`` names the list."""
    nested = any(item.belongs_to for item in items)
    columns = (Column("id"), Column("title"), *([Column("of")] if nested else []))
    lines = tuple((Cell(item.id, anchor=item.id), Cell(item.title), *([Cell(item.belongs_to)] if nested else [])) for item in items)
    return Document((Table(columns, lines),), title)


def lines(items: Iterable[Listed]) -> str:
    """Return one id a line."""
    return "".join(f"{item.id}\n" for item in items)


def rows(items: Sequence[Listed], kind: type[msgspec.Struct], parent: str, sources: Iterable[Source] = ()) -> Document:
    """Return one row for every thing of a kind, with a column for every field that it may have.

    What no report prints of a source has a column if any source has it. ``parent`` names the kind of thing that it belongs to, ``sources``
    are those that the things cite.
    """
    columns: Columns[Any] = {"id": lambda item: item.id}
    if parent:
        columns |= {parent: lambda item: item.belongs_to, f"{parent}_title": lambda item: item.belongs_to_title}
    if any(hasattr(item, "people") for item in items):
        columns |= _SCENARIO
    fields: Columns[Any] = of_part(_entry, _fields(kind, "", by_id(sources)))
    printed = _fields(PrintedFields, "", {}) if kind is Source else fields
    columns |= {
        name: fill for name, fill in fields.items() if name not in columns and (name in printed or any(fill(item) for item in items))
    }
    if any(hasattr(item, "place") for item in items):
        columns |= of_part(_place, PLACE)
    return records(columns, items)


_SCENARIO: Columns[Any] = {
    "title": lambda item: item.title,
    "people": lambda item: joined(each.id for each in item.people),
    "people_names": lambda item: joined(each.name for each in item.people),
    "standard": lambda item: item.standard,
    "actual": lambda item: item.actual,
    "open": lambda item: joined(each.id for each in item.open),
    "last_day": lambda item: item.last_day,
}


def _entry(item: Any) -> Any:
    return item.entry


def _place(item: Any) -> Place:
    place: Place = item.place
    return place


def _fields(kind: type[msgspec.Struct], prefix: str, sources: Mapping[str, Source]) -> Columns[Any]:
    """Return the columns of the fields of a Struct; a thing may be None instead."""
    columns: Columns[Any] = {}
    for field in msgspec.structs.fields(kind):
        own = field.name.removesuffix("_")
        name = _NAME.format(prefix, own) if prefix else own
        columns |= _columns(name, _bare(field.type), _getter(field.name), sources)
    return columns


def _getter(field: str) -> Callable[[Any], Any]:
    """Return a function that returns a field of a thing, or None of none."""
    return lambda thing: None if thing is None else getattr(thing, field)


def _columns(name: str, kind: Any, value: Callable[[Any], Any], sources: Mapping[str, Source]) -> Columns[Any]:
    """Return the columns of one field, by the type of its values."""
    if get_origin(kind) is tuple:
        return _several(name, get_args(kind)[0], value, sources)
    if not isinstance(kind, type):
        return {name: lambda thing: _shown(value(thing))}
    if issubclass(kind, PartialDate):
        return dated(name, value)
    if issubclass(kind, msgspec.Struct) and not _is_nested(kind):
        return of_part(value, _fields(kind, name, sources))
    return {name: lambda thing: _shown(value(thing))}


def _several(name: str, kind: Any, values: Callable[[Any], Any], sources: Mapping[str, Source]) -> Columns[Any]:
    """Return the columns of a field of several values. A text in place of a thing is the first field of it."""
    parts = [_bare(each) for each in get_args(_without_description(kind))]
    struct = next((each for each in parts if isinstance(each, type) and issubclass(each, msgspec.Struct)), None)
    if struct and str in parts:
        return _several(name, struct, _as_things(values, struct), sources)
    kind = _bare(kind)
    if kind is Citation:
        return cited(name, lambda thing: values(thing) or (), sources)
    if kind is Name:
        return {name: lambda thing: joined(" ".join(map(printable, name_parts(name))) for name in values(thing) or ())}
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return {name: lambda thing: joined(str(each) for each in values(thing) or ())}
    columns: Columns[Any] = {}
    for field in msgspec.structs.fields(kind):
        columns |= _joined_columns(_NAME.format(name, field.name.removesuffix("_")), _bare(field.type), _each(values, field.name))
    return columns


def _as_things(values: Callable[[Any], Any], kind: type[msgspec.Struct]) -> Callable[[Any], list[Any]]:
    """Return a function that returns several things, of which those that are texts have only their first field."""
    first = msgspec.structs.fields(kind)[0].name
    return lambda thing: [kind(**{first: each}) if isinstance(each, str) else each for each in values(thing) or ()]


def _each(values: Callable[[Any], Any], field: str) -> Callable[[Any], list[Any]]:
    """Return a function that returns one field of several things."""
    return lambda thing: [getattr(each, field) for each in values(thing) or ()]


def _joined_columns(name: str, kind: Any, values: Callable[[Any], list[Any]]) -> Columns[Any]:
    """Return the columns of one field of several things."""
    if isinstance(kind, type) and issubclass(kind, PartialDate):
        days = dated(name, lambda date: date)
        return {column: _joined(fill, values) for column, fill in days.items()}
    return {name: _joined(_shown, values)}


def _joined(shown: Callable[[Any], Value], values: Callable[[Any], list[Any]]) -> Callable[[Any], Value]:
    """Return what fills a column with several values."""
    return lambda thing: joined("" if (text := shown(each)) is None else str(text) for each in values(thing))


def _shown(value: Any) -> Value:
    """Return a value as one cell; one with parts as JSON."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if value == ():
        return None
    if isinstance(value, tuple) and all(isinstance(each, Citation) for each in value):
        return ", ".join(each.id for each in value)
    if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return msgspec.json.encode(value).decode()


def _is_nested(kind: type[msgspec.Struct]) -> bool:
    """Tell whether a Struct has Structs in it other than citations, so that it has no columns of its own."""
    parts = (_bare(argument) for field in msgspec.structs.fields(kind) for argument in (field.type, *get_args(_bare(field.type))))
    return any(isinstance(part, type) and issubclass(part, msgspec.Struct) and part is not Citation for part in parts)


def _without_description(kind: Any) -> Any:
    """Return a type without its description."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return kind


def _bare(kind: Any) -> Any:
    """Return a type without its description, and without None."""
    while get_origin(kind) in (Annotated, Union, types.UnionType):
        kind = next(argument for argument in get_args(kind) if argument is not type(None))
    return kind
