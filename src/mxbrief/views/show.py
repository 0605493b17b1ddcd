"""A person as a document: the profile, then positions by issue with their history; or one row a position."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.analysis.profile import IssueHistory, Portrait, QuestionHistory
from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.views import words
from mxbrief.views.rows import POSITION_COLUMNS, position_row


def portrait_document(portrait: Portrait) -> Document:
    """Return the whole portrait."""
    candidate = portrait.candidate
    about = [candidate.office_title, candidate.affiliation, candidate.role]
    cutoff = words.cutoff_words(portrait.as_of, portrait.latest_evidence)
    blocks: list[Block] = [
        Heading(1, candidate.name),
        Paragraph((Span(". ".join(part.rstrip(".") for part in about if part) + "."),)),
        *([Paragraph((Span(portrait.note),))] if portrait.note else []),
        Paragraph((Span(f"{cutoff}. {words.coverage_words(portrait.coverage)}.", Tone.QUIET),)),
    ]
    for issue in portrait.issues:
        blocks += [Heading(2, issue.title), *_issue(issue)]
    if not portrait.issues:
        blocks.append(Paragraph((Span("No question on this is asked of the office."),)))
    if portrait.sources:
        blocks += [Heading(2, "Sources"), References(tuple(words.reference(source) for source in portrait.sources))]
    return Document(tuple(blocks))


def portrait_rows(portrait: Portrait) -> Document:
    """Return one table with a row for every entry, and one for every question without an entry."""
    rows = []
    for issue in portrait.issues:
        for question in issue.questions:
            first = (Cell(issue.id), Cell(question.id), Cell(portrait.candidate.id))
            rows += [(*first, *position_row(dated.position.stance, dated.position, dated.place)) for dated in question.history]
            if not question.history:
                rows.append((*first, *position_row(question.stance, None, None)))
    return Document((Table((Column("issue"), Column("question"), Column("candidate"), *POSITION_COLUMNS), tuple(rows)),))


def _issue(issue: IssueHistory) -> Iterator[Block]:
    """Yield an issue: one item a question, the position that counts first, what came before below it."""
    yield Items(tuple(_question(question) for question in issue.questions))


def _question(question: QuestionHistory) -> Item:
    """Return a question with its positions, the latest first."""
    label = Span(f"{question.label}: ", bold=True)
    if not question.history:
        return Item((label, words.stance_span(question.stance), Span(".")))
    latest, *earlier = reversed(question.history)
    before = tuple(Item((Span("Before: ", Tone.QUIET), *words.account(dated.position))) for dated in earlier)
    return Item((label, *words.account(latest.position)), before)
