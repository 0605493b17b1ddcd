"""Bad and good files for every check, found on disk: what lint says of the bad one, to the column, and that the good one is clean.

Each folder in ``cases/`` is named after a code, or after a code and what somebody has written: ``syntax-error.apostrophe``. What is in
``bad/`` and ``good/`` is laid over the corpus that ``mxbrief new corpus`` writes; a ``setup`` is run there, for what git cannot keep.
``expected`` holds the concise report on ``bad/``. After a change of words: ``pytest tests/lint --update``, and read what it wrote.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import PROJECT, TESTS
from mxbrief.lint.run import lint_corpus
from mxbrief.model.checks import SEVERITIES
from mxbrief.views.lint import concise_lines

CASES = TESTS / "lint" / "cases"
EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
TODAY = "2026-11-24"


def linted(overlay: Path, folder: Path) -> str:
    """Return the concise report on the example corpus with some of its files replaced."""
    corpus = folder / "corpus"
    shutil.copytree(EXAMPLE, corpus)
    shutil.copytree(overlay, corpus, dirs_exist_ok=True)
    setup = corpus / "setup"
    if setup.exists():
        subprocess.run(["sh", "-e", "setup"], cwd=corpus, check=True)
        setup.unlink()
    return "".join(f"{line}\n" for line in concise_lines(lint_corpus(corpus, TODAY), str))


NAMES = sorted(path.name for path in CASES.iterdir())


def test_every_check_has_a_case_and_every_case_a_check() -> None:
    assert {name.partition(".")[0] for name in NAMES} == set(SEVERITIES)
    assert set(SEVERITIES) <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_bad_file_is_found_out_to_the_column(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    code = name.partition(".")[0]
    if code == "unreadable-file" and os.getuid() == 0:
        pytest.skip("root may read every file")
    expected = CASES / name / "expected"
    seen = linted(CASES / name / "bad", tmp_path)
    if request.config.getoption("--update"):
        expected.write_text(seen)
    assert f"[{code}]" in seen
    assert seen == expected.read_text()


@pytest.mark.parametrize("name", NAMES)
def test_the_good_file_is_clean(name: str, tmp_path: Path) -> None:
    assert linted(CASES / name / "good", tmp_path) == ""
