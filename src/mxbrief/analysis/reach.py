"""The reach of recommendations: under which scenarios each answers a raised flag, which obstacles stand there, and when it is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mxbrief.analysis.conditions import StanceLookup, truth_of
from mxbrief.analysis.flags import assess_risks, states_of
from mxbrief.analysis.scenario_names import NamedScenario, Winners, stances
from mxbrief.analysis.standings import Standings
from mxbrief.analysis.timing import is_over, up_to
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import RecommendationEntry
from mxbrief.model.positions import Event
from mxbrief.model.register import Obstacle, Recommendation, Step
from mxbrief.model.scales import FlagState, RecommendationStatus, RiskGroup, Timing, Truth, Verdict
from mxbrief.results.recommendations import AddressedRisk, AssessedObstacle, AssessedRecommendation, ScenarioAssessment
from mxbrief.results.risks import RiskState

FlagsByScenario = Mapping[str, Mapping[str, RiskState]]
"""Scenario id to risk id to flag."""


def flags_by_scenario(standings: Standings, scenarios: Sequence[NamedScenario]) -> dict[str, dict[str, RiskState]]:
    """Return every flag under every scenario, most severe first."""
    risks = {day: assess_risks(standings, day) for day in {name.last_day or "" for name, _ in scenarios}}
    return {
        name.id: {flag.risk.id: flag for flag in states_of(standings, winners, risks[name.last_day or ""])} for name, winners in scenarios
    }


def here_of(scenarios: Sequence[NamedScenario]) -> tuple[str, ...]:
    """Return the ids of the scenarios that "here" means: the only one, or the one that came about, or else all of them."""
    actual = tuple(name.id for name, _ in scenarios if name.actual)
    return actual or tuple(name.id for name, _ in scenarios)


def assess_recommendations(
    standings: Standings, scenarios: Sequence[NamedScenario], flags: FlagsByScenario, here: Sequence[str]
) -> list[AssessedRecommendation]:
    """Return every recommendation with its timing and its reach over scenarios, in the order of the corpus."""
    lookups = {name.id: stances(standings, winners) for name, winners in scenarios}

    def under(own: Recommendation) -> tuple[ScenarioAssessment, ...]:
        return tuple(_assess_under(own, name.id, winners, flags[name.id], lookups[name.id]) for name, winners in scenarios)

    return [_assess(entry, standings, under(entry.recommendation), flags, here) for entry in standings.loaded.recommendations]


def due_day(due: str, events: Iterable[Event]) -> str:
    """Return the last day that a due date means, YYYY-MM-DD: a date, or that of an event; "" for none, or for an unknown event."""
    try:
        return PartialDate(due).last_day
    except ValueError:
        return next((event.date.last_day for event in events if event.id == due), "")


def timing_of(status: RecommendationStatus, due: str, day: str, answers: AddressedRisk | None) -> Timing:
    """Return when something is to be done, seen from a day.

    ``due`` is the last day for it, YYYY-MM-DD, "" for none; ``answers`` is the live risk that it is needed for.
    """
    if not status.is_open:
        return Timing.DONE
    if is_over(due, day):
        return Timing.LAPSED
    return Timing.NOW if answers else Timing.LATER


def verdict_of(reach: int, scenarios: int) -> Verdict:
    """Return the word for a reach: under how many of some scenarios a raised flag is answered."""
    if reach == 0:
        return Verdict.IDLE
    return Verdict.ROBUST if reach == scenarios else Verdict.CONTINGENT


def _assess(
    entry: RecommendationEntry,
    standings: Standings,
    assessments: tuple[ScenarioAssessment, ...],
    flags: FlagsByScenario,
    here: Sequence[str],
) -> AssessedRecommendation:
    """Return one recommendation."""
    own, cutoff = entry.recommendation, standings.cutoff
    useful = tuple(each.scenario for each in assessments if each.raised)
    addressed = tuple(_addressed(id_, flags, here) for id_ in own.addresses if id_ in flags[here[0]])
    live = [risk for risk in addressed if risk.raised and risk.group.is_live]
    answers = min(live, key=_urgency, default=None)
    due, status = due_day(own.due, standings.loaded.events), own.status_at(cutoff)
    standing = [each.obstacles for each in assessments if each.scenario in here]
    present = [any(obstacles[index].truth is Truth.TRUE for obstacles in standing) for index in range(len(own.harder_if))]
    unknown = [any(obstacles[index].truth is Truth.UNKNOWN for obstacles in standing) for index in range(len(own.harder_if))]
    return AssessedRecommendation(
        id=own.id,
        issue=entry.issue,
        title=own.title,
        rationale=own.rationale,
        basis=own.basis,
        status=status,
        timing=timing_of(status, due, standings.day, answers),
        addressees=own.addressees,
        lead=own.lead,
        steps=tuple(_step(step, cutoff) for step in own.steps),
        steps_basis=own.steps_basis,
        addresses=addressed,
        answers=answers,
        applies=own.applies,
        due=own.due,
        due_day=due,
        time_frame=own.time_frame,
        verdict=verdict_of(len(useful), len(assessments)),
        reach=len(useful),
        scenarios=useful,
        obstacles_present=tuple(each.text for each, is_there in zip(own.harder_if, present, strict=True) if is_there),
        obstacles_possible=tuple(
            each.text for each, is_there, may_be in zip(own.harder_if, present, unknown, strict=True) if may_be and not is_there
        ),
        assessments=assessments,
        history=up_to(own.history, cutoff),
        sources=own.sources,
        note=own.note,
        place=entry.place,
    )


def _urgency(risk: AddressedRisk) -> tuple[int, bool]:
    """Return what risks are sorted by: the most severe first, then what can still happen before what is under way."""
    return -(risk.severity.rank if risk.severity else -1), risk.group is not RiskGroup.CAN_STILL_HAPPEN


def _addressed(id_: str, flags: FlagsByScenario, here: Sequence[str]) -> AddressedRisk:
    """Return a risk as it stands here: in the scenario that raises it first, if several are."""
    found = [flags[scenario][id_] for scenario in here]
    raised = [flag for flag in found if flag.state is FlagState.RAISED]
    flag = next((flag for flag in raised if flag.risk.group.is_live), (raised or found)[0])
    return AddressedRisk(id_, flag.risk.title, flag.risk.severity, flag.risk.group, raised=bool(raised))


def _step(step: str | Step, cutoff: PartialDate | None) -> Step:
    """Return a step; one that is done after the cut-off is not done."""
    if not isinstance(step, Step):
        return Step(text=step)
    is_known = step.done is None or cutoff is None or step.done.last_day <= cutoff.last_day
    return step if is_known else Step(text=step.text, due=step.due)


def _assess_under(
    recommendation: Recommendation, scenario: str, winners: Winners, flags: Mapping[str, RiskState], stance_of: StanceLookup
) -> ScenarioAssessment:
    """Return a recommendation under one scenario."""
    answered = [flags[id_] for id_ in recommendation.addresses if id_ in flags]
    return ScenarioAssessment(
        scenario=scenario,
        raised=tuple(flag.risk.id for flag in answered if flag.state is FlagState.RAISED),
        possible=tuple(flag.risk.id for flag in answered if flag.state is FlagState.POSSIBLE),
        obstacles=tuple(_obstacle(each, winners, stance_of) for each in recommendation.harder_if),
    )


def _obstacle(obstacle: Obstacle, winners: Winners, stance_of: StanceLookup) -> AssessedObstacle:
    """Return an obstacle under one scenario; whether one without a condition is there is not known."""
    if obstacle.when is None:
        return AssessedObstacle(obstacle.text, Truth.UNKNOWN, conditional=False)
    return AssessedObstacle(obstacle.text, truth_of(obstacle.when, winners, stance_of), conditional=True)
