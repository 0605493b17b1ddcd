"""The ordered words of the format: stances, bases of evidence, confidence, likelihood, impact, status."""

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


class Likelihood(StrEnum):
    """How likely a risk is, given its trigger: the seven terms of ICD 203, weakest first."""

    ALMOST_NO_CHANCE = "almost_no_chance"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly_even_chance"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"


class Impact(StrEnum):
    """How much harm a risk does if it comes about, least first."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    SEVERE = "severe"


class FlagSeverity(StrEnum):
    """What the matrix makes of likelihood and impact, least first."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    CRITICAL = "critical"


class OutcomeStatus(StrEnum):
    """What has become of a risk."""

    OPEN = "open"
    PARTLY_MATERIALISED = "partly_materialised"
    MATERIALISED = "materialised"
    PARTLY_AVOIDED = "partly_avoided"
    AVOIDED = "avoided"


class AdviceBasis(StrEnum):
    """Whether the source gives a recommendation in so many words, or it follows from what the source says."""

    STATED = "stated"
    INFERRED = "inferred"


class AdviceStatus(StrEnum):
    """What has become of a recommendation, in the terms of the U.S. Government Accountability Office."""

    OPEN = "open"
    OPEN_PARTIALLY_ADDRESSED = "open_partially_addressed"
    CLOSED_IMPLEMENTED = "closed_implemented"
    CLOSED_NOT_IMPLEMENTED = "closed_not_implemented"
    CLOSED_SUPERSEDED = "closed_superseded"


class ExpectationOutcome(StrEnum):
    """How an expectation fared."""

    CORRECT = "correct"
    PARTLY_CORRECT = "partly_correct"
    PARTLY_WRONG = "partly_wrong"
    WRONG = "wrong"
    OPEN = "open"


_NUMBERS = {
    Stance.STRONGLY_SUPPORTS: 2,
    Stance.SUPPORTS: 1,
    Stance.MIXED: 0,
    Stance.OPPOSES: -1,
    Stance.STRONGLY_OPPOSES: -2,
}
