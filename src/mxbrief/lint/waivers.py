"""Waivers: the one way to accept a known problem, for a reason, with an owner, until a date."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.lint.checks.found import problem
from mxbrief.model.checks import SEVERITIES
from mxbrief.model.manifest import Waiver
from mxbrief.model.parsed import Located, ParsedFile
from mxbrief.problems import Problem
from mxbrief.suggestions import suggestion


def apply_waivers(problems: list[Problem], file: ParsedFile | None, today: str, *, complete: bool) -> tuple[list[Problem], int]:
    """Return the problems left after waivers, with problems of the waivers themselves, and the number waived.

    Unused waivers are reported only after a complete check.
    """
    waivers = file.of(Waiver) if file else []
    valid = [(item, waiver) for item, waiver in waivers if waiver.until.last_day >= today and _is_waivable(waiver.code)]
    waived = {id(waiver): [each for each in problems if _covers(waiver, each)] for _, waiver in valid}
    gone = {each for matches in waived.values() for each in matches}
    left = [each for each in problems if each not in gone]
    for item, waiver in waivers:
        left += _problems_of(item, waiver, today)
    for item, waiver in valid:
        if complete and not waived[id(waiver)]:
            whom = f"'{waiver.id}' in {waiver.path}" if waiver.id else waiver.path
            message = f"waives {waiver.code} for {whom}, which has no such problem"
            left.append(problem("waiver-unused", item, message, "delete the waiver", subject=waiver.id or ""))
    return left, len(gone)


def _covers(waiver: Waiver, each: Problem) -> bool:
    """Tell whether a waiver is meant for a problem."""
    return waiver.code == each.code and waiver.path == each.place.path and waiver.id in (None, each.subject)


def _is_waivable(code: str) -> bool:
    """Tell whether there is a check with this code, and not one of waivers."""
    return code in SEVERITIES and not code.startswith(("waiver-", "unknown-code"))


def _problems_of(item: Located, waiver: Waiver, today: str) -> Iterator[Problem]:
    """Yield what is wrong with a waiver in itself."""
    if not _is_waivable(waiver.code):
        hint = suggestion(waiver.code, [code for code in SEVERITIES if _is_waivable(code)]) or "see: mxbrief lint --codes"
        yield problem("unknown-code", item, f"there is no check '{waiver.code}' to waive", hint, route=("code",))
    if waiver.until.last_day < today:
        message = f"this waiver was valid until {waiver.until}, and today is {today}"
        yield problem("waiver-expired", item, message, f"fix the problem, or ask {waiver.owner}", route=("until",), subject=waiver.id or "")
