"""What ``mxbrief new`` writes: nothing lost, nothing overwritten, and every open place named by lint."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import PROJECT, Runner
from mxbrief.corpus.edit import lock, scaffold
from mxbrief.corpus.edit.starter import new_corpus
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure

EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
CLOCK = {"SOURCE_DATE_EPOCH": "1795478400"}  # 24 November 2026


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "corpus"))


def open_places(seen: str) -> set[str]:
    return {line.split(":")[0] for line in seen.splitlines() if "[open-place]" in line}


def test_a_new_corpus_is_another_election_on_which_everything_works(mxbrief: Runner, tmp_path: Path) -> None:
    seen = mxbrief("new", "corpus", "mine", cwd=tmp_path)
    assert seen.code == 0
    assert set(seen.stdout.splitlines()) == {str(path.relative_to(tmp_path)) for path in (tmp_path / "mine").rglob("*") if path.is_file()}
    for name in ("compare ferry dredging", "show pike", "list questions", "lint --strict"):
        assert mxbrief(*name.split(), "--positions", "mine", cwd=tmp_path).code == 0
        assert mxbrief(*name.split(), cwd=tmp_path / "mine").code == 0, "a folder that is a corpus needs no --positions"
    words = "\n".join(path.read_text() for path in (tmp_path / "mine").rglob("*.yaml"))
    assert not re.search("Mexic|Sheinbaum|Trump|Biden", words)


def test_a_new_corpus_offers_its_names_to_tab(mxbrief: Runner, tmp_path: Path) -> None:
    mxbrief("new", "corpus", "mine", cwd=tmp_path)
    env = {"_MXBRIEF_COMPLETE": "complete_bash", "COMP_WORDS": "mxbrief compare --positions mine ", "COMP_CWORD": "4"}
    assert mxbrief(cwd=tmp_path, env=env).stdout.split() == ["dredging", "ferry"]


def test_a_folder_with_anything_in_it_is_left_alone(mxbrief: Runner, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("mine")
    assert mxbrief("new", "corpus", "mine", cwd=tmp_path).code == 2
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["note.txt"]


@pytest.mark.parametrize(
    ("arguments", "made"),
    [
        (("candidate", "mayor/quill"), {"candidates/mayor/quill/profile.yaml"}),
        (("candidate", "auditor/quill"), {"candidates/auditor/quill/profile.yaml", "candidates/auditor/office.yaml"}),
        (("issue", "sea-wall"), {"issues/sea-wall.yaml"}),
        (("position", "reyes", "deep-channel"), {"candidates/harbor-master/reyes/dredging.yaml"}),
        (("position", "reyes", "night-ferry"), {"candidates/harbor-master/reyes/ferry.yaml"}),
        (("source", "https://www.example.org/2025/05/night-debate.html?x=1#top"), {"sources/general.yaml"}),
        (("source", "pilot-log", "--issue", "dredging"), {"sources/dredging.yaml"}),
    ],
)
def test_what_is_made_is_named_and_lint_names_what_is_open(
    arguments: tuple[str, ...], made: set[str], mxbrief: Runner, corpus: Path
) -> None:
    seen = mxbrief("new", *arguments, "--positions", "corpus", cwd=corpus.parent, env=CLOCK)
    assert (seen.code, set(seen.stdout.splitlines())) == (0, {f"corpus/{path}" for path in made})
    report = mxbrief("lint", "corpus", cwd=corpus.parent)
    assert open_places(report.stdout) == {f"corpus/{path}" for path in made}
    others = [line for line in report.stdout.splitlines() if "[open-place]" not in line]
    assert all("incomplete-scenario" in line for line in others), "only a new office makes scenarios incomplete"
    again = mxbrief("new", *arguments, "--positions", "corpus", cwd=corpus.parent)
    assert again.code == (0 if arguments[0] == "position" else 2)


def test_an_entry_is_added_and_no_byte_before_it_changes(mxbrief: Runner, corpus: Path) -> None:
    path = corpus / "candidates" / "mayor" / "pike" / "ferry.yaml"
    path.chmod(0o640)
    plain = path.read_text()
    deeper = "positions:\n" + "".join(f"    {line}\n" for line in plain.splitlines()[1:])
    flush = "positions:\n" + "".join(f"{line.removeprefix('  ')}\n" for line in plain.splitlines()[1:])
    odd = "\ufeff# Ümläut 注釈\r\n---\r\n" + plain.replace("\n", "\r\n").rstrip() + "   # no line end"
    for text in (plain, deeper, flush, odd, plain + "\n\n  # a comment at the end\n"):
        path.write_bytes(text.encode())
        seen = mxbrief("new", "position", "pike", "night-ferry", "--positions", corpus)
        assert seen.code == 0, seen.stderr
        after = path.read_bytes()
        assert after.startswith(text.encode())
        assert len(yaml.safe_load(after)["positions"]) == 3
        assert b"\r\n" not in text.encode() or b"\n" not in after.replace(b"\r\n", b"")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    "text",
    ["positions: []\n", "positions: [{question: night-ferry}]\n", "positions:\n  - a: 'b\n", "other: 1\n", "positions:\n  - {}\n...\n"],
)
def test_a_file_to_which_nothing_can_be_added_is_left_as_it_is(text: str, mxbrief: Runner, corpus: Path) -> None:
    path = corpus / "candidates" / "mayor" / "pike" / "ferry.yaml"
    path.write_text(text)
    seen = mxbrief("new", "position", "pike", "night-ferry", "--positions", corpus)
    assert seen.code == 3
    assert "add the entry by hand, under 'positions:'" in seen.stderr
    assert path.read_text() == text
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["dredging.yaml", "ferry.yaml", "profile.yaml"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((), 2, "new needs a kind"),
        (("candidate",), 2, "new candidate needs OFFICE/ID"),
        (("candidate", "mayor"), 2, "'mayor' names no office"),
        (("candidate", "mayor/"), 2, "'mayor/' names no candidate"),
        (("candidate", "/pike"), 2, "'/pike' names no office"),
        (("candidate", "mayor/../../x"), 2, "is not an id"),
        (("candidate", "mayor/Quill"), 2, "'Quill' is not an id"),
        (("candidate", "harbor-master/pike"), 2, "there is a candidate 'pike' already, for 'mayor'"),
        (("issue", "ferry"), 2, "exists"),
        (("issue", "profile"), 2, "cannot be the id of an issue"),
        (("issue", "../x"), 2, "is not an id"),
        (("position", "pike", "ferry"), 2, "'ferry' is an issue"),
        (("position", "pyke", "night-ferry"), 3, "did you mean 'pike'"),
        (("position", "pike", "nigth-ferry"), 3, "did you mean 'night-ferry'"),
        (("position", "reyes", "free-fares"), 3, "'free-fares' is not asked of 'harbor-master'"),
        (("source", "gazette"), 2, "there is a source 'gazette' already, in sources/general.yaml"),
        (("source", "https://harbor.example/reports/2024"), 2, "there is a source 'harbor-report' already"),
        (("source", 'https://x.example/"quote'), 2, "is not an address"),
        (("source", "https://x.example/a\nb"), 2, "is not an address"),
        (("source", "new-one", "--issue", "../x"), 2, "is not an id"),
    ],
)
def test_what_makes_no_sense_is_answered(arguments: tuple[str, ...], code: int, message: str, mxbrief: Runner, corpus: Path) -> None:
    before = {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()}
    seen = mxbrief("new", *arguments, "--positions", corpus)
    assert (seen.code, seen.stdout) == (code, "")
    assert message in seen.stderr
    assert {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()} == before


def test_an_unfinished_entry_is_in_no_report(mxbrief: Runner, corpus: Path) -> None:
    mxbrief("new", "position", "reyes", "deep-channel", "--positions", corpus)
    seen = mxbrief("compare", "dredging", "--positions", corpus, "--format", "json")
    assert seen.code == 1
    cells = json.loads(seen.stdout)["issues"][0]["questions"][0]["cells"]
    assert {cell["candidate"]: cell["stance"] for cell in cells}["reyes"] == "unreadable"
    assert "TODO not filled in" in seen.stderr


def test_the_built_in_corpus_is_not_for_editing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mxbrief.corpus import discovery

    monkeypatch.setattr(discovery, "_PACKAGE", tmp_path / "mxbrief")
    assert discovery.is_built_in(tmp_path / "mxbrief" / "positions")
    assert not discovery.is_built_in(tmp_path / "positions")


def test_a_folder_that_cannot_be_written_is_a_message(mxbrief: Runner, corpus: Path) -> None:
    if os.getuid() == 0:
        pytest.skip("root may write everywhere")
    (corpus / "issues").chmod(0o500)
    seen = mxbrief("new", "issue", "water", "--positions", corpus)
    assert seen.code == 3
    assert "cannot be written" in seen.stderr


def test_entries_that_are_added_at_once_are_all_there(corpus: Path) -> None:
    commands = [["position", "reyes", "deep-channel"]] * 5 + [["source", f"https://example.org/report-{number}"] for number in range(5)]
    program = [sys.executable, "-m", "mxbrief", "new"]
    running = [subprocess.Popen([*program, *command, "--positions", corpus], stdout=subprocess.DEVNULL) for command in commands]
    assert [process.wait(60) for process in running] == [0] * len(commands)
    added = (corpus / "candidates" / "harbor-master" / "reyes" / "dredging.yaml").read_text()
    assert added.count("stance: TODO") == 5
    assert len(re.findall(r"(?m)^ *- id: example-org-report-\d$", (corpus / "sources" / "general.yaml").read_text())) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
def test_who_cannot_have_the_corpus_says_so(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_PATIENCE", 0.05)
    with lock.locked(corpus), pytest.raises(Failure, match="another mxbrief is changing"), lock.locked(corpus):
        pass
    with lock.locked(corpus):
        pass


@pytest.mark.parametrize("name", ["mine", "above/mine", "."])
@pytest.mark.parametrize("good", [0, 1, 7, 19])
def test_a_corpus_is_made_whole_or_not_at_all(good: int, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = [good]

    def full(_descriptor: int) -> None:
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        left[0] -= 1

    monkeypatch.chdir(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(Failure, match="No space left"):
            new_corpus(Path(name))
    assert list(tmp_path.iterdir()) == []
    made = new_corpus(Path(name))
    assert len(made) == 21
    assert all(path.is_file() for path in made)


def test_a_corpus_that_cannot_be_put_in_place_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def renamed(path: Path, target: Path) -> Path:
        if path.name == "risks":
            raise OSError(errno.EIO, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", renamed)
    with pytest.raises(Failure, match="Input/output error"):
        new_corpus(tmp_path / "mine")
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_itself_is_no_folder(mxbrief: Runner, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    seen = mxbrief("new", "corpus", "loop", cwd=tmp_path)
    assert (seen.code, seen.stderr) == (2, "mxbrief: 'loop' exists and is not a folder\n  choose another name\n")


def test_hidden_files_are_no_reason_to_refuse(mxbrief: Runner, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert mxbrief("new", "corpus", ".", cwd=tmp_path).code == 0
    assert mxbrief("lint", "--strict", cwd=tmp_path).code == 0


def test_a_candidate_who_cannot_be_made_leaves_no_office(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, *_: object, **__: object) -> None:
        if path.name == "profile.yaml":
            raise Failure("full")
        path.write_text("")

    monkeypatch.setattr(scaffold, "write_file", refused)
    with pytest.raises(Failure, match="full"):
        scaffold.new_candidate(Reader(corpus), "auditor", "quill")
    assert not (corpus / "candidates" / "auditor" / "office.yaml").exists()


@pytest.mark.parametrize(
    "command",
    [
        "candidate mayor/moss",
        "candidate baker/moss",
        "issue parking",
        "position pike night-ferry",
        "position sato deep-channel",
        "source my-interview",
    ],
)
def test_every_open_place_is_one_problem_and_nothing_else_is(command: str, corpus: Path, mxbrief: Runner) -> None:
    made = mxbrief("new", *command.split(), "--positions", corpus, env=CLOCK)
    assert made.code == 0
    path = corpus / made.stdout.strip().removeprefix(f"{corpus}/").splitlines()[-1]
    places = [number for number, line in enumerate(path.read_text().splitlines(), 1) if re.search(r"^[^#]*\bTODO\b", line)]
    seen = mxbrief("lint", path, "--format", "concise")
    found = [
        re.match(rf"{re.escape(str(path))}:(\d+):\d+: error\[open-place\] TODO not filled in; ", line) for line in seen.stdout.splitlines()
    ]
    assert all(found), seen.stdout
    assert [int(match[1]) for match in found if match] == places
    assert places
