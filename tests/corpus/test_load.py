"""A command opens what it needs, keeps what is valid and reports what is not."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
import pytest

from conftest import CORPORA
from mxbrief.corpus.discovery import find_corpus
from mxbrief.corpus.load import resolve as find
from mxbrief.corpus.load.request import Request, load
from mxbrief.corpus.load.sources import sourced
from mxbrief.corpus.names import Names
from mxbrief.corpus.read.file_bytes import FileReader
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure
from mxbrief.model.loaded import Loaded
from mxbrief.model.positions import Citation, Position
from mxbrief.model.scales import Stance
from mxbrief.model.sources import Source
from mxbrief.results.stances import StanceCell

HARBOR = CORPORA / "harbor"
Folder = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def harbor(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HARBOR, tmp_path / "harbor"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    paths: list[str] = []
    real = FileReader.read

    def noted(files: FileReader, path: str) -> object:
        paths.append(path)
        return real(files, path)

    monkeypatch.setattr(FileReader, "read", noted)
    return paths


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    paths: list[str] = []
    real = Reader.parse

    def noted(reader: Reader, path: str, content: bytes | None = None) -> object:
        paths.append(path)
        return real(reader, path, content)

    monkeypatch.setattr(Reader, "parse", noted)
    return paths


def load_positions(root: Path, issue: str, candidates: dict[str, str] | None = None) -> tuple[Reader, Loaded]:
    """Return the reader with what it has loaded: the positions of candidates, or of all, on an issue."""
    reader = Reader(root)
    return reader, load(reader, Request(issues=(issue,), candidates=find.find_candidates(reader, ()) if candidates is None else candidates))


def test_a_comparison_opens_what_defines_ids_and_what_its_candidates_say(opened: list[str], parsed: list[str]) -> None:
    reader, loaded = load_positions(HARBOR, "dredging", {"pike": "mayor"})
    sourced(reader, listing_of(loaded), ["dredging"])
    assert sorted(path for path in opened if "/profile" not in path and "/office" not in path) == [
        "candidates/mayor/pike/dredging.yaml",
        "candidates/mayor/pike/ferry.yaml",
        "issues/dredging.yaml",
        "issues/ferry.yaml",
        "sources/ferry.yaml",
        "sources/general.yaml",
    ]
    assert "candidates/mayor/pike/ferry.yaml" not in parsed


def test_no_file_is_parsed_twice(parsed: list[str]) -> None:
    reader, _ = load_positions(HARBOR, "ferry")
    find.find_subjects(reader, ["night-ferry"])
    load(reader, Request(issues=("ferry",), candidates={"pike": "mayor"}))
    assert sorted(parsed) == sorted(set(parsed))


def test_named_candidates_are_looked_up_and_no_one_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Names, "candidate_offices", lambda _names: pytest.fail("listed every candidate"))
    assert find.find_candidates(Reader(HARBOR), ["lund", "pike"]) == {"lund": "warden", "pike": "mayor"}


class Cells(msgspec.Struct, frozen=True):
    """A result that consists of positions."""

    cells: tuple[StanceCell, ...]
    sources: tuple[Source, ...] = ()


def listing_of(loaded: Loaded) -> Cells:
    return Cells(tuple(StanceCell(entry.candidate, entry.position.stance, None, entry.position, entry.place) for entry in loaded.entries))


def test_a_source_in_the_wrong_shard_is_slower_not_lost(harbor: Path) -> None:
    (harbor / "sources" / "ferry.yaml").rename(harbor / "sources" / "zebra.yaml")
    reader, loaded = load_positions(harbor, "ferry")
    result = sourced(reader, listing_of(loaded), ["ferry"])
    assert reader.problems == ()
    assert {source.id for source in result.sources} == {"log", "debate", "gazette"}


def test_an_unknown_source_is_a_problem_at_the_position(harbor: Path) -> None:
    (harbor / "sources" / "ferry.yaml").unlink()
    reader, loaded = load_positions(harbor, "ferry", {"oberg": "mayor"})
    sourced(reader, listing_of(loaded), ["ferry"])
    assert [(problem.code, str(problem.place)) for problem in reader.problems] == [
        ("unknown-source", "candidates/mayor/oberg/ferry.yaml:2:5")
    ]


USUAL = """\
references:
  - id: one
    type: webpage
    title: One
  - id: two
    type: webpage
    title: Two
