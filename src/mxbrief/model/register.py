"""The format of files about risks and recommendations, defined as in ``positions``."""

# No postponed annotations here: msgspec would have to evaluate each of them at every start.

from collections.abc import Iterator
from typing import Literal

from msgspec import field

from mxbrief.model.dates import PartialDate, counts_at
from mxbrief.model.positions import Citations, Note, OptionalText, Part, Slug, Text
from mxbrief.model.scales import (
    Impact,
    Likelihood,
    OutcomeStatus,
    RecommendationBasis,
    RecommendationStatus,
    Stance,
)

UNREADABLE = "unreadable-condition"
"""The question of a test that could not be read. No stance is known on it, so the test is neither true nor false."""


class Condition(Part, frozen=True, kw_only=True, omit_defaults=True):
    """Either all, any or not with other conditions, or a test of one stance: office, question, and one of stance, at_least and at_most.

    The scale runs from least to most: strongly_opposes, opposes, mixed, supports, strongly_supports.
    """

    all_: tuple["Condition", ...] = field(default=(), name="all")
    """True if all of these are true."""
    any_: tuple["Condition", ...] = field(default=(), name="any")
    """True if any of these is true."""
    not_: "Condition | None" = field(default=None, name="not")
    """True if this is false."""
    office: Slug | None = None
    """Id of the office. The test is about the scenario's candidate for it."""
    question: Slug | None = None
    """Id of the question."""
    stance: tuple[Stance, ...] = ()
    """True if the stance is one of these. Blanks are not allowed."""
    at_least: Stance | None = None
    """True if the stance is this one or further toward support."""
    at_most: Stance | None = None
    """True if the stance is this one or further toward opposition."""

    def __post_init__(self) -> None:
        """Raise ValueError for a condition that has none of the forms or more than one, and for a test for a blank."""
        parts = bool(self.all_) + bool(self.any_) + bool(self.not_)
        tests = bool(self.stance) + bool(self.at_least) + bool(self.at_most)
        place = (self.office is not None) + (self.question is not None)
        if (parts, tests, place) not in {(1, 0, 0), (0, 1, 2)}:
            raise ValueError("a condition has one of all, any and not, or else office, question and one of stance, at_least and at_most")
        if tests and any(stance.number is None for stance in (*self.stance, self.at_least, self.at_most) if stance):
            raise ValueError("a condition cannot test for a blank; a blank makes it unknown")

    def tests(self) -> Iterator[tuple[str, str]]:
        """Yield the office and question of every test that could be read, in order."""
        for part in (*self.all_, *self.any_, *((self.not_,) if self.not_ else ())):
            yield from part.tests()
        if self.office and self.question and self.question != UNREADABLE:
            yield self.office, self.question


class LikelihoodEntry(Part, frozen=True, kw_only=True):
    """One assessment of how likely a risk is, assuming that its condition is met. The newest counts."""

    date: PartialDate
    """The last day considered for evidence."""
    level: Likelihood
    """A term of ICD 203."""
    basis: Text
    """Why it is that likely."""
    hindsight: bool = False
    """Whether it was entered later than its date, by people who knew more."""


class Outcome(Part, frozen=True, kw_only=True):
    """What had become of a risk by a day. The newest counts."""

    date: PartialDate
    """The last day considered."""
    status: OutcomeStatus
    """The outcome by then."""
    note: Text
    """What happened."""
    sources: Citations = ()


class Horizon(Part, frozen=True, kw_only=True):
    """The days that a likelihood covers. The first and the last belong to it."""

    from_: PartialDate = field(name="from")
    """The first day."""
    until: PartialDate
    """The last day: what has not happened by then is over."""

    def __post_init__(self) -> None:
        """Raise ValueError for a horizon that ends before it begins."""
        if self.until.last_day < self.from_.first_day:
            raise ValueError(f"'{self.until}' is before '{self.from_}': a horizon cannot end before it begins")


