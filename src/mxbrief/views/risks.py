"""Risk flags as documents: the matrix of risks and scenarios, or one scenario in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mxbrief.analysis.conditions import Judged
from mxbrief.document import Block, Cell, Column, Document, Heading, Inline, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.model.scales import FlagSeverity
from mxbrief.results.risks import Flag, FlagState, MatrixName, RiskMatrix, RiskRow, ScenarioName, ScenarioRisks, Totals
from mxbrief.views import words
from mxbrief.views.grades import SEVERITY_TONES, likelihood_words, outcome_words, severity_cell, state_cell, state_legend

if TYPE_CHECKING:
    from mxbrief.results.scenarios import ScenarioTable

_STATES = (
    "A flag is raised where the condition of its risk holds on the stances that count, clear where it does not, and possible where a blank "
    "decides."
)
_CONDITIONAL = "Every likelihood holds given that the condition of its risk does, on evidence up to the date named with it."


def matrix_document(matrix: RiskMatrix) -> Document:
    """Return the matrix of risks and scenarios, with its totals."""
    blocks: list[Block] = [
        Heading(1, "Risk flags by scenario"),
        Paragraph((Span(basis_words(matrix), Tone.QUIET),)),
        matrix_table(matrix),
        Heading(2, "Totals"),
        totals_table(matrix.scenarios, matrix.totals),
    ]
    possible = [(row, cell) for row in matrix.rows for cell in row.cells if cell.state is FlagState.POSSIBLE]
    if possible:
        blocks += [
            Heading(2, "What the possible flags hang on"),
            Items(tuple(_open_item(row, matrix) for row in matrix.rows if _is_open(row))),
        ]
    blocks.append(Paragraph((Span(reading_words(matrix.scenarios, matrix.matrix), Tone.QUIET),)))
    return Document(tuple(blocks))


def matrix_table(matrix: RiskMatrix) -> Table:
    """Return the table risk x scenario."""
    columns = (Column("Risk"), Column("Severity"), *(Column(scenario_heading(scenario)) for scenario in matrix.scenarios))
    rows = tuple(
        (Cell(row.risk.title), severity_cell(row.risk.severity), *(state_cell(cell.state) for cell in row.cells)) for row in matrix.rows
    )
    return Table(columns, rows, state_legend(cell.state for row in matrix.rows for cell in row.cells))


def totals_table(scenarios: tuple[ScenarioName, ...], totals: tuple[Totals, ...]) -> Table:
    """Return the number of flags by scenario."""
    severities = list(reversed(FlagSeverity))
    columns = (
        Column("Scenario"),
        Column("Raised", numeric=True),
        *(Column(severity.capitalize(), numeric=True) for severity in severities),
        Column("Possible", numeric=True),
        Column("Clear", numeric=True),
    )
    rows = tuple(
        (
            Cell(scenario_heading(scenario)),
            Cell(str(total.raised)),
            *(Cell(str(total.by_severity[severity])) for severity in severities),
            Cell(str(total.possible)),
            Cell(str(total.clear)),
        )
        for scenario, total in zip(scenarios, totals, strict=True)
    )
    return Table(columns, rows)


def scenario_heading(scenario: ScenarioName) -> str:
    """Return the name of a scenario with a mark on the one that came about."""
    return f"{scenario.title}*" if scenario.actual else scenario.title


def basis_words(result: RiskMatrix | ScenarioRisks | ScenarioTable) -> str:
    """Return what the flags rest on."""
    cutoff = words.cutoff_words(result.as_of, result.latest_evidence)
    return f"{cutoff}. Severity by the matrix {result.matrix.id}, version {result.matrix.version}."


def cast_words(scenario: ScenarioName) -> str:
    """Return who a scenario puts where, and whether it came about."""
    who = ", ".join(f"{person.name} as {person.office_title}" for person in scenario.people)
    return f"{who}. This is what the elections brought." if scenario.actual else f"{who}."


def reading_words(scenarios: tuple[ScenarioName, ...], matrix: MatrixName) -> str:
    """Return what the mark at a scenario means, and what the likelihoods are and are not."""
    told = "".join(f"* {scenario.title} is what the elections brought. " for scenario in scenarios if scenario.actual)
    return f"{told}{_STATES} {_CONDITIONAL} {matrix.note}"


def scenario_document(risks: ScenarioRisks, *, everything: bool) -> Document:
    """Return the flags of one scenario: raised, possible, and the clear ones as a count or, with ``everything``, in full."""
    names = {person.id: person.short_name for person in risks.scenario.people}
    blocks: list[Block] = [
        Heading(1, f"Risk flags: {risks.scenario.title}"),
        Paragraph((Span(f"{_scenario_words(risks)} {basis_words(risks)}", Tone.QUIET),)),
    ]
    if risks.raised:
        items = tuple(_flag_item(flag, names, risks.questions) for flag in risks.raised)
        blocks += [Heading(2, f"Raised ({len(risks.raised)})"), Items(items)]
    if risks.possible:
        items = tuple(_flag_item(flag, names, risks.questions) for flag in risks.possible)
        blocks += [Heading(2, f"Possible ({len(risks.possible)})"), Items(items)]
    if everything and risks.clear:
        items = tuple(_flag_item(flag, names, risks.questions) for flag in risks.clear)
        blocks += [Heading(2, f"Clear ({len(risks.clear)})"), Items(items)]
    elif risks.clear:
        blocks.append(Paragraph((Span(f"{words.count(len(risks.clear), 'flag')} clear; --all shows them.", Tone.QUIET),)))
    blocks.append(Paragraph((Span(reading_words((), risks.matrix), Tone.QUIET),)))
    if risks.sources:
        blocks += [Heading(2, "Sources"), References(tuple(words.reference(source) for source in risks.sources))]
    return Document(tuple(blocks))


def because(tests: Iterable[Judged], names: dict[str, str], questions: dict[str, str]) -> Iterator[Item]:
    """Yield one item a stance: who holds what, on which question, with its date and sources."""
    for test in tests:
        who = names.get(test.candidate, test.candidate or test.office)
        position = test.held.position if test.held else None
        head: Inline = (Span(f"{who} on {questions.get(test.question, test.question)}: "),)
        if test.held and position:
            yield Item((*head, *words.account(position)))
        elif test.held:
            yield Item((*head, words.stance_span(test.held.stance), Span(".")))


def _flag_item(flag: Flag, names: dict[str, str], questions: dict[str, str]) -> Item:
    """Return a flag with everything behind it."""
    risk = flag.risk
    told = {
        FlagState.RAISED: "Raised because:",
        FlagState.POSSIBLE: "Hangs on what is not known:",
        FlagState.CLEAR: "Clear because:",
    }
    judged = (
        f"Likelihood if so: {likelihood_words(risk.likelihood)}, judged as of {risk.likelihood_as_of} for {risk.horizon}. "
        f"{words.sentence(risk.likelihood_basis)}"
    )
    children = [
        Item((Span(words.sentence(risk.statement)), *words.cites(risk.sources))),
        Item((Span(told[flag.state]),), tuple(because(flag.because, names, questions))),
        Item((Span(judged),)),
        Item((Span(f"Impact: {risk.impact}. {words.sentence(risk.impact_reason)}"),)),
    ]
    if flag.confidence:
        children.append(Item((Span(f"Confidence in the stances it rests on: {flag.confidence}."),)))
    if risk.indicators:
        children.append(Item((Span(f"Watch: {'; '.join(risk.indicators)}."),)))
    if risk.outcome:
        cites = words.cites(risk.outcome.sources)
        children.append(
            Item((Span(f"As of {risk.outcome.as_of}: {outcome_words(risk.outcome.status)}. {words.sentence(risk.outcome.note)}"), *cites))
        )
    if risk.note:
        children.append(Item((Span(f"Note: {words.sentence(risk.note)}", Tone.QUIET),)))
    tone = SEVERITY_TONES[risk.severity] if flag.state is FlagState.RAISED else Tone.PLAIN
    return Item(
        (Span(risk.severity.capitalize(), tone, bold=True), Span(f": {risk.title}", bold=True), Span(f" ({risk.id})", Tone.QUIET)),
        tuple(children),
    )


def _open_item(row: RiskRow, matrix: RiskMatrix) -> Item:
    """Return the blanks that a risk hangs on, by scenario."""
    names = {"": "nobody"} | {person.id: person.short_name for scenario in matrix.scenarios for person in scenario.people}
    titles = {scenario.id: scenario.title for scenario in matrix.scenarios}
    parts = [
        f"{titles[cell.scenario]} on {' and '.join(f'{names[blank.candidate]}/{blank.question}' for blank in cell.hangs_on)}"
        for cell in row.cells
        if cell.state is FlagState.POSSIBLE
    ]
    return Item((Span(row.risk.title, bold=True), Span(f": {'; '.join(parts)}.")))


def _is_open(row: RiskRow) -> bool:
    """Tell whether a risk is possible under any scenario."""
    return any(cell.state is FlagState.POSSIBLE for cell in row.cells)


def _scenario_words(risks: ScenarioRisks) -> str:
    """Return who the scenario puts where, and how many flags there are."""
    total = risks.totals
    return f"{cast_words(risks.scenario)} {total.raised} raised, {total.possible} possible, {total.clear} clear."
