"""Turns plain data into the Structs of the format, and recognizes TODO values."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeVar

import msgspec

from mxbrief.corpus.read.yaml_nodes import Plain
from mxbrief.model.dates import PartialDate
from mxbrief.model.sources import CSLDate

T = TypeVar("T")

# Patterns are compiled when they are first needed, which in most runs is never.
_OPEN_PLACE = r"(?s)TODO(?:\(.*)?"
# The same in running text. In Spanish "todo" is an ordinary word, so TODO counts only at the end of a value or before a parenthesis.
_MAYBE_OPEN = r"(?m)\bTODO(?:\(|[\"']?[ \t]*(?:[#,}\]]|$))"


def is_open(value: str) -> bool:
    """Return whether a value is a TODO as ``new`` writes it: TODO alone, or followed by a hint in parentheses."""
    return re.fullmatch(_OPEN_PLACE, value) is not None


def may_be_unfinished(text: str) -> bool:
    """Return whether the text of a file may contain a TODO value: a quick test, before values are looked at one by one."""
    return "TODO" in text and re.search(_MAYBE_OPEN, text) is not None


def to_struct(plain: Plain, kind: type[T]) -> T:
    """Return plain data as a ``kind``. Raises msgspec.ValidationError about the first value that does not fit."""
    return msgspec.convert(plain, kind, strict=False, dec_hook=_to_custom)


def _to_custom(kind: type[Any], value: object) -> object:
    """Return a value as one of the format's own scalar types, all of them dates."""
    if kind is CSLDate and not isinstance(value, str):
        return CSLDate.from_parts(value)
    if issubclass(kind, PartialDate) and isinstance(value, str):
        return _date(kind, value)
    raise ValueError("expected a date: YYYY, YYYY-MM or YYYY-MM-DD")


@cache
def _date(kind: type[PartialDate], text: str) -> PartialDate:
    """Return a text as a date. Cached, because few dates are written only once."""
    return kind(text)
