"""CSV, TSV and HTML read back by real parsers, cell by cell."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser

import msgspec
import pytest
from hostile import HOSTILE, STANCES, TABLE, TEXTS
from hypothesis import given
from hypothesis import strategies as st

from mxbrief.document import Cell, Column, Document, Heading, Paragraph, Span, Table, Tone
from mxbrief.errors import Misuse
from mxbrief.render import Format, Rendered, render
from mxbrief.render.csv import to_csv
from mxbrief.render.html import to_html
from mxbrief.render.page import Page
from mxbrief.render.sanitize import clean


def read(text: str, *, tabs: bool) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t" if tabs else ","))


@pytest.mark.parametrize("tabs", [False, True])
def test_every_cell_comes_back_and_none_is_a_formula(tabs: bool) -> None:  # noqa: FBT001 -- pytest passes it
    header, *rows = read(to_csv(Document((TABLE,)), tabs=tabs), tabs=tabs)
    assert header == ["Row | head", "Text [x]", "Number"]
    assert [row[1].removeprefix("'") for row in rows] == [clean(text).removeprefix("'") for text in TEXTS]
    assert not [row for row in rows if row[1][:1] in ("=", "+", "-", "@", "\t", "\r", "−")]  # noqa: RUF001 -- the minus sign
    assert [row[2] for row in rows] == [f"{index}.10" for index in range(len(TEXTS))]


def test_a_number_in_a_column_of_numbers_stays_a_number() -> None:
    table = Table((Column("a", numeric=True),), ((Cell("-2"),), (Cell("-2+3"),), (Cell(""),)))
    assert read(to_csv(Document((table,)), tabs=False), tabs=False)[1:] == [["-2"], ["'-2+3"], [""]]


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1))
def test_any_text_comes_back(texts: list[tuple[str, str]]) -> None:
    table = Table((Column("a"), Column("b")), tuple((Cell(one), Cell(other)) for one, other in texts))
    for tabs in (False, True):
        rows = read(to_csv(Document((table,)), tabs=tabs), tabs=tabs)[1:]
        for row, pair in zip(rows, texts, strict=True):
            assert [cell.removeprefix("'") for cell in row] == [clean(text).removeprefix("'") for text in pair]


@pytest.mark.parametrize("format_", [Format.CSV, Format.TSV])
@pytest.mark.parametrize("document", [HOSTILE, Document(()), Document((TABLE, TABLE)), Document((Heading(1, "Title"), TABLE))])
def test_a_format_of_one_table_refuses_what_it_would_lose(format_: Rendered, document: Document) -> None:
    with pytest.raises(Misuse, match="can hold only one table"):
        render(document, format_, Page())


@pytest.mark.parametrize("format_", [Format.LATEX, Format.RST, Format.JIRA, Format.MEDIAWIKI])
@pytest.mark.parametrize("document", [HOSTILE, Document(()), Document((Heading(1, "Title"),)), Document((TABLE, Paragraph((Span("x"),))))])
def test_a_format_of_tables_refuses_what_it_would_lose(format_: Rendered, document: Document) -> None:
    with pytest.raises(Misuse, match="can hold only tables"):
        render(document, format_, Page())


class Browser(HTMLParser):
    """Collects what a browser would show and do."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.texts: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.fresh = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag in ("td", "th"):
            self.cells.append("")
        if tag in ("td", "th", "p", "li", "h1", "h2", "title"):
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.texts:
            self.texts[-1] += data
        if self.cells:
            self.cells[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.cells.append("")


def parsed(text: str) -> Browser:
    page = Browser()
    page.feed(text)
    page.close()
    return page


def test_a_page_shows_every_text_and_runs_nothing() -> None:
    text = to_html(HOSTILE)
    page = parsed(text)
    for said in TEXTS:
        assert clean(said) in page.cells
        assert [shown for shown in page.texts if shown.strip() == clean(said)]
    assert "script" not in page.tags
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    targets = {value for name, value in page.attributes if name == "href" and value and not value.startswith("#")}
    assert targets == {"https://example.org/a_(b)?c=d&e=f", "https://example.org/x_y"}
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_every_link_inside_a_page_leads_somewhere() -> None:
    page = parsed(to_html(HOSTILE))
    anchors = [value for name, value in page.attributes if name == "id"]
    assert len(anchors) == len(set(anchors))
    inside = {value.removeprefix("#") for name, value in page.attributes if name == "href" and value and value.startswith("#")}
    assert inside == set(anchors)


def test_groups_span_their_columns() -> None:
    heads = re.findall(r'<t[hd] role="\w+" colspan="(\d)"(?: scope="colgroup")?>([^<]*)', to_html(Document((STANCES,))))
    assert heads == [("1", ""), ("2", "President of Somewhere"), ("2", "Mayor")]


def test_a_web_page_keeps_the_tone_of_bold_text() -> None:
    page = to_html(Document((Paragraph((Span("Critical", Tone.ALARM, bold=True), Span(": x", bold=True))),)))
    assert '<strong class="alarm">Critical</strong><strong>: x</strong>' in page


def test_a_web_page_refuses_a_block_it_does_not_know() -> None:
    class Chart(msgspec.Struct):
        """A block of the future."""

    with pytest.raises(TypeError, match="does not know Chart"):
        to_html(Document((Chart(),)))  # type: ignore[arg-type]  # what mypy would catch elsewhere
