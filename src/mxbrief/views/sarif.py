"""Problems as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code hosts and editors read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from mxbrief import __version__
from mxbrief.model.checks import CHECKS, SEVERITIES, Check
from mxbrief.problems import Problem, Severity
from mxbrief.results.lint import LintReport
from mxbrief.views import phrases

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_INDEXES = {code: index for index, code in enumerate(SEVERITIES)}


def sarif_log(report: LintReport, shown: Callable[[str], str], page: Callable[[str], str]) -> dict[str, Any]:
    """Return the problems as one run of one tool, whose rules are the checks.

    ``shown`` turns a path in the corpus into one that can be opened, ``page`` returns the page of a check in the manual.
    """
    rules = [_rule(check, page(check.code)) for check in CHECKS]
    driver = {"name": "mxbrief", "version": __version__, "rules": rules}
    results = [_result(problem, shown) for problem in report.problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(check: Check, page: str) -> dict[str, Any]:
    """Return a check with its page in the manual, which reads as plain text too; there is no address where it could be read."""
    return {
        "id": check.code,
        "shortDescription": {"text": phrases.sentence(f"{check.title[:1].upper()}{check.title[1:]}")},
        "fullDescription": {"text": _purpose(page)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [check.group]},
    }


def _purpose(page: str) -> str:
    """Return what a check is for: the first paragraph of its page, on one line."""
    return " ".join(page.partition("\n\n")[0].split())


def _result(problem: Problem, shown: Callable[[str], str]) -> dict[str, Any]:
    place = problem.place
    path = shown(place.path)
    uri = f"file://{quote(path)}" if path.startswith("/") else quote(path)
    location: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if place.line:
        location["region"] = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + problem.width}
    return {
        "ruleId": problem.code,
        "ruleIndex": _INDEXES[problem.code],
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message}. {problem.hint}" if problem.hint else problem.message},
        "locations": [{"physicalLocation": location}],
    }
