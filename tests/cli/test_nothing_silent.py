"""Whatever happens to one file of a corpus: a report that is not the same any more says so, and names the file."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from conftest import CORPORA, Runner
from mxbrief.cli.commands.compare import compare
from mxbrief.cli.commands.explain import explain
from mxbrief.cli.commands.list import ListKind, list_
from mxbrief.cli.commands.recommend import recommend
from mxbrief.cli.commands.risks import risks
from mxbrief.cli.commands.scenarios import scenarios
from mxbrief.cli.commands.show import show
from mxbrief.cli.report import Report
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, Misuse
from mxbrief.lint.run import lint_corpus
from mxbrief.problems import Severity

TRIO = CORPORA / "trio"
TODAY = "2026-11-26"
FILES = sorted(str(path.relative_to(TRIO)) for path in TRIO.rglob("*.yaml"))
FOLDERS = sorted(str(path.relative_to(TRIO)) for path in TRIO.rglob("*") if path.is_dir())

COMMANDS: dict[str, Callable[[Reader], Report]] = {
    "compare": lambda reader: compare(reader, ["gates"]),
    "compare all": compare,
    "compare a question": lambda reader: compare(reader, ["night-gate"]),
    "show": lambda reader: show(reader, "ash"),
    "risks": risks,
    "risks of a scenario": lambda reader: risks(reader, scenario="ash+bo+cy"),
    "scenarios": scenarios,
    "one scenario": lambda reader: scenarios(reader, ["ash+bea+cy"]),
    "recommend": recommend,
    "explain a risk": lambda reader: explain(reader, "open-gates"),
    "explain a recommendation": lambda reader: explain(reader, "mend-wall"),
    "explain a question": lambda reader: explain(reader, "night-gate"),
    "explain a position": lambda reader: explain(reader, "ash/night-gate"),
    "explain a source": lambda reader: explain(reader, "crier"),
    **{f"list {kind}": lambda reader, kind=kind: list_(reader, kind) for kind in ListKind},  # type: ignore[misc]  # a default binds it
}


def rename(change: Callable[[str], str]) -> Callable[[Path], object]:
    return lambda path: path.rename(path.with_name(change(path.name)))


def to_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere.yaml")


def to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def without_id(path: Path) -> None:
    text = path.read_text()
    path.write_text(text.replace("- id: ", "- name: ", 1) if "- id: " in text else text.replace(":", "", 1))


def emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def to_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("x")


def to_dangling_link(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.symlink_to("nowhere")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "broken": lambda path: path.write_text(f"{path.read_text()}x: [\n"),
    "emptied": lambda path: path.write_text(""),
    "blank": lambda path: path.write_text("\n# nothing\n"),
    "link": to_link,
    "folder": to_folder,
    "without an id": without_id,
}
FOLDER_DAMAGES: dict[str, Callable[[Path], object]] = {"file": to_file, "link": to_dangling_link}
NAMES: dict[str, Callable[[str], str]] = {
    "yml": lambda name: name.replace(".yaml", ".yml"),
    "txt": lambda name: f"{name}.txt",
    "capital": str.capitalize,
    "shouted": str.upper,
    "copy": lambda name: name.replace(".yaml", ".yaml (1)"),
    "copy of a copy": lambda name: f"Copy of {name.replace('.yaml', ' (2).yaml')}",
    "backup": lambda name: f"{name}.bak",
    "hidden": lambda name: f".{name}",
    "text": lambda name: name.replace(".yaml", ".txt"),
    "blank": lambda name: name.replace(".yaml", " .yaml"),
    "no ending": lambda name: name.removesuffix(".yaml"),
    "json": lambda name: name.replace(".yaml", ".json"),
    "slip": lambda name: name.replace(".yaml", ".ymal"),
    "half written": lambda name: f"{name}.tmp2",
}
FOLDER_NAMES: dict[str, Callable[[str], str]] = {
    "capital": str.capitalize,
    "blank": lambda name: f"{name} ",
    "accent": lambda name: name.replace("a", "á").replace("e", "é").replace("o", "ö").replace("i", "í").replace("cy", "cý"),
}


def run(root: Path, names: Collection[str] = tuple(COMMANDS)) -> dict[str, tuple[str, str]]:
    """Return of commands, all unless some are named, what each shows, "" if it cannot work, and the problems it reports."""
    seen = {}
    for name in names:
        command = COMMANDS[name]
        reader = Reader(root)
        reader.names.survey()
        try:
            shown = repr(command(reader).result)
        except (Failure, Misuse):
            shown = ""
        seen[name] = (shown, "\n".join(problem.place.path for problem in reader.problems))
    return seen


@pytest.fixture(scope="module")
def whole() -> dict[str, tuple[str, str]]:
    seen = run(TRIO)
    assert all(shown and not problems for shown, problems in seen.values())
    return seen


@pytest.fixture
def trio(tmp_path: Path) -> Path:
    return shutil.copytree(TRIO, tmp_path / "trio")


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_changes_no_report_without_a_word(damage: str, path: str, trio: Path, whole: dict[str, tuple[str, str]]) -> None:
    DAMAGES[damage](trio / path)
    seen = run(trio)
    changed = [command for command, (shown, _) in seen.items() if shown != whole[command][0]]
    assert [command for command in changed if path not in seen[command][1]] == []
    assert changed
    assert path in {problem.place.path for problem in lint_corpus(trio, TODAY).problems}


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_must_not_be_read_changes_no_report_without_a_word(
    path: str, trio: Path, whole: dict[str, tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    really_open = os.open

    def refuse(name: str, flags: int) -> int:
        if name.endswith(path):
            raise PermissionError(errno.EACCES, "Permission denied", name)
        return really_open(name, flags)

    monkeypatch.setattr(os, "open", refuse)
    seen = run(trio)
    changed = [command for command, (shown, _) in seen.items() if shown != whole[command][0]]
    assert [command for command in changed if path not in seen[command][1]] == []
    assert changed
    assert ("unreadable-file", path) in {(problem.code, problem.place.path) for problem in lint_corpus(trio, TODAY).problems}


@pytest.mark.parametrize("path", FOLDERS)
@pytest.mark.parametrize("damage", FOLDER_DAMAGES)
def test_something_else_in_place_of_a_folder_is_named_by_every_report(damage: str, path: str, trio: Path) -> None:
    FOLDER_DAMAGES[damage](trio / path)
    assert [command for command, (_, problems) in run(trio).items() if path not in problems] == []
    told = [problem for problem in lint_corpus(trio, TODAY).problems if problem.code != "uncited-source"]
    assert [problem.place.path for problem in told if problem.severity is Severity.ERROR] == [path]


@pytest.mark.parametrize("path", ["candidates", "issues", *(folder for folder in FOLDERS if folder.startswith("candidates/"))])
def test_a_folder_with_nothing_in_it_changes_no_report_without_a_word(path: str, trio: Path, whole: dict[str, tuple[str, str]]) -> None:
    emptied(trio / path)
    seen = run(trio)
    changed = [command for command, (shown, _) in seen.items() if shown != whole[command][0]]
    assert [command for command in changed if path not in seen[command][1]] == []
    assert changed


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("damage", NAMES)
def test_a_file_with_another_name_is_named_by_every_report(damage: str, path: str, trio: Path) -> None:
    rename(NAMES[damage])(trio / path)
    lost = Path(path).with_name(NAMES[damage](Path(path).name))
    # All commands look at names in the same way, so three of them, others for every file, are enough.
    first = FILES.index(path)
    some = (list(COMMANDS) * 4)[first : first + 3]
    assert [command for command, (_, problems) in run(trio, some).items() if str(lost) not in problems] == []
    assert str(lost) in {problem.place.path for problem in lint_corpus(trio, TODAY).problems}


@pytest.mark.parametrize("path", FOLDERS)
@pytest.mark.parametrize("damage", FOLDER_NAMES)
def test_a_folder_with_another_name_is_named_by_every_report(damage: str, path: str, trio: Path) -> None:
    lost = Path(path).with_name(FOLDER_NAMES[damage](Path(path).name))
    rename(FOLDER_NAMES[damage])(trio / path)
    assert [command for command, (_, problems) in run(trio).items() if str(lost) not in problems] == []


@pytest.mark.parametrize("path", [folder for folder in FOLDERS if "/" not in folder])
def test_a_folder_that_is_missing_may_be_the_one_that_is_unknown(path: str, trio: Path) -> None:
    (trio / path).rename(trio / "archive")
    assert [command for command, (_, problems) in run(trio).items() if "archive" not in problems] == []


def test_a_folder_in_place_of_a_file_is_named_by_every_report(trio: Path) -> None:
    (trio / "events").mkdir()
    (trio / "events.yaml").rename(trio / "events" / "gates.yaml")
    assert [command for command, (_, problems) in run(trio).items() if "events" not in problems.splitlines()] == []


@pytest.mark.parametrize("damage", NAMES)
def test_cells_whose_file_has_another_name_are_unreadable(damage: str, trio: Path, mxbrief: Runner) -> None:
    path = trio / "candidates" / "archer" / "ash" / "gates.yaml"
    lost = NAMES[damage](path.name)
    path.rename(path.with_name(lost))
    seen = mxbrief("compare", "gates", "--candidate", "ash", "--format", "json", "--positions", trio)
    questions = json.loads(seen.stdout)["issues"][0]["questions"]
    stances = {cell["stance"] for question in questions for cell in question["cells"]}
    assert (seen.code, stances) == (1, {"unreadable"})
    place = f"{trio}/candidates/archer/ash/{lost}: error[misplaced-file] is a file that mxbrief does not read; rename it to gates.yaml"
    assert place in seen.stderr


@pytest.mark.parametrize("name", ["gaets", "gates-old", "gates-2", "bridges"])
@pytest.mark.parametrize("folder", ["candidates/archer/ash", "risks", "recommendations"])
def test_a_file_named_after_no_issue_is_named_by_every_report(folder: str, name: str, trio: Path) -> None:
    (trio / folder / "gates.yaml").rename(trio / folder / f"{name}.yaml")
    seen = run(trio)
    assert [command for command, (_, problems) in seen.items() if f"{folder}/{name}.yaml" not in problems] == []


@pytest.mark.parametrize("name", ["gaets", "gates-old", "bridges"])
def test_cells_whose_file_may_be_meant_are_unreadable(name: str, trio: Path, mxbrief: Runner) -> None:
    folder = trio / "candidates" / "archer" / "ash"
    (folder / "gates.yaml").rename(folder / f"{name}.yaml")
    seen = mxbrief("compare", "gates", "--candidate", "ash", "--format", "json", "--positions", trio)
    questions = json.loads(seen.stdout)["issues"][0]["questions"]
    assert (seen.code, {cell["stance"] for question in questions for cell in question["cells"]}) == (1, {"unreadable"})
    hint = "add issues/bridges.yaml, or rename this file" if name == "bridges" else "did you mean 'gates'?"
    message = f"is named after the issue '{name}', which is not in issues/; {hint}"
    assert f"{folder}/{name}.yaml: error[unknown-issue] {message}" in seen.stderr
    assert f"{folder}/{name}.yaml: error[unknown-issue] {message}" in mxbrief("lint", trio, "--format", "concise").stdout


def test_a_misnamed_issue_is_the_only_problem(trio: Path, mxbrief: Runner) -> None:
    (trio / "issues" / "gates.yaml").rename(trio / "issues" / "gates.yml")
    seen = mxbrief("list", "candidates", "--positions", trio)
    assert [line.partition(": ")[0] for line in seen.stderr.splitlines()[:-1]] == [f"{trio}/issues/gates.yml"]


def test_a_candidate_for_two_offices_is_named(trio: Path, mxbrief: Runner) -> None:
    shutil.copytree(trio / "candidates" / "archer" / "ash", trio / "candidates" / "crier" / "ash")
    for arguments in (["compare", "gates"], ["show", "ash"], ["risks"], ["list", "candidates"]):
        seen = mxbrief(*arguments, "--positions", trio)
        assert seen.code == 1, arguments
        assert f"{trio}/candidates/crier/ash: error[duplicate-id] the id 'ash' is already that of a candidate for 'archer'" in seen.stderr
