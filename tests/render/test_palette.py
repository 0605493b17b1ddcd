"""The codes of a style are those that rich gives it."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from rich.style import Style

from mxbrief.render.page import Color
from mxbrief.render.terminal.palette import BASIC_COLORS, COLORS, style_codes

SYSTEMS = {Color.BASIC: ColorSystem.STANDARD, Color.INDEXED: ColorSystem.EIGHT_BIT, Color.TRUE: ColorSystem.TRUECOLOR, Color.NONE: None}
STYLES = {*COLORS.values(), *BASIC_COLORS.values(), "bold underline", "bold bold blue", "bold dim italic"}


@pytest.mark.parametrize("color", Color)
@pytest.mark.parametrize("style", sorted(STYLES))
def test_codes_are_those_of_rich(style: str, color: Color) -> None:
    Style.parse.cache_clear()  # a style of rich keeps the codes of the first color system it was used with
    before, after = style_codes(style, color)
    assert f"{before}text{after}" == Style.parse(style).render("text", color_system=SYSTEMS[color])
