"""The keys of the format, wherever they belong."""

from __future__ import annotations

from functools import cache

import msgspec
from msgspec import inspect

from mxbrief.model.types_within import structs_within, types_within


@cache
def format_keys(kind: type[msgspec.Struct]) -> frozenset[str]:
    """Return every key that a kind of file may have, at any depth."""
    return frozenset(name for each in structs_within(kind) for name in each.__struct_encode_fields__)


@cache
def keys_beside_text(kind: type[msgspec.Struct]) -> frozenset[str]:
    """Return the keys of the mappings that may stand where a text may stand too, such as those of a step."""
    several = [info.types for info in types_within(kind) if isinstance(info, inspect.UnionType)]
    mixed = [each for types in several if any(isinstance(each, inspect.StrType) for each in types) for each in types]
    return frozenset(field.encode_name for each in mixed if isinstance(each, inspect.StructType) for field in each.fields)


def root_keys(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the keys at the root of a kind of file."""
    info = inspect.type_info(kind)
    return tuple(field.encode_name for field in info.fields) if isinstance(info, inspect.StructType) else ()
