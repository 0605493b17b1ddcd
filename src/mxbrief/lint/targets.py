"""What ``lint`` is asked to check: the paths on the command line, as places in one corpus."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mxbrief.corpus import paths as corpus_paths
from mxbrief.corpus.discovery import corpus_at, is_meant, no_corpus
from mxbrief.corpus.misfits import is_misfit
from mxbrief.errors import Failure, Misuse

STANDARD_INPUT = "-"
_MOST_LEVELS_UP = 2


@dataclass(frozen=True)
class Targets:
    """A corpus, the paths in it to check (none means all), and contents that replace files.

    ``unchecked`` says of every other path that was named why it is not checked. ``is_missing`` tells whether one of them does not exist.
    """

    root: Path
    under: tuple[str, ...] = ()
    instead: dict[str, bytes] = field(default_factory=dict)
    unchecked: tuple[str, ...] = ()
    is_missing: bool = False

    def shown(self, path: str) -> str:
        """Return a path in the corpus as the reader can open it."""
        return corpus_paths.safe_name(str(self.root)) if path == "." else corpus_paths.safe_name(str(self.root / path))


@dataclass(frozen=True)
class Surroundings:
    """What the meaning of paths depends on: the working folder (None if it was deleted), the active corpus, standard input."""

    folder: Path | None
    active_corpus: Callable[[], Path]
    standard_input: Callable[[], bytes]


def find_targets(paths: list[str], stdin_path: str | None, around: Surroundings, *, chosen: bool) -> Targets:
    """Return what paths mean: the active corpus if there are none or it was ``chosen``, else the corpus that contains them.

    Programs such as pre-commit name every file of a change. A path that cannot be checked is left to ``unchecked`` if another can.
    Raises Misuse for standard input without a place and for paths in several corpora, Failure if no path can be checked.
    """
    if (STANDARD_INPUT in paths) != (stdin_path is not None):
        raise Misuse("- and --stdin-path go together", "for example: mxbrief lint - --stdin-path positions/issues/water.yaml < draft.yaml")
    if "" in paths:
        raise Misuse("a path is empty", "name a file or a folder; a variable of the shell may have no value")
    named = list(dict.fromkeys(stdin_path if path == STANDARD_INPUT and stdin_path else path for path in paths))
    if not named:
        root = around.active_corpus()
        return Targets(root if chosen else _as_named(root, ".", around.folder))
    roots: dict[Path, None] = {around.active_corpus(): None} if chosen else {}
    under: list[str] = []
    failures: list[Failure] = []
    for path in named:
        try:
            root = around.active_corpus() if chosen else _root_of(path, around.folder)
            inside = _inside(root, path, around.folder, replaced=path == stdin_path)
            _refuse_other_files(root, inside, path)
        except Failure as failure:
            failures.append(failure)
        else:
            roots[root] = None
            under.append(inside)
    if len(roots) > 1:
        raise Misuse("these paths are in different corpora", "check one corpus at a time")
    if not under:
        raise failures[0]
    (root,) = roots
    instead = {_inside(root, stdin_path, around.folder, replaced=True): around.standard_input()} if stdin_path else {}
    unchecked = tuple(failure.message for failure in failures)
    is_missing = any(isinstance(failure, _Missing) for failure in failures)
    return Targets(root, () if "" in under else tuple(under), instead, unchecked, is_missing)


class _Missing(Failure):
    """There is nothing at a path."""


def _missing(path: str) -> Failure:
    return _Missing(f"there is no '{path}'", "name files or folders of a corpus")


def _refuse_other_files(root: Path, inside: str, path: str) -> None:
    """Raise Failure for a file in a corpus that is no data and does not look like it, such as its README."""
    folder, _, name = inside.rpartition("/")
    full = root / inside
    if inside and corpus_paths.kind_of(inside) is None and full.is_file() and not is_misfit(folder, name):
        raise Failure(f"'{path}' is not a file that mxbrief reads", "name files or folders of a corpus")


def _root_of(path: str, folder: Path | None) -> Path:
    """Return the corpus that contains a path, or that is in it, named as the path is."""
    full = _absolute(path, folder)
    for parent in (full, *full.parents):
        root = corpus_at(parent)
        if root and parent in {root, full}:
            return _as_named(root, path, folder)
    if not os.path.lexists(full):
        raise _missing(path)
    for meant in (full, *full.parents):
        if is_meant(meant):
            raise no_corpus(meant, path if meant == full else str(meant))
    raise Failure(f"'{path}' is in no corpus", f"a corpus is a folder with a {corpus_paths.MANIFEST}")


def _as_named(root: Path, path: str, folder: Path | None) -> Path:
    """Return a corpus as a relative path if the path on the command line is one and the corpus is not far away."""
    if folder is None or Path(path).is_absolute():
        return root
    near = os.path.relpath(root, folder)
    return root if near.count("..") > _MOST_LEVELS_UP else Path(near)


def _inside(root: Path, path: str, folder: Path | None, *, replaced: bool) -> str:
    """Return a path as a place in the corpus, empty for all of it; only a file that is ``replaced`` need not exist."""
    full, base = _absolute(path, folder), _absolute(str(root), folder)
    if not replaced and not os.path.lexists(full):
        raise _missing(path)
    if base.is_relative_to(full):
        return ""
    if replaced and not full.is_relative_to(base) and not Path(path).is_absolute():
        return path
    if not full.is_relative_to(base):
        raise Failure(f"'{path}' is not in the corpus {root}")
    return full.relative_to(base).as_posix()


def _absolute(path: str, folder: Path | None) -> Path:
    """Return a path from the root of the file system, without following links; raises Failure if the working folder was deleted."""
    if folder is None and not Path(path).is_absolute():
        raise Failure("the working folder no longer exists", "change to another folder, or name paths in full")
    return Path(os.path.normpath(folder / path if folder else path))
