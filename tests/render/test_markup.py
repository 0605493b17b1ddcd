"""LaTeX, MediaWiki and Jira tables read back by pandoc, reStructuredText by docutils: text stays text."""

from __future__ import annotations

import json
import re

import pypandoc  # type: ignore[import-untyped]  # has none
import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hostile import TABLE, TEXTS

from mxbrief.document import Document
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


@pytest.mark.parametrize("format_", [Format.LATEX, Format.MEDIAWIKI, Format.JIRA])
def test_every_cell_comes_back(format_: Rendered) -> None:
    text = render(Document((TABLE,)), format_, Page())
    (table,) = json.loads(pypandoc.convert_text(text, "json", format=str(format_)))["blocks"]
    rows = [row for body in table["c"][4] for row in body[3]]
    cells = [letters(shown(row[1][1][4])) for row in rows]
    assert cells == [letters(clean(said)) for said in TEXTS]


def test_docutils_sees_every_cell() -> None:
    tree = publish_doctree(render(Document((TABLE,)), Format.RST, Page()), settings_overrides={"halt_level": 2, "report_level": 2})
    (body,) = tree.findall(nodes.tbody)
    assert [row[1].astext() for row in body.findall(nodes.row)] == [clean(said) for said in TEXTS]
    assert not list(tree.findall(nodes.strong)) + list(tree.findall(nodes.problematic))
