"""One problem is one line in every format, and there is a bound to how many are printed, whatever is in the files."""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from conftest import PROJECT, Runner
from mxbrief.cli.commands.lint import LintFormat, lint
from mxbrief.lint.run import lint_corpus
from mxbrief.problems import Place, Problem, Severity, bounded
from mxbrief.render.json import to_json
from mxbrief.render.page import UNLIMITED, Page

EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
TODAY = "2026-11-24"
BREAKS = ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\0", "\x1b[2K", "\u202e", "\ufeff"]
FORGED = "::stop-commands::token"
HOSTILE = st.builds(
    lambda start, pieces: start + "".join(piece + FORGED for piece in pieces),
    st.sampled_from(["x", "", "'", "a: b", "#", "|"]),
    st.lists(st.one_of(st.sampled_from(BREAKS), st.text(max_size=3)), min_size=1, max_size=4),
)
# Where a text of somebody else's may stand: in a value of every kind, a key, an id, a list, and in the middle of a file that is not YAML.
PLACES: dict[str, Callable[[str], str]] = {
    "word": lambda text: f"positions: [{{question: free-fares, stance: {json.dumps(text)}}}]",
    "id": lambda text: f"positions: [{{question: {json.dumps(text)}, stance: no_position, summary: x}}]",
    "date": lambda text: f"positions: [{{question: free-fares, stance: no_position, summary: x, date: {json.dumps(text)}}}]",
    "key": lambda text: f"positions: []\n{json.dumps(text)}: x",
    "twice": lambda text: f"positions: []\n{json.dumps(text)}: x\n{json.dumps(text)}: y",
    "citation": lambda text: f"positions: [{{question: free-fares, stance: no_position, summary: x, sources: [{json.dumps(text)}]}}]",
    "root": json.dumps,
    "alias": lambda text: f"positions: *{text}",
    "tag": lambda text: f"positions: !<{text}> x",
    "bare": lambda text: f"positions:\n  - question: {text}\n    stance: supports",
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("hostile") / "corpus"))


def printed(corpus: Path) -> dict[LintFormat, str]:
    """Return what lint prints of a corpus in every format."""
    report = lint([], positions=str(corpus))
    made = {format_: report.texts[format_](Page(width=UNLIMITED)) for format_ in LintFormat if format_ in report.texts}
    return made | {LintFormat.JSON: to_json(report.result)}


def check(seen: dict[LintFormat, str], number: int) -> None:
    """Hold the lines of every format against the number of problems."""
    assert set(seen) == set(LintFormat) - {LintFormat.AUTO}
    concise, github = seen[LintFormat.CONCISE].splitlines(), seen[LintFormat.GITHUB].splitlines()
    assert (len(concise), len(github)) == (number, number)
    assert all(re.search(r": (error|warning|note)\[[a-z0-9-]+\] ", line) for line in concise)
    assert all(re.match(r"::(error|warning|notice) file=", line) for line in github)
    assert sum(line.startswith("|") for line in seen[LintFormat.MARKDOWN].splitlines()) == (number + 2 if number else 0)
    assert len(re.findall(r"(?m)^(?:error|warning|note)\[", seen[LintFormat.FULL])) == number
    assert len(json.loads(seen[LintFormat.JSON])["problems"]) == number
    assert len(json.loads(seen[LintFormat.SARIF])["runs"][0]["results"]) == number
    for format_ in (LintFormat.JSON, LintFormat.SARIF):
        assert all(re.match(r'\s*["{}\[\]]|\s*\d', line) for line in seen[format_].splitlines())
    for text in seen.values():
        assert not any(line.lstrip().startswith(FORGED) for line in text.splitlines())
        assert not re.search("[\0\x1b\u202e\x85\u2028\u2029]", text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.sampled_from(sorted(PLACES)), text=HOSTILE)
@example(place="word", text=f"x\u2028{FORGED}")
@example(place="word", text=f"x\r{FORGED}")
@example(place="key", text=f"x\n{FORGED}")
@example(place="bare", text=f"x\u2028{FORGED}")
def test_nothing_in_a_file_makes_a_second_line(place: str, text: str, corpus: Path) -> None:
    path = corpus / "candidates" / "mayor" / "pike" / "ferry.yaml"
    content = PLACES[place](text)
    if any("\ud800" <= character <= "\udfff" for character in content):
        return
    path.write_bytes(content.encode())
    number = len(lint_corpus(corpus, TODAY).problems)
    assert number
    check(printed(corpus), number)


