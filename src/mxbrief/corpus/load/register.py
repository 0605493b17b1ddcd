"""Read the register: risks and recommendations, or those related to one id."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from mxbrief.corpus import paths
from mxbrief.corpus.load.request import Request
from mxbrief.corpus.load.search import mentions
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.loaded import RecommendationEntry, RiskEntry
from mxbrief.model.register import Recommendation, Risk
from mxbrief.problems import Place

T = TypeVar("T")


def read_recommendations(reader: Reader, request: Request) -> tuple[RecommendationEntry, ...]:
    """Return the recommendations a request asks for."""
    issues = reader.names.recommendation_issues() if request.recommendations is None else request.recommendations
    related = {request.related_to} if request.related_to else set()
    entries = (RecommendationEntry(*found) for found in _read(reader, issues, paths.recommendations_path, Recommendation, related))
    return tuple(
        entry
        for entry in entries
        if not related or related & {entry.recommendation.id, *entry.recommendation.addresses} or _tests(entry, related)
    )


def read_risks(reader: Reader, request: Request, addressed: Collection[str]) -> tuple[RiskEntry, ...]:
    """Return the risks a request asks for; ``addressed`` are the ids that the recommendation it is about addresses."""
    issues = reader.names.risk_issues() if request.risks is None else request.risks
    related = {request.related_to, *addressed} if request.related_to else set()
    entries = (RiskEntry(*found) for found in _read(reader, issues, paths.risks_path, Risk, related))
    return tuple(entry for entry in entries if not related or entry.risk.id in related or _tests(entry, related))


def _read(
    reader: Reader, issues: Collection[str], path_of: Callable[[str], str], kind: type[T], related: Collection[str]
) -> Iterator[tuple[str, T, Place]]:
    """Yield issue, entry and place of the entries on some issues; if ids are given, only from files in which one occurs."""
    for issue in issues:
        path = path_of(issue)
        if reader.exists(path) and (not related or mentions(reader.text(path) or "", related)):
            yield from ((issue, value, item.place()) for item, value in reader.entries(path).of(kind))


def _tests(entry: RiskEntry | RecommendationEntry, questions: Collection[str]) -> bool:
    """Tell whether a condition of an entry tests one of the questions."""
    return any(question in questions for _, question in entry.tests())
