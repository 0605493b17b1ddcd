"""The comparison: the table of stances, what each candidate said, the sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from mxbrief.document import Across, Block, Cell, Column, Document, Heading, Item, Items, Paragraph, Span, Table
from mxbrief.model.scales import Absence, Detail
from mxbrief.results.comparison import Comparison, IssueComparison, QuestionRow
from mxbrief.results.stances import Candidate, RestsOn, StanceCell
from mxbrief.views import phrases
from mxbrief.views.records import PERSON, Columns, by_id, of_part, records, stance
from mxbrief.views.report import report, table_alone
from mxbrief.views.stances import account_of, contrast, gist_of, same_account, stance_cell, stance_legend, stance_meanings, stance_span


class _Answer(NamedTuple):
    """The stance of one candidate on one question."""

    issue: IssueComparison
    row: QuestionRow
    candidate: Candidate
    cell: StanceCell


_QUESTION: Columns[_Answer] = {
    "issue": lambda answer: answer.issue.id,
    "issue_title": lambda answer: answer.issue.title,
    "question": lambda answer: answer.row.id,
    "question_label": lambda answer: answer.row.label,
    "question_text": lambda answer: answer.row.text,
    **of_part(lambda answer: answer.candidate, PERSON),
}


def document(comparison: Comparison, detail: Detail = Detail.FULL) -> Document:
    """Return the whole comparison. One issue is the document; several are its sections, or one table if they are ranked.

    As ``LINES`` it is one table of questions, people, stances and the reason for each in one line.
    """
    if detail is Detail.LINES:
        return report(_title(comparison), (*_basis(comparison), *_contrast(comparison)), _line_sections(comparison))
    sections = _ranked_sections(comparison) if comparison.ranked else _sections(comparison)
    meanings = stance_meanings(cell for issue in comparison.issues for row in issue.questions for cell in row.cells)
    return report(_title(comparison), (*_basis(comparison), meanings, *_contrast(comparison)), sections, comparison.sources)


def table(comparison: Comparison) -> Document:
    """Return the tables of stances alone, each with its title, and for its caption what it rests on."""
    if comparison.ranked:
        cells = [cell for _, row in _ranked(comparison) for cell in row.cells]
        return table_alone(_title(comparison), _ranked_table(comparison), (*_basis(comparison), stance_meanings(cells)))
    blocks: list[Block] = []
    for issue in comparison.issues:
        nothing = "" if issue.questions else _nothing(comparison)
        meanings = stance_meanings(cell for row in issue.questions for cell in row.cells)
        basis = (
            phrases.cutoff(comparison.as_of, issue.latest_evidence),
            phrases.coverage(issue.coverage),
            nothing,
            meanings,
            *_contrast(comparison),
        )
        blocks += table_alone(phrases.who_stands_where([issue.title]), _table(issue, comparison.candidates, comparison.rests), basis).blocks
    return Document(tuple(blocks))


def rows(comparison: Comparison) -> Document:
    """Return one row for every asked cell."""
    people = {candidate.id: candidate for candidate in comparison.candidates}
    questions = _ranked(comparison) or [(issue, row) for issue in comparison.issues for row in issue.questions]
    answers = (_Answer(issue, row, people[cell.candidate], cell) for issue, row in questions for cell in row.cells)
    columns: Columns[_Answer] = {**_QUESTION, **of_part(lambda answer: answer.cell, stance(by_id(comparison.sources)))}
    return records(columns, [answer for answer in answers if answer.cell.stance is not Absence.NOT_ASKED])


def _title(comparison: Comparison) -> str:
    return phrases.who_stands_where([issue.title for issue in comparison.issues])


def _basis(comparison: Comparison) -> tuple[str, ...]:
    """Return the answer, and what a comparison rests on."""
    return (
        phrases.cutoff(comparison.as_of, comparison.latest_evidence),
        phrases.coverage(comparison.coverage),
        phrases.only_capacities(comparison.capacities),
    )


def _contrast(comparison: Comparison) -> tuple[str | Span, ...]:
    """Return the sentence on records beside promises, if they are."""
    return contrast(comparison.rests, {candidate.id: candidate.short_name for candidate in comparison.candidates})


def _nothing(comparison: Comparison) -> str:
    """Return why no question is left."""
    return phrases.NOTHING_OPPOSED if comparison.opposed else phrases.NOTHING_DIFFERS


def _sections(comparison: Comparison) -> Iterator[Block]:
    """Yield every issue: its table, its extremes, what was said."""
    alone = len(comparison.issues) == 1
    for issue in comparison.issues:
        if not alone:
            yield Heading(2, issue.title, anchor=issue.id)
        if not issue.questions:
            yield Paragraph((Span(_nothing(comparison)),))
            continue
        yield _extremes(issue)
        yield _table(issue, comparison.candidates, comparison.rests)
        yield Heading(2 if alone else 3, phrases.WHAT_THEY_SAID)
        for row in issue.questions:
            yield from _statements(row, _label(row), comparison.candidates)


def _line_sections(comparison: Comparison) -> Iterator[Block]:
    """Yield one table for every issue: question, person, stance, and the reason in one line."""
    people = {candidate.id: candidate for candidate in comparison.candidates}
    columns = tuple(map(Column, (phrases.QUESTION, phrases.CANDIDATE, phrases.STANCE, phrases.GIST)))
    rows = _ranked(comparison) or [(issue, row) for issue in comparison.issues for row in issue.questions]
    for title in dict.fromkeys(issue.title for issue, _ in rows) if not comparison.ranked else [""]:
        if title and len(comparison.issues) > 1:
            yield Heading(2, title)
        lines = tuple(
            (
                Cell(_label(row) if number == 0 else "", anchor=row.id if number == 0 else ""),
                Cell(people[cell.candidate].short_name),
                stance_cell(cell.stance),
                Cell(phrases.gist_and_date(gist_of(cell), cell.position.date if cell.position else None)),
            )
            for issue, row in rows
            if title in ("", issue.title)
            for number, cell in enumerate(each for each in row.cells if each.stance is not Absence.NOT_ASKED)
        )
        yield Table(columns, lines)
    if not rows:
        yield Paragraph((Span(_nothing(comparison)),))


def _label(row: QuestionRow) -> str:
    """Return the label of a question, with the issue where it lives if that is another one."""
    return f"{row.label} ({row.home_title})" if row.home_title else row.label


def _ranked_sections(comparison: Comparison) -> Iterator[Block]:
    """Yield the questions of all issues, what divides most first: their table, and what was said."""
    yield _ranked_table(comparison)
    yield Heading(2, phrases.WHAT_THEY_SAID)
    for issue, row in _ranked(comparison):
        yield from _statements(row, f"{row.label} ({issue.title})", comparison.candidates)


def _table(issue: IssueComparison, candidates: tuple[Candidate, ...], rests: tuple[RestsOn, ...]) -> Table:
    """Return the table question x candidate of one issue."""
    columns = (Column(phrases.QUESTION), *_columns(candidates, rests))
    lines = tuple((Cell(_label(row), anchor=row.id), *_cells(row)) for row in issue.questions)
    legend = stance_legend(cell for row in issue.questions for cell in row.cells)
    return Table(columns, lines, legend, across=Across(phrases.CANDIDATE, phrases.OFFICE))


def _ranked_table(comparison: Comparison) -> Table:
    """Return the table question x candidate of all issues."""
    columns = (Column(phrases.QUESTION), Column(phrases.ISSUE), *_columns(comparison.candidates, comparison.rests))
    ranked = _ranked(comparison)
    lines = tuple((Cell(row.label, anchor=row.id), Cell(issue.title), *_cells(row)) for issue, row in ranked)
    legend = stance_legend(cell for _, row in ranked for cell in row.cells)
    return Table(columns, lines, legend, across=Across(phrases.CANDIDATE, phrases.OFFICE, stub=2))


def _ranked(comparison: Comparison) -> list[tuple[IssueComparison, QuestionRow]]:
    """Return the questions of all issues with their issues, in the order of the ranking."""
    found = {row.id: (issue, row) for issue in comparison.issues for row in issue.questions}
    return [found[question] for question in comparison.ranked]


def _columns(candidates: tuple[Candidate, ...], rests: tuple[RestsOn, ...]) -> Iterator[Column]:
    """Yield a column for every candidate; its head says what the stances rest on, and whether the candidacy was given up."""
    found = {rest.candidate: phrases.rests_on(rest) for rest in rests}
    for candidate in candidates:
        withdrew = phrases.withdrew(candidate.withdrew) if candidate.withdrew else ""
        about = "; ".join(filter(None, (found.get(candidate.id, ""), withdrew)))
        yield Column(candidate.short_name, candidate.office_title, note=about)


def _cells(row: QuestionRow) -> Iterator[Cell]:
    """Yield the stances on a question; a link finds each as candidate/question."""
    return (msgspec.structs.replace(stance_cell(cell.stance), anchor=f"{cell.candidate}/{row.id}") for cell in row.cells)


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


def _statements(row: QuestionRow, label: str, candidates: tuple[Candidate, ...]) -> Iterator[Block]:
    """Yield a question with one line a position."""
    names = {candidate.id: candidate.short_name for candidate in candidates}
    yield Paragraph((Span(f"{label}.", bold=True), Span(f" {row.text}")))
    items = [Item((Span(people, bold=True), Span(" "), *account_of(cell))) for people, cell in _accounts(row, names)]
    for absence in (Absence.NOT_YET, Absence.OTHER_CAPACITY, Absence.NOT_RESEARCHED, Absence.UNREADABLE):
        people = ", ".join(names[cell.candidate] for cell in row.cells if cell.stance is absence)
        if people:
            items.append(Item((Span(people, bold=True), Span(" "), stance_span(absence), Span("."))))
    yield Items(tuple(items))


def _accounts(row: QuestionRow, names: dict[str, str]) -> Iterator[tuple[str, StanceCell]]:
    """Yield each position on a question with whose it is; candidates of whom the same is said share one."""
    groups: dict[object, list[StanceCell]] = {}
    for cell in row.cells:
        if cell.position:
            groups.setdefault(same_account(cell) or cell.candidate, []).append(cell)
    for cells in groups.values():
        yield ", ".join(names[cell.candidate] for cell in cells), cells[0]
