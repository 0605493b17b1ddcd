"""What the filters of a report left out, for one that is empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

import msgspec

from mxbrief.results.filters import FilterEffect

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)


class Filter(Protocol[T_contra]):
    """A Struct whose fields are the filters, each with a default that lets everything through."""

    def matches(self, entry: T_contra, /) -> bool:
        """Tell whether an entry is shown."""


def effects(shown: Filter[T], entries: Sequence[T], values: Mapping[str, Callable[[T], Iterable[str]]]) -> tuple[FilterEffect, ...]:
    """Return what there would be without each filter that is set, where nothing is left; ``values`` are those that an entry has for it.

    If no single filter is to blame, the one effect is that of all of them.
    """
    if not isinstance(shown, msgspec.Struct) or not entries:
        return ()
    found = []
    chosen = {field.name: field.default for field in msgspec.structs.fields(shown) if getattr(shown, field.name) != field.default}
    for name, default in chosen.items():
        left = list(filter(msgspec.structs.replace(shown, **{name: default}).matches, entries))
        if left:
            counted = Counter(value for entry in left for value in values.get(name, _none)(entry))
            found.append(FilterEffect(name, len(left), tuple(value for value, _ in counted.most_common())))
    return tuple(found) or (FilterEffect("", len(entries), tuple(chosen)),)


def _none(_entry: object) -> tuple[str, ...]:
    """Return no values."""
    return ()
