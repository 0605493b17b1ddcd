"""Where ``--output`` writes, and in which format."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CORPORA, Runner

TRIO = CORPORA / "trio"
COMPARE = ("compare", "gates", "--positions", TRIO)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.md", "# Gates"),
        ("a.markdown", "# Gates"),
        ("a.MD", "# Gates"),
        ("a", "# Gates"),
        ("a.txt", "Gates: who stands where\n"),
        ("a.json", '{\n  "schema": "mxbrief.compare/'),
        ("a.csv", "issue,issue_title,question,"),
        ("a.tsv", "issue\tissue_title\tquestion\t"),
        ("a.html", "<!doctype html>"),
        ("a.htm", "<!doctype html>"),
    ],
)
def test_the_ending_chooses_the_format(name: str, start: str, mxbrief: Runner, tmp_path: Path) -> None:
    assert mxbrief(*COMPARE, "--output", tmp_path / name).code == 0
    assert (tmp_path / name).read_text().startswith(start)


@pytest.mark.parametrize("ending", ["tex", "rst", "jira", "mediawiki"])
def test_so_does_the_ending_of_a_single_table(ending: str, mxbrief: Runner, tmp_path: Path) -> None:
    chosen = {"tex": "latex"}.get(ending, ending)
    table = ("list", "candidates", "--positions", TRIO)
    assert mxbrief(*table, "--output", tmp_path / f"a.{ending}").code == 0
    assert (tmp_path / f"a.{ending}").read_text() == mxbrief(*table, "--format", chosen).stdout


def test_a_format_that_is_chosen_wins_over_the_ending(mxbrief: Runner, tmp_path: Path) -> None:
    assert mxbrief(*COMPARE, "--format", "csv", "--output", tmp_path / "a.html").code == 0
    assert (tmp_path / "a.html").read_text().startswith("issue,issue_title,question,")


@pytest.mark.parametrize(
    ("arguments", "name", "schema"),
    [
        (("lint", TRIO), "a.sarif", "https://docs.oasis-open.org/sarif/"),
        (("schema", "positions"), "a.json", "https://json-schema.org/"),
    ],
)
def test_other_commands_follow_the_ending(
    arguments: tuple[str | Path, ...], name: str, schema: str, mxbrief: Runner, tmp_path: Path
) -> None:
    assert mxbrief(*arguments, "--output", tmp_path / name).code == 0
    assert json.loads((tmp_path / name).read_text())["$schema"].startswith(schema)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("a.docx", "pandoc report.md --output report.docx"),
        ("a.pdf", "pandoc report.md --output report.pdf"),
        ("a.xlsx", "ends in .csv"),
        ("a.ods", "ends in .csv"),
        ("a.bib", "choose one with --format"),
        ("a.md.bak", "choose one with --format"),
        ("a.yaml", "choose one with --format"),
    ],
)
def test_what_cannot_be_written_is_refused_with_a_way_out(name: str, hint: str, mxbrief: Runner, tmp_path: Path) -> None:
    seen = mxbrief(*COMPARE, "--output", tmp_path / name)
    assert (seen.code, list(tmp_path.iterdir())) == (2, [])
    assert hint in seen.stderr


def test_a_chosen_format_goes_with_any_ending(mxbrief: Runner, tmp_path: Path) -> None:
    assert mxbrief(*COMPARE, "--format", "markdown", "--output", tmp_path / "a.note").code == 0
    assert (tmp_path / "a.note").read_text().startswith("# Gates")


def test_text_of_lint_is_what_a_terminal_shows(mxbrief: Runner, tmp_path: Path) -> None:
    seen = mxbrief("lint", CORPORA / "broken", "--output", tmp_path / "a.txt")
    assert seen.code == 1
    assert (tmp_path / "a.txt").read_text() == mxbrief("lint", CORPORA / "broken", "--format", "full").stdout


def test_a_table_that_a_command_does_not_have_is_refused(mxbrief: Runner, tmp_path: Path) -> None:
    seen = mxbrief("lint", TRIO, "--output", tmp_path / "a.csv")
    assert (seen.code, seen.stderr) == (2, "mxbrief: this report cannot be printed as csv\n")


def test_a_dash_is_standard_output(mxbrief: Runner, tmp_path: Path) -> None:
    assert mxbrief(*COMPARE, "--output", "-", cwd=tmp_path) == mxbrief(*COMPARE, cwd=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_devices_and_pipes_are_written_to_and_never_replaced(force: tuple[str, ...], mxbrief: Runner, tmp_path: Path) -> None:
    assert mxbrief(*COMPARE, "--output", "/dev/null", *force).code == 0
    assert Path("/dev/null").is_char_device()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        assert mxbrief(*COMPARE, "--output", pipe, *force).code == 0
        assert reader.communicate()[0].startswith(b"# Gates")
    assert pipe.is_fifo()
    through = mxbrief(*COMPARE, "--output", "/dev/stdout", *force)
    assert (through.code, through.stdout[:7]) == (0, "# Gates")


@pytest.mark.parametrize("name", ["folder", "folder/", "none/"])
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_folder_is_named_as_one(name: str, force: tuple[str, ...], mxbrief: Runner, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    seen = mxbrief(*COMPARE, "--output", name, *force, cwd=tmp_path)
    why = "there is no such folder\n  create it, and name a file in it" if name == "none/" else "it is a folder\n  name a file in it"
    assert (seen.code, seen.stderr) == (3, f"mxbrief: '{name}' cannot be written: {why}\n")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_link_is_followed_and_one_to_itself_is_a_message(mxbrief: Runner, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "link").symlink_to("far/report.md")
    (tmp_path / "loop").symlink_to("loop")
    assert mxbrief(*COMPARE, "--output", "link", cwd=tmp_path).code == 2
    assert mxbrief(*COMPARE, "--output", "link", "--force", cwd=tmp_path).code == 0
    assert (tmp_path / "far" / "report.md").read_text().startswith("# Gates")
    assert (tmp_path / "link").is_symlink()
    for force in ([], ["--force"]):
        seen = mxbrief(*COMPARE, "--output", "loop", *force, cwd=tmp_path)
        assert (seen.code, "Traceback" in seen.stderr, "loop" in seen.stderr) == (3 if force else 2, False, True)


def test_a_name_may_be_as_long_as_the_disk_allows(mxbrief: Runner, tmp_path: Path) -> None:
    name = f"{'港' * 84}.md"
    assert mxbrief(*COMPARE, "--output", name, cwd=tmp_path).code == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_what_a_killed_mxbrief_left_is_cleared(mxbrief: Runner, tmp_path: Path) -> None:
    names = {name: tmp_path / name for name in (".mxbrief-old", ".mxbrief-new", ".other")}
    for path in names.values():
        path.write_text("")
    folder = tmp_path / ".mxbrief-folder"
    folder.mkdir()
    (folder / "corpus.yaml").write_text("")
    for path in (names[".mxbrief-old"], names[".other"], folder):
        os.utime(path, (1, 1))
    assert mxbrief(*COMPARE, "--output", "a.md", cwd=tmp_path).code == 0
    assert {path.name for path in tmp_path.iterdir()} == {".mxbrief-new", ".other", "a.md"}


@pytest.mark.parametrize(
    "line",
    [
        "ln -s loop loop; $MX new corpus loop/below",
        "touch file; $MX new corpus file/below",
        "$MX new issue water --positions $LONG",
        "$MX --help > /dev/full",
        "$MX --version > /dev/full",
        "$MX new corpus $LONG",
        "$MX compare gates --positions $TRIO --output $LONG",
        "SOURCE_DATE_EPOCH=99999999999999999999 $MX lint $TRIO",
        "$MX lint - --stdin-path $TRIO/issues/x.yaml 0> file",
    ],
)
@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no /dev/full")
def test_what_the_system_refuses_is_a_message(line: str, tmp_path: Path) -> None:
    environment = dict(os.environ, MX=f"{sys.executable} -m mxbrief", TRIO=str(TRIO), LONG="a" * 300)
    seen = subprocess.run(["bash", "-c", line], capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
    assert seen.returncode == 3
    assert seen.stderr.startswith("mxbrief: ")
    assert "Traceback" not in seen.stderr


def test_an_empty_path_is_not_the_whole_corpus(mxbrief: Runner) -> None:
    seen = mxbrief("lint", "", cwd=TRIO)
    assert (seen.code, seen.stdout) == (2, "")
