"""What TAB offers: names from the paths of the corpus in force. Parses no file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from mxbrief.corpus import paths as layout
from mxbrief.errors import Failure


def issues(context: typer.Context, incomplete: str) -> list[str]:
    """Offer issues that are not on the line yet."""
    return _offer(context, incomplete, layout.issue_ids, "issues")


def candidates(context: typer.Context, incomplete: str) -> list[str]:
    """Offer candidates that are not on the line yet."""
    return _offer(context, incomplete, layout.candidate_offices, "candidate")


def candidate_issues(context: typer.Context, incomplete: str) -> list[str]:
    """Offer the issues on which the candidate on the line has a file."""
    candidate = str(context.params.get("candidate") or "")

    def known(root: Path) -> list[str]:
        office = layout.office_of(root, candidate)
        return layout.issues_of(root, office, candidate) if office else layout.issue_ids(root)

    return _offer(context, incomplete, known, "issues")


def scenarios(context: typer.Context, incomplete: str) -> list[str]:
    """Offer the people for the offices that the scenario on the line still lacks."""
    begun, plus, _ = incomplete.rpartition("+")

    def known(root: Path) -> list[str]:
        people = layout.candidate_offices(root)
        taken = {people.get(name) for name in begun.split("+")}
        offices = [office for office in layout.office_ids(root) if office not in taken]
        joint = "+" if len(offices) > 1 else ""
        return [f"{begun}{plus}{name}{joint}" for name, office in people.items() if office in offices]

    return _offer(context, incomplete, known, "")


def ids(context: typer.Context, incomplete: str) -> list[str]:
    """Offer ``candidate/`` for a position; other ids stand in files, and TAB parses none."""
    return _offer(context, incomplete, lambda root: [f"{name}/" for name in layout.candidate_offices(root)], "")


def new_names(context: typer.Context, incomplete: str) -> list[str]:
    """Offer candidates for a new position, and offices for a new candidate."""
    match str(context.params.get("kind") or ""):
        case "position" if not context.params.get("names"):
            return _offer(context, incomplete, layout.candidate_offices, "names")
        case "candidate":
            return _offer(context, incomplete, lambda root: [f"{office}/" for office in layout.office_ids(root)], "names")
        case _:
            return []


def offices(context: typer.Context, incomplete: str) -> list[str]:
    """Offer offices that are not on the line yet."""
    return _offer(context, incomplete, layout.office_ids, "office")


def codes(incomplete: str) -> list[str]:
    """Offer the codes of all checks, which are the names of the pages of the manual."""
    pages = Path(__file__).parent.parent / "lint" / "manual"
    return sorted(page.stem for page in pages.glob("*.md") if page.stem.startswith(incomplete))


def offer_plain_help() -> None:
    """Hand help to zsh and fish as it is written; typer would load rich on every TAB, to strip markup that is not there."""
    from typer import _completion_classes

    _completion_classes._sanitize_help_text = lambda text: text  # noqa: SLF001 -- no public way, and 70 ms a key press


def _offer(context: typer.Context, incomplete: str, names: Callable[[Path], Iterable[str]], parameter: str) -> list[str]:
    """Return the names that begin as typed, without those already given to the parameter."""
    from mxbrief.cli.terminal import corpus_in_force

    given = context.params.get(parameter) or ()
    try:
        root = corpus_in_force(context.params.get("positions"))
    except Failure:
        return []
    return [name for name in names(root) if name.startswith(incomplete) and name not in given]
