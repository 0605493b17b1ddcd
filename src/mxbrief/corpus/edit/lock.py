"""Lets one process at a time change a folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mxbrief.errors import Failure

_PATIENCE = 20
"""Seconds that others may take. A change takes a hundredth of one."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder, so that no other mxbrief changes what is in it meanwhile. Nothing is left there, however this process ends.

    Waits for others. Raises Failure if they do not come to an end. Does nothing on a system or disk that has no such locks.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise Failure(f"'{folder}' cannot be changed: {error.strerror}", "choose a folder that you can read and write") from None
    try:
        give_up = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > give_up:
                    raise Failure(f"another mxbrief is changing '{folder}'", "end it, or wait for it; then try again") from None
                time.sleep(0.01)
            except OSError:
                break
            else:
                break
        yield
    finally:
        os.close(descriptor)
