"""Load the part of a corpus that a command asks for, and no other file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from mxbrief.corpus import paths as layout
from mxbrief.corpus.load.bibliography import read_sources
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.loaded import Entry, Holdings, Person
from mxbrief.model.positions import Citation, Issue, Office, Profile
from mxbrief.model.sources import Source, SourceFile
from mxbrief.problems import Place, Problem


def load_positions(root: Path, issues: Iterable[str], people: dict[str, str], question: str = "") -> Holdings:
    """Return everything on some issues by some people: offices, profiles, questions, positions, and the sources they cite.

    ``people`` is candidate id to office id; ``question`` leaves only the positions on one question. What cannot be read is among the
    problems, and what is sound is kept.
    """
    reader = Reader(root)
    wanted = list(issues)
    loaded = {issue: reader.read(layout.issue_path(issue), Issue) for issue in wanted}
    entries, unreadable = read_entries(reader, wanted, people)
    sound = {issue: file for issue, file in loaded.items() if file}
    check_questions(reader, sound, entries, people)
    entries = [entry for entry in entries if question in ("", entry.position.question)]
    cited = [(citation, entry.place) for entry in entries for citation in entry.position.sources]
    return Holdings(
        offices=load_offices(reader, people.values()),
        people=load_persons(reader, people),
        issues=sound,
        entries=tuple(entries),
        sources=load_sources_of(reader, cited, wanted),
        unreadable=frozenset(unreadable),
        problems=tuple(sorted(reader.problems)),
    )


def load_sources(root: Path) -> Holdings:
    """Return the whole bibliography."""
    reader = Reader(root)
    shards = (reader.read(layout.sources_path(shard), SourceFile) for shard in layout.source_shards(root))
    sources = {source.id: source for shard in shards if shard for source in shard.references}
    return Holdings(sources=sources, problems=tuple(sorted(reader.problems)))


def load_people(root: Path) -> Holdings:
    """Return all offices and profiles, and no position."""
    reader = Reader(root)
    people = layout.candidate_offices(root)
    offices = load_offices(reader, layout.office_ids(root))
    return Holdings(offices=offices, people=load_persons(reader, people), problems=tuple(sorted(reader.problems)))


def load_issues(root: Path) -> Holdings:
    """Return all issues with their questions, and no position."""
    reader = Reader(root)
    files = {issue: reader.read(layout.issue_path(issue), Issue) for issue in layout.issue_ids(root)}
    issues = {issue: file for issue, file in files.items() if file}
    return Holdings(issues=issues, problems=tuple(sorted(reader.problems)))


def joined(holdings: Holdings, other: Holdings) -> Holdings:
    """Return holdings with the risks, recommendations and events of others."""
    return msgspec.structs.replace(
        holdings, risks=holdings.risks or other.risks, advice=holdings.advice or other.advice, events=other.events
    )


def read_entries(reader: Reader, issues: Iterable[str], people: dict[str, str]) -> tuple[list[Entry], set[tuple[str, str]]]:
    """Return the positions of people on issues, and the (candidate, issue) pairs whose file was not read whole."""
    wanted = set(issues)
    entries: list[Entry] = []
    unreadable: set[tuple[str, str]] = set()
    for candidate, office in people.items():
        for issue in layout.issues_of(reader.root, office, candidate):
            if issue not in wanted:
                continue
            positions, complete = reader.read_positions(layout.positions_path(office, candidate, issue))
            entries += [Entry(candidate, issue, position, place) for position, place in positions]
            if not complete:
                unreadable.add((candidate, issue))
    return entries, unreadable


def load_offices(reader: Reader, ids: Iterable[str]) -> dict[str, Office]:
    """Return the offices; one that cannot be read is known by its id."""
    unique = dict.fromkeys(ids)
    return {office: reader.read(layout.office_path(office), Office) or Office(title=office) for office in unique}


def load_persons(reader: Reader, people: dict[str, str]) -> tuple[Person, ...]:
    """Return the people; one whose profile cannot be read is known by the id."""
    persons = []
    for candidate, office in people.items():
        profile = reader.read(layout.profile_path(office, candidate), Profile)
        persons.append(Person(candidate, office, profile or Profile(name=candidate, short_name=candidate)))
    return tuple(persons)


def load_sources_of(reader: Reader, citations: Iterable[tuple[Citation, Place]], issues: list[str]) -> dict[str, Source]:
    """Return the cited sources, opening the bibliographies most likely to hold them first and no more than are needed.

    A citation that leads nowhere is added to the reader's problems, at its place.
    """
    wanted = list(citations)
    cited = {citation.id for citation, _ in wanted}
    shards = layout.source_shards(reader.root)
    likely = [shard for shard in (*issues, layout.GENERAL_SOURCES) if shard in shards]
    found: dict[str, Source] = {}
    for shard in (*likely, *(shard for shard in shards if shard not in likely)):
        if cited <= found.keys():
            break
        found.update({source.id: source for source in read_sources(reader, layout.sources_path(shard), cited - found.keys())})
    reader.problems += [_unknown_source(place, citation) for citation, place in wanted if citation.id not in found]
    return found


def _unknown_source(place: Place, citation: Citation) -> Problem:
    """Return the problem of a citation that leads nowhere."""
    return Problem(place, "unknown-source", f"cites '{citation.id}', which no bibliography holds", "add it to a file in sources/")


def check_questions(reader: Reader, issues: dict[str, Issue], entries: list[Entry], people: dict[str, str]) -> None:
    """Add a problem for every position that no comparison could show; none for a question that may be in what could not be read."""
    broken = {problem.place.path for problem in reader.problems}
    asked = {issue: {question.id: question.offices for question in file.questions} for issue, file in issues.items()}
    for entry in entries:
        question = entry.position.question
        offices = asked.get(entry.issue)
        if offices is None:
            continue
        if question not in offices:
            if layout.issue_path(entry.issue) in broken:
                continue
            message = f"answers '{question}', which is no question of '{entry.issue}'"
            reader.problems.append(Problem(entry.place, "unknown-question", message, f"its questions are {', '.join(offices)}"))
        elif offices[question] and people[entry.candidate] not in offices[question]:
            message = f"answers '{question}', which is not asked of '{people[entry.candidate]}'"
            reader.problems.append(Problem(entry.place, "not-asked", message, "see 'offices' of the question"))
