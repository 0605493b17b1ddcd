"""Problems in a corpus: values with a place, never exceptions, so that one of them cannot hide another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

import msgspec

_MOST = 100
"""How many problems with one code are shown of one file."""
_LONGEST_MESSAGE, _LONGEST_HINT = 300, 600
"""How many characters a message and a hint may have."""


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_RANK = {severity: rank for rank, severity in enumerate(Severity)}


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

    def __post_init__(self) -> None:
        """Make message and hint one line each, of bounded length: what they quote from a file may be anything."""
        if len(self.message) > _LONGEST_MESSAGE or not self.message.isprintable():
            msgspec.structs.force_setattr(self, "message", _one_line(self.message, _LONGEST_MESSAGE))
        if len(self.hint) > _LONGEST_HINT or not self.hint.isprintable():
            msgspec.structs.force_setattr(self, "hint", _one_line(self.hint, _LONGEST_HINT))

    def where(self, shown: Callable[[str], str]) -> str:
        """Return path, line and column in the form editors can jump to; ``shown`` turns the path into one that can be opened."""
        return str(Place(shown(self.place.path), self.place.line, self.place.column))

    def one_line(self, shown: Callable[[str], str]) -> str:
        """Return the whole problem: ``path:line:col: severity[code] message; hint``."""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.where(shown)}: {self.severity}[{self.code}] {self.message}{hint}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems by place; at one place the worst first, so that a note on what follows from an error stands below it."""
    return sorted(problems, key=lambda problem: (problem.place, _RANK[problem.severity], problem))


def bounded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems in their order: of many with one code in one file the first, and one more that says how many others there are."""
    every = list(problems)
    number = Counter((problem.place.path, problem.code) for problem in every)
    seen: Counter[tuple[str, str]] = Counter()
    for problem in every:
        kind = (problem.place.path, problem.code)
        seen[kind] += 1
        if seen[kind] <= _MOST or number[kind] == _MOST + 1:
            yield problem
        elif seen[kind] == _MOST + 1:
            message = f"{number[kind] - _MOST:,} more of this kind in this file, from here on"
            yield Problem(problem.place, problem.code, message, "fix those above first", problem.severity)


def _one_line(text: str, longest: int) -> str:
    """Return a text on one line, without its middle if it is too long: every character that is not printable becomes its code point."""
    return _shortened(
        "".join(character if character.isprintable() else f"<U+{ord(character):04X}>" for character in _shortened(text, longest)), longest
    )


def _shortened(text: str, longest: int) -> str:
    """Return the beginning and the end of a text that is too long to be read."""
    return text if len(text) <= longest else f"{text[: longest // 2]} … {text[-longest // 4 :]}"
