"""Dates as exact as the sources allow."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mxbrief.model.dates import EvidenceDate, PartialDate, counts_at
from mxbrief.model.sources import CSLDate


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date_and_its_own_last_day(day: date) -> None:
    assert PartialDate(day.isoformat()).last_day == day.isoformat()


@given(st.dates(max_value=date(9998, 12, 31)))
def test_the_last_day_of_a_month_is_the_one_before_the_next_month(day: date) -> None:
    following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    assert PartialDate(day.isoformat()[:7]).last_day == (following - timedelta(days=1)).isoformat()


def test_a_year_lasts_until_its_end() -> None:
    assert PartialDate("2024").last_day == "2024-12-31"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-6-2",
        "2024-06-31",
        "2023-02-29",
        "1900-02-29",
        "2024-13",
        "2024-00",
        "2024-01-00",
        "0000",
        "2024-06-02T10:00",
        " 2024",
        "\uff12\uff10\uff12\uff14",
    ],
)
def test_what_is_in_no_calendar_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate(text)


def test_csl_dates_keep_their_precision() -> None:
    assert CSLDate.from_parts({"date-parts": [["2024", "6", "2"]]}) == "2024-06-02"
    assert CSLDate.from_parts({"date-parts": [["2024", "6"]]}) == "2024-06"
    assert CSLDate.from_parts({"date-parts": [["2024"]]}) == "2024"


def test_dates_as_pandoc_and_zotero_write_them_in_yaml() -> None:
    assert CSLDate.from_parts([{"year": "2024", "month": "6", "day": "2"}]) == "2024-06-02"
    assert CSLDate.from_parts([{"year": "2024", "month": "6"}]) == "2024-06"
    assert CSLDate.from_parts([{"year": "2024"}]) == "2024"
    assert CSLDate.from_parts({"year": "2024"}) == "2024"


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"date-parts": []},
        {"date-parts": [[]]},
        {"date-parts": [["x"]]},
        {"date-parts": [[["2024"]]]},
        {"raw": "2024"},
        [],
        {"date-parts": [["2024", "6", "2", "1"]]},
        [{"year": "2024"}, {"year": "2025"}],
        {"year": "2024", "day": "2"},
        {"year": "2024", "month": "6", "season": "1"},
        {"year": ["2024"]},
    ],
)
def test_what_is_no_csl_date_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="a date is"):
        CSLDate.from_parts(value)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-03-18", "2024-03-18", "2024-03-18"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-03/2024-05-29", "2024-03-01", "2024-05-29"),
        ("2023/2024", "2023-01-01", "2024-12-31"),
        ("2024-05-29/2024-05-29", "2024-05-29", "2024-05-29"),
        ("2024-05-29/2024-05", "2024-05-29", "2024-05-31"),
    ],
)
def test_evidence_may_be_dated_by_an_interval(text: str, first: str, last: str) -> None:
    date = EvidenceDate(text)
    assert (date, date.first_day, date.last_day) == (text, first, last)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2024-05/2024-04", "'2024-05/2024-04' is not a date: it ends before it begins"),
        ("2024-05-29/2024-05-28", "'2024-05-29/2024-05-28' is not a date: it ends before it begins"),
        ("2024/", "'2024/' is not a date"),
        ("/2024", "'/2024' is not a date"),
        ("2024/..", "'2024/..' is not a date"),
        ("2024/2025/2026", "'2024/2025/2026' is not a date"),
        ("2024-13/2025", "'2024-13/2025' is not a date: there is no month 13"),
        ("2024-02/2024-02-30", "'2024-02/2024-02-30' is not a date: 2024-02 has 29 days"),
    ],
)
def test_no_other_interval_is_a_date(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match="is not a date") as raised:
        EvidenceDate(text)
    assert str(raised.value) == reason


def test_a_cutoff_is_no_interval() -> None:
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate("2024/2025")


@pytest.mark.parametrize(("cutoff", "counts"), [("2024-05-28", False), ("2024-05-29", True), ("2024-05", True), ("2024-04", False)])
def test_an_interval_counts_from_its_last_day(cutoff: str, counts: bool) -> None:  # noqa: FBT001 -- a parameter
    assert counts_at(EvidenceDate("2024-03/2024-05-29"), PartialDate(cutoff)) is counts
