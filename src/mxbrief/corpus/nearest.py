"""Answers to names that do not exist: the nearest one that does, and how to list them."""

from __future__ import annotations

from collections.abc import Sequence

from mxbrief.errors import Failure

_FEW = 12


def unknown(kind: str, name: str, few: Sequence[str], valid: Sequence[str], command: str) -> Failure:
    """Return the failure for an unknown ``name``.

    ``few`` are named when there is no near match among ``valid``; ``command`` tells how to see all.
    """
    from difflib import get_close_matches

    nearest = get_close_matches(name.lower(), valid, n=1, cutoff=0.5)
    if nearest:
        return Failure(f"there is no {kind} '{name}'", f"did you mean '{nearest[0]}'? See: {command}")
    choices = f"there are {', '.join(few)}. " if 0 < len(few) <= _FEW else ""
    return Failure(f"there is no {kind} '{name}'", f"{choices}See: {command}")
