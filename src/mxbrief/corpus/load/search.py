"""Where an id is mentioned, told from the text of files and their nodes, without making values of what has nothing to do with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import msgspec
import yaml

from mxbrief.corpus import paths as layout
from mxbrief.corpus.inventory import take_inventory
from mxbrief.corpus.read.encoding import blanked
from mxbrief.corpus.read.reader import Reader
from mxbrief.corpus.read.yaml_nodes import compose, place_of
from mxbrief.model.kinds import FileKind
from mxbrief.problems import Place

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
_LISTS = {*_ENTRIES, "questions", "references"}


class Mention(msgspec.Struct, frozen=True):
    """A citation of a source: by what, where that stands, and the place in the source."""

    kind: str
    id: str
    title: str
    place: Place
    locator: str


def mentioning(root: Path, paths: Iterable[str], ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield path and text of the files in which one of the ids stands, as a word of its own."""
    patterns = {id_: re.compile(rf"(?<![a-z0-9-]){re.escape(id_)}(?![a-z0-9-])") for id_ in ids}
    reader = Reader(root)
    for path in paths:
        text = reader.read_text(path) or ""
        # Most files have none, which a plain search tells much sooner than a pattern.
        if any(id_ in text and patterns[id_].search(text) for id_ in ids):
            yield path, text


def find_kind(root: Path, id_: str) -> tuple[str, str] | None:
    """Return what kind of thing has an id, and in which file: a risk, recommendation, question or source; or None."""
    pattern = re.compile(rf"""^[ \t]*(?:-[ \t]+)?\{{?[ \t]*id:[ \t]*['"]?{re.escape(id_)}['"]?[ \t]*(?:[,}}#].*)?$""", re.MULTILINE)
    reader = Reader(root)
    folders = {
        # First, for a source that all cite stands in nearly every other file too.
        FileKind.SOURCES: [layout.sources_path(shard) for shard in layout.source_shards(root)],
        FileKind.RISKS: [layout.risks_path(issue) for issue in layout.risk_issues(root)],
        FileKind.RECOMMENDATIONS: [layout.advice_path(issue) for issue in layout.advice_issues(root)],
        FileKind.ISSUE: [layout.issue_path(issue) for issue in layout.issue_ids(root)],
    }
    for kind, paths in folders.items():
        for path in paths:
            text = reader.read_text(path) or ""
            if id_ in text and pattern.search(text) and id_ in _defined(path, text, kind, id_):
                return _DEFINED[kind], path
    return None


def find_citations(root: Path, id_: str) -> Iterator[Mention]:
    """Yield everything in a corpus that cites a source, in the order of paths and lines."""
    files = [path for path, kind in take_inventory(root)[0] if kind is not FileKind.SOURCES]
    for path, text in mentioning(root, files, [id_]):
        node = _nodes_with(path, text, id_)
        if node:
            yield from _citations(path, node, id_)


def _defined(path: str, text: str, kind: FileKind, id_: str) -> set[str]:
    """Return the ids of the entries of a file, of those at least in which an id stands."""
    key = {FileKind.RISKS: "risks", FileKind.RECOMMENDATIONS: "recommendations", FileKind.ISSUE: "questions"}.get(kind, "references")
    node = _nodes_with(path, text, id_)
    return {_text(entry, "id") for entry in _list(node, key)} if node else set()


def _nodes_with(path: str, text: str, id_: str) -> yaml.MappingNode | None:
    """Return the nodes of a file, of those entries at least in which an id stands; None if it is no mapping."""
    for part in (_thinned(text, id_), text):
        node = compose(path, part)
        if isinstance(node, yaml.MappingNode):
            return node
    return None


def _thinned(text: str, id_: str) -> str:
    """Return a file with blank lines for the entries of its lists in which an id does not stand; every line keeps its number.

    What is not in the usual form is left as it is.
    """
    heads = [*re.finditer(r"^([a-z_]+):", text, re.MULTILINE)]
    if not heads or re.search(r"^(?![a-z_]+:|[#-])\S", text, re.MULTILINE):
        return text
    parts = [text[: heads[0].start()]]
    for head, end in zip(heads, [*(head.start() for head in heads[1:]), len(text)], strict=True):
        section = text[head.start() : end]
        first = re.match(r"[a-z_]+:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*( *)- ", section)
        if head[1] not in _LISTS or not first:
            parts.append(section)
            continue
        before, *entries = re.split(rf"^(?={first[1]}- )", section, flags=re.MULTILINE)
        parts += [before, *(entry if id_ in entry else blanked(entry) for entry in entries)]
    return "".join(parts)


def _citations(path: str, root: yaml.MappingNode, id_: str) -> Iterator[Mention]:
    """Yield the citations in one file, each with the entry that it belongs to."""
    for key, _ in root.value:
        for entry in _list(root, key.value) if key.value in _ENTRIES else ():
            name, title = _first(entry, _NAMES), _first(entry, _TITLES)
            owner = f"{path.split('/')[2]}/{name}" if key.value == "positions" else name
            for locator in _locators(entry, id_):
                yield Mention(_ENTRIES[key.value], owner, title, place_of(path, entry.start_mark), locator)
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
