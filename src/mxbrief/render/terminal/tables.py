"""Tables on a terminal: words if they fit, else signs with a legend, numbers turned over, or pieces, else one row after the other.

No word is ever cut: a layout is used only if its longest words fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec

from mxbrief.document import Cell, Column, Table, Tone, turned
from mxbrief.render.layout import column_groups, pieces, shared_width
from mxbrief.render.sanitize import clean
from mxbrief.render.terminal.lines import JOINT, Line, Run, breaks, columns

Styled = Callable[[str, str], Line]
Styles = Mapping[Tone, str]

_GAP = 2
_SHORT = 12
"""A text of a cell with a sign that is no longer than this, in characters, is not broken."""

_MAX_LINES = 3
"""The first column wraps to about this many lines at most; if it needs more, another layout is used."""
_MIN_COLUMNS = 4
"""A table is cut only into pieces of at least this many columns."""


def fitted(table: Table, width: int, styled: Styled, styles: Styles) -> Iterator[Line]:
    """Yield the lines of a table in the widest layout that fits into ``width`` columns.

    ``styled`` turns a string and a style into text.
    """
    if not table.rows:
        yield styled("(no rows)", styles[Tone.QUIET])
        return
    for each in (table, turned(table)) if all(column.numeric for column in table.columns[1:]) else (table,):
        words = [[styled(_full(cell), styles[cell.tone]) for cell in row] for row in each.rows]
        widths = _widths(each.columns, words, width, styled)
        if widths:
            yield from _grid(each.columns, words, widths, styled, styles)
            return
    bare = _without_notes(table)
    parts = _parts(bare, width, styled, styles)
    if not parts:
        words = [[styled(_full(cell), styles[cell.tone]) for cell in row] for row in table.rows]
        yield from _stacked(bare, words, width, styled, styles)
    for part in parts:
        yield from part
    if parts and table.legend:
        yield styled("", "")
        yield from _legend(table.legend, styled, styles).wrapped(width)
    if any(column.note for column in table.columns):
        yield styled("", "")
        yield from _notes(table, styled, styles).wrapped(width)


def _parts(table: Table, width: int, styled: Styled, styles: Styles) -> list[list[Line]]:
    """Return the lines of a table in signs, in one piece or in several of many columns; [] if that is no better than row after row."""
    least = _least(table.columns, _signs(table, styled, styles), styled)
    cut = pieces(table, [each + _GAP for each in least], width + _GAP)
    if len(cut) > 1 and min(len(part.columns) for _, part in cut) < _MIN_COLUMNS:
        return []
    parts: list[list[Line]] = []
    for name, part in cut:
        signs = _signs(part, styled, styles)
        widths = _widths(part.columns, signs, width, styled)
        if not widths:
            return []
        above = [styled("", "")] if parts else []
        # The heading of a group is in the table itself.
        if name and not any(column.group for column in part.columns):
            above += styled(name, styles[Tone.QUIET]).wrapped(width)
        parts.append([*above, *_grid(part.columns, signs, widths, styled, styles)])
    return parts


def _signs(table: Table, styled: Styled, styles: Styles) -> list[list[Line]]:
    """Return the cells of a table in their shortest form."""
    return [[styled(clean(cell.sign or cell.text), styles[cell.tone]) for cell in row] for row in table.rows]


def _full(cell: Cell) -> str:
    """Return the full text of a cell. A sign at its start stays on the same line as the next word, and what is short on one line."""
    text, sign = clean(cell.text), clean(cell.sign)
    if sign and len(text) <= _SHORT:
        return text.replace(" ", JOINT)
    return text.replace(" ", JOINT, 1) if sign and text.startswith(f"{sign} ") else text


def _heading(column: Column) -> str:
    """Return the heading of a column. A plus sign between words stays on the same line as the next word."""
    return clean(column.head).replace(" + ", f" +{JOINT}")


def _without_notes(table: Table) -> Table:
    """Return a table whose columns have no notes: there is no room for them in the heads."""
    return msgspec.structs.replace(table, columns=tuple(msgspec.structs.replace(column, note="") for column in table.columns))


def _notes(table: Table, styled: Styled, styles: Styles) -> Line:
    """Return the notes of the columns in one paragraph."""
    parts = [f"{clean(column.heading)}: {clean(column.note)}." for column in table.columns if column.note]
    return styled(" ".join(parts), styles[Tone.QUIET])


def _widths(columns: tuple[Column, ...], rows: list[list[Line]], width: int, styled: Styled) -> list[int]:
    """Return the width of each column, or [] if the longest words do not fit."""
    headings = [styled(_heading(column), "") for column in columns]
    longest = [max(text.width for text in column) for column in zip(headings, *rows, strict=True)]
    least = _least(columns, rows, styled)
    longest = [max(pair) for pair in zip(longest, least, strict=True)]
    room = width - _GAP * (len(columns) - 1)
    # The heading of a group takes one line if there is room, or two, or as many as it has words.
    for need in (_half, _longest_word):
        wide = list(least)
        for last, lacking in _lacking(columns, wide, lambda group, need=need: need(styled(group, ""))):  # type: ignore[misc]  # a default binds it
            wide[last] += lacking
        widths = shared_width(wide, [max(pair) for pair in zip(longest, wide, strict=True)], room)
        if widths:
            break
    else:
        return []
    for last, lacking in _lacking(columns, widths, lambda group: styled(group, "").width):
        widths[last] += min(lacking, room - sum(widths))
    return widths


def _least(columns: tuple[Column, ...], rows: list[list[Line]], styled: Styled) -> list[int]:
    """Return the width that each column needs at least: that of its longest word, and a third of the longest text of the first."""
    headings = [styled(_heading(column), "") for column in columns]
    least = [max(_longest_word(text) for text in column) for column in zip(headings, *rows, strict=True)]
    longest = max(row[0].width for row in (headings, *rows))
    return [max(least[0], -(-longest // _MAX_LINES) + 1), *least[1:]]


def _lacking(columns: tuple[Column, ...], widths: list[int], need: Callable[[str], int]) -> Iterator[tuple[int, int]]:
    """Yield the index of the last column of each group, and how much wider it must be for the heading of the group to fit."""
    first = 0
    for group, members in column_groups(columns):
        last = first + len(members) - 1
        yield last, max(0, need(group) - sum(widths[first : last + 1]) - _GAP * (len(members) - 1))
        first = last + 1


def _half(text: Line) -> int:
    """Return the width in which a text takes two lines at most."""
    return next(width for width in range(_longest_word(text), text.width + 1) if len(breaks(text.plain, width or 1)) <= 2)  # noqa: PLR2004 -- lines


def _longest_word(text: Line) -> int:
    """Return the display width of the longest word."""
    return max(map(columns, text.plain.split(" ")))


def _grid(columns: tuple[Column, ...], rows: list[list[Line]], widths: list[int], styled: Styled, styles: Styles) -> Iterator[Line]:
    """Yield the group headings, the column headings, a rule, and the rows."""
    groups = column_groups(columns)
    if any(group for group, _ in groups):
        spans, first = [], 0
        for _, members in groups:
            spans.append(sum(widths[first : first + len(members)]) + _GAP * (len(members) - 1))
            first += len(members)
        yield from _row([styled(group, styles[Tone.QUIET]) for group, _ in groups], spans, [False] * len(groups))
    numeric = [column.numeric for column in columns]
    yield from _row([styled(_heading(column), "bold") for column in columns], widths, numeric)
    yield styled("─" * (sum(widths) + _GAP * (len(widths) - 1)), styles[Tone.QUIET])
    for row in rows:
        yield from _row(row, widths, numeric)


def _row(cells: list[Line], widths: list[int], numeric: list[bool]) -> Iterator[Line]:
    wrapped = [cell.wrapped(width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        line = Line()
        for lines, width, right in zip(wrapped, widths, numeric, strict=True):
            part = lines[number] if number < len(lines) else Line()
            room = Run(" " * (width - part.width))
            line.add(*((room, *part.runs) if right else (*part.runs, room)), Run(" " * _GAP))
        yield line


def _legend(cells: tuple[Cell, ...], styled: Styled, styles: Styles) -> Line:
    """Return the meaning of the signs, in one paragraph."""
    legend = styled("", "")
    for index, cell in enumerate(cells):
        legend.add(*styled(f"{'   ' if index else ''}{clean(cell.sign)}{JOINT}", styles[cell.tone]).runs)
        # The words of one meaning stay on one line.
        legend.add(*styled(clean(cell.text).replace(" ", JOINT), styles[Tone.QUIET]).runs)
    return legend


def _stacked(table: Table, rows: list[list[Line]], width: int, styled: Styled, styles: Styles) -> Iterator[Line]:
    """Yield each row as a heading, with one line for each column under it. What is not asked is left out."""
    for cells, row in zip(table.rows, rows, strict=True):
        if cells is not table.rows[0]:
            yield styled("", "")
        yield from row[0].bold().wrapped(width)
        shown = [index for index, cell in enumerate(cells) if index and cell.tone is not Tone.OUTSIDE]
        names = {index: styled(clean(table.columns[index].heading), "") for index in shown}
        last = 1
        for group, members in column_groups(table.columns[1:]):
            last += len(members)
            here = [index for index in shown if last - len(members) <= index < last]
            if group and here:
                yield from _row([styled("", ""), styled(group, styles[Tone.QUIET])], [0, width - _GAP], [False] * 2)
            widest = min(max((names[index].width for index in here), default=0), width // 2)
            for index in here:
                yield from _row([styled("", ""), names[index], row[index]], [_GAP, widest, width - widest - 3 * _GAP], [False] * 3)
