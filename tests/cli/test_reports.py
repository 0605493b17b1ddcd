"""A command is a function to a report: it can be called from Python, prints nothing, and holds all that is printed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from conftest import CORPORA
from mxbrief.cli.app import COMMANDS
from mxbrief.cli.commands.compare import compare
from mxbrief.cli.commands.explain import explain
from mxbrief.cli.commands.lint import lint
from mxbrief.cli.commands.list import ListKind, list_
from mxbrief.cli.commands.new import NewKind, new
from mxbrief.cli.commands.recommend import recommend
from mxbrief.cli.commands.risks import risks
from mxbrief.cli.commands.scenarios import scenarios
from mxbrief.cli.commands.schema import schema
from mxbrief.cli.commands.show import show
from mxbrief.cli.report import Report
from mxbrief.corpus.read.reader import Reader
from mxbrief.document import Heading, Table
from mxbrief.errors import Failure, FailureKind, Misuse
from mxbrief.model.scales import FlagSeverity

TRIO = CORPORA / "trio"
CALLS: dict[str, Callable[[Path], Report]] = {
    "compare": lambda _: compare(Reader(TRIO), ["gates"]),
    "show": lambda _: show(Reader(TRIO), "ash"),
    "risks": lambda _: risks(Reader(TRIO)),
    "scenarios": lambda _: scenarios(Reader(TRIO)),
    "recommend": lambda _: recommend(Reader(TRIO)),
    "explain": lambda _: explain(Reader(TRIO), "open-gates"),
    "list": lambda _: list_(Reader(TRIO), ListKind.RISKS),
    "lint": lambda _: lint([str(TRIO)]),
    "new": lambda folder: new(NewKind.CORPUS, [str(folder / "made")]),
    "schema": lambda _: schema("positions"),
}


def test_every_command_is_called_here() -> None:
    assert set(CALLS) == set(COMMANDS)


@pytest.mark.parametrize("name", CALLS)
def test_a_command_returns_its_report_and_prints_nothing(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    report = CALLS[name](tmp_path)
    assert isinstance(report, Report)
    assert report.problems == ()
    assert report.document or report.texts
    assert capfd.readouterr() == ("", "")


def test_a_report_has_its_views_and_the_problems_of_the_corpus() -> None:
    report = compare(Reader(CORPORA / "broken"), ["ferry"])
    assert report.root == CORPORA / "broken"
    assert len(report.problems) == 10
    assert report.document
    assert isinstance(report.document().blocks[0], Heading)
    assert report.table
    assert [type(block) for block in report.table().blocks] == [Heading, Table]


def test_two_commands_can_share_a_reader_and_report_each_problem_once() -> None:
    reader = Reader(CORPORA / "broken")
    first = compare(reader, ["ferry"]).problems
    assert compare(reader, ["ferry"]).problems == first
    assert set(first) <= set(show(reader, "pike").problems)


@pytest.mark.parametrize(
    ("fail_on", "scenario", "attention"),
    [
        (None, None, False),
        ("critical", None, True),
        ("critical", "ash+bo+cy", True),
        ("high", "ash+bea+cy", False),
        ("low", "ash+bea+cy", True),
    ],
)
def test_attention_is_a_value(fail_on: str | None, scenario: str | None, attention: bool) -> None:  # noqa: FBT001 -- a table of cases
    assert risks(Reader(TRIO), scenario=scenario, fail_on=FlagSeverity(fail_on) if fail_on else None).attention is attention


@pytest.mark.parametrize(
    ("call", "kind", "name"),
    [
        (lambda: compare(Reader(TRIO), ["gaet"]), FailureKind.UNKNOWN_TOPIC, "gaet"),
        (lambda: compare(Reader(TRIO), ["gates"], candidate=["asch"]), FailureKind.UNKNOWN_CANDIDATE, "asch"),
        (lambda: compare(Reader(TRIO), ["gates"], office=["cook"]), FailureKind.UNKNOWN_OFFICE, "cook"),
        (lambda: compare(Reader(TRIO), ["gates"], candidate=["ash"], office=["baker"]), FailureKind.OTHER_OFFICE, ""),
        (lambda: compare(Reader(TRIO), ["gates"], as_of="flood"), FailureKind.UNKNOWN_EVENT, "flood"),
        (lambda: risks(Reader(TRIO), ["bridges"]), FailureKind.UNKNOWN_ISSUE, "bridges"),
        (lambda: risks(Reader(TRIO), ["night-gate"]), FailureKind.IS_QUESTION, "night-gate"),
        (lambda: explain(Reader(TRIO), "nothing"), FailureKind.UNKNOWN_ID, "nothing"),
        (lambda: explain(Reader(TRIO), "gates"), FailureKind.IS_ISSUE, "gates"),
        (lambda: explain(Reader(TRIO), "ash+bo+cy"), FailureKind.IS_SCENARIO, "ash+bo+cy"),
        (lambda: explain(Reader(TRIO), "ash/gates"), FailureKind.ISSUE_FOR_QUESTION, "gates"),
    ],
)
def test_a_failure_has_a_kind_and_a_name_and_no_option_in_its_words(call: Callable[[], Report], kind: FailureKind, name: str) -> None:
    with pytest.raises(Failure) as caught:
        call()
    assert (caught.value.kind, caught.value.name) == (kind, name)
    assert "--" not in f"{caught.value.message} {caught.value.hint}"
    assert "mxbrief" not in f"{caught.value.message} {caught.value.hint}"


def test_every_kind_of_failure_has_a_remedy() -> None:
    failures = import_module("mxbrief.cli.failures")
    for kind in FailureKind:
        lines = failures.describe(Misuse("m", "h", kind=kind, name="n"))
        assert lines[0] == "mxbrief: m"
        assert len(lines) == 2
        assert lines[1].startswith("  h. ")
