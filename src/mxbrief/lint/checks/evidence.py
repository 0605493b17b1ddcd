"""Checks of evidence: sources and their independence, dates, units."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.corpus import paths
from mxbrief.lint.checks.found import problem
from mxbrief.lint.checks.index import Index
from mxbrief.lint.checks.walk import is_damaged, parts
from mxbrief.model import register
from mxbrief.model.dates import EvidenceDate, PartialDate, days_back
from mxbrief.model.histories import on_same_day
from mxbrief.model.parsed import Located, ParsedFile, Step
from mxbrief.model.positions import Event, Figure, Position
from mxbrief.model.register import LikelihoodEntry, Outcome, StatusChange
from mxbrief.model.scales import Confidence, EventKind
from mxbrief.model.sources import CSLDate, Source
from mxbrief.problems import Problem


def check_support(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield stances without a source, and high confidence that rests on a single origin."""
    for item, position in file.of(Position):
        id_ = position.question
        if is_damaged(file, item, "sources"):
            continue
        if position.stance.number is not None and not position.sources:
            message = f"the stance on '{id_}' has no source"
            yield problem("stance-without-source", item, message, "add 'sources:' with the id of a source", subject=id_)
        origins = {index.origins.get(citation.id, citation.id) for citation in position.sources}
        if position.confidence is Confidence.HIGH and len(origins) == 1:
            message = f"high confidence in '{id_}' rests on a single origin, '{min(origins)}'"
            hint = "add an independent source, or lower the confidence"
            yield problem("single-origin", item, message, hint, route=("confidence",), subject=id_)


def check_history(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield positions with the same last day as an earlier one on their question, and questions whose latest evidence is too old."""
    age = index.stale_after.get(paths.issue_of(file.path))
    latest: dict[str, tuple[str, int]] = {}
    positions = file.of(Position)
    yield from (each.problem for each in on_same_day(positions))
    for number, (_, position) in enumerate(positions):
        id_, day = position.question, position.date.last_day if position.date else ""
        latest[id_] = max(latest.get(id_, ("", 0)), (day, number))
    oldest = days_back(index.today, age) if age else ""
    for id_, (day, number) in latest.items():
        if day and day < oldest:
            message = f"the latest evidence on '{id_}' is dated {positions[number][1].date}, more than {age} ago"
            yield problem("stale-evidence", positions[number][0], message, "look for newer evidence", route=("date",), subject=id_)


def check_dates(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield evidence dated after today. Elections and scheduled events may be in the future."""
    found: list[tuple[Located, Step, PartialDate | None, tuple[Step, ...]]] = []
    for item, part, at in parts(file):
        match part:
            case Event(kind=EventKind.SCHEDULED):
                continue
            case (
                Position(date=date)
                | Event(date=date)
                | Figure(date=date)
                | StatusChange(date=date)
                | Outcome(date=date)
                | LikelihoodEntry(date=date)
            ):
                found.append((item, "date", date, at))
            case register.Step(done=date):
                found.append((item, "done", date, at))
            case Source(issued=issued, accessed=accessed):
                found += [(item, "issued", issued, at), (item, "accessed", accessed, at)]
    for item, key, date, at in found:
        # When a source came out need not be known to the day, and nothing counts from it.
        if date and (date.first_day if isinstance(date, CSLDate) else date.last_day) > index.today:
            id_ = str(getattr(item.value, "id", "") or getattr(item.value, "question", ""))
            yield problem("future-date", item, *_after_today(date, index.today), route=(*at, key), subject=id_)


def _after_today(date: PartialDate, today: str) -> tuple[str, str]:
    """Return what is wrong with a date that counts from a day after today, and what to write instead."""
    if date.first_day > today:
        return f"{date} is after today ({today})", "correct the date"
    message = f"{date} counts from its last day, {date.last_day}, which is after today ({today})"
    if not isinstance(date, EvidenceDate):
        return message, f"write the day, {today} at the latest"
    start, is_interval, _ = date.partition("/")
    month = PartialDate(date.first_day[:7])
    begins = start if is_interval else month if month.last_day <= today else date.first_day
    return message, f"write {begins}/{today}, or the day itself"


def check_units(file: ParsedFile) -> Iterator[Problem]:
    """Yield figures without a unit."""
    for item, figure in file.of(Figure):
        if not figure.unit.strip():
            message = f"the figure '{figure.id}' has no unit"
            yield problem(
                "figure-without-unit", item, message, "add 'unit: …', such as percent or billion USD", route=("unit",), subject=figure.id
            )


def check_cycles(files: list[ParsedFile], index: Index) -> Iterator[Problem]:
    """Yield sources that derive from one another in a cycle; one problem for each cycle."""
    for item, source in ((item, source) for file in files for item, source in file.of(Source)):
        chain = [source.id]
        while (parent := index.sources.get(chain[-1])) and parent not in chain:
            chain.append(parent)
        if parent == source.id == min(chain):
            message = f"derives from itself: {' -> '.join([*chain, parent])}"
            hint = "delete 'derived_from' from the source that was published first"
            yield problem("derivation-cycle", item, message, hint, route=("custom", "derived_from"), subject=source.id)
