"""The result of ``lint``."""

from __future__ import annotations

import msgspec

from mxbrief.model.checks import Check
from mxbrief.problems import Problem


class Counts(msgspec.Struct, frozen=True):
    """How many problems there are of each severity."""

    errors: int
    warnings: int
    notes: int


class LintReport(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.lint/1"):
    """Every problem found, sorted by path, line, column, severity and code; paths are relative to the corpus.

    Of very many problems with one code in one file the first are here, and one that says how many more there are; ``counts`` has them all.
    """

    files: int
    counts: Counts
    waived: int
    problems: tuple[Problem, ...]


class CheckList(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.lint-codes/1"):
    """The result of ``lint --codes``: all checks."""

    checks: tuple[Check, ...]


class CheckPage(msgspec.Struct, frozen=True, tag_field="schema", tag="mxbrief.lint-explain/1"):
    """The result of ``lint --explain``: a check, and its page in the manual as Markdown."""

    check: Check
    page: str
