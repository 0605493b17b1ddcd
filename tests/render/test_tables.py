"""Tables with columns of one kind are turned over and cut, and nothing is lost by it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mxbrief.document import Across, Cell, Column, Document, Heading, Table, Tone, turned_over
from mxbrief.render import layout
from mxbrief.render.html import to_html
from mxbrief.render.markdown import to_markdown
from mxbrief.render.page import Page
from mxbrief.render.terminal.setter import to_terminal

WORDS = st.text(st.characters(codec="ascii", categories=["L"]), min_size=1, max_size=40)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    stub = draw(st.integers(1, 2))
    groups = draw(st.lists(st.tuples(st.sampled_from(["", "One", "Two"]), st.integers(1, 12)), min_size=1, max_size=3))
    columns = [Column(f"c{number}x{index}", group) for number, (group, size) in enumerate(groups) for index in range(size)]
    rows = [
        (*(Cell(f"r{row}s{each}") for each in range(stub)), *(Cell(f"v{row}w{index}{draw(WORDS)}") for index in range(len(columns))))
        for row in range(draw(st.integers(1, 3)))
    ]
    return Table((*(Column(f"stub{each}") for each in range(stub)), *columns), tuple(rows), across=Across("Thing", "Group", stub))


def people(number: int) -> Document:
    names = [f"Candidate{index:02}" for index in range(number)]
    row = (Cell("++ strongly supports", "++", Tone.STRONGLY_FOR) for _ in names)
    columns = (Column("Question"), *(Column(name, "Mayor") for name in names))
    legend = (Cell("strongly supports", "++", Tone.STRONGLY_FOR),)
    return Document((Heading(1, "Ferry"), Table(columns, ((Cell("Own ferry"), *row),), legend, across=Across("Candidate", "Office"))))


@given(tables(), st.integers(20, 200))
def test_every_cell_is_in_one_piece_with_its_heading_and_the_name_of_its_row(table: Table, room: int) -> None:
    stub = table.across.stub if table.across else 0
    whole = {
        (row[0].text, column.heading, cell.text)
        for row in table.rows
        for column, cell in zip(table.columns[stub:], row[stub:], strict=True)
    }
    found = []
    for _, piece in layout.pieces(table, layout.least_widths(table), room):
        assert piece.columns[:stub] == table.columns[:stub]
        found += [
            (row[0].text, column.heading, cell.text)
            for row in piece.rows
            for column, cell in zip(piece.columns[stub:], row[stub:], strict=True)
        ]
    assert len(found) == len(whole)
    assert set(found) == whole


@given(tables())
def test_turned_over_every_cell_keeps_its_row_and_column(table: Table) -> None:
    (turned,) = turned_over(Document((table,))).blocks
    assert isinstance(turned, Table)
    assert table.across
    stub = table.across.stub
    first = len(turned.columns) - len(table.rows)
    assert first == (2 if any(column.group for column in table.columns) else 1)
    for number, row in enumerate(table.rows):
        assert turned.columns[first + number].heading.startswith(row[0].text)
        assert [each[first + number] for each in turned.rows] == list(row[stub:])
    assert [each[0].text for each in turned.rows] == [column.heading for column in table.columns[stub:]]
    assert turned.columns[0].heading == "Thing"


def test_a_table_of_other_columns_is_neither_turned_over_nor_cut() -> None:
    table = Table(tuple(Column(f"Heading{index}") for index in range(30)), (tuple(Cell("word") for _ in range(30)),))
    assert turned_over(Document((table,))).blocks == (table,)
    assert len(layout.pieces(table, layout.least_widths(table), 40)) == 1


def test_a_second_column_that_names_the_row_is_part_of_the_heading() -> None:
    table = Table(
        (Column("Risk"), Column("Severity"), Column("A + B")),
        ((Cell("Flood"), Cell("high"), Cell("raised")),),
        across=Across("Scenario", stub=2),
    )
    (turned,) = turned_over(Document((table,))).blocks
    assert isinstance(turned, Table)
    assert [column.heading for column in turned.columns] == ["Scenario", "Flood (high)"]


@pytest.mark.parametrize("turn", [False, True])
@pytest.mark.parametrize("width", [40, 60, 80, 120, 300])
def test_thirty_eight_people_fit_a_terminal(width: int, turn: bool) -> None:  # noqa: FBT001 -- pytest passes it
    document = turned_over(people(38)) if turn else people(38)
    text = to_terminal(document, Page(width=width))
    assert max(map(len, text.splitlines())) <= width
    assert re.findall(r"Candidate\d\d", text) == [f"Candidate{index:02}" for index in range(38)]
    assert text.count("++") - text.count("++ strongly supports\n") >= 0
    assert len(re.findall(r"\+\+", text)) in (38, 39)  # in signs, the legend has one more


def test_a_table_in_pieces_has_its_legend_once() -> None:
    text = to_terminal(people(38), Page(width=80))
    assert text.count("strongly supports") == 1
    assert len(text.splitlines()) < 60


def test_a_caption_stays_with_its_table_everywhere() -> None:
    document = Document((Table((Column("a"),), ((Cell("x"),),), caption="Cut-off 2024."),))
    assert to_terminal(document, Page()).endswith("\n\nCut-off 2024.\n")
    assert to_markdown(document).endswith("\n\nTable: Cut-off 2024.\n")
    assert "<caption>Cut-off 2024.</caption>" in to_html(document)


def test_nothing_but_what_is_not_asked_is_left_out_of_a_stacked_table() -> None:
    columns = (Column("Risk"), Column("Severity"), *(Column(f"Scenario{index}") for index in range(3)))
    row = (Cell("Flood"), Cell("low", tone=Tone.QUIET), Cell("raised"), Cell("clear"), Cell("not asked", "·", Tone.OUTSIDE))
    text = to_terminal(Document((Table(columns, (row,)),)), Page(width=30))
    assert "Severity   low" in text
    assert "Scenario2" not in text
