"""The results of ``risks``: every risk under every scenario, or one scenario in full."""

from __future__ import annotations

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.register import Outcome
from mxbrief.model.scales import Confidence, FlagSeverity, FlagState, Impact, Likelihood
from mxbrief.model.sources import Source
from mxbrief.problems import Place
from mxbrief.results.conditions import Evaluation
from mxbrief.results.filters import FilterEffect
from mxbrief.results.stances import Candidate


class ScenarioName(msgspec.Struct, frozen=True):
    """A scenario. ``actual`` marks the one whose candidates won."""

    id: str
    title: str
    people: tuple[Candidate, ...]
    standard: bool
    actual: bool


class MatrixName(msgspec.Struct, frozen=True):
    """The matrix behind the severities. ``note`` says how likelihoods and impacts were assessed."""

    id: str
    version: str
    note: str = ""


class AssessedRisk(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the register with its severity. The likelihood assumes that the condition is met."""

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

    ``because`` are the tests that decide the condition; those of a possible flag are the blanks it hangs on. ``confidence`` says how
    well sources support these stances, and nothing about how likely the risk is.
    """

    risk: AssessedRisk
    state: FlagState
    condition: Evaluation
    because: tuple[Evaluation, ...]
    confidence: Confidence | None

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """The blanks that a possible flag hangs on."""
        tests = self.because if self.state is FlagState.POSSIBLE else ()
        return tuple(Blank(test.candidate, test.question) for test in tests)


class Blank(msgspec.Struct, frozen=True):
    """A blank that a possible flag hangs on."""

    candidate: str
    question: str


class RiskCell(msgspec.Struct, frozen=True):
    """A risk under one scenario, in the table of all scenarios."""

    scenario: str
    state: FlagState
    hangs_on: tuple[Blank, ...] = ()


class RiskRow(msgspec.Struct, frozen=True):
    """A risk with a cell for every scenario."""

    risk: AssessedRisk
    cells: tuple[RiskCell, ...]


class FlagTotals(msgspec.Struct, frozen=True, kw_only=True):
    """How many flags a scenario has; the raised ones also by severity, most severe first."""

    scenario: str
    raised: int
    by_severity: dict[FlagSeverity, int]
    possible: int
    clear: int


class RiskMatrix(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.risks/1"):
    """The result of ``risks`` without a scenario: every risk under every scenario.

    ``left_out`` says what the filters did, if nothing is left.
    """

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    matrix: MatrixName
    scenarios: tuple[ScenarioName, ...]
    rows: tuple[RiskRow, ...]
    totals: tuple[FlagTotals, ...]
    left_out: tuple[FilterEffect, ...] = ()


class ScenarioRisks(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.risks-scenario/2"):
    """The result of ``risks --scenario``: raised, possible and clear flags. ``questions`` is question id to label.

    ``left_out`` says what the filters did, if nothing is left.
    """

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    matrix: MatrixName
    scenario: ScenarioName
    totals: FlagTotals
    raised: tuple[Flag, ...]
    possible: tuple[Flag, ...]
    clear: tuple[Flag, ...]
    questions: dict[str, str]
    left_out: tuple[FilterEffect, ...] = ()
    sources: tuple[Source, ...] = ()
