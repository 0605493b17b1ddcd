"""Risk flags: the register with its severities, and every risk evaluated under a scenario."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from mxbrief.analysis.carriers import carriers_of, count_alone
from mxbrief.analysis.conditions import confidence_of, deciding, evaluate, truth_of
from mxbrief.analysis.distances import steps, way_to_clear
from mxbrief.analysis.scenario_names import Winners, lookup, stances
from mxbrief.analysis.standings import Standings
from mxbrief.analysis.timing import group_of, newest, staleness, up_to
from mxbrief.errors import Failure, FailureKind
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import RiskEntry
from mxbrief.model.manifest import Matrix
from mxbrief.model.scales import FlagSeverity, FlagState, RiskGroup, Truth
from mxbrief.results.risks import AloneCount, AssessedLikelihood, AssessedRisk, Flag, FlagTotals, MatrixName, RiskCell, RiskState

_STATES = {Truth.TRUE: FlagState.RAISED, Truth.UNKNOWN: FlagState.POSSIBLE, Truth.FALSE: FlagState.CLEAR}


def assess_risks(standings: Standings, until: str = "") -> list[AssessedRisk]:
    """Return the register, most severe first, then by the end of the horizon; raises Failure if there is no matrix.

    ``until``, YYYY-MM-DD, is the last possible day of a scenario, "" for none: what had become of a risk by then counts.
    """
    matrix = _matrix(standings)
    if standings.loaded.risks and not matrix:
        raise Failure("the corpus has no matrix to assess its risks", "add 'matrix: …' to corpus.yaml", kind=FailureKind.NO_MATRIX)
    risks = [_assess(entry, matrix, standings, until) for entry in standings.loaded.risks if matrix]
    return sorted(risks, key=lambda risk: risk.order)


def matrix_name(standings: Standings) -> MatrixName:
    """Return the matrix behind the severities."""
    matrix = _matrix(standings)
    return MatrixName(matrix.id, matrix.version, matrix.note) if matrix else MatrixName("", "")


def states_of(standings: Standings, winners: Winners, risks: Iterable[AssessedRisk]) -> list[RiskState]:
    """Return whether every risk is raised under a scenario, in the same order."""
    conditions = {entry.risk.id: entry.risk.when for entry in standings.loaded.risks}
    stance_of = stances(standings, winners)
    return [RiskState(risk=risk, state=_STATES[truth_of(conditions[risk.id], winners, stance_of)]) for risk in risks]


def raise_flags(standings: Standings, winners: Winners, risks: Iterable[AssessedRisk]) -> list[Flag]:
    """Return a flag for every risk under a scenario, in the same order; who raises it and how far it is from clear is left open."""
    conditions = {entry.risk.id: entry.risk.when for entry in standings.loaded.risks}
    stance_of = lookup(standings, winners)
    flags = []
    for risk in risks:
        condition = evaluate(conditions[risk.id], winners, stance_of)
        state, confidence = _STATES[condition.truth], confidence_of(condition)
        flags.append(Flag(risk=risk, state=state, condition=condition, because=deciding(condition), confidence=confidence))
    return flags


def weighed(standings: Standings, winners: Winners, flags: Iterable[Flag]) -> list[Flag]:
    """Return flags of a scenario with who raises each, and how many steps of stance it is from clear."""
    risks = {entry.risk.id: entry.risk for entry in standings.loaded.risks}
    stance_of = stances(standings, winners)
    found = []
    for flag in flags:
        if flag.state is not FlagState.RAISED:
            found.append(flag)
            continue
        carrier, alone = carriers_of(risks[flag.risk.id], winners, stance_of)
        way = way_to_clear(flag.condition)
        distance = None if way is None else steps(way)
        found.append(msgspec.structs.replace(flag, carrier=carrier, alone=alone, distance=distance, moves=way or ()))
    return found


def counts_alone(standings: Standings, scenarios: Iterable[Winners], risks: Iterable[AssessedRisk]) -> tuple[AloneCount, ...]:
    """Return how many flags each person of some scenarios raises alone, of the risks given, in the order of reports."""
    shown = {risk.id for risk in risks}
    register = [entry.risk for entry in standings.loaded.risks if entry.risk.id in shown]
    people = dict.fromkeys((office, person) for winners in scenarios for office, person in winners.items())
    offices = {person: office for office, person in people}
    alone = {person: count_alone(register, office, person, stances(standings, {office: person})) for person, office in offices.items()}
    return tuple(AloneCount(standings.describe(person), alone[person]) for person in standings.candidates if person in alone)


def total_flags(scenario: str, flags: Iterable[RiskState]) -> FlagTotals:
    """Return how many flags there are in each state."""
    every = list(flags)
    raised = [flag.risk for flag in every if flag.state is FlagState.RAISED]
    severities = Counter(risk.severity for risk in raised)
    groups = Counter(risk.group for risk in raised)
    states = Counter(flag.state for flag in every)
    return FlagTotals(
        scenario=scenario,
        raised=states[FlagState.RAISED],
        by_severity={severity: severities[severity] for severity in reversed(FlagSeverity)},
        by_group={group: groups[group] for group in RiskGroup},
        possible=states[FlagState.POSSIBLE],
        clear=states[FlagState.CLEAR],
    )


def risk_cells(standings: Standings, scenario: str, winners: Winners, states: Iterable[RiskState]) -> list[RiskCell]:
    """Return risks under a scenario, given by its id too, as cells in the table of all scenarios."""
    blanks = {
        flag.risk.id: flag.blanks
        for flag in raise_flags(standings, winners, (each.risk for each in states if each.state is FlagState.POSSIBLE))
    }
    return [RiskCell(scenario, each.state, blanks.get(each.risk.id, ())) for each in states]


def tested_labels(standings: Standings, risks: Iterable[AssessedRisk]) -> dict[str, str]:
    """Return question id to label of the questions that the conditions of risks test; an unknown question has its id for a label."""
    conditions = {entry.risk.id: entry.risk for entry in standings.loaded.risks}
    ids = dict.fromkeys(question for risk in risks for _, question in conditions[risk.id].tests())
    return {id_: standings.questions[id_].label if id_ in standings.questions else id_ for id_ in ids}


def _matrix(standings: Standings) -> Matrix | None:
    """Return the matrix of the corpus, if it has one."""
    manifest = standings.loaded.manifest
    return manifest.matrix if manifest else None


def _assess(entry: RiskEntry, matrix: Matrix, standings: Standings, until: str) -> AssessedRisk:
    """Return an entry of the register as it stands on a day; likelihoods and outcomes after the cut-off are left out."""
    risk, cutoff = entry.risk, standings.cutoff
    by_then = PartialDate(min(until, standings.day)) if until else cutoff
    outcomes = up_to(risk.outcome, by_then)
    # What came later than the last day of a scenario counts in it no more; a likelihood there must be, so the first one does if all did.
    likelihood = newest(risk.likelihood, by_then) or next(iter(up_to(risk.likelihood, cutoff)), None)
    return AssessedRisk(
        id=risk.id,
        issue=entry.issue,
        title=risk.title,
        statement=risk.statement,
        group=group_of(outcomes[-1] if outcomes else None, risk.horizon.until, until or standings.day),
        severity=matrix.cell(likelihood.level, risk.impact) if likelihood else None,
        likelihood=AssessedLikelihood(
            level=likelihood.level,
            date=likelihood.date,
            basis=likelihood.basis,
            hindsight=likelihood.hindsight,
            stale=staleness(risk, likelihood.date, standings.loaded.events, by_then),
        )
        if likelihood
        else None,
        impact=risk.impact,
        impact_reason=risk.impact_reason,
        horizon=risk.horizon,
        indicators=risk.indicators,
        sources=risk.sources,
        outcomes=outcomes,
        note=risk.note,
        place=entry.place,
    )
