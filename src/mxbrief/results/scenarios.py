"""The results of ``scenarios``: the pairs side by side, or one of them in full, in the shape in which JSON carries them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.manifest import Forecast, Premise
from mxbrief.model.scales import FlagSeverity
from mxbrief.model.sources import Source
from mxbrief.results.comparison import Coverage, StanceCell
from mxbrief.results.risks import MatrixName, ScenarioName, Totals


class Meeting(StrEnum):
    """How the people of a scenario stand to one another on one question."""

    AGREE = "agree"
    """All known stances are on one side, or all are mixed."""
    PARTLY = "partly"
    """One is mixed, the others are on one side."""
    COLLIDE = "collide"
    """One supports what another opposes."""
    UNKNOWN = "unknown"
    """Fewer than two stances are known."""


class Relation(StrEnum):
    """How the people of a scenario stand to one another on one issue."""

    ALIGNED = "aligned"
    """They agree on some question and collide on none."""
    FRICTION = "friction"
    """They collide on some question and agree on none."""
    MIXED = "mixed"
    """Both, or neither."""
    UNKNOWN = "unknown"
    """No question has two known stances."""


class IssueRelation(msgspec.Struct, frozen=True, kw_only=True):
    """One issue: the relation, and on how many of the questions put to several of them they agree, collide and so on."""

    issue: str
    title: str
    relation: Relation
    agree: int
    partly: int
    collide: int
    unknown: int
    coverage: Coverage


class ScenarioSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One scenario among others."""

    scenario: ScenarioName
    totals: Totals
    recommendations_needed: int
    issues: tuple[IssueRelation, ...]


class ScenarioTable(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.scenarios/1"):
    """The result of ``scenarios``."""

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    matrix: MatrixName
    scenarios: tuple[ScenarioSummary, ...]


class QuestionMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """One question that is put to several of them, with everybody's stance."""

    id: str
    issue: str
    label: str
    text: str
    meeting: Meeting
    cells: tuple[StanceCell, ...]


class Expected(msgspec.Struct, frozen=True):
    """What was to be expected on an issue, empty for the whole relationship."""

    issue: str
    text: str


class KeyRisk(msgspec.Struct, frozen=True):
    """A risk that the corpus names as one that matters most in a scenario."""

    id: str
    title: str
    severity: FlagSeverity


class ScenarioBrief(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.scenario/1"):
    """The result of ``scenarios A+B``. Forecasts are held against what happened, so only the pair that came about has any."""

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    matrix: MatrixName
    summary: ScenarioSummary
    questions: tuple[QuestionMeeting, ...]
    premises: tuple[Premise, ...]
    expectations: tuple[Expected, ...]
    expectations_basis: str
    forecasts: tuple[Forecast, ...]
    key_risks: tuple[KeyRisk, ...]
    key_recommendations: tuple[tuple[str, str], ...]
    note: str
    sources: tuple[Source, ...]
