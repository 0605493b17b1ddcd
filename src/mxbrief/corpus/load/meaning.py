"""What a name that is no id means: one thing of the corpus, or a failure that says what it may be and what to type.

Loaded only for such names. In this order: the whole name, the beginning of an id or words of a name, and then a guess by spelling, which is
suggested and never taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from mxbrief.corpus.load.glossary import INITIALS, Glossary, Kind, Thing
from mxbrief.corpus.paths import is_slug
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, FailureKind, Misuse
from mxbrief.spelling import fold
from mxbrief.suggestions import shortened, suggestion

TOPICS = (Kind.ISSUE, Kind.QUESTION)
EXPLAINABLE = (Kind.RISK, Kind.RECOMMENDATION, Kind.QUESTION, Kind.FIGURE, Kind.EVENT, Kind.CANDIDATE, Kind.OFFICE, Kind.SOURCE)

_MOST_CHOICES = 8
_UNKNOWN = {
    (Kind.ISSUE,): FailureKind.UNKNOWN_ISSUE,
    TOPICS: FailureKind.UNKNOWN_TOPIC,
    (Kind.QUESTION,): FailureKind.UNKNOWN_TOPIC,
    (Kind.CANDIDATE,): FailureKind.UNKNOWN_CANDIDATE,
    (Kind.OFFICE,): FailureKind.UNKNOWN_OFFICE,
    (Kind.EVENT,): FailureKind.UNKNOWN_EVENT,
    EXPLAINABLE: FailureKind.UNKNOWN_ID,
}
_OTHER = {
    Kind.ISSUE: FailureKind.IS_ISSUE,
    Kind.QUESTION: FailureKind.IS_QUESTION,
    Kind.CANDIDATE: FailureKind.IS_CANDIDATE,
    Kind.OFFICE: FailureKind.IS_OFFICE,
    Kind.RISK: FailureKind.IS_ENTRY,
    Kind.RECOMMENDATION: FailureKind.IS_ENTRY,
    Kind.SOURCE: FailureKind.IS_ENTRY,
    Kind.EVENT: FailureKind.IS_EVENT,
    Kind.FIGURE: FailureKind.IS_ENTRY,
}


_BETWEEN_NAMES = r"(?i)(?:^|(?<=\s))(?:and|y|und|et|&)(?=\s|$)|/"
"""What people write between names, besides commas."""


def find_things(reader: Reader, names: Iterable[str], wanted: Sequence[Kind], understood: Sequence[Kind] = ()) -> list[Thing]:
    """Return what names mean, in their order; one name may be a list with commas, slashes or "and".

    ``wanted`` are the kinds that belong there, ``understood`` those that the caller can use too. Where those are candidates, a plus sign
    separates names as well. Raises Misuse for a name of several things, or of another kind of thing, and Failure for one that nothing has.
    """
    glossary = Glossary(reader)
    kinds = (*wanted, *understood)
    return [_find(glossary, part, wanted, understood) for name in names for part in _parts(glossary, name, kinds)]


def find_thing(reader: Reader, text: str, wanted: Sequence[Kind], understood: Sequence[Kind] = ()) -> Thing:
    """Return what one name means, which is no list; raises as ``find_things`` does."""
    return _find(Glossary(reader), text, wanted, understood)


def is_name(reader: Reader, text: str, kinds: Sequence[Kind]) -> bool:
    """Tell whether a text is the whole name of something."""
    return bool(Glossary(reader).named(text, kinds))


def whole_name(reader: Reader, text: str, kind: Kind) -> str:
    """Return the id of the one thing of a kind that is called so, and a text that is the name of none as it is."""
    if is_slug(text):
        return text
    found = Glossary(reader).named(text, [kind])
    return found[0].id if len(found) == 1 else text


def other_kind(text: str, found: list[Thing]) -> Misuse:
    """Return the failure for the name of something that does not belong here."""
    first = found[0]
    called = f"'{shortened(text)}' is {_article(first.kind)} {first.kind}"
    message = called if first.id == text else f"{called}: {first.id}"
    hint = f"its issue is '{first.home}'" if first.kind is Kind.QUESTION else ""
    lines = ("That name is also used elsewhere:", *_choices(found[1:])) if len(found) > 1 else ()
    return Misuse(message, hint, kind=_OTHER[first.kind], name=first.id, lines=lines)


def _parts(glossary: Glossary, name: str, kinds: Sequence[Kind]) -> list[str]:
    """Return the names in a list with commas or plus signs, or the name itself if something is called so."""
    listed = re.sub(_BETWEEN_NAMES, ",", name.replace("+", ",") if Kind.CANDIDATE in kinds else name)
    if listed == name and "," not in listed:
        return [name]
    if glossary.named(name, kinds):
        return [name]
    # An "and" alone, between names that are arguments of their own, is none.
    return [part.strip() for part in listed.split(",") if part.strip()]


def _find(glossary: Glossary, text: str, wanted: Sequence[Kind], understood: Sequence[Kind]) -> Thing:
    """Return the one thing that a name means."""
    found = glossary.named(text, wanted)
    if found:
        return _only(text, found)
    elsewhere = glossary.named(text, [kind for kind in Kind if kind not in wanted])
    usable = [thing for thing in elsewhere if thing.kind in understood]
    if usable:
        return _only(text, usable)
    if elsewhere:
        raise other_kind(text, elsewhere)
    for kinds in (wanted, understood):
        found = glossary.with_words(text, kinds)
        if found:
            if len(found) == 1:
                _check_offices(glossary, text, found)
            return _only(text, found)
    raise _unknown(glossary, text, wanted, understood)


def _check_offices(glossary: Glossary, text: str, found: list[Thing]) -> None:
    """Raise Misuse if a question is the only one with some words, but an office has them too: either can be meant."""
    offices = glossary.with_words(text, [Kind.OFFICE]) if found[0].kind is Kind.QUESTION else []
    if offices:
        lines = ("Type one of these ids:", *_choices([*found, *offices]))
        raise Misuse(f"'{shortened(text)}' can be a question or an office", lines=lines)


def _only(text: str, found: list[Thing]) -> Thing:
    """Return the one thing among those found that a name means: beginnings win over what is further on, whole words over parts."""
    words, typed = set(fold(text).split()), fold(text)
    begun = [thing for thing in found if any(spelling.startswith(typed) for spelling in thing.spellings)]
    first = (begun if len(typed) > INITIALS else []) or found
    whole = [thing for thing in first if words <= set(thing.words.split())] or first
    issues = [thing for thing in first if thing.kind is Kind.ISSUE and fold(thing.id).startswith(typed)]
    chosen = issues if len(issues) == 1 else whole
    if len(chosen) == 1:
        return chosen[0]
    kinds = _either([kind.value for kind in dict.fromkeys(thing.kind for thing in found)])
    lines = ("Type one of these ids:", *_choices(found))
    raise Misuse(f"'{shortened(text)}' can be more than one {kinds}", lines=lines)


def _unknown(glossary: Glossary, text: str, wanted: Sequence[Kind], understood: Sequence[Kind]) -> Failure:
    """Return the failure for a name that nothing has: what is spelled like it, and what else has its words."""
    near = glossary.near(text, (*wanted, *understood), most=3 if len(wanted) > len(TOPICS) else 1)
    # What is said to be of another kind must be of use: no other entry is a day.
    others = [kind for kind in Kind if kind not in wanted] if tuple(wanted) != (Kind.EVENT,) else []
    elsewhere = glossary.with_words(text, others)
    what = _either([kind.value for kind in wanted])
    if near:
        is_plain = len(wanted) <= len(TOPICS)
        named = [f"'{thing.id}'" if is_plain and thing.kind in wanted else f"'{thing.id}' ({thing.kind})" for thing in near]
        hint = f"did you mean {_either(named)}?"
    else:
        hint = (
            suggestion("", [], [thing.id for thing in glossary.things(wanted[0])]) if not elsewhere and wanted[0] is not Kind.EVENT else ""
        )
    lines = ("These have it in their names:", *_choices(elsewhere)) if elsewhere else ()
    return Failure(f"there is no {what} '{shortened(text)}'", hint, kind=_UNKNOWN[tuple(wanted)], name=text, lines=lines)


def _choices(things: Sequence[Thing]) -> Iterator[str]:
    """Yield one line for each thing: its id, its kind, what it is called. Only the first few of many."""
    order = list(Kind)
    shown = sorted(things, key=lambda thing: order.index(thing.kind))[:_MOST_CHOICES]
    ids, kinds = (max(len(text) for text in column) for column in zip(*((thing.id, thing.kind) for thing in shown), strict=True))
    for thing in shown:
        yield f"  {thing.id:<{ids}}  {thing.kind:<{kinds}}  {shortened(thing.names[-1] if thing.names else '')}".rstrip()
    if len(things) > len(shown):
        yield f"  and {len(things) - len(shown)} more"


def _article(kind: Kind) -> str:
    """Return the article of a kind."""
    return "an" if kind.value[0] in "aeiou" else "a"


def _either(names: Sequence[str]) -> str:
    """Return names as alternatives: "a, b or c"."""
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
