"""One corpus file at a time: bytes, text, nodes, Structs, with the problems of all of them kept."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import yaml

from mxbrief.corpus.decode import decode
from mxbrief.corpus.files import read_bytes
from mxbrief.corpus.nodes import compose, place_of
from mxbrief.corpus.text import decode_text
from mxbrief.model.files import Position, PositionFile
from mxbrief.problems import Place, Problem

T = TypeVar("T")


class Reader:
    """Reads files of one corpus and keeps every problem it meets."""

    def __init__(self, root: Path) -> None:
        """Start reading the corpus at ``root``."""
        self.root = root
        self._real_root = root.resolve()
        self.problems: list[Problem] = []

    def read(self, path: str, kind: type[T]) -> T | None:
        """Return the sound part of a file as a ``kind``, or None if nothing of it can be used."""
        node = self._node(path)
        return None if node is None else self._decoded(path, node, kind)

    def read_positions(self, path: str) -> tuple[list[tuple[Position, Place]], bool]:
        """Return the sound positions of a file with the place of each, and whether that is all of them."""
        node = self._node(path)
        if node is None:
            return [], False
        before = len(self.problems)
        file = self._decoded(path, node, PositionFile)
        items = _items(node, "positions")
        if file and len(self.problems) == before:
            return [(position, place_of(path, item.start_mark)) for position, item in zip(file.positions, items, strict=True)], True
        sound = ((decode(path, item, Position)[0], item) for item in items)
        return [(position, place_of(path, item.start_mark)) for position, item in sound if position], False

    def _node(self, path: str) -> yaml.Node | None:
        """Return the root node of a file."""
        content = read_bytes(self._real_root, path)
        text = content if isinstance(content, Problem) else decode_text(path, content)
        node = text if isinstance(text, Problem) else compose(path, text)
        if node is None:
            node = Problem(Place(path), "empty-file", "is empty")
        if isinstance(node, Problem):
            self.problems.append(node)
            return None
        return node

    def _decoded(self, path: str, node: yaml.Node, kind: type[T]) -> T | None:
        """Return the sound part of a node."""
        value, problems = decode(path, node, kind)
        self.problems += problems
        return value


def _items(node: yaml.Node, key: str) -> list[yaml.Node]:
    """Return the item nodes of the list under ``key``, or none."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value.value for name, value in pairs if name.value == key and isinstance(value, yaml.SequenceNode)), [])
