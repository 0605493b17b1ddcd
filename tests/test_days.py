"""The register day by day: on every day on which something changes, what is over stands nowhere as if it were not.

And a report without a cut-off is that of today: both are made from what is known by then.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

import pytest

from conftest import PROJECT, Runner
from mxbrief.analysis.recommendations import RecommendationFilter, recommend
from mxbrief.analysis.risks import RiskFilter, assess_scenario
from mxbrief.analysis.standings import Standings
from mxbrief.corpus.load.request import Request, Scenarios, load
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import Loaded
from mxbrief.model.scales import OutcomeStatus, RiskGroup, Timing

SHIPPED = PROJECT / "positions"
FIRST, TODAY = "2024-05-31", "2026-11-27"
WINNERS = {"mexico-president": "sheinbaum", "us-president": "trump"}
COMMANDS = (
    "compare energy",
    "compare --sort divide",
    "show sheinbaum",
    "show trump trade",
    "risks",
    "risks --scenario sheinbaum+trump",
    "risks --scenario galvez+biden --all",
    "scenarios",
    "scenarios sheinbaum+trump",
    "scenarios galvez+trump",
    "recommend",
    "recommend --detail full",
    "explain risk-gm-corn",
    "explain rec-commit-usmca",
    "explain gm-corn-limits",
    "explain trump/gm-corn-limits",
    "explain biden",
    "explain us-president",
)


@cache
def corpus() -> Loaded:
    everything = Request(manifest=True, issues=None, risks=None, recommendations=None, every_office=True, scenarios=Scenarios.ALL)
    return load(Reader(SHIPPED), everything)


def days() -> list[str]:
    """Return the days on which something changes, and those before and after."""
    loaded = corpus()
    changes = {FIRST, TODAY}
    changes |= {entry.position.date.last_day for entry in loaded.entries if entry.position.date}
    for entry in loaded.risks:
        changes |= {each.date.last_day for each in entry.risk.likelihood} | {each.date.last_day for each in entry.risk.outcome}
        changes |= {entry.risk.horizon.until.last_day}
    for each in loaded.recommendations:
        changes |= {PartialDate(each.recommendation.due).last_day} if each.recommendation.due else set()
    for person in loaded.candidates:
        changes |= {phase.until.last_day for phase in person.profile.career if phase.until}
    changes |= {election.date.last_day for office in loaded.offices.values() for election in office.elections}
    around = {(date.fromisoformat(day) + timedelta(step)).isoformat() for day in changes for step in (-1, 0, 1)}
    return sorted(day for day in around if FIRST <= day <= TODAY)


def test_on_no_day_does_anything_stand_where_it_is_over() -> None:
    loaded, every = corpus(), days()
    assert len(every) > 150
    for day in every:
        standings = Standings(loaded, PartialDate(day), today=TODAY)
        for flag in assess_scenario(standings, WINNERS, RiskFilter()).of_group(RiskGroup.CAN_STILL_HAPPEN):
            known = [each.status for each in flag.risk.outcomes]
            assert OutcomeStatus.MATERIALISED not in known, (day, flag.risk.id)
            assert flag.risk.horizon.until.last_day >= day, (day, flag.risk.id)
        result = recommend(standings, RecommendationFilter())
        for advised in result.of_timing(Timing.NOW):
            assert not advised.due_day or advised.due_day >= day, (day, advised.id)
            assert advised.status.is_open, (day, advised.id)
        assert all(advised.due_day < day for advised in result.of_timing(Timing.LAPSED)), day


def test_what_is_known_only_grows_with_the_days() -> None:
    loaded = corpus()
    pairs = {(entry.candidate, entry.position.question) for entry in loaded.entries}
    before: dict[tuple[str, str], tuple[object, ...]] = {}
    for day in [*days()[::12], TODAY]:
        standings = Standings(loaded, PartialDate(day), today=TODAY)
        for pair in pairs:
            history = tuple(cell.position for cell in standings.history(*pair))
            assert history[: len(before.get(pair, ()))] == before.get(pair, ())
            before[pair] = history


def test_to_freeze_a_scenario_never_adds_evidence() -> None:
    standings = Standings(corpus(), today=TODAY)
    for candidate, question in {(entry.candidate, entry.position.question) for entry in corpus().entries}:
        history = [cell.position for cell in standings.history(candidate, question)]
        for until in ("2024-06-02", "2024-07-21", "2024-11-05"):
            frozen = standings.cell(candidate, question, until)
            assert frozen.position is None or frozen.position in history
            assert frozen.last_day is None or frozen.last_day <= until


@pytest.mark.parametrize("command", COMMANDS)
def test_today_as_a_cut_off_is_no_cut_off(command: str, mxbrief: Runner) -> None:
    for form in ("markdown", "csv", "json"):
        options = (*command.split(), "--positions", SHIPPED, "--format", form)
        plain, cut = mxbrief(*options), mxbrief(*options, "--as-of", TODAY)
        assert (plain.code, cut.code) == (0, 0)
        assert bare(cut.stdout) == bare(plain.stdout), form


def bare(report: str) -> str:
    """Return a report without its cut-off, and without the ends of its footnotes, which tell it from another of the same day."""
    text = re.sub(rf'Cut-off {TODAY}[.;] ?| --as-of {TODAY}|(?<=[a-z0-9])\.[0-9a-f]{{6}}(?=[\].])|"as_of": ?(?:null|"{TODAY}")', "", report)
    return text.casefold()