"""
UNUSUAL = {
    "usual": USUAL,
    "no line break at the end": USUAL.rstrip(),
    "comments first": f"# All\n\n{USUAL}",
    "an entry with another key first": USUAL.replace("  - id: two\n    type: webpage\n", "  - type: webpage\n    id: two\n"),
    "an entry in brackets": USUAL.replace("  - id: two\n    type: webpage\n    title: Two\n", "  - {id: two, type: webpage, title: Two}\n"),
    "an id in quotes": USUAL.replace("id: two", "id: 'two'"),
    "a comment after an id": USUAL.replace("id: two", "id: two # the second"),
    "a text that looks like an entry": USUAL.replace("title: One\n", "title: One\n    note: |\n      said:\n  # - id: two\n"),
}


@pytest.mark.parametrize("text", UNUSUAL.values(), ids=UNUSUAL)
@pytest.mark.parametrize("cited", [["one"], ["two"], ["one", "two"]])
def test_only_the_sources_cited_are_read_whatever_the_layout(tmp_path: Path, text: str, cited: list[str]) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "general.yaml").write_text(text)
    reader = Reader(tmp_path)
    citing = Cells(
        tuple(
            StanceCell(
                "ann", Stance.NO_POSITION, None, Position(question="q", stance=Stance.NO_POSITION, summary="x", sources=(Citation(id=id_),))
            )
            for id_ in cited
        )
    )
    found = sourced(reader, citing, [])
    assert [(source.id, source.title) for source in found.sources] == [(id_, id_.title()) for id_ in cited]
    assert reader.problems == ()


def test_topics_are_issues_or_questions_each_issue_once() -> None:
    assert find.find_subjects(Reader(HARBOR), ["night-ferry", "dredging", "town-ferry"])[0] == (
        find.Topic("ferry", ("night-ferry", "town-ferry")),
        find.Topic("dredging"),
    )
    assert find.find_subjects(Reader(HARBOR), ["night-ferry", "ferry"])[0] == (find.Topic("ferry"),)


@pytest.mark.parametrize("name", ["../harbor/ferry", "/etc/passwd", "..", ".", "", "ferry.yaml", "fer\nry", "a" * 5000, "../../ferry/x"])
def test_no_name_walks_out_of_the_corpus(name: str) -> None:
    with pytest.raises(Failure, match="there is no"):
        find.find_subjects(Reader(HARBOR), [name])
    with pytest.raises(Failure, match="there is no"):
        find.find_candidates(Reader(HARBOR), [name])
    with pytest.raises(Failure, match="there is no"):
        find.find_candidates(Reader(HARBOR), (), [name])


def test_folders_and_files_with_strange_names_are_no_candidates(harbor: Path) -> None:
    for name in ("a:12:3", "new\nline", "UPPER", "esc\x1b[31m", "-dash", "café"):
        (harbor / "candidates" / "mayor" / name).mkdir()
    (harbor / "issues" / "a b.yaml").write_text("title: x")
    assert set(Names(harbor).candidate_offices()) == {"oberg", "pike", "sato", "lund", "reyes"}
    assert Names(harbor).issues() == ["dredging", "ferry"]


def test_the_corpus_in_force_is_the_nearest_one_above(harbor: Path, tmp_path: Path) -> None:
    positions = harbor.rename(tmp_path / "positions")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find_corpus(deep, None) == positions
    assert find_corpus(positions / "issues", None) == positions
    assert find_corpus(deep, str(HARBOR)) == HARBOR


def test_a_folder_with_a_corpus_in_it_is_pointed_to(harbor: Path, tmp_path: Path) -> None:
    harbor.rename(tmp_path / "positions")
    with pytest.raises(Failure) as caught:
        find_corpus(None, str(tmp_path))
    assert "did you mean" in caught.value.hint


@pytest.mark.parametrize(
    ("files", "chosen", "message", "hint"),
    [
        ({"positions/": ""}, None, "no corpus in '{}/positions': it has no corpus.yaml", "it is empty; if it is a git submodule, fetch it"),
        ({"positions/corpus.yml": ""}, None, "no corpus in '{}/positions': it has no corpus.yaml", "rename corpus.yml to corpus.yaml"),
        ({"corpus.yml": ""}, None, "no corpus in '{}': it has no corpus.yaml", "rename corpus.yml to corpus.yaml"),
        ({"issues/": "", "candidates/": ""}, None, "no corpus in '{}': it has no corpus.yaml", "a corpus is a folder with a corpus.yaml"),
        ({}, "{}/none", "there is no folder '{}/none'", "a corpus is a folder with a corpus.yaml"),
        ({"file": ""}, "{}/file", "'{}/file' is not a folder", "a corpus is a folder with a corpus.yaml"),
        ({"corpus.yaml": "", "issues/": ""}, "{}/issues", "'{0}/issues' is a folder inside the corpus {0}, not a corpus", ""),
        ({"corpus.yaml": "", "issues/x.yaml": ""}, "{}/issues/x.yaml", "'{0}/issues/x.yaml' is a file inside the corpus {0}", ""),
        (
            {"corpus.yml": ""},
            "{}/corpus.yml",
            "'{}/corpus.yml' is not read: the file has to be called corpus.yaml",
            "rename it to corpus.yaml",
        ),
        ({"harbor/corpus.yaml": ""}, "{}/habror", "there is no folder '{}/habror'", "did you mean {}/harbor?"),
        ({}, " ", "the name of the corpus is empty", "a corpus is a folder with a corpus.yaml"),
    ],
)
def test_what_is_no_corpus_is_never_replaced_by_another(
    files: dict[str, str], chosen: str | None, message: str, hint: str, tmp_path: Path
) -> None:
    (tmp_path / "below").mkdir()
    for name in files:
        place = tmp_path / name
        (place if name.endswith("/") else place.parent).mkdir(exist_ok=True)
        if not name.endswith("/"):
            place.touch()
    for or_built_in in (True, False):
        with pytest.raises(Failure) as caught:
            find_corpus(tmp_path / "below", chosen and chosen.format(tmp_path), or_built_in=or_built_in)
        assert (caught.value.message, caught.value.hint) == (message.format(tmp_path), hint.format(tmp_path))


def test_the_manifest_stands_for_its_corpus(harbor: Path) -> None:
    assert find_corpus(None, str(harbor / "corpus.yaml")) == harbor


def test_without_a_corpus_there_is_only_the_built_in_one_if_it_may_be(tmp_path: Path) -> None:
    assert (find_corpus(tmp_path, None) / "corpus.yaml").is_file()
    with pytest.raises(Failure, match="there is no corpus here"):
        find_corpus(tmp_path, None, or_built_in=False)


def test_without_a_working_folder_there_is_still_the_built_in_corpus() -> None:
    assert (find_corpus(None, None) / "corpus.yaml").is_file()


@pytest.mark.parametrize(
    ("name", "short", "shown"),
    [
        ("Eva Sato", "Sato", ["Pike", "Sato"]),
        ("Eva Pike", "Pike", ["Jo Pike", "Eva Pike"]),
        ("Jo Pike", "Pike", ["Jo Pike (pike)", "Jo Pike (sato)"]),
    ],
)
def test_candidates_with_one_short_name_have_different_ones(name: str, short: str, shown: list[str], harbor: Path) -> None:
    (harbor / "candidates" / "mayor" / "sato" / "profile.yaml").write_text(f"name: {name}\nshort_name: {short}\n")
    loaded = load(Reader(harbor), Request(candidates={"pike": "mayor", "sato": "mayor"}))
    assert [entry.profile.short_name for entry in loaded.candidates] == shown
    assert [entry.profile.name for entry in loaded.candidates] == ["Jo Pike", name]


def test_a_missing_profile_costs_the_name_not_the_person(harbor: Path) -> None:
    (harbor / "candidates" / "warden" / "lund" / "profile.yaml").unlink()
    reader, loaded = load_positions(harbor, "ferry", {"lund": "warden"})
    assert loaded.candidates[0].profile.name == "lund"
    assert len(loaded.entries) == 2
    assert [problem.code for problem in reader.problems] == ["missing-file"]


def test_a_question_of_another_issue_is_sent_home(harbor: Path) -> None:
    path = harbor / "candidates" / "warden" / "lund" / "ferry.yaml"
    path.write_text(path.read_text().replace("night-ferry", "deep-channel"))
    reader, _ = load_positions(harbor, "ferry", {"lund": "warden"})
    assert [problem.hint for problem in reader.problems] == ["it belongs to 'dredging': move the entry to dredging.yaml"]


def test_an_answer_to_a_question_not_asked_is_named(harbor: Path) -> None:
    path = harbor / "candidates" / "warden" / "lund" / "ferry.yaml"
    path.write_text(path.read_text().replace("night-ferry", "town-ferry"))
    reader, _ = load_positions(harbor, "ferry", {"lund": "warden"})
    assert [problem.code for problem in reader.problems] == ["not-asked"]


@pytest.mark.parametrize("folder", ["issues", "candidates", "candidates/mayor/pike", "sources"])
def test_a_folder_that_cannot_be_listed_is_a_problem_not_an_empty_folder(harbor: Path, folder: str) -> None:
    shutil.rmtree(harbor / folder)
    (harbor / folder).symlink_to(harbor / folder)
    reader = Reader(harbor)
    names = reader.names
    candidates = names.candidate_offices() | {"pike": "mayor"}
    loaded = load(reader, Request(issues=("ferry", "dredging"), candidates=candidates, every_source=True))
    names.issues()
    assert ("unreadable-file", folder) in [(problem.code, problem.place.path) for problem in reader.problems]
    if folder == "candidates/mayor/pike":
        assert {issue for candidate, issue in loaded.unreadable if candidate == "pike"} == {"ferry", "dredging"}
