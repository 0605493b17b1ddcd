"""Comparison: where people stand, where they divide, what is known. Values in, values out."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mxbrief.analysis.comparison import Kept, compare, divide
from mxbrief.analysis.standings import Standings, history, in_order
from mxbrief.model.dates import EvidenceDate, PartialDate
from mxbrief.model.loaded import CandidateEntry, Entry, Loaded
from mxbrief.model.positions import Election, Issue, Office, Position, Profile, Question, Result
from mxbrief.model.scales import Absence, Basis, Confidence, Order, Stance
from mxbrief.problems import Place
from mxbrief.results.stances import Coverage

BLANKS = [stance for stance in Stance if stance.number is None]
KNOWN = [stance for stance in Stance if stance.number is not None]


def question(id_: str, *offices: str) -> Question:
    return Question(id=id_, label=id_, text="T", supports="S", opposes="O", offices=offices)


def position(question_id: str, stance: Stance, date: str | None = "2024", summary: str = "Said.") -> Position:
    return Position(
        question=question_id,
        stance=stance,
        summary=summary,
        date=EvidenceDate(date) if date else None,
        basis=Basis.STATEMENT,
        confidence=Confidence.LOW,
    )


def entry(who: str, held: Position, line: int = 1) -> Entry:
    return Entry(who, "issue", held, Place(f"{who}.yaml", line, 1))


def person(who: str, office: str = "mayor") -> CandidateEntry:
    return CandidateEntry(who, office, Profile(name=who.title(), short_name=who))


def standings(
    questions: list[Question],
    entries: list[Entry],
    people: list[CandidateEntry],
    unreadable: frozenset[tuple[str, str]] = frozenset(),
    cutoff: PartialDate | None = None,
) -> Standings:
    return Standings(
        Loaded(
            offices={one.office: Office(title=one.office.title()) for one in people},
            candidates=tuple(people),
            issues={"issue": Issue(title="Issue", summary="S", questions=tuple(questions))},
            entries=tuple(entries),
            unreadable=unreadable,
        ),
        cutoff,
        today="2026-11-24",
    )


def test_a_stance_has_its_number_and_a_blank_has_none() -> None:
    assert [stance.number for stance in Stance] == [2, 1, 0, -1, -2, None, None, None, None]


def test_every_asked_cell_is_there_and_says_what_is_known() -> None:
    questions = [question("everyone"), question("mayors", "mayor")]
    entries = [entry("ann", position("everyone", Stance.OPPOSES)), entry("bob", position("everyone", Stance.NO_POSITION))]
    people = [person("ann"), person("bob"), person("cat", "warden")]
    result = compare(standings(questions, entries, people), {"issue": ()})
    first, second = result.issues[0].questions
    assert [cell.stance for cell in first.cells] == [Stance.OPPOSES, Stance.NO_POSITION, Absence.NOT_RESEARCHED]
    assert [cell.stance for cell in second.cells] == [Absence.NOT_RESEARCHED, Absence.NOT_RESEARCHED, Absence.NOT_ASKED]
    assert (first.coverage, second.coverage, result.coverage) == (Coverage(1, 3), Coverage(0, 2), Coverage(1, 5))


def test_what_could_not_be_read_is_not_called_unresearched() -> None:
    result = compare(standings([question("q")], [], [person("ann")], unreadable=frozenset({("ann", "issue")})), {"issue": ()})
    assert result.issues[0].questions[0].cells[0].stance is Absence.UNREADABLE


def test_what_came_after_the_cutoff_is_not_called_unresearched() -> None:
    held = standings(
        [question("q"), question("r")], [entry("ann", position("q", Stance.MIXED, "2025"))], [person("ann")], cutoff=PartialDate("2024")
    )
    rows = compare(held, {"issue": ()}).issues[0].questions
    assert [row.cells[0].stance for row in rows] == [Absence.NOT_YET, Absence.NOT_RESEARCHED]
    assert [row.coverage for row in rows] == [Coverage(0, 1), Coverage(0, 1)]


def test_people_whose_office_is_asked_nothing_are_left_out() -> None:
    result = compare(standings([question("q", "mayor")], [], [person("ann"), person("cat", "warden")]), {"issue": ()})
    assert [candidate.id for candidate in result.candidates] == ["ann"]


@given(st.lists(st.sampled_from(KNOWN), min_size=2, max_size=7), st.lists(st.sampled_from(BLANKS), max_size=5))
def test_blanks_never_move_the_divide(known: list[Stance], blanks: list[Stance]) -> None:
    def divided(stances: list[Stance]) -> object:
        people = [person(f"p{index}") for index in range(len(stances))]
        entries = [entry(f"p{index}", position("q", stance)) for index, stance in enumerate(stances)]
        return compare(standings([question("q")], entries, people), {"issue": ()}).issues[0].questions[0].divide

    assert divided(known + blanks) == divided(known)


@given(st.lists(st.integers(-2, 2), min_size=2, max_size=8))
def test_the_divide_is_the_largest_and_the_mean_distance_of_all_pairs(numbers: list[int]) -> None:
    spread = divide(numbers)
    assert spread
    pairs = [abs(a - b) for a, b in permutations(numbers, 2)]
    assert spread.largest == max(numbers) - min(numbers)
    assert spread.mean == pytest.approx(float(Fraction(sum(pairs), len(pairs))), abs=5e-4)


@pytest.mark.parametrize("numbers", [[], [2]])
def test_fewer_than_two_known_stances_have_no_divide(numbers: list[int]) -> None:
    assert divide(numbers) is None


def test_what_divides_most_and_least_is_named_and_sorted_first() -> None:
    questions = [question("calm"), question("wide"), question("empty"), question("split")]
    stances = {
        "calm": (Stance.SUPPORTS, Stance.SUPPORTS, Stance.SUPPORTS),
        "wide": (Stance.STRONGLY_SUPPORTS, Stance.MIXED, Stance.STRONGLY_OPPOSES),
        "split": (Stance.STRONGLY_SUPPORTS, Stance.STRONGLY_OPPOSES, Stance.STRONGLY_OPPOSES),
    }
    people = [person("ann"), person("bob"), person("cat")]
    entries = [entry(one.id, position(id_, stance)) for id_, row in stances.items() for one, stance in zip(people, row, strict=True)]
    held = standings(questions, entries, people)
    issue = compare(held, {"issue": ()}, order=Order.DIVIDE).issues[0]
    assert (issue.divides_most, issue.unites_most) == ("wide", "calm")
    assert [row.id for row in issue.questions] == ["wide", "split", "calm", "empty"]
    only = compare(held, {"issue": ()}, kept=Kept.DIFFERENT).issues[0]
    assert [row.id for row in only.questions] == ["wide", "split"]
    assert only.coverage == Coverage(9, 12)


@pytest.mark.parametrize(
    ("stances", "shown"),
    [
        ((Stance.SUPPORTS, Stance.STRONGLY_OPPOSES), [Kept.ALL, Kept.DIFFERENT, Kept.OPPOSED]),
        ((Stance.SUPPORTS, Stance.STRONGLY_SUPPORTS), [Kept.ALL, Kept.DIFFERENT]),
        ((Stance.STRONGLY_SUPPORTS, Stance.MIXED), [Kept.ALL, Kept.DIFFERENT]),
        ((Stance.OPPOSES, Stance.OPPOSES), [Kept.ALL]),
        ((Stance.OPPOSES, Stance.NO_POSITION), [Kept.ALL]),
        ((Stance.AMBIGUOUS, Stance.NO_POSITION), [Kept.ALL]),
    ],
)
def test_a_question_is_opposed_if_one_supports_what_another_opposes(stances: tuple[Stance, Stance], shown: list[Kept]) -> None:
    people = [person("ann"), person("bob")]
    held = standings([question("q")], [entry(one.id, position("q", each)) for one, each in zip(people, stances, strict=True)], people)
    assert [kept for kept in Kept if compare(held, {"issue": ()}, kept=kept).issues[0].questions] == shown


def test_nothing_divides_most_where_all_agree() -> None:
    people = [person("ann"), person("bob")]
    entries = [entry(one.id, position("q", Stance.MIXED)) for one in people]
    issue = compare(standings([question("q")], entries, people), {"issue": ()}).issues[0]
    assert (issue.divides_most, issue.unites_most) == (None, None)


def test_questions_asked_of_nobody_here_are_left_out() -> None:
    result = compare(standings([question("a", "warden"), question("b")], [], [person("ann")]), {"issue": ()})
    assert [row.id for row in result.issues[0].questions] == ["b"]


def test_only_the_questions_named_are_compared() -> None:
    result = compare(standings([question("a"), question("b")], [], [person("ann")]), {"issue": ("b",)})
    assert [row.id for row in result.issues[0].questions] == ["b"]
    assert result.coverage == Coverage(0, 1)


@pytest.mark.parametrize(
    ("cutoff", "expected"),
    [(None, "day"), ("2025", "day"), ("2024-06-30", "month"), ("2024-06-29", "first"), ("2024-06", "month"), ("2023-01-01", "undated")],
)
def test_the_latest_entry_not_after_the_cutoff_counts(cutoff: str | None, expected: str) -> None:
    entries = [
        entry("ann", position("q", Stance.OPPOSES, "2024-07-01", "day"), 1),
        entry("ann", position("q", Stance.OPPOSES, "2024-06", "month"), 2),
        entry("ann", position("q", Stance.OPPOSES, "2024-01-05", "first"), 3),
        entry("ann", position("q", Stance.NO_POSITION, None, "undated"), 4),
    ]
    assert history(entries, PartialDate(cutoff) if cutoff else None)[-1].position.summary == expected


def test_of_two_entries_of_one_day_the_later_in_the_file_counts() -> None:
    entries = [
        entry("ann", position("q", Stance.MIXED, "2024-12-31", "second"), 9),
        entry("ann", position("q", Stance.MIXED, "2024", "first"), 2),
    ]
    assert [one.position.summary for one in history(entries, None)] == ["first", "second"]


def test_people_stand_as_their_latest_election_ranked_them() -> None:
    elections = tuple(
        Election(date=PartialDate(date), results=tuple(Result(candidate=who) for who in order))
        for date, order in (("2024", ("cat", "ann")), ("2018", ("ann", "cat")), ("2030", ()))
    )
    people = [person("ann"), person("bob"), person("cat"), person("abe", "aide")]
    offices = {"mayor": Office(title="M", elections=elections), "aide": Office(title="A")}
    assert [one.id for one in in_order(people, offices)] == ["abe", "cat", "ann", "bob"]
