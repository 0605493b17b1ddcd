"""A document on a terminal: colors, clickable links, and table layouts that fit the width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never, cast

from mxbrief.document import Block, Cite, Document, Excerpt, Heading, Inline, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.render.page import Color, Page
from mxbrief.render.sanitize import clean, clean_run, safe_url, to_ascii
from mxbrief.render.terminal.excerpts import set_excerpt
from mxbrief.render.terminal.palette import BASIC_COLORS, COLORS
from mxbrief.render.terminal.tables import JOINT, fitted

if TYPE_CHECKING:
    from rich.color import ColorSystem
    from rich.console import Console
    from rich.style import Style
    from rich.text import Text

READING_WIDTH = 100
"""The maximum width of running text, in columns, on however wide a terminal."""

_MARKS = {None: "• ", False: "[ ] ", True: "[x] "}
_SHORT_CITE = 20
_CODE = r"\x1b\[[0-9;]*m|\x1b\]8;;\x1b\\"
_END = re.compile(rf"(?: |{_CODE})+$")


class _Styles:
    """All that rich needs of a console to wrap and style text. A real one takes 10 ms to load and reads the environment."""

    def get_style(self, style: Style | str, *, default: Style) -> Style:  # noqa: ARG002 -- the signature rich calls
        from rich.style import Style

        return Style.parse(style) if isinstance(style, str) else style


_CONSOLE = cast("Console", _Styles())


def to_terminal(document: Document, page: Page) -> str:
    """Return a document laid out for a terminal of the page's width. Lines have no trailing spaces."""
    return _Setter(document, page).text()


class _Setter:
    """Lays out one document on one page."""

    def __init__(self, document: Document, page: Page) -> None:
        self.document = document
        self.page = page
        self.prose = min(page.width, READING_WIDTH)
        self.styles = BASIC_COLORS if page.color is Color.BASIC else COLORS
        entries = document.references()
        self.numbers = {entry.key: number for number, entry in enumerate(entries, 1)}
        self.links = {entry.key: _address(entry.content) for entry in entries}
        self.made: dict[tuple[str, str], Style] = {}

    def text(self) -> str:
        lines: list[Text] = []
        for index, block in enumerate(self.document.blocks):
            if index and not _belongs(block, self.document.blocks[index - 1]):
                lines.append(self.styled(""))
            lines += self.block(block)
        if not lines:
            return ""
        system = self.system()
        pieces = (segment for line in lines for segment in line.render(_CONSOLE, end="\n"))
        text = "".join(piece.style.render(piece.text, color_system=system) if piece.style else piece.text for piece in pieces)
        # rich gives links random ids. Without them, the same document always gives the same bytes.
        text = re.sub("\x1b]8;id=[0-9]+;", "\x1b]8;;", text).replace(JOINT, " ")
        text = "".join(f"{_END.sub(_without_spaces, line)}\n" for line in text.splitlines())
        return to_ascii(text) if self.page.ascii_only else text

    def system(self) -> ColorSystem | None:
        """Return rich's color system for the page, or None for output without any codes."""
        from rich.color import ColorSystem

        match self.page.color:
            case Color.NONE:
                return None
            case Color.BASIC:
                return ColorSystem.STANDARD
            case Color.INDEXED:
                return ColorSystem.EIGHT_BIT
            case Color.TRUE:
                return ColorSystem.TRUECOLOR
            case _:
                assert_never(self.page.color)

    def block(self, block: Block) -> list[Text]:
        match block:
            case Heading(level, text):
                return self.wrap(self.styled(clean(text), "bold underline" if level == 1 else "bold"), self.page.width)
            case Paragraph(content):
                return self.wrap(self.inline(content), self.prose)
            case Items(items):
                return [line for item in items for line in self.item(item, 0)]
            case Table():
                return list(fitted(block, self.page.width, self.styled, self.styles, self.wrap))
            case References(entries):
                width = len(f"[{len(entries)}] ")
                numbers = [f"[{number}]".ljust(width) for number in range(1, len(entries) + 1)]
                bodies = [self.inline(entry.content) for entry in entries]
                return [line for number, body in zip(numbers, bodies, strict=True) for line in self.hanging(number, body, 0)]
            case Excerpt():
                return list(set_excerpt(block, self.page.width, self.styled, self.styles, self.wrap))
            case _:
                assert_never(block)

    def item(self, item: Item, indent: int) -> list[Text]:
        """Return the lines of a list item and of the items nested in it."""
        mark = _MARKS[item.done]
        below = [line for child in item.children for line in self.item(child, indent + len(mark))]
        return self.hanging(mark, self.inline(item.content), indent) + below

    def hanging(self, mark: str, body: Text, indent: int) -> list[Text]:
        """Return a mark and the lines of a body, all of them indented to the right of the mark."""
        margin = indent + len(mark)
        first, *others = self.wrap(body, max(self.prose - margin, 1)) or [self.styled("")]
        for line in others:
            line.pad_left(margin)
        return [self.styled(" " * indent + mark, self.styles[Tone.QUIET]).append_text(first), *others]

    def wrap(self, text: Text, width: int) -> list[Text]:
        """Return text broken into lines at its spaces. A word longer than a line is broken where the line ends."""
        return list(text.wrap(_CONSOLE, width, overflow="fold"))

    def inline(self, content: Inline) -> Text:
        text = self.styled("")
        for piece in content:
            match piece:
                case Cite(key, locator):
                    place = f", {clean(locator)}" if clean(locator) else ""
                    shown = _joined(f"[{self.numbers.get(key, clean(key))}{place}]")
                    text.append(" ").append(self.displayable(shown), self.style(self.styles[Tone.QUIET], self.links.get(key, "")))
                case Span():
                    style = f"bold {self.styles[piece.tone]}" if piece.bold else self.styles[piece.tone]
                    text.append(self.displayable(clean_run(piece.text)), self.style(style, piece.url))
                case _:
                    assert_never(piece)
        return text

    def styled(self, text: str, style: str = "") -> Text:
        """Return text in a style; the text has to be clean already."""
        from rich.text import Text

        # The style is set on a span: one set on the whole text would spread to everything appended later.
        return Text().append(self.displayable(text), self.style(style))

    def displayable(self, text: str) -> str:
        """Return text in characters that the page can show; the text has to be clean already."""
        return JOINT.join(to_ascii(part) for part in text.split(JOINT)) if self.page.ascii_only else text

    def style(self, style: str, url: str = "") -> Style:
        """Return a style, with a link if the page can have links. Each is created once."""
        from rich.style import Style

        link = safe_url(url) if url and self.page.links else ""
        if (style, link) not in self.made:
            self.made[style, link] = Style.parse(style) + Style(link=link or None)
        return self.made[style, link]


def _belongs(block: Block, before: Block) -> bool:
    """Return whether a block continues the paragraph before it. An excerpt or a bullet list does; a checklist does not."""
    follows = isinstance(block, Excerpt) or (isinstance(block, Items) and all(item.done is None for item in block.items))
    return follows and isinstance(before, Paragraph)


def _without_spaces(end: re.Match[str]) -> str:
    """Return the escape codes at the end of a line without the spaces between them."""
    return end.group().replace(" ", "")


def _address(content: Inline) -> str:
    """Return the first link in running text, or ""."""
    return next((piece.url for piece in content if isinstance(piece, Span) and piece.url), "")


def _joined(cite: str) -> str:
    """Return a citation, kept on one line if it is short."""
    return cite.replace(" ", JOINT) if len(cite) <= _SHORT_CITE else cite
