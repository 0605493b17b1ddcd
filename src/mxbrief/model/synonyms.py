"""What words mean that people write where the format has a fixed set of words. Pure.

They are suggested and never accepted: "neutral" is not always mixed. Loaded only when a value is not valid.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Final

from mxbrief.model.csl_types import CSLType
from mxbrief.model.scales import (
    Basis,
    CareerRole,
    Confidence,
    EventKind,
    ExpectationOutcome,
    FlagSeverity,
    Impact,
    Likelihood,
    OutcomeStatus,
    RecommendationBasis,
    RecommendationStatus,
    Stance,
)
from mxbrief.model.synonym_tables import ABROAD, SYNONYMS

_FIRMLY: Final = (
    "extremely strongly strong firmly firm fully totally completely absolutely vehemently vigorously staunchly definitely very highly muy "
    "firmemente fuertemente totalmente completamente rotundamente tajantemente plenamente sehr stark klar fortement totalement tres"
)
_MILDLY: Final = (
    "lean leans leaning somewhat moderately mostly largely generally broadly rather slightly weakly mildly qualified cautiously "
    "tentatively tend tends tending to "
    "conditional conditionally with conditions soft softly algo moderadamente parcialmente condiciones con mas bien eher leicht plutot"
)
_DEGREES: Final = "the a an of in to it this level nivel fairly quite rather moderately relatively pretty reasonably very"
_FIELDS: Final[dict[type[StrEnum], str]] = {
    Stance: "stance position postura posicion",
    Confidence: "confidence confianza",
    Likelihood: "likelihood probability chance chances probabilidad",
    Impact: "impact impacto",
    FlagSeverity: "severity risk riesgo",
}
"""What each field is called: people write the name with the value, "medium confidence"."""
_NEGATIONS: Final = "no not never non none without against anti un didn't doesn't isn't wasn't won't wont sin nunca"
_SCALES: Final = (Confidence, Likelihood, Impact, FlagSeverity)
_NAMED: Final = (Basis, CareerRole, EventKind, RecommendationBasis, RecommendationStatus, OutcomeStatus, ExpectationOutcome, CSLType)
"""The enumerations of things, not of degrees: what a phrase means is in its noun."""
_NEVER_WRITTEN: Final = ("not researched", "not yet", "not asked", "unreadable", "not_researched")
# The upper ends of the ranges of ICD 203, section D.6.e(2)(a), in percent.
_PERCENT: Final = (
    (5, Likelihood.ALMOST_NO_CHANCE),
    (20, Likelihood.VERY_UNLIKELY),
    (45, Likelihood.UNLIKELY),
    (55, Likelihood.ROUGHLY_EVEN_CHANCE),
    (80, Likelihood.LIKELY),
    (95, Likelihood.VERY_LIKELY),
    (100, Likelihood.ALMOST_CERTAIN),
)


def meant(text: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the words of the format that a text probably means, in the order of the scale; none if it means none of them."""
    words = _words(text)
    same = _same(words, kind)
    if same or not words or denies(text, kind):
        return same
    return next(filter(None, (way(words, kind) for way in _WAYS)), ())


def denies(text: str, kind: type[StrEnum]) -> bool:
    """Tell whether a text denies a stance that it names: "not supports", "unopposed". What it means then is anyone's guess."""
    words = _words(text)
    if kind is not Stance or _same(words, kind) or _listed(words, kind):
        return False
    parts = re.findall("[a-z']+", words)
    begun = re.match(r"(?:un|dis|non|anti|counter|no) ?(?=[a-z]{4})", words)
    rest = words[begun.end() :] if begun else ""
    is_word = bool(rest) and bool(_listed(rest, kind) or _same(rest, kind) or rest.startswith(("support", "oppos", "favo")))
    return is_word or bool(set(parts[:-1]) & {"not", "no", "never", "don't", "doesn't", "didn't", "isn't", "nicht", "ne"})


def remark(text: str, kind: type[StrEnum]) -> str:
    """Return what has to be said about a word besides the one it may mean; "" for most."""
    if kind is Stance and _words(text) in map(_words, _NEVER_WRITTEN):
        return "this is never written: delete the entry, and reports show the candidate as not researched"
    if denies(text, kind):
        return "write the opposite stance, or mixed, if the source bears it out"
    if kind is Stance and _words(text) in {"unknown", "tbd", "todo"}:
        return "if no one has searched yet, delete the entry"
    return ""


