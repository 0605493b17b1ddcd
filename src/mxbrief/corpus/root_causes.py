"""What follows from what: one fault of a corpus is told once, and what it brings about is one note with a count. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from mxbrief.corpus import misfits, paths
from mxbrief.problems import Problem, Severity, in_order

# The codes of names that lead nowhere, and the folder whose files and folders define such names.
_DEFINED_IN = {
    "unknown-issue": paths.ISSUES,
    "unknown-question": paths.ISSUES,
    "unknown-office": paths.CANDIDATES,
    "unknown-candidate": paths.CANDIDATES,
    "incomplete-scenario": paths.CANDIDATES,
    "unknown-risk": paths.RISKS,
    "unknown-recommendation": paths.RECOMMENDATIONS,
    "unknown-source": paths.SOURCES,
}
_LOSING = ("misplaced-file", "missing-file", "outside-corpus", "unreadable-file")
_MANY = 3
"""So many times the same name is likely missing where it is defined, and not misspelt wherever it is used."""
_SHOWN = 3


def folded(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems without those that follow from others.

    Names that lead nowhere follow from a file or folder that is not read, where they may be defined. Of the same name in many places, the
    first is kept. Each time a note says how many were left out.
    """
    every = in_order(problems)
    lost = {folder: problem for problem in reversed(every) if (folder := _lost_folder(problem))}
    followed = Counter(folder for problem in every if (folder := _follows_from(problem, lost)))
    notes = [_what_follows(lost[folder], number) for folder, number in followed.items()]
    return in_order([*_once([problem for problem in every if not _follows_from(problem, lost)]), *notes])


def _lost_folder(problem: Problem) -> str:
    """Return the folder of the corpus some of whose ids are lost, because something in it, or it itself, is not read; "" if none are."""
    place = problem.place
    if problem.code not in _LOSING or place.line or problem.severity is not Severity.ERROR:
        return ""
    top, *below = place.path.split("/")
    folder = misfits.proper_folder("", top)
    if folder == paths.CANDIDATES:
        # Ids of candidates and offices are names of folders; the files in them define none.
        return "" if len(below) > 2 or (below and "." in below[-1]) else folder  # noqa: PLR2004 -- an office, and a candidate
    return folder if len(below) <= 1 else ""


def _follows_from(problem: Problem, lost: Iterable[str]) -> str:
    """Return which of the folders may define the name that a problem is about, or ""."""
    folder = _DEFINED_IN.get(problem.code, "")
    return folder if folder in lost and problem.severity is Severity.ERROR else ""


def _what_follows(root: Problem, number: int) -> Problem:
    """Return the note below a problem on what was left out because of it."""
    what = "a name leads to; whether it exists" if number == 1 else f"{number} names lead to; whether they exist"
    message = f"may be, or hold, what {what} is not checked"
    return msgspec.structs.replace(root, message=message, hint="fix this first", severity=Severity.NOTE)


def _once(problems: list[Problem]) -> list[Problem]:
    """Return problems in which a name that leads nowhere stands once, however often it is used."""
    same: defaultdict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.code in _DEFINED_IN and problem.severity is Severity.ERROR:
            same[problem.code, problem.message].append(problem)
    gone: set[Problem] = set()
    notes = []
    for first, *others in same.values():
        if len(others) + 1 >= _MANY:
            gone.update(others)
            places = ", ".join(str(other.place) for other in others[:_SHOWN])
            message = f"the same in {len(others)} more places: {places}{', …' if len(others) > _SHOWN else ''}"
            notes.append(msgspec.structs.replace(first, message=message, hint="", severity=Severity.NOTE))
    return [problem for problem in problems if problem not in gone] + notes
