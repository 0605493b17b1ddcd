"""What a corpus file may hold about risks, recommendations, scenarios and waivers, defined as in ``files``."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, field

from mxbrief.model.dates import PartialDate
from mxbrief.model.files import Citations, Note, Part, Slug, Text
from mxbrief.model.scales import (
    AdviceBasis,
    AdviceStatus,
    ExpectationOutcome,
    FlagSeverity,
    Impact,
    Likelihood,
    OutcomeStatus,
    Stance,
)


class Condition(Part, frozen=True, kw_only=True, omit_defaults=True):
    """Either one of all, any and not over other conditions, or a test of one stance: office, question and stance, at_least or at_most.

    The steps of the scale from least to most are strongly_opposes, opposes, mixed, supports, strongly_supports.
    """

    all_: Annotated[tuple[Condition, ...], Meta(description="True if all of these are.")] = field(default=(), name="all")
    any_: Annotated[tuple[Condition, ...], Meta(description="True if any of these is.")] = field(default=(), name="any")
    not_: Annotated[Condition | None, Meta(description="True if this is false.")] = field(default=None, name="not")
    office: Annotated[Slug | None, Meta(description="Id of the office whose holder in the scenario is looked at.")] = None
    question: Annotated[Slug | None, Meta(description="Id of the question.")] = None
    stance: Annotated[tuple[Stance, ...], Meta(description="True if the stance is one of these; no blanks.")] = ()
    at_least: Annotated[Stance | None, Meta(description="True if the stance is this or further towards support.")] = None
    at_most: Annotated[Stance | None, Meta(description="True if the stance is this or further towards opposition.")] = None

    def __post_init__(self) -> None:
        """Refuse what is none of the forms or several at once, and tests for blanks; raises ValueError."""
        parts = sum(map(bool, (self.all_, self.any_, self.not_)))
        tests = sum(map(bool, (self.stance, self.at_least, self.at_most)))
        place = (self.office is not None) + (self.question is not None)
        if (parts, tests, place) not in {(1, 0, 0), (0, 1, 2)}:
            raise ValueError("a condition is one of all, any and not, or office and question with one of stance, at_least and at_most")
        named = (*self.stance, self.at_least, self.at_most)
        if any(stance.number is None for stance in named if stance):
            raise ValueError("a blank cannot be tested for: it makes a condition unknown")


class Outcome(Part, frozen=True, kw_only=True):
    """What has become of a risk so far."""

    status: Annotated[OutcomeStatus, Meta(description="What has become of it.")]
    as_of: Annotated[PartialDate, Meta(description="The date up to which was looked.")]
    note: Annotated[Text, Meta(description="What happened.")]
    sources: Citations = ()


class Risk(Part, frozen=True, kw_only=True):
    """A risk of the register: what could go wrong, and under which winners."""

    id: Annotated[Slug, Meta(description="Unique in the corpus.")]
    title: Annotated[Text, Meta(description="The risk in a few words.")]
    statement: Annotated[Text, Meta(description="What would happen, without hedges; how likely it is stands in likelihood.")]
    when: Annotated[Condition, Meta(description="Under which stances it is raised.")]
    likelihood: Annotated[Likelihood, Meta(description="How likely it is, given that the condition holds (ICD 203).")]
    likelihood_basis: Annotated[Text, Meta(description="Why it is that likely.")]
    likelihood_as_of: Annotated[PartialDate, Meta(description="The date up to which evidence for the likelihood was taken.")]
    impact: Annotated[Impact, Meta(description="How much harm it does if it comes about.")]
    impact_reason: Annotated[Text, Meta(description="Why it does that much harm.")]
    horizon: Annotated[Text, Meta(description="The time it is about.")]
    date: Annotated[PartialDate | None, Meta(description="The day by which it shows: it falls due, or its horizon ends.")] = None
    indicators: Annotated[tuple[Text, ...], Meta(description="What to watch.")] = ()
    sources: Citations = ()
    outcome: Annotated[Outcome | None, Meta(description="What has become of it so far.")] = None
    note: Note = ""


class RiskFile(Part, frozen=True, kw_only=True):
    """``risks/<issue>.yaml``: the risk register of one issue."""

    risks: Annotated[tuple[Risk, ...], Meta(description="The risks.")]


class Obstacle(Part, frozen=True, kw_only=True):
    """Something that makes a recommendation harder."""

    text: Annotated[Text, Meta(description="What makes it harder.")]
    when: Annotated[Condition | None, Meta(description="Under which stances it is there; always possible where left out.")] = None


class StatusChange(Part, frozen=True, kw_only=True):
    """One step in the history of a recommendation."""

    date: Annotated[PartialDate, Meta(description="When it changed.")]
    status: Annotated[AdviceStatus, Meta(description="The status from then on.")]
    note: Annotated[Text, Meta(description="What was done, or why it was closed.")]
    sources: Citations = ()


class Recommendation(Part, frozen=True, kw_only=True):
    """Something that should be done. It is open until its history says otherwise."""

    id: Annotated[Slug, Meta(description="Unique in the corpus.")]
    title: Annotated[Text, Meta(description="What to do, as an imperative.")]
    rationale: Annotated[Text, Meta(description="Why.")]
    basis: Annotated[AdviceBasis, Meta(description="stated: in so many words in the source; inferred: follows from it.")]
    addressees: Annotated[tuple[Text, ...], Meta(description="Who should do it.")]
    steps: Annotated[tuple[Text, ...], Meta(description="Steps that can be ticked off.")]
    addresses: Annotated[tuple[Slug, ...], Meta(description="Ids of the risks it answers.")] = ()
    applies: Annotated[str, Meta(description="Under which winners it makes sense, in words.")] = ""
    harder_if: Annotated[tuple[Obstacle, ...], Meta(description="What makes it harder.")] = ()
    time_frame: Annotated[Text, Meta(description="By when.")]
    sources: Citations = ()
    history: Annotated[tuple[StatusChange, ...], Meta(description="Changes of status, oldest first.")] = ()
    note: Note = ""


class RecommendationFile(Part, frozen=True, kw_only=True):
    """``recommendations/<issue>.yaml``: the recommendations on one issue."""

    recommendations: Annotated[tuple[Recommendation, ...], Meta(description="The recommendations.")]


class MatrixRow(Part, frozen=True, kw_only=True):
    """What one likelihood makes of each impact."""

    low: FlagSeverity
    moderate: FlagSeverity
    high: FlagSeverity
    severe: FlagSeverity


class MatrixCells(Part, frozen=True, kw_only=True):
    """A row for every likelihood."""

    almost_no_chance: MatrixRow
    very_unlikely: MatrixRow
    unlikely: MatrixRow
    roughly_even_chance: MatrixRow
    likely: MatrixRow
    very_likely: MatrixRow
    almost_certain: MatrixRow


class Matrix(Part, frozen=True, kw_only=True):
    """Likelihood x impact -> severity. Every cell is written out: there is no default."""

    id: Annotated[Slug, Meta(description="Name of the matrix, printed with every severity it gives.")]
    version: Annotated[Text, Meta(description="Changes whenever a cell does.")]
    severity: Annotated[MatrixCells, Meta(description="Severity by likelihood, then by impact.")]

    def cell(self, likelihood: Likelihood, impact: Impact) -> FlagSeverity:
        """Return the severity of a risk."""
        severity: FlagSeverity = getattr(getattr(self.severity, likelihood), impact)
        return severity


class Expectation(Part, frozen=True, kw_only=True):
    """What was to be expected of one scenario on one issue."""

    issue: Annotated[Slug, Meta(description="Id of the issue.")]
    text: Annotated[Text, Meta(description="What was to be expected.")]


class Scenario(Part, frozen=True, kw_only=True):
    """One person per office."""

    people: Annotated[tuple[Slug, ...], Meta(description="Ids of candidates, one for each office.")]
    standard: Annotated[bool, Meta(description="Whether it is one of the scenarios that tables show unasked.")] = False
    expectations: Annotated[tuple[Expectation, ...], Meta(description="What was to be expected, by issue.")] = ()
    expectations_basis: Annotated[str, Meta(description="What the expectations rest on.")] = ""
    key_risks: Annotated[tuple[Slug, ...], Meta(description="Ids of the risks that matter most here.")] = ()
    key_recommendations: Annotated[tuple[Slug, ...], Meta(description="Ids of the recommendations that matter most here.")] = ()
    note: Note = ""


class Premise(Part, frozen=True, kw_only=True):
    """Something said in advance about one or several people, or about whoever wins."""

    people: Annotated[tuple[Slug, ...], Meta(description="Ids of those it is about; whoever wins where left out.")] = ()
    text: Annotated[Text, Meta(description="What was said.")]
    sources: Citations = ()


class Forecast(Part, frozen=True, kw_only=True):
    """An expectation that can be held against what happened."""

    text: Annotated[Text, Meta(description="What was expected.")]
    sources: Annotated[Citations, Meta(description="Where it was said.")] = ()
    outcome: Annotated[ExpectationOutcome, Meta(description="How it fared.")]
    detail: Annotated[Text, Meta(description="What happened.")]
    outcome_sources: Annotated[Citations, Meta(description="Where that can be read.")] = ()


class Manifest(Part, frozen=True, kw_only=True):
    """``corpus.yaml``: what this corpus is about, its scenarios, and the matrix that grades its risks."""

    title: Annotated[Text, Meta(description="Title of the corpus.")]
    description: Annotated[Text, Meta(description="What it is about, in a sentence or two.")]
    matrix: Annotated[Matrix | None, Meta(description="Likelihood x impact; needed as soon as there are risks.")] = None
    scenarios: Annotated[tuple[Scenario, ...], Meta(description="The scenarios that tables show.")] = ()
    premises: Annotated[tuple[Premise, ...], Meta(description="What was said in advance about the people of a scenario.")] = ()
    forecasts: Annotated[tuple[Forecast, ...], Meta(description="Expectations held against what happened.")] = ()


class Waiver(Part, frozen=True, kw_only=True):
    """One problem that is known and borne for a time."""

    code: Annotated[Text, Meta(description="Code of the check.")]
    path: Annotated[Text, Meta(description="File in the corpus.")]
    id: Annotated[Slug | None, Meta(description="Only for the thing with this id.")] = None
    reason: Annotated[Text, Meta(description="Why the problem is borne.")]
    owner: Annotated[Text, Meta(description="Who answers for it.")]
    until: Annotated[PartialDate, Meta(description="Last day on which it holds.")]


class WaiverFile(Part, frozen=True, kw_only=True):
    """``waivers.yaml``: problems that are known and borne for a time."""

    waivers: Annotated[tuple[Waiver, ...], Meta(description="The waivers.")]
