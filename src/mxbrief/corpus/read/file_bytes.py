"""Reads files of a corpus. No name or link can lead outside the corpus, and no device or pipe can hang the program."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from mxbrief.problems import Place, Problem

MAX_BYTES = 5_000_000

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)  # without O_NONBLOCK, opening a FIFO waits until a process writes to it
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class FileReader:
    """Reads files below a folder. What it finds out about folders is kept, because most files share theirs with many others."""

    def __init__(self, root: Path) -> None:
        self._root = os.path.realpath(root)
        self._inside: dict[str, bool] = {}

    def read(self, path: str) -> bytes | Problem:
        """Return the bytes of the regular file at ``path`` below the root, or what is wrong with it.

        A link that leaves the corpus, anything but a regular file, and a file larger than 5 MB are problems.
        """
        place = Place(path)
        full = os.path.join(self._root, path)  # noqa: PTH118 -- pathlib takes ten times as long, and this runs for every file
        try:
            descriptor = self._open(full)
            if descriptor is None:
                return Problem(place, "outside-corpus", "is a link that leaves the corpus", "copy the file into the corpus")
            # Without a file object and a buffer: both cost more than reading a small file.
            try:
                status = os.fstat(descriptor)
                if not stat.S_ISREG(status.st_mode):
                    return Problem(place, "not-a-file", "is not a regular file")
                content = _read_all(descriptor, status.st_size) if status.st_size <= MAX_BYTES else b""
            finally:
                os.close(descriptor)
        except FileNotFoundError:
            is_link = os.path.lexists(full)
            message, hint = ("is a link that leads nowhere", "delete it, or correct it") if is_link else ("does not exist", "")
            return Problem(place, "missing-file", message, hint)
        except OSError as error:
            return Problem(place, "unreadable-file", f"cannot be read: {error.strerror}")
        if max(status.st_size, len(content)) > MAX_BYTES:
            return Problem(place, "too-large", f"is larger than {MAX_BYTES // 1_000_000} MB", "split it into several files")
        return content

    def _open(self, full: str) -> int | None:
        """Return the descriptor of a file, or None if it is outside the root. Links are followed only after a look at where they lead."""
        folder = full.rpartition(os.sep)[0]
        if folder not in self._inside:
            self._inside[folder] = self._contains(os.path.realpath(folder, strict=True))
        if not self._inside[folder]:
            return None
        if _NO_LINK:
            try:
                return os.open(full, _FLAGS | _NO_LINK)
            except OSError as error:
                if error.errno != errno.ELOOP:
                    raise
        return os.open(full, _FLAGS) if self._contains(os.path.realpath(full, strict=True)) else None

    def _contains(self, real: str) -> bool:
        """Tell whether a path without links is the root or below it."""
        return real == self._root or real.startswith(f"{self._root}{os.sep}")


def _read_all(descriptor: int, size: int) -> bytes:
    """Return what a file holds, of which ``size`` bytes are expected; of one that grows, no more than is found to be too large."""
    content = os.read(descriptor, size + 1)
    while len(content) <= MAX_BYTES and (more := os.read(descriptor, size + 1)):
        content += more
    return content


def read_bytes(root: Path, path: str) -> bytes | Problem:
    """Return the bytes of one file at ``path`` below ``root``, or what is wrong with it; for several files, keep a ``FileReader``."""
    return FileReader(root).read(path)
