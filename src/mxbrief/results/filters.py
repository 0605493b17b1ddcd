"""Why nothing is left of a report: what its filters left out."""

from __future__ import annotations

import msgspec


class FilterEffect(msgspec.Struct, frozen=True):
    """How many entries there would be without one filter, and which of its values those have, the most frequent first.

    If ``filter`` is "", without any; ``values`` are then the filters that were set.
    """

    filter: str
    found: int
    values: tuple[str, ...] = ()
