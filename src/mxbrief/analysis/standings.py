"""The stance of every candidate on every question at the cut-off: what all analyses are computed from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mxbrief.model.dates import PartialDate, counts_at
from mxbrief.model.loaded import CandidateEntry, Entry, Loaded, LostEntry
from mxbrief.model.positions import Office, Position, Question, Result
from mxbrief.model.scales import Absence
from mxbrief.results.stances import Candidate, Coverage, StanceCell


class Standings:
    """Looks up stances in ``loaded`` as of a cut-off. ``candidates`` and ``questions`` are by id, candidates in the order of reports."""

    def __init__(self, loaded: Loaded, cutoff: PartialDate | None = None) -> None:
        self.loaded = loaded
        self.cutoff = cutoff
        self.candidates = {entry.id: entry for entry in in_order(loaded.candidates, loaded.offices)}
        self.questions: dict[str, Question] = {question.id: question for issue in loaded.issues.values() for question in issue.questions}
        self.issue_of = {question.id: id_ for id_, issue in loaded.issues.items() for question in issue.questions}
        self._latest = {(entry.candidate, entry.position.question): entry for entry in history(loaded.entries, cutoff)}
        self._superseded = {(lost.candidate, lost.question) for lost in loaded.lost if self._may_count(lost)}
        self._written = {(entry.candidate, entry.position.question) for entry in loaded.entries}

    def cell(self, candidate: str, question: str) -> StanceCell:
        """Return the stance of a candidate on a question; an unknown candidate or question counts as not asked."""
        if not self.is_asked(candidate, question):
            return StanceCell(candidate, Absence.NOT_ASKED)
        entry = self._latest.get((candidate, question))
        if (candidate, question) in self._superseded:
            return StanceCell(candidate, Absence.UNREADABLE)
        if entry is None:
            return StanceCell(candidate, self._absence(candidate, question))
        stance = entry.position.stance
        return StanceCell(candidate, stance, stance.number, entry.position, entry.place)

    def is_asked(self, candidate: str, question: str) -> bool:
        """Tell whether a question is put to the office of a candidate."""
        if candidate not in self.candidates or question not in self.questions:
            return False
        offices = self.questions[question].offices
        return not offices or self.candidates[candidate].office in offices

    def asked(self, question: str, candidates: Iterable[str] | None = None) -> list[str]:
        """Return those of the candidates, or of all, whom a question is put to."""
        return [id_ for id_ in (self.candidates if candidates is None else candidates) if self.is_asked(id_, question)]

    def history(self, candidate: str, question: str) -> tuple[Entry, ...]:
        """Return the entries of a candidate on a question up to the cut-off, oldest first."""
        return history(
            (entry for entry in self.loaded.entries if (entry.candidate, entry.position.question) == (candidate, question)), self.cutoff
        )

    def describe(self, candidate: str) -> Candidate:
        """Return a candidate as reports show it."""
        entry = self.candidates[candidate]
        profile, title = entry.profile, self.loaded.offices[entry.office].title
        return Candidate(entry.id, profile.name, profile.short_name, entry.office, title, profile.affiliation, profile.role)

    def latest_evidence(self, pairs: Iterable[tuple[str, str]]) -> PartialDate | None:
        """Return the latest date of the evidence behind pairs of candidate id and question id."""
        entries = (self._latest.get(pair) for pair in pairs)
        return latest_date(entry.position for entry in entries if entry)

    def _may_count(self, lost: LostEntry) -> bool:
        """Tell whether a position that could not be read may be the one that counts, rather than the latest of those that were."""
        held = self._latest.get((lost.candidate, lost.question))
        is_later = held is None or not held.position.date or not lost.date or lost.date.last_day >= held.position.date.last_day
        return is_later and counts_at(lost.date, self.cutoff)

    def _absence(self, candidate: str, question: str) -> Absence:
        """Return why a candidate has no entry to show on a question."""
        if (candidate, self.issue_of[question]) in self.loaded.unreadable:
            return Absence.UNREADABLE
        return Absence.NOT_YET if (candidate, question) in self._written else Absence.NOT_RESEARCHED


def history(entries: Iterable[Entry], cutoff: PartialDate | None) -> tuple[Entry, ...]:
    """Return the entries that count at a cut-off, oldest first; on each question the last one is the position held.

    An undated blank counts from the beginning, so any dated entry replaces it.
    """
    known = [entry for entry in entries if counts_at(entry.position.date, cutoff)]
    return tuple(sorted(known, key=lambda entry: (entry.position.date.last_day if entry.position.date else "", entry.place)))


def in_order(candidates: Iterable[CandidateEntry], offices: Mapping[str, Office]) -> list[CandidateEntry]:
    """Return candidates by office, within an office as its latest election with results ranked them, then by id."""
    ranks = {
        (office_id, result.candidate): rank for office_id, office in offices.items() for rank, result in enumerate(_latest_results(office))
    }
    return sorted(candidates, key=lambda entry: (entry.office, ranks.get((entry.office, entry.id), len(ranks)), entry.id))


def latest_date(positions: Iterable[Position]) -> PartialDate | None:
    """Return the latest date of any evidence, or None if nothing is dated.

    That is the one that begins latest: a year is no later than a day in it.
    """
    dates: list[PartialDate] = [position.date for position in positions if position.date]
    return max(dates, key=lambda date: (f"{date}-01-01"[:10], date), default=None)


def coverage_of(cells: Iterable[StanceCell]) -> Coverage:
    """Return how many of the asked cells are known."""
    asked = [cell for cell in cells if cell.stance is not Absence.NOT_ASKED]
    return Coverage(sum(cell.number is not None for cell in asked), len(asked))


def total(coverages: Iterable[Coverage]) -> Coverage:
    """Return the coverage of several parts together."""
    parts = list(coverages)
    return Coverage(sum(part.known for part in parts), sum(part.asked for part in parts))


def _latest_results(office: Office) -> tuple[Result, ...]:
    """Return the results of the latest election that has any."""
    held = [election for election in office.elections if election.results]
    return max(held, key=lambda election: election.date.last_day).results if held else ()
