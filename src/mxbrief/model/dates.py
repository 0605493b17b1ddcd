"""Dates as exact as the sources allow: a year, a month, a day, or an interval of two of them (EDTF, ISO 8601-2, level 0)."""

from __future__ import annotations

import re
from datetime import date
from typing import Self

_SHAPE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_MONTHS = 12
_YEAR = 4
_DAY = 10
_LONG_MONTHS = {1, 3, 5, 7, 8, 10, 12}
_FEBRUARY = 2


class PartialDate(str):
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, kept as written.

    Raises ValueError for any other text and for days that do not exist in the Gregorian calendar.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check ``text`` and keep it."""
        if not _SHAPE.fullmatch(text):
            raise ValueError(f"'{text}' is not a date")
        year, month, day = int(text[:4]), int(text[5:7] or 1), int(text[8:] or 1)
        if year == 0:
            raise ValueError(f"'{text}' is not a date: there is no year 0000")
        if not 1 <= month <= _MONTHS:
            raise ValueError(f"'{text}' is not a date: there is no month {month:02}")
        if not 1 <= day <= _days(year, month):
            raise ValueError(f"'{text}' is not a date: {text[:7]} has {_days(year, month)} days")
        return super().__new__(cls, text)

    @property
    def first_day(self) -> str:
        """The first day the date can mean, ``YYYY-MM-DD``."""
        return f"{self}-01-01"[:_DAY] if len(self) == _YEAR else f"{self}-01"[:_DAY]

    @property
    def last_day(self) -> str:
        """The last day the date can mean, ``YYYY-MM-DD``: what counts when dates are compared."""
        if len(self) == _DAY:  # as most dates; the rest takes ten times as long
            return str(self)
        year, _, rest = self.partition("-")
        month, _, day = rest.partition("-")
        month = month or f"{_MONTHS}"
        return f"{year}-{month}-{day or _days(int(year), int(month))}"


class EvidenceDate(PartialDate):
    """A ``PartialDate``, or an interval ``START/END`` of two of them: some day within it, both ends included.

    Raises ValueError for any other text, and for an interval that ends before it begins.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check ``text`` and keep it."""
        start, slash, end = text.partition("/")
        if not slash:
            return super().__new__(cls, text)
        try:
            is_turned = PartialDate(end).last_day < PartialDate(start).first_day
        except ValueError as error:
            _, colon, reason = str(error).partition("is not a date")
            raise ValueError(f"'{text}' {colon}{reason}") from None
        if is_turned:
            raise ValueError(f"'{text}' is not a date: it ends before it begins")
        return str.__new__(cls, text)

    @property
    def first_day(self) -> str:
        """The first day the date can mean, ``YYYY-MM-DD``."""
        if len(self) == _DAY:
            return str(self)
        start, slash, _ = self.partition("/")
        return PartialDate(start).first_day if slash else super().first_day

    @property
    def last_day(self) -> str:
        """The last day the date can mean, ``YYYY-MM-DD``: what counts when dates are compared."""
        if len(self) == _DAY:
            return str(self)
        _, slash, end = self.partition("/")
        return PartialDate(end).last_day if slash else super().last_day


def counts_at(date: PartialDate | None, cutoff: PartialDate | None) -> bool:
    """Tell whether something dated is known at a cut-off; dates count from their last day, and what has no date is always known."""
    return not cutoff or not date or date.last_day <= cutoff.last_day


def days_back(today: str, age: str) -> str:
    """Return the day an age ("18 months", "2 years", "90 days") before ``today``, both YYYY-MM-DD.

    If that month is too short for the day, its last day is returned.
    """
    count, _, unit = age.partition(" ")
    number = int(count)
    day = date.fromisoformat(today)
    if unit.startswith("day"):
        return date.fromordinal(max(day.toordinal() - number, 1)).isoformat()
    months = day.year * _MONTHS + day.month - 1 - number * (_MONTHS if unit.startswith("year") else 1)
    year, month = max(months // _MONTHS, 1), months % _MONTHS + 1
    return f"{year:04}-{month:02}-{min(day.day, _days(year, month)):02}"


def _days(year: int, month: int) -> int:
    """Return the number of days of a month in the Gregorian calendar. Importing ``calendar`` would cost 6 ms, for it loads ``locale``."""
    if month == _FEBRUARY:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 31 if month in _LONG_MONTHS else 30
