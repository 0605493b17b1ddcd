"""The things of a corpus by the names that people call them: short and full names, titles, labels.

Slower than looking up an id: files are opened for the names in them. So it is asked only about what is no id as typed. Nodes are enough:
entries that are not valid have names too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.parsed import Node, child
from mxbrief.spelling import fold, has_words, nearest

_MANY = 1000
"""Above so many candidates, only profiles whose text has the word that is looked for are parsed."""
INITIALS = 2
"""So few letters are a word of their own, such as US, or nothing."""
_SHORTEST_SLIP = 4
"""Below so many letters, text is compared with whole names only."""


class Kind(StrEnum):
    """What a name can be the name of, in the order in which messages list them."""

    ISSUE = "issue"
    QUESTION = "question"
    CANDIDATE = "candidate"
    OFFICE = "office"
    RISK = "risk"
    RECOMMENDATION = "recommendation"
    EVENT = "event"
    FIGURE = "figure"
    SOURCE = "source"


class Thing(NamedTuple):
    """Something that has a name: its kind, its id, the issue or office that it belongs to, and what it is called besides its id.

    The last of ``names`` says the most.
    """

    kind: Kind
    id: str
    home: str = ""
    names: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Every word by which it can be found, folded."""
        return fold(" ".join((self.id, *self.names)))

    @property
    def spellings(self) -> frozenset[str]:
        """Its id and its names, folded. A candidate's name may also be given with its last words first, as in a list."""
        folded = {fold(self.id), *map(fold, self.names)}
        if self.kind is Kind.CANDIDATE:
            folded |= {turned for name in self.names for turned in _turned(fold(name))}
        return frozenset(folded - {""})


