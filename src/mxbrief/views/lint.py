"""Problems as people and other programs read them: with excerpts, one a line, as a table, or as GitHub's annotations."""

from __future__ import annotations

from collections.abc import Callable

from mxbrief.document import Block, Cell, Column, Document, Excerpt, Heading, Paragraph, Span, Table, Tone
from mxbrief.model.checks import CHECKS, SEVERITIES
from mxbrief.problems import Problem, Severity
from mxbrief.results.lint import LintReport
from mxbrief.views import phrases
from mxbrief.views.report import quiet

Shown = Callable[[str], str]
"""Turns a path in the corpus into a path that the reader can open."""

_TONES = {Severity.ERROR: Tone.ALARM, Severity.WARNING: Tone.CAUTION, Severity.NOTE: Tone.QUIET}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def document(report: LintReport, shown: Shown, lines: Callable[[str], list[str]]) -> Document:
    """Return every problem with its line; ``lines`` returns those of a file."""
    blocks: list[Block] = []
    for problem in report.problems:
        place = problem.place
        head = Span(f"{problem.severity}[{problem.code}]", _TONES[problem.severity], bold=True)
        blocks.append(Paragraph((head, Span(f" {problem.message}", bold=True))))
        text = lines(place.path)[place.line - 1 : place.line] if place.line else []
        blocks.append(Excerpt(tuple(text), place.line, place.column, problem.width, problem.where(shown), problem.hint))
    blocks.append(Paragraph((Span(phrases.checked(report, shown("."))),)))
    if report.problems:
        blocks.append(quiet(phrases.WHAT_A_CHECK_IS_FOR, Span(phrases.explain_check(report.problems[0].code), code=True)))
    return Document(tuple(blocks))


def table(report: LintReport, shown: Shown) -> Document:
    """Return the problems as a table, for a comment on a change."""
    blocks: list[Block] = [Heading(1, phrases.CORPUS_CHECK), Paragraph((Span(phrases.checked(report, shown("."))),))]
    cells = ((problem.where(shown), problem.severity, problem.code, problem.message, problem.hint) for problem in report.problems)
    rows = tuple(tuple(map(Cell, row)) for row in cells)
    return Document((*blocks, Table(tuple(map(Column, phrases.PROBLEM_COLUMNS)), rows)) if rows else tuple(blocks))


def concise_lines(report: LintReport, shown: Shown) -> list[str]:
    """Return one problem a line: ``path:line:col: severity[code] message; hint``."""
    return [problem.one_line(shown) for problem in report.problems]


def github_lines(report: LintReport, shown: Shown) -> list[str]:
    """Return the problems as workflow commands, which GitHub shows beside the changed lines.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return [_command(problem, shown) for problem in report.problems]


def codes_table() -> Document:
    """Return all checks, by what they are about."""
    rows = tuple((Cell(check.code), Cell(check.group), Cell(check.severity), Cell(check.title)) for check in CHECKS)
    return Document((Table(tuple(map(Column, phrases.CHECK_COLUMNS)), rows),))


def codes_lines() -> str:
    """Return one code a line."""
    return "".join(f"{code}\n" for code in SEVERITIES)


def _command(problem: Problem, shown: Shown) -> str:
    """Return a problem as a workflow command."""
    place = problem.place
    extent = f",line={place.line},col={place.column},endColumn={place.column + problem.width}" if place.line else ""
    text = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    properties = f"file={_property(shown(place.path))}{extent},title={_property(problem.code)}"
    return f"::{_COMMANDS[problem.severity]} {properties}::{_escaped(text)}"


def _escaped(text: str) -> str:
    """Return the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return the value of a property of a workflow command."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
