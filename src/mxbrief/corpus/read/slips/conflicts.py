"""The marks that git leaves in a file when two people changed the same lines: <<<<<<<, |||||||, ======= and >>>>>>>."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mxbrief.corpus.read.encoding import split_lines
from mxbrief.problems import Place, Problem

_MARK = r"[ \t]*(<{7}|>{7}|\|{7}|={7})(?: .*)?[ \t]*"


def find_conflicts(path: str, text: str) -> Iterator[Problem]:
    """Yield every place where two versions of the text stand one after the other, or where one of the marks was left."""
    lines = split_lines(text)
    marks = [(number, match[1][0]) for number, line in enumerate(lines, 1) if (match := re.fullmatch(_MARK, line))]
    if all(sign == "=" for _, sign in marks):
        # On its own this may be a line drawn under a heading in a text; at the beginning of a line nothing in a text can be.
        marks = [(number, sign) for number, sign in marks if lines[number - 1].startswith("=")]
    for conflict in _conflicts(marks):
        first, last = conflict[0][0], conflict[-1][0]
        signs = {sign: number for number, sign in conflict}
        if len(conflict) == 1:
            message = f"'{lines[first - 1].strip()[:7]}' was left here when two versions of the file were merged"
            hint = "delete this line"
        else:
            message = f"two versions of the text stand here, down to line {last}: a merge that was not finished"
            hint = f"keep the version that is right, and delete the other and {_lines(conflict)}"
            if "|" in signs and "=" in signs:
                hint = f"{hint}; lines {signs['|']} to {signs['=']} hold the text before both changes: delete them all"
        yield Problem(Place(path, first, 1), "merge-conflict", message, hint, width=len(lines[first - 1]))


def _conflicts(marks: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Yield the marks that belong to one conflict."""
    begins = [index for index, (_, sign) in enumerate(marks) if index == 0 or sign == "<" or marks[index - 1][1] == ">"]
    for start, end in pairwise([*begins, len(marks)]):
        yield marks[start:end]


def _lines(marks: list[tuple[int, str]]) -> str:
    """Return the lines of marks in words: "the lines 3 (<<<<<<<), 5 (=======) and 7 (>>>>>>>)"."""
    *shown, last = [f"{number} ({sign * 7})" for number, sign in marks]
    return f"lines {', '.join(shown)} and {last}"
