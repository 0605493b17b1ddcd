"""The format of files about risks and recommendations, defined as in ``positions``."""

# No postponed annotations here: msgspec would have to evaluate each of them at every start.

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, field

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

    all_: Annotated[tuple["Condition", ...], Meta(description="True if all of these are true.")] = field(default=(), name="all")
    any_: Annotated[tuple["Condition", ...], Meta(description="True if any of these is true.")] = field(default=(), name="any")
    not_: Annotated["Condition | None", Meta(description="True if this is false.")] = field(default=None, name="not")
    office: Annotated[Slug | None, Meta(description="Id of the office. The test is about the scenario's candidate for it.")] = None
    question: Annotated[Slug | None, Meta(description="Id of the question.")] = None
    stance: Annotated[tuple[Stance, ...], Meta(description="True if the stance is one of these. Blanks are not allowed.")] = ()
    at_least: Annotated[Stance | None, Meta(description="True if the stance is this one or further toward support.")] = None
    at_most: Annotated[Stance | None, Meta(description="True if the stance is this one or further toward opposition.")] = None

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

    date: Annotated[PartialDate, Meta(description="The last day considered for evidence.")]
    level: Annotated[Likelihood, Meta(description="A term of ICD 203.")]
    basis: Annotated[Text, Meta(description="Why it is that likely.")]
    hindsight: Annotated[bool, Meta(description="Whether it was entered later than its date, by people who knew more.")] = False


class Outcome(Part, frozen=True, kw_only=True):
    """What had become of a risk by a day. The newest counts."""

    date: Annotated[PartialDate, Meta(description="The last day considered.")]
    status: Annotated[OutcomeStatus, Meta(description="The outcome by then.")]
    note: Annotated[Text, Meta(description="What happened.")]
    sources: Citations = ()


class Horizon(Part, frozen=True, kw_only=True):
    """The days that a likelihood covers. The first and the last belong to it."""

    from_: Annotated[PartialDate, Meta(description="The first day.")] = field(name="from")
    until: Annotated[PartialDate, Meta(description="The last day: what has not happened by then is over.")]

    def __post_init__(self) -> None:
        """Raise ValueError for a horizon that ends before it begins."""
        if self.until.last_day < self.from_.first_day:
            raise ValueError(f"'{self.until}' is before '{self.from_}': a horizon cannot end before it begins")


class Risk(Part, frozen=True, kw_only=True):
    """A risk: what could go wrong, and under which stances of the winners."""

    id: Annotated[Slug, Meta(description="Unique in the corpus.")]
    title: Annotated[Text, Meta(description="The risk in a few words.")]
    statement: Annotated[Text, Meta(description="What would happen, without hedging. How likely it is belongs in likelihood.")]
    when: Annotated[Condition | Literal["always"], Meta(description="The stances that raise the flag; always: it hangs on no one's.")]
    likelihood: Annotated[tuple[LikelihoodEntry, ...], Meta(description="How likely it is if the condition is met, oldest first.")]
    impact: Annotated[Impact, Meta(description="How much harm it does if it materializes.")]
    impact_reason: Annotated[Text, Meta(description="Why it does that much harm.")]
    horizon: Annotated[Horizon, Meta(description="The days that the likelihood covers.")]
    indicators: Annotated[tuple[Text, ...], Meta(description="What to watch.")] = ()
    sources: Citations = ()
    outcome: Annotated[tuple[Outcome, ...], Meta(description="What has become of it, oldest first. Without one, it is open.")] = ()
    note: Note = ""

    def tests(self) -> Iterator[tuple[str, str]]:
        """Yield the office and question of every test in its condition that could be read, in order."""
        return self.when.tests() if isinstance(self.when, Condition) else iter(())


class RiskFile(Part, frozen=True, kw_only=True):
    """``risks/<issue>.yaml``: the risk register of one issue."""

    risks: Annotated[tuple[Risk, ...], Meta(description="The risks.")]


class Obstacle(Part, frozen=True, kw_only=True):
    """Something that makes a recommendation harder."""

    text: Annotated[Text, Meta(description="What makes it harder.")]
    when: Annotated[Condition | None, Meta(description="The stances that create it. If omitted, it is always possible.")] = None


class StatusChange(Part, frozen=True, kw_only=True):
    """One step in the history of a recommendation."""

    date: Annotated[PartialDate, Meta(description="When the status changed.")]
    status: Annotated[RecommendationStatus, Meta(description="The status from that day on.")]
    note: Annotated[Text, Meta(description="What was done, or why it was closed.")]
    sources: Citations = ()


class Step(Part, frozen=True, kw_only=True):
    """One step of a recommendation. Without a due date and before it is done, it may be written as a text alone."""

    text: Annotated[Text, Meta(description="What to do.")]
    due: Annotated[PartialDate | None, Meta(description="The last day for it.")] = None
    done: Annotated[PartialDate | None, Meta(description="When it was done.")] = None


class Recommendation(Part, frozen=True, kw_only=True):
    """Something that should be done. Its status is open until its history says otherwise."""

    id: Annotated[Slug, Meta(description="Unique in the corpus.")]
    title: Annotated[Text, Meta(description="What to do, as an imperative.")]
    rationale: Annotated[Text, Meta(description="Why.")]
    basis: Annotated[RecommendationBasis, Meta(description="stated: the source says so. inferred: it follows from the source.")]
    addressees: Annotated[tuple[Text, ...], Meta(description="Who should do it.")]
    lead: Annotated[OptionalText, Meta(description="The one addressee who has to begin.")] = ""
    steps: Annotated[tuple[Text | Step, ...], Meta(description="Steps that can be ticked off.")]
    addresses: Annotated[tuple[Slug, ...], Meta(description="Ids of the risks it answers.")] = ()
    applies: Annotated[OptionalText, Meta(description="Under which winners it makes sense, in words.")] = ""
    harder_if: Annotated[tuple[Obstacle, ...], Meta(description="What makes it harder.")] = ()
    due: Annotated[OptionalText, Meta(description="The last day for it, or the id of an event. If omitted, it has none.")] = ""
    time_frame: Annotated[Text, Meta(description="By when it should be done, in words.")]
    sources: Citations = ()
    history: Annotated[tuple[StatusChange, ...], Meta(description="Changes of status, oldest first.")] = ()
    note: Note = ""

    def status_at(self, cutoff: PartialDate | None) -> RecommendationStatus:
        """Return the status at a cut-off: that of the latest change dated up to it, or open. Without a cut-off, every change counts."""
        past = [change for change in self.history if counts_at(change.date, cutoff)]
        return max(past, key=lambda change: change.date.last_day).status if past else RecommendationStatus.OPEN


class RecommendationFile(Part, frozen=True, kw_only=True):
    """``recommendations/<issue>.yaml``: the recommendations on one issue."""

    recommendations: Annotated[tuple[Recommendation, ...], Meta(description="The recommendations.")]
