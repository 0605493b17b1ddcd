"""JSON Schema (2020-12) of the format, made from the Structs, so that editors complete and check while one types.

An editor's YAML parser gives scalars types that mxbrief does not: ``title: 2024`` is a number there and text here. So wherever text may
stand, the schema of a file takes numbers and truth values too.
"""

from __future__ import annotations

from typing import Any

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.scales import Stance
from mxbrief.model.sources import CSLDate

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
DATE_PATTERN = f"^(?!0000)(?:[0-9]{{4}}(?:-{_MONTH}|-{_DAY})?|{_LEAP})$"

_KNOWN = [stance.value for stance in Stance if stance.number is not None]
_TESTS = ("stance", "at_least", "at_most")

# What the Structs check about several keys together, in ``__post_init__``.
_RULES: dict[str, dict[str, Any]] = {
    "Position": {
        "if": {"properties": {"stance": {"enum": _KNOWN}}, "required": ["stance"]},
        "then": {"required": ["date", "basis", "confidence"]},
    },
    "Condition": {
        "oneOf": [
            *({"required": [key], "maxProperties": 1} for key in ("all", "any", "not")),
            *({"required": ["office", "question", key], "maxProperties": 3} for key in _TESTS),
        ],
    },
}


def file_schema(kind: type[msgspec.Struct], title: str) -> dict[str, Any]:
    """Return the schema of a corpus file as an editor reads it."""
    schema = msgspec.json.schema(kind, schema_hook=_date_in_a_file)
    for name, part in schema["$defs"].items():
        part.update(_RULES.get(name, {}))
    for key in ("all", "any", "stance"):
        condition = schema["$defs"].get("Condition")
        if condition:
            condition["properties"][key]["minItems"] = 1
    return {"$schema": DIALECT, "title": title, **_lenient(schema)}


def result_schema(kind: object, title: str) -> dict[str, Any]:
    """Return the schema of what a command prints with ``--format json``: of a Struct, or of a union of several."""
    schema = msgspec.json.schema(kind, schema_hook=_date_in_a_result)
    schema.pop("discriminator", None)  # a keyword of OpenAPI, which strict validators refuse; each Struct has its own "schema" anyway
    return {"$schema": DIALECT, "title": title, **schema}


def _plain_words(text: str) -> str:
    """Return a docstring as an editor shows it."""
    return " ".join(text.replace("``", "'").split())


def _date_in_a_file(kind: type) -> dict[str, Any]:
    """Return the schema of the format's own scalar types as they are written."""
    date = [{"type": "string", "pattern": DATE_PATTERN}, {"type": "integer", "minimum": 1000, "maximum": 9999}]
    if not issubclass(kind, CSLDate):
        return {"anyOf": date}
    number = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[0-9]+$"}]}
    parts = {"type": "array", "minItems": 1, "maxItems": 1, "items": {"type": "array", "items": number, "minItems": 1, "maxItems": 3}}
    return {
        "anyOf": [*date, {"type": "object", "properties": {"date-parts": parts}, "required": ["date-parts"], "additionalProperties": False}]
    }


def _date_in_a_result(kind: type) -> dict[str, Any]:
    """Return the schema of the format's own scalar types as they are printed."""
    assert issubclass(kind, PartialDate)  # noqa: S101 -- there are no others
    return {"type": "string", "pattern": DATE_PATTERN}


def _lenient(schema: Any) -> Any:  # noqa: PLR0911 -- one for each kind of node
    """Return a schema that takes scalars as any YAML parser types them, and in which what is left out is not written as null."""
    match schema:
        case {"anyOf": [one, {"type": "null"}], **rest}:
            return _lenient({**one, **{key: value for key, value in rest.items() if key != "default"}})
        case {"type": "string", **rest} if "const" not in rest and rest.get("pattern") != DATE_PATTERN:
            empty = [] if rest.get("minLength") or rest.get("pattern") else ["null"]
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
