"""Answers to names that do not exist: the nearest one that does, and how to list them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mxbrief.errors import Failure

_FEW = 12
_LONG = 80


def unknown_of_any_kind(name: str, kinds: Mapping[str, str], way_out: str) -> Failure:
    """Return the failure for a name that no thing of any kind has; ``kinds`` is id to kind. The three nearest are named."""
    from difflib import get_close_matches

    nearest = [f"'{near}' ({kinds[near]})" for near in get_close_matches(name[:_LONG].lower(), kinds, n=3, cutoff=0.5)]
    shown = name if len(name) <= _LONG else f"{name[:_LONG]}…"
    *others, last = dict.fromkeys(kinds.values()) or ["entry"]
    words = f"{', '.join(others)} or {last}" if others else last
    hint = f"did you mean {' or '.join(nearest)}? " if nearest else ""
    return Failure(f"no {words} has the id '{shown}'", f"{hint}{way_out}")


def suggestion(name: str, valid: Sequence[str], few: Sequence[str] | None = None) -> str:
    """Return the nearest of the valid names, or where few are valid all of them; ``few`` are named instead if given."""
    from difflib import get_close_matches

    nearest = get_close_matches(name[:_LONG].lower(), valid, n=1, cutoff=0.5)
    if nearest:
        return f"did you mean '{nearest[0]}'?"
    listed = sorted(valid) if few is None else few
    return f"there are {', '.join(listed)}" if 0 < len(listed) <= _FEW else ""


def unknown(kind: str, name: str, few: Sequence[str], valid: Sequence[str], way_out: str) -> Failure:
    """Return the failure for an unknown ``name``.

    ``few`` are named when there is no near match among ``valid``; ``way_out`` is a sentence on how to see all.
    """
    hint = suggestion(name, valid, few)
    hint = f"{hint}{'' if hint.endswith('?') else '.'} " if hint else ""
    shown = name if len(name) <= _LONG else f"{name[:_LONG]}…"
    return Failure(f"there is no {kind} '{shown}'", f"{hint}{way_out}")
