"""The result of ``recommend``: what to do, which risks it answers, and its verdict over the scenarios."""

from __future__ import annotations

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.register import StatusChange
from mxbrief.model.scales import FlagSeverity, RecommendationBasis, RecommendationStatus, Truth, Verdict
from mxbrief.model.sources import Source
from mxbrief.problems import Place
from mxbrief.results.filters import FilterEffect
from mxbrief.results.risks import ScenarioName


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
    """A risk that a recommendation addresses."""

    id: str
    title: str
    severity: FlagSeverity


class AssessedRecommendation(msgspec.Struct, frozen=True, kw_only=True):
    """A recommendation with its status at the cut-off and its verdict.

    ``severity`` is the highest among the risks it addresses that are raised in any scenario, None if none is; ``scenarios`` are those in
    which it answers a raised flag and no obstacle is present.
    """

    id: str
    issue: str
    title: str
    rationale: str
    basis: RecommendationBasis
    status: RecommendationStatus
    addressees: tuple[str, ...]
    steps: tuple[str, ...]
    addresses: tuple[AddressedRisk, ...]
    applies: str
    time_frame: str
    verdict: Verdict
    severity: FlagSeverity | None
    scenarios: tuple[str, ...]
    assessments: tuple[ScenarioAssessment, ...]
    history: tuple[StatusChange, ...]
    sources: tuple[Citation, ...]
    note: str
    place: Place


class UnaddressedRisk(msgspec.Struct, frozen=True):
    """A risk that no recommendation addresses, and the scenarios in which it is raised."""

    id: str
    title: str
    severity: FlagSeverity
    scenarios: tuple[str, ...]


class Recommendations(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.recommend/2"):
    """The result of ``recommend``. ``without_risk`` are the ids of recommendations that address no risk.

    ``left_out`` says what the filters did, if nothing is left.
    """

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    scenarios: tuple[ScenarioName, ...]
    recommendations: tuple[AssessedRecommendation, ...]
    unaddressed_risks: tuple[UnaddressedRisk, ...]
    without_risk: tuple[str, ...]
    left_out: tuple[FilterEffect, ...] = ()
    sources: tuple[Source, ...] = ()
