"""How failures read at a terminal: the way to fix each, in commands and options."""

from __future__ import annotations

from shlex import quote

from mxbrief.errors import Failure, FailureKind

_FIX = "fix"


def describe(failure: Failure) -> list[str]:
    """Return the lines that tell the user of a failure."""
    hints = [failure.hint, _remedy(failure.kind, failure.name) if failure.kind else ""]
    hint = " ".join(
        f"{hint}." if index == 0 and hints[1] and not hint.endswith(("?", ".")) else hint for index, hint in enumerate(hints) if hint
    )
    return [f"mxbrief: {failure.message}", *([f"  {hint}"] if hint else []), *(f"  {line}" for line in failure.lines)]


def as_far_as_read(failure: Failure) -> Failure:
    """Return a failure that was met in a corpus of which something cannot be read, and may be due to that."""
    if failure.hint.startswith(_FIX) or "cannot be read" in failure.message:
        return failure
    keeps_hint = failure.hint.startswith("did you mean")
    hint = f"{failure.hint.rstrip('?')}? If not, {_FIX} the problems listed above" if keeps_hint else f"{_FIX} the problems listed above"
    return Failure(f"as far as can be read, {failure.message}", hint, lines=failure.lines)


def _remedy(kind: FailureKind, name: str) -> str:
    """Return how to fix a kind of failure; ``name`` is the thing it is about."""
    return {
        FailureKind.NO_CORPUS: "Name one with --positions DIR",
        FailureKind.INSIDE_CORPUS: f"Type: --positions {quote(name)}",
        FailureKind.UNKNOWN_ISSUE: "List them with: mxbrief list issues",
        FailureKind.UNKNOWN_TOPIC: "List them with: mxbrief list questions",
        FailureKind.UNKNOWN_OFFICE: "List them with: mxbrief list offices",
        FailureKind.UNKNOWN_CANDIDATE: "List them with: mxbrief list candidates",
        FailureKind.UNKNOWN_EVENT: "Write a date (YYYY, YYYY-MM or YYYY-MM-DD) or the id of an event; list them with: mxbrief list events",
        FailureKind.UNKNOWN_ID: (
            "List them with: mxbrief list risks, recommendations, questions or sources; a position is CANDIDATE/QUESTION"
        ),
        FailureKind.ISSUE_FOR_QUESTION: "List them with: mxbrief list questions",
        FailureKind.IS_ISSUE: f"See: mxbrief compare {name}; mxbrief risks {name}; mxbrief show CANDIDATE {name}",
        FailureKind.IS_QUESTION: f"See: mxbrief compare {name}; mxbrief explain {name}",
        FailureKind.IS_CANDIDATE: f"See: mxbrief show {name}; mxbrief compare ISSUE --candidate {name}; mxbrief explain {name}/QUESTION",
        FailureKind.IS_OFFICE: f"For its candidates: --office {name}",
        FailureKind.IS_ENTRY: f"See: mxbrief explain {name}",
        FailureKind.IS_EVENT: f"For what was known then: --as-of {name}",
        FailureKind.IS_SCENARIO: f"For a scenario: mxbrief scenarios {quote(name)}",
        FailureKind.SEVERAL_CANDIDATES: f"Side by side: mxbrief compare ISSUE --candidate {name}",
        FailureKind.OTHER_OFFICE: "Leave out --office or --candidate",
        FailureKind.NO_SCENARIOS: "Name one candidate for each office: --scenario A+B",
        FailureKind.NO_MATRIX: "See: mxbrief lint --explain missing-matrix",
        FailureKind.NOT_A_TABLE: "Add --table-only if the command has it, or choose markdown, html or json",
    }[kind]
