"""The shipped register carries every researched risk, recommendation and scenario: counts, each grade, conditions, samples.

Reads the files with PyYAML alone, so that nothing of mxbrief can hide a mistake in them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

from conftest import PROJECT

ROOT = PROJECT / "positions"

# Likelihood, impact and what has become of it, by risk.
GRADES = """
    risk-usmca-annual-reviews     likely               high      materialised
    risk-usmca-withdrawal         roughly_even_chance  severe    open
    risk-gm-corn                  very_unlikely        moderate  partly_materialised
    risk-business-treatment       likely               high      partly_materialised
    risk-nearshoring-bottlenecks  likely               moderate  open
    risk-china-content            likely               high      partly_materialised
    risk-farm-water-irritants     roughly_even_chance  moderate  partly_materialised
    risk-energy-dispute           roughly_even_chance  high      partly_materialised
    risk-electricity-shortfall    likely               high      open
    risk-climate-backsliding      roughly_even_chance  moderate  partly_avoided
    risk-us-climate-exit          very_likely          moderate  materialised
    risk-cartel-expansion         likely               severe    partly_avoided
    risk-security-breakdown       unlikely             high      open
    risk-militarised-policing     very_likely          moderate  open
    risk-officials-charged        roughly_even_chance  moderate  open
    risk-migration-narrows        unlikely             high      partly_materialised
    risk-mexico-asylum-collapse   very_likely          high      materialised
    risk-us-asylum-backlog        very_likely          high      materialised
    risk-pathways-closed          very_likely          high      materialised
    risk-border-chaos             unlikely             moderate  partly_materialised
    risk-institutions-erode       likely               high      materialised
    risk-courts-politicised       roughly_even_chance  high      materialised
    risk-press-civil-society      likely               moderate  partly_materialised
    risk-coalition-splits         roughly_even_chance  moderate  partly_materialised
    risk-pemex-drag               very_likely          high      materialised
    risk-fiscal-squeeze           likely               moderate  partly_materialised
    risk-unilateral-force         roughly_even_chance  severe    open
    risk-quiet-diplomacy          roughly_even_chance  moderate  partly_materialised
    risk-nationalist-backlash     unlikely             moderate  partly_materialised
    risk-tariff-threats           very_likely          high      materialised
