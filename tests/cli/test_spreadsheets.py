"""CSV: one kind of thing in a column, and all that is known of a thing in its row."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any

import msgspec
import pytest

from conftest import PROJECT, Runner
from mxbrief.cli.commands.list import ListKind
from mxbrief.document import Table
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.sources import Source
from mxbrief.results.listing import Listed, ListedSource
from mxbrief.views.listing import rows as listed_rows
from mxbrief.views.records import cited, dated, joined

SHIPPED = PROJECT / "positions"
COMMANDS = [
    "compare energy",
    "compare all --sort divide",
    "show trump",
    "risks",
    "risks --scenario sheinbaum+trump",
    "scenarios",
    "scenarios sheinbaum+trump",
    "recommend",
    "explain risk-usmca-withdrawal",
    "explain rec-energy-case",
    "explain cfe-majority-share",
    "explain trump/usmca-extend-2026",
    "explain fa2024",
    *(f"list {kind}" for kind in ListKind),
]
# Every id has its name beside it.
NAMED = {
    "issue": "issue_title",
    "question": "question_label",
    "candidate": "candidate_name",
    "office": "office_title",
    "scenario": "scenario_title",
    "sources": "source_titles",
    "hangs_on": "hangs_on_labels",
    "addresses": "addresses_titles",
    "obstructed_in": "obstructed_in_titles",
}


def rows(mxbrief: Runner, command: str) -> list[dict[str, str]]:
    seen = mxbrief(*command.split(), "--positions", SHIPPED, "--format", "csv")
    assert (seen.code, seen.stderr) == (0, "")
    return list(csv.DictReader(io.StringIO(seen.stdout)))


@pytest.mark.parametrize("command", COMMANDS)
def test_ids_have_names_sources_have_parts_and_dates_have_days(command: str, mxbrief: Runner) -> None:
    table = rows(mxbrief, command)
    assert table
    columns = list(table[0])
    ids_alone = {"list recommendations": {"addresses"}, "list sources": {"issue"}}.get(command, set())
    if (command.startswith("explain") and "/" not in command and "risk" not in command) or "/" in command:
        ids_alone = ids_alone | {"issue"}
    for name, other in NAMED.items():
        if name in columns and name not in ids_alone:
            assert columns[columns.index(name) + 1 :].count(other) == 1, name
            assert [row for row in table if bool(row[name]) != bool(row[other])] == [], name
    for row in table:
        count = len(row.get("sources", "").split("; "))
        for part in ("source_locators", "source_titles", "source_urls"):
            assert not row.get(part) or len(row[part].split("; ")) == count, part
    for name in columns:
        days = [name.removesuffix("date") + day if name.endswith("date") else f"{name}_{day}" for day in ("first_day", "last_day")]
        if name in {"date", "likelihood_as_of", "status_as_of", "issued", "accessed", "outcome_as_of"}:
            for row in table:
                lengths = [len(row[day]) for day in days]
                assert lengths == ([10, 10] if row[name] else [0, 0]), name


@pytest.mark.parametrize("command", COMMANDS)
def test_no_cell_is_a_formula(command: str, mxbrief: Runner) -> None:
    for row in rows(mxbrief, command):
        for name, text in row.items():
            assert not text.startswith(("=", "+", "@", "\t", "\r")), name
            assert not text.startswith("-") or float(text) < 0, name


@pytest.mark.parametrize("kind", ListKind)
def test_a_list_has_every_field_of_its_kind(kind: ListKind, mxbrief: Runner) -> None:
    table = rows(mxbrief, f"list {kind}")
    listed = json.loads(mxbrief("list", kind, "--positions", SHIPPED, "--format", "json").stdout)
    assert re.fullmatch(rf"mxbrief\.list-{kind}/[12]", listed["schema"])
    assert [row["id"] for row in table] == [item["id"] for item in listed["items"]]
    assert mxbrief("list", kind, "--positions", SHIPPED).stdout.split() == [row["id"] for row in table]
    for row, item in zip(table, listed["items"], strict=True):
        for key, value in (item["entry"] or {}).items():
            names = [name for name in row if name == key.replace("-", "_").lower() or name.startswith(f"{key}_")]
            assert names, key
            if isinstance(value, str) and key not in {"id", "title"}:
                assert row[key.replace("-", "_").lower()].removeprefix("'") == " ".join(value.split()), key


def test_what_a_source_has_is_in_its_row(mxbrief: Runner) -> None:
    row = next(row for row in rows(mxbrief, "list sources") if row["id"] == "fa2024")
    for name in ("type", "title", "issued", "issued_last_day", "url", "language", "accessed"):
        assert row[name], name


def test_the_entry_that_counts_is_marked(mxbrief: Runner) -> None:
    table = rows(mxbrief, "show trump")
    for question in {row["question"] for row in table}:
        marked = [row["current"] for row in table if row["question"] == question]
        assert marked == ["no"] * (len(marked) - 1) + ["yes"]


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"), ("2023-06-05", "2023-06-05", "2023-06-05")],
)
def test_a_date_has_a_first_and_a_last_day(date: str, first: str, last: str) -> None:
    columns: Mapping[str, Any] = dated("date", lambda thing: thing)
    assert [fill(PartialDate(date)) for fill in columns.values()] == [date, first, last]
    assert list(dated("issued", lambda thing: thing)) == ["issued", "issued_first_day", "issued_last_day"]
    assert [fill(None) for fill in columns.values()] == [None, None, None]


def test_every_part_of_a_source_has_the_place_of_its_source() -> None:
    sources = {
        "a": Source(id="a", type="webpage", title="One; two", url="https://a.example/x;y"),
        "c": Source(id="c", type="book", title="C", doi="10.1/x"),
    }
    citations = (Citation(id="a"), Citation(id="b", locator="p. 2; p. 3"), Citation(id="c"))
    filled = {name: fill(citations) for name, fill in cited("sources", lambda thing: thing, sources).items()}
    assert filled == {
        "sources": "a; b; c",
        "source_locators": "n/a; p. 2, p. 3; n/a",
        "source_titles": "One, two; n/a; C",
        "source_urls": "https://a.example/x;y; n/a; https://doi.org/10.1/x",
    }
    assert {fill(()) for fill in cited("sources", lambda thing: thing, sources).values()} == {""}


def test_what_one_part_begins_does_not_reach_into_the_next() -> None:
    assert joined(["a\x1b]8;;", "b\nc", "d\x9b"]) == "a ]8;;; b c; d"


class Stay(msgspec.Struct, frozen=True):
    role: str
    start: PartialDate


class Kind(msgspec.Struct, frozen=True):
    gist: str
    career: tuple[Stay, ...] = ()
    due: PartialDate | None = None


class One(Listed, frozen=True, kw_only=True):
    entry: Kind


def test_a_field_of_the_future_has_its_column() -> None:
    thing = Kind("short", (Stay("mayor", PartialDate("2024")), Stay("baker", PartialDate("2025-03"))))
    (table,) = listed_rows([One(id="x", title="X", entry=thing)], Kind, "").blocks
    assert isinstance(table, Table)
    names = [column.heading for column in table.columns]
    assert names == [
        "id",
        "gist",
        "career_role",
        "career_start",
        "career_start_first_day",
        "career_start_last_day",
        "due",
        "due_first_day",
        "due_last_day",
    ]
    assert [cell.text for cell in table.rows[0]][:6] == [
        "x",
        "short",
        "mayor; baker",
        "2024; 2025-03",
        "2024-01-01; 2025-03-01",
        "2024-12-31; 2025-03-31",
    ]


def test_what_no_report_prints_of_a_source_has_a_column_only_where_it_is() -> None:
    items = [
        ListedSource(id=each.id, title=each.title, entry=each)
        for each in (SOURCE, msgspec.structs.replace(SOURCE, id="b", keyword="energy"))
    ]
    (table,) = listed_rows(items, Source, "").blocks
    assert isinstance(table, Table)
    names = [column.heading for column in table.columns]
    assert "keyword" in names
    assert "publisher" in names
    assert "section" not in names
    assert [row[names.index("keyword")].text for row in table.rows] == ["", "energy"]


SOURCE = Source(id="a", type="report", title="A")
