"""Which sources a result rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mxbrief.model.files import Position
from mxbrief.model.sources import Source


def cited_sources(positions: Iterable[Position], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """Return the sources that positions cite, in the order of their first citation; unknown ones are left out."""
    ids = dict.fromkeys(citation.id for position in positions for citation in position.sources)
    return tuple(sources[id_] for id_ in ids if id_ in sources)
