"""Excerpts on a terminal: numbered lines, carets under the exact place (by display width), and a note below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mxbrief.document import Excerpt, Tone
from mxbrief.render.sanitize import clean, clean_line
from mxbrief.render.terminal.tables import Styled, Styles, Wrap

if TYPE_CHECKING:
    from rich.text import Text

_CUT = "..."


def set_excerpt(excerpt: Excerpt, width: int, styled: Styled, styles: Styles, wrap: Wrap) -> Iterator[Text]:
    """Yield the lines of an excerpt. A line wider than ``width`` columns is cut around its mark, or at its end if it has none."""
    from rich.cells import cell_len

    numbers = [str(excerpt.first + index) if excerpt.first else "" for index in range(len(excerpt.lines))]
    margin = max(map(len, numbers), default=0)
    room = max(width - margin - len("  | "), 1)
    quiet = styles[Tone.QUIET]
    for words in wrap(styled(clean(excerpt.source), quiet), max(room, 1)) if excerpt.source else ():
        yield styled(" " * margin + "--> ", quiet).append_text(words)
    for index, (number, line) in enumerate(zip(numbers, excerpt.lines, strict=True)):
        marked = excerpt.column > 0 and index == len(excerpt.lines) - 1
        start = excerpt.column - 1 if marked else 0
        before, target, after = (
            styled(clean_line(part), "").plain
            for part in (line[:start], line[start : start + excerpt.width], line[start + excerpt.width :])
        )
        before = _ending(before, max(room - min(cell_len(target), room // 2) - 1, 0))
        yield _gutter(number, margin, styled, quiet).append_text(styled(_beginning(before + target + after, room), ""))
        if marked:
            carets = "^" * max(min(cell_len(target), room - cell_len(before)), 1)
            yield _gutter("", margin, styled, quiet).append_text(styled(" " * cell_len(before) + carets, styles[Tone.CAUTION]))
    mark = "= "
    for words in wrap(styled(clean(excerpt.note), ""), max(room - 2, 1)) if excerpt.note else ():
        yield styled(" " * (margin + 2) + mark, quiet).append_text(words)
        mark = "  "


def _gutter(number: str, margin: int, styled: Styled, quiet: str) -> Text:
    """Return a line number and the rule to its right."""
    return styled(f" {number:>{margin}} | ", quiet)


def _ending(text: str, room: int) -> str:
    """Return the end of a text: all of it, or as much as fits into ``room`` columns after an ellipsis."""
    from rich.cells import cell_len

    if cell_len(text) <= room:
        return text
    while text and cell_len(text) > room - len(_CUT):
        text = text[1:]
    return _CUT + text


def _beginning(text: str, room: int) -> str:
    """Return the beginning of a text: all of it, or as much as fits into ``room`` columns before an ellipsis."""
    from rich.cells import cell_len

    if cell_len(text) <= room:
        return text
    while text and cell_len(text) > room - len(_CUT):
        text = text[:-1]
    return text + _CUT
