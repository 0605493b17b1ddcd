"""Problems in a corpus: values with a place, never exceptions, so that one of them cannot hide another."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(msgspec.Struct, frozen=True, order=True):
    """A spot in a file: its path in the corpus, and line and column counted from 1.

    Line and column are 0 where the problem is the file itself.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return ``path:line:col``, the form editors can jump to."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class Problem(msgspec.Struct, frozen=True, order=True):
    """Something wrong at a place, complete when created; sorts by place, then code.

    ``width`` is the number of characters it concerns on its line, ``subject`` the id of the thing that is wrong, if it has one.
    """

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    width: int = 1
    subject: str = ""
