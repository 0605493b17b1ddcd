"""One candidate: the profile, then positions by issue with their history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mxbrief.document import Block, Document, Heading, Item, Items, Paragraph, Span, Tone
from mxbrief.results.profile import CandidateProfile, IssueHistory, QuestionHistory
from mxbrief.results.stances import Candidate, StanceCell
from mxbrief.views import phrases
from mxbrief.views.records import PERSON, Columns, by_id, of_part, records, stance
from mxbrief.views.report import quiet, report
from mxbrief.views.stances import account, entry_cell, stance_span


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


def document(profile: CandidateProfile) -> Document:
    """Return the profile and all positions."""
    return report(profile.candidate.name, (), _sections(profile), profile.sources)


def rows(profile: CandidateProfile) -> Document:
    """Return one row for every entry, and one for every question without an entry."""
    columns: Columns[_Row] = {**_QUESTION, **of_part(lambda row: row.cell, stance(by_id(profile.sources)))}
    return records(columns, list(_rows(profile)))


def _sections(profile: CandidateProfile) -> Iterator[Block]:
    """Yield who the candidate is, then every issue: one item a question."""
    candidate = profile.candidate
    about = [candidate.office_title, candidate.affiliation, candidate.role]
    yield Paragraph((Span(" ".join(phrases.sentence(part) for part in about if part)),))
    if profile.note:
        yield Paragraph((Span(profile.note),))
    if profile.issues:
        yield quiet(f"{phrases.cutoff(profile.as_of, profile.latest_evidence)} {phrases.coverage(profile.coverage)}")
    for issue in profile.issues:
        yield Heading(2, issue.title)
        yield Items(tuple(_question(question) for question in issue.questions))
    if not profile.issues:
        yield Paragraph((Span(phrases.OFFICE_NOT_ASKED),))


def _question(question: QuestionHistory) -> Item:
    """Return a question with its positions, the latest first."""
    label = Span(f"{question.label}: ", bold=True)
    if not question.history:
        return Item((label, stance_span(question.stance), Span(".")))
    latest, *earlier = reversed(question.history)
    before = tuple(Item((Span(f"{phrases.BEFORE} ", Tone.QUIET), *account(entry.position))) for entry in earlier)
    return Item((label, *account(latest.position)), before)


def _rows(profile: CandidateProfile) -> Iterator[_Row]:
    """Yield the rows, oldest entry of a question first."""
    for issue in profile.issues:
        for question in issue.questions:
            for entry in question.history:
                yield _Row(issue, question, profile.candidate, entry_cell(entry), current=entry is question.history[-1])
            if not question.history:
                yield _Row(issue, question, profile.candidate, StanceCell(profile.candidate.id, question.stance), current=True)