class Risk(Part, frozen=True, kw_only=True):
    """A risk: what could go wrong, and under which stances of the winners."""

    id: Slug
    """Unique in the corpus."""
    title: Text
    """The risk in a few words."""
    statement: Text
    """What would happen, without hedging. How likely it is belongs in likelihood."""
    when: Condition | Literal["always"]
    """The stances that raise the flag; always: it hangs on no one's."""
    likelihood: tuple[LikelihoodEntry, ...]
    """How likely it is if the condition is met, oldest first."""
    impact: Impact
    """How much harm it does if it materializes."""
    impact_reason: Text
    """Why it does that much harm."""
    horizon: Horizon
    """The days that the likelihood covers."""
    indicators: tuple[Text, ...] = ()
    """What to watch."""
    sources: Citations = ()
    outcome: tuple[Outcome, ...] = ()
    """What has become of it, oldest first. Without one, it is open."""
    note: Note = ""

    def tests(self) -> Iterator[tuple[str, str]]:
        """Yield the office and question of every test in its condition that could be read, in order."""
        return self.when.tests() if isinstance(self.when, Condition) else iter(())


class RiskFile(Part, frozen=True, kw_only=True):
    """``risks/<issue>.yaml``: the risk register of one issue."""

    risks: tuple[Risk, ...]
    """The risks."""


class Obstacle(Part, frozen=True, kw_only=True):
    """Something that makes a recommendation harder."""

    text: Text
    """What makes it harder."""
    when: Condition | None = None
    """The stances that create it. If omitted, it is always possible."""


class StatusChange(Part, frozen=True, kw_only=True):
    """One step in the history of a recommendation."""

    date: PartialDate
    """When the status changed."""
    status: RecommendationStatus
    """The status from that day on."""
    note: Text
    """What was done, or why it was closed."""
    sources: Citations = ()


class Step(Part, frozen=True, kw_only=True):
    """One step of a recommendation. Without a due date and before it is done, it may be written as a text alone."""

    text: Text
    """What to do."""
    due: PartialDate | None = None
    """The last day for it."""
    done: PartialDate | None = None
    """When it was done."""


class Recommendation(Part, frozen=True, kw_only=True):
    """Something that should be done. Its status is open until its history says otherwise."""

    id: Slug
    """Unique in the corpus."""
    title: Text
    """What to do, as an imperative."""
    rationale: Text
    """Why."""
    basis: RecommendationBasis
    """stated: the source says so. inferred: it follows from the source."""
    addressees: tuple[Text, ...]
    """Who should do it."""
    lead: OptionalText = ""
    """The one addressee who has to begin."""
    steps: tuple[Text | Step, ...]
    """Steps that can be ticked off."""
    steps_basis: RecommendationBasis | None = None
    """stated: the source names the steps. inferred: they are the editors'. If omitted, no report says which."""
    addresses: tuple[Slug, ...] = ()
    """Ids of the risks it answers."""
    applies: OptionalText = ""
    """Under which winners it makes sense, in words."""
    harder_if: tuple[Obstacle, ...] = ()
    """What makes it harder."""
    due: OptionalText = ""
    """The last day for it, or the id of an event. If omitted, it has none."""
    time_frame: Text
    """By when it should be done, in words."""
    sources: Citations = ()
    history: tuple[StatusChange, ...] = ()
    """Changes of status, oldest first."""
    note: Note = ""

    def status_at(self, cutoff: PartialDate | None) -> RecommendationStatus:
        """Return the status at a cut-off: that of the latest change dated up to it, or open. Without a cut-off, every change counts."""
        past = [change for change in self.history if counts_at(change.date, cutoff)]
        return max(past, key=lambda change: change.date.last_day).status if past else RecommendationStatus.OPEN


class RecommendationFile(Part, frozen=True, kw_only=True):
    """``recommendations/<issue>.yaml``: the recommendations on one issue."""

    recommendations: tuple[Recommendation, ...]
    """The recommendations."""
