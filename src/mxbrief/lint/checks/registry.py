"""Run the checks: over one file against the index, and over the corpus as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mxbrief.lint.checks import evidence, references, text, wording
from mxbrief.lint.checks.index import Index
from mxbrief.lint.checks.walk import citations
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Sheet
from mxbrief.problems import Problem

# Every check of one file. What each needs beside the file is told by its place in one of the three lists.
OF_A_FILE = (
    text.check_directions,
    text.check_indentation,
    evidence.check_units,
    wording.check_wording,
    wording.check_statements,
    wording.check_propositions,
)
AGAINST_THE_INDEX = (
    references.check_issue,
    references.check_answers,
    references.check_citations,
    references.check_conditions,
    references.check_names,
    evidence.check_support,
)


def check_sheet(sheet: Sheet, index: Index, today: str) -> list[Problem]:
    """Return every problem of one file; ``today`` is YYYY-MM-DD."""
    problems = list(sheet.problems)
    for check in OF_A_FILE:
        problems += check(sheet)
    for against in AGAINST_THE_INDEX:
        problems += against(sheet, index)
    problems += evidence.check_dates(sheet, today)
    problems += evidence.check_history(sheet, today, index)
    return text.without_echoes(problems)


def check_together(sheets: list[Sheet], index: Index) -> list[Problem]:
    """Return the problems that show only when the defining files are looked at together."""
    return [*references.check_corpus(sheets), *evidence.find_cycles(sheets, index)]


def cited_ids(sheets: Iterable[Sheet]) -> set[str]:
    """Return the sources that files cite; of a broken file, every word that could be one."""
    cited: set[str] = set()
    for sheet in sheets:
        cited.update(citation.id for _, citation, _ in citations(sheet))
        if sheet.problems and sheet.kind is not FileKind.SOURCES:
            cited.update(re.findall("[a-z0-9]+(?:-[a-z0-9]+)*", sheet.text))
    return cited
