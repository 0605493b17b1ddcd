"""The orders that every result keeps: of people, and of a person's positions in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mxbrief.model.dates import PartialDate
from mxbrief.model.files import Office, Position, Result
from mxbrief.model.records import Entry, Person


def in_order(people: Iterable[Person], offices: Mapping[str, Office]) -> list[Person]:
    """Return people by office, and within an office as its latest election with results ranked them, then by id."""
    ranks = {
        (office_id, result.candidate): rank for office_id, office in offices.items() for rank, result in enumerate(_latest_results(office))
    }
    return sorted(people, key=lambda person: (person.office, ranks.get((person.office, person.id), len(ranks)), person.id))


def history(entries: Iterable[Entry], cutoff: PartialDate | None) -> list[Entry]:
    """Return the entries that count at the cut-off, oldest first; the last one is the position held then.

    A year or a month counts as its last day. An undated blank holds from the beginning, so any dated entry replaces it.
    """
    limit = cutoff.last_day if cutoff else None
    known = [entry for entry in entries if limit is None or _day(entry.position) <= limit]
    return sorted(known, key=lambda entry: (_day(entry.position), entry.place))


def latest_day(positions: Iterable[Position]) -> PartialDate | None:
    """Return the latest date of any evidence, or None when nothing is dated."""
    dates: list[PartialDate] = [position.date for position in positions if position.date]
    return max(dates, key=lambda date: (date.last_day, date), default=None)


def _day(position: Position) -> str:
    """Return the day a position counts from; an undated one comes before all days."""
    return position.date.last_day if position.date else ""


def _latest_results(office: Office) -> tuple[Result, ...]:
    """Return the results of the latest election that has any."""
    held = [election for election in office.elections if election.results]
    return max(held, key=lambda election: election.date.last_day).results if held else ()
