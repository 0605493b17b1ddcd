"""The pairs side by side: flags, recommendations needed, and where the people of a scenario agree, collide, or are not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mxbrief.analysis.comparison import is_asked
from mxbrief.analysis.hazards import hazards_of, matrix_name
from mxbrief.analysis.recommendations import count_needed
from mxbrief.analysis.risks import count_flags, flags_of
from mxbrief.analysis.sources import cited
from mxbrief.analysis.standings import Stage
from mxbrief.model.manifest import Manifest, Scenario
from mxbrief.model.positions import Citation
from mxbrief.model.scales import Stance
from mxbrief.results.comparison import Coverage, StanceCell
from mxbrief.results.risks import ScenarioName
from mxbrief.results.scenarios import (
    Expected,
    IssueRelation,
    KeyRisk,
    Meeting,
    QuestionMeeting,
    Relation,
    ScenarioBrief,
    ScenarioSummary,
    ScenarioTable,
)


def meet(numbers: Iterable[int]) -> Meeting:
    """Return how known stances, +2 to -2, stand to one another."""
    known = list(numbers)
    if len(known) < len(("one", "other")):
        return Meeting.UNKNOWN
    if min(known) < 0 < max(known):
        return Meeting.COLLIDE
    return Meeting.AGREE if all(known) or not any(known) else Meeting.PARTLY


def relate(meetings: Iterable[Meeting]) -> Relation:
    """Return what the questions of an issue come to."""
    kinds = set(meetings)
    if kinds <= {Meeting.UNKNOWN}:
        return Relation.UNKNOWN
    if Meeting.AGREE in kinds and Meeting.COLLIDE not in kinds:
        return Relation.ALIGNED
    if Meeting.COLLIDE in kinds and Meeting.AGREE not in kinds:
        return Relation.FRICTION
    return Relation.MIXED


def line_up(stage: Stage, *, everything: bool = False) -> ScenarioTable:
    """Return the standard scenarios, or all there are in the manifest."""
    scenarios = stage.scenarios(stage.written() if everything else ())
    return ScenarioTable(
        as_of=stage.cutoff,
        latest_evidence=stage.latest(
            (person, question) for _, people in scenarios for person in people.values() for question in stage.questions
        ),
        matrix=matrix_name(stage),
        scenarios=tuple(_summary(stage, name, people) for name, people in scenarios),
    )


def look_into(stage: Stage, people: dict[str, str]) -> ScenarioBrief:
    """Return one scenario in full."""
    name = stage.name(people)
    manifest = stage.holdings.manifest or Manifest(title="", description="")
    written = next((scenario for scenario in manifest.scenarios if set(scenario.people) == set(people.values())), Scenario(people=()))
    premises = tuple(premise for premise in manifest.premises if set(premise.people) <= set(people.values()))
    forecasts = manifest.forecasts if name.actual else ()
    hazards = {hazard.id: hazard for hazard in hazards_of(stage)}
    titles = {entry.advice.id: entry.advice.title for entry in stage.holdings.advice}
    questions = tuple(_questions(stage, people))
    citations: list[Citation] = [
        source for question in questions for cell in question.cells if cell.position for source in cell.position.sources
    ]
    citations += [source for premise in premises for source in premise.sources]
    citations += [source for forecast in forecasts for source in (*forecast.sources, *forecast.outcome_sources)]
    return ScenarioBrief(
        as_of=stage.cutoff,
        latest_evidence=stage.latest((person, question) for person in people.values() for question in stage.questions),
        matrix=matrix_name(stage),
        summary=_summary(stage, name, people),
        questions=questions,
        premises=premises,
        expectations=tuple(Expected(each.issue or "", each.text) for each in written.expectations),
        expectations_basis=written.expectations_basis,
        forecasts=forecasts,
        key_risks=tuple(KeyRisk(id_, hazards[id_].title, hazards[id_].severity) for id_ in written.key_risks if id_ in hazards),
        key_recommendations=tuple((id_, titles[id_]) for id_ in written.key_recommendations if id_ in titles),
        note=written.note,
        sources=cited(citations, stage.holdings.sources),
    )


def _summary(stage: Stage, name: ScenarioName, people: dict[str, str]) -> ScenarioSummary:
    """Return one scenario among others."""
    flags = flags_of(stage, people, hazards_of(stage))
    meetings = list(_questions(stage, people))
    return ScenarioSummary(
        scenario=name,
        totals=count_flags(name.id, flags),
        recommendations_needed=count_needed((entry.advice for entry in stage.holdings.advice), flags, stage.cutoff),
        issues=tuple(
            _issue(stage, issue, [each for each in meetings if each.issue == issue])
            for issue in stage.holdings.issues
            if any(each.issue == issue for each in meetings)
        ),
    )


def _issue(stage: Stage, issue: str, meetings: list[QuestionMeeting]) -> IssueRelation:
    """Return one issue."""
    kinds = Counter(each.meeting for each in meetings)
    cells = [cell for each in meetings for cell in each.cells]
    return IssueRelation(
        issue=issue,
        title=stage.holdings.issues[issue].title,
        relation=relate(kinds),
        agree=kinds[Meeting.AGREE],
        partly=kinds[Meeting.PARTLY],
        collide=kinds[Meeting.COLLIDE],
        unknown=kinds[Meeting.UNKNOWN],
        coverage=Coverage(sum(cell.number is not None for cell in cells), len(cells)),
    )


def _questions(stage: Stage, people: dict[str, str]) -> Iterable[QuestionMeeting]:
    """Yield the questions that are put to at least two of the people, with the stances of those asked."""
    for question in stage.questions.values():
        asked = [stage.people[id_] for id_ in people.values() if is_asked(question, stage.people[id_])]
        if len(asked) < len(("one", "other")):
            continue
        cells = []
        for person in asked:
            held = stage.held(person.id, question.id)
            number = held.stance.number if isinstance(held.stance, Stance) else None
            cells.append(StanceCell(person.id, held.stance, number, held.position, held.place))
        yield QuestionMeeting(
            id=question.id,
            issue=stage.issue_of[question.id],
            label=question.label,
            text=question.text,
            meeting=meet(cell.number for cell in cells if cell.number is not None),
            cells=tuple(cells),
        )
