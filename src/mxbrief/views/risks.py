"""Risk flags: the table of risks and scenarios, or one scenario in full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Span, Table, Tone
from mxbrief.model.scales import FlagState
from mxbrief.results.conditions import Evaluation
from mxbrief.results.risks import AssessedRisk, Flag, RiskCell, RiskMatrix, RiskRow, ScenarioRisks
from mxbrief.views import phrases
from mxbrief.views.flags import cast, how_to_read, scenario_heading, state_cell, state_legend, totals_table
from mxbrief.views.records import PLACE, Value, joined, of_part, records
from mxbrief.views.report import quiet, report
from mxbrief.views.stances import account_of, citations

_Row = tuple[AssessedRisk, RiskCell]
_COLUMNS: dict[str, Callable[[_Row], Value]] = {
    "risk": lambda row: row[0].id,
    "issue": lambda row: row[0].issue,
    "title": lambda row: row[0].title,
    "scenario": lambda row: row[1].scenario,
    "state": lambda row: row[1].state,
    "severity": lambda row: row[0].severity,
    "likelihood": lambda row: row[0].likelihood,
    "likelihood_as_of": lambda row: row[0].likelihood_as_of,
    "likelihood_basis": lambda row: row[0].likelihood_basis,
    "impact": lambda row: row[0].impact,
    "status": lambda row: row[0].outcome.status if row[0].outcome else None,
    "status_as_of": lambda row: row[0].outcome.as_of if row[0].outcome else None,
    "hangs_on": lambda row: joined(f"{blank.candidate}/{blank.question}" for blank in row[1].hangs_on),
    **of_part(lambda row: row[0].place, PLACE),
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
    """Return the table risk x scenario."""
    return Document((_matrix(matrix),))


def matrix_rows(matrix: RiskMatrix) -> Document:
    """Return one row for every risk under every scenario."""
    return records(_COLUMNS, [(row.risk, cell) for row in matrix.rows for cell in row.cells])


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
            Cell(flag.risk.title),
            state_cell(flag.state),
            phrases.SEVERITIES[flag.risk.severity],
            Cell(phrases.CONFIDENCES[flag.confidence] if flag.confidence else ""),
            Cell(phrases.STATUSES[flag.risk.outcome.status] if flag.risk.outcome else ""),
            Cell(flag.risk.outcome.as_of if flag.risk.outcome else ""),
        )
        for flag in flags
    )
    return Document((Table(tuple(map(Column, names)), lines, state_legend(flag.state for flag in flags)),))


def scenario_rows(risks: ScenarioRisks) -> Document:
    """Return one row for every flag."""
    flags = (*risks.raised, *risks.possible, *risks.clear)
    return records(_COLUMNS, [(flag.risk, RiskCell(risks.scenario.id, flag.state, flag.blanks)) for flag in flags])


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
    lines = tuple((Cell(row.risk.title), _severity(row), *(state_cell(cell.state) for cell in row.cells)) for row in matrix.rows)
    return Table(tuple(map(Column, headings)), lines, state_legend(cell.state for row in matrix.rows for cell in row.cells))


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
        phrases.hangs_on(titles[cell.scenario], [f"{names[blank.candidate]}/{blank.question}" for blank in cell.hangs_on])
        for cell in row.cells
        if cell.state is FlagState.POSSIBLE
    ]
    return Item((Span(row.risk.title, bold=True), Span(f": {'; '.join(parts)}.")))


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
    return Item(head, tuple(children))


def _reasons(tests: Iterable[Evaluation], names: dict[str, str], questions: dict[str, str]) -> Iterator[Item]:
    """Yield one item a stance: the candidate, the question, and the position with its sources."""
    for test in tests:
        who = names.get(test.candidate, test.candidate or test.office)
        if test.held:
            yield Item((Span(f"{who} on {questions.get(test.question, test.question)}: "), *account_of(test.held)))
