"""One corpus file at a time: bytes, text, nodes, Structs, with the problems of all of them kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import yaml

from mxbrief.corpus.read.convert import decode, may_be_unfinished
from mxbrief.corpus.read.encoding import decode_text, split_lines
from mxbrief.corpus.read.file_bytes import read_bytes
from mxbrief.corpus.read.yaml_nodes import all_problems, compose
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Item, Sheet, list_items
from mxbrief.model.positions import Part, Position, PositionFile
from mxbrief.problems import Place, Problem

T = TypeVar("T")


class Reader:
    """Reads files of one corpus and keeps every problem it meets.

    ``instead`` holds contents that count instead of those on disk, by path: what an editor has not saved yet.
    """

    def __init__(self, root: Path, instead: Mapping[str, bytes] | None = None) -> None:
        """Start reading the corpus at ``root``."""
        self.root = root
        self._real_root = root.resolve()
        self._instead = instead or {}
        self.problems: list[Problem] = []

    def read(self, path: str, kind: type[T]) -> T | None:
        """Return the sound part of a file as a ``kind``, or None if nothing of it can be used."""
        text, node = self._node(path)
        return None if node is None else self._decoded(path, text, node, kind)

    def read_positions(self, path: str) -> tuple[list[tuple[Position, Place]], bool]:
        """Return the sound positions of a file with the place of each, and whether that is all of them."""
        sheet = self.read_sheet(path, FileKind.POSITIONS, PositionFile)
        self.problems += sheet.problems
        return [(position, item.place()) for item, position in sheet.of(Position)], not sheet.problems

    def read_sheet(self, path: str, kind: FileKind, shape: type[Part]) -> Sheet:
        """Return a file with its places; its problems are in the sheet, not in the reader."""
        kept, self.problems = self.problems, []
        text, node = self._node(path)
        whole: Item | None = None
        items: tuple[Item, ...] = ()
        if node is not None:
            value = self._decoded(path, text, node, shape)
            if value is not None and not self.problems:
                whole, items = Item(path, value, node), list_items(path, node, value)
            else:
                from mxbrief.corpus.read.diagnose import sound_items

                items = sound_items(path, node, shape)
        problems, self.problems = tuple(self.problems), kept
        return Sheet(path, kind, text, whole, items, problems)

    def read_text(self, path: str) -> str | None:
        """Return the text of a file, or None if it cannot be read as text."""
        content = self._content(path)
        text = content if isinstance(content, Problem) else decode_text(path, content)
        return None if isinstance(text, Problem) else text

    def read_lines(self, path: str) -> list[str]:
        """Return the lines of a file to show, counted as YAML counts them; none if it cannot be read."""
        text = self.read_text(path)
        return [] if text is None else split_lines(text)

    def _content(self, path: str) -> bytes | Problem:
        """Return the bytes of a file, or what stands for them."""
        return self._instead[path] if path in self._instead else read_bytes(self._real_root, path)

    def _node(self, path: str) -> tuple[str, yaml.Node | None]:
        """Return the text of a file and its root node."""
        content = self._content(path)
        text = content if isinstance(content, Problem) else decode_text(path, content)
        node = text if isinstance(text, Problem) else compose(path, text)
        if node is None:
            node = Problem(Place(path), "empty-file", "is empty", "write what belongs here, or delete the file")
        shown = "" if isinstance(text, Problem) else text
        if isinstance(node, Problem):
            self.problems += all_problems(path, shown, node) if shown else [node]
            return shown, None
        return shown, node

    def _decoded(self, path: str, text: str, node: yaml.Node, kind: type[T]) -> T | None:
        """Return the sound part of a node."""
        value, problems = decode(path, node, kind, unfinished=may_be_unfinished(text))
        self.problems += problems
        return value
