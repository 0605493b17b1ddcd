from __future__ import annotations

import pytest

from mxbrief.analysis.reach import due_day, timing_of, verdict_of
from mxbrief.analysis.timing import group_of, is_over, newest, staleness, up_to
from mxbrief.model.dates import EvidenceDate, PartialDate
from mxbrief.model.positions import Event
from mxbrief.model.register import Horizon, LikelihoodEntry, Outcome, Risk
from mxbrief.model.scales import (
    EventKind,
    FlagSeverity,
    Impact,
    Likelihood,
    OutcomeStatus,
    RecommendationStatus,
    RiskGroup,
    Timing,
    Verdict,
)
from mxbrief.results.recommendations import AddressedRisk
from mxbrief.results.risks import Staleness


def outcome(date: str, status: str = "open") -> Outcome:
    return Outcome(date=PartialDate(date), status=OutcomeStatus(status), note="It is so.")


@pytest.mark.parametrize(
    ("day", "group"),
    [
        ("2026-12-30", RiskGroup.CAN_STILL_HAPPEN),
        ("2026-12-31", RiskGroup.CAN_STILL_HAPPEN),
        ("2027-01-01", RiskGroup.RECEDING_OR_OVER),
    ],
)
def test_what_is_open_is_over_on_the_day_after_its_horizon(day: str, group: RiskGroup) -> None:
    for until in ("2026", "2026-12", "2026-12-31"):
        assert group_of(None, PartialDate(until), day) is group
        assert group_of(outcome("2026-07-02"), PartialDate(until), day) is group


@pytest.mark.parametrize(
    ("status", "group"),
    [
        ("partly_materialised", RiskGroup.UNDER_WAY),
        ("materialised", RiskGroup.HAS_HAPPENED),
        ("partly_avoided", RiskGroup.RECEDING_OR_OVER),
        ("avoided", RiskGroup.RECEDING_OR_OVER),
    ],
)
def test_what_has_an_outcome_is_grouped_by_it_whatever_the_day(status: str, group: RiskGroup) -> None:
    assert {group_of(outcome("2026-07-02", status), PartialDate("2026"), day) for day in ("2026-01-01", "2030-01-01")} == {group}


def test_only_what_can_happen_or_is_under_way_can_still_be_prevented() -> None:
    assert [group for group in RiskGroup if group.is_live] == [RiskGroup.CAN_STILL_HAPPEN, RiskGroup.UNDER_WAY]


def test_the_newest_entry_up_to_a_cutoff_counts_and_of_equals_the_last_written() -> None:
    first, second, third = outcome("2026-01-31"), outcome("2026-01", "partly_materialised"), outcome("2026-03", "materialised")
    entries = (third, first, second)
    assert newest(entries, None) is third
    assert newest(entries, PartialDate("2026-03-30")) is second
    assert newest(entries, PartialDate("2026-03-31")) is third
    assert newest(entries, PartialDate("2026-01-30")) is None
    assert newest((), None) is None
    assert up_to(entries, PartialDate("2026-02")) == (first, second)


def risk(*outcomes: Outcome) -> Risk:
    return Risk(
        id="flood",
        title="Flood",
        statement="The river floods the town.",
        when="always",
        likelihood=(LikelihoodEntry(date=PartialDate("2025-04"), level=Likelihood.LIKELY, basis="It did before."),),
        impact=Impact.HIGH,
        impact_reason="Cellars fill.",
        horizon=Horizon(from_=PartialDate("2025"), until=PartialDate("2026")),
        outcome=outcomes,
    )


def storm(date: str, *risks: str) -> Event:
    return Event(id="storm", date=EvidenceDate(date), title="A storm", issue="river", kind=EventKind.EVENT, risks=risks)


def test_a_likelihood_is_stale_from_the_first_outcome_or_tagged_event_after_it() -> None:
    date = PartialDate("2025-04")
    assert staleness(risk(), date, [], None) is None
    assert staleness(risk(outcome("2025-06")), date, [], None) is None, "nothing has become of it yet"
    assert staleness(risk(outcome("2025-04-30", "partly_avoided")), date, [], None) is None, "on the same day it was known"
    assert staleness(risk(outcome("2025-05-01", "partly_avoided")), date, [], None) == Staleness("2025-05-01")
    assert staleness(risk(), date, [storm("2025-05-02", "drought")], None) is None
    assert staleness(risk(), date, [storm("2025-05-02", "flood")], None) == Staleness("2025-05-02", "A storm")
    both = risk(outcome("2025-06", "partly_materialised"))
    assert staleness(both, date, [storm("2025-05-02", "flood")], None) == Staleness("2025-05-02", "A storm")
    assert staleness(both, date, [], PartialDate("2025-06-29")) is None
    assert staleness(both, date, [], PartialDate("2025-06-30")) == Staleness("2025-06-30")


LIVE = AddressedRisk("flood", "Flood", FlagSeverity.HIGH, RiskGroup.CAN_STILL_HAPPEN, raised=True)


@pytest.mark.parametrize(
    ("due", "day", "timing"),
    [
        ("2026-12-31", "2026-12-30", Timing.NOW),
        ("2026-12-31", "2026-12-31", Timing.NOW),
        ("2026-12-31", "2027-01-01", Timing.LAPSED),
        ("", "2099-01-01", Timing.NOW),
    ],
)
def test_what_is_open_lapses_on_the_day_after_it_is_due(due: str, day: str, timing: Timing) -> None:
    assert timing_of(RecommendationStatus.OPEN, due, day, LIVE) is timing
    assert timing_of(RecommendationStatus.OPEN_PARTIALLY_ADDRESSED, due, day, LIVE) is timing
    assert timing_of(RecommendationStatus.OPEN, due, day, None) is (Timing.LATER if timing is Timing.NOW else timing)
    assert timing_of(RecommendationStatus.CLOSED_IMPLEMENTED, due, day, LIVE) is Timing.DONE
    assert is_over(due, day) is (timing is Timing.LAPSED)


def test_a_due_date_is_a_date_or_that_of_an_event() -> None:
    events = [storm("2026-05")]
    found = [due_day(due, events) for due in ("2026-07-01", "2026-07", "2026", "storm", "flood", "")]
    assert found == ["2026-07-01", "2026-07-31", "2026-12-31", "2026-05-31", "", ""]


def test_the_words_for_reach_say_nothing_of_obstacles() -> None:
    assert [verdict_of(reach, 4) for reach in (0, 1, 3, 4)] == [Verdict.IDLE, Verdict.CONTINGENT, Verdict.CONTINGENT, Verdict.ROBUST]
    assert verdict_of(1, 1) is Verdict.ROBUST
