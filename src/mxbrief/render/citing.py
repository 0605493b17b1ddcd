"""Documents that need no list of sources: citations within the text, or none."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mxbrief.document import Block, Cite, Document, Heading, Inline, Item, Items, Paragraph, Reference, References, Span
from mxbrief.render.sanitize import clean


def without_references(document: Document, *, inline: bool) -> Document:
    """Return a document without references and their headings. Its citations are left out, or, ``inline``, replaced by words."""
    entries = {entry.key: entry for entry in document.references()} if inline else None
    return Document(tuple(_block(block, entries) for block in _others(document.blocks)))


def _others(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block that is neither references nor a heading right above some."""
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if not isinstance(block, References) and not (isinstance(block, Heading) and isinstance(following, References)):
            yield block


def _block(block: Block, entries: dict[str, Reference] | None) -> Block:
    match block:
        case Paragraph():
            return msgspec.structs.replace(block, content=_content(block.content, entries))
        case Items():
            return msgspec.structs.replace(block, items=tuple(_item(item, entries) for item in block.items))
        case _:
            return block


def _item(item: Item, entries: dict[str, Reference] | None) -> Item:
    return msgspec.structs.replace(
        item, content=_content(item.content, entries), children=tuple(_item(child, entries) for child in item.children)
    )


def _content(content: Inline, entries: dict[str, Reference] | None) -> Inline:
    """Return running text whose citations are in parentheses, or gone if there are no entries to cite."""
    pieces: list[Span | Cite] = []
    for piece, following in zip(content, (*content[1:], None), strict=True):
        if not isinstance(piece, Cite):
            pieces.append(piece)
        elif entries is not None:
            is_next = bool(pieces) and pieces[-1] == _JOINT
            pieces += [*([] if is_next else [Span(" (")]), *_words(piece, entries.get(piece.key))]
            pieces.append(_JOINT if isinstance(following, Cite) else Span(")"))
    return tuple(pieces)


_JOINT = Span("; ")


def _words(cite: Cite, entry: Reference | None) -> Iterator[Span]:
    """Yield the words of a citation: who and when, with a link, and the place in that source. Without a link, all that is known of it."""
    url = next((piece.url for piece in entry.content if isinstance(piece, Span) and piece.url), "") if entry else ""
    if entry is None:
        yield Span(cite.key)
    elif url:
        yield Span(clean(entry.short) or url, url=url)
    else:
        yield from (piece for piece in entry.content if isinstance(piece, Span))
    if clean(cite.locator):
        yield Span(f", {cite.locator}")
