"""What a result cites. A result carries the sources of exactly these citations, so its views can cite nothing else."""

from __future__ import annotations

import msgspec

from mxbrief.model.positions import Citation
from mxbrief.problems import Place

Cited = list[tuple[Citation, Place]]
"""Citations, each with the place of the entry that cites."""


def citations_of(result: msgspec.Struct, place: Place) -> Cited:
    """Return every citation in a result, in the order of its fields; ``place`` is that of entries which carry none of their own."""
    found: Cited = []
    _collect(result, place, found)
    return found


def _collect(value: object, place: Place, found: Cited) -> None:
    """Add the citations in a value of any type to those found."""
    if isinstance(value, tuple):
        for item in value:
            if not isinstance(item, str):  # most values are texts, and a look costs less than a call
                _collect(item, place, found)
    elif isinstance(value, Citation):
        found.append((value, place))
    elif isinstance(value, msgspec.Struct):
        own = getattr(value, "place", None)
        here = own if isinstance(own, Place) else place
        for name in value.__struct_fields__:
            part = getattr(value, name)
            if part is not None and not isinstance(part, str):
                _collect(part, here, found)
