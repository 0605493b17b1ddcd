"""The positions that a command needs, and where there may be more than could be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.model import references
from mxbrief.model.dates import PartialDate
from mxbrief.model.histories import on_same_day
from mxbrief.model.loaded import Entry, LostEntry
from mxbrief.model.parsed import ParsedFile, child, ids_in
from mxbrief.model.positions import Issue, Position
from mxbrief.problems import Place, Problem


class Found(msgspec.Struct, frozen=True):
    """Positions; the (candidate, issue) pairs whose file could not be read completely; and entries that are known to be among the rest."""

    entries: list[Entry]
    unreadable: set[tuple[str, str]]
    lost: list[LostEntry]


def read_positions(reader: Reader, issues: Iterable[str], candidates: Mapping[str, str], known: Mapping[str, Issue]) -> Found:
    """Return the positions of candidates, by id with their office, on some of the ``known`` issues.

    What is wrong with them is reported, and what is wrong with the files they are in. So are positions on these issues that lie in other
    files of the candidates.
    """
    wanted = set(issues)
    homes = {question.id: issue for issue in wanted if issue in known for question in known[issue].questions}
    found = Found([], set(), [])
    for candidate, office in candidates.items():
        listed = reader.names.issues_of(office, candidate)
        lost = wanted if listed is None else wanted & reader.names.misnamed_issues_of(office, candidate)
        found.unreadable.update((candidate, issue) for issue in (*lost, *(wanted & reader.names.misplaced_issues_of(office))))
        for issue in listed or ():
            path = paths.positions_path(office, candidate, issue)
            if issue in wanted:
                _add(found, reader.entries(path), candidate, issue, known)
                reader.report(
                    each.problem for each in on_same_day(reader.entries(path).of(Position)) if _differ(each.position, each.earlier)
                )
            elif homes and reader.mentions(path, homes):
                _add_strays(found, reader, path, candidate, homes)
    reader.report(_check(reader, found, candidates, known))
    return found


def _add(found: Found, file: ParsedFile, candidate: str, issue: str, known: Mapping[str, Issue]) -> None:
    """Add the positions of a file, and what is known of those that could not be read."""
    found.entries.extend(Entry(candidate, issue, position, item.place()) for item, position in file.of(Position))
    if file.problems:
        found.unreadable.add((candidate, issue))
        questions = [question.id for question in known[issue].questions] if issue in known else []
        for question, date in _unread(file):
            found.lost.extend(LostEntry(candidate, each, date) for each in ([question] if question in questions else questions))


def _unread(file: ParsedFile) -> Iterator[tuple[str, PartialDate | None]]:
    """Yield question and date of the entries of a file that could not be read, as far as these can be."""
    written = child(file.node, "positions")
    valid = {(item.place().line, item.place().column) for item, _ in file.of(Position)}
    for entry in written.value if written is not None and written.id == "sequence" else ():
        if (entry.start_mark.line + 1, entry.start_mark.column + 1) not in valid:
            question, date = child(entry, "question"), child(entry, "date")
            yield _text(question), _date(_text(date))


def _add_strays(found: Found, reader: Reader, path: str, candidate: str, homes: Mapping[str, str]) -> None:
    """Report the positions of a file that belong to other issues, and note that they are missing there."""
    for item, position in reader.entries(path).of(Position):
        home = homes.get(position.question)
        if home:
            found.lost.append(LostEntry(candidate, position.question, position.date))
            dangling = references.unanswerable(position.question, paths.issue_of(path), "", {}, complete=True, elsewhere=home)
            if dangling:
                reader.report([_at(item.place(), dangling)])


def _check(reader: Reader, found: Found, candidates: Mapping[str, str], known: Mapping[str, Issue]) -> Iterator[Problem]:
    """Yield positions on unknown questions, or on questions not asked of the office. Skips what a broken issue file may define."""
    asked = {issue: {question.id: question.offices for question in file.questions} for issue, file in known.items()}
    homes: dict[str, str] = {}
    for entry in found.entries:
        if entry.issue in asked:
            complete = paths.issue_path(entry.issue) not in reader.broken
            question, office = entry.position.question, candidates[entry.candidate]
            # Where an unknown question may be at home is looked for only if there is one.
            if complete and question not in asked[entry.issue] and question not in homes:
                homes[question] = _home_of(reader, question)
            home = homes.get(question, "")
            dangling = references.unanswerable(question, entry.issue, office, asked[entry.issue], complete=complete, elsewhere=home)
            if dangling:
                # It may be meant for a question that has no position.
                found.unreadable.update([(entry.candidate, entry.issue)] if question not in asked[entry.issue] else [])
                yield _at(entry.place, dangling)


def _home_of(reader: Reader, question: str) -> str:
    """Return the issue that a question belongs to, or ""."""
    files = ((issue, reader.parse(paths.issue_path(issue))) for issue in reader.names.issues())
    return next((issue for issue, file in files if question in ids_in(file.node, "questions")), "")


def _differ(position: Position, earlier: Position) -> bool:
    """Tell whether it matters which of two positions counts."""
    return position.stance is not earlier.stance


def _text(node: object) -> str:
    """Return the text of a node, or "" for anything but a text."""
    return str(getattr(node, "value", "")) if getattr(node, "id", "") == "scalar" else ""


def _date(text: str) -> PartialDate | None:
    """Return a text as a date, or None if it is none."""
    try:
        return PartialDate(text)
    except ValueError:
        return None


def _at(place: Place, found: references.Dangling) -> Problem:
    """Return the problem of a name that leads nowhere."""
    return Problem(place, found.code, found.message, found.hint)
