"""What could go wrong: every risk of the register under every scenario, or one scenario in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from mxbrief.analysis.flags import (
    assess_risks,
    counts_alone,
    matrix_name,
    raise_flags,
    risk_cells,
    states_of,
    tested_labels,
    total_flags,
    weighed,
)
from mxbrief.analysis.scenario_names import NamedScenario, Winners, latest_of, name_scenario, named_scenarios
from mxbrief.analysis.standings import Standings, rests_on
from mxbrief.model.dates import PartialDate
from mxbrief.model.scales import FlagSeverity, FlagState, OutcomeStatus, RiskGroup
from mxbrief.results.filters import FilterEffect
from mxbrief.results.risks import AssessedRisk, Flag, RiskMatrix, RiskRow, ScenarioName, ScenarioRisks


class RiskFilter(msgspec.Struct, frozen=True):
    """Which risks are shown: those at least this severe, with one of these outcomes, in one of these groups. An empty one shows all."""

    least: FlagSeverity | None = None
    statuses: tuple[OutcomeStatus, ...] = ()
    groups: tuple[RiskGroup, ...] = ()

    def matches(self, risk: AssessedRisk) -> bool:
        """Tell whether a risk is shown; one without an outcome counts as open, one without a severity as less than any."""
        return (
            (self.least is None or is_at_least(risk, self.least))
            and (not self.statuses or _status(risk) in self.statuses)
            and (not self.groups or risk.group in self.groups)
        )


def is_at_least(risk: AssessedRisk, least: FlagSeverity) -> bool:
    """Tell whether a risk is as severe as this; one without a severity is not."""
    return risk.severity is not None and risk.severity.rank >= least.rank


def _status(risk: AssessedRisk) -> OutcomeStatus:
    """Return the outcome of a risk; one without is open."""
    return risk.outcome.status if risk.outcome else OutcomeStatus.OPEN


def _left_out(shown: RiskFilter, every: Sequence[AssessedRisk]) -> tuple[FilterEffect, ...]:
    """Return what the filters did, if they left nothing."""
    if not every or any(map(shown.matches, every)):
        return ()
    from mxbrief.analysis.filters import effects

    return effects(
        shown,
        every,
        {
            "least": lambda risk: [risk.severity] if risk.severity else [],
            "statuses": lambda risk: [_status(risk)],
            "groups": lambda risk: [risk.group],
        },
    )


def compare_scenarios(standings: Standings, shown: RiskFilter) -> RiskMatrix:
    """Return the risks shown under the standard scenarios, group by group.

    Inside a group, those raised in some come first, then those possible in some, then the others; of equals the most severe, then those
    whose horizon ends first.
    """
    scenarios = named_scenarios(standings)
    every = assess_risks(standings)
    risks = [risk for risk in every if shown.matches(risk)]
    states = {name.id: states_of(standings, winners, _on_last_day(standings, name, risks)) for name, winners in scenarios}
    columns = [risk_cells(standings, name.id, winners, states[name.id]) for name, winners in scenarios]
    rows = [RiskRow(risk, tuple(cells)) for risk, *cells in zip(risks, *columns, strict=True)]
    return RiskMatrix(
        as_of=standings.cutoff,
        day=standings.day,
        latest_evidence=_latest_evidence(standings, scenarios, risks),
        capacities=standings.capacities,
        matrix=matrix_name(standings),
        scenarios=tuple(name for name, _ in scenarios),
        rows=tuple(sorted(rows, key=_by_certainty)),
        totals=tuple(total_flags(name.id, states[name.id]) for name, _ in scenarios),
        alone=counts_alone(standings, [winners for _, winners in scenarios], risks),
        questions=tested_labels(standings, risks),
        issues=_titles(standings, risks),
        left_out=_left_out(shown, every),
    )


def assess_scenario(standings: Standings, winners: Winners, shown: RiskFilter) -> ScenarioRisks:
    """Return the flags of one scenario, of the risks shown, as they stood on its last possible day if that is over."""
    name = name_scenario(standings, winners)
    every = assess_risks(standings, name.last_day or "")
    risks = [risk for risk in every if shown.matches(risk)]
    flags = weighed(standings, winners, raise_flags(standings, winners, risks))
    tests = [test.held for flag in flags for test in flag.condition.tests() if test.held]
    return ScenarioRisks(
        as_of=standings.cutoff,
        day=name.last_day or standings.day,
        latest_evidence=_latest_evidence(standings, [(name, winners)], risks),
        capacities=standings.capacities,
        matrix=matrix_name(standings),
        scenario=name,
        totals=total_flags(name.id, flags),
        flags=tuple(sorted((flag for flag in flags if flag.state is not FlagState.CLEAR), key=_by_group)),
        clear=tuple(flag for flag in flags if flag.state is FlagState.CLEAR),
        alone=counts_alone(standings, [winners], risks),
        rests=rests_on({id(cell): cell for cell in tests}.values()),
        questions=tested_labels(standings, risks),
        issues=_titles(standings, risks),
        left_out=_left_out(shown, every),
    )


def reaches(least: FlagSeverity | None, result: RiskMatrix | ScenarioRisks, *, everything: bool) -> bool:
    """Tell whether any risk that is raised, under any scenario, is at least this severe; False without a severity.

    Only what can still happen or is under way is looked at, unless ``everything`` is.
    """
    if isinstance(result, ScenarioRisks):
        raised = [flag.risk for flag in result.flags if flag.state is FlagState.RAISED]
    else:
        raised = [row.risk for row in result.rows if any(cell.state is FlagState.RAISED for cell in row.cells)]
    return least is not None and any(is_at_least(risk, least) and (everything or risk.group.is_live) for risk in raised)


def _on_last_day(standings: Standings, name: ScenarioName, risks: list[AssessedRisk]) -> list[AssessedRisk]:
    """Return risks as they stood on the last possible day of a scenario, in the same order."""
    if name.last_day is None:
        return risks
    by_id = {risk.id: risk for risk in assess_risks(standings, name.last_day)}
    return [by_id[risk.id] for risk in risks]


def _by_certainty(row: RiskRow) -> tuple[int, int]:
    """Return what rows are sorted by, besides severity and horizon: the group, then raised somewhere, possible somewhere, neither."""
    states = {cell.state for cell in row.cells}
    certainty = 0 if FlagState.RAISED in states else 1 if FlagState.POSSIBLE in states else 2
    return list(RiskGroup).index(row.risk.group), certainty


def _by_group(flag: Flag) -> tuple[int, bool]:
    """Return what the flags of a scenario are sorted by, besides severity and horizon."""
    return list(RiskGroup).index(flag.risk.group), flag.state is not FlagState.RAISED


def _titles(standings: Standings, risks: Iterable[AssessedRisk]) -> dict[str, str]:
    """Return issue id to title of the issues of risks; an unknown issue has its id for a title."""
    issues = standings.loaded.issues
    return {risk.issue: issues[risk.issue].title if risk.issue in issues else risk.issue for risk in risks}


def _latest_evidence(standings: Standings, scenarios: Iterable[NamedScenario], risks: Iterable[AssessedRisk]) -> PartialDate | None:
    """Return the latest date of the evidence that the conditions of risks test."""
    conditions = {entry.risk.id: entry.risk for entry in standings.loaded.risks}
    tests = {test for risk in risks for test in conditions[risk.id].tests()}
    return latest_of(standings, scenarios, tests)
