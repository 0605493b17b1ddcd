"""Problems as people and other programs read them: with excerpts, one a line, as a table, or as GitHub's annotations."""

from __future__ import annotations

from collections.abc import Callable

from mxbrief.document import Block, Cell, Column, Document, Excerpt, Heading, Paragraph, Span, Table, Tone
from mxbrief.model.checks import CHECKS, SEVERITIES
from mxbrief.problems import Problem, Severity
from mxbrief.results.lint import LintReport
from mxbrief.views import words

Shown = Callable[[str], str]
"""Turns a path in the corpus into the path that a reader can open."""

_TONES = {Severity.ERROR: Tone.ALARM, Severity.WARNING: Tone.CAUTION, Severity.NOTE: Tone.QUIET}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def findings_document(report: LintReport, shown: Shown, lines: Callable[[str], list[str]]) -> Document:
    """Return every problem with the line it stands on; ``lines`` gives those of a file."""
    blocks: list[Block] = []
    for problem in report.problems:
        place = problem.place
        head = Span(f"{problem.severity}[{problem.code}]", _TONES[problem.severity], bold=True)
        blocks.append(Paragraph((head, Span(f" {problem.message}", bold=True))))
        text = lines(place.path)[place.line - 1 : place.line] if place.line else []
        blocks.append(Excerpt(tuple(text), place.line, place.column, problem.width, _where(problem, shown), problem.hint))
    blocks.append(Paragraph((Span(summary(report)),)))
    if report.problems:
        blocks.append(
            Paragraph((Span(f"What a check is for, with examples: mxbrief lint --explain {report.problems[0].code}", Tone.QUIET),))
        )
    return Document(tuple(blocks))


def findings_table(report: LintReport, shown: Shown) -> Document:
    """Return the problems as a table, for a comment on a change."""
    blocks: list[Block] = [Heading(1, "Corpus check"), Paragraph((Span(summary(report)),))]
    columns = tuple(Column(name) for name in ("Place", "Severity", "Check", "Problem", "Way out"))
    rows = tuple(
        (Cell(_where(problem, shown)), Cell(problem.severity), Cell(problem.code), Cell(problem.message), Cell(problem.hint))
        for problem in report.problems
    )
    return Document((*blocks, Table(columns, rows)) if rows else tuple(blocks))


def concise_lines(report: LintReport, shown: Shown) -> str:
    """Return one problem a line: ``path:line:col: severity[code] message; way out``."""
    return "".join(f"{concise(problem, shown)}\n" for problem in report.problems)


def concise(problem: Problem, shown: Shown) -> str:
    """Return a problem on one line."""
    hint = f"; {problem.hint}" if problem.hint else ""
    return f"{_where(problem, shown)}: {problem.severity}[{problem.code}] {problem.message}{hint}"


def github_lines(report: LintReport, shown: Shown) -> str:
    """Return the problems as workflow commands, which GitHub shows beside the changed lines.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    lines = []
    for problem in report.problems:
        place = problem.place
        spot = f",line={place.line},col={place.column},endColumn={place.column + problem.width}" if place.line else ""
        text = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
        properties = f"file={_property(shown(place.path))}{spot},title={_property(problem.code)}"
        lines.append(f"::{_COMMANDS[problem.severity]} {properties}::{_escaped(text)}\n")
    return "".join(lines)


def summary(report: LintReport) -> str:
    """Return how much was checked and what was found, in one sentence."""
    counts = report.counts
    found = [words.count(counts.errors, "error"), words.count(counts.warnings, "warning"), words.count(counts.notes, "note")]
    told = ", ".join(text for text, number in zip(found, (counts.errors, counts.warnings, counts.notes), strict=True) if number)
    waived = f" ({report.waived} waived)" if report.waived else ""
    return f"{words.count(report.files, 'file')} checked: {told or 'no problems'}{waived}."


def codes_table() -> Document:
    """Return all checks, by what they are about."""
    columns = (Column("Code"), Column("About"), Column("Severity"), Column("Finds"))
    rows = tuple((Cell(check.code), Cell(check.group), Cell(check.severity), Cell(check.title)) for check in CHECKS)
    return Document((Table(columns, rows),))


def codes_lines() -> str:
    """Return one code a line."""
    return "".join(f"{code}\n" for code in SEVERITIES)


def _where(problem: Problem, shown: Shown) -> str:
    """Return path, line and column."""
    place = problem.place
    return f"{shown(place.path)}:{place.line}:{place.column}" if place.line else shown(place.path)


def _escaped(text: str) -> str:
    """Return the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return the value of a property of a workflow command."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
