"""Risk flags over all scenarios: a table of risks and scenarios for each group, or one line a risk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from mxbrief.document import Across, Block, Cell, Column, Document, Heading, Item, Items, Span, Table, Tone
from mxbrief.model.scales import Detail, FlagState, RiskGroup
from mxbrief.results.risks import Blank, RiskMatrix, RiskRow
from mxbrief.views import phrases
from mxbrief.views.flags import (
    as_of_days,
    how_to_read,
    no_risks_left,
    scenario_heading,
    severity_head,
    state_cell,
    state_legend,
    totals_table,
    winners_mark,
)
from mxbrief.views.report import quiet, report, table_alone


def matrix_document(matrix: RiskMatrix, detail: Detail = Detail.FULL) -> Document:
    """Return every risk under every scenario, with totals; as ``LINES``, one line a risk."""
    if matrix.left_out:
        return report(phrases.RISK_FLAGS, no_risks_left(matrix), ())
    sections = _matrix_lines(matrix) if detail is Detail.LINES else _matrix_sections(matrix)
    return report(phrases.RISK_FLAGS, _matrix_basis(matrix), sections)


def matrix_table(matrix: RiskMatrix) -> Document:
    """Return the table risk x scenario alone, with the group of each risk."""
    if matrix.left_out:
        return table_alone(phrases.RISK_FLAGS, _table(matrix, matrix.rows), no_risks_left(matrix))
    basis = (*_matrix_basis(matrix), winners_mark(matrix.scenarios), phrases.FLAG_MEANING)
    return table_alone(phrases.RISK_FLAGS, _table(matrix, matrix.rows, has_group=True), basis)


def _matrix_basis(matrix: RiskMatrix) -> tuple[str, ...]:
    """Return the answer over all scenarios, and what it rests on."""
    actual = next(((name, total) for name, total in zip(matrix.scenarios, matrix.totals, strict=True) if name.actual), None)
    return (
        phrases.what_holds(actual[0].title, actual[1]) if actual else "",
        phrases.raised_somewhere(sum(_is_raised(row) for row in matrix.rows), len(matrix.rows)),
        as_of_days(matrix.scenarios),
        phrases.cutoff(matrix.as_of, matrix.latest_evidence),
        phrases.severity_by(matrix.matrix),
        phrases.only_capacities(matrix.capacities),
    )


def _matrix_sections(matrix: RiskMatrix) -> Iterator[Block]:
    """Yield a table for each group, the totals, and the blanks that possible flags hang on."""
    for group, rows in _groups(matrix):
        yield Heading(2, phrases.group_heading(group))
        yield _table(matrix, rows)
    yield Heading(2, phrases.TOTALS)
    yield totals_table(matrix.scenarios, matrix.totals)
    possible = [row for row in matrix.rows if any(cell.state is FlagState.POSSIBLE for cell in row.cells)]
    if possible:
        yield Heading(2, phrases.SETTLE)
        yield Items(tuple(_possible(row, matrix) for row in possible))
    yield quiet(phrases.evenly(matrix.alone))
    yield how_to_read(matrix.scenarios, matrix.matrix)


def _matrix_lines(matrix: RiskMatrix) -> Iterator[Block]:
    """Yield the groups with one line a risk: where it is raised or possible."""
    titles = {scenario.id: scenario.title for scenario in matrix.scenarios}
    yield Items(
        tuple(
            Item((Span(phrases.group_heading(group), bold=True),), tuple(_line(row, titles) for row in rows))
            for group, rows in _groups(matrix)
        )
    )
    yield quiet(phrases.evenly(matrix.alone))


def _line(row: RiskRow, titles: dict[str, str]) -> Item:
    """Return one line about a risk; ``titles`` are those of the scenarios by id."""
    raised = [titles[cell.scenario] for cell in row.cells if cell.state is FlagState.RAISED]
    possible = [titles[cell.scenario] for cell in row.cells if cell.state is FlagState.POSSIBLE]
    where = phrases.flag_states(raised, possible, list(titles))
    return Item((severity_head(row.risk), Span(f": {row.risk.title}"), Span(f" ({where})", Tone.QUIET)), anchor=row.risk.id)


def _groups(matrix: RiskMatrix) -> Iterator[tuple[RiskGroup, list[RiskRow]]]:
    """Yield the groups that have any risk, with their rows."""
    for group in RiskGroup:
        rows = [row for row in matrix.rows if row.risk.group is group]
        if rows:
            yield group, rows


def _table(matrix: RiskMatrix, rows: Sequence[RiskRow], *, has_group: bool = False) -> Table:
    """Return the table risk x scenario. No likelihood: it would mislead without its condition and date."""
    heads = (phrases.RISK, *([phrases.GROUP] if has_group else []), phrases.SEVERITY)
    lines = []
    for row in rows:
        group = [Cell(phrases.GROUP_HEADS[row.risk.group].lower())] if has_group else []
        lines.append((Cell(row.risk.title, anchor=row.risk.id), *group, _severity(row), *(state_cell(cell.state) for cell in row.cells)))
    legend = state_legend(cell.state for row in rows for cell in row.cells)
    columns = (*heads, *map(scenario_heading, matrix.scenarios))
    return Table(tuple(map(Column, columns)), tuple(lines), legend, across=Across(phrases.SCENARIO, stub=len(heads)))


def _severity(row: RiskRow) -> Cell:
    """Return the severity of a risk, which is secondary where nothing raises it."""
    cell = phrases.severity_cell(row.risk.severity)
    return cell if _is_raised(row) else msgspec.structs.replace(cell, tone=Tone.QUIET)


def _is_raised(row: RiskRow) -> bool:
    return any(cell.state is FlagState.RAISED for cell in row.cells)


def _possible(row: RiskRow, matrix: RiskMatrix) -> Item:
    """Return the blanks that a risk hangs on, by scenario."""
    names = {"": phrases.NO_CANDIDATE} | {each.id: each.short_name for scenario in matrix.scenarios for each in scenario.people}
    titles = {scenario.id: scenario.title for scenario in matrix.scenarios}
    parts = [
        phrases.hangs_on(titles[cell.scenario], [_blank(blank, names, matrix.questions) for blank in cell.hangs_on])
        for cell in row.cells
        if cell.state is FlagState.POSSIBLE
    ]
    return Item((Span(row.risk.title, bold=True), Span(f": {'; '.join(parts)}.")))


def _blank(blank: Blank, names: dict[str, str], questions: dict[str, str]) -> str:
    """Return a blank that a flag hangs on: "Ash on Night gate"."""
    if not blank.question:
        return phrases.UNREADABLE_TEST
    return f"{names[blank.candidate]} on {questions.get(blank.question, blank.question)}"
