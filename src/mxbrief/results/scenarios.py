"""The results of ``scenarios``: side by side, or one in full."""

from __future__ import annotations

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.manifest import Forecast, Premise
from mxbrief.model.scales import Agreement, Alignment, Capacity, FlagSeverity
from mxbrief.model.sources import Source
from mxbrief.results.risks import AloneCount, FlagTotals, MatrixName, ScenarioName
from mxbrief.results.stances import Coverage, RestsOn, StanceCell


class IssueAlignment(msgspec.Struct, frozen=True, kw_only=True):
    """One issue: its alignment, and on how many of the questions put to several candidates they agree, collide and so on."""

    issue: str
    title: str
    alignment: Alignment
    agree: int
    partly: int
    collide: int
    unknown: int
    coverage: Coverage


class ScenarioSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One scenario among others."""

    scenario: ScenarioName
    totals: FlagTotals
    recommendations_needed: int
    issues: tuple[IssueAlignment, ...]


class ScenarioTable(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.scenarios/3"):
    """The result of ``scenarios``. ``alone`` is how many flags each person raises alone."""

    as_of: PartialDate | None
    day: str
    latest_evidence: PartialDate | None
    capacities: tuple[Capacity, ...]
    matrix: MatrixName
    alone: tuple[AloneCount, ...]
    scenarios: tuple[ScenarioSummary, ...]


class QuestionAgreement(msgspec.Struct, frozen=True, kw_only=True):
    """One question that is put to several candidates of the scenario, with the stance of each."""

    id: str
    issue: str
    label: str
    text: str
    agreement: Agreement
    cells: tuple[StanceCell, ...]


class Expected(msgspec.Struct, frozen=True):
    """What was to be expected on an issue; ``issue`` is empty for the scenario as a whole."""

    issue: str
    text: str


class KeyRisk(msgspec.Struct, frozen=True):
    """A risk that the corpus lists among those that matter most in a scenario."""

    id: str
    title: str
    severity: FlagSeverity | None


class KeyRecommendation(msgspec.Struct, frozen=True):
    """A recommendation that the corpus lists among those that matter most in a scenario."""

    id: str
    title: str


class ScenarioBrief(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.scenario/3"):
    """The result of ``scenarios A+B``. Forecasts are compared with what happened, so only the scenario that came about has any.

    ``day`` is its last possible day, or the day of the report. ``rests`` is what the stances rest on.
    """

    as_of: PartialDate | None
    day: str
    latest_evidence: PartialDate | None
    capacities: tuple[Capacity, ...]
    matrix: MatrixName
    rests: tuple[RestsOn, ...]
    alone: tuple[AloneCount, ...]
    summary: ScenarioSummary
    questions: tuple[QuestionAgreement, ...]
    premises: tuple[Premise, ...]
    expectations: tuple[Expected, ...]
    expectations_basis: str
    forecasts: tuple[Forecast, ...]
    key_risks: tuple[KeyRisk, ...]
    key_recommendations: tuple[KeyRecommendation, ...]
    note: str
    sources: tuple[Source, ...] = ()
