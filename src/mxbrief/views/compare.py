"""The comparison as a document: the table of stances, what each person said, the sources; or one row a position."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.model.scales import Absence
from mxbrief.results.comparison import Candidate, Comparison, IssueComparison, QuestionRow
from mxbrief.views import words
from mxbrief.views.rows import POSITION_COLUMNS, position_row


def comparison_document(comparison: Comparison) -> Document:
    """Return the whole comparison. One issue is the document; several are its sections."""
    titles = [issue.title for issue in comparison.issues]
    alone = len(titles) == 1
    title = f"{titles[0]}: who stands where" if alone else f"Who stands where: {', '.join(titles)}"
    blocks: list[Block] = [Heading(1, title), Paragraph((Span(_basis(comparison), Tone.QUIET),))]
    for issue in comparison.issues:
        if not alone:
            blocks.append(Heading(2, issue.title))
        if not issue.questions:
            blocks.append(Paragraph((Span("There is no question on which known stances differ."),)))
            continue
        blocks += [_table(issue, comparison.candidates), *_extremes(issue), Heading(2 if alone else 3, "What they said")]
        blocks += _statements(issue, comparison.candidates)
    if comparison.sources:
        blocks += [Heading(2, "Sources"), References(tuple(words.reference(source) for source in comparison.sources))]
    return Document(tuple(blocks))


def comparison_tables(comparison: Comparison) -> Document:
    """Return the tables of stances alone, with a heading each where there are several."""
    blocks: list[Block] = []
    for issue in comparison.issues:
        if len(comparison.issues) > 1:
            blocks.append(Heading(1, issue.title))
        blocks.append(_table(issue, comparison.candidates))
    return Document(tuple(blocks))


def comparison_rows(comparison: Comparison) -> Document:
    """Return one table with a row for every asked cell, all its fields as data."""
    rows = tuple(
        (Cell(issue.id), Cell(row.id), Cell(cell.candidate), *position_row(cell.stance, cell.position, cell.place))
        for issue in comparison.issues
        for row in issue.questions
        for cell in row.cells
        if cell.stance is not Absence.NOT_ASKED
    )
    return Document((Table((Column("issue"), Column("question"), Column("candidate"), *POSITION_COLUMNS), rows),))


def _basis(comparison: Comparison) -> str:
    """Return the line that says up to when, and how much is known."""
    cutoff = words.cutoff_words(comparison.as_of, comparison.latest_evidence)
    return f"{cutoff}. {words.coverage_words(comparison.coverage)}."


def _table(issue: IssueComparison, candidates: tuple[Candidate, ...]) -> Table:
    """Return the table question x candidate of one issue."""
    columns = (Column("Question"), *(Column(candidate.short_name, candidate.office_title) for candidate in candidates))
    rows = tuple((Cell(row.label), *(words.stance_cell(cell.stance) for cell in row.cells)) for row in issue.questions)
    return Table(columns, rows, words.stance_legend({cell.stance for row in issue.questions for cell in row.cells}))


def _extremes(issue: IssueComparison) -> Iterator[Paragraph]:
    """Yield the line on where they divide and where they unite."""
    rows = {row.id: row for row in issue.questions}
    most, least = rows.get(issue.divides_most or ""), rows.get(issue.unites_most or "")
    content: list[Span] = []
    if most:
        content += [Span("Divides most: ", bold=True), Span(f"{most.label} ({_range(most)}).")]
    if least:
        content += [Span(" Unites most: " if most else "Unites most: ", bold=True), Span(f"{least.label} ({_range(least)}).")]
    if not most and not least:
        content.append(Span("No two known stances differ here."))
    yield Paragraph(tuple(content))


def _range(row: QuestionRow) -> str:
    """Return the known stances at both ends of a question."""
    known = sorted((cell for cell in row.cells if cell.number is not None), key=lambda cell: -(cell.number or 0))
    first, last = words.stance_words(known[0].stance), words.stance_words(known[-1].stance)
    return f"all {first}" if first == last else f"{first} … {last}"


def _statements(issue: IssueComparison, candidates: tuple[Candidate, ...]) -> Iterator[Block]:
    """Yield every question with one line a position."""
    names = {candidate.id: candidate.short_name for candidate in candidates}
    for row in issue.questions:
        yield Paragraph((Span(f"{row.label}.", bold=True), Span(f" {row.text}")))
        items = [
            Item((Span(names[cell.candidate], bold=True), Span(" "), *words.account(cell.position))) for cell in row.cells if cell.position
        ]
        for absence in (Absence.NOT_YET, Absence.NOT_RESEARCHED, Absence.UNREADABLE):
            people = ", ".join(names[cell.candidate] for cell in row.cells if cell.stance is absence)
            if people:
                items.append(Item((Span(people, bold=True), Span(" "), words.stance_span(absence), Span("."))))
        yield Items(tuple(items))
