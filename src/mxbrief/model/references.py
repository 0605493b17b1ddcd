"""Names that lead nowhere, and how they are reported: one rule for reports, which leave such names open, and for ``lint``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.parsed import Step
from mxbrief.spelling import nearest
from mxbrief.suggestions import suggestion

if TYPE_CHECKING:
    from mxbrief.model.manifest import Scenario  # a comparison needs none, and compiling its Structs takes milliseconds
    from mxbrief.model.positions import Profile
    from mxbrief.problems import Place

_FOLDERS = {
    "candidate": "candidates/OFFICE/",
    "event": "events.yaml",
    "issue": "issues/",
    "office": "candidates/",
    "question": "issues/",
    "recommendation": "recommendations/",
    "risk": "risks/",
}
IT_BELONGS = "it belongs to"
"""How the hint for a question of another issue begins."""
ONE_ID = "one id belongs here"
"""How the hint for several ids in one place begins."""


class Dangling(msgspec.Struct, frozen=True):
    """A name that leads nowhere; ``route`` leads to it from the mapping that contains it."""

    code: str
    message: str
    hint: str
    route: tuple[Step, ...] = ()


def unknown_name(kind: str, name: str, known: Collection[str], route: tuple[Step, ...]) -> Dangling:
    """Return the report of a name that does not exist."""
    hint = suggestion(name, list(known)) or f"each {kind} is defined in {_FOLDERS[kind]}"
    return Dangling(f"unknown-{kind}", f"there is no {kind} '{name}'", hint, route)


def in_list(kind: str, names: tuple[str, ...], known: Collection[str], route: tuple[Step, ...]) -> Iterator[Dangling]:
    """Yield the names of a list that do not exist."""
    return (unknown_name(kind, name, known, (*route, number)) for number, name in enumerate(names) if name not in known)


def unknown_source(id_: str, known: Collection[str] = ()) -> Dangling:
    """Return the report of a citation of a source that does not exist; ``known`` are the sources to suggest from."""
    hint = suggestion(id_, list(known)) or "add it to a file in sources/"
    return Dangling("unknown-source", f"cites '{id_}', which no bibliography holds", hint, ("id",))


def meant_issue(name: str, issues: Collection[str]) -> str:
    """Return the issue that the name of a file may be meant for, such as "ferry" for "ferry-2" or "ferrry"; "" if none is near."""
    longer = [issue for issue in issues if name.startswith(f"{issue}-")]
    near = [max(longer, key=len)] if longer else nearest(name, sorted(issues))
    return near[0] if near else ""


def issue_of_file(name: str, issues: Collection[str]) -> Dangling:
    """Return what is wrong with a file that is named after an issue which does not exist."""
    meant = meant_issue(name, issues)
    hint = f"did you mean '{meant}'?" if meant else f"add issues/{name}.yaml, or rename this file"
    return Dangling("unknown-issue", f"is named after the issue '{name}', which is not in issues/", hint)


def used_twice(id_: str, kind: str, first: Place) -> Dangling:
    """Return the report of an id that something else already has: what it is, and where."""
    message = f"the id '{id_}' is already that of a {kind} in {first.path}, line {first.line}"
    return Dangling("duplicate-id", message, "give one of the two another id", ("id",))


def unanswerable(  # noqa: PLR0913 -- the position, and what is asked
    question: str, issue: str, office: str, asked: Mapping[str, tuple[str, ...]], *, complete: bool, elsewhere: str = ""
) -> Dangling | None:
    """Return what is wrong with the question of a position, if anything.

    ``asked`` is question id to the offices asked, of the position's issue; ``complete`` tells whether those are all its questions.
    ``elsewhere`` is the other issue that has this question, if one does.
    """
    if question not in asked:
        if not complete:
            return None
        near = suggestion(question, list(asked)) or f"its questions are {', '.join(asked)}"
        hint = f"{IT_BELONGS} '{elsewhere}': move the entry to {elsewhere}.yaml" if elsewhere else near
        return Dangling("unknown-question", f"answers '{question}', which is not a question of '{issue}'", hint, ("question",))
    if asked[question] and office not in asked[question]:
        return _not_asked("answers", question, office)
    return None


def in_test(
    office: str, question: str, offices: Collection[str], asked: Mapping[str, tuple[str, ...]], *, complete: bool
) -> Iterator[Dangling]:
    """Yield what is wrong with a test of a condition.

    ``asked`` is question id to the offices asked; ``complete`` tells whether those are all questions of the corpus.
    """
    if office not in offices:
        yield unknown_name("office", office, offices, ("office",))
    if question not in asked:
        if complete:
            yield unknown_name("question", question, asked, ("question",))
    elif asked[question] and office in offices and office not in asked[question]:
        yield _not_asked("tests", question, office)


def in_scenario(scenario: Scenario, candidates: Mapping[str, str], offices: Collection[str]) -> Iterator[Dangling]:
    """Yield the unknown candidates of a scenario, or the offices it leaves out; ``candidates`` is candidate id to office id."""
    yield from in_list("candidate", scenario.people, candidates, ("people",))
    yield from in_list("office", scenario.open, offices, ("open",))
    filled = [candidates[person] for person in scenario.people if person in candidates]
    known = len(filled) == len(scenario.people) and all(office in offices for office in scenario.open)
    if not scenario.people:
        yield Dangling("incomplete-scenario", "the scenario names no candidate", "it needs one for at least one office", ("people",))
    elif known and sorted([*filled, *scenario.open]) != sorted(offices):
        left_open = f", and leaves {', '.join(scenario.open)} open" if scenario.open else ""
        message = f"the scenario names candidates for {', '.join(filled)}{left_open}"
        hint = f"it needs one candidate for each of {', '.join(sorted(offices))}, or the office under 'open'"
        yield Dangling("incomplete-scenario", message, hint, ("people",))


def in_career(profile: Profile, offices: Collection[str]) -> Iterator[Dangling]:
    """Yield the unknown offices of a career."""
    for number, phase in enumerate(profile.career):
        if phase.office and phase.office not in offices:
            found = unknown_name("office", phase.office, offices, ("career", number, "office"))
            yield msgspec.structs.replace(found, hint=f"{found.hint}; an office outside the corpus is written as 'title'")


def in_due(due: str, events: Collection[str]) -> Iterator[Dangling]:
    """Yield a due date that is neither a date nor the id of an event."""
    if not due or due in events:
        return
    try:
        PartialDate(due)
    except ValueError:
        from mxbrief.model.date_forms import how_to_type

        near = suggestion(due, list(events))
        hint = near if near.startswith("did you mean") else how_to_type(due)
        other = "write a date such as 2026-07-01, or the id of an event in events.yaml"
        yield Dangling("unknown-event", f"'{due}' is neither a date nor an event", hint or other, ("due",))


def related_name(name: str) -> tuple[str, str]:
    """Return issue id and id of what an issue calls related; the issue is "" if there is no slash."""
    home, _, id_ = name.rpartition("/")
    return home, id_


def unknown_related(name: str, homes: Collection[str], number: int) -> Dangling:
    """Return the report of what an issue calls related and is nowhere; ``homes`` are the issues that have something with its id."""
    known = [f"write '{home}/{related_name(name)[1]}'" for home in sorted(homes)]
    hint = known[0] if known else "write the issue, a slash, and the id of one of its questions or risks"
    return Dangling("unknown-related", f"there is no question or risk '{name}'", hint, ("related", number))


def _not_asked(does: str, question: str, office: str) -> Dangling:
    """Return the report of an office that a question is not put to."""
    return Dangling("not-asked", f"{does} '{question}', which is not asked of '{office}'", "see 'offices' of the question", ("question",))
