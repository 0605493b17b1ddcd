"""Walks the mappings in a file. A route is the keys and indexes that lead from an entry to a part of it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Located, ParsedFile, Step
from mxbrief.model.positions import Citation, Position


def citations(file: ParsedFile) -> Iterator[tuple[Located, Citation, tuple[Step, ...]]]:
    """Yield every citation in a file, with its entry and the route to it."""
    if file.kind is FileKind.POSITIONS:
        for item, position in file.of(Position):
            for number, citation in enumerate(position.sources):
                yield item, citation, ("sources", number)
    elif file.kind is not FileKind.SOURCES:
        yield from ((item, part, route) for item, part, route in parts(file) if isinstance(part, Citation))


def parts(file: ParsedFile) -> Iterator[tuple[Located, msgspec.Struct, tuple[Step, ...]]]:
    """Yield every mapping in a file, with its entry and the route to it. The file itself comes first, if it is valid as a whole."""
    if file.whole and isinstance(file.whole.value, msgspec.Struct):
        yield file.whole, file.whole.value, ()
    for item in file.items:
        if isinstance(item.value, Position):
            # There are many positions, and what is in them has checks of its own.
            yield item, item.value, ()
        elif isinstance(item.value, msgspec.Struct):
            yield from ((item, part, route) for part, route in _below(item.value, ()))


def is_damaged(file: ParsedFile, item: Located, *route: Step) -> bool:
    """Tell whether anything in a part of an entry has a problem of its shape: what seems to be missing may be there."""
    if not file.problems:
        return False
    node = item.at(*route)
    first, last = (node.start_mark.line, node.start_mark.column), (node.end_mark.line, node.end_mark.column)
    places = ((each.place.line - 1, each.place.column - 1) for each in file.problems)
    return any(place == first or first <= place < last for place in places)


def _below(value: msgspec.Struct, route: tuple[Step, ...]) -> Iterator[tuple[msgspec.Struct, tuple[Step, ...]]]:
    """Yield a mapping and all mappings in it, each with its route."""
    yield value, route
    for field, key in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
        content = getattr(value, field)
        if isinstance(content, msgspec.Struct):
            yield from _below(content, (*route, key))
        elif isinstance(content, tuple):
            for number, entry in enumerate(content):
                if isinstance(entry, msgspec.Struct):
                    yield from _below(entry, (*route, key, number))
