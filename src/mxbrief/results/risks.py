"""The results of ``risks``: every risk under every scenario, or one scenario in full."""

from __future__ import annotations

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.register import Horizon, Outcome
from mxbrief.model.scales import Capacity, Carrier, Confidence, FlagSeverity, FlagState, Impact, Likelihood, RiskGroup, Stance
from mxbrief.model.sources import Source
from mxbrief.problems import Place
from mxbrief.results.conditions import Evaluation
from mxbrief.results.filters import FilterEffect
from mxbrief.results.stances import Candidate, RestsOn


class OpenOffice(msgspec.Struct, frozen=True):
    """An office that a scenario leaves open: whoever wins."""

    id: str
    title: str


class ScenarioName(msgspec.Struct, frozen=True, kw_only=True):
    """A scenario. ``actual`` marks the one whose candidates won.

    ``last_day`` is the last day on which it was still possible, None if it still is; nothing counts in it that came later.
    """

    id: str
    title: str
    people: tuple[Candidate, ...]
    standard: bool
    actual: bool
    open: tuple[OpenOffice, ...] = ()
    last_day: PartialDate | None = None


class MatrixName(msgspec.Struct, frozen=True):
    """The matrix behind the severities. ``note`` says how likelihoods and impacts were assessed."""

    id: str
    version: str
    note: str = ""


class Staleness(msgspec.Struct, frozen=True):
    """What an assessment does not know yet: the day, and the title of an event; without one it is an outcome of the risk itself."""

    day: str
    event: str = ""


class AssessedLikelihood(msgspec.Struct, frozen=True, kw_only=True):
    """The likelihood that counts, assuming that the condition is met. ``hindsight``: it was entered later, by people who knew more."""

    level: Likelihood
    date: PartialDate
    basis: str
    hindsight: bool = False
    stale: Staleness | None = None


class AssessedRisk(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the register on a day, with its group and severity; without a likelihood up to the cut-off it has no severity.

    ``outcomes`` are those up to the cut-off, oldest first; the last one counts.
    """

    id: str
    issue: str
    title: str
    statement: str
    group: RiskGroup
    severity: FlagSeverity | None
    likelihood: AssessedLikelihood | None
    impact: Impact
    impact_reason: str
    horizon: Horizon
    indicators: tuple[str, ...]
    sources: tuple[Citation, ...]
    outcomes: tuple[Outcome, ...]
    note: str
    place: Place

    @property
    def outcome(self) -> Outcome | None:
        """The outcome that counts; None while nothing is known, which is open."""
        return self.outcomes[-1] if self.outcomes else None

    @property
    def order(self) -> tuple[int, str]:
        """What risks are sorted by: the most severe first, then those whose horizon ends first."""
        return -(self.severity.rank if self.severity else -1), self.horizon.until.last_day


class Move(msgspec.Struct, frozen=True):
    """A change of one stance, in steps of the five-step scale."""

    candidate: str
    question: str
    stance: Stance
    to: Stance
    steps: int


class RiskState(msgspec.Struct, frozen=True, kw_only=True):
    """A risk under one scenario, and no more than whether it is raised there."""

    risk: AssessedRisk
    state: FlagState


class Flag(RiskState, frozen=True, kw_only=True):
    """A risk under one scenario, with what decides it.

    ``because`` are the tests that decide the condition; those of a possible flag are the blanks it hangs on. ``confidence`` says how
    well sources support these stances, and nothing about how likely the risk is. ``carrier`` says who raises a raised flag, ``alone`` are
    the ids of those whose stances suffice. ``distance`` is the fewest steps of stance after which it is raised no longer, and ``moves``
    are these steps: 0 exactly if it is not raised, None if no change of stance clears it.
    """

    condition: Evaluation
    because: tuple[Evaluation, ...]
    confidence: Confidence | None
    carrier: Carrier | None = None
    alone: tuple[str, ...] = ()
    distance: int | None = 0
    moves: tuple[Move, ...] = ()

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
    """How many flags a scenario has; the raised ones also by severity, most severe first, and by group.

    Those without a severity are in no part of ``by_severity``.
    """

    scenario: str
    raised: int
    by_severity: dict[FlagSeverity, int]
    by_group: dict[RiskGroup, int]
    possible: int
    clear: int


class AloneCount(msgspec.Struct, frozen=True):
    """How many flags one person raises alone."""

    candidate: Candidate
    flags: int


class RiskMatrix(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.risks/2"):
    """The result of ``risks`` without a scenario: every risk under every scenario. ``questions`` is question id to label.

    ``groups`` are the groups of the risks on ``day``. ``issues`` is issue id to title. ``alone`` is how many flags each person raises
    alone. ``left_out`` says what the filters did, if nothing is left.
    """

    as_of: PartialDate | None
    day: str
    latest_evidence: PartialDate | None
    capacities: tuple[Capacity, ...]
    matrix: MatrixName
    scenarios: tuple[ScenarioName, ...]
    rows: tuple[RiskRow, ...]
    totals: tuple[FlagTotals, ...]
    alone: tuple[AloneCount, ...]
    questions: dict[str, str]
    issues: dict[str, str]
    left_out: tuple[FilterEffect, ...] = ()


class ScenarioRisks(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.risks-scenario/3"):
    """The result of ``risks --scenario``: the flags that are raised or possible, group by group, and those that are neither.

    In a group, raised flags come first, then the most severe, then those whose horizon ends first. ``questions`` is question id to label,
    ``issues`` is issue id to title, ``alone`` is how many flags each person raises alone, ``rests`` is what the stances tested rest on.
    ``left_out`` says what the filters did, if nothing is left.
    """

    as_of: PartialDate | None
    day: str
    latest_evidence: PartialDate | None
    capacities: tuple[Capacity, ...]
    matrix: MatrixName
    scenario: ScenarioName
    totals: FlagTotals
    flags: tuple[Flag, ...]
    clear: tuple[Flag, ...]
    alone: tuple[AloneCount, ...]
    rests: tuple[RestsOn, ...]
    questions: dict[str, str]
    issues: dict[str, str]
    left_out: tuple[FilterEffect, ...] = ()
    sources: tuple[Source, ...] = ()

    def of_group(self, group: RiskGroup) -> tuple[Flag, ...]:
        """Return the raised and the possible flags of a group."""
        return tuple(flag for flag in self.flags if flag.risk.group is group)
