"""The result of a comparison, in the shape in which JSON carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Position
from mxbrief.model.scales import Absence, Stance
from mxbrief.model.sources import Source
from mxbrief.problems import Place

if TYPE_CHECKING:
    Standing: TypeAlias = Stance | Absence
else:
    # msgspec describes no union of two enums.
    Standing = Annotated[Any, msgspec.Meta(extra_json_schema={"enum": [*Stance, *Absence]})]


class Coverage(msgspec.Struct, frozen=True):
    """How much is known: cells with a known stance, of the cells asked."""

    known: int
    asked: int


class Divide(msgspec.Struct, frozen=True, order=True):
    """The spread of the known stances on a question, in steps of the five-step scale (0 to 4).

    ``largest`` is the distance between the two stances farthest apart, ``mean`` the mean over all pairs. Blanks have no part in it.
    """

    largest: int
    mean: float


class Candidate(msgspec.Struct, frozen=True):
    """A column of the comparison."""

    id: str
    name: str
    short_name: str
    office: str
    office_title: str
    affiliation: str = ""
    role: str = ""


class StanceCell(msgspec.Struct, frozen=True):
    """Where one person stands on one question; without a position where there is no entry."""

    candidate: str
    stance: Standing
    number: int | None = None
    position: Position | None = None
    place: Place | None = None


class QuestionRow(msgspec.Struct, frozen=True, kw_only=True):
    """One question with a cell for every candidate; ``divide`` is None when fewer than two stances are known."""

    id: str
    label: str
    text: str
    supports: str
    opposes: str
    coverage: Coverage
    divide: Divide | None
    cells: tuple[StanceCell, ...]


class IssueComparison(msgspec.Struct, frozen=True, kw_only=True):
    """One issue. ``divides_most`` and ``unites_most`` are question ids, None where nothing does.

    What unites most has stances at most one step apart, such as supports and strongly supports.
    """

    id: str
    title: str
    summary: str
    coverage: Coverage
    divides_most: str | None
    unites_most: str | None
    questions: tuple[QuestionRow, ...]


class Comparison(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.compare/1"):
    """The result of ``compare``. ``latest_evidence`` is the latest date among the positions compared."""

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    coverage: Coverage
    candidates: tuple[Candidate, ...]
    issues: tuple[IssueComparison, ...]
    sources: tuple[Source, ...]
