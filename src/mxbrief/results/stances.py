"""What several results share: a candidate, a stance with its evidence, coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import msgspec

from mxbrief.model.positions import Position
from mxbrief.model.scales import Absence, Capacity, Stance
from mxbrief.problems import Place

if TYPE_CHECKING:
    StanceOrAbsence: TypeAlias = Stance | Absence
else:
    # msgspec describes no union of two enums.
    StanceOrAbsence = Annotated[Any, msgspec.Meta(extra_json_schema={"enum": [*Stance, *Absence]})]


class Candidate(msgspec.Struct, frozen=True):
    """A candidate as a column of a report."""

    id: str
    name: str
    short_name: str
    office: str
    office_title: str
    affiliation: str = ""
    role: str = ""
    withdrew: str = ""
    """The day on which the candidacy ended before the vote, YYYY-MM-DD."""


class StanceCell(msgspec.Struct, frozen=True):
    """The stance of one candidate on one question, with the position behind it; without one there is no entry.

    ``number`` is the place on the five-step scale, +2 to -2, None for a blank. ``first_day`` and ``last_day`` are those that the date of
    the position can mean, YYYY-MM-DD. ``capacities`` is what the candidate was then.
    """

    candidate: str
    stance: StanceOrAbsence
    number: int | None = None
    position: Position | None = None
    place: Place | None = None
    first_day: str | None = None
    last_day: str | None = None
    capacities: tuple[Capacity, ...] = ()


class RestsOn(msgspec.Struct, frozen=True):
    """What the known stances of one candidate in a report rest on: how many on each capacity, and the days that they lie between."""

    candidate: str
    capacities: dict[Capacity, int]
    first_day: str
    last_day: str

    @property
    def main(self) -> tuple[Capacity, ...]:
        """The capacities, that of most stances first."""
        return tuple(sorted(self.capacities, key=lambda each: -self.capacities[each]))


class Coverage(msgspec.Struct, frozen=True):
    """Known positions of asked positions."""

    known: int
    asked: int
