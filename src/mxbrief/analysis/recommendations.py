"""What to do: the recommendations chosen, in the order of what they answer, and the gaps on either side."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mxbrief.analysis.reach import FlagsByScenario, assess_recommendations, flags_by_scenario
from mxbrief.analysis.scenario_names import Winners, named_scenarios
from mxbrief.analysis.standings import Standings
from mxbrief.model.scales import FlagSeverity, FlagState, RecommendationBasis, RecommendationStatus, Verdict
from mxbrief.results.filters import FilterEffect
from mxbrief.results.recommendations import AssessedRecommendation, Recommendations, UnaddressedRisk
from mxbrief.results.risks import AssessedRisk


class RecommendationFilter(msgspec.Struct, frozen=True):
    """Which recommendations are shown; an empty filter shows all. ``addressee`` is any part of an addressee's name."""

    issues: tuple[str, ...] = ()
    statuses: tuple[RecommendationStatus, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    addressee: str = ""
    stated_only: bool = False

    def matches(self, recommendation: AssessedRecommendation) -> bool:
        """Tell whether a recommendation is shown."""
        return (
            (not self.issues or recommendation.issue in self.issues)
            and (not self.statuses or recommendation.status in self.statuses)
            and (not self.verdicts or recommendation.verdict in self.verdicts)
            and (not self.addressee or any(self.addressee.casefold() in name.casefold() for name in recommendation.addressees))
            and (not self.stated_only or recommendation.basis is RecommendationBasis.STATED)
        )


def recommend(standings: Standings, shown: RecommendationFilter, scenario: Winners | None = None) -> Recommendations:
    """Return the recommendations shown, over the standard scenarios or under one.

    Order: severity of what they answer, then number of scenarios in which they do, then id. Risks without a recommendation are those of
    the issues shown that no recommendation at all addresses.
    """
    scenarios = named_scenarios(standings, [scenario] if scenario else ())
    flags = flags_by_scenario(standings, scenarios)
    every = assess_recommendations(standings, scenarios, flags)
    chosen = sorted(filter(shown.matches, every), key=_order)
    addressed = {risk.id for recommendation in every for risk in recommendation.addresses}
    risks = [flag.risk for flag in flags[scenarios[0][0].id].values()]
    tests = {(office, question) for _, office, question in standings.loaded.tests()}
    pairs = ((winners.get(office, ""), question) for _, winners in scenarios for office, question in tests)
    return Recommendations(
        as_of=standings.cutoff,
        latest_evidence=standings.latest_evidence(pairs),
        scenarios=tuple(name for name, _ in scenarios),
        recommendations=tuple(chosen),
        unaddressed_risks=tuple(
            _unaddressed(risk, flags) for risk in risks if risk.id not in addressed and (not shown.issues or risk.issue in shown.issues)
        ),
        left_out=() if chosen else _left_out(shown, every),
        without_risk=tuple(recommendation.id for recommendation in chosen if not recommendation.addresses),
    )


def _order(recommendation: AssessedRecommendation) -> tuple[int, int, str]:
    raised = sum(bool(each.raised) for each in recommendation.assessments)
    severity = -recommendation.severity.rank if recommendation.severity else len(FlagSeverity)
    return severity, -raised, recommendation.id


def _left_out(shown: RecommendationFilter, every: Sequence[AssessedRecommendation]) -> tuple[FilterEffect, ...]:
    """Return what the filters did, where they left nothing."""
    from mxbrief.analysis.filters import effects

    return effects(
        shown,
        every,
        {
            "issues": lambda each: [each.issue],
            "statuses": lambda each: [each.status],
            "verdicts": lambda each: [each.verdict],
            "addressee": lambda each: each.addressees,
        },
    )


def _unaddressed(risk: AssessedRisk, flags: FlagsByScenario) -> UnaddressedRisk:
    """Return a risk without a recommendation."""
    raised = tuple(scenario for scenario, found in flags.items() if found[risk.id].state is FlagState.RAISED)
    return UnaddressedRisk(risk.id, risk.title, risk.severity, raised)
