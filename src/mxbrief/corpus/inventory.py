"""Lists every file of a corpus with its kind, and reports YAML files that are not where mxbrief reads files. Opens no file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from mxbrief.corpus import paths
from mxbrief.model.kinds import FileKind
from mxbrief.problems import Place, Problem

# No corpus file is deeper than candidates/<office>/<candidate>/<issue>.yaml; the limit also ends symlink loops.
_DEEPEST = 3
_SUFFIXES = (".yaml", ".yml")


def list_files(root: Path) -> tuple[list[tuple[str, FileKind]], list[Problem]]:
    """Return the path and kind of every corpus file, sorted, and a problem for every YAML file that mxbrief does not read.

    Hidden files and files that are not YAML are ignored.
    """
    problems: list[Problem] = []
    files: list[tuple[str, FileKind]] = []
    for path in _walk(root, root.resolve(), "", problems):
        kind = paths.kind_of(path)
        if kind:
            files.append((path, kind))
        else:
            problems.append(misplaced(path))
    return sorted(files), problems


def misplaced(path: str) -> Problem:
    """Return the problem for a YAML file that no command reads."""
    *folders, name = path.split("/")
    stem = name.rpartition(".")[0]
    if name.endswith(".yml") and paths.kind_of("/".join([*folders, f"{stem}{paths.SUFFIX}"])):
        hint = f"rename it to {stem}{paths.SUFFIX}"
    elif not all(map(paths.is_slug, (*folders, stem))):
        hint = "names of files and folders consist of lower-case letters, digits and single hyphens"
    else:
        hint = "the README of the corpus shows where each kind of file belongs"
    return Problem(Place(safe_name(path)), "misplaced-file", "is not where mxbrief reads files", hint)


def safe_name(path: str) -> str:
    """Return a path that can be printed and encoded. Undecodable bytes and control characters are replaced by their escapes."""
    decoded = path.encode("utf-8", "backslashreplace" if path.isascii() else "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(character if character.isprintable() else character.encode("unicode_escape").decode() for character in decoded)


def _walk(root: Path, real_root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    """Yield the paths of YAML files below a folder, at any depth, and add what cannot be listed to ``problems``."""
    try:
        entries = list(os.scandir(root / folder))
    except OSError as error:
        problems.append(Problem(Place(safe_name(folder) or "."), "unreadable-file", f"cannot be listed: {error.strerror}"))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}" if folder else entry.name
        if entry.name.startswith("."):
            continue
        if not os.path.isdir(entry.path):  # noqa: PTH112 -- DirEntry.is_dir raises on a link to itself
            if entry.name.lower().endswith(_SUFFIXES):
                yield path
        elif entry.is_symlink() and not os.path.realpath(entry.path).startswith(f"{real_root}{os.sep}"):
            hint = "copy the folder into the corpus"
            problems.append(Problem(Place(safe_name(path)), "outside-corpus", "is a link that leaves the corpus", hint))
        elif path.count("/") < _DEEPEST:
            yield from _walk(root, real_root, path, problems)
