"""Dates as people and programs write them: a date is suggested only if there is one reading."""

from __future__ import annotations

import pytest

from mxbrief.model.date_forms import ANY_DATE, how_to_type, how_to_write, how_to_write_parts

LAST = "the format has one date, the last one known"
VAGUE = "say in a note how exact that is"
NOTHING = "write at least the year (YYYY); where a date is optional, leave out the line"
FOUR = "write all four digits of the year: "


def texts_of(table: dict[str, str]) -> list[tuple[str, str]]:
    """Return pairs of a text and its date; ``table`` is date to texts, with bars or on lines of their own."""
    return [(text.strip(), date) for date, texts in table.items() for line in texts.strip().split("\n") for text in line.split("|")]


ONE_READING = {
    "2024-03-18": """
        2024-3-18|2024/03/18|2024/3/18|2024.03.18|2024_03_18|2024 03 18|2024. 3. 18.|20240318|2024:03:18|2024 -03-18|2024-03-18.
        2024-03-18T10:00:00Z|2024-03-18T10:00:00.000+02:00|2024-03-18 10:00|2024-03-18T10|20240318T100000Z|2024-03-18 10:00:00 UTC
        18 March 2024|18. March 2024|18th March 2024|18th of March, 2024|March 18, 2024|March 18th 2024|Mar. 18, 2024|Mar 18 2024
        Monday, March 18, 2024|18-Mar-2024|18/mar/2024|2024-Mar-18|2024 March 18|18MAR2024|Mon, 18 Mar 2024 10:00:00 GMT
        Mon Mar 18 10:00:00 2024|3/18/2024|18/3/2024|18.3.2024|18-03-2024|18 03 2024|3/18/2024 10:00 AM|18/03/2024 10:00
        18 de marzo de 2024|18 marzo 2024|18-marzo-2024|lunes 18 de marzo de 2024|18. März 2024|18 mars 2024|2024年3月18日|2024년 3월 18일
        published 2024-03-18|2024-03-18 (Monday)|published 3/18/2024|18032024|03182024|2024-0318|202403-18|2024 0318|2024-03-018
        10am March 18 2024|2024-03-18 8pm|2024-03-18 10:00 ET|18 marzo del año 2024
    """,
    "2024-03": "032024|2024-3|2024/03|2024/3|202403|3/2024|03-2024|03.2024|March 2024|Mar. 2024|mar-2024|marzo de 2024|März 2024|2024年3月",
    "2024-09": "Sept 2024|Sept. 2024|September 2024|septiembre de 2024|sep 2024",
    "2024": "year 2024|2024 AD|in 2024|2024.|año 2024",
    "2024-07-01": "1\u00ba de julio de 2024|1o de julio de 2024|1ro de julio de 2024|1.° de julio de 2024|1er juillet 2024",
    "2024-03-03": "3/3/2024|03.03.2024",
}


@pytest.mark.parametrize(("text", "written"), texts_of(ONE_READING))
def test_what_has_one_reading_is_suggested(text: str, written: str) -> None:
    assert how_to_write(text) == f"write {written}"


