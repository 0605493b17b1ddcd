"""What ``compare`` takes and shows: all issues, opposite sides, a ranking across issues, tables turned over."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pypandoc  # type: ignore[import-untyped]  # has none
import pytest

from conftest import CORPORA, PROJECT, Runner

SHIPPED = PROJECT / "positions"


def compared(mxbrief: Runner, *arguments: str) -> dict[str, Any]:
    seen = mxbrief("compare", *arguments, "--positions", SHIPPED, "--format", "json")
    assert (seen.code, seen.stderr) == (0, "")
    result: dict[str, Any] = json.loads(seen.stdout)
    return result


@pytest.mark.parametrize("arguments", [(), ("all",), ("ALL",), ("all", "energy"), ("energy", "all", "cfe-majority-share")])
def test_without_an_issue_and_with_all_it_takes_all(arguments: tuple[str, ...], mxbrief: Runner) -> None:
    issues = [issue["id"] for issue in compared(mxbrief, *arguments)["issues"]]
    assert issues == mxbrief("list", "issues", "--positions", SHIPPED).stdout.split()


def test_all_takes_candidates_too(mxbrief: Runner) -> None:
    for arguments in (("all", "trump"), ("trump",), ("--candidate", "trump")):
        result = compared(mxbrief, *arguments)
        assert ([each["id"] for each in result["candidates"]], len(result["issues"])) == (["trump"], 8)


@pytest.mark.parametrize("command", ["risks", "recommend"])
def test_all_is_understood_where_issues_are(command: str, mxbrief: Runner) -> None:
    plain = mxbrief(command, "--positions", SHIPPED, "--format", "json")
    assert mxbrief(command, "all", "--positions", SHIPPED, "--format", "json") == plain
    assert mxbrief(command, "energy", "all", "--positions", SHIPPED, "--format", "json") == plain


def test_show_takes_all(mxbrief: Runner) -> None:
    every = mxbrief("show", "trump", "all", "--positions", SHIPPED, "--format", "json")
    assert every == mxbrief("show", "trump", "--positions", SHIPPED, "--format", "json")


ISSUE = """title: {id}
summary: S.
questions:
  - id: {id}-q
    label: L
    text: T.
    supports: S.
    opposes: O.
