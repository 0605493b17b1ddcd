"""Excerpts on a terminal: numbered lines, carets under the exact place (by display width), and a note below."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.document import Excerpt, Tone
from mxbrief.render.sanitize import clean, clean_line
from mxbrief.render.terminal.lines import Line, columns
from mxbrief.render.terminal.tables import Styled, Styles

_CUT = "..."


def set_excerpt(excerpt: Excerpt, width: int, styled: Styled, styles: Styles) -> Iterator[Line]:
    """Yield the lines of an excerpt. A line wider than ``width`` columns is cut around its mark, or at its end if it has none."""
    numbers = [str(excerpt.first + index) if excerpt.first else "" for index in range(len(excerpt.lines))]
    margin = max(map(len, numbers), default=0)
    room = max(width - margin - len("  | "), 1)
    quiet = styles[Tone.QUIET]
    if excerpt.source:
        # A place is never broken: terminals and editors open it by what is on one line.
        yield styled(f"{' ' * margin}--> {clean(excerpt.source)}", quiet)
    for index, (number, line) in enumerate(zip(numbers, excerpt.lines, strict=True)):
        marked = excerpt.column > 0 and index == len(excerpt.lines) - 1
        start = excerpt.column - 1 if marked else 0
        before, target, after = (
            styled(clean_line(part), "").plain
            for part in (line[:start], line[start : start + excerpt.width], line[start + excerpt.width :])
        )
        before = _ending(before, max(room - min(columns(target), room // 2) - 1, 0))
        yield _gutter(number, margin, styled, quiet).add(*styled(_beginning(before + target + after, room), "").runs)
        if marked:
            carets = "^" * max(min(columns(target), room - columns(before)), 1)
            yield _gutter("", margin, styled, quiet).add(*styled(" " * columns(before) + carets, styles[Tone.CAUTION]).runs)
    mark = "= "
    for words in styled(clean(excerpt.note), "").wrapped(room - 2) if excerpt.note else ():
        yield styled(" " * (margin + 2) + mark, quiet).add(*words.runs)
        mark = "  "


def _gutter(number: str, margin: int, styled: Styled, quiet: str) -> Line:
    """Return a line number and the rule to its right."""
    return styled(f" {number:>{margin}} | ", quiet)


def _ending(text: str, room: int) -> str:
    """Return the end of a text: all of it, or as much as fits into ``room`` columns after an ellipsis."""
    if columns(text) <= room:
        return text
    while text and columns(text) > room - len(_CUT):
        text = text[1:]
    return _CUT + text


def _beginning(text: str, room: int) -> str:
    """Return the beginning of a text: all of it, or as much as fits into ``room`` columns before an ellipsis."""
    if columns(text) <= room:
        return text
    while text and columns(text) > room - len(_CUT):
        text = text[:-1]
    return text + _CUT
