"""Plain lists of what a corpus contains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mxbrief.analysis.scenario_names import is_of, name_scenario, standard_scenarios, written_scenarios
from mxbrief.analysis.standings import Standings, in_order
from mxbrief.model.loaded import Loaded
from mxbrief.results.listing import (
    CandidateList,
    EventList,
    IssueList,
    ListedCandidate,
    ListedEvent,
    ListedIssue,
    ListedOffice,
    ListedQuestion,
    ListedSource,
    OfficeList,
    QuestionList,
    SourceList,
)

if TYPE_CHECKING:
    # Each list loads only its own formats.
    from mxbrief.results.register_listing import RecommendationList, RiskList, ScenarioList


def list_issues(loaded: Loaded) -> IssueList:
    """Return the issues by id."""
    return IssueList(tuple(ListedIssue(id=id_, title=issue.title, entry=issue) for id_, issue in loaded.issues.items()))


def list_questions(loaded: Loaded) -> QuestionList:
    """Return the questions by issue, in the order in which an issue asks them."""
    found = ((id_, issue.title, question) for id_, issue in loaded.issues.items() for question in issue.questions)
    return QuestionList(
        tuple(
            ListedQuestion(id=question.id, title=question.text, belongs_to=id_, belongs_to_title=title, entry=question)
            for id_, title, question in found
        )
    )


def list_offices(loaded: Loaded) -> OfficeList:
    """Return the offices by id."""
    return OfficeList(tuple(ListedOffice(id=id_, title=office.title, entry=office) for id_, office in loaded.offices.items()))


def list_candidates(loaded: Loaded) -> CandidateList:
    """Return the candidates in the order of reports."""
    return CandidateList(
        tuple(
            ListedCandidate(
                id=entry.id,
                title=entry.profile.name,
                belongs_to=entry.office,
                belongs_to_title=loaded.offices[entry.office].title,
                entry=entry.profile,
            )
            for entry in in_order(loaded.candidates, loaded.offices)
        )
    )


def list_risks(loaded: Loaded) -> RiskList:
    """Return the risks by issue, in the order of the register."""
    from mxbrief.results.register_listing import ListedRisk, RiskList

    return RiskList(
        tuple(
            ListedRisk(
                id=each.risk.id,
                title=each.risk.title,
                belongs_to=each.issue,
                belongs_to_title=_title(loaded, each.issue),
                entry=each.risk,
                place=each.place,
            )
            for each in loaded.risks
        )
    )


def list_recommendations(loaded: Loaded) -> RecommendationList:
    """Return the recommendations by issue, in the order of their files."""
    from mxbrief.results.register_listing import ListedRecommendation, RecommendationList

    return RecommendationList(
        tuple(
            ListedRecommendation(
                id=each.recommendation.id,
                title=each.recommendation.title,
                belongs_to=each.issue,
                belongs_to_title=_title(loaded, each.issue),
                entry=each.recommendation,
                place=each.place,
            )
            for each in loaded.recommendations
        )
    )


def list_scenarios(loaded: Loaded, today: str) -> ScenarioList:
    """Return the scenarios of the manifest in its order, or all combinations; their ids are what ``--scenario`` takes.

    ``today`` is YYYY-MM-DD.
    """
    from mxbrief.results.register_listing import ListedScenario, ScenarioList

    standings = Standings(loaded, today=today)
    written = loaded.manifest.scenarios if loaded.manifest else ()
    items = []
    for winners in written_scenarios(standings) or standard_scenarios(standings):
        name = name_scenario(standings, winners)
        items.append(
            ListedScenario(
                id=name.id,
                title=name.title,
                belongs_to="standard" if name.standard else "extra",
                people=name.people,
                standard=name.standard,
                actual=name.actual,
                open=name.open,
                last_day=name.last_day,
                entry=next((each for each in written if is_of(each.people, winners)), None),
            )
        )
    return ScenarioList(tuple(items))


def list_events(loaded: Loaded) -> EventList:
    """Return the events in their order."""
    return EventList(
        tuple(
            ListedEvent(
                id=event.id,
                title=f"{event.date}: {event.title}",
                belongs_to=event.issue,
                belongs_to_title=_title(loaded, event.issue),
                entry=event,
                first_day=event.date.first_day,
                last_day=event.date.last_day,
            )
            for event in loaded.events
        )
    )


def list_sources(loaded: Loaded) -> SourceList:
    """Return the sources by id."""
    found = sorted(loaded.sources.items())
    return SourceList(tuple(ListedSource(id=id_, title=source.title, entry=source) for id_, source in found))


def _title(loaded: Loaded, issue: str) -> str:
    """Return the title of an issue, or its id if it was not loaded."""
    return loaded.issues[issue].title if issue in loaded.issues else issue
