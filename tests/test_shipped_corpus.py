"""The shipped corpus carries every researched fact as it was found: counts, each latest stance, and whole entries by way of sample.

Reads the files with PyYAML alone, so that nothing of mxbrief can hide a mistake in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from conftest import PROJECT, Runner

ROOT = PROJECT / "positions"
PEOPLE = ("sheinbaum", "galvez", "maynez", "lopez-obrador", "biden", "harris", "trump")
SIGNS = {
    "strongly_supports": "++",
    "supports": "+",
    "mixed": "±",
    "opposes": "-",
    "strongly_opposes": "--",
    "no_position": "o",
    "ambiguous": "?",
}
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# The position that counts today, by question, in the order of PEOPLE; "." is not asked.
LATEST = """
    usmca-extend-2026          ++ ++ o  +  ±  ±  -
    nearshoring-promotion      ++ ++ ++ ±  +  ±  ±
    border-customs-capacity    ±  ++ o  ±  +  +  +
    gm-corn-limits             ±  o  o  ++ -- o  -
    gm-corn-planting           ++ o  o  ++ .  .  .
    foreign-company-treatment  ±  +  o  -- ±  o  +
    china-supply-limits        +  ±  o  ±  +  o  ++
    private-power-investment   ±  ++ +  -- +  o  +
    pemex-private-partners     ±  ++ o  -- .  .  .
    energy-reform-2013         -- +  o  -- +  o  o
    cfe-majority-share         ++ -  o  ++ -  o  o
    domestic-refining          +  -  -- ++ .  .  .
    renewables-expansion       +  ++ ++ -  ++ +  -
    paris-ambition             ++ ++ +  -  ++ +  --
    state-led-transition       ++ -- ±  ++ -  o  o
    electric-mobility          ++ +  +  ±  ++ +  --
    confront-criminal-groups   +  +  ±  -- +  +  ++
    military-public-security   ++ -- -- ++ .  .  .
    civilian-police            ±  ++ ++ -  .  .  .
    fentanyl-crackdown         ++ +  o  ±  ++ +  ++
    us-security-cooperation    +  ++ ±  -  +  +  +
    dea-operations             -  o  o  -- o  o  +
    arms-trafficking           ++ +  +  ++ +  +  +
    third-country-returns      ±  -  -  +  +  o  ++
    transit-enforcement        ++ ±  -- +  +  o  ++
    asylum-capacity            ±  +  +  -  +  o  -
    legal-pathways             +  ++ o  ++ +  +  --
    root-causes                ++ o  o  ++ +  ++ -
    ine-autonomy               -  +  +  -- +  o  o
    judge-elections            ++ -  ±  ++ -  o  o
    autonomous-bodies          -- ++ +  -- o  o  o
    press-civil-society        ±  ++ ++ -- .  .  .
    press-protection           +  ++ ++ +  +  ?  o
    anticorruption-system      -  +  o  -- +  o  o
    pemex-bailouts             ++ -  -  ++ .  .  .
    deficit-cut                ±  +  ±  -  .  .  .
    social-programs            ++ +  +  ++ .  .  .
    state-megaprojects         ++ -  -  ++ .  .  .
    private-infrastructure     +  +  +  -  .  .  .
    public-pressure            -  +  o  -- ±  o  ++
    tariff-leverage            -- o  -  -  -  -  ++
    us-unilateral-force        -- -  o  -- -  o  +
    broad-agenda               ±  ++ o  -  +  +  -
    us-tariffs-mexico          .  .  .  .  -  -  ++
    usmca-labor-enforcement    .  .  .  .  ++ o  +
    usmca-energy-case          .  .  .  .  ±  o  o
    cartel-terror-designation  .  .  .  .  -  o  ++
    us-asylum-processing       .  .  .  .  +  +  ±
    us-asylum-access           .  .  .  .  ±  ±  --
    us-mass-deportation        .  .  .  .  o  -  ++
    us-democracy-aid           -  o  o  -- +  o  --
    water-treaty               +  -  o  +  +  o  ++
