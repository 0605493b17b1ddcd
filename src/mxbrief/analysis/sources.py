"""Which sources a result rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mxbrief.model.positions import Citation, Position
from mxbrief.model.sources import Source


def cited_sources(positions: Iterable[Position], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """Return the sources that positions cite, in the order of their first citation; unknown ones are left out."""
    return cited((citation for position in positions for citation in position.sources), sources)


def cited(citations: Iterable[Citation], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """Return the sources cited, in the order of their first citation; unknown ones are left out."""
    ids = dict.fromkeys(citation.id for citation in citations)
    return tuple(sources[id_] for id_ in ids if id_ in sources)
