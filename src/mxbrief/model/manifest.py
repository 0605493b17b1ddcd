"""The format of ``corpus.yaml`` and ``waivers.yaml``, defined as in ``positions``."""

# No postponed annotations here: msgspec would have to evaluate each of them at every start.

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

    id: Slug
    """Name of the matrix, printed with the severities it gives."""
    version: Text
    """Version of the matrix. Change it whenever a cell changes."""
    severity: MatrixCells
    """Severity by likelihood, then by impact."""
    note: OptionalText = ""
    """How likelihoods and impacts were assessed. Printed with the severities."""

    def cell(self, likelihood: Likelihood, impact: Impact) -> FlagSeverity:
        """Return the severity for a likelihood and an impact."""
        severity: FlagSeverity = getattr(getattr(self.severity, likelihood), impact)
        return severity


class Expectation(Part, frozen=True, kw_only=True):
    """What was expected of one scenario, on one issue or overall."""

    issue: Slug | None = None
    """Id of the issue. If omitted, the scenario as a whole."""
    text: Text
    """What was expected."""


class Scenario(Part, frozen=True, kw_only=True):
    """A scenario: one candidate for each office, unless the office is left open."""

    people: tuple[Slug, ...]
    """Ids of candidates, one for each office that is not open."""
    open: tuple[Slug, ...] = ()
    """Ids of offices that are left open: whoever wins."""
    standard: bool = False
    """Whether tables show this scenario by default."""
    expectations: tuple[Expectation, ...] = ()
    """What was expected, by issue."""
    expectations_basis: OptionalText = ""
    """What the expectations are based on."""
    key_risks: tuple[Slug, ...] = ()
    """Ids of the risks that matter most here."""
    key_recommendations: tuple[Slug, ...] = ()
    """Ids of the recommendations that matter most here."""
    note: Note = ""


class Premise(Part, frozen=True, kw_only=True):
    """Something said in advance about one or more candidates, or about whoever wins."""

    people: tuple[Slug, ...] = ()
    """Ids of the candidates it is about. If omitted, whoever wins."""
    text: Text
    """What was said."""
    sources: Citations = ()


class Forecast(Part, frozen=True, kw_only=True):
    """An expectation that can be compared with what happened."""

    text: Text
    """What was expected."""
    sources: Citations = ()
    """Where it was said."""
    outcome: ExpectationOutcome
    """Whether it came true."""
    detail: Text
    """What happened."""
    outcome_sources: Citations = ()
    """Sources for what happened."""


class Manifest(Part, frozen=True, kw_only=True):
    """``corpus.yaml``: the subject of the corpus, its scenarios, and the matrix that grades its risks."""

    title: Text
    """Title of the corpus."""
    description: Text
    """What the corpus is about, in one or two sentences."""
    matrix: Matrix | None = None
    """Severity by likelihood and impact. Required if the corpus has risks."""
    scenarios: tuple[Scenario, ...] = ()
    """The scenarios that tables show."""
    premises: tuple[Premise, ...] = ()
    """What was said in advance about the candidates of a scenario."""
    forecasts: tuple[Forecast, ...] = ()
    """Expectations compared with what happened."""


class Waiver(Part, frozen=True, kw_only=True):
    """A known problem that is accepted until a date."""

    code: Text
    """Code of the check."""
    path: Text
    """File in the corpus."""
    id: Slug | None = None
    """Id of the entry it is limited to. If omitted, the whole file."""
    reason: Text
    """Why the problem is accepted."""
    owner: Text
    """Who is responsible for the waiver."""
    until: PartialDate
    """The last day on which the waiver is valid."""


class WaiverFile(Part, frozen=True, kw_only=True):
    """``waivers.yaml``: known problems, accepted until a date."""

    waivers: tuple[Waiver, ...]
    """The waivers."""
