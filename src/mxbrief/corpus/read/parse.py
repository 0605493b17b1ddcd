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
    text, node, problems = compose_file(path, content, shape)
    if node is None:
        return ParsedFile(path, kind, text, problems=problems)
    value = None if may_be_unfinished(text) else _convert(node, shape)
    if value is not None:
        return ParsedFile(path, kind, text, node, value, Located(path, value, node), items_of(path, node, value))
    from mxbrief.corpus.read.diagnose import valid_items, valid_part

    value, found = valid_part(path, node, shape)
    if value is not None and not found:
        return ParsedFile(path, kind, text, node, value, Located(path, value, node), items_of(path, node, value))
    problems = _root_causes(path, text, node, tuple(found), shape)
    return ParsedFile(path, kind, text, node, value, None, valid_items(path, node, shape), problems)


def compose_file(path: str, content: bytes | Problem, shape: type[Part] | None = None) -> tuple[str, Node, tuple[Problem, ...]]:
    """Return the text of a file and its root node, or, with None for a node, the problems of its bytes, text or YAML.

    ``shape`` is what the file is to be read into, if that is known: it helps to find out what was meant.
    """
    if isinstance(content, Problem):
        return "", None, (content,)
    text = decode_text(path, content)
    if isinstance(text, Problem):
        from mxbrief.corpus.read.slips.formats import other_bytes

        return "", None, (other_bytes(path, content) or text,)
    # Most texts have no '<' and no '=', which is found out much faster.
    if ("<" in text and "<<<<<<<" in text) or ">>>>>>>" in text or ("=" in text and "=======" in text):
        from mxbrief.corpus.read.slips.conflicts import find_conflicts

        conflicts = tuple(find_conflicts(path, text))
        if conflicts:
            return text, None, conflicts
    node = compose(path, text)
    if node is None:
        return text, None, (Problem(Place(path), "empty-file", "is empty", "write what belongs here, or delete the file"),)
    if isinstance(node, Problem):
        return text, None, _root_causes(path, text, None, tuple(all_problems(path, text, node)), shape)
    return text, node, ()


def _root_causes(path: str, text: str, node: Node, found: tuple[Problem, ...], shape: type[Part] | None) -> tuple[Problem, ...]:
    """Return the problems of a text, as few as there are causes for them; ``node`` is its root, None if it is not YAML."""
    from mxbrief.corpus.read.slips.formats import other_text
    from mxbrief.corpus.read.slips.repair import Reading, root_causes

    def read(repaired: str) -> Reading:
        root = compose(path, repaired)
        if root is None or isinstance(root, Problem):
            return Reading(is_yaml=False, problems=tuple(all_problems(path, repaired, root)) if root else ())
        return Reading(is_yaml=True, problems=_problems_of_shape(path, root, shape) if shape else ())

    keys = shape.__struct_encode_fields__ if shape else ()
    known = isinstance(node, yaml.MappingNode) and any(key.value in keys for key, _ in node.value)
    # A list that only lacks its key is no other format, even if it is written as JSON is.
    is_deep = any(problem.code == "too-deep" for problem in found)
    other = None if known or is_deep or isinstance(node, yaml.SequenceNode) else other_text(path, text)
    if other:
        return (other,)
    causes = root_causes(path, text, Reading(is_yaml=node is not None, problems=found), read, shape)
    other = other_text(path, text) if causes == found and isinstance(node, yaml.SequenceNode) else None
    return (other,) if other else causes


def _problems_of_shape(path: str, node: yaml.Node, shape: type[Part]) -> tuple[Problem, ...]:
    """Return every problem of a file that is YAML."""
    if _convert(node, shape) is not None:
        return ()
    from mxbrief.corpus.read.diagnose import valid_part

    return tuple(valid_part(path, node, shape)[1])


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
