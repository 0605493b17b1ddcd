"""Documents to text: one module a format, loaded only when it is asked for. A renderer knows no candidate."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from mxbrief.document import Document
    from mxbrief.render.page import Page


class Format(StrEnum):
    """What a document can be turned into."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    TSV = "tsv"
    LATEX = "latex"
    RST = "rst"
    JIRA = "jira"
    MEDIAWIKI = "mediawiki"


def render(document: Document, format_: Format, page: Page) -> str:
    """Return a document as text that ends with one line break.

    Raises Misuse when the format holds one table and the document is more than that.
    """
    match format_:
        case Format.TERMINAL:
            from mxbrief.render.terminal.page import to_terminal

            return to_terminal(document, page)
        case Format.MARKDOWN:
            from mxbrief.render.markdown import to_markdown

            return to_markdown(document)
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
