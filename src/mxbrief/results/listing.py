"""The results of ``list``, one for each kind of thing. Those of the register are in ``register_listing``."""

from __future__ import annotations

import msgspec

from mxbrief.model.positions import Event, Issue, Office, Profile, Question
from mxbrief.model.sources import Source


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A thing with an id, a title, and the id and title of what it belongs to (an issue or an office).

    ``entry`` is all that its file says about it.
    """

    id: str
    title: str
    belongs_to: str = ""
    belongs_to_title: str = ""


class ListedIssue(Listed, frozen=True, kw_only=True):
    """An issue."""

    entry: Issue


class ListedQuestion(Listed, frozen=True, kw_only=True):
    """A question; it belongs to an issue."""

    entry: Question


class ListedOffice(Listed, frozen=True, kw_only=True):
    """An office."""

    entry: Office


class ListedCandidate(Listed, frozen=True, kw_only=True):
    """A candidate; one belongs to an office."""

    entry: Profile


class ListedEvent(Listed, frozen=True, kw_only=True):
    """An event; it belongs to an issue. ``first_day`` and ``last_day`` are those that its date can mean, YYYY-MM-DD."""

    entry: Event
    first_day: str
    last_day: str


class ListedSource(Listed, frozen=True, kw_only=True):
    """A source."""

    entry: Source


class IssueList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-issues/2"):
    """The result of ``list issues``."""

    items: tuple[ListedIssue, ...]


class QuestionList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-questions/1"):
    """The result of ``list questions``."""

    items: tuple[ListedQuestion, ...]


class OfficeList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-offices/1"):
    """The result of ``list offices``."""

    items: tuple[ListedOffice, ...]


class CandidateList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-candidates/2"):
    """The result of ``list candidates``."""

    items: tuple[ListedCandidate, ...]


class EventList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-events/2"):
    """The result of ``list events``."""

    items: tuple[ListedEvent, ...]


class SourceList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.list-sources/1"):
    """The result of ``list sources``."""

    items: tuple[ListedSource, ...]
