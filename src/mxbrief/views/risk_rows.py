"""What is flat in reports on risks: one row a risk and scenario, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from mxbrief.document import Document
from mxbrief.results.risks import AssessedRisk, Flag, Move, RiskCell, RiskMatrix, ScenarioName, ScenarioRisks
from mxbrief.views import phrases
from mxbrief.views.records import PLACE, Columns, by_id, cited, dated, joined, of_part, records

if TYPE_CHECKING:
    from mxbrief.model.sources import Source


def matrix_rows(matrix: RiskMatrix, sources: Iterable[Source]) -> Document:
    """Return one row for every risk under every scenario; ``sources`` are those that the risks cite."""
    scenarios = {scenario.id: scenario for scenario in matrix.scenarios}
    rows = [_Row(row.risk, cell, scenarios[cell.scenario]) for row in matrix.rows for cell in row.cells]
    return records(_columns(matrix, by_id(sources)), rows)


def scenario_rows(risks: ScenarioRisks) -> Document:
    """Return one row for every flag."""
    flags = (*risks.flags, *risks.clear)
    rows = [_Row(flag.risk, RiskCell(risks.scenario.id, flag.state, flag.blanks), risks.scenario, flag) for flag in flags]
    return records(_columns(risks, by_id(risks.sources)), rows)


class _Row(NamedTuple):
    """A risk under one scenario."""

    risk: AssessedRisk
    cell: RiskCell
    scenario: ScenarioName
    flag: Flag | None = None
    """The same in full, where it is known."""


def _columns(result: RiskMatrix | ScenarioRisks, sources: Mapping[str, Source]) -> Columns[_Row]:
    """Return the columns of a table of risks."""
    return {
        "risk": lambda row: row.risk.id,
        "issue": lambda row: row.risk.issue,
        "issue_title": lambda row: result.issues.get(row.risk.issue),
        "title": lambda row: row.risk.title,
        "statement": lambda row: row.risk.statement,
        "scenario": lambda row: row.scenario.id,
        "scenario_title": lambda row: row.scenario.title,
        "actual": lambda row: row.scenario.actual,
        "state": lambda row: row.cell.state,
        "hangs_on": lambda row: joined(f"{blank.candidate}/{blank.question}" for blank in row.cell.hangs_on if blank.question),
        "hangs_on_labels": lambda row: joined(
            result.questions.get(blank.question, "") or phrases.UNREADABLE_TEST for blank in row.cell.hangs_on
        ),
        "severity": lambda row: row.risk.severity,
        "group": lambda row: row.risk.group,
        "carrier": lambda row: row.flag.carrier if row.flag else None,
        "alone": lambda row: joined(row.flag.alone) if row.flag else None,
        "distance": lambda row: row.flag.distance if row.flag else None,
        "moves": lambda row: joined(_move(move) for move in row.flag.moves) if row.flag else None,
        "likelihood": lambda row: row.risk.likelihood.level if row.risk.likelihood else None,
        **dated("likelihood_date", lambda row: row.risk.likelihood.date if row.risk.likelihood else None),
        "likelihood_basis": lambda row: row.risk.likelihood.basis if row.risk.likelihood else None,
        "likelihood_hindsight": lambda row: row.risk.likelihood.hindsight if row.risk.likelihood else None,
        "likelihood_stale_since": lambda row: row.risk.likelihood.stale.day if row.risk.likelihood and row.risk.likelihood.stale else None,
        "impact": lambda row: row.risk.impact,
        "impact_reason": lambda row: row.risk.impact_reason,
        "horizon_first_day": lambda row: row.risk.horizon.from_.first_day,
        "horizon_last_day": lambda row: row.risk.horizon.until.last_day,
        "indicators": lambda row: joined(row.risk.indicators),
        **cited("sources", lambda row: row.risk.sources, sources),
        "status": lambda row: row.risk.outcome.status if row.risk.outcome else None,
        **dated("status_date", lambda row: row.risk.outcome.date if row.risk.outcome else None),
        "status_note": lambda row: row.risk.outcome.note if row.risk.outcome else None,
        **cited("status_sources", lambda row: row.risk.outcome.sources if row.risk.outcome else (), sources),
        "note": lambda row: row.risk.note,
        **of_part(lambda row: row.risk.place, PLACE),
    }


def _move(move: Move) -> str:
    """Return a change of stance as ids: "pike/night-ferry: supports -> mixed"."""
    return f"{move.candidate}/{move.question}: {move.stance} -> {move.to}"
