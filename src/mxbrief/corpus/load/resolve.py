"""What names mean in a corpus: issues and questions, candidates and offices, scenarios, dates and events.

Names are matched against existing ids before any path is built from them. An id is found at once; only for what is none are other names
looked up (``meaning``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, FailureKind, Misuse
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import Loaded
from mxbrief.model.positions import Event, Issue
from mxbrief.model.scales import OPEN_OFFICE, Capacity

ALL = "all"
"""The word for all issues, unless something has this id."""

Winners = dict[str, str]
"""A scenario: office id to candidate id."""


class Topic(msgspec.Struct, frozen=True):
    """An issue to compare: the whole of it (no ``questions``), or only some of its questions."""

    issue: str
    questions: tuple[str, ...] = ()


def find_subjects(reader: Reader, names: Sequence[str]) -> tuple[tuple[Topic, ...], tuple[str, ...]]:
    """Return the topics and the candidates that names mean: issues, questions, and candidates given among them.

    Topics come in the order given, each issue once; all issues if none is named. Raises Failure for a name that is none of these.
    """
    named = [name for name in names if not _means_all(reader, name)]
    topics, candidates = _find_subjects(reader, named)
    whole = not topics or len(named) < len(names)
    return tuple(map(Topic, reader.names.issues())) if whole else topics, candidates


def _find_subjects(reader: Reader, names: Sequence[str]) -> tuple[tuple[Topic, ...], tuple[str, ...]]:
    """Return the topics and the candidates that names mean, without topics if none is named."""
    issues = reader.names.issues()
    if all(name in issues for name in names):
        return _topics({}, names), ()
    homes = _questions(reader)
    if all(name in issues or name in homes for name in names):
        return _topics(homes, names), ()
    from mxbrief.corpus.load.glossary import Kind
    from mxbrief.corpus.load.meaning import TOPICS, find_things

    found = find_things(reader, names, TOPICS, [Kind.CANDIDATE])
    for thing in found:
        if thing.kind is Kind.QUESTION and thing.id not in homes:
            raise _unreadable("question", thing.id)
    candidates = dict.fromkeys(thing.id for thing in found if thing.kind is Kind.CANDIDATE)
    return _topics(homes, [thing.id for thing in found if thing.kind is not Kind.CANDIDATE]), tuple(candidates)


def find_person(reader: Reader, name: str, others: Sequence[str]) -> tuple[dict[str, str], tuple[Topic, ...]]:
    """Return one candidate, as candidate id to office id, and the topics named: all issues if none is.

    Issue and candidate may come in any order. Raises Misuse unless there is exactly one candidate.
    """
    home = reader.names.office_of(name)
    if home:
        topics, more = find_subjects(reader, others)
        candidates = tuple(dict.fromkeys((name, *more)))
    else:
        from mxbrief.corpus.load.glossary import Kind
        from mxbrief.corpus.load.meaning import TOPICS, find_things, other_kind

        first = find_things(reader, [name], [Kind.CANDIDATE], TOPICS)
        topics, more = find_subjects(reader, [*(thing.id for thing in first if thing.kind is not Kind.CANDIDATE), *others])
        candidates = tuple(dict.fromkeys((*(thing.id for thing in first if thing.kind is Kind.CANDIDATE), *more)))
        if not candidates:
            raise other_kind(name, first)
    if len(candidates) > 1:
        named = " and ".join(f"'{candidate}'" for candidate in candidates)
        raise Misuse(f"{named} are {len(candidates)} candidates, not one", kind=FailureKind.SEVERAL_CANDIDATES, name=",".join(candidates))
    return find_candidates(reader, candidates), topics


def find_question(reader: Reader, name: str) -> Topic:
    """Return the topic of one question; raises Failure for an unknown name, Misuse for an issue."""
    homes = _questions(reader)
    if name not in homes and name not in reader.names.issues():
        from mxbrief.corpus.load.glossary import Kind
        from mxbrief.corpus.load.meaning import find_thing

        name = find_thing(reader, name, [Kind.QUESTION], [Kind.ISSUE]).id
    if name in homes:
        return Topic(homes[name], (name,))
    if name not in reader.names.issues():
        raise _unreadable("question", name)
    asked = ", ".join(question for question, issue in homes.items() if issue == name)
    hint = f"name one of its questions{f': {asked}' if asked else ''}"
    raise Misuse(f"'{name}' is an issue", hint, kind=FailureKind.ISSUE_FOR_QUESTION, name=name)


def find_scope(reader: Reader, names: Sequence[str], scenario: str | None) -> tuple[tuple[str, ...] | None, Winners | None]:
    """Return the issues named, None for all of them if none is, and the scenario, None if there is none.

    Candidates among the names are a scenario too. Raises Failure for an unknown name, Misuse for two scenarios.
    """
    issues = reader.names.issues()
    if all(name in issues for name in names):
        return tuple(dict.fromkeys(names)) or None, find_scenario(reader, scenario) if scenario is not None else None
    from mxbrief.corpus.load.glossary import Kind
    from mxbrief.corpus.load.meaning import find_things

    named = [name for name in names if not _means_all(reader, name)]
    found = find_things(reader, named, [Kind.ISSUE], [Kind.CANDIDATE])
    candidates = [thing.id for thing in found if thing.kind is Kind.CANDIDATE]
    wanted = "+".join([*([] if scenario is None else [scenario]), *candidates]) if candidates else scenario
    chosen = dict.fromkeys(thing.id for thing in found if thing.kind is Kind.ISSUE and len(named) == len(names))
    return tuple(chosen) or None, find_scenario(reader, wanted) if wanted is not None else None


def find_candidates(reader: Reader, candidates: Sequence[str], offices: Sequence[str] = ()) -> dict[str, str]:
    """Return candidate id to office id of those named, or of all candidates, only for the offices named if there are any.

    Without candidates the whole corpus is listed; with candidates only they are looked up. Raises Failure for an unknown name.
    """
    wanted = _offices(reader, offices)
    if not candidates:
        return {candidate: office for candidate, office in reader.names.candidate_offices().items() if not wanted or office in wanted}
    homes = [(candidate, reader.names.office_of(candidate)) for candidate in candidates]
    if not all(home for _, home in homes):
        from mxbrief.corpus.load.glossary import Kind
        from mxbrief.corpus.load.meaning import find_things

        homes = [(thing.id, thing.home) for thing in find_things(reader, candidates, [Kind.CANDIDATE])]
    found = {candidate: home for candidate, home in homes if home and (not wanted or home in wanted)}
    if not found:
        raise Failure("none of these candidates runs for that office", kind=FailureKind.OTHER_OFFICE)
    return found


def find_scenario(reader: Reader, text: str) -> Winners:
    """Return the scenario that candidates joined by ``+`` mean, as office id to candidate id in the order of offices.

    Commas, slashes, ``&`` and the word "and" join them too. The word "open" leaves every other office open. Raises Failure for an unknown
    name, Misuse unless there is exactly one candidate for each office that is not left open.
    """
    joined = text if paths.is_slug(text.replace("+", "-")) else re.sub(r"(?i)\s(?:and|y|und|et)\s|[&/]", "+", text)
    parts = [part for each in joined.split("+") if (part := each.strip(" ,"))]
    people = [part for part in parts if part.casefold() != OPEN_OFFICE or reader.names.office_of(OPEN_OFFICE)]
    found: dict[str, str] = {}
    for candidate, office in find_candidates(reader, people).items() if people else ():
        if office in found:
            raise Misuse(f"'{found[office]}' and '{candidate}' both run for '{office}'", "a scenario has one candidate for each office")
        found[office] = candidate
    missing = [office for office in reader.names.offices() if office not in found]
    if missing and (len(people) == len(parts) or not found):
        needed = "; ".join(f"{office}: {', '.join(reader.names.candidates_for(office))}" for office in missing)
        example = f"; for example: {_example(reader, found)}"
        or_open = f"; or leave {'it' if len(missing) == 1 else 'them'} open: {'+'.join([*found.values(), OPEN_OFFICE])}" if found else ""
        hint = f"add one of {needed}{example}{or_open}"
        raise Misuse(f"the scenario '{text}' has no candidate for {' and '.join(missing)}", hint)
    return dict(sorted(found.items()))


def find_capacities(loaded: Loaded, chosen: Sequence[Capacity] | None) -> tuple[Capacity, ...]:
    """Return the capacities chosen; raises Failure if no career says in which capacity anything was said or done."""
    wanted = tuple(dict.fromkeys(chosen or ()))
    if wanted and not any(entry.profile.career for entry in loaded.candidates):
        raise Failure("no profile has a career, so no capacity is known", "add 'career: …' to profile.yaml, or leave out --capacity")
    return wanted


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
    from mxbrief.corpus.load.glossary import Kind
    from mxbrief.corpus.load.meaning import find_thing

    name = find_thing(reader, text, [Kind.EVENT]).id
    if name not in events:
        raise _unreadable("event", name)
    return events[name]


def _means_all(reader: Reader, name: str) -> bool:
    """Tell whether a name is the word for all issues, and not the id of one or of a question."""
    return name.casefold() == ALL and name not in reader.names.issues() and name not in _questions(reader)


def _topics(homes: dict[str, str], names: Sequence[str]) -> tuple[Topic, ...]:
    """Return the topics of ids of issues and of questions, whose issues are given; an issue named as a whole is shown as a whole."""
    wanted: dict[str, list[str]] = {}
    whole = {name for name in names if name not in homes}
    for name in dict.fromkeys(names):
        if name in homes:
            wanted.setdefault(homes[name], []).append(name)
        else:
            wanted.setdefault(name, [])
    return tuple(Topic(issue, () if issue in whole else tuple(ids)) for issue, ids in wanted.items())


def _questions(reader: Reader) -> dict[str, str]:
    """Return question id to issue id; an issue of the same name comes first."""
    issues = reader.names.issues()
    files = ((issue, reader.read(paths.issue_path(issue), Issue)) for issue in issues)
    return {question.id: issue for issue, file in files if file for question in file.questions if question.id not in issues}


def _offices(reader: Reader, names: Iterable[str]) -> set[str]:
    """Return the ids of the offices named."""
    known = reader.names.offices()
    if all(name in known for name in names):
        return set(names)
    from mxbrief.corpus.load.glossary import Kind
    from mxbrief.corpus.load.meaning import find_things

    return {thing.id for thing in find_things(reader, names, [Kind.OFFICE])}


def _unreadable(kind: str, id_: str) -> Failure:
    """Return the failure for something that has a name, but is not valid."""
    return Failure(f"the {kind} '{id_}' cannot be read", "fix the problem listed above")


def _example(reader: Reader, found: dict[str, str]) -> str:
    """Return a complete scenario that begins with the candidates found."""
    names = reader.names
    return "+".join(found.get(office) or next(iter(names.candidates_for(office)), "?") for office in names.offices())
