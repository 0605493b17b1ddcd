"""What TAB offers: names from the paths of the active corpus. Parses no file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from mxbrief.cli.terminal import active_corpus
from mxbrief.corpus.names import Names
from mxbrief.errors import Failure


def issues(context: typer.Context, incomplete: str) -> list[str]:
    """Offer issues that are not on the line yet."""
    return _offer(context, incomplete, Names.issues, "issues")


def candidates(context: typer.Context, incomplete: str) -> list[str]:
    """Offer candidates that are not on the line yet."""
    return _offer(context, incomplete, Names.candidate_offices, "candidate")


def offices(context: typer.Context, incomplete: str) -> list[str]:
    """Offer offices that are not on the line yet."""
    return _offer(context, incomplete, Names.offices, "office")


def candidate_issues(context: typer.Context, incomplete: str) -> list[str]:
    """Offer the issues on which the candidate on the line has a file."""
    candidate = str(context.params.get("candidate") or "")

    def known(names: Names) -> list[str]:
        office = names.office_of(candidate)
        return (names.issues_of(office, candidate) or []) if office else names.issues()

    return _offer(context, incomplete, known, "issues")


def scenarios(context: typer.Context, incomplete: str) -> list[str]:
    """Offer candidates for the offices that the scenario on the line still lacks."""
    begun, plus, _ = incomplete.rpartition("+")

    def known(names: Names) -> list[str]:
        homes = names.candidate_offices()
        taken = {homes.get(name) for name in begun.split("+")}
        missing = [office for office in names.offices() if office not in taken]
        joint = "+" if len(missing) > 1 else ""
        return [f"{begun}{plus}{name}{joint}" for name, office in homes.items() if office in missing]

    return _offer(context, incomplete, known, "")


def ids(context: typer.Context, incomplete: str) -> list[str]:
    """Offer ``candidate/`` for a position; other ids are inside files, and TAB parses none."""
    return _offer(context, incomplete, lambda names: [f"{name}/" for name in names.candidate_offices()], "")


def new_names(context: typer.Context, incomplete: str) -> list[str]:
    """Offer candidates for a new position, and offices for a new candidate."""
    match str(context.params.get("kind") or ""):
        case "position" if not context.params.get("names"):
            return _offer(context, incomplete, Names.candidate_offices, "names")
        case "candidate":
            return _offer(context, incomplete, lambda names: [f"{office}/" for office in names.offices()], "names")
        case _:
            return []


def codes(incomplete: str) -> list[str]:
    """Offer the codes of all checks, which are the names of the pages of the manual."""
    pages = Path(__file__).parent.parent / "lint" / "manual"
    return sorted(page.stem for page in pages.glob("*.md") if page.stem.startswith(incomplete))


def offer_plain_help() -> None:
    """Hand help to zsh and fish as it is written; typer would load rich on every TAB to strip markup that help does not have."""
    from typer import _completion_classes

    _completion_classes._sanitize_help_text = lambda text: text  # noqa: SLF001 -- no public way, and 70 ms a key press


def _offer(context: typer.Context, incomplete: str, offered: Callable[[Names], Iterable[str]], parameter: str) -> list[str]:
    """Return the names that begin as typed, without those already given to the parameter."""
    given = context.params.get(parameter) or ()
    try:
        names = Names(active_corpus(context.params.get("positions")))
    except Failure:
        return []
    return [name for name in offered(names) if name.startswith(incomplete) and name not in given]
