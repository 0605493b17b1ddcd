"""Who stands where on an issue: every stance of every person, where they divide, and how much of it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import combinations

from mxbrief.analysis.ordering import in_order, latest_day
from mxbrief.analysis.sources import cited_sources
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import Entry, Holdings, Person
from mxbrief.model.positions import Issue, Position, Question
from mxbrief.model.scales import Absence
from mxbrief.model.timeline import latest_entries
from mxbrief.results.comparison import Candidate, Comparison, Coverage, Divide, IssueComparison, QuestionRow, StanceCell


class Sort(StrEnum):
    """Orders of questions."""

    CORPUS = "corpus"
    DIVIDE = "divide"


_NEAR = 1


def compare(
    holdings: Holdings,
    questions: dict[str, tuple[str, ...]],
    *,
    cutoff: PartialDate | None = None,
    only_differences: bool = False,
    sort: Sort = Sort.CORPUS,
) -> Comparison:
    """Compare everybody in ``holdings`` on its issues, in the order of ``questions``: issue id to question ids, none meaning all.

    People whose office is asked nothing here are left out, and so are questions asked of none of them. Coverage, extremes and the latest
    evidence are reckoned before ``only_differences`` drops rows.
    """
    chosen = {
        issue_id: [question for question in holdings.issues[issue_id].questions if not wanted or question.id in wanted]
        for issue_id, wanted in questions.items()
        if issue_id in holdings.issues
    }
    asked = [question for group in chosen.values() for question in group]
    people = [person for person in in_order(holdings.people, holdings.offices) if any(is_asked(question, person) for question in asked)]
    held = latest_entries(holdings.entries, cutoff)
    issues: list[IssueComparison] = []
    reckoned: list[QuestionRow] = []
    for issue_id, group in chosen.items():
        rows = [
            _row(question, people, held, absences(holdings, issue_id))
            for question in group
            if any(is_asked(question, person) for person in people)
        ]
        reckoned += rows
        issues.append(_issue(issue_id, holdings.issues[issue_id], rows, only_differences=only_differences, sort=sort))
    shown = _positions(row for issue in issues for row in issue.questions)
    return Comparison(
        as_of=cutoff,
        latest_evidence=latest_day(_positions(reckoned)),
        coverage=_sum(issue.coverage for issue in issues),
        candidates=tuple(candidate_of(person, holdings) for person in people),
        issues=tuple(issues),
        sources=cited_sources(shown, holdings.sources),
    )


def is_asked(question: Question, person: Person) -> bool:
    """Tell whether a question is put to a person's office."""
    return not question.offices or person.office in question.offices


def divide(numbers: Sequence[int]) -> Divide | None:
    """Return the spread of known stances, or None for fewer than two."""
    distances = [abs(one - other) for one, other in combinations(numbers, 2)]
    return Divide(max(distances), round(sum(distances) / len(distances), 3)) if distances else None


def absences(holdings: Holdings, issue: str) -> Callable[[str, str], Absence]:
    """Return what tells why a person, given by id, has no entry to show on a question, given by id, of an issue."""
    written = {(entry.candidate, entry.position.question) for entry in holdings.entries}

    def why(candidate: str, question: str) -> Absence:
        if (candidate, issue) in holdings.unreadable:
            return Absence.UNREADABLE
        return Absence.NOT_YET if (candidate, question) in written else Absence.NOT_RESEARCHED

    return why


def _row(
    question: Question, people: list[Person], held: dict[tuple[str, str], Entry], absence: Callable[[str, str], Absence]
) -> QuestionRow:
    """Return one question with everybody's cell."""
    cells = []
    for person in people:
        entry = held.get((person.id, question.id))
        if not is_asked(question, person):
            cells.append(StanceCell(person.id, Absence.NOT_ASKED))
        elif entry:
            stance = entry.position.stance
            cells.append(StanceCell(person.id, stance, stance.number, entry.position, entry.place))
        else:
            cells.append(StanceCell(person.id, absence(person.id, question.id)))
    numbers = [cell.number for cell in cells if cell.number is not None]
    return QuestionRow(
        id=question.id,
        label=question.label,
        text=question.text,
        supports=question.supports,
        opposes=question.opposes,
        coverage=Coverage(len(numbers), sum(cell.stance is not Absence.NOT_ASKED for cell in cells)),
        divide=divide(numbers),
        cells=tuple(cells),
    )


def _issue(issue_id: str, issue: Issue, rows: list[QuestionRow], *, only_differences: bool, sort: Sort) -> IssueComparison:
    """Return one issue with the rows wanted, in the order wanted."""
    measured = [(row.divide, row.id) for row in rows if row.divide]
    most = max(measured, key=lambda pair: pair[0], default=None)
    least = min(((spread, id_) for spread, id_ in measured if spread.largest <= _NEAR), key=lambda pair: pair[0], default=None)
    shown = [row for row in rows if not only_differences or (row.divide and row.divide.largest > 0)]
    if sort is Sort.DIVIDE:
        shown.sort(key=lambda row: row.divide or Divide(-1, 0), reverse=True)
    return IssueComparison(
        id=issue_id,
        title=issue.title,
        summary=issue.summary,
        coverage=_sum(row.coverage for row in rows),
        divides_most=most[1] if most and most[0].largest > 0 else None,
        unites_most=least[1] if least and most and least[0] < most[0] else None,
        questions=tuple(shown),
    )


def _positions(rows: Iterable[QuestionRow]) -> list[Position]:
    """Return the positions that rows show."""
    return [cell.position for row in rows for cell in row.cells if cell.position]


def candidate_of(person: Person, holdings: Holdings) -> Candidate:
    """Return a person as a column."""
    profile = person.profile
    title = holdings.offices[person.office].title
    return Candidate(person.id, profile.name, profile.short_name, person.office, title, profile.affiliation, profile.role)


def _sum(coverages: Iterable[Coverage]) -> Coverage:
    """Return the coverage of several parts together."""
    parts = list(coverages)
    return Coverage(sum(part.known for part in parts), sum(part.asked for part in parts))
