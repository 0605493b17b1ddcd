"""A table as LaTeX, reStructuredText, Jira or MediaWiki markup, each with its own escaping."""

from __future__ import annotations

import re
from typing import Literal, assert_never

from mxbrief.document import Document
from mxbrief.render import Format
from mxbrief.render.layout import only_table
from mxbrief.render.sanitize import clean

Markup = Literal[Format.LATEX, Format.RST, Format.JIRA, Format.MEDIAWIKI]

# Inline markup, and what begins a list, a block quote or a literal block.
_RST = re.compile(r"[\\`*_|]|^[-+=.>]|:|^\((?=\w+\))|(?<=^\w)[.)](?= |$)|(?<=^\w\w)[.)](?= |$)|(?<=^\w{4})[.)](?= |$)")
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "`": r"\`{}",
    "'": "{'}",
    "<": "$<$",
    ">": "$>$",
    "|": "$|$",
    "-": "{-}",
    "[": "{[}",
    "]": "{]}",
    "±": r"$\pm$",
    "−": "$-$",  # noqa: RUF001 -- the minus sign
    "○": r"$\circ$",
    "·": r"$\cdot$",
}


def to_markup(document: Document, format_: Markup) -> str:
    """Return the only table of a document in a markup language. Raises Misuse if the document is not exactly one table."""
    table = only_table(document, format_)
    headings = [_escaped(clean(column.heading), format_) for column in table.columns]
    rows = [[_escaped(clean(cell.text), format_) for cell in row] for row in table.rows]
    if format_ is Format.RST:
        return _list_table([headings, *rows])
    from tabulate import tabulate

    style = "latex_raw" if format_ is Format.LATEX else str(format_)
    return tabulate(rows, headings, tablefmt=style, disable_numparse=True) + "\n"


def _list_table(rows: list[list[str]]) -> str:
    """Return a list-table directive, the only reStructuredText table that does not depend on the display width of characters."""
    lines = ["   * - " + "\n     - ".join(row) for row in rows]
    return "\n".join([".. list-table::", "   :header-rows: 1", "", *lines]) + "\n"


def _escaped(text: str, format_: Markup) -> str:
    """Escape text so that nothing in it is markup."""
    match format_:
        case Format.LATEX:
            return "".join(_LATEX.get(character, character) for character in text)
        case Format.RST:
            return _RST.sub(r"\\\g<0>", text)
        case Format.JIRA:
            return re.sub(r"[\\{}\[\]|*_?^~+!#:;&()-]", lambda match: f"&#{ord(match.group())};", text) or " "
        case Format.MEDIAWIKI:
            return re.sub(r"[\[\]{}|'<>=&*#:;~_!+-]", lambda match: f"&#{ord(match.group())};", text)
        case _:
            assert_never(format_)
