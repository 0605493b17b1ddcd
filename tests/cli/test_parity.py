"""All formats of a command hold the same content, and JSON has numbers, dates and ids as data."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from conftest import Runner
from mxbrief.render.sanitize import clean

COMMANDS = [
    "risks",
    "risks --scenario ash+bea+cy",
    "risks --scenario ash+bo+cy --all",
    "scenarios",
    "scenarios --all",
    "scenarios ash+bo+cy",
    "recommend",
    "recommend --scenario ash+bea+cy",
    "explain open-gates",
    "explain train-guards",
    "explain mend-wall",
    "explain night-gate",
    "explain ash/night-gate",
    "explain crier",
]
# Fields of prose and names that every reader of every format has to see.
SHOWN = {"statement", "summary", "note", "rationale", "impact_reason", "likelihood_basis", "text", "detail", "label", "short_name"}


def run(mxbrief: Runner, command: str, *options: str) -> str:
    seen = mxbrief(*command.split(), "--positions", "trio", *options)
    assert (seen.code, seen.stderr) == (0, "")
    return seen.stdout


def prose(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in SHOWN and isinstance(inner, str) and inner:
                yield clean(inner)
            elif key not in {"place", "sources", "people", "candidates", "matrix", "condition"}:
                yield from prose(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from prose(inner)


def words(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()


def shown_in(command: str, result: dict[str, Any]) -> set[str]:
    """Return the prose of a result that its report shows; a matrix shows titles alone."""
    if "cited_by" in result:
        # Stances have the form of the format in data, and words in a report.
        return {clean(result["source"]["title"]), *(clean(each["title"]).replace("_", " ") for each in result["cited_by"])}
    if command in {"risks", "scenarios", "scenarios --all"}:
        return {clean(row["risk"]["title"]) for row in result.get("rows", ())}
    if "--all" not in command:
        result = {key: value for key, value in result.items() if key != "clear"}
    return set(prose(result))


@pytest.mark.parametrize("command", COMMANDS)
def test_what_json_holds_every_other_format_shows(command: str, mxbrief: Runner) -> None:
    result = json.loads(run(mxbrief, command, "--format", "json"))
    texts = {words(text) for text in shown_in(command, result)}
    assert texts or command.startswith("scenarios")
    narrow = [["--format", "terminal", "--width", "60"]] if command != "risks" else []  # where the titles of a table are broken
    length = ["--detail", "full"] if command.startswith("recommend") else []
    for options in (["--format", "markdown"], ["--format", "html"], ["--format", "terminal", "--width", "200"], *narrow):
        output = run(mxbrief, command, *options, *length)
        if "html" in options:
            output = html.unescape(re.sub("<[^>]+>", " ", output))
        output = words(re.sub(r"\\(?=[\W_])", "", output))
        assert not [text for text in texts if text not in output], options


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_versioned_and_the_same_in_every_run(command: str, mxbrief: Runner) -> None:
    first = run(mxbrief, command, "--format", "json")
    assert re.fullmatch(r"mxbrief\.[a-z-]+/[123]", json.loads(first)["schema"])
    assert run(mxbrief, command, "--format", "json") == first
    assert run(mxbrief, command) == run(mxbrief, command, "--format", "markdown")


@pytest.mark.parametrize("command", COMMANDS)
def test_rows_are_data_that_a_spreadsheet_reads(command: str, mxbrief: Runner) -> None:
    header, *rows = csv.reader(io.StringIO(run(mxbrief, command, "--format", "csv")))
    assert all(re.fullmatch("[a-z_]+", name) for name in header)
    assert rows
    assert all(len(row) == len(header) for row in rows)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(command: str, width: int, mxbrief: Runner) -> None:
    from rich.cells import cell_len

    output = run(mxbrief, command, "--format", "terminal", "--width", str(width))
    # The command of the stamp is never broken, so that it can be copied.
    assert [line for line in output.splitlines() if cell_len(line) > width and not line.startswith("mxbrief ")] == []


def test_the_numbers_of_json_are_numbers(mxbrief: Runner) -> None:
    matrix = json.loads(run(mxbrief, "risks", "--format", "json"))
    assert matrix["totals"][0] == {
        "scenario": "ash+bo+cy",
        "raised": 3,
        "by_severity": {"critical": 1, "high": 0, "moderate": 2, "low": 0},
        "by_group": {"can_still_happen": 2, "under_way": 1, "has_happened": 0, "receding_or_over": 0},
        "possible": 0,
        "clear": 1,
    }
    # What can still happen comes first, then what is under way.
    assert [row["risk"]["place"]["line"] for row in matrix["rows"]] == [2, 27, 43, 2]
    assert matrix["rows"][-1]["risk"]["place"] == {"path": "risks/gates.yaml", "line": 2, "column": 5}
    assert matrix["scenarios"][0]["actual"] is True
    open_cell = matrix["rows"][-1]["cells"][1]
    assert open_cell == {"scenario": "ash+bea+cy", "state": "possible", "hangs_on": [{"candidate": "bea", "question": "night-gate"}]}
