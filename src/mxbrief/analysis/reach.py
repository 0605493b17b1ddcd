"""The reach of recommendations: under which scenarios each answers a raised flag, and which obstacles are present there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mxbrief.analysis.conditions import evaluate
from mxbrief.analysis.flags import assess_risks, raise_flags
from mxbrief.analysis.scenario_names import NamedScenario, Winners
from mxbrief.analysis.standings import Standings
from mxbrief.model.dates import counts_at
from mxbrief.model.loaded import RecommendationEntry
from mxbrief.model.register import Recommendation
from mxbrief.model.scales import FlagState, Truth, Verdict
from mxbrief.results.recommendations import AddressedRisk, AssessedObstacle, AssessedRecommendation, ScenarioAssessment
from mxbrief.results.risks import AssessedRisk, Flag

FlagsByScenario = Mapping[str, Mapping[str, Flag]]
"""Scenario id to risk id to flag."""


def flags_by_scenario(standings: Standings, scenarios: Sequence[NamedScenario]) -> dict[str, dict[str, Flag]]:
    """Return every flag under every scenario, most severe first."""
    risks = assess_risks(standings)
    return {name.id: {flag.risk.id: flag for flag in raise_flags(standings, winners, risks)} for name, winners in scenarios}


def assess_recommendations(
    standings: Standings, scenarios: Sequence[NamedScenario], flags: FlagsByScenario
) -> list[AssessedRecommendation]:
    """Return every recommendation with its verdict over scenarios, in the order of the corpus."""
    risks = {id_: flag.risk for found in flags.values() for id_, flag in found.items()}
    return [_assess(entry, standings, scenarios, risks, flags) for entry in standings.loaded.recommendations]


def _assess(
    entry: RecommendationEntry,
    standings: Standings,
    scenarios: Sequence[NamedScenario],
    risks: Mapping[str, AssessedRisk],
    flags: FlagsByScenario,
) -> AssessedRecommendation:
    """Return one recommendation with its verdict."""
    own, cutoff = entry.recommendation, standings.cutoff
    addressed = [risks[id_] for id_ in own.addresses if id_ in risks]
    assessments = tuple(_assess_under(own, name.id, winners, standings, flags[name.id]) for name, winners in scenarios)
    useful = tuple(each.scenario for each in assessments if each.raised and not each.is_obstructed)
    raised = {id_ for each in assessments for id_ in each.raised}
    return AssessedRecommendation(
        id=own.id,
        issue=entry.issue,
        title=own.title,
        rationale=own.rationale,
        basis=own.basis,
        status=own.status_at(cutoff),
        addressees=own.addressees,
        steps=own.steps,
        addresses=tuple(AddressedRisk(risk.id, risk.title, risk.severity) for risk in addressed),
        applies=own.applies,
        time_frame=own.time_frame,
        verdict=_verdict(assessments, useful),
        severity=max((risks[id_].severity for id_ in raised), key=lambda severity: severity.rank, default=None),
        scenarios=useful,
        assessments=assessments,
        history=tuple(change for change in own.history if counts_at(change.date, cutoff)),
        sources=own.sources,
        note=own.note,
        place=entry.place,
    )


def _assess_under(
    recommendation: Recommendation, scenario: str, winners: Winners, standings: Standings, flags: Mapping[str, Flag]
) -> ScenarioAssessment:
    """Return a recommendation under one scenario."""
    answered = [flags[id_] for id_ in recommendation.addresses if id_ in flags]
    return ScenarioAssessment(
        scenario=scenario,
        raised=tuple(flag.risk.id for flag in answered if flag.state is FlagState.RAISED),
        possible=tuple(flag.risk.id for flag in answered if flag.state is FlagState.POSSIBLE),
        obstacles=tuple(
            AssessedObstacle(
                each.text, evaluate(each.when, winners, standings.cell).truth if each.when else Truth.UNKNOWN, each.when is not None
            )
            for each in recommendation.harder_if
        ),
    )


def _verdict(assessments: tuple[ScenarioAssessment, ...], useful: tuple[str, ...]) -> Verdict:
    """Return the verdict over scenarios; ``useful`` are those in which it answers a raised flag without an obstacle."""
    if not any(each.raised for each in assessments):
        return Verdict.IDLE
    return Verdict.ROBUST if len(useful) == len(assessments) else Verdict.CONTINGENT
