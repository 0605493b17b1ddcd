"""The results of ``explain``, one for each kind of thing that can be explained."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation, Event, Figure, Identifiers, Office, Phase
from mxbrief.model.sources import Source
from mxbrief.problems import Place
from mxbrief.results.recommendations import AssessedRecommendation
from mxbrief.results.risks import Flag, MatrixName, RiskCell, ScenarioName
from mxbrief.results.stances import Candidate, Coverage, RestsOn, StanceCell, StanceOrAbsence


class Mention(msgspec.Struct, frozen=True):
    """A thing of the corpus by kind, id and title, and its place. ``locator`` is the place in the source that it cites."""

    kind: str
    id: str
    title: str
    place: Place | None = None
    locator: str = ""


class RiskExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-risk/3"):
    """A risk under one scenario, its state under the standard ones, and the recommendations that address it."""

    as_of: PartialDate | None
    day: str
    matrix: MatrixName
    scenario: ScenarioName
    flag: Flag
    scenarios: tuple[ScenarioName, ...]
    cells: tuple[RiskCell, ...]
    addressed_by: tuple[Mention, ...]
    questions: dict[str, str]
    sources: tuple[Source, ...] = ()


class RecommendationExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-recommendation/3"):
    """A recommendation, and how its verdict comes about."""

    as_of: PartialDate | None
    day: str
    scenarios: tuple[ScenarioName, ...]
    here: tuple[str, ...]
    recommendation: AssessedRecommendation
    sources: tuple[Source, ...] = ()


class QuestionExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-question/2"):
    """A question with the stance of every candidate asked, and the conditions that test it."""

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
    tested_by: tuple[Mention, ...]
    sources: tuple[Source, ...] = ()


class PositionExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-position/3"):
    """The entries of one candidate on one question, oldest first; ``asked`` are the offices asked, by title, if this one is not."""

    as_of: PartialDate | None
    candidate: Candidate
    question: str
    issue: str
    label: str
    text: str
    stance: StanceOrAbsence
    history: tuple[StanceCell, ...]
    asked: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


class SourceExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-source/1"):
    """A source, and everything that cites it."""

    source: Source
    cited_by: tuple[Mention, ...]


class FigureExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-figure/1"):
    """A key figure of an issue. ``first_day`` and ``last_day`` are those that its date can mean, YYYY-MM-DD."""

    figure: Figure
    issue: str
    issue_title: str
    first_day: str
    last_day: str
    place: Place
    sources: tuple[Source, ...] = ()


class EventExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-event/1"):
    """An event, the risks that it is tagged to, and the recommendations that are due then."""

    event: Event
    issue_title: str
    first_day: str
    last_day: str
    place: Place
    risks: tuple[Mention, ...]
    due: tuple[Mention, ...]
    sources: tuple[Source, ...] = ()


class IssueCoverage(msgspec.Struct, frozen=True):
    """How much is known of a candidate on one issue."""

    id: str
    title: str
    coverage: Coverage


class CandidateExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-candidate/1"):
    """A candidate: the career, other names, and how much is known on each issue.

    ``last_day`` is the last day on which the candidate could still win, or held the office, None if that is not over.
    """

    as_of: PartialDate | None
    candidate: Candidate
    aliases: tuple[str, ...]
    identifiers: Identifiers | None
    career: tuple[Phase, ...]
    last_day: str | None
    rests: tuple[RestsOn, ...]
    issues: tuple[IssueCoverage, ...]
    note: str
    place: Place
    citations: tuple[Citation, ...]
    sources: tuple[Source, ...] = ()


class OfficeExplanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.explain-office/1"):
    """An office: its elections, and who is listed for it, in the order of reports."""

    id: str
    office: Office
    candidates: tuple[Candidate, ...]
    place: Place
    sources: tuple[Source, ...] = ()


Explanation: TypeAlias = (
    RiskExplanation
    | RecommendationExplanation
    | QuestionExplanation
    | PositionExplanation
    | FigureExplanation
    | EventExplanation
    | CandidateExplanation
    | OfficeExplanation
    | SourceExplanation
)
