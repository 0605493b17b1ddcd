"""What TAB sees of files: the same ids and titles as reports, and no more than may be seen."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from conftest import CORPORA, PROJECT
from mxbrief.corpus import skim
from mxbrief.corpus.load.glossary import Glossary, Kind
from mxbrief.corpus.read.reader import Reader

Folder = Callable[[Mapping[str, str | bytes]], Path]


@pytest.mark.parametrize("root", [PROJECT / "positions", CORPORA / "trio", CORPORA / "harbor"], ids=lambda path: path.name)
def test_skimming_finds_what_reading_finds(root: Path) -> None:
    glossary, skimmer = Glossary(Reader(root)), skim.Skimmer(root)
    skimmed = {
        Kind.QUESTION: skimmer.questions(),
        Kind.RISK: skimmer.risks(),
        Kind.RECOMMENDATION: skimmer.recommendations(),
        Kind.SOURCE: skimmer.sources(),
        Kind.EVENT: skimmer.events(),
    }
    for kind, found in skimmed.items():
        assert [each.id for each in found] == [thing.id for thing in glossary.things(kind)]
    names = skimmer.names
    assert {candidate: skimmer.candidate_name(office, candidate) for candidate, office in names.candidate_offices().items()} == {
        thing.id: thing.names[-1] for thing in glossary.things(Kind.CANDIDATE)
    }
    assert [skimmer.issue_title(issue) for issue in names.issues()] == [thing.names[0] for thing in glossary.things(Kind.ISSUE)]
    assert [skimmer.office_title(office) for office in names.offices()] == [thing.names[0] for thing in glossary.things(Kind.OFFICE)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("risks:\n  - id: a\n    title: One\n", [("a", "One")]),
        ("risks:\n- id: a\n  title: One\n- title: Two\n  id: b\n", [("a", "One"), ("b", "Two")]),
        ('risks:\n  # first\n  -   id: a\n      title: "One: two"  \n', [("a", "One: two")]),
        ("risks:\n  - id: a\n    title: 'It''s one'\n", [("a", "It's one")]),
        ("risks:\n  - id: a\n    title: One # a comment\n", [("a", "One")]),
        ("risks:\n  - id: a\n    title: >-\n      Long\n", [("a", "")]),
        ('risks:\n  - id: a\n    title: "x\\x1b[2J"\n', [("a", "")]),
        ("risks:\n  - id: a\n    sources:\n      - id: b\n        title: no\n    title: One\n", [("a", "One")]),
        ("risks:\n  - id: a\nother:\n  - id: b\n", [("a", "")]),
        ("risks:\n  - id: A B\n  - id: ../x\n  - id: c\n", [("c", "")]),
        ("risks: []\n", []),
        ("risks:\n", []),
        ("- id: a\n", []),
        ("risks:\n  - id\n  -\n  - : x\n", []),
        ("", []),
    ],
)
def test_only_the_entries_of_the_list_are_found(text: str, found: list[tuple[str, str]], folder: Folder) -> None:
    root = folder({"risks/x.yaml": text})
    assert [tuple(each) for each in skim.Skimmer(root).risks()] == found


def test_nothing_outside_the_corpus_is_looked_at(folder: Folder, tmp_path: Path) -> None:
    root = folder({"corpus/risks/fine.yaml": "risks:\n  - id: a\n", "secret.yaml": "risks:\n  - id: secret\n", "far/x.yaml": "events:\n"})
    corpus = root / "corpus"
    (corpus / "risks" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    os.mkfifo(corpus / "risks" / "pipe.yaml")
    (corpus / "issues").symlink_to(tmp_path / "far")
    (root / "far" / "x.yaml").write_text("questions:\n  - id: far\n")
    assert [each.id for each in skim.Skimmer(corpus).risks()] == ["a"]
    assert list(skim.Skimmer(corpus).questions()) == []
