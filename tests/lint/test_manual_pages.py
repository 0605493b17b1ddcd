"""The manual of the checks tells the truth: every example that fails fails in the way it says, and every one that passes is clean.

Each example is laid over the corpus that ``mxbrief new corpus`` writes. ``<U+202E>`` and ``<0xFF>`` stand for characters and bytes that a
page cannot show.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import PROJECT
from mxbrief.lint.run import lint_corpus
from mxbrief.model.checks import CHECKS, SEVERITIES
from mxbrief.problems import Problem

MANUAL = PROJECT / "src" / "mxbrief" / "lint" / "manual"
EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
TODAY = "2026-11-24"
FENCE = re.compile(r"```(sh|yaml) ?(\S*)\n(.*?)\n```", re.DOTALL)
PAGE = re.compile(r"(?P<why>.+?)\n\n## Fails\n\n(?P<fails>.+?)\n\n## Passes\n\n(?P<passes>.+)\n", re.DOTALL)


def found(examples: str, folder: Path) -> tuple[list[Problem], set[str]]:
    """Return what lint finds in the example corpus with some of its files replaced, and which files these are."""
    corpus = folder / "corpus"
    shutil.copytree(EXAMPLE, corpus)
    touched = set()
    for language, path, text in FENCE.findall(examples):
        if language == "sh":
            subprocess.run(["sh", "-ec", text], cwd=corpus, check=True)
        else:
            touched.add(path)
            (corpus / path).parent.mkdir(parents=True, exist_ok=True)
            (corpus / path).write_bytes(spelt(text + "\n"))
    return list(lint_corpus(corpus, TODAY).problems), touched


def spelt(text: str) -> bytes:
    """Return the bytes of an example."""
    characters = re.sub(r"<U\+([0-9A-F]{4})>", lambda match: chr(int(match[1], 16)), text)
    pieces = re.split("<0x([0-9A-F]{2})>", characters)
    return b"".join(bytes.fromhex(piece) if index % 2 else piece.encode() for index, piece in enumerate(pieces))


def test_every_check_has_a_page_and_every_page_a_check() -> None:
    assert sorted(path.stem for path in MANUAL.glob("*.md")) == sorted(SEVERITIES)
    assert len(SEVERITIES) == len(CHECKS)


@pytest.mark.parametrize("code", SEVERITIES)
def test_the_example_that_fails_fails_in_the_way_it_says(code: str, tmp_path: Path) -> None:
    if code == "unreadable-file" and os.getuid() == 0:
        pytest.skip("root may read every file")
    page = PAGE.fullmatch((MANUAL / f"{code}.md").read_text())
    assert page
    problems, touched = found(page["fails"], tmp_path)
    assert code in {problem.code for problem in problems if not touched or problem.place.path in touched}
    assert {problem.severity for problem in problems if problem.code == code} == {SEVERITIES[code]}


@pytest.mark.parametrize("code", SEVERITIES)
def test_the_example_that_passes_is_clean(code: str, tmp_path: Path) -> None:
    page = PAGE.fullmatch((MANUAL / f"{code}.md").read_text())
    assert page
    assert found(page["passes"], tmp_path)[0] == []