@pytest.mark.parametrize(
    "text",
    [
        "2024\u201103\u201118",
        "2024\u201303\u201318",
        "\uff12\uff10\uff12\uff14-03-18",
        "2024-03-18\u200b",
        "\u201c2024-03-18\u201d".strip("\u201c\u201d") + "\xad",
    ],
)
def test_a_date_with_other_signs_is_suggested_with_plain_ones(text: str) -> None:
    assert how_to_write(text) == "write 2024-03-18, with plain digits and hyphens only"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2/3/2024", "this may be 2 March or 3 February; write 2024-03-02 or 2024-02-03"),
        ("2.3.2024", "this may be 2 March or 3 February; write 2024-03-02 or 2024-02-03"),
        ("02-03-2024", "this may be 2 March or 3 February; write 2024-03-02 or 2024-02-03"),
        ("2/3/24", f"{FOUR}if it is 2024, this may be 2 March or 3 February; write 2024-03-02 or 2024-02-03"),
        ("3/18/24", f"{FOUR}if it is 2024, write 2024-03-18"),
        ("Mar-24", f"{FOUR}if it is 2024, write 2024-03"),
        ("3Q24", f"{FOUR}if it is 2024, write 2024-09, its last month, or 2024: {LAST}"),
        ("24", f"{FOUR}YYYY, YYYY-MM or YYYY-MM-DD"),
        ("March 18", "write the year too: YYYY, YYYY-MM or YYYY-MM-DD"),
        ("2024-13-01", "if it is 13 January, write 2024-01-13"),
        ("45356", "if it is a day as Excel counts them, write 2024-03-05"),
        ("45356.5", "if it is a day as Excel counts them, write 2024-03-05"),
        ("1710720000", "if it counts seconds since 1970, write 2024-03-18"),
        ("1710720000000", "if it counts seconds since 1970, write 2024-03-18"),
        ("24-03-18", f"{FOUR}2024-03-18 or 2018-03-24"),
        ("24-02-03", f"{FOUR}2024-02-03 or 2003-02-24"),
        ("31-12-24", f"{FOUR}if it is 2024, write 2024-12-31"),
        ("18 Mar 24", f"{FOUR}if it is 2024, write 2024-03-18"),
        ("18MAR24", f"{FOUR}if it is 2024, write 2024-03-18"),
        ("March 18, 24", f"{FOUR}if it is 2024, write 2024-03-18"),
        ("Summer '24", f"{FOUR}if it is 2024, write 2024; {VAGUE}"),
        ("02032024", "this may be 2 March or 3 February; write 2024-03-02 or 2024-02-03"),
        ("2024-03/05", f"write 2024-03-05 or 2024-05: {LAST}"),
        ("18 or 19 March 2024", f"write 2024-03-18 or 2024-03-19; {VAGUE}"),
        ("2023 or 2024", f"write 2023 or 2024; {VAGUE}"),
        ("Febuary 2024", "if it is February, write 2024-02"),
        ("Mrach 18, 2024", "if it is March, write 2024-03-18"),
        ("2O24-03-18", "write 2024-03-18, with digits only: there is a letter in it"),
        ("2024-03-l8", "write 2024-03-18, with digits only: there is a letter in it"),
        ("2/3/2024 - 5/3/2024", f"{LAST}; this may be 5 March or 3 May; write 2024-03-05 or 2024-05-03"),
        ("12024", ANY_DATE),
        ("20243", ANY_DATE),
    ],
)
def test_what_may_be_read_otherwise_is_not_guessed(text: str, hint: str) -> None:
    assert how_to_write(text) == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2024-02-30", "correct the day, or write 2024-02"),
        ("2023-02-29", "correct the day, or write 2023-02"),
        ("20240230", "correct the day, or write 2024-02"),
        ("June 31, 2024", "correct the day, or write 2024-06"),
        ("31/02/2024", "correct day and month, or write 2024"),
        ("2024-13", "correct the month, or write 2024"),
        ("13/2024", "correct the month, or write 2024"),
        ("2024-20-30", "correct month and day, or write 2024"),
        ("2024-03-181", "correct the day, or write 2024-03"),
        ("2024-00-00", "write 2024, and leave out what is not known"),
        ("2024-03-00", "write 2024-03; a month without its day is a date too"),
        ("2024-XX-XX", "write 2024, and leave out what is not known"),
        ("2024-03-??", "write 2024-03, and leave out what is not known"),
    ],
)
def test_a_day_that_does_not_exist_is_left_to_the_reader(text: str, hint: str) -> None:
    assert how_to_write(text) == hint


@pytest.mark.parametrize(
    ("text", "date"),
    texts_of(
        {
            "2024": """
                early 2024|late 2024|mid-2024|c. 2024|ca. 2024|circa 2024|~2024|2024?|2024~|spring 2024|Summer of 2024|FY2024
                fiscal year 2024|end of 2024|a principios de 2024|Anfang 2024
            """,
            "2024-03": "early March 2024|Ende März 2024|around March 2024|2024-03?|mid-March 2024|inicios de marzo de 2024",
            "2024-03-18": "2024-03-18 (approx.)",
        }
    ),
)
def test_what_is_vague_belongs_in_a_note(text: str, date: str) -> None:
    assert how_to_write(text) == f"write {date}; {VAGUE}"


@pytest.mark.parametrize(
    ("text", "date"),
    texts_of(
        {
            "2025": "2024-2025|2024\u20132025|2024/2025|2024 to 2025|2024 - 2025|between 2024 and 2025|2024--2025",
            "2024-03-20": """
                2024-03-18/2024-03-20|2024-03-18/20|2024-03-18 - 2024-03-20|2024-03-18..2024-03-20|2024-03-18--2024-03-20|18-20 March 2024
                March 18-20, 2024|18 to 20 March 2024|18 y 20 de marzo de 2024|del 18 al 20 de marzo de 2024|2024-03-18-20|18/3-20/3 2024
                18/03/2024-20/03/2024|18.\u201320. März 2024|2024-03-18 to 20|between 18 and 20 March 2024|from March 18 to March 20, 2024
            """,
            "2024-05": "March 2024-May 2024|Dec 2023-May 2024|marzo-mayo de 2024|2024-03..2024-05|March-May 2024|March to May 2024",
            "2024-04-02": "18 March - 2 April 2024|30 March\u20132 April 2024|Jan 1, 2024 - Apr 2, 2024",
            "2024-09": "Q1-Q3 2024|2024 Q1-Q3|Q4 2023 - Q3 2024",
        }
    ),
)
def test_a_range_counts_at_its_end(text: str, date: str) -> None:
    assert how_to_write(text) == f"write {date}: {LAST}"


