"""The sources that a result cites, out of bibliographies that hold hundreds.

A bibliography in its usual form, in which every entry begins with its id at one indentation, is cut into entries as text, and only those
needed are parsed. Any other bibliography, or one with a problem in these entries, is read completely, so that problems get their places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.model import references
from mxbrief.model.parsed import ids_in, may_define_more
from mxbrief.model.sources import Source
from mxbrief.problems import Place, Problem
from mxbrief.results.citations import citations_of

T = TypeVar("T", bound=msgspec.Struct)

_LIST = "references"

_IN_IDS = "abcdefghijklmnopqrstuvwxyz0123456789-"
# Comments and blank lines, the key, and the margin of the first entry.
_HEAD = re.compile(r"((?:[ \t]*(?:#.*)?\n)*)(references:[ \t]*(?:#.*)?)\n( *)- id: ")


def sourced(reader: Reader, result: T, issues: Iterable[str]) -> T:
    """Return a result with the sources it cites, in the order of their first citation.

    A citation of an unknown source is reported at the entry that cites it. The bibliographies of ``issues`` are opened first, and no more
    of them than necessary.
    """
    return msgspec.structs.replace(result, sources=sources_of(reader, result, issues))


def sources_of(reader: Reader, result: msgspec.Struct, issues: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources that a result cites, as ``sourced`` adds them."""
    citations = citations_of(result, Place(paths.MANIFEST))
    wanted = dict.fromkeys(citation.id for citation, _ in citations)
    found = find_sources(reader, wanted, list(issues))
    missing = [(place, citation.id) for citation, place in citations if citation.id not in found]
    if missing:
        reader.report(_check_missing(reader, missing))
    return tuple(found[id_] for id_ in wanted if id_ in found)


def find_sources(reader: Reader, wanted: Collection[str], issues: list[str]) -> dict[str, Source]:
    """Return the sources with some ids, by id; those that do not exist are missing. The bibliographies of ``issues`` are opened first."""
    shards = reader.names.source_shards()
    likely = [shard for shard in (*issues, paths.GENERAL_SOURCES) if shard in shards]
    found = _find_twins(reader, shards, set(wanted))
    for shard in (*likely, *(shard for shard in shards if shard not in likely)):
        missing = set(wanted) - found.keys()
        if not missing:
            break
        found.update({source.id: source for source in _read_sources(reader, paths.sources_path(shard), missing)})
    return found


def _check_missing(reader: Reader, missing: Iterable[tuple[Place, str]]) -> Iterator[Problem]:
    """Yield the citations of sources that do not exist. One that is written but not valid is reported where it is written.

    If a bibliography cannot be read at all, what seems missing may be in it, so that its own problem is the only one.
    """
    files = [reader.entries(paths.sources_path(shard)) for shard in reader.names.source_shards()]
    others = reader.broken - {file.path for file in files}
    if any(may_define_more(file, _LIST) for file in files) or any(path.partition("/")[0] == paths.SOURCES for path in others):
        return
    written = {paths.slug_of(id_) for file in files for id_ in ids_in(file.node, _LIST)}
    for place, id_ in missing:
        if id_ not in written:
            found = references.unknown_source(id_)
            yield Problem(place, found.code, found.message, found.hint)


def _read_sources(reader: Reader, path: str, wanted: Collection[str]) -> Iterable[Source]:
    """Return the sources of a bibliography that have one of the ids, the first of equals; problems go to the reader."""
    excerpt = _cut(reader.text(path) or "", wanted)
    if excerpt == "":
        return ()
    part = reader.parse(path, f"references:{excerpt}".encode()) if excerpt and " #" not in excerpt else None
    if part and part.whole and len(set(ids := ids_in(part.node, _LIST))) == len(ids):
        return (source for _, source in part.of(Source))
    return (source for _, source in reader.distinct(reader.entries(path).of(Source), {}) if source.id in wanted)


def _find_twins(reader: Reader, shards: list[str], wanted: set[str]) -> dict[str, Source]:
    """Return the sources whose ids are in several bibliographies, by id: the first of equals, whichever others a report needs."""
    homes = {shard: wanted.intersection(reader.begun(paths.sources_path(shard))) for shard in shards}
    if sum(map(len, homes.values())) == len(set().union(*homes.values())):
        return {}
    counts = Counter(id_ for ids in homes.values() for id_ in ids)
    twins = {id_ for id_, count in counts.items() if count > 1}
    files = (reader.entries(paths.sources_path(shard)) for shard in shards if homes[shard] & twins)
    entries = (entry for file in files for entry in file.of(Source))
    return {source.id: source for _, source in reader.distinct(entries, {}) if source.id in twins}


def _cut(text: str, wanted: Collection[str]) -> str | None:
    """Return the text of the entries wanted, or None for a bibliography that is not in its usual form."""
    head = _HEAD.match(text)
    if not head:
        return None
    # The last group is the margin of all entries; the line break before the first one is that of the head.
    entries, start = text[head.end(2) :], f"\n{head[3]}- id: "
    before, *parts = entries.split(start)
    ids = [part.partition("\n")[0].rstrip() for part in parts]
    if before or entries.count(f"\n{head[3]}-") != len(parts) or not all(ids) or "".join(ids).strip(_IN_IDS):
        return None
    return "".join(f"{start}{part}" for id_, part in zip(ids, parts, strict=True) if id_ in wanted)
