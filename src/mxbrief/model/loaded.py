"""What is loaded from a corpus: the values of its files together with what their paths say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from mxbrief.model.positions import Event, Issue, Office, Position, Profile
from mxbrief.model.sources import Source
from mxbrief.problems import Place, Problem

if TYPE_CHECKING:
    # A comparison needs none of these, and making their Structs takes milliseconds.
    from mxbrief.model.manifest import Manifest
    from mxbrief.model.register import Recommendation, Risk


class Person(msgspec.Struct, frozen=True):
    """A candidate: the folder's name is the id, its parent the office."""

    id: str
    office: str
    profile: Profile


class Entry(msgspec.Struct, frozen=True):
    """One position, with whose it is, on which issue, and where it stands."""

    candidate: str
    issue: str
    position: Position
    place: Place


class RiskEntry(msgspec.Struct, frozen=True):
    """One risk of the register, with its issue and where it stands."""

    issue: str
    risk: Risk
    place: Place

    def tests(self) -> Iterator[tuple[str, str]]:
        """Yield office and question of every test in its condition."""
        return self.risk.when.tests()


class AdviceEntry(msgspec.Struct, frozen=True):
    """One recommendation, with its issue and where it stands."""

    issue: str
    advice: Recommendation
    place: Place

    def tests(self) -> Iterator[tuple[str, str]]:
        """Yield office and question of every test in what makes it harder."""
        return (test for obstacle in self.advice.harder_if if obstacle.when for test in obstacle.when.tests())


class Holdings(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a corpus that a command asked for.

    ``people`` are in path order; ``unreadable`` names the (candidate, issue) pairs whose file was not read whole.
    """

    offices: dict[str, Office] = {}
    people: tuple[Person, ...] = ()
    issues: dict[str, Issue] = {}
    entries: tuple[Entry, ...] = ()
    sources: dict[str, Source] = {}
    manifest: Manifest | None = None
    risks: tuple[RiskEntry, ...] = ()
    advice: tuple[AdviceEntry, ...] = ()
    events: tuple[Event, ...] = ()
    unreadable: frozenset[tuple[str, str]] = frozenset()
    problems: tuple[Problem, ...] = ()

    def tests(self) -> Iterator[tuple[Place, str, str]]:
        """Yield every test in the conditions of risks and recommendations: where its entry stands, office and question."""
        entries: tuple[RiskEntry | AdviceEntry, ...] = (*self.risks, *self.advice)
        return ((entry.place, office, question) for entry in entries for office, question in entry.tests())
