"""Markdown read back by the parser of GitHub's dialect and by pandoc: every text comes through as it was."""

from __future__ import annotations

import io
import json
import re
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pypandoc  # type: ignore[import-untyped]  # has none
import pytest
from hostile import HOSTILE, STANCES, TABLE, TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from tabulate import tabulate

from mxbrief.document import Across, Cell, Column, Document, Heading, Item, Items, Paragraph, Reference, References, Span, Table, Tone
from mxbrief.render.markdown import to_markdown
from mxbrief.render.sanitize import clean

MARKDOWN = to_markdown(HOSTILE)
CLEAN = [clean(text) for text in TEXTS]


def github(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin).parse(text)


def shown(token: Token) -> str:
    """Return the text a reader sees of a token."""
    return "".join(child.content for child in token.children or [] if child.type in ("text", "code_inline", "text_special"))


def github_tables(text: str) -> list[list[list[str]]]:
    tables: list[list[list[str]]] = []
    for before, token in zip([None, *github(text)], github(text), strict=False):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif before is not None and before.type in ("th_open", "td_open"):
            tables[-1][-1].append(shown(token))
    return tables


def pandoc_texts(node: object) -> str:  # noqa: PLR0911 -- one return a kind of node
    """Return the text of a part of pandoc's tree; footnotes stand apart."""
    match node:
        case {"t": "Str", "c": str(text)} | {"t": "Code", "c": [_, str(text)]}:
            return text
        case {"t": "Space" | "SoftBreak" | "LineBreak"}:
            return " "
        case {"t": "Quoted", "c": [{"t": kind}, inner]}:
            mark = "'" if kind == "SingleQuote" else '"'
            return mark + pandoc_texts(inner) + mark
        case {"t": "Note"}:
            return ""
        case {"t": "RawInline" | "RawBlock" | "Math" | "Cite" | "Superscript" | "Subscript" | "Strikeout" | "Image" | "Emph" as kind}:
            pytest.fail(f"pandoc sees {kind}: {node}")
        case {"t": _, "c": inner}:
            return pandoc_texts(inner)
        case list():
            return "".join(pandoc_texts(item) for item in node)
    return ""


def pandoc(text: str, dialect: str) -> list[dict[str, object]]:
    blocks = json.loads(pypandoc.convert_text(text, "json", format=dialect))["blocks"]
    assert isinstance(blocks, list)
    return blocks


def unsmart(text: str) -> str:
    """Return text as pandoc may set it: letters composed, plain quotation marks, one blank."""
    return re.sub(
        r"\s+", " ", unicodedata.normalize("NFC", text).translate(str.maketrans("\u2018\u2019\u201c\u201d\u00a0", "''\"\" "))
    ).strip()


def cells(table: Table) -> list[list[str]]:
    return [[clean(column.heading) for column in table.columns], *([clean(cell.text) for cell in row] for row in table.rows)]


def test_github_sees_every_cell() -> None:
    assert github_tables(MARKDOWN)[:2] == [cells(TABLE), cells(STANCES)]


@pytest.fixture(scope="module", params=["markdown", "gfm", "commonmark_x"])
def tree(request: pytest.FixtureRequest) -> list[dict[str, object]]:
    return pandoc(MARKDOWN, request.param)


def test_pandoc_sees_every_cell(tree: list[dict[str, object]]) -> None:
    tables = [block for block in tree if block["t"] == "Table"]
    for seen, table in zip(tables, (TABLE, STANCES), strict=False):
        rows = [[unsmart(pandoc_texts(cell[4])) for cell in row[1]] for row in table_rows(seen)]
        assert rows == [[unsmart(cell) for cell in row] for row in cells(table)]


def table_rows(block: dict[str, object]) -> Iterator[list[list[list[object]]]]:
    content = block["c"]
    assert isinstance(content, list)
    yield from content[3][1]
    for body in content[4]:
        yield from body[3]


def test_pandoc_sees_every_paragraph_and_no_block_that_is_not_there(tree: list[dict[str, object]]) -> None:
    kinds = [block["t"] for block in tree]
    assert set(kinds) <= {"Header", "Para", "Table", "BulletList", "CodeBlock"}
    paragraphs = [unsmart(pandoc_texts(block)) for block in tree if block["t"] == "Para"]
    for text in CLEAN:
        assert unsmart(text) in paragraphs


