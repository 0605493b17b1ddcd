"""Finds out what exactly is wrong with a file that does not fit its format, and which parts of it are valid.

Walks nodes and Structs side by side. Loaded only when a file has failed to convert.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Final, TypeVar, cast

import msgspec
import yaml
from msgspec import inspect

from mxbrief.corpus.read.convert import is_open, to_struct
from mxbrief.corpus.read.yaml_nodes import Plain, to_plain
from mxbrief.model.parsed import Located, place_of, width_of
from mxbrief.model.positions import AGE, SLUG, Slug
from mxbrief.problems import Problem

T = TypeVar("T")


class _Invalid(dict[str, "Plain"]):
    """The type of ``INVALID``."""


INVALID: Final = _Invalid()
"""Sentinel: this value is invalid."""


def valid_part(path: str, node: yaml.Node, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """Return the valid part of a file as a ``kind`` (None if there is none), and every problem of its shape."""
    problems: list[Problem] = []
    plain = _Walk(path, problems).valid(node, inspect.type_info(kind))
    return (None if plain is INVALID else to_struct(plain, kind)), problems


def valid_items(path: str, node: yaml.Node, kind: type[object]) -> tuple[Located, ...]:
    """Return the valid entries of all lists of mappings in a file that may be invalid elsewhere."""
    fields = {field.encode_name: field.type for field in cast("inspect.StructType", inspect.type_info(kind)).fields}
    items: list[Located] = []
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        info = fields.pop(key.value, None) if isinstance(key, yaml.ScalarNode) else None
        while isinstance(info, inspect.Metadata):
            info = info.type
        if not isinstance(info, inspect.VarTupleType) or not isinstance(info.item_type, inspect.StructType):
            continue
        for child in value.value if isinstance(value, yaml.SequenceNode) else ():
            entry, _ = valid_part(path, child, info.item_type.cls)
            if entry is not None:
                items.append(Located(path, entry, child))
    return tuple(items)


class _Walk:
    """Walks one file and collects its problems."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems

    def report(self, node: yaml.Node, code: str, message: str, hint: str = "") -> Plain:
        """Add a problem at a node, and return INVALID for it."""
        self.problems.append(Problem(place_of(self.path, node.start_mark), code, message, hint, width=width_of(node)))
        return INVALID

    def valid(self, node: yaml.Node, info: inspect.Type) -> Plain:
        """Return the valid part of a node as plain data, or INVALID."""
        match info:
            case inspect.StructType():
                return self.mapping(node, info)
            case inspect.VarTupleType():
                return self.sequence(node, info)
            case inspect.UnionType():
                return self.valid(node, next(kind for kind in info.types if not isinstance(kind, inspect.NoneType)))
            case inspect.Metadata():
                return self.valid(node, info.type)
        return self.scalar(node, info)

    def sequence(self, node: yaml.Node, info: inspect.VarTupleType) -> Plain:
        """Return the valid items of a list."""
        if not isinstance(node, yaml.SequenceNode):
            return self.report(node, "wrong-type", f"expected a list, found {_kind(node)}", "start each item with '- '")
        items = [self.valid(item, info.item_type) for item in node.value]
        return [item for item in items if item is not INVALID]

    def mapping(self, node: yaml.Node, info: inspect.StructType) -> Plain:
        """Return a mapping if no required key is missing and all known keys are valid. Unknown keys are reported and left out."""
        if not isinstance(node, yaml.MappingNode):
            return self.report(node, "wrong-type", f"expected keys and values, found {_kind(node)}", f"the keys are {_names(info)}")
        fields = {field.encode_name: field for field in info.fields}
        plain: dict[str, Plain] = {}
        keys: dict[str, yaml.Node] = {}
        invalid = False
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not isinstance(key, yaml.ScalarNode):
                self.report(key, "bad-key", "a key must be text, not a list or a mapping")
            elif name in keys:
                message = f"the key '{name}' appears again; it is already on line {keys[name].start_mark.line + 1}"
                self.report(key, "duplicate-key", message, "delete one of the two")
                invalid = True
            elif name not in fields:
                self.report(key, "unknown-key", f"unknown key '{name}'", _suggestion(name, list(fields)))
                keys[name] = key
            else:
                keys[name] = key
                plain[name] = self.valid(value, fields[name].type)
                invalid = invalid or plain[name] is INVALID
        missing = [name for name, field in fields.items() if field.required and name not in keys]
        for name in missing:
            self.report(node, "missing-key", f"the key '{name}' is missing", f"add '{name}: …'")
        if invalid or missing:
            return INVALID
        return self.converted(node, plain, info.cls)

    def converted(self, node: yaml.Node, plain: Plain, kind: type[object]) -> Plain:
        """Return ``plain`` if it converts to ``kind`` as a whole: a type may have rules for combinations of keys."""
        error = _conversion_error(plain, kind)
        return self.report(node, "invalid-value", error) if error else plain

    def scalar(self, node: yaml.Node, info: inspect.Type) -> Plain:
        """Return a single value if it converts to the type of its field."""
        plain = to_plain(node, [])
        if isinstance(plain, str) and is_open(plain):
            return self.report(node, "open-place", "TODO not filled in", "replace it with the value")
        if isinstance(info, inspect.CustomType):
            error = _conversion_error(plain, info.cls)
            return self.report(node, "bad-date", error) if error else plain
        if not isinstance(plain, str):
            return self.report(node, "wrong-type", f"expected text, found {_kind(node)}")
        mismatch = _mismatch(plain, info)
        return self.report(node, *mismatch) if mismatch else plain


