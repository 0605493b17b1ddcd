"""Every type that a type of the format is made of."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import inspect


def types_within(kind: object) -> Iterator[inspect.Type]:
    """Yield a type and every type in it, at any depth; a Struct once, though it may be within itself."""
    seen: set[type] = set()
    waiting: list[inspect.Type] = [inspect.type_info(kind)]
    while waiting:
        info = waiting.pop()
        match info:
            case inspect.StructType(cls=cls) if cls in seen:
                continue
            case inspect.StructType(cls=cls, fields=fields):
                seen.add(cls)
                waiting.extend(field.type for field in fields)
            case inspect.Metadata(type=inner) | inspect.VarTupleType(item_type=inner) | inspect.ListType(item_type=inner):
                waiting.append(inner)
            case inspect.DictType(value_type=inner):
                waiting.append(inner)
            case inspect.UnionType(types=several):
                waiting.extend(several)
        yield info


def structs_within(kind: object) -> Iterator[type[msgspec.Struct]]:
    """Yield every Struct in a type, each once."""
    return (info.cls for info in types_within(kind) if isinstance(info, inspect.StructType))
