"""What to do about it: every recommendation with the flags it answers, what makes it harder, and its verdict over the scenarios."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from mxbrief.analysis.conditions import judge
from mxbrief.analysis.hazards import hazards_of, rank
from mxbrief.analysis.logic import Truth
from mxbrief.analysis.risks import flags_of
from mxbrief.analysis.sources import cited
from mxbrief.analysis.standings import Stage
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import AdviceEntry
from mxbrief.model.positions import Citation
from mxbrief.model.register import Recommendation
from mxbrief.model.scales import AdviceBasis, AdviceStatus, FlagSeverity
from mxbrief.results.recommendations import Advice, Agenda, Answered, Hurdle, Reckoning, Unanswered, Verdict
from mxbrief.results.risks import Flag, FlagState, Hazard, ScenarioName


class Choice(msgspec.Struct, frozen=True):
    """Which recommendations are shown; everything where nothing is said. An addressee is found by any part of its name."""

    issues: tuple[str, ...] = ()
    statuses: tuple[AdviceStatus, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    addressee: str = ""
    stated_only: bool = False


def recommend(stage: Stage, choice: Choice, scenario: dict[str, str] | None = None) -> Agenda:
    """Return the recommendations chosen, by what they answer: severity raised, then number of scenarios, then id.

    Risks that nothing addresses are looked for on the issues chosen, over all recommendations there are.
    """
    scenarios = stage.scenarios([scenario] if scenario else ())
    hazards = {hazard.id: hazard for hazard in hazards_of(stage)}
    flags = {name.id: {flag.risk.id: flag for flag in flags_of(stage, people, hazards.values())} for name, people in scenarios}
    every = [_advice(entry, stage, scenarios, hazards, flags) for entry in stage.holdings.advice]
    shown = sorted((advice for advice in every if _is_chosen(advice, choice)), key=_order)
    addressed = {answered.id for advice in every for answered in advice.addresses}
    missed = [hazard for hazard in hazards.values() if hazard.id not in addressed and (not choice.issues or hazard.issue in choice.issues)]
    return Agenda(
        as_of=stage.cutoff,
        latest_evidence=stage.latest(_pairs(stage, [people for _, people in scenarios])),
        scenarios=tuple(name for name, _ in scenarios),
        advice=tuple(shown),
        unanswered=tuple(_unanswered(hazard, flags) for hazard in missed),
        aimless=tuple(advice.id for advice in shown if not advice.addresses),
        sources=cited((citation for advice in shown for citation in advice_citations(advice)), stage.holdings.sources),
    )


def status_of(advice: Recommendation, cutoff: PartialDate | None) -> AdviceStatus:
    """Return the status at the cut-off: that of the latest change, or open."""
    past = [change for change in advice.history if not cutoff or change.date.last_day <= cutoff.last_day]
    return max(past, key=lambda change: change.date.last_day).status if past else AdviceStatus.OPEN


def count_needed(advice: Iterable[Recommendation], flags: Iterable[Flag], cutoff: PartialDate | None) -> int:
    """Return how many recommendations that are not closed answer a raised flag."""
    raised = {flag.risk.id for flag in flags if flag.state is FlagState.RAISED}
    return sum(bool(raised & set(each.addresses)) and status_of(each, cutoff).startswith("open") for each in advice)


def advice_citations(advice: Advice) -> tuple[Citation, ...]:
    """Return what a recommendation cites, in the order in which it is shown."""
    return (*advice.sources, *(source for change in advice.history for source in change.sources))


def _advice(
    entry: AdviceEntry,
    stage: Stage,
    scenarios: Sequence[tuple[ScenarioName, dict[str, str]]],
    hazards: dict[str, Hazard],
    flags: dict[str, dict[str, Flag]],
) -> Advice:
    """Return a recommendation reckoned over scenarios."""
    advice = entry.advice
    known = [hazards[id_] for id_ in advice.addresses if id_ in hazards]
    reckonings = tuple(_reckoning(advice, name.id, people, stage, flags[name.id]) for name, people in scenarios)
    useful = tuple(each.scenario for each in reckonings if each.raised and not each.is_hard)
    raised = {id_ for each in reckonings for id_ in each.raised}
    return Advice(
        id=advice.id,
        issue=entry.issue,
        title=advice.title,
        rationale=advice.rationale,
        basis=advice.basis,
        status=status_of(advice, stage.cutoff),
        addressees=advice.addressees,
        steps=advice.steps,
        addresses=tuple(Answered(hazard.id, hazard.title, hazard.severity) for hazard in known),
        applies=advice.applies,
        time_frame=advice.time_frame,
        verdict=_verdict(reckonings, useful),
        severity=max((hazards[id_].severity for id_ in raised), key=rank, default=None),
        scenarios=useful,
        reckonings=reckonings,
        history=tuple(change for change in advice.history if not stage.cutoff or change.date.last_day <= stage.cutoff.last_day),
        sources=advice.sources,
        note=advice.note,
        place=entry.place,
    )


def _reckoning(advice: Recommendation, scenario: str, people: dict[str, str], stage: Stage, flags: dict[str, Flag]) -> Reckoning:
    """Return a recommendation under one scenario."""
    answered = [flags[id_] for id_ in advice.addresses if id_ in flags]
    return Reckoning(
        scenario=scenario,
        raised=tuple(flag.risk.id for flag in answered if flag.state is FlagState.RAISED),
        possible=tuple(flag.risk.id for flag in answered if flag.state is FlagState.POSSIBLE),
        hurdles=tuple(
            Hurdle(each.text, judge(each.when, people, stage.held).truth if each.when else Truth.UNKNOWN, each.when is not None)
            for each in advice.harder_if
        ),
    )


def _verdict(reckonings: tuple[Reckoning, ...], useful: tuple[str, ...]) -> Verdict:
    """Return the verdict over scenarios."""
    if not any(each.raised for each in reckonings):
        return Verdict.IDLE
    return Verdict.ROBUST if len(useful) == len(reckonings) else Verdict.CONTINGENT


def _is_chosen(advice: Advice, choice: Choice) -> bool:
    """Tell whether a recommendation is one of those asked for."""
    return (
        (not choice.issues or advice.issue in choice.issues)
        and (not choice.statuses or advice.status in choice.statuses)
        and (not choice.verdicts or advice.verdict in choice.verdicts)
        and (not choice.addressee or any(choice.addressee.casefold() in name.casefold() for name in advice.addressees))
        and (not choice.stated_only or advice.basis is AdviceBasis.STATED)
    )


def _order(advice: Advice) -> tuple[int, int, str]:
    """Return what recommendations are sorted by."""
    raised = sum(bool(each.raised) for each in advice.reckonings)
    return (-rank(advice.severity) if advice.severity else len(FlagSeverity), -raised, advice.id)


def _unanswered(hazard: Hazard, flags: dict[str, dict[str, Flag]]) -> Unanswered:
    """Return a risk that nothing addresses."""
    raised = tuple(scenario for scenario, found in flags.items() if found[hazard.id].state is FlagState.RAISED)
    return Unanswered(hazard.id, hazard.title, hazard.severity, raised)


def _pairs(stage: Stage, scenarios: list[dict[str, str]]) -> Iterable[tuple[str, str]]:
    """Return the pairs of candidate and question that flags and hurdles look at."""
    asked = {(office, question) for _, office, question in stage.holdings.tests()}
    return [(people.get(office, ""), question) for people in scenarios for office, question in asked]
