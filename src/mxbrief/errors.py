"""Exceptions that mean "cannot work", and the exit codes. Problems in a corpus are values and live in ``problems``.

Imports nothing heavy: pressing TAB loads this.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Exit(IntEnum):
    """The exit codes of every command, part of the contract with scripts."""

    DONE = 0
    ATTENTION = 1
    """Done, but something needs attention: part of the corpus could not be read, for example."""
    USAGE = 2
    """The command line is wrong."""
    FAILURE = 3
    """The work could not be done."""
    INTERRUPTED = 130
    TERMINATED = 143


class FailureKind(StrEnum):
    """Failures whose remedy depends on the interface: the command line words it with its own commands and options."""

    NO_CORPUS = "no-corpus"
    INSIDE_CORPUS = "inside-corpus"
    """Something inside a corpus was chosen in its place; the name is that of the corpus."""
    UNKNOWN_ISSUE = "unknown-issue"
    UNKNOWN_TOPIC = "unknown-topic"
    """A name that is neither an issue nor a question."""
    UNKNOWN_OFFICE = "unknown-office"
    UNKNOWN_CANDIDATE = "unknown-candidate"
    UNKNOWN_EVENT = "unknown-event"
    UNKNOWN_ID = "unknown-id"
    IS_ISSUE = "is-issue"
    """The name of an issue where something else belongs; likewise below."""
    IS_QUESTION = "is-question"
    IS_CANDIDATE = "is-candidate"
    IS_OFFICE = "is-office"
    IS_ENTRY = "is-entry"
    """A risk, a recommendation or a source."""
    IS_EVENT = "is-event"
    IS_SCENARIO = "is-scenario"
    ISSUE_FOR_QUESTION = "issue-for-question"
    SEVERAL_CANDIDATES = "several-candidates"
    """Several candidates, joined by commas, where one belongs."""
    OTHER_OFFICE = "other-office"
    """Every candidate chosen belongs to an office that was not chosen."""
    NO_SCENARIOS = "no-scenarios"
    NO_MATRIX = "no-matrix"
    SEVERAL_TABLES = "several-tables"
    """A format that holds one table was chosen for a document that is more than one table."""


class Failure(Exception):
    """The work cannot be done.

    ``message`` says what is wrong and names the thing; ``hint`` helps to fix it, in words that hold for every interface. ``kind`` and
    ``name``, the thing it is about, let an interface add how to go on. ``lines`` come last: what there is to choose from.
    """

    def __init__(
        self, message: str, hint: str = "", *, kind: FailureKind | None = None, name: str = "", lines: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.kind = kind
        self.name = name
        self.lines = lines


class Misuse(Failure):
    """The request is wrong: no corpus could answer it."""
