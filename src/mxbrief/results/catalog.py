"""Which result each command prints as JSON: what ``schema`` describes. Each line loads the Structs of one command only."""

from __future__ import annotations

from importlib import import_module

RESULTS: dict[str, tuple[str, ...]] = {
    "compare": ("comparison.Comparison",),
    "show": ("profile.CandidateProfile",),
    "risks": (
        "risks.RiskMatrix",
        "risks.ScenarioRisks",
    ),
    "scenarios": (
        "scenarios.ScenarioTable",
        "scenarios.ScenarioBrief",
    ),
    "recommend": ("recommendations.Recommendations",),
    "explain": ("explanations.Explanation",),
    "list": (
        *(f"listing.{kind}List" for kind in ("Issue", "Question", "Office", "Candidate", "Event", "Source")),
        *(f"register_listing.{kind}List" for kind in ("Risk", "Recommendation", "Scenario")),
    ),
    "lint": (
        "lint.LintReport",
        "lint.CheckList",
        "lint.CheckPage",
    ),
}
"""Command to types, each with its module. A command with several results tells them apart by their ``schema``."""


def result_type(command: str) -> object:
    """Return the type of a command's result: a Struct, or a union of several."""
    places = (name.split(".") for name in RESULTS[command])
    types = [getattr(import_module(f"mxbrief.results.{module}"), name) for module, name in places]
    union = types[0]
    for other in types[1:]:
        union |= other
    return union
