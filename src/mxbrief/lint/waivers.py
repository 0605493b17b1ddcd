"""Waivers: the one way to bear a known problem, for a reason, by somebody, until a date."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.lint.checks.found import problem
from mxbrief.model.checks import SEVERITIES
from mxbrief.model.manifest import Waiver
from mxbrief.model.parsed import Item, Sheet
from mxbrief.problems import Problem
from mxbrief.suggestions import suggestion


def apply_waivers(problems: list[Problem], sheet: Sheet | None, today: str, *, complete: bool) -> tuple[list[Problem], int]:
    """Return the problems that no waiver bears, with those of the waivers themselves, and how many are borne.

    That a waiver bears nothing is said only where ``complete`` tells that everything was checked.
    """
    waivers = sheet.of(Waiver) if sheet else []
    valid = [(item, waiver) for item, waiver in waivers if waiver.until.last_day >= today and _is_waivable(waiver.code)]
    borne = {id(waiver): [each for each in problems if _bears(waiver, each)] for _, waiver in valid}
    gone = {each for matches in borne.values() for each in matches}
    left = [each for each in problems if each not in gone]
    for item, waiver in waivers:
        left += _complaints(item, waiver, today)
    for item, waiver in valid:
        if complete and not borne[id(waiver)]:
            whom = f"'{waiver.id}' in {waiver.path}" if waiver.id else waiver.path
            message = f"waives {waiver.code} for {whom}, where there is none"
            left.append(problem("waiver-unused", item, message, "delete the waiver", subject=waiver.id or ""))
    return left, len(gone)


def _bears(waiver: Waiver, each: Problem) -> bool:
    """Tell whether a waiver is meant for a problem."""
    return waiver.code == each.code and waiver.path == each.place.path and waiver.id in (None, each.subject)


def _is_waivable(code: str) -> bool:
    """Tell whether there is a check of this code, and not one of waivers."""
    return code in SEVERITIES and not code.startswith(("waiver-", "unknown-code"))


def _complaints(item: Item, waiver: Waiver, today: str) -> Iterator[Problem]:
    """Yield what is wrong with a waiver in itself."""
    if not _is_waivable(waiver.code):
        hint = suggestion(waiver.code, [code for code in SEVERITIES if _is_waivable(code)]) or "see: mxbrief lint --codes"
        yield problem("unknown-code", item, f"there is no check '{waiver.code}' to waive", hint, at=("code",))
    if waiver.until.last_day < today:
        message = f"this waiver held until {waiver.until}, and today is {today}"
        yield problem("waiver-expired", item, message, f"mend the problem, or ask {waiver.owner}", at=("until",), subject=waiver.id or "")
