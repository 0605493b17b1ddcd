"""What several formats work out in the same way: numbers of references, groups of columns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from mxbrief.document import Cite, Column, Document, Inline, Item, Items, Paragraph, Reference, References, Table
from mxbrief.errors import Misuse
from mxbrief.render.sanitize import clean


def column_groups(columns: tuple[Column, ...]) -> list[tuple[str, list[Column]]]:
    """Return neighbouring columns under the heading they share; the first column, which names the row, stands alone."""
    return [(clean(group), list(members)) for group, members in groupby(columns, key=lambda column: column.group)]


def shared_width(least: list[int], longest: list[int], room: int) -> list[int]:
    """Return the width of every column: at least ``least``, at most ``longest``, together at most ``room``.

    What room there is goes to whichever column lacks most. Empty when there is not even room for the least.
    """
    spare = min(room, sum(longest)) - sum(least)
    widths = list(least) if sum(least) <= room else []
    for _ in range(spare if widths else 0):
        neediest = max(range(len(widths)), key=lambda index: longest[index] - widths[index])
        widths[neediest] += 1
    return widths


def references(document: Document) -> tuple[Reference, ...]:
    """Return all references of a document in order; the first is number 1."""
    return tuple(entry for block in document.blocks if isinstance(block, References) for entry in block.entries)


def cited_keys(document: Document) -> set[str]:
    """Return the keys that anything in the document cites."""
    return {piece.key for content in contents(document) for piece in content if isinstance(piece, Cite)}


def only_table(document: Document, format_: str) -> Table:
    """Return the one table a document consists of; raises Misuse for any other document."""
    match document.blocks:
        case (Table() as table,):
            return table
        case _:
            raise Misuse(
                f"{format_} holds one table", "choose markdown, html or json, or --table-only, where the command has it, and one issue"
            )


def contents(document: Document) -> Iterator[Inline]:
    """Yield all running text of a document."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.content
        elif isinstance(block, Items):
            yield from _item_contents(block.items)


def _item_contents(items: tuple[Item, ...]) -> Iterator[Inline]:
    """Yield the running text of list items, at any depth."""
    for item in items:
        yield item.content
        yield from _item_contents(item.children)
