"""One candidate: who it is, and every position with its history."""

from __future__ import annotations

from collections.abc import Mapping

from mxbrief.analysis.standings import Standings, coverage_of, latest_date, total
from mxbrief.results.profile import CandidateProfile, IssueHistory, QuestionHistory


def profile(standings: Standings, questions: Mapping[str, tuple[str, ...]]) -> CandidateProfile:
    """Return the one candidate that was loaded, with the history of every question asked of the office, up to the cut-off.

    ``questions`` is issue id to question ids, none meaning all.
    """
    (candidate,) = standings.candidates
    found = (_issue(standings, candidate, id_, questions.get(id_, ())) for id_ in standings.loaded.issues)
    issues = tuple(issue for issue in found if issue.questions)
    return CandidateProfile(
        as_of=standings.cutoff,
        latest_evidence=latest_date(
            cell.position for issue in issues for question in issue.questions for cell in question.history if cell.position
        ),
        capacities=standings.capacities,
        candidate=standings.describe(candidate),
        career=standings.candidates[candidate].profile.career,
        aliases=standings.candidates[candidate].profile.aliases,
        identifiers=standings.candidates[candidate].profile.identifiers,
        note=standings.candidates[candidate].profile.note,
        coverage=total(issue.coverage for issue in issues),
        issues=issues,
    )


def _issue(standings: Standings, candidate: str, id_: str, wanted: tuple[str, ...]) -> IssueHistory:
    """Return one issue, with the questions wanted, or all of them, in their order."""
    issue = standings.loaded.issues[id_]
    shown = [question for question in issue.questions if not wanted or question.id in wanted]
    asked = [question for question in shown if standings.is_asked(candidate, question.id)]
    cells = {question.id: standings.cell(candidate, question.id) for question in asked}
    questions = tuple(
        QuestionHistory(
            id=question.id,
            label=question.label,
            text=question.text,
            stance=cells[question.id].stance,
            number=cells[question.id].number,
            history=standings.history(candidate, question.id),
        )
        for question in asked
    )
    return IssueHistory(id=id_, title=issue.title, coverage=coverage_of(cells.values()), questions=questions)
