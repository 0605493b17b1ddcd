"""What a command needs of a corpus, as one value, and how it is loaded. No other file is opened.

Names that lead nowhere are found here too: a report leaves out, or leaves open, what depends on them, and says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.load.positions import read_positions
from mxbrief.corpus.read.reader import Reader
from mxbrief.model import references
from mxbrief.model.loaded import CandidateEntry, Loaded
from mxbrief.model.parsed import Located, ids_in
from mxbrief.model.positions import Event, Issue, Office, Profile, Question, look_of
from mxbrief.model.sources import Source
from mxbrief.problems import Place, Problem

if TYPE_CHECKING:
    from mxbrief.model.manifest import Manifest


class Scenarios(Enum):
    """Scenarios of the manifest whose candidates are needed."""

    NONE = auto()
    STANDARD = auto()
    ALL = auto()


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What a command needs. In a list of issues, None means all issues, and an empty one none.

    ``candidates`` is candidate id to office id: their profiles and positions are read. So are those of the candidates of ``scenarios``,
    or of all candidates if the corpus lists no scenario; ``winners``, office id to candidate id, is one scenario instead of those.
    ``question`` keeps only the positions on one question; ``tested_only`` reads only positions on issues that a condition tests.
    ``related_to`` keeps only the risk or recommendation with this id, and risks and recommendations that address it, that it addresses,
    or whose conditions test it.
    """

    candidates: dict[str, str] = {}
    scenarios: Scenarios = Scenarios.NONE
    winners: dict[str, str] | None = None
    issues: tuple[str, ...] | None = ()
    question: str = ""
    tested_only: bool = False
    risks: tuple[str, ...] | None = ()
    recommendations: tuple[str, ...] | None = ()
    related_to: str = ""
    manifest: bool = False
    every_office: bool = False
    every_source: bool = False
    events: bool = False


def load(reader: Reader, request: Request) -> Loaded:
    """Return what a request asks for. What cannot be read is among the problems of the reader; what is valid is kept."""
    register = _register(reader, request)
    candidates = request.candidates | _scenario_candidates(reader, request, register.manifest)
    found = read_positions(reader, _issues_to_search(register, request), candidates, register.issues)
    if request.manifest:
        reader.report(_check_register(reader, register, request))
    events = _events(reader) if request.events or _needs_events(reader, register) else ()
    reader.report(_check_due(reader, register, events))
    offices = reader.names.offices() if request.every_office else candidates.values()
    return msgspec.structs.replace(
        register,
        offices=_offices(reader, offices),
        candidates=_distinct([_candidate(reader, candidate, office) for candidate, office in candidates.items()]),
        entries=tuple(entry for entry in found.entries if request.question in ("", entry.position.question)),
        unreadable=frozenset(found.unreadable),
        lost=tuple(found.lost),
        events=events,
        sources=_sources(reader) if request.every_source else {},
    )


def _register(reader: Reader, request: Request) -> Loaded:
    """Return the issues with their questions, and the manifest, risks and recommendations if any are asked for."""
    wanted = reader.names.issues() if request.issues is None else request.issues
    issues = _issues(reader, wanted)
    if not request.manifest and request.risks == () and request.recommendations == ():
        return Loaded(issues=issues)
    from mxbrief.corpus.load.register import read_recommendations, read_risks
    from mxbrief.model.manifest import Manifest

    recommendations = read_recommendations(reader, request.recommendations, request.related_to)
    own = (entry.recommendation for entry in recommendations if entry.recommendation.id == request.related_to)
    addressed = {id_ for recommendation in own for id_ in recommendation.addresses}
    return Loaded(
        manifest=reader.read(paths.MANIFEST, Manifest) if request.manifest else None,
        issues=issues,
        risks=read_risks(reader, request.risks, request.related_to, addressed),
        recommendations=recommendations,
    )


def _issues(reader: Reader, wanted: Iterable[str]) -> dict[str, Issue]:
    """Return issues by id, each with questions that no other has too."""
    chosen, every = list(wanted), reader.names.issues()
    if len(chosen) < len(every) and _share_questions(reader, chosen, every):
        found = _issues(reader, every)
        return {issue: found[issue] for issue in chosen if issue in found}
    issues: dict[str, Issue] = {}
    first: dict[str, Located] = {}
    for issue in chosen:
        path = paths.issue_path(issue)
        file = reader.read(path, Issue)
        if file is None:
            continue
        questions = tuple(question for _, question in reader.distinct(reader.entries(path).of(Question), first))
        issues[issue] = file if len(questions) == len(file.questions) else msgspec.structs.replace(file, questions=questions)
    return issues


def _share_questions(reader: Reader, chosen: Iterable[str], every: Iterable[str]) -> bool:
    """Tell whether some issues seem to have a question that another has too."""
    asked = {issue: set(reader.begun(paths.issue_path(issue))) for issue in every}
    own = [issue for issue in chosen if issue in asked]
    return any(not asked[issue].isdisjoint(asked[other]) for issue in own for other in asked if other != issue)


def _scenario_candidates(reader: Reader, request: Request, manifest: Manifest | None) -> dict[str, str]:
    """Return candidate id to office id of the candidates of scenarios, or of all candidates if the manifest has no scenario."""
    if request.winners:
        return {candidate: office for office, candidate in request.winners.items()}
    if request.scenarios is Scenarios.NONE:
        return {}
    everyone = reader.names.candidate_offices()
    written = manifest.scenarios if manifest else ()
    wanted = [each for each in written if each.standard and request.scenarios is Scenarios.STANDARD] or written
    named = {candidate for scenario in wanted for candidate in scenario.people}
    return {candidate: office for candidate, office in everyone.items() if candidate in named or not wanted}


