"""A second evaluator, which knows nothing of the program's code, works everything out from the corpus files and agrees with the program.

It reads the files with PyYAML alone: flags, groups, capacities, last possible days, who raises a flag, distances, timings and reach.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from typing import Any

import pytest
import yaml

from conftest import PROJECT, Runner

ROOT = PROJECT / "positions"
SCALE = ["strongly_opposes", "opposes", "mixed", "supports", "strongly_supports"]
LAST_DAYS = ["31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"]
SCENARIOS = ["sheinbaum+biden", "sheinbaum+trump", "galvez+biden", "galvez+trump"]
OTHERS = ["maynez+harris", "lopez-obrador+trump"]
STATES = {True: "raised", False: "clear", None: "possible"}
GROUPS = {
    "materialised": "has_happened",
    "partly_materialised": "under_way",
    "partly_avoided": "receding_or_over",
    "avoided": "receding_or_over",
}
SEVERITIES = ["low", "moderate", "high", "critical"]
TODAY = "2026-11-27"
"""The day on which the tests run the program."""

Stances = dict[tuple[str, str], str]


def read(path: str) -> Any:
    return yaml.load((ROOT / path).read_text(), Loader=yaml.BaseLoader)  # noqa: S506 -- makes nothing but text


def last_day(date: str) -> str:
    """Return a date as its last day; the only leap year of the corpus in which a February is the end of anything is 2024."""
    parts = date.rpartition("/")[2].split("-")
    month = parts[1] if len(parts) > 1 else "12"
    length = "29" if (parts[0], month) == ("2024", "02") else LAST_DAYS[int(month) - 1]
    return f"{parts[0]}-{month}-{parts[2] if len(parts) > 2 else length}"


def first_day(date: str) -> str:
    parts = date.partition("/")[0].split("-")
    return "-".join([*parts, "01", "01"][:3])


PROFILES = {path.parent.name: read(str(path.relative_to(ROOT))) for path in ROOT.glob("candidates/*/*/profile.yaml")}
OFFICES = {path.parent.name: path.parent.parent.name for path in ROOT.glob("candidates/*/*/profile.yaml")}
ELECTIONS = {path.parent.name: read(str(path.relative_to(ROOT)))["elections"] for path in ROOT.glob("candidates/*/office.yaml")}
ENTRIES = [
    (path.parent.name, entry)
    for path in sorted(ROOT.glob("candidates/*/*/*.yaml"))
    if path.name != "profile.yaml"
    for entry in read(str(path.relative_to(ROOT)))["positions"]
]
RISKS = [risk for path in sorted(ROOT.glob("risks/*.yaml")) for risk in read(f"risks/{path.name}")["risks"]]
RECOMMENDATIONS = [
    each for path in sorted(ROOT.glob("recommendations/*.yaml")) for each in read(f"recommendations/{path.name}")["recommendations"]
]
MATRIX = read("corpus.yaml")["matrix"]["severity"]


def held(cutoff: str) -> Stances:
    """Return the latest stance of every candidate on every question; an undated one is older than any other."""
    latest: dict[tuple[str, str], tuple[str, str]] = {}
    for person, entry in ENTRIES:
        day = last_day(entry["date"]) if "date" in entry else ""
        key = (person, entry["question"])
        if day <= cutoff and day >= latest.get(key, ("", ""))[0]:
            latest[key] = (day, entry["stance"])
    return {key: stance for key, (_, stance) in latest.items()}


def true(condition: Any, people: dict[str, str], stances: Stances) -> bool | None:  # noqa: PLR0911 -- one for each form
    """Return whether a condition holds; None where that is not known."""
    if condition == "always":
        return True
    if "not" in condition:
        inner = true(condition["not"], people, stances)
        return None if inner is None else not inner
    for key, decides in (("all", False), ("any", True)):
        if key in condition:
            values = [true(part, people, stances) for part in condition[key]]
            return decides if decides in values else None if None in values else not decides
    stance = stances.get((people.get(condition["office"], ""), condition["question"]))
    if stance not in SCALE:
        return None
    if "at_least" in condition:
        return SCALE.index(stance) >= SCALE.index(condition["at_least"])
    if "at_most" in condition:
        return SCALE.index(stance) <= SCALE.index(condition["at_most"])
    return stance in condition["stance"]


def questions_in(condition: Any) -> Iterator[tuple[str, str]]:
    if condition == "always":
        return
    for part in (*condition.get("all", ()), *condition.get("any", ()), *([condition["not"]] if "not" in condition else [])):
        yield from questions_in(part)
    if "question" in condition:
        yield condition["office"], condition["question"]


def end_of(person: str, today: str) -> str:
    """Return the day on which it was over for a person: withdrawn, beaten, or out of the office; "" if it is not."""
    own = [each for each in PROFILES[person]["career"] if each.get("office") == OFFICES[person] and first_day(each["from"]) <= today]
    runs = [each for each in own if each["role"] == "candidate"]
    if not runs:
        ends = [last_day(each["until"]) if "until" in each else "9999" for each in own]
        return max(ends) if ends and max(ends) < today else ""
    run = max(runs, key=lambda each: each["from"])
    votes = sorted(each["date"] for each in ELECTIONS[OFFICES[person]] if each["date"] >= first_day(run["from"]))
    if "until" in run and last_day(run["until"]) <= today and (not votes or last_day(run["until"]) < votes[0]):
        return last_day(run["until"])
    lost = [each["date"] for each in ELECTIONS[OFFICES[person]] if each["date"] in votes[:1] and each["winner"] != person]
    return lost[0] if lost and lost[0] <= today else ""


def frozen(scenario: str, today: str) -> str:
    return min(filter(None, (end_of(person, today) for person in people_of(scenario).values())), default="")


def people_of(scenario: str) -> dict[str, str]:
    return {OFFICES[person]: person for person in scenario.split("+")}


def group(risk: dict[str, Any], day: str, known: str) -> str:
    """Return the group of a risk on a day, from the outcomes ``known`` by a day."""
    outcomes = sorted((last_day(each["date"]), each["status"]) for each in risk.get("outcome", ()) if last_day(each["date"]) <= known)
    status = outcomes[-1][1] if outcomes else "open"
    if status == "open":
        return "receding_or_over" if last_day(risk["horizon"]["until"]) < day else "can_still_happen"
    return GROUPS[status]


def severity(risk: dict[str, Any], cutoff: str) -> str | None:
    assessed = sorted((last_day(each["date"]), each["level"]) for each in risk["likelihood"] if last_day(each["date"]) <= cutoff)
    return MATRIX[assessed[-1][1]][risk["impact"]] if assessed else None


def nearest(risk: dict[str, Any], people: dict[str, str], stances: Stances) -> int | None:
    """Return the fewest steps after which a raised flag is raised no longer, by trying every combination of stances."""
    places = sorted({(people[office], question) for office, question in questions_in(risk["when"])} & stances.keys())
    known = [place for place in places if stances[place] in SCALE]
    best: int | None = None
    for choice in product(SCALE, repeat=len(known)):
        moved = dict(zip(known, choice, strict=True))
        cost = sum(abs(SCALE.index(stances[place]) - SCALE.index(stance)) for place, stance in moved.items())
        if (best is None or cost < best) and true(risk["when"], people, stances | moved) is not True:
            best = cost
    return best


@cache
def states(scenario: str, cutoff: str = "9999", today: str = TODAY) -> dict[str, str]:
    stances = held(min(cutoff, frozen(scenario, min(cutoff, today)) or "9999"))
    return {risk["id"]: STATES[true(risk["when"], people_of(scenario), stances)] for risk in RISKS}


@pytest.fixture
def shown(mxbrief: Runner) -> Callable[..., Any]:
    return lambda *command: json.loads(mxbrief(*command, "--format", "json", "--positions", ROOT).stdout)


@pytest.mark.parametrize("scenario", [*SCENARIOS, *OTHERS])
def test_the_program_computes_the_same_flags_and_groups(scenario: str, shown: Callable[..., Any]) -> None:
    seen = shown("risks", "--scenario", scenario)
    flags = {flag["risk"]["id"]: flag["state"] for flag in (*seen["flags"], *seen["clear"])}
    assert flags == states(scenario)
    day = frozen(scenario, TODAY)
    assert (seen["scenario"]["last_day"] or "", seen["day"]) == (day, day or TODAY)
    groups = {flag["risk"]["id"]: flag["risk"]["group"] for flag in (*seen["flags"], *seen["clear"])}
    assert groups == {risk["id"]: group(risk, day or TODAY, day or "9999") for risk in RISKS}
    counted = Counter(groups[id_] for id_, state in flags.items() if state == "raised")
    assert {key: number for key, number in seen["totals"]["by_group"].items() if number} == counted


@pytest.mark.parametrize("scenario", [*SCENARIOS, *OTHERS])
def test_the_program_finds_the_same_carriers_and_distances(scenario: str, shown: Callable[..., Any]) -> None:
    seen = shown("risks", "--scenario", scenario)
    risks = {risk["id"]: risk for risk in RISKS}
    people, stances = people_of(scenario), held(frozen(scenario, TODAY) or "9999")
    counts: Counter[str] = Counter()
    for flag in (*seen["flags"], *seen["clear"]):
        risk = risks[flag["risk"]["id"]]
        if flag["state"] != "raised":
            assert (flag["carrier"], flag["alone"], flag["distance"], flag["moves"]) == (None, [], 0, [])
            continue
        alone = [person for office, person in people.items() if true(risk["when"], {office: person}, stances)]
        anyone = true(risk["when"], {}, stances) is True
        expected = ("no_one", []) if anyone else ("alone", alone) if alone else ("together", [])
        assert (flag["carrier"], sorted(flag["alone"])) == (expected[0], sorted(expected[1])), risk["id"]
        counts.update([] if anyone else alone)
        assert flag["distance"] == nearest(risk, people, stances), risk["id"]
        moved = {(move["candidate"], move["question"]): move["to"] for move in flag["moves"]}
        if flag["distance"] is not None:
            assert true(risk["when"], people, stances | moved) is not True
            assert sum(move["steps"] for move in flag["moves"]) == flag["distance"]
    own = {person: held(end_of(person, TODAY) or "9999") for person in people.values()}
    assert {each["candidate"]["id"]: each["flags"] for each in seen["alone"]} == {
        person: sum(risk["when"] != "always" and true(risk["when"], {office: person}, own[person]) is True for risk in RISKS)
        for office, person in people.items()
    }


@pytest.mark.parametrize("cutoff", ["2024-06-02", "2024-11-05", "2025-06-30"])
def test_the_matrix_is_the_same_at_any_cut_off(cutoff: str, shown: Callable[..., Any]) -> None:
    seen = shown("risks", "--as-of", cutoff)
    cells = {(cell["scenario"], row["risk"]["id"]): cell["state"] for row in seen["rows"] for cell in row["cells"]}
    assert cells == {(scenario, risk): state for scenario in SCENARIOS for risk, state in states(scenario, cutoff).items()}
    assert all(row["risk"]["outcomes"] == [] for row in seen["rows"]), "what became of a risk was not known then"
    found = {row["risk"]["id"]: (row["risk"]["severity"], row["risk"]["group"]) for row in seen["rows"]}
    assert found == {risk["id"]: (severity(risk, cutoff), group(risk, cutoff, cutoff)) for risk in RISKS}


def test_the_pair_that_came_about_has_no_last_day_and_the_others_have() -> None:
    assert {scenario: frozen(scenario, TODAY) for scenario in SCENARIOS} == {
        "sheinbaum+biden": "2024-07-21",
        "sheinbaum+trump": "",
        "galvez+biden": "2024-06-02",
        "galvez+trump": "2024-06-02",
    }
    assert Counter(states("sheinbaum+trump").values()) == {"raised": 27, "clear": 3}


@pytest.mark.parametrize("person", sorted(PROFILES))
def test_the_program_works_out_the_same_capacities(person: str, shown: Callable[..., Any]) -> None:
    order = ["office", "candidate", "elect", "other_office", "before", "after"]
    seen = shown("show", person)
    entries = [entry for issue in seen["issues"] for question in issue["questions"] for entry in question["history"]]
    assert len(entries) == sum(who == person for who, _ in ENTRIES)
    for entry in entries:
        date = entry["position"].get("date")
        if not date:
            assert (entry["capacities"], entry["first_day"]) == ([], None)
            continue
        days = (first_day(date), last_day(date))
        assert (entry["first_day"], entry["last_day"]) == days
        parts = PROFILES[person]["career"]
        spans = [(first_day(part["from"]), last_day(part["until"]) if "until" in part else "9999", part) for part in parts]
        whole = [part for start, end, part in spans if start <= days[0] and days[1] <= end]
        ends = [part for start, end, part in spans if start <= days[1] <= end]
        held_then = {
            part["role"] if part["role"] != "office" or part.get("office") == OFFICES[person] else "other_office" for part in whole or ends
        }
        held_then -= {"elect"} if "office" in held_then else set()
        was_there = any(part.get("office") == OFFICES[person] and start <= days[1] for start, _, part in spans)
        expected = held_then or {"after" if was_there else "before"}
        assert entry["capacities"] == sorted(expected, key=order.index), (entry["position"]["question"], date)


@pytest.mark.parametrize("cutoff", ["2024-06-02", "2025-03-31", "2025-12-31", "2026-01-01", ""])
def test_the_program_sees_the_same_timings_reach_and_order(cutoff: str, shown: Callable[..., Any]) -> None:
    seen = shown("recommend", *(["--as-of", cutoff] if cutoff else []))
    day, known = cutoff or TODAY, cutoff or "9999"
    risks = {risk["id"]: risk for risk in RISKS}
    actual = "sheinbaum+trump" if day >= "2024-11-05" else ""
    here = [actual] if actual else SCENARIOS
    assert seen["here"] == here
    ranks = []
    for each in seen["recommendations"]:
        own = next(one for one in RECOMMENDATIONS if one["id"] == each["id"])
        reach = [scenario for scenario in SCENARIOS if any(states(scenario, known)[id_] == "raised" for id_ in own["addresses"])]
        assert (each["scenarios"], each["reach"]) == (reach, len(reach))
        assert each["verdict"] == ("robust" if len(reach) == len(SCENARIOS) else "contingent" if reach else "idle")
        live = []
        for id_ in own["addresses"]:
            for scenario in here:
                frozen_on = frozen(scenario, day)
                found = group(risks[id_], frozen_on or day, min(frozen_on or "9999", known))
                if states(scenario, known)[id_] == "raised" and found in {"can_still_happen", "under_way"}:
                    grade = severity(risks[id_], known)
                    live.append((-(SEVERITIES.index(grade) if grade else -1), found != "can_still_happen"))
        due = last_day(own["due"]) if own.get("due") else ""
        past = [change for change in own.get("history", ()) if last_day(change["date"]) <= known]
        is_closed = bool(past) and max(past, key=lambda change: last_day(change["date"]))["status"].startswith("closed")
        timing = "done" if is_closed else "lapsed" if due and due < day else "now" if live else "later"
        assert (each["timing"], each["due_day"]) == (timing, due), each["id"]
        urgency = min(live) if timing == "now" else (1, False)
        stances = {scenario: held(min(known, frozen(scenario, day) or "9999")) for scenario in here}
        standing = sum(
            any(true(one["when"], people_of(scenario), stances[scenario]) for scenario in here)
            for one in own.get("harder_if", ())
            if "when" in one
        )
        assert len(each["obstacles_present"]) == standing
        order = ["now", "later", "lapsed", "done"].index(timing)
        ranks.append((order, *urgency, due or "9999", -len(reach), standing))
    assert ranks == sorted(ranks)
    assert len(ranks) == len(RECOMMENDATIONS) == 29
    assert [each["id"] for each in seen["unaddressed_risks"]] == ["risk-pemex-drag"]


@pytest.mark.parametrize("scenario", ["galvez+biden", "galvez+trump", "sheinbaum+biden"])
def test_no_likelihood_is_later_than_the_last_day_of_its_scenario(scenario: str, shown: Callable[..., Any]) -> None:
    seen = shown("risks", "--scenario", scenario)
    end = frozen(scenario, TODAY)
    assert seen["scenario"]["last_day"] == end
    for flag in (*seen["flags"], *seen["clear"]):
        (own,) = (risk for risk in RISKS if risk["id"] == flag["risk"]["id"])
        dates = sorted((each["date"] for each in own["likelihood"]), key=last_day)
        expected = [date for date in dates if last_day(date) <= (end or "")][-1:] or dates[:1]
        assert [flag["risk"]["likelihood"]["date"]] == expected, own["id"]
