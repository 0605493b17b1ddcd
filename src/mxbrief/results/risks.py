"""The results of ``risks``: flags, by scenario, in the shape in which JSON carries them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from mxbrief.analysis.conditions import Judged
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.register import Outcome
from mxbrief.model.scales import Confidence, FlagSeverity, Impact, Likelihood
from mxbrief.model.sources import Source
from mxbrief.problems import Place
from mxbrief.results.comparison import Candidate


class FlagState(StrEnum):
    """What a risk is under a scenario: its condition holds, hangs on blanks, or does not hold."""

    RAISED = "raised"
    POSSIBLE = "possible"
    CLEAR = "clear"


class ScenarioName(msgspec.Struct, frozen=True):
    """A scenario. ``actual`` marks the one that the elections brought."""

    id: str
    title: str
    people: tuple[Candidate, ...]
    standard: bool
    actual: bool


class MatrixName(msgspec.Struct, frozen=True):
    """The matrix that gave the severities. ``note`` says how likelihoods and impacts were judged."""

    id: str
    version: str
    note: str = ""


class Hazard(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the register with its grade. The likelihood holds given that the condition does."""

    id: str
    issue: str
    title: str
    statement: str
    severity: FlagSeverity
    likelihood: Likelihood
    likelihood_basis: str
    likelihood_as_of: PartialDate
    impact: Impact
    impact_reason: str
    horizon: str
    date: PartialDate | None
    indicators: tuple[str, ...]
    sources: tuple[Citation, ...]
    outcome: Outcome | None
    note: str
    place: Place


class Flag(msgspec.Struct, frozen=True, kw_only=True):
    """A risk under one scenario.

    ``because`` are the tests that decide the condition; of a possible flag they are the blanks it hangs on. ``confidence`` says how
    well the stances behind it are carried, and nothing about how likely the risk is.
    """

    risk: Hazard
    state: FlagState
    condition: Judged
    because: tuple[Judged, ...]
    confidence: Confidence | None


class Cell(msgspec.Struct, frozen=True):
    """A risk under a scenario, in the matrix."""

    scenario: str
    state: FlagState
    hangs_on: tuple[Blank, ...] = ()


class Blank(msgspec.Struct, frozen=True):
    """A blank that a possible flag hangs on."""

    candidate: str
    question: str


class RiskRow(msgspec.Struct, frozen=True):
    """A risk with a cell for every scenario."""

    risk: Hazard
    cells: tuple[Cell, ...]


class Totals(msgspec.Struct, frozen=True, kw_only=True):
    """How many flags a scenario has; those raised by severity, most severe first."""

    scenario: str
    raised: int
    by_severity: dict[FlagSeverity, int]
    possible: int
    clear: int


class RiskMatrix(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.risks/1"):
    """The result of ``risks`` without a scenario: every risk under every scenario."""

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    matrix: MatrixName
    scenarios: tuple[ScenarioName, ...]
    rows: tuple[RiskRow, ...]
    totals: tuple[Totals, ...]


class ScenarioRisks(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.risks-scenario/1"):
    """The result of ``risks --scenario``: the flags raised, those possible, and those clear."""

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    matrix: MatrixName
    scenario: ScenarioName
    totals: Totals
    raised: tuple[Flag, ...]
    possible: tuple[Flag, ...]
    clear: tuple[Flag, ...]
    questions: dict[str, str]
    sources: tuple[Source, ...]
