"""Where an id is defined, and what cites it.

Text is searched first, so that only files that contain the id are composed. Nodes are enough: invalid entries are found as well.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.inventory import list_files
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Node, child, ids_in, place_of
from mxbrief.problems import Place

_LISTS = {
    "risk": "risks",
    "recommendation": "recommendations",
    "question": "questions",
    "figure": "figures",
    "event": "events",
    "source": "references",
}
KINDS = tuple(_LISTS)
"""What can be explained by its id alone, in the order in which messages list it."""

_CITING = ("sources", "outcome_sources")
_NAMES = ("id", "question", "date", "name")
_TITLES = ("title", "stance", "text", "value", "winner")


class Definition(msgspec.Struct, frozen=True):
    """What an id names - a risk, recommendation, question, figure, event or source - and the file that defines it."""

    kind: str
    path: str


class CitingEntry(msgspec.Struct, frozen=True):
    """An entry that cites a source, and the place in that source."""

    kind: str
    id: str
    title: str
    place: Place
    locator: str


def find_definition(reader: Reader, id_: str) -> Definition | None:
    """Return what defines an id, or None. A file that is not YAML is reported if it contains the id."""
    for path, kind in _defining_files(reader):
        if reader.mentions(path, [id_]) and id_ in ids_in(reader.node(path), _LISTS[kind]):
            return Definition(kind, path)
    return None


def list_ids(reader: Reader) -> dict[str, str]:
    """Return id to kind of everything that can be explained by its id alone."""
    defined = [(id_, kind) for path, kind in _defining_files(reader) for id_ in ids_in(reader.node(path), _LISTS[kind]) if id_]
    return dict(sorted(defined, key=lambda pair: KINDS.index(pair[1])))


def read_definitions(reader: Reader) -> None:
    """Read every file that defines ids, so that the reader knows what is wrong with them: what is not found may be in one of them."""
    for path, _ in _defining_files(reader):
        reader.entries(path)


def find_citing(reader: Reader, source: str) -> Iterator[CitingEntry]:
    """Yield everything in a corpus that cites a source, in the order of paths and entries."""
    files, problems = list_files(reader.root)
    reader.report(problems)
    for path, kind in files:
        if kind is not FileKind.SOURCES and reader.mentions(path, [source]):
            found = list(_citing(path, reader.node(path), source))
            # Reading a file as what it should be takes as long again, and can bring to light only what is not seen here.
            if reader.count(path, source) != len(found) or not all(_is_named(entry) for entry in found):
                reader.entries(path)
            yield from found


def _defining_files(reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield the files that define ids, with the kind. Sources first: a widely cited id occurs in almost every other file as well."""
    names = reader.names
    yield from ((paths.sources_path(shard), "source") for shard in names.source_shards())
    yield from ((paths.risks_path(issue), "risk") for issue in names.risk_issues())
    yield from ((paths.recommendations_path(issue), "recommendation") for issue in names.recommendation_issues())
    yield from ((paths.issue_path(issue), "question") for issue in names.issues())
    yield from ((paths.issue_path(issue), "figure") for issue in names.issues())
    if reader.exists(paths.EVENTS):
        yield paths.EVENTS, "event"


def _citing(path: str, root: Node, source: str) -> Iterator[CitingEntry]:
    """Yield the citations in one file, each with the entry that it belongs to. Keys that belong nowhere do no harm."""
    kind = paths.kind_of(path)
    whole = ("profile", paths.candidate_of(path), _text(root, "name")) if kind is FileKind.PROFILE else ("file", path, "")
    for key, value in root.value if root is not None and root.id == "mapping" else ():
        if key.id != "scalar":
            continue
        if key.value in _CITING:  # citations of the whole file
            for locator in _cited(value, source):
                yield CitingEntry(*whole, Place(path, 1, 1), locator)
            continue
        for entry in _items(value):
            is_position = kind is FileKind.POSITIONS and key.value == "positions"
            owner = f"{paths.candidate_of(path)}/{_text(entry, 'question')}" if is_position else _first(entry, _NAMES)
            for locator in _locators(entry, source):
                yield CitingEntry(key.value.removesuffix("s"), owner, _first(entry, _TITLES), place_of(path, entry.start_mark), locator)


def _is_named(entry: CitingEntry) -> bool:
    """Tell whether it is known what cites; a whole file has no title."""
    return entry.kind == "file" or (bool(entry.title) and bool(entry.id) and not entry.id.endswith("/"))


def _locators(node: Node, source: str) -> Iterator[str]:
    """Yield the locator of every citation of a source below a node."""
    for item in _items(node):
        yield from _locators(item, source)
    for key, value in node.value if node.id == "mapping" else ():
        if key.id == "scalar" and key.value in _CITING:
            yield from _cited(value, source)
        elif value.id != "scalar":
            yield from _locators(value, source)


def _cited(citations: Node, source: str) -> Iterator[str]:
    """Yield the locators of a source in a list of citations."""
    return (_text(citation, "locator") for citation in _items(citations) if _text(citation, "id") == source)


def _items(node: Node) -> list[Node]:
    """Return the items of a list; none of any other node."""
    return list(node.value) if node is not None and node.id == "sequence" else []


def _text(node: Node, key: str) -> str:
    """Return the text under a key, or nothing."""
    found = child(node, key)
    return str(found.value) if found is not None and found.id == "scalar" else ""


def _first(node: Node, keys: tuple[str, ...]) -> str:
    """Return the first text under one of the keys."""
    return next(filter(None, (_text(node, key) for key in keys)), "")
