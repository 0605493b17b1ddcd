"""What people write in place of an id: a label, a title, the name of a person. Which id that is, is looked up only for what is unknown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from mxbrief.corpus import paths
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import ParsedFile
from mxbrief.model.positions import Issue, Office, Profile, Question
from mxbrief.model.register import Recommendation, Risk
from mxbrief.model.sources import Source
from mxbrief.problems import Problem
from mxbrief.suggestions import suggestion

_KINDS = ("question", "source", "candidate", "office", "issue", "risk", "recommendation")
_KEYS = {
    "question": "question",
    "derived_from": "source",
    "candidate": "candidate",
    "winner": "candidate",
    "people": "candidate",
    "office": "office",
    "offices": "office",
    "issue": "issue",
    "addresses": "risk",
    "key_risks": "risk",
    "key_recommendations": "recommendation",
}
_CITING = (FileKind.POSITIONS, FileKind.PROFILE, FileKind.OFFICE)
"""Files in which every ``id`` is that of a source."""
_MOST = 3
_NEAR = 0.8
_LONGEST, _SHOWN = 200, 60
_ARTICLES = {"the", "a", "an", "of", "on", "el", "la", "los", "las", "de"}
_SHORTEST = 3
"""A shorter word is part of too many labels."""


class Labels:
    """The labels of everything that has an id. ``of`` is kind ("question", "source" …) to id to what people may call it."""

    def __init__(self, of: dict[str, dict[str, tuple[str, ...]]]) -> None:
        self._entries = {
            kind: [(paths.slug_of(label), id_, label) for id_, labels in ids.items() for label in labels] for kind, ids in of.items()
        }

    def hint(self, name: str, kinds: Collection[str], *, guess: bool) -> str:
        """Return which id to write instead of a name that is a label or a part of one; "" if none, or too many, are meant.

        A label that is only spelled like it counts if there is nothing better to ``guess`` from.
        """
        if "source" in kinds and (locator := self._locator(name[:_LONGEST])):
            return locator
        wanted = paths.slug_of(name[:_LONGEST])
        words = set(wanted.split("-")) - _ARTICLES
        entries = [(kind, *entry) for kind in kinds for entry in self._entries.get(kind, ())]
        found = [each for each in entries if wanted in each[1:3]]
        if not found and words and len(wanted) >= _SHORTEST:
            found = [each for each in entries if words <= set(each[1].split("-"))]
        if not found and guess:
            near = get_close_matches(wanted, [slug for _, slug, _, _ in entries], n=1, cutoff=_NEAR)
            found = [each for each in entries if each[1] in near][:1]
        ids = {(kind, id_): label for kind, _, id_, label in reversed(found)}
        if not wanted or not 1 <= len(ids) <= _MOST:
            return ""
        return "write " + " or ".join(
            f"'{id_}', the id of the {kind} '{_shortened(label)}'" for (kind, id_), label in reversed(ids.items())
        )

    def otherwise(self, name: str, kinds: Collection[str]) -> str:
        """Return what there is of a kind where a name stands for nothing of it; "" if it may be of several kinds."""
        if len(kinds) != 1:
            return ""
        (kind,) = kinds
        near = suggestion(paths.slug_of(name[:_LONGEST]), list(dict.fromkeys(id_ for _, id_, _ in self._entries.get(kind, ()))))
        return f"there is no {kind} of this name{f'; {near}' if near else ''}"

    def _locator(self, name: str) -> str:
        """Return how to write the id of a source with the place in it behind: "gazette, p. 3"; "" for anything else."""
        match = re.fullmatch(r"([a-z0-9-]+)[\s,;:#(]+(\S.*?)\)?", name)
        if not match or match[1] not in (id_ for _, id_, _ in self._entries.get("source", ())):
            return ""
        return f"write '{match[1]}', and on the line below it 'locator: {match[2]}'"


def labels_of(files: Iterable[ParsedFile]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the labels in files of any kind: kind to id to labels."""
    of: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for file in files:
        match file.value:
            case Issue(title=title):
                of["issue"][paths.issue_of(file.path)] = (title,)
            case Office(title=title):
                of["office"][paths.office_of(file.path)] = (title,)
            case Profile(name=name, short_name=short_name):
                of["candidate"][paths.candidate_of(file.path)] = (name, short_name)
        for item in file.items:
            match item.value:
                case Question(id=id_, label=label, text=text):
                    of["question"][id_] = (label, text)
                case Risk(id=id_, title=title):
                    of["risk"][id_] = (title,)
                case Recommendation(id=id_, title=title):
                    of["recommendation"][id_] = (title,)
                case Source(id=id_):
                    of["source"][id_] = _names_of(item.value)
    return dict(of)


def kinds_meant(problem: Problem, line: str, kind: FileKind | None) -> tuple[str, ...]:
    """Return what the name at a problem may stand for; nothing if it is no name of something else.

    ``line`` is the line of the problem up to the name, ``kind`` that of the file.
    """
    what = problem.code.removeprefix("unknown-")
    if what != problem.code:
        return (what,) if what in _KINDS else ()
    if problem.code != "bad-slug":
        return ()
    key = re.findall(r"([a-z_]+):", line)
    if not key:
        return _KINDS
    if key[-1] == "id":
        return ("source",) if kind in _CITING else ()
    return (_KEYS[key[-1]],) if key[-1] in _KEYS else ()


def _names_of(source: Source) -> tuple[str, ...]:
    """Return what a source may be called: its title, its address, its authors, where it was published."""
    authors = (author.literal or author.family for author in source.author)
    names = (source.title, source.title_short, source.url, source.doi, source.citation_key, *authors, source.container_title)
    return tuple(filter(None, names))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
