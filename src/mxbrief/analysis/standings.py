"""The stance of every candidate on every question at the cut-off: what all analyses are computed from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from mxbrief.analysis.careers import capacities as capacities_of
from mxbrief.analysis.careers import last_possible_day, withdrawal
from mxbrief.model.dates import PartialDate, counts_at
from mxbrief.model.loaded import CandidateEntry, Entry, Loaded, LostEntry
from mxbrief.model.positions import Office, Position, Question, Result
from mxbrief.model.scales import Absence, Capacity
from mxbrief.results.stances import Candidate, Coverage, RestsOn, StanceCell, StanceOrAbsence


class Standings:
    """Looks up stances in ``loaded`` as of a cut-off. ``candidates`` and ``questions`` are by id, candidates in the order of reports.

    ``day``, YYYY-MM-DD, is the last day of the cut-off, or ``today`` without one: what is over by then is over. If ``capacities`` are
    given, only what was said or done in one of them counts, and blanks without a date.
    """

    def __init__(self, loaded: Loaded, cutoff: PartialDate | None = None, *, today: str, capacities: Collection[Capacity] = ()) -> None:
        self.loaded = loaded
        self.cutoff = cutoff
        self.day = cutoff.last_day if cutoff else today
        self.capacities = tuple(each for each in Capacity if each in capacities)
        self.candidates = {entry.id: entry for entry in in_order(loaded.candidates, loaded.offices)}
        self.questions: dict[str, Question] = {question.id: question for issue in loaded.issues.values() for question in issue.questions}
        self.issue_of = {question.id: id_ for id_, issue in loaded.issues.items() for question in issue.questions}
        self._histories: dict[tuple[str, str], list[Entry]] = {}
        for entry in history(loaded.entries, cutoff):
            self._histories.setdefault((entry.candidate, entry.position.question), []).append(entry)
        self._last_days: dict[str, str] = {}
        self._held: dict[tuple[str, str, str], Entry | Absence] = {}
        self._cells: dict[tuple[str, str, str], StanceCell] = {}
        self._lost: dict[tuple[str, str], list[LostEntry]] = {}
        for lost in loaded.lost:
            self._lost.setdefault((lost.candidate, lost.question), []).append(lost)
        self._written = {(entry.candidate, entry.position.question) for entry in loaded.entries}

    def cell(self, candidate: str, question: str, until: str = "") -> StanceCell:
        """Return the stance of a candidate on a question; an unknown candidate or question counts as not asked.

        ``until``, YYYY-MM-DD, is the last day on which evidence counts, "" for the cut-off.
        """
        key = (candidate, question, until)
        if key not in self._cells:
            held = self.held(candidate, question, until)
            self._cells[key] = StanceCell(candidate, held) if isinstance(held, Absence) else self._cell_of(held)
        return self._cells[key]

    def stance(self, candidate: str, question: str, until: str = "") -> StanceOrAbsence:
        """Return the stance of a candidate on a question, as ``cell`` does, without what is known of it: a fraction of the work."""
        held = self.held(candidate, question, until)
        return held if isinstance(held, Absence) else held.position.stance

    def held(self, candidate: str, question: str, until: str = "") -> Entry | Absence:
        """Return the entry of a candidate on a question that counts, as of the cut-off and ``until``, or why there is none."""
        key = (candidate, question, until)
        if key not in self._held:
            self._held[key] = self._look_up(candidate, question, until)
        return self._held[key]

    def _look_up(self, candidate: str, question: str, until: str) -> Entry | Absence:
        if not self.is_asked(candidate, question):
            return Absence.NOT_ASKED
        known = [each for each in self._histories.get((candidate, question), ()) if _counts_until(each.position.date, until)]
        counting = [each for each in known if self._is_wanted(each)]
        held = counting[-1] if counting else None
        if any(self._may_count(lost, held, until) for lost in self._lost.get((candidate, question), ())):
            return Absence.UNREADABLE
        if held is None:
            return Absence.OTHER_CAPACITY if known else self._absence(candidate, question)
        return held

    def _cell_of(self, entry: Entry) -> StanceCell:
        """Return an entry as a cell."""
        position = entry.position
        return StanceCell(
            entry.candidate,
            position.stance,
            position.stance.number,
            position,
            entry.place,
            position.date.first_day if position.date else None,
            position.date.last_day if position.date else None,
            self._capacities_of(entry),
        )

    def _capacities_of(self, entry: Entry) -> tuple[Capacity, ...]:
        """Return what the candidate was when an entry came about."""
        person = self.candidates.get(entry.candidate)
        return capacities_of(entry.position.date, person.profile.career, person.office) if person else ()

    def _is_wanted(self, entry: Entry) -> bool:
        """Tell whether an entry came about in a capacity that counts. A blank without a date is about all of them."""
        if not self.capacities or (entry.position.date is None and entry.position.stance.number is None):
            return True
        return any(each in self.capacities for each in self._capacities_of(entry))

    def is_asked(self, candidate: str, question: str) -> bool:
        """Tell whether a question is put to the office of a candidate."""
        if candidate not in self.candidates or question not in self.questions:
            return False
        offices = self.questions[question].offices
        return not offices or self.candidates[candidate].office in offices

    def asked(self, question: str, candidates: Iterable[str] | None = None) -> list[str]:
        """Return those of the candidates, or of all, whom a question is put to."""
        return [id_ for id_ in (self.candidates if candidates is None else candidates) if self.is_asked(id_, question)]

    def history(self, candidate: str, question: str) -> tuple[StanceCell, ...]:
        """Return the entries of a candidate on a question up to the cut-off as cells, oldest first."""
        return tuple(self._cell_of(each) for each in self._histories.get((candidate, question), ()) if self._is_wanted(each))

    def describe(self, candidate: str) -> Candidate:
        """Return a candidate as reports show it."""
        entry = self.candidates[candidate]
        profile, office = entry.profile, self.loaded.offices[entry.office]
        withdrew = withdrawal(profile.career, office, entry.office, self.day) if profile.career else ""
        return Candidate(
            entry.id, profile.name, profile.short_name, entry.office, office.title, profile.affiliation, profile.role, withdrew
        )

    def last_day_of(self, candidate: str) -> str:
        """Return the last day on which a candidate could still win, or still held, the office, YYYY-MM-DD; "" if that is not over."""
        if candidate not in self._last_days:
            entry = self.candidates[candidate]
            office = self.loaded.offices[entry.office]
            self._last_days[candidate] = last_possible_day(candidate, entry.profile.career, office, entry.office, self.day)
        return self._last_days[candidate]

    def _may_count(self, lost: LostEntry, held: Entry | None, until: str) -> bool:
        """Tell whether a position that could not be read may be the one that counts, rather than the latest of those that were."""
        is_later = held is None or not held.position.date or not lost.date or lost.date.last_day >= held.position.date.last_day
        return is_later and counts_at(lost.date, self.cutoff) and _counts_until(lost.date, until)

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


def rests_on(cells: Iterable[StanceCell]) -> tuple[RestsOn, ...]:
    """Return what the known stances in cells rest on, for each candidate whose career says in which capacity they came about."""
    found: dict[str, list[StanceCell]] = {}
    for cell in cells:
        if cell.number is not None and cell.first_day and cell.last_day and cell.capacities:
            found.setdefault(cell.candidate, []).append(cell)
    return tuple(
        RestsOn(
            candidate,
            dict(Counter(capacity for cell in held for capacity in cell.capacities)),
            min(cell.first_day for cell in held if cell.first_day),
            max(cell.last_day for cell in held if cell.last_day),
        )
        for candidate, held in found.items()
    )


def in_order(candidates: Iterable[CandidateEntry], offices: Mapping[str, Office]) -> list[CandidateEntry]:
    """Return candidates by office, within an office as its latest election with results ranked them, then by id."""
    ranks = {
        (office_id, result.candidate): rank for office_id, office in offices.items() for rank, result in enumerate(_latest_results(office))
    }
    return sorted(candidates, key=lambda entry: (entry.office, ranks.get((entry.office, entry.id), len(ranks)), entry.id))


def _counts_until(date: PartialDate | None, until: str) -> bool:
    """Tell whether something dated came about by a day, "" for any day. What has no date always did."""
    return not until or date is None or date.last_day <= until


def latest_date(positions: Iterable[Position]) -> PartialDate | None:
    """Return the latest date of any evidence, or None if nothing is dated.

    That is the one that begins latest: a year is no later than a day in it.
    """
    dates: list[PartialDate] = [position.date for position in positions if position.date]
    return max(dates, key=lambda date: (date.first_day, date), default=None)


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
