"""The look of each tone on a terminal, as rich styles, and the escape codes of a style.

rich supplies the codes of colors. Its own styles would cost 6 ms at start-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from mxbrief.document import Tone
from mxbrief.render.page import Color

if TYPE_CHECKING:
    from rich.color import ColorSystem

# Blue and orange stay distinct in every common form of color blindness (after Okabe and Ito, "Color Universal Design", 2008). All shades
# are of medium lightness, for a contrast of at least 3 on both black and white (WCAG 2.2, relative luminance).
COLORS = {
    Tone.STRONGLY_FOR: "bold #2f7fd6",
    Tone.FOR: "#2f7fd6",
    Tone.MIDDLE: "#9467bd",
    Tone.AGAINST: "#c96a00",
    Tone.STRONGLY_AGAINST: "bold #c96a00",
    Tone.BLANK: "dim italic",
    Tone.QUIET: "dim",
    Tone.OUTSIDE: "dim",
    Tone.CAUTION: "bold #c96a00",
    Tone.ALARM: "bold #d0342c",
    Tone.PLAIN: "",
}
BASIC_COLORS = COLORS | {
    Tone.STRONGLY_FOR: "bold blue",
    Tone.FOR: "blue",
    Tone.MIDDLE: "magenta",
    Tone.AGAINST: "yellow",
    Tone.STRONGLY_AGAINST: "bold yellow",
    Tone.CAUTION: "bold yellow",
    Tone.ALARM: "bold red",
}

# ECMA-48, section 8.3.117, select graphic rendition.
_ATTRIBUTES = {"bold": "1", "dim": "2", "italic": "3", "underline": "4"}


def style_codes(style: str, color: Color) -> tuple[str, str]:
    """Return the escape codes before and after text in a style: attributes and colors, separated by spaces. Both may be empty."""
    system = _system(color)
    if system is None:
        return "", ""
    from rich.color import Color as RichColor

    words = dict.fromkeys(style.split())
    numbers = [_ATTRIBUTES[word] for word in words if word in _ATTRIBUTES]
    for word in words.keys() - _ATTRIBUTES:
        numbers += RichColor.parse(word).downgrade(system).get_ansi_codes()
    return (f"\x1b[{';'.join(numbers)}m", "\x1b[0m") if numbers else ("", "")


def _system(color: Color) -> ColorSystem | None:
    """Return rich's color system, or None for a page without color."""
    from rich.color import ColorSystem

    match color:
        case Color.NONE:
            return None
        case Color.BASIC:
            return ColorSystem.STANDARD
        case Color.INDEXED:
            return ColorSystem.EIGHT_BIT
        case Color.TRUE:
            return ColorSystem.TRUECOLOR
        case _:
            assert_never(color)
