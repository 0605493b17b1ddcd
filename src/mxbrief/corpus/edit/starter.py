"""Puts the example, a small complete corpus, into a folder: all of it or nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from mxbrief.corpus import paths
from mxbrief.corpus.edit.lock import locked
from mxbrief.corpus.edit.write import TEMPORARY, clear_abandoned, write_file
from mxbrief.errors import Failure, Misuse

_EXAMPLE = Path(__file__).parent / "example"


def new_corpus(folder: Path) -> list[Path]:
    """Create a small complete corpus in a folder that does not exist or is empty; return the files created.

    Hidden files, such as those of git, may be there. Raises Misuse if anything else is, and Failure if the folder cannot be written; then
    nothing is left of it.
    """
    made = _make_folders(folder)
    done = False
    try:
        with locked(folder):
            clear_abandoned(folder)
            if any(not path.name.startswith(".") for path in folder.iterdir()):
                raise Misuse(f"'{folder}' exists and is not empty", "choose another name")
            created = _fill(folder)
        done = True
    except OSError as error:
        raise Failure(f"'{folder}' cannot be written: {error.strerror}", "choose a folder that you can write to") from None
    finally:
        if not done:
            _remove_empty(made)
    return created


def _fill(folder: Path) -> list[Path]:
    """Write the example beside its place, then move it there. The manifest, which makes a folder a corpus, comes last."""
    files = sorted(path.relative_to(_EXAMPLE) for path in _EXAMPLE.rglob("*") if path.is_file())
    aside = Path(mkdtemp(prefix=TEMPORARY, dir=folder))
    moved: list[Path] = []
    try:
        for file in files:
            (aside / file).parent.mkdir(parents=True, exist_ok=True)
            write_file(aside / file, (_EXAMPLE / file).read_bytes(), replace=False)
        for part in sorted(aside.iterdir(), key=lambda part: part.name == paths.MANIFEST):
            part.rename(folder / part.name)
            moved.append(folder / part.name)
        aside.rmdir()
    except BaseException:
        for path in (*moved, aside):
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        raise
    return [folder / file for file in files]


def _make_folders(folder: Path) -> list[Path]:
    """Create a folder, and those above it that are missing; return those created, the lowest first."""
    made: list[Path] = []
    missing = [path for path in (folder, *folder.parents) if not os.path.lexists(path)]
    try:
        for path in reversed(missing):
            path.mkdir()
            made.insert(0, path)
        if not folder.is_dir():
            raise Misuse(f"'{folder}' exists and is not a folder", "choose another name")
    except FileExistsError:
        return made
    except OSError as error:
        _remove_empty(made)
        raise Failure(f"'{folder}' cannot be created: {error.strerror}", "choose a folder that you can write to") from None
    return made


def _remove_empty(folders: list[Path]) -> None:
    """Delete folders, the lowest first, as far as there is nothing in them."""
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return
