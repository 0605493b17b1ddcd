"""Results as JSON. They are no documents: they leave before there is one."""

from __future__ import annotations

# What ends a line for many programs, and may stand in a JSON string all the same.
_BREAKS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def to_json(value: object) -> str:
    """Return a value as indented JSON, keys in the order of its fields, ``schema`` first. No text of a file ends a line of it."""
    import msgspec

    text = msgspec.json.format(msgspec.json.encode(value, enc_hook=str), indent=2).decode()
    if not text.isascii():
        for character, escaped in _BREAKS.items():
            text = text.replace(character, escaped)
    return f"{text}\n"
