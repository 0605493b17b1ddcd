"""Problems in a corpus: values with a place, never exceptions, so that one of them cannot hide another."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(msgspec.Struct, frozen=True, order=True):
    """A place in a file: its path in the corpus, and line and column counted from 1.

    Line and column are 0 if the problem is the file itself.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return ``path:line:col``, the form editors can jump to."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class Problem(msgspec.Struct, frozen=True, order=True):
    """Something wrong at a place, complete when created; sorts by place, then code.

    ``width`` is the number of characters it is about, on its line; ``subject`` is the id of the thing that is wrong, if it has one.
    """

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    width: int = 1
    subject: str = ""

    def where(self, shown: Callable[[str], str]) -> str:
        """Return path, line and column in the form editors can jump to; ``shown`` turns the path into one that can be opened."""
        return str(Place(shown(self.place.path), self.place.line, self.place.column))

    def one_line(self, shown: Callable[[str], str]) -> str:
        """Return the whole problem: ``path:line:col: severity[code] message; hint``."""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.where(shown)}: {self.severity}[{self.code}] {self.message}{hint}"
