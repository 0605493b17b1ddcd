"""What to do: the recommendations chosen, in the order of what they answer, and the gaps on either side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from mxbrief.analysis.flags import counts_alone
from mxbrief.analysis.reach import FlagsByScenario, assess_recommendations, flags_by_scenario, here_of
from mxbrief.analysis.scenario_names import Winners, latest_of, named_scenarios
from mxbrief.analysis.standings import Standings
from mxbrief.model.scales import FlagState, RecommendationBasis, RecommendationStatus, RiskGroup, Timing, Verdict
from mxbrief.results.filters import FilterEffect
from mxbrief.results.recommendations import AssessedRecommendation, Recommendations, TimingTotals, UnaddressedRisk
from mxbrief.results.risks import AssessedRisk


class RecommendationFilter(msgspec.Struct, frozen=True):
    """Which recommendations are shown; an empty filter shows all.

    ``addressee`` and ``lead`` are any part of a name. ``by`` is the last day, YYYY-MM-DD, on which what is shown may be due.
    """

    issues: tuple[str, ...] = ()
    statuses: tuple[RecommendationStatus, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    addressee: str = ""
    lead: str = ""
    by: str = ""
    stated_only: bool = False

    def matches(self, recommendation: AssessedRecommendation) -> bool:
        """Tell whether a recommendation is shown."""
        return (
            (not self.issues or recommendation.issue in self.issues)
            and (not self.statuses or recommendation.status in self.statuses)
            and (not self.verdicts or recommendation.verdict in self.verdicts)
            and (not self.addressee or any(_has(name, self.addressee) for name in recommendation.addressees))
            and (not self.lead or _has(recommendation.lead, self.lead))
            and (not self.by or (bool(recommendation.due_day) and recommendation.due_day <= self.by))
            and (not self.stated_only or recommendation.basis is RecommendationBasis.STATED)
        )


def recommend(
    standings: Standings, shown: RecommendationFilter, scenario: Winners | None = None, first: int | None = None
) -> Recommendations:
    """Return the recommendations shown, over the standard scenarios or under one.

    ``first`` leaves only so many of those to be acted on now. Risks without a recommendation are those of the issues shown that no
    recommendation at all addresses.
    """
    scenarios = named_scenarios(standings, [scenario] if scenario else ())
    flags = flags_by_scenario(standings, scenarios)
    here = here_of(scenarios)
    every = assess_recommendations(standings, scenarios, flags, here)
    chosen = sorted(filter(shown.matches, every), key=rank)
    count = Counter(each.timing for each in chosen)
    kept = chosen if first is None else [each for each in chosen if each.timing is Timing.NOW][:first]
    addressed = {id_ for entry in standings.loaded.recommendations for id_ in entry.recommendation.addresses}
    risks = [flag.risk for flag in flags[here[0]].values()]
    tests = {(office, question) for _, office, question in standings.loaded.tests()}
    titles = {id_: issue.title for id_, issue in standings.loaded.issues.items()}
    return Recommendations(
        as_of=standings.cutoff,
        day=standings.day,
        latest_evidence=latest_of(standings, scenarios, tests),
        capacities=standings.capacities,
        scenarios=tuple(name for name, _ in scenarios),
        here=here,
        totals=TimingTotals(*(count[timing] for timing in Timing)),
        recommendations=tuple(kept),
        unaddressed_risks=tuple(
            _unaddressed(risk, flags) for risk in risks if risk.id not in addressed and (not shown.issues or risk.issue in shown.issues)
        ),
        left_out=() if chosen else _left_out(shown, every),
        alone=counts_alone(standings, [winners for _, winners in scenarios], risks),
        issues={each.issue: titles.get(each.issue, each.issue) for each in kept},
        without_risk=tuple(recommendation.id for recommendation in kept if not recommendation.addresses),
    )


def rank(recommendation: AssessedRecommendation) -> tuple[int, int, bool, str, int, int]:
    """Return what recommendations are sorted by; it is never the id.

    First comes the timing, then the severity of what it answers, then what can still happen before what is under way, then the due date,
    then reach, then the obstacles that stand here. What is not to be acted on now is sorted by due date, reach and obstacles alone.
    """
    answers = recommendation.answers if recommendation.timing is Timing.NOW else None
    severity = answers.severity.rank if answers and answers.severity else -1
    return (
        list(Timing).index(recommendation.timing),
        -severity,
        answers is not None and answers.group is not RiskGroup.CAN_STILL_HAPPEN,
        recommendation.due_day or "9999",
        -recommendation.reach,
        len(recommendation.obstacles_present),
    )


def _has(name: str, part: str) -> bool:
    """Tell whether a name contains a part, in whatever case."""
    return part.casefold() in name.casefold()


def _left_out(shown: RecommendationFilter, every: Sequence[AssessedRecommendation]) -> tuple[FilterEffect, ...]:
    """Return what the filters did, where they left nothing."""
    from mxbrief.analysis.filters import effects

    found = effects(
        shown,
        every,
        {
            "issues": lambda each: [each.issue],
            "statuses": lambda each: [each.status],
            "verdicts": lambda each: [each.verdict],
            "addressee": lambda each: each.addressees,
            "lead": lambda each: [each.lead] if each.lead else [],
            "by": lambda each: [each.due_day] if each.due_day else [],
        },
    )
    # Whoever asks for what is due by a day wants to know the first day that has anything.
    return tuple(msgspec.structs.replace(each, values=tuple(sorted(each.values))) if each.filter == "by" else each for each in found)


def _unaddressed(risk: AssessedRisk, flags: FlagsByScenario) -> UnaddressedRisk:
    """Return a risk without a recommendation."""
    raised = tuple(scenario for scenario, found in flags.items() if found[risk.id].state is FlagState.RAISED)
    return UnaddressedRisk(risk.id, risk.title, risk.severity, risk.group, raised, risk.note)
