"""Who stands where on issues: the stance of every candidate, where they divide, and how much of it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from mxbrief.analysis.standings import Standings, coverage_of, latest_date, total
from mxbrief.model.positions import Question
from mxbrief.model.scales import Order
from mxbrief.results.comparison import Comparison, Divide, IssueComparison, QuestionRow

_NEAR = 1
"""How many steps of the scale stances may be apart on the question that unites most."""


def compare(
    standings: Standings,
    questions: Mapping[str, tuple[str, ...]],
    *,
    only_differences: bool = False,
    order: Order = Order.CORPUS,
) -> Comparison:
    """Compare all candidates on issues, in the order of ``questions``: issue id to question ids, none meaning all.

    Candidates whose office is not asked anything are left out, and so are questions that none of them is asked. Coverage, extremes and
    the latest evidence are computed before ``only_differences`` drops rows.
    """
    issues = standings.loaded.issues
    asked = {
        issue: [question for question in issues[issue].questions if (not wanted or question.id in wanted) and standings.asked(question.id)]
        for issue, wanted in questions.items()
        if issue in issues
    }
    every = [question.id for group in asked.values() for question in group]
    candidates = [id_ for id_ in standings.candidates if any(standings.is_asked(id_, question) for question in every)]
    rows = {issue: [_row(standings, question, candidates) for question in group] for issue, group in asked.items()}
    return Comparison(
        as_of=standings.cutoff,
        latest_evidence=latest_date(cell.position for group in rows.values() for row in group for cell in row.cells if cell.position),
        coverage=total(row.coverage for group in rows.values() for row in group),
        candidates=tuple(standings.describe(candidate) for candidate in candidates),
        issues=tuple(_issue(standings, issue, group, only_differences=only_differences, order=order) for issue, group in rows.items()),
    )


def divide(numbers: Sequence[int]) -> Divide | None:
    """Return the spread of known stances (+2 to -2) in steps of the scale, or None for fewer than two."""
    distances = [abs(one - other) for one, other in combinations(numbers, 2)]
    return Divide(max(distances), round(sum(distances) / len(distances), 3)) if distances else None


def extremes(rows: Iterable[QuestionRow]) -> tuple[str | None, str | None]:
    """Return the ids of the questions that divide most and unite most; None where nothing does.

    What unites most has stances at most one step apart, and a smaller spread than what divides most. The first of equals counts.
    """
    measured = [(row.divide, row.id) for row in rows if row.divide]
    most = max(measured, key=lambda pair: pair[0], default=None)
    least = min(((spread, id_) for spread, id_ in measured if spread.largest <= _NEAR), key=lambda pair: pair[0], default=None)
    divides = most[1] if most and most[0].largest > 0 else None
    unites = least[1] if least and most and least[0] < most[0] else None
    return divides, unites


def _row(standings: Standings, question: Question, candidates: list[str]) -> QuestionRow:
    """Return one question with the cell of every candidate."""
    cells = tuple(standings.cell(candidate, question.id) for candidate in candidates)
    return QuestionRow(
        id=question.id,
        label=question.label,
        text=question.text,
        supports=question.supports,
        opposes=question.opposes,
        coverage=coverage_of(cells),
        divide=divide([cell.number for cell in cells if cell.number is not None]),
        cells=cells,
    )


def _issue(standings: Standings, id_: str, rows: list[QuestionRow], *, only_differences: bool, order: Order) -> IssueComparison:
    """Return one issue with the rows wanted, in the order wanted."""
    divides_most, unites_most = extremes(rows)
    shown = [row for row in rows if not only_differences or (row.divide and row.divide.largest > 0)]
    if order is Order.DIVIDE:
        shown.sort(key=lambda row: row.divide or Divide(-1, 0), reverse=True)
    issue = standings.loaded.issues[id_]
    return IssueComparison(
        id=id_,
        title=issue.title,
        summary=issue.summary,
        coverage=total(row.coverage for row in rows),
        divides_most=divides_most,
        unites_most=unites_most,
        questions=tuple(shown),
    )
