"""A document as one self-contained web page: no script, nothing loaded from elsewhere."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from mxbrief.document import Cite, Document, Heading
from mxbrief.render import layout
from mxbrief.render.sanitize import clean, clean_line, clean_run, safe_url

_TEMPLATE = "page.html.j2"


def to_html(document: Document) -> str:
    """Return the whole document as a page; text is escaped by the template engine."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters |= {
        "clean": clean,
        "run": clean_run,
        "line": clean_line,
        "url": safe_url,
        "groups": layout.column_groups,
        "kind": _kind,
    }
    numbers = {entry.key: number for number, entry in enumerate(layout.references(document), 1)}
    title = next((clean(block.text) for block in document.blocks if isinstance(block, Heading)), "mxbrief")
    page = environment.get_template(_TEMPLATE).render(
        blocks=document.blocks, title=title, numbers=numbers, backs=_back_links(document), counter=_Counter()
    )
    return page.rstrip("\n") + "\n"


class _Counter:
    """Counts the citations of each source, so that each has an anchor of its own."""

    def __init__(self) -> None:
        self.counts: dict[str, count[int]] = {}

    def next(self, key: str) -> int:
        """Return 1 for the first citation of a source, and so on."""
        return next(self.counts.setdefault(key, count(1)))


def _back_links(document: Document) -> dict[str, int]:
    """Return how often each source is cited."""
    backs: dict[str, int] = {}
    for content in layout.contents(document):
        for piece in content:
            if isinstance(piece, Cite):
                backs[piece.key] = backs.get(piece.key, 0) + 1
    return backs


def _kind(thing: object) -> str:
    """Return the name of a thing's type."""
    return type(thing).__name__
