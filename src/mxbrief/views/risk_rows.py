"""Risk flags as rows for spreadsheets: ids, grades and dates as data."""

from __future__ import annotations

from mxbrief.analysis.conditions import Judged
from mxbrief.document import Cell, Column, Document, Table
from mxbrief.results.risks import Flag, FlagState, Hazard, RiskMatrix, ScenarioRisks

_COLUMNS = (
    Column("risk"),
    Column("issue"),
    Column("title"),
    Column("scenario"),
    Column("state"),
    Column("severity"),
    Column("likelihood"),
    Column("likelihood_as_of"),
    Column("likelihood_basis"),
    Column("impact"),
    Column("status"),
    Column("status_as_of"),
    Column("hangs_on"),
    Column("path"),
    Column("line", numeric=True),
)


def matrix_rows(matrix: RiskMatrix) -> Document:
    """Return one table with a row for every risk under every scenario."""
    rows = tuple(
        _row(row.risk, cell.scenario, cell.state, "; ".join(f"{blank.candidate}/{blank.question}" for blank in cell.hangs_on))
        for row in matrix.rows
        for cell in row.cells
    )
    return Document((Table(_COLUMNS, rows),))


def scenario_rows(risks: ScenarioRisks) -> Document:
    """Return one table with a row for every flag."""
    flags = (*risks.raised, *risks.possible, *risks.clear)
    rows = tuple(
        _row(flag.risk, risks.scenario.id, flag.state, "; ".join(f"{test.candidate}/{test.question}" for test in _blanks(flag)))
        for flag in flags
    )
    return Document((Table(_COLUMNS, rows),))


def _row(risk: Hazard, scenario: str, state: FlagState, hangs_on: str) -> tuple[Cell, ...]:
    """Return a flag as data."""
    status = (risk.outcome.status, risk.outcome.as_of) if risk.outcome else ("", "")
    texts = (
        *(risk.id, risk.issue, risk.title, scenario, state, risk.severity, risk.likelihood, risk.likelihood_as_of),
        *(risk.likelihood_basis, risk.impact),
        *(*status, hangs_on, risk.place.path, str(risk.place.line)),
    )
    return tuple(map(Cell, texts))


def _blanks(flag: Flag) -> tuple[Judged, ...]:
    """Return the blanks a flag hangs on."""
    return flag.because if flag.state is FlagState.POSSIBLE else ()
