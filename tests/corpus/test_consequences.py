"""What follows from a fault is a note with a count below it."""

from __future__ import annotations

import pytest

from mxbrief.corpus.root_causes import folded
from mxbrief.problems import Place, Problem, Severity, in_order


def unknown(code: str, name: str, line: int, path: str = "corpus.yaml") -> Problem:
    return Problem(Place(path, line, 5), code, f"there is no '{name}'", "did you mean another?")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("candidates", "unknown-candidate"),
        ("Candidates", "unknown-office"),
        ("candidates/mayor", "unknown-candidate"),
        ("candidates/Mayor", "incomplete-scenario"),
        ("candidates/mayor/Pike", "unknown-candidate"),
        ("issues", "unknown-issue"),
        ("issue", "unknown-question"),
        ("issues/ferry.yml", "unknown-question"),
        ("risks/ferry (1).yaml", "unknown-risk"),
        ("recommendations", "unknown-recommendation"),
        ("sources/general.yaml.bak", "unknown-source"),
    ],
)
@pytest.mark.parametrize("cause", ["misplaced-file", "missing-file", "outside-corpus", "unreadable-file"])
def test_names_that_may_be_where_nothing_is_read_are_one_note(cause: str, path: str, code: str) -> None:
    root = Problem(Place(path), cause, "is not read", "rename it")
    found = folded([unknown(code, "a", 3), unknown(code, "b", 2), root, unknown("unknown-waiver", "c", 1)])
    note = Problem(Place(path), cause, "may be, or hold, what 2 names lead to; whether they exist is not checked", "fix this first")
    assert in_order(found) == in_order([root, unknown("unknown-waiver", "c", 1), Problem(*_as_note(note))])


def _as_note(problem: Problem) -> tuple[Place, str, str, str, Severity]:
    return problem.place, problem.code, problem.message, problem.hint, Severity.NOTE


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("candidates/mayor/office.yaml", "unknown-candidate"),
        ("candidates/mayor/pike/ferry.yml", "unknown-candidate"),
        ("candidates/stray.yaml", "unknown-candidate"),
        ("issues", "unknown-candidate"),
        ("risks", "unknown-source"),
        ("pictures", "unknown-issue"),
        ("events.yml", "unknown-issue"),
        ("risks/old/ferry.yaml", "unknown-risk"),
    ],
)
def test_what_defines_no_such_names_is_no_cause(path: str, code: str) -> None:
    every = [Problem(Place(path), "misplaced-file", "is not read"), unknown(code, "a", 3)]
    assert folded(every) == in_order(every)


def test_a_problem_inside_a_file_is_no_cause() -> None:
    every = [Problem(Place("issues/ferry.yaml", 1, 1), "missing-file", "x"), unknown("unknown-issue", "a", 3)]
    assert folded(every) == in_order(every)


def test_one_name_is_spoken_of_as_one() -> None:
    found = folded([Problem(Place("risks"), "missing-file", "x"), unknown("unknown-risk", "a", 3)])
    assert [each.message for each in found] == ["x", "may be, or hold, what a name leads to; whether it exists is not checked"]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_name_that_is_missing_in_many_places_is_missing_once(number: int) -> None:
    found = folded(unknown("unknown-risk", "a", line) for line in range(1, number + 1))
    if number < 3:
        assert len(found) == number
        return
    first, note = found
    assert first == unknown("unknown-risk", "a", 1)
    shown = ", ".join(f"corpus.yaml:{line}:5" for line in range(2, min(number, 4) + 1)) + (", …" if number > 4 else "")
    assert (note.place, note.severity, note.message) == (first.place, Severity.NOTE, f"the same in {number - 1} more places: {shown}")


def test_different_names_and_notes_stay() -> None:
    every = [unknown("unknown-risk", name, 1) for name in "abcd"]
    notes = [Problem(Place("a.yaml", line), "unknown-source", "may define 2", severity=Severity.NOTE) for line in range(1, 5)]
    assert folded([*every, *notes]) == in_order([*every, *notes])
