"""One candidate: the profile, then positions by issue with their history."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mxbrief.document import Block, Document, Heading, Item, Items, Paragraph, Span, Tone
from mxbrief.results.profile import CandidateProfile, QuestionHistory
from mxbrief.results.stances import StanceCell
from mxbrief.views import phrases
from mxbrief.views.records import STANCE, Value, of_part, records
from mxbrief.views.report import quiet, report
from mxbrief.views.stances import account, account_of, entry_cell, same_account, stance_span

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
    return entry_cell(question.history[-1]) if question.history else StanceCell(profile.candidate.id, question.stance)


def _question(question: QuestionHistory) -> Item:
    """Return a question with its proposition, and the positions on it, the latest first."""
    head = (Span(f"{question.label}.", bold=True), Span(f" {question.text}"))
    if not question.history:
        return Item(head, (Item((stance_span(question.stance), Span("."))),))
    latest, *earlier = reversed(question.history)
    before = tuple(Item((Span(f"{phrases.BEFORE} ", Tone.QUIET), *account(entry.position))) for entry in earlier)
    return Item(head, (Item(account(latest.position)), *before))


def _without_position(cell: StanceCell, labels: dict[str, list[str]]) -> Item:
    """Return an account that several questions share, and which questions these are."""
    return Item(account_of(cell), tuple(Item((Span(phrases.on_questions(issue, each)),)) for issue, each in labels.items()))


def _rows(profile: CandidateProfile) -> Iterator[_Row]:
    """Yield the rows, oldest entry of a question first."""
    for issue in profile.issues:
        for question in issue.questions:
            yield from ((issue.id, question.id, entry_cell(entry)) for entry in question.history)
            if not question.history:
                yield issue.id, question.id, StanceCell(profile.candidate.id, question.stance)
