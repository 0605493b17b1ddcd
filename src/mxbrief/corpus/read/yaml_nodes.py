"""Text to YAML nodes, and nodes to plain mappings, sequences and text.

Only what a reviewer can read at sight is let through: one document, no anchors, aliases or tags, no duplicate keys, not nested
deeper than 50. No scalar is given a type here: ``NO``, ``1.10`` and ``2024-06-02`` stay what was typed.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator
from typing import Protocol, TypeAlias

import yaml

from mxbrief.corpus.read.encoding import find_controls
from mxbrief.problems import Place, Problem

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

MAX_DEPTH = 50


class Mark(Protocol):
    """A position in a text, counted from 0, as both of PyYAML's parsers give it."""

    line: int
    column: int


_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc, valid-type]  # the C loader is missing where PyYAML was built without libyaml
    """Composes nodes without guessing the types of scalars, which nobody here asks for and which takes half the time.

    The parser calls these three for every node: with the node's kind, text and form, with its parent and place there, with nothing. They
    are built-ins that take as many arguments and do next to nothing; what they return becomes a tag that is never looked at.
    """

    resolve = slice
    descend_resolver = operator.is_
    ascend_resolver = tuple


# An indicator of an anchor, alias, tag or directive where one could stand. Text that has none needs no second look.
_INDICATOR = re.compile(r"[&*!](?<![^\s\[\]{},:?-].)(?=\S)|\n%")
_SIGNS = ("&", "*", "!", "\n%")
# Block nesting costs at least one column for every two levels, so without a run this long it stays under 40 levels.
_DEEP_INDENT = re.compile(r"\n[ \-?]{20}")
_MANY_BRACKETS = 10
# A flow collection on one line, without quotes and comments: in it, a closing bracket closes.
_CLOSED = re.compile(r"\[[^\[\]{}'\"#\n]*\]|\{[^\[\]{}'\"#\n]*\}")


def compose(path: str, text: str) -> yaml.Node | Problem | None:
    """Return the root node of the one document in ``text``, None if there is nothing in it, or the first problem.

    The nodes keep their marks, so that everything found later can name line and column.
    """
    try:
        problem = next(refusals(path, text), None) if _needs_a_second_look(f"\n{text}") else None
        if problem:
            return problem
        root: yaml.Node | None = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        place = place_of(path, error.problem_mark or error.context_mark)
        if "maximum nesting depth" in str(error.problem):  # libyaml 0.2.6 reads ahead of the events and has a bound of its own
            return _too_deep(place)
        if "expected a single document" in str(error.context):
            return Problem(place, "several-documents", "a second YAML document starts here", "a file holds one document; delete the '---'")
        return Problem(place, "syntax-error", f"is not YAML: {_sentence(error)}", _way_out(error))
    except yaml.YAMLError as error:
        return next(find_controls(path, text), None) or Problem(Place(path), "syntax-error", f"is not YAML: {error}")
    return root


def all_problems(path: str, text: str, first: Problem) -> list[Problem]:
    """Return the problem that ``compose`` has found, with all others of its kind."""
    if first.code == "control-character":
        return list(find_controls(path, text))
    found: list[Problem] = []
    try:
        found.extend(refusals(path, text))
    except yaml.YAMLError:
        return [*found, first] if first not in found else found
    return found or [first]


def refusals(path: str, text: str) -> Iterator[Problem]:
    """Yield every anchor, alias, tag, directive and the first too deep nesting; reads events, which need no recursion.

    Raises yaml.YAMLError where the text is not YAML.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        place = place_of(path, event.start_mark)
        match event:
            case yaml.AliasEvent():
                yield Problem(place, "alias", f"the alias '*{event.anchor}' is not allowed", "write the value out")
            case yaml.DocumentStartEvent() if event.version or event.tags:
                yield Problem(place, "directive", "directives are not allowed", "delete the line that begins with '%'")
            case yaml.NodeEvent() if event.anchor:
                yield Problem(place, "anchor", f"the anchor '&{event.anchor}' is not allowed", "write the value out where it is needed")
            case yaml.ScalarEvent() | yaml.CollectionStartEvent() if event.tag:
                yield Problem(place, "tag", f"the tag '{event.tag}' is not allowed", "delete it: the format gives every value its type")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield _too_deep(place)
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def to_plain(path: str, node: yaml.Node, problems: list[Problem]) -> Plain:
    """Return what a node holds, with every scalar as text; duplicate and composite keys are added to ``problems``."""
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value
        return text
    if isinstance(node, yaml.SequenceNode):
        return [to_plain(path, item, problems) for item in node.value]
    mapping: dict[str, Plain] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            problems.append(Problem(place_of(path, key.start_mark), "bad-key", "a key is text, not a list or a mapping"))
        elif key.value in mapping:
            first = next(other for other, _ in node.value if other.value == key.value)
            message = f"the key '{key.value}' stands here again; it is already on line {first.start_mark.line + 1}"
            problems.append(Problem(place_of(path, key.start_mark), "duplicate-key", message, "delete one of the two"))
        else:
            mapping[key.value] = to_plain(path, value, problems)
    return mapping


def place_of(path: str, mark: Mark | None) -> Place:
    """Return the place of a mark, counted from 1; of the file itself where there is none."""
    if mark is None:
        return Place(path)
    return Place(path, mark.line + 1, mark.column + 1)


def _too_deep(place: Place) -> Problem:
    """Return the problem of a nesting past the bound."""
    return Problem(place, "too-deep", f"is nested deeper than {MAX_DEPTH} levels here")


def _needs_a_second_look(text: str) -> bool:
    """Tell whether there may be anything in a text that ``refusals`` yields."""
    marked = any(sign in text for sign in _SIGNS) and _INDICATOR.search(text)  # most texts have none, which "in" tells much sooner
    return bool(marked or _DEEP_INDENT.search(text)) or _open_brackets(text) > _MANY_BRACKETS


def _open_brackets(text: str) -> int:
    """Return how many flow collections could be nested at most, not counting those that are closed on their line."""
    for _ in range(3):
        count = text.count("[") + text.count("{")
        if count <= _MANY_BRACKETS:
            break
        text = _CLOSED.sub("", text)
    return text.count("[") + text.count("{")


def _sentence(error: yaml.MarkedYAMLError) -> str:
    """Return the parser's words on one line."""
    return ", ".join(part for part in (error.context, error.problem) if part)


def _way_out(error: yaml.MarkedYAMLError) -> str:
    """Return advice for the mistakes people make most."""
    words = _sentence(error)
    if "mapping values are not allowed" in words:
        return "text with ': ' in it needs quotes around it"
    if "found character '\\t'" in words or "tab character" in words or "cannot start any token" in words:
        return "indent with spaces, and put quotes around text that begins with a special character"
    if "could not find expected ':'" in words or "expected <block end>" in words:
        return "look at the indentation of this line and the one above"
    return ""
