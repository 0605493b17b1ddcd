"""Positions on one question whose dates leave open which of them is the later one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from mxbrief.model.parsed import Located
from mxbrief.model.positions import Position
from mxbrief.problems import Problem


class SameDay(msgspec.Struct, frozen=True):
    """A position with the same last day as an ``earlier`` one of its file on the same question."""

    position: Position
    earlier: Position
    problem: Problem


def on_same_day(positions: Iterable[tuple[Located, Position]]) -> Iterator[SameDay]:
    """Yield the positions of one file that have the last day of an earlier one on their question; a blank without a date has none."""
    seen: dict[tuple[str, str], tuple[Located, Position]] = {}
    for item, position in positions:
        id_, day = position.question, position.date.last_day if position.date else ""
        first, earlier = seen.setdefault((id_, day), (item, position))
        if first is not item:
            dated = f"a stance dated {day}" if day else "an undated stance"
            message = f"'{id_}' already has {dated}, on line {first.place().line}"
            hint = "a year or a month counts as its last day; change one of the dates, or combine the two entries"
            place, width = item.extent("date")
            yield SameDay(position, earlier, Problem(place, "same-date", message, hint, width=width, subject=id_))
