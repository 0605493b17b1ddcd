"""Check files of a corpus one by one, in this process or, where there are many, in several."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mxbrief.corpus.read.reader import Reader
from mxbrief.lint.checks.index import Index
from mxbrief.lint.checks.registry import check_sheet, cited_ids
from mxbrief.model.file_types import SHAPES
from mxbrief.model.kinds import FileKind
from mxbrief.problems import Problem

# What starting a second process costs is won back with this many files.
_WORTH_A_PROCESS = 400
_BATCH = 250

Files = list[tuple[str, FileKind]]
Findings = tuple[list[Problem], set[str]]


@dataclass(frozen=True)
class Task:
    """What a process needs to check files of its own."""

    root: Path
    index: Index
    today: str
    instead: Mapping[str, bytes]


def check_files_apart(task: Task, files: Files) -> Iterator[tuple[int, Findings]]:
    """Yield the number of files checked and what was found, batch by batch in order, in as many processes as pay."""
    batches = [files[at : at + _BATCH] for at in range(0, len(files), _BATCH)]
    processes = min(os.cpu_count() or 1, len(files) // _WORTH_A_PROCESS + 1)
    if processes == 1:
        yield from ((len(batch), _check(task, batch)) for batch in batches)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    context = get_context("fork" if "fork" in get_all_start_methods() else None)
    with ProcessPoolExecutor(processes, context, _begin, (task,)) as pool:
        try:
            yield from zip(map(len, batches), pool.map(_check_batch, batches), strict=True)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _check(task: Task, files: Files) -> Findings:
    """Return the problems of files, and the sources they cite."""
    reader = Reader(task.root, task.instead)
    problems: list[Problem] = []
    cited: set[str] = set()
    for path, kind in files:
        sheet = reader.read_sheet(path, kind, SHAPES[kind])
        problems += check_sheet(sheet, task.index, task.today)
        cited |= cited_ids([sheet])
    return problems, cited


_task: Task


def _begin(task: Task) -> None:
    """Set up a process: keep what it needs, and leave interrupts to the one that started it."""
    import signal

    global _task  # noqa: PLW0603 -- what a process of the pool is given once
    _task = task
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _check_batch(files: Files) -> Findings:
    """Return what is found in a batch, in a process of the pool."""
    return _check(_task, files)
