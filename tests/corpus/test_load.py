"""A command opens what it needs, keeps what is sound and names what is not."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from conftest import CORPORA
from mxbrief.corpus import paths as layout
from mxbrief.corpus.load import positions as load
from mxbrief.corpus.load import resolve as find
from mxbrief.corpus.read import file_bytes as files
from mxbrief.errors import Failure

HARBOR = CORPORA / "harbor"
Folder = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def harbor(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HARBOR, tmp_path / "harbor"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    paths: list[str] = []
    real = files.read_bytes

    def noted(root: Path, path: str) -> object:
        paths.append(path)
        return real(root, path)

    monkeypatch.setattr("mxbrief.corpus.reader.read_bytes", noted)
    return paths


def test_a_comparison_opens_one_issue_its_positions_and_no_other(opened: list[str]) -> None:
    people = find.find_people(HARBOR, (), ())
    load.load_positions(HARBOR, ["dredging"], people)
    assert sorted(path for path in opened if "/profile" not in path and "/office" not in path) == [
        "candidates/mayor/pike/dredging.yaml",
        "issues/dredging.yaml",
        "sources/general.yaml",
    ]


def test_named_candidates_are_looked_up_and_nobody_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "candidate_offices", lambda _root: pytest.fail("listed everybody"))
    assert find.find_people(HARBOR, ["lund", "pike"], ()) == {"lund": "warden", "pike": "mayor"}


def test_a_source_in_the_wrong_shard_is_slower_not_lost(harbor: Path) -> None:
    (harbor / "sources" / "ferry.yaml").rename(harbor / "sources" / "zebra.yaml")
    loaded = load.load_positions(harbor, ["ferry"], find.find_people(harbor, (), ()))
    assert loaded.problems == ()
    assert set(loaded.sources) == {"log", "debate", "gazette"}


def test_an_unknown_source_is_a_problem_at_the_position(harbor: Path) -> None:
    (harbor / "sources" / "ferry.yaml").unlink()
    loaded = load.load_positions(harbor, ["ferry"], {"oberg": "mayor"})
    assert [(problem.code, str(problem.place)) for problem in loaded.problems] == [
        ("unknown-source", "candidates/mayor/oberg/ferry.yaml:2:5")
    ]


def test_topics_are_issues_or_questions_each_issue_once() -> None:
    assert find.find_topics(HARBOR, ["night-ferry", "dredging", "town-ferry"]) == (
        find.Topic("ferry", ("night-ferry", "town-ferry")),
        find.Topic("dredging"),
    )
    assert find.find_topics(HARBOR, ["night-ferry", "ferry"]) == (find.Topic("ferry"),)


@pytest.mark.parametrize("name", ["../harbor/ferry", "/etc/passwd", "..", ".", "", "ferry.yaml", "FERRY", "fer\nry", "a" * 5000, "ferry\0"])
def test_no_name_walks_out_of_the_corpus(name: str) -> None:
    with pytest.raises(Failure, match="there is no"):
        find.find_topics(HARBOR, [name])
    with pytest.raises(Failure, match="there is no"):
        find.find_people(HARBOR, [name], ())
    with pytest.raises(Failure, match="there is no"):
        find.find_people(HARBOR, (), [name])


def test_folders_and_files_with_strange_names_are_no_candidates(harbor: Path) -> None:
    for name in ("a:12:3", "new\nline", "UPPER", "esc\x1b[31m", "-dash", "café"):
        (harbor / "candidates" / "mayor" / name).mkdir()
    (harbor / "issues" / "a b.yaml").write_text("title: x")
    assert set(layout.candidate_offices(harbor)) == {"oberg", "pike", "sato", "lund", "reyes"}
    assert layout.issue_ids(harbor) == ["dredging", "ferry"]


def test_the_corpus_in_force_is_the_nearest_one_above(harbor: Path, tmp_path: Path) -> None:
    positions = harbor.rename(tmp_path / "positions")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert layout.find_corpus(deep, None) == positions
    assert layout.find_corpus(positions / "issues", None) == positions
    assert layout.find_corpus(deep, str(HARBOR)) == HARBOR


def test_a_folder_with_a_corpus_in_it_is_pointed_to(harbor: Path, tmp_path: Path) -> None:
    harbor.rename(tmp_path / "positions")
    with pytest.raises(Failure) as caught:
        layout.find_corpus(None, str(tmp_path))
    assert "did you mean" in caught.value.hint


def test_without_a_working_folder_there_is_still_the_built_in_corpus() -> None:
    assert (layout.find_corpus(None, None) / "corpus.yaml").is_file()


def test_a_missing_profile_costs_the_name_not_the_person(harbor: Path) -> None:
    (harbor / "candidates" / "warden" / "lund" / "profile.yaml").unlink()
    loaded = load.load_positions(harbor, ["ferry"], {"lund": "warden"})
    assert loaded.people[0].profile.name == "lund"
    assert len(loaded.entries) == 2
    assert [problem.code for problem in loaded.problems] == ["missing-file"]


def test_an_answer_to_a_question_not_asked_is_named(harbor: Path) -> None:
    path = harbor / "candidates" / "warden" / "lund" / "ferry.yaml"
    path.write_text(path.read_text().replace("night-ferry", "town-ferry"))
    loaded = load.load_positions(harbor, ["ferry"], {"lund": "warden"})
    assert [problem.code for problem in loaded.problems] == ["not-asked"]
