"""Plain data to the Structs of the format, and values that are still open."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from mxbrief.corpus.read.yaml_nodes import Plain
from mxbrief.model.dates import PartialDate
from mxbrief.model.sources import CSLDate

T = TypeVar("T")

_OPEN_PLACE = re.compile(r"TODO(?:\(.*)?", re.DOTALL)
# The same in running text. In Spanish "todo" is an ordinary word, so only a TODO that ends a value or opens a bracket counts.
_MAYBE_OPEN = re.compile(r"\bTODO(?:\(|[\"']?[ \t]*(?:[#,}\]]|$))", re.MULTILINE)


def is_open(value: str) -> bool:
    """Tell whether a value is a TODO, as in the files that ``new`` writes: TODO alone, or with a hint in parentheses."""
    return _OPEN_PLACE.fullmatch(value) is not None


def may_be_unfinished(text: str) -> bool:
    """Tell whether the text of a file may contain a TODO value."""
    return "TODO" in text and _MAYBE_OPEN.search(text) is not None


def to_struct(plain: Plain, kind: type[T]) -> T:
    """Return plain data as a ``kind``; raises msgspec.ValidationError with the first thing that does not fit."""
    return msgspec.convert(plain, kind, strict=False, dec_hook=_to_custom)


def _to_custom(kind: type[Any], value: object) -> object:
    """Return a value as one of the scalar types of the format."""
    if kind is CSLDate and not isinstance(value, str):
        return CSLDate.from_parts(value)
    if issubclass(kind, PartialDate) and isinstance(value, str):
        return kind(value)
    raise ValueError("expected a date: YYYY, YYYY-MM or YYYY-MM-DD")
