"""The results of ``list`` for risks, recommendations and scenarios, whose formats the other lists do not load."""

from __future__ import annotations

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.manifest import Scenario
from mxbrief.model.register import Recommendation, Risk
from mxbrief.problems import Place
from mxbrief.results.listing import Listed
from mxbrief.results.risks import OpenOffice
from mxbrief.results.stances import Candidate


class ListedRisk(Listed, frozen=True, kw_only=True):
    """A risk; it belongs to an issue."""

    entry: Risk
    place: Place


class ListedRecommendation(Listed, frozen=True, kw_only=True):
    """A recommendation; it belongs to an issue."""

    entry: Recommendation
    place: Place


class ListedScenario(Listed, frozen=True, kw_only=True):
    """A scenario, which belongs to the standard ones or to the extra ones. ``actual`` marks the one whose candidates won.

    One that the corpus does not write down has no entry.
    """

    people: tuple[Candidate, ...]
    standard: bool
    actual: bool
    open: tuple[OpenOffice, ...]
    last_day: PartialDate | None
    entry: Scenario | None


class RiskList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-risks/2"):
    """The result of ``list risks``."""

    items: tuple[ListedRisk, ...]


class RecommendationList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-recommendations/2"):
    """The result of ``list recommendations``."""

    items: tuple[ListedRecommendation, ...]


class ScenarioList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-scenarios/2"):
    """The result of ``list scenarios``."""

    items: tuple[ListedScenario, ...]
