"""The comparison: the table of stances, what each candidate said, the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, Span, Table
from mxbrief.model.positions import Position
from mxbrief.model.scales import Absence
from mxbrief.results.comparison import Comparison, IssueComparison, QuestionRow
from mxbrief.results.stances import Candidate, StanceCell
from mxbrief.views import phrases
from mxbrief.views.records import STANCE, Value, of_part, records
from mxbrief.views.report import report
from mxbrief.views.stances import account, same_account, stance_cell, stance_legend, stance_span

_Answer = tuple[str, str, StanceCell]
"""Issue id, question id, and the stance of one candidate."""
_COLUMNS: dict[str, Callable[[_Answer], Value]] = {
    "issue": lambda answer: answer[0],
    "question": lambda answer: answer[1],
    "candidate": lambda answer: answer[2].candidate,
    **of_part(lambda answer: answer[2], STANCE),
}


def document(comparison: Comparison) -> Document:
    """Return the whole comparison. One issue is the document; several are its sections."""
    title = phrases.who_stands_where([issue.title for issue in comparison.issues])
    basis = (phrases.cutoff(comparison.as_of, comparison.latest_evidence), phrases.coverage(comparison.coverage))
    return report(title, basis, _sections(comparison), comparison.sources)


def table(comparison: Comparison) -> Document:
    """Return the tables of stances alone, with a heading each if there are several."""
    blocks: list[Block] = []
    for issue in comparison.issues:
        if len(comparison.issues) > 1:
            blocks.append(Heading(1, issue.title))
        blocks.append(_table(issue, comparison.candidates))
    return Document(tuple(blocks))


def rows(comparison: Comparison) -> Document:
    """Return one row for every asked cell."""
    cells = ((issue.id, row.id, cell) for issue in comparison.issues for row in issue.questions for cell in row.cells)
    return records(_COLUMNS, [answer for answer in cells if answer[2].stance is not Absence.NOT_ASKED])


def _sections(comparison: Comparison) -> Iterator[Block]:
    """Yield every issue: its table, its extremes, what was said."""
    alone = len(comparison.issues) == 1
    for issue in comparison.issues:
        if not alone:
            yield Heading(2, issue.title)
        if not issue.questions:
            yield Paragraph((Span(phrases.NOTHING_DIFFERS),))
            continue
        yield _table(issue, comparison.candidates)
        yield _extremes(issue)
        yield Heading(2 if alone else 3, phrases.WHAT_THEY_SAID)
        yield from _statements(issue, comparison.candidates)


def _table(issue: IssueComparison, candidates: tuple[Candidate, ...]) -> Table:
    """Return the table question x candidate of one issue."""
    columns = (Column(phrases.QUESTION), *(Column(candidate.short_name, candidate.office_title) for candidate in candidates))
    lines = tuple((Cell(row.label), *(stance_cell(cell.stance) for cell in row.cells)) for row in issue.questions)
    return Table(columns, lines, stance_legend(cell for row in issue.questions for cell in row.cells))


def _extremes(issue: IssueComparison) -> Paragraph:
    """Return the line on where candidates divide and unite."""
    shown = {row.id: row for row in issue.questions}
    found = ((phrases.DIVIDES_MOST, shown.get(issue.divides_most or "")), (phrases.UNITES_MOST, shown.get(issue.unites_most or "")))
    content: list[Span] = []
    for label, row in found:
        if row:
            content += [Span(f"{' ' if content else ''}{label} ", bold=True), Span(f"{row.label} ({_range(row)}).")]
    return Paragraph(tuple(content) or (Span(phrases.NO_TWO_DIFFER),))


def _range(row: QuestionRow) -> str:
    """Return the known stances at both ends of a question."""
    known = sorted((cell for cell in row.cells if cell.number is not None), key=lambda cell: -(cell.number or 0))
    return phrases.stance_range(known[0].stance, known[-1].stance)


def _statements(issue: IssueComparison, candidates: tuple[Candidate, ...]) -> Iterator[Block]:
    """Yield every question with one line a position."""
    names = {candidate.id: candidate.short_name for candidate in candidates}
    for row in issue.questions:
        yield Paragraph((Span(f"{row.label}.", bold=True), Span(f" {row.text}")))
        items = [Item((Span(people, bold=True), Span(" "), *account(position))) for people, position in _accounts(row, names)]
        for absence in (Absence.NOT_YET, Absence.NOT_RESEARCHED, Absence.UNREADABLE):
            people = ", ".join(names[cell.candidate] for cell in row.cells if cell.stance is absence)
            if people:
                items.append(Item((Span(people, bold=True), Span(" "), stance_span(absence), Span("."))))
        yield Items(tuple(items))


def _accounts(row: QuestionRow, names: dict[str, str]) -> Iterator[tuple[str, Position]]:
    """Yield each position on a question with whose it is; candidates of whom the same is said share one."""
    groups: dict[object, list[StanceCell]] = {}
    for cell in row.cells:
        if cell.position:
            groups.setdefault(same_account(cell) or cell.candidate, []).append(cell)
    for cells in groups.values():
        if cells[0].position:
            yield ", ".join(names[cell.candidate] for cell in cells), cells[0].position