def _issues_to_search(register: Loaded, request: Request) -> list[str]:
    """Return the issues on which positions are needed; an issue that cannot be read is one, so that its cells say so."""
    if not request.tested_only:
        return list(register.issues if request.issues is None else request.issues)
    tested = {question for _, _, question in register.tests()}
    return [id_ for id_, issue in register.issues.items() if any(question.id in tested for question in issue.questions)]


def _offices(reader: Reader, ids: Iterable[str]) -> dict[str, Office]:
    """Return the offices; one that cannot be read has its id for a title."""
    return {office: reader.read(paths.office_path(office), Office) or Office(title=office) for office in dict.fromkeys(ids)}


def _candidate(reader: Reader, candidate: str, office: str) -> CandidateEntry:
    """Return a candidate; one whose profile cannot be read has the id for a name."""
    profile = reader.read(paths.profile_path(office, candidate), Profile)
    return CandidateEntry(candidate, office, profile or Profile(name=candidate, short_name=candidate))


def _distinct(candidates: list[CandidateEntry]) -> tuple[CandidateEntry, ...]:
    """Return candidates with different short names: the full name instead of one that several have, with the id if that is no help."""
    short = Counter(look_of(entry.profile.short_name) for entry in candidates)
    full = Counter(look_of(entry.profile.name) for entry in candidates)
    return tuple(
        msgspec.structs.replace(entry, profile=_with_full_name(entry, full)) if short[look_of(entry.profile.short_name)] > 1 else entry
        for entry in candidates
    )


def _with_full_name(entry: CandidateEntry, full: Mapping[str, int]) -> Profile:
    """Return the profile of a candidate whose short name others have too."""
    name = entry.profile.name if full[look_of(entry.profile.name)] == 1 else f"{entry.profile.name} ({entry.id})"
    return msgspec.structs.replace(entry.profile, short_name=name)


def _events(reader: Reader) -> tuple[Event, ...]:
    """Return the events; a corpus without ``events.yaml`` has none."""
    return tuple(event for _, event in reader.distinct(reader.entries(paths.EVENTS).of(Event), {})) if reader.exists(paths.EVENTS) else ()


def _needs_events(reader: Reader, register: Loaded) -> bool:
    """Tell whether anything in the register may hang on an event: a due date, or an event that is tagged to a risk."""
    if any(not entry.recommendation.due[:1].isdecimal() for entry in register.recommendations if entry.recommendation.due):
        return True
    return bool(register.risks) and reader.exists(paths.EVENTS) and "risks:" in (reader.text(paths.EVENTS) or "")


def _check_due(reader: Reader, register: Loaded, events: tuple[Event, ...]) -> Iterator[Problem]:
    """Yield due dates that are none, unless they may be events that cannot be read."""
    known = {event.id for event in events}
    for entry in register.recommendations if paths.EVENTS not in reader.broken else ():
        for found in references.in_due(entry.recommendation.due, known):
            from mxbrief.model.register import Recommendation

            items = (item for item, own in reader.entries(entry.place.path).of(Recommendation) if own is entry.recommendation)
            yield from (_at(item.place(*found.route), found) for item in items)


def _sources(reader: Reader) -> dict[str, Source]:
    """Return the whole bibliography."""
    files = (reader.entries(paths.sources_path(shard)) for shard in reader.names.source_shards())
    return {source.id: source for _, source in reader.distinct((entry for file in files for entry in file.of(Source)), {})}


def _check_register(reader: Reader, loaded: Loaded, request: Request) -> Iterator[Problem]:
    """Yield names in the register and in scenarios that lead nowhere, at the entries that contain them.

    Does not report an id that an unreadable file may define, nor an unknown risk that the request did not ask for.
    """
    known = {entry.risk.id for entry in loaded.risks}
    addressing = [
        entry for entry in loaded.recommendations if request.risks is None and request.related_to in ("", entry.recommendation.id)
    ]
    if request.related_to and any(id_ not in known for entry in addressing for id_ in entry.recommendation.addresses):
        # Only files with the id were read, and it may be misspelt in one of the others.
        known = {id_ for issue in reader.names.risk_issues() for id_ in ids_in(reader.entries(paths.risks_path(issue)).node, "risks")}
    broken = {path.partition("/")[0] for path in reader.broken}
    offices = reader.names.offices()
    asked = {question.id: question.offices for file in loaded.issues.values() for question in file.questions}
    # A folder near the top that cannot be listed, or is not read, may hold what seems unknown.
    complete = not any(path.partition("/")[0] == paths.CANDIDATES and path.count("/") <= 1 for path in reader.broken)
    for place, office, question in loaded.tests():
        known_offices = offices if complete else [*offices, office]
        for found in references.in_test(office, question, known_offices, asked, complete=paths.ISSUES not in broken):
            yield _at(place, found)
    for entry in addressing if paths.RISKS not in broken else ():
        for found in references.in_list("risk", entry.recommendation.addresses, known, ()):
            yield _at(entry.place, found)
    if loaded.manifest and complete:
        yield from _check_scenarios(reader, offices)


def _check_scenarios(reader: Reader, offices: list[str]) -> Iterator[Problem]:
    """Yield names in the scenarios of the manifest that lead nowhere, each at its own place."""
    from mxbrief.model.manifest import Scenario

    candidates = reader.names.candidate_offices()
    for item, scenario in reader.entries(paths.MANIFEST).of(Scenario):
        for found in references.in_scenario(scenario, candidates, offices):
            yield _at(item.place(*found.route), found)


def _at(place: Place, found: references.Dangling) -> Problem:
    """Return the problem of a name that leads nowhere."""
    return Problem(place, found.code, found.message, found.hint)
