"""What a corpus file may hold: one Struct per mapping, the one definition of the format.

Unknown keys are refused. Text is text until a type here says otherwise. Fields that a path tells (whose position, on which issue)
are not in the files and not here.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.scales import Basis, Confidence, EventKind, Period, Stance

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"

Slug: TypeAlias = Annotated[str, msgspec.Meta(pattern=SLUG, description="an id: lower-case letters, digits and single hyphens")]
Text: TypeAlias = Annotated[str, msgspec.Meta(min_length=1)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every mapping of the format: frozen, and without unknown keys."""


class Citation(Part, frozen=True):
    """A source, and the place in it."""

    id: Slug
    locator: str = ""


class Position(Part, frozen=True):
    """One dated stance on one question, with its evidence.

    A blank may leave out ``date`` (then any dated entry replaces it), ``basis``, ``confidence`` and ``sources``;
    a known stance has them all.
    """

    question: Slug
    stance: Stance
    summary: Text
    date: PartialDate | None = None
    period: Period | None = None
    basis: Basis | None = None
    confidence: Confidence | None = None
    sources: tuple[Citation, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a known stance without the evidence that makes it one; raises ValueError."""
        if self.stance.number is None:
            return
        missing = [name for name in ("date", "basis", "confidence") if getattr(self, name) is None]
        if missing:
            raise ValueError(f"a stance needs {' and '.join(missing)}; only a blank may do without")


class PositionFile(Part, frozen=True):
    """``candidates/<office>/<candidate>/<issue>.yaml``."""

    positions: tuple[Position, ...]


class Profile(Part, frozen=True):
    """``candidates/<office>/<candidate>/profile.yaml``: a person. ``short_name`` heads table columns."""

    name: Text
    short_name: Text
    affiliation: str = ""
    role: str = ""
    sources: tuple[Citation, ...] = ()
    note: str = ""


class Result(Part, frozen=True):
    """One candidate's result in an election."""

    candidate: Slug
    percent: float | None = None
    votes: int | None = None
    electoral_votes: int | None = None


class Election(Part, frozen=True):
    """One election to an office: ``results`` in order of strength; shares and turnout in percent."""

    date: PartialDate
    winner: Slug | None = None
    inauguration: PartialDate | None = None
    results: tuple[Result, ...] = ()
    margin_points: float | None = None
    turnout_percent: float | None = None
    congress: str = ""
    sources: tuple[Citation, ...] = ()
    note: str = ""


class Office(Part, frozen=True):
    """``candidates/<office>/office.yaml``: what people stand for."""

    title: Text
    country: str = ""
    elections: tuple[Election, ...] = ()


class Question(Part, frozen=True):
    """A proposition that people can support or oppose. ``offices`` says who is asked: everyone where left out."""

    id: Slug
    label: Text
    text: Text
    supports: Text
    opposes: Text
    offices: tuple[Slug, ...] = ()


class Figure(Part, frozen=True):
    """A number an issue turns on, as the source words it ("nearly 900"), with its unit and what it measures."""

    id: Slug
    value: Text
    unit: Text
    what: Text
    date: PartialDate
    sources: tuple[Citation, ...] = ()
    note: str = ""


class Issue(Part, frozen=True):
    """``issues/<issue>.yaml``: the questions asked on one issue, and its key figures."""

    title: Text
    summary: Text
    questions: tuple[Question, ...]
    figures: tuple[Figure, ...] = ()


class Event(Part, frozen=True):
    """Something dated that changes what a position is worth. ``scheduled``: planned when the source was written."""

    id: Slug
    date: PartialDate
    title: Text
    issue: Slug
    kind: EventKind
    sources: tuple[Citation, ...] = ()
    note: str = ""


class EventFile(Part, frozen=True):
    """``events.yaml``."""

    events: tuple[Event, ...]


class Manifest(Part, frozen=True):
    """``corpus.yaml``: what this corpus is about."""

    title: Text
    description: Text
