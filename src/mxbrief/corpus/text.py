"""Bytes to text: UTF-8, and no characters that YAML forbids, each problem with its line and column."""

from __future__ import annotations

import codecs
import re

from mxbrief.problems import Place, Problem

# YAML 1.2, production c-printable, less the surrogates that decoded UTF-8 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def decode_text(path: str, content: bytes) -> str | Problem:
    """Return the text of a file without its byte order mark, or the first thing that keeps it from being text."""
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(errors="ignore")
        return Problem(_place_after(path, before), "not-utf8", f"byte 0x{content[error.start]:02x} is not UTF-8", "save the file as UTF-8")
    match = _FORBIDDEN.search(text)
    if match:
        return Problem(
            _place_after(path, text[: match.start()]),
            "control-character",
            f"holds the control character U+{ord(match.group()):04X}",
            "delete it",
        )
    return text


def _place_after(path: str, before: str) -> Place:
    """Return the place of the character that follows ``before``."""
    lines = _BREAK.split(before)
    return Place(path, len(lines), len(lines[-1]) + 1)
