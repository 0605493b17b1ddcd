"""Lines that begin too far left or right, tabs, and lines that do not belong into the file at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from mxbrief.corpus.read.slips.lines import Edit, Lines, Slip, listed
from mxbrief.problems import Place, Problem

_FAR = 40
"""How many lines above are looked at for an indentation that may be meant."""
_FOREIGN = r"\s*(?:```.*|~~~.*|\*{3,}|_{3,}|={3,}|\+{3,}|</?[A-Za-z][^>]*>|[|+][-=+|: ]{3,})\s*"


def at_root(lines: Lines, key: str) -> Iterator[Slip]:
    """Yield a list that lacks the key which it belongs under."""
    first = next((number for number in range(len(lines.all)) if not lines.is_blank(number) and lines.all[number].strip() != "---"), None)
    if key and first is not None and re.match(r"\s*(?:- |-$|\[)", lines.all[first]):
        is_bracket = lines.all[first].lstrip().startswith("[")
        hint = f"write '{key}: ' before the first '['" if is_bracket else f"write '{key}:' on a line of its own above this one"
        yield Slip("wrong-type", first, 0, "this list needs a key", hint, (Edit(first, 0, 0, f"{key}: " if is_bracket else f"{key}:\n"),))


def in_tabs(lines: Lines) -> Iterator[Slip]:
    """Yield the tabs at the beginning of lines, replaced all together: whoever types one types many."""
    tabs = _tabs(lines.all)
    if not tabs:
        return
    slip = Slip("tab-indentation", tabs[0][0], tabs[0][1].start(1), *_tab_words(tabs), ())
    for width in (2, 4, 8):
        edits = tuple(Edit(number, 0, match.end(), match[0].replace("\t", " " * width)) for number, match in tabs)
        yield slip._replace(edits=edits)
    for number, match in tabs[:20]:
        for indent in _indents(lines, number):
            yield slip._replace(edits=(Edit(number, 0, match.end(), " " * indent),))


def tab_problem(path: str, lines: Sequence[str]) -> Problem | None:
    """Return the problem of the first tab at the beginning of a line, in the same words as the slip; None if there is none."""
    tabs = _tabs(lines)
    if not tabs:
        return None
    number, match = tabs[0]
    return Problem(Place(path, number + 1, match.start(1) + 1), "tab-indentation", *_tab_words(tabs))


def in_lines(lines: Lines) -> Iterator[Slip]:
    """Yield lines that may belong under another column: alone, or with what is indented below them."""
    common = Counter(map(lines.indent, range(len(lines.all))))
    # Of two lines that do not fit together, the one that begins where few others do is wrong.
    for number in sorted((each for each in lines.places[:6] if not lines.is_blank(each)), key=lambda each: common[lines.indent(each)]):
        line, indent = lines.all[number], lines.indent(number)
        below = tuple(each for each in lines.continued(number) if lines.all[each].strip())
        for meant in _indents(lines, number):
            if meant == indent:
                continue
            message = f"begins after {_spaces(indent)}, where {_spaces(meant)} are expected"
            hint = f"put {_spaces(meant)} before '{_start(line)}'" if meant else f"delete the {_spaces(indent)} before '{_start(line)}'"
            width = max(indent, 1)
            yield Slip("wrong-indentation", number, 0, message, hint, (_moved(lines, number, meant - indent),), width, guesses=True)
            for further in dict.fromkeys((below, _entry_below(lines, number))):
                if further:
                    edits = tuple(_moved(lines, each, meant - indent) for each in (number, *further))
                    whole = f"{hint}, and move the {_count(len(further))} below it as far"
                    yield Slip("wrong-indentation", number, 0, message, whole, edits, width, guesses=True)


def in_breaks(lines: Lines) -> Iterator[Slip]:
    """Yield lines that were broken in two in the middle of a word."""
    for number in dict.fromkeys(each for place in lines.places[:6] for each in (place, place - 1)):
        if not 0 <= number < len(lines.all) - 1 or lines.in_block[number] or lines.is_blank(number):
            continue
        line, rest = lines.all[number].rstrip(), lines.all[number + 1].strip()
        if not (line[-1:].isalpha() and rest[:1].islower()):
            continue
        shown = f"{line.strip()}{rest}"
        hint = f"write on one line: {shown if len(shown) <= 80 else f'{shown[:80]}…'}"  # noqa: PLR2004 -- enough to find it
        edits = (Edit(number, len(line), len(lines.all[number]), rest), Edit(number + 1, 0, len(lines.all[number + 1]), ""))
        yield Slip("syntax-error", number, len(line), "the line is broken here, in the middle of a word", hint, edits, guesses=True)


def in_foreign_lines(lines: Lines) -> Iterator[Slip]:
    """Yield lines that belong to another format, such as the fences around code in Markdown: all of them together."""
    found = [number for number, line in enumerate(lines.all) if not lines.in_block[number] and re.fullmatch(_FOREIGN, line)]
    if found:
        edits = tuple(Edit(number, 0, len(lines.all[number]), "") for number in found)
        shown = lines.all[found[0]].strip()[:40]
        others = f", and line {', '.join(str(number + 1) for number in found[1:6])}" if len(found) > 1 else ""
        yield Slip("syntax-error", found[0], 0, f"'{shown}' does not belong into this file", f"delete this line{others}", edits, len(shown))


def _tabs(lines: Sequence[str]) -> list[tuple[int, re.Match[str]]]:
    """Return the lines that begin with a tab, or with spaces and a tab."""
    return [(number, match) for number, line in enumerate(lines) if (match := re.match(r" *(\t)[ \t]*(?=\S)", line))]


def _tab_words(tabs: Sequence[tuple[int, re.Match[str]]]) -> tuple[str, str]:
    """Return what is wrong with tabs, and what to do."""
    others = [number + 1 for number, _ in tabs[1:]]
    return "is indented with a tab", f"indent with spaces{f'; likewise on {listed(others)}' if others else ''}"


def _indents(lines: Lines, number: int) -> list[int]:
    """Return the indentations that a line may be meant to have: those of the lines above and below, the nearest first."""
    found: dict[int, None] = {}
    near = [*range(number - 1, max(number - _FAR, -1), -1), *range(number + 1, min(number + 6, len(lines.all)))]
    for each in near:
        if lines.is_blank(each):
            continue
        indent = lines.indent(each)
        found[indent] = None
        dashes = re.match(" *((?:- +)+)", lines.all[each])
        if dashes:
            found[indent + len(dashes[1])] = None
        if re.search(r":\s*([|>][-+]?)?$", lines.all[each]):
            found[indent + 2] = None
            if dashes:
                found[indent + len(dashes[1]) + 2] = None
    return list(found)[:10]


def _entry_below(lines: Lines, number: int) -> tuple[int, ...]:
    """Return the further lines of an entry whose first line begins with a hyphen: all that are indented more deeply than the hyphen."""
    if not lines.all[number].lstrip().startswith("- "):
        return ()
    after = range(number + 1, len(lines.all))
    further = takewhile(lambda each: lines.is_blank(each) or lines.indent(each) > lines.indent(number), after)
    return tuple(each for each in further if lines.all[each].strip())


def _moved(lines: Lines, number: int, by: int) -> Edit:
    """Return the edit that moves a line to the right, or to the left where it has spaces."""
    indent = lines.indent(number)
    return Edit(number, 0, indent, " " * max(indent + by, 0))


def _start(line: str) -> str:
    """Return the first words of a line."""
    text = line.strip()
    key = re.match(r"(?:- +)*[\w-]+:", text)
    return key[0] if key else text if len(text) <= 30 else f"{text[:30]}…"  # noqa: PLR2004 -- enough to find it


def _spaces(number: int) -> str:
    return "no spaces" if number == 0 else "1 space" if number == 1 else f"{number} spaces"


def _count(number: int) -> str:
    return "line" if number == 1 else f"{number} lines"
