"""Risk flags: the table of risks and scenarios, or one scenario in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from mxbrief.document import Across, Block, Cell, Column, Document, Heading, Item, Items, Span, Table, Tone
from mxbrief.model.scales import Detail, FlagState, RiskGroup
from mxbrief.results.conditions import Evaluation
from mxbrief.results.risks import AssessedRisk, Blank, Flag, Move, RiskCell, RiskMatrix, RiskRow, ScenarioName, ScenarioRisks
from mxbrief.views import phrases
from mxbrief.views.flags import (
    as_of_days,
    carried,
    cast,
    how_to_read,
    outcome_item,
    scenario_heading,
    state_cell,
    state_legend,
    totals_table,
    winners_mark,
)
from mxbrief.views.records import PLACE, Columns, by_id, cited, dated, joined, of_part, records
from mxbrief.views.report import quiet, report, table_alone
from mxbrief.views.stances import account_of, citations, contrast

if TYPE_CHECKING:
    from mxbrief.model.sources import Source


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


def matrix_document(matrix: RiskMatrix, detail: Detail = Detail.FULL) -> Document:
    """Return every risk under every scenario, with totals; as ``LINES``, one line a risk."""
    if matrix.left_out:
        return report(phrases.RISK_FLAGS, _nothing(matrix), ())
    sections = _matrix_lines(matrix) if detail is Detail.LINES else _matrix_sections(matrix)
    return report(phrases.RISK_FLAGS, _matrix_basis(matrix), sections)


def matrix_table(matrix: RiskMatrix) -> Document:
    """Return the table risk x scenario alone."""
    if matrix.left_out:
        return table_alone(phrases.RISK_FLAGS, _matrix(matrix), _nothing(matrix))
    return table_alone(phrases.RISK_FLAGS, _matrix(matrix), (*_matrix_basis(matrix), winners_mark(matrix.scenarios), phrases.FLAG_MEANING))


def matrix_rows(matrix: RiskMatrix, sources: Iterable[Source]) -> Document:
    """Return one row for every risk under every scenario; ``sources`` are those that the risks cite."""
    scenarios = {scenario.id: scenario for scenario in matrix.scenarios}
    rows = [_Row(row.risk, cell, scenarios[cell.scenario]) for row in matrix.rows for cell in row.cells]
    return records(_columns(matrix, by_id(sources)), rows)


def scenario_document(risks: ScenarioRisks, *, everything: bool, detail: Detail = Detail.FULL) -> Document:
    """Return the flags of one scenario in their groups, and those not raised as a count or, with ``everything``, in full.

    As ``LINES``, every flag is one line.
    """
    title = phrases.risk_flags(risks.scenario.title)
    if risks.left_out:
        return report(title, (cast(risks.scenario), *_nothing(risks)), ())
    if detail is Detail.LINES:
        return report(title, _scenario_basis(risks)[:1], _scenario_lines(risks, everything=everything))
    return report(title, _scenario_basis(risks), _scenario_sections(risks, everything=everything), risks.sources)


def scenario_table(risks: ScenarioRisks, *, everything: bool) -> Document:
    """Return one row a flag: those raised or possible, in their groups, and, with ``everything``, the others."""
    names = (phrases.RISK, phrases.FLAG, phrases.SEVERITY, phrases.GROUP, phrases.RAISED_BY, phrases.BY)
    flags = (*risks.flags, *(risks.clear if everything else ()))
    people = _names(risks)
    lines = tuple(
        (
            Cell(flag.risk.title, anchor=flag.risk.id),
            state_cell(flag.state),
            phrases.severity_cell(flag.risk.severity),
            Cell(phrases.GROUPS[flag.risk.group]),
            Cell(phrases.carrier_word(flag.carrier, [people[each] for each in flag.alone]) if flag.carrier else ""),
            Cell(flag.risk.horizon.until),
        )
        for flag in flags
    )
    left_out = phrases.not_raised_left_out(len(risks.clear)) if risks.clear and not everything else ""
    basis = (cast(risks.scenario), *_nothing(risks)) if risks.left_out else (*_scenario_basis(risks), left_out)
    table = Table(tuple(map(Column, names)), lines, state_legend(flag.state for flag in flags))
    return table_alone(phrases.risk_flags(risks.scenario.title), table, (*basis, phrases.FLAG_MEANING))


def scenario_rows(risks: ScenarioRisks) -> Document:
    """Return one row for every flag."""
    flags = (*risks.flags, *risks.clear)
    rows = [_Row(flag.risk, RiskCell(risks.scenario.id, flag.state, flag.blanks), risks.scenario, flag) for flag in flags]
    return records(_columns(risks, by_id(risks.sources)), rows)


def _nothing(result: RiskMatrix | ScenarioRisks) -> tuple[str, ...]:
    """Return why no risk is shown."""
    return phrases.nothing_left("risk", result.left_out), phrases.cutoff_alone(result.as_of), phrases.severity_by(result.matrix)


def _move(move: Move) -> str:
    """Return a change of stance as ids: "pike/night-ferry: supports -> mixed"."""
    return f"{move.candidate}/{move.question}: {move.stance} -> {move.to}"


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


def _scenario_basis(risks: ScenarioRisks) -> tuple[str, ...]:
    """Return the answer for one scenario, and what it rests on."""
    return (
        phrases.what_holds(risks.scenario.title, risks.totals),
        cast(risks.scenario),
        phrases.cutoff(risks.as_of, risks.latest_evidence),
        phrases.severity_by(risks.matrix),
        phrases.only_capacities(risks.capacities),
        contrast(risks.rests, _names(risks)),
    )


def _names(risks: ScenarioRisks) -> dict[str, str]:
    """Return the short names of the people of a scenario by id."""
    return {candidate.id: candidate.short_name for candidate in risks.scenario.people}


def _matrix_sections(matrix: RiskMatrix) -> Iterator[Block]:
    """Yield the table, the totals, and the blanks that possible flags hang on."""
    yield _matrix(matrix)
    yield Heading(2, phrases.TOTALS)
    yield totals_table(matrix.scenarios, matrix.totals)
    possible = [row for row in matrix.rows if any(cell.state is FlagState.POSSIBLE for cell in row.cells)]
    if possible:
        yield Heading(2, phrases.SETTLE)
        yield Items(tuple(_possible(row, matrix) for row in possible))
    yield quiet(phrases.evenly(matrix.alone))
    yield how_to_read(matrix.scenarios, matrix.matrix)


def _matrix_lines(matrix: RiskMatrix) -> Iterator[Block]:
    """Yield one line a risk: where it is raised or possible."""
    titles = {scenario.id: scenario.title for scenario in matrix.scenarios}
    items = []
    for row in matrix.rows:
        raised = [titles[cell.scenario] for cell in row.cells if cell.state is FlagState.RAISED]
        possible = [titles[cell.scenario] for cell in row.cells if cell.state is FlagState.POSSIBLE]
        where = phrases.flag_states(raised, possible, list(titles))
        items.append(Item((_severity_head(row.risk), Span(f": {row.risk.title}"), Span(f" ({where})", Tone.QUIET)), anchor=row.risk.id))
    yield Items(tuple(items))
    yield quiet(phrases.evenly(matrix.alone))


def _severity_head(risk: AssessedRisk) -> Span:
    """Return the severity at the beginning of an item."""
    severity = phrases.severity_cell(risk.severity)
    return Span(f"{severity.text[:1].upper()}{severity.text[1:]}", severity.tone, bold=True)


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


def _scenario_sections(risks: ScenarioRisks, *, everything: bool) -> Iterator[Block]:
    """Yield the groups with their flags in full."""
    for group in RiskGroup:
        flags = risks.of_group(group)
        if flags:
            yield Heading(2, phrases.numbered(phrases.group_heading(group), len(flags)))
            yield Items(tuple(_flag(flag, risks) for flag in flags))
    if risks.clear and everything:
        yield Heading(2, phrases.numbered(phrases.NOT_RAISED, len(risks.clear)))
        yield Items(tuple(_flag(flag, risks) for flag in risks.clear))
    elif risks.clear:
        yield quiet(phrases.left_out(len(risks.clear)), Span(phrases.SHOW_ALL, code=True))
    yield quiet(phrases.evenly(risks.alone))
    yield how_to_read((), risks.matrix)


def _scenario_lines(risks: ScenarioRisks, *, everything: bool) -> Iterator[Block]:
    """Yield the groups: one line a flag while something can still be prevented, one line a group where it cannot."""
    items = []
    for group in RiskGroup:
        flags = risks.of_group(group)
        heading = Span(phrases.numbered(phrases.group_heading(group), len(flags)), bold=True)
        if flags and group.is_live:
            items.append(Item((heading,), tuple(map(_line, flags))))
        elif flags:
            items.append(_run_on(heading, flags))
    if everything and risks.clear:
        items.append(_run_on(Span(phrases.numbered(phrases.NOT_RAISED, len(risks.clear)), bold=True), risks.clear))
    yield Items(tuple(items))
    yield quiet(phrases.evenly(risks.alone))


def _run_on(heading: Span, flags: Iterable[Flag]) -> Item:
    """Return flags on one line, by severity."""
    titles: dict[Span, list[str]] = {}
    for flag in flags:
        titles.setdefault(_severity_head(flag.risk), []).append(f"{flag.risk.title}{_possible_mark(flag)}")
    parts = [part for severity, names in titles.items() for part in (Span(" "), severity, Span(f": {'; '.join(names)}."))]
    return Item((heading, Span("."), *parts))


def _line(flag: Flag) -> Item:
    """Return a flag in one line: its severity and its title, and that it is only possible."""
    return Item((_severity_head(flag.risk), Span(f": {flag.risk.title}{_possible_mark(flag)}")), anchor=flag.risk.id)


def _possible_mark(flag: Flag) -> str:
    return f" ({phrases.STATES[flag.state].text})" if flag.state is FlagState.POSSIBLE else ""


def _flag(flag: Flag, risks: ScenarioRisks) -> Item:
    """Return a flag with everything behind it."""
    risk, names = flag.risk, _names(risks)
    children = [
        Item((Span(phrases.sentence(risk.statement)), *citations(risk.sources))),
        Item((Span(phrases.REASONS[flag.state]),), tuple(_reasons(flag.because, names, risks.questions))),
        *carried(flag, names, risks.questions),
    ]
    if risk.group is not RiskGroup.HAS_HAPPENED:
        text = phrases.likelihood_for(risk.likelihood, risk.horizon.until) if risk.likelihood else phrases.NOT_ASSESSED
        children.append(Item((Span(text),)))
    children.append(Item((Span(phrases.impact_for(risk.impact, risk.impact_reason)),)))
    if flag.confidence:
        children.append(Item((Span(phrases.confidence_in(flag.confidence)),)))
    if risk.indicators:
        children.append(Item((Span(phrases.watch(risk.indicators)),)))
    children += [outcome_item(outcome) for outcome in reversed(risk.outcomes)]
    if risk.note:
        children.append(Item((Span(phrases.note(risk.note), Tone.QUIET),)))
    severity = phrases.severity_cell(risk.severity)
    tone = severity.tone if flag.state is FlagState.RAISED else Tone.PLAIN
    state = f", {phrases.STATES[flag.state].text}" if flag.state is FlagState.POSSIBLE else ""
    head = (
        Span(f"{severity.text[:1].upper()}{severity.text[1:]}{state}", tone, bold=True),
        Span(f": {risk.title}", bold=True),
        Span(f" ({risk.id})", Tone.QUIET),
    )
    return Item(head, tuple(children), anchor=risk.id)


def _reasons(tests: Iterable[Evaluation], names: dict[str, str], questions: dict[str, str]) -> Iterator[Item]:
    """Yield one item a stance: the candidate, the question, and the position with its sources."""
    for test in tests:
        who = names.get(test.candidate, test.candidate or test.office)
        if test.held and not test.question:
            yield Item((Span(f"{phrases.sentence(phrases.UNREADABLE_TEST)}"),))
        elif test.held:
            yield Item((Span(f"{who} on {questions.get(test.question, test.question)}: "), *account_of(test.held)))
