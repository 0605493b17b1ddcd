"""Sound files convert; of others, every problem is named at its place and the sound part is kept."""

from __future__ import annotations

from typing import TypeVar

import pytest

from mxbrief.corpus.read.parse import parse
from mxbrief.model.kinds import FileKind
from mxbrief.model.positions import Issue, Office, Part, PositionFile, Profile
from mxbrief.model.sources import SourceFile
from mxbrief.problems import Problem

T = TypeVar("T", bound=Part)

SOUND = """\
  - question: a
    stance: supports
    date: 2024-05
    basis: vote
    confidence: high
    summary: Yes.
"""


def read(text: str, kind: type[T]) -> tuple[T | None, list[Problem]]:
    file = parse("f", text.encode(), FileKind.POSITIONS, kind)
    assert file.value is None or isinstance(file.value, kind)
    return file.value, list(file.problems)


def codes(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def test_a_sound_file_converts_without_a_word() -> None:
    file, problems = read(f"positions:\n{SOUND}", PositionFile)
    assert problems == []
    assert file
    assert file.positions[0].date == "2024-05"
    assert file.positions[0].stance.number == 1


def test_every_problem_of_a_file_is_found_in_one_run_and_the_rest_is_kept() -> None:
    text = f"""\
positions:
  - question: Not An Id
    stance: suports
    date: 2024-02-30
    basis: vote
    confidence: certain
    summary: ""
    extra: x
  - just text
{SOUND}unknown: y
"""
    file, problems = read(text, PositionFile)
    assert codes(problems) == [
        ("bad-slug", 2, 15),
        ("invalid-value", 3, 13),
        ("bad-date", 4, 11),
        ("invalid-value", 6, 17),
        ("empty-value", 7, 14),
        ("unknown-key", 8, 5),
        ("wrong-type", 9, 5),
        ("unknown-key", 16, 1),
    ]
    assert file
    assert [position.question for position in file.positions] == ["a"]


def test_an_unknown_key_does_not_cost_the_entry() -> None:
    file, problems = read(f"positions:\n{SOUND}    sumary: x\n", PositionFile)
    assert file
    assert len(file.positions) == 1
    assert "did you mean 'summary'?" in problems[0].hint


def test_a_misspelt_value_is_answered_with_the_nearest() -> None:
    _, problems = read(f"positions:\n{SOUND.replace('supports', 'suports')}", PositionFile)
    assert problems[0].message == "'suports' is not a stance"
    assert problems[0].hint.startswith("did you mean 'supports'? valid here: strongly_supports, ")


@pytest.mark.parametrize("absence", ["not_researched", "not_asked", "not_yet", "unreadable"])
def test_an_absence_is_never_written(absence: str) -> None:
    file, problems = read(f"positions:\n{SOUND.replace('supports', absence)}", PositionFile)
    assert [problem.code for problem in problems] == ["invalid-value"]
    assert file
    assert file.positions == ()


@pytest.mark.parametrize("key", ["date", "basis", "confidence"])
def test_a_known_stance_needs_its_evidence(key: str) -> None:
    lines = [line for line in SOUND.splitlines(keepends=True) if f"{key}:" not in line]
    _, problems = read(f"positions:\n{''.join(lines)}", PositionFile)
    assert codes(problems) == [("invalid-value", 2, 5)]
    assert f"a stance needs {key}" in problems[0].message


@pytest.mark.parametrize("blank", ["no_position", "ambiguous", "not_applicable"])
def test_a_blank_may_do_without(blank: str) -> None:
    file, problems = read(f"positions:\n  - question: a\n    stance: {blank}\n    summary: Looked.\n", PositionFile)
    assert problems == []
    assert file
    assert file.positions[0].stance.number is None


def test_a_missing_key_is_asked_for_where_the_mapping_begins() -> None:
    profile, problems = read("name: Ann\nrole: x\n", Profile)
    assert profile is None
    assert codes(problems) == [("missing-key", 1, 1)]
    assert "'short_name'" in problems[0].message


def test_duplicate_keys_are_found_at_any_depth() -> None:
    text = "title: T\nsummary: S\nquestions:\n  - id: a\n    label: L\n    text: T\n    id: b\n    supports: S\n    opposes: O\n"
    issue, problems = read(text, Issue)
    assert codes(problems) == [("duplicate-key", 7, 5)]
    assert "line 4" in problems[0].message
    assert issue
    assert issue.questions == ()


def test_numbers_are_numbers_only_where_the_format_says_so() -> None:
    results = "    results:\n      - {candidate: a, percent: 59.75, votes: 35924519}\n"
    text = f"title: '1.10'\nelections:\n  - date: 2024\n    turnout_percent: 61.05\n{results}"
    office, problems = read(text, Office)
    assert problems == []
    assert office
    assert office.title == "1.10"
    assert office.elections[0].results[0].percent == 59.75
    _, problems = read(text.replace("61.05", "sixty").replace("35924519", "1.5"), Office)
    assert [problem.message for problem in problems] == ["'sixty' is not a number", "'1.5' is not a whole number"]


def test_csl_yaml_is_read_as_zotero_and_people_write_it() -> None:
    text = """\
references:
  - id: a
    type: webpage
    title: A
    author:
      - {family: Cruz, given: Ana, non-dropping-particle: de la}
      - {literal: Office}
    container-title: Gazette
    issued: {date-parts: [[2024, 5]]}
    accessed: 2024-06-01
    URL: https://a.example
    DOI: 10.1000/1
    custom: {reliability: B, derived_from: b}
"""
    file, problems = read(text, SourceFile)
    assert problems == []
    assert file
    source = file.references[0]
    assert (source.issued, source.accessed, source.container_title, source.doi) == ("2024-05", "2024-06-01", "Gazette", "10.1000/1")
    _, problems = read(text.replace("[[2024, 5]]", "[[2024, 13]]"), SourceFile)
    assert codes(problems) == [("bad-date", 9, 13)]


@pytest.mark.parametrize("text", ["just text", "- a\n- b", "42", "positions: x", "positions:\n  a: b"])
def test_a_file_of_another_shape_is_named_not_raised(text: str) -> None:
    _, problems = read(text, PositionFile)
    assert problems


def test_what_zotero_exports_is_read_and_kept() -> None:
    file, problems = read(ZOTERO, SourceFile)
    assert problems == []
    assert file
    (source,) = file.references
    assert (source.issued, source.accessed) == ("2024-03-05", "2024-04")
    assert (source.keyword, source.section, source.source, source.event_place) == ("energy", "World", "Zotero", "Lima")
    assert source.archive_location == "Box 3"
    assert source.interviewer[0].family == "Reyes"


def test_a_misspelt_field_of_a_source_is_told_with_the_printed_ones_only() -> None:
    _, problems = read(ZOTERO.replace("keyword:", "keywrod:"), SourceFile)
    (problem,) = problems
    assert (problem.code, problem.place.line, problem.place.column) == ("unknown-key", 14, 3)
    assert problem.hint.startswith("did you mean 'keyword'? valid here: id, type, title, author, ")
    assert problem.hint.endswith(", language, note, custom, and fields of CSL that are not printed")


ZOTERO = """\
references:
- id: smith2024
  type: webpage
  title: A title
  author:
  - family: Smith
    given: Ann
  interviewer: [{family: Reyes}]
  issued:
  - year: 2024
    month: 3
    day: 5
  accessed: {year: 2024, month: 4}
  keyword: energy
  section: World
  source: Zotero
  event-place: Lima
  archive_location: Box 3
"""
