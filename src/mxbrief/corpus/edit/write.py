"""Writes files completely or not at all: a temporary file in the same folder, fsync, then one step that puts it in place."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from mxbrief.errors import Failure, Misuse


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
        target = path.resolve() if path.is_symlink() else path
        if not replace and os.path.lexists(path):
            raise Misuse(f"'{path}' already exists", hint)
        with NamedTemporaryFile("wb", dir=target.parent, prefix=f".{target.name[:100]}.", delete=False) as file:
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
            Path(name).unlink(missing_ok=True)


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