class Glossary:
    """Finds the things of one corpus by their names."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._things: dict[tuple[Kind, str], tuple[Thing, ...]] = {}

    def named(self, text: str, kinds: Iterable[Kind]) -> list[Thing]:
        """Return the things with exactly this name or id, in any case, with or without accents, whatever separates its words."""
        wanted = fold(text)
        return [thing for kind in kinds for thing in self._of(kind, wanted) if wanted in thing.spellings] if wanted else []

    def with_words(self, text: str, kinds: Iterable[Kind]) -> list[Thing]:
        """Return the things whose id or name has these words, or words that begin like them; ids that begin so come first."""
        wanted = fold(text)
        if len(wanted) <= 1:
            return []
        found = [thing for kind in kinds for thing in self._of(kind, wanted) if has_words(thing.words, wanted)]
        if len(wanted) <= INITIALS:  # too many words begin like these
            found = [thing for thing in found if wanted in thing.words.split()]
        return sorted(found, key=lambda thing: not fold(thing.id).startswith(wanted))

    def near(self, text: str, kinds: Iterable[Kind], most: int = 1) -> list[Thing]:
        """Return the things whose id or name, or a word of it, differs from ``text`` by a slip or two, the nearest first."""
        wanted = fold(text)
        spelled: dict[str, Thing] = {}
        for kind in kinds:
            for thing in self._of(kind, wanted):
                # "water" is no slip for a word such as "later", and "a" is none for anything.
                words = (word for word in thing.words.split() if word[0] == wanted[:1] and len(word) >= len(wanted) - 1)
                for each in (*sorted(thing.spellings), *(words if len(wanted) >= _SHORTEST_SLIP else ())):
                    spelled.setdefault(each, thing)
        return list({spelled[found].id: spelled[found] for found in nearest(text, spelled, most)}.values())

    def things(self, kind: Kind) -> tuple[Thing, ...]:
        """Return all things of a kind, in the order of files; of very many candidates, without their names."""
        return self._of(kind, "")

    def _of(self, kind: Kind, wanted: str) -> tuple[Thing, ...]:
        """Return all things of a kind, each once; of very many candidates, only those whose profile may hold a folded name have names."""
        are_many = kind is Kind.CANDIDATE and len(self._reader.names.candidate_offices()) > _MANY
        key = (kind, wanted if are_many else "")
        if key not in self._things:
            things = _few(self._reader, wanted) if are_many else _things(self._reader, kind)
            found = {thing.id: thing for thing in reversed(list(things)) if paths.is_slug(thing.id)}
            self._things[key] = tuple(reversed(found.values()))
        return self._things[key]


def _few(reader: Reader, wanted: str) -> Iterator[Thing]:
    """Yield the candidates, with names only where the profile may hold the one that is looked for."""
    return _candidates(reader, lambda path: bool(wanted) and _may_hold(reader.text(path), wanted))


def _things(reader: Reader, kind: Kind) -> Iterator[Thing]:
    """Yield the things of a kind in the order of files."""
    names = reader.names
    match kind:
        case Kind.ISSUE:
            yield from (Thing(kind, issue, "", _texts(reader.node(paths.issue_path(issue)), "title")) for issue in names.issues())
        case Kind.CANDIDATE:
            yield from _candidates(reader, lambda _path: True)
        case Kind.OFFICE:
            yield from (Thing(kind, office, "", _titles(reader, paths.office_path(office), "title")) for office in names.offices())
        case Kind.EVENT:
            yield from _entries(reader, kind, paths.EVENTS, "events", "")
        case Kind.FIGURE:
            yield from _in_files(reader, kind, names.issues(), paths.issue_path, "figures")
        case Kind.QUESTION:
            yield from _in_files(reader, kind, names.issues(), paths.issue_path, "questions")
        case Kind.RISK:
            yield from _in_files(reader, kind, names.risk_issues(), paths.risks_path, "risks")
        case Kind.RECOMMENDATION:
            yield from _in_files(reader, kind, names.recommendation_issues(), paths.recommendations_path, "recommendations")
        case Kind.SOURCE:
            yield from _in_files(reader, kind, names.source_shards(), paths.sources_path, "references")


def _in_files(reader: Reader, kind: Kind, homes: Iterable[str], path_of: Callable[[str], str], key: str) -> Iterator[Thing]:
    """Yield the entries of the files of one kind."""
    return (thing for home in homes for thing in _entries(reader, kind, path_of(home), key, home))


def _candidates(reader: Reader, is_wanted: Callable[[str], bool]) -> Iterator[Thing]:
    """Yield the candidates, with the names in those profiles that are wanted, by path."""
    for candidate, office in reader.names.candidate_offices().items():
        path = paths.profile_path(office, candidate)
        yield Thing(Kind.CANDIDATE, candidate, office, _titles(reader, path, "aliases", "short_name", "name") if is_wanted(path) else ())


def _entries(reader: Reader, kind: Kind, path: str, key: str, home: str) -> Iterator[Thing]:
    """Yield the entries of a list in a file."""
    entries = child(reader.node(path), key) if reader.exists(path) else None
    for entry in entries.value if entries is not None and entries.id == "sequence" else ():
        for id_ in _texts(entry, "id"):
            yield Thing(kind, id_, home, _texts(entry, "label", "title", "what"))


def _titles(reader: Reader, path: str, *keys: str) -> tuple[str, ...]:
    """Return what a file that need not exist calls the thing that it is about."""
    return _texts(reader.node(path), *keys) if reader.exists(path) else ()


def _texts(node: Node, *keys: str) -> tuple[str, ...]:
    """Return the texts under keys of a mapping, those of a list one by one."""
    found = [value for key in keys if (value := child(node, key)) is not None]
    values = [item for value in found for item in (value.value if value.id == "sequence" else [value])]
    return tuple(str(value.value) for value in values if value.id == "scalar")


def _turned(name: str) -> Iterator[str]:
    """Yield a folded name with its last words first: "sheinbaum claudia"."""
    words = name.split()
    return (" ".join(words[at:] + words[:at]) for at in range(1, len(words)))


def _may_hold(text: str | None, wanted: str) -> bool:
    """Tell whether the text of a file may hold a folded name. A backslash may stand for any letter."""
    if text is None or "\\" in text:
        return True
    folded = fold(text)
    return all(word in folded for word in wanted.split())
