"""The contracts with the outside: streams, exit codes, environment, files."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CORPORA, Runner, plain_environment

HARBOR = CORPORA / "harbor"
COMPARE = ("compare", "ferry", "--positions", HARBOR)


def shell(line: str, cwd: Path = CORPORA, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which $MX is the program."""
    environment = plain_environment() | {"MX": f"{sys.executable} -m mxbrief"} | env
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True, cwd=cwd, env=environment, check=False, timeout=60
    )


def test_the_report_goes_to_stdout_and_problems_to_stderr(mxbrief: Runner) -> None:
    seen = mxbrief("compare", "ferry", "--positions", CORPORA / "broken")
    assert seen.code == 1
    assert seen.stdout.startswith("# Ferry: who stands where\n")
    assert "problems in the corpus" in seen.stderr
    assert "error[" not in seen.stdout


def test_a_broken_file_gives_json_on_stdout_all_the_same(mxbrief: Runner) -> None:
    seen = mxbrief("compare", "ferry", "--positions", CORPORA / "broken", "--format", "json")
    assert seen.code == 1
    cells = {cell["candidate"]: cell["stance"] for cell in json.loads(seen.stdout)["issues"][0]["questions"][0]["cells"]}
    assert cells == {"pike": "unreadable", "oberg": "unreadable", "sato": "unreadable", "lund": "unreadable", "reyes": "not_applicable"}


def test_a_closed_pipe_is_quiet_success() -> None:
    seen = shell("$MX compare ferry --positions harbor | head -1")
    assert (seen.returncode, seen.stdout, seen.stderr) == (0, "# Ferry: who stands where\n", "")


def test_a_reader_that_is_gone_before_the_first_byte_is_quiet_success() -> None:
    seen = shell("{ sleep 0.3; $MX compare ferry --positions harbor; echo $? >&2; } | true")
    assert seen.stderr == "0\n"


def test_a_full_disk_is_a_message() -> None:
    seen = shell("$MX compare ferry --positions harbor > /dev/full")
    assert seen.returncode == 3
    assert seen.stderr == "mxbrief: standard output cannot be written: No space left on device\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- 2>&-"])
def test_closed_descriptors_are_no_traceback(closed: str) -> None:
    seen = shell(f"$MX compare ferry --positions harbor {closed}")
    assert "Traceback" not in seen.stderr
    assert seen.returncode == (3 if closed == ">&-" else 0)


@pytest.mark.parametrize("closed", ["2>&-", ">&- 2>&-"])
def test_an_error_without_stderr_is_still_an_exit_code(closed: str) -> None:
    assert shell(f"$MX compare nothing --positions harbor {closed}").returncode == 3
    assert shell(f"$MX compare --nothing --positions harbor {closed}").returncode == 2


def test_same_arguments_same_bytes(mxbrief: Runner) -> None:
    assert mxbrief(*COMPARE, env={"PYTHONHASHSEED": "1"}) == mxbrief(*COMPARE, env={"PYTHONHASHSEED": "2"})


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"NO_COLOR": "1"},
        {"FORCE_COLOR": "1", "NO_COLOR": "1"},
        {"TERM": "dumb"},
        {"HOME": ""},
        {"COLUMNS": "20"},
    ],
)
def test_no_surroundings_change_what_a_pipe_gets(mxbrief: Runner, env: dict[str, str]) -> None:
    assert mxbrief(*COMPARE, env=env) == mxbrief(*COMPARE)


def test_environment_names_the_corpus_and_the_option_wins(mxbrief: Runner, tmp_path: Path) -> None:
    assert mxbrief("list", "issues", env={"MXBRIEF_POSITIONS": str(HARBOR)}).stdout == "dredging\nferry\n"
    assert mxbrief("list", "issues", "--positions", HARBOR, env={"MXBRIEF_POSITIONS": str(tmp_path)}).stdout == "dredging\nferry\n"
    assert mxbrief("list", "issues", env={"MXBRIEF_POSITIONS": str(tmp_path)}).code == 3


def test_the_nearest_corpus_above_is_in_force(mxbrief: Runner, tmp_path: Path) -> None:
    shutil.copytree(HARBOR, tmp_path / "positions")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    assert mxbrief("list", "issues", cwd=tmp_path / "deep" / "er").stdout == "dredging\nferry\n"


def test_from_anywhere_the_built_in_corpus_answers(mxbrief: Runner) -> None:
    seen = mxbrief("compare", "energy", cwd=Path("/"))
    assert seen.code == 0
    assert "Sheinbaum" in seen.stdout


