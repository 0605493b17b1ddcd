"""Risk flags: the register with its severities, and every risk evaluated under a scenario."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mxbrief.analysis.conditions import confidence_of, deciding, evaluate
from mxbrief.analysis.scenario_names import Winners
from mxbrief.analysis.standings import Standings
from mxbrief.errors import Failure, FailureKind
from mxbrief.model.dates import PartialDate, counts_at
from mxbrief.model.loaded import RiskEntry
from mxbrief.model.manifest import Matrix
from mxbrief.model.scales import FlagSeverity, FlagState, Truth
from mxbrief.results.risks import AssessedRisk, Flag, FlagTotals, MatrixName, RiskCell

_STATES = {Truth.TRUE: FlagState.RAISED, Truth.UNKNOWN: FlagState.POSSIBLE, Truth.FALSE: FlagState.CLEAR}


def assess_risks(standings: Standings) -> list[AssessedRisk]:
    """Return the register, most severe first, then in the order of its files; raises Failure if there is no matrix."""
    matrix = _matrix(standings)
    if standings.loaded.risks and not matrix:
        raise Failure("the corpus has no matrix to assess its risks", "add 'matrix: …' to corpus.yaml", kind=FailureKind.NO_MATRIX)
    risks = [_assess(entry, matrix, standings.cutoff) for entry in standings.loaded.risks if matrix]
    return sorted(risks, key=lambda risk: -risk.severity.rank)


def matrix_name(standings: Standings) -> MatrixName:
    """Return the matrix behind the severities."""
    matrix = _matrix(standings)
    return MatrixName(matrix.id, matrix.version, matrix.note) if matrix else MatrixName("", "")


def raise_flags(standings: Standings, winners: Winners, risks: Iterable[AssessedRisk]) -> list[Flag]:
    """Return a flag for every risk under a scenario, in the same order."""
    conditions = {entry.risk.id: entry.risk.when for entry in standings.loaded.risks}
    flags = []
    for risk in risks:
        condition = evaluate(conditions[risk.id], winners, standings.cell)
        state, confidence = _STATES[condition.truth], confidence_of(condition)
        flags.append(Flag(risk=risk, state=state, condition=condition, because=deciding(condition), confidence=confidence))
    return flags


def total_flags(scenario: str, flags: Iterable[Flag]) -> FlagTotals:
    """Return how many flags there are in each state."""
    every = list(flags)
    raised = Counter(flag.risk.severity for flag in every if flag.state is FlagState.RAISED)
    states = Counter(flag.state for flag in every)
    return FlagTotals(
        scenario=scenario,
        raised=states[FlagState.RAISED],
        by_severity={severity: raised[severity] for severity in reversed(FlagSeverity)},
        possible=states[FlagState.POSSIBLE],
        clear=states[FlagState.CLEAR],
    )


def risk_cell(scenario: str, flag: Flag) -> RiskCell:
    """Return a flag as a cell in the table of all scenarios."""
    return RiskCell(scenario, flag.state, flag.blanks)


def tested_labels(standings: Standings, flags: Iterable[Flag]) -> dict[str, str]:
    """Return question id to label of the questions that flags test; an unknown question has its id for a label."""
    ids = dict.fromkeys(test.question for flag in flags for test in flag.condition.tests() if test.question)
    return {id_: standings.questions[id_].label if id_ in standings.questions else id_ for id_ in ids}


def _matrix(standings: Standings) -> Matrix | None:
    """Return the matrix of the corpus, if it has one."""
    manifest = standings.loaded.manifest
    return manifest.matrix if manifest else None


def _assess(entry: RiskEntry, matrix: Matrix, cutoff: PartialDate | None) -> AssessedRisk:
    """Return an entry of the register with its severity; an outcome after the cut-off is left out."""
    risk = entry.risk
    return AssessedRisk(
        id=risk.id,
        issue=entry.issue,
        title=risk.title,
        statement=risk.statement,
        severity=matrix.cell(risk.likelihood, risk.impact),
        likelihood=risk.likelihood,
        likelihood_basis=risk.likelihood_basis,
        likelihood_as_of=risk.likelihood_as_of,
        impact=risk.impact,
        impact_reason=risk.impact_reason,
        horizon=risk.horizon,
        date=risk.date,
        indicators=risk.indicators,
        sources=risk.sources,
        outcome=risk.outcome if risk.outcome and counts_at(risk.outcome.as_of, cutoff) else None,
        note=risk.note,
        place=entry.place,
    )
