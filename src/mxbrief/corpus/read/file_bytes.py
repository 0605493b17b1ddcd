"""Bytes from a corpus, read so that no name and no link can reach outside it and no device can hang the program."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from mxbrief.problems import Place, Problem

MAX_BYTES = 5_000_000


def read_bytes(root: Path, path: str) -> bytes | Problem:
    """Return the bytes of the regular file at ``path`` under ``root``, a folder without links in its path, or what is wrong with it.

    A link that leaves the corpus, anything but a regular file, and more than 5 MB are problems.
    """
    place = Place(path)
    full = root / path
    try:
        # Path.resolve does the same in five times the time, and this is done for every file.
        if not os.path.realpath(full, strict=True).startswith(f"{root}{os.sep}"):
            return Problem(place, "outside-corpus", "is a link that leaves the corpus", "copy the file into the corpus")
        # Without O_NONBLOCK, opening a FIFO would wait for somebody to write to it.
        with os.fdopen(os.open(full, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return Problem(place, "not-a-file", "is not a regular file")
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Problem(place, "missing-file", "there is no such file")
    except OSError as error:
        return Problem(place, "unreadable-file", f"cannot be read: {error.strerror}")
    if len(content) > MAX_BYTES:
        return Problem(place, "too-large", f"is larger than {MAX_BYTES // 1_000_000} MB", "split it")
    return content
