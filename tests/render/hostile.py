"""One document with everything that has ever broken a renderer, and what of it has to come through."""

from __future__ import annotations

from mxbrief.document import (
    Cell,
    Cite,
    Column,
    Document,
    Excerpt,
    Heading,
    Item,
    Items,
    Paragraph,
    Reference,
    References,
    Span,
    Table,
    Tone,
)

TEXTS = (
    "a | b || c",
    "[sic] and [/x] and [red]text[/red] and [the nation's]",
    "two\nlines\r\nand\ta tab",
    "\x1b[31mred\x1b[0m and \x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\ and \x9b2J",
    "left \u202eright\u202c and \u2066isolated\u2069 \u200f\u061c",
    "wide 漢字かな and e\u0301 and ﬁ",
    "@name says @other.name",
    "2024. A year begins",
    "(a) not a list",
    "1:30 and 1.10 and 007",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "− minus",  # noqa: RUF001 -- the minus sign
    "<script>alert(1)</script>",
    "&amp; and &lt; and R&D",
    "a -- b --- c ... d",
    "$5 and $6 and $x$",
    "~~gone~~ H~2~ x^2^",
    "# no heading",
    "- no list",
    "+ no list",
    "> no quote",
    "`code` and ``more``",
    "back\\slash and \\* and trailing \\",
    "*stars* _under_ snake_case __init__",
    ":smile: and ::",
    "https://example.org/a_b_c and www.example.org/d_e and me@example.org",
    "![image](x) [link](y) [^note] [ref]: z",
    "---",
    "===",
    "Table: no caption",
    ": no definition",
    "% no title",
    "{#id .class} {{template}} ${var}",
    "'''bold''' ''it'' [[link]] {{t}} ==h==",
    "{color:red}jira{color} h1. x",
    "\\textbf{x} % comment",
    "NO",
    "null",
    "very" * 40,
    "a long cell " * 25,
    "zero\u200bwidth \U000e0041tag \ufdd0non",
    "ends with a colon:",
    "'quoted' and \"double\"",
)

TABLE = Table(
    (Column("Row | head"), Column("Text [x]", "Group *one*"), Column("Number", "Group *one*", numeric=True)),
    tuple((Cell(f"row {index}"), Cell(text), Cell(f"{index}.10")) for index, text in enumerate(TEXTS)),
)

STANCES = Table(
    (
        Column("Question"),
        *(Column(name, "President of Somewhere" if name < "M" else "Mayor") for name in ("Ann", "Barbara", "Zoë", "山田")),
    ),
    (
        (
            Cell("Should the town buy the ferry"),
            Cell("++ strongly supports", "++", Tone.STRONGLY_FOR),
            Cell("no position", "○", Tone.BLANK),
            Cell("−− strongly opposes", "−−", Tone.STRONGLY_AGAINST),  # noqa: RUF001 -- the minus sign
            Cell("not asked", "·", Tone.OUTSIDE),
        ),
    ),
    (Cell("strongly supports", "++", Tone.STRONGLY_FOR), Cell("no position", "○", Tone.BLANK)),
)

HOSTILE = Document(
    (
        Heading(1, "A <title> with # and {#id} and *stars*"),
        Paragraph((Span("Bold:", bold=True), Span(" then @plain [sic]"), Cite("good", "p. 1 | [2]"), Cite("bad"))),
        TABLE,
        STANCES,
        Table((Column("Empty"), Column("Table")), ()),
        Heading(2, "Texts"),
        *(Paragraph((Span(text),)) for text in TEXTS),
        Items(tuple(Item((Span(text),), (Item((Span("below "), Span(text))),)) for text in TEXTS)),
        Paragraph((Span("run", url="javascript:alert(1)"), Span(" and "), Span("read", url="https://example.org/a_(b)?c=d&e=f"))),
        *(Excerpt((text,), 7, 3, 4, f"{text}:7:3", text) for text in TEXTS if "\n" not in text),
        Excerpt(("```", "~~~~", "</pre><script>alert(3)</script>"), source="a fence that cannot be closed from inside"),
        Heading(2, "Sources"),
        References(
            (
                Reference(
                    "good", (Span("2024. An <author> & “title” [sic]. "), Span("https://example.org/x_y", url="https://example.org/x_y"))
                ),
                Reference("bad", (Span("No link: "), Span("javascript:alert(2)", url="javascript:alert(2)"))),
            )
        ),
    )
)
