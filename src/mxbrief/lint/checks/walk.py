"""The mappings inside a file, each with the way to it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Item, Sheet, Step
from mxbrief.model.positions import Citation, Position


def citations(sheet: Sheet) -> Iterator[tuple[Item, Citation, tuple[Step, ...]]]:
    """Yield every citation of a file with the way to it."""
    if sheet.kind is FileKind.POSITIONS:
        for item, position in sheet.of(Position):
            for number, citation in enumerate(position.sources):
                yield item, citation, ("sources", number)
    elif sheet.kind is not FileKind.SOURCES:
        yield from ((item, part, at) for item, part, at in parts(sheet) if isinstance(part, Citation))


def parts(sheet: Sheet) -> Iterator[tuple[Item, msgspec.Struct, tuple[Step, ...]]]:
    """Yield every mapping of a file with the way to it from the entry it belongs to; the file itself is the first."""
    if sheet.whole and isinstance(sheet.whole.value, msgspec.Struct):
        yield sheet.whole, sheet.whole.value, ()
    for item in sheet.items:
        if isinstance(item.value, Position):
            # There are many of these, and what is in them has checks of its own.
            yield item, item.value, ()
        elif isinstance(item.value, msgspec.Struct):
            yield from ((item, part, at) for part, at in _below(item.value, ()))


def _below(value: msgspec.Struct, at: tuple[Step, ...]) -> Iterator[tuple[msgspec.Struct, tuple[Step, ...]]]:
    """Yield a mapping and all mappings in it."""
    yield value, at
    for field, key in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
        content = getattr(value, field)
        if isinstance(content, msgspec.Struct):
            yield from _below(content, (*at, key))
        elif isinstance(content, tuple):
            for number, entry in enumerate(content):
                if isinstance(entry, msgspec.Struct):
                    yield from _below(entry, (*at, key, number))
