"""YAML nodes to the Structs of the format, and every problem on the way.

A file that is sound takes the fast road: one conversion. One that is not is walked field by field along the same Structs, so that each
problem gets its place, and what is sound in it is kept.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec
import yaml

from mxbrief.corpus.read.yaml_nodes import Plain, to_plain
from mxbrief.model.dates import PartialDate
from mxbrief.model.sources import CSLDate
from mxbrief.problems import Problem

T = TypeVar("T")

_OPEN_PLACE = re.compile(r"TODO(?:\(.*)?", re.DOTALL)
# The same in a file: at the end of a value, or before a bracket. In Spanish TODO is a word, and others stand around it.
_MAYBE_OPEN = re.compile(r"\bTODO(?:\(|[\"']?[ \t]*(?:[#,}\]]|$))", re.MULTILINE)


def is_open(value: str) -> bool:
    """Tell whether a value is still to be filled in, as in the files that ``new`` writes: TODO alone, or with a hint in brackets."""
    return _OPEN_PLACE.fullmatch(value) is not None


def may_be_unfinished(text: str) -> bool:
    """Tell whether there may be an open place in the text of a file."""
    return "TODO" in text and _MAYBE_OPEN.search(text) is not None


def decode(path: str, node: yaml.Node, kind: type[T], *, unfinished: bool = False) -> tuple[T | None, list[Problem]]:
    """Return what a file holds as a ``kind``, without its unsound parts, and all problems.

    None stands for a file of which nothing could be kept. ``unfinished`` says that there may be places still to be filled in.
    """
    problems: list[Problem] = []
    plain = to_plain(path, node, problems)
    if not problems and not unfinished:
        try:
            return to_struct(plain, kind), []
        except msgspec.ValidationError:
            problems = []
    from mxbrief.corpus.read.diagnose import sound_part

    return sound_part(path, node, kind)


def to_struct(plain: Plain, kind: type[T]) -> T:
    """Return plain data as a ``kind``; raises msgspec.ValidationError with the first thing that does not fit."""
    return msgspec.convert(plain, kind, strict=False, dec_hook=_to_custom)


def _to_custom(kind: type[Any], value: object) -> object:
    """Return a value of one of the format's own scalar types."""
    if kind is CSLDate and not isinstance(value, str):
        return CSLDate.from_parts(value)
    if issubclass(kind, PartialDate) and isinstance(value, str):
        return kind(value)
    raise ValueError("expected a date: YYYY, YYYY-MM or YYYY-MM-DD")
