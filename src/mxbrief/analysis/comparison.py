"""Who stands where on issues: the stance of every candidate, where they divide, and how much of it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from itertools import combinations
from types import MappingProxyType
from typing import assert_never

from mxbrief.analysis.standings import Standings, coverage_of, latest_date, rests_on, total
from mxbrief.model.positions import Question
from mxbrief.model.scales import Order
from mxbrief.results.comparison import Comparison, Divide, IssueComparison, QuestionRow

_NEAR = 1
"""How many steps of the scale stances may be apart on the question that unites most."""


class Kept(Enum):
    """Which questions a comparison shows."""

    ALL = auto()
    DIFFERENT = auto()
    """Those on which known stances differ."""
    OPPOSED = auto()
    """Those on which one candidate supports what another opposes."""


def compare(
    standings: Standings,
    questions: Mapping[str, tuple[str, ...]],
    related: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    *,
    kept: Kept = Kept.ALL,
    order: Order = Order.CORPUS,
) -> Comparison:
    """Compare all candidates on issues, in the order of ``questions``: issue id to question ids, none meaning all.

    ``related`` is issue id to the questions of other issues that belong there too; they come last.
    Candidates whose office is not asked anything are left out, and so are questions that none of them is asked. Coverage, extremes and
    the latest evidence are computed before ``kept`` drops rows.
    """
    issues = standings.loaded.issues
    asked = {
        issue: [question for question in issues[issue].questions if (not wanted or question.id in wanted) and standings.asked(question.id)]
        for issue, wanted in questions.items()
        if issue in issues
    }
    for issue, ids in related.items():
        if issue in asked:
            asked[issue] += [standings.questions[id_] for id_ in ids if standings.asked(id_)]
    every = [question.id for group in asked.values() for question in group]
    candidates = [id_ for id_ in standings.candidates if any(standings.is_asked(id_, question) for question in every)]
    rows = {issue: [_row(standings, question, candidates, issue) for question in group] for issue, group in asked.items()}
    compared = tuple(_issue(standings, issue, group, kept=kept, order=order) for issue, group in rows.items())
    shown = [row for issue in compared for row in issue.questions] if order is Order.DIVIDE and len(compared) > 1 else []
    return Comparison(
        as_of=standings.cutoff,
        latest_evidence=latest_date(cell.position for group in rows.values() for row in group for cell in row.cells if cell.position),
        capacities=standings.capacities,
        rests=rests_on(cell for group in rows.values() for row in group for cell in row.cells),
        coverage=total(row.coverage for group in rows.values() for row in group),
        candidates=tuple(standings.describe(candidate) for candidate in candidates),
        issues=compared,
        ranked=tuple(row.id for row in sorted(shown, key=_spread, reverse=True)),
        opposed=kept is Kept.OPPOSED,
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


def _row(standings: Standings, question: Question, candidates: list[str], issue: str) -> QuestionRow:
    """Return one question with the cell of every candidate, as a row of an issue."""
    home = standings.issue_of[question.id]
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
        home="" if home == issue else home,
        home_title="" if home == issue else standings.loaded.issues[home].title,
    )


def _spread(row: QuestionRow) -> Divide:
    """Return what questions are sorted by; one with fewer than two known stances comes last."""
    return row.divide or Divide(-1, 0)


def _is_kept(row: QuestionRow, kept: Kept) -> bool:
    """Tell whether a question is shown."""
    known = [cell.number for cell in row.cells if cell.number is not None]
    match kept:
        case Kept.ALL:
            return True
        case Kept.DIFFERENT:
            return len(set(known)) > 1
        case Kept.OPPOSED:
            return bool(known) and min(known) < 0 < max(known)
        case _:
            assert_never(kept)


def _issue(standings: Standings, id_: str, rows: list[QuestionRow], *, kept: Kept, order: Order) -> IssueComparison:
    """Return one issue with the rows wanted, in the order wanted."""
    divides_most, unites_most = extremes(rows)
    shown = [row for row in rows if _is_kept(row, kept)]
    if order is Order.DIVIDE:
        shown.sort(key=_spread, reverse=True)
    issue = standings.loaded.issues[id_]
    return IssueComparison(
        id=id_,
        title=issue.title,
        summary=issue.summary,
        latest_evidence=latest_date(cell.position for row in rows for cell in row.cells if cell.position),
        coverage=total(row.coverage for row in rows),
        divides_most=divides_most,
        unites_most=unites_most,
        questions=tuple(shown),
    )
