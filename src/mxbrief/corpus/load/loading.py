"""Load what a request asks for, and open no other file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mxbrief.corpus import paths
from mxbrief.corpus.load.references import check_positions, check_register
from mxbrief.corpus.load.request import Request, Scenarios
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.loaded import CandidateEntry, Entry, Loaded
from mxbrief.model.positions import Event, Issue, Office, Position, Profile
from mxbrief.model.sources import Source

if TYPE_CHECKING:
    from mxbrief.model.manifest import Manifest


def load(reader: Reader, request: Request) -> Loaded:
    """Return what a request asks for. What cannot be read is among the problems of the reader; what is valid is kept."""
    register = _register(reader, request)
    candidates = request.candidates | _scenario_candidates(reader, request, register.manifest)
    entries, unreadable = _entries(reader, _issues_to_search(register, request), candidates)
    reader.report(check_positions(reader, register.issues, entries, candidates))
    if request.manifest:
        reader.report(check_register(reader, register, every_risk=request.risks is None and not request.related_to))
    offices = reader.names.offices() if request.every_office else candidates.values()
    return replace(
        register,
        offices=_offices(reader, offices),
        candidates=tuple(_candidate(reader, candidate, office) for candidate, office in candidates.items()),
        entries=tuple(entry for entry in entries if request.question in ("", entry.position.question)),
        unreadable=frozenset(unreadable),
        events=_events(reader) if request.events else (),
        sources=_sources(reader) if request.every_source else {},
    )


def _register(reader: Reader, request: Request) -> Loaded:
    """Return the issues with their questions, and the manifest, risks and recommendations if any are asked for."""
    wanted = reader.names.issues() if request.issues is None else request.issues
    files = {issue: reader.read(paths.issue_path(issue), Issue) for issue in wanted}
    issues = {issue: file for issue, file in files.items() if file}
    if not request.manifest and request.risks == () and request.recommendations == ():
        return Loaded(issues=issues)
    from mxbrief.corpus.load.register import read_recommendations, read_risks
    from mxbrief.model.manifest import Manifest

    recommendations = read_recommendations(reader, request)
    own = (entry.recommendation for entry in recommendations if entry.recommendation.id == request.related_to)
    addressed = {id_ for recommendation in own for id_ in recommendation.addresses}
    return Loaded(
        manifest=reader.read(paths.MANIFEST, Manifest) if request.manifest else None,
        issues=issues,
        risks=read_risks(reader, request, addressed),
        recommendations=recommendations,
    )


def _scenario_candidates(reader: Reader, request: Request, manifest: Manifest | None) -> dict[str, str]:
    """Return candidate id to office id of the candidates of scenarios, or of all candidates if the manifest has no scenario."""
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


def _entries(reader: Reader, issues: Iterable[str], candidates: Mapping[str, str]) -> tuple[list[Entry], set[tuple[str, str]]]:
    """Return the positions of candidates on issues, and the (candidate, issue) pairs whose file could not be read completely."""
    wanted = set(issues)
    entries: list[Entry] = []
    unreadable: set[tuple[str, str]] = set()
    for candidate, office in candidates.items():
        listed = reader.names.issues_of(office, candidate)
        if listed is None:
            unreadable |= {(candidate, issue) for issue in wanted}
        for issue in listed or ():
            if issue not in wanted:
                continue
            file = reader.entries(paths.positions_path(office, candidate, issue))
            entries += [Entry(candidate, issue, position, item.place()) for item, position in file.of(Position)]
            if file.problems:
                unreadable.add((candidate, issue))
    return entries, unreadable


def _offices(reader: Reader, ids: Iterable[str]) -> dict[str, Office]:
    """Return the offices; one that cannot be read has its id for a title."""
    return {office: reader.read(paths.office_path(office), Office) or Office(title=office) for office in dict.fromkeys(ids)}


def _candidate(reader: Reader, candidate: str, office: str) -> CandidateEntry:
    """Return a candidate; one whose profile cannot be read has the id for a name."""
    profile = reader.read(paths.profile_path(office, candidate), Profile)
    return CandidateEntry(candidate, office, profile or Profile(name=candidate, short_name=candidate))


def _events(reader: Reader) -> tuple[Event, ...]:
    """Return the events; a corpus without ``events.yaml`` has none."""
    return tuple(event for _, event in reader.entries(paths.EVENTS).of(Event)) if reader.exists(paths.EVENTS) else ()


def _sources(reader: Reader) -> dict[str, Source]:
    """Return the whole bibliography."""
    files = (reader.entries(paths.sources_path(shard)) for shard in reader.names.source_shards())
    return {source.id: source for file in files for _, source in file.of(Source)}
