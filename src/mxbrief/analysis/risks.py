"""What could go wrong: every risk of the register under every scenario, or one scenario in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mxbrief.analysis.conditions import deciding, judge, support
from mxbrief.analysis.hazards import hazards_of, matrix_name, rank
from mxbrief.analysis.logic import Truth
from mxbrief.analysis.sources import cited
from mxbrief.analysis.standings import Stage
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.scales import FlagSeverity, OutcomeStatus
from mxbrief.results.risks import (
    Blank,
    Cell,
    Flag,
    FlagState,
    Hazard,
    RiskMatrix,
    RiskRow,
    ScenarioRisks,
    Totals,
)

_STATES = {Truth.TRUE: FlagState.RAISED, Truth.UNKNOWN: FlagState.POSSIBLE, Truth.FALSE: FlagState.CLEAR}


class Wanted:
    """Which risks are shown: those at least this severe, with one of these outcomes. Everything where nothing is said."""

    def __init__(self, least: FlagSeverity | None = None, statuses: Sequence[OutcomeStatus] = ()) -> None:
        """Keep the choice."""
        self.least = least
        self.statuses = tuple(statuses)

    def __contains__(self, hazard: object) -> bool:
        """Tell whether a risk is wanted; one without an outcome counts as open."""
        if not isinstance(hazard, Hazard):
            return False
        status = hazard.outcome.status if hazard.outcome else OutcomeStatus.OPEN
        return (self.least is None or rank(hazard.severity) >= rank(self.least)) and (not self.statuses or status in self.statuses)


def weigh_scenarios(stage: Stage, wanted: Wanted, chosen: Iterable[dict[str, str]] = ()) -> RiskMatrix:
    """Return every wanted risk under the scenarios chosen, or the standard ones, most severe first."""
    scenarios = stage.scenarios(chosen)
    hazards = [hazard for hazard in hazards_of(stage) if hazard in wanted]
    flags = {name.id: flags_of(stage, people, hazards) for name, people in scenarios}
    rows = tuple(
        RiskRow(hazard, tuple(_cell(name.id, flags[name.id][index]) for name, _ in scenarios)) for index, hazard in enumerate(hazards)
    )
    return RiskMatrix(
        as_of=stage.cutoff,
        latest_evidence=_latest(stage, [people for _, people in scenarios], hazards),
        matrix=matrix_name(stage),
        scenarios=tuple(name for name, _ in scenarios),
        rows=rows,
        totals=tuple(count_flags(name.id, flags[name.id]) for name, _ in scenarios),
    )


def weigh_scenario(stage: Stage, people: dict[str, str], wanted: Wanted) -> ScenarioRisks:
    """Return the wanted flags of one scenario."""
    hazards = [hazard for hazard in hazards_of(stage) if hazard in wanted]
    flags = flags_of(stage, people, hazards)
    name = stage.name(people)
    shown = [flag for flag in flags if flag.state is not FlagState.CLEAR]
    return ScenarioRisks(
        as_of=stage.cutoff,
        latest_evidence=_latest(stage, [people], hazards),
        matrix=matrix_name(stage),
        scenario=name,
        totals=count_flags(name.id, flags),
        raised=tuple(flag for flag in flags if flag.state is FlagState.RAISED),
        possible=tuple(flag for flag in flags if flag.state is FlagState.POSSIBLE),
        clear=tuple(flag for flag in flags if flag.state is FlagState.CLEAR),
        questions=test_labels(stage, flags),
        sources=cited((citation for flag in shown for citation in flag_citations(flag)), stage.holdings.sources),
    )


def reaches(least: FlagSeverity | None, hazards: Iterable[Hazard]) -> bool:
    """Tell whether any risk is at least this severe."""
    return least is not None and any(rank(hazard.severity) >= rank(least) for hazard in hazards)


def raised_anywhere(matrix: RiskMatrix) -> list[Hazard]:
    """Return the risks that are raised under any scenario."""
    return [row.risk for row in matrix.rows if any(cell.state is FlagState.RAISED for cell in row.cells)]


def flags_of(stage: Stage, people: dict[str, str], hazards: Iterable[Hazard]) -> list[Flag]:
    """Return a flag for every risk under a scenario, in the same order."""
    conditions = {entry.risk.id: entry.risk.when for entry in stage.holdings.risks}
    flags = []
    for hazard in hazards:
        judged = judge(conditions[hazard.id], people, stage.held)
        state = _STATES[judged.truth]
        flags.append(Flag(risk=hazard, state=state, condition=judged, because=deciding(judged), confidence=support(judged)))
    return flags


def count_flags(scenario: str, flags: Iterable[Flag]) -> Totals:
    """Return how many flags there are of each kind."""
    every = list(flags)
    raised = Counter(flag.risk.severity for flag in every if flag.state is FlagState.RAISED)
    states = Counter(flag.state for flag in every)
    return Totals(
        scenario=scenario,
        raised=states[FlagState.RAISED],
        by_severity={severity: raised[severity] for severity in reversed(FlagSeverity)},
        possible=states[FlagState.POSSIBLE],
        clear=states[FlagState.CLEAR],
    )


def flag_citations(flag: Flag) -> Iterable[Citation]:
    """Yield what a flag cites: the register, the stances that decide it, what has become of it."""
    yield from flag.risk.sources
    for test in flag.because:
        if test.held and test.held.position:
            yield from test.held.position.sources
    if flag.risk.outcome:
        yield from flag.risk.outcome.sources


def test_labels(stage: Stage, flags: Iterable[Flag]) -> dict[str, str]:
    """Return the labels of the questions that flags test, by id; one that is not in the corpus has its id for a label."""
    ids = dict.fromkeys(test.question for flag in flags for test in flag.condition.tests())
    return {id_: stage.questions[id_].label if id_ in stage.questions else id_ for id_ in ids}


def _cell(scenario: str, flag: Flag) -> Cell:
    """Return a flag as a cell of the matrix."""
    blanks = flag.because if flag.state is FlagState.POSSIBLE else ()
    return Cell(scenario, flag.state, tuple(Blank(test.candidate, test.question) for test in blanks))


def _latest(stage: Stage, scenarios: Iterable[dict[str, str]], hazards: Iterable[Hazard]) -> PartialDate | None:
    """Return the latest date of the evidence that conditions look at."""
    conditions = {entry.risk.id: entry.risk.when for entry in stage.holdings.risks}
    asked = {pair for hazard in hazards for pair in conditions[hazard.id].tests()}
    return stage.latest((people.get(office, ""), question) for people in scenarios for office, question in asked)
