"""What ``lint`` is asked to check: the paths on the command line, as places in one corpus."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from mxbrief.cli.terminal import corpus_in_force
from mxbrief.corpus import paths as layout
from mxbrief.corpus.inventory import safe_name
from mxbrief.corpus.read.file_bytes import MAX_BYTES
from mxbrief.errors import Failure, Misuse

STANDARD_INPUT = "-"
_FAR = 2


@dataclass(frozen=True)
class Selection:
    """A corpus, the paths in it that are asked for (none means all), and contents that stand for files."""

    root: Path
    under: tuple[str, ...] = ()
    instead: dict[str, bytes] = field(default_factory=dict)

    def shown(self, path: str) -> str:
        """Return a path in the corpus as the reader can open it."""
        return safe_name(str(self.root / path)) if path != "." else safe_name(str(self.root))


def select(paths: list[str], chosen: str | None, stdin_path: str | None) -> Selection:
    """Return what paths mean: the corpus in force if there are none, else the corpus that they lie in.

    Raises Misuse for standard input without a place and for paths in several corpora, Failure for paths that are in none.
    """
    if (STANDARD_INPUT in paths) != (stdin_path is not None):
        raise Misuse("- and --stdin-path go together", "for example: mxbrief lint - --stdin-path positions/issues/water.yaml < draft.yaml")
    named = [stdin_path if path == STANDARD_INPUT and stdin_path else path for path in paths]
    if not named:
        return Selection(corpus_in_force(chosen) if chosen else _named_alike(corpus_in_force(chosen), "."))
    roots = [corpus_in_force(chosen)] if chosen else list(dict.fromkeys(_root_of(path) for path in named))
    if len(roots) > 1:
        raise Misuse("these paths lie in different corpora", "check one corpus at a time")
    (root,) = roots
    under = [_inside(root, path, made_up=path == stdin_path) for path in named]
    instead = {_inside(root, stdin_path, made_up=True): _standard_input()} if stdin_path else {}
    return Selection(root, () if "" in under else tuple(under), instead)


def _root_of(path: str) -> Path:
    """Return the corpus that a path lies in, or that lies in it, named as the path is."""
    full = Path(os.path.abspath(path))  # noqa: PTH100 -- resolve would follow links
    for folder in (full, *full.parents):
        root = layout.corpus_at(folder)
        if root and folder in {root, full}:
            return _named_alike(root, path)
    if not os.path.lexists(path):
        raise Failure(f"there is no '{path}'", "name files or folders of a corpus")
    raise Failure(f"'{path}' is in no corpus", f"a corpus is a folder with a {layout.MANIFEST}; name one with --positions DIR")


def _named_alike(root: Path, path: str) -> Path:
    """Return a corpus as a relative path where the path on the command line is one and the corpus not far away."""
    near = os.path.relpath(root)
    return root if Path(path).is_absolute() or near.count("..") > _FAR else Path(near)


def _inside(root: Path, path: str, *, made_up: bool) -> str:
    """Return a path as a place in the corpus, empty for the whole of it. Only standard input may stand for a file that is not there."""
    full, base = Path(os.path.abspath(path)), Path(os.path.abspath(root))  # noqa: PTH100 -- resolve would follow links
    if not made_up and not os.path.lexists(full):
        raise Failure(f"there is no '{path}'", "name files or folders of a corpus")
    if base.is_relative_to(full):
        return ""
    if made_up and not full.is_relative_to(base) and not Path(path).is_absolute():
        return path
    if not full.is_relative_to(base):
        raise Failure(f"'{path}' is not in the corpus {root}")
    return full.relative_to(base).as_posix()


def _standard_input() -> bytes:
    """Return what comes in, up to what a file may hold and one byte more."""
    if sys.stdin is None:
        raise Failure("standard input is closed")
    return sys.stdin.buffer.read(MAX_BYTES + 1)
