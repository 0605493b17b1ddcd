"""Add an entry to a list at the end of a file, and change no byte of what stands there."""

from __future__ import annotations

from textwrap import indent

import yaml

from mxbrief.corpus.read.encoding import decode_text
from mxbrief.corpus.read.yaml_nodes import compose, to_plain
from mxbrief.errors import Failure
from mxbrief.problems import Problem


def appended(path: str, content: bytes, key: str, entry: str) -> bytes:
    """Return a file with ``entry``, which has no indentation, added to the list under ``key``.

    Raises Failure where that cannot be done by adding at the end: the file is broken, the list is written in brackets or is not the last.
    """
    by_hand = f"add the entry by hand, under '{key}:'"
    before = _list(path, content, key)
    if isinstance(before, str):
        raise Failure(f"{path}: {before}", by_hand)
    margin = before.start_mark.column
    ending = "\r\n" if b"\r\n" in content else "\n"
    gap = "" if content.endswith((b"\n", b"\r")) else ending
    text = gap + indent(entry, " " * margin).replace("\n", ending)
    made = content + text.encode()
    after = _list(path, made, key)
    if isinstance(after, str) or _plain(after)[:-1] != _plain(before):
        raise Failure(f"{path}: nothing can be added at the end of this file", by_hand)
    return made


def _list(path: str, content: bytes, key: str) -> yaml.SequenceNode | str:
    """Return the list under a key of a file, or what is wrong."""
    text = decode_text(path, content)
    node = text if isinstance(text, Problem) else compose(path, text)
    if isinstance(node, Problem):
        return f"{node.message} (line {node.place.line})"
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    found = next((value for name, value in pairs if name.value == key), None)
    if not isinstance(found, yaml.SequenceNode):
        return f"there is no list '{key}'"
    if found.flow_style or not found.value:
        return f"the list '{key}' is written in brackets"
    return found


def _plain(node: yaml.SequenceNode) -> list[object]:
    """Return what a list holds."""
    return [to_plain("", item, []) for item in node.value]
