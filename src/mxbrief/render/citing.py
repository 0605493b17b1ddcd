"""Documents that need no list of sources: citations within the text, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from mxbrief.document import Block, Cite, Document, Heading, Inline, Item, Items, Paragraph, Reference, References, Span
from mxbrief.render.sanitize import clean

Words = Callable[[Cite], Inline]


def without_references(document: Document, *, inline: bool, spells_urls: bool) -> Document:
    """Return a document without references and their headings. Its citations are left out, or, ``inline``, replaced by words.

    ``spells_urls`` is for formats whose links do not show where they lead.
    """
    entries = {entry.key: entry for entry in document.references()}

    def words(cite: Cite) -> Inline:
        return tuple(_words(cite, entries.get(cite.key), spells_urls=spells_urls))

    return Document(tuple(_block(block, words if inline else None) for block in _others(document.blocks)))


def _others(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block that is neither references nor a heading right above some."""
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if not isinstance(block, References) and not (isinstance(block, Heading) and isinstance(following, References)):
            yield block


def _block(block: Block, words: Words | None) -> Block:
    match block:
        case Paragraph():
            return msgspec.structs.replace(block, content=_content(block.content, words))
        case Items():
            return msgspec.structs.replace(block, items=tuple(_item(item, words) for item in block.items))
        case _:
            return block


def _item(item: Item, words: Words | None) -> Item:
    return msgspec.structs.replace(
        item, content=_content(item.content, words), children=tuple(_item(child, words) for child in item.children)
    )


def _content(content: Inline, words: Words | None) -> Inline:
    """Return running text whose citations are in parentheses, or gone without words for them."""
    pieces: list[Span | Cite] = []
    for piece, following in zip(content, (*content[1:], None), strict=True):
        if not isinstance(piece, Cite):
            pieces.append(piece)
        elif words is not None:
            is_next = bool(pieces) and pieces[-1] == _JOINT
            pieces += [*([] if is_next else [Span(" (")]), *words(piece)]
            pieces.append(_JOINT if isinstance(following, Cite) else Span(")"))
    return tuple(pieces)


_JOINT = Span("; ")


def _words(cite: Cite, entry: Reference | None, *, spells_urls: bool) -> Iterator[Span]:
    """Yield the words of a citation: who and when, with a link, and the place in that source. Without a link, all that is known of it."""
    url = next((piece.url for piece in entry.content if isinstance(piece, Span) and piece.url), "") if entry else ""
    if entry is None:
        yield Span(cite.key)
    elif url:
        yield Span(clean(entry.short) or url, url=url)
        if spells_urls and clean(entry.short):
            yield from (Span(", "), Span(url, url=url))
    else:
        yield from (piece for piece in entry.content if isinstance(piece, Span))
    if clean(cite.locator):
        yield Span(f", {cite.locator}")
