"""What ``corpus.yaml`` and ``waivers.yaml`` may hold, defined as in ``files``."""

# Annotations are not postponed here: msgspec would have to compile each of them in every run.

from typing import Annotated

from msgspec import Meta

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citations, Note, Part, Slug, Text
from mxbrief.model.scales import ExpectationOutcome, FlagSeverity, Impact, Likelihood


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
    note: Annotated[str, Meta(description="How likelihoods and impacts were evaluation; printed with them.")] = ""

    def cell(self, likelihood: Likelihood, impact: Impact) -> FlagSeverity:
        """Return the severity of a risk."""
        severity: FlagSeverity = getattr(getattr(self.severity, likelihood), impact)
        return severity


class Expectation(Part, frozen=True, kw_only=True):
    """What was to be expected of one scenario on one issue."""

    issue: Annotated[Slug | None, Meta(description="Id of the issue; the whole relationship where left out.")] = None
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
