"""Answers to names that do not exist: the nearest one that does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mxbrief.errors import Failure, FailureKind

_FEW = 12
_LONGEST_NAME = 80
_NEAR = 0.5


def suggestion(name: str, valid: Sequence[str], few: Sequence[str] | None = None) -> str:
    """Return the nearest of the valid names, or all of them if there are at most 12; ``few``, if given, is listed instead."""
    nearest = _nearest(name, valid, 1)
    if nearest:
        return f"did you mean '{nearest[0]}'?"
    listed = sorted(valid) if few is None else few
    return f"there are {', '.join(listed)}" if 0 < len(listed) <= _FEW else ""


def unknown(kind: FailureKind, what: str, name: str, valid: Sequence[str], few: Sequence[str] | None = None) -> Failure:
    """Return the failure for an unknown name of a ``what``, with the nearest valid one, or with the ``few`` if none is near."""
    return Failure(f"there is no {what} '{shortened(name)}'", suggestion(name, valid, few), kind=kind, name=name)


def unknown_id(name: str, kinds: Mapping[str, str]) -> Failure:
    """Return the failure for an id that nothing has, with the three nearest ones; ``kinds`` is id to kind."""
    nearest = [f"'{near}' ({kinds[near]})" for near in _nearest(name, list(kinds), 3)]
    *others, last = dict.fromkeys(kinds.values()) or ["entry"]
    what = f"{', '.join(others)} or {last}" if others else last
    hint = f"did you mean {' or '.join(nearest)}?" if nearest else ""
    return Failure(f"no {what} has the id '{shortened(name)}'", hint, kind=FailureKind.UNKNOWN_ID, name=name)


def no_entries(kind: str, issues: Sequence[str]) -> Failure:
    """Return the failure for a report on entries of a kind, such as risks, of which there are none; ``issues`` are those that have some."""
    if not issues:
        return Failure(f"the corpus has no {kind}", f"they belong in {kind}/ISSUE.yaml")
    return Failure(f"there are no {kind} on this", f"there are {kind} on {', '.join(issues)}")


def shortened(name: str) -> str:
    """Return a name as a message can hold it."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def _nearest(name: str, valid: Sequence[str], most: int) -> list[str]:
    """Return the valid names most like this one, the nearest first."""
    from difflib import get_close_matches

    return get_close_matches(name[:_LONGEST_NAME].lower(), valid, n=most, cutoff=_NEAR)