def _mismatch(text: str, info: inspect.Type) -> tuple[str, str, str] | None:  # noqa: PLR0911 -- one for each type
    """Return code, message and hint for text that does not convert to the type of its field; None if it does."""
    values = [str(member.value) for member in info.cls] if isinstance(info, inspect.EnumType) else []
    match info:
        case inspect.EnumType(cls=kind) if text not in values:
            return "invalid-value", f"'{text}' is not {_in_words(kind.__name__)}", _suggestion(text, values)
        case inspect.StrType(min_length=int()) if not text:
            return "empty-value", "the text is empty", ""
        case inspect.StrType(pattern=pattern) if pattern == AGE and not re.search(AGE, text):
            return "invalid-value", f"'{text}' is not an age", "write a number of days, months or years, such as '18 months'"
        case inspect.StrType(pattern=pattern) if pattern == SLUG and _conversion_error(text, Slug):
            return "bad-slug", f"'{text}' is not an id", "an id consists of lower-case letters, digits and single hyphens"
        case inspect.FloatType() if _conversion_error(text, float):
            return "invalid-value", f"'{text}' is not a number", ""
        case inspect.BoolType() if _conversion_error(text, bool):
            return "invalid-value", f"'{text}' is neither true nor false", "write true or false"
        case inspect.IntType() if _conversion_error(text, int):
            return "invalid-value", f"'{text}' is not a whole number", ""
        case _:
            return None


def _in_words(name: str) -> str:
    """Return the name of a type in words: "an outcome status"."""
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", name).lower()
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"


def _conversion_error(plain: Plain, kind: object) -> str:
    """Return why ``plain`` does not convert to ``kind``; "" if it does."""
    try:
        to_struct(plain, cast("type[object]", kind))
    except msgspec.ValidationError as error:
        return _words(error)
    return ""


def _words(error: msgspec.ValidationError) -> str:
    """Return the message without the converter's own path to the value, which the place of the problem already gives."""
    return str(error).partition(" - at `")[0]


def _kind(node: yaml.Node) -> str:
    """Return what a node is, in words."""
    match node:
        case yaml.MappingNode():
            return "keys and values"
        case yaml.SequenceNode():
            return "a list"
        case _:
            return f"the text '{node.value}'" if node.value else "nothing"


def _names(info: inspect.StructType) -> str:
    return ", ".join(field.encode_name for field in info.fields)


def _suggestion(name: str, valid: list[str]) -> str:
    """Return a hint with the nearest valid name, if any, and all valid names."""
    nearest = get_close_matches(name, valid, n=1)
    return (f"did you mean '{nearest[0]}'? " if nearest else "") + f"valid here: {', '.join(valid)}"
