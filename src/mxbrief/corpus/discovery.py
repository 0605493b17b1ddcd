"""Find the folder that is the corpus: the one chosen, the nearest, or the one that came with the program.

Imports nothing heavy: pressing TAB runs this.
"""

from __future__ import annotations

import os
from pathlib import Path

from mxbrief.corpus import misfits, paths
from mxbrief.corpus.names import is_folder
from mxbrief.errors import Failure, FailureKind, Misuse

_PACKAGE = Path(__file__).parent.parent
_NAME = "positions"
_RULE = f"a corpus is a folder with a {paths.MANIFEST}"
_MISNAMED = ("corpus.yml", "Corpus.yaml", "Corpus.yml", "corpus.yaml.txt")


def find_corpus(start: Path | None, chosen: str | None, *, or_built_in: bool = True) -> Path:
    """Return the corpus to use: the chosen folder, else the nearest one at or above ``start``, else the built-in one if it may be.

    A folder at or above ``start`` may be a corpus itself, or hold one in ``positions/``. Raises Failure if the chosen folder is not a
    corpus, if one that seems meant as a corpus is none, and if there is no corpus at all. Another never takes its place.
    """
    if chosen is not None and not chosen.strip():
        raise Misuse("the name of the corpus is empty", _RULE)
    if chosen:
        root = Path(chosen)
        root = root.parent if root.name == paths.MANIFEST and root.is_file() else root
        if _is_corpus(root):
            return root
        raise no_corpus(root, chosen)
    found = _nearest(start) if start else None
    if found is None and or_built_in:
        found = corpus_at(_PACKAGE) or corpus_at(_PACKAGE.parent.parent)
    if found is not None:
        return found
    if or_built_in:
        raise Failure("no corpus found, and none came with this installation", kind=FailureKind.NO_CORPUS)
    if start is None:
        raise Failure("the working folder no longer exists", "change to another folder, or name a corpus in full")
    raise Failure("there is no corpus here", _RULE, kind=FailureKind.NO_CORPUS)


def corpus_at(folder: Path) -> Path | None:
    """Return a folder if it is a corpus, the one in it if it holds one in ``positions/``, or None."""
    return next((root for root in (folder, folder / _NAME) if _is_corpus(root)), None)


def is_built_in(root: Path) -> bool:
    """Tell whether a corpus is the one that an installed program brings along."""
    return root.resolve() == _PACKAGE.resolve() / _NAME


def is_meant(folder: Path) -> bool:
    """Tell whether a folder that is no corpus seems meant as one: by its name, or by what is in it."""
    inside = (folder / paths.CANDIDATES, folder / paths.ISSUES)
    return is_folder(folder) and (
        folder.name == _NAME
        or all(map(is_folder, inside))
        or os.path.lexists(folder / paths.MANIFEST)
        or any((folder / name).is_file() for name in _MISNAMED)
    )


def no_corpus(folder: Path, name: str) -> Failure:  # noqa: C901, PLR0911 -- one for each cause
    """Return the failure that says why a folder is no corpus."""
    around = next((root for root in folder.absolute().parents if _is_corpus(root)), None)
    if not os.path.lexists(folder):
        return Failure(f"there is no folder '{name}'", _near_folder(folder) or _RULE)
    if not is_folder(folder):
        proper = misfits.proper_file("", folder.name) if misfits.is_misfit("", folder.name) else None
        if proper == paths.MANIFEST:
            return Failure(f"'{name}' is not read: the file has to be called {paths.MANIFEST}", f"rename it to {paths.MANIFEST}")
        if around:
            message = f"'{name}' is a file inside the corpus {_shown(around, folder)}"
            return Failure(message, kind=FailureKind.INSIDE_CORPUS, name=_shown(around, folder))
        return Failure(f"'{name}' is not a folder", _RULE)
    if around:
        message = f"'{name}' is a folder inside the corpus {_shown(around, folder)}, not a corpus"
        return Failure(message, kind=FailureKind.INSIDE_CORPUS, name=_shown(around, folder))
    message = f"no corpus in '{name}': it has no {paths.MANIFEST}"
    if os.path.lexists(folder / paths.MANIFEST):
        return Failure(f"no corpus in '{name}': its {paths.MANIFEST} is {_what_is(folder / paths.MANIFEST)}", "put the file in its place")
    for other in _names_in(folder):
        if misfits.is_misfit("", other) and misfits.proper_file("", other) == paths.MANIFEST and (folder / other).is_file():
            return Failure(message, f"rename {other} to {paths.MANIFEST}")
    if _is_corpus(folder / _NAME):
        return Failure(message, f"did you mean {folder / _NAME}?")
    if not _names_in(folder):
        return Failure(message, "it is empty; if it is a git submodule, fetch it")
    return Failure(message, _RULE)


def _nearest(start: Path) -> Path | None:
    """Return the nearest corpus at or above a folder, or None; raises Failure for what seems meant as one and is nearer."""
    for folder in (start, *start.parents):
        found = corpus_at(folder)
        if found is not None:
            return found
        for meant in (folder, folder / _NAME):
            if is_meant(meant):
                raise no_corpus(meant, str(meant))
    return None


def _near_folder(folder: Path) -> str:
    """Return a hint with a corpus that is called much like a folder that does not exist, or nothing."""
    from mxbrief.spelling import nearest

    siblings = [name for name in _names_in(folder.parent) if _is_corpus(folder.parent / name)]
    near = nearest(folder.name, siblings)
    return f"did you mean {folder.parent / near[0]}?" if near else ""


def _shown(root: Path | None, folder: Path) -> str:
    """Return a folder above another as the other was written: with as many steps, or in full."""
    if root is None:
        return ""
    return str(next((parent for parent in folder.parents if parent.absolute() == root), root))


def _names_in(folder: Path) -> list[str]:
    """Return the names of what is in a folder, sorted; none if it cannot be listed."""
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []


def _what_is(path: Path) -> str:
    """Return what something is that is no file."""
    if is_folder(path):
        return "a folder"
    return "a link that leads nowhere" if os.path.islink(path) else "not a regular file"  # noqa: PTH114 -- Path.is_symlink may raise


def _is_corpus(folder: Path) -> bool:
    """Tell whether a folder has a manifest; a folder that cannot be searched has none."""
    try:
        return (folder / paths.MANIFEST).is_file()
    except OSError:
        return False
