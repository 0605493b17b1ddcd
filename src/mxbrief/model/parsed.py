"""One corpus file as an editor wrote it: its valid entries, the place of every part, and the problems of its shape."""

from __future__ import annotations

from typing import Any, Protocol, TypeAlias, TypeVar

import msgspec

from mxbrief.model.kinds import FileKind
from mxbrief.model.positions import Part
from mxbrief.problems import Place, Problem

T = TypeVar("T")
Step = str | int
"""A key of a mapping, or an index of a list."""


class Mark(Protocol):
    """A position in a text, counted from 0, as both of PyYAML's parsers give it."""

    line: int
    column: int


Node: TypeAlias = Any
"""A node of a YAML document as PyYAML composes it: ``id`` is mapping, sequence or scalar. The model imports no parser to say so."""


class Located(msgspec.Struct, frozen=True):
    """A valid mapping of a file with the node it was read from: an entry of a list, or the whole file."""

    path: str
    value: object
    node: Node

    def at(self, *route: Step) -> Node:
        """Return the node at a route of keys and indexes, or its nearest existing parent."""
        return _follow(self.node, route)

    def place(self, *route: Step) -> Place:
        """Return the place of the value at a route of keys and indexes, or of its nearest existing parent."""
        return place_of(self.path, _follow(self.node, route).start_mark)

    def extent(self, *route: Step) -> tuple[Place, int]:
        """Return the same place, and how many characters the value takes up on its first line."""
        node = _follow(self.node, route)
        return place_of(self.path, node.start_mark), width_of(node)


class ParsedFile(msgspec.Struct, frozen=True):
    """One file.

    ``node`` is its root, None if the text is not YAML. ``value`` is its valid part, None if nothing can be kept; ``whole`` is set if all
    of it is valid. ``items`` are the valid entries of its lists in any case.
    """

    path: str
    kind: FileKind
    text: str = ""
    node: Node = None
    value: Part | None = None
    whole: Located | None = None
    items: tuple[Located, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, kind: type[T]) -> list[tuple[Located, T]]:
        """Return the entries of one type."""
        return [(item, item.value) for item in self.items if isinstance(item.value, kind)]

    def head(self, kind: type[T]) -> T | None:
        """Return the whole file if it is valid and of one type."""
        return self.whole.value if self.whole and isinstance(self.whole.value, kind) else None


def place_of(path: str, mark: Mark | None) -> Place:
    """Return the place of a mark, counted from 1; without a mark, of the file itself."""
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)


def width_of(node: Node) -> int:
    """Return how many characters a node takes up on its first line; 1 if it continues on the next."""
    first, last = node.start_mark, node.end_mark
    return max(last.column - first.column, 1) if first.line == last.line else 1


def child(node: Node, key: str) -> Node:
    """Return the node under a key of a mapping; None if there is none, or the node is not a mapping."""
    pairs = node.value if node is not None and node.id == "mapping" else ()
    return next((value for name, value in pairs if name.value == key), None)


def ids_in(node: Node, key: str) -> list[str]:
    """Return the ids written in the entries of a list, whether or not the entries are valid; "" for one without."""
    entries = child(node, key)
    found = (child(entry, "id") for entry in (entries.value if entries is not None and entries.id == "sequence" else ()))
    return [id_.value if id_ is not None and id_.id == "scalar" else "" for id_ in found]


def may_define_more(file: ParsedFile, key: str) -> bool:
    """Tell whether a file may define ids that cannot be read: it is not YAML, has no such list, or has an entry without an id."""
    return bool(file.problems) and (child(file.node, key) is None or "" in ids_in(file.node, key))


def items_of(path: str, node: Node, whole: Part) -> tuple[Located, ...]:
    """Return the entries of all lists of mappings in a valid file."""
    if node.id != "mapping":
        return ()
    names = dict(zip(whole.__struct_encode_fields__, whole.__struct_fields__, strict=True))
    items: list[Located] = []
    for key, value in node.value:
        entries = getattr(whole, names[key.value])
        if isinstance(entries, tuple) and value.id == "sequence":
            items += [
                Located(path, entry, entry_node)
                for entry, entry_node in zip(entries, value.value, strict=True)
                if entry_node.id == "mapping"
            ]
    return tuple(items)


def _follow(node: Node, route: tuple[Step, ...]) -> Node:
    """Return the node at the end of a route, or the last one on it that exists."""
    for step in route:
        if isinstance(step, str):
            found = child(node, step)
        else:
            found = node.value[step] if node.id == "sequence" and step < len(node.value) else None
        if found is None:
            return node
        node = found
    return node
