"""What is written but could not be read leaves open what depends on it: no cell and no verdict is surer than the files are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Runner

PIKE = "candidates/mayor/pike/ferry.yaml"
SATO = "candidates/mayor/sato/ferry.yaml"
RISK = "risks/ferry.yaml"


@pytest.fixture
def alder(tmp_path: Path, mxbrief: Runner) -> Path:
    """Return the corpus that ``new corpus`` writes."""
    mxbrief("new", "corpus", "alder", cwd=tmp_path)
    return tmp_path / "alder"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def states(alder: Path, mxbrief: Runner) -> tuple[int, dict[str, str]]:
    seen = mxbrief("risks", "--format", "json", "--positions", alder)
    return seen.code, {cell["scenario"]: cell["state"] for cell in json.loads(seen.stdout)["rows"][0]["cells"]}


def stances(alder: Path, mxbrief: Runner, candidate: str = "pike") -> tuple[int, dict[str, str], str]:
    seen = mxbrief("compare", "ferry", "--candidate", candidate, "--format", "json", "--positions", alder)
    questions = json.loads(seen.stdout)["issues"][0]["questions"]
    return seen.code, {question["id"]: question["cells"][0]["stance"] for question in questions}, seen.stderr


def test_before_anything_is_wrong(alder: Path, mxbrief: Runner) -> None:
    assert states(alder, mxbrief) == (
        0,
        {"lund+pike": "raised", "lund+sato": "clear", "reyes+pike": "raised", "reyes+sato": "possible"},
    )


@pytest.mark.parametrize(
    "broken",
    [
        "{office: mayor, question: night-ferry, at_least: support}",
        "{office: mayor, question: night-ferry, at_least: yes}",
        "{office: mayor, question: night-ferry}",
        "{question: night-ferry, at_least: supports}",
        "{office: mayor, question: night-ferry, stance: [supports, aginst]}",
        "{office: mayor, question: night-ferry, at_least: supports, except: free-fares}",
        "{office: mayor, question: Night Ferry!, at_least: supports}",
        "night-ferry",
        "[mayor, night-ferry]",
    ],
)
def test_a_condition_is_no_surer_than_its_parts(broken: str, alder: Path, mxbrief: Runner) -> None:
    change(alder / RISK, "{office: mayor, question: night-ferry, at_least: supports}", broken)
    code, found = states(alder, mxbrief)
    # Pike is for free fares, so all hangs on the other part; Sato is against them, so nothing does.
    assert (code, found) == (1, {"lund+pike": "possible", "lund+sato": "clear", "reyes+pike": "possible", "reyes+sato": "possible"})
    for command in (["risks"], ["risks", "--scenario", "lund+pike"], ["explain", "ferry-deficit"]):
        seen = mxbrief(*command, "--positions", alder)
        assert (seen.code, "a part of the condition that could not be read" in seen.stdout.casefold()) == (1, True)
        assert f"{alder}/{RISK}:9" in seen.stderr


def test_an_obstacle_that_cannot_be_read_may_be_there(alder: Path, mxbrief: Runner) -> None:
    change(alder / "recommendations/ferry.yaml", "at_least: supports}", "at_least: support}")
    seen = mxbrief("recommend", "--scenario", "lund+pike", "--detail", "full", "--positions", alder)
    assert (seen.code, "The mayor wants free fares: not known here." in seen.stdout) == (1, True)


@pytest.mark.parametrize(
    ("date", "stance"),
    [("May 20, 2025", "unreadable"), ("2025-05-12", "unreadable"), ("2025-05-11", "unreadable"), ("2025-05-03", "opposes")],
)
def test_an_entry_that_cannot_be_read_may_replace_an_older_one(date: str, stance: str, alder: Path, mxbrief: Runner) -> None:
    with (alder / SATO).open("a") as file:
        file.write(f"  - question: night-ferry\n    stance: suports\n    date: {date}\n")
        file.write("    basis: statement\n    confidence: low\n    summary: So.\n")
    code, found, told = stances(alder, mxbrief, "sato")
    assert (code, found["night-ferry"]) == (1, stance)
    assert f"{alder}/{SATO}" in told


def test_an_entry_without_a_question_may_be_on_any_of_them(alder: Path, mxbrief: Runner) -> None:
    with (alder / SATO).open("a") as file:
        file.write("  - stance: supports\n    date: 2026-01\n    basis: statement\n    confidence: low\n    summary: So.\n")
    code, found, _ = stances(alder, mxbrief, "sato")
    assert (code, set(found.values())) == (1, {"unreadable"})


def test_a_question_that_is_unknown_may_be_any(alder: Path, mxbrief: Runner) -> None:
    change(alder / "issues/ferry.yaml", "id: night-ferry", "id: ferry-by-night")
    code, found, _ = stances(alder, mxbrief)
    assert (code, found["ferry-by-night"]) == (1, "unreadable")


def test_positions_in_the_file_of_another_issue_are_told(alder: Path, mxbrief: Runner) -> None:
    other = alder / "candidates/mayor/pike/dredging.yaml"
    other.write_text(other.read_text() + (alder / PIKE).read_text().replace("positions:\n", ""))
    (alder / PIKE).unlink()
    code, found, told = stances(alder, mxbrief)
    assert (code, set(found.values())) == (1, {"unreadable"})
    assert "it belongs to 'ferry': move the entry to ferry.yaml" in told


def test_positions_one_folder_up_may_be_anyones(alder: Path, mxbrief: Runner) -> None:
    (alder / PIKE).rename(alder / "candidates/mayor/ferry.yaml")
    code, found, told = stances(alder, mxbrief)
    assert (code, set(found.values())) == (1, {"unreadable"})
    assert "candidates/mayor/ferry.yaml" in told


def test_two_stances_of_one_day_are_told(alder: Path, mxbrief: Runner) -> None:
    entry = (alder / PIKE).read_text().split("  - ")[1]
    assert "stance: supports" in entry
    with (alder / PIKE).open("a") as file:
        file.write("  - " + entry.replace("stance: supports", "stance: opposes"))
    code, _, told = stances(alder, mxbrief)
    assert (code, "already has a stance dated" in told) == (1, True)


@pytest.mark.parametrize("command", [["compare", "ferry"], ["show", "sato"], ["explain", "sato/night-ferry"]])
def test_text_that_is_cut_off_is_told(command: list[str], alder: Path, mxbrief: Runner) -> None:
    text = (alder / SATO).read_text()
    summary = next(line for line in text.splitlines() if "summary:" in line)
    change(alder / SATO, summary, "    summary: Will keep line #4 of the timetable.")
    seen = mxbrief(*command, "--positions", alder)
    assert (seen.code, "the text is cut off here: '#4 of the timetable.'" in seen.stderr) == (1, True)


def test_a_title_that_is_cut_off_is_told(alder: Path, mxbrief: Runner) -> None:
    source = alder / "sources/general.yaml"
    title = next(line for line in source.read_text().splitlines() if "title: " in line)
    change(source, title, f"{title} #4")
    seen = mxbrief("compare", "ferry", "--positions", alder)
    assert (seen.code, "the text is cut off here: '#4'" in seen.stderr) == (1, True)
