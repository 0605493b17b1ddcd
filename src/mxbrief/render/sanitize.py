"""Text from files made safe for any output: no controls, no tricks with direction, no links that run code."""

from __future__ import annotations

import re

# Patterns are compiled when they are first needed, which in most runs is never.
#
# Whole escape sequences first (ECMA-48: CSI, then OSC and the other strings up to their terminator, then two-character ones), so that
# their parameters do not stay behind as text.
_ESCAPES = "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?|\x1b[ -/]*[0-~]"
_BREAKS = "[ ]*[\t\n\v\f\r\x85\u2028\u2029]+[ \t\n\v\f\r\x85\u2028\u2029]*"
_INVISIBLE = "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufff9-\ufffb\U000e0000-\U000e007f]"
_SURROGATES = "[\ud800-\udfff]"
_URL = r"(?i)(?:https?://|mailto:)[^\s<>\"'`\\{}|^]+"

_PLAIN_SIGNS = {
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
    """Return text on one line without escape sequences, control characters, and characters that are there to be unseen."""
    if text.isprintable():
        return text.strip()
    text = re.sub(_BREAKS, " ", re.sub(_ESCAPES, "", text))
    return re.sub(_SURROGATES, "\ufffd", re.sub(_INVISIBLE, "", text)).strip()


def clean_run(text: str) -> str:
    """Return a run of text cleaned, with the space at its ends that joins it to its neighbours."""
    core = clean(text)
    if not core:
        return " " if text[:1].isspace() else ""
    return f"{' ' if text[:1].isspace() else ''}{core}{' ' if text[-1:].isspace() else ''}"


def clean_line(text: str) -> str:
    """Return a line of a file cleaned letter by letter, with all its blanks; a tab is four of them."""
    if text.isprintable():
        return text
    return "".join("    " if letter == "\t" else letter if letter.isprintable() else clean(letter) for letter in text)


def to_ascii(text: str) -> str:
    """Return text in ASCII as well as it can be done: signs spelt out, letters without their accents, ``?`` for the rest."""
    if text.isascii():
        return text
    import unicodedata

    spelt = "".join(_PLAIN_SIGNS.get(letter, letter) for letter in text)
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(letter))
    return bare.encode("ascii", "replace").decode()


def safe_url(url: str) -> str:
    """Return a web or mail address, or nothing for anything else: ``javascript:``, ``data:``, addresses with spaces or quotes."""
    return url if clean(url) == url and re.fullmatch(_URL, url) else ""
