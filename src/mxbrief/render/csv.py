"""A table as CSV (RFC 4180, but with LF line ends) or TSV. No cell can be taken for a formula by a spreadsheet."""

from __future__ import annotations

import csv
import io
import re

from mxbrief.document import Column, Document
from mxbrief.render.layout import only_table
from mxbrief.render.sanitize import clean

# Characters that start a formula in spreadsheets, including their full-width forms (OWASP, CSV injection).
_FORMULA = re.compile(r"[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def to_csv(document: Document, *, tabs: bool) -> str:
    """Return the only table of a document as CSV, or as TSV with ``tabs``. Raises Misuse if the document is not exactly one table."""
    table = only_table(document, "tsv" if tabs else "csv")
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t" if tabs else ",", lineterminator="\n")
    writer.writerow([_guarded(column.heading, None) for column in table.columns])
    for row in table.rows:
        writer.writerow([_guarded(cell.text, column) for cell, column in zip(row, table.columns, strict=True)])
    return text.getvalue()


def _guarded(text: str, column: Column | None) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula. Numbers in numeric columns stay as they are."""
    text = clean(text)
    if column and column.numeric and _NUMBER.fullmatch(text):
        return text
    return f"'{text}" if _FORMULA.match(text) else text
