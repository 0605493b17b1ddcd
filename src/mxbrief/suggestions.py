"""Answers to names that do not exist: the nearest one that does."""

from __future__ import annotations

from collections.abc import Sequence

from mxbrief.errors import Failure
from mxbrief.spelling import nearest

_FEW = 12
_LONGEST_NAME = 80


def suggestion(name: str, valid: Sequence[str], few: Sequence[str] | None = None) -> str:
    """Return the nearest of the valid names, or all of them if there are at most 12; ``few``, if given, is listed instead."""
    near = nearest(name, valid)
    if near:
        return f"did you mean '{near[0]}'?"
    listed = sorted(valid) if few is None else few
    if len(listed) == 1:
        return f"there is only '{listed[0]}'"
    return f"there are {', '.join(listed)}" if 0 < len(listed) <= _FEW else ""


def no_entries(kind: str, issues: Sequence[str]) -> Failure:
    """Return the failure for a report on entries of a kind, such as risks, of which there are none; ``issues`` are those that have some."""
    if not issues:
        return Failure(f"the corpus has no {kind}", f"they belong in {kind}/ISSUE.yaml")
    return Failure(f"there are no {kind} on this", f"the {kind} of the corpus are on {', '.join(issues)}")


def shortened(name: str) -> str:
    """Return a name as a message can hold it."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
