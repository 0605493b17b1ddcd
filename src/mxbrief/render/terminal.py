"""A document for people at a terminal: colours, clickable links, and a table layout that fits the width."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, assert_never

from mxbrief.document import Block, Cite, Document, Heading, Inline, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.render import layout
from mxbrief.render.page import Color, Page
from mxbrief.render.tables import JOINT, fitted
from mxbrief.render.text import clean, clean_run, safe_url, to_ascii

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

READING_WIDTH = 100
"""Running text is not set wider than this, however wide the terminal."""

_SHORT_CITE = 20
_CODE = r"\x1b\[[0-9;]*m|\x1b\]8;;\x1b\\"
_END = re.compile(rf"(?: |{_CODE})+$")

# Blue against orange keeps its meaning in every common colour blindness (after Okabe and Ito, "Color Universal Design", 2008). The shades
# lie in the middle, so that each has a contrast of at least 3 on black as on white (WCAG 2.2, relative luminance).
_COLORS = {
    Tone.STRONGLY_FOR: "bold #2f7fd6",
    Tone.FOR: "#2f7fd6",
    Tone.MIDDLE: "#9467bd",
    Tone.AGAINST: "#c96a00",
    Tone.STRONGLY_AGAINST: "bold #c96a00",
    Tone.BLANK: "dim italic",
    Tone.QUIET: "dim",
    Tone.CAUTION: "bold #c96a00 reverse",
    Tone.PLAIN: "",
}
_BASIC_COLORS = _COLORS | {
    Tone.STRONGLY_FOR: "bold blue",
    Tone.FOR: "blue",
    Tone.MIDDLE: "magenta",
    Tone.AGAINST: "yellow",
    Tone.STRONGLY_AGAINST: "bold yellow",
    Tone.CAUTION: "bold yellow reverse",
}
_SYSTEMS = {Color.NONE: None, Color.BASIC: "standard", Color.INDEXED: "256", Color.TRUE: "truecolor"}


def to_terminal(document: Document, page: Page) -> str:
    """Return a document set for a terminal of the page's width; lines have no blanks at their ends."""
    return _Setter(document, page).text()


class _Setter:
    """Sets one document on one page."""

    def __init__(self, document: Document, page: Page) -> None:
        self.page = page
        self.document = document
        entries = layout.references(document)
        self.numbers = {entry.key: number for number, entry in enumerate(entries, 1)}
        self.links = {entry.key: _address(entry.content) for entry in entries}
        self.styles = _BASIC_COLORS if page.color is Color.BASIC else _COLORS

    def text(self) -> str:
        """Return the document."""
        from rich.console import Console

        # An environment of its own, so that nothing but the page decides what the output looks like.
        console = Console(
            file=io.StringIO(),
            width=self.page.width,
            color_system=_SYSTEMS[self.page.color],  # type: ignore[arg-type]  # rich names its systems in a Literal
            force_terminal=self.page.color is not Color.NONE,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )
        with console.capture() as captured:
            for index, block in enumerate(self.document.blocks):
                if index and not (isinstance(block, Items) and isinstance(self.document.blocks[index - 1], Paragraph)):
                    console.print()
                self.block(block, console)
        # rich gives links random ids; without them the same document is the same bytes.
        text = re.sub("\x1b]8;id=[0-9]+;", "\x1b]8;;", captured.get()).replace(JOINT, " ")
        text = "".join(f"{_END.sub(_without_blanks, line)}\n" for line in text.splitlines())
        return to_ascii(text) if self.page.ascii_only else text

    def block(self, block: Block, console: Console) -> None:
        """Print one block."""
        prose = min(self.page.width, READING_WIDTH)
        match block:
            case Heading(level, text):
                console.print(self.styled(clean(text), "bold underline" if level == 1 else "bold"))
            case Paragraph(content):
                console.print(self.inline(content), width=prose)
            case Items(items):
                for item in items:
                    console.print(self.item(item), width=prose)
            case Table():
                for part in fitted(block, self.page.width, self.styled, self.styles):
                    console.print(part, no_wrap=None)
            case References(entries):
                for entry in entries:
                    number = self.styled(f"[{self.numbers[entry.key]}]", self.styles[Tone.QUIET])
                    console.print(self.hanging(number, self.inline(entry.content), len(f"[{len(entries)}]")), width=prose)
            case _:
                assert_never(block)

    def item(self, item: Item) -> RenderableType:
        """Return a list item with those below it."""
        from rich.console import Group

        bullet = self.styled("•", self.styles[Tone.QUIET])
        return self.hanging(bullet, Group(self.inline(item.content), *(self.item(child) for child in item.children)), 1)

    def hanging(self, mark: Text, body: RenderableType, width: int) -> RenderableType:
        """Return a body that stands to the right of its mark on every line."""
        from rich.table import Table as Grid

        grid = Grid.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=width, no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(mark, body)
        return grid

    def inline(self, content: Inline) -> Text:
        """Return running text."""
        from rich.text import Text

        text = Text(overflow="fold")
        for piece in content:
            match piece:
                case Cite(key, locator):
                    place = f", {clean(locator)}" if clean(locator) else ""
                    shown = f"[{self.numbers.get(key, clean(key))}{place}]"
                    text.append(" ")
                    text.append_text(self.styled(_joined(shown), self.styles[Tone.QUIET], self.links.get(key, "")))
                case Span():
                    style = f"bold {self.styles[piece.tone]}" if piece.bold else self.styles[piece.tone]
                    text.append_text(self.styled(clean_run(piece.text), style, piece.url))
                case _:
                    assert_never(piece)
        return text

    def styled(self, text: str, style: str = "", url: str = "") -> Text:
        """Return clean text in a style, in ASCII if the page can show no more, as a link if the page can have any."""
        from rich.style import Style
        from rich.text import Text

        link = safe_url(url) if self.page.links else ""
        if self.page.ascii_only:
            text = JOINT.join(to_ascii(part) for part in text.split(JOINT))
        return Text(text, Style.parse(style) + Style(link=link or None))


def _without_blanks(end: re.Match[str]) -> str:
    """Return the codes at the end of a line without the blanks among them."""
    return end.group().replace(" ", "")


def _address(content: Inline) -> str:
    """Return the first address in running text."""
    return next((piece.url for piece in content if isinstance(piece, Span) and piece.url), "")


def _joined(cite: str) -> str:
    """Return a citation that stays on one line if it is short."""
    return cite.replace(" ", JOINT) if len(cite) <= _SHORT_CITE else cite
