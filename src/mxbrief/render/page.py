"""The page a document is laid out on: all that a renderer knows about its destination."""

from __future__ import annotations

from enum import IntEnum

import msgspec

from mxbrief.render import Citations

UNLIMITED = 1_000_000
"""The width of output that is not wrapped."""


class Color(IntEnum):
    """The number of colors that the destination can show."""

    NONE = 0
    BASIC = 16
    INDEXED = 256
    TRUE = 16_777_216


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The width in terminal columns, the colors, whether links are clickable, and whether only ASCII can be shown.

    Formats that have no layout, such as CSV, ignore that. ``citations`` is how to cite, None for what suits the format. ``name`` tells
    the footnotes and anchors of this document from those of others that are joined to it.
    """

    width: int = 80
    color: Color = Color.NONE
    links: bool = False
    ascii_only: bool = False
    citations: Citations | None = None
    name: str = ""