def test_a_deleted_working_folder_is_no_traceback() -> None:
    seen = shell("mkdir gone && cd gone && rmdir ../gone && $MX list issues", cwd=Path(os.environ.get("TMPDIR", "/tmp")))  # noqa: S108 -- a place to delete
    assert (seen.returncode, seen.stderr) == (0, "")


@pytest.mark.parametrize("paths", ["", "x.yaml", "- --stdin-path issues/x.yaml < /dev/null"])
def test_lint_in_a_deleted_working_folder_says_so(paths: str) -> None:
    seen = shell(f"mkdir gone && cd gone && rmdir ../gone && $MX lint {paths}", cwd=Path(os.environ.get("TMPDIR", "/tmp")))  # noqa: S108 -- a place to delete
    assert (seen.returncode, "Traceback" in seen.stderr) == (3, False)
    assert "the working folder no longer exists" in seen.stderr


def test_a_folder_that_cannot_be_listed_is_not_taken_for_an_empty_one(mxbrief: Runner, tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(HARBOR, tmp_path / "harbor"))
    shutil.rmtree(corpus / "issues")
    (corpus / "issues").symlink_to("issues")  # a link to itself
    seen = mxbrief("compare", "ferry", "--positions", corpus)
    assert (seen.code, seen.stdout) == (3, "")
    assert seen.stderr.startswith(f"{corpus}/issues: error[unreadable-file] cannot be listed: Too many levels of symbolic links")


def test_output_writes_a_whole_file_and_says_nothing(mxbrief: Runner, tmp_path: Path) -> None:
    seen = mxbrief(*COMPARE, "--output", tmp_path / "memo.md")
    assert (seen.code, seen.stdout, seen.stderr) == (0, "", "")
    assert (tmp_path / "memo.md").read_text() == mxbrief(*COMPARE).stdout
    assert [path.name for path in tmp_path.iterdir()] == ["memo.md"]
    assert (tmp_path / "memo.md").stat().st_mode & 0o777 == 0o666 & ~current_umask()


def test_output_never_replaces_a_file_unless_told(mxbrief: Runner, tmp_path: Path) -> None:
    memo = tmp_path / "memo.md"
    memo.write_text("mine")
    seen = mxbrief(*COMPARE, "--output", memo)
    assert seen.code == 2
    assert "--force" in seen.stderr
    assert memo.read_text() == "mine"
    assert mxbrief(*COMPARE, "--output", memo, "--force").code == 0
    assert memo.read_text().startswith("# Ferry")


@pytest.mark.parametrize("name", ["missing/memo.md", "folder"])
def test_output_that_cannot_be_written_is_a_message(mxbrief: Runner, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    seen = mxbrief(*COMPARE, "--output", tmp_path / name, "--force")
    assert seen.code == 3
    assert "cannot be written" in seen.stderr
    assert "Traceback" not in seen.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_csv_is_one_row_a_position_with_ids_and_numbers(mxbrief: Runner) -> None:
    rows = list(csv.DictReader(io.StringIO(mxbrief(*COMPARE, "--format", "csv").stdout)))
    result = json.loads(mxbrief(*COMPARE, "--format", "json").stdout)
    cells = [cell for row in result["issues"][0]["questions"] for cell in row["cells"] if cell["stance"] != "not_asked"]
    assert [(row["candidate"], row["stance"]) for row in rows] == [(cell["candidate"], cell["stance"]) for cell in cells]
    assert {row["number"] for row in rows} == {"2", "1", "0", "-2", ""}
    assert [int(row["line"]) for row in rows if row["line"]] == [cell["place"]["line"] for cell in cells if cell["place"]]


def test_every_format_says_which_evidence_it_rests_on(mxbrief: Runner) -> None:
    for format_ in ("terminal", "markdown", "json", "csv", "tsv", "html"):
        seen = mxbrief(*COMPARE, "--format", format_, "--width", "200")
        assert seen.code == 0
        for said in ("Promised a ferry until dawn, every night.", "2024-04-28", "Has refused every night permit since 2019.", "minute 12"):
            assert said in " ".join(seen.stdout.split()), format_


def test_an_interrupt_is_130(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import builtins\nreal = builtins.__import__\n" + INTERRUPTING)
    seen = shell("$MX compare ferry --positions harbor", PYTHONPATH=os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    assert seen.returncode == 130
    assert "Traceback" not in seen.stderr


INTERRUPTING = """
def importing(name, *rest, **named):
    if name == "mxbrief.corpus.load.request" or (name == "mxbrief.corpus" and rest and "load" in (rest[2] or ())):
        raise KeyboardInterrupt
    return real(name, *rest, **named)
builtins.__import__ = importing
"""


def current_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
