"""The register with its grades: likelihood and impact through the matrix of the corpus."""

from __future__ import annotations

from mxbrief.analysis.standings import Stage
from mxbrief.errors import Failure
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import RiskEntry
from mxbrief.model.manifest import Matrix
from mxbrief.model.scales import FlagSeverity
from mxbrief.results.risks import Hazard, MatrixName

_SEVERITIES = list(FlagSeverity)


def hazards_of(stage: Stage) -> list[Hazard]:
    """Return the register with its grades, most severe first, then in the order of its files; raises Failure without a matrix."""
    holdings = stage.holdings
    matrix = holdings.manifest.matrix if holdings.manifest else None
    if holdings.risks and not matrix:
        raise Failure(
            "the corpus has no matrix to grade its risks", "add 'matrix: …' to corpus.yaml; see: mxbrief lint --explain missing-matrix"
        )
    hazards = [_hazard(entry, matrix, stage.cutoff) for entry in holdings.risks if matrix]
    return sorted(hazards, key=lambda hazard: -rank(hazard.severity))


def rank(severity: FlagSeverity) -> int:
    """Return the place of a severity, 0 for the least."""
    return _SEVERITIES.index(severity)


def matrix_name(stage: Stage) -> MatrixName:
    """Return the matrix that grades the risks."""
    manifest = stage.holdings.manifest
    matrix = manifest.matrix if manifest else None
    return MatrixName(matrix.id, matrix.version, matrix.note) if matrix else MatrixName("", "")


def _hazard(entry: RiskEntry, matrix: Matrix, cutoff: PartialDate | None) -> Hazard:
    """Return an entry of the register with its grade; what became of it after the cut-off is left out."""
    risk = entry.risk
    outcome = risk.outcome if risk.outcome and (not cutoff or risk.outcome.as_of.last_day <= cutoff.last_day) else None
    return Hazard(
        id=risk.id,
        issue=entry.issue,
        title=risk.title,
        statement=risk.statement,
        severity=matrix.cell(risk.likelihood, risk.impact),
        likelihood=risk.likelihood,
        likelihood_basis=risk.likelihood_basis,
        likelihood_as_of=risk.likelihood_as_of,
        impact=risk.impact,
        impact_reason=risk.impact_reason,
        horizon=risk.horizon,
        date=risk.date,
        indicators=risk.indicators,
        sources=risk.sources,
        outcome=outcome,
        note=risk.note,
        place=entry.place,
    )
