"""A list of ids: ids alone for loops, or a table with titles for people."""

from __future__ import annotations

from mxbrief.document import Cell, Column, Document, Table
from mxbrief.results.listing import Listing


def table(listing: Listing) -> Document:
    """Return ids and titles, with what each belongs to if that says something."""
    nested = any(item.belongs_to for item in listing.items)
    columns = (Column("id"), Column("title"), *([Column("of")] if nested else []))
    lines = tuple((Cell(item.id), Cell(item.title), *([Cell(item.belongs_to)] if nested else [])) for item in listing.items)
    return Document((Table(columns, lines),))


def lines(listing: Listing) -> str:
    """Return one id a line."""
    return "".join(f"{item.id}\n" for item in listing.items)
