"""What a report will cite, so that only those sources are loaded."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Flag, auto

from mxbrief.corpus import paths as layout
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import Holdings
from mxbrief.model.positions import Citation
from mxbrief.model.timeline import latest_entries
from mxbrief.problems import Place


class Cite(Flag):
    """Whose sources a report prints."""

    NOTHING = 0
    RISKS = auto()
    """The register, and the positions that its conditions test."""
    ADVICE = auto()
    POSITIONS = auto()
    MANIFEST = auto()


def cited(cite: Cite, holdings: Holdings, cutoff: PartialDate | None) -> Iterator[tuple[Citation, Place]]:
    """Yield what the report cites, each with its place; of positions, only those held at the cut-off."""
    tested = {question for _, _, question in holdings.tests()}
    for entry in latest_entries(holdings.entries, cutoff).values():
        if Cite.POSITIONS in cite or (Cite.RISKS in cite and entry.position.question in tested):
            yield from ((citation, entry.place) for citation in entry.position.sources)
    for risk in holdings.risks if Cite.RISKS in cite else ():
        outcome = risk.risk.outcome.sources if risk.risk.outcome else ()
        yield from ((citation, risk.place) for citation in (*risk.risk.sources, *outcome))
    for each in holdings.advice if Cite.ADVICE in cite else ():
        changes = (citation for change in each.advice.history for citation in change.sources)
        yield from ((citation, each.place) for citation in (*each.advice.sources, *changes))
    manifest = holdings.manifest
    if manifest and Cite.MANIFEST in cite:
        said = (citation for premise in manifest.premises for citation in premise.sources)
        fared = (citation for forecast in manifest.forecasts for citation in (*forecast.sources, *forecast.outcome_sources))
        yield from ((citation, Place(layout.MANIFEST)) for citation in (*said, *fared))
