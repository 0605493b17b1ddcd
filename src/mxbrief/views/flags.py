"""What reports on risks and scenarios share: severities, states of flags, names of scenarios, totals."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mxbrief.document import Across, Cell, Column, Paragraph, Span, Table
from mxbrief.model.scales import FlagSeverity, FlagState
from mxbrief.results.risks import FlagTotals, MatrixName, ScenarioName
from mxbrief.views import phrases
from mxbrief.views.report import quiet


def severity_span(severity: FlagSeverity) -> Span:
    """Return a severity as running text."""
    cell = phrases.SEVERITIES[severity]
    return Span(cell.text, cell.tone)


def state_cell(state: FlagState) -> Cell:
    """Return the state of a flag as a table cell, with its sign if it needs one to stand out."""
    cell = phrases.STATES[state]
    return cell if state is FlagState.CLEAR else msgspec.structs.replace(cell, text=f"{cell.sign} {cell.text}")


def state_legend(states: Iterable[FlagState]) -> tuple[Cell, ...]:
    """Return what the signs of states mean."""
    present = set(states)
    return tuple(cell for state, cell in phrases.STATES.items() if state in present)


def scenario_heading(scenario: ScenarioName) -> str:
    """Return the name of a scenario, with a mark on the one that came about."""
    return f"{scenario.title}*" if scenario.actual else scenario.title


def cast(scenario: ScenarioName) -> str:
    """Return who is in which office in a scenario, and whether they won."""
    return phrases.cast([(candidate.name, candidate.office_title) for candidate in scenario.people], actual=scenario.actual)


def totals_table(scenarios: Iterable[ScenarioName], totals: Iterable[FlagTotals]) -> Table:
    """Return the number of flags by scenario."""
    severities = list(reversed(FlagSeverity))
    numbers = (phrases.RAISED, *map(phrases.severity_heading, severities), phrases.POSSIBLE, phrases.NOT_RAISED)
    columns = (Column(phrases.SCENARIO), *(Column(heading, numeric=True) for heading in numbers))
    rows = []
    for scenario, total in zip(scenarios, totals, strict=True):
        counts = (total.raised, *(total.by_severity[severity] for severity in severities), total.possible, total.clear)
        rows.append((Cell(scenario_heading(scenario)), *(Cell(str(count)) for count in counts)))
    return Table(columns, tuple(rows), across=Across(phrases.FLAGS))


def how_to_read(scenarios: Iterable[ScenarioName], matrix: MatrixName) -> Paragraph:
    """Return what the mark on a scenario means, what flags mean, and what likelihoods are and are not."""
    return quiet(" ".join(filter(None, (winners_mark(scenarios), phrases.HOW_TO_READ, matrix.note))))


def winners_mark(scenarios: Iterable[ScenarioName]) -> str:
    """Return what the mark on a scenario means, if one has it."""
    return phrases.WINNERS if any(scenario.actual for scenario in scenarios) else ""
