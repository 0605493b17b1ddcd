"""The order of people that every result keeps, and the latest date among its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import Person
from mxbrief.model.positions import Office, Position, Result


def in_order(people: Iterable[Person], offices: Mapping[str, Office]) -> list[Person]:
    """Return people by office, and within an office as its latest election with results ranked them, then by id."""
    ranks = {
        (office_id, result.candidate): rank for office_id, office in offices.items() for rank, result in enumerate(_latest_results(office))
    }
    return sorted(people, key=lambda person: (person.office, ranks.get((person.office, person.id), len(ranks)), person.id))


def latest_day(positions: Iterable[Position]) -> PartialDate | None:
    """Return the latest date of any evidence, or None when nothing is dated."""
    dates: list[PartialDate] = [position.date for position in positions if position.date]
    return max(dates, key=lambda date: (date.last_day, date), default=None)


def _latest_results(office: Office) -> tuple[Result, ...]:
    """Return the results of the latest election that has any."""
    held = [election for election in office.elections if election.results]
    return max(held, key=lambda election: election.date.last_day).results if held else ()
