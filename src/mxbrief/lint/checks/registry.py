"""All checks, written out, and how they are run over one file and over the corpus."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mxbrief.lint.checks import bibliography, evidence, names, reasons, references, text, timing, wording
from mxbrief.lint.checks.index import Index
from mxbrief.lint.checks.walk import citations
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import ParsedFile
from mxbrief.problems import Problem

# Grouped by what a check needs besides the file: nothing, or the index.
OF_A_FILE = (
    text.check_directions,
    text.check_indentation,
    text.check_hidden,
    text.check_comments,
    text.check_escapes,
    text.check_values,
    evidence.check_units,
    reasons.check_gists,
    reasons.check_quotations,
    names.check_identifiers,
    wording.check_wording,
    wording.check_statements,
    wording.check_propositions,
    wording.check_sentences,
    bibliography.check_addresses,
    bibliography.check_types,
)
WITH_INDEX = (
    references.check_issue,
    references.check_answers,
    references.check_citations,
    references.check_conditions,
    references.check_names,
    evidence.check_support,
    evidence.check_dates,
    evidence.check_history,
    timing.check_likelihoods,
    timing.check_due_dates,
)
OF_THE_CORPUS = (references.check_corpus, evidence.check_cycles, bibliography.check_documents)


def check_file(file: ParsedFile, index: Index) -> list[Problem]:
    """Return every problem of one file."""
    problems = list(file.problems)
    for check in OF_A_FILE:
        problems += check(file)
    for check_with in WITH_INDEX:
        problems += check_with(file, index)
    return text.without_echoes(file, problems)


def check_together(files: list[ParsedFile], index: Index) -> list[Problem]:
    """Return the problems that show only when the defining files are seen together."""
    return [problem for check in OF_THE_CORPUS for problem in check(files, index)]


def cited_ids(files: Iterable[ParsedFile]) -> set[str]:
    """Return the sources that files cite; of a broken file, every word that could be one."""
    cited: set[str] = set()
    for file in files:
        cited.update(citation.id for _, citation, _ in citations(file))
        if file.problems and file.kind is not FileKind.SOURCES:
            cited.update(re.findall("[a-z0-9]+(?:-[a-z0-9]+)*", file.text))
    return cited
