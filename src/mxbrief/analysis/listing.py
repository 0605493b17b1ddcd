"""Plain lists of what a corpus contains."""

from __future__ import annotations

from mxbrief.analysis.scenario_names import name_scenario, standard_scenarios, written_scenarios
from mxbrief.analysis.standings import Standings, in_order
from mxbrief.model.loaded import Loaded
from mxbrief.results.listing import Listed, Listing


def list_issues(loaded: Loaded) -> Listing:
    """Return the issues by id."""
    return Listing("issues", tuple(Listed(id_, issue.title) for id_, issue in loaded.issues.items()))


def list_questions(loaded: Loaded) -> Listing:
    """Return the questions by issue, in the order in which an issue asks them."""
    items = (Listed(question.id, question.text, id_) for id_, issue in loaded.issues.items() for question in issue.questions)
    return Listing("questions", tuple(items))


def list_offices(loaded: Loaded) -> Listing:
    """Return the offices by id."""
    return Listing("offices", tuple(Listed(id_, office.title) for id_, office in loaded.offices.items()))


def list_candidates(loaded: Loaded) -> Listing:
    """Return the candidates in the order of reports."""
    ordered = in_order(loaded.candidates, loaded.offices)
    return Listing("candidates", tuple(Listed(entry.id, entry.profile.name, entry.office) for entry in ordered))


def list_risks(loaded: Loaded) -> Listing:
    """Return the risks by issue, in the order of the register."""
    return Listing("risks", tuple(Listed(entry.risk.id, entry.risk.title, entry.issue) for entry in loaded.risks))


def list_recommendations(loaded: Loaded) -> Listing:
    """Return the recommendations by issue, in the order of their files."""
    items = (Listed(entry.recommendation.id, entry.recommendation.title, entry.issue) for entry in loaded.recommendations)
    return Listing("recommendations", tuple(items))


def list_scenarios(loaded: Loaded) -> Listing:
    """Return the scenarios of the manifest in its order, or all combinations; their ids are what ``--scenario`` takes."""
    standings = Standings(loaded)
    names = [name_scenario(standings, winners) for winners in written_scenarios(standings) or standard_scenarios(standings)]
    return Listing("scenarios", tuple(Listed(name.id, name.title, "standard" if name.standard else "extra") for name in names))


def list_events(loaded: Loaded) -> Listing:
    """Return the events in their order."""
    return Listing("events", tuple(Listed(event.id, f"{event.date}: {event.title}", event.issue) for event in loaded.events))


def list_sources(loaded: Loaded) -> Listing:
    """Return the sources by id."""
    return Listing("sources", tuple(Listed(id_, loaded.sources[id_].title) for id_ in sorted(loaded.sources)))
