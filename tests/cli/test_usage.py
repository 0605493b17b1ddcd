"""Wrong command lines, help, the welcome, and values of options: everything that is said about the program itself."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from conftest import CORPORA, PROJECT, Outcome, Runner
from mxbrief.cli.app import COMMANDS
from mxbrief.cli.choices import pick
from mxbrief.cli.commands.compare import compare
from mxbrief.cli.examples import EXAMPLES
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, Misuse

HARBOR = {"MXBRIEF_POSITIONS": str(CORPORA / "harbor")}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("comapre ferry", ["there is no command 'comapre'", "did you mean 'compare'?"]),
        ("xyzzy", ["there is no command 'xyzzy'", "the commands are compare"]),
        ("s ferry", ["'s' can be show or scenarios or schema"]),
        ("compare ferry --canidate pike", ["compare has no option '--canidate'", "did you mean --candidate?"]),
        ("compare ferry --cand pike", ["did you mean --candidate?"]),
        ("compare ferry -candidate pike", ["compare has no option '-candidate'", "did you mean --candidate?"]),
        ("compare ferry --xyzzy", ["compare has no option '--xyzzy'", "see: mxbrief compare --help"]),
        ("compare ferry -z", ["compare has no option '-z'"]),
        ("compare ferry --scenario a+b", ["--scenario belongs to risks, recommend, explain"]),
        ("--positions x compare", ["options come after the command: mxbrief compare --positions"]),
        ("--xyzzy", ["mxbrief has no option '--xyzzy'", "see: mxbrief --help"]),
        ("compare ferry --candidate", ["--candidate needs a value", "type: --candidate ID"]),
        ("compare ferry --table-only=yes", ["--table-only takes no value", "type --table-only alone"]),
        ("compare ferry --width wide", ["--width cannot be wide", "a whole number of at least 20"]),
        ("compare ferry --width 3", ["--width cannot be 3", "a whole number of at least 20"]),
        ("compare ferry --format docx", ["--format cannot be 'docx'", "pandoc report.md --output report.docx"]),
        ("compare ferry --format word", ["--format cannot be 'word'", "pandoc report.md --output report.docx"]),
        ("compare ferry --format xml", ["--format cannot be 'xml'", "one of auto, terminal, markdown"]),
        ("compare ferry --format mrkdown", ["did you mean 'markdown'?"]),
        ("compare ferry --format m", ["--format 'm' can be markdown or mediawiki"]),
        ("compare ferry --color sometimes", ["--color cannot be 'sometimes'"]),
        ("list", ["list needs a kind", "for example: mxbrief list issues"]),
        ("list xyzzy", ["KIND cannot be 'xyzzy'", "one of issues, candidates"]),
        ("list issues ferry", ["'ferry' is more than list takes", "see: mxbrief list --help"]),
        ("explain pike night-ferry", ["mxbrief explain pike/night-ferry", 'mxbrief explain "pike night-ferry"']),
        ("explain", ["explain needs an id"]),
        ("schema", ["schema needs a kind"]),
        ("schema positoins", ["KIND cannot be 'positoins'", "did you mean 'positions'?"]),
        ("lint --explain xyzzy", ["--explain cannot be 'xyzzy'", "mxbrief lint --codes"]),
        ("new position lund", ["new position needs CANDIDATE QUESTION", "mxbrief new position lund deep-channel"]),
        ("new candidate", ["mxbrief new candidate mayor/jane-doe"]),
        ("compare ferry --positions ''", ["--positions needs a value", "type: --positions DIR, or leave it out"]),
        ("compare ferry --as-of ''", ["--as-of needs a value", "type: --as-of DATE|EVENT, or leave it out"]),
        ("compare ferry --as-of=", ["--as-of needs a value"]),
        ("compare ferry --candidate ' ' --candidate pike", ["--candidate needs a value"]),
        ("compare ferry --office ''", ["--office needs a value"]),
        ("compare ferry -o ''", ["--output needs a value"]),
        ("risks --scenario ''", ["--scenario needs a value", "type: --scenario A+B, or leave it out"]),
        ("recommend --addressee ''", ["--addressee needs a value"]),
        ("lint --explain ''", ["--explain needs a value"]),
        ("recommend --verdict ,", ["--verdict cannot be ','", "one of robust, contingent, idle"]),
        ("explain pike/", ["'pike/' is only half of a position", "type CANDIDATE/QUESTION"]),
        ("explain /xyzzy", ["'/xyzzy' is only half of a position"]),
        ("explain Pike+Lund", ["'Pike+Lund' is not an id", "mxbrief scenarios Pike+Lund"]),
        ("explain 'Jo Pike + Lund'", ["is not an id", "mxbrief scenarios 'Jo Pike + Lund'"]),
    ],
)
def test_a_wrong_command_line_says_what_to_type(line: str, said: list[str], mxbrief: Runner) -> None:
    seen = mxbrief(*shlex.split(line), env=HARBOR)
    assert (seen.code, seen.stdout) == (2, "")
    assert seen.stderr.startswith("mxbrief: ")
    for each in said:
        assert each in seen.stderr


@pytest.mark.parametrize("options", [{"as_of": ""}, {"candidate": [""]}, {"office": [""]}])
def test_an_empty_value_is_not_passed_over_in_python(options: dict[str, Any]) -> None:
    """As when a script leaves a variable unset: the report would be about something else."""
    with pytest.raises(Failure, match=r"there is no (event|candidate|office) ''"):
        compare(Reader(CORPORA / "harbor"), ["ferry"], **options)


def test_show_takes_single_questions(mxbrief: Runner) -> None:
    shown = mxbrief("show", "pike", "Night ferry", env=HARBOR).stdout
    assert "**Night ferry.**" in shown
    assert "**Ferry in town hands.**" not in shown
    assert shown.count("\n- ") == 1


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("comp ferry", "compare ferry"),
        ("COMPARE ferry", "compare ferry"),
        ("list ISSUE", "list issues"),
        ("list ev", "list events"),
        ("list people", "list candidates"),
        ("compare ferry -f md", "compare ferry --format markdown"),
        ("compare ferry --format JSON", "compare ferry --format json"),
        ("compare ferry --sort DIV", "compare ferry --sort divide"),
        ("help compare", "compare --help"),
        ("help comp", "compare -h"),
        ("help", "-h"),
        ("help help", "-h"),
        ("version now", "--version"),
        ("version", "--version"),
        ("-V", "--version"),
        ("schema POSITION", "schema positions"),
        ("lint --explain 'Single origin'", "lint --explain single-origin"),
        ("lint --explain 'a stance without a source'", "lint --explain stance-without-source"),
        ("compare ferry --candidate pike,lund", "compare ferry --candidate pike --candidate lund"),
        ("compare ferry --office mayor,warden", "compare ferry --office mayor --office warden"),
    ],
)
def test_what_is_clear_is_understood(line: str, same: str, mxbrief: Runner) -> None:
    seen = mxbrief(*shlex.split(line), env=HARBOR)
    assert (seen.code, seen.stderr) == (0, "")
    assert without_marks(seen) == without_marks(mxbrief(*shlex.split(same), env=HARBOR))


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("risks --status 'partly materialized,open'", "risks --status partly_materialised --status open"),
        ("risks --min-severity Crit", "risks --min-severity critical"),
        ("recommend --status 'closed, implemented'", "recommend --status closed_implemented"),
        ("recommend --verdict robust,IDLE", "recommend --verdict robust --verdict idle"),
        ("recommend gates --scenario 'Bea Wheat, ash, cy'", "recommend gates --scenario ash+bea+cy"),
        ("scenarios ash bea cy", "scenarios ash+bea+cy"),
        ("explain 'A KEY IS LOST'", "explain lost-key"),
        ("explain 'calls from the tower'", "explain crier"),
        ("explain 'Ash Gray / open at night'", "explain ash/night-gate"),
    ],
)
def test_what_is_clear_of_the_register_is_understood(line: str, same: str, mxbrief: Runner) -> None:
    trio = {"MXBRIEF_POSITIONS": str(CORPORA / "trio")}
    seen = mxbrief(*shlex.split(line), env=trio)
    assert seen.code == 0
    assert without_marks(seen) == without_marks(mxbrief(*shlex.split(same), env=trio))


def without_marks(seen: Outcome) -> Outcome:
    """Leave out the command in the stamp, and what tells the notes of one report from those of another."""
    return seen._replace(stdout=re.sub(r"(?m)(\[\^[a-z0-9-]+)\.[0-9a-f]{6}|^From: .*$", r"\1", seen.stdout))


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("width", [60, 80])
def test_help_fits_the_terminal_and_ends_with_examples(command: str, width: int, mxbrief: Runner) -> None:
    seen = mxbrief(*filter(None, ["help", command]), env={"COLUMNS": str(width)})
    assert (seen.code, seen.stderr) == (0, "")
    page, _, examples = seen.stdout.partition("\nExamples:\n")
    assert max(map(len, page.splitlines())) <= width
    assert len(re.findall("^    mxbrief ", examples, re.MULTILINE)) >= min(len(EXAMPLES[command]), 2)
    # A word is broken only if it does not fit into a line: every line of help ends with a whole one.
    words = set(re.findall("[A-Za-z]+", mxbrief(*filter(None, ["help", command]), env={"COLUMNS": "100"}).stdout))
    assert set(re.findall("[A-Za-z]+", seen.stdout)) <= words


@pytest.mark.parametrize("corpus", [CORPORA / "trio", CORPORA / "solo", PROJECT / "positions"], ids=lambda path: path.name)
def test_every_example_can_be_typed(corpus: Path, mxbrief: Runner, tmp_path: Path) -> None:
    env = {"MXBRIEF_POSITIONS": str(corpus)}
    lines = [
        line
        for name in COMMANDS
        if name != "new"
        for line in re.findall("^    mxbrief (.*)", mxbrief("help", name, env=env).stdout, re.MULTILINE)
    ]
    assert len(lines) > len(COMMANDS)
    for line in lines:
        seen = mxbrief(*shlex.split(line), env=env, cwd=tmp_path)
        assert seen.code in ((0, 1) if line.startswith("lint") else (0,)), f"{line}: {seen.stderr}"


def test_help_does_without_a_corpus(mxbrief: Runner) -> None:
    seen = mxbrief("help", "compare", env={"MXBRIEF_POSITIONS": "/nonexistent"})
    assert (seen.code, seen.stderr) == (0, "")
    assert "Examples:" not in seen.stdout


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_the_welcome_fits_and_breaks_no_word(width: int, mxbrief: Runner) -> None:
    seen = mxbrief(env=HARBOR | {"COLUMNS": str(width)})
    assert (seen.code, seen.stdout) == (2, "")
    assert max(map(len, seen.stderr.splitlines())) <= width
    assert set(seen.stderr.split()) == set(mxbrief(env=HARBOR | {"COLUMNS": "100"}).stderr.split())
    assert "Begin with:  mxbrief compare dredging" in seen.stderr


@pytest.mark.parametrize(
    ("text", "picked"),
    [
        ("open", "open"),
        ("OPEN", "open"),
        ("partly avoided", "partly_avoided"),
        ("partly-materialized", "partly_materialised"),
        ("op", "open"),
    ],
)
def test_a_value_in_the_spelling_of_people(text: str, picked: str) -> None:
    valid = ["open", "partly_materialised", "materialised", "partly_avoided", "avoided"]
    assert pick(text, valid, "--status") == picked


@pytest.mark.parametrize("text", ["", " ", "part", "xyzzy", "x" * 10_000])
def test_a_value_that_is_not_clear_is_refused(text: str) -> None:
    with pytest.raises(Misuse):
        pick(text, ["open", "partly_materialised", "materialised", "partly_avoided", "avoided"], "--status")


@pytest.mark.parametrize(
    "line", ["{}", "compare ferry --{}", "compare ferry --format {}", "list {}", "list issues {}", "explain pike {}", "{} x"]
)
def test_what_is_very_long_is_cut_in_messages(line: str, mxbrief: Runner) -> None:
    seen = mxbrief(*line.format("x" * 3000).split(), env=HARBOR)
    assert seen.code == 2
    assert "xxx…" in seen.stderr
    assert max(map(len, seen.stderr.splitlines())) < 400


def test_a_corpus_that_the_environment_names_wrongly_is_told_with_the_variable(mxbrief: Runner) -> None:
    seen = mxbrief("list", "issues", env={"MXBRIEF_POSITIONS": str(CORPORA / "harbour")})
    assert seen.code == 3
    assert "MXBRIEF_POSITIONS names it; did you mean" in seen.stderr
    assert "MXBRIEF_POSITIONS" not in mxbrief("list", "issues", "--positions", CORPORA / "harbour").stderr


def test_two_winners_are_a_scenario_though_sources_have_both_in_their_titles(mxbrief: Runner) -> None:
    seen = mxbrief("explain", "sheinbaum+trump", "--positions", PROJECT / "positions")
    assert (seen.code, seen.stdout) == (2, "")
    assert seen.stderr == "mxbrief: 'sheinbaum+trump' is not an id\n  For a scenario: mxbrief scenarios sheinbaum+trump\n"
