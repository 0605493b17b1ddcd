"""Renderers: documents in, text out. Each format has its own module, loaded only when needed. Renderers know nothing of the corpus."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

from mxbrief.errors import Misuse

if TYPE_CHECKING:
    from mxbrief.document import Document
    from mxbrief.render.page import Page


class Format(StrEnum):
    """Output formats. AUTO and JSON have no renderer: AUTO is resolved to another format, and JSON comes from the result itself."""

    AUTO = "auto"
    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    HTML = "html"
    LATEX = "latex"
    RST = "rst"
    JIRA = "jira"
    MEDIAWIKI = "mediawiki"


class Citations(StrEnum):
    """How a report cites: by the numbers of a list of sources, in footnotes, within the text, for pandoc's citeproc, or not at all."""

    SOURCES = "sources"
    FOOTNOTES = "footnotes"
    INLINE = "inline"
    PANDOC = "pandoc"
    NONE = "none"


Rendered: TypeAlias = Literal[
    Format.TERMINAL,
    Format.MARKDOWN,
    Format.CSV,
    Format.TSV,
    Format.HTML,
    Format.LATEX,
    Format.RST,
    Format.JIRA,
    Format.MEDIAWIKI,
]


def render(document: Document, format_: Rendered, page: Page) -> str:
    """Return a document as text that ends with a line break.

    Raises Misuse if the format can hold only one table and the document is anything else, or if it cannot cite as the page says.
    """
    if page.citations in (Citations.INLINE, Citations.NONE):
        from mxbrief.render.citing import without_references

        hides_links = format_ is Format.TERMINAL and not page.links
        document = without_references(document, inline=page.citations is Citations.INLINE, spells_urls=hides_links)
    elif page.citations is Citations.PANDOC and format_ is not Format.MARKDOWN:
        raise Misuse("only Markdown has citations for pandoc", "choose the format markdown, or another way to cite")
    match format_:
        case Format.TERMINAL:
            from mxbrief.render.terminal.setter import to_terminal

            return to_terminal(document, page)
        case Format.MARKDOWN:
            from mxbrief.render.markdown import to_markdown

            text = to_markdown(document, page.citations or Citations.FOOTNOTES, page.name)
            # With an empty line at its end, another report can follow: cat one.md other.md.
            return f"{text}\n" if text else text
        case Format.HTML:
            from mxbrief.render.html import to_html

            return to_html(document)
        case Format.CSV | Format.TSV:
            from mxbrief.render.csv import to_csv

            return to_csv(document, tabs=format_ is Format.TSV)
        case Format.LATEX | Format.RST | Format.JIRA | Format.MEDIAWIKI:
            from mxbrief.render.markup import to_markup

            return to_markup(document, format_)
        case _:
            assert_never(format_)