"""


def read(path: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load((ROOT / path).read_text(), Loader=yaml.BaseLoader)  # noqa: S506 -- makes nothing but text
    return content


def entries(folder: str) -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for path in sorted(ROOT.glob(f"{folder}/*.yaml")) for entry in read(f"{folder}/{path.name}")[folder]}


def leaves(condition: Any) -> Iterator[dict[str, Any]]:
    if condition == "always":
        return
    if "question" in condition:
        yield condition
    for part in (*condition.get("all", ()), *condition.get("any", ()), *([condition["not"]] if "not" in condition else [])):
        yield from leaves(part)


RISKS = entries("risks")
ADVICE = entries("recommendations")
MANIFEST = read("corpus.yaml")
QUESTIONS = {question["id"]: question for path in ROOT.glob("issues/*.yaml") for question in read(f"issues/{path.name}")["questions"]}


def test_the_counts_are_those_of_the_fact_base() -> None:
    assert (len(RISKS), len(ADVICE)) == (30, 29)
    assert Counter(advice["basis"] for advice in ADVICE.values()) == {"stated": 21, "inferred": 8}
    scenarios = MANIFEST["scenarios"]
    assert [tuple(scenario["people"]) for scenario in scenarios if "standard" in scenario] == [
        ("sheinbaum", "biden"),
        ("sheinbaum", "trump"),
        ("galvez", "biden"),
        ("galvez", "trump"),
    ]
    assert (len(scenarios), sum(len(scenario.get("expectations", ())) for scenario in scenarios)) == (9, 32)
    assert (len(MANIFEST["premises"]), len(MANIFEST["forecasts"])) == (20, 15)
    assert Counter(forecast["outcome"] for forecast in MANIFEST["forecasts"]) == {
        "correct": 6,
        "wrong": 2,
        "partly_correct": 3,
        "partly_wrong": 2,
        "open": 2,
    }
    assert sum(len(list(leaves(risk["when"]))) for risk in RISKS.values()) == 81
    obstacles = [obstacle for advice in ADVICE.values() for obstacle in advice.get("harder_if", ())]
    assert (len(obstacles), sum("when" in obstacle for obstacle in obstacles)) == (42, 41)


def test_every_risk_is_graded_as_it_was() -> None:
    table = {row.split()[0]: row.split()[1:] for row in GRADES.strip().splitlines()}
    assert {id_: [risk["likelihood"][-1]["level"], risk["impact"], risk["outcome"][-1]["status"]] for id_, risk in RISKS.items()} == table


def test_every_condition_asks_an_office_what_it_is_asked() -> None:
    conditions = [risk["when"] for risk in RISKS.values()]
    conditions += [obstacle["when"] for advice in ADVICE.values() for obstacle in advice.get("harder_if", ()) if "when" in obstacle]
    for leaf in (leaf for condition in conditions for leaf in leaves(condition)):
        offices = QUESTIONS[leaf["question"]].get("offices", ["mexico-president", "us-president"])
        assert leaf["office"] in offices, leaf


def test_every_id_leads_somewhere_and_one_risk_is_answered_by_nothing() -> None:
    answered = {risk for advice in ADVICE.values() for risk in advice["addresses"]}
    assert set(RISKS) - answered == {"risk-pemex-drag"}
    assert answered <= set(RISKS)
    for scenario in MANIFEST["scenarios"]:
        assert set(scenario["key_risks"]) <= set(RISKS)
        assert set(scenario["key_recommendations"]) <= set(ADVICE)


def test_a_risk_is_carried_over_whole() -> None:
    assert RISKS["risk-usmca-withdrawal"] == {
        "id": "risk-usmca-withdrawal",
        "title": "Washington gives notice to leave the USMCA or replaces it with separate deals",
        "statement": (
            "A US president gives the six-month notice, or swaps the three-way agreement for two bilateral ones on worse terms for Mexico."
        ),
        "when": {
            "all": [
                {"office": "us-president", "question": "usmca-extend-2026", "at_most": "opposes"},
                {"office": "us-president", "question": "us-tariffs-mexico", "at_least": "supports"},
            ]
        },
        "likelihood": [
            {
                "date": "2024-12",
                "level": "unlikely",
                "hindsight": "true",
                "basis": (
                    "Leaving would hurt US industry and farm exports, and the same president signed the deal; threats of exit"
                    " were used before as pressure."
                ),
            },
            {
                "date": "2026-07-02",
                "level": "roughly_even_chance",
                "basis": (
                    "The United States did not renew the agreement on 1 July 2026 and talks with Mexico alone; no notice to leave"
                    " was found."
                ),
            },
        ],
        "impact": "severe",
        "impact_reason": "Most Mexican exports use the agreement's duty-free entry.",
        "horizon": {"from": "2025-01-01", "until": "2028-12-31"},
        "indicators": [
            "Formal withdrawal notice under the final provisions",
            "Public statements that the pact is not needed or will be replaced",
            "Separate US-Mexico text put before Congress",
        ],
        "sources": [{"id": "harbinger-2025", "locator": "note on withdrawal"}, {"id": "abc-2024", "locator": "opening paragraphs"}],
        "outcome": [
            {
                "date": "2026-07-02",
                "status": "open",
                "note": (
                    "Trump called the pact irrelevant in January 2026 and said in June that he was not looking to renew; no notice"
                    " to leave was found up to early July 2026."
                ),
                "sources": [
                    {"id": "reuters-usmca-2026", "locator": "last paragraphs"},
                    {"id": "gpw-2026", "locator": "opening"},
                    {"id": "boursel-2026", "locator": "opening"},
                ],
            }
        ],
    }


def test_a_recommendation_is_carried_over_whole() -> None:
    advice = ADVICE["rec-commit-usmca"]
    assert advice["steps"] == [
        "State support for a 16-year renewal early",
        "Settle US demands well before the review date",
        "Confirm renewal in writing at the review",
        "Keep the deal three-sided",
    ]
    assert advice["addressees"] == ["President", "USTR", "Congress"]
    assert advice["addresses"] == ["risk-usmca-annual-reviews", "risk-usmca-withdrawal", "risk-nearshoring-bottlenecks"]
    assert advice["harder_if"][0] == {
        "text": "US president wants to renegotiate or refuses renewal",
        "when": {"office": "us-president", "question": "usmca-extend-2026", "at_most": "mixed"},
    }
    assert advice["sources"][0] == {"id": "fa2024", "locator": "STRENGTH THROUGH TRADE, para 4"}
    assert (advice["basis"], advice["time_frame"]) == ("stated", "by the first yearly review, July 2027")


def paragraphs(part: dict[str, Any]) -> list[str]:
    """Return the paragraphs of the essay that an entry cites, each by its section and number."""
    found = []
    for locator in (source.get("locator", "") for source in part.get("sources", ()) if source["id"] == "fa2024"):
        section, _, numbers = locator.rpartition(", ")
        first, _, last = numbers.removeprefix("paras ").removeprefix("para ").partition("-")
        found += [f"{section}, para {number}" for number in range(int(first), int(last or first) + 1)]
    return found


def test_the_guide_lists_what_each_of_the_28_paragraphs_gave() -> None:
    rows = [line.strip("|").split("|") for line in (ROOT / "ESSAY.md").read_text().splitlines() if line.startswith("| ")][2:]
    table = {cells[0].strip(): [cell.strip() for cell in cells[1:]] for cells in rows}
    assert len(table) == 28
    named = {id_.strip("`") for _, advice, *_ in table.values() for id_ in advice.split(", ")}
    assert named - {"–"} <= set(ADVICE)  # noqa: RUF001 -- a dash is what stands there
    assert {id_ for id_, advice in ADVICE.items() if advice["basis"] == "stated"} <= named
    issues = [read(f"issues/{path.name}") for path in ROOT.glob("issues/*.yaml")]
    figures = [figure for issue in issues for figure in issue.get("figures", ())]
    positions = [
        entry
        for path in ROOT.glob("candidates/*/*/*.yaml")
        if path.name != "profile.yaml"
        for entry in read(str(path.relative_to(ROOT)))["positions"]
    ]
    said = [*MANIFEST["premises"], *MANIFEST["forecasts"]]
    for paragraph, (_, _, risks, shown_figures, sayings, stances) in table.items():
        assert set(re.findall("[a-z0-9-]{3,}", risks)) == {id_ for id_, risk in RISKS.items() if paragraph in paragraphs(risk)}
        assert set(re.findall("[a-z0-9-]{3,}", shown_figures)) == {each["id"] for each in figures if paragraph in paragraphs(each)}
        assert int(sayings) == sum(paragraph in paragraphs(each) for each in said), paragraph
        assert int(stances) == sum(paragraph in paragraphs(each) for each in positions), paragraph
