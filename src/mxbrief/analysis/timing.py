"""What time makes of a risk and of a recommendation: the entry that counts, the group, and what is stale or over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from mxbrief.model.dates import PartialDate, counts_at
from mxbrief.model.positions import Event
from mxbrief.model.register import Outcome, Risk
from mxbrief.model.scales import OutcomeStatus, RiskGroup
from mxbrief.results.risks import Staleness


class Dated(Protocol):
    """An entry of a dated list."""

    @property
    def date(self) -> PartialDate:
        """The day from which it counts, or a month or year that counts from its last day."""


T = TypeVar("T", bound=Dated)


_GROUPS = {
    OutcomeStatus.MATERIALISED: RiskGroup.HAS_HAPPENED,
    OutcomeStatus.PARTLY_MATERIALISED: RiskGroup.UNDER_WAY,
    OutcomeStatus.PARTLY_AVOIDED: RiskGroup.RECEDING_OR_OVER,
    OutcomeStatus.AVOIDED: RiskGroup.RECEDING_OR_OVER,
}


def newest(entries: Iterable[T], cutoff: PartialDate | None) -> T | None:
    """Return the entry that counts at a cut-off: the one with the latest last day, of equals the last one written."""
    known = up_to(entries, cutoff)
    return known[-1] if known else None


def up_to(entries: Iterable[T], cutoff: PartialDate | None) -> tuple[T, ...]:
    """Return the entries of a dated list that are known at a cut-off, oldest first."""
    return tuple(sorted((each for each in entries if counts_at(each.date, cutoff)), key=lambda each: each.date.last_day))


def group_of(outcome: Outcome | None, until: PartialDate, day: str) -> RiskGroup:
    """Return the group of a risk on a day: by the outcome that counts, and, while that is open, by the last day of its horizon."""
    status = outcome.status if outcome else OutcomeStatus.OPEN
    if status is OutcomeStatus.OPEN:
        return RiskGroup.RECEDING_OR_OVER if until.last_day < day else RiskGroup.CAN_STILL_HAPPEN
    return _GROUPS[status]


def staleness(risk: Risk, date: PartialDate, events: Sequence[Event], cutoff: PartialDate | None) -> Staleness | None:
    """Return what a likelihood of a date does not know yet: the first outcome that is not open, or event tagged to the risk, after it."""
    later = [(each.date.last_day, "") for each in risk.outcome if each.status is not OutcomeStatus.OPEN]
    later += [(each.date.last_day, each.title) for each in events if risk.id in each.risks]
    found = [(day, title) for day, title in later if day > date.last_day and counts_at(PartialDate(day), cutoff)]
    return Staleness(*min(found)) if found else None


def is_over(due: str, day: str) -> bool:
    """Tell whether a due date, "" for none, lies before a day."""
    return bool(due) and due < day
