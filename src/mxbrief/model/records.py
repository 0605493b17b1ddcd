"""What is loaded from a corpus: the values of its files together with what their paths say."""

from __future__ import annotations

import msgspec

from mxbrief.model.files import Issue, Office, Position, Profile
from mxbrief.model.sources import Source
from mxbrief.problems import Place, Problem


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


class Holdings(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a corpus that a command asked for.

    ``people`` are in path order; ``unreadable`` names the (candidate, issue) pairs whose file was not read whole.
    """

    offices: dict[str, Office] = {}
    people: tuple[Person, ...] = ()
    issues: dict[str, Issue] = {}
    entries: tuple[Entry, ...] = ()
    sources: dict[str, Source] = {}
    unreadable: frozenset[tuple[str, str]] = frozenset()
    problems: tuple[Problem, ...] = ()
