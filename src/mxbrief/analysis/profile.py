"""One person: who it is, and every position with its history in time."""

from __future__ import annotations

import msgspec

from mxbrief.analysis.comparison import absences, candidate_of, is_asked
from mxbrief.analysis.ordering import latest_day
from mxbrief.analysis.sources import cited_sources
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import Holdings, Person
from mxbrief.model.positions import Position
from mxbrief.model.scales import Stance
from mxbrief.model.sources import Source
from mxbrief.model.timeline import history
from mxbrief.problems import Place
from mxbrief.results.comparison import Candidate, Coverage, Standing


class Dated(msgspec.Struct, frozen=True):
    """One entry of a history, and where it stands in the corpus."""

    position: Position
    place: Place


class QuestionHistory(msgspec.Struct, frozen=True, kw_only=True):
    """What a person has said on one question, oldest first; ``stance`` is the one that counts."""

    id: str
    label: str
    text: str
    stance: Standing
    number: int | None
    history: tuple[Dated, ...]


class IssueHistory(msgspec.Struct, frozen=True, kw_only=True):
    """A person's positions on one issue."""

    id: str
    title: str
    coverage: Coverage
    questions: tuple[QuestionHistory, ...]


class Portrait(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.show/1"):
    """The result of ``show``."""

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    candidate: Candidate
    note: str
    coverage: Coverage
    issues: tuple[IssueHistory, ...]
    sources: tuple[Source, ...]


def portray(holdings: Holdings, *, cutoff: PartialDate | None = None) -> Portrait:
    """Return the one person in ``holdings`` with the history of every question asked of the office, up to the cut-off."""
    person = holdings.people[0]
    issues = tuple(issue for issue in (_issue(holdings, person, issue_id, cutoff) for issue_id in holdings.issues) if issue.questions)
    shown = [dated.position for issue in issues for question in issue.questions for dated in question.history]
    return Portrait(
        as_of=cutoff,
        latest_evidence=latest_day(shown),
        candidate=candidate_of(person, holdings),
        note=person.profile.note,
        coverage=Coverage(sum(issue.coverage.known for issue in issues), sum(issue.coverage.asked for issue in issues)),
        issues=issues,
        sources=cited_sources(shown, holdings.sources),
    )


def _issue(holdings: Holdings, person: Person, issue_id: str, cutoff: PartialDate | None) -> IssueHistory:
    """Return one issue, in the order of its questions."""
    issue = holdings.issues[issue_id]
    absence = absences(holdings, issue_id)
    questions = []
    for question in issue.questions:
        if not is_asked(question, person):
            continue
        past = history((entry for entry in holdings.entries if entry.position.question == question.id), cutoff)
        stance = past[-1].position.stance if past else absence(person.id, question.id)
        questions.append(
            QuestionHistory(
                id=question.id,
                label=question.label,
                text=question.text,
                stance=stance,
                number=stance.number if isinstance(stance, Stance) else None,
                history=tuple(Dated(entry.position, entry.place) for entry in past),
            )
        )
    known = sum(question.number is not None for question in questions)
    return IssueHistory(id=issue_id, title=issue.title, coverage=Coverage(known, len(questions)), questions=tuple(questions))
