"""An evaluator of its own, computes all standard scenarios from the corpus files alone, and agrees with the program."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
import yaml

from conftest import PROJECT, Runner

ROOT = PROJECT / "positions"
SCALE = ["strongly_opposes", "opposes", "mixed", "supports", "strongly_supports"]
LAST_DAYS = ["31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"]
OFFICES = {"sheinbaum": "mexico-president", "galvez": "mexico-president", "biden": "us-president", "trump": "us-president"}
SCENARIOS = ["sheinbaum+biden", "sheinbaum+trump", "galvez+biden", "galvez+trump"]
STATES = {True: "raised", False: "clear", None: "possible"}


def read(path: str) -> Any:
    return yaml.load((ROOT / path).read_text(), Loader=yaml.BaseLoader)  # noqa: S506 -- makes nothing but text


def last_day(date: str) -> str:
    """Return a date as its last day; the leap years of the corpus are not needed: no date is a February of one."""
    parts = date.rpartition("/")[2].split("-")
    month = parts[1] if len(parts) > 1 else "12"
    return f"{parts[0]}-{month}-{parts[2] if len(parts) > 2 else LAST_DAYS[int(month) - 1]}"


def held(cutoff: str) -> dict[tuple[str, str], str]:
    """Return the latest stance of every candidate on every question; an undated one is older than any other."""
    latest: dict[tuple[str, str], tuple[str, str]] = {}
    for path in sorted(ROOT.glob("candidates/*/*/*.yaml")):
        if path.name == "profile.yaml":
            continue
        for entry in read(str(path.relative_to(ROOT)))["positions"]:
            day = last_day(entry["date"]) if "date" in entry else ""
            key = (path.parent.name, entry["question"])
            if day <= cutoff and day >= latest.get(key, ("", ""))[0]:
                latest[key] = (day, entry["stance"])
    return {key: stance for key, (_, stance) in latest.items()}


def true(condition: dict[str, Any], people: dict[str, str], stances: dict[tuple[str, str], str]) -> bool | None:
    """Return whether a condition holds; None where that is not known."""
    if "not" in condition:
        inner = true(condition["not"], people, stances)
        return None if inner is None else not inner
    for key, decides in (("all", False), ("any", True)):
        if key in condition:
            values = [true(part, people, stances) for part in condition[key]]
            return decides if decides in values else None if None in values else not decides
    stance = stances.get((people[condition["office"]], condition["question"]))
    if stance not in SCALE:
        return None
    if "at_least" in condition:
        return SCALE.index(stance) >= SCALE.index(condition["at_least"])
    if "at_most" in condition:
        return SCALE.index(stance) <= SCALE.index(condition["at_most"])
    return stance in condition["stance"]


RISKS = [risk for path in sorted(ROOT.glob("risks/*.yaml")) for risk in read(f"risks/{path.name}")["risks"]]


def states(scenario: str, cutoff: str = "9999") -> dict[str, str]:
    people = {OFFICES[person]: person for person in scenario.split("+")}
    stances = held(cutoff)
    return {risk["id"]: STATES[true(risk["when"], people, stances)] for risk in RISKS}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_program_computes_the_same_flags(scenario: str, mxbrief: Runner) -> None:
    seen = json.loads(mxbrief("risks", "--scenario", scenario, "--format", "json", "--positions", ROOT).stdout)
    flags = {flag["risk"]["id"]: state for state in ("raised", "possible", "clear") for flag in seen[state]}
    assert flags == states(scenario)


@pytest.mark.parametrize("cutoff", ["2024-06-02", "2024-11-05", "2025-06-30"])
def test_the_matrix_is_the_same_at_any_cut_off(cutoff: str, mxbrief: Runner) -> None:
    seen = json.loads(mxbrief("risks", "--as-of", cutoff, "--format", "json", "--positions", ROOT).stdout)
    cells = {(cell["scenario"], row["risk"]["id"]): cell["state"] for row in seen["rows"] for cell in row["cells"]}
    assert cells == {(scenario, risk): state for scenario in SCENARIOS for risk, state in states(scenario, cutoff).items()}
    assert all(row["risk"]["outcome"] is None for row in seen["rows"]), "what became of a risk was not known then"


def test_26_are_raised_none_possible_and_3_clear_under_the_pair_that_came_about() -> None:
    assert Counter(states("sheinbaum+trump").values()) == {"raised": 26, "clear": 3}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_program_computes_the_same_verdicts(scenario: str, mxbrief: Runner) -> None:
    seen = json.loads(mxbrief("recommend", "--format", "json", "--positions", ROOT).stdout)
    flags = states(scenario)
    stances = held("9999")
    people = {OFFICES[person]: person for person in scenario.split("+")}
    assessed = {each["id"]: next(one for one in each["assessments"] if one["scenario"] == scenario) for each in seen["recommendations"]}
    useful = {each["id"]: scenario in each["scenarios"] for each in seen["recommendations"]}
    every = [each for path in ROOT.glob("recommendations/*.yaml") for each in read(f"recommendations/{path.name}")["recommendations"]]
    assert len(every) == len(assessed) == 28
    for each in every:
        raised = [id_ for id_ in each.get("addresses", ()) if flags[id_] == "raised"]
        present = [true(one["when"], people, stances) for one in each.get("harder_if", ()) if "when" in one]
        assert assessed[each["id"]]["raised"] == raised
        assert useful[each["id"]] is (bool(raised) and True not in present)


def test_verdicts_follow_from_the_scenarios(mxbrief: Runner) -> None:
    seen = json.loads(mxbrief("recommend", "--format", "json", "--positions", ROOT).stdout)
    for each in seen["recommendations"]:
        raised = [one for one in each["assessments"] if one["raised"]]
        expected = "idle" if not raised else "robust" if len(each["scenarios"]) == len(SCENARIOS) else "contingent"
        assert each["verdict"] == expected, each["id"]
    assert [each["id"] for each in seen["unaddressed_risks"]] == ["risk-pemex-drag"]
