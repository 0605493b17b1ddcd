"""A document as Markdown that reads the same on GitHub and, by way of pandoc, in Word, and as text before that.

Paragraphs are not wrapped, and each table row is one line. Pipe tables are laid out here, for tabulate, which lays out the other markups,
would cost 5 ms at start-up.
"""

from __future__ import annotations

import re
from typing import assert_never

from mxbrief.document import Block, Document, Excerpt, Heading, Item, Items, Paragraph, References, Span, Table
from mxbrief.render import Citations, layout
from mxbrief.render.markdown_citations import Marks
from mxbrief.render.markdown_inline import inline
from mxbrief.render.markdown_text import code, escaped, pairs
from mxbrief.render.sanitize import clean, clean_line

_BOXES = {None: "", False: "[ ] ", True: "[x] "}


def to_markdown(document: Document, citations: Citations = Citations.FOOTNOTES, name: str = "") -> str:
    """Return a document as Markdown; an empty document as an empty string.

    ``name`` tells its footnotes and anchors from those of other documents.
    """
    marks = Marks(document, citations, name)
    blocks = layout.flattened(document).blocks
    headings = {clean(block.text).casefold() for block in blocks if isinstance(block, Heading)}
    parts = []
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        # Footnotes are shown at the end of the page, so a heading above their definitions would have nothing below it.
        if isinstance(block, Heading) and isinstance(following, References) and marks.are_notes(following.entries):
            continue
        text = _block(block, marks)
        parts.append(text if isinstance(block, Excerpt) else _without_links_to(headings, text))
    return "".join(f"{part}\n\n" for part in parts if part).removesuffix("\n")


def _block(block: Block, marks: Marks) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_heading(clean(text))}"
        case Paragraph(content):
            return inline(content, marks.mark)
        case Items(items):
            return "\n".join(_items(items, "", marks))
        case Table():
            return _table(block)
        case References(entries):
            return marks.listing(entries)
        case Excerpt():
            return _excerpt(block, marks)
        case _:
            assert_never(block)


def _excerpt(excerpt: Excerpt, marks: Marks) -> str:
    """Return an excerpt in a code fence longer than any in its lines, with its source above and its note below."""
    lines = [clean_line(line).rstrip() for line in excerpt.lines]
    fence = "`" * (max((len(run) for line in lines for run in re.findall("`{3,}", line)), default=2) + 1)
    fenced = "\n".join([fence, *lines, fence]) if lines else ""
    return "\n\n".join(part for part in (code(clean(excerpt.source)), fenced, inline((Span(excerpt.note),), marks.mark)) if part)


def _items(items: tuple[Item, ...], indent: str, marks: Marks) -> list[str]:
    """Return list items as lines, with nested items indented under the text of their parent."""
    lines = []
    for item in items:
        text = inline(item.content, marks.mark, is_item=item.done is None)
        lines += [f"{indent}- {_BOXES[item.done]}{text}", *_items(item.children, indent + "  ", marks)]
    return lines


def _heading(text: str) -> str:
    """Return the text of a heading: number signs at its end would be its end, and pandoc reads attributes in braces."""
    core = text.rstrip("#")
    shown = re.sub(r"(?<!\\)\{", r"\\{", escaped(core, pairs(text), links="{" not in text and core == text))
    return shown + "\\#" * (len(text) - len(core))


def _without_links_to(headings: set[str], text: str) -> str:
    """Return Markdown without brackets that pandoc would take for a link to a heading, because they hold its text and nothing else."""
    if headings.isdisjoint(map(str.casefold, re.findall(r"\[([^\[\]]+)\]", text))):
        return text
    return re.sub(r"\[(?=([^\[\]]+)\](?!\())", lambda found: "\\[" if found[1].casefold() in headings else "[", text)


def _table(table: Table) -> str:
    """Return a pipe table with its caption, which pandoc keeps with the table, and GitHub shows below it."""
    caption = clean(table.caption)
    return f"{_pipe_table(table)}\n\nTable: {_escaped(caption)}" if caption else _pipe_table(table)


def _pipe_table(table: Table) -> str:
    """Return a pipe table. Its dashes, from which pandoc takes the column widths, leave room for the longest word of each column."""
    headings = [_escaped(clean(column.head)) for column in table.columns]
    rows = [[_escaped(clean(cell.text)) for cell in row] for row in table.rows]
    widths = [max([len(heading) + layout.CELL_MARGINS, *map(len, column)]) for heading, *column in zip(headings, *rows, strict=True)]
    least, longest = layout.least_widths(table), [width + layout.CELL_MARGINS for width in widths]
    cramped = any(width * layout.PAGE_WIDTH < need * sum(longest) for width, need in zip(longest, least, strict=True))
    shares = layout.shared_width(least, [max(pair) for pair in zip(least, longest, strict=True)], layout.PAGE_WIDTH) if cramped else []
    numeric = [column.numeric for column in table.columns]
    dashes = "|".join(_dashes(share, right=right) for share, right in zip(shares or longest, numeric, strict=True))
    head, *body = ["| " + " | ".join(map(_padded, row, widths, numeric)) + " |" for row in (headings, *rows)]
    return "\n".join([head, f"|{dashes}|", *body])


def _padded(text: str, width: int, right: bool) -> str:  # noqa: FBT001 -- mapped over
    """Return a cell with spaces up to its width, on the left of a number."""
    return text.rjust(width) if right else text.ljust(width)


def _dashes(width: int, *, right: bool) -> str:
    """Return the dashes below the heading of a column, with the colon that aligns it."""
    return f"{'-' * (width - 1)}:" if right else f":{'-' * (width - 1)}"


def _escaped(text: str) -> str:
    """Return the text of a cell.

    In a pipe table, code does not protect a pipe, and pandoc pairs dollar signs across cells: without one that can close, none does.
    """
    marks = pairs(text)
    if "$" in text and re.search(r"\S\$", text) and "$" not in marks:
        marks += "$"
    return escaped(text, marks).replace("|", "\\|")
