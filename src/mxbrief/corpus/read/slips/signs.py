"""Characters that look like others or like nothing: in indentation, keys, ids, dates and words of the format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mxbrief.corpus.read.encoding import find_characters
from mxbrief.corpus.read.slips.lines import Edit, Lines, Slip
from mxbrief.problems import Problem

INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
"""Characters without a form of their own, as the inside of a character class."""

_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_SINGLE = "\u2018-\u201b\u2032\u00b4\u02bc\uff07"
_DOUBLE = "\u201c-\u201f\u2033\u00ab\u00bb\uff02"
_COLONS = "\uff1a\ufe55\ua789\u2236\u02d0\ufe13"
# Letters of other alphabets, and wide ones, that look like those of the format.
_LOOKALIKES = str.maketrans(
    {**dict(zip("аеорсухіјѕһԁԛԝгпкмтвΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναι", "aeopcyxijshdqwrnkmtbABEZHIKMNOPTYXovai", strict=True))}
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
)
_ALIKE = "".join(map(chr, _LOOKALIKES))
_ODD = f"{_ALIKE}{INVISIBLE}{_BLANKS}{_DASHES}{_SINGLE}{_DOUBLE}{_COLONS}"

_NAMES = {" ": "a space", "-": "a hyphen", ":": "a colon"}
# Indentation, dashes, a key with its colon and the blanks after it: all but the value. A dash counts only if something follows it.
_STRUCTURE = (
    f"(?P<indent>[ \t{_BLANKS}{INVISIBLE}]*)(?P<dashes>(?:[-{_DASHES}\u2022\u00b7][ {_BLANKS}{INVISIBLE}]+)*)"
    f"(?P<key>[\"'{_DOUBLE}{_SINGLE}]?\\w[\\w{INVISIBLE}{_DASHES}-]*[\"'{_DOUBLE}{_SINGLE}]?[ {_BLANKS}{INVISIBLE}]*"
    f"[:{_COLONS}](?:[ {_BLANKS}{INVISIBLE}]+|$|(?<=[{_COLONS}])))?"
)
_STRAY = "\u00ad\u200b\u2060\u180e\ufeff"
"""Characters that people do not type, in any text: copied from a PDF or a web page, or left where two files were joined."""
_ENTER = "delete it: where a line is to end, press Enter"
BREAKS = "\u0085\u2028\u2029"
"""Characters that end a line for YAML, and for no editor."""


def in_structure(lines: Lines) -> Iterator[Slip]:
    """Yield odd characters in indentation, before and in keys, and after colons, one slip for each line."""
    for number, line in enumerate(lines.all):
        if line.isascii() or lines.in_block[number] or line.lstrip(" ").startswith("#"):
            continue
        match = re.match(_STRUCTURE, line)
        found = match and re.search(f"[{_ODD}]", match[0])
        if match and found:
            end = match.end()
            repaired = _structure(match)
            yield _slip(lines, number, found.start(), Edit(number, 0, end, repaired), "structure")
            if found.start() < len(match["indent"]):
                above = lines.above(number)
                typed = match["indent"].count(" ")
                yield _slip(lines, number, found.start(), Edit(number, 0, end, " " * typed + repaired.lstrip(" ")), "indentation")
                for indent in () if above is None else (lines.indent(above), lines.indent(above) + 2):
                    yield _slip(lines, number, found.start(), Edit(number, 0, end, " " * indent + repaired.lstrip(" ")))


def in_values(lines: Lines) -> Iterator[Slip]:
    """Yield odd characters in the values of the lines where something is wrong; whether one matters there shows when it is replaced."""
    for number in lines.places:
        entry = lines.entry(number)
        found = entry and re.search(f"[{_ODD}]", entry.value)
        if entry and found:
            start = len(entry.lead)
            for value in (entry.value, entry.value.replace("\u00ad", "-")):
                yield _slip(lines, number, start + found.start(), Edit(number, start, len(lines.all[number]), plain(value)), "value")


def strays(path: str, text: str) -> Iterator[Problem]:
    """Yield every character that people do not type, wherever it is."""
    for place, character in () if text.isascii() else find_characters(path, text, f"[{_STRAY}{BREAKS}]"):
        hint = _ENTER if character in BREAKS else "delete it: type the word again, by hand"
        yield Problem(place, "hidden-character", f"has an invisible character, the {named(character)}", hint)


def line_breaks(path: str, text: str) -> Iterator[Problem]:
    """Yield the characters of a text that end a line for YAML, and for no editor."""
    if re.search(f"[{BREAKS}]", text):
        yield from (problem for problem in strays(path, text) if problem.hint == _ENTER)


def without_breaks(text: str) -> str:
    """Return a text with spaces in place of these characters."""
    return re.sub(f"[{BREAKS}]", " ", text)


def named(character: str) -> str:
    """Return a character by its name and code point: "no-break space (U+00A0)"."""
    unnamed = {"\ufeff": "byte order mark", "\u0085": "next line"}
    name = unnamed.get(character) or unicodedata.name(character, "character").lower()
    return f"{name} (U+{ord(character):04X})"


def plain(text: str) -> str:
    """Return text with plain characters: blanks, dashes, quotes and colons as on a keyboard, and nothing invisible."""
    text = re.sub(f"[{_BLANKS}]", " ", re.sub(f"[{INVISIBLE}]", "", text)).translate(_LOOKALIKES)
    text = re.sub(f"[{_COLONS}]", ":", re.sub(f"[{_DASHES}]", "-", text))
    outer = re.fullmatch(f"[{_DOUBLE}{_SINGLE}](.*)[{_DOUBLE}{_SINGLE}]", text.strip())
    text = outer[1] if outer else text
    return re.sub(f"[{_SINGLE}]", "'", re.sub(f"[{_DOUBLE}]", '"', text)).strip()


def _structure(match: re.Match[str]) -> str:
    """Return what stands before a value, in plain characters."""
    indent = re.sub(f"[{_BLANKS}]", " ", re.sub(f"[{INVISIBLE}]", "", match["indent"]))
    dashes = "- " * len(re.findall(f"[-{_DASHES}\u2022\u00b7]", match["dashes"]))
    key = plain(match["key"] or "").strip("\"' :")
    return f"{indent}{dashes}{f'{key}: ' if key else ''}"


def _slip(lines: Lines, number: int, column: int, edit: Edit, habit: str = "") -> Slip:
    """Return the slip of an odd character; ``edit`` replaces it."""
    line = lines.all[number]
    repaired = (line[: edit.start] + edit.text + line[edit.end :]).strip()
    character = line[column]
    is_invisible = re.match(f"[{INVISIBLE}]", character)
    message = (
        f"has an invisible character, the {named(character)}" if is_invisible else f"has the {named(character)} {_instead_of(character)}"
    )
    shown = repaired if len(repaired) <= 60 else f"{repaired[:60]}…"  # noqa: PLR2004 -- enough to find it
    hint = f"type it again, by hand: {shown}" if shown else "delete this line"
    return Slip("hidden-character", number, column, message, hint, (edit,), 1, habit)


def _instead_of(character: str) -> str:
    """Return of which plain character another one takes the place."""
    meant = plain(f"a{character}a")[1:-1]
    if meant in "\"'":
        return "where a plain quotation mark, or none, belongs"
    return f"where {_NAMES.get(meant, repr(meant))} belongs"
