"""Arrows point down, the lists that must agree agree, and names stay where they belong."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from conftest import PROJECT
from mxbrief.analysis import comparison as analysis
from mxbrief.cli.commands import compare as command
from mxbrief.cli.options import Format as Choice
from mxbrief.render import Format

SOURCES = sorted((PROJECT / "src").rglob("*.py"))


def test_the_layers_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], capture_output=True, text=True, cwd=PROJECT, check=False)
    assert done.returncode == 0, done.stdout


def test_the_command_line_offers_every_format_there_is() -> None:
    assert {choice.value for choice in Choice} == {format_.value for format_ in Format} | {"auto", "json"}


def test_the_command_line_offers_every_order_there_is() -> None:
    assert [choice.value for choice in command.Sort] == [sort.value for sort in analysis.Sort]


def test_nothing_is_called_a_junk_drawer() -> None:
    assert not {path.stem for path in SOURCES} & {"utils", "util", "helpers", "common", "base", "misc"}


def test_a_long_file_gives_its_reason() -> None:
    long = [path for path in SOURCES if len(path.read_text().splitlines()) > 300]
    assert [path.name for path in long if "300 lines" not in (ast.get_docstring(ast.parse(path.read_text())) or "")] == []
