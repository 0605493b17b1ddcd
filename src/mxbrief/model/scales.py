"""Every word that has an order or a fixed set of alternatives: what files may say, and what mxbrief computes from it.

Imports nothing but ``enum``, so that the command line can offer these words without loading the model. One file, though over 300 lines:
whoever looks for a word, or adds one, looks in one place.
"""

from __future__ import annotations

from enum import StrEnum

OPEN_OFFICE = "open"
"""The word for offices that a scenario leaves open, in its id and where people type one."""


class Stance(StrEnum):
    """Support for a proposition as worded, or the blank that takes its place.

    The last four are blanks: they have no number and take part in no distance, mean or condition.
    """

    STRONGLY_SUPPORTS = "strongly_supports"
    SUPPORTS = "supports"
    MIXED = "mixed"
    OPPOSES = "opposes"
    STRONGLY_OPPOSES = "strongly_opposes"
    NO_POSITION = "no_position"
    AMBIGUOUS = "ambiguous"
    NOT_APPLICABLE = "not_applicable"
    UNCODED = "uncoded"

    @property
    def number(self) -> int | None:
        """The place on the five-step scale, +2 to -2, or None for a blank."""
        return _NUMBERS.get(self)


class Absence(StrEnum):
    """Why there is no entry to show. Never written in a file."""

    NOT_RESEARCHED = "not_researched"
    """Asked, but no one has looked."""
    NOT_ASKED = "not_asked"
    """The question is not put to the candidate's office; counts in no coverage."""
    NOT_YET = "not_yet"
    """Every entry is dated after the cut-off."""
    UNREADABLE = "unreadable"
    """There may be an entry, in a file that could not be read completely."""
    OTHER_CAPACITY = "other_capacity"
    """Every entry was said or done in a capacity that was not asked for."""


class Basis(StrEnum):
    """What kind of evidence carries a stance."""

    PLEDGE = "pledge"
    STATEMENT = "statement"
    RECORD = "record"
    VOTE = "vote"
    LAW = "law"
    ASSESSMENT = "assessment"


class CareerRole(StrEnum):
    """What someone is in one phase of a career."""

    OFFICE = "office"
    CANDIDATE = "candidate"
    ELECT = "elect"


class Capacity(StrEnum):
    """What someone was, when something was said or done, with regard to the office that the person is listed under."""

    OFFICE = "office"
    CANDIDATE = "candidate"
    ELECT = "elect"
    OTHER_OFFICE = "other_office"
    BEFORE = "before"
    """None of these, and not in the office before."""
    AFTER = "after"
    """None of these, and in the office, or a candidate for it, before."""


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
    """How likely a risk is if its condition holds: the seven terms of ICD 203, weakest first."""

    ALMOST_NO_CHANCE = "almost_no_chance"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly_even_chance"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"


class Impact(StrEnum):
    """How much harm a risk does if it materializes, least first."""

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

    @property
    def rank(self) -> int:
        """The place in the order, 0 for the least."""
        return list(FlagSeverity).index(self)


class OutcomeStatus(StrEnum):
    """The outcome of a risk so far."""

    OPEN = "open"
    PARTLY_MATERIALISED = "partly_materialised"
    MATERIALISED = "materialised"
    PARTLY_AVOIDED = "partly_avoided"
    AVOIDED = "avoided"


class RiskGroup(StrEnum):
    """What has become of a risk by a day, in the order of reports."""

    CAN_STILL_HAPPEN = "can_still_happen"
    """Its outcome is open, and its horizon is not over."""
    UNDER_WAY = "under_way"
    """It has materialized in part."""
    HAS_HAPPENED = "has_happened"
    """It has materialized."""
    RECEDING_OR_OVER = "receding_or_over"
    """It has been avoided, in whole or in part, or its horizon is over."""

    @property
    def is_live(self) -> bool:
        """Whether something can still be prevented."""
        return self in {RiskGroup.CAN_STILL_HAPPEN, RiskGroup.UNDER_WAY}


class Carrier(StrEnum):
    """Who raises a flag."""

    ALONE = "alone"
    """The stances of one person suffice."""
    TOGETHER = "together"
    """It takes the stances of several."""
    NO_ONE = "no_one"
    """It hangs on no one's stance."""


class RecommendationBasis(StrEnum):
    """Whether the source states a recommendation, or it only follows from what the source says."""

    STATED = "stated"
    INFERRED = "inferred"


class RecommendationStatus(StrEnum):
    """The status of a recommendation, in the terms of the U.S. Government Accountability Office."""

    OPEN = "open"
    OPEN_PARTIALLY_ADDRESSED = "open_partially_addressed"
    CLOSED_IMPLEMENTED = "closed_implemented"
    CLOSED_NOT_IMPLEMENTED = "closed_not_implemented"
    CLOSED_SUPERSEDED = "closed_superseded"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.startswith("open")


class Timing(StrEnum):
    """When a recommendation is to be acted on, in the order of reports."""

    NOW = "now"
    """It is open, and answers something that is raised here and can still happen or is under way."""
    LATER = "later"
    """It is open, and answers nothing of that kind."""
    LAPSED = "lapsed"
    """It is open, and its due date is over: it is to be closed or restated."""
    DONE = "done"
    """It is closed."""


class ExpectationOutcome(StrEnum):
    """Whether an expectation came true."""

    CORRECT = "correct"
    PARTLY_CORRECT = "partly_correct"
    PARTLY_WRONG = "partly_wrong"
    WRONG = "wrong"
    OPEN = "open"


class Truth(StrEnum):
    """A truth value of Kleene's logic; unknown where it rests on a blank."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


class Form(StrEnum):
    """What a part of a condition is."""

    ALL = "all"
    ANY = "any"
    NOT = "not"
    TEST = "test"
    ALWAYS = "always"


class FlagState(StrEnum):
    """A risk under a scenario: its condition is met, hangs on blanks, or is not met."""

    RAISED = "raised"
    POSSIBLE = "possible"
    CLEAR = "clear"


class Verdict(StrEnum):
    """The reach of a recommendation over scenarios.

    Robust: answers a raised flag in every scenario. Contingent: in some. Idle: in none.
    """

    ROBUST = "robust"
    CONTINGENT = "contingent"
    IDLE = "idle"


class Agreement(StrEnum):
    """How the candidates of a scenario compare on one question."""

    AGREE = "agree"
    """All known stances are on one side, or all are mixed."""
    PARTLY = "partly"
    """One is mixed, the others are on one side."""
    COLLIDE = "collide"
    """One supports what another opposes."""
    UNKNOWN = "unknown"
    """Fewer than two stances are known."""


class Alignment(StrEnum):
    """How the candidates of a scenario compare on one issue."""

    ALIGNED = "aligned"
    """They agree on some question and collide on none."""
    FRICTION = "friction"
    """They collide on some question and agree on none."""
    MIXED = "mixed"
    """Both, or neither."""
    UNKNOWN = "unknown"
    """No question has two known stances."""


class Detail(StrEnum):
    """How much a report says."""

    TABLE = "table"
    LINES = "lines"
    """One line of reason with everything in the table."""
    FULL = "full"


class Order(StrEnum):
    """Orders of questions."""

    CORPUS = "corpus"
    DIVIDE = "divide"


_NUMBERS = {
    Stance.STRONGLY_SUPPORTS: 2,
    Stance.SUPPORTS: 1,
    Stance.MIXED: 0,
    Stance.OPPOSES: -1,
    Stance.STRONGLY_OPPOSES: -2,
}
