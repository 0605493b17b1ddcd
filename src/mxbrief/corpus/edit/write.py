"""Files written whole or not at all: a temporary file in the same folder, fsync, then one step that puts it in place."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from mxbrief.errors import Failure, Misuse


def write_file(path: Path, content: bytes, *, replace: bool, hint: str = "choose another name") -> None:
    """Write a file; one that exists is replaced only on request.

    Raises Misuse if it exists, Failure if it cannot be written. A link is followed, so that what it points to is replaced.
    """
    target = path.resolve() if path.is_symlink() else path
    if not replace and os.path.lexists(path):
        raise Misuse(f"'{path}' exists", hint)
    name = ""
    try:
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
        raise Misuse(f"'{path}' exists", hint) from None
    except OSError as error:
        raise Failure(f"'{path}' cannot be written: {error.strerror}", "name a folder that exists and that you may write to") from None
    finally:
        if name:
            Path(name).unlink(missing_ok=True)


def _put_in_place(name: str, target: Path) -> None:
    """Give a temporary file its name; raises FileExistsError if another process was faster."""
    try:
        os.link(name, target)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems have no hard links; there the name is taken with an empty file first.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        Path(name).replace(target)


def _umask() -> int:
    """Return the permissions that new files leave out."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