@pytest.mark.parametrize(
    "text",
    [
        "2024-Q3",
        "Q3 2024",
        "2024Q3",
        "Q3/2024",
        "third quarter of 2024",
        "3rd quarter 2024",
        "T3 2024",
        "tercer trimestre de 2024",
        "3er trimestre 2024",
    ],
)
def test_a_quarter_is_its_last_month_or_the_year(text: str) -> None:
    assert how_to_write(text) == f"write 2024-09, its last month, or 2024: {LAST}"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("H1 2024", f"write 2024-06, its last month, or 2024: {LAST}"),
        ("2024H1", f"write 2024-06, its last month, or 2024: {LAST}"),
        ("2024-25", f"if it means 2024 to 2025, write 2025: {LAST}"),
        ("2024/25", f"if it means 2024 to 2025, write 2025: {LAST}"),
        ("winter 2023-24", f"if it means 2023 to 2024, write 2024: {LAST}"),
        ("since 2024", "write the day of the evidence; if that is the first day, write 2024"),
        ("2024-present", "write the day of the evidence; if that is the first day, write 2024"),
        ("2024-03-18/..", "write the day of the evidence; if that is the first day, write 2024-03-18"),
        ("before 2024", "write the day itself as exactly as you know it, and anything else in a note"),
        ("after 2024-03", "write the day itself as exactly as you know it, and anything else in a note"),
        (">2024", "write the day itself as exactly as you know it, and anything else in a note"),
        ("pre-2024", "write the day itself as exactly as you know it, and anything else in a note"),
        ("2024+", "write the day of the evidence; if that is the first day, write 2024"),
        ("week 12 of 2024", f"write 2024-03-24, its last day, or 2024-03: {LAST}"),
        ("segundo semestre de 2024", f"write 2024-12, its last month, or 2024: {LAST}"),
        ("June 2, 2024 (election day)", "write 2024-06-02, and anything else in a note"),
        ("signed 18 March 2024, in force 2 April 2024", "write one date, 2024-03-18 or 2024-04-02, and anything else in a note"),
        ("2025-2024", ANY_DATE),
        ("2024-W12-3", "write 2024-03-20"),
        ("2024-W12", f"write 2024-03-24, its last day, or 2024-03: {LAST}"),
        ("2024-078", "write 2024-03-18"),
        ("2024-03-18, updated 2024-03-20", "write one date, 2024-03-18 or 2024-03-20, and anything else in a note"),
        ("Election Day 2024", "write 2024, and anything else in a note"),
        ("2020s", f"write one year (YYYY); {VAGUE}"),
        ("yesterday", "write the day itself, YYYY-MM-DD"),
        ("soon", ANY_DATE),
        ("", ANY_DATE),
    ],
)
def test_other_forms_are_answered_with_what_to_write(text: str, hint: str) -> None:
    assert how_to_write(text) == hint


@pytest.mark.parametrize(
    "text",
    [
        "n.d.",
        "n. d.",
        "nd",
        "no date",
        "unknown",
        "?",
        "TBD",
        "-",
        "none",
        "null",
        "NaN",
        "n/a",
        "s. f.",
        "o. J.",
        "sin fecha",
        "not dated",
        "no date given",
        "n/d",
    ],
)
def test_a_date_that_is_not_known_is_left_out(text: str) -> None:
    assert how_to_write(text) == NOTHING


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "9" * 100_000,
        "2024-" * 20_000,
        "\x00\x1b]0;",
        "\U0001f4a9",
        "\u0661\u0662",
        "March " * 5_000,
        "1/2/" * 9_000,
        "1-" * 40,
        "mrach " * 13,
    ],
)
def test_nothing_makes_it_slow_or_raises(text: str) -> None:
    assert len(how_to_write(text)) < 300


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ({"raw": "2024-03-18"}, "write 2024-03-18"),
        ({"raw": "March 2024"}, "write 2024-03"),
        ({"literal": "Spring 2024"}, f"write 2024; {VAGUE}"),
        ({"date-parts": [["2024", "March", "18"]]}, "write 2024-03-18"),
        ({"date-parts": [["2024", "3", "18"], ["2024", "4", "2"]]}, f"write 2024-04-02: {LAST}"),
        ({"date-parts": ["2024", "3", "18"]}, "write 2024-03-18"),
        ({"date-parts": [["2024", "3"]], "season": "1"}, "write 2024-03; what 'season' says belongs in a note"),
        ({"year": "2024", "month": "3", "day": "18"}, "write 2024-03-18"),
        (["2024", "3", "18"], "write 2024-03-18"),
        ([["2024", "3"]], "write 2024-03"),
        ({"date-parts": []}, ANY_DATE),
        ({}, ANY_DATE),
        ([], ANY_DATE),
    ],
)
def test_dates_of_csl_in_all_their_forms(value: object, hint: str) -> None:
    assert how_to_write_parts(value) == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2024-3-18", "write 2024-03-18"),
        ("early 2024", "write 2024"),
        ("n.d.", "write at least the year (YYYY)"),
        ("before 2024", "write the day itself as exactly as you know it"),
        ("12/34", f"{FOUR}YYYY, YYYY-MM or YYYY-MM-DD"),
        ("reset-essay", ""),
        ("Election Day 2024", ""),
    ],
)
def test_where_only_a_date_can_be_typed_there_is_no_talk_of_notes(text: str, hint: str) -> None:
    assert how_to_type(text) == hint
