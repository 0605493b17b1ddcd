"""The results of ``explain``, in the shape in which JSON carries them."""

from __future__ import annotations

import msgspec

from mxbrief.analysis.profile import Dated
from mxbrief.model.dates import PartialDate
from mxbrief.model.sources import Source
from mxbrief.problems import Place
from mxbrief.results.comparison import Candidate, Coverage, StanceCell, Standing
from mxbrief.results.recommendations import Advice
from mxbrief.results.risks import Cell, Flag, MatrixName, ScenarioName


class Named(msgspec.Struct, frozen=True):
    """Something of the corpus by kind, id and title, and where it stands."""

    kind: str
    id: str
    title: str
    place: Place | None = None
    locator: str = ""


class RiskExplained(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-risk/1"):
    """A risk under one scenario, its state under the standard ones, and what answers it."""

    as_of: PartialDate | None
    matrix: MatrixName
    scenario: ScenarioName
    flag: Flag
    scenarios: tuple[ScenarioName, ...]
    cells: tuple[Cell, ...]
    answered_by: tuple[Named, ...]
    questions: dict[str, str]
    sources: tuple[Source, ...]


class AdviceExplained(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-recommendation/1"):
    """A recommendation with the reckoning of its verdict."""

    as_of: PartialDate | None
    scenarios: tuple[ScenarioName, ...]
    advice: Advice
    sources: tuple[Source, ...]


class QuestionExplained(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-question/1"):
    """A question with everybody's stance, and the conditions that test it."""

    as_of: PartialDate | None
    id: str
    issue: str
    label: str
    text: str
    supports: str
    opposes: str
    offices: tuple[str, ...]
    coverage: Coverage
    candidates: tuple[Candidate, ...]
    cells: tuple[StanceCell, ...]
    tested_by: tuple[Named, ...]
    sources: tuple[Source, ...]


class PositionExplained(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-position/1"):
    """What one person has held on one question, oldest first."""

    as_of: PartialDate | None
    candidate: Candidate
    question: str
    issue: str
    label: str
    text: str
    stance: Standing
    history: tuple[Dated, ...]
    sources: tuple[Source, ...]


class SourceExplained(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-source/1"):
    """A source, and everything that cites it."""

    source: Source
    cited_by: tuple[Named, ...]
