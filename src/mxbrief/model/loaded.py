"""The part of a corpus that a command asked for: values of files together with what their paths say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Event, Issue, Office, Position, Profile
from mxbrief.model.sources import Source
from mxbrief.problems import Place

if TYPE_CHECKING:
    # A comparison needs none of these, and compiling their Structs takes milliseconds.
    from mxbrief.model.manifest import Manifest
    from mxbrief.model.register import Recommendation, Risk


class CandidateEntry(msgspec.Struct, frozen=True):
    """A candidate: the name of the folder is the id, its parent the office."""

    id: str
    office: str
    profile: Profile


class Entry(msgspec.Struct, frozen=True):
    """One position, with its candidate, issue and place."""

    candidate: str
    issue: str
    position: Position
    place: Place


class LostEntry(msgspec.Struct, frozen=True):
    """A position that is written but could not be read, or lies in a wrong file; it has no date if that could not be read."""

    candidate: str
    question: str
    date: PartialDate | None


class RiskEntry(msgspec.Struct, frozen=True):
    """One risk of the register, with its issue and place."""

    issue: str
    risk: Risk
    place: Place

    def tests(self) -> Iterator[tuple[str, str]]:
        """Yield office and question of every test in its condition."""
        return self.risk.tests()


class RecommendationEntry(msgspec.Struct, frozen=True):
    """One recommendation, with its issue and place."""

    issue: str
    recommendation: Recommendation
    place: Place

    def tests(self) -> Iterator[tuple[str, str]]:
        """Yield office and question of every test in the conditions of its obstacles."""
        return (test for obstacle in self.recommendation.harder_if if obstacle.when for test in obstacle.when.tests())


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """What was loaded for one command. ``unreadable`` are the (candidate, issue) pairs whose file could not be read completely.

    Candidates are in the order of paths. ``lost`` are positions that may be later than those that were read.
    """

    offices: dict[str, Office] = {}
    candidates: tuple[CandidateEntry, ...] = ()
    issues: dict[str, Issue] = {}
    entries: tuple[Entry, ...] = ()
    unreadable: frozenset[tuple[str, str]] = frozenset()
    lost: tuple[LostEntry, ...] = ()
    manifest: Manifest | None = None
    risks: tuple[RiskEntry, ...] = ()
    recommendations: tuple[RecommendationEntry, ...] = ()
    events: tuple[Event, ...] = ()
    sources: dict[str, Source] = {}

    def tests(self) -> Iterator[tuple[Place, str, str]]:
        """Yield place, office and question of every test in the conditions of risks and recommendations."""
        entries: tuple[RiskEntry | RecommendationEntry, ...] = (*self.risks, *self.recommendations)
        return ((entry.place, office, question) for entry in entries for office, question in entry.tests())
