"""Why: from a risk, recommendation, question, position or source back to what it rests on, with the place of each thing in the corpus."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.analysis.comparison import candidate_of, is_asked
from mxbrief.analysis.hazards import hazards_of, matrix_name
from mxbrief.analysis.ordering import in_order
from mxbrief.analysis.profile import Dated
from mxbrief.analysis.recommendations import Choice, advice_citations, recommend
from mxbrief.analysis.risks import Wanted, flag_citations, flags_of, test_labels, weigh_scenarios
from mxbrief.analysis.sources import cited, cited_sources
from mxbrief.analysis.standings import Stage
from mxbrief.model.positions import Citation
from mxbrief.model.scales import Stance
from mxbrief.model.timeline import history
from mxbrief.results.comparison import Coverage, StanceCell
from mxbrief.results.explanations import AdviceExplained, Named, PositionExplained, QuestionExplained, RiskExplained
from mxbrief.results.risks import Flag


def explain_risk(stage: Stage, id_: str, people: dict[str, str]) -> RiskExplained:
    """Explain a risk under a scenario."""
    (hazard,) = (hazard for hazard in hazards_of(stage) if hazard.id == id_)
    (flag,) = flags_of(stage, people, [hazard])
    every = weigh_scenarios(stage, Wanted(), stage.standard() or [people])
    answers = [entry for entry in stage.holdings.advice if id_ in entry.advice.addresses]
    return RiskExplained(
        as_of=stage.cutoff,
        matrix=matrix_name(stage),
        scenario=stage.name(people),
        flag=flag,
        scenarios=every.scenarios,
        cells=next(row.cells for row in every.rows if row.risk.id == id_),
        answered_by=tuple(Named("recommendation", entry.advice.id, entry.advice.title, entry.place) for entry in answers),
        questions=test_labels(stage, [flag]),
        sources=cited((*flag_citations(flag), *_tree_citations(flag)), stage.holdings.sources),
    )


def explain_advice(stage: Stage, id_: str, people: dict[str, str] | None) -> AdviceExplained:
    """Explain a recommendation over the standard scenarios, or under one."""
    agenda = recommend(stage, Choice(), people)
    (advice,) = (advice for advice in agenda.advice if advice.id == id_)
    sources = cited(advice_citations(advice), stage.holdings.sources)
    return AdviceExplained(as_of=stage.cutoff, scenarios=agenda.scenarios, advice=advice, sources=sources)


def explain_question(stage: Stage, id_: str) -> QuestionExplained:
    """Explain a question: its wording, its poles, and everybody's stance."""
    question = stage.questions[id_]
    people = [person for person in in_order(stage.holdings.people, stage.holdings.offices) if is_asked(question, person)]
    cells = []
    for person in people:
        held = stage.held(person.id, id_)
        number = held.stance.number if isinstance(held.stance, Stance) else None
        cells.append(StanceCell(person.id, held.stance, number, held.position, held.place))
    risks = [entry for entry in stage.holdings.risks if id_ in {question for _, question in entry.tests()}]
    hurdles = [entry for entry in stage.holdings.advice if id_ in {question for _, question in entry.tests()}]
    return QuestionExplained(
        as_of=stage.cutoff,
        id=id_,
        issue=stage.issue_of[id_],
        label=question.label,
        text=question.text,
        supports=question.supports,
        opposes=question.opposes,
        offices=question.offices,
        coverage=Coverage(sum(cell.number is not None for cell in cells), len(cells)),
        candidates=tuple(candidate_of(person, stage.holdings) for person in people),
        cells=tuple(cells),
        tested_by=(
            *(Named("risk", entry.risk.id, entry.risk.title, entry.place) for entry in risks),
            *(Named("recommendation", entry.advice.id, entry.advice.title, entry.place) for entry in hurdles),
        ),
        sources=cited_sources((cell.position for cell in cells if cell.position), stage.holdings.sources),
    )


def explain_position(stage: Stage, candidate: str, id_: str) -> PositionExplained:
    """Explain what somebody holds on a question: the whole history up to the cut-off."""
    question = stage.questions[id_]
    own = (entry for entry in stage.holdings.entries if (entry.candidate, entry.position.question) == (candidate, id_))
    past = history(own, stage.cutoff)
    return PositionExplained(
        as_of=stage.cutoff,
        candidate=candidate_of(stage.people[candidate], stage.holdings),
        question=id_,
        issue=stage.issue_of[id_],
        label=question.label,
        text=question.text,
        stance=stage.held(candidate, id_).stance,
        history=tuple(Dated(entry.position, entry.place) for entry in past),
        sources=cited_sources((entry.position for entry in past), stage.holdings.sources),
    )


def _tree_citations(flag: Flag) -> Iterator[Citation]:
    """Yield what all stances in a condition cite, those that do not decide it too."""
    parts = [flag.condition]
    while parts:
        part = parts.pop(0)
        parts += part.parts
        if part.held and part.held.position:
            yield from part.held.position.sources
