"""What somebody who runs ``mxbrief lint`` sees: what is checked, in which form it is told, and which code comes back."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from conftest import CORPORA, PROJECT, TESTS, Runner
from mxbrief.errors import Failure
from mxbrief.lint.run import lint_corpus
from mxbrief.model.checks import SEVERITIES

BROKEN = CORPORA / "broken"
EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
CONCISE = re.compile(r"^.+?(:\d+:\d+)?: (error|warning|note)\[[a-z0-9-]+\] .+$")
TODAY = "2026-11-24"

Maker = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "port alder"))


def test_a_clean_corpus_is_silence_and_zero(mxbrief: Runner) -> None:
    seen = mxbrief("lint", EXAMPLE, "--strict")
    assert (seen.code, seen.stdout, seen.stderr) == (0, "", f"mxbrief: 20 files of {EXAMPLE} checked: no problems.\n")


def test_the_shipped_corpus_lints_clean(mxbrief: Runner) -> None:
    seen = mxbrief("lint", "--strict", "--positions", PROJECT / "positions")
    assert (seen.code, seen.stdout) == (0, "")


def test_every_problem_of_every_file_comes_in_one_run_in_order(mxbrief: Runner) -> None:
    seen = mxbrief("lint", "broken")
    lines = seen.stdout.splitlines()
    assert seen.code == 1
    assert all(CONCISE.match(line) for line in lines)
    places = [
        (path, int(line or 0), int(column or 0))
        for path, line, column in re.findall(r"^(broken/[^:]+)(?::(\d+):(\d+))?: ", seen.stdout, re.MULTILINE)
    ]
    assert places == sorted(places)
    assert len({path for path, _, _ in places}) > 5


def test_warnings_are_an_error_only_with_strict(mxbrief: Runner, corpus: Path) -> None:
    with (corpus / "sources" / "general.yaml").open("a") as file:
        file.write("  - {id: unused, type: report, title: Nobody reads this}\n")
    assert mxbrief("lint", corpus).code == 0
    assert mxbrief("lint", corpus, "--strict").code == 1


def test_files_and_folders_are_checked_alone(mxbrief: Runner) -> None:
    seen = mxbrief("lint", "broken/candidates/mayor/pike/ferry.yaml", "broken/candidates/warden")
    paths = {line.split(":")[0] for line in seen.stdout.splitlines()}
    assert {"broken/candidates/mayor/pike/ferry.yaml", "broken/candidates/warden/lund/ferry.yaml"} <= paths
    assert not [path for path in paths if not path.startswith(("broken/candidates/mayor/pike/ferry.yaml", "broken/candidates/warden/"))]


def test_what_is_not_saved_yet_can_come_by_standard_input(mxbrief: Runner) -> None:
    path = EXAMPLE / "candidates" / "mayor" / "pike" / "ferry.yaml"
    draft = path.read_text().replace("supports", "suports", 1)
    seen = mxbrief("lint", "-", "--stdin-path", path, stdin=draft)
    assert seen.code == 1
    assert re.fullmatch(
        r".*pike/ferry\.yaml:3:13: error\[invalid-value\] 'suports' is not a stance; did you mean 'supports'\?.*\n", seen.stdout
    )
    assert mxbrief("lint", "-", "--stdin-path", path, stdin=path.read_text()).code == 0


def test_standard_input_may_be_a_file_that_is_not_there_yet(mxbrief: Runner) -> None:
    draft = (EXAMPLE / "issues" / "ferry.yaml").read_text()
    seen = mxbrief("lint", "-", "--stdin-path", "issues/salt.yaml", "--positions", EXAMPLE, stdin=draft)
    assert "issues/salt.yaml:5:9: error[duplicate-id]" in seen.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("lint", "-"), 2),
        (("lint", "--stdin-path", "x"), 2),
        (("lint", "/nonexistent"), 3),
        (("lint", PROJECT / "README.md"), 3),
        (("lint", PROJECT / "positions" / "README.md"), 3),
        (("lint", BROKEN, EXAMPLE), 2),
        (("lint", "--explain", "no-such-check"), 2),
        (("lint", "--format", "xml"), 2),
    ],
)
def test_what_cannot_be_checked_is_answered_without_a_traceback(arguments: tuple[str, ...], code: int, mxbrief: Runner) -> None:
    seen = mxbrief(*arguments)
    assert (seen.code, seen.stdout) == (code, "")
    assert seen.stderr
    assert "Traceback" not in seen.stderr


def test_json_is_versioned_and_has_everything(mxbrief: Runner) -> None:
    report = json.loads(mxbrief("lint", "broken", "--format", "json").stdout)
    assert report["schema"] == "mxbrief.lint/1"
    assert report["counts"]["errors"] == sum(problem["severity"] == "error" for problem in report["problems"])
    first = report["problems"][0]
    assert (first["place"], first["code"]) == ({"path": "candidates/mayor/oberg/ferry.yaml", "line": 4, "column": 23}, "syntax-error")
    assert set(first) == {"place", "code", "message", "hint", "severity", "width", "subject"}


def test_sarif_is_valid_by_its_schema(mxbrief: Runner) -> None:
    schema = json.loads((TESTS / "lint" / "sarif-2.1.0.schema.json").read_text())
    for corpus in ("broken", EXAMPLE):
        log = json.loads(mxbrief("lint", corpus, "--format", "sarif").stdout)
        # The schema is of draft 4, of which draft 7 takes all that it uses.
        assert [error.message for error in Draft7Validator(schema).iter_errors(log)] == []
    results = json.loads(mxbrief("lint", "broken", "--format", "sarif").stdout)["runs"][0]["results"]
    assert len(results) == len(mxbrief("lint", "broken").stdout.splitlines())
    assert results[0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "broken/candidates/mayor/oberg/ferry.yaml"},
        "region": {"startLine": 4, "startColumn": 23, "endColumn": 24},
    }


def test_annotations_are_what_github_reads(mxbrief: Runner) -> None:
    lines = mxbrief("lint", "broken", "--format", "github").stdout.splitlines()
    assert len(lines) == len(mxbrief("lint", "broken").stdout.splitlines())
    assert all(
        re.match(r"::(error|warning|notice) file=[^,:]+(,line=\d+,col=\d+,endColumn=\d+)?,title=[a-z0-9-]+::\S", line) for line in lines
    )


def test_all_formats_tell_of_every_problem(mxbrief: Runner) -> None:
    codes = [problem["code"] for problem in json.loads(mxbrief("lint", "broken", "--format", "json").stdout)["problems"]]
    for format_ in ("full", "concise", "github", "sarif", "markdown"):
        text = mxbrief("lint", "broken", "--format", format_).stdout
        for code in codes:
            assert code in text, (format_, code)


def test_every_page_can_be_read_and_every_code_is_listed(mxbrief: Runner) -> None:
    assert mxbrief("lint", "--codes").stdout.split() == list(SEVERITIES)
    seen = mxbrief("lint", "--explain", "single-origin")
    assert seen.code == 0
    assert "## Fails" in seen.stdout
    assert "## Passes" in seen.stdout
    assert "did you mean 'single-origin'?" in mxbrief("lint", "--explain", "single-orgin").stderr


def test_the_clock_can_be_set(mxbrief: Runner, corpus: Path) -> None:
    then = str(946_684_800)  # 1 January 2000, UTC
    seen = mxbrief("lint", corpus, env={"SOURCE_DATE_EPOCH": then})
    assert "error[future-date] 2025-05-04 is after today (2000-01-01)" in seen.stdout


def test_a_link_that_leaves_the_corpus_is_not_echoed(mxbrief: Runner, corpus: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: hunter2\n")
    (corpus / "issues" / "secret.yaml").symlink_to(secret)
    (corpus / "sources" / "more").symlink_to(tmp_path)
    for format_ in ("full", "json", "concise"):
        seen = mxbrief("lint", corpus, "--format", format_)
        assert seen.code == 1
        assert "outside-corpus" in seen.stdout
        assert "hunter2" not in seen.stdout + seen.stderr


def test_a_loop_of_links_ends(mxbrief: Runner, corpus: Path) -> None:
    (corpus / "candidates" / "mayor" / "again").symlink_to(corpus / "candidates")
    (corpus / "issues" / "self.yaml").symlink_to("self.yaml")
    seen = mxbrief("lint", corpus)
    assert seen.code == 1
    assert "issues/self.yaml: error[unreadable-file] cannot be read: Too many levels of symbolic links" in seen.stdout


NAMES = [b"new\nline.yaml", b"esc\x1b[31m.yaml", b"a:12:3.yaml", b"\xff\xfe.yaml", "bidi\u202e.yaml".encode(), b"-rf.yaml", b"Up.YAML"]


@pytest.mark.parametrize("name", NAMES)
def test_a_strange_name_is_refused_calmly_and_printed_safely(name: bytes, mxbrief: Runner, corpus: Path) -> None:
    with open(os.fsencode(corpus) + b"/issues/" + name, "wb") as file:  # noqa: PTH123 -- pathlib knows no names of bytes
        file.write(b"title: x\n")
    for format_ in ("concise", "full", "json", "sarif", "github", "markdown"):
        seen = mxbrief("lint", corpus, "--format", format_)
        assert seen.code == 1
        assert "misplaced-file" in seen.stdout
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", seen.stdout)
    assert len(mxbrief("lint", corpus).stdout.splitlines()) == 1


def test_depth_is_bounded_before_anything_is_composed(mxbrief: Runner, corpus: Path) -> None:
    path = corpus / "issues" / "dredging.yaml"
    for text in ("[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000):
        path.write_text(text)
        seen = mxbrief("lint", path)
        assert seen.code == 1, text[:4]
        assert "[too-deep]" in seen.stdout


def test_nine_levels_of_nine_aliases_are_refused(mxbrief: Runner, corpus: Path) -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    path = corpus / "issues" / "dredging.yaml"
    path.write_text("\n".join(lines))
    seen = mxbrief("lint", path)
    assert {re.search(r"\[(.+?)\]", line).group(1) for line in seen.stdout.splitlines()} == {"alias", "anchor"}  # type: ignore[union-attr]  # or it fails


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n"), lambda text: text.rstrip("\n")])
def test_marks_line_ends_and_comments_change_no_place(change: Callable[[str], str], corpus: Path) -> None:
    path = corpus / "candidates" / "mayor" / "pike" / "ferry.yaml"
    broken = path.read_text().replace("stance: supports", "stance: suports")
    found = []
    for text in (broken, change(broken)):
        path.write_bytes(text.encode())
        found.append(lint_corpus(corpus, TODAY).problems)
    assert found[0] == found[1]
    path.write_text("# before\n---\n" + broken + "...\n# after\n")
    assert [problem.place.line for problem in lint_corpus(corpus, TODAY).problems] == [problem.place.line + 2 for problem in found[0]]


def test_one_process_and_several_find_the_same(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mxbrief.lint import parallel

    for number in range(40):
        folder = corpus / "candidates" / "mayor" / f"person-{number}"
        shutil.copytree(corpus / "candidates" / "mayor" / "pike", folder)
        text = (folder / "ferry.yaml").read_text()
        (folder / "ferry.yaml").write_text(text.replace("gazette", "gazete") if number % 2 else text)
    alone = lint_corpus(corpus, TODAY)
    monkeypatch.setattr(parallel, "_WORTH_A_PROCESS", 20)
    monkeypatch.setattr(parallel, "_BATCH", 7)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert lint_corpus(corpus, TODAY) == alone
    first, note, *_ = (problem for problem in alone.problems if problem.code == "unknown-source")
    assert (alone.counts.errors, alone.counts.notes) == (1, 1)
    assert note.message.startswith("the same in 19 more places: candidates/mayor/person-11/ferry.yaml:")
    assert first.place == note.place


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, SystemExit])
def test_no_process_outlives_an_interrupt(interrupt: type[BaseException], corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from multiprocessing import active_children
    from multiprocessing.process import BaseProcess

    from mxbrief.lint import parallel

    processes: list[BaseProcess] = []

    def interrupted(_done: int, _total: int) -> None:
        processes.extend(active_children())
        raise interrupt

    monkeypatch.setattr(parallel, "_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(parallel, "_BATCH", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    with pytest.raises(interrupt):
        lint_corpus(corpus, TODAY, progress=interrupted)
    assert len(processes) == 3
    for process in processes:
        process.join(5)
        assert not process.is_alive()


def test_no_process_outlives_the_one_that_started_it(corpus: Path) -> None:
    program = (
        "import os, signal\nfrom multiprocessing import active_children\nfrom pathlib import Path\nfrom mxbrief.lint import parallel, run\n"
        "parallel._WORTH_A_PROCESS = parallel._BATCH = 1\nos.cpu_count = lambda: 3\n"
        "def killed(*_):\n    print(*(child.pid for child in active_children()), flush=True)\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        f"if __name__ == '__main__':\n    run.lint_corpus(Path({str(corpus)!r}), {TODAY!r}, progress=killed)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    processes = [int(process) for process in done.stdout.split()]
    assert len(processes) == 3, done.stderr
    deadline = time.monotonic() + 20
    while (left := [process for process in processes if is_alive(process)]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == []


def is_alive(process: int) -> bool:
    """Tell whether a process runs; one that has ended may still be listed until its parent asks for it."""
    seen = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return seen.stdout.strip()[:1] not in ("", "Z")


def test_a_process_that_is_ended_from_outside_is_told(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mxbrief.lint import parallel

    monkeypatch.setattr(parallel, "_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(parallel, "_check", lambda *_: os.kill(os.getpid(), 9))
    with pytest.raises(Failure, match="ended from outside"):
        lint_corpus(corpus, TODAY)


def test_a_waiver_bears_one_thing_and_no_other(corpus: Path) -> None:
    path = corpus / "candidates" / "mayor" / "pike" / "ferry.yaml"
    path.write_text(
        path.read_text()
        .replace("      - id: pier-radio\n        locator: minute 20\n", "")
        .replace("confidence: moderate", "confidence: high")
    )
    assert {(problem.code, problem.subject) for problem in lint_corpus(corpus, TODAY).problems} == {
        ("single-origin", "night-ferry"),
        ("single-origin", "free-fares"),
    }
    (corpus / "waivers.yaml").write_text(
        "waivers:\n  - code: single-origin\n    path: candidates/mayor/pike/ferry.yaml\n    id: free-fares\n"
        "    reason: The only account.\n    owner: Ann\n    until: 2026-11-24\n"
    )
    report = lint_corpus(corpus, TODAY)
    assert [problem.subject for problem in report.problems] == ["night-ferry"]
    assert report.waived == 1
    assert {problem.code for problem in lint_corpus(corpus, "2026-11-25").problems} == {"single-origin", "waiver-expired"}
    assert [problem.code for problem in lint_corpus(corpus, TODAY, under=("candidates/mayor/pike",)).problems] == ["single-origin"]
    assert lint_corpus(corpus, TODAY, under=("issues", "waivers.yaml")).problems == ()


@pytest.mark.parametrize(("platform", "method"), [("linux", "fork"), ("darwin", "spawn"), ("win32", "spawn")])
def test_processes_are_forked_only_where_that_is_safe(platform: str, method: str) -> None:
    from mxbrief.lint.parallel import start_method

    assert start_method(platform) == method
