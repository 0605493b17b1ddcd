"""A list of ids as a document: ids alone for loops, or a table with titles for people."""

from __future__ import annotations

from mxbrief.analysis.listing import Listing
from mxbrief.document import Cell, Column, Document, Table


def listing_table(listing: Listing) -> Document:
    """Return ids and titles, with what each belongs to where that says something."""
    nested = any(item.belongs_to for item in listing.items)
    columns = (Column("id"), Column("title"), *([Column("of")] if nested else []))
    rows = tuple((Cell(item.id), Cell(item.title), *([Cell(item.belongs_to)] if nested else [])) for item in listing.items)
    return Document((Table(columns, rows),))


def listing_lines(listing: Listing) -> str:
    """Return one id a line."""
    return "".join(f"{item.id}\n" for item in listing.items)
