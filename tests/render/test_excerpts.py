"""An excerpt points at the exact place, whatever stands in front of it, and is never wider than the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mxbrief.document import Document, Excerpt
from mxbrief.render.page import Page
from mxbrief.render.terminal.setter import to_terminal


def lines(excerpt: Excerpt, width: int = 80) -> list[str]:
    return to_terminal(Document((excerpt,)), Page(width=width)).splitlines()


@pytest.mark.parametrize(
    ("line", "column", "width"),
    [
        ("key: value", 6, 5),
        ("ключ: значение", 7, 8),
        ("漢字: 値", 5, 1),
        ("e\u0301: x", 5, 1),
        ("\tkey: value", 7, 5),
        ("a\u202eb: value", 6, 5),
        ("key:", 5, 1),
    ],
)
def test_the_mark_stands_under_the_place_by_display_width(line: str, column: int, width: int) -> None:
    shown, mark = lines(Excerpt((line,), 12, column, width))
    start, end = mark.index("^"), mark.rindex("^") + 1
    before = line[: column - 1].replace("\t", "    ").replace("\u202e", "")
    assert start == cell_len(" 12 | " + before)
    target = line[column - 1 : column - 1 + width]
    assert end - start == max(cell_len(target), 1)
    assert target in shown


@given(
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=300),
    st.integers(1, 300),
    st.integers(1, 60),
    st.integers(30, 100),
)
def test_a_long_line_is_shown_around_its_mark(line: str, column: int, width: int, page: int) -> None:
    column = min(column, len(line))
    shown = lines(Excerpt((line,), 7, column, min(width, len(line) - column + 1), "a/path.yaml:7:1", "a note"), page)
    assert all(cell_len(text) <= page for text in shown)
    mark = next(text for text in shown if "^" in text and set(text) <= set(" |^"))
    assert mark.index("^") >= len(" 7 | ")
