"""One corpus file from bytes to values.

A valid file takes the fast road: one conversion. Any other file is walked field by field, so that each problem gets its place and the
valid parts are kept.
"""

from __future__ import annotations

import msgspec
import yaml

from mxbrief.corpus.read.convert import may_be_unfinished, to_struct
from mxbrief.corpus.read.encoding import decode_text
from mxbrief.corpus.read.yaml_nodes import all_problems, compose, to_plain
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Located, Node, ParsedFile, items_of
from mxbrief.model.positions import Part
from mxbrief.problems import Place, Problem


def parse(path: str, content: bytes | Problem, kind: FileKind, shape: type[Part]) -> ParsedFile:
    """Return a file as its ``shape``, with the place of every part and every problem of its text and shape.

    ``content`` may be the problem that kept its bytes from being read.
    """
    text, node, problems = compose_file(path, content)
    if node is None:
        return ParsedFile(path, kind, text, problems=problems)
    value = None if may_be_unfinished(text) else _convert(node, shape)
    if value is not None:
        return ParsedFile(path, kind, text, node, value, Located(path, value, node), items_of(path, node, value))
    from mxbrief.corpus.read.diagnose import valid_items, valid_part

    value, found = valid_part(path, node, shape)
    if value is not None and not found:
        return ParsedFile(path, kind, text, node, value, Located(path, value, node), items_of(path, node, value))
    return ParsedFile(path, kind, text, node, value, None, valid_items(path, node, shape), tuple(found))


def compose_file(path: str, content: bytes | Problem) -> tuple[str, Node, tuple[Problem, ...]]:
    """Return the text of a file and its root node, or, with None for a node, the problems of its bytes, text or YAML."""
    text = content if isinstance(content, Problem) else decode_text(path, content)
    if isinstance(text, Problem):
        return "", None, (text,)
    node = compose(path, text)
    if node is None:
        return text, None, (Problem(Place(path), "empty-file", "is empty", "write what belongs here, or delete the file"),)
    if isinstance(node, Problem):
        return text, None, tuple(all_problems(path, text, node))
    return text, node, ()


def _convert(node: yaml.Node, shape: type[Part]) -> Part | None:
    """Return a whole file as its shape, or None if anything in it does not fit."""
    bad_keys: list[yaml.Node] = []
    plain = to_plain(node, bad_keys)
    if bad_keys:
        return None
    try:
        return to_struct(plain, shape)
    except msgspec.ValidationError:
        return None
