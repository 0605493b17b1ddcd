"""One candidate: the profile, then positions by issue with their history."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mxbrief.document import Block, Document, Heading, Item, Items, Paragraph, Span, Tone
from mxbrief.results.profile import CandidateProfile, QuestionHistory
from mxbrief.results.stances import StanceCell
from mxbrief.views import phrases
from mxbrief.views.records import STANCE, Value, of_part, records
from mxbrief.views.report import quiet, report
from mxbrief.views.stances import account, entry_cell, stance_span

_Row = tuple[str, str, StanceCell]
"""Issue id, question id, and one entry as a cell, or the blank in its place."""
_COLUMNS: dict[str, Callable[[_Row], Value]] = {
    "issue": lambda row: row[0],
    "question": lambda row: row[1],
    "candidate": lambda row: row[2].candidate,
    **of_part(lambda row: row[2], STANCE),
}


def document(profile: CandidateProfile) -> Document:
    """Return the profile and all positions."""
    return report(profile.candidate.name, (), _sections(profile), profile.sources)


def rows(profile: CandidateProfile) -> Document:
    """Return one row for every entry, and one for every question without an entry."""
    return records(_COLUMNS, list(_rows(profile)))


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
            yield from ((issue.id, question.id, entry_cell(entry)) for entry in question.history)
            if not question.history:
                yield issue.id, question.id, StanceCell(profile.candidate.id, question.stance)
