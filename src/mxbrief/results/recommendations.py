"""The result of ``recommend``: what to do and when, which risks it answers, its reach over the scenarios and its obstacles."""

from __future__ import annotations

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.register import StatusChange, Step
from mxbrief.model.scales import Capacity, FlagSeverity, RecommendationBasis, RecommendationStatus, RiskGroup, Timing, Truth, Verdict
from mxbrief.model.sources import Source
from mxbrief.problems import Place
from mxbrief.results.filters import FilterEffect
from mxbrief.results.risks import AloneCount, ScenarioName


class AssessedObstacle(msgspec.Struct, frozen=True):
    """An obstacle under one scenario, and whether it is present; ``truth`` is unknown also if it has no condition."""

    text: str
    truth: Truth
    conditional: bool


class ScenarioAssessment(msgspec.Struct, frozen=True):
    """A recommendation under one scenario: the raised and the possible flags it answers (risk ids), and its obstacles."""

    scenario: str
    raised: tuple[str, ...]
    possible: tuple[str, ...]
    obstacles: tuple[AssessedObstacle, ...]

    @property
    def is_obstructed(self) -> bool:
        """Tell whether an obstacle is present for certain."""
        return any(obstacle.conditional and obstacle.truth is Truth.TRUE for obstacle in self.obstacles)


class AddressedRisk(msgspec.Struct, frozen=True):
    """A risk that a recommendation addresses, in the group in which it is here, and whether it is raised here."""

    id: str
    title: str
    severity: FlagSeverity | None
    group: RiskGroup
    raised: bool


class AssessedRecommendation(msgspec.Struct, frozen=True, kw_only=True):
    """A recommendation with its status at the cut-off, its timing and its reach.

    ``here`` is the scenario asked for, or the one that came about; if there is none, every scenario is. ``answers`` is the most severe risk
    among those it addresses that is raised here and can still happen or is under way. ``due`` is as written, ``due_day`` the last day that
    this means, YYYY-MM-DD, "" for none. ``reach`` is under how many of ``scenarios`` it answers a raised flag, and ``verdict`` is a word
    for that alone. ``obstacles_present`` are the obstacles that stand here, ``obstacles_possible`` those of which that is not known.
    """

    id: str
    issue: str
    title: str
    rationale: str
    basis: RecommendationBasis
    status: RecommendationStatus
    timing: Timing
    addressees: tuple[str, ...]
    lead: str
    steps: tuple[Step, ...]
    steps_basis: RecommendationBasis | None
    addresses: tuple[AddressedRisk, ...]
    answers: AddressedRisk | None
    applies: str
    due: str
    due_day: str
    time_frame: str
    verdict: Verdict
    reach: int
    scenarios: tuple[str, ...]
    obstacles_present: tuple[str, ...]
    obstacles_possible: tuple[str, ...]
    assessments: tuple[ScenarioAssessment, ...]
    history: tuple[StatusChange, ...]
    sources: tuple[Citation, ...]
    note: str
    place: Place

    @property
    def first_step(self) -> Step | None:
        """The first step that is not done."""
        return next((step for step in self.steps if step.done is None), None)


class UnaddressedRisk(msgspec.Struct, frozen=True):
    """A risk that no recommendation addresses, the scenarios in which it is raised, and what its note says."""

    id: str
    title: str
    severity: FlagSeverity | None
    group: RiskGroup
    scenarios: tuple[str, ...]
    note: str


class TimingTotals(msgspec.Struct, frozen=True):
    """How many recommendations there are of each timing, before ``--next`` leaves any out."""

    now: int
    later: int
    lapsed: int
    done: int


class Recommendations(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.recommend/3"):
    """The result of ``recommend``, in the order of timing, and among those to be acted on now, ranked.

    Rank: the severity of what it answers, then what can still happen before what is under way, then the due date, then reach, then the
    obstacles that stand here. ``here`` are the ids of the scenarios that this is about, ``day`` is the day. ``without_risk`` are the ids
    of recommendations that address no risk, ``issues`` is issue id to title. ``alone`` is how many flags each person raises alone.
    ``left_out`` says what the filters did, if nothing is left.
    """

    as_of: PartialDate | None
    day: str
    latest_evidence: PartialDate | None
    capacities: tuple[Capacity, ...]
    scenarios: tuple[ScenarioName, ...]
    here: tuple[str, ...]
    totals: TimingTotals
    recommendations: tuple[AssessedRecommendation, ...]
    unaddressed_risks: tuple[UnaddressedRisk, ...]
    without_risk: tuple[str, ...]
    alone: tuple[AloneCount, ...]
    issues: dict[str, str]
    left_out: tuple[FilterEffect, ...] = ()
    sources: tuple[Source, ...] = ()

    def of_timing(self, timing: Timing) -> tuple[AssessedRecommendation, ...]:
        """Return the recommendations of one timing, in their order."""
        return tuple(each for each in self.recommendations if each.timing is timing)
