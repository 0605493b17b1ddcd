"""Checks of the names of candidates, over all profiles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from mxbrief.lint.checks.found import problem
from mxbrief.model.parsed import Located, ParsedFile
from mxbrief.model.positions import Profile, look_of
from mxbrief.problems import Problem

_PLAIN = r"([^\"'\\\s#&*!|>\[{][^\"\\\n#,\[\]{}]*?)"
_NAME = re.compile(rf"^(?:short_)?name:[ \t]*{_PLAIN}[ \t]*(?: #.*)?$", re.MULTILINE)
_ALIASES = re.compile(r"^aliases:[ \t]*(?:\[([^\"'\\#\[\]{}]*)\][ \t]*(?: #.*)?$|\n((?:[ \t]*- [^\"'\\#\n]+\n)+))", re.MULTILINE)


def profiles_with_one_name(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Return the paths of profiles that may have a name together; ``texts`` are path and text.

    There can be tens of thousands, so they are looked at as text. A profile in an unusual form is always returned.
    """
    named: dict[str, set[str]] = defaultdict(set)
    others: set[str] = set()
    every = []
    for path, text in texts:
        every.append(path)
        found = _names_in(text)
        if found is None:
            others.add(path)
        else:
            for name in (*found, _id_of(path)):
                named[look_of(name)].add(path)
    # One in an unusual form may have the name of any other.
    return sorted(every if others else {path for paths in named.values() if len(paths) > 1 for path in paths})


def check_shared_names(files: Iterable[ParsedFile], is_chosen: Callable[[str], bool]) -> Iterator[Problem]:
    """Yield candidates with the short name of another, or with an alias that is a name of another.

    If all who have a name are to be checked, the first may keep it.
    """
    profiles = [(file.whole, profile) for file in files if file.whole and (profile := file.head(Profile))]
    yield from _check_short_names(profiles, is_chosen)
    yield from _check_aliases(profiles, is_chosen)


def _check_short_names(profiles: Iterable[tuple[Located, Profile]], is_chosen: Callable[[str], bool]) -> Iterator[Problem]:
    """Yield candidates with the short name of another."""
    found: dict[str, list[tuple[Located, Profile]]] = defaultdict(list)
    for item, profile in profiles:
        found[look_of(profile.short_name)].append((item, profile))
    for holders in found.values():
        chosen = [each for each in holders if is_chosen(each[0].path)] if len(holders) > 1 else []
        for item, profile in chosen[1:] if len(chosen) == len(holders) else chosen:
            other = next(each.path for each, _ in holders if each is not item)
            message = f"the short name '{' '.join(profile.short_name.split())}' is also that of the candidate in {other}"
            longer = _longer(item)
            example = f"such as '{longer}'" if look_of(longer) not in found else "such as with the party or the year of birth"
            hint = f"make it longer, {example}; until then tables show full names"
            yield problem("shared-name", item, message, hint, route=("short_name",))


def _check_aliases(profiles: Iterable[tuple[Located, Profile]], is_chosen: Callable[[str], bool]) -> Iterator[Problem]:
    """Yield the aliases that are a name of another, too; of two equal aliases, the second."""
    every = list(profiles)
    own: dict[str, list[str]] = defaultdict(list)
    given: dict[str, list[str]] = defaultdict(list)
    for item, profile in every:
        for name in {look_of(each) for each in (profile.short_name, profile.name, _id_of(item.path))}:
            own[name].append(item.path)
        for name in {look_of(alias) for alias in profile.aliases}:
            given[name].append(item.path)
    for item, profile in every if given else ():
        for number, alias in enumerate(profile.aliases if is_chosen(item.path) else ()):
            look = look_of(alias)
            earlier = [path for path in given[look] if path < item.path or not is_chosen(path)]
            other = next((path for path in (*own[look], *earlier) if path != item.path), None)
            if other:
                message = f"the alias '{' '.join(alias.split())}' is also a name of the candidate in {other}"
                yield problem("shared-name", item, message, "delete it, or make it longer", route=("aliases", number))


def _names_in(text: str) -> list[str] | None:
    """Return the names and aliases in the text of a profile, or None if they are not in their usual form."""
    names = [match[1] for match in _NAME.finditer(text)]
    aliases = _ALIASES.search(text)
    if not names or len(names) != text.count("name:") or (not aliases and "aliases" in text):
        return None
    if aliases and aliases[1] is not None:
        return [*names, *(each.strip() for each in aliases[1].split(","))]
    return [*names, *(line.strip().removeprefix("- ").strip() for line in aliases[2].splitlines())] if aliases else names


def _id_of(path: str) -> str:
    """Return the id of the candidate whose profile has a path."""
    return path.split("/")[-2]


_IDENTIFIERS = {
    "wikidata": (r"Q[1-9][0-9]*", "Q and a number, such as Q22686"),
    "viaf": (r"[1-9][0-9]*", "a number"),
    "isni": (r"(?:[0-9]{4} ?){3}[0-9]{3}[0-9X]", "16 digits, the last of which may be X"),
    "bioguide": (r"[A-Z][0-9]{6}", "a letter and six digits, such as T000123"),
}
"""What an identifier of each collection looks like."""


def check_identifiers(file: ParsedFile) -> Iterator[Problem]:
    """Yield identifiers that the collection cannot have given."""
    profile = file.head(Profile)
    if not file.whole or not profile or not profile.identifiers:
        return
    for name, (pattern, rule) in _IDENTIFIERS.items():
        value = getattr(profile.identifiers, name)
        if value and not re.fullmatch(pattern, value):
            within = re.search(pattern, value)
            hint = f"write {within[0]}" if within else f"write {rule}"
            yield problem("bad-identifier", file.whole, f"'{value}' is no identifier of {name}", hint, route=("identifiers", name))


def _longer(item: Located) -> str:
    """Return a name that tells a candidate from another: the initial and the short name, or the full name."""
    profile = item.value
    assert isinstance(profile, Profile)  # noqa: S101 -- only profiles get here
    first, short = profile.name.split()[0], " ".join(profile.short_name.split())
    return f"{first[0]}. {short}" if first not in short.split() else profile.name
