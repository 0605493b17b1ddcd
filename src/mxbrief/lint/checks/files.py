"""Checks of which files there are, from names alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from mxbrief.corpus import paths
from mxbrief.corpus.misfits import missing_folders
from mxbrief.lint.checks.found import file_problem
from mxbrief.model.kinds import FileKind
from mxbrief.problems import Problem


def check_files(
    files: Iterable[str], candidates: Iterable[tuple[str, str]], offices: Collection[str], lost: Collection[str]
) -> Iterator[Problem]:
    """Yield folders that there should be, offices and candidates without a description, and candidates with the id of another.

    ``candidates`` are pairs of office id and candidate id, one for every folder. ``lost`` are the folders of the
    corpus with which something is wrong already.
    """
    existing = set(files)
    pairs = list(candidates)
    kinds = set(map(paths.kind_of, existing))
    register = bool(kinds & {FileKind.RISKS, FileKind.RECOMMENDATIONS})
    missing = missing_folders(
        issues=FileKind.ISSUE in kinds, named_after=register or FileKind.POSITIONS in kinds, offices=bool(offices), register=register
    )
    for path, message, hint in missing:
        if path not in lost:
            yield file_problem("missing-file", path, message, hint)
    for office in offices:
        if paths.office_path(office) not in existing:
            yield file_problem("missing-file", paths.office_path(office), "does not exist", "it holds the title of the office")
    counts = Counter(candidate for _, candidate in pairs)
    for office, candidate in pairs:
        if paths.profile_path(office, candidate) not in existing:
            hint = "it holds the name of the candidate"
            yield file_problem("missing-file", paths.profile_path(office, candidate), "does not exist", hint)
        if counts[candidate] > 1:
            message = f"{counts[candidate]} candidates have the id '{candidate}'"
            yield file_problem("duplicate-id", paths.candidate_folder(office, candidate), message, "rename one of the folders")
