"""Checks of the register against the calendar: likelihoods that know too little, and recommendations whose time is over."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.lint.checks.found import problem
from mxbrief.lint.checks.index import Index
from mxbrief.model.dates import PartialDate
from mxbrief.model.parsed import ParsedFile
from mxbrief.model.register import Recommendation, Risk
from mxbrief.model.scales import OutcomeStatus
from mxbrief.problems import Problem


def check_likelihoods(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield risks whose newest likelihood is older than an outcome, or than an event that is tagged to the risk.

    What has materialized needs no likelihood.
    """
    for item, risk in file.of(Risk):
        outcome = max(risk.outcome, key=lambda each: each.date.last_day, default=None)
        if not risk.likelihood or (outcome and outcome.status is OutcomeStatus.MATERIALISED):
            continue
        newest = max(range(len(risk.likelihood)), key=lambda number: risk.likelihood[number].date.last_day)
        date = risk.likelihood[newest].date
        later = [(each.date.last_day, "an outcome") for each in risk.outcome if each.status is not OutcomeStatus.OPEN]
        later += [(day, f"the event '{event}'") for event, day in index.tagged.get(risk.id, ())]
        found = [each for each in later if date.last_day < each[0] <= index.today]
        if found:
            day, what = max(found)
            message = f"the likelihood is of {date}, and there is {what} of {day}"
            route = ("likelihood", newest, "date")
            yield problem("stale-likelihood", item, message, "add a newer likelihood to the list", route=route, subject=risk.id)


def check_due_dates(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield recommendations that are open although their due date, or that of the event which it names, is over."""
    for item, own in file.of(Recommendation):
        day = _last_day(own.due, index)
        if day and day < index.today and own.status_at(None).is_open:
            hint = "close it in 'history', or restate it with a new 'due'"
            message = f"was due {own.due}{f' ({day})' if day != own.due else ''} and is still open"
            yield problem("lapsed-recommendation", item, message, hint, route=("due",), subject=own.id)


def _last_day(due: str, index: Index) -> str:
    """Return the last day that a due date means, YYYY-MM-DD; "" for none."""
    try:
        return PartialDate(due).last_day
    except ValueError:
        return index.events.get(due, "")
