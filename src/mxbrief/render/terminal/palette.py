"""What each tone looks like on a terminal, as styles of rich."""

from __future__ import annotations

from mxbrief.document import Tone

# Blue against orange keeps its meaning in every common colour blindness (after Okabe and Ito, "Color Universal Design", 2008). The shades
# lie in the middle, so that each has a contrast of at least 3 on black as on white (WCAG 2.2, relative luminance).
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