def test_pandoc_sees_every_list_item(tree: list[dict[str, object]]) -> None:
    (bullets,) = (block["c"] for block in tree if block["t"] == "BulletList")
    assert isinstance(bullets, list)
    assert [unsmart(pandoc_texts(item[0])) for item in bullets] == [unsmart(text) for text in CLEAN]
    assert [unsmart(pandoc_texts(item[1]["c"][0][0])) for item in bullets] == [unsmart(f"below {text}") for text in CLEAN]


def test_github_sees_every_paragraph_and_item() -> None:
    texts = [shown(token) for token in github(MARKDOWN) if token.type == "inline"]
    for text in CLEAN:
        assert texts.count(text) >= 2
        assert f"below {text}" in texts


def test_no_html_no_script_and_no_hidden_sign_is_left() -> None:
    tokens = [child for token in github(MARKDOWN) for child in [token, *(token.children or [])]]
    assert not [token for token in tokens if token.type.startswith("html")]
    links = [token.attrGet("href") for token in tokens if token.type == "link_open"]
    assert set(links) == {"https://example.org/a_b_c", "https://example.org/a_(b)?c=d&e=f", "https://example.org/x_y"}
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", MARKDOWN)


def test_sources_are_footnotes_and_the_uncited_are_not_lost() -> None:
    cited = Reference("a", (Span("Cited."),))
    document = Document((Paragraph((Span("Text."),)), Heading(2, "Sources"), References((cited,))))
    assert to_markdown(document).endswith("## Sources\n\n- Cited.\n")
    assert "[^good]: 2024\\. An \\<author> & “title” [sic]. <https://example.org/x_y> (p. 1 | [2])\n" in MARKDOWN


def test_a_table_tells_its_groups_and_gives_the_widest_column_the_most_dashes() -> None:
    text = to_markdown(Document((STANCES, Paragraph((Span("After it."),)))))
    assert text.startswith("**President of Somewhere:** Ann, Barbara; **Mayor:** Zoë, 山田\n\n| Question ")
    dashes = [len(part) for part in text.split("\n")[3].strip("|").split("|")]
    assert max(dashes) == dashes[0]


def test_word_shows_what_github_shows() -> None:
    content = docx(MARKDOWN)
    for text in (*CLEAN, "p. 1 | [2]", "https://example.org/x_y", "2024. An <author> & “title” [sic]."):
        assert unsmart(text) in content


