"""What the names on a command line mean in a corpus: issues and questions, people and offices, dates and events.

A name is looked up among the names that exist and never made into a path before.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from mxbrief.corpus import paths as layout
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, Misuse
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import EventFile, Issue
from mxbrief.suggestions import unknown


class Topic(msgspec.Struct, frozen=True):
    """An issue asked for on the command line: whole (no ``questions``), or only some of its questions."""

    issue: str
    questions: tuple[str, ...] = ()


def find_topics(root: Path, names: Sequence[str]) -> tuple[Topic, ...]:
    """Return the topics that issue ids and question ids name, in the order given, each issue once.

    Raises Failure for a name that is neither.
    """
    issues = layout.issue_ids(root)
    wanted: dict[str, list[str]] = {}
    whole = {name for name in names if name in issues}
    questions: dict[str, str] = {}
    if whole != set(names):
        reader = Reader(root)
        files = ((issue, reader.read(layout.issue_path(issue), Issue)) for issue in issues)
        questions = {question.id: issue for issue, file in files if file for question in file.questions}
    for name in names:
        if name in whole:
            wanted.setdefault(name, [])
        elif name in questions:
            wanted.setdefault(questions[name], []).append(name)
        else:
            raise unknown("issue or question", name, issues, [*issues, *questions], "List them with: mxbrief list questions")
    return tuple(Topic(issue, () if issue in whole else tuple(ids)) for issue, ids in wanted.items())


def find_issues(root: Path, names: Sequence[str]) -> list[str] | None:
    """Return the issues named, or None for all of them where none is; raises Failure for an unknown name, Misuse for a scenario."""
    known = layout.issue_ids(root)
    for name in names:
        if "+" in name:
            raise Misuse(f"'{name}' is not an issue", f"to choose a scenario: --scenario {name}")
        if name not in known:
            raise unknown("issue", name, known, known, "List them with: mxbrief list issues")
    return list(dict.fromkeys(names)) or None


def find_people(root: Path, candidates: Sequence[str], offices: Sequence[str]) -> dict[str, str]:
    """Return candidate id to office id of everybody, or of those named, or of those who stand for an office named.

    Without a name the whole corpus is listed; with names only they are looked up. Raises Failure for an unknown name.
    """
    known = layout.office_ids(root) if offices else []
    for office in offices:
        if office not in known:
            raise unknown("office", office, known, known, "List them with: mxbrief list offices")
    if not candidates:
        everybody = layout.candidate_offices(root)
        return {candidate: office for candidate, office in everybody.items() if not offices or office in offices}
    found: dict[str, str] = {}
    for candidate in candidates:
        home = layout.office_of(root, candidate)
        if home is None:
            everybody = layout.candidate_offices(root)
            raise unknown("candidate", candidate, list(everybody), list(everybody), "List them with: mxbrief list candidates")
        if not offices or home in offices:
            found[candidate] = home
    if not found:
        raise Failure("none of these candidates stands for that office", "leave out --office or --candidate")
    return found


def find_scenario(root: Path, text: str) -> dict[str, str]:
    """Return the scenario that names joined by ``+`` mean, as office id to candidate id in the order of offices.

    Raises Failure for an unknown name, Misuse where not each office has exactly one person.
    """
    offices = layout.office_ids(root)
    found: dict[str, str] = {}
    for name in filter(None, (part.strip() for part in text.split("+"))):
        ((candidate, office),) = find_people(root, [name], ()).items()
        if office in found:
            raise Misuse(f"'{found[office]}' and '{candidate}' both stand for '{office}'", "a scenario has one person for each office")
        found[office] = candidate
    missing = [office for office in offices if office not in found]
    if missing:
        needed = "; ".join(f"{office}: {', '.join(layout.people_of(root, office))}" for office in missing)
        raise Misuse(
            f"the scenario '{text}' has nobody for {' and '.join(missing)}", f"add one of {needed}; for example: {_example(root, found)}"
        )
    return dict(sorted(found.items()))


def find_cutoff(root: Path, text: str) -> PartialDate:
    """Return the date that ``--as-of`` means: a date, or the date of an event; raises Misuse for a bad date, Failure for no event."""
    try:
        return PartialDate(text)
    except ValueError as error:
        if text[:1].isdigit() and not any(letter.isalpha() for letter in text):
            raise Misuse(str(error), "or name an event of the corpus") from None
    reader = Reader(root)
    file = reader.read(layout.EVENTS, EventFile)
    events = file.events if file else ()
    for event in events:
        if event.id == text:
            return event.date
    for problem in reader.problems:
        raise Failure(f"there may be an event '{text}', but {problem.place} cannot be read: {problem.message}", problem.hint)
    ids = [event.id for event in events]
    raise unknown("event", text, [], ids, "Write a date (YYYY, YYYY-MM or YYYY-MM-DD) or the id of an event in events.yaml")


def _example(root: Path, found: dict[str, str]) -> str:
    """Return a complete scenario that begins with the people found."""
    return "+".join(found.get(office) or next(iter(layout.people_of(root, office)), "?") for office in layout.office_ids(root))
