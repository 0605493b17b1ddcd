"""The keys of the format, wherever they belong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec
from msgspec import inspect


@cache
def format_keys(kind: type[msgspec.Struct]) -> frozenset[str]:
    """Return every key that a kind of file may have, at any depth."""
    return frozenset(field.encode_name for info in _types(kind) if isinstance(info, inspect.StructType) for field in info.fields)


@cache
def keys_beside_text(kind: type[msgspec.Struct]) -> frozenset[str]:
    """Return the keys of the mappings that may stand where a text may stand too, such as those of a step."""
    several = [info.types for info in _types(kind) if isinstance(info, inspect.UnionType)]
    mixed = [each for types in several if any(isinstance(each, inspect.StrType) for each in types) for each in types]
    return frozenset(field.encode_name for each in mixed if isinstance(each, inspect.StructType) for field in each.fields)


def root_keys(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the keys at the root of a kind of file."""
    info = inspect.type_info(kind)
    return tuple(field.encode_name for field in info.fields) if isinstance(info, inspect.StructType) else ()


def _types(kind: type[msgspec.Struct]) -> Iterator[inspect.Type]:
    """Yield every type in a kind of file, each mapping once."""
    seen: set[type] = set()
    waiting: list[inspect.Type] = [inspect.type_info(kind)]
    while waiting:
        info = waiting.pop()
        match info:
            case inspect.Metadata(type=inner) | inspect.VarTupleType(item_type=inner):
                waiting.append(inner)
            case inspect.UnionType(types=types):
                waiting.extend(types)
            case inspect.StructType(cls=cls, fields=fields) if cls not in seen:
                seen.add(cls)
                waiting.extend(field.type for field in fields)
        yield info
