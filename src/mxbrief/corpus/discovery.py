"""Find the folder that is the corpus: the one chosen, the nearest, or the one that came with the program.

Imports nothing heavy: pressing TAB runs this.
"""

from __future__ import annotations

import os
from pathlib import Path

from mxbrief.corpus import misfits, paths
from mxbrief.corpus.names import is_folder
from mxbrief.errors import Failure, FailureKind

_PACKAGE = Path(__file__).parent.parent
_NAME = "positions"
_MISNAMED = ("corpus.yml", "Corpus.yaml", "Corpus.yml", "corpus.yaml.txt")


def find_corpus(start: Path | None, chosen: str | None, *, or_built_in: bool = True) -> Path:
    """Return the corpus to use: the chosen folder, else the nearest one at or above ``start``, else the built-in one if it may be.

    A folder at or above ``start`` may be a corpus itself, or hold one in ``positions/``. Raises Failure if the chosen folder is not a
    corpus, if one that seems meant as a corpus is none, and if there is no corpus at all. Another never takes its place.
    """
    if chosen:
        root = Path(chosen)
        root = root.parent if root.name == paths.MANIFEST and root.is_file() else root
        if _is_corpus(root):
            return root
        raise _no_corpus(root, chosen)
    found = _nearest(start) if start else None
    if found is None and or_built_in:
        found = corpus_at(_PACKAGE) or corpus_at(_PACKAGE.parent.parent)
    if found is not None:
        return found
    if or_built_in:
        raise Failure("no corpus found, and none came with this installation", kind=FailureKind.NO_CORPUS)
    if start is None:
        raise Failure("the working folder no longer exists", "change to another folder, or name a corpus in full")
    raise Failure("there is no corpus here", f"a corpus is a folder with a {paths.MANIFEST}", kind=FailureKind.NO_CORPUS)


def corpus_at(folder: Path) -> Path | None:
    """Return a folder if it is a corpus, the one in it if it holds one in ``positions/``, or None."""
    return next((root for root in (folder, folder / _NAME) if _is_corpus(root)), None)


def is_built_in(root: Path) -> bool:
    """Tell whether a corpus is the one that an installed program brings along."""
    return root.resolve() == _PACKAGE.resolve() / _NAME


def _nearest(start: Path) -> Path | None:
    """Return the nearest corpus at or above a folder, or None; raises Failure for what seems meant as one and is nearer."""
    for folder in (start, *start.parents):
        found = corpus_at(folder)
        if found is not None:
            return found
        for meant in (folder, folder / _NAME):
            if _is_meant(meant):
                raise _no_corpus(meant, str(meant))
    return None


def _is_meant(folder: Path) -> bool:
    """Tell whether a folder that is no corpus seems meant as one: by its name, or by what is in it."""
    inside = (folder / paths.CANDIDATES, folder / paths.ISSUES)
    return is_folder(folder) and (
        folder.name == _NAME or all(map(is_folder, inside)) or any((folder / name).is_file() for name in _MISNAMED)
    )


def _no_corpus(folder: Path, name: str) -> Failure:
    """Return the failure that says why a folder is no corpus."""
    if not os.path.lexists(folder):
        return Failure(f"there is no folder '{name}'", f"a corpus is a folder with a {paths.MANIFEST}")
    if not is_folder(folder):
        return Failure(f"'{name}' is not a folder", f"a corpus is a folder with a {paths.MANIFEST}")
    message = f"no corpus in '{name}': it has no {paths.MANIFEST}"
    for other in _names_in(folder):
        if misfits.is_misfit("", other) and misfits.proper_file("", other) == paths.MANIFEST and (folder / other).is_file():
            return Failure(message, f"rename {other} to {paths.MANIFEST}")
    near = next((root for root in (folder / _NAME, *folder.parents) if _is_corpus(root)), None)
    if near:
        return Failure(message, f"did you mean {near}?")
    if not _names_in(folder):
        return Failure(message, "it is empty; if it is a git submodule, fetch it")
    return Failure(message, f"a corpus is a folder with a {paths.MANIFEST}")


def _names_in(folder: Path) -> list[str]:
    """Return the names of what is in a folder, sorted; none if it cannot be listed."""
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []


def _is_corpus(folder: Path) -> bool:
    """Tell whether a folder has a manifest; a folder that cannot be searched has none."""
    try:
        return (folder / paths.MANIFEST).is_file()
    except OSError:
        return False
