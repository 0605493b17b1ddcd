"""What the types of the format look like, and how to write in their form what has another. Loaded only when a file does not fit."""

from __future__ import annotations

import re

import yaml
from msgspec import inspect

from mxbrief.corpus.paths import is_slug


def fields_of(info: inspect.StructType) -> dict[str, inspect.Field]:
    """Return the fields of a mapping by their keys."""
    return {field.encode_name: field for field in info.fields}


def bare(info: inspect.Type) -> inspect.Type:
    """Return a type without its description, and without None if it is optional."""
    while isinstance(info, inspect.Metadata | inspect.UnionType):
        info = (
            info.type if isinstance(info, inspect.Metadata) else next(each for each in info.types if not isinstance(each, inspect.NoneType))
        )
    return info


def fitting(info: inspect.Type, node: yaml.Node) -> inspect.Type:
    """Return a type as ``bare`` does; of several that a value may have, the one for what a node is."""
    while isinstance(info, inspect.Metadata):
        info = info.type
    several = [bare(each) for each in info.types if not isinstance(each, inspect.NoneType)] if isinstance(info, inspect.UnionType) else []
    if len(several) < 2:  # noqa: PLR2004 -- several
        return bare(info)
    is_text = isinstance(node, yaml.ScalarNode)
    for each in several:
        if isinstance(each, inspect.LiteralType) and is_text and node.value in each.values:
            return each
        if isinstance(each, inspect.StrType) and is_text:
            return each
    return next((each for each in several if isinstance(each, inspect.StructType)), several[0])


def words_of(info: inspect.Type) -> tuple[str, ...]:
    """Return the words that may stand for a value of a type that is something else."""
    while isinstance(info, inspect.Metadata):
        info = info.type
    several = [bare(each) for each in info.types] if isinstance(info, inspect.UnionType) else []
    return tuple(str(word) for each in several if isinstance(each, inspect.LiteralType) for word in each.values)


def short_key(info: inspect.StructType) -> str:
    """Return the only key that a mapping needs, or "" if it needs several or none."""
    required = [field.encode_name for field in info.fields if field.required]
    return required[0] if len(required) == 1 else ""


def is_short(info: inspect.Type) -> bool:
    """Tell whether a type is a mapping that needs only one key, with a text."""
    plain = bare(info)
    key = short_key(plain) if isinstance(plain, inspect.StructType) else ""
    return bool(key) and isinstance(plain, inspect.StructType) and isinstance(bare(fields_of(plain)[key].type), inspect.StrType)


def as_item(text: str, info: inspect.Type) -> str:
    """Return a text as the item of a list that it should be."""
    return f"{short_key(info)}: {text}" if isinstance(info, inspect.StructType) else text


def looks_like(node: yaml.Node, info: inspect.Type) -> bool:
    """Tell whether the keys of a node are those of a mapping, and not the ids of several."""
    plain = bare(info)
    keys = {key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
    return isinstance(plain, inspect.StructType) and bool(keys & fields_of(plain).keys())


def hint_for_keys(node: yaml.Node, info: inspect.Type) -> str:
    """Return how to write several mappings that were given under one key each; the keys may be their ids."""
    plain = bare(info)
    ids = [str(key.value) for key, _ in node.value]
    if is_short(info) and ids and all(map(is_slug, ids)):
        lines = " and ".join(f"'- {as_item(each, info)}'" for each in ids)
        return f"write {lines}{', each' if len(ids) > 1 else ''} on a line of its own"
    key = next((field.encode_name for field in plain.fields if field.required), "") if isinstance(plain, inspect.StructType) else ""
    return f"start each item with '- {key}: '" if key else "start each item with '- '"


def hint_for_name(text: str, info: inspect.Type) -> str:
    """Return how to write the name of an author that was given as text; "" where no such name belongs."""
    if not isinstance(info, inspect.StructType) or not {"family", "literal"} <= fields_of(info).keys() or not text.strip():
        return ""
    plain = " ".join(text.split())
    family, comma, given = plain.partition(",")
    if not comma:
        given, _, family = plain.rpartition(" ")
    person = f"{{family: {family.strip()}, given: {given.strip()}}}" if given.strip() and "," not in given else ""
    quoted = f'"{plain}"' if "," in plain else plain
    return f"write {f'- {person} for a person, or ' if person else ''}- {{literal: {quoted}}} for an institution"


def hint_for_entry(text: str, info: inspect.Type) -> str:
    """Return how to write an entry of a list of which only one word was given; "" if that is no word of it."""
    needed = [field for field in info.fields if field.required] if isinstance(info, inspect.StructType) else []
    words = {
        field.encode_name: [each.value for each in kind.cls] for field in needed if isinstance(kind := bare(field.type), inspect.EnumType)
    }
    if not any(text in valid for valid in words.values()):
        return ""
    parts = (f"{field.encode_name}: {text if text in words.get(field.encode_name, ()) else '…'}" for field in needed)
    return f"write '- {{{', '.join(parts)}}}' on a line of its own"


def hint_for_span(text: str, info: inspect.StructType) -> str:
    """Return how to write a span of time that was given as text, such as "2024-2027"; "" where none belongs, or none is clear."""
    days = re.findall(r"(?<!\d)\d{4}(?:-\d{2}(?!\d)(?:-\d{2}(?!\d))?)?", text)
    ends = [days[0], days[-1]] if days else []
    if not {"from", "until"} <= fields_of(info).keys() or not ends:
        return ""
    return f"write '{{from: {ends[0]}, until: {ends[1]}}}'"


def hint_for_word(words: list[str]) -> str:
    """Return how to write a word of a fixed set, where a list or a mapping stands."""
    return f"one word belongs here: {', '.join(words)}"


def hint_for_text(node: yaml.Node) -> str:
    """Return how to write a text that YAML takes for a list or a mapping."""
    only = node.value[0] if isinstance(node, yaml.SequenceNode) and len(node.value) == 1 else None
    if isinstance(only, yaml.ScalarNode) and only.value:
        return f"write {only.value} without brackets and dashes, or put quotes around the whole text if they belong to it"
    return "write one text; if it begins with a bracket or has a colon in it, put quotes around it"


def kind_of(node: yaml.Node) -> str:
    """Return what a node is, in words."""
    match node:
        case yaml.MappingNode():
            return "keys and values"
        case yaml.SequenceNode():
            return "a list"
        case _:
            return f"the text '{node.value}'" if node.value else "nothing"
