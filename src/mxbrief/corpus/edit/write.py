"""Writes files completely or not at all: a temporary file in the same folder, fsync, then one step that puts it in place."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from tempfile import NamedTemporaryFile

from mxbrief.errors import Failure, Misuse

TEMPORARY = ".mxbrief-"
"""How the names of temporary files and folders begin; no file of a corpus is named so."""
_ABANDONED = 3600  # seconds after which whoever made a temporary file cannot be at work on it any more


def write_file(path: Path, content: bytes, *, replace: bool, hint: str = "choose another name") -> None:
    """Write a file. An existing file is replaced only with ``replace``; if it is a link, its target is replaced.

    What is no regular file, such as a pipe or a device, is written to, and never replaced. Raises Misuse, with ``hint``, if the file
    exists and must not be replaced, and Failure if it cannot be written.
    """
    name = ""
    try:
        if path.is_dir():
            raise Failure(f"'{path}' cannot be written: it is a folder", "name a file in it")
        if path.exists() and not path.is_file():
            path.write_bytes(content)
            return
        if not replace and os.path.lexists(path):
            raise Misuse(f"'{path}' already exists", hint)
        target = _target(path)
        clear_abandoned(target.parent)
        with NamedTemporaryFile("wb", dir=target.parent, prefix=TEMPORARY, delete=False) as file:
            name = file.name
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode if replace and target.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode & 0o777)
        if replace:
            Path(name).replace(target)
        else:
            _put_in_place(name, target)
    except FileExistsError:
        raise Misuse(f"'{path}' already exists", hint) from None
    except OSError as error:
        raise Failure(f"'{path}' cannot be written: {error.strerror}", "choose an existing folder that you can write to") from None
    finally:
        if name:
            _remove(name)


def clear_abandoned(folder: Path) -> None:
    """Delete the temporary files and folders that an mxbrief which was killed has left in a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(TEMPORARY) and entry.stat(follow_symlinks=False).st_mtime < time.time() - _ABANDONED:
                _remove(entry.path)


def _target(path: Path) -> Path:
    """Return what is to be replaced: a path, or where it leads if it is a link. Raises OSError for a link to itself."""
    if not path.is_symlink():
        return path
    try:
        return Path(os.path.realpath(path, strict=True))
    except FileNotFoundError:
        return Path(os.path.realpath(path))


def _remove(name: str) -> None:
    """Delete a temporary file or folder. One that cannot be deleted stays: what was asked for is done all the same."""
    if os.path.isdir(name) and not os.path.islink(name):  # noqa: PTH112, PTH114 -- no error there
        shutil.rmtree(name, ignore_errors=True)
        return
    try:
        os.unlink(name)  # noqa: PTH108 -- a name is what there is
    except OSError:
        return


def _put_in_place(name: str, target: Path) -> None:
    """Give a temporary file its final name. Raises FileExistsError if another process was faster."""
    try:
        os.link(name, target)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems have no hard links. There, an empty file reserves the name first.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        Path(name).replace(target)


def _umask() -> int:
    """Return the permission bits that new files do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
