"""Where an id is mentioned, told from the text of files and their nodes, without making values of what has nothing to do with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

import msgspec
import yaml

from mxbrief.corpus import layout
from mxbrief.corpus.inventory import take_inventory
from mxbrief.corpus.nodes import compose, place_of
from mxbrief.corpus.reader import Reader
from mxbrief.model.kinds import FileKind
from mxbrief.problems import Place, Problem

_CITING = {"sources", "outcome_sources"}
_NAMES = ("id", "question", "date", "name")
_TITLES = ("title", "stance", "text", "value", "winner")
_DEFINED = {FileKind.RISKS: "risk", FileKind.RECOMMENDATIONS: "recommendation", FileKind.ISSUE: "question", FileKind.SOURCES: "source"}
_ENTRIES = {
    "positions": "position",
    "figures": "figure",
    "events": "event",
    "risks": "risk",
    "recommendations": "recommendation",
    "elections": "election",
    "premises": "premise",
    "forecasts": "forecast",
}


class Mention(msgspec.Struct, frozen=True):
    """A citation of a source: by what, where that stands, and the place in the source."""

    kind: str
    id: str
    title: str
    place: Place
    locator: str


def mentioning(root: Path, paths: Collection[str], ids: Collection[str]) -> list[str]:
    """Return the paths of the files in which one of the ids stands, as a word of its own."""
    pattern = re.compile("|".join(rf"(?<![a-z0-9-]){re.escape(id_)}(?![a-z0-9-])" for id_ in ids) or r"(?!)")
    reader = Reader(root)
    return [path for path in paths if pattern.search(reader.read_text(path) or "")]


def find_kind(root: Path, id_: str) -> tuple[str, str] | None:
    """Return what kind of thing has an id, and in which file: a risk, recommendation, question or source; or None."""
    pattern = re.compile(rf"""^[ \t]*(?:-[ \t]+)?\{{?[ \t]*id:[ \t]*['"]?{re.escape(id_)}['"]?[ \t]*(?:[,}}#].*)?$""", re.MULTILINE)
    reader = Reader(root)
    folders = {
        FileKind.RISKS: [layout.risks_path(issue) for issue in layout.risk_issues(root)],
        FileKind.RECOMMENDATIONS: [layout.advice_path(issue) for issue in layout.advice_issues(root)],
        FileKind.ISSUE: [layout.issue_path(issue) for issue in layout.issue_ids(root)],
        FileKind.SOURCES: [layout.sources_path(shard) for shard in layout.source_shards(root)],
    }
    for kind, paths in folders.items():
        for path in paths:
            text = reader.read_text(path) or ""
            if pattern.search(text) and id_ in _defined(reader, path, kind):
                return _DEFINED[kind], path
    return None


def find_citations(root: Path, id_: str) -> Iterator[Mention]:
    """Yield everything in a corpus that cites a source, in the order of paths and lines."""
    files = [path for path, kind in take_inventory(root)[0] if kind is not FileKind.SOURCES]
    reader = Reader(root)
    for path in mentioning(root, files, [id_]):
        text = reader.read_text(path) or ""
        pieces = [(offset, compose(path, piece)) for offset, piece in _pieces(text, id_)]
        if not all(isinstance(node, yaml.MappingNode) for _, node in pieces):
            pieces = [(0, compose(path, text))]
        for offset, node in pieces:
            if isinstance(node, yaml.MappingNode):
                yield from _citations(path, node, id_, offset)


def _defined(reader: Reader, path: str, kind: FileKind) -> set[str]:
    """Return the ids of the entries of a file."""
    node = compose(path, reader.read_text(path) or "")
    key = {FileKind.RISKS: "risks", FileKind.RECOMMENDATIONS: "recommendations", FileKind.ISSUE: "questions"}.get(kind, "references")
    if node is None or isinstance(node, Problem):
        return set()
    return {_text(entry, "id") for entry in _list(node, key)}


def _pieces(text: str, id_: str) -> list[tuple[int, str]]:
    """Return the entries of a file in which an id stands, each under the key of its list, with the number of lines before it.

    The whole file is the only piece where the id stands outside of the lists, or anything has not the usual form.
    """
    if re.search(r"^(?![a-z_]+:|[#-])\S", text, re.MULTILINE):
        return [(0, text)]
    heads = [*re.finditer(r"^([a-z_]+):", text, re.MULTILINE)]
    ends = [*(head.start() for head in heads[1:]), len(text)]
    pieces = []
    for head, end in zip(heads, ends, strict=bool(heads)):
        begin, key = head.end(), head[1]
        if id_ not in text[begin:end]:
            continue
        first = re.match(r"[ \t]*(?:#.*)?\n((?:[ \t]*(?:#.*)?\n)*)( *)- ", text[begin:end])
        if key not in _ENTRIES or not first:
            return [(0, text)]
        starts = [begin + start.start() for start in re.finditer(rf"^{first[2]}- ", text[begin:end], re.MULTILINE)]
        for start, stop in zip(starts, [*starts[1:], end], strict=True):
            if id_ in text[start:stop]:
                pieces.append((text.count("\n", 0, start) - 1, f"{key}:\n{text[start:stop]}"))
    return pieces


def _citations(path: str, root: yaml.MappingNode, id_: str, offset: int) -> Iterator[Mention]:
    """Yield the citations in one piece of a file, each with the entry that it belongs to; ``offset`` lines stand before the piece."""
    for key, _ in root.value:
        for entry in _list(root, key.value) if key.value in _ENTRIES else ():
            name, title = _first(entry, _NAMES), _first(entry, _TITLES)
            owner = f"{path.split('/')[2]}/{name}" if key.value == "positions" else name
            for locator in _locators(entry, id_):
                place = place_of(path, entry.start_mark)
                yield Mention(_ENTRIES[key.value], owner, title, Place(path, place.line + offset, place.column), locator)
    whole = yaml.MappingNode(root.tag, [(key, value) for key, value in root.value if key.value in _CITING])
    for locator in _locators(whole, id_):
        yield Mention("profile", path.split("/")[-2], _first(root, ("name",)), Place(path, 1, 1), locator)


def _locators(node: yaml.Node, id_: str) -> Iterator[str]:
    """Yield the locator of every citation of a source below a node."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _locators(item, id_)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in _CITING and isinstance(value, yaml.SequenceNode):
                yield from (_text(item, "locator") for item in value.value if _text(item, "id") == id_)
            else:
                yield from _locators(value, id_)


def _list(node: yaml.Node, key: str) -> list[yaml.Node]:
    """Return the entries of the list under a key."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    found = next((value for name, value in pairs if name.value == key), None)
    return list(found.value) if isinstance(found, yaml.SequenceNode) else []


def _text(node: yaml.Node, key: str) -> str:
    """Return the text under a key, or nothing."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    found = next((value for name, value in pairs if name.value == key), None)
    return str(found.value) if isinstance(found, yaml.ScalarNode) else ""


def _first(node: yaml.Node, keys: tuple[str, ...]) -> str:
    """Return the text under the first of the keys that has any."""
    return next(filter(None, (_text(node, key) for key in keys)), "")
