"""Where a source is cited is the same however a file is laid out; only the place follows the layout."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mxbrief.corpus.load.search import find_citations

FIGURES = """\
figures:
  - id: a
    sources: [{id: log, locator: p. 1}]
  # between
  - id: b
    sources: [{id: other}]
  - id: c
    sources: [{id: log, locator: p. 3}]
"""
LAYOUTS = {
    "usual": (FIGURES, [2, 7]),
    "comments and blank lines first": (FIGURES.replace("figures:\n", "figures: # all\n\n# of them\n\n"), [5, 10]),
    "at the margin": ("\n".join(line.removeprefix("  ") for line in FIGURES.splitlines()), [2, 7]),
    "a dash on a line of its own": (FIGURES.replace("  - id: c", "  -\n    id: c"), [2, 8]),
    "in brackets": ("figures: [{id: a, sources: [{id: log, locator: p. 1}]}, {id: c, sources: [{id: log, locator: p. 3}]}]", [1, 1]),
    "quoted keys": (FIGURES.replace("figures:", '"figures":'), [2, 7]),
    "a dash in a quoted text": (FIGURES.replace("id: b\n", 'id: b\n    note: "log\n  - "\n'), [2, 9]),
    "another list before it": ("questions:\n  - id: q\n    text: The log?\n" + FIGURES, [5, 10]),
    "other line breaks": (FIGURES.replace("id: b\n", 'id: b\n    note: "one\u2028    two\x85    three"\n'), [2, 10]),
    "a key between": (FIGURES.replace("  - id: c", "title: The log\nrisks:\n  - id: c"), [2, 9]),
}


@pytest.mark.parametrize(("text", "lines"), LAYOUTS.values(), ids=LAYOUTS)
def test_citations_are_found_in_every_layout(tmp_path: Path, text: str, lines: list[int]) -> None:
    assert yaml.safe_load(text)
    (tmp_path / "issues").mkdir()
    (tmp_path / "corpus.yaml").write_text("title: A corpus\n")
    (tmp_path / "issues" / "ferry.yaml").write_text(text)
    found = [(mention.id, mention.place.line, mention.locator) for mention in find_citations(tmp_path, "log")]
    assert found == [("a", lines[0], "p. 1"), ("c", lines[1], "p. 3")]
