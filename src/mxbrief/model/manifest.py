"""The format of ``corpus.yaml`` and ``waivers.yaml``, defined as in ``positions``."""

# No postponed annotations here: msgspec would have to evaluate each of them at every start.

from typing import Annotated

from msgspec import Meta

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citations, Note, OptionalText, Part, Slug, Text
from mxbrief.model.scales import ExpectationOutcome, FlagSeverity, Impact, Likelihood


class MatrixRow(Part, frozen=True, kw_only=True):
    """The severity for each impact, at one likelihood."""

    low: FlagSeverity
    moderate: FlagSeverity
    high: FlagSeverity
    severe: FlagSeverity


class MatrixCells(Part, frozen=True, kw_only=True):
    """One row for each likelihood."""

    almost_no_chance: MatrixRow
    very_unlikely: MatrixRow
    unlikely: MatrixRow
    roughly_even_chance: MatrixRow
    likely: MatrixRow
    very_likely: MatrixRow
    almost_certain: MatrixRow


class Matrix(Part, frozen=True, kw_only=True):
    """Likelihood x impact -> severity. Every cell has to be filled in; there are no defaults."""

    id: Annotated[Slug, Meta(description="Name of the matrix, printed with the severities it gives.")]
    version: Annotated[Text, Meta(description="Version of the matrix. Change it whenever a cell changes.")]
    severity: Annotated[MatrixCells, Meta(description="Severity by likelihood, then by impact.")]
    note: Annotated[OptionalText, Meta(description="How likelihoods and impacts were assessed. Printed with the severities.")] = ""

    def cell(self, likelihood: Likelihood, impact: Impact) -> FlagSeverity:
        """Return the severity for a likelihood and an impact."""
        severity: FlagSeverity = getattr(getattr(self.severity, likelihood), impact)
        return severity


class Expectation(Part, frozen=True, kw_only=True):
    """What was expected of one scenario, on one issue or overall."""

    issue: Annotated[Slug | None, Meta(description="Id of the issue. If omitted, the scenario as a whole.")] = None
    text: Annotated[Text, Meta(description="What was expected.")]


class Scenario(Part, frozen=True, kw_only=True):
    """A scenario: one candidate for each office, unless the office is left open."""

    people: Annotated[tuple[Slug, ...], Meta(description="Ids of candidates, one for each office that is not open.")]
    open: Annotated[tuple[Slug, ...], Meta(description="Ids of offices that are left open: whoever wins.")] = ()
    standard: Annotated[bool, Meta(description="Whether tables show this scenario by default.")] = False
    expectations: Annotated[tuple[Expectation, ...], Meta(description="What was expected, by issue.")] = ()
    expectations_basis: Annotated[OptionalText, Meta(description="What the expectations are based on.")] = ""
    key_risks: Annotated[tuple[Slug, ...], Meta(description="Ids of the risks that matter most here.")] = ()
    key_recommendations: Annotated[tuple[Slug, ...], Meta(description="Ids of the recommendations that matter most here.")] = ()
    note: Note = ""


class Premise(Part, frozen=True, kw_only=True):
    """Something said in advance about one or more candidates, or about whoever wins."""

    people: Annotated[tuple[Slug, ...], Meta(description="Ids of the candidates it is about. If omitted, whoever wins.")] = ()
    text: Annotated[Text, Meta(description="What was said.")]
    sources: Citations = ()


class Forecast(Part, frozen=True, kw_only=True):
    """An expectation that can be compared with what happened."""

    text: Annotated[Text, Meta(description="What was expected.")]
    sources: Annotated[Citations, Meta(description="Where it was said.")] = ()
    outcome: Annotated[ExpectationOutcome, Meta(description="Whether it came true.")]
    detail: Annotated[Text, Meta(description="What happened.")]
    outcome_sources: Annotated[Citations, Meta(description="Sources for what happened.")] = ()


class Manifest(Part, frozen=True, kw_only=True):
    """``corpus.yaml``: the subject of the corpus, its scenarios, and the matrix that grades its risks."""

    title: Annotated[Text, Meta(description="Title of the corpus.")]
    description: Annotated[Text, Meta(description="What the corpus is about, in one or two sentences.")]
    matrix: Annotated[Matrix | None, Meta(description="Severity by likelihood and impact. Required if the corpus has risks.")] = None
    scenarios: Annotated[tuple[Scenario, ...], Meta(description="The scenarios that tables show.")] = ()
    premises: Annotated[tuple[Premise, ...], Meta(description="What was said in advance about the candidates of a scenario.")] = ()
    forecasts: Annotated[tuple[Forecast, ...], Meta(description="Expectations compared with what happened.")] = ()


class Waiver(Part, frozen=True, kw_only=True):
    """A known problem that is accepted until a date."""

    code: Annotated[Text, Meta(description="Code of the check.")]
    path: Annotated[Text, Meta(description="File in the corpus.")]
    id: Annotated[Slug | None, Meta(description="Id of the entry it is limited to. If omitted, the whole file.")] = None
    reason: Annotated[Text, Meta(description="Why the problem is accepted.")]
    owner: Annotated[Text, Meta(description="Who is responsible for the waiver.")]
    until: Annotated[PartialDate, Meta(description="The last day on which the waiver is valid.")]


class WaiverFile(Part, frozen=True, kw_only=True):
    """``waivers.yaml``: known problems, accepted until a date."""

    waivers: Annotated[tuple[Waiver, ...], Meta(description="The waivers.")]
