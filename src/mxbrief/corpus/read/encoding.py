"""Decodes bytes as UTF-8, and finds characters that YAML forbids. Every problem has its line and column."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from mxbrief.problems import Place, Problem

# Everything outside c-printable of YAML 1.2. Surrogates are left out: decoded UTF-8 cannot contain them.
_NOT_PRINTABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_BREAK = "\r\n|[\r\n\x85\u2028\u2029]"


def decode_text(path: str, content: bytes) -> str | Problem:
    """Return the text of a file without its byte order mark, or a problem at the first byte that is not UTF-8."""
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(errors="ignore")
        message = f"byte 0x{content[error.start]:02x} is not UTF-8"
        hint = f"save the file as UTF-8{_as_in_windows(content[error.start])}"
        return Problem(_place_after(path, before), "not-utf8", message, hint)


def find_controls(path: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every character that YAML does not allow.

    The parser refuses such text too, but without a place, so this is called only after it has.
    """
    for place, character in find_characters(path, text, _NOT_PRINTABLE):
        yield Problem(place, "control-character", f"contains the control character U+{ord(character):04X}", "delete it")


def find_characters(path: str, text: str, pattern: str) -> Iterator[tuple[Place, str]]:
    """Yield place and character for every match of a pattern for one character. Goes through the text once, however many there are."""
    last, line, column = 0, 1, 1
    for match in re.finditer(pattern, text):
        *others, rest = split_lines(text[last : match.start()])
        line, column = (line + len(others), 1) if others else (line, column)
        column += len(rest)
        last = match.start()
        yield Place(path, line, column), match[0]


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, split where YAML has a line break."""
    return re.split(_BREAK, text)


def _as_in_windows(byte: int) -> str:
    """Return which character a byte is in the encoding that Windows used before, in words; "" for none."""
    character = bytes([byte]).decode("cp1252", errors="ignore")
    return f"; in the old encoding of Windows this byte is '{character}'" if character.isprintable() and character else ""


def _place_after(path: str, before: str) -> Place:
    """Return the place of the character after ``before``, the text from the beginning of the file."""
    lines = split_lines(before)
    return Place(path, len(lines), len(lines[-1]) + 1)
