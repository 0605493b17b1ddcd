"""Turns text into YAML nodes, and nodes into plain mappings, sequences and text.

Accepts only YAML that a reviewer understands at first sight: one document, no anchors, aliases or tags, no duplicate keys, no more than
50 levels of nesting. No scalar gets a type here: ``NO``, ``1.10`` and ``2024-06-02`` stay as typed.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

try:
    # The parser of libyaml alone: it composes nodes, and what a loader has besides takes a tenth of the time.
    from yaml._yaml import CParser as _Parser
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]  # it composes nodes as well

from mxbrief.corpus.read.encoding import find_controls
from mxbrief.model.parsed import place_of
from mxbrief.problems import Place, Problem

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

MAX_DEPTH = 50

_Scalar, _Sequence = yaml.ScalarNode, yaml.SequenceNode

# After which character an anchor, alias or tag could start, as well as after a blank.
_OPENING = frozenset("[]{},:?-")
# Block nesting takes at least one column for every two levels, so without a run this long there are fewer than 40 levels.
_DEEP_INDENT = re.compile(r"\n[ \-?]{20}")
_MANY_BRACKETS = 10
# All but brackets, the ends of lines, and what could hide a bracket.
_NO_BRACKETS = bytes(sorted(set(range(256)) - set(b"[]{}\n'\"#")))


def compose(path: str, text: str) -> yaml.Node | Problem | None:
    """Return the root node of the single document in ``text``, None if the text is empty, or the first problem.

    Nodes keep their marks, so that later problems can name line and column.
    """
    try:
        problem = next(refusals(path, text), None) if _needs_event_pass(f"\n{text}") else None
        if problem:
            return problem
        root: yaml.Node | None = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        place = place_of(path, error.problem_mark or error.context_mark)
        if "maximum nesting depth" in str(error.problem):  # libyaml 0.2.6 reads ahead of the events and has its own limit
            return _too_deep(place)
        if "expected a single document" in str(error.context):
            return Problem(place, "several-documents", "a second YAML document starts here", "a file has one document; delete the '---'")
        from mxbrief.corpus.read.slips.parser_words import in_words

        return in_words(path, error)
    except yaml.YAMLError as error:
        return next(find_controls(path, text), None) or Problem(Place(path), "syntax-error", f"is not valid YAML: {error}")
    return root


def all_problems(path: str, text: str, first: Problem) -> list[Problem]:
    """Return the problem that ``compose`` found, with all others of the same kind."""
    if first.code == "control-character":
        return list(find_controls(path, text))
    found: list[Problem] = []
    try:
        found.extend(refusals(path, text))
    except yaml.YAMLError:
        return [*found, first] if first not in found else found
    return found or [first]


def refusals(path: str, text: str) -> Iterator[Problem]:
    """Yield every anchor, alias, tag and directive, and the first value nested too deeply. Reads events, which need no recursion.

    Raises yaml.YAMLError if the text is not valid YAML.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):  # type: ignore[arg-type]  # the stubs know only whole loaders
        place = place_of(path, event.start_mark)
        match event:
            case yaml.AliasEvent():
                yield Problem(place, "alias", f"the alias '*{event.anchor}' is not allowed", "write out the value")
            case yaml.DocumentStartEvent() if event.version or event.tags:
                yield Problem(place, "directive", "directives are not allowed", "delete the line that begins with '%'")
            case yaml.NodeEvent() if event.anchor:
                yield Problem(place, "anchor", f"the anchor '&{event.anchor}' is not allowed", "write out the value where it is needed")
            case yaml.ScalarEvent() | yaml.CollectionStartEvent() if event.tag:
                yield Problem(place, "tag", f"the tag '{event.tag}' is not allowed", "delete it; the format gives every value its type")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield _too_deep(place)
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def to_plain(node: yaml.Node, bad_keys: list[yaml.Node]) -> Plain:
    """Return the content of a node, with every scalar as text. Duplicate and composite keys are left out and added to ``bad_keys``."""
    if isinstance(node, _Scalar):
        text: str = node.value
        return text
    if isinstance(node, _Sequence):
        return [to_plain(item, bad_keys) for item in node.value]
    mapping: dict[str, Plain] = {}
    for key, value in node.value:
        if not isinstance(key, _Scalar) or key.value in mapping:
            bad_keys.append(key)
        else:
            # Most values are scalars, and a look costs less than a call.
            mapping[key.value] = value.value if isinstance(value, _Scalar) else to_plain(value, bad_keys)
    return mapping


class _Loader(_Parser):
    """Leaves every scalar as text: no implicit types, and composing takes a third less time."""

    def resolve(self, _kind: type[yaml.Node], _value: str, _implicit: Any) -> None:
        """Give the node no tag."""

    # Do not keep track of the path to the node. These functions take what is passed, and return at once.
    descend_resolver = operator.is_
    ascend_resolver = bool


def _too_deep(place: Place) -> Problem:
    return Problem(place, "too-deep", f"is nested more than {MAX_DEPTH} levels deep")


def _needs_event_pass(text: str) -> bool:
    """Return whether a text may contain anything that ``refusals`` yields."""
    marked = "\n%" in text or any(_may_begin(sign, text) for sign in "&*!")
    return marked or _DEEP_INDENT.search(text) is not None or _open_brackets(text) > _MANY_BRACKETS


def _may_begin(sign: str, text: str) -> bool:
    """Tell whether an anchor, an alias or a tag could start at a sign. To look for the sign first takes a tenth of a pattern's time."""
    place = text.find(sign)
    while place >= 0:
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        if (before in _OPENING or before.isspace()) and (sign == "!" or not (after == "" or after.isspace())):
            return True
        place = text.find(sign, place + 1)
    return False


def _open_brackets(text: str) -> int:
    """Return the maximum possible nesting of flow collections, as far as it is more than a few levels.

    Two brackets on a line with nothing between them that could hide one close each other. The rest of the text is dropped first, which
    makes finding them a hundred times as fast.
    """
    count = text.count("[") + text.count("{")
    if count > _MANY_BRACKETS:
        signs = text.encode(errors="replace").translate(None, _NO_BRACKETS)
        for _ in range(3):
            signs = signs.replace(b"[]", b"").replace(b"{}", b"")
        count = signs.count(b"[") + signs.count(b"{")
    return count
