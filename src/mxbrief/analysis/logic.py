"""Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, section 64): unknown is never false."""

from __future__ import annotations

from collections.abc import Iterable

from mxbrief.model.scales import Truth


def all_of(values: Iterable[Truth]) -> Truth:
    """Return false if any is false, else unknown if any is unknown, else true."""
    known = set(values)
    if Truth.FALSE in known:
        return Truth.FALSE
    return Truth.UNKNOWN if Truth.UNKNOWN in known else Truth.TRUE


def any_of(values: Iterable[Truth]) -> Truth:
    """Return true if any is true, else unknown if any is unknown, else false."""
    known = set(values)
    if Truth.TRUE in known:
        return Truth.TRUE
    return Truth.UNKNOWN if Truth.UNKNOWN in known else Truth.FALSE


def opposite(value: Truth) -> Truth:
    """Return false for true, true for false, and unknown for unknown."""
    match value:
        case Truth.TRUE:
            return Truth.FALSE
        case Truth.FALSE:
            return Truth.TRUE
        case Truth.UNKNOWN:
            return Truth.UNKNOWN
