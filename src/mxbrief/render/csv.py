"""A table as CSV (RFC 4180, with LF) or TSV: text as data, nothing that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
import io
import re

from mxbrief.document import Column, Document
from mxbrief.render.layout import only_table
from mxbrief.render.sanitize import clean

# What spreadsheets take for the start of a formula, also in full width (OWASP, CSV injection).
_FORMULA = re.compile(r"[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def to_csv(document: Document, *, tabs: bool) -> str:
    """Return the one table of a document; raises Misuse for any other document."""
    table = only_table(document, "tsv" if tabs else "csv")
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t" if tabs else ",", lineterminator="\n")
    writer.writerow([_guarded(column.heading, None) for column in table.columns])
    for row in table.rows:
        writer.writerow([_guarded(cell.text, column) for cell, column in zip(row, table.columns, strict=True)])
    return text.getvalue()


def _guarded(text: str, column: Column | None) -> str:
    """Return text that no spreadsheet runs: what could be a formula gets an apostrophe in front, numbers in their columns stay."""
    text = clean(text)
    if column and column.numeric and _NUMBER.fullmatch(text):
        return text
    return f"'{text}" if _FORMULA.match(text) else text
