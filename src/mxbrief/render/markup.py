"""Tables as LaTeX, reStructuredText, Jira or MediaWiki markup, each with its own escaping."""

from __future__ import annotations

import re
from typing import Literal, assert_never

from mxbrief.document import Document, Table
from mxbrief.render import Format, layout
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
    """Return the tables of a document, each with its title and caption, in a markup language.

    Raises Misuse if the document has anything else, or no table.
    """
    return "\n".join(_table(title, table, format_) for title, table in layout.tables(layout.flattened(document), format_))


def _table(title: str, table: Table, format_: Markup) -> str:
    """Return one table."""
    headings = [_escaped(clean(column.head), format_) for column in table.columns]
    rows = [[_escaped(clean(cell.text), format_) for cell in row] for row in table.rows]
    title, caption = _escaped(title, format_), _escaped(clean(table.caption), format_)
    match format_:
        case Format.RST:
            return _list_table(title, [headings, *rows]) + (f"\n{caption}\n" if caption else "")
        case Format.LATEX:
            laid_out = _laid_out(rows, headings, "latex_raw").replace(*_column_types(table), 1)
            above = " ".join(filter(None, (title if title.endswith(".") or not caption else f"{title}.", caption))) if title else caption
            return f"\\begin{{table}}\n\\caption{{{above}}}\n{laid_out}\\end{{table}}\n" if above else laid_out
        case Format.JIRA:
            return (f"h2. {title}\n\n" if title else "") + _laid_out(rows, headings, "jira") + (f"\n{caption}\n" if caption else "")
        case Format.MEDIAWIKI:
            laid_out = _laid_out(rows, headings, "mediawiki").replace("|+ <!-- caption -->\n", f"|+ {title}\n" if title else "", 1)
            return laid_out + (f"\n{caption}\n" if caption else "")
        case _:
            assert_never(format_)


def _laid_out(rows: list[list[str]], headings: list[str], style: str) -> str:
    """Return a table as tabulate lays it out."""
    from tabulate import tabulate

    return tabulate(rows, headings, tablefmt=style, disable_numparse=True) + "\n"


def _column_types(table: Table) -> tuple[str, str]:
    """Return the column types that tabulate writes, and those with widths, if that is what the table needs to fit on a page."""
    plain = "{" + "l" * len(table.columns) + "}"
    texts = ([column.head, *(row[index].text for row in table.rows)] for index, column in enumerate(table.columns))
    longest = [max(len(clean(text)) for text in column) + layout.CELL_MARGINS for column in texts]
    shares = layout.shared_width(layout.least_widths(table), longest, layout.PAGE_WIDTH) if sum(longest) > layout.PAGE_WIDTH else []
    # The margins between columns are not part of these widths, so they are what is left of the line.
    return plain, "{" + "".join(f"p{{{share / layout.PAGE_WIDTH * 0.8:.2f}\\linewidth}}" for share in shares) + "}" if shares else plain


def _list_table(title: str, rows: list[list[str]]) -> str:
    """Return a list-table directive, the only reStructuredText table that does not depend on the display width of characters."""
    lines = ["   * - " + "\n     - ".join(row) for row in rows]
    return "\n".join([f".. list-table:: {title}".rstrip(), "   :header-rows: 1", "", *lines]) + "\n"


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
