"""The page a document is set on: what a renderer may know of its destination."""

from __future__ import annotations

from enum import IntEnum

import msgspec

UNLIMITED = 1_000_000
"""A width for output whose lines need not fit anywhere."""


class Color(IntEnum):
    """How many colors the destination shows."""

    NONE = 0
    BASIC = 16
    INDEXED = 256
    TRUE = 16_777_216


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """Width in terminal columns, colors, whether links can be clicked, and whether only ASCII can be shown.

    Formats without a page, such as CSV, ignore it.
    """

    width: int = 80
    color: Color = Color.NONE
    links: bool = False
    ascii_only: bool = False
