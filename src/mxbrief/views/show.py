"""One candidate: the profile, then positions by issue with their history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, Span, Table, Tone
from mxbrief.model.positions import Phase
from mxbrief.model.scales import Detail
from mxbrief.results.profile import CandidateProfile, IssueHistory, QuestionHistory
from mxbrief.results.stances import Candidate, StanceCell
from mxbrief.views import phrases
from mxbrief.views.records import PERSON, Columns, by_id, of_part, records, stance
from mxbrief.views.report import quiet, report
from mxbrief.views.stances import account_of, gist_of, same_account, stance_cell, stance_legend, stance_span


class _Row(NamedTuple):
    """One entry as a cell, or the blank in its place; ``current`` marks the one that counts."""

    issue: IssueHistory
    question: QuestionHistory
    candidate: Candidate
    cell: StanceCell
    current: bool


_QUESTION: Columns[_Row] = {
    "issue": lambda row: row.issue.id,
    "issue_title": lambda row: row.issue.title,
    "question": lambda row: row.question.id,
    "question_label": lambda row: row.question.label,
    "question_text": lambda row: row.question.text,
    **of_part(lambda row: row.candidate, PERSON),
    "current": lambda row: row.current,
}


def document(profile: CandidateProfile, detail: Detail = Detail.FULL) -> Document:
    """Return the profile and all positions; as ``TABLE`` or ``LINES``, only what counts, with its reason in one line or without."""
    if detail is not Detail.FULL:
        return report(profile.candidate.name, _basis(profile), _line_sections(profile, detail))
    return report(profile.candidate.name, (), _sections(profile), profile.sources)


def rows(profile: CandidateProfile) -> Document:
    """Return one row for every entry, and one for every question without an entry."""
    columns: Columns[_Row] = {**_QUESTION, **of_part(lambda row: row.cell, stance(by_id(profile.sources)))}
    return records(columns, list(_rows(profile)))


def _basis(profile: CandidateProfile) -> tuple[str, ...]:
    """Return what the positions rest on."""
    return (
        phrases.cutoff(profile.as_of, profile.latest_evidence),
        phrases.coverage(profile.coverage),
        phrases.only_capacities(profile.capacities),
    )


def _line_sections(profile: CandidateProfile, detail: Detail) -> Iterator[Block]:
    """Yield one table for every issue: what counts on each question, since when, and in which capacity it was said or done."""
    with_reason = detail is Detail.LINES
    heads = (phrases.QUESTION, phrases.STANCE, phrases.WHEN_SAID, phrases.CAPACITY, *([phrases.GIST] if with_reason else []))
    for issue in profile.issues:
        yield Heading(2, issue.title)
        lines = []
        for question in issue.questions:
            cell = _cell(profile, question)
            date = phrases.short_date(cell.position.date) if cell.position and cell.position.date else ""
            reason = [Cell(gist_of(cell))] if with_reason else []
            words = phrases.capacity_words(cell.capacities)
            lines.append((Cell(question.label, anchor=question.id), stance_cell(cell.stance), Cell(date), Cell(words), *reason))
        yield Table(tuple(map(Column, heads)), tuple(lines), stance_legend(_cell(profile, question) for question in issue.questions))


def _sections(profile: CandidateProfile) -> Iterator[Block]:
    """Yield who the candidate is, then every issue: one item a question."""
    candidate = profile.candidate
    withdrew = phrases.withdrew(candidate.withdrew) if candidate.withdrew else ""
    about = [
        phrases.office_in_question(candidate.office_title),
        candidate.affiliation,
        candidate.role,
        f"{withdrew[:1].upper()}{withdrew[1:]}",
    ]
    yield Paragraph((Span(" ".join(phrases.sentence(part) for part in about if part)),))
    if profile.career:
        words = [phrases.phase(phase.role, _office(phase, candidate), phase.from_, phase.until) for phase in profile.career]
        yield Paragraph((Span(f"{phrases.CAREER} ", bold=True), Span(phrases.sentence("; ".join(words)))))
    if profile.aliases:
        yield Paragraph((Span(phrases.also_called(profile.aliases)),))
    if profile.note:
        yield Paragraph((Span(profile.note),))
    if profile.issues:
        yield quiet(*filter(None, _basis(profile)))
    shared = _shared(profile)
    for issue in profile.issues:
        own = [question for question in issue.questions if _account_alone(profile, question) not in shared]
        if own:
            yield Heading(2, issue.title)
            yield Items(tuple(_question(question) for question in own))
    if shared:
        yield Heading(2, phrases.NOT_KNOWN)
        yield Items(tuple(_without_position(cell, labels) for cell, labels in shared.values()))
    if not profile.issues:
        yield Paragraph((Span(phrases.OFFICE_NOT_ASKED),))


def _office(phase: Phase, candidate: Candidate) -> str:
    """Return the title of the office of one phase of a career; of another office of the corpus, its id."""
    return candidate.office_title if phase.office == candidate.office else phase.title or phase.office or ""


def _shared(profile: CandidateProfile) -> dict[object, tuple[StanceCell, dict[str, list[str]]]]:
    """Return the accounts that several questions share, each with a cell that has it and the questions by title of their issue."""
    found: dict[object, tuple[StanceCell, dict[str, list[str]]]] = {}
    for issue in profile.issues:
        for question in issue.questions:
            key = _account_alone(profile, question)
            if key is not None:
                found.setdefault(key, (_cell(profile, question), {}))[1].setdefault(issue.title, []).append(question.label)
    return {key: (cell, labels) for key, (cell, labels) in found.items() if sum(map(len, labels.values())) > 1}


def _account_alone(profile: CandidateProfile, question: QuestionHistory) -> object:
    """Return what other questions may have in common with one; None if it has a history, or an account of its own."""
    return None if len(question.history) > 1 else same_account(_cell(profile, question))


def _cell(profile: CandidateProfile, question: QuestionHistory) -> StanceCell:
    """Return what counts on a question as a cell."""
    return question.history[-1] if question.history else StanceCell(profile.candidate.id, question.stance)


def _question(question: QuestionHistory) -> Item:
    """Return a question with its proposition, and the positions on it, the latest first."""
    head = (Span(f"{question.label}.", bold=True), Span(f" {question.text}"))
    if not question.history:
        return Item(head, (Item((stance_span(question.stance), Span("."))),))
    latest, *earlier = reversed(question.history)
    later = [latest, *earlier]
    before = tuple(
        Item((Span(f"{phrases.BEFORE} ", Tone.QUIET), *account_of(cell), *_changed(cell, later[number])))
        for number, cell in enumerate(earlier)
    )
    return Item(head, (Item(account_of(latest)), *before))


def _changed(cell: StanceCell, later: StanceCell) -> tuple[Span, ...]:
    """Return the mark of a stance that the next one changed; nothing if it did not, or one of the two is a blank."""
    if cell.number is None or later.number is None or cell.number == later.number:
        return ()
    return (Span(f" {phrases.changed_to(later.stance)}", Tone.CAUTION),)


def _without_position(cell: StanceCell, labels: dict[str, list[str]]) -> Item:
    """Return an account that several questions share, and which questions these are."""
    return Item(account_of(cell), tuple(Item((Span(phrases.on_questions(issue, each)),)) for issue, each in labels.items()))


def _rows(profile: CandidateProfile) -> Iterator[_Row]:
    """Yield the rows, oldest entry of a question first."""
    for issue in profile.issues:
        for question in issue.questions:
            for cell in question.history:
                yield _Row(issue, question, profile.candidate, cell, current=cell is question.history[-1])
            if not question.history:
                yield _Row(issue, question, profile.candidate, StanceCell(profile.candidate.id, question.stance), current=True)
