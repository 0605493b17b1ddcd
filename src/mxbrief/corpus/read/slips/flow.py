"""Lists in brackets and entries in braces whose signs are missing, or were typed in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mxbrief.corpus.read.slips.lines import Edit, Lines, Slip
from mxbrief.corpus.read.slips.signs import named

_KEY = r"[A-Za-z_][\w-]*"
_WORD = r"[\w-]+"
_COMMAS = r";\uff0c\u3001\u060c\uff1b"
_COLONS = r"\uff1a\ufe55\ua789\u2236\u02d0\ufe13"


class _Change(NamedTuple):
    """What is replaced in the part of a line in brackets or braces, by what, and what to say of it.

    Where a message begins with "where", the sign that stands there is named before it.
    """

    pattern: str
    by: str
    message: str


_CHANGES = (
    _Change(rf"\s*[{_COMMAS}]\s*", ", ", "where a comma belongs"),
    _Change(rf"(?<=[{{,])(\s*{_KEY}):(?=[^\s:/])", r"\1: ", "a space is missing after a colon"),
    _Change(rf"(?<=[{{,])(\s*{_KEY})\s*[{_COLONS}=]\s*", r"\1: ", "where a colon belongs"),
    _Change(rf"(?<=[{{,])(\s*{_KEY})\s+(?={_WORD}\s*[,}}])", r"\1: ", "a colon is missing"),
    _Change(rf"(?<=[^\s,{{\[:])\s+(?={_KEY}: )", ", ", "a comma is missing"),
)


def in_flow(lines: Lines) -> Iterator[Slip]:
    """Yield what may be wrong with what is in brackets or braces on one line, or should be."""
    for number in lines.places:
        entry = lines.entry(number)
        whole = None if lines.in_block[number] else re.fullmatch(r"(\s*(?:- +)+)(.*\S)\s*", lines.all[number])
        if entry and entry.value[0] in "[{":
            yield from _inside(lines, number, len(entry.lead), entry.value)
        elif entry and entry.key:
            yield from _list(lines, number, len(entry.lead), entry.value)
        if whole:
            yield from _entry(lines, number, len(whole[1]), whole[2])


def _inside(lines: Lines, number: int, start: int, value: str) -> Iterator[Slip]:
    """Yield the slips in what begins with a bracket or brace: each alone, then colons and commas together."""
    together, found = value, []
    for change in _CHANGES:
        together = re.sub(change.pattern, change.by, together)
        match = re.search(change.pattern, value)
        if match:
            sign = re.search(rf"[{_COMMAS}{_COLONS}=]", match[0]) if change.message.startswith("where") else None
            at = match.start() + sign.start() if sign else match.end() - 1
            found.append((at, f"{_shown(sign[0])} {change.message}" if sign else change.message))
            yield _slip(lines, number, start, re.sub(change.pattern, change.by, value), found[-1])
    if found:
        yield _slip(lines, number, start, together, min(found))
    if re.fullmatch(rf"\[\s*{_WORD}(?:\s+{_WORD})+\s*\]", value):
        yield _slip(lines, number, start, re.sub(r"(?<=[\w-])\s+(?=[\w-])", ", ", value), (value.index(" "), "a comma is missing"))


def _list(lines: Lines, number: int, start: int, value: str) -> Iterator[Slip]:
    """Yield ids that belong in brackets: "pike, lund", "(pike, lund)", "pike"."""
    match = re.fullmatch(rf"(\(?)({_WORD}(?:\s*[,{_COMMAS}]\s*{_WORD})*)(\)?)", value)
    if match and bool(match[1]) == bool(match[3]):
        repaired = f"[{', '.join(re.findall(_WORD, match[2]))}]"
        yield _slip(lines, number, start, repaired, (0, "a list belongs in brackets"))._replace(code="wrong-type")


def _entry(lines: Lines, number: int, start: int, value: str) -> Iterator[Slip]:
    """Yield keys and values on one line that belong in braces: "office: mayor, question: fares", also with one brace, or in other signs."""
    match = re.fullmatch(rf"([({{\[]?)\s*({_KEY}:\s.*?)\s*([)}}\]]?)", value)
    if match and match[1] + match[3] != "{}" and len(set(re.findall(rf"({_KEY}):\s", match[2])) & lines.keys) > 1:
        message = "keys and values on one line belong in braces"
        yield _slip(lines, number, start, f"{{{match[2]}}}", (0, message))


def _shown(sign: str) -> str:
    return f"'{sign}'" if sign.isascii() else f"the {named(sign)}"


def _slip(lines: Lines, number: int, start: int, repaired: str, found: tuple[int, str]) -> Slip:
    """Return the slip of a value that is to be written in another way; ``found`` is where in it something is wrong, and what."""
    line = lines.all[number]
    shown = f"{line[:start].strip()} {repaired}".strip()
    hint = f"write: {shown if len(shown) <= 120 else f'{shown[:120]}…'}"  # noqa: PLR2004 -- enough to find it
    return Slip("syntax-error", number, start + found[0], found[1], hint, (Edit(number, start, len(line), repaired),), guesses=True)
