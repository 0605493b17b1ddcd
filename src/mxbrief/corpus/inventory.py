"""Lists every file of a corpus with its kind, and reports YAML files that are not where mxbrief reads files. Opens no file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from mxbrief.corpus import misfits, paths
from mxbrief.corpus.names import Names, find_misfits, is_folder
from mxbrief.model.kinds import FileKind
from mxbrief.problems import Place, Problem

# No corpus file is deeper than candidates/<office>/<candidate>/<issue>.yaml; the limit also ends symlink loops.
_DEEPEST = 3


def list_files(root: Path) -> tuple[list[tuple[str, FileKind]], list[Problem]]:
    """Return path and kind of every corpus file, sorted, and a problem for everything that looks like data but is not read."""
    problems: list[Problem] = []
    names = Names(root)
    files = [(path, kind) for path in _walk(root, names, "", problems) if (kind := paths.kind_of(path))]
    return sorted(files, key=lambda file: file[0].removesuffix(paths.SUFFIX)), problems


def misplaced(path: str, message: str = "is a file that mxbrief does not read", hint: str = misfits.ELSEWHERE) -> Problem:
    """Return the problem of something that no command reads."""
    return Problem(Place(paths.safe_name(path)), "misplaced-file", message, hint)


def _walk(root: Path, names: Names, folder: str, problems: list[Problem]) -> Iterator[str]:
    """Yield the files below a folder, except those that are reported as problems."""
    try:
        entries = list(os.scandir(root / folder))
    except OSError as error:
        problems.append(Problem(Place(paths.safe_name(folder) or "."), "unreadable-file", f"cannot be listed: {error.strerror}"))
        return
    unread = {name: (message, hint) for name, message, hint in find_misfits(folder, entries, names.known_issues, thorough=True)}
    for entry in entries:
        path = paths.join(folder, entry.name)
        if entry.name in unread:
            problems.append(misplaced(path, *unread[entry.name]))
        elif entry.name.startswith("."):
            continue
        elif not is_folder(entry.path):
            yield path
        elif entry.is_symlink() and not os.path.realpath(entry.path).startswith(f"{root.resolve()}{os.sep}"):
            hint = "copy the folder into the corpus"
            problems.append(Problem(Place(paths.safe_name(path)), "outside-corpus", "is a link that leaves the corpus", hint))
        elif path.count("/") < _DEEPEST:
            yield from _walk(root, names, path, problems)
