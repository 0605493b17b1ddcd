"""Makes text from files safe for any output: no control characters, no changes of text direction, no links that run code."""

from __future__ import annotations

import re
from functools import cache

# These patterns are strings: re compiles them on first use, and most runs never need them.
#
# Whole escape sequences are removed first (ECMA-48: CSI, then OSC and the other strings up to their terminator, then two-character
# ones), so that their parameters are not left behind as text. A string that never ends loses only its beginning, or it would take all
# text after it along.
_ESCAPES = (
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"
    "|[\x90\x98\x9d-\x9f]|\x1b[ -/]*[0-~]"
)
_BREAKS = "[ ]*[\t\n\v\f\r\x85\u2028\u2029]+[ \t\n\v\f\r\x85\u2028\u2029]*"
_INVISIBLE = "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufff9-\ufffb\U000e0000-\U000e007f]"
_SURROGATES = "[\ud800-\udfff]"
_URL = r"(?i)(?:https?://|mailto:)[^\s<>\"'`\\{}|^]+"

_ASCII_FORMS = {
    "−": "-",  # noqa: RUF001 -- the minus sign
    "–": "-",  # noqa: RUF001 -- the en dash
    "—": "--",
    "±": "+/-",
    "…": "...",
    "·": ".",
    "•": "*",
    "─": "-",
    "○": "o",
    "‘": "'",  # noqa: RUF001 -- the quotation mark
    "’": "'",  # noqa: RUF001 -- the same
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "¿": "?",
    "¡": "!",
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "æ": "ae",
    "Æ": "AE",
    "€": "EUR",
    "£": "GBP",
    "\u00a0": " ",
}


def clean(text: str) -> str:
    """Return text on one line, without escape sequences, control characters and invisible format characters."""
    if text.isprintable():
        return text.strip()
    text = re.sub(_BREAKS, " ", re.sub(_ESCAPES, "", text))
    return re.sub(_SURROGATES, "\ufffd", re.sub(_INVISIBLE, "", text)).strip()


def clean_run(text: str) -> str:
    """Return a cleaned run of text that keeps one space at each end where it had any, to separate it from its neighbors."""
    # Most runs are clean, and a look costs less than making them anew.
    if text.isprintable() and text[:1] != " " and text[-1:] != " ":
        return text
    core = clean(text)
    if not core:
        return " " if text[:1].isspace() else ""
    return f"{' ' if text[:1].isspace() else ''}{core}{' ' if text[-1:].isspace() else ''}"


def clean_line(text: str) -> str:
    """Return a line of a file cleaned character by character. All its spaces are kept, and a tab becomes four."""
    if text.isprintable():
        return text
    return "".join("    " if character == "\t" else character if character.isprintable() else clean(character) for character in text)


def to_ascii(text: str) -> str:
    """Return the closest text in ASCII: symbols replaced, letters without their accents, and ``?`` for the rest."""
    if text.isascii():
        return text
    import unicodedata

    spelled = "".join(_ASCII_FORMS.get(character, character) for character in text)
    bare = "".join(character for character in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(character))
    return bare.encode("ascii", "replace").decode()


@cache
def safe_url(url: str) -> str:
    """Return a web or mail address unchanged, and "" for anything else: ``javascript:``, ``data:``, addresses with spaces or quotes."""
    return url if clean(url) == url and re.fullmatch(_URL, url) else ""
