"""A page of the manual as a document. Its pages are Markdown of the simplest kind: paragraphs, ``##`` headings, fenced examples."""

from __future__ import annotations

import re

from mxbrief.document import Block, Document, Excerpt, Heading, Paragraph, Span, Tone
from mxbrief.model.checks import Check

_FENCED = re.compile(r"(```\w+[^\n]*\n.*?\n```)", re.DOTALL)


def page_document(check: Check, text: str) -> Document:
    """Return the page of a check."""
    blocks: list[Block] = [Heading(1, check.code), Paragraph((Span(f"{check.severity}, {check.group}: {check.title}", Tone.QUIET),))]
    for piece in _FENCED.split(text):
        if piece.startswith("```"):
            first, *lines, _ = piece.split("\n")
            blocks.append(Excerpt(tuple(lines), source=first.partition(" ")[2]))
            continue
        for paragraph in filter(None, map(str.strip, piece.split("\n\n"))):
            words = " ".join(paragraph.removeprefix("## ").split())
            blocks.append(Heading(2, words) if paragraph.startswith("## ") else Paragraph((Span(words.replace("`", "'")),)))
    return Document(tuple(blocks))
