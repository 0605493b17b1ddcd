"""Plain lists of what a corpus holds."""

from __future__ import annotations

import msgspec

from mxbrief.analysis.ordering import in_order
from mxbrief.analysis.standings import Stage
from mxbrief.model.loaded import Holdings


class Listed(msgspec.Struct, frozen=True):
    """A thing with an id, a title, and the id of what it belongs to (an issue or an office)."""

    id: str
    title: str
    belongs_to: str = ""


class Listing(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list/1"):
    """The result of ``list``."""

    kind: str
    items: tuple[Listed, ...]


def list_issues(holdings: Holdings) -> Listing:
    """Return the issues by id."""
    return Listing("issues", tuple(Listed(id_, issue.title) for id_, issue in holdings.issues.items()))


def list_questions(holdings: Holdings) -> Listing:
    """Return the questions by issue, in the order in which an issue asks them."""
    items = (Listed(question.id, question.text, id_) for id_, issue in holdings.issues.items() for question in issue.questions)
    return Listing("questions", tuple(items))


def list_offices(holdings: Holdings) -> Listing:
    """Return the offices by id."""
    return Listing("offices", tuple(Listed(id_, office.title) for id_, office in holdings.offices.items()))


def list_candidates(holdings: Holdings) -> Listing:
    """Return the people in the order of every comparison."""
    people = in_order(holdings.people, holdings.offices)
    return Listing("candidates", tuple(Listed(person.id, person.profile.name, person.office) for person in people))


def list_risks(holdings: Holdings) -> Listing:
    """Return the risks by issue, in the order of the register."""
    return Listing("risks", tuple(Listed(entry.risk.id, entry.risk.title, entry.issue) for entry in holdings.risks))


def list_recommendations(holdings: Holdings) -> Listing:
    """Return the recommendations by issue, in the order of their files."""
    return Listing("recommendations", tuple(Listed(entry.advice.id, entry.advice.title, entry.issue) for entry in holdings.advice))


def list_scenarios(holdings: Holdings) -> Listing:
    """Return the scenarios of the manifest in its order, or all pairings; their ids are what ``--scenario`` takes."""
    stage = Stage(holdings, None)
    names = [stage.name(people) for people in stage.written() or stage.standard()]
    return Listing("scenarios", tuple(Listed(name.id, name.title, "standard" if name.standard else "extra") for name in names))


def list_events(holdings: Holdings) -> Listing:
    """Return the events in their order."""
    return Listing("events", tuple(Listed(event.id, f"{event.date}: {event.title}", event.issue) for event in holdings.events))


def list_sources(holdings: Holdings) -> Listing:
    """Return the sources by id."""
    return Listing("sources", tuple(Listed(id_, holdings.sources[id_].title) for id_ in sorted(holdings.sources)))
