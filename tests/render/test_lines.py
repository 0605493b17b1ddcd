"""Lines are broken at blanks, by display width, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mxbrief.render.terminal.lines import JOINT, WHOLE, Line, Run, breaks, columns

LETTERS = st.text(st.sampled_from("ab é\u2212…○中文🇲🇽\u0301\ufdd0 1\u2764\ufe0f\u20e3👩🏽\u200d💻"), max_size=60)


BLANKS = {ord(" "): None, ord(JOINT): None}


def broken(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in breaks(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one two", 3, ["one", "two"]),
        ("one   two", 4, ["one", "two"]),
        ("one two   ", 7, ["one two"]),
        ("word    ", 4, ["word"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a bcdefgh i", 3, ["a", "bcd", "efg", "h i"]),
        ("中文 中文", 4, ["中文", "中文"]),
        ("中文中", 3, ["中", "文", "中"]),
        ("中", 1, ["中"]),
        (f"a{JOINT}b c", 3, [f"a{JOINT}b", "c"]),
        (f"abc{JOINT}d", 4, ["abc", "d"]),
        ("see https://a.b/c", 5, ["see", "https://a.b/c"]),
        ("at a/b.yaml:3:4 now", 5, ["at", "a/b.yaml:3:4", "now"]),
        ("中文/中文", 4, ["中文", "/中", "文"]),
        (f"run a{WHOLE}b{WHOLE}c now", 4, ["run", f"a{WHOLE}b{WHOLE}c", "now"]),
        ("a\u2764\ufe0fb", 3, ["a\u2764\ufe0f", "b"]),
    ],
)
def test_where_lines_are_broken(text: str, width: int, expected: list[str]) -> None:
    assert broken(text, width) == expected


@given(LETTERS, st.integers(2, 12))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = broken(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert not any(line.endswith((" ", JOINT)) for line in lines)
    assert "".join(lines).translate(BLANKS) == text.translate(BLANKS)


@given(LETTERS)
def test_columns_are_those_of_rich(text: str) -> None:
    assert columns(text) == cell_len(text)


@given(st.lists(st.tuples(LETTERS, st.sampled_from(["", "bold", "dim"])), max_size=5), st.integers(1, 12))
def test_every_letter_keeps_its_style(pieces: list[tuple[str, str]], width: int) -> None:
    line = Line(*(Run(text, style) for text, style in pieces))
    before = [(letter, style) for text, style in pieces for letter in text if ord(letter) not in BLANKS]
    after = [(letter, run.style) for part in line.wrapped(width) for run in part.runs for letter in run.text if ord(letter) not in BLANKS]
    assert after == before
