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
        ("mxbrief recommend --verdict robust,i", ["robust,idle"]),
        ("mxbrief recommend --verdict robust,", ["robust,contingent", "robust,idle"]),
        ("mxbrief compare ferry --format csv,", []),
        ("mxbrief list I", ["issues"]),
        ("mxbrief comp ferry --cand", ["--candidate"]),
        ("mxbrief s ferry --cand", []),
        ("mxbrief explain re", ["reyes/night-ferry"]),
        ("mxbrief explain night", ["night-ferry"]),
        ("mxbrief explain ga", ["gazette"]),
        ("mxbrief explain o", ["oberg/night-ferry", "oberg/town-ferry", "oberg/ferry-inspection"]),
        ("mxbrief explain pike/d", ["pike/deep-channel"]),
        ("mxbrief explain nobody/", []),
        ("mxbrief compare ni", ["night-ferry"]),
        ("mxbrief compare ferry,", ["ferry,dredging"]),
        ("mxbrief compare ferry,d", ["ferry,dredging"]),
        ("mxbrief compare dredging --candidate pike,", ["pike,oberg", "pike,sato", "pike,lund", "pike,reyes"]),
        ("mxbrief compare ferry --candidate=pi", ["pike"]),
        ("mxbrief compare ferry --as-of ", ["mayor-election-2024"]),
        ("mxbrief risks --scenario pi", ["pike+lund", "pike+reyes"]),
        ("mxbrief risks --scenario pike+l", ["pike+lund"]),
        ("mxbrief new position pike n", ["night-ferry"]),
        ("mxbrief new source x --issue f", ["ferry"]),
        ("mxbrief help comp", ["compare"]),
        ("mxbrief comp", ["compare"]),
        ("mxbrief list q", ["questions"]),
        ("mxbrief risks --fail-on c", ["critical"]),
    ],
)
def test_tab_offers_what_exists(line: str, expected: list[str]) -> None:
    assert offered(line) == expected


def test_tab_knows_the_corpus_named_on_the_line(tmp_path: Path) -> None:
    (tmp_path / "issues").mkdir()
    (tmp_path / "corpus.yaml").touch()
    (tmp_path / "issues" / "salt.yaml").write_text("{not even: yaml")
    assert offered(f"mxbrief compare --positions {tmp_path} ") == ["salt"]


def described(line: str, corpus: Path) -> dict[str, str]:
    """Return what the program offers fish, with descriptions."""
    environment = {"_MXBRIEF_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args", "_TYPER_COMPLETE_ARGS": line}
    environment |= plain_environment() | {"MXBRIEF_POSITIONS": str(corpus)}
    done = subprocess.run([sys.executable, "-m", "mxbrief"], capture_output=True, text=True, env=environment, cwd="/", check=False)
    assert done.stderr == ""
    return dict(each.partition("\t")[::2] for each in done.stdout.splitlines())


def test_what_is_offered_is_described() -> None:
    harbor, trio = CORPORA / "harbor", CORPORA / "trio"
    assert described("mxbrief show ", harbor)["oberg"] == "Åsa Öberg"
    assert described("mxbrief compare ", harbor) == {"dredging": "Dredging", "ferry": "Ferry"}
    assert described("mxbrief compare ferry --office ", harbor) == {"mayor": "Mayor", "warden": "Harbor warden"}
    assert described("mxbrief compare ferry --as-of ", harbor) == {"mayor-election-2024": "Pike wins the town"}
    assert described("mxbrief explain pike/n", harbor) == {"pike/night-ferry": "Night ferry"}
    assert described("mxbrief explain ga", harbor) == {"gazette": "Candidates on the harbor"}
    assert described("mxbrief explain lost", trio) == {"lost-key": "A key is lost"}
    assert described("mxbrief risks --scenario ash+bo+", trio) == {"ash+bo+cy": "Cy Bell"}


def test_a_title_reaches_no_shell_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "issues").mkdir()
    (tmp_path / "corpus.yaml").touch()
    (tmp_path / "issues" / "salt.yaml").write_text("title: a`b $(c) \\\"; d | e > 'f' * ~ \u202e g\n")
    assert described("mxbrief compare ", tmp_path) == {"salt": "a b c \u201d d e \u2019f\u2019 g"}


def test_very_many_are_offered_without_descriptions(tmp_path: Path) -> None:
    (tmp_path / "corpus.yaml").touch()
    for number in range(101):
        person = tmp_path / "candidates" / "mayor" / f"person-{number:03}"
        person.mkdir(parents=True)
        (person / "profile.yaml").write_text(f"name: Person {number}\n")
    assert set(described("mxbrief show ", tmp_path).values()) == {""}
    assert described("mxbrief show person-10", tmp_path) == {"person-100": "Person 100"}


def test_tab_in_no_corpus_offers_nothing() -> None:
    assert offered("mxbrief compare --positions /nonexistent ") == []
