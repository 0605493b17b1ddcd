"""Add an entry to a list at the end of a file, and change no byte of the rest."""

from __future__ import annotations

from textwrap import indent

import yaml

from mxbrief.corpus.read.reader import Reader
from mxbrief.corpus.read.yaml_nodes import Plain, to_plain
from mxbrief.errors import Failure
from mxbrief.model.parsed import child


def appended(reader: Reader, path: str, content: bytes, key: str, entry: str) -> bytes:
    """Return a file with ``entry``, which has no indentation, added to the list under ``key``.

    Raises Failure if that cannot be done by adding at the end: the file is broken, the list is written in brackets or is not the last.
    """
    by_hand = f"add the entry by hand, under '{key}:'"
    where = reader.root / path
    before = _list(reader, path, content, key)
    if isinstance(before, str):
        raise Failure(f"{where}: {before}", by_hand)
    ending = "\r\n" if b"\r\n" in content else "\n"
    gap = "" if content.endswith((b"\n", b"\r")) else ending
    text = gap + indent(entry, " " * before.start_mark.column).replace("\n", ending)
    made = content + text.encode()
    after = _list(reader, path, made, key)
    if isinstance(after, str) or _items(after)[:-1] != _items(before):
        raise Failure(f"{where}: nothing can be added at the end of this file", by_hand)
    return made


def _list(reader: Reader, path: str, content: bytes, key: str) -> yaml.SequenceNode | str:
    """Return the list under a key of a file, or why there is none."""
    file = reader.parse(path, content)
    if file.node is None:
        first = file.problems[0]
        return f"{first.message} (line {first.place.line})"
    found = child(file.node, key)
    if not isinstance(found, yaml.SequenceNode):
        return f"there is no list '{key}'"
    if found.flow_style or not found.value:
        return f"the list '{key}' is written in brackets"
    return found


def _items(node: yaml.SequenceNode) -> list[Plain]:
    return [to_plain(item, []) for item in node.value]
