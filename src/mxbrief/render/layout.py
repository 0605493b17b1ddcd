"""What several formats share: column groups, column widths, and the only table of a document."""

from __future__ import annotations

from itertools import groupby

from mxbrief.document import Column, Document, Table
from mxbrief.errors import FailureKind, Misuse
from mxbrief.render.sanitize import clean


def column_groups(columns: tuple[Column, ...]) -> list[tuple[str, list[Column]]]:
    """Return each group heading with its columns. A group is a run of adjacent columns with the same heading, which may be empty."""
    return [(clean(group), list(members)) for group, members in groupby(columns, key=lambda column: column.group)]


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


def only_table(document: Document, format_: str) -> Table:
    """Return the table that is the whole document. Raises Misuse, naming ``format_``, if the document is anything else."""
    match document.blocks:
        case (Table() as table,):
            return table
        case _:
            raise Misuse(f"{format_} can hold only one table", kind=FailureKind.SEVERAL_TABLES, name=format_)