@pytest.mark.parametrize("character", BREAKS)
def test_nothing_in_a_name_makes_a_second_line(character: str, corpus: Path) -> None:
    if character == "\0":
        with pytest.raises(ValueError, match="null"):
            (corpus / "issues" / f"x{character}.yaml").touch()
        return
    path = os.fsencode(corpus) + f"/issues/x{character}{FORGED}.yaml".encode()
    with open(path, "wb"):  # noqa: PTH123 -- pathlib knows no names of bytes
        pass
    try:
        check(printed(corpus), len(lint_corpus(corpus, TODAY).problems))
    finally:
        os.unlink(path)  # noqa: PTH108 -- the same


@pytest.mark.parametrize("character", BREAKS)
def test_nothing_in_a_file_makes_a_second_line_beside_a_report(character: str, folder: Callable[..., Path], mxbrief: Runner) -> None:
    root = Path(shutil.copytree(EXAMPLE, folder({}) / "corpus"))
    path = root / "candidates" / "mayor" / "pike" / "ferry.yaml"
    path.write_text(path.read_text().replace("stance: supports", f"stance: {json.dumps(character + FORGED)}", 1))
    seen = mxbrief("compare", "ferry", "--positions", root)
    assert seen.code == 1
    first, *rest = seen.stderr.splitlines()
    assert first.startswith(f"{path}:3:13: error[invalid-value] '")
    assert all(line.startswith("mxbrief: ") for line in rest)


@pytest.mark.parametrize("text", ["x" * 100_000, "x\n" * 50_000, "\0" * 100_000, "'" * 100_000])
def test_a_message_has_a_bounded_length(text: str) -> None:
    problem = Problem(Place("f"), "c", f"'{text}' is not a word", f"did you mean '{text}'?")
    assert (problem.message.isprintable(), problem.hint.isprintable()) == (True, True)
    assert (len(problem.message), len(problem.hint)) <= (300, 600)
    assert problem.message.endswith("is not a word")


def test_what_is_not_printable_is_shown_as_its_code_point() -> None:
    assert Problem(Place("f"), "c", "'a\u200b\n'", "\x1b").message == "'a<U+200B><U+000A>'"
    assert Problem(Place("f"), "c", "", "\x1b").hint == "<U+001B>"


@pytest.mark.parametrize("number", [0, 1, 100, 101, 102, 100_000])
def test_of_many_problems_of_one_kind_the_first_are_shown_and_the_rest_is_counted(number: int) -> None:
    many = [Problem(Place("f", line + 1, 1), "c", "m") for line in range(number)]
    others = [Problem(Place("f", 1, 1), "d", "m"), Problem(Place("g", 1, 1), "c", "m")]
    seen = list(bounded([*many, *others]))
    assert seen[-2:] == others
    shown = seen[:-2]
    if number <= 101:
        assert shown == many
    else:
        assert shown[:100] == many[:100]
        assert [(problem.place.line, problem.message) for problem in shown[100:]] == [
            (101, f"{number - 100:,} more of this kind in this file, from here on")
        ]
        assert shown[100].severity is Severity.ERROR


def test_a_hundred_thousand_unknown_keys_are_counted_and_not_printed(mxbrief: Runner, folder: Callable[..., Path]) -> None:
    root = Path(shutil.copytree(EXAMPLE, folder({}) / "corpus"))
    path = root / "candidates" / "mayor" / "pike" / "ferry.yaml"
    path.write_text(path.read_text() + "".join(f"key-{number}: x\n" for number in range(100_000)))
    began = time.monotonic()
    seen = mxbrief("lint", root)
    assert time.monotonic() - began < 40
    lines = seen.stdout.splitlines()
    assert len(lines) == 101
    assert lines[-1].endswith("error[unknown-key] 99,900 more of this kind in this file, from here on; fix those above first")
    assert seen.stderr.endswith("checked: 100,000 errors.\n")
    assert max(map(len, lines)) < 1_500
    report = json.loads(mxbrief("lint", root, "--format", "json").stdout)
    assert (report["counts"]["errors"], len(report["problems"])) == (100_000, 101)
    seen = mxbrief("compare", "ferry", "--positions", root)
    assert seen.stderr.count("\n") == 102
    assert "100000 problems in the corpus" in seen.stderr.replace(",", "")