"""
PERSON = {
    "corpus.yaml": "title: T\ndescription: D.\n",
    "candidates/mayor/office.yaml": "title: Mayor\n",
    "candidates/mayor/ann/profile.yaml": "name: Ann\nshort_name: Ann\n",
}


def test_an_issue_of_that_name_is_that_issue(mxbrief: Runner, folder: Callable[[Mapping[str, str]], Path]) -> None:
    root = folder(PERSON | {f"issues/{id_}.yaml": ISSUE.format(id=id_) for id_ in ("all", "other")})
    result = json.loads(mxbrief("compare", "all", "--positions", root, "--format", "json").stdout)
    assert [issue["id"] for issue in result["issues"]] == ["all"]


def test_a_question_of_that_name_is_that_question(mxbrief: Runner, folder: Callable[[Mapping[str, str]], Path]) -> None:
    root = folder(PERSON | {"issues/one.yaml": ISSUE.format(id="one").replace("one-q", "all"), "issues/two.yaml": ISSUE.format(id="two")})
    result = json.loads(mxbrief("compare", "all", "--positions", root, "--format", "json").stdout)
    assert [issue["id"] for issue in result["issues"]] == ["one"]


def test_a_corpus_without_issues_says_so(mxbrief: Runner, folder: Callable[[Mapping[str, str]], Path]) -> None:
    seen = mxbrief("compare", "--positions", folder(PERSON))
    assert (seen.code, seen.stdout) == (3, "")
    assert "no issues" in seen.stderr


def test_opposed_shows_every_question_with_both_sides_and_no_other(mxbrief: Runner) -> None:
    def sides(row: dict[str, Any]) -> set[int]:
        return {(cell["number"] > 0) - (cell["number"] < 0) for cell in row["cells"] if cell["number"] is not None}

    every = [row for issue in compared(mxbrief)["issues"] for row in issue["questions"]]
    shown = compared(mxbrief, "--opposed")
    assert shown["opposed"] is True
    kept = [row["id"] for issue in shown["issues"] for row in issue["questions"]]
    assert kept == [row["id"] for row in every if {1, -1} <= sides(row)]
    assert 0 < len(kept) < len(every)


def test_where_no_side_opposes_another_it_says_what_to_leave_out(mxbrief: Runner) -> None:
    seen = mxbrief("compare", "dredging", "--opposed", "--positions", CORPORA / "harbor")
    assert "On no question does one candidate support what another opposes." in seen.stdout
    assert "leave out --opposed" in seen.stderr
    alone = mxbrief("compare", "dredging", "--opposed", "--table-only", "--positions", CORPORA / "harbor").stdout
    assert "On no question does one candidate support what another opposes." in alone


def test_what_divides_most_comes_first_across_issues(mxbrief: Runner) -> None:
    result = compared(mxbrief, "trade", "energy", "--sort", "divide")
    rows = {row["id"]: row for issue in result["issues"] for row in issue["questions"]}
    assert sorted(result["ranked"]) == sorted(rows)
    spreads = [rows[id_]["divide"] or {"largest": -1, "mean": 0} for id_ in result["ranked"]]
    order = [(spread["largest"], spread["mean"]) for spread in spreads]
    assert order == sorted(order, reverse=True)
    assert len({id_ in {row["id"] for row in result["issues"][0]["questions"]} for id_ in result["ranked"][:4]}) == 2
    text = mxbrief("compare", "trade", "energy", "--sort", "divide", "--positions", SHIPPED).stdout
    places = [text.index(f"**{rows[id_]['label']} (") for id_ in result["ranked"]]
    assert places == sorted(places)
    data = mxbrief("compare", "trade", "energy", "--sort", "divide", "--positions", SHIPPED, "--format", "csv").stdout
    assert (
        list(dict.fromkeys(line.split(",")[2] for line in data.splitlines()[1:] if line.split(",")[0] in {"trade", "energy"}))
        == result["ranked"]
    )
    assert compared(mxbrief, "energy", "--sort", "divide")["ranked"] == []


@pytest.mark.parametrize(
    "command",
    ["compare energy", "compare all", "compare all --sort divide", "risks", "scenarios", "recommend", "scenarios sheinbaum+trump"],
)
def test_every_table_alone_is_one_slide(command: str, mxbrief: Runner, tmp_path: Path) -> None:
    from zipfile import ZipFile

    text = mxbrief(*command.split(), "--table-only", "--positions", SHIPPED).stdout
    tables = sum(line.startswith(("|:", "|-")) for line in text.splitlines())
    assert text.count("\nTable: ") == tables
    assert text.count("\n# ") + text.startswith("# ") == tables
    pypandoc.convert_text(text, "pptx", format="markdown", outputfile=str(tmp_path / "slides.pptx"))
    with ZipFile(tmp_path / "slides.pptx") as archive:
        slides = [name for name in archive.namelist() if name.startswith("ppt/slides/slide")]
    assert len(slides) == tables


@pytest.mark.parametrize("format_", ["markdown", "html", "terminal", "latex", "rst", "jira", "mediawiki"])
def test_a_table_turned_over_has_a_row_for_each_candidate(format_: str, mxbrief: Runner) -> None:
    options = ("--table-only", "--format", format_, "--width", "120", "--positions", SHIPPED)
    text = mxbrief("compare", "energy", "--transpose", *options).stdout
    assert text.rindex("Sheinbaum") > text.index("Private power investment" if format_ != "terminal" else "Candidate")
    assert "Office" in text


@pytest.mark.parametrize("command", ["risks trade", "scenarios"])
def test_scenarios_can_be_turned_over_too(command: str, mxbrief: Runner) -> None:
    text = mxbrief(*command.split(), "--transpose", "--table-only", "--positions", SHIPPED).stdout
    assert "\n| Scenario " in text
    assert "\n| Sheinbaum + Biden " in text
