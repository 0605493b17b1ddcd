"""Dashes, colons and blanks that are missing, or that were typed in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mxbrief.corpus.read.slips.lines import Edit, Lines, Slip, listed
from mxbrief.corpus.read.slips.signs import named

_KEY = r"[A-Za-z_][\w-]*"
_BULLET = r"\u2010-\u2015\u2212\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u2043\u2219\u00b7\u2192\ufe63\uff0d*+"
_NEAREST = 18
"""In so many lines around a problem a missing hyphen is sought."""
_COLON = "\uff1a\ufe55\ua789\u2236\u02d0\ufe13"


def in_marks(lines: Lines) -> Iterator[Slip]:
    """Yield what may be wrong with the signs that make lists and keys, line by line; then what is in any line of the file."""
    for number in lines.places:
        if not lines.in_block[number] and not lines.is_blank(number):
            yield from _line(lines, number)
    near = set(lines.places)
    for number in range(len(lines.all)):
        if number not in near and not lines.in_block[number] and not lines.is_blank(number):
            yield from _habits(lines.all[number], number)


def _line(lines: Lines, number: int) -> Iterator[Slip]:
    """Yield the slips that may be in one line."""
    line = lines.all[number]
    yield from _habits(line, number)
    # Nothing where a colon belongs; a blank alone only after a key of the format, as any two words have one between them.
    match = re.match(rf"([ ]*(?:- +)*({_KEY}))([ ]+(?=[^\s:=])|[ ]*$)", line)
    if match and (match[2] in lines.keys or not lines.keys):
        message = f"a colon is missing after '{match[2]}'"
        edit = Edit(number, match.start(3), match.end(3), ": " if line[match.end() :] else ":")
        yield _slip(line, number, match.start(3), edit, message)._replace(guesses=True)


def in_dashes(lines: Lines) -> Iterator[Slip]:
    """Yield entries without a hyphen before their first key, and entries with a hyphen before every key."""
    for number in lines.places[:_NEAREST]:
        match = None if lines.in_block[number] else re.match(rf"([ ]*)({_KEY}):(?:[ ]|$)", lines.all[number])
        if match and match[2] in lines.keys:
            indent = len(match[1])
            for start in dict.fromkeys((indent, max(indent - 2, 0))):
                shown = lines.all[number].strip()[:80]
                message = f"the hyphen of a list is missing before '{match[2]}:'"
                hint = f"write{'' if start == indent else f', after {start} spaces' if start else ', without spaces before it'}: - {shown}"
                yield Slip("syntax-error", number, indent, message, hint, (Edit(number, start, indent, "- "),), guesses=True)
    for number in lines.places[:_NEAREST]:
        yield from _every_key(lines, number)


def _every_key(lines: Lines, number: int) -> Iterator[Slip]:
    """Yield the hyphens that only the first key of an entry has: those of all lines as far indented as one of them."""
    dash = rf"([ ]*)- ({_KEY}):(?:[ ]|$)"
    one = None if lines.in_block[number] else re.match(dash, lines.all[number])
    if one is None:
        return
    same = [
        (each, match[2])
        for each, line in enumerate(lines.all)
        if not lines.in_block[each] and (match := re.match(dash, line)) and match[1] == one[1] and match[2] in lines.keys
    ]
    others = [each for each, key in same if key != same[0][1]]
    if others:
        at = len(one[1])
        first = lines.all[others[0]].strip()
        hint = f"write a space instead: {first[2:82]}{f'; likewise on {listed([each + 1 for each in others[1:]])}' if others[1:] else ''}"
        edits = tuple(Edit(each, at, at + 1, " ") for each in others)
        yield Slip("syntax-error", others[0], at, "a hyphen begins an entry: only its first key has one", hint, edits)


def _habits(line: str, number: int) -> Iterator[Slip]:
    """Yield the slips of one line that a person or program makes everywhere."""
    match = re.match(rf"([ ]*)(-{{2,3}}|[{_BULLET}]|\d{{1,2}}[.)])([ ]*)(?=\S)", line)
    if match and (match[3] or match[2] not in {"*", "--", "---"}):
        sign = match[2] if match[2].isascii() else f"the {named(match[2])}"
        shown = f"'{sign}'" if match[2].isascii() else sign
        message = f"{shown} where the hyphen of a list belongs"
        yield _slip(line, number, match.start(2), Edit(number, match.start(2), match.end(), "- "), message, "bullet")
    match = re.match(rf"([ ]*- )((?:- +)+)(?={_KEY}:)", line)
    if match:
        edit = Edit(number, *match.span(2), "")
        yield _slip(line, number, match.start(2), edit, "a hyphen too many", "hyphens")
    match = re.match(r"([ ]*)-(?=[^\s-])", line)
    if match:
        yield _slip(line, number, match.end(1), Edit(number, match.end(), match.end(), " "), "a space is missing after '-'", "dash")
        both = re.match(rf"([ ]*)-({_KEY}:)(?=[^\s/])", line)
        if both:
            message = f"spaces are missing after '-' and after '{both[2]}'"
            yield _slip(line, number, both.end(1), Edit(number, both.end(1), both.end(), f"- {both[2]} "), message, "dash")
    match = re.match(r"([ ]*)-(\t\s*)(?=\S)", line)
    if match:
        yield _slip(
            line, number, match.start(2), Edit(number, match.start(2), match.end(2), " "), "a tab where a space belongs, after '-'", "dash"
        )
    match = re.match(rf"([ ]*(?:- +)*{_KEY})([ ]*:(?:[ ]*:)+[ ]*)", line)
    if match:
        yield _slip(
            line, number, match.start(2), Edit(number, match.start(2), match.end(2), ": "), "more than one colon after a key", "colons"
        )
    match = re.match(rf"([ ]*(?:- +)*{_KEY})([ ]*(?:=>|->|:=|=|;|\u2192)[ ]*)", line)
    if match:
        message = f"'{match[2].strip()}' where a colon belongs"
        edit = Edit(number, match.start(2), match.end(2), ": " if line[match.end() :] else ":")
        yield _slip(line, number, match.start(2), edit, message, "equals")._replace(guesses=True)
    match = re.match(rf"([ ]*(?:- +)*{_KEY}):(?=[^\s:])", line)
    if match:
        message = f"a space is missing after '{_word(match[1])}:'"
        yield _slip(line, number, match.end() - 1, Edit(number, match.end(), match.end(), " "), message, "colon")
    match = re.match(rf"([ ]*(?:- +)*{_KEY}[ ]*)([{_COLON}])[ ]*", line)
    if match:
        message = f"the {named(match[2])} where a colon and a space belong"
        yield _slip(line, number, match.start(2), Edit(number, match.start(2), match.end(), ": "), message, "wide colon")


def _word(text: str) -> str:
    """Return the key at the end of what begins a line."""
    return text.strip().rpartition(" ")[2]


def _slip(line: str, number: int, column: int, edit: Edit, message: str, habit: str = "") -> Slip:  # noqa: PLR0913, PLR0917 -- a slip
    repaired = (line[: edit.start] + edit.text + line[edit.end :]).strip()
    shown = repaired if len(repaired) <= 80 else f"{repaired[:80]}…"  # noqa: PLR2004 -- enough to find it
    return Slip("syntax-error", number, column, message, f"write: {shown}", (edit,), 1, habit)
