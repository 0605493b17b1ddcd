"""JSON Schema (2020-12) of the format, made from the Structs, so that editors can complete and check while you type.

The YAML parser of an editor gives scalars types, and mxbrief does not: ``title: 2024`` is a number there and text here. So wherever text
is allowed, the schema of a file allows numbers and booleans too.
"""

from __future__ import annotations

from typing import Any

import msgspec

from mxbrief.model.dates import EvidenceDate, PartialDate
from mxbrief.model.field_docs import field_docs
from mxbrief.model.positions import VISIBLE
from mxbrief.model.scales import Stance
from mxbrief.model.sources import CSLDate
from mxbrief.model.types_within import structs_within

_FORMAT = __name__.rpartition(".")[0]
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
_DATE = f"(?!0000)(?:[0-9]{{4}}(?:-{_MONTH}|-{_DAY})?|{_LEAP})"
DATE_PATTERN = f"^{_DATE}$"
INTERVAL_PATTERN = f"^{_DATE}(?:/{_DATE})?$"

_KNOWN = [stance.value for stance in Stance if stance.number is not None]
_TITLED = {"required": ["title"], "properties": {"title": {"not": {"enum": ["", None]}}}}
_TESTS = ("stance", "at_least", "at_most")

# Rules for combinations of keys, which the Structs check in ``__post_init__``.
_RULES: dict[str, dict[str, Any]] = {
    "Position": {
        "if": {"properties": {"stance": {"enum": _KNOWN}}, "required": ["stance"]},
        "then": {"required": ["date", "basis", "confidence"]},
    },
    "Phase": {"if": {"required": ["office"]}, "then": {"not": _TITLED}, "else": _TITLED},
    "Condition": {
        "oneOf": [
            *({"required": [key], "maxProperties": 1} for key in ("all", "any", "not")),
            *({"required": ["office", "question", key], "maxProperties": 3} for key in _TESTS),
        ],
    },
}


def file_schema(kind: type[msgspec.Struct], title: str) -> dict[str, Any]:
    """Return the schema of a corpus file of type ``kind``, as an editor needs it."""
    schema = _described(msgspec.json.schema(kind, schema_hook=_date_in_a_file), kind)
    for name, part in schema["$defs"].items():
        part.update(_RULES.get(name, {}))
    for key in ("all", "any", "stance"):
        condition = schema["$defs"].get("Condition")
        if condition:
            condition["properties"][key]["minItems"] = 1
    return {"$schema": DIALECT, "title": title, **_lenient(schema)}


def result_schema(kind: object, title: str) -> dict[str, Any]:
    """Return the schema of what a command prints with ``--format json``. ``kind`` is a Struct or a union of Structs."""
    schema = _described(msgspec.json.schema(kind, schema_hook=_date_in_a_result), kind)
    schema.pop("discriminator", None)  # an OpenAPI keyword that strict validators refuse; every Struct has its own "schema" anyway
    return {"$schema": DIALECT, "title": title, **schema}


def _described(schema: dict[str, Any], kind: object) -> dict[str, Any]:
    """Return a schema with the descriptions of the keys of files."""
    for each in structs_within(kind):
        for key, text in field_docs(each).items() if each.__module__.startswith(_FORMAT) else ():
            place = schema["$defs"][each.__name__]["properties"][key]
            schema["$defs"][each.__name__]["properties"][key] = {"description": text, **place}
    return schema


def _plain_words(text: str) -> str:
    """Return a docstring as plain text on one line."""
    return " ".join(text.replace("``", "'").split())


def _date_in_a_file(kind: type) -> dict[str, Any]:
    """Return the schema of a date type as written in a file."""
    date = [{"type": "string", "pattern": _pattern(kind)}, {"type": "integer", "minimum": 1000, "maximum": 9999}]
    if not issubclass(kind, CSLDate):
        return {"anyOf": date}
    number = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[0-9]+$"}]}
    parts = {"type": "array", "minItems": 1, "maxItems": 1, "items": {"type": "array", "items": number, "minItems": 1, "maxItems": 3}}
    in_parts = {"type": "object", "properties": {"date-parts": parts}, "required": ["date-parts"], "additionalProperties": False}
    named = {
        "type": "object",
        "properties": {"year": number, "month": number, "day": number},
        "required": ["year"],
        "dependentRequired": {"day": ["month"]},
        "additionalProperties": False,
    }
    return {"anyOf": [*date, in_parts, named, {"type": "array", "minItems": 1, "maxItems": 1, "items": named}]}


def _date_in_a_result(kind: type) -> dict[str, Any]:
    """Return the schema of a date type as printed in a result."""
    assert issubclass(kind, PartialDate)  # noqa: S101 -- the only custom types are dates
    return {"type": "string", "pattern": _pattern(kind)}


def _pattern(kind: type) -> str:
    """Return the pattern of a date type."""
    return INTERVAL_PATTERN if issubclass(kind, EvidenceDate) else DATE_PATTERN


def _lenient(schema: Any) -> Any:  # noqa: PLR0911 -- one for each kind of node
    """Return a schema that accepts scalars as any YAML parser may type them, and null only for text that may be empty."""
    match schema:
        case {"anyOf": [one, {"type": "null"}], **rest}:
            return _lenient({**one, **{key: value for key, value in rest.items() if key != "default"}})
        case {"type": "string", **rest} if "const" not in rest and rest.get("pattern") not in {DATE_PATTERN, INTERVAL_PATTERN}:
            empty = ["null"] if rest.get("pattern") in {None, VISIBLE} and "minLength" not in rest else []
            return {"type": ["string", "number", "boolean", *empty], **{key: value for key, value in rest.items() if key != "default"}}
        case {"type": "number", **rest}:
            return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[+-]?[0-9]+(\.[0-9]+)?$"}], **rest}
        case {"type": "integer", "minimum": _}:
            return schema
        case {"type": "integer", **rest}:
            return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^-?[0-9]+$"}], **rest}
        case {"type": "boolean", **rest}:
            return {"anyOf": [{"type": "boolean"}, {"enum": ["true", "false"]}], **{k: v for k, v in rest.items() if k != "default"}}
        case {"description": str(text), **rest} if text != _plain_words(text):
            return _lenient({"description": _plain_words(text), **rest})
        case dict():
            return {key: _lenient(value) for key, value in schema.items() if not (key == "default" and value in (None, [], ""))}
        case list():
            return [_lenient(value) for value in schema]
        case _:
            return schema
