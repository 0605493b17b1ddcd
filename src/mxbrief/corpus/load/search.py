"""Where an id is defined, and what cites it. Text is searched first, so that only files that contain the id are parsed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.inventory import list_files
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import ParsedFile, child
from mxbrief.model.positions import Citation, Position
from mxbrief.problems import Place

_LISTS = {"risk": "risks", "recommendation": "recommendations", "question": "questions", "source": "references"}
KINDS = tuple(_LISTS)
"""What can be explained by its id alone, in the order in which messages list it."""

_NAMES = ("id", "question", "date", "name")
_TITLES = ("title", "stance", "text", "value", "winner")


class Definition(NamedTuple):
    """What an id names - a risk, recommendation, question or source - and the file that defines it."""

    kind: str
    path: str


class CitingEntry(NamedTuple):
    """An entry that cites a source, and the place in that source."""

    kind: str
    id: str
    title: str
    place: Place
    locator: str


def mentions(text: str, ids: Collection[str]) -> bool:
    """Tell whether one of the ids occurs in a text as a word of its own."""
    # Most files contain none, and "in" finds that out much sooner than a pattern.
    return any(id_ in text and re.search(rf"(?<![a-z0-9-]){re.escape(id_)}(?![a-z0-9-])", text) for id_ in ids)


def find_definition(reader: Reader, id_: str) -> Definition | None:
    """Return what defines an id, or None. A file that is not YAML defines what its text seems to define."""
    for path, kind in _defining_files(reader):
        text = reader.text(path) or ""
        if mentions(text, [id_]) and id_ in _defined(reader.entries(path), kind):
            return Definition(kind, path)
    return None


def list_ids(reader: Reader) -> dict[str, str]:
    """Return id to kind of everything that can be explained by its id alone."""
    defined = [(id_, kind) for path, kind in _defining_files(reader) for id_ in _defined(reader.entries(path), kind)]
    return dict(sorted(defined, key=lambda pair: KINDS.index(pair[1])))


def find_citing(reader: Reader, source: str) -> Iterator[CitingEntry]:
    """Yield everything in a corpus that cites a source, in the order of paths and entries."""
    for path, kind in list_files(reader.root)[0]:
        if kind is not FileKind.SOURCES and mentions(reader.text(path) or "", [source]):
            yield from _citing(reader.entries(path), source)


def _defining_files(reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield the files that define ids, with the kind. Sources first: a widely cited id occurs in almost every other file as well."""
    names = reader.names
    yield from ((paths.sources_path(shard), "source") for shard in names.source_shards())
    yield from ((paths.risks_path(issue), "risk") for issue in names.risk_issues())
    yield from ((paths.recommendations_path(issue), "recommendation") for issue in names.recommendation_issues())
    yield from ((paths.issue_path(issue), "question") for issue in names.issues())


def _defined(file: ParsedFile, kind: str) -> Iterator[str]:
    """Yield the ids that a file defines, those of invalid entries too."""
    entries = child(file.node, _LISTS[kind])
    if entries is not None and entries.id == "sequence":
        ids = (child(entry, "id") for entry in entries.value)
        yield from (id_.value for id_ in ids if id_ is not None and id_.id == "scalar")


def _citing(file: ParsedFile, source: str) -> Iterator[CitingEntry]:
    """Yield the citations in one file, each with the entry that it belongs to."""
    for item in file.items:
        value = item.value
        if isinstance(value, Citation):  # a citation of the whole file: it describes a candidate
            if value.id == source:
                name = str(getattr(file.value, "name", ""))
                yield CitingEntry("profile", paths.candidate_of(file.path), name, Place(file.path, 1, 1), value.locator)
            continue
        name = _first(value, _NAMES)
        owner = f"{paths.candidate_of(file.path)}/{name}" if isinstance(value, Position) else name
        for locator in _locators(value, source):
            yield CitingEntry(type(value).__name__.lower(), owner, _first(value, _TITLES), item.place(), locator)


def _locators(value: object, source: str) -> Iterator[str]:
    """Yield the locator of every citation of a source in a value of any type."""
    if isinstance(value, Citation):
        if value.id == source:
            yield value.locator
    elif isinstance(value, tuple):
        for item in value:
            yield from _locators(item, source)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _locators(getattr(value, field), source)


def _first(value: object, fields: tuple[str, ...]) -> str:
    """Return the first of the fields that has a text."""
    return next((str(text) for field in fields if (text := getattr(value, field, ""))), "")
