"""Reads the files of one corpus, and keeps every problem it meets."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from mxbrief.corpus import paths
from mxbrief.corpus.names import Names
from mxbrief.corpus.read.encoding import decode_text, split_lines
from mxbrief.corpus.read.file_bytes import FileReader
from mxbrief.corpus.read.parse import compose_file, parse
from mxbrief.model import references
from mxbrief.model.kinds import FileKind, file_type
from mxbrief.model.parsed import Located, Node, ParsedFile
from mxbrief.model.positions import Part
from mxbrief.problems import Place, Problem, in_order

T = TypeVar("T", bound=Part)

_IN_IDS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class HasId(Protocol):
    """An entry that an id tells from others of its kind."""

    @property
    def id(self) -> str:
        """The id."""


E = TypeVar("E", bound=HasId)


class Reader:
    """Reads one corpus for one command: each file once, and every problem is kept.

    ``root`` is its folder, ``names`` are its ids. ``instead`` holds contents that replace those on disk, by path: what an editor has not
    saved yet.
    """

    def __init__(self, root: Path, instead: Mapping[str, bytes] | None = None) -> None:
        self.root = root
        self._base = os.path.join(root, "")  # noqa: PTH118 -- pathlib takes ten times as long
        self.names = Names(root, self._report_name)
        self._files = FileReader(root)
        self._instead = instead or {}
        self._parsed: dict[str, ParsedFile] = {}
        self._last: tuple[str, bytes | Problem] | None = None
        self._kept: dict[str, bytes | Problem] = {}
        self._problems: set[Problem] = set()
        self._broken: set[str] = set()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem met so far, each once, sorted by place, without those that follow from others."""
        if not any(problem.code.startswith(("unknown-", "incomplete-")) for problem in self._problems):
            return tuple(in_order(self._problems))
        from mxbrief.corpus.root_causes import folded

        return tuple(folded(self._problems))

    @property
    def broken(self) -> frozenset[str]:
        """The paths of files and folders that could not be read completely; what seems missing may be in them."""
        return frozenset(self._broken)

    def report(self, problems: Iterable[Problem]) -> None:
        """Keep problems that were found in what was read."""
        self._problems.update(problems)

    def distinct(self, entries: Iterable[tuple[Located, E]], first: dict[str, Located]) -> Iterator[tuple[Located, E]]:
        """Yield entries with different ids. Of equals the first counts, and the others are reported.

        ``first`` is kept from file to file: the place where each id was met first.
        """
        for item, entry in entries:
            if first.setdefault(entry.id, item) is item:
                yield item, entry
            else:
                found = references.used_twice(entry.id, type(entry).__name__.lower(), first[entry.id].place("id"))
                self.report([Problem(item.place(*found.route), found.code, found.message, found.hint)])

    def read(self, path: str, kind: type[T]) -> T | None:
        """Return the valid part of a file, which its path makes a ``kind``, or None if nothing can be kept."""
        value = self.entries(path).value
        return value if isinstance(value, kind) else None

    def entries(self, path: str) -> ParsedFile:
        """Return a file with the places of its entries; its problems are kept here."""
        if path not in self._parsed:
            self._parsed[path] = self.parse(path)
            self._lose(path, self._parsed[path].problems)
            if " #" in self._parsed[path].text:
                self.report(_cut_texts(self._parsed[path]))
        return self._parsed[path]

    def node(self, path: str) -> Node:
        """Return the root node of a file whose values are not needed, or None if it is not YAML; that problem is kept here."""
        _, node, problems = compose_file(path, self._content(path))
        self._lose(path, problems)
        return node

    def exists(self, path: str) -> bool:
        """Tell whether there is anything at a path, whatever it is, even a link that leads nowhere."""
        return path in self._instead or os.path.lexists(f"{self._base}{path}")

    def parse(self, path: str, content: bytes | None = None) -> ParsedFile:
        """Return a file, or ``content`` in its place; its problems are in what is returned, and not kept here."""
        kind = paths.kind_of(path) or FileKind.POSITIONS
        return parse(path, self._content(path) if content is None else content, kind, file_type(kind))

    def text(self, path: str) -> str | None:
        """Return the text of a file, or None if it cannot be read as text. No problem is kept."""
        content = self._content(path)
        text = content if isinstance(content, Problem) else decode_text(path, content)
        return None if isinstance(text, Problem) else text

    def mentions(self, path: str, ids: Collection[str]) -> bool:
        """Tell whether one of the ids occurs in a file as a word of its own. No problem is kept.

        True as well for a file that cannot be what it should be: it is to be read, so that its problem is found.
        """
        text = self.text(path)
        if text is None or ":" not in text:
            return True
        return any(True for id_ in ids for _ in _places(id_, text))

    def count(self, path: str, id_: str) -> int:
        """Return how often an id occurs in a file as a word of its own. No problem is kept."""
        return sum(1 for _ in _places(id_, self.text(path) or ""))

    def begun(self, path: str) -> Iterator[str]:
        """Yield the ids with which entries of a file seem to begin: those with the margin of the first. Costs little."""
        self._kept[path] = self._content(path)
        text = f"\n{self.text(path) or ''}"
        before, sign, _ = text.partition("- id: ")
        margin = before[before.rfind("\n") :]
        parts = text.split(f"{margin}{sign}")[1:] if sign and not margin.strip() else ()
        return (part.partition("\n")[0].rstrip() for part in parts)

    def lines(self, path: str) -> list[str]:
        """Return the lines of a file, counted as YAML counts them; none if it cannot be read."""
        text = self.text(path)
        return [] if text is None else split_lines(text)

    def _content(self, path: str) -> bytes | Problem:
        """Return the bytes of a file, or those that replace them, or why it cannot be read.

        The last file is kept, and those that define ids: what has been searched as text is often parsed next.
        """
        if path in self._instead:
            return self._instead[path]
        if path in self._kept:
            return self._kept[path]
        if self._last is None or self._last[0] != path:
            self._last = (path, self._files.read(path))
        return self._last[1]

    def _report_name(self, code: str, path: str, message: str, hint: str) -> None:
        """Keep a problem of the name of a file or folder."""
        self._lose(path, [Problem(Place(paths.safe_name(path)), code, message, hint)])

    def _lose(self, path: str, problems: Iterable[Problem]) -> None:
        """Keep the problems, if any, that a file or folder was found to have when it was read."""
        found = tuple(problems)
        if found:
            self._broken.add(path)
            self.report(found)


def _cut_texts(file: ParsedFile) -> Iterator[Problem]:
    """Yield the texts of a file that end where a comment seems to begin: to the parser, what is cut off is not there."""
    from mxbrief.corpus.read.slips.comments import cut_texts

    return cut_texts(file.path, file.text, file.node, file_type(file.kind)) if file.node is not None else iter(())


def _places(id_: str, text: str) -> Iterator[int]:
    """Yield where an id is in a text as a word of its own. A pattern takes thirty times as long."""
    place = text.find(id_)
    while place >= 0:
        end = place + len(id_)
        if text[place - 1 : place] not in _IN_IDS and text[end : end + 1] not in _IN_IDS:
            yield place
        place = text.find(id_, end)
