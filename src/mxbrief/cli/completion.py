"""What TAB offers: the ids of the active corpus, with what they are called where the shell shows that. Parses no YAML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import typer

from mxbrief.cli.terminal import active_corpus, shows_descriptions
from mxbrief.errors import Failure

if TYPE_CHECKING:
    from mxbrief.corpus.skim import Skimmer

Offer: TypeAlias = "str | tuple[str, str]"
"""What is offered, alone or with what it is called."""

_MOST_DESCRIBED = 100
"""Above so many names, none is described: that would open as many files."""
_LONGEST_DESCRIPTION = 60


def issues(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer issues that are not on the line yet."""
    return _offer(context, incomplete, lambda skimmer: skimmer.names.issues(), lambda skimmer, issue: skimmer.issue_title(issue), "issues")


def topics(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer issues that are not on the line yet, or questions where no issue begins as typed."""
    return issues(context, incomplete) or _offer_entries(context, incomplete, lambda skimmer: skimmer.questions(), "issues")


def candidates(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer candidates that are not on the line yet."""
    return _offer(context, incomplete, lambda skimmer: skimmer.names.candidate_offices(), _name, "candidate")


def offices(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer offices that are not on the line yet."""
    return _offer(
        context, incomplete, lambda skimmer: skimmer.names.offices(), lambda skimmer, office: skimmer.office_title(office), "office"
    )


def events(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer events, for the day on which each was."""
    return _offer_entries(context, incomplete, lambda skimmer: skimmer.events(), "")


def shards(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer the bibliographies."""
    return _offer(context, incomplete, lambda skimmer: sorted({*skimmer.names.issues(), *skimmer.names.source_shards()}), _nothing, "")


def candidate_issues(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer the issues on which the candidate on the line has a file."""
    candidate = str(context.params.get("candidate") or "")

    def known(skimmer: Skimmer) -> list[str]:
        office = skimmer.names.office_of(candidate)
        return (skimmer.names.issues_of(office, candidate) or []) if office else skimmer.names.issues()

    return _offer(context, incomplete, known, lambda skimmer, issue: skimmer.issue_title(issue), "issues")


def scenarios(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer candidates for the offices that the scenario on the line still lacks.

    A scenario is offered as far as it is clear, so that no shell puts a blank where a plus sign belongs.
    """

    def known(skimmer: Skimmer) -> list[str]:
        homes = skimmer.names.candidate_offices()
        offices = skimmer.names.offices()
        begun, plus, typed = incomplete.rpartition("+")
        found = [f"{begun}{plus}{name}" for name in _next(offices, homes, begun) if name.startswith(typed)]
        while len(found) == 1 and _next(offices, homes, found[0]):
            found = [f"{found[0]}+{name}" for name in _next(offices, homes, found[0])]
        is_complete = not found or found[0].count("+") + 1 >= len(offices)
        return found if is_complete else [f"{scenario}+" for scenario in found]

    return _offer(context, incomplete, known, lambda skimmer, scenario: _name(skimmer, scenario.rstrip("+").rpartition("+")[2]), "")


def ids(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer what can be explained: everything that has an id, and ``candidate/question``."""
    person, slash, _ = incomplete.partition("/")
    if slash:
        return _positions(context, incomplete, person)
    people = _offer(context, incomplete, lambda skimmer: [f"{name}/" for name in skimmer.names.candidate_offices()], _name, "")
    entries = _offer_entries(context, incomplete, _explainable, "")
    if len(people) == 1 and not entries:
        return _positions(context, incomplete, _text(people[0]).rstrip("/"))
    return entries + people


def new_names(context: typer.Context, incomplete: str) -> list[Offer]:
    """Offer candidates and then questions for a new position, and offices for a new candidate."""
    given = context.params.get("names") or ()
    match str(context.params.get("kind") or ""):
        case "position" if not given:
            return _offer(context, incomplete, lambda skimmer: skimmer.names.candidate_offices(), _name, "names")
        case "position" if len(given) == 1:
            return _offer_entries(context, incomplete, lambda skimmer: skimmer.questions(), "names")
        case "candidate":
            return _offer(context, incomplete, lambda skimmer: [f"{office}/" for office in skimmer.names.offices()], _nothing, "names")
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


def _offer(
    context: typer.Context,
    incomplete: str,
    offered: Callable[[Skimmer], Iterable[str]],
    described: Callable[[Skimmer, str], str],
    parameter: str,
) -> list[Offer]:
    """Return the names that begin as typed, without those already given to the parameter, described if they are not too many."""
    from mxbrief.corpus.skim import Skimmer

    try:
        skimmer = Skimmer(active_corpus(context.params.get("positions")))
    except Failure:
        return []
    names = list(_remaining(context, incomplete, offered(skimmer), parameter))
    if len(names) > _MOST_DESCRIBED or not shows_descriptions():
        return list(names)
    return [_described(name, described(skimmer, name.rpartition(",")[2])) for name in names]


def _offer_entries(
    context: typer.Context, incomplete: str, offered: Callable[[Skimmer], Iterable[tuple[str, str]]], parameter: str
) -> list[Offer]:
    """Return the ids of entries that begin as typed, without those already given to the parameter, with their titles."""
    titles: dict[str, str] = {}

    def known(skimmer: Skimmer) -> Iterator[str]:
        for id_, title in offered(skimmer):
            titles.setdefault(id_, title)
        yield from titles

    found = _offer(context, incomplete, known, _nothing, parameter)
    return [_described(_text(each), titles[_text(each).rpartition(",")[2]]) for each in found] if shows_descriptions() else found


def _positions(context: typer.Context, incomplete: str, person: str) -> list[Offer]:
    """Offer ``candidate/question`` for the questions on which a candidate has a position."""

    def known(skimmer: Skimmer) -> Iterator[tuple[str, str]]:
        office = skimmer.names.office_of(person)
        answered = skimmer.answered(office, person) if office else set()
        yield from ((f"{person}/{id_}", title) for id_, title in skimmer.questions() if id_ in answered)

    return _offer_entries(context, incomplete, known, "")


def _explainable(skimmer: Skimmer) -> Iterator[tuple[str, str]]:
    """Yield what can be explained by its id alone."""
    yield from skimmer.risks()
    yield from skimmer.recommendations()
    yield from skimmer.questions()
    yield from skimmer.figures()
    yield from skimmer.events()
    yield from ((office, skimmer.office_title(office)) for office in skimmer.names.offices())
    yield from skimmer.sources()


def _remaining(context: typer.Context, incomplete: str, names: Iterable[str], parameter: str) -> Iterator[str]:
    """Yield the names that begin as typed after the last comma, and are not on the line yet."""
    before, comma, typed = incomplete.rpartition(",")
    listed = context.params.get(parameter) or ()
    given = {name for each in ((listed,) if isinstance(listed, str) else listed) for name in each.split(",")} | set(before.split(","))
    return (f"{before}{comma}{name}" for name in names if name.startswith(typed) and name not in given)


def _next(offices: Iterable[str], homes: Mapping[str, str], begun: str) -> list[str]:
    """Return the candidates for the offices that the scenario begun still lacks; ``homes`` is candidate id to office id."""
    taken = {homes.get(name) for name in begun.split("+")}
    missing = {office for office in offices if office not in taken}
    return [name for name, office in homes.items() if office in missing]


def _name(skimmer: Skimmer, candidate: str) -> str:
    """Return the full name of a candidate."""
    id_ = candidate.rstrip("/")
    return skimmer.candidate_name(skimmer.names.office_of(id_) or "", id_)


def _nothing(_skimmer: Skimmer, _name: str) -> str:
    """Return no description."""
    return ""


def _text(offer: Offer) -> str:
    """Return what is offered."""
    return offer if isinstance(offer, str) else offer[0]


def _described(name: str, description: str) -> Offer:
    """Return an offer with its description, as far as a shell may see it: zsh evaluates what it is handed."""
    text = "".join(_SAFE.get(letter, letter if letter.isalnum() else " ") for letter in description)
    text = " ".join(text.split())
    if len(text) > _LONGEST_DESCRIPTION:
        text = f"{text[: _LONGEST_DESCRIPTION - 1].rstrip()}…"
    return (name, text) if text else name


_SAFE = {"'": "\u2019", "\u2019": "\u2019", '"': "\u201d", "-": "-", ",": ",", ".": ".", "/": "/", "+": "+", "%": "%", "&": "and"}
