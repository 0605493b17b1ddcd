"""Ids and titles out of corpus files without parsing YAML: what TAB and help show. Imports nothing heavy.

Reads the form in which people and ``new`` write these files: a list of blocks, one key a line. What is written otherwise is not found here,
which costs a completion and nothing else; no report rests on this.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mxbrief.corpus import paths
from mxbrief.corpus.names import Names

_MOST_BYTES = 1_000_000
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
_TITLES = ("label", "title")
_QUOTES = "\"'"
_NO_PLAIN_TEXT = ("|", ">", "[", "{", "&", "*", "!", "#")


class Skimmed(NamedTuple):
    """An entry: its id, and what it is called, "" if that cannot be seen at a glance."""

    id: str
    title: str


class Skimmer:
    """Finds ids and titles in the files of one corpus."""

    def __init__(self, root: Path) -> None:
        self.names = Names(root)
        self._root = os.path.realpath(root)

    def questions(self, issues: list[str] | None = None) -> Iterator[Skimmed]:
        """Yield the questions of some issues, or of all."""
        for issue in self.names.issues() if issues is None else issues:
            yield from self._entries(paths.issue_path(issue), "questions")

    def answered(self, office: str, candidate: str) -> set[str]:
        """Return the questions on which a candidate has a position."""
        issues = self.names.issues_of(office, candidate) or []
        found = (self._entries(paths.positions_path(office, candidate, issue), "positions", "question") for issue in issues)
        return {entry.id for entries in found for entry in entries}

    def risks(self) -> Iterator[Skimmed]:
        """Yield the risks."""
        for issue in self.names.risk_issues():
            yield from self._entries(paths.risks_path(issue), "risks")

    def recommendations(self) -> Iterator[Skimmed]:
        """Yield the recommendations."""
        for issue in self.names.recommendation_issues():
            yield from self._entries(paths.recommendations_path(issue), "recommendations")

    def sources(self) -> Iterator[Skimmed]:
        """Yield the sources."""
        for shard in self.names.source_shards():
            yield from self._entries(paths.sources_path(shard), "references")

    def events(self) -> Iterator[Skimmed]:
        """Yield the events."""
        return self._entries(paths.EVENTS, "events")

    def figures(self) -> Iterator[Skimmed]:
        """Yield the key figures."""
        for issue in self.names.issues():
            yield from self._entries(paths.issue_path(issue), "figures")

    def issue_title(self, issue: str) -> str:
        """Return the title of an issue."""
        return self._top(paths.issue_path(issue), "title")

    def office_title(self, office: str) -> str:
        """Return the title of an office."""
        return self._top(paths.office_path(office), "title")

    def candidate_name(self, office: str, candidate: str) -> str:
        """Return the full name of a candidate."""
        return self._top(paths.profile_path(office, candidate), "name")

    def _top(self, path: str, key: str) -> str:
        """Return the value of a key of the whole file."""
        start = f"{key}:"
        return next((_plain(line.removeprefix(start)) for line in self._lines(path) if line.startswith(start)), "")

    def _entries(self, path: str, key: str, id_key: str = "id") -> Iterator[Skimmed]:
        """Yield the entries of a list of a file."""
        lines = iter(self._lines(path))
        if not any(line.rstrip() == f"{key}:" for line in lines):
            return
        found: dict[str, str] = {}
        dash = -1
        for line in lines:
            text = line.lstrip(" ")
            indent = len(line) - len(text)
            if not text or text.startswith("#"):
                continue
            is_item = text.startswith("- ")
            if dash < 0 and is_item:
                dash = indent
            if indent < dash or (indent == 0 and not is_item):
                break
            if indent == dash and is_item:
                yield from _skimmed(found, id_key)
                text = text[2:].lstrip(" ")
                column = len(line) - len(text)
                found = {}
            elif dash < 0 or indent != column:
                continue
            name, colon, value = text.partition(":")
            if colon and (name == id_key or name in _TITLES):
                found.setdefault(name, _plain(value))
        yield from _skimmed(found, id_key)

    def _lines(self, path: str) -> list[str]:
        """Return the lines of a file; none if it is no regular file of this corpus, or cannot be read."""
        full = os.path.join(self._root, path)  # noqa: PTH118 -- pathlib costs more, on every TAB
        try:
            if os.path.realpath(os.path.dirname(full)) != os.path.dirname(full):  # noqa: PTH120 -- the same
                return []
            with open(os.open(full, _FLAGS), "rb", buffering=0) as file:  # noqa: PTH123 -- pathlib opens no descriptors
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    return []
                return file.read(_MOST_BYTES).decode("utf-8", "replace").splitlines()
        except OSError:
            return []


def _skimmed(found: dict[str, str], key: str) -> Iterator[Skimmed]:
    """Yield an entry, if its id can be one."""
    id_ = found.get(key, "")
    if paths.is_slug(id_):
        yield Skimmed(id_, next((found[name] for name in _TITLES if name in found), ""))


def _plain(value: str) -> str:
    """Return a value as text; nothing if it is more than plain or quoted text on one line."""
    value = value.strip()
    if value[:1] in _QUOTES and value[:1]:
        end = value.rfind(value[0])
        return value[1:end].replace("''", "'") if end > 0 and "\\" not in value else ""
    return "" if value.startswith(_NO_PLAIN_TEXT) else value.partition(" #")[0].rstrip()
