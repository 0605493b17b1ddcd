"""Plain lists of what a corpus holds."""

from __future__ import annotations

import msgspec

from mxbrief.analysis.ordering import in_order
from mxbrief.model.records import Holdings


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


def list_sources(holdings: Holdings) -> Listing:
    """Return the sources by id."""
    return Listing("sources", tuple(Listed(id_, holdings.sources[id_].title) for id_ in sorted(holdings.sources)))
