"""Read the register: risks and recommendations, or those related to one id."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.loaded import RecommendationEntry, RiskEntry
from mxbrief.model.parsed import Located
from mxbrief.model.register import Recommendation, Risk
from mxbrief.problems import Place

T = TypeVar("T", Risk, Recommendation)


def read_recommendations(reader: Reader, issues: Collection[str] | None, related_to: str) -> tuple[RecommendationEntry, ...]:
    """Return the recommendations on some issues (None for all), or only those related to an id."""
    related = {related_to} if related_to else set()
    wanted = reader.names.recommendation_issues() if issues is None else issues
    entries = (RecommendationEntry(*found) for found in _read(reader, wanted, paths.recommendations_path, Recommendation, related))
    return tuple(
        entry
        for entry in entries
        if not related or related & {entry.recommendation.id, *entry.recommendation.addresses} or _tests(entry, related)
    )


def read_risks(reader: Reader, issues: Collection[str] | None, related_to: str, addressed: Collection[str]) -> tuple[RiskEntry, ...]:
    """Return the risks on some issues (None for all), or only those related to an id.

    ``addressed`` are the ids of the risks that the recommendation with this id addresses.
    """
    related = {related_to, *addressed} if related_to else set()
    wanted = reader.names.risk_issues() if issues is None else issues
    entries = (RiskEntry(*found) for found in _read(reader, wanted, paths.risks_path, Risk, related))
    return tuple(entry for entry in entries if not related or entry.risk.id in related or _tests(entry, related))


def _read(
    reader: Reader, issues: Collection[str], path_of: Callable[[str], str], kind: type[T], related: Collection[str]
) -> Iterator[tuple[str, T, Place]]:
    """Yield issue, entry and place of the entries on some issues; if ids are given, only from files in which one occurs."""
    first: dict[str, Located] = {}
    for issue in issues:
        path = path_of(issue)
        if not reader.exists(path) or (related and not reader.mentions(path, related)):
            continue
        yield from ((issue, value, item.place()) for item, value in reader.distinct(reader.entries(path).of(kind), first))


def _tests(entry: RiskEntry | RecommendationEntry, questions: Collection[str]) -> bool:
    """Tell whether a condition of an entry tests one of the questions."""
    return any(question in questions for _, question in entry.tests())
