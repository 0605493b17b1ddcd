"""How names are compared."""

from __future__ import annotations

import pytest

from mxbrief.spelling import fold, has_words, nearest


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Xóchitl  Gálvez", "xochitl galvez"),
        ("night-ferry", "night ferry"),
        ("Shannon K. O'Neil", "shannon k oneil"),
        ("Shannon K. O\u2019Neil", "shannon k oneil"),
        ("Øst Łódź Straße", "ost lodz strasse"),
        ("佐藤 Ken", "佐藤 ken"),
        ("İstanbul", "istanbul"),
        ("e\u0301", "e"),
        ("  ", ""),
        ("-_/", ""),
    ],
)
def test_case_accents_and_separators_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(fold(text)) == fold(text)


def test_words_are_found_by_their_beginnings_in_any_order() -> None:
    assert has_words("usmca energy case", "ener usm")
    assert not has_words("usmca energy case", "usmca water")
    assert not has_words("usmca energy case", "nergy")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fery", ["ferry"]),
        ("Fërry", ["ferry"]),
        ("ferr y", ["ferry"]),
        ("bee", ["bea"]),
        ("usmca", []),
        ("water", []),
        ("yesterday", []),
        ("day-ferry", []),
        ("", []),
        ("x" * 100_000, []),
    ],
)
def test_a_guess_is_made_only_where_it_is_near(typed: str, found: list[str]) -> None:
    valid = ["ferry", "bea", "fiscal", "climate", "reset-essay", "town-ferry"]
    assert nearest(typed, valid) == found
