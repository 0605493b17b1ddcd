"""The few sources that a report cites, out of a bibliography that holds hundreds.

A bibliography in its usual form, in which every entry begins with its id at one indentation, is cut into entries as text, and only those
wanted are parsed. One in any other form, or with anything wrong in those entries, is read whole, so that problems get their places.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from mxbrief.corpus.read.reader import Reader
from mxbrief.model.sources import Source, SourceFile

_HEAD = re.compile(r"(?:[ \t]*(?:#.*)?\n)*references:[ \t]*(?:#.*)?\n")
_ENTRY = re.compile(r"^( *)- id: ([a-z0-9-]+)[ \t]*$", re.MULTILINE)


def read_sources(reader: Reader, path: str, wanted: Collection[str]) -> list[Source]:
    """Return the sources of a bibliography that have one of the ids wanted; problems go to the reader."""
    text = reader.read_text(path)
    if text is not None:
        excerpt = _cut(text, wanted)
        if excerpt == "":
            return []
        part = Reader(reader.root, {path: f"references:\n{excerpt}".encode()}) if excerpt else None
        file = part.read(path, SourceFile) if part else None
        if file and part and not part.problems:
            return list(file.references)
    whole = reader.read(path, SourceFile)
    return [source for source in whole.references if source.id in wanted] if whole else []


def _cut(text: str, wanted: Collection[str]) -> str | None:
    """Return the text of the entries wanted, or None for a bibliography that is not in its usual form."""
    head = _HEAD.match(text)
    starts = list(_ENTRY.finditer(text, head.end())) if head else []
    margins = {len(start[1]) for start in starts}
    if not head or not starts or starts[0].start() != head.end() or len(margins) > 1:
        return None
    if len(re.findall(rf"^ {{{margins.pop()}}}-", text, re.MULTILINE)) != len(starts):
        return None
    ends = [start.start() for start in starts[1:]] + [len(text)]
    return "".join(text[start.start() : end] for start, end in zip(starts, ends, strict=True) if start[2] in wanted)
