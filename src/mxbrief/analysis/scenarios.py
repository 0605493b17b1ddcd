"""Scenarios side by side, or one in full: flags, recommendations needed, and where the candidates agree, collide, or are not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from mxbrief.analysis.flags import assess_risks, counts_alone, matrix_name, states_of, total_flags
from mxbrief.analysis.reach import due_day
from mxbrief.analysis.scenario_names import (
    NamedScenario,
    Winners,
    is_of,
    latest_of,
    lookup,
    name_scenario,
    named_scenarios,
    written_scenarios,
)
from mxbrief.analysis.standings import Standings, coverage_of, rests_on
from mxbrief.analysis.timing import is_over
from mxbrief.model.dates import PartialDate
from mxbrief.model.manifest import Manifest, Scenario
from mxbrief.model.scales import Agreement, Alignment, FlagState
from mxbrief.results.risks import RiskState, ScenarioName
from mxbrief.results.scenarios import (
    Expected,
    IssueAlignment,
    KeyRecommendation,
    KeyRisk,
    QuestionAgreement,
    ScenarioBrief,
    ScenarioSummary,
    ScenarioTable,
)

_SEVERAL = 2


def agreement_of(numbers: Iterable[int]) -> Agreement:
    """Return how known stances (+2 to -2) compare."""
    known = list(numbers)
    if len(known) < _SEVERAL:
        return Agreement.UNKNOWN
    if min(known) < 0 < max(known):
        return Agreement.COLLIDE
    return Agreement.AGREE if all(known) or not any(known) else Agreement.PARTLY


def alignment_of(agreements: Iterable[Agreement]) -> Alignment:
    """Return what the questions of an issue add up to."""
    kinds = set(agreements)
    if kinds <= {Agreement.UNKNOWN}:
        return Alignment.UNKNOWN
    if Agreement.AGREE in kinds and Agreement.COLLIDE not in kinds:
        return Alignment.ALIGNED
    if Agreement.COLLIDE in kinds and Agreement.AGREE not in kinds:
        return Alignment.FRICTION
    return Alignment.MIXED


def tabulate_scenarios(standings: Standings, *, everything: bool = False) -> ScenarioTable:
    """Return the standard scenarios, or all scenarios of the manifest."""
    scenarios = named_scenarios(standings, written_scenarios(standings) if everything else ())
    return ScenarioTable(
        as_of=standings.cutoff,
        day=standings.day,
        latest_evidence=_latest_evidence(standings, scenarios),
        capacities=standings.capacities,
        matrix=matrix_name(standings),
        alone=counts_alone(standings, [winners for _, winners in scenarios], assess_risks(standings)),
        scenarios=tuple(_summary(standings, name, winners) for name, winners in scenarios),
    )


def describe_scenario(standings: Standings, winners: Winners) -> ScenarioBrief:
    """Return one scenario in full."""
    name = name_scenario(standings, winners)
    manifest = standings.loaded.manifest or Manifest(title="", description="")
    written = next((scenario for scenario in manifest.scenarios if is_of(scenario.people, winners)), Scenario(people=()))
    register = assess_risks(standings, name.last_day or "")
    risks = {risk.id: risk for risk in register}
    questions = tuple(_questions(standings, winners))
    titles = {entry.recommendation.id: entry.recommendation.title for entry in standings.loaded.recommendations}
    candidates = set(winners.values())
    return ScenarioBrief(
        as_of=standings.cutoff,
        day=name.last_day or standings.day,
        latest_evidence=_latest_evidence(standings, [(name, winners)]),
        capacities=standings.capacities,
        matrix=matrix_name(standings),
        summary=_summary(standings, name, winners),
        questions=questions,
        rests=rests_on(cell for each in questions for cell in each.cells),
        alone=counts_alone(standings, [winners], register),
        premises=tuple(premise for premise in manifest.premises if set(premise.people) <= candidates),
        expectations=tuple(Expected(each.issue or "", each.text) for each in written.expectations),
        expectations_basis=written.expectations_basis,
        forecasts=manifest.forecasts if name.actual else (),
        key_risks=tuple(KeyRisk(id_, risks[id_].title, risks[id_].severity) for id_ in written.key_risks if id_ in risks),
        key_recommendations=tuple(KeyRecommendation(id_, titles[id_]) for id_ in written.key_recommendations if id_ in titles),
        note=written.note,
    )


def _summary(standings: Standings, name: ScenarioName, winners: Winners) -> ScenarioSummary:
    """Return one scenario among others."""
    flags = states_of(standings, winners, assess_risks(standings, name.last_day or ""))
    questions = list(_questions(standings, winners))
    return ScenarioSummary(
        scenario=name,
        totals=total_flags(name.id, flags),
        recommendations_needed=_count_needed(standings, flags, name.last_day or standings.day),
        issues=tuple(
            _issue(standings, issue, [each for each in questions if each.issue == issue])
            for issue in standings.loaded.issues
            if any(each.issue == issue for each in questions)
        ),
    )


def _count_needed(standings: Standings, flags: Iterable[RiskState], day: str) -> int:
    """Return how many recommendations are open on a day, are not over, and answer a raised flag that is not over either."""
    live = {flag.risk.id for flag in flags if flag.state is FlagState.RAISED and flag.risk.group.is_live}
    every = (entry.recommendation for entry in standings.loaded.recommendations)
    return sum(
        bool(live & set(each.addresses))
        and each.status_at(standings.cutoff).is_open
        and not is_over(due_day(each.due, standings.loaded.events), day)
        for each in every
    )


def _latest_evidence(standings: Standings, scenarios: Iterable[NamedScenario]) -> PartialDate | None:
    """Return the latest date of the evidence on every question."""
    offices = standings.loaded.offices
    return latest_of(standings, scenarios, [(office, question) for office in offices for question in standings.questions])


def _issue(standings: Standings, issue: str, questions: list[QuestionAgreement]) -> IssueAlignment:
    kinds = Counter(each.agreement for each in questions)
    return IssueAlignment(
        issue=issue,
        title=standings.loaded.issues[issue].title,
        alignment=alignment_of(kinds),
        agree=kinds[Agreement.AGREE],
        partly=kinds[Agreement.PARTLY],
        collide=kinds[Agreement.COLLIDE],
        unknown=kinds[Agreement.UNKNOWN],
        coverage=coverage_of(cell for each in questions for cell in each.cells),
    )


def _questions(standings: Standings, winners: Winners) -> Iterator[QuestionAgreement]:
    """Yield the questions that are put to at least two of the candidates, with the stances of those asked."""
    stance_of = lookup(standings, winners)
    for question in standings.questions.values():
        cells = tuple(stance_of(candidate, question.id) for candidate in standings.asked(question.id, winners.values()))
        if len(cells) >= _SEVERAL:
            yield QuestionAgreement(
                id=question.id,
                issue=standings.issue_of[question.id],
                label=question.label,
                text=question.text,
                agreement=agreement_of(cell.number for cell in cells if cell.number is not None),
                cells=cells,
            )