"""


def read(path: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load((ROOT / path).read_text(), Loader=yaml.BaseLoader)  # noqa: S506 -- makes nothing but text
    return content


def positions() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in sorted(ROOT.glob("candidates/*/*/*.yaml")):
        if path.name != "profile.yaml":
            for entry in read(str(path.relative_to(ROOT)))["positions"]:
                yield path.parent.name, path.stem, entry


ENTRIES = list(positions())
DATED = [(who, issue, entry) for who, issue, entry in ENTRIES if "date" in entry]
ISSUES = {path.stem: read(f"issues/{path.name}") for path in sorted(ROOT.glob("issues/*.yaml"))}
QUESTIONS = {question["id"]: question for issue in ISSUES.values() for question in issue["questions"]}
SOURCES = [source for path in sorted(ROOT.glob("sources/*.yaml")) for source in read(f"sources/{path.name}")["references"]]


def last_day(date: str) -> tuple[int, int, int]:
    year, month, day = (*map(int, date.rpartition("/")[2].split("-")), 0, 0)[:3]
    return year, month or 12, day or DAYS[(month or 12) - 1]


def test_nothing_is_missing_and_nothing_is_added() -> None:
    assert (len(ISSUES), len(QUESTIONS), len(DATED), len(ENTRIES) - len(DATED)) == (8, 52, 362, 52)
    assert sum(len(issue.get("figures", ())) for issue in ISSUES.values()) == 35
    assert len(read("events.yaml")["events"]) == 80
    assert (len(SOURCES), len({source["id"] for source in SOURCES})) == (447, 447)
    assert sum(len(entry["sources"]) for _, _, entry in DATED) == 753
    assert sum("note" in entry for _, _, entry in DATED) == 112
    assert Counter(len(entry["date"]) for _, _, entry in DATED) == {10: 232, 7: 86, 4: 12, 12: 1, 15: 6, 18: 16, 21: 9}


def test_the_words_of_the_scales_are_counted() -> None:
    def counted(key: str) -> Counter[str]:
        return Counter(entry[key] for _, _, entry in DATED)

    assert counted("stance") == {
        "strongly_supports": 92,
        "supports": 98,
        "mixed": 50,
        "opposes": 59,
        "strongly_opposes": 35,
        "no_position": 27,
        "ambiguous": 1,
    }
    assert counted("basis") == {"statement": 128, "record": 107, "pledge": 73, "law": 32, "assessment": 20, "vote": 2}
    assert counted("confidence") == {"high": 216, "moderate": 115, "low": 31}


def test_every_stance_has_its_reason_in_one_line() -> None:
    known = [entry for _, _, entry in ENTRIES if entry["stance"] not in {"no_position", "ambiguous", "not_applicable", "uncoded"}]
    assert len(known) == 334
    assert [entry["question"] for entry in known if not 20 <= len(entry.get("gist", "")) <= 90] == []
    assert [entry["gist"] for entry in known if not entry["gist"].endswith(".")] == []


def test_each_person_has_as_many_positions_as_were_found() -> None:
    dated = Counter(who for who, _, _ in DATED)
    blank = Counter(who for who, _, entry in ENTRIES if "date" not in entry)
    assert dated == {"sheinbaum": 96, "galvez": 44, "maynez": 42, "lopez-obrador": 56, "biden": 42, "harris": 21, "trump": 61}
    assert blank == {"harris": 22, "trump": 19, "maynez": 3, "sheinbaum": 3, "biden": 3, "galvez": 2}
    assert {entry["stance"] for _, _, entry in ENTRIES if "date" not in entry} == {"no_position"}


def test_every_latest_stance_is_the_one_found() -> None:
    held: dict[tuple[str, str], tuple[tuple[int, ...], str]] = {}
    for who, _, entry in ENTRIES:
        key, day = (who, entry["question"]), last_day(entry["date"]) if "date" in entry else ()
        if key not in held or day >= held[key][0]:
            held[key] = (day, SIGNS[entry["stance"]])
    table = {row.split()[0]: row.split()[1:] for row in LATEST.strip().splitlines()}
    assert set(table) == set(QUESTIONS)
    for question, signs in table.items():
        seen = [held.get((who, question), ((), "."))[1] for who in PEOPLE]
        assert seen == signs, question


def test_eleven_questions_are_asked_in_mexico_only_and_seven_in_the_united_states_only() -> None:
    asked = Counter(tuple(question.get("offices", ())) for question in QUESTIONS.values())
    assert asked == {(): 34, ("mexico-president",): 11, ("us-president",): 7}


def test_every_citation_leads_to_one_source_and_every_source_is_cited() -> None:
    cited = {source["id"] for _, _, entry in ENTRIES for source in entry.get("sources", ())}
    cited |= {source["id"] for issue in ISSUES.values() for figure in issue.get("figures", ()) for source in figure["sources"]}
    cited |= {source["id"] for event in read("events.yaml")["events"] for source in event["sources"]}
    for office in ("mexico-president", "us-president"):
        cited |= {source["id"] for source in read(f"candidates/{office}/office.yaml")["elections"][0]["sources"]}
    for path in (*ROOT.glob("risks/*.yaml"), *ROOT.glob("recommendations/*.yaml"), ROOT / "corpus.yaml"):
        cited |= citations(read(str(path.relative_to(ROOT))))
    assert cited == {source["id"] for source in SOURCES}


def citations(part: object) -> set[str]:
    """Return the ids under every ``sources`` and ``outcome_sources`` of a file."""
    match part:
        case dict():
            own = {source["id"] for key in ("sources", "outcome_sources") for source in part.get(key, ())}
            return own.union(*(citations(value) for value in part.values()))
        case list():
            return set().union(*map(citations, part))
        case _:
            return set()


def test_every_source_says_what_a_footnote_needs() -> None:
    for source in SOURCES:
        assert {"id", "type", "title", "publisher", "issued", "URL", "accessed", "language"} <= set(source)
        assert source["accessed"] in {"2026-11-23", "2026-11-27"}
        assert source["URL"].startswith(("https://", "http://"))


def test_the_elections_ended_as_they_did() -> None:
    mexico = read("candidates/mexico-president/office.yaml")["elections"][0]
    assert (mexico["date"], mexico["winner"], mexico["inauguration"]) == ("2024-06-02", "sheinbaum", "2024-10-01")
    assert (mexico["margin_points"], mexico["turnout_percent"]) == ("32.3", "61.05")
    assert mexico["results"] == [
        {"candidate": "sheinbaum", "percent": "59.75", "votes": "35924519"},
        {"candidate": "galvez", "percent": "27.45", "votes": "16502697"},
        {"candidate": "maynez", "percent": "10.32", "votes": "6204710"},
    ]
    states = read("candidates/us-president/office.yaml")["elections"][0]
    assert (states["date"], states["winner"], states["inauguration"], states["margin_points"]) == (
        "2024-11-05",
        "trump",
        "2025-01-20",
        "1.5",
    )
    assert states["results"] == [
        {"candidate": "trump", "percent": "49.8", "electoral_votes": "312"},
        {"candidate": "harris", "percent": "48.3", "electoral_votes": "226"},
    ]


@pytest.mark.parametrize(
    ("issue", "id_", "value", "unit", "date"),
    [
        ("trade", "trade-us-mexico", "nearly 900", "billion USD a year", "2024-05"),
        ("energy", "cfe-share", "54", "percent", "2025-03-18"),
        ("energy", "energy-private-inflow", "hundreds", "billion USD", "2024-05"),
        ("climate", "ndc-2035-cap", "364-404", "million tonnes CO2e", "2025-11-18"),
        ("security", "homicides-day", "86.9 to 52.4", "daily deaths", "2026-01-08"),
        ("migration", "inm-encounters-2023", "782,176", "encounters", "2023"),
        ("democracy", "electoral-reform-vote", "259 to 234", "votes", "2026-03-11"),
        ("fiscal", "deficit-2025-2026", "4.3 and 4.1", "percent of GDP", "2025-09"),
    ],
)
def test_figures_are_carried_over_to_the_letter(issue: str, id_: str, value: str, unit: str, date: str) -> None:
    (figure,) = (figure for figure in ISSUES[issue]["figures"] if figure["id"] == id_)
    assert (figure["value"], figure["unit"], figure["date"]) == (value, unit, date)


@pytest.mark.parametrize(
    ("who", "question", "date", "stance", "basis", "confidence", "summary", "sources", "note"),
    [
        (
            *("sheinbaum", "us-unilateral-force", "2026-01", "strongly_opposes", "statement", "high"),
            (
                "Declined US military action again in a call of January 2026 after Trump spoke of strikes on land, and condemned the US"
                " operation in Venezuela."
            ),
            {"particle-call": "bullets 1-4", "walaw-2026": "paras 1-4"},
            None,
        ),
        (
            *("galvez", "us-unilateral-force", "2024-02", "opposes", "statement", "moderate"),
            (
                "Said at a Washington think tank that shared problems such as migration and fentanyl cannot have isolated or unilateral"
                " solutions."
            ),
            {"ladehoy-wilson": "para 3"},
            "Force is not named.",
        ),
        (
            *("maynez", "us-unilateral-force", "2024-01/2024-05-20", "no_position", "statement", "low"),
            "No statement on unilateral US action was found.",
            {"deraiz-debate3": "para 3"},
            "Silence in the sources read.",
        ),
        (
            *("lopez-obrador", "broad-agenda", "2024-05", "opposes", "assessment", "moderate"),
            "Used the weight of migration in US politics to narrow the agenda to that topic.",
            {"fa2024": "THE CONSEQUENCES OF NEGLECT, para 3"},
            "Assessment by the Foreign Affairs essay; formal dialogues on trade and security went on.",
        ),
        (
            *("biden", "border-customs-capacity", "2022-07-12", "supports", "law", "moderate"),
            (
                "The infrastructure law funds 26 large port-of-entry projects with 3.4 billion dollars, matched by a Mexican pledge of 1.5"
                " billion."
            ),
            {"wh-hlsd-2022": "paragraph on border infrastructure"},
            "The 26 projects cover both the northern and the southern border.",
        ),
        (
            *("harris", "usmca-extend-2026", "2020-01", "opposes", "vote", "high"),
            "As a senator she was one of ten to vote against the USMCA; her stated reason was that its environmental rules were too weak.",
            {"economist-trade-2024": "paragraph on Harris", "newsweek-harris-2024": "statement of January 2020 as quoted"},
            None,
        ),
        (
            *("trump", "tariff-leverage", "2019-05-30/2019-06-07", "strongly_supports", "record", "high"),
            "In 2019 he threatened a tariff rising from 5 to 25 percent until Mexico stopped migrants.",
            {"wilson-tariffs-2019": "items on the tariff threat", "abc-tariffs-2019": "paras 1-6"},
            None,
        ),
    ],
)
def test_whole_entries_are_as_they_were_found(  # noqa: PLR0913, PLR0917 -- the fields of an entry
    who: str, question: str, date: str, stance: str, basis: str, confidence: str, summary: str, sources: dict[str, str], note: str | None
) -> None:
    (entry,) = (entry for person, _, entry in DATED if (person, entry["question"], entry["date"]) == (who, question, date))
    assert (entry["stance"], entry["basis"], entry["confidence"]) == (stance, basis, confidence)
    assert entry["summary"] == summary
    assert {source["id"]: source["locator"] for source in entry["sources"]} == sources
    assert entry.get("note") == note


@pytest.mark.parametrize("command", ["compare", "show", "list"])
def test_mxbrief_reads_all_of_it_without_a_word_of_complaint(mxbrief: Runner, command: str) -> None:
    for arguments in {"compare": [list(ISSUES)], "show": [[who] for who in PEOPLE], "list": [["sources"], ["candidates"]]}[command]:
        seen = mxbrief(command, *arguments, "--positions", ROOT)
        assert (seen.code, seen.stderr) == (0, "")
