"""One fault is one problem: what follows from it is not reported again, and what is used twice is not mixed up."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import CORPORA, Runner
from mxbrief.cli.commands.compare import compare
from mxbrief.cli.commands.recommend import recommend
from mxbrief.cli.commands.risks import risks
from mxbrief.corpus.read.reader import Reader

TRIO = CORPORA / "trio"


@pytest.fixture
def trio(tmp_path: Path) -> Path:
    return shutil.copytree(TRIO, tmp_path / "trio")


def codes(stderr: str) -> list[str]:
    return re.findall(r"(?:error|warning|note)\[([a-z0-9-]+)\]", stderr)


@pytest.mark.parametrize(
    ("path", "command"),
    [
        ("risks/gates.yaml", "risks"),
        ("risks/gates.yaml", "scenarios"),
        ("risks/gates.yaml", "explain {}"),
        ("recommendations/gates.yaml", "recommend"),
        ("recommendations/gates.yaml", "explain {}"),
        ("issues/gates.yaml", "compare gates"),
        ("issues/gates.yaml", "risks"),
        ("issues/gates.yaml", "explain {}"),
    ],
)
def test_of_entries_with_one_id_the_first_counts_and_the_other_is_named(path: str, command: str, trio: Path, mxbrief: Runner) -> None:
    text = (trio / path).read_text()
    entries = re.search(r"(?m)^(?:risks|recommendations|questions):\n((?:[ #].*\n|\n)*)", text)
    assert entries
    entry = re.search(r"  - id: (\S+)\n(?:    .*\n)*", entries[1])
    assert entry
    whole = mxbrief(*command.format(entry[1]).split(), "--format", "json", "--positions", trio)
    twin = re.sub(r"(title|label): .*", r"\1: Second", entry[0]).replace("at_least: supports", "at_most: opposes")
    (trio / path).write_text(text[: entries.end()] + twin + text[entries.end() :])
    seen = mxbrief(*command.format(entry[1]).split(), "--format", "json", "--positions", trio)
    assert (whole.code, seen.code) == (0, 1)
    assert codes(seen.stderr) == ["duplicate-id"]
    assert json.loads(seen.stdout) == json.loads(whole.stdout)


def test_of_sources_with_one_id_the_first_counts(trio: Path, mxbrief: Runner) -> None:
    path = trio / "sources" / "general.yaml"
    whole = mxbrief("compare", "gates", "--positions", trio)
    path.write_text(
        path.read_text() + "  - id: crier\n    type: speech\n    title: Second\n    issued: 2025-04\n    URL: https://x.example\n"
    )
    for command in ("compare gates", "explain crier"):
        seen = mxbrief(*command.split(), "--positions", trio)
        assert (seen.code, codes(seen.stderr), "Second" in seen.stdout) == (1, ["duplicate-id"], False), command
    assert mxbrief("compare", "gates", "--positions", trio).stdout == whole.stdout


@pytest.mark.parametrize(
    "command", ["compare gates", "show ash", "explain crier", "risks --scenario ash+bo+cy", "recommend", "list sources", "compare bread"]
)
def test_of_sources_in_two_bibliographies_the_first_counts_in_every_report(command: str, trio: Path, mxbrief: Runner) -> None:
    whole = mxbrief(*command.split(), "--format", "json", "--positions", trio)
    twin = "references:\n  - id: crier\n    type: speech\n    title: Second\n    issued: 2025-04\n    URL: https://x.example\n"
    (trio / "sources" / "zoo.yaml").write_text(twin)
    seen = mxbrief(*command.split(), "--format", "json", "--positions", trio)
    if '"crier"' not in whole.stdout:
        assert seen == whole
        return
    assert (seen.code, codes(seen.stderr), seen.stdout) == (1, ["duplicate-id"], whole.stdout)
    assert f"{trio}/sources/zoo.yaml:2:9" in seen.stderr


@pytest.mark.parametrize(
    "command", ["compare gates", "compare gates-2", "compare night-gate", "compare", "show ash gates", "risks", "explain night-gate"]
)
def test_a_question_of_two_issues_belongs_to_the_first_in_every_report(command: str, trio: Path, mxbrief: Runner) -> None:
    whole = mxbrief(*command.replace("-2", "").split(), "--format", "json", "--positions", trio)
    shutil.copy(trio / "issues" / "gates.yaml", trio / "issues" / "gates-2.yaml")
    seen = mxbrief(*command.split(), "--format", "json", "--positions", trio)
    assert codes(seen.stderr) == ["duplicate-id"] * 3, command
    assert "gates-2.yaml" in seen.stderr
    count = seen.stdout.count('"not_researched"')
    assert count == (0 if command == "compare gates-2" else whole.stdout.count('"not_researched"'))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    title: ", "    titel: ", "unknown-key"),
        ("    title: ", "    kind: ", "missing-key"),
        ("    type: speech\n", "    type: speech\n    issued: 18 March 2024\n", "bad-date"),
        ("    type: speech\n", "    type: speech\n    author: Mira Aldous\n", "wrong-type"),
        ("    type: speech\n", "    type: ' '\n", "empty-value"),
    ],
)
def test_a_source_with_a_bad_field_still_has_its_id(old: str, new: str, code: str, trio: Path, mxbrief: Runner) -> None:
    path = trio / "sources" / "general.yaml"
    text = path.read_text()
    assert old in text
    text = text.replace("    issued: 2025-04\n", "") if "issued" in new else text
    path.write_text(text.replace(old, new, 1))
    for command in ("compare gates", "show ash", "lint"):
        seen = mxbrief(*command.split(), "--positions", trio)
        assert seen.code == 1
        assert code in codes(seen.stdout + seen.stderr), command
        assert set(codes(seen.stdout + seen.stderr)) <= {code, "unknown-key"}, command


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        ("[crier]", ["error[wrong-type] expected keys and values such as 'id: …', found the text 'crier'; write 'id: crier' instead"]),
        ("crier", ["error[wrong-type] expected a list, found the text 'crier'; write '- id: crier' on a line of its own"]),
        ("{id: crier}", ["error[wrong-type] expected a list, found keys and values; write '- ' before its first key"]),
        ("[{source: crier}]", ["error[unknown-key] unknown key 'source'; did you mean 'id'? valid here: id, locator"]),
        ("[crier: p. 3]", ["error[unknown-key] unknown key 'crier'; write 'id: crier', and 'p. 3' under a key of its own"]),
        (
            "'crier, almanac'",
            [
                (
                    "error[wrong-type] expected a list, found the text 'crier, almanac'; "
                    "write '- id: crier' and '- id: almanac', each on a line of its own"
                )
            ],
        ),
    ],
)
def test_an_id_in_place_of_a_citation_is_a_citation_all_the_same(written: str, problems: list[str], trio: Path, mxbrief: Runner) -> None:
    (path,) = trio.glob("candidates/*/ash/gates.yaml")
    text = path.read_text()
    path.write_text(re.sub(r"(?m)^    sources: .*$|^    sources:\n(?:      .*\n)+", f"    sources: {written}\n", text, count=1))
    assert path.read_text() != text
    (trio / "sources" / "more.yaml").write_text("references:\n  - {id: almanac, type: book, title: The almanac}\n")
    seen = mxbrief("lint", "--positions", trio)
    assert [line.partition(": ")[2] for line in seen.stdout.splitlines() if "[uncited-source]" not in line] == problems
    told = mxbrief("compare", "gates", "--positions", trio)
    assert codes(told.stderr) == codes("\n".join(problems))


def test_a_bibliography_that_is_not_yaml_is_one_problem(trio: Path, mxbrief: Runner) -> None:
    path = trio / "sources" / "general.yaml"
    path.write_text(path.read_text().replace("references:", "references: ["))
    for command in ("compare gates", "show ash"):
        seen = mxbrief(*command.split(), "--positions", trio)
        assert (seen.code, codes(seen.stderr)) == (1, ["syntax-error"]), command
    seen = mxbrief("lint", "--positions", trio)
    assert sorted(codes(seen.stdout)) == ["syntax-error", "unknown-source"]
    assert "note[unknown-source] may define 2 of the sources that are cited" in seen.stdout


def test_an_invalid_question_or_risk_is_known_all_the_same(trio: Path, mxbrief: Runner) -> None:
    for path, old, new in (
        ("issues/gates.yaml", "    supports: Yes.\n", "    suports: Yes.\n"),
        ("risks/gates.yaml", "likelihood: very_likely", "likelihood: very_likly"),
    ):
        text = (trio / path).read_text()
        (trio / path).write_text(text.replace(old, new, 1))
        seen = mxbrief("lint", "--positions", trio)
        assert set(codes(seen.stdout)) <= {"unknown-key", "missing-key", "invalid-value"}, path
        (trio / path).write_text(text)


def test_an_entry_without_an_id_leaves_open_what_it_may_be(trio: Path, mxbrief: Runner) -> None:
    path = trio / "risks" / "gates.yaml"
    path.write_text(path.read_text().replace("  - id: open-gates", "  - name: open-gates"))
    for command in ("lint", "recommend"):
        seen = mxbrief(*command.split(), "--positions", trio)
        assert set(codes(seen.stdout + seen.stderr)) == {"unknown-key", "missing-key"}, command


def test_candidates_that_cannot_be_listed_are_one_problem(trio: Path, mxbrief: Runner) -> None:
    shutil.rmtree(trio / "candidates")
    (trio / "candidates").symlink_to("candidates")
    seen = mxbrief("risks", "--positions", trio)
    assert codes(seen.stderr) == ["unreadable-file"]


def test_problems_do_not_depend_on_what_a_reader_has_read_before(trio: Path) -> None:
    for path, old, new in (
        ("recommendations/gates.yaml", "addresses: [lost-key]", "addresses: [lost-kay]"),
        ("risks/gates.yaml", "question: night-gate, at_least: supports}, {", "question: day-gate, at_least: supports}, {"),
    ):
        text = (trio / path).read_text()
        assert old in text
        (trio / path).write_text(text.replace(old, new))
    alone = set(recommend(Reader(trio)).problems)
    assert {problem.code for problem in alone} == {"unknown-risk", "unknown-question"}
    reader = Reader(trio)
    compare(reader, ["gates"])
    risks(reader)
    assert alone <= set(recommend(reader).problems)


@pytest.mark.parametrize(
    ("path", "command", "told"),
    [
        ("risks/gates.yaml", "risks gates", "as far as can be read, there are no risks on this"),
        ("corpus.yaml", "risks", "as far as can be read, the corpus has no matrix to assess its risks"),
        ("risks/gates.yaml", "explain nothing", "'nothing' may be in what cannot be read"),
        ("issues/gates.yaml", "explain ash/night-gate", "'night-gate' may be in what cannot be read"),
        ("issues/gates.yaml", "compare night-gate", "as far as can be read, there is no issue or question 'night-gate'"),
    ],
)
def test_what_is_missing_may_be_in_what_cannot_be_read(path: str, command: str, told: str, trio: Path, mxbrief: Runner) -> None:
    (trio / path).write_text(f"{(trio / path).read_text()}x: [\n")
    problem, message, hint, *_ = mxbrief(*command.split(), "--positions", trio).stderr.splitlines()
    assert problem.startswith(f"{trio}/{path}:")
    assert message == f"mxbrief: {told}"
    assert hint.endswith("fix the problems listed above")


def test_a_guess_is_kept_beside_what_cannot_be_read(trio: Path, mxbrief: Runner) -> None:
    (trio / "risks/gates.yaml").write_text("x: [\n")
    hint = mxbrief("risks", "gatez", "--positions", trio).stderr.splitlines()[-1]
    assert hint == "  did you mean 'gates'? If not, fix the problems listed above"


def test_a_recommendation_whose_risk_is_misspelt_says_so_where_it_is_explained(trio: Path, mxbrief: Runner) -> None:
    path = trio / "recommendations" / "gates.yaml"
    path.write_text(path.read_text().replace("addresses: [open-gates]", "addresses: [open-gatez]", 1))
    seen = mxbrief("explain", "train-guards", "--positions", trio)
    assert (seen.code, codes(seen.stderr)) == (1, ["unknown-risk"])
    assert "there is no risk 'open-gatez'; did you mean 'open-gates'?" in seen.stderr


@pytest.mark.parametrize(
    "position", ["ash night-gate", "ash, night-gate", "night-gate ash", "Open at night, Ash Gray", "Gray, Ash open at night"]
)
def test_a_position_is_understood_without_a_slash(position: str, trio: Path, mxbrief: Runner) -> None:
    meant = mxbrief("explain", "ash/night-gate", "--format", "json", "--positions", trio)
    assert mxbrief("explain", position, "--format", "json", "--positions", trio) == meant


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda path: path.mkdir(), "a folder"),
        (os.mkfifo, "not a regular file"),
        (lambda path: path.symlink_to("nowhere"), "a link that leads nowhere"),
    ],
)
def test_a_manifest_that_is_no_file_is_told(make: Callable[[Path], None], what: str, trio: Path, mxbrief: Runner) -> None:
    (trio / "corpus.yaml").unlink()
    make(trio / "corpus.yaml")
    for seen in (mxbrief("risks", "--positions", trio), mxbrief("list", "issues", cwd=trio), mxbrief("lint", trio)):
        assert (seen.code, f"its corpus.yaml is {what}" in seen.stderr) == (3, True), seen


@pytest.mark.parametrize(
    ("old", "new"), [("sources:", "sourcs:"), ("- id: crier", "- ids: crier"), ("stance:", "stanse:"), ("question:", "questoin:")]
)
def test_a_misspelt_key_of_what_cites_is_told_where_the_source_is_explained(old: str, new: str, trio: Path, mxbrief: Runner) -> None:
    path = trio / "candidates" / "archer" / "ash" / "gates.yaml"
    path.write_text(path.read_text().replace(old, new, 1))
    seen = mxbrief("explain", "crier", "--positions", trio)
    assert (seen.code, "unknown-key" in codes(seen.stderr)) == (1, True), seen.stderr
