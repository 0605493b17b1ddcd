"""Risk flags: the table of risks and scenarios, or one scenario in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from mxbrief.document import Across, Block, Cell, Column, Document, Heading, Item, Items, Span, Table, Tone
from mxbrief.model.scales import FlagState
from mxbrief.results.conditions import Evaluation
from mxbrief.results.risks import AssessedRisk, Blank, Flag, RiskCell, RiskMatrix, RiskRow, ScenarioName, ScenarioRisks
from mxbrief.views import phrases
from mxbrief.views.flags import cast, how_to_read, scenario_heading, state_cell, state_legend, totals_table, winners_mark
from mxbrief.views.records import PLACE, Columns, by_id, cited, dated, joined, of_part, records
from mxbrief.views.report import quiet, report, table_alone
from mxbrief.views.stances import account_of, citations

if TYPE_CHECKING:
    from mxbrief.model.sources import Source


class _Row(NamedTuple):
    """A risk under one scenario."""

    risk: AssessedRisk
    cell: RiskCell
    scenario: ScenarioName


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
        "likelihood": lambda row: row.risk.likelihood,
        **dated("likelihood_as_of", lambda row: row.risk.likelihood_as_of),
        "likelihood_basis": lambda row: row.risk.likelihood_basis,
        "impact": lambda row: row.risk.impact,
        "impact_reason": lambda row: row.risk.impact_reason,
        "horizon": lambda row: row.risk.horizon,
        **dated("date", lambda row: row.risk.date),
        "indicators": lambda row: joined(row.risk.indicators),
        **cited("sources", lambda row: row.risk.sources, sources),
        "status": lambda row: row.risk.outcome.status if row.risk.outcome else None,
        **dated("status_as_of", lambda row: row.risk.outcome.as_of if row.risk.outcome else None),
        "status_note": lambda row: row.risk.outcome.note if row.risk.outcome else None,
        **cited("status_sources", lambda row: row.risk.outcome.sources if row.risk.outcome else (), sources),
        "note": lambda row: row.risk.note,
        **of_part(lambda row: row.risk.place, PLACE),
    }


def matrix_document(matrix: RiskMatrix) -> Document:
    """Return every risk under every scenario, with totals."""
    if matrix.left_out:
        return report(phrases.RISK_FLAGS, _nothing(matrix), ())
    raised = sum(_is_raised(row) for row in matrix.rows)
    basis = (
        phrases.raised_somewhere(raised, len(matrix.rows)),
        phrases.cutoff(matrix.as_of, matrix.latest_evidence),
        phrases.severity_by(matrix.matrix),
    )
    return report(phrases.RISK_FLAGS, basis, _matrix_sections(matrix))


def matrix_table(matrix: RiskMatrix) -> Document:
    """Return the table risk x scenario alone."""
    if matrix.left_out:
        return table_alone(phrases.RISK_FLAGS, _matrix(matrix), _nothing(matrix))
    basis = (phrases.cutoff(matrix.as_of, matrix.latest_evidence), phrases.severity_by(matrix.matrix))
    return table_alone(phrases.RISK_FLAGS, _matrix(matrix), (*basis, winners_mark(matrix.scenarios), phrases.FLAG_MEANING))


def matrix_rows(matrix: RiskMatrix, sources: Iterable[Source]) -> Document:
    """Return one row for every risk under every scenario; ``sources`` are those that the risks cite."""
    scenarios = {scenario.id: scenario for scenario in matrix.scenarios}
    rows = [_Row(row.risk, cell, scenarios[cell.scenario]) for row in matrix.rows for cell in row.cells]
    return records(_columns(matrix, by_id(sources)), rows)


def scenario_document(risks: ScenarioRisks, *, everything: bool) -> Document:
    """Return the flags of one scenario: raised, possible, and the others as a count or, with ``everything``, in full."""
    if risks.left_out:
        return report(phrases.risk_flags(risks.scenario.title), (cast(risks.scenario), *_nothing(risks)), ())
    basis = (
        cast(risks.scenario),
        phrases.flag_totals(risks.totals),
        phrases.cutoff(risks.as_of, risks.latest_evidence),
        phrases.severity_by(risks.matrix),
    )
    return report(phrases.risk_flags(risks.scenario.title), basis, _scenario_sections(risks, everything=everything), risks.sources)


def scenario_table(risks: ScenarioRisks, *, everything: bool) -> Document:
    """Return one row a flag: those raised, those possible and, with ``everything``, the others. No likelihood: see ``recommend``."""
    names = (phrases.RISK, phrases.FLAG, phrases.SEVERITY, phrases.CONFIDENCE, phrases.SO_FAR, phrases.AS_OF)
    flags = (*risks.raised, *risks.possible, *(risks.clear if everything else ()))
    lines = tuple(
        (
            Cell(flag.risk.title, anchor=flag.risk.id),
            state_cell(flag.state),
            phrases.SEVERITIES[flag.risk.severity],
            Cell(phrases.CONFIDENCES[flag.confidence] if flag.confidence else ""),
            Cell(phrases.STATUSES[flag.risk.outcome.status] if flag.risk.outcome else ""),
            Cell(flag.risk.outcome.as_of if flag.risk.outcome else ""),
        )
        for flag in flags
    )
    rests_on = phrases.cutoff(risks.as_of, risks.latest_evidence), phrases.severity_by(risks.matrix)
    left_out = phrases.not_raised_left_out(len(risks.clear)) if risks.clear and not everything else ""
    basis = (cast(risks.scenario), *(_nothing(risks) if risks.left_out else (*rests_on, left_out)))
    table = Table(tuple(map(Column, names)), lines, state_legend(flag.state for flag in flags))
    return table_alone(phrases.risk_flags(risks.scenario.title), table, (*basis, phrases.FLAG_MEANING))


def scenario_rows(risks: ScenarioRisks) -> Document:
    """Return one row for every flag."""
    flags = (*risks.raised, *risks.possible, *risks.clear)
    rows = [_Row(flag.risk, RiskCell(risks.scenario.id, flag.state, flag.blanks), risks.scenario) for flag in flags]
    return records(_columns(risks, by_id(risks.sources)), rows)


def _nothing(result: RiskMatrix | ScenarioRisks) -> tuple[str, ...]:
    """Return why no risk is shown."""
    return phrases.nothing_left("risk", result.left_out), phrases.cutoff_alone(result.as_of), phrases.severity_by(result.matrix)


def _matrix_sections(matrix: RiskMatrix) -> Iterator[Block]:
    """Yield the table, the totals, and the blanks that possible flags hang on."""
    yield _matrix(matrix)
    yield Heading(2, phrases.TOTALS)
    yield totals_table(matrix.scenarios, matrix.totals)
    possible = [row for row in matrix.rows if any(cell.state is FlagState.POSSIBLE for cell in row.cells)]
    if possible:
        yield Heading(2, phrases.SETTLE)
        yield Items(tuple(_possible(row, matrix) for row in possible))
    yield how_to_read(matrix.scenarios, matrix.matrix)


def _matrix(matrix: RiskMatrix) -> Table:
    """Return the table risk x scenario. No likelihood: it would mislead without its condition and date."""
    headings = (phrases.RISK, phrases.SEVERITY, *map(scenario_heading, matrix.scenarios))
    lines = tuple(
        (Cell(row.risk.title, anchor=row.risk.id), _severity(row), *(state_cell(cell.state) for cell in row.cells)) for row in matrix.rows
    )
    legend = state_legend(cell.state for row in matrix.rows for cell in row.cells)
    return Table(tuple(map(Column, headings)), lines, legend, across=Across(phrases.SCENARIO, stub=2))


def _severity(row: RiskRow) -> Cell:
    """Return the severity of a risk, which is secondary where nothing raises it."""
    cell = phrases.SEVERITIES[row.risk.severity]
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


def _scenario_sections(risks: ScenarioRisks, *, everything: bool) -> Iterator[Block]:
    names = {candidate.id: candidate.short_name for candidate in risks.scenario.people}
    groups = {phrases.RAISED: risks.raised, phrases.POSSIBLE: risks.possible} | ({phrases.NOT_RAISED: risks.clear} if everything else {})
    for heading, flags in groups.items():
        if flags:
            yield Heading(2, phrases.numbered(heading, len(flags)))
            yield Items(tuple(_flag(flag, names, risks.questions) for flag in flags))
    if risks.clear and not everything:
        yield quiet(phrases.left_out(len(risks.clear)), Span(phrases.SHOW_ALL, code=True))
    yield how_to_read((), risks.matrix)


def _flag(flag: Flag, names: dict[str, str], questions: dict[str, str]) -> Item:
    """Return a flag with everything behind it."""
    risk = flag.risk
    children = [
        Item((Span(phrases.sentence(risk.statement)), *citations(risk.sources))),
        Item((Span(phrases.REASONS[flag.state]),), tuple(_reasons(flag.because, names, questions))),
        Item((Span(phrases.likelihood_for(risk.likelihood, risk.likelihood_as_of, risk.horizon, risk.likelihood_basis)),)),
        Item((Span(phrases.impact_for(risk.impact, risk.impact_reason)),)),
    ]
    if flag.confidence:
        children.append(Item((Span(phrases.confidence_in(flag.confidence)),)))
    if risk.indicators:
        children.append(Item((Span(phrases.watch(risk.indicators)),)))
    if risk.outcome:
        status = phrases.dated_status(risk.outcome.as_of, risk.outcome.status)
        children.append(Item((Span(f"{status}. {phrases.sentence(risk.outcome.note)}"), *citations(risk.outcome.sources))))
    if risk.note:
        children.append(Item((Span(phrases.note(risk.note), Tone.QUIET),)))
    severity = phrases.SEVERITIES[risk.severity]
    tone = severity.tone if flag.state is FlagState.RAISED else Tone.PLAIN
    head = (Span(severity.text.capitalize(), tone, bold=True), Span(f": {risk.title}", bold=True), Span(f" ({risk.id})", Tone.QUIET))
    return Item(head, tuple(children), anchor=risk.id)


def _reasons(tests: Iterable[Evaluation], names: dict[str, str], questions: dict[str, str]) -> Iterator[Item]:
    """Yield one item a stance: the candidate, the question, and the position with its sources."""
    for test in tests:
        who = names.get(test.candidate, test.candidate or test.office)
        if test.held and not test.question:
            yield Item((Span(f"{phrases.sentence(phrases.UNREADABLE_TEST)}"),))
        elif test.held:
            yield Item((Span(f"{who} on {questions.get(test.question, test.question)}: "), *account_of(test.held)))
