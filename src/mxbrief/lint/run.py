"""Run the checks of ``lint`` over a corpus: choose the files, read what they refer to, check them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from mxbrief.corpus import paths as layout
from mxbrief.corpus.inventory import safe_name, take_inventory
from mxbrief.corpus.read.reader import Reader
from mxbrief.lint.checks.files import check_files
from mxbrief.lint.checks.found import file_problem
from mxbrief.lint.checks.index import DEFINING, build_index
from mxbrief.lint.checks.references import find_uncited
from mxbrief.lint.checks.registry import check_sheet, check_together, cited_ids
from mxbrief.lint.parallel import Task, check_files_apart
from mxbrief.lint.waivers import apply_waivers
from mxbrief.model.file_types import SHAPES
from mxbrief.model.kinds import FileKind
from mxbrief.results.lint import LintReport, report


def inspect(
    root: Path,
    today: str,
    *,
    under: tuple[str, ...] = (),
    instead: Mapping[str, bytes] | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> LintReport:
    """Return every problem of a corpus, or of the files and folders ``under`` which it is asked for.

    ``instead`` holds contents that count instead of those on disk; ``progress`` is told how many files of how many are done.
    """
    other = instead or {}
    listed, problems = take_inventory(root)
    known = dict(listed)
    for path in other:
        kind = layout.kind_of(path)
        if kind:
            known[path] = kind
        else:
            problems.append(file_problem("misplaced-file", safe_name(path), "is in no place where a file is read"))
    files = sorted(known.items())
    offices = layout.office_ids(root)
    people = [(office, person) for office in offices for person in layout.people_of(root, office)]
    reader = Reader(root, other)
    defining = [reader.read_sheet(path, kind, SHAPES[kind]) for path, kind in files if kind in DEFINING]
    index = build_index(defining, layout.issue_ids(root), {person: office for office, person in people}, offices)
    problems += check_files(known, people, offices)
    problems += check_together(defining, index)
    cited = cited_ids(defining)
    chosen = {path for path, _ in files if _is_under(path, under)}
    for sheet in defining:
        if sheet.path in chosen:
            problems += check_sheet(sheet, index, today)
    rest = [(path, kind) for path, kind in files if kind not in DEFINING and path in chosen]
    done = len(files) - len(rest)
    for count, (found, ids) in check_files_apart(Task(root, index, today, other), rest):
        problems += found
        cited |= ids
        done += count
        progress(done, len(files))
    complete = not under
    if complete:
        problems += find_uncited(defining, cited)
    waivers = next((sheet for sheet in defining if sheet.kind is FileKind.WAIVERS), None)
    kept = [problem for problem in problems if _is_under(problem.place.path, under)]
    left, waived = apply_waivers(kept, waivers, today, complete=complete)
    return report((problem for problem in left if _is_under(problem.place.path, under)), len(chosen), waived)


def _is_under(path: str, folders: tuple[str, ...]) -> bool:
    """Tell whether a path is one of those asked for, or lies below one; everything is where none is named."""
    return not folders or any(path == folder or path.startswith(f"{folder}/") for folder in folders)
