"""What several formats share: column groups, column widths, tables in pieces that fit, and the only table of a document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import TypeAlias

import msgspec

from mxbrief.document import Block, Column, Document, Heading, Paragraph, Span, Table, Tone
from mxbrief.errors import FailureKind, Misuse
from mxbrief.render.sanitize import clean

PAGE_WIDTH = 76
"""Characters on a line of A4 or US Letter, with the margins and the 12-point type that pandoc gives a Word file."""

CELL_MARGINS = 2
"""What a column takes up beside its text."""

_LONGEST_WORD = 30
"""A longer word does not cut a table in pieces: it fits into none."""


Piece: TypeAlias = tuple[str, Table]
"""The name of a part of a table that fits, and the part. The name of a table in one piece is empty."""


def column_groups(columns: tuple[Column, ...]) -> list[tuple[str, list[Column]]]:
    """Return each group heading with its columns. A group is a run of adjacent columns with the same heading, which may be empty."""
    return [(clean(group), list(members)) for group, members in groupby(columns, key=lambda column: column.group)]


def least_widths(table: Table) -> list[int]:
    """Return the minimum width of each column, in characters: its longest word plus the cell margins."""
    texts = ([column.head, *(row[index].text for row in table.rows)] for index, column in enumerate(table.columns))
    return [max((len(word) for text in column for word in clean(text).split()), default=0) + CELL_MARGINS for column in texts]


def pieces(table: Table, least: list[int], room: int) -> list[Piece]:
    """Return a table in one piece if its columns fit into ``room`` or are not of one kind, else in several, each with the stub.

    ``least`` is what each column needs; a table is cut between groups of columns, and a group that is still too wide into parts of about
    the same number of columns. A row with nothing to show is left out of a piece, and so is a piece without a row.
    """
    least = [min(width, _LONGEST_WORD + CELL_MARGINS) for width in least]
    if table.across is None or sum(least) <= room:
        return [("", table)]
    stub = list(range(table.across.stub))
    found = []
    for group, members in groupby(range(len(stub), len(table.columns)), key=lambda index: table.columns[index].group):
        parts = _parts(list(members), least, room - sum(least[: len(stub)]))
        for number, part in enumerate(parts, 1):
            rows = tuple(
                tuple(row[index] for index in (*stub, *part))
                for row in table.rows
                if any(row[index].tone is not Tone.OUTSIDE for index in part)
            )
            if rows or not table.rows:
                count = f"{number} of {len(parts)}" if len(parts) > 1 else ""
                name = ", ".join(filter(None, (clean(group), count)))
                columns = tuple(table.columns[index] for index in (*stub, *part))
                found.append((name, msgspec.structs.replace(table, columns=columns, rows=rows)))
    return found if len(found) > 1 else [("", table) for _, table in found]


def flattened(document: Document) -> Document:
    """Return a document whose tables fit on a page and have no groups of columns, for formats that cannot show them.

    Names of groups and pieces stand above a table. In a document of tables and headings alone they are part of the caption and of the
    heading: on a slide, a paragraph would part a table from its heading.
    """
    alone = is_tables_alone(document)
    blocks: list[Block] = []
    for block in document.blocks:
        if not isinstance(block, Table):
            blocks.append(block)
            continue
        above = blocks.pop() if alone and blocks and isinstance(blocks[-1], Heading) else None
        for name, table in pieces(block, least_widths(block), PAGE_WIDTH):
            if isinstance(above, Heading):
                blocks.append(msgspec.structs.replace(above, text=f"{above.text} ({name})") if name else above)
            elif name:
                blocks.append(Heading(1, name) if alone else Paragraph((Span(name, bold=True),)))
            blocks += [_captioned(table)] if name else _ungrouped(table, alone=alone)
    return Document(tuple(blocks))


def shared_width(least: list[int], longest: list[int], room: int) -> list[int]:
    """Return the column widths: each between its ``least`` and ``longest``, in total no more than ``room``.

    Spare width goes to the column furthest below its longest text. Returns [] if the minimum widths do not fit.
    """
    spare = min(room, sum(longest)) - sum(least)
    widths = list(least) if sum(least) <= room else []
    for _ in range(spare if widths else 0):
        neediest = max(range(len(widths)), key=lambda index: longest[index] - widths[index])
        widths[neediest] += 1
    return widths


def is_tables_alone(document: Document) -> bool:
    """Tell whether a document is tables and headings and nothing else, as on slides."""
    return all(isinstance(block, Table | Heading) for block in document.blocks)


def tables(document: Document, format_: str) -> Iterator[tuple[str, Table]]:
    """Yield the tables of a document, each with the headings above it.

    Raises Misuse, naming ``format_``, if the document has anything but tables and headings, or no table.
    """
    if not is_tables_alone(document) or not any(isinstance(block, Table) for block in document.blocks):
        raise Misuse(f"{format_} can hold only tables", kind=FailureKind.NOT_A_TABLE, name=format_)
    headings: list[str] = []
    for block in document.blocks:
        match block:
            case Heading(_, text):
                headings.append(clean(text))
            case Table():
                yield ": ".join(headings), block
                headings = []


def only_table(document: Document, format_: str) -> Table:
    """Return the table that is the whole document. Raises Misuse, naming ``format_``, if the document is anything else."""
    match document.blocks:
        case (Table() as table,):
            return table
        case _:
            raise Misuse(f"{format_} can hold only one table", kind=FailureKind.NOT_A_TABLE, name=format_)


def _captioned(part: Table) -> Table:
    """Return a part of a table whose caption says that it is about all parts."""
    return msgspec.structs.replace(part, caption=f"All parts together: {part.caption}") if part.caption else part


def _ungrouped(table: Table, *, alone: bool) -> list[Block]:
    """Return a table whose groups are named in its caption, or in a paragraph above it if it is not ``alone``."""
    groups = [(group, ", ".join(clean(column.heading) for column in members)) for group, members in column_groups(table.columns) if group]
    if not groups:
        return [table]
    bare = msgspec.structs.replace(
        table, columns=tuple(Column(column.heading, numeric=column.numeric, note=column.note) for column in table.columns)
    )
    if alone:
        named = "; ".join(f"{group}: {members}" for group, members in groups)
        return [msgspec.structs.replace(bare, caption=" ".join(filter(None, (f"{named}.", table.caption))))]
    spans = []
    for number, (group, members) in enumerate(groups, 1):
        spans += [Span(f"{group}:", bold=True), Span(f" {members}{'' if number == len(groups) else '; '}")]
    return [Paragraph(tuple(spans)), bare]


def _parts(indexes: list[int], least: list[int], room: int) -> list[list[int]]:
    """Return columns in the fewest parts of about the same number that each fit into ``room``; a column too wide is a part by itself."""
    for count in range(1, len(indexes)):
        size, larger = divmod(len(indexes), count)
        ends = [size * number + min(number, larger) for number in range(count + 1)]
        parts = [indexes[start:end] for start, end in pairwise(ends)]
        if all(sum(least[index] for index in part) <= room for part in parts):
            return parts
    return [[index] for index in indexes]
