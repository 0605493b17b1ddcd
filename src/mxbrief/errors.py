"""What can go wrong: problems are values with a place, failures mean "cannot work".

Nothing here prints or chooses an exit; the command line does both.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

import msgspec


class Exit(IntEnum):
    """The exit codes of every command, part of the contract with scripts."""

    DONE = 0
    ATTENTION = 1
    """Done, but something needs attention: part of the corpus could not be read, say."""
    USAGE = 2
    """The command line is wrong."""
    FAILURE = 3
    """The work could not be done."""
    INTERRUPTED = 130
    TERMINATED = 143


class Failure(Exception):
    """The work cannot be done.

    ``message`` says what is wrong and names the thing; ``hint`` is the way out.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Misuse(Failure):
    """The command line asks for something that no corpus could answer."""


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
    """Something wrong at a place, complete when created; sorts by place, then code."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
