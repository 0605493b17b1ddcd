"""LaTeX, MediaWiki and Jira tables read back by pandoc, reStructuredText by docutils: text stays text."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pypandoc  # type: ignore[import-untyped]  # has none
import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hostile import STANCES, TABLE, TEXTS

from mxbrief.document import Across, Cell, Column, Document, Heading, Table
from mxbrief.render import Format, Rendered, render
from mxbrief.render.page import Page
from mxbrief.render.sanitize import clean


def letters(text: str) -> str:
    """Return text without blanks and without the difference between typographic and plain signs."""
    plain = text.translate(str.maketrans("\u2018\u2019\u201c\u201d\u00a0\u2212", "''\"\" -"))
    plain = plain.replace("\u2013", "--").replace("\u2014", "---").replace("\u2026", "...")
    return re.sub(r"\s", "", plain).replace("''", '"')


def shown(node: object) -> str:
    match node:
        case {"t": "Str", "c": str(text)} | {"t": "Math", "c": [_, str(text)]}:
            return text
        case {"t": "Quoted", "c": [{"t": kind}, inner]}:
            mark = "'" if kind == "SingleQuote" else '"'
            return mark + shown(inner) + mark
        case {"t": "RawInline" | "RawBlock" | "Code" | "Emph" | "Strong" | "Image" | "Note" as kind}:
            pytest.fail(f"pandoc sees {kind}: {node}")
        case {"t": _, "c": inner}:
            return shown(inner)
        case list():
            return "".join(shown(item) for item in node)
    return ""


def blocks(text: str, format_: Rendered) -> list[dict[str, Any]]:
    """Return the blocks that pandoc sees."""
    found: list[dict[str, Any]] = json.loads(pypandoc.convert_text(text, "json", format=str(format_)))["blocks"]
    return found


@pytest.mark.parametrize("format_", [Format.LATEX, Format.MEDIAWIKI, Format.JIRA])
def test_every_cell_comes_back(format_: Rendered) -> None:
    text = render(Document((TABLE,)), format_, Page())
    (table,) = (block for block in blocks(text, format_) if block["t"] == "Table")
    rows = [row for body in table["c"][4] for row in body[3]]
    cells = [letters(shown(row[1][1][4])) for row in rows]
    assert cells == [letters(clean(said)) for said in TEXTS]


def test_docutils_sees_every_cell() -> None:
    tree = publish_doctree(render(Document((TABLE,)), Format.RST, Page()), settings_overrides={"halt_level": 2, "report_level": 2})
    (body,) = tree.findall(nodes.tbody)
    assert [row[1].astext() for row in body.findall(nodes.row)] == [clean(said) for said in TEXTS]
    assert not list(tree.findall(nodes.strong)) + list(tree.findall(nodes.problematic))


TITLES = tuple(clean(text) for text in TEXTS)


@pytest.mark.parametrize("format_", [Format.LATEX, Format.MEDIAWIKI, Format.JIRA])
@pytest.mark.parametrize("title", TITLES)
def test_title_and_caption_come_back_with_every_table(format_: Rendered, title: str) -> None:
    table = msgspec.structs.replace(STANCES, caption=f"Caption: {title}")
    text = render(Document((Heading(1, title), table, Heading(1, f"Second {title}"), table)), format_, Page())
    seen = blocks(text, format_)
    assert sum(block["t"] == "Table" for block in seen) == 2
    assert letters("".join(map(shown, seen))).count(letters(f"Caption: {title}")) == 2
    assert letters("".join(map(shown, seen))).count(letters(title)) == 4


@pytest.mark.parametrize("title", TITLES)
def test_docutils_sees_title_and_caption(title: str) -> None:
    table = msgspec.structs.replace(STANCES, caption=f"Caption: {title}")
    text = render(Document((Heading(1, title), table)), Format.RST, Page())
    tree = publish_doctree(text, settings_overrides={"halt_level": 2, "report_level": 2})
    (body,) = tree.findall(nodes.table)
    assert body.children[0].astext() == title
    assert tree.children[-1].astext().endswith(f"Caption: {title}")


@pytest.mark.parametrize("format_", [Format.LATEX, Format.RST, Format.JIRA, Format.MEDIAWIKI])
def test_a_table_of_many_people_is_set_in_pieces(format_: Rendered) -> None:
    names = [f"Candidate{number}" for number in range(38)]
    row = (Cell("Own refineries"), *(Cell("++ strongly supports", "++") for _ in names))
    table = Table((Column("Question"), *(Column(name, "Mayor") for name in names)), (row,), across=Across("Candidate", "Office"))
    text = render(Document((Heading(1, "Energy"), table)), format_, Page())
    assert re.findall(r"Candidate\d+", text) == names
    assert len(re.findall(r"Mayor, \d+ of \d+", text.replace("&#44;", ","))) > 5


def test_a_table_in_latex_has_column_widths_only_if_it_needs_them() -> None:
    narrow = render(Document((Table((Column("a"), Column("b")), ((Cell("x"), Cell("y")),)),)), Format.LATEX, Page())
    assert r"\begin{tabular}{ll}" in narrow
    assert "table" not in narrow.replace("tabular", "")
    wide = render(Document((Table((Column("a"), Column("b")), ((Cell("x"), Cell("y z " * 60)),)),)), Format.LATEX, Page())
    widths = [float(width) for width in re.findall(r"p\{([\d.]+)\\linewidth", wide)]
    assert len(widths) == 2
    assert sum(widths) <= 1
