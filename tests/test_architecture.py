"""Arrows point down, the lists that must agree agree, and names stay where they belong."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from conftest import PROJECT
from mxbrief.cli.app import COMMANDS
from mxbrief.results.catalog import RESULTS

PACKAGE = PROJECT / "src" / "mxbrief"
SOURCES = sorted(PACKAGE.rglob("*.py"))
WITHOUT_A_RESULT = {"new", "schema"}
# What the list of words in CONTRIBUTING.md keeps out of the code and of everything users read.
NEVER = "reckon\\w*|mend(?:ed|ing|s)?|borne|unsound|hurdles?|advice|agenda|nobody|somebody|everybody|stage|sheets?|hazards?"
DIALECT = re.compile(rf"\b({NEVER})\b|way out|in force", re.IGNORECASE)
SENTENCE = re.compile("[A-Za-z]{2,} [A-Za-z]{2,}")


def test_the_layers_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], capture_output=True, text=True, cwd=PROJECT, check=False)
    assert done.returncode == 0, done.stdout


def test_every_module_of_a_command_is_in_the_table_and_has_a_result() -> None:
    modules = {path.stem for path in (PACKAGE / "cli" / "commands").glob("*.py")} - {"__init__"}
    assert modules == set(COMMANDS)
    assert set(RESULTS) == set(COMMANDS) - WITHOUT_A_RESULT


def test_nothing_is_called_a_junk_drawer() -> None:
    assert not {path.stem for path in SOURCES} & {"utils", "util", "helpers", "common", "base", "misc"}


def test_a_long_file_gives_its_reason() -> None:
    long = [path for path in SOURCES if len(path.read_text().splitlines()) > 300]
    assert [path.name for path in long if "300 lines" not in (ast.get_docstring(ast.parse(path.read_text())) or "")] == []


def test_code_and_texts_keep_to_the_list_of_words() -> None:
    # The tables of synonyms hold the words of others.
    ours = [path for path in SOURCES if path.stem != "synonym_tables"]
    pages = [*ours, *(PACKAGE / "lint" / "manual").glob("*.md"), *(PACKAGE / "render").glob("*.j2")]
    pages += [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", PROJECT / "CHANGELOG.md", PROJECT / "positions" / "README.md"]
    found = []
    for page in pages:
        if page.name == "synonym_tables.py":  # words that people write, not ours
            continue
        text = page.read_text()
        if page.suffix == ".md":
            text = re.sub("`[^`]*`", "", text.partition("## Words")[0])
        found += [f"{page.relative_to(PROJECT)}: {match.group()}" for match in DIALECT.finditer(text)]
    assert found == []


def test_views_take_their_words_from_phrases() -> None:
    """A second language is a second file of phrases only if views hold no sentences of their own."""
    views = [path for path in sorted((PACKAGE / "views").glob("*.py")) if path.name != "phrases.py"]
    assert [f"{path.name}: {text}" for path in views for text in literals(path) if SENTENCE.search(text)] == []


def literals(path: Path) -> Iterator[str]:
    """Yield the string literals of a module that are no docstrings."""
    tree = ast.parse(path.read_text())
    statements = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in statements:
            yield node.value
