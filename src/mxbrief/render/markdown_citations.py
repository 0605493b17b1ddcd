"""The marks of citations in Markdown, and what they point to: footnotes, a numbered list, or pandoc's bibliography."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from mxbrief.document import Cite, Document, Reference, Span, cites
from mxbrief.render import Citations
from mxbrief.render.markdown_inline import inline
from mxbrief.render.markdown_text import bracketed, escaped, pairs
from mxbrief.render.sanitize import clean, safe_url


class Marks:
    """The citations of one document in one style. ``name`` is part of every label, so that reports can be joined."""

    def __init__(self, document: Document, style: Citations, name: str) -> None:
        self.style = style
        self.name = name
        self._labels: dict[str, str] = {}
        entries = document.references()
        self.numbers = {entry.key: number for number, entry in enumerate(entries, 1)}
        # Each place in a source that is cited has a footnote of its own; the first of a source is the one with all its data.
        self.places: dict[str, list[str]] = {}
        for cite in cites(document.blocks):
            places = self.places.setdefault(cite.key, []) if cite.key in self.numbers else []
            if clean(cite.locator) not in places:
                places.append(clean(cite.locator))

    def are_notes(self, entries: Iterable[Reference]) -> bool:
        """Tell whether references are footnotes and nothing else."""
        return self.style is Citations.FOOTNOTES and all(entry.key in self.places for entry in entries)

    def mark(self, group: tuple[Cite, ...]) -> str:
        """Return the mark of citations that follow one another. One without a reference is its key in brackets."""
        known = [cite for cite in group if cite.key in self.numbers]
        unknown = "".join(f" \\[{bracketed(clean(cite.key))}{_after(cite)}\\]" for cite in group if cite.key not in self.numbers)
        if not known:
            return unknown
        match self.style:
            case Citations.FOOTNOTES:
                # A space keeps GitHub from setting two numbers as one.
                shown = " ".join(f"[^{self._label(cite.key, self.places[cite.key].index(clean(cite.locator)))}]" for cite in known)
            case Citations.PANDOC:
                shown = f" [{'; '.join(f'@{_slug(cite.key)}{_after(cite)}' for cite in known)}]"
            case _:
                links = (f"[[{self.numbers[cite.key]}{_after(cite)}]](#{self._label(cite.key)})" for cite in known)
                shown = f" {' '.join(links)}"
        return f"{shown}{unknown}"

    def listing(self, entries: Iterable[Reference]) -> str:
        """Return the references as blocks of Markdown."""
        match self.style:
            case Citations.FOOTNOTES:
                uncited = [f"- {self._text(entry)}" for entry in entries if entry.key not in self.places]
                notes = [note for entry in entries for note in self._notes(entry)]
                return "\n\n".join([*(["\n".join(uncited)] if uncited else []), *notes])
            case Citations.PANDOC:
                # Where citeproc puts the bibliography: https://pandoc.org/MANUAL.html#placement-of-the-bibliography
                return "::: {#refs}\n:::"
            case Citations.SOURCES | Citations.INLINE | Citations.NONE:
                # pandoc makes a bookmark of a span, and GitHub keeps its id; other anchors are lost in one of them.
                numbered = ((self.numbers[entry.key], self._label(entry.key), self._text(entry)) for entry in entries)
                return "\n".join(f'{number}. <span id="{label}"></span>{text}' for number, label, text in numbered)
            case _:
                assert_never(self.style)

    def _notes(self, entry: Reference) -> Iterable[str]:
        """Yield the footnotes of a source, the first with all its data, the others with its short name."""
        url = next((piece.url for piece in entry.content if isinstance(piece, Span) and piece.url), "")
        short = Span(clean(entry.short) or clean(entry.key), url=url)
        places = self.places.get(entry.key, ())
        head = inline((short,), self.mark) if len(places) > 1 else ""
        for index, place in enumerate(places):
            after = f", {place}." if place else "."
            if index and safe_url(url) and not pairs(f"{short.text}{after}"):
                text = f"{head}{escaped(after, '')}"
            elif index:
                text = inline((short, Span(after)), self.mark)
            else:
                text = f"{self._text(entry)} ({escaped(place)})" if place else self._text(entry)
            yield f"[^{self._label(entry.key, index)}]: {text}"

    def _text(self, entry: Reference) -> str:
        return inline(entry.content, self.mark)

    def _label(self, key: str, index: int = 0) -> str:
        """Return the label of a source, or of a later footnote to it. Keys have no periods, so no two labels are alike."""
        if key not in self._labels:
            self._labels[key] = f"{_slug(key)}.{self.name}" if self.name else _slug(key)
        return f"{self._labels[key]}.{index + 1}" if index else self._labels[key]


def _after(cite: Cite) -> str:
    """Return the place in a source, after a comma."""
    place = clean(cite.locator)
    return f", {bracketed(place)}" if place else ""


def _slug(key: str) -> str:
    """Return a key with nothing in it that ends a label."""
    return re.sub("[^a-z0-9-]", "-", key)
