"""Tables for the terminal: words where there is room, signs with a legend where there is less, one row after the other where there is none.

No word is ever cut: a layout is taken only if its longest words fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from mxbrief.document import Cell, Column, Table, Tone
from mxbrief.render.layout import column_groups
from mxbrief.render.text import clean

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

Styled = Callable[[str, str], "Text"]
Styles = Mapping[Tone, str]

JOINT = "\ufdd0"
"""A blank at which no line is broken; rich would break at a no-break space. A noncharacter, which clean text never holds."""

_GAP = 2
_MAX_LINES = 3
"""How many lines the first column may take before another layout is better."""


def fitted(table: Table, width: int, styled: Styled, styles: Styles) -> Iterator[RenderableType]:
    """Yield a table in the roomiest layout that fits ``width`` columns."""
    if not table.rows:
        yield styled("(no rows)", styles[Tone.QUIET])
        return
    words = [[styled(_full(cell), styles[cell.tone]) for cell in row] for row in table.rows]
    signs = [[styled(clean(cell.sign or cell.text), styles[cell.tone]) for cell in row] for row in table.rows]
    for cells in (words, signs):
        widths = _widths(table.columns, cells, width, styled)
        if widths:
            yield from _grid(table.columns, cells, widths, styled, styles)
            break
    else:
        yield from _stacked(table, words, styled, styles)
        return
    if cells is signs and table.legend:
        yield styled("", "")
        yield _legend(table.legend, styled, styles)


def _full(cell: Cell) -> str:
    """Return the full text of a cell; a sign that begins it stays with the word that follows."""
    text, sign = clean(cell.text), clean(cell.sign)
    return text.replace(" ", JOINT, 1) if sign and text.startswith(f"{sign} ") else text


def _widths(columns: tuple[Column, ...], rows: list[list[Text]], width: int, styled: Styled) -> list[int]:
    """Return the width of every column, or nothing if the longest words do not fit."""
    headings = [styled(clean(column.heading), "") for column in columns]
    longest = [max(text.cell_len for text in column) for column in zip(headings, *rows, strict=True)]
    least = [max(_longest_word(text) for text in column) for column in zip(headings, *rows, strict=True)]
    least[0] = max(least[0], -(-longest[0] // _MAX_LINES) + 1)
    first = 0
    for group, members in column_groups(columns):
        last = first + len(members)
        lacking = _longest_word(styled(group, "")) - sum(least[first:last]) - _GAP * (len(members) - 1)
        least[last - 1] += max(0, lacking)
        first = last
    longest = [max(pair) for pair in zip(longest, least, strict=True)]
    room = width - _GAP * (len(columns) - 1)
    if sum(least) > room:
        return []
    widths = least
    for _ in range(min(room, sum(longest)) - sum(least)):
        neediest = max(range(len(widths)), key=lambda index: longest[index] - widths[index])
        widths[neediest] += 1
    return widths


def _longest_word(text: Text) -> int:
    """Return the width of the longest word."""
    return max((word.cell_len for word in text.split(" ")), default=0)


def _grid(
    columns: tuple[Column, ...], rows: list[list[Text]], widths: list[int], styled: Styled, styles: Styles
) -> Iterator[RenderableType]:
    """Yield the headings of groups, then the table proper."""
    from rich import box
    from rich.table import Table as RichTable

    groups = column_groups(columns)
    if any(group for group, _ in groups):
        heads = RichTable.grid(padding=(0, _GAP, 0, 0))
        titles, first = [], 0
        for group, members in groups:
            last = first + len(members)
            heads.add_column(width=sum(widths[first:last]) + _GAP * (last - first - 1))
            titles.append(styled(group, styles[Tone.QUIET]))
            first = last
        heads.add_row(*titles)
        yield heads
    table = RichTable(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, _GAP - 1, 0, 0), border_style=styles[Tone.QUIET])
    for column, width in zip(columns, widths, strict=True):
        table.add_column(styled(clean(column.heading), "bold"), width=width, justify="right" if column.numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    yield table


def _legend(cells: tuple[Cell, ...], styled: Styled, styles: Styles) -> Text:
    """Return what the signs mean, in one paragraph."""
    legend = styled("", "")
    for index, cell in enumerate(cells):
        legend.append_text(styled(f"{'   ' if index else ''}{clean(cell.sign)} ", styles[cell.tone]))
        # Words of one meaning stay together.
        legend.append_text(styled(clean(cell.text).replace(" ", JOINT), styles[Tone.QUIET]))
    return legend


def _stacked(table: Table, rows: list[list[Text]], styled: Styled, styles: Styles) -> Iterator[RenderableType]:
    """Yield every row as a heading with one line a column under it, quiet cells left out."""
    from rich.table import Table as RichTable

    for cells, row in zip(table.rows, rows, strict=True):
        if cells is not table.rows[0]:
            yield styled("", "")
        heading = row[0].copy()
        heading.stylize("bold")
        yield heading
        told = [index for index, cell in enumerate(cells) if index and cell.tone is not Tone.QUIET]
        last = 1
        for group, members in column_groups(table.columns[1:]):
            last += len(members)
            here = [index for index in told if last - len(members) <= index < last]
            if group and here:
                yield styled(f"  {group}", styles[Tone.QUIET])
            grid = RichTable.grid(padding=(0, _GAP, 0, 0))
            grid.add_column(width=_GAP)
            grid.add_column(overflow="fold")
            grid.add_column(overflow="fold")
            for index in here:
                grid.add_row("", styled(clean(table.columns[index].heading), ""), row[index])
            if here:
                yield grid
