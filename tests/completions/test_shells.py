"""TAB in real shells, with the scripts where a user would have put them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pexpect
import pytest

from conftest import CORPORA, PROJECT, plain_environment

COMPLETIONS = PROJECT / "completions"
LINES = [
    ("mxbrief comp", "mxbrief compare "),
    ("mxbrief compare fer", "mxbrief compare ferry "),
    ("mxbrief compare ferry --cand", "mxbrief compare ferry --candidate "),
    ("mxbrief compare ferry --candidate ob", "mxbrief compare ferry --candidate oberg "),
    ("mxbrief compare ferry --format markd", "mxbrief compare ferry --format markdown "),
    ("mxbrief show lund fe", "mxbrief show lund ferry "),
    ("mxbrief compare ferry,d", "mxbrief compare ferry,dredging "),
    ("mxbrief compare nig", "mxbrief compare night-ferry "),
    ("mxbrief compare ferry --candidate pike,ob", "mxbrief compare ferry --candidate pike,oberg "),
    ("mxbrief compare ferry --as-of may", "mxbrief compare ferry --as-of mayor-election-2024 "),
    ("mxbrief risks --scenario pike+lu", "mxbrief risks --scenario pike+lund "),
    ("mxbrief explain pike/night", "mxbrief explain pike/night-ferry "),
    ("mxbrief explain gaz", "mxbrief explain gazette "),
    ("mxbrief new position pike town", "mxbrief new position pike town-ferry "),
    ("mxbrief help comp", "mxbrief help compare "),
]


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed; on Debian: apt-get install {shell}")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which ``mxbrief`` is a program, whatever the tests were started with."""
    program = tmp_path / "bin" / "mxbrief"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m mxbrief \"$@\"\n")
    program.chmod(0o755)
    plain = plain_environment()
    return plain | {
        "PATH": f"{program.parent}{os.pathsep}{plain['PATH']}",
        "HOME": str(tmp_path),
        "TERM": "dumb",
        "MXBRIEF_POSITIONS": str(CORPORA / "harbor"),
    }


def press_tab_everywhere(
    command: str, arguments: list[str], environment: dict[str, str], setup: str, lines: Sequence[tuple[str, str]] = LINES
) -> None:
    """Type every line into one interactive shell, press TAB, and wait for what it becomes."""
    with pexpect.spawn(command, arguments, env=environment, encoding="utf-8", timeout=15, dimensions=(40, 200)) as shell:
        shell.sendline(f"{setup}; echo ready-$((40 + 2))")
        shell.expect_exact("ready-42")
        for typed, completed in lines:
            shell.send(f"{typed}\t")
            shell.expect_exact(completed)
            shell.send("\x15")


@needs("bash")
def test_bash(environment: dict[str, str]) -> None:
    setup = f"PS1='% '; bind 'set enable-bracketed-paste off'; source {COMPLETIONS / 'mxbrief.bash'}"
    press_tab_everywhere("bash", ["--norc", "-i"], environment, setup)


@needs("bash")
def test_bash_puts_no_blank_where_more_has_to_be_typed(environment: dict[str, str]) -> None:
    setup = f"PS1='% '; bind 'set enable-bracketed-paste off'; bind 'set bell-style none'; source {COMPLETIONS / 'mxbrief.bash'}"
    lines = [("mxbrief explain pi\tnig", "mxbrief explain pike/night-ferry "), ("mxbrief risks --scenario pi\tl", "pike+lund ")]
    press_tab_everywhere("bash", ["--norc", "-i"], environment, setup, lines)


@needs("zsh")
def test_zsh_shows_names_and_runs_nothing_of_a_file(environment: dict[str, str], tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    for name, title in (
        ("safe", "A plain name"),
        ("salt", f'x\\"; touch {tmp_path}/ran; echo "$(touch {tmp_path}/ran)`touch {tmp_path}/ran`\''),
    ):
        person = corpus / "candidates" / "mayor" / name
        person.mkdir(parents=True)
        (person / "profile.yaml").write_text(f"name: {title}\n")
    (corpus / "corpus.yaml").touch()
    setup = f"PS1='%% '; bindkey -e; autoload -Uz compinit; compinit -u -D; source {COMPLETIONS / '_mxbrief'}"
    with pexpect.spawn(
        "zsh", ["-f"], env=environment | {"MXBRIEF_POSITIONS": str(corpus)}, encoding="utf-8", timeout=15, dimensions=(40, 200)
    ) as shell:
        shell.sendline(f"{setup}; echo ready-$((40 + 2))")
        shell.expect_exact("ready-42")
        shell.send("mxbrief show sa\t\t")
        shell.expect_exact("A plain name")
        shell.expect_exact("touch")
        shell.send("\x15")
    assert not (tmp_path / "ran").exists()


@needs("fish")
def test_fish_shows_names(environment: dict[str, str]) -> None:
    script = f"source {COMPLETIONS / 'mxbrief.fish'}; complete --do-complete 'mxbrief show ob'"
    done = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, env=environment, check=False, timeout=30)
    assert (done.stdout, done.stderr) == ("oberg\tÅsa Öberg\n", "")


@needs("zsh")
def test_zsh_from_the_first_tab(environment: dict[str, str]) -> None:
    setup = f"PS1='%% '; bindkey -e; fpath=({COMPLETIONS} $fpath); autoload -Uz compinit; compinit -u -D"
    press_tab_everywhere("zsh", ["-f"], environment, setup)


@needs("zsh")
def test_zsh_with_a_sourced_script(environment: dict[str, str]) -> None:
    setup = f"PS1='%% '; bindkey -e; autoload -Uz compinit; compinit -u -D; source {COMPLETIONS / '_mxbrief'}"
    press_tab_everywhere("zsh", ["-f"], environment, setup)


@needs("fish")
@pytest.mark.parametrize(("typed", "completed"), LINES)
def test_fish(environment: dict[str, str], typed: str, completed: str) -> None:
    script = f"source {COMPLETIONS / 'mxbrief.fish'}; complete --do-complete '{typed}'"
    done = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, env=environment, check=False, timeout=30)
    assert done.stderr == ""
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == [completed.rsplit(maxsplit=1)[-1]]
