"""The look of each tone on a terminal, as rich styles."""

from __future__ import annotations

from mxbrief.document import Tone

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
