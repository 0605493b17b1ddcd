"""Which scenarios a corpus has: exactly one candidate for every office, each scenario once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import CORPORA, Runner

TRIO = CORPORA / "trio"


@pytest.fixture
def trio(tmp_path: Path) -> Path:
    return shutil.copytree(TRIO, tmp_path / "trio")


@pytest.mark.parametrize("people", ["ash, al, bea, cy", "ash, bea", "ash, al, cy", "ash, bea, nobody"])
def test_a_scenario_that_is_none_is_named_and_not_printed(people: str, trio: Path, mxbrief: Runner) -> None:
    path = trio / "corpus.yaml"
    path.write_text(path.read_text().replace("people: [ash, bea, cy]", f"people: [{people}]"))
    for command in ("risks", "scenarios", "recommend"):
        seen = mxbrief(command, "--positions", trio)
        assert seen.code == 1
        assert "corpus.yaml:26:" in seen.stderr
        assert "Bea" not in seen.stdout, command
        assert "Al + " not in seen.stdout, command


def test_two_people_for_the_only_office_are_no_scenario(trio: Path, mxbrief: Runner) -> None:
    for office in ("baker", "crier"):
        shutil.rmtree(trio / "candidates" / office)
    for path in (trio / "risks", trio / "recommendations"):
        shutil.rmtree(path)
    (trio / "corpus.yaml").write_text(
        "title: Two\ndescription: One tower.\nscenarios:\n  - people: [ash, al]\n    standard: true\n  - people: [al]\n"
    )
    seen = mxbrief("list", "scenarios", "--positions", trio)
    assert "incomplete-scenario" in seen.stderr
    assert [line.split()[0] for line in seen.stdout.splitlines()] == ["al"]


def test_a_scenario_that_is_written_twice_is_one(trio: Path, mxbrief: Runner) -> None:
    path = trio / "corpus.yaml"
    whole = mxbrief("scenarios", "--positions", trio)
    path.write_text(path.read_text().replace("premises:", "  - people: [bea, cy, ash]\n    standard: true\npremises:"))
    assert mxbrief("scenarios", "--positions", trio) == whole
