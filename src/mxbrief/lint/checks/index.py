"""What checks know besides the file: the ids a corpus defines, gathered once, from the few files that define them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mxbrief.corpus import paths
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Located, ParsedFile
from mxbrief.model.positions import Event, Figure, Issue, Question
from mxbrief.model.register import Recommendation, Risk
from mxbrief.model.sources import Source

DEFINING = frozenset(
    {FileKind.CORPUS, FileKind.ISSUE, FileKind.RISKS, FileKind.RECOMMENDATIONS, FileKind.EVENTS, FileKind.SOURCES, FileKind.WAIVERS}
)
"""The kinds of files that define what others refer to."""


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """The ids of a corpus, and the day it is (YYYY-MM-DD).

    ``candidates`` is candidate id to office id, ``asked`` question id to the offices asked, by issue, ``sources`` source id to the source
    it derives from, ``origins`` source id to its first origin.
    """

    today: str
    issues: frozenset[str]
    offices: frozenset[str]
    candidates: dict[str, str]
    asked: dict[str, dict[str, tuple[str, ...]]]
    questions: dict[str, str]
    stale_after: dict[str, str]
    sources: dict[str, str]
    origins: dict[str, str]
    risks: frozenset[str]
    recommendations: frozenset[str]
    broken: frozenset[FileKind]
    """Kinds of files of which one could not be read completely: an id that seems unknown may be defined there."""


def build_index(
    files: Iterable[ParsedFile], issues: Iterable[str], candidates: dict[str, str], offices: Iterable[str], today: str
) -> Index:
    """Return the ids that files define; ``candidates`` is candidate id to office id."""
    every = list(files)
    asked: dict[str, dict[str, tuple[str, ...]]] = {}
    questions: dict[str, str] = {}
    stale_after: dict[str, str] = {}
    for file in every:
        if file.kind is FileKind.ISSUE:
            issue = paths.issue_of(file.path)
            asked[issue] = {question.id: question.offices for _, question in file.of(Question)}
            questions |= dict.fromkeys(asked[issue], issue)
            head = file.head(Issue)
            if head and head.stale_after:
                stale_after[issue] = head.stale_after
    sources = {source.id: source for file in every for _, source in file.of(Source)}
    parents = {id_: (source.custom.derived_from if source.custom else None) or "" for id_, source in sources.items()}
    return Index(
        today=today,
        issues=frozenset(issues),
        offices=frozenset(offices),
        candidates=candidates,
        asked=asked,
        questions=questions,
        stale_after=stale_after,
        sources=parents,
        origins={id_: _origin(id_, parents) for id_ in parents},
        risks=frozenset(risk.id for file in every for _, risk in file.of(Risk)),
        recommendations=frozenset(advice.id for file in every for _, advice in file.of(Recommendation)),
        broken=frozenset(file.kind for file in every if file.problems),
    )


def defined_ids(files: Iterable[ParsedFile]) -> Iterable[tuple[str, str, Located]]:
    """Yield kind, id and item of everything that has an id of its own inside a file."""
    kinds: dict[type, str] = {
        Question: "question",
        Figure: "figure",
        Event: "event",
        Source: "source",
        Risk: "risk",
        Recommendation: "recommendation",
    }
    for file in files:
        for item in file.items:
            match item.value:
                case Question(id=id_) | Figure(id=id_) | Event(id=id_) | Source(id=id_) | Risk(id=id_) | Recommendation(id=id_):
                    yield kinds[type(item.value)], id_, item


def _origin(id_: str, parents: dict[str, str]) -> str:
    """Return the source at the beginning of a chain of derivations; in a circle, its first id by the alphabet."""
    seen: list[str] = []
    while id_ not in seen:
        seen.append(id_)
        parent = parents.get(id_, "")
        if not parent or parent not in parents:
            return id_
        id_ = parent
    return min(seen[seen.index(id_) :])
