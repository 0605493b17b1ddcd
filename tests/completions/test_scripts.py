"""The shipped scripts are what typer makes today, and TAB costs no more than names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer._completion_shared import get_completion_script

from conftest import CORPORA, PROJECT, plain_environment

SCRIPTS = {"bash": "mxbrief.bash", "zsh": "_mxbrief", "fish": "mxbrief.fish", "powershell": "mxbrief.ps1"}


# zsh loads a completion function at the first TAB. typer's script then only defines one, so that this first TAB would offer nothing.
ZSH_END = """\
if [[ $funcstack[1] == _mxbrief ]]; then
  _mxbrief_completion "$@"
else
  compdef _mxbrief_completion mxbrief
fi"""


def generated(shell: str) -> str:
    script = get_completion_script(prog_name="mxbrief", complete_var="_MXBRIEF_COMPLETE", shell=shell)
    return script.replace("compdef _mxbrief_completion mxbrief", ZSH_END) + "\n"


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_script_is_the_generated_one(shell: str, request: pytest.FixtureRequest) -> None:
    path = PROJECT / "completions" / SCRIPTS[shell]
    if request.config.getoption("--update"):
        path.write_text(generated(shell))
    assert path.read_text() == generated(shell)


def offered(line: str, **env: str) -> list[str]:
    """Return what the program offers bash for a line that ends where TAB is pressed."""
    words = line.split(" ")
    environment = {"_MXBRIEF_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    environment |= plain_environment() | {"MXBRIEF_POSITIONS": str(CORPORA / "harbor")} | env
    done = subprocess.run([sys.executable, "-m", "mxbrief"], capture_output=True, text=True, env=environment, cwd="/", check=False)
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mxbrief ", ["compare", "show", "risks", "scenarios", "recommend", "explain", "list", "lint", "new", "schema"]),
        ("mxbrief sh", ["show"]),
        ("mxbrief compare ", ["dredging", "ferry"]),
        ("mxbrief compare f", ["ferry"]),
        ("mxbrief compare ferry ", ["dredging"]),
        ("mxbrief compare ferry --candidate ", ["oberg", "pike", "sato", "lund", "reyes"]),
        ("mxbrief compare ferry --candidate pike --candidate ", ["oberg", "sato", "lund", "reyes"]),
        ("mxbrief compare ferry --office ", ["mayor", "warden"]),
        ("mxbrief compare ferry --sort ", ["corpus", "divide"]),
        ("mxbrief compare ferry --color ", ["auto", "always", "never"]),
        ("mxbrief compare ferry --format ma", ["markdown"]),
        ("mxbrief compare ferry --only", ["--only-differences"]),
        ("mxbrief show ", ["oberg", "pike", "sato", "lund", "reyes"]),
        ("mxbrief show pike ", ["dredging", "ferry"]),
        ("mxbrief show lund ", ["ferry"]),
        ("mxbrief lint --explain single", ["single-origin"]),
        ("mxbrief schema pos", ["positions"]),
        ("mxbrief new ", ["corpus", "candidate", "issue", "position", "source"]),
        ("mxbrief new position ", ["oberg", "pike", "sato", "lund", "reyes"]),
        ("mxbrief new candidate ", ["mayor/", "warden/"]),
        ("mxbrief list ", ["issues", "candidates", "offices", "questions", "risks", "recommendations", "scenarios", "events", "sources"]),
        ("mxbrief risks ", ["dredging", "ferry"]),
        ("mxbrief risks --scenario ", ["oberg+", "pike+", "sato+", "lund+", "reyes+"]),
        ("mxbrief risks --scenario pike+", ["pike+lund", "pike+reyes"]),
        ("mxbrief scenarios lund+p", ["lund+pike"]),
        ("mxbrief risks --min-severity ", ["low", "moderate", "high", "critical"]),
        ("mxbrief risks --status part", ["partly_materialised", "partly_avoided"]),
        ("mxbrief recommend --verdict ", ["robust", "contingent", "idle"]),
        ("mxbrief explain re", ["reyes/night-ferry"]),
    ],
)
def test_tab_offers_what_exists(line: str, expected: list[str]) -> None:
    assert offered(line) == expected


def test_tab_knows_the_corpus_named_on_the_line(tmp_path: Path) -> None:
    (tmp_path / "issues").mkdir()
    (tmp_path / "corpus.yaml").touch()
    (tmp_path / "issues" / "salt.yaml").write_text("{not even: yaml")
    assert offered(f"mxbrief compare --positions {tmp_path} ") == ["salt"]


def test_tab_in_no_corpus_offers_nothing() -> None:
    assert offered("mxbrief compare --positions /nonexistent ") == []
