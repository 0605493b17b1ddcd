"""A text as lines with what lies inside block text, and the slips that may have been made in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mxbrief.corpus.read.encoding import split_lines

# The head of a block text: "key: >-", "- |".
_HEAD = r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[^\s#'\"][^#]*?:[ \t]+)?[|>][-+0-9]{0,2}[ \t]*(?:#.*)?"
_LEAD = r"(?P<lead>[ \t]*(?:- +)*(?:(?P<key>[^\s:#'\"\[\]{},]+)[ \t]*:[ \t]+|(?<=- )))(?P<value>\S.*?)[ \t]*"


class Edit(NamedTuple):
    """A change of one line: the characters from ``start`` to ``end`` become ``text``. All are counted from 0."""

    line: int
    start: int
    end: int
    text: str


class Slip(NamedTuple):
    """What may be wrong at a place, counted from 0, and the edits that would put it right.

    One that ``guesses`` counts only if nothing is left to say of its line. Slips with the same ``habit`` are one if they are in many lines:
    a program that writes no-break spaces writes them everywhere.
    """

    code: str
    line: int
    column: int
    message: str
    hint: str
    edits: tuple[Edit, ...]
    width: int = 1
    habit: str = ""
    guesses: bool = False


class Entry(NamedTuple):
    """A line with a value: what stands before the value, its key ("" in a list), and the value."""

    lead: str
    key: str
    value: str


class Lines:
    """The lines of a text.

    ``places`` are the numbers of lines, counted from 0, near which something is wrong, the nearest first; ``keys`` are those that may be
    in the file, none if that is not known.
    """

    def __init__(self, text: str, places: Sequence[int] = (), keys: frozenset[str] = frozenset()) -> None:
        self.all = split_lines(text)
        self.places = [place for place in places if place < len(self.all)]
        self.in_block = _in_block(self.all)
        self.keys = keys

    def indent(self, number: int) -> int:
        """Return how many spaces a line begins with."""
        return len(self.all[number]) - len(self.all[number].lstrip(" "))

    def is_blank(self, number: int) -> bool:
        """Tell whether there is nothing in a line, or only a comment."""
        return self.all[number].lstrip().startswith("#") or not self.all[number].strip()

    def above(self, number: int) -> int | None:
        """Return the nearest line above that is not blank."""
        return next((each for each in range(number - 1, -1, -1) if not self.is_blank(each)), None)

    def entry(self, number: int) -> Entry | None:
        """Return a line with a value as such; None for one inside block text, or without a value."""
        match = None if self.in_block[number] or self.is_blank(number) else re.fullmatch(_LEAD, self.all[number])
        is_comment = match is not None and match["value"].startswith("# ")
        return Entry(match["lead"], match["key"] or "", match["value"]) if match and not is_comment else None

    def continued(self, number: int) -> range:
        """Return the lines after a line with a value that are indented more deeply than its key."""
        entry = self.entry(number)
        column = len(entry.lead) - len(entry.lead.lstrip(" -")) if entry else self.indent(number)
        end = number + 1
        while end < len(self.all) and (not self.all[end].strip() or self.indent(end) > column):
            end += 1
        return range(number + 1, end)

    def edited(self, edits: Iterable[Edit]) -> str:
        """Return the text with some lines changed."""
        lines = list(self.all)
        for line, start, end, text in sorted(edits, reverse=True):
            lines[line] = lines[line][:start] + text + lines[line][end:]
        return "\n".join(lines)


def looks_like_entry(line: str) -> bool:
    """Tell whether a line begins with a dash or a key, in lower case as those of the format are."""
    return bool(re.match(r"[ \t]*(?:- |-$|(?:[a-z][a-z_-]*|URL|DOI|ISBN|ISSN):(?:\s|$))", line))


def listed(numbers: list[int]) -> str:
    """Return the numbers of lines in words; of many the first ones and how many more there are."""
    shown = ", ".join(str(number) for number in numbers[:6])
    more = f" and {len(numbers) - 6} more" if len(numbers) > 6 else ""  # noqa: PLR2004 -- as many as fit on a line
    return f"line{'s' if len(numbers) > 1 else ''} {shown}{more}"


def _in_block(lines: list[str]) -> list[bool]:
    """Return for each line whether it lies inside block text."""
    inside: list[bool] = []
    parent = -1
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if parent >= 0 and (not line.strip() or indent > parent):
            inside.append(True)
            continue
        head = re.fullmatch(_HEAD, line)
        parent = -1
        if head:
            column = indent + len(head["dashes"])
            parent = column if head["key"] else column - len("- ")
        inside.append(False)
    return inside
