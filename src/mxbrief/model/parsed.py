"""One corpus file as an editor wrote it: what of it is sound, where each part of it stands, and what is wrong with its shape."""

from __future__ import annotations

from typing import TypeVar

import msgspec
import yaml

from mxbrief.corpus.read.yaml_nodes import place_of
from mxbrief.model.kinds import FileKind
from mxbrief.model.positions import Part
from mxbrief.problems import Place, Problem

T = TypeVar("T")
Step = str | int


class Item(msgspec.Struct, frozen=True):
    """A sound mapping of a file with the node it was read from. A whole file is an item too."""

    path: str
    value: object
    node: yaml.Node

    def place(self, *steps: Step) -> Place:
        """Return where a part stands: keys and numbers lead to it from here, as far as they lead."""
        return place_of(self.path, _follow(self.node, steps).start_mark)

    def spot(self, *steps: Step) -> tuple[Place, int]:
        """Return where a part stands, and how many characters of that line it takes up."""
        node = _follow(self.node, steps)
        return place_of(self.path, node.start_mark), width_of(node)


class Sheet(msgspec.Struct, frozen=True):
    """One file. ``whole`` is there when all of it is sound, ``items`` are the sound entries of its lists in any case."""

    path: str
    kind: FileKind
    text: str
    whole: Item | None
    items: tuple[Item, ...]
    problems: tuple[Problem, ...]

    def of(self, kind: type[T]) -> list[tuple[Item, T]]:
        """Return the entries that are of one kind."""
        return [(item, item.value) for item in self.items if isinstance(item.value, kind)]

    def head(self, kind: type[T]) -> T | None:
        """Return the whole file if it is sound and of one kind."""
        return self.whole.value if self.whole and isinstance(self.whole.value, kind) else None


def width_of(node: yaml.Node) -> int:
    """Return how many characters a node takes up on the line it begins on; 1 if it goes on below."""
    first, last = node.start_mark, node.end_mark
    return max(last.column - first.column, 1) if first.line == last.line else 1


def list_items(path: str, node: yaml.Node, whole: Part) -> tuple[Item, ...]:
    """Return the entries of all lists of mappings in a file that is sound."""
    if not isinstance(node, yaml.MappingNode):
        return ()
    names = dict(zip(whole.__struct_encode_fields__, whole.__struct_fields__, strict=True))
    items: list[Item] = []
    for key, value in node.value:
        entries = getattr(whole, names[key.value])
        if isinstance(entries, tuple) and isinstance(value, yaml.SequenceNode):
            items += [
                Item(path, entry, child) for entry, child in zip(entries, value.value, strict=True) if isinstance(child, yaml.MappingNode)
            ]
    return tuple(items)


def _follow(node: yaml.Node, steps: tuple[Step, ...]) -> yaml.Node:
    """Return the node that steps lead to, or the last one on the way that is there."""
    for step in steps:
        match node, step:
            case yaml.MappingNode(), str():
                found = next((value for key, value in node.value if key.value == step), None)
            case yaml.SequenceNode(), int() if step < len(node.value):
                found = node.value[step]
            case _:
                found = None
        if found is None:
            return node
        node = found
    return node
