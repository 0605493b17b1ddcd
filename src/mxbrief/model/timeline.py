"""Which positions count at a cut-off, and which of them is held then."""

from collections.abc import Iterable

from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import Entry
from mxbrief.model.positions import Position


def history(entries: Iterable[Entry], cutoff: PartialDate | None) -> list[Entry]:
    """Return the entries that count at the cut-off, oldest first; the last one is the position held then.

    A year or a month counts as its last day. An undated blank holds from the beginning, so any dated entry replaces it.
    """
    limit = cutoff.last_day if cutoff else None
    known = [entry for entry in entries if limit is None or _day(entry.position) <= limit]
    return sorted(known, key=lambda entry: (_day(entry.position), entry.place))


def latest_entries(entries: Iterable[Entry], cutoff: PartialDate | None) -> dict[tuple[str, str], Entry]:
    """Return the entry that counts at the cut-off, by candidate and question."""
    return {(entry.candidate, entry.position.question): entry for entry in history(entries, cutoff)}


def _day(position: Position) -> str:
    """Return the day a position counts from; an undated one comes before all days."""
    return position.date.last_day if position.date else ""
