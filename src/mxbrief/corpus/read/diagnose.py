"""Finds out what exactly is wrong with a file that does not fit its format, and which parts of it are valid.

Walks nodes and Structs side by side. Loaded only when a file has failed to convert.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar, cast

import yaml
from msgspec import inspect

from mxbrief.corpus.paths import is_slug
from mxbrief.corpus.read.convert import is_open, to_struct
from mxbrief.corpus.read.keys import RETIRED, key_hint, meant_keys
from mxbrief.corpus.read.mismatch import Mismatch, bad_date, conversion_error, ids_of, mismatch
from mxbrief.corpus.read.shapes import (
    as_item,
    bare,
    fields_of,
    fitting,
    hint_for_entry,
    hint_for_keys,
    hint_for_name,
    hint_for_span,
    hint_for_text,
    hint_for_word,
    is_short,
    kind_of,
    looks_like,
    short_key,
    words_of,
)
from mxbrief.corpus.read.yaml_nodes import Plain, to_plain
from mxbrief.model.parsed import Located, place_of, width_of
from mxbrief.model.positions import SLUG, Text
from mxbrief.model.register import UNREADABLE, Condition
from mxbrief.model.scales import Stance
from mxbrief.problems import Problem

T = TypeVar("T")


class _Invalid(dict[str, "Plain"]):
    """The type of ``INVALID``."""


INVALID: Final = _Invalid()
"""Sentinel: this value is invalid."""


def valid_part(path: str, node: yaml.Node, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """Return the valid part of a file as a ``kind`` (None if there is none), and every problem of its shape."""
    problems: list[Problem] = []
    walk = _Walk(path, problems)
    plain = walk.valid(node, inspect.type_info(kind), {})
    walk.report_retired()
    return (None if plain is INVALID else to_struct(plain, kind)), sorted(problems)


def valid_items(path: str, node: yaml.Node, kind: type[object]) -> tuple[Located, ...]:
    """Return the valid entries of all lists of mappings in a file that may be invalid elsewhere."""
    fields = fields_of(cast("inspect.StructType", inspect.type_info(kind)))
    items: list[Located] = []
    for name, value in meant_keys(node, list(fields)).values() if isinstance(node, yaml.MappingNode) else ():
        info = bare(fields[name].type)
        if not isinstance(info, inspect.VarTupleType) or not isinstance(info.item_type, inspect.StructType):
            continue
        for child in value.value if isinstance(value, yaml.SequenceNode) else ():
            walk = _Walk(path, [])
            plain = walk.valid(child, info.item_type, {})
            if plain is not INVALID:
                items.append(Located(path, to_struct(plain, info.item_type.cls), _without(child, walk.dropped)))
    return tuple(items)


class _Walk:
    """Walks one file and collects its problems."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.dropped: set[yaml.Node] = set()
        """The items of lists that were left out."""
        self._retired: dict[tuple[str, str], list[yaml.Node]] = {}
        self._settled = 0
        """How many of the problems have made a condition unreadable."""

    def report(self, node: yaml.Node, code: str, message: str, hint: str = "") -> Plain:
        """Add a problem at a node, and return INVALID for it."""
        self.problems.append(Problem(place_of(self.path, node.start_mark), code, message, hint, width=width_of(node)))
        return INVALID

    def report_retired(self) -> None:
        """Report the keys that are no longer part of the format, each once, where it stands first."""
        for (owner, name), nodes in self._retired.items():
            others = f", here and in {len(nodes) - 1} more {'entries' if nodes[2:] else 'entry'}" if nodes[1:] else ""
            self.report(nodes[0], "retired-key", f"the key '{name}' is no longer part of the format{others}", RETIRED[owner][name])

    def mismatch(self, node: yaml.Node, found: Mismatch) -> Plain:
        """Add the problem of a single value, and return INVALID for it. What is not an id is the subject of its problem."""
        subject = node.value if found.code == "bad-slug" else ""
        width = width_of(node)
        self.problems.append(
            Problem(place_of(self.path, node.start_mark), found.code, found.message, found.hint, width=width, subject=subject)
        )
        return INVALID

    def valid(self, node: yaml.Node, info: inspect.Type, siblings: Mapping[str, inspect.Type]) -> Plain:
        """Return the valid part of a node as plain data, or INVALID. ``siblings`` are the types of the fields beside it."""
        words, info = words_of(info), fitting(info, node)
        match info:
            case inspect.LiteralType():
                return str(node.value)
            case inspect.StructType() if info.cls is Condition:
                return self.condition(node, info, words)
            case inspect.StructType():
                return self.mapping(node, info)
            case inspect.VarTupleType():
                return self.sequence(node, info)
        return self.scalar(node, info, siblings)

    def condition(self, node: yaml.Node, info: inspect.StructType, words: Sequence[str]) -> Plain:
        """Return a condition; one with a problem of its own is unreadable, because without a part it would mean something else.

        ``words`` are those that may stand in its place.
        """
        known = len(self.problems) - self._settled
        plain = self.not_a_word(node, info, words) if words and isinstance(node, yaml.ScalarNode) else self.mapping(node, info)
        own = len(self.problems) - self._settled - known
        self._settled += own
        return {"office": UNREADABLE, "question": UNREADABLE, "stance": [Stance.MIXED.value]} if own else plain

    def not_a_word(self, node: yaml.Node, info: inspect.StructType, words: Sequence[str]) -> Plain:
        """Report a text that is none of the words that may stand in place of a mapping."""
        near = [word for word in words if word == str(node.value).strip().casefold()]
        hint = f"write {near[0]}" if near else f"the keys are {', '.join(fields_of(info))}; or write {' or '.join(words)}"
        return self.report(node, "wrong-type", f"expected keys and values, found {kind_of(node)}", hint)

    def sequence(self, node: yaml.Node, info: inspect.VarTupleType) -> Plain:
        """Return the valid items of a list. What stands where a list of it belongs is reported, and kept as its only item."""
        if isinstance(node, yaml.SequenceNode):
            items = [self.valid(item, info.item_type, {}) for item in node.value]
            self.dropped.update(child for child, item in zip(node.value, items, strict=True) if item is INVALID)
            return [item for item in items if item is not INVALID]
        if isinstance(node, yaml.ScalarNode) and not node.value:
            return self.report(node, "wrong-type", "expected a list, found nothing", "start each item with '- ', or delete the key")
        return self.not_a_list(node, info)

    def not_a_list(self, node: yaml.Node, info: inspect.VarTupleType) -> Plain:
        """Report what stands where a list belongs, and return it as the only item of that list if it can be one."""
        item_type = bare(info.item_type)
        is_text, of_text = isinstance(node, yaml.ScalarNode), not isinstance(item_type, inspect.StructType)
        if not is_text and not of_text and not looks_like(node, item_type):
            return self.report(node, "wrong-type", f"expected a list, found {kind_of(node)}", hint_for_keys(node, item_type))
        if is_text is not of_text and not (is_text and is_short(item_type)):
            hint = (
                is_text and (hint_for_name(node.value, item_type) or hint_for_entry(node.value, item_type))
            ) or "start each item with '- '"
            return self.report(node, "wrong-type", f"expected a list, found {kind_of(node)}", hint)
        has_slash = isinstance(item_type, inspect.StrType) and item_type.pattern != SLUG and "/" in str(node.value)
        texts = (([] if has_slash else ids_of(node.value)) or [node.value]) if is_text else []
        lines = " and ".join(f"'- {as_item(text, item_type)}'" for text in texts)
        if not texts:
            hint = "write '- ' before its first key"
        elif of_text and any(mismatch(text, item_type, {}) for text in texts):
            hint = "start each item with '- '"  # what else is wrong with it has a problem of its own
        else:
            hint = f"write {lines}{', each' if len(texts) > 1 else ''} on a line of its own"
        self.report(node, "wrong-type", f"expected a list, found {kind_of(node)}", hint)
        known = len(self.problems)
        items = [self.valid(each, item_type, {}) for each in ([_with_text(node, text) for text in texts] or [node])]
        if is_text and not of_text:
            del self.problems[known:]  # that it is no mapping either follows from the same mistake
        return [item for item in items if item is not INVALID]

    def mapping(self, node: yaml.Node, info: inspect.StructType) -> Plain:
        """Return a mapping if no required key is missing and all known keys are valid.

        An unknown key is reported. If the key that it stands for is clear and not there, its value is kept as the value of that key. An
        optional text that is blank is reported and left out.
        """
        if not isinstance(node, yaml.MappingNode):
            return self.not_a_mapping(node, info)
        fields = fields_of(info)
        meant = meant_keys(node, list(fields), short_key(info) if is_short(info) else "")
        if not meant and is_short(info) and len(node.value) == 1 and is_slug(str(node.value[0][0].value)):
            key, value = node.value[0]
            return self.id_as_key(key, value, short_key(info))
        siblings = {name: field.type for name, field in fields.items()}
        plain: dict[str, Plain] = {}
        lacks_value = False
        invalid = self.bad_keys(node, info, meant)
        for field, value in meant.values():
            plain[field] = self.valid(value, fields[field].type, siblings)
            if plain[field] is INVALID:
                invalid = invalid or fields[field].required or not _is_blank(value)
                lacks_value = True
                del plain[field]
        given = {name for name, _ in meant.values()}
        missing = [name for name, field in fields.items() if field.required and name not in given]
        for name in missing:
            self.report(node, "missing-key", f"the key '{name}' is missing", f"add '{name}: …'")
        # A combination that lacks what has no value follows from the same mistake.
        if invalid or missing or (lacks_value and conversion_error(plain, info.cls)):
            return INVALID
        return self.converted(node, plain, info.cls)

    def id_as_key(self, key: yaml.Node, value: yaml.Node, name: str) -> Plain:
        """Report an id that stands as a key, ``- gazette: p. 3``, and keep it. What follows it is left out."""
        more = f", and '{value.value}' under a key of its own" if isinstance(value, yaml.ScalarNode) and value.value else ""
        self.report(key, "unknown-key", f"unknown key '{key.value}'", f"write '{name}: {key.value}'{more}")
        return {name: key.value}

    def bad_keys(self, node: yaml.MappingNode, info: inspect.StructType, meant: Mapping[yaml.Node, tuple[str, yaml.Node]]) -> bool:
        """Report the keys of a mapping that it cannot have, or that appear again; tell whether any does.

        ``meant`` is what they stand for.
        """
        valid, owner = list(fields_of(info)), info.cls.__name__
        keys: dict[str, yaml.Node] = {}
        appears_again = False
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.report(key, "bad-key", "a key must be text, not a list or a mapping")
            elif key.value in keys:
                message = f"the key '{key.value}' appears again; it is already on line {keys[key.value].start_mark.line + 1}"
                self.report(key, "duplicate-key", message, "delete one of the two")
                appears_again = True
            else:
                keys[key.value] = key
                if key.value in RETIRED.get(owner, ()):
                    self._retired.setdefault((owner, key.value), []).append(key)
                elif key.value not in valid:
                    self.report(key, "unknown-key", f"unknown key '{key.value}'", key_hint(key.value, valid, keys, meant))
        return appears_again

    def not_a_mapping(self, node: yaml.Node, info: inspect.StructType) -> Plain:
        """Report what stands where keys and values belong. An id in place of a mapping that needs nothing else is kept."""
        text = node.value if isinstance(node, yaml.ScalarNode) else ""
        if text and is_short(info):
            key = short_key(info)
            several = ids_of(text)
            is_usable = key != "id" or is_slug(text)
            if several:
                hint = "write " + " and ".join(f"'{key}: {each}'" for each in several) + ", each after a dash of its own"
            else:
                hint = f"write '{key}: {text}' instead" if is_usable else f"write '{key}: ' and the {key} of '{text}'"
            self.report(node, "wrong-type", f"expected keys and values such as '{key}: …', found the text '{text}'", hint)
            return {key: text} if is_usable else INVALID
        hint = hint_for_name(text, info) or hint_for_span(text, info) or f"the keys are {', '.join(fields_of(info))}"
        return self.report(node, "wrong-type", f"expected keys and values, found {kind_of(node)}", hint)

    def converted(self, node: yaml.Node, plain: Plain, kind: type[object]) -> Plain:
        """Return ``plain`` if it converts to ``kind`` as a whole: a type may have rules for combinations of keys."""
        error = conversion_error(plain, kind)
        return self.report(node, "invalid-value", error) if error else plain

    def scalar(self, node: yaml.Node, info: inspect.Type, siblings: Mapping[str, inspect.Type]) -> Plain:
        """Return a single value if it converts to the type of its field."""
        plain = to_plain(node, [])
        if isinstance(plain, str) and is_open(plain):
            return self.report(node, "open-place", "TODO not filled in", "replace it with the value")
        if isinstance(info, inspect.CustomType):
            found = bad_date(plain, info.cls)
        elif not isinstance(plain, str):
            hint = hint_for_word([each.value for each in info.cls]) if isinstance(info, inspect.EnumType) else hint_for_text(node)
            return self.report(node, "wrong-type", f"expected text, found {kind_of(node)}", hint)
        else:
            found = mismatch(plain, info, siblings)
        return self.mismatch(node, found) if found else plain


def _without(node: yaml.Node, dropped: set[yaml.Node]) -> yaml.Node:
    """Return a node without the items of lists that were left out, so that the index of an item leads to its node."""
    if not dropped or isinstance(node, yaml.ScalarNode):
        return node
    if isinstance(node, yaml.SequenceNode):
        parts = [_without(item, dropped) for item in node.value if item not in dropped]
        return yaml.SequenceNode(node.tag, parts, node.start_mark, node.end_mark)
    pairs = [(key, _without(value, dropped)) for key, value in node.value]
    return yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)


def _is_blank(node: yaml.Node) -> bool:
    """Tell whether a node is a text without anything that can be seen."""
    found = mismatch(node.value, _TEXT, {}) if isinstance(node, yaml.ScalarNode) else None
    return found is not None


def _with_text(node: yaml.Node, text: str) -> yaml.Node:
    """Return a node of the same place with another text."""
    return yaml.ScalarNode(node.tag, text, node.start_mark, node.end_mark)


_TEXT: Final = bare(inspect.type_info(Text))
