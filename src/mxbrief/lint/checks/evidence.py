"""Checks of what carries a statement: sources, their independence, dates, units."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.lint.checks.found import problem
from mxbrief.lint.checks.index import Index, issue_of
from mxbrief.lint.checks.walk import parts
from mxbrief.model.dates import PartialDate, days_back
from mxbrief.model.parsed import Item, Sheet, Step
from mxbrief.model.positions import Event, Figure, Position
from mxbrief.model.register import Outcome, Risk, StatusChange
from mxbrief.model.scales import Confidence, EventKind
from mxbrief.model.sources import Source
from mxbrief.problems import Problem


def check_support(sheet: Sheet, index: Index) -> Iterator[Problem]:
    """Yield stances without a source, and high confidence that rests on one origin."""
    for item, position in sheet.of(Position):
        id_ = position.question
        if position.stance.number is not None and not position.sources:
            message = f"the stance on '{id_}' has no source"
            yield problem("stance-without-source", item, message, "add 'sources:' with the id of a source", subject=id_)
        origins = {index.origins.get(citation.id, citation.id) for citation in position.sources}
        if position.confidence is Confidence.HIGH and len(origins) == 1:
            message = f"high confidence in '{id_}' rests on one origin, '{min(origins)}'"
            hint = "add an independent source, or lower the confidence"
            yield problem("single-origin", item, message, hint, at=("confidence",), subject=id_)


def check_history(sheet: Sheet, today: str, index: Index) -> Iterator[Problem]:
    """Yield positions that count from the same day as another, and questions whose latest evidence is too old."""
    age = index.stale_after.get(issue_of(sheet.path))
    latest: dict[str, tuple[str, int]] = {}
    seen: dict[tuple[str, str], int] = {}
    positions = sheet.of(Position)
    for number, (item, position) in enumerate(positions):
        id_, day = position.question, position.date.last_day if position.date else ""
        other = seen.setdefault((id_, day), number)
        if other != number:
            line = positions[other][0].place().line
            message = f"there is a stance on '{id_}' that counts from {day or 'the beginning'} already, on line {line}"
            hint = "a year or a month counts as its last day; make the dates differ, or join the two"
            yield problem("same-date", item, message, hint, at=("date",), subject=id_)
        latest[id_] = max(latest.get(id_, ("", 0)), (day, number))
    oldest = days_back(today, age) if age else ""
    for id_, (day, number) in latest.items():
        if day and day < oldest:
            message = f"the latest evidence on '{id_}' is of {positions[number][1].date}, which is more than {age} ago"
            yield problem("stale-evidence", positions[number][0], message, "look for newer evidence", at=("date",), subject=id_)


def check_dates(sheet: Sheet, today: str) -> Iterator[Problem]:
    """Yield evidence dated after today. What is only planned (elections, scheduled events) may lie ahead."""
    found: list[tuple[Item, Step, PartialDate | None, tuple[Step, ...]]] = []
    for item, part, at in parts(sheet):
        match part:
            case Event(kind=EventKind.SCHEDULED):
                continue
            case Position(date=date) | Event(date=date) | Figure(date=date) | StatusChange(date=date):
                found.append((item, "date", date, at))
            case Risk(likelihood_as_of=date):
                found.append((item, "likelihood_as_of", date, at))
            case Outcome(as_of=date):
                found.append((item, "as_of", date, at))
            case Source(issued=issued, accessed=accessed):
                found += [(item, "issued", issued, at), (item, "accessed", accessed, at)]
    for item, key, date, at in found:
        if date and date > today[: len(date)]:
            id_ = str(getattr(item.value, "id", "") or getattr(item.value, "question", ""))
            yield problem("future-date", item, f"{date} is after today, {today}", "correct the date", at=(*at, key), subject=id_)


def check_units(sheet: Sheet) -> Iterator[Problem]:
    """Yield figures that do not say what they count."""
    for item, figure in sheet.of(Figure):
        if not figure.unit.strip():
            message = f"the figure '{figure.id}' has no unit"
            yield problem(
                "figure-without-unit", item, message, "add 'unit: …', such as percent or billion USD", at=("unit",), subject=figure.id
            )


def find_cycles(sheets: list[Sheet], index: Index) -> Iterator[Problem]:
    """Yield the sources that derive from one another in a circle, each circle once."""
    for item, source in ((item, source) for sheet in sheets for item, source in sheet.of(Source)):
        chain = [source.id]
        while (parent := index.sources.get(chain[-1])) and parent not in chain:
            chain.append(parent)
        if parent == source.id == min(chain):
            message = f"derives from itself: {' -> '.join([*chain, parent])}"
            hint = "the first publication derives from nothing"
            yield problem("derivation-cycle", item, message, hint, at=("custom", "derived_from"), subject=source.id)
