"""The keys of the format, wherever they belong."""

from __future__ import annotations

from functools import cache

import msgspec
from msgspec import inspect


@cache
def format_keys(kind: type[msgspec.Struct]) -> frozenset[str]:
    """Return every key that a kind of file may have, at any depth."""
    keys: set[str] = set()
    seen: set[type] = set()
    waiting: list[inspect.Type] = [inspect.type_info(kind)]
    while waiting:
        match waiting.pop():
            case inspect.Metadata(type=inner) | inspect.VarTupleType(item_type=inner):
                waiting.append(inner)
            case inspect.UnionType(types=types):
                waiting.extend(types)
            case inspect.StructType(cls=cls, fields=fields) if cls not in seen:
                seen.add(cls)
                keys.update(field.encode_name for field in fields)
                waiting.extend(field.type for field in fields)
    return frozenset(keys)


def root_keys(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the keys at the root of a kind of file."""
    info = inspect.type_info(kind)
    return tuple(field.encode_name for field in info.fields) if isinstance(info, inspect.StructType) else ()
