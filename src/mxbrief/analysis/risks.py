"""What could go wrong: every risk of the register under every scenario, or one scenario in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from mxbrief.analysis.flags import assess_risks, matrix_name, raise_flags, risk_cell, tested_labels, total_flags
from mxbrief.analysis.scenario_names import Winners, name_scenario, named_scenarios
from mxbrief.analysis.standings import Standings
from mxbrief.model.dates import PartialDate
from mxbrief.model.scales import FlagSeverity, FlagState, OutcomeStatus
from mxbrief.results.filters import FilterEffect
from mxbrief.results.risks import AssessedRisk, RiskMatrix, RiskRow, ScenarioRisks


class RiskFilter(msgspec.Struct, frozen=True):
    """Which risks are shown: those at least this severe, with one of these outcomes. An empty filter shows all."""

    least: FlagSeverity | None = None
    statuses: tuple[OutcomeStatus, ...] = ()

    def matches(self, risk: AssessedRisk) -> bool:
        """Tell whether a risk is shown; one without an outcome counts as open."""
        return (self.least is None or risk.severity.rank >= self.least.rank) and (not self.statuses or _status(risk) in self.statuses)


def _status(risk: AssessedRisk) -> OutcomeStatus:
    """Return the outcome of a risk; one without is open."""
    return risk.outcome.status if risk.outcome else OutcomeStatus.OPEN


def _left_out(shown: RiskFilter, every: Sequence[AssessedRisk]) -> tuple[FilterEffect, ...]:
    """Return what the filters did, if they left nothing."""
    if not every or any(map(shown.matches, every)):
        return ()
    from mxbrief.analysis.filters import effects

    return effects(shown, every, {"least": lambda risk: [risk.severity], "statuses": lambda risk: [_status(risk)]})


def compare_scenarios(standings: Standings, shown: RiskFilter) -> RiskMatrix:
    """Return the risks shown under the standard scenarios: those that are raised in some first, most severe first."""
    scenarios = named_scenarios(standings)
    every = assess_risks(standings)
    risks = [risk for risk in every if shown.matches(risk)]
    flags = {name.id: raise_flags(standings, winners, risks) for name, winners in scenarios}
    rows = [RiskRow(risk, tuple(risk_cell(name.id, flags[name.id][index]) for name, _ in scenarios)) for index, risk in enumerate(risks)]
    return RiskMatrix(
        as_of=standings.cutoff,
        latest_evidence=_latest_evidence(standings, [winners for _, winners in scenarios], risks),
        matrix=matrix_name(standings),
        scenarios=tuple(name for name, _ in scenarios),
        rows=tuple(sorted(rows, key=lambda row: not any(cell.state is FlagState.RAISED for cell in row.cells))),
        totals=tuple(total_flags(name.id, flags[name.id]) for name, _ in scenarios),
        questions=tested_labels(standings, (flag for found in flags.values() for flag in found)),
        issues=_titles(standings, risks),
        left_out=_left_out(shown, every),
    )


def assess_scenario(standings: Standings, winners: Winners, shown: RiskFilter) -> ScenarioRisks:
    """Return the flags of one scenario, of the risks shown."""
    every = assess_risks(standings)
    risks = [risk for risk in every if shown.matches(risk)]
    flags = raise_flags(standings, winners, risks)
    name = name_scenario(standings, winners)
    return ScenarioRisks(
        as_of=standings.cutoff,
        latest_evidence=_latest_evidence(standings, [winners], risks),
        matrix=matrix_name(standings),
        scenario=name,
        totals=total_flags(name.id, flags),
        raised=tuple(flag for flag in flags if flag.state is FlagState.RAISED),
        possible=tuple(flag for flag in flags if flag.state is FlagState.POSSIBLE),
        clear=tuple(flag for flag in flags if flag.state is FlagState.CLEAR),
        questions=tested_labels(standings, flags),
        issues=_titles(standings, risks),
        left_out=_left_out(shown, every),
    )


def reaches(least: FlagSeverity | None, result: RiskMatrix | ScenarioRisks) -> bool:
    """Tell whether any risk that is raised, under any scenario, is at least this severe; False without a severity."""
    if isinstance(result, ScenarioRisks):
        raised = [flag.risk for flag in result.raised]
    else:
        raised = [row.risk for row in result.rows if any(cell.state is FlagState.RAISED for cell in row.cells)]
    return least is not None and any(risk.severity.rank >= least.rank for risk in raised)


def _titles(standings: Standings, risks: Iterable[AssessedRisk]) -> dict[str, str]:
    """Return issue id to title of the issues of risks; an unknown issue has its id for a title."""
    issues = standings.loaded.issues
    return {risk.issue: issues[risk.issue].title if risk.issue in issues else risk.issue for risk in risks}


def _latest_evidence(standings: Standings, scenarios: Iterable[Winners], risks: Iterable[AssessedRisk]) -> PartialDate | None:
    """Return the latest date of the evidence that the conditions of risks test."""
    conditions = {entry.risk.id: entry.risk.when for entry in standings.loaded.risks}
    tests = {test for risk in risks for test in conditions[risk.id].tests()}
    return standings.latest_evidence((winners.get(office, ""), question) for winners in scenarios for office, question in tests)
