"""Run the checks over a corpus: choose the files, read what they refer to, check them, apply the waivers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.inventory import list_files, misplaced
from mxbrief.corpus.misfits import proper_folder
from mxbrief.corpus.read.reader import Reader
from mxbrief.corpus.root_causes import folded
from mxbrief.lint.checks.files import check_files
from mxbrief.lint.checks.index import DEFINING, build_index
from mxbrief.lint.checks.labels import Labels, kinds_meant, labels_of
from mxbrief.lint.checks.names import check_shared_names, profiles_with_one_name
from mxbrief.lint.checks.references import find_uncited, unchecked_citations
from mxbrief.lint.checks.registry import check_file, check_together, cited_ids
from mxbrief.lint.parallel import Task, check_in_batches
from mxbrief.lint.waivers import apply_waivers
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import ParsedFile
from mxbrief.model.references import IT_BELONGS, ONE_ID
from mxbrief.problems import Problem, Severity, bounded, in_order
from mxbrief.results.lint import Counts, LintReport

# More candidates are not read to find a name, and more different names are not looked for.
_MOST_NAMES = 2_000
_MOST_LOOKUPS = 500


def lint_corpus(
    root: Path,
    today: str,
    *,
    under: tuple[str, ...] = (),
    instead: Mapping[str, bytes] | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> LintReport:
    """Return every problem of a corpus, or of the files and folders ``under`` which it is asked for.

    ``today`` is YYYY-MM-DD. ``instead`` holds contents that replace those on disk; ``progress`` is told how many files of how many are
    done.
    """
    reader = Reader(root, instead)
    files, problems = _files(root, instead or {})
    offices = reader.names.offices()
    candidates = [(office, candidate) for office in offices for candidate in reader.names.candidates_for(office)]
    defining = [reader.parse(path) for path, kind in files if kind in DEFINING]
    index = build_index(defining, reader.names.issues(), {candidate: office for office, candidate in candidates}, offices, today)
    lost = {proper_folder("", problem.place.path.partition("/")[0]) for problem in problems}
    problems += check_files((path for path, _ in files), candidates, offices, lost)
    problems += check_together(defining, index)
    cited = cited_ids(defining)
    chosen = {path for path, _ in files if _is_under(path, under)}
    problems += _shared_names(reader, [path for path, kind in files if kind is FileKind.PROFILE], chosen)
    for file in defining:
        if file.path in chosen:
            problems += check_file(file, index)
    rest = [path for path, kind in files if kind not in DEFINING and path in chosen]
    done = len(files) - len(rest)
    with closing(check_in_batches(Task(root, index, instead or {}), rest)) as batches:
        for count, found, ids in batches:
            problems += found
            cited |= ids
            done += count
            progress(done, len(files))
    problems += unchecked_citations(defining, index, cited)
    complete = not under
    if complete:
        problems += find_uncited(defining, cited)
    problems = list(_with_labels(problems, reader, defining))
    waivers = next((file for file in defining if file.kind is FileKind.WAIVERS), None)
    left, waived = apply_waivers(
        [problem for problem in problems if _is_under(problem.place.path, under)], waivers, today, complete=complete
    )
    return _report(folded(problem for problem in left if _is_under(problem.place.path, under)), len(chosen), waived)


def _files(root: Path, instead: Mapping[str, bytes]) -> tuple[list[tuple[str, FileKind]], list[Problem]]:
    """Return path and kind of every file to check, sorted, and a problem for every file that mxbrief does not read."""
    listed, problems = list_files(root)
    files = dict(listed)
    for path in instead:
        kind = paths.kind_of(path)
        if kind:
            files[path] = kind
        else:
            problems.append(misplaced(path))
    return sorted(files.items(), key=lambda file: file[0].removesuffix(paths.SUFFIX)), problems


def _shared_names(reader: Reader, profiles: list[str], chosen: set[str]) -> Iterator[Problem]:
    """Yield the names that candidates share, if any of their profiles is to be checked."""
    if chosen.isdisjoint(profiles):
        return
    texts = ((path, reader.text(path) or "") for path in profiles)
    yield from check_shared_names(map(reader.parse, profiles_with_one_name(texts)), chosen.__contains__)


def _with_labels(problems: list[Problem], reader: Reader, defining: list[ParsedFile]) -> Iterator[Problem]:
    """Yield problems; where an id is unknown and a label, title or name stands in its place, the hint is the id of that."""
    lines: dict[str, list[str]] = {}
    hints: dict[tuple[str, tuple[str, ...], bool], str] = {}
    labels: Labels | None = None
    for problem in problems:
        place = problem.place
        if not problem.code.startswith(("unknown-", "bad-slug")) or not place.line or problem.hint.startswith((IT_BELONGS, ONE_ID)):
            yield problem
            continue
        if place.path not in lines:
            lines = {place.path: reader.lines(place.path)}
        line, start = "".join(lines[place.path][place.line - 1 : place.line]), place.column - 1
        kinds = kinds_meant(problem, line[:start], paths.kind_of(place.path))
        name = line[start : start + problem.width].strip("\"'")
        key = (name, kinds, not problem.hint.startswith("did you mean"))
        if kinds and key not in hints and len(hints) < _MOST_LOOKUPS:
            labels = labels or Labels(labels_of([*defining, *_described(reader)]))
            hints[key] = labels.hint(name, kinds, guess=key[2]) or (labels.otherwise(name, kinds) if problem.code == "bad-slug" else "")
        hint = hints.get(key, "")
        yield msgspec.structs.replace(problem, hint=hint) if hint else problem


def _described(reader: Reader) -> Iterator[ParsedFile]:
    """Yield the files of offices and candidates, unless there are so many that reading them would take long."""
    everyone = reader.names.candidate_offices()
    for office in reader.names.offices():
        yield reader.parse(paths.office_path(office))
    for candidate, office in everyone.items() if len(everyone) <= _MOST_NAMES else ():
        yield reader.parse(paths.profile_path(office, candidate))


def _is_under(path: str, folders: tuple[str, ...]) -> bool:
    """Tell whether a path is one of those asked for, or is below one; every path is if none is named."""
    return not folders or any(path == folder or path.startswith(f"{folder}/") for folder in folders)


def _report(problems: Iterable[Problem], files: int, waived: int) -> LintReport:
    """Return the report on a number of files, each problem once; of very many of one kind in one file, the first. All are counted."""
    found = in_order(set(problems))
    count = Counter(problem.severity for problem in found)
    counts = Counts(count[Severity.ERROR], count[Severity.WARNING], count[Severity.NOTE])
    return LintReport(files=files, counts=counts, waived=waived, problems=tuple(bounded(found)))