def docx(text: str) -> str:
    """Return all the words in a Word file made of Markdown, footnotes included."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memo.docx"
        pypandoc.convert_text(text, "docx", format="markdown", outputfile=str(path))
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            parts = [archive.read(name) for name in ("word/document.xml", "word/footnotes.xml")]
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    paragraphs = (node for part in parts for node in ET.fromstring(part).iter(f"{space}p"))  # noqa: S314 -- made a moment ago
    return unsmart("\n".join("".join(run.text or "" for run in paragraph.iter(f"{space}t")) for paragraph in paragraphs))


@settings(deadline=None)
@given(st.text(min_size=1).filter(lambda text: clean(text) != ""))
def test_any_text_comes_through_a_cell_a_paragraph_and_an_item(text: str) -> None:
    document = Document(
        (
            Table((Column("A"), Column("B")), ((Cell("x"), Cell(text)),)),
            Paragraph((Span(text),)),
            Items((Item((Span(text),)),)),
        )
    )
    expected = re.sub(" {2,}", " ", clean(text))
    markdown = to_markdown(document)
    assert re.sub(" {2,}", " ", github_tables(markdown)[0][1][1]) == expected
    tokens = github(markdown)
    inlines = [re.sub(" {2,}", " ", shown(token)) for token in tokens if token.type == "inline"]
    assert inlines[-2:] == [expected, expected]


def wide_table(people: int) -> Table:
    names = [f"Candidate{number}" for number in range(people)]
    columns = (
        Column("Question"),
        *(Column(name, "Office one" if index < people // 2 else "Office two") for index, name in enumerate(names)),
    )
    rows = (
        (Cell("Shared question"), *(Cell("++ strongly supports", "++") for _ in names)),
        (
            Cell("Asked of one"),
            *(Cell("not asked", "·", Tone.OUTSIDE) if index < people // 2 else Cell("mixed") for index in range(people)),
        ),
    )
    return Table(columns, rows, across=Across("Candidate"))


def test_a_table_too_wide_for_a_page_is_set_in_one_piece_a_group() -> None:
    text = to_markdown(Document((wide_table(8), Paragraph((Span("After it."),)))))
    assert re.findall(r"\*\*(.*)\*\*", text) == ["Office one", "Office two"]
    tables = github_tables(text)
    assert [table[0] for table in tables] == [
        ["Question", "Candidate0", "Candidate1", "Candidate2", "Candidate3"],
        ["Question", "Candidate4", "Candidate5", "Candidate6", "Candidate7"],
    ]
    assert [[row[0] for row in table[1:]] for table in tables] == [["Shared question"], ["Shared question", "Asked of one"]]


@pytest.mark.parametrize("people", [2, 3, 4, 5, 8])
def test_no_column_of_a_page_is_narrower_than_its_longest_word(people: int) -> None:
    text = to_markdown(Document((wide_table(people),)))
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if re.fullmatch(r"\|[-:|]+\|", line):
            shares = [len(part) for part in line.strip("|").split("|")]
            end = lines.index("", number)
            rows = [row.strip("|").split("|") for row in (lines[number - 1], *lines[number + 1 : end])]
            for index, share in enumerate(shares):
                longest = max(len(word) for row in rows for word in row[index].split())
                assert share / sum(shares) * 76 >= longest


def test_a_group_without_a_row_has_no_table() -> None:
    columns = (Column("Question"), *(Column(f"Longname{n}", group) for n in range(4) for group in ("Here", "There")))
    columns = tuple(sorted(columns, key=lambda column: column.group))
    asked = tuple(Cell("strongly supports") if column.group == "Here" else Cell("-", tone=Tone.OUTSIDE) for column in columns[1:])
    text = to_markdown(Document((Table(columns, ((Cell("Ferry"), *asked),), across=Across("Candidate")),)))
    assert "Here: Longname0," in text
    assert "There" not in text


def test_on_a_slide_nothing_but_a_heading_stands_above_a_table() -> None:
    title = Heading(1, "Ferry: who stands where")
    captioned = msgspec.structs.replace(wide_table(8), caption="Latest evidence 2024. [sic]")
    text = to_markdown(Document((title, captioned)))
    tree = pandoc(text, "markdown")
    assert [block["t"] for block in tree] == ["Header", "Table", "Header", "Table"]
    assert [pandoc_texts(block) for block in tree if block["t"] == "Header"] == [f"{title.text} (Office {n})" for n in ("one", "two")]
    captions = [block["c"][1] for block in tree if block["t"] == "Table"]  # type: ignore[index]  # a table has content
    assert [unsmart(pandoc_texts(caption)) for caption in captions] == ["All parts together: Latest evidence 2024. [sic]"] * 2
    narrow = to_markdown(Document((title, msgspec.structs.replace(STANCES, caption="Latest evidence 2024."))))
    assert narrow.endswith("\n\nTable: President of Somewhere: Ann, Barbara; Mayor: Zoë, 山田. Latest evidence 2024.\n")
    assert [block["t"] for block in pandoc(narrow, "markdown")] == ["Header", "Table"]


@pytest.mark.parametrize("people", [38, 39, 1])
def test_a_group_of_many_is_set_in_pieces_of_about_the_same_width(people: int) -> None:
    columns = (Column("Question"), *(Column(f"Candidate{n}", "Mayor") for n in range(people)))
    row = (Cell("Own refineries"), *(Cell("++ strongly supports", "++") for _ in range(people)))
    text = to_markdown(Document((Table(columns, (row, row), across=Across("Candidate")),)))
    tables = github_tables(text)
    assert [name for table in tables for name in table[0][1:]] == [f"Candidate{n}" for n in range(people)]
    assert {table[0][0] for table in tables} == {"Question"}
    sizes = {len(table[0]) - 1 for table in tables}
    assert max(sizes) - min(sizes) <= 1
    assert max(map(len, text.splitlines())) <= 160
    assert (len(tables) > 1) is (people > 1)
    if people > 1:
        assert f"# Mayor, 1 of {len(tables)}\n" in text


PLAIN = st.text(st.characters(codec="ascii", categories=["L", "N"]), max_size=12)


@given(st.lists(st.tuples(PLAIN, PLAIN), min_size=1, max_size=5), PLAIN, st.booleans())
def test_a_pipe_table_is_laid_out_as_tabulate_does(rows: list[tuple[str, str]], heading: str, numeric: bool) -> None:  # noqa: FBT001 -- given
    table = Table((Column(heading), Column("b", numeric=numeric)), tuple((Cell(one), Cell(other)) for one, other in rows))
    align = ("left", "right" if numeric else "left")
    expected = tabulate(rows, (heading, "b"), tablefmt="pipe", disable_numparse=True, colalign=align)
    assert to_markdown(Document((table,))) == f"{expected}\n"
