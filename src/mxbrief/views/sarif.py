"""Problems as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code hosts and editors read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from mxbrief import __version__
from mxbrief.model.checks import CHECKS, SEVERITIES
from mxbrief.problems import Problem, Severity
from mxbrief.results.lint import LintReport

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_INDEXES = {code: index for index, code in enumerate(SEVERITIES)}


def sarif_log(report: LintReport, shown: Callable[[str], str]) -> dict[str, Any]:
    """Return the problems as one run of one tool; ``shown`` turns a path in the corpus into one that can be opened."""
    rules = [
        {
            "id": check.code,
            "shortDescription": {"text": check.title},
            "defaultConfiguration": {"level": _LEVELS[check.severity]},
            "properties": {"tags": [check.group]},
        }
        for check in CHECKS
    ]
    driver = {"name": "mxbrief", "version": __version__, "rules": rules}
    results = [_result(problem, shown) for problem in report.problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


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
