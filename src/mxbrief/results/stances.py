"""What several results share: a candidate, a stance with its evidence, coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import msgspec

from mxbrief.model.positions import Position
from mxbrief.model.scales import Absence, Stance
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


class StanceCell(msgspec.Struct, frozen=True):
    """The stance of one candidate on one question at the cut-off, with the position behind it; without one there is no entry.

    ``number`` is the place on the five-step scale, +2 to -2, None for a blank.
    """

    candidate: str
    stance: StanceOrAbsence
    number: int | None = None
    position: Position | None = None
    place: Place | None = None


class Coverage(msgspec.Struct, frozen=True):
    """Known positions of asked positions."""

    known: int
    asked: int
