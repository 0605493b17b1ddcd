"""How reports cite: footnotes, a list of sources, words, pandoc's citations, nothing; and that reports can be joined."""

from __future__ import annotations

import json
import re

import pytest
from test_markdown import docx, github, pandoc

from conftest import Runner
from mxbrief.document import Block, Cite, Document, Heading, Item, Items, Paragraph, Reference, References, Span
from mxbrief.errors import Misuse
from mxbrief.render import Citations, Format, render
from mxbrief.render.page import Page

LOG = Reference("log", (Span("Ferry log. "), Span("https://log.example/a_(b)", url="https://log.example/a_(b)")), "Harbor, 2023")
BOOK = Reference("book", (Span("A book [sic]."),), "Ash, 2020")
BLOCKS: tuple[Block, ...] = (
    Heading(1, "Ferry"),
    Paragraph((Span("Stop!"), Cite("log", "p. 9"), Cite("book"))),
    Items((Item((Span("Again "), Cite("log", "p. 9")), (Item((Span("[sic]"), Cite("log", "a; [b]"), Cite("lost"))),)),)),
    Heading(2, "Sources"),
    References((LOG, BOOK)),
    Paragraph((Span("From: a town."),)),
)
DOCUMENT = Document(BLOCKS)


def cited(style: Citations | None, format_: Format = Format.MARKDOWN, *, links: bool = False, name: str = "ab12") -> str:
    return render(DOCUMENT, format_, Page(citations=style, name=name, links=links))  # type: ignore[arg-type]  # one that has a renderer


def notes(node: object) -> int:
    """Return how many footnotes a part of pandoc's tree has."""
    return json.dumps(node).count('"t": "Note"')


def test_a_footnote_holds_its_place_in_the_source() -> None:
    text = cited(None)
    assert "Stop\\![^log.ab12] [^book.ab12]\n" in text
    assert "- Again[^log.ab12]\n  - [sic\\][^log.ab12.2] [lost]\n" in text.replace("\\[lost\\]", "[lost]")
    assert "[^log.ab12]: Ferry log. <https://log.example/a_(b)> (p. 9)\n" in text
    assert "[^log.ab12.2]: [Harbor, 2023](<https://log.example/a_(b)>), a; [b].\n" in text
    assert "[^book.ab12]: A book [sic].\n" in text
    assert "Sources" not in text
    assert notes(pandoc(text, "markdown")) == notes(pandoc(text, "gfm")) == 4


@pytest.mark.parametrize("dialect", ["markdown", "gfm"])
def test_a_list_of_sources_has_no_footnotes_and_every_mark_is_a_link_to_it(dialect: str) -> None:
    text = cited(Citations.SOURCES)
    assert "Stop! [[1, p. 9]](#log.ab12) [[2]](#book.ab12)\n" in text
    tree = json.dumps(pandoc(text, dialect))
    assert notes(tree) == 0
    links = re.findall(r'"(#[\w.-]+)"', tree)
    assert links == ["#log.ab12", "#book.ab12", "#log.ab12", "#log.ab12"]
    assert {f'<span id="{link[1:]}"></span>' for link in links} == set(re.findall(r"<span.*?></span>", text))
    if dialect == "markdown":
        assert {link[1:] for link in links} == set(re.findall(r'"t": "Span", "c": \[\["([\w.-]+)"', tree))
    assert [token.content for token in github(text) if token.type == "inline"][-3:-1] == [
        '<span id="log.ab12"></span>Ferry log. <https://log.example/a_(b)>',
        '<span id="book.ab12"></span>A book [sic].',
    ]
    assert "[1, p. 9] [2]" in docx(text)


def test_words_within_the_text_lose_nothing() -> None:
    text = cited(Citations.INLINE)
    assert "Stop! ([Harbor, 2023](<https://log.example/a_(b)>), p. 9; A book [sic].)\n" in text
    assert "(lost)" in text or "; lost)" in text
    assert "Sources" not in text
    on_terminal = cited(Citations.INLINE, Format.TERMINAL)
    assert "Harbor, 2023, https://log.example/a_(b), p. 9" in " ".join(on_terminal.split())
    assert "https" not in cited(Citations.INLINE, Format.TERMINAL, links=True)
    assert 'href="https://log.example/a_(b)"' in cited(Citations.INLINE, Format.HTML)


@pytest.mark.parametrize("format_", [Format.MARKDOWN, Format.TERMINAL, Format.HTML])
def test_no_citations_leave_nothing_behind(format_: Format) -> None:
    text = cited(Citations.NONE, format_)
    assert not re.search(r"log\b|Sources|\[\^|\[\d", text.partition("<body>")[2] or text)
    assert "[sic]" in text


def test_citations_for_pandoc_are_what_citeproc_reads() -> None:
    text = cited(Citations.PANDOC)
    assert "Stop! [@log, p. 9; @book]\n" in text
    tree = json.dumps(pandoc(text, "markdown"))
    assert re.findall(r'"citationId": "(\w+)"', tree) == ["log", "book", "log", "log"]
    assert '"refs"' in tree
    with pytest.raises(Misuse, match="only Markdown"):
        cited(Citations.PANDOC, Format.HTML)


@pytest.mark.parametrize("style", [Citations.FOOTNOTES, Citations.SOURCES])
@pytest.mark.parametrize("dialect", ["markdown", "gfm"])
def test_reports_can_be_joined(style: Citations, dialect: str) -> None:
    text = cited(style, name="ab12") + cited(style, name="cd34")
    tree = pandoc(text, dialect)
    titles = [block for block in tree if block["t"] == "Header" and block["c"][0] == 1]  # type: ignore[index]  # a heading has a level
    assert len(titles) == 2
    assert notes(tree) == (8 if style is Citations.FOOTNOTES else 0)
    labels = re.findall(r'(?m)^\[\^([^]]+)\]:|<span id="([^"]+)"', text)
    assert len(labels) == len(set(labels)) > 0


COMMANDS = [
    ("compare", "ferry", "--positions", "harbor"),
    ("show", "pike", "--positions", "harbor"),
    ("risks", "--scenario", "ash+bo+cy", "--positions", "trio"),
    ("recommend", "--positions", "trio"),
    ("scenarios", "ash+bo+cy", "--positions", "trio"),
    ("explain", "open-gates", "--positions", "trio"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_sources_are_numbered_in_the_order_of_the_text(command: tuple[str, ...], mxbrief: Runner) -> None:
    seen = mxbrief(*command, "--citations", "sources")
    marks = [int(number) for number in re.findall(r"\[\[(\d+)[],]", seen.stdout)]
    assert list(dict.fromkeys(marks)) == list(range(1, len(set(marks)) + 1))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_stamp_says_how_to_make_a_report_again(command: tuple[str, ...], mxbrief: Runner) -> None:
    once = mxbrief(*command, "--citations", "sources", "--width", "90")
    assert once.stdout.endswith("`\n\n")
    made_by = once.stdout.split("`")[-2].split()
    assert made_by[0] == "mxbrief"
    assert sorted(made_by[1:]) == sorted(command)
    assert mxbrief(*made_by[1:], "--citations", "sources").stdout == once.stdout
