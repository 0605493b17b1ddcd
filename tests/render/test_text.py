"""Text from files is data: what is cleaned away, and that nothing else is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mxbrief.render.sanitize import clean, clean_run, safe_url, to_ascii


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]8;;https://evil.example\x07link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;title\x07text", "text"),
        ("\x9b31mred", "red"),
        ("\x1bPq#0;2;0;0;0\x1b\\after", "after"),
        ("\x1bcreset", "reset"),
        ("a\x00b\x08c\x7fd", "abcd"),
        ("two\r\n  lines\tand \u2028more", "two lines and more"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("  padded  ", "padded"),
        ("two  blanks stay", "two  blanks stay"),
        ("x\ud800y", "x\ufffdy"),
        ("👩\u200d🔬 and e\u0301", "👩\u200d🔬 and e\u0301"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_clean_text_is_one_visible_line_and_stays_so(text: str) -> None:
    cleaned = clean(text)
    assert not [letter for letter in cleaned if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")]
    assert clean(cleaned) == cleaned
    assert clean_run(text).strip() == cleaned


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_printable_ascii_is_left_alone(text: str) -> None:
    assert clean(text) == text.strip(" ")


@given(st.text())
def test_ascii_is_ascii(text: str) -> None:
    assert to_ascii(clean(text)).isascii()


def test_ascii_keeps_what_it_can() -> None:
    assert to_ascii("López Gálvez −− ± “quoted” … Øre ○ 漢") == 'Lopez Galvez -- +/- "quoted" ... Ore o ?'  # noqa: RUF001 -- signs are the point


@pytest.mark.parametrize("url", ["https://example.org/a?b=c&d=e#f", "http://example.org", "mailto:a@b.example", "HTTPS://EXAMPLE.ORG"])
def test_web_addresses_are_safe(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "example.org",
        "https://a b",
        'https://a"b',
        "https://a\x1b]8;;",
        "",
        "file:///etc",
    ],
)
def test_other_addresses_are_not(url: str) -> None:
    assert safe_url(url) == ""
