"""A damaged register: what is valid is still assessed, what is missing is named with its place, and nothing ends in a traceback."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import CORPORA, Runner
from mxbrief.cli.app import app
from mxbrief.errors import Failure

TRIO = CORPORA / "trio"
LINES = {str(path.relative_to(TRIO)): path.read_text().splitlines(keepends=True) for path in sorted(TRIO.rglob("*.yaml"))}
COMMANDS = (
    "risks",
    "risks --scenario ash+bo+cy --all",
    "scenarios --all",
    "scenarios ash+bo+cy",
    "recommend",
    "explain open-gates",
    "explain train-guards",
    "explain night-gate",
    "explain ash/night-gate",
    "explain crier",
)
NAMES = {
    "a question that is not there": (
        ("risks/gates.yaml", "question: night-gate, at_least: supports}, {", "question: day-gate, at_least: supports}, {"),
        "recommend",
        (
            "risks/gates.yaml:2:5: error[unknown-question] there is no question 'day-gate'; "
            "there are cheap-bread, market-toll, night-gate, spare-key"
        ),
    ),
    "an office that is not there": (
        ("risks/gates.yaml", "{office: crier", "{office: cook"),
        "risks gates",
        "risks/gates.yaml:43:5: error[unknown-office] there is no office 'cook'; there are archer, baker, crier",
    ),
    "nothing wrong": (
        ("recommendations/gates.yaml", "question: market-toll", "question: spare-key"),
        "recommend",
        None,
    ),
    "an office that is not asked": (
        ("risks/gates.yaml", "{office: crier, question: night-gate", "{office: crier, question: spare-key"),
        "risks",
        "risks/gates.yaml:43:5: error[not-asked] tests 'spare-key', which is not asked of 'crier'; see 'offices' of the question",
    ),
    "a risk that is not there": (
        ("recommendations/gates.yaml", "addresses: [lost-key]", "addresses: [lost-kay]"),
        "recommend",
        "recommendations/gates.yaml:40:5: error[unknown-risk] there is no risk 'lost-kay'; did you mean 'lost-key'?",
    ),
    "a person who is not there": (
        ("corpus.yaml", "people: [ash, bea, cy]", "people: [ash, bee, cy]"),
        "scenarios",
        "corpus.yaml:26:19: error[unknown-candidate] there is no candidate 'bee'; did you mean 'bea'?",
    ),
    "an office without a person": (
        ("corpus.yaml", "people: [ash, bea, cy]", "people: [ash, cy]"),
        "risks",
        (
            "corpus.yaml:26:13: error[incomplete-scenario] the scenario names candidates for archer, crier; "
            "it needs one candidate for each of archer, baker, crier, or the office under 'open'"
        ),
    ),
}


@pytest.fixture
def trio(tmp_path: Path) -> Path:
    return shutil.copytree(TRIO, tmp_path / "trio")


@pytest.mark.parametrize(("change", "command", "told"), NAMES.values(), ids=NAMES)
def test_a_name_that_leads_nowhere_is_reported(
    change: tuple[str, str, str], command: str, told: str | None, trio: Path, mxbrief: Runner
) -> None:
    path, old, new = change
    text = (trio / path).read_text()
    assert old in text
    (trio / path).write_text(text.replace(old, new))
    seen = mxbrief(*command.split(), "--positions", trio)
    assert seen.stdout.startswith("# ")
    lines = seen.stderr.replace(f"{trio}/", "").splitlines()
    assert (seen.code, lines[:-1]) == ((1, [told]) if told else (0, []))


@pytest.mark.parametrize(
    ("id_", "path", "old", "new", "code"),
    [
        ("open-gates", "risks/gates.yaml", "impact: severe", "impact: sever", "invalid-value"),
        ("train-guards", "recommendations/gates.yaml", "    basis: stated\n", "", "missing-key"),
        ("night-gate", "issues/gates.yaml", "    supports: Yes.\n", "", "missing-key"),
        ("crier", "sources/general.yaml", "    title: ", "    caption: ", "unknown-key"),
    ],
)
def test_what_is_there_but_not_valid_is_not_explained(  # noqa: PLR0913, PLR0917 -- a table of cases
    id_: str, path: str, old: str, new: str, code: str, trio: Path, mxbrief: Runner
) -> None:
    (trio / path).write_text((trio / path).read_text().replace(old, new, 1))
    seen = mxbrief("explain", id_, "--positions", trio)
    assert (seen.code, seen.stdout) == (3, "")
    assert re.search(rf"^.*/{path}:\d+:\d+: error\[{code}\]", seen.stderr, re.MULTILINE)
    assert seen.stderr.endswith(f"'{id_}' cannot be read\n  fix the problem listed above\n")


@pytest.mark.parametrize("command", COMMANDS[:7])
def test_what_makes_a_report_impossible_is_reported_before_it(command: str, trio: Path, mxbrief: Runner) -> None:
    (trio / "corpus.yaml").write_text("title: Three towers\ndescription: Without its matrix.\nmatrx: x\n")
    seen = mxbrief(*command.split(), "--positions", trio)
    assert (seen.code, seen.stdout) == (3, "")
    assert seen.stderr.startswith(f"{trio}/corpus.yaml:3:1: error[unknown-key] unknown key 'matrx'; did you mean 'matrix'?")
    assert "\nmxbrief: as far as can be read, the corpus has no matrix to assess its risks\n" in seen.stderr


def test_a_file_that_cannot_be_read_is_reported_before_there_is_nothing(trio: Path, mxbrief: Runner) -> None:
    (trio / "risks" / "gates.yaml").write_text("risks: x\n")
    seen = mxbrief("risks", "gates", "--positions", trio)
    assert (seen.code, seen.stdout) == (3, "")
    assert seen.stderr.startswith(f"{trio}/risks/gates.yaml:1:8: error[")
    assert "\nmxbrief: as far as can be read, there are no risks on this\n  fix the problems listed above\n" in seen.stderr


def test_without_scenarios_and_with_too_many_pairs_one_has_to_be_chosen(trio: Path, mxbrief: Runner) -> None:
    manifest = (trio / "corpus.yaml").read_text()
    (trio / "corpus.yaml").write_text(manifest[: manifest.index("scenarios:")])
    for office in ("archer", "baker"):
        for number in range(2):
            person = trio / "candidates" / office / f"{office}-{number}"
            person.mkdir()
            (person / "profile.yaml").write_text(f"name: {office} {number}\nshort_name: {office} {number}\n")
    for command in ("risks", "scenarios", "recommend", "explain open-gates", "explain train-guards"):
        seen = mxbrief(*command.split(), "--positions", trio)
        assert (seen.code, seen.stdout) == (3, ""), command
        assert "no scenarios to choose from" in seen.stderr
    for command in ("risks", "recommend", "explain open-gates", "explain train-guards"):
        assert mxbrief(*command.split(), "--scenario", "ash+bo+cy", "--positions", trio).code == 0, command
    assert mxbrief("scenarios", "ash+bo+cy", "--positions", trio).code == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.sampled_from(list(LINES)),
    at=st.integers(0, 80),
    word=st.integers(0, 12),
    instead=st.sampled_from(["", "word", "garble", "cut", "  - [\n", "  - id: x\n", "risks: []\n", "\t- \n"]),
)
def test_no_damaged_line_ends_in_a_traceback(path: str, at: int, word: int, instead: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    lines = LINES[path]
    at %= len(lines)
    words = re.split(r"([a-z0-9-]+)", lines[at])
    words[min(word * 2 + 1, len(words) // 2 * 2 - 1)] = "zzz"
    garbled = {"word": "".join(words), "garble": re.sub(r": .*", ": zzz", lines[at]), "cut": ""}.get(instead, instead)
    rest = [] if instead == "cut" else lines[at + 1 :]
    trio = Path(shutil.copytree(TRIO, tmp_path_factory.mktemp("damaged") / "trio"))
    (trio / path).write_text("".join([*lines[:at], garbled, *rest]))
    for command in COMMANDS:
        with pytest.raises((Failure, SystemExit)) as ended:
            app([*command.split(), "--positions", str(trio), "--output", str(trio / "report.md"), "--force"])
        assert getattr(ended.value, "code", 1) in {0, 1}, command
