"""The sources that a result cites, out of bibliographies that hold hundreds.

A bibliography in its usual form, in which every entry begins with its id at one indentation, is cut into entries as text, and only those
needed are parsed. Any other bibliography, or one with a problem in these entries, is read completely, so that problems get their places.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TypeVar

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.model import references
from mxbrief.model.sources import Source
from mxbrief.problems import Place, Problem
from mxbrief.results.citations import citations_of, with_sources

T = TypeVar("T", bound=msgspec.Struct)

_HEAD = re.compile(r"(?:[ \t]*(?:#.*)?\n)*references:[ \t]*(?:#.*)?\n")
_ENTRY = re.compile(r"^( *)- id: ([a-z0-9-]+)[ \t]*$", re.MULTILINE)


def sourced(reader: Reader, result: T, issues: Iterable[str]) -> T:
    """Return a result with the sources it cites. A citation of an unknown source is reported at the entry that cites it.

    The bibliographies of ``issues`` are opened first, and no more of them than necessary.
    """
    fallback = Place(paths.MANIFEST)
    citations = list(citations_of(result, fallback))
    found = _find(reader, {citation.id for citation, _ in citations}, list(issues))
    unknown = ((place, references.unknown_source(citation.id)) for citation, place in citations if citation.id not in found)
    reader.report(Problem(place, each.code, each.message, each.hint) for place, each in unknown)
    return with_sources(result, found, fallback)


def _find(reader: Reader, wanted: Collection[str], issues: list[str]) -> dict[str, Source]:
    """Return the sources with some ids, by id; those that do not exist are missing."""
    shards = reader.names.source_shards()
    likely = [shard for shard in (*issues, paths.GENERAL_SOURCES) if shard in shards]
    found: dict[str, Source] = {}
    for shard in (*likely, *(shard for shard in shards if shard not in likely)):
        missing = set(wanted) - found.keys()
        if not missing:
            break
        found.update({source.id: source for source in _read(reader, paths.sources_path(shard), missing)})
    return found


def _read(reader: Reader, path: str, wanted: Collection[str]) -> Iterable[Source]:
    """Return the sources of a bibliography that have one of the ids; problems go to the reader."""
    excerpt = _cut(reader.text(path) or "", wanted)
    if excerpt == "":
        return ()
    part = reader.parse(path, f"references:\n{excerpt}".encode()) if excerpt else None
    file = part if part and part.whole else reader.entries(path)
    return (source for _, source in file.of(Source) if source.id in wanted)


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
