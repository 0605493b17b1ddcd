"""The frame of every report: title, basis, content, and one bibliography of exactly what the text cites."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mxbrief.document import Block, Document, Heading, Paragraph, Reference, References, Span, Table, Tone, cites
from mxbrief.model.dates import PartialDate
from mxbrief.model.sources import Name, Source
from mxbrief.views import phrases

_SINGLE = str.maketrans({'"': "'", "“": "‘", "”": "’"})  # noqa: RUF001 -- quotation marks are meant


def report(title: str, basis: Iterable[str | Span], content: Iterable[Block], sources: Iterable[Source] = ()) -> Document:
    """Return a report: its title, the sentences it rests on, its content, and the sources cited, in the order of the text."""
    sentences = [part for part in basis if part]
    blocks: list[Block] = [Heading(1, title), *([quiet(*sentences)] if sentences else []), *content]
    return Document((*blocks, *_bibliography(blocks, sources)))


def table_alone(title: str, table: Table, basis: Iterable[str | Span]) -> Document:
    """Return a table as a document: its title, and for its caption the sentences it rests on and those that explain its words."""
    return Document(
        (
            Heading(1, title),
            msgspec.structs.replace(
                table, caption=" ".join(filter(None, (part if isinstance(part, str) else part.text for part in basis)))
            ),
        )
    )


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
    """Return a source as an entry of a bibliography: author, title, publisher, date, what kind of copy was read, address.

    Each field is a span of its own, so that nothing in one can change what a renderer makes of the next.
    """
    creators = [field for name in source.author for field in (*name_parts(name), "; ")][:-1]
    outlet = source.container_title or source.publisher
    published = [outlet, ", ", phrases.long_date(source.issued)] if outlet and source.issued else [outlet]
    if source.issued and not outlet:
        published = [phrases.long_date(source.issued)]
    parts = [_sentence(creators), [f'"{phrases.sentence(_quoted(source.title))}"'], _sentence(published)]
    parts += [[phrases.copy_read(source.archive)]] if source.archive else []
    fields = [field for part in parts if part for field in (*part, " ")][:-1]
    text = "".join(fields)
    # Printable text has nothing that could do so, and one span is set much sooner than ten.
    content = [Span(text)] if text.isprintable() else [Span(field) for field in fields]
    if source.address:
        content += [Span(" "), Span(source.address, url=source.address)]
    return Reference(source.id, tuple(content), _short(source))


def _short(source: Source) -> str:
    """Return how a source is named within a text: who and when, or what if no one is known."""
    who = (
        source.container_title
        or source.publisher
        or ("".join(name_parts(source.author[0])) if source.author else f'"{_quoted(source.title)}"')
    )
    return ", ".join(filter(None, (who, phrases.long_date(source.issued) if source.issued else "")))


def _quoted(title: str) -> str:
    """Return a title as it stands between quotation marks: those in it are single ones."""
    return title.translate(_SINGLE)


def _bibliography(blocks: Iterable[Block], sources: Iterable[Source]) -> tuple[Block, ...]:
    """Return the heading and the references of what blocks cite; nothing if they cite nothing."""
    known = {source.id: source for source in sources}
    cited = [key for key in dict.fromkeys(cite.key for cite in cites(blocks)) if key in known]
    return (Heading(2, phrases.SOURCES), References(tuple(reference(known[key]) for key in cited))) if cited else ()


def name_parts(name: Name) -> list[str]:
    """Return the fields of a CSL name with the blanks between them, given name first."""
    if name.literal:
        return [name.literal]
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    return [field for part in parts if part for field in (part, " ")][:-1]


def _sentence(fields: list[str]) -> list[str]:
    """Return fields with a period after the last one, if there are any and it ends without one."""
    return [*fields[:-1], phrases.sentence(fields[-1])] if fields and any(fields) else []
