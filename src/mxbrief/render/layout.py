"""What several formats compute in the same way: groups and widths of columns, the one table of a document."""

from __future__ import annotations

from itertools import groupby

from mxbrief.document import Column, Document, Table
from mxbrief.errors import FailureKind, Misuse
from mxbrief.render.sanitize import clean


def column_groups(columns: tuple[Column, ...]) -> list[tuple[str, list[Column]]]:
    """Return neighboring columns under the heading they share; the first column, which names the row, is alone."""
    return [(clean(group), list(members)) for group, members in groupby(columns, key=lambda column: column.group)]


def shared_width(least: list[int], longest: list[int], room: int) -> list[int]:
    """Return the width of every column: at least ``least``, at most ``longest``, together at most ``room``.

    Spare width goes to the column furthest below its longest text. Returns [] if the minimum widths do not fit.
    """
    spare = min(room, sum(longest)) - sum(least)
    widths = list(least) if sum(least) <= room else []
    for _ in range(spare if widths else 0):
        neediest = max(range(len(widths)), key=lambda index: longest[index] - widths[index])
        widths[neediest] += 1
    return widths


def only_table(document: Document, format_: str) -> Table:
    """Return the one table a document consists of; raises Misuse for any other document."""
    match document.blocks:
        case (Table() as table,):
            return table
        case _:
            raise Misuse(f"{format_} holds one table", kind=FailureKind.SEVERAL_TABLES, name=format_)
