"""The result of ``list``."""

from __future__ import annotations

import msgspec


class Listed(msgspec.Struct, frozen=True):
    """A thing with an id, a title, and the id of what it belongs to (an issue or an office)."""

    id: str
    title: str
    belongs_to: str = ""


class Listing(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list/1"):
    """The result of ``list``."""

    kind: str
    items: tuple[Listed, ...]
