"""Checks of what files there are, from names alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from mxbrief.lint.checks.found import file_problem
from mxbrief.problems import Problem


def check_files(paths: Iterable[str], people: Iterable[tuple[str, str]], offices: Iterable[str]) -> Iterator[Problem]:
    """Yield offices and people without a description, and people with the id of another.

    ``people`` are pairs of office id and candidate id, one for every folder.
    """
    there = set(paths)
    pairs = list(people)
    for office in offices:
        if f"candidates/{office}/office.yaml" not in there:
            yield file_problem("missing-file", f"candidates/{office}/office.yaml", "there is no such file", "it tells the office's title")
    counts = Counter(candidate for _, candidate in pairs)
    for office, candidate in pairs:
        folder = f"candidates/{office}/{candidate}"
        if f"{folder}/profile.yaml" not in there:
            yield file_problem("missing-file", f"{folder}/profile.yaml", "there is no such file", "it tells the person's name")
        if counts[candidate] > 1:
            message = f"the id '{candidate}' is that of {counts[candidate]} people"
            yield file_problem("duplicate-id", folder, message, "rename one of the folders")
