"""What all tests share: a runner for the real program, and the switch that rewrites golden files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

TESTS = Path(__file__).parent
CORPORA = TESTS / "corpora"
PROJECT = TESTS.parent
NOON = "1795780800"
"""The clock of all tests, in seconds since 1970: noon of 27 November 2026, in UTC."""


class Outcome(NamedTuple):
    """What a run of the program left behind."""

    code: int
    stdout: str
    stderr: str


Runner = Callable[..., Outcome]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite the expected files of golden cases; read the difference before you commit it"
    )


@pytest.fixture
def mxbrief() -> Runner:
    """Run the program as a process of its own, in a plain environment."""

    def run(*arguments: str | Path, cwd: Path = CORPORA, env: Mapping[str, str] | None = None, stdin: str = "") -> Outcome:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "mxbrief", *map(str, arguments)],
            capture_output=True,
            cwd=cwd,
            env=plain_environment() | dict(env or {}),
            input=stdin.encode(),
            check=False,
            timeout=60,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def plain_environment() -> dict[str, str]:
    """Return an environment without anything that could change the output."""
    kept = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "SYSTEMROOT")
    own = {"LANG": "C.UTF-8", "TERM": "xterm-256color", "SOURCE_DATE_EPOCH": NOON}
    return {name: os.environ[name] for name in kept if name in os.environ} | own


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    """Make a folder from a mapping of path to text."""

    def make(files: Mapping[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return make
