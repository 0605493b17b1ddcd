"""Text as Markdown: what is typed arrives through GitHub's dialect and pandoc, and plain prose stays as it was typed."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from test_markdown import github, github_tables, pandoc, pandoc_texts, shown, table_rows

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, Span, Table
from mxbrief.render.markdown import to_markdown
from mxbrief.render.sanitize import clean

PLAIN = [
    "++ strongly supports",
    "− opposes",  # noqa: RUF001 -- the minus sign
    "± mixed",
    "yaml:34:5",
    "candidates/us-president/trump/trade.yaml:34:5",
    "Trump*",
    "* The pair that won",
    "He said [sic] that R&D costs $5 to $6",
    "5 < 6 and 7 > 6",
    "snake_case, C#, 50% ~ 60%, and ~5 more",
    "{{template}} and ${var}",
    "Note: this, that; and (so on)!",
    "www.example.org and me@example.org",
    "A. Smith and J. Doe, 2024-03-18, pp. 3-4",
    "USMCA (T-MEC): 2026 review",
    "“Quoted” and 'quoted' and \"quoted\"",
    "a | b",
    "1:30 and 1.10",
    "x^2 and H2O",
    "a - b + c = d",
    "Article 232, § 5",
    "+1 for all",
    "-2 percent",
    "#yesallwomen",
    "=1+1",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_prose_has_no_backslash(text: str) -> None:
    paragraph, item, cell = (lines(block) for block in blocks(text))
    if text.startswith("* "):
        paragraph, item = paragraph.replace("\\* ", "* ", 1), item.replace("\\* ", "* ", 1)
    assert (paragraph, item) == (text, f"- {text}")
    assert cell.splitlines()[2].split("|", 2)[2].strip(" |") == text.replace("|", "\\|")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("@octocat and bill #12", "`@octocat` and bill `#12`"),
        ("see owner/repo#12 or GH-7", "see `owner/repo#12` or `GH-7`"),
        ("use --all for all", "use `--all` for all"),
        ("read https://example.org/a_b*c (https://example.org/d).", "read <https://example.org/a_b*c> (<https://example.org/d>)."),
        ("an em -- dash", "an em \\-- dash"),
        ("wait ...", "wait \\..."),
        ("*stars* here", "\\*stars\\* here"),
        ("__init__ and a_b", "\\_\\_init\\_\\_ and a_b"),
        ("a <b> c", "a \\<b> c"),
        ("[a](b) [^c]", "[a\\](b) \\[^c]"),
        ("2024. A year", "2024\\. A year"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        (":smile: at 1:30:00", "\\:smile: at 1:30:00"),
        ("&amp; R&D", "\\&amp; R&D"),
    ],
)
def test_only_what_would_change_the_meaning_is_escaped(text: str, markdown: str) -> None:
    assert lines(Paragraph((Span(text),))) == markdown


def test_brackets_that_hold_a_heading_are_no_link_to_it() -> None:
    document = Document((Heading(1, "Ferry"), Paragraph((Span("The [ferry] and [sic]."),))))
    assert to_markdown(document) == "# Ferry\n\nThe \\[ferry] and [sic].\n"
    assert "Link" not in str(pandoc(to_markdown(document), "markdown"))


def test_code_is_never_escaped_and_ends_where_it_should() -> None:
    for text in ("mxbrief risks --scenario a+b", "`", "a `` b", "@x *y* _z_", "a|b"):
        markdown = to_markdown(Document((Paragraph((Span("Run "), Span(text, code=True), Span(", then go."))),)))
        (token,) = (token for token in github(markdown) if token.type == "inline")
        assert [child.content for child in token.children or [] if child.type == "code_inline"] == [text]
        for dialect in ("gfm", "markdown"):
            assert pandoc_texts(pandoc(markdown, dialect)) == f"Run {text}, then go."


def blocks(text: str) -> tuple[Block, Block, Block]:
    """Return a paragraph, a list and a table that hold a text."""
    return Paragraph((Span(text),)), Items((Item((Span(text),)),)), Table((Column("A"), Column("B")), ((Cell("x"), Cell(text)),))


def lines(block: Block) -> str:
    return to_markdown(Document((block,))).removesuffix("\n")


# No quotation marks, which pandoc pairs and sets in its own way.
SIGNS = st.sampled_from([
    *"*_~^$[](){}<>#|@!&;:.,-+=%\\`/ ", "a", "b", "I", "v", "1", "12", "é", "漢", "x]", "http://a.b", "https://c.d/e_f*", "www.g.h",
    "--", "...", "**", "~~", "$$", "[^", "](", "]{", "]:", "&amp", "<b", "</", "-->", "``", "Table:", "[x]", "::", "mailto:", "@ab", "#1",
])  # fmt: skip
HOSTILE_TEXT = st.lists(SIGNS, min_size=1, max_size=9).map("".join).filter(clean)
RUNS = st.lists(st.tuples(HOSTILE_TEXT, st.sampled_from(["", "", "bold", "code", "https://u.v/w"])), min_size=1, max_size=4).map(
    # Views set a space beside code.
    lambda runs: [part for text, kind in runs for part in ([(" ", ""), (text, kind), (" ", "")] if kind == "code" else [(text, kind)])]
)


def expected(text: str) -> str:
    """Return a text as it is shown: what pandoc sets as typographic signs, as typed, and blanks next to one another as one."""
    plain = unicodedata.normalize("NFC", text).translate(str.maketrans("\u2018\u2019\u201c\u201d\u00a0", "''\"\" "))
    return re.sub(r"\s+", " ", plain).strip()


# Each example runs pandoc, so that there are the same few every time, and none is made smaller.
WITH_PANDOC = settings(
    deadline=None,
    max_examples=25,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)


@WITH_PANDOC
@given(st.lists(HOSTILE_TEXT, min_size=20, max_size=40))
@example(
    ["*a **b**", "[a][b]", "a_b_", "_a b_c_", "<a@b>", "![", "x^[y]", "\\", "a\\", "((a) b", "| a", "```", "~~~", ":::", "I. a", "a) b"]
)
@pytest.mark.parametrize("dialect", ["gfm", "markdown"])
def test_what_is_typed_arrives_through_pandoc(dialect: str, texts: list[str]) -> None:
    table = Table((Column("A"), Column("B")), tuple((Cell("x"), Cell(text)) for text in texts))
    titles = (Heading(2, text) for text in texts)
    paragraphs = (Paragraph((Span(text),)) for text in texts)
    document = Document((table, *titles, *paragraphs, Items(tuple(Item((Span(text),)) for text in texts))))
    tree = pandoc(to_markdown(document), dialect)
    wanted = [expected(clean(text)) for text in texts]
    (seen,) = (block for block in tree if block["t"] == "Table")
    assert [expected(pandoc_texts(row[1][1][4])) for row in table_rows(seen)][1:] == wanted
    headings = [block["c"] for block in tree if block["t"] == "Header"]
    assert [expected(pandoc_texts(heading[2])) for heading in headings] == wanted  # type: ignore[index]  # a list
    assert [expected(pandoc_texts(block)) for block in tree if block["t"] == "Para"] == wanted
    (bullets,) = (block["c"] for block in tree if block["t"] == "BulletList")
    assert [expected(pandoc_texts(item)) for item in bullets] == wanted  # type: ignore[attr-defined]  # a list


@settings(deadline=None)
@given(HOSTILE_TEXT)
def test_what_is_typed_arrives_on_github(text: str) -> None:
    document = Document((*reversed(blocks(text)), Heading(1, text)))
    markdown = to_markdown(document)
    inlines = [expected(shown(token)) for token in github(markdown) if token.type == "inline"]
    assert expected(github_tables(markdown)[0][1][1]) == expected(clean(text))
    assert inlines[-3:] == [expected(clean(text))] * 3


@WITH_PANDOC
@given(st.lists(RUNS, min_size=10, max_size=20))
@pytest.mark.parametrize("dialect", ["gfm", "markdown"])
def test_runs_of_bold_code_and_links_do_not_disturb_each_other(dialect: str, lists: list[list[tuple[str, str]]]) -> None:
    paragraphs = [
        Paragraph(tuple(Span(text, bold=kind == "bold", code=kind == "code", url=kind if "/" in kind else "") for text, kind in runs))
        for runs in lists
    ]
    tree = pandoc(to_markdown(Document(tuple(paragraphs))), dialect)
    assert [expected(pandoc_texts(block)) for block in tree] == [expected("".join(run_text(text) for text, _ in runs)) for runs in lists]


def run_text(text: str) -> str:
    """Return a run as it is shown, with a space where it begins or ends with some."""
    return f"{' ' if text[:1].isspace() else ''}{clean(text)}{' ' if text[-1:].isspace() else ''}"
