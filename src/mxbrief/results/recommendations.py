"""The results of ``recommend``: what to do, what it answers, and how robust it is, in the shape in which JSON carries them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from mxbrief.analysis.logic import Truth
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation
from mxbrief.model.register import StatusChange
from mxbrief.model.scales import AdviceBasis, AdviceStatus, FlagSeverity
from mxbrief.model.sources import Source
from mxbrief.problems import Place
from mxbrief.results.risks import ScenarioName


class Verdict(StrEnum):
    """Over the scenarios looked at: answers a raised flag in all of them and is harder in none, in some, or in none."""

    ROBUST = "robust"
    CONTINGENT = "contingent"
    IDLE = "idle"


class Hurdle(msgspec.Struct, frozen=True):
    """Something that makes a recommendation harder, and whether it is there; unknown also where it has no condition."""

    text: str
    truth: Truth
    conditional: bool


class Reckoning(msgspec.Struct, frozen=True):
    """A recommendation under one scenario: the raised and the possible flags it answers, and its hurdles."""

    scenario: str
    raised: tuple[str, ...]
    possible: tuple[str, ...]
    hurdles: tuple[Hurdle, ...]

    @property
    def is_hard(self) -> bool:
        """Tell whether a hurdle is there for certain."""
        return any(hurdle.conditional and hurdle.truth is Truth.TRUE for hurdle in self.hurdles)


class Answered(msgspec.Struct, frozen=True):
    """A risk that a recommendation is meant for."""

    id: str
    title: str
    severity: FlagSeverity


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """A recommendation with its status at the cut-off and its verdict.

    ``severity`` is the highest among the flags it answers where they are raised, None where none is; ``scenarios`` are those in which it
    answers a raised flag and no hurdle is there.
    """

    id: str
    issue: str
    title: str
    rationale: str
    basis: AdviceBasis
    status: AdviceStatus
    addressees: tuple[str, ...]
    steps: tuple[str, ...]
    addresses: tuple[Answered, ...]
    applies: str
    time_frame: str
    verdict: Verdict
    severity: FlagSeverity | None
    scenarios: tuple[str, ...]
    reckonings: tuple[Reckoning, ...]
    history: tuple[StatusChange, ...]
    sources: tuple[Citation, ...]
    note: str
    place: Place


class Unanswered(msgspec.Struct, frozen=True):
    """A risk that no recommendation addresses, and the scenarios in which it is raised."""

    id: str
    title: str
    severity: FlagSeverity
    scenarios: tuple[str, ...]


class Agenda(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.recommend/1"):
    """The result of ``recommend``. ``unanswered`` are risks without a recommendation, ``aimless`` recommendations without a risk."""

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    scenarios: tuple[ScenarioName, ...]
    advice: tuple[Advice, ...]
    unanswered: tuple[Unanswered, ...]
    aimless: tuple[str, ...]
    sources: tuple[Source, ...]
