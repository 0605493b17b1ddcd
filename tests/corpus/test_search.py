"""Where a source is cited, and what defines an id, is the same however a file is laid out; only the place follows the layout."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mxbrief.corpus.load.search import Definition, find_citing, find_definition
from mxbrief.corpus.read.reader import Reader

HEAD = "title: T\nsummary: S\nquestions: [{id: q, label: L, text: T, supports: S, opposes: O}]\n"
FIGURES = """\
figures:
  - id: a
    value: "1"
    what: W
    date: 2024
    sources: [{id: log, locator: p. 1}]
  # between
  - id: b
    value: "2"
    what: W
    date: 2024
    sources: [{id: other}]
  - id: c
    value: "3"
    what: W
    date: 2024
    sources: [{id: log, locator: p. 3}]
"""
LAYOUTS = {
    "usual": (FIGURES, [2, 13]),
    "comments and blank lines first": (FIGURES.replace("figures:\n", "figures: # all\n\n# of them\n\n"), [5, 16]),
    "at the margin": ("\n".join(line.removeprefix("  ") for line in FIGURES.splitlines()) + "\n", [2, 13]),
    "a dash on a line of its own": (FIGURES.replace("  - id: c", "  -\n    id: c"), [2, 14]),
    "quoted keys": (FIGURES.replace("figures:", '"figures":'), [2, 13]),
    "a dash in a quoted text": (FIGURES.replace("id: b\n", 'id: b\n    note: "log\n  - "\n'), [2, 15]),
    "other line breaks": (FIGURES.replace("id: b\n", 'id: b\n    note: "one\u2028    two\x85    three"\n'), [2, 16]),
}


@pytest.mark.parametrize(("text", "lines"), LAYOUTS.values(), ids=LAYOUTS)
def test_citations_are_found_in_every_layout(tmp_path: Path, text: str, lines: list[int]) -> None:
    assert yaml.safe_load(text)
    (tmp_path / "issues").mkdir()
    (tmp_path / "corpus.yaml").write_text("title: A corpus\ndescription: D\n")
    (tmp_path / "issues" / "ferry.yaml").write_text(text + HEAD)
    reader = Reader(tmp_path)
    found = [(citing.kind, citing.id, citing.place.line, citing.locator) for citing in find_citing(reader, "log")]
    assert found == [("figure", "a", lines[0], "p. 1"), ("figure", "c", lines[1], "p. 3")]
    assert reader.problems == ()


@pytest.mark.parametrize(
    "text", ["  - id: log", "  - {id: log, type: x}", "  -\n    type: x\n    id: 'log'", "  - type: x\n    id: log # it"]
)
def test_what_defines_an_id_is_found_even_if_the_entry_is_invalid(tmp_path: Path, text: str) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "general.yaml").write_text(f"references:\n{text}\n")
    assert find_definition(Reader(tmp_path), "log") == Definition("source", "sources/general.yaml")
    assert find_definition(Reader(tmp_path), "lo") is None


def test_a_broken_file_is_reported_by_every_search_that_needs_it(tmp_path: Path) -> None:
    (tmp_path / "risks").mkdir()
    (tmp_path / "risks" / "ferry.yaml").write_text("risks:\n  - id: log\n    title: [a\n")
    for search in (lambda reader: find_definition(reader, "log"), lambda reader: list(find_citing(reader, "log"))):
        reader = Reader(tmp_path)
        assert not search(reader)
        assert [problem.code for problem in reader.problems] == ["syntax-error"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: log", True),
        ("id: a-log", False),
        ("id: log-book", False),
        ("what: (log)", True),
        ("id: LOG", False),
        ("", True),
        ("# nothing yet", True),
        (b"id: \xff", True),
    ],
)
def test_an_id_is_mentioned_as_a_word_of_its_own_or_the_file_is_no_data(text: str | bytes, *, expected: bool, tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    assert Reader(tmp_path).mentions("events.yaml", ["none", "log"]) is expected
