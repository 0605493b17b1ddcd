"""What a result cites. A result carries the sources of exactly these citations, so its views can cite nothing else."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mxbrief.model.positions import Citation
from mxbrief.problems import Place

_LEAVES = (str, int, float, Place)
"""What never holds a citation."""

Cited = list[tuple[Citation, Place]]
"""Citations, each with the place of the entry that cites."""


def citations_of(result: msgspec.Struct, place: Place) -> Cited:
    """Return every citation in a result, in the order of its fields; ``place`` is that of entries which carry none of their own.

    What a result holds twice, such as a test of several conditions, is looked at once.
    """
    found: Cited = []
    _collect(result, place, found, set())
    return found


def _collect(value: object, place: Place, found: Cited, seen: set[int]) -> None:
    """Add the citations in a value of any type to those found; ``seen`` are the identities of the Structs that have been looked at."""
    if isinstance(value, Citation):
        found.append((value, place))
    elif isinstance(value, tuple):
        _collect_all(value, place, found, seen)
    elif isinstance(value, msgspec.Struct) and id(value) not in seen:
        seen.add(id(value))
        own = getattr(value, "place", None)
        here = own if isinstance(own, Place) else place
        _collect_all([getattr(value, name) for name in value.__struct_fields__], here, found, seen)


def _collect_all(parts: Iterable[object], place: Place, found: Cited, seen: set[int]) -> None:
    """Add the citations in all parts of a value. Most are texts or empty, and a look costs less than a call."""
    for part in parts:
        if part and not isinstance(part, _LEAVES):
            _collect(part, place, found, seen)
