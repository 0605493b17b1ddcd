"""The result of ``show``."""

from __future__ import annotations

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Identifiers, Phase
from mxbrief.model.scales import Capacity
from mxbrief.model.sources import Source
from mxbrief.results.stances import Candidate, Coverage, StanceCell, StanceOrAbsence


class QuestionHistory(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate's entries on one question, oldest first; ``stance`` is the one that counts."""

    id: str
    label: str
    text: str
    stance: StanceOrAbsence
    number: int | None
    history: tuple[StanceCell, ...]


class IssueHistory(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate's positions on one issue."""

    id: str
    title: str
    coverage: Coverage
    questions: tuple[QuestionHistory, ...]


class CandidateProfile(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.show/3"):
    """The result of ``show``. If there are ``capacities``, only what was said or done in one of them counts."""

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    capacities: tuple[Capacity, ...]
    candidate: Candidate
    career: tuple[Phase, ...]
    aliases: tuple[str, ...]
    identifiers: Identifiers | None
    note: str
    coverage: Coverage
    issues: tuple[IssueHistory, ...]
    sources: tuple[Source, ...] = ()