def _listed(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the words of the format that have a synonym in one of the tables, in the order of the scale."""
    singular = re.sub(r"(?<=[hsx])es$|(?<=[^s])s$", "", words)
    found = (tuple(member.value for member in kind if each in _synonyms(kind)[member]) for each in (words, singular))
    return next(filter(None, found), ())


@cache
def _synonyms(kind: type[StrEnum]) -> dict[StrEnum, frozenset[str]]:
    """Return the synonyms of each word of an enum, as they are looked up. Kept, because a file may have one mistake in every entry."""
    tables = (SYNONYMS.get(kind, {}), ABROAD.get(kind, {}))
    return {member: frozenset(_words(word) for table in tables for word in table.get(member, "").split(", ")) for member in kind}


def _with_its_strength(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the stance of a text that says how strong it is in a word of its own: "opposes strongly", "leans for"."""
    parts = re.findall("[a-z']+", words)
    rest = [part for part in parts if part not in {*_FIRMLY.split(), *_MILDLY.split()}]
    if kind is not Stance or not rest or len(rest) == len(parts):
        return ()
    found = tuple(dict.fromkeys(each for text in (" ".join(rest), rest[0]) for each in (_listed(text, kind) or _same(text, kind))))
    if len(found) != 1 or Stance(found[0]).number is None:
        return found
    return (f"strongly_{found[0]}",) if set(parts) & set(_FIRMLY.split()) and found[0] in {"supports", "opposes"} else found


def _same(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the word of the format that a text is, in whatever case and with whatever signs."""
    return tuple(member.value for member in kind if _words(member.value) == words)


def _without_its_field(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return what is meant by a text that has the name of the field, a year or a degree too: "medium confidence", "fairly high"."""
    parts = [part for part in words.split() if not re.fullmatch(r"(?:19|20)\d\d", part) and part not in _FIELDS.get(kind, "").split()]
    bare = [part for part in parts if part not in _DEGREES.split()]
    tries = [each for each in map(" ".join, (parts, bare)) if each and each != words]
    return next(filter(None, (_same(each, kind) or _listed(each, kind) for each in tries)), ())


def _of_its_parts(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return what is meant by a text that has several words for it, all of them known: "low/medium", "unclear or mixed"."""
    parts = re.split(r" ?[/,;] ?| (?:or|to|and|o|y|a|und|oder|bis) ", words)
    if len(parts) == 1 and kind in _SCALES:
        parts = words.split()
    found = [_same(part, kind) or _listed(part, kind) for part in parts]
    if len(parts) == 1 or not all(found):
        return ()
    means = {word for each in found for word in each}
    if kind is Stance and any(word.endswith("supports") for word in means) and any(word.endswith("opposes") for word in means):
        return (Stance.MIXED.value,)
    return tuple(member.value for member in kind if member.value in means)


def _by_its_noun(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return what is meant by the last words of a text, or else the first: "TV debate", "sponsored legislation", "quote from a speech"."""
    parts = words.split()
    if kind not in _NAMED or set(parts) & set(_NEGATIONS.split()):
        return ()
    tries = [parts[start:] for start in range(1, len(parts))] + [parts[:end] for end in range(len(parts) - 1, 0, -1)]
    return next(filter(None, (_same(" ".join(each), kind) or _listed(" ".join(each), kind) for each in tries)), ())


def _words(text: str) -> str:
    """Return a text as it is looked up: lower case, without accents, with plain signs, one blank for blanks, hyphens and underscores."""
    spelled = unicodedata.normalize("NFKD", text.replace("\u2212", "-").replace("\u2013", "-").replace("\u00b1", "+/-"))
    plain = "".join(letter for letter in spelled if not unicodedata.combining(letter)).casefold().strip(" \t\"'.,;:!\u00a1@#*()")
    if re.fullmatch(r"[-+~?/]+\d?", plain):
        return plain
    return re.sub(r" ?/ ?", "/", " ".join(re.sub(r"[\s_-]+", " ", plain.rstrip("?")).split()))


def _by_percent(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the likelihood that a percentage, a share, or two of them, falls into."""
    if kind is not Likelihood:
        return ()
    odds = re.fullmatch(r"(\d{1,3}) ?(?:in|of|out of|/) ?(\d{1,3})", words)
    match = re.fullmatch(r"([<>~]|about |around |ca\. |up to |over |at least )? ?(\d{1,3}(?:\.\d+)?)\s?(?:%|percent|per cent|pct)", words)
    share = re.fullmatch(r"0?\.\d+", words)
    ends = re.fullmatch(r"(\d{1,3})\s?%?[ -](\d{1,3})\s?%", words)
    if match:
        side = (match[1] or "").strip()
        lowest, highest = (
            (0.0 if side in {"<", "up to"} else float(match[2])),
            (100.0 if side in {">", "over", "at least"} else float(match[2])),
        )
        percent = (lowest + highest) / 2
    elif share:
        percent = float(share[0]) * 100
    elif odds and int(odds[1]) <= int(odds[2]) != 0:
        percent = int(odds[1]) / int(odds[2]) * 100
    elif ends:
        percent = (int(ends[1]) + int(ends[2])) / 2
    else:
        return ()
    return next(((term.value,) for end, term in _PERCENT if percent <= end), ())


_WAYS: Final[tuple[Callable[[str, type[StrEnum]], tuple[str, ...]], ...]] = (
    _listed,
    _with_its_strength,
    _by_percent,
    _without_its_field,
    _of_its_parts,
    _by_its_noun,
)
"""Each returns what it takes a text for, or nothing; the first that knows it decides."""
