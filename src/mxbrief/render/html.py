"""A document as a self-contained web page: no scripts, and nothing is loaded from elsewhere."""

from __future__ import annotations

from collections import Counter
from itertools import count
from pathlib import Path

from mxbrief.document import Cell, Document, Heading, Table, cites
from mxbrief.render import layout
from mxbrief.render.sanitize import clean, clean_line, clean_run, safe_url

_TEMPLATE = "page.html.j2"
_PAGE_WIDTH = 110
"""Characters on a line of A4 or US Letter, in the type in which dense tables are printed; a wider table is cut in pieces."""
_DENSE = 80
"""Characters on a line in the type of other tables."""
_LONG = 24
"""A longer word may be broken."""


def to_html(document: Document) -> str:
    """Return a document as a web page. The template engine escapes all text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters |= {
        "clean": clean,
        "run": clean_run,
        "line": clean_line,
        "url": safe_url,
        "groups": layout.column_groups,
        "pieces": _pieces,
        "joined": _joined,
        "is_long": _is_long,
        "kind": _kind,
        "fail": _fail,
    }
    numbers = {entry.key: number for number, entry in enumerate(document.references(), 1)}
    title = next((clean(block.text) for block in document.blocks if isinstance(block, Heading)), "") or clean(document.title) or "mxbrief"
    page = environment.get_template(_TEMPLATE).render(
        blocks=document.blocks, title=title, numbers=numbers, backs=Counter(cite.key for cite in cites(document.blocks)), anchors=_Anchors()
    )
    return page.rstrip("\n") + "\n"


class _Anchors:
    """Gives out the names that links find: each one once, those of citations by number."""

    def __init__(self) -> None:
        self.counts: dict[str, count[int]] = {}
        self.claimed: set[str] = set()

    def next(self, key: str) -> int:
        """Return the number of the next citation of a source, starting at 1."""
        return next(self.counts.setdefault(key, count(1)))

    def claim(self, name: str) -> str:
        """Return a name if it is free, else "". Names of citations and sources are not."""
        shown = clean(name)
        kind, _, number = shown.partition("-")
        if not shown or " " in shown or shown in self.claimed or (kind in ("cite", "source") and number.replace("-", "").isdecimal()):
            return ""
        self.claimed.add(shown)
        return shown


def _pieces(table: Table) -> list[tuple[str, Table, bool]]:
    """Return a table in pieces that fit on a printed page, each with its name, and whether its columns are close to one another."""
    cut = layout.pieces(table, _least(table), _PAGE_WIDTH)
    return [(name, piece, sum(_least(piece)) > _DENSE) for name, piece in cut]


def _least(table: Table) -> list[int]:
    """Return the minimum width of each column, in characters: its longest word, or its longest sign with a word."""
    signs = [max((len(_joined(row[index])[0]) for row in table.rows), default=0) for index in range(len(table.columns))]
    words = (min(width, _LONG + layout.CELL_MARGINS) for width in layout.least_widths(table))
    return [max(word, sign + layout.CELL_MARGINS) for word, sign in zip(words, signs, strict=True)]


def _joined(cell: Cell) -> tuple[str, str]:
    """Return the sign of a cell with its first word, which stay on one line, and the rest; the first is empty without a sign."""
    text, sign = clean(cell.text), clean(cell.sign)
    if not sign or not text.startswith(f"{sign} "):
        return "", text
    end = text.find(" ", len(sign) + 1)
    return (text, "") if end < 0 else (text[:end], text[end:])


def _is_long(cell: Cell) -> bool:
    """Tell whether a cell has a word that may have to be broken."""
    return any(len(word) > _LONG for word in clean(cell.text).split())


def _kind(value: object) -> str:
    return type(value).__name__


def _fail(kind: str) -> str:
    """Raise TypeError for a block that the template does not know: skipping it would silently drop part of the report."""
    raise TypeError(f"page.html.j2 does not know {kind}")
