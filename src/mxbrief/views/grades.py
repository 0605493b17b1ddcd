"""Words, signs and tones for what the register grades: likelihood, severity, state, status."""

from __future__ import annotations

from collections.abc import Iterable

from mxbrief.document import Cell, Tone
from mxbrief.model.scales import AdviceStatus, ExpectationOutcome, FlagSeverity, Likelihood, OutcomeStatus
from mxbrief.results.risks import FlagState

# The ranges of ICD 203, section D.6.e(2)(a).
_RANGES = {
    Likelihood.ALMOST_NO_CHANCE: "1-5%",
    Likelihood.VERY_UNLIKELY: "5-20%",
    Likelihood.UNLIKELY: "20-45%",
    Likelihood.ROUGHLY_EVEN_CHANCE: "45-55%",
    Likelihood.LIKELY: "55-80%",
    Likelihood.VERY_LIKELY: "80-95%",
    Likelihood.ALMOST_CERTAIN: "95-99%",
}

SEVERITY_TONES = {
    FlagSeverity.CRITICAL: Tone.ALARM,
    FlagSeverity.HIGH: Tone.CAUTION,
    FlagSeverity.MODERATE: Tone.MIDDLE,
    FlagSeverity.LOW: Tone.QUIET,
}

_STATES = {
    FlagState.RAISED: Cell("raised", "!", Tone.CAUTION),
    FlagState.POSSIBLE: Cell("possible", "?", Tone.BLANK),
    FlagState.CLEAR: Cell("clear", "·"),
}


def likelihood_words(likelihood: Likelihood) -> str:
    """Return a likelihood with its range: "likely (55-80%)"."""
    return f"{likelihood.replace('_', ' ')} ({_RANGES[likelihood]})"


def outcome_words(status: OutcomeStatus | AdviceStatus | ExpectationOutcome) -> str:
    """Return a status in words: "partly materialised"."""
    return status.replace("_", " ")


def severity_cell(severity: FlagSeverity) -> Cell:
    """Return a severity as a table cell."""
    return Cell(severity, tone=SEVERITY_TONES[severity])


def state_legend(states: Iterable[FlagState]) -> tuple[Cell, ...]:
    """Return what the signs of the states given mean."""
    present = set(states)
    return tuple(cell for state, cell in _STATES.items() if state in present)


def state_cell(state: FlagState) -> Cell:
    """Return what a flag is as a table cell."""
    return _STATES[state]
