"""Exceptions that mean "cannot work", and the exit codes. Problems in a corpus are values and live in ``problems``.

Imports nothing heavy: pressing TAB loads this.
"""

from __future__ import annotations

from enum import IntEnum


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
