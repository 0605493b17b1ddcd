"""Checks of the names of candidates, over all profiles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from mxbrief.lint.checks.found import problem
from mxbrief.model.parsed import Located, ParsedFile
from mxbrief.model.positions import Profile, look_of
from mxbrief.problems import Problem

_SHORT_NAME = re.compile(r"^short_name:[ \t]*([^\"'\\\s#&*!|>][^\"\\\n#]*?)[ \t]*$", re.MULTILINE)


def profiles_with_one_name(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Return the paths of profiles that may have a short name together; ``texts`` are path and text.

    There can be tens of thousands, so they are looked at as text. A profile in an unusual form is always returned.
    """
    named: dict[str, list[str]] = defaultdict(list)
    others: list[str] = []
    for path, text in texts:
        match = _SHORT_NAME.search(text)
        if match:
            named[look_of(match[1])].append(path)
        else:
            others.append(path)
    # One in an unusual form may have the name of any other.
    return sorted(others + [path for paths in named.values() if len(paths) > 1 or others for path in paths])


def check_short_names(files: Iterable[ParsedFile], is_chosen: Callable[[str], bool]) -> Iterator[Problem]:
    """Yield candidates with the short name of another. If all of them are to be checked, the first may keep it."""
    found: dict[str, list[tuple[Located, Profile]]] = defaultdict(list)
    for file in files:
        profile = file.head(Profile)
        if file.whole and profile:
            found[look_of(profile.short_name)].append((file.whole, profile))
    for holders in found.values():
        chosen = [each for each in holders if is_chosen(each[0].path)] if len(holders) > 1 else []
        for item, profile in chosen[1:] if len(chosen) == len(holders) else chosen:
            other = next(each.path for each, _ in holders if each is not item)
            message = f"the short name '{' '.join(profile.short_name.split())}' is also that of the candidate in {other}"
            longer = _longer(item)
            example = f"such as '{longer}'" if look_of(longer) not in found else "such as with the party or the year of birth"
            hint = f"make it longer, {example}; until then tables show full names"
            yield problem("shared-name", item, message, hint, route=("short_name",))


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
