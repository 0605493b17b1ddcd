"""How names are compared: in any case, with or without accents, whatever stands between words.

Imports nothing heavy: pressing TAB loads this.
"""

from __future__ import annotations

from collections.abc import Iterable

_NEAR = 0.75
_SHORT = 4
_NEAR_AND_SHORT = 0.65
"""One wrong letter of three is a slip too."""
_LONGEST_NAME = 80
# Letters that Unicode does not take apart into a letter and an accent.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})  # noqa: RUF001 -- the letters are meant
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")  # noqa: RUF001 -- what people type for one


def fold(text: str) -> str:
    """Return text as it is compared: lower case, without accents and apostrophes, its words separated by single blanks."""
    text = text.translate(_APOSTROPHES)
    if not text.isascii():
        from unicodedata import combining, normalize

        letters = normalize("NFKD", text.casefold().translate(_PLAIN))
        text = "".join(letter for letter in letters if not combining(letter))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())


def has_words(text: str, typed: str) -> bool:
    """Tell whether every word of ``typed`` begins a word of ``text``; both are folded."""
    words = text.split()
    return all(any(word.startswith(part) for word in words) for part in typed.split())


def nearest(name: str, valid: Iterable[str], most: int = 1) -> list[str]:
    """Return the valid names that ``name`` may be a slip of, the nearest first; none if none is near."""
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for each in valid:
        folded.setdefault(fold(each), each)
    typed = fold(name[:_LONGEST_NAME])
    cutoff = _NEAR if len(typed) > _SHORT else _NEAR_AND_SHORT
    return [folded[found] for found in get_close_matches(typed, folded, n=most, cutoff=cutoff)]
