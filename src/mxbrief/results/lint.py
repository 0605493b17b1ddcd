"""The result of ``lint``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from mxbrief.problems import Problem, Severity


class Counts(msgspec.Struct, frozen=True):
    """How many problems of each severity there are."""

    errors: int
    warnings: int
    notes: int


class LintReport(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.lint/1"):
    """Every problem found, sorted by path, line, column and code; paths are relative to the corpus."""

    files: int
    counts: Counts
    waived: int
    problems: tuple[Problem, ...]


def report(problems: Iterable[Problem], files: int, waived: int) -> LintReport:
    """Return the report on a number of files, each problem once."""
    found = tuple(sorted(set(problems)))
    count = Counter(problem.severity for problem in found)
    return LintReport(
        files=files, counts=Counts(count[Severity.ERROR], count[Severity.WARNING], count[Severity.NOTE]), waived=waived, problems=found
    )
