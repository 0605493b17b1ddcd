"""A document as a self-contained web page: no scripts, and nothing is loaded from elsewhere."""

from __future__ import annotations

from collections import Counter
from itertools import count
from pathlib import Path

from mxbrief.document import Document, Heading, cites
from mxbrief.render import layout
from mxbrief.render.sanitize import clean, clean_line, clean_run, safe_url

_TEMPLATE = "page.html.j2"


def to_html(document: Document) -> str:
    """Return a document as a web page. The template engine escapes all text."""
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
        "fail": _fail,
    }
    numbers = {entry.key: number for number, entry in enumerate(document.references(), 1)}
    title = next((clean(block.text) for block in document.blocks if isinstance(block, Heading)), "mxbrief")
    page = environment.get_template(_TEMPLATE).render(
        blocks=document.blocks, title=title, numbers=numbers, backs=Counter(cite.key for cite in cites(document.blocks)), counter=_Anchors()
    )
    return page.rstrip("\n") + "\n"


class _Anchors:
    """Counts the citations of each source, so that each citation gets its own anchor."""

    def __init__(self) -> None:
        self.counts: dict[str, count[int]] = {}

    def next(self, key: str) -> int:
        """Return the number of the next citation of a source, starting at 1."""
        return next(self.counts.setdefault(key, count(1)))


def _kind(value: object) -> str:
    return type(value).__name__


def _fail(kind: str) -> str:
    """Raise TypeError for a block that the template does not know: skipping it would silently drop part of the report."""
    raise TypeError(f"page.html.j2 does not know {kind}")
