"""A document on a terminal: colors, clickable links, and table layouts that fit the width."""

from __future__ import annotations

import re
from typing import assert_never

from mxbrief.document import Block, Cite, Document, Excerpt, Heading, Inline, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.render.page import UNLIMITED, Color, Page
from mxbrief.render.sanitize import clean, clean_run, safe_url, to_ascii
from mxbrief.render.terminal.excerpts import set_excerpt
from mxbrief.render.terminal.lines import JOINT, WHOLE, Line, Run
from mxbrief.render.terminal.palette import BASIC_COLORS, COLORS, style_codes
from mxbrief.render.terminal.tables import fitted

READING_WIDTH = 100
"""The maximum width of running text, in columns, on however wide a terminal."""

_MARKS = {None: "• ", False: "[ ] ", True: "[x] "}
_SHORT_CITE = 20

_LINK = "\x1b]8;;{}\x1b\\"
"""Begins a link, or ends one if the address is empty: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda."""


def to_terminal(document: Document, page: Page) -> str:
    """Return a document laid out for a terminal of the page's width. Lines have no trailing spaces."""
    return _Setter(document, page).text()


class _Setter:
    """Lays out one document on one page."""

    def __init__(self, document: Document, page: Page) -> None:
        self.document = document
        self.page = page
        # Without a limit no line is broken: text of a file cannot begin one.
        self.prose = page.width if page.width >= UNLIMITED else min(page.width, READING_WIDTH)
        self.styles = BASIC_COLORS if page.color is Color.BASIC else COLORS
        entries = document.references()
        self.numbers = {entry.key: number for number, entry in enumerate(entries, 1)}
        self.links = {entry.key: _address(entry.content) for entry in entries}
        self.codes: dict[str, tuple[str, str]] = {}

    def text(self) -> str:
        lines: list[Line] = []
        for index, block in enumerate(self.document.blocks):
            if index and not _belongs(block, self.document.blocks[index - 1]):
                lines.append(Line())
            lines += self.block(block)
        text = "".join(f"{self.coded(line.stripped())}\n" for line in lines).replace(JOINT, " ").replace(WHOLE, " ")
        return to_ascii(text) if self.page.ascii_only else text

    def coded(self, line: Line) -> str:
        """Return a line with the escape codes of its styles."""
        if self.page.color is Color.NONE:
            return line.plain
        coded = ((run.text, *self.codes_of(run.style, run.url)) for run in line.runs if run.text)
        return "".join(f"{before}{text}{after}" for text, before, after in coded)

    def codes_of(self, style: str, url: str) -> tuple[str, str]:
        """Return the escape codes around text in a style that links to an address, if there is one. Those of a style are made once."""
        if style not in self.codes:
            self.codes[style] = style_codes(style, self.page.color)
        before, after = self.codes[style]
        # rich would give each link a random id. Without one, the same document always gives the same bytes.
        return (f"{_LINK.format(url)}{before}", f"{after}{_LINK.format('')}") if url else (before, after)

    def block(self, block: Block) -> list[Line]:
        match block:
            case Heading(level, text):
                return self.styled(clean(text), "bold underline" if level == 1 else "bold").wrapped(self.page.width)
            case Paragraph(content):
                return self.inline(content).wrapped(self.prose)
            case Items(items):
                return [line for item in items for line in self.item(item, 0)]
            case Table():
                caption = self.styled(clean(block.caption), self.styles[Tone.QUIET]).wrapped(self.prose) if clean(block.caption) else []
                return [*fitted(block, self.page.width, self.styled, self.styles), *([Line(), *caption] if caption else [])]
            case References(entries):
                width = len(f"[{len(entries)}] ")
                numbers = [f"[{number}]".ljust(width) for number in range(1, len(entries) + 1)]
                bodies = [self.inline(entry.content) for entry in entries]
                return [line for number, body in zip(numbers, bodies, strict=True) for line in self.hanging(number, body, 0)]
            case Excerpt():
                return list(set_excerpt(block, self.page.width, self.styled, self.styles))
            case _:
                assert_never(block)

    def item(self, item: Item, indent: int) -> list[Line]:
        """Return the lines of a list item and of the items nested in it."""
        mark = _MARKS[item.done]
        below = [line for child in item.children for line in self.item(child, indent + len(mark))]
        return self.hanging(mark, self.inline(item.content), indent) + below

    def hanging(self, mark: str, body: Line, indent: int) -> list[Line]:
        """Return a mark and the lines of a body, all of them indented to the right of the mark."""
        margin = indent + len(mark)
        first, *others = body.wrapped(self.prose - margin)
        head = self.styled(" " * indent + mark, self.styles[Tone.QUIET]).add(*first.runs)
        return [head, *(Line(Run(" " * margin), *line.runs) for line in others)]

    def inline(self, content: Inline) -> Line:
        line = Line()
        for piece in content:
            match piece:
                case Cite(key, locator):
                    place = f", {clean(locator)}" if clean(locator) else ""
                    shown = _joined(f"[{self.numbers.get(key, clean(key))}{place}]")
                    line.add(Run(" "), self.run(shown, self.styles[Tone.QUIET], self.links.get(key, "")))
                case Span():
                    style = f"bold {self.styles[piece.tone]}".rstrip() if piece.bold else self.styles[piece.tone]
                    text = clean_run(piece.text)
                    line.add(self.run(text.replace(" ", WHOLE) if piece.code else text, style, piece.url))
                case _:
                    assert_never(piece)
        return line

    def styled(self, text: str, style: str = "") -> Line:
        """Return text in a style; the text has to be clean already."""
        return Line(self.run(text, style))

    def run(self, text: str, style: str, url: str = "") -> Run:
        """Return clean text in characters that the page can show, with a link if the page can have links."""
        shown = text
        if self.page.ascii_only:
            shown = "".join(part if part in (JOINT, WHOLE) else to_ascii(part) for part in re.split(f"([{JOINT}{WHOLE}])", text))
        return Run(shown, style, safe_url(url) if url and self.page.links else "")


def _belongs(block: Block, before: Block) -> bool:
    """Return whether a block continues the paragraph before it. An excerpt or a bullet list does; a checklist does not."""
    follows = isinstance(block, Excerpt) or (isinstance(block, Items) and all(item.done is None for item in block.items))
    return follows and isinstance(before, Paragraph)


def _address(content: Inline) -> str:
    """Return the first link in running text, or ""."""
    return next((piece.url for piece in content if isinstance(piece, Span) and piece.url), "")


def _joined(cite: str) -> str:
    """Return a citation, kept on one line if it is short."""
    return cite.replace(" ", JOINT) if len(cite) <= _SHORT_CITE else cite
