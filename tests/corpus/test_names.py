"""What people type for issues, questions, candidates, offices, scenarios and events, and what it means."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import CORPORA, PROJECT
from mxbrief.corpus.load import resolve as find
from mxbrief.corpus.load.meaning import EXPLAINABLE, find_thing
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, FailureKind, Misuse

HARBOR = CORPORA / "harbor"
TRIO = CORPORA / "trio"
SHIPPED = PROJECT / "positions"


@pytest.mark.parametrize(
    ("names", "issues", "people"),
    [
        (["FERRY"], ["ferry"], []),
        (["ferry,dredging"], ["ferry", "dredging"], []),
        (["ferry, ,dredging,"], ["ferry", "dredging"], []),
        (["Night ferry"], ["ferry:night-ferry"], []),
        (["night ferry, deep channel"], ["ferry:night-ferry", "dredging:deep-channel"], []),
        (["dredg"], ["dredging"], []),
        (["inspection"], ["ferry:ferry-inspection"], []),
        (["ferry", "pike"], ["ferry"], ["pike"]),
        (["Öberg", "ferry", "asa oberg"], ["ferry"], ["oberg"]),
        (["pike+lund", "ferry"], ["ferry"], ["pike", "lund"]),
        (["pike", "Eva Lund"], ["dredging", "ferry"], ["pike", "lund"]),
        (["佐藤 ken sato", "ferry"], ["ferry"], ["sato"]),
    ],
)
def test_topics_and_people_in_any_order(names: list[str], issues: list[str], people: list[str]) -> None:
    topics, found = find.find_subjects(Reader(HARBOR), names)
    assert [":".join((topic.issue, *topic.questions)) for topic in topics] == issues
    assert list(found) == people


@pytest.mark.parametrize(
    ("name", "others", "candidate", "issues"),
    [
        ("PIKE", [], "pike", ["dredging", "ferry"]),
        ("Lund, Eva", ["ferry"], "lund", ["ferry"]),
        ("ferry", ["reyes"], "reyes", ["ferry"]),
        ("eva", ["lund", "night ferry"], "lund", ["ferry"]),
        ("max reyes", ["dredging,ferry"], "reyes", ["dredging", "ferry"]),
    ],
)
def test_one_person_and_their_issues(name: str, others: list[str], candidate: str, issues: list[str]) -> None:
    candidates, topics = find.find_person(Reader(HARBOR), name, others)
    assert list(candidates) == [candidate]
    assert [topic.issue for topic in topics] == issues


@pytest.mark.parametrize(
    ("text", "scenario"),
    [
        ("ash+bo+cy", "ash+bo+cy"),
        ("Cy + ASH + bo", "ash+bo+cy"),
        ("ash,bo,cy", "ash+bo+cy"),
        ("Ash Gray & Bo Crust & Cy Bell", "ash+bo+cy"),
        ("ash+ash+bo+cy", "ash+bo+cy"),
    ],
)
def test_a_scenario_in_any_spelling(text: str, scenario: str) -> None:
    assert "+".join(find.find_scenario(Reader(TRIO), text).values()) == scenario


@pytest.mark.parametrize("text", ["", "+", " , "])
def test_an_empty_scenario_says_whom_it_lacks(text: str) -> None:
    with pytest.raises(Misuse, match="has no candidate for archer and baker and crier"):
        find.find_scenario(Reader(TRIO), text)


def test_people_where_issues_belong_are_a_scenario() -> None:
    issues, winners = find.find_scope(Reader(TRIO), ["Gates", "ash", "Bo Crust", "cy"], None)
    assert (issues, winners) == (("gates",), {"archer": "ash", "baker": "bo", "crier": "cy"})
    assert find.find_scope(Reader(TRIO), ["Gates", "cy"], "ash+bo") == (issues, winners)
    assert find.find_scope(Reader(TRIO), ["Gates"], "Ash, Bo and Cy") == (issues, winners)
    with pytest.raises(Misuse, match="'bo' and 'bea' both run for 'baker'"):
        find.find_scope(Reader(TRIO), ["bea"], "ash+bo+cy")


@pytest.mark.parametrize("names", [["gates", "and", "bread"], ["gates and bread"], ["gates/bread"], ["Gates, y Bread"]])
def test_what_stands_between_names_is_no_name(names: list[str]) -> None:
    topics, candidates = find.find_subjects(Reader(TRIO), names)
    assert ([topic.issue for topic in topics], candidates) == (["gates", "bread"], ())


def test_a_candidate_and_an_issue_with_a_slash() -> None:
    topics, candidates = find.find_subjects(Reader(TRIO), ["ash/night-gate"])
    assert ([topic.questions for topic in topics], candidates) == ([("night-gate",)], ("ash",))


@pytest.mark.parametrize("text", ["MAYOR-ELECTION-2024", "Pike wins the town", "pike wins", "mayor election"])
def test_an_event_by_its_name(text: str) -> None:
    assert find.find_cutoff(Reader(HARBOR), text) == "2024-06-02"


@pytest.mark.parametrize("office", ["WARDEN", "Harbor warden", "harbor"])
def test_an_office_by_its_title(office: str) -> None:
    assert set(find.find_candidates(Reader(HARBOR), (), [office])) == {"lund", "reyes"}


def test_an_exact_id_wins_over_a_name(tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(HARBOR, tmp_path / "harbor"))
    profile = corpus / "candidates" / "mayor" / "oberg" / "profile.yaml"
    profile.write_text(profile.read_text().replace("short_name: Öberg", "short_name: Pike"))
    assert list(find.find_candidates(Reader(corpus), ["pike"])) == ["pike"]
    with pytest.raises(Misuse, match="can be more than one candidate") as caught:
        find.find_candidates(Reader(corpus), ["Pike"])
    assert [line.split()[0] for line in caught.value.lines[1:]] == ["oberg", "pike"]


def test_an_alias_is_a_name(tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(HARBOR, tmp_path / "harbor"))
    profile = corpus / "candidates" / "mayor" / "pike" / "profile.yaml"
    profile.write_text(profile.read_text().replace("[Skipper Jo]", "[Skipper Jo, The Admiral]"))
    for name in ("the admiral", "Skipper Jo", "skipper-jo"):
        assert list(find.find_candidates(Reader(corpus), [name])) == ["pike"]


def test_a_name_with_a_comma_is_no_list(tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(HARBOR, tmp_path / "harbor"))
    issue = corpus / "issues" / "ferry.yaml"
    issue.write_text(issue.read_text().replace("label: Night ferry", 'label: "Ferry, dredging"'))
    topics, _ = find.find_subjects(Reader(corpus), ["ferry, dredging"])
    assert [(topic.issue, topic.questions) for topic in topics] == [("ferry", ("night-ferry",))]


def test_a_name_in_an_entry_that_is_not_valid_says_so(tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(HARBOR, tmp_path / "harbor"))
    issue = corpus / "issues" / "ferry.yaml"
    issue.write_text(issue.read_text().replace("    text: The ferry should run at night.\n", ""))
    with pytest.raises(Failure, match="the question 'night-ferry' cannot be read"):
        find.find_subjects(Reader(corpus), ["Night ferry"])


@pytest.mark.parametrize(
    ("name", "kind", "about"),
    [
        ("mayor", FailureKind.IS_OFFICE, "mayor"),
        ("gazette", FailureKind.IS_ENTRY, "gazette"),
        ("Mayor-Election-2024", FailureKind.IS_EVENT, "mayor-election-2024"),
    ],
)
def test_what_belongs_elsewhere_says_where(name: str, kind: FailureKind, about: str) -> None:
    with pytest.raises(Misuse) as caught:
        find.find_subjects(Reader(HARBOR), [name])
    assert (caught.value.kind, caught.value.name) == (kind, about)


@pytest.mark.parametrize(("name", "not_suggested"), [("usmca", "fiscal"), ("weather", "water")])
def test_no_suggestion_misleads(name: str, not_suggested: str) -> None:
    with pytest.raises(Failure) as caught:
        find.find_subjects(Reader(SHIPPED), [name])
    assert "did you mean" not in caught.value.hint
    assert not_suggested not in caught.value.hint


def test_no_event_is_suggested_for_a_word_that_is_far_from_all() -> None:
    with pytest.raises(Failure) as caught:
        find.find_cutoff(Reader(SHIPPED), "yesterday")
    assert "did you mean" not in caught.value.hint


@pytest.mark.parametrize("name", ["withdrawal", "sources"])
def test_no_entry_that_is_no_day_is_offered_for_one(name: str) -> None:
    with pytest.raises(Failure, match=f"there is no event '{name}'") as caught:
        find.find_cutoff(Reader(SHIPPED), name)
    assert (caught.value.hint, caught.value.lines) == ("", ())


@pytest.mark.parametrize("name", ["a=", "x", "of"])
def test_a_letter_or_two_are_a_slip_for_nothing(name: str) -> None:
    with pytest.raises(Failure) as caught:
        find_thing(Reader(SHIPPED), name, EXPLAINABLE)
    assert "did you mean" not in caught.value.hint


def test_what_is_near_is_listed_by_kind() -> None:
    with pytest.raises(Failure) as caught:
        find.find_subjects(Reader(SHIPPED), ["crime"])
    kinds = [line.split()[1] for line in caught.value.lines[1:]]
    assert {"event", "risk", "source"} <= set(kinds)
    order = ["issue", "question", "candidate", "office", "risk", "recommendation", "event", "source"]
    assert kinds == sorted(kinds, key=order.index)


@pytest.mark.parametrize("candidate", sorted(Reader(SHIPPED).names.candidate_offices()))
def test_every_shipped_candidate_is_found_by_every_name(candidate: str) -> None:
    from mxbrief.model.positions import Profile

    reader = Reader(SHIPPED)
    office = reader.names.office_of(candidate)
    profile = reader.read(f"candidates/{office}/{candidate}/profile.yaml", Profile)
    assert profile
    for name in (profile.name, profile.short_name, profile.name.upper(), candidate.replace("-", " ").title()):
        assert list(find.find_candidates(reader, [name])) == [candidate]
