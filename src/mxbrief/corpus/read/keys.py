"""Which key of the format a misspelt one stands for. Loaded only when a file does not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

import yaml

from mxbrief.corpus.paths import is_slug, slug_of
from mxbrief.model.sources import PrintedFields, Source

# What people call a key, and other programs do; the first that a mapping has is meant. Spelled as ids.
_OTHER_NAMES = {
    "stance": "position view opinion stand attitude",
    "summary": "description text quote statement details what-they-said",
    "confidence": "certainty",
    "basis": "evidence",
    "sources": "references citations refs reference citation",
    "locator": "page pages p",
    "note": "notes comment comments remark",
    "likelihood": "probability chance",
    "affiliation": "party",
    "label": "short-title",
    "text": "proposition wording",
    "offices": "office asked-of",
    "URL": "link website web address href",
    "DOI": "doi-number",
    "container-title": "journal newspaper outlet publication site website-title",
    "publisher": "publisher-name organization organisation",
    "issued": "year published publication-date pub-date date",
    "accessed": "retrieved access-date date-accessed",
    "title": "headline name",
    "short_name": "nickname",
    "id": "key slug citation-key",
    "date": "when day year",
}
RETIRED = {
    "Position": {"period": "delete the line: what someone was at the time is worked out from 'career' in the candidate's profile.yaml"},
    "Risk": {
        "likelihood_basis": "write it as 'basis' in an entry of 'likelihood', which is a dated list",
        "likelihood_as_of": "write it as 'date' in an entry of 'likelihood', which is a dated list",
        "date": "write it as 'until' of 'horizon', if it is the last day on which the risk can still happen",
    },
    "Outcome": {"as_of": "call it 'date'"},
}
"""Keys that were once part of the format, by the type that had them, and what replaces each."""
_NEAR = 0.7
_LONGEST = 80
"""No key is longer; more of a text is not looked at."""
_MOST_GUESSES = 50
"""More unknown keys than this in one mapping are no slips of the pen."""


def meant_keys(node: yaml.MappingNode, valid: list[str], only: str = "") -> dict[yaml.Node, tuple[str, yaml.Node]]:
    """Return, by key node, the valid key that each key stands for, and its value; the first of equals.

    A misspelt key stands for the nearest valid one, if that is not there and no other key is nearer to it. In a mapping that needs ``only``
    one key and does not have it, a single other key with an id stands for it: ``source: gazette`` is meant as ``id: gazette``.
    """
    pairs = [(key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
    free = [each for each in valid if each not in {key.value for key, _ in pairs}]
    meant: dict[yaml.Node, tuple[str, yaml.Node]] = {}
    given: set[str] = set()
    guesses = 0
    for key, value in pairs:
        name = key.value if key.value in valid else ""
        if not name and guesses < _MOST_GUESSES:
            guesses += 1
            name = _nearest_name(key.value, free)
        if name and name not in given:
            given.add(name)
            meant[key] = (name, value)
    others = [(key, value) for key, value in pairs if key not in meant]
    if only and only not in given and len(others) == 1 and isinstance(others[0][1], yaml.ScalarNode) and is_slug(others[0][1].value):
        meant[others[0][0]] = (only, others[0][1])
    return meant


def key_hint(name: str, valid: list[str], keys: Mapping[str, yaml.Node], meant: Mapping[yaml.Node, tuple[str, yaml.Node]]) -> str:
    """Return the key that an unknown one stands for, or that there is one already, and all valid keys."""
    stands_for = meant.get(keys[name])
    near = _nearest_name(name, valid) if len(keys) <= _MOST_GUESSES else ""
    if stands_for:
        suggested = f"did you mean '{stands_for[0]}'? "
    elif near:
        suggested = f"did you mean '{near}'? there is one already: delete one of the two; "
    else:
        suggested = ""
    if valid == list(Source.__struct_encode_fields__):
        return f"{suggested}valid here: {', '.join(PrintedFields.__struct_encode_fields__)}, and fields of CSL that are not printed"
    return f"{suggested}valid here: {', '.join(valid)}"


def _nearest_name(name: str, valid: Sequence[str]) -> str:
    """Return the name of a key that is meant, for one that differs in a few letters, in case or in signs; "" if none is near."""
    spelled = {slug_of(each): each for each in valid}
    slug = slug_of(name[:_LONGEST])
    if slug in spelled:
        return spelled[slug]
    other = next((key for key, names in _OTHER_NAMES.items() if key in valid and slug in names.split()), "")
    if other:
        return other
    near = get_close_matches(slug, list(spelled), n=1, cutoff=_NEAR)
    return spelled[near[0]] if near else ""
