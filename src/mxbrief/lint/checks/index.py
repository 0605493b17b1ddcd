"""What checks know besides the file: the ids of the corpus, collected once from the few files that define them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mxbrief.corpus import paths
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Located, ParsedFile, ids_in, may_define_more
from mxbrief.model.positions import Event, Figure, Issue, Question
from mxbrief.model.register import Recommendation, Risk
from mxbrief.model.sources import Source

DEFINING = frozenset(
    {FileKind.CORPUS, FileKind.ISSUE, FileKind.RISKS, FileKind.RECOMMENDATIONS, FileKind.EVENTS, FileKind.SOURCES, FileKind.WAIVERS}
)
"""The kinds of files that define ids which other files refer to."""

_LISTS = {
    FileKind.ISSUE: "questions",
    FileKind.RISKS: "risks",
    FileKind.RECOMMENDATIONS: "recommendations",
    FileKind.SOURCES: "references",
    FileKind.EVENTS: "events",
}


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """The ids of a corpus, and today's date (YYYY-MM-DD).

    Mappings: ``candidates`` from candidate to office; ``asked`` from issue to question to the offices asked, empty for every office;
    ``questions`` from question to issue; ``stale_after`` from issue to an age; ``sources`` from source to the source it derives from, or
    ""; ``origins`` from source to its first origin; ``risks`` from risk to issue; ``events`` from event to its last day; ``tagged`` from
    risk to the events that are tagged to it, each with its last day.
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
    risks: dict[str, str]
    events: dict[str, str]
    tagged: dict[str, tuple[tuple[str, str], ...]]
    recommendations: frozenset[str]
    incomplete: frozenset[FileKind]
    """The kinds that have a file with ids which cannot be read: an id that seems unknown may be one of them."""


def build_index(
    files: Iterable[ParsedFile], issues: Iterable[str], candidates: dict[str, str], offices: Iterable[str], today: str
) -> Index:
    """Return the index of a corpus. ``files`` are the files of the kinds in DEFINING; ``candidates`` maps candidate id to office id."""
    every = list(files)
    asked: dict[str, dict[str, tuple[str, ...]]] = {}
    questions: dict[str, str] = {}
    stale_after: dict[str, str] = {}
    for file in every:
        if file.kind is FileKind.ISSUE:
            issue = paths.issue_of(file.path)
            asked[issue] = dict.fromkeys(_written([file], FileKind.ISSUE), ())
            asked[issue] |= {question.id: question.offices for _, question in file.of(Question)}
            questions |= dict.fromkeys(asked[issue], issue)
            head = file.head(Issue)
            if head and head.stale_after:
                stale_after[issue] = head.stale_after
    sources = {source.id: source for file in every for _, source in file.of(Source)}
    # An entry that is not valid still has its id: what cites it is not wrong.
    written = dict.fromkeys(_written(every, FileKind.SOURCES), "")
    parents = written | {id_: (source.custom.derived_from if source.custom else None) or "" for id_, source in sources.items()}
    events = [event for file in every for _, event in file.of(Event)]
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
        risks={id_: paths.issue_of(file.path) for file in every for id_ in _written([file], FileKind.RISKS)},
        events=dict.fromkeys(_written(every, FileKind.EVENTS), "") | {event.id: event.date.last_day for event in events},
        tagged={
            risk: tuple((event.id, event.date.last_day) for event in events if risk in event.risks)
            for risk in {risk for event in events for risk in event.risks}
        },
        recommendations=frozenset(_written(every, FileKind.RECOMMENDATIONS)),
        incomplete=frozenset(file.kind for file in every if file.kind in _LISTS and may_define_more(file, _LISTS[file.kind])),
    )


def _written(files: Iterable[ParsedFile], kind: FileKind) -> Iterable[str]:
    """Return the ids in all files of a kind, whether or not their entries are valid. "Night Ferry" counts as the id that it should be."""
    written = (id_ for file in files if file.kind is kind for id_ in ids_in(file.node, _LISTS[kind]) if id_)
    return (id_ if paths.is_slug(id_) else paths.slug_of(id_) for id_ in written)


def defined_ids(files: Iterable[ParsedFile]) -> Iterable[tuple[str, str, Located]]:
    """Yield the kind, id and entry of everything that is defined by an id inside a file."""
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
    """Return the source at the beginning of a chain of derivations; in a cycle, the first id in alphabetical order."""
    seen: list[str] = []
    while id_ not in seen:
        seen.append(id_)
        parent = parents.get(id_, "")
        if not parent or parent not in parents:
            return id_
        id_ = parent
    return min(seen[seen.index(id_) :])
