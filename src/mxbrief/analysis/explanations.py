"""Why: from a risk, recommendation, question or position back to what it rests on, with the place of each thing in the corpus."""

from __future__ import annotations

from mxbrief.analysis.flags import assess_risks, matrix_name, raise_flags, risk_cells, states_of, tested_labels, weighed
from mxbrief.analysis.reach import assess_recommendations, flags_by_scenario, here_of
from mxbrief.analysis.scenario_names import Winners, name_scenario, named_scenarios, standard_scenarios
from mxbrief.analysis.standings import Standings, coverage_of, rests_on
from mxbrief.model.loaded import Loaded, RecommendationEntry, RiskEntry
from mxbrief.problems import Place
from mxbrief.results.explanations import (
    CandidateExplanation,
    EventExplanation,
    IssueCoverage,
    Mention,
    OfficeExplanation,
    PositionExplanation,
    QuestionExplanation,
    RecommendationExplanation,
    RiskExplanation,
)


def explain_risk(standings: Standings, id_: str, chosen: Winners | None) -> RiskExplanation:
    """Explain a risk under a scenario: the one chosen, or the one that came about, or the first of the standard ones."""
    scenarios = named_scenarios(standings, standard_scenarios(standings) or [chosen] if chosen else ())
    winners = chosen or next((winners for name, winners in scenarios if name.actual), scenarios[0][1])
    name = name_scenario(standings, winners)
    (risk,) = (risk for risk in assess_risks(standings, name.last_day or "") if risk.id == id_)
    (flag,) = weighed(standings, winners, raise_flags(standings, winners, [risk]))
    return RiskExplanation(
        as_of=standings.cutoff,
        day=name.last_day or standings.day,
        matrix=matrix_name(standings),
        scenario=name,
        flag=flag,
        scenarios=tuple(name for name, _ in scenarios),
        cells=tuple(cell for name, each in scenarios for cell in risk_cells(standings, name.id, each, states_of(standings, each, [risk]))),
        addressed_by=tuple(_mention(entry) for entry in standings.loaded.recommendations if id_ in entry.recommendation.addresses),
        questions=tested_labels(standings, [risk]),
    )


def explain_recommendation(standings: Standings, id_: str, chosen: Winners | None) -> RecommendationExplanation:
    """Explain a recommendation over the standard scenarios, or under the one chosen."""
    scenarios = named_scenarios(standings, [chosen] if chosen else ())
    here = here_of(scenarios)
    every = assess_recommendations(standings, scenarios, flags_by_scenario(standings, scenarios), here)
    (recommendation,) = (each for each in every if each.id == id_)
    return RecommendationExplanation(
        as_of=standings.cutoff,
        day=standings.day,
        scenarios=tuple(name for name, _ in scenarios),
        here=here,
        recommendation=recommendation,
    )


def explain_question(standings: Standings, id_: str) -> QuestionExplanation:
    """Explain a question: its wording, its poles, the stance of every candidate asked, and the conditions that test it."""
    question = standings.questions[id_]
    asked = standings.asked(id_)
    cells = tuple(standings.cell(candidate, id_) for candidate in asked)
    entries: tuple[RiskEntry | RecommendationEntry, ...] = (*standings.loaded.risks, *standings.loaded.recommendations)
    return QuestionExplanation(
        as_of=standings.cutoff,
        id=id_,
        issue=standings.issue_of[id_],
        label=question.label,
        text=question.text,
        supports=question.supports,
        opposes=question.opposes,
        offices=question.offices,
        coverage=coverage_of(cells),
        candidates=tuple(map(standings.describe, asked)),
        cells=cells,
        tested_by=tuple(_mention(entry) for entry in entries if id_ in {question for _, question in entry.tests()}),
    )


def explain_position(standings: Standings, candidate: str, id_: str) -> PositionExplanation:
    """Explain the position of a candidate on a question: the whole history up to the cut-off."""
    question = standings.questions[id_]
    return PositionExplanation(
        as_of=standings.cutoff,
        candidate=standings.describe(candidate),
        question=id_,
        issue=standings.issue_of[id_],
        label=question.label,
        text=question.text,
        stance=standings.cell(candidate, id_).stance,
        history=standings.history(candidate, id_),
    )


def explain_event(loaded: Loaded, id_: str, place: Place) -> EventExplanation:
    """Explain an event, which lies at ``place``: the risks that it is tagged to, and what is due then."""
    (event,) = (event for event in loaded.events if event.id == id_)
    return EventExplanation(
        event=event,
        issue_title=loaded.issues[event.issue].title if event.issue in loaded.issues else event.issue,
        first_day=event.date.first_day,
        last_day=event.date.last_day,
        place=place,
        risks=tuple(_mention(entry) for entry in loaded.risks if entry.risk.id in event.risks),
        due=tuple(_mention(entry) for entry in loaded.recommendations if entry.recommendation.due == id_),
    )


def explain_candidate(standings: Standings, id_: str, place: Place) -> CandidateExplanation:
    """Explain a candidate, whose profile is at ``place``: who it is, and how much is known."""
    profile = standings.candidates[id_].profile
    cells = {issue: [standings.cell(id_, question.id) for question in file.questions] for issue, file in standings.loaded.issues.items()}
    known = ((issue, coverage_of(found)) for issue, found in cells.items())
    return CandidateExplanation(
        as_of=standings.cutoff,
        candidate=standings.describe(id_),
        aliases=profile.aliases,
        identifiers=profile.identifiers,
        career=profile.career,
        last_day=standings.last_day_of(id_) or None,
        rests=rests_on(cell for found in cells.values() for cell in found),
        issues=tuple(IssueCoverage(issue, standings.loaded.issues[issue].title, found) for issue, found in known if found.asked),
        note=profile.note,
        place=place,
        citations=profile.sources,
    )


def explain_office(standings: Standings, id_: str, place: Place) -> OfficeExplanation:
    """Explain an office, whose file is at ``place``: its elections, and who is listed for it."""
    people = tuple(standings.describe(entry.id) for entry in standings.candidates.values() if entry.office == id_)
    return OfficeExplanation(id=id_, office=standings.loaded.offices[id_], candidates=people, place=place)


def _mention(entry: RiskEntry | RecommendationEntry) -> Mention:
    """Return a risk or recommendation by kind, id, title and place."""
    if isinstance(entry, RiskEntry):
        return Mention("risk", entry.risk.id, entry.risk.title, entry.place)
    return Mention("recommendation", entry.recommendation.id, entry.recommendation.title, entry.place)
