"""What a result cites. A result carries the sources of exactly these citations, so its views can cite nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec

from mxbrief.model.positions import Citation
from mxbrief.model.sources import Source
from mxbrief.problems import Place

T = TypeVar("T", bound=msgspec.Struct)


def citations_of(result: msgspec.Struct, place: Place) -> Iterator[tuple[Citation, Place]]:
    """Yield every citation in a result, in the order of its fields, with the place of the entry that cites.

    ``place`` stands for entries that carry no place of their own.
    """
    own = getattr(result, "place", None)
    yield from _below(result, own if isinstance(own, Place) else place)


def with_sources(result: T, sources: Mapping[str, Source], place: Place) -> T:
    """Return a result with the sources it cites, in the order of their first citation; unknown ones are left out."""
    ids = dict.fromkeys(citation.id for citation, _ in citations_of(result, place))
    return msgspec.structs.replace(result, sources=tuple(sources[id_] for id_ in ids if id_ in sources))


def _below(value: object, place: Place) -> Iterator[tuple[Citation, Place]]:
    """Yield the citations in a value of any type."""
    if isinstance(value, Citation):
        yield value, place
    elif isinstance(value, tuple):
        for item in value:
            yield from _below(item, place)
    elif isinstance(value, msgspec.Struct):
        own = getattr(value, "place", None)
        for name in value.__struct_fields__:
            yield from _below(getattr(value, name), own if isinstance(own, Place) else place)
