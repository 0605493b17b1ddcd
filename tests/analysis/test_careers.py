from __future__ import annotations

import pytest

from mxbrief.analysis.careers import capacities, last_possible_day, withdrawal
from mxbrief.model.dates import EvidenceDate, PartialDate
from mxbrief.model.positions import Election, Office, Phase
from mxbrief.model.scales import Capacity, CareerRole

TODAY = "2026-11-24"


def phase(role: str, first: str, last: str | None = None, office: str | None = "mayor", title: str = "") -> Phase:
    until = PartialDate(last) if last else None
    return Phase(role=CareerRole(role), office=None if title else office, title=title, from_=PartialDate(first), until=until)


PIKE = (
    phase("office", "2015", "2019-03-31", title="Senator"),
    phase("candidate", "2018-09-01", "2019-05-05"),
    phase("elect", "2019-05-05", "2019-06-14"),
    phase("office", "2019-06-15", "2023-06-14"),
    phase("candidate", "2023-01-10", "2023-05-07"),
)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2014-12-31", "before"),
        ("2015-01-01", "other_office"),
        ("2018-08-31", "other_office"),
        ("2018-09-01", "candidate other_office"),
        ("2019-03-31", "candidate other_office"),
        ("2019-04-01", "candidate"),
        ("2019-05-05", "candidate elect"),
        ("2019-05-06", "elect"),
        ("2019-06-14", "elect"),
        ("2019-06-15", "office"),
        ("2023-01-09", "office"),
        ("2023-01-10", "office candidate"),
        ("2023-05-08", "office"),
        ("2023-06-14", "office"),
        ("2023-06-15", "after"),
        # What covers every day of a date counts before what covers its last day alone.
        ("2019-05-06/2019-06-10", "elect"),
        ("2019-04/2019-05-05", "candidate"),
        ("2019-04/2019-05-06", "elect"),
        ("2023-02", "office candidate"),
        ("2019", "office"),
        ("2023", "after"),
        ("2013/2014", "before"),
    ],
)
def test_the_capacity_follows_from_the_career(date: str, expected: str) -> None:
    found = capacities(EvidenceDate(date), PIKE, "mayor")
    assert {str(each) for each in found} == set(expected.split())
    assert list(found) == [each for each in Capacity if each in found]


def test_between_two_candidacies_without_the_office_one_comes_after_the_first() -> None:
    career = (phase("candidate", "2019-01-21", "2019-12-03"), phase("candidate", "2024-07-21", "2024-11-05"))
    assert capacities(EvidenceDate("2019-01-20"), career, "mayor") == (Capacity.BEFORE,)
    assert capacities(EvidenceDate("2020-05"), career, "mayor") == (Capacity.AFTER,)
    assert capacities(EvidenceDate("2020-05"), career, "judge") == (Capacity.BEFORE,)


def test_without_a_date_or_a_career_no_capacity_is_known() -> None:
    assert capacities(None, PIKE, "mayor") == ()
    assert capacities(EvidenceDate("2020"), (), "mayor") == ()


def mayor(*elections: tuple[str, str | None]) -> Office:
    return Office(title="Mayor", elections=tuple(Election(date=PartialDate(date), winner=winner) for date, winner in elections))


@pytest.mark.parametrize(
    ("until", "vote", "day", "expected"),
    [
        ("2024-07-21", "2024-11-05", "2024-07-20", ""),
        ("2024-07-21", "2024-11-05", "2024-07-21", "2024-07-21"),
        ("2024-11-04", "2024-11-05", TODAY, "2024-11-04"),
        ("2024-11-05", "2024-11-05", TODAY, ""),
        ("2024-07", "2024-11-05", TODAY, "2024-07-31"),
        ("2024-07-21", None, TODAY, "2024-07-21"),
        (None, "2024-11-05", TODAY, ""),
    ],
)
def test_a_candidacy_that_ends_before_the_vote_is_a_withdrawal(until: str | None, vote: str | None, day: str, expected: str) -> None:
    career = (phase("candidate", "2023-04-25", until),)
    office = mayor((vote, "sato")) if vote else mayor()
    assert withdrawal(career, office, "mayor", day) == expected


def test_a_withdrawal_from_an_earlier_race_does_not_count() -> None:
    career = (phase("candidate", "2019-01-21", "2019-12-03"), phase("candidate", "2024-07-21", "2024-11-05"))
    office = mayor(("2020-11-03", "lund"), ("2024-11-05", "pike"))
    assert withdrawal(career, office, "mayor", TODAY) == ""
    assert last_possible_day("pike", career, office, "mayor", TODAY) == ""
    assert last_possible_day("sato", career, office, "mayor", TODAY) == "2024-11-05"
    # On a day before the second race, only the first is known.
    assert last_possible_day("pike", career, office, "mayor", "2024-07-20") == "2019-12-03"


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2024-11-04", ""), ("2024-11-05", "2024-11-05"), ("2024-11-06", "2024-11-05")],
)
def test_who_loses_is_out_from_the_day_of_the_vote(day: str, expected: str) -> None:
    career = (phase("candidate", "2024-07-21"),)
    assert last_possible_day("sato", career, mayor(("2024-11-05", "pike")), "mayor", day) == expected
    assert last_possible_day("pike", career, mayor(("2024-11-05", "pike")), "mayor", day) == ""
    assert last_possible_day("sato", career, mayor(("2024-11-05", None)), "mayor", day) == ""


def test_who_never_ran_is_out_after_the_last_day_in_the_office() -> None:
    career = (phase("office", "2018-12-01", "2024-09-30"),)
    office = mayor(("2024-06-02", "pike"))
    assert last_possible_day("lopez", career, office, "mayor", "2024-09-30") == ""
    assert last_possible_day("lopez", career, office, "mayor", "2024-10-01") == "2024-09-30"
    assert last_possible_day("lopez", (phase("office", "2018-12-01"),), office, "mayor", TODAY) == ""
    assert last_possible_day("lopez", (phase("office", "2018", title="Senator"),), office, "mayor", TODAY) == ""


def test_without_a_career_everybody_stood_in_the_latest_election() -> None:
    office = mayor(("2019-05-05", "sato"), ("2023-05-07", "pike"))
    assert last_possible_day("sato", (), office, "mayor", TODAY) == "2023-05-07"
    assert last_possible_day("sato", (), office, "mayor", "2023-05-06") == ""
    assert last_possible_day("pike", (), office, "mayor", TODAY) == ""
    assert last_possible_day("pike", (), mayor(), "mayor", TODAY) == ""


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2019-06-14", ["elect"]), ("2019-06-15", ["office"]), ("2019-06-16", ["office"]), ("2019-05-05/2019-06-15", ["elect"])],
)
def test_whoever_holds_the_office_is_no_longer_elect(date: str, expected: list[str]) -> None:
    career = (phase("elect", "2019-05-05", "2019-06-15"), phase("office", "2019-06-15"))
    assert capacities(EvidenceDate(date), career, "mayor") == tuple(map(Capacity, expected))
    assert capacities(EvidenceDate(date), career, "harbor-master")[0] is (Capacity.ELECT if date < "2019-06-16" else Capacity.OTHER_OFFICE)
