"""Styled text, broken into lines by display width.

rich's own text does this too, but it needs 45 ms for a report of 90 KB, a third of the whole command. So rich supplies the widths of
unusual characters and the codes of styles, and lines are broken here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

JOINT = "\ufdd0"
"""A space at which no line is broken. A noncharacter, which clean text never contains; it becomes a space when text is written."""

WHOLE = "\ufdd1"
"""A space in what is copied as a whole, such as a command or a path: no line is broken there even if it is too long."""

_BLANKS = f" {JOINT}{WHOLE}"

# Characters that take up one column for certain: ASCII, Latin letters, general punctuation, and the signs in reports.
_NARROW = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2212\u2500-\u257f\u25cb\u2022\ufdd0\ufdd1]*")


class Run(NamedTuple):
    """Text of one style (a style of rich), with the address it links to."""

    text: str
    style: str = ""
    url: str = ""


class Line:
    """Runs of text, one after the other."""

    __slots__ = ("runs",)

    def __init__(self, *runs: Run) -> None:
        self.runs = list(runs)

    @property
    def plain(self) -> str:
        """The text without its styles."""
        return "".join(run.text for run in self.runs)

    @property
    def width(self) -> int:
        """The number of columns it takes up."""
        return columns(self.plain)

    def add(self, *runs: Run) -> Line:
        """Add runs at the end; return the line."""
        self.runs += runs
        return self

    def bold(self) -> Line:
        """Return the line in bold."""
        return Line(*(Run(run.text, f"bold {run.style}".strip(), run.url) for run in self.runs))

    def wrapped(self, width: int) -> list[Line]:
        """Return it in lines of at most ``width`` columns, broken at spaces.

        A word longer than a line is broken where the line ends, but for addresses and paths, which could then be neither opened nor copied.
        """
        found = breaks(self.plain, max(width, 1))
        return [self] if len(found) == 1 else [self._part(start, end) for start, end in found]

    def stripped(self) -> Line:
        """Return it without spaces at its end."""
        runs = list(self.runs)
        while runs and not runs[-1].text.rstrip(_BLANKS):
            runs.pop()
        if runs and runs[-1].text.endswith((" ", JOINT)):
            last = runs.pop()
            runs.append(Run(last.text.rstrip(_BLANKS), last.style, last.url))
        return Line(*runs)

    def _part(self, start: int, end: int) -> Line:
        """Return the characters from ``start`` to before ``end``."""
        part, position = Line(), 0
        for run in self.runs:
            first, last = max(start - position, 0), end - position
            position += len(run.text)
            if last <= 0:
                break
            text = run.text[first:last]
            if text:
                part.runs.append(run if len(text) == len(run.text) else Run(text, run.style, run.url))
        return part


def columns(text: str) -> int:
    """Return how many columns a text takes up on a terminal."""
    if _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Return where the lines of a text begin and end, for lines of ``width`` columns; spaces at a break are left out."""
    found: list[tuple[int, int]] = []
    start, is_narrow = 0, _NARROW.fullmatch(text) is not None
    while True:
        limit = start + width if is_narrow else _limit(text, start, width)
        if limit >= len(text):
            found.append((start, start + len(text[start:].rstrip(_BLANKS))))
            return found
        blank = text.rfind(" ", start, limit + 1)
        end = blank if blank > start else _end_of_word(text, start, limit)
        found.append((start, start + len(text[start:end].rstrip(_BLANKS))))
        start = len(text) - len(text[end:].lstrip(_BLANKS))
        if start == len(text):
            return found


def _end_of_word(text: str, start: int, limit: int) -> int:
    """Return where to break a word that is longer than a line: at the limit, or at its end if it is of use only as a whole."""
    end = text.find(" ", start)
    end = len(text) if end < 0 else end
    word = text[start:end]
    # In scripts without spaces a whole sentence is a word, and a slash in it makes no path.
    is_path = ("/" in word or "\\" in word) and _NARROW.fullmatch(word)
    return end if "://" in word or WHOLE in word or is_path else limit


def _limit(text: str, start: int, width: int) -> int:
    """Return the end of the longest part from ``start`` that takes up at most ``width`` columns, at least one character."""
    from rich.cells import cell_len, get_character_cell_size

    used, end = 0, start
    while end < len(text) and used + (size := get_character_cell_size(text[end])) <= width:
        used += size
        end += 1
    # A sign that changes the one before it, such as a variation selector, makes the sum of the signs wrong.
    while end > start + 1 and cell_len(text[start:end]) > width:
        end -= 1
    while end < len(text) and cell_len(text[start : end + 1]) <= width:
        end += 1
    return max(end, start + 1)
