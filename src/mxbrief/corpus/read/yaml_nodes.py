"""Text to YAML nodes, and nodes to plain mappings, sequences and text.

Only YAML that a reviewer can read at sight is accepted: one document, no anchors, aliases or tags, no duplicate keys, not nested
deeper than 50. No scalar is given a type here: ``NO``, ``1.10`` and ``2024-06-02`` stay what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

from mxbrief.corpus.read.encoding import find_controls
from mxbrief.model.parsed import place_of
from mxbrief.problems import Place, Problem

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

MAX_DEPTH = 50

_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc, valid-type]  # the C loader is missing where PyYAML was built without libyaml
    """Leaves every scalar as text: no implicit types, and composing takes a third less time."""

    def resolve(self, _kind: type[yaml.Node], _value: str, _implicit: Any) -> None:
        """Give a node no tag."""

    def descend_resolver(self, _parent: yaml.Node, _index: Any) -> None:
        """Keep no track of where the parser is."""

    def ascend_resolver(self) -> None:
        """Keep no track of where the parser is."""


# Where an anchor, alias, tag or directive could start. Without a match, the event pass is skipped.
_INDICATOR = re.compile(r"[&*!](?<![^\s\[\]{},:?-].)(?=\S)|\n%")
_SIGNS = ("&", "*", "!", "\n%")
# Block nesting costs at least one column for every two levels, so without a run this long it stays under 40 levels.
_DEEP_INDENT = re.compile(r"\n[ \-?]{20}")
_MANY_BRACKETS = 10
# A flow collection on one line, without quotes and comments, so that its closing bracket is one.
_CLOSED = re.compile(r"\[[^\[\]{}'\"#\n]*\]|\{[^\[\]{}'\"#\n]*\}")


def compose(path: str, text: str) -> yaml.Node | Problem | None:
    """Return the root node of the one document in ``text``, None if there is nothing in it, or the first problem.

    The nodes keep their marks, so that every later problem can name its line and column.
    """
    try:
        problem = next(refusals(path, text), None) if _needs_event_pass(f"\n{text}") else None
        if problem:
            return problem
        root: yaml.Node | None = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        place = place_of(path, error.problem_mark or error.context_mark)
        if "maximum nesting depth" in str(error.problem):  # libyaml 0.2.6 reads ahead of the events and has a limit of its own
            return _too_deep(place)
        if "expected a single document" in str(error.context):
            return Problem(place, "several-documents", "a second YAML document starts here", "a file holds one document; delete the '---'")
        return Problem(place, "syntax-error", f"is not YAML: {_sentence(error)}", _hint(error))
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


def to_plain(node: yaml.Node, bad_keys: list[yaml.Node]) -> Plain:
    """Return what a node contains, with every scalar as text; duplicate and composite keys are left out and added to ``bad_keys``."""
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value
        return text
    if isinstance(node, yaml.SequenceNode):
        return [to_plain(item, bad_keys) for item in node.value]
    mapping: dict[str, Plain] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in mapping:
            bad_keys.append(key)
        else:
            mapping[key.value] = to_plain(value, bad_keys)
    return mapping


def _too_deep(place: Place) -> Problem:
    """Return the problem of nesting beyond the limit."""
    return Problem(place, "too-deep", f"is nested deeper than {MAX_DEPTH} levels here")


def _needs_event_pass(text: str) -> bool:
    """Tell whether a text may contain anything that ``refusals`` yields."""
    marked = any(sign in text for sign in _SIGNS) and _INDICATOR.search(text)  # most texts have none, and "in" finds that out much sooner
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
    """Return the message of the parser on one line."""
    return ", ".join(part for part in (error.context, error.problem) if part)


def _hint(error: yaml.MarkedYAMLError) -> str:
    """Return how to fix the most common mistakes."""
    words = _sentence(error)
    if "mapping values are not allowed" in words:
        return "put quotes around text that contains a colon followed by a space"
    if "found character '\\t'" in words or "tab character" in words or "cannot start any token" in words:
        return "indent with spaces, and put quotes around text that begins with a special character"
    if "could not find expected ':'" in words or "expected <block end>" in words:
        return "look at the indentation of this line and the one above"
    return ""
