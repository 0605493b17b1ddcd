"""The README tells the truth: its examples are run, and its words are held against the program."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from conftest import PROJECT, Runner, plain_environment
from mxbrief.cli.app import COMMANDS
from mxbrief.errors import Exit
from mxbrief.render import Format

README = PROJECT / "README.md"
TEXT = README.read_text()
SHOWN = re.compile(r"```console\n\$ (mxbrief [^\n]*)\n(.*?)```", re.DOTALL)
TERMINAL = ["--format", "terminal", "--width", "110", "--color", "never"]


@pytest.mark.parametrize("example", range(len(SHOWN.findall(TEXT))))
def test_an_example_shows_what_the_program_prints(example: int, mxbrief: Runner, request: pytest.FixtureRequest) -> None:
    command, output = SHOWN.findall(TEXT)[example]
    chosen = () if "--format" in command else TERMINAL
    seen = mxbrief(*shlex.split(command)[1:], *chosen, cwd=PROJECT)
    if request.config.getoption("--update"):
        README.write_text(README.read_text().replace(f"$ {command}\n{output}```", f"$ {command}\n{seen.stdout}```"))
        output = seen.stdout
    assert seen.stdout == output


def shell_lines() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if "mxbrief" in line and ".venv" not in line and "path/to" not in line]


def test_there_are_lines_for_the_shell() -> None:
    assert len(shell_lines()) == 10


@pytest.mark.parametrize("line", shell_lines())
def test_a_line_for_the_shell_works_as_printed(line: str, tmp_path: Path) -> None:
    import os
    import shutil
    import sys

    import pypandoc  # type: ignore[import-untyped]  # has none

    if "jq" in line and shutil.which("jq") is None:
        pytest.skip("jq is not installed; on Debian: apt-get install jq")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "mxbrief").write_text(f"#!/bin/sh\nexec '{sys.executable}' -m mxbrief \"$@\"\n")
    (programs / "mxbrief").chmod(0o755)
    (programs / "pandoc").symlink_to(pypandoc.get_pandoc_path())
    if "mxbrief lint" in line:
        (tmp_path / "positions").symlink_to(PROJECT / "positions")
    environment = plain_environment()
    environment["PATH"] = f"{programs}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True, cwd=tmp_path, env=environment, check=False, timeout=60
    )
    told = "mxbrief: try it: mxbrief compare ferry --positions my-election\n" if "mxbrief new" in line else ""
    assert (done.returncode, done.stderr) == (0, told)
    made = [path for path in tmp_path.iterdir() if path not in {programs, tmp_path / "positions"}]
    assert done.stdout or (made and all(path.stat().st_size for path in made))


def test_every_command_in_the_text_works(mxbrief: Runner, tmp_path: Path) -> None:
    told = {words for words in re.findall(r"`(mxbrief [^`]*)`", TEXT) if not re.search(r"new|--install|CODE|ID", words)}
    assert len(told) > 15
    for command in sorted(told):
        seen = mxbrief(*shlex.split(command)[1:], cwd=PROJECT if "lint" in command else tmp_path)
        assert (seen.code, seen.stderr if command != "mxbrief lint" else "") == (0, ""), command


def test_every_command_format_and_exit_code_is_mentioned() -> None:
    words = set(re.findall(r"[a-z0-9]+", TEXT.lower()))
    assert set(COMMANDS) <= words
    assert {str(format_) for format_ in Format} - {"auto", "tsv"} <= words
    assert {str(int(code)) for code in Exit} <= words


def test_ci_and_the_guide_for_contributors_use_the_second_command_literally() -> None:
    (command,) = (line for line in TEXT.splitlines() if line.endswith("-m pytest"))
    assert command in (PROJECT / ".ci" / "run").read_text().splitlines()
    assert command in (PROJECT / "CONTRIBUTING.md").read_text().splitlines()


def test_every_link_leads_somewhere() -> None:
    for page in (README, PROJECT / "CONTRIBUTING.md", PROJECT / "positions" / "README.md"):
        for target in re.findall(r"\]\(([^):]+)\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_examples_of_the_corpus_guide_are_valid() -> None:
    from mxbrief.corpus.read.parse import parse
    from mxbrief.model.kinds import FileKind
    from mxbrief.model.manifest import WaiverFile
    from mxbrief.model.positions import Issue, PositionFile, Profile
    from mxbrief.model.register import RecommendationFile, RiskFile
    from mxbrief.model.sources import SourceFile

    blocks = re.findall(r"```yaml\n(.*?)```", (PROJECT / "positions" / "README.md").read_text(), re.DOTALL)
    kinds: tuple[type, ...] = (PositionFile, Profile, Issue, SourceFile, RiskFile, RecommendationFile, WaiverFile)
    for block, kind in zip(blocks, kinds, strict=True):
        file = parse("README.md", block.encode(), FileKind.POSITIONS, kind)
        assert (file.whole is not None, file.problems) == (True, ())
