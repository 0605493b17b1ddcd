"""Every folder in ``golden/`` is a case: a command line, and what a user sees of it.

A case is made by writing its ``command`` and running ``pytest tests/test_golden.py --update``; read what it wrote before you commit it.
"""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from conftest import TESTS, Outcome, Runner

CASES = sorted(path.parent for path in (TESTS / "golden").glob("*/command"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_user_sees_what_is_written_down(case: Path, mxbrief: Runner, request: pytest.FixtureRequest) -> None:
    program, *arguments = shlex.split((case / "command").read_text())
    assert program == "mxbrief"
    seen = mxbrief(*arguments)
    if request.config.getoption("--update"):
        write(case, seen)
    assert seen == read(case)


def test_there_are_cases_for_terminal_and_pipe() -> None:
    names = {case.name for case in CASES}
    assert {"compare-terminal-60", "compare-terminal-200", "compare-pipe"} <= names


def write(case: Path, seen: Outcome) -> None:
    (case / "stdout").write_text(seen.stdout, newline="")
    (case / "stderr").write_text(seen.stderr, newline="")
    (case / "code").write_text(f"{seen.code}\n")


def read(case: Path) -> Outcome:
    files = [(case / name).read_bytes().decode() for name in ("code", "stdout", "stderr")]
    return Outcome(int(files[0]), files[1], files[2])
