"""A report before it has a format: headings, paragraphs, tables, lists, references, excerpts.

Views build documents, renderers turn them into text. All text in a document is plain data: every renderer escapes it for its own
format. Nothing here knows a candidate, a stance or a terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeAlias

import msgspec


class Tone(StrEnum):
    """What a piece of text means, for renderers that can show it; never the only carrier of meaning."""

    PLAIN = "plain"
    STRONGLY_FOR = "strongly-for"
    FOR = "for"
    MIDDLE = "middle"
    AGAINST = "against"
    STRONGLY_AGAINST = "strongly-against"
    BLANK = "blank"
    """Nothing is known."""
    QUIET = "quiet"
    """Secondary."""
    OUTSIDE = "outside"
    """Not asked for here, so that nothing is missing: layouts that are short of room may leave it out."""
    CAUTION = "caution"
    ALARM = "alarm"


class Span(msgspec.Struct, frozen=True):
    """A run of text; ``url`` makes it a link. ``code`` is for what a reader types or opens, such as a command or a place in a file."""

    text: str
    tone: Tone = Tone.PLAIN
    bold: bool = False
    url: str = ""
    code: bool = False


class Cite(msgspec.Struct, frozen=True):
    """A pointer to an entry of the document's references, with the place in that source."""

    key: str
    locator: str = ""


Inline: TypeAlias = tuple[Span | Cite, ...]


class Heading(msgspec.Struct, frozen=True):
    """A heading; level 1 is the document's title, and levels follow one another without a gap.

    ``anchor`` is the name by which a link finds it, here and in everything else that has one; the first of equals is found.
    """

    level: int
    text: str
    anchor: str = ""


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of running text."""

    content: Inline
    anchor: str = ""


class Item(msgspec.Struct, frozen=True):
    """One entry of a bullet list, with the list below it. ``done`` makes it an entry of a checklist, with a box that is checked or not."""

    content: Inline
    children: tuple[Item, ...] = ()
    done: bool | None = None
    anchor: str = ""


class Items(msgspec.Struct, frozen=True):
    """A bullet list."""

    items: tuple[Item, ...]


class Column(msgspec.Struct, frozen=True):
    """A table column; neighbors with the same ``group`` share one group heading. ``note`` is what a reader of the column has to know.

    ``numeric`` columns are set flush right, and their cells are written to spreadsheets as numbers.
    """

    heading: str
    group: str = ""
    numeric: bool = False
    note: str = ""

    @property
    def head(self) -> str:
        """The heading with the note."""
        return f"{self.heading} ({self.note})" if self.note else self.heading


class Cell(msgspec.Struct, frozen=True):
    """A table cell: its text, and the sign that replaces it if there is no room; without a sign the text is the shortest form."""

    text: str
    sign: str = ""
    tone: Tone = Tone.PLAIN
    anchor: str = ""


class Across(msgspec.Struct, frozen=True):
    """What the columns of a table are, such as candidates: a table with columns of one kind can be cut between them, or turned over.

    ``group`` is what their groups are. The first ``stub`` columns are of another kind: they name the row, and every part has them.
    """

    name: str
    group: str = ""
    stub: int = 1


class Table(msgspec.Struct, frozen=True):
    """A table. Every row has as many cells as there are columns; the first column names the row.

    ``legend`` explains the signs of its cells, and is shown wherever signs replace the text. ``caption`` says what a reader of the table
    alone has to know; it stays with the table wherever it goes.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    legend: tuple[Cell, ...] = ()
    caption: str = ""
    across: Across | None = None


class Reference(msgspec.Struct, frozen=True):
    """One entry of a bibliography; ``key`` is what a ``Cite`` points to and is a lower-case slug. ``short`` names it within a text."""

    key: str
    content: Inline
    short: str = ""


class References(msgspec.Struct, frozen=True):
    """The bibliography of the document, in the order in which it is numbered."""

    entries: tuple[Reference, ...]


class Excerpt(msgspec.Struct, frozen=True):
    """Lines of a file: ``first`` is the number of the first one, 0 if they are not numbered.

    ``column`` marks ``width`` characters of the last line, counted from 1; 0 marks nothing. ``source`` names the file, ``note`` is
    printed below the mark.
    """

    lines: tuple[str, ...]
    first: int = 0
    column: int = 0
    width: int = 1
    source: str = ""
    note: str = ""


Block: TypeAlias = Heading | Paragraph | Items | Table | References | Excerpt


class Document(msgspec.Struct, frozen=True):
    """A whole report, top to bottom. ``title`` is for one without a heading, wherever a document needs a name."""

    blocks: tuple[Block, ...]
    title: str = ""

    def references(self) -> tuple[Reference, ...]:
        """Return all references in order; the first is number 1."""
        return tuple(entry for block in self.blocks if isinstance(block, References) for entry in block.entries)


def turned_over(document: Document) -> Document:
    """Return a document with its tables turned over, if their columns are of one kind."""
    return msgspec.structs.replace(
        document, blocks=tuple(turned(block) if isinstance(block, Table) else block for block in document.blocks)
    )


def turned(table: Table) -> Table:
    """Return a table whose rows are what its columns were, if they are of one kind. Groups of columns become a second column."""
    across = table.across
    if across is None:
        return table
    stub = across.stub
    grouped = (Column(across.group),) if any(column.group for column in table.columns) else ()
    numeric = all(column.numeric for column in table.columns[stub:])
    heads = (Column(across.name), *grouped, *(Column(_name(row[:stub]), numeric=numeric) for row in table.rows))
    rows = (
        (Cell(column.head), *(Cell(column.group) for _ in grouped), *(row[index] for row in table.rows))
        for index, column in enumerate(table.columns[stub:], stub)
    )
    before = Across(table.columns[0].heading, stub=1 + len(grouped))
    return msgspec.structs.replace(table, columns=heads, rows=tuple(rows), across=before)


def cites(blocks: Iterable[Block]) -> Iterator[Cite]:
    """Yield every citation in blocks, in the order of the text."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _cites_in(block.content)
        elif isinstance(block, Items):
            yield from _cites_of(block.items)


def _cites_of(items: tuple[Item, ...]) -> Iterator[Cite]:
    """Yield the citations in list items, at any depth."""
    for item in items:
        yield from _cites_in(item.content)
        yield from _cites_of(item.children)


def _cites_in(content: Inline) -> Iterator[Cite]:
    return (piece for piece in content if isinstance(piece, Cite))


def _name(stub: tuple[Cell, ...]) -> str:
    """Return the name of a row: "Bridge fails (high)"."""
    name, *more = (cell.text for cell in stub)
    return f"{name} ({', '.join(more)})" if more else name
