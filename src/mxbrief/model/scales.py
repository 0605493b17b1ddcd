"""The ordered words of the format: stances, bases of evidence, confidence."""

from __future__ import annotations

from enum import StrEnum


class Stance(StrEnum):
    """Where somebody stands on a proposition as worded, or why that is not known.

    The last three are blanks: they have no number and take part in no distance, mean or condition.
    """

    STRONGLY_SUPPORTS = "strongly_supports"
    SUPPORTS = "supports"
    MIXED = "mixed"
    OPPOSES = "opposes"
    STRONGLY_OPPOSES = "strongly_opposes"
    NO_POSITION = "no_position"
    AMBIGUOUS = "ambiguous"
    NOT_APPLICABLE = "not_applicable"

    @property
    def number(self) -> int | None:
        """The place on the five-step scale, +2 to -2, or None for a blank."""
        return _NUMBERS.get(self)


class Absence(StrEnum):
    """Why there is no entry to show. Never written in a file."""

    NOT_RESEARCHED = "not_researched"
    """Asked, but nobody has looked."""
    NOT_ASKED = "not_asked"
    """The question is not put to this person's office; counts in no coverage."""
    NOT_YET = "not_yet"
    """All there is dates from after the cut-off."""
    UNREADABLE = "unreadable"
    """There may be an entry, in a file that could not be read whole."""


class Basis(StrEnum):
    """What kind of evidence carries a stance."""

    PLEDGE = "pledge"
    STATEMENT = "statement"
    RECORD = "record"
    VOTE = "vote"
    LAW = "law"
    ASSESSMENT = "assessment"


class Period(StrEnum):
    """The phase of a career that the evidence belongs to."""

    BACKGROUND = "background"
    CAMPAIGN = "campaign"
    GOVERNMENT = "government"


class EventKind(StrEnum):
    """What kind of thing an event is."""

    EVENT = "event"
    ELECTION = "election"
    INAUGURATION = "inauguration"
    PUBLICATION = "publication"
    SCHEDULED = "scheduled"


class Confidence(StrEnum):
    """How well the sources carry the stance (ICD 203 levels)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


_NUMBERS = {
    Stance.STRONGLY_SUPPORTS: 2,
    Stance.SUPPORTS: 1,
    Stance.MIXED: 0,
    Stance.OPPOSES: -1,
    Stance.STRONGLY_OPPOSES: -2,
}
