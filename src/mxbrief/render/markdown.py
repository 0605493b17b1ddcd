"""A document as Markdown that reads the same on GitHub and, by way of pandoc, in Word.

Every character that either parser could take for markup is escaped. Paragraphs are not wrapped, each table row is one line, and sources
are footnotes. Pipe tables are laid out here, for tabulate, which lays out the other markups, would cost 5 ms at start-up.
"""

from __future__ import annotations

import re
from typing import assert_never

from mxbrief.document import Block, Cite, Document, Excerpt, Heading, Inline, Item, Items, Paragraph, References, Span, Table, cites
from mxbrief.render import layout
from mxbrief.render.sanitize import clean, clean_line, clean_run, safe_url

# Both parsers: \ ` * _ [ ] < > # |. pandoc: { } for attributes, ~ ^ for sub- and superscript, $ for math, @ for citations, -- and ...
# for typographic dashes and ellipses. GitHub: :name: for emoji, and bare addresses, which become links that would show their escapes.
# The candidates come first, because the regex engine can skip from one to the next; then what makes one of them special.
_SPECIAL = re.compile(
    r"[\\`*_{}\[\]<>#|~^$@.:&-]"
    r"(?:(?<=[\\`*_{}\[\]<>#|~^$@])|(?<=--)|(?<=\.\.)|(?<=&)(?=#?\w+;)|(?<=:)(?=//|[A-Za-z0-9_+-]+:)"
    r"|(?<=\b(?i:www)\.)|(?<=\b(?i:mailto):)|(?<=\b(?i:xmpp):))"
)
# At the start of a line these begin a list, heading, rule, definition, title block or caption.
_LINE_START = re.compile(r"([-+=:%])|(\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?= |$)|(Table)(:)")

_BOXES = {None: "", False: "[ ] ", True: "[x] "}


def to_markdown(document: Document) -> str:
    """Return a document as Markdown; an empty document as an empty string."""
    cited = {cite.key for cite in cites(document.blocks)} & {entry.key for entry in document.references()}
    blocks = layout.flattened(document).blocks
    parts = []
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        # Footnotes are shown at the end of the page, so a heading above their definitions would have nothing below it.
        if isinstance(block, Heading) and isinstance(following, References) and cited.issuperset(entry.key for entry in following.entries):
            continue
        parts.append(_block(block, cited))
    return "".join(f"{part}\n\n" for part in parts if part).removesuffix("\n")


def _block(block: Block, cited: set[str]) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_escaped(clean(text))}"
        case Paragraph(content):
            return _line(content, cited)
        case Items(items):
            return "\n".join(_items(items, "", cited))
        case Table():
            return _table(block)
        case References(entries):
            notes = [f"[^{_label(entry.key)}]: {_line(entry.content, cited)}" for entry in entries if entry.key in cited]
            uncited = [f"- {_line(entry.content, cited)}" for entry in entries if entry.key not in cited]
            return "\n\n".join([*(["\n".join(uncited)] if uncited else []), *notes])
        case Excerpt():
            return _excerpt(block)
        case _:
            assert_never(block)


def _excerpt(excerpt: Excerpt) -> str:
    """Return an excerpt in a code fence longer than any in its lines, with its source above and its note below."""
    lines = [clean_line(line).rstrip() for line in excerpt.lines]
    fence = "`" * (max((len(run) for line in lines for run in re.findall("`{3,}", line)), default=2) + 1)
    fenced = "\n".join([fence, *lines, fence]) if lines else ""
    return "\n\n".join(part for part in (_line((Span(excerpt.source),), set()), fenced, _line((Span(excerpt.note),), set())) if part)


def _items(items: tuple[Item, ...], indent: str, cited: set[str]) -> list[str]:
    """Return list items as lines, with nested items indented under the text of their parent."""
    lines = []
    for item in items:
        lines += [f"{indent}- {_BOXES[item.done]}{_line(item.content, cited)}", *_items(item.children, indent + "  ", cited)]
    return lines


def _table(table: Table) -> str:
    """Return a pipe table with its caption, which pandoc keeps with the table, and GitHub shows below it."""
    caption = clean(table.caption)
    return f"{_pipe_table(table)}\n\nTable: {_escaped(caption)}" if caption else _pipe_table(table)


def _pipe_table(table: Table) -> str:
    """Return a pipe table. Its dashes, from which pandoc takes the column widths, leave room for the longest word of each column."""
    headings = [_escaped(clean(column.heading)) for column in table.columns]
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


def _line(content: Inline, cited: set[str]) -> str:
    """Return running text on one line that no parser takes for another block. Only the keys in ``cited`` have a footnote."""
    pieces: list[str] = []
    for before, piece, after in zip((None, *content), content, (*content[1:], None), strict=False):
        match piece:
            case Cite(key, locator):
                separator = ", " if isinstance(before, Cite) else ""
                place = f" ({_escaped(clean(locator))})" if clean(locator) else ""
                if not separator and pieces:
                    pieces[-1] = pieces[-1].rstrip(" ")
                mark = f"[^{_label(key)}]" if key in cited else f" \\[{_escaped(clean(key))}\\]"
                pieces.append(f"{separator}{mark}{place}")
            case Span():
                pieces.append(_span(piece, before, after))
            case _:
                assert_never(piece)
    text = "".join(pieces).strip(" ")
    if "  " in text:
        text = re.sub(" {2,}", " ", text)
    return _LINE_START.sub(_escaped_start, text, count=1) if _LINE_START.match(text) else text


def _span(span: Span, before: Span | Cite | None, after: Span | Cite | None) -> str:
    """Return a run of text as a link, in bold, or plain."""
    text = clean_run(span.text)
    core = text.strip(" ")
    if not core:
        return text
    shown = _escaped(core)
    url = safe_url(span.url)
    if url:
        shown = f"<{url}>" if core == url else f"[{shown}](<{url}>)"
    elif span.bold and _can_be_bold(text, before, after):
        shown = f"**{shown}**"
    return shown if core == text else text.replace(core, "\0", 1).replace("\0", shown)


def _can_be_bold(text: str, before: Span | Cite | None, after: Span | Cite | None) -> bool:
    """Return whether asterisks around a run are read as markup. They are not if punctuation at its end touches a letter or digit."""
    left = clean_run(before.text)[-1:] if isinstance(before, Span) else ""
    right = clean_run(after.text)[:1] if isinstance(after, Span) else ""
    return not (_clash(text[0], left) or _clash(text[-1], right))


def _clash(end: str, neighbor: str) -> bool:
    """Return whether asterisks between two characters would be flanked the wrong way (CommonMark, left- and right-flanking runs)."""
    return neighbor.isalnum() and not (end.isalnum() or end.isspace())


def _escaped(text: str) -> str:
    """Put a backslash before every character that could be markup."""
    return _SPECIAL.sub(_with_backslash, text)  # a function takes half the time of a template


def _with_backslash(match: re.Match[str]) -> str:
    """Return what was found with a backslash before it."""
    return f"\\{match[0]}"


def _escaped_start(match: re.Match[str]) -> str:
    """Escape the start of a line, so that no parser takes it for the start of a block."""
    marker, number, stop, word, colon = match.groups()
    return f"\\{marker}" if marker else f"{number or word}\\{stop or colon}"


def _label(key: str) -> str:
    """Return the key of a source as a footnote label."""
    return re.sub("[^a-z0-9-]", "-", key)
