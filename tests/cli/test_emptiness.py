"""A report of which nothing is left says why, and what to type."""

from __future__ import annotations

import json

import pytest

from conftest import CORPORA, PROJECT, Runner

TRIO, HARBOR, SHIPPED = CORPORA / "trio", CORPORA / "harbor", PROJECT / "positions"


@pytest.mark.parametrize(
    ("corpus", "line", "told", "typed"),
    [
        (SHIPPED, "risks energy --min-severity critical", "There would be 2 without the least severity (high)", "--min-severity high"),
        (TRIO, "risks --status avoided", "without the status (open, partly materialized)", "--status open"),
        (TRIO, "risks --scenario ash+bea+cy --status avoided", "without the status (open", "--status open"),
        (TRIO, "risks --status avoided --min-severity high", "There would be 1 without the status", "--status partly_materialised"),
        (TRIO, "recommend --addressee nobody-at-all", "without the addressee (", "--addressee"),
        (
            TRIO,
            "recommend --status closed_superseded --addressee x",
            "without the status and the addressee",
            "leave out --status or --addressee",
        ),
        (TRIO, "recommend --status closed_superseded --verdict idle", "without the status (open)", "try --status open"),
        (TRIO, "compare gates --candidate ash --only-differences", "differ on no question", "one candidate alone cannot differ"),
        (HARBOR, "explain lund/town-ferry", "not asked of the Harbor warden, only of the Mayor", ""),
        (HARBOR, "explain sato/town-ferry", "No one has looked for a position yet", ""),
        (HARBOR, "explain lund/night-ferry --as-of 1990", "Every entry is dated after the cut-off", ""),
        (HARBOR, "list risks", "", "the corpus has no risks"),
        (SHIPPED, "show harris fiscal", "The office is not asked about this", "mxbrief show harris"),
    ],
)
def test_it_says_why_it_is_empty_and_what_to_type(corpus: object, line: str, told: str, typed: str, mxbrief: Runner) -> None:
    seen = mxbrief(*line.split(), "--positions", str(corpus))
    assert seen.code == 0
    assert told in seen.stdout
    assert typed in seen.stderr
    assert "No dated evidence" not in seen.stdout
    assert "0 recommendations" not in seen.stdout


def test_what_is_to_be_tried_is_not_empty(mxbrief: Runner) -> None:
    seen = mxbrief("risks", "energy", "--min-severity", "critical", "--positions", SHIPPED)
    assert "try --min-severity high" in seen.stderr
    assert "raised" in mxbrief("risks", "energy", "--min-severity", "high", "--positions", SHIPPED).stdout


@pytest.mark.parametrize("format_", ["json", "csv", "html", "terminal", "latex"])
def test_every_format_leaves_the_note(format_: str, mxbrief: Runner) -> None:
    seen = mxbrief("risks", "--status", "avoided", "--table-only", "--positions", TRIO, "--format", format_)
    assert (seen.code, seen.stderr.count("nothing is left")) == (0, 1)
    if format_ == "json":
        assert [each["filter"] for each in json.loads(seen.stdout)["left_out"]] == ["statuses"]


def test_what_is_not_empty_has_no_note(mxbrief: Runner) -> None:
    for line in ("risks --status open", "recommend --verdict idle", "compare gates --only-differences", "list risks"):
        seen = mxbrief(*line.split(), "--positions", TRIO)
        assert (seen.code, seen.stderr) == (0, "")
