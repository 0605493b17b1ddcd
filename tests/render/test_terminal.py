"""The terminal layout at every width: no word lost or cut, no line too long, nothing that the terminal would obey."""

from __future__ import annotations

import re

import pytest
from hostile import HOSTILE, STANCES, TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from mxbrief.document import Cell, Column, Document, Excerpt, Item, Items, Paragraph, Reference, References, Span, Table, Tone
from mxbrief.render.page import Color, Page
from mxbrief.render.sanitize import clean
from mxbrief.render.terminal.setter import to_terminal

WIDTHS = [40, 60, 80, 120, 200]
OURS = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")


def words(text: str) -> list[str]:
    return [word for word in re.split(r"\s+", clean(text)) if word and cell_len(word) <= 30]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_is_there_and_no_line_is_too_long(width: int) -> None:
    text = to_terminal(HOSTILE, Page(width=width))
    lines = text.splitlines()
    assert max(cell_len(line) for line in lines if not is_place(line)) <= width
    assert [line for line in lines if line != line.rstrip()] == []
    tokens = set(text.split())
    for said in TEXTS:
        assert set(words(said)) <= tokens


@pytest.mark.parametrize("color", list(Color))
@pytest.mark.parametrize("width", [40, 120])
def test_a_terminal_is_told_colours_and_links_and_nothing_else(color: Color, width: int) -> None:
    text = to_terminal(HOSTILE, Page(width=width, color=color, links=color is not Color.NONE))
    bare = OURS.sub("", text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0]", bare)
    assert bare == to_terminal(HOSTILE, Page(width=width))
    assert ("\x1b[" in text) is (color is not Color.NONE)
    links = set(re.findall(r"\x1b\]8;;([^\x1b]+)\x1b\\", text))
    assert links == (set() if color is Color.NONE else {"https://example.org/a_(b)?c=d&e=f", "https://example.org/x_y"})


def test_the_same_document_is_the_same_bytes() -> None:
    page = Page(width=80, color=Color.TRUE, links=True)
    assert to_terminal(HOSTILE, page) == to_terminal(HOSTILE, page)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_terminal_without_unicode_gets_ascii(width: int) -> None:
    text = to_terminal(HOSTILE, Page(width=width, ascii_only=True))
    assert text.isascii()
    assert max(len(line) for line in text.splitlines() if not is_place(line)) <= width


ADDRESS = "https://example.org/" + "part-of/the_way/" * 12 + "end?a=b&c=d.e"
PATH = "positions/candidates/" + "a-very-long-folder/" * 9 + "ferry.yaml:34:5"
COMMAND = "mxbrief risks energy trade --scenario sheinbaum+trump --min-severity high --as-of 2024-06-02 --positions 'My corpus/positions'"


@pytest.mark.parametrize("width", [20, *WIDTHS])
@pytest.mark.parametrize("links", [False, True])
@pytest.mark.parametrize("whole", [ADDRESS, PATH, f"({ADDRESS}),", "C:\\" + "Users\\" * 30 + "ferry.yaml"])
def test_addresses_and_paths_are_never_broken(whole: str, links: bool, width: int) -> None:  # noqa: FBT001 -- given
    spans = (Span("Some words and more of them before "), Span(whole, url=ADDRESS), Span(" and after it."))
    document = Document(
        (
            Paragraph(spans),
            Items((Item(spans, (Item(spans),)),)),
            References((Reference("a", spans),)),
            Excerpt(("a: b",), 1, 1, 1, "My folder/" + whole, f"see {whole} for more"),
            Table((Column("A"), Column("B")), ((Cell("x"), Cell(f"see {whole} here")),)),
        )
    )
    page = Page(width=width, links=links, color=Color.BASIC if links else Color.NONE)
    lines = OURS.sub("", to_terminal(document, page)).splitlines()
    assert len([line for line in lines if whole in line]) == 7
    assert len([line for line in lines if f"My folder/{whole}" in line]) == 1
    assert [line for line in lines if cell_len(line) > width and whole not in line] == []
    if links:
        assert f"\x1b]8;;{ADDRESS}\x1b\\" in to_terminal(document, page)


@pytest.mark.parametrize("width", [20, *WIDTHS])
def test_commands_are_never_broken(width: int) -> None:
    document = Document((Paragraph((Span("Made with mxbrief 0.1.0: "), Span(COMMAND, code=True), Span("."))),))
    for ascii_only in (False, True):
        assert [line for line in to_terminal(document, Page(width=width, ascii_only=ascii_only)).splitlines() if COMMAND in line]


def is_place(line: str) -> bool:
    """Tell whether a line is the place of an excerpt, which is never broken."""
    return line.lstrip().startswith("--> ")


def test_words_where_there_is_room_signs_where_there_is_less_rows_where_there_is_none() -> None:
    def layout(width: int) -> str:
        return to_terminal(Document((STANCES,)), Page(width=width))

    assert "++ strongly supports" in layout(120)
    roomy, tight, narrow = layout(120), layout(50), layout(34)
    assert roomy.count("\n") == 4
    assert "++ strongly supports   ○ no position" in tight
    assert "Ann  " in tight
    assert "  President of Somewhere\n    Ann      ++ strongly supports\n" in narrow


def test_no_environment_leaks_in(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = to_terminal(HOSTILE, Page(width=80))
    for name, value in {"COLUMNS": "30", "FORCE_COLOR": "1", "TTY_COMPATIBLE": "1", "TERM": "dumb", "JUPYTER_COLUMNS": "20"}.items():
        monkeypatch.setenv(name, value)
    assert to_terminal(HOSTILE, Page(width=80)) == plain


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.text(), st.text(), st.sampled_from(Tone)), max_size=4), st.integers(20, 120), st.sampled_from(Color))
def test_nothing_makes_it_raise(texts: list[tuple[str, str, Tone]], width: int, color: Color) -> None:
    table = Table((Column("A", "G"), *(Column(text, "H") for text, _, _ in texts)), ((Cell("r"), *(Cell(*parts) for parts in texts)),))
    items = Items(tuple(Item((Span(text, tone),)) for text, _, tone in texts))
    document = Document((table, items, *(Paragraph((Span(text, bold=True),)) for text, _, _ in texts)))
    text = to_terminal(document, Page(width=width, color=color))
    assert max((cell_len(OURS.sub("", line)) for line in text.splitlines()), default=0) <= width
