"""What names mean in a corpus: issues and questions, candidates and offices, scenarios, dates and events.

Names are matched against existing ids before any path is built from them.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, FailureKind, Misuse
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Event, Issue
from mxbrief.suggestions import unknown


class Topic(msgspec.Struct, frozen=True):
    """An issue to compare: the whole of it (no ``questions``), or only some of its questions."""

    issue: str
    questions: tuple[str, ...] = ()


def find_topics(reader: Reader, names: Sequence[str]) -> tuple[Topic, ...]:
    """Return the topics that issue ids and question ids name, in the order given, each issue once.

    Raises Failure for a name that is neither.
    """
    issues = reader.names.issues()
    wanted: dict[str, list[str]] = {}
    whole = {name for name in names if name in issues}
    questions: dict[str, str] = {}
    if whole != set(names):
        files = ((issue, reader.read(paths.issue_path(issue), Issue)) for issue in issues)
        questions = {question.id: issue for issue, file in files if file for question in file.questions}
    for name in names:
        if name in whole:
            wanted.setdefault(name, [])
        elif name in questions:
            wanted.setdefault(questions[name], []).append(name)
        else:
            raise unknown(FailureKind.UNKNOWN_TOPIC, "issue or question", name, [*issues, *questions], issues)
    return tuple(Topic(issue, () if issue in whole else tuple(ids)) for issue, ids in wanted.items())


def find_question(reader: Reader, name: str) -> Topic:
    """Return the topic of one question; raises Failure for an unknown name, Misuse for an issue."""
    (topic,) = find_topics(reader, [name])
    if not topic.questions:
        raise Misuse(f"'{name}' is an issue", "name one of its questions", kind=FailureKind.ISSUE_FOR_QUESTION, name=name)
    return topic


def find_issues(reader: Reader, names: Sequence[str]) -> tuple[str, ...] | None:
    """Return the issues named, or None for all of them if none is; raises Failure for an unknown name, Misuse for a scenario."""
    known = reader.names.issues()
    for name in names:
        if "+" in name:
            raise Misuse(f"'{name}' is not an issue", kind=FailureKind.SCENARIO_FOR_ISSUE, name=name)
        if name not in known:
            raise unknown(FailureKind.UNKNOWN_ISSUE, "issue", name, known)
    return tuple(dict.fromkeys(names)) or None


def find_candidates(reader: Reader, candidates: Sequence[str], offices: Sequence[str] = ()) -> dict[str, str]:
    """Return candidate id to office id of those named, or of all candidates, only for the offices named if there are any.

    Without candidates the whole corpus is listed; with candidates only they are looked up. Raises Failure for an unknown name.
    """
    known = reader.names.offices() if offices else []
    for office in offices:
        if office not in known:
            raise unknown(FailureKind.UNKNOWN_OFFICE, "office", office, known)
    if not candidates:
        return {candidate: office for candidate, office in reader.names.candidate_offices().items() if not offices or office in offices}
    found: dict[str, str] = {}
    for candidate in candidates:
        home = reader.names.office_of(candidate)
        if home is None:
            known = list(reader.names.candidate_offices())
            raise unknown(FailureKind.UNKNOWN_CANDIDATE, "candidate", candidate, known, known)
        if not offices or home in offices:
            found[candidate] = home
    if not found:
        raise Failure("none of these candidates runs for that office", kind=FailureKind.OTHER_OFFICE)
    return found


def find_scenario(reader: Reader, text: str) -> dict[str, str]:
    """Return the scenario that candidates joined by ``+`` mean, as office id to candidate id in the order of offices.

    Raises Failure for an unknown name, Misuse unless there is exactly one candidate for each office.
    """
    found: dict[str, str] = {}
    for name in filter(None, (part.strip() for part in text.split("+"))):
        ((candidate, office),) = find_candidates(reader, [name]).items()
        if office in found:
            raise Misuse(f"'{found[office]}' and '{candidate}' both run for '{office}'", "a scenario has one candidate for each office")
        found[office] = candidate
    missing = [office for office in reader.names.offices() if office not in found]
    if missing:
        needed = "; ".join(f"{office}: {', '.join(reader.names.candidates_for(office))}" for office in missing)
        hint = f"add one of {needed}; for example: {_example(reader, found)}"
        raise Misuse(f"the scenario '{text}' has no candidate for {' and '.join(missing)}", hint)
    return dict(sorted(found.items()))


def find_cutoff(reader: Reader, text: str) -> PartialDate:
    """Return the date that a cut-off means: a date, or that of an event; raises Misuse for an invalid date, Failure for no event."""
    try:
        return PartialDate(text)
    except ValueError as error:
        invalid = error
    file = reader.entries(paths.EVENTS) if reader.exists(paths.EVENTS) else None
    events = {event.id: event.date for _, event in file.of(Event)} if file else {}
    if text in events:
        return events[text]
    from mxbrief.model.date_forms import how_to_type

    hint = how_to_type(text)
    if hint:
        raise Misuse(str(invalid), f"{hint}; or name an event of the corpus")
    for problem in file.problems if file else ():
        raise Failure(f"there may be an event '{text}', but {problem.place} cannot be read: {problem.message}", problem.hint)
    raise unknown(FailureKind.UNKNOWN_EVENT, "event", text, list(events), [])


def _example(reader: Reader, found: dict[str, str]) -> str:
    """Return a complete scenario that begins with the candidates found."""
    names = reader.names
    return "+".join(found.get(office) or next(iter(names.candidates_for(office)), "?") for office in names.offices())
