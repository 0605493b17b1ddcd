"""Check files one by one, in this process or, if there are many, in several."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure
from mxbrief.lint.checks.index import Index
from mxbrief.lint.checks.registry import check_file, cited_ids
from mxbrief.problems import Problem

# A second process pays off from about this many files.
_WORTH_A_PROCESS = 400
_BATCH = 250
_ENDING = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)}

Findings = tuple[int, list[Problem], set[str]]
"""The number of files checked, their problems, and the sources they cite."""


@dataclass(frozen=True)
class Task:
    """What a process needs to check files on its own."""

    root: Path
    index: Index
    instead: Mapping[str, bytes]


def check_in_batches(task: Task, files: list[str]) -> Generator[Findings]:
    """Yield what is found, batch by batch in the order of files, in as many processes as pay off."""
    batches = [files[start : start + _BATCH] for start in range(0, len(files), _BATCH)]
    processes = min(os.cpu_count() or 1, len(files) // _WORTH_A_PROCESS + 1)
    if processes == 1:
        yield from (_check(task, batch) for batch in batches)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    with ProcessPoolExecutor(processes, get_context(start_method(sys.platform)), _begin, (task,)) as pool:
        try:
            with _signals_held():
                found = pool.map(_check_batch, batches)
            yield from found
        except BrokenProcessPool as error:
            message = "a process that checked files was ended from outside"
            raise Failure(message, "perhaps memory ran out; check fewer files at a time") from error
        except BaseException:
            # They leave interrupts to this process, and it does not live to stop them later. After a second interrupt they are killed.
            try:
                pool.shutdown(cancel_futures=True)
            finally:
                for process in active_children():
                    process.kill()
            raise


def start_method(platform: str) -> str:
    """Return how processes are started on a platform: forked on Linux, where that is quick and safe, spawned elsewhere.

    The system libraries of macOS may crash in a forked process (https://bugs.python.org/issue33725).
    """
    return "fork" if platform == "linux" else "spawn"


@contextmanager
def _signals_held() -> Generator[None]:
    """Hold back signals to end, where that can be done: one that met a process half started would leave it without an owner."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _check(task: Task, files: list[str]) -> Findings:
    reader = Reader(task.root, task.instead)
    problems: list[Problem] = []
    cited: set[str] = set()
    for path in files:
        file = reader.parse(path)
        problems += check_file(file, task.index)
        cited |= cited_ids([file])
    return len(files), problems, cited


_task: Task


def _begin(task: Task) -> None:
    """Set up a process: keep what it needs, leave interrupts to the process that started it, and end when that one does."""
    global _task  # noqa: PLW0603 -- what a process of the pool is given once
    _task = task
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    from threading import Thread

    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait until the process that started this one has ended, and end too."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _check_batch(files: list[str]) -> Findings:
    """Return what is found in a batch, in a process of the pool."""
    return _check(_task, files)
