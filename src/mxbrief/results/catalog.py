"""Which result each command prints as JSON: what ``schema`` describes. Each line loads the Structs of one command only."""

from __future__ import annotations

from importlib import import_module

RESULTS = {
    "compare": ("comparison", ("Comparison",)),
    "show": ("profile", ("CandidateProfile",)),
    "risks": ("risks", ("RiskMatrix", "ScenarioRisks")),
    "scenarios": ("scenarios", ("ScenarioTable", "ScenarioBrief")),
    "recommend": ("recommendations", ("Recommendations",)),
    "explain": ("explanations", ("Explanation",)),
    "list": ("listing", ("Listing",)),
    "lint": ("lint", ("LintReport", "CheckList", "CheckPage")),
}
"""Command to module and types. A command with several results tells them apart by their ``schema``."""


def result_type(command: str) -> object:
    """Return the type of a command's result: a Struct, or a union of several."""
    module, names = RESULTS[command]
    types = [getattr(import_module(f"mxbrief.results.{module}"), name) for name in names]
    union = types[0]
    for other in types[1:]:
        union |= other
    return union
