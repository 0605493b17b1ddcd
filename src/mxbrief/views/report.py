"""The frame of every report: title, basis, content, and one bibliography of exactly what the text cites."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mxbrief.document import Block, Document, Heading, Paragraph, Reference, References, Span, Tone, cites
from mxbrief.model.dates import PartialDate
from mxbrief.model.sources import Name, Source
from mxbrief.views import phrases


def report(title: str, basis: Iterable[str | Span], content: Iterable[Block], sources: Iterable[Source] = ()) -> Document:
    """Return a report: its title, the sentences it rests on, its content, and the sources cited, in the order of the text."""
    sentences = [part for part in basis if part]
    blocks: list[Block] = [Heading(1, title), *([quiet(*sentences)] if sentences else []), *content]
    return Document((*blocks, *_bibliography(blocks, sources)))


def stamped(document: Document, corpus: str, as_of: PartialDate | None, version: str, command: str) -> Document:
    """Return a report with a stamp at its end: what it was made from, and how to make it again. It never holds the clock."""
    made = [Span(command, code=True)] if command else []
    return Document((*document.blocks, quiet(phrases.stamp(corpus, as_of, version), *made)))


def quiet(*parts: str | Span) -> Paragraph:
    """Return a paragraph of secondary text, its parts separated by spaces."""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str) and spans and not spans[-1].code:
            spans[-1] = Span(f"{spans[-1].text} {part}", Tone.QUIET)
        else:
            span = Span(part, Tone.QUIET) if isinstance(part, str) else msgspec.structs.replace(part, tone=Tone.QUIET)
            spans += [Span(" ", Tone.QUIET), span] if spans else [span]
    return Paragraph(tuple(spans))


def place_span(place: object) -> Span:
    """Return a place in a file, as it is typed to open it."""
    return Span(str(place), Tone.QUIET, code=True)


def reference(source: Source) -> Reference:
    """Return a source as an entry of a bibliography: author, title, publisher, date, address."""
    creators = "; ".join(_name(name) for name in source.author)
    outlet = source.container_title or source.publisher
    published = ", ".join(part for part in (outlet, phrases.long_date(source.issued) if source.issued else "") if part)
    parts = (phrases.sentence(creators), f'"{phrases.sentence(source.title)}"', phrases.sentence(published))
    content = [Span(" ".join(part for part in parts if part))]
    address = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    if address:
        content += [Span(" "), Span(address, url=address)]
    return Reference(source.id, tuple(content), _short(source))


def _short(source: Source) -> str:
    """Return how a source is named within a text: who and when, or what if no one is known."""
    who = source.container_title or source.publisher or (_name(source.author[0]) if source.author else f'"{source.title}"')
    return ", ".join(filter(None, (who, phrases.long_date(source.issued) if source.issued else "")))


def _bibliography(blocks: Iterable[Block], sources: Iterable[Source]) -> tuple[Block, ...]:
    """Return the heading and the references of what blocks cite; nothing if they cite nothing."""
    known = {source.id: source for source in sources}
    cited = [key for key in dict.fromkeys(cite.key for cite in cites(blocks)) if key in known]
    return (Heading(2, phrases.SOURCES), References(tuple(reference(known[key]) for key in cited))) if cited else ()


def _name(name: Name) -> str:
    """Return a CSL name, given name first."""
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    return name.literal or " ".join(part for part in (name.given, name.dropping_particle, family, name.suffix) if part)
