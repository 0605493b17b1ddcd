"""Results as JSON. They are no documents: they leave before there is one."""

from __future__ import annotations

# What ends a line for many programs, or turns text around, and may stand in a JSON string all the same.
_UNSAFE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"


def to_json(value: object) -> str:
    """Return a value as indented JSON, keys in the order of its fields, ``schema`` first. No text of a file ends a line of it."""
    import msgspec

    text = msgspec.json.format(msgspec.json.encode(value, enc_hook=str), indent=2).decode()
    if not text.isascii():
        import re

        text = re.sub(_UNSAFE, lambda found: f"\\u{ord(found[0]):04x}", text)
    return f"{text}\n"
