"""What is wrong with a single value that does not fit its field, and what to write instead. Loaded only when a file does not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from enum import Enum, StrEnum
from typing import NamedTuple, cast

import msgspec
from msgspec import inspect

from mxbrief.corpus.paths import is_slug, slug_of
from mxbrief.corpus.read.convert import to_struct
from mxbrief.corpus.read.yaml_nodes import Plain
from mxbrief.model.date_forms import ANY_DATE, OR_NOTHING, how_to_write, how_to_write_parts
from mxbrief.model.dates import EvidenceDate
from mxbrief.model.positions import AGE, SLUG, VISIBLE, Slug
from mxbrief.model.references import ONE_ID
from mxbrief.model.synonyms import denies, meant, remark

_NEAR = 0.7
_LONGEST = 80
"""No word, number or name is longer; more of a text is not looked at."""
_YES = ("yes", "y", "on", "x", "wahr", "ja", "si", "sí", "oui", "t")
_NO = ("no", "n", "off", "falsch", "nein", "non", "f", "-")
_UNITS = {
    "d": "days",
    "day": "days",
    "days": "days",
    "m": "months",
    "mo": "months",
    "mos": "months",
    "mth": "months",
    "mths": "months",
    "mon": "months",
    "month": "months",
    "months": "months",
    "y": "years",
    "yr": "years",
    "yrs": "years",
    "year": "years",
    "years": "years",
}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Mismatch(NamedTuple):
    """Why a value does not fit: the code of the check, what is wrong, and what to write."""

    code: str
    message: str
    hint: str = ""


def mismatch(text: str, info: inspect.Type, siblings: Mapping[str, inspect.Type]) -> Mismatch | None:  # noqa: PLR0911 -- one for each type
    """Return why text does not convert to the type of its field; None if it does. ``siblings`` are the types of all fields beside it."""
    match info:
        case inspect.EnumType(cls=kind) if not text.strip():
            message = f"there is no value where {_in_words(kind.__name__)} belongs"
            return Mismatch("invalid-value", message, f"valid here: {', '.join(_values(kind))}")
        case inspect.EnumType(cls=kind) if text not in _values(kind):
            return Mismatch("invalid-value", f"'{text}' is not {_in_words(kind.__name__)}", _word_hint(text[:_LONGEST], kind, siblings))
        case inspect.StrType(pattern=pattern, min_length=least) if pattern == VISIBLE and (
            len(text) < (least or 0) or not re.search(VISIBLE, text)
        ):
            message = "the text is blank: it has nothing that can be seen" if text else "the text is empty"
            return Mismatch("empty-value", message, "write the text" if least else "write the text, or delete the line")
        case inspect.StrType(pattern=pattern) if pattern == AGE and not re.search(AGE, text):
            return Mismatch("invalid-value", f"'{text}' is not an age", _age_hint(text[:_LONGEST]))
        case inspect.StrType(pattern=pattern) if pattern == SLUG and conversion_error(text, Slug):
            return Mismatch("bad-slug", f"'{text}' is not an id", _slug_hint(text))
        case inspect.FloatType() if conversion_error(text, float):
            return Mismatch("invalid-value", f"'{text}' is not a number", _number_hint(text[:_LONGEST], is_whole=False))
        case inspect.BoolType() if conversion_error(text, bool):
            return Mismatch("invalid-value", f"'{text}' is neither true nor false", _truth_hint(text))
        case inspect.IntType() if conversion_error(text, int):
            return Mismatch("invalid-value", f"'{text}' is not a whole number", _number_hint(text[:_LONGEST], is_whole=True))
        case _:
            return None


def bad_date(plain: Plain, kind: type[object]) -> Mismatch | None:
    """Return why a value is not a date, and how to write the date that is meant; None if it is one."""
    error = conversion_error(plain, kind)
    if not error:
        return None
    if isinstance(plain, str) and not plain.strip():
        return Mismatch("bad-date", "there is no value where a date belongs", f"{ANY_DATE}{OR_NOTHING}")
    if isinstance(plain, str):
        return Mismatch("bad-date", error, how_to_write(plain, is_evidence=kind is EvidenceDate))
    return Mismatch("bad-date", error, how_to_write_parts(plain))


def conversion_error(plain: Plain, kind: object) -> str:
    """Return why ``plain`` does not convert to ``kind``; "" if it does."""
    try:
        to_struct(plain, cast("type[object]", kind))
    except msgspec.ValidationError as error:
        # The converter's own path to the value is left out: the place of the problem says where it is.
        return str(error).partition(" - at `")[0]
    return ""


def quoted(names: Sequence[str]) -> str:
    """Return names as alternatives: "'mixed' or 'no_position'"."""
    return " or ".join(f"'{name}'" for name in names)


def _word_hint(text: str, kind: type[Enum], siblings: Mapping[str, inspect.Type]) -> str:
    """Return the word that is probably meant, or the field that this word belongs to, and all valid words."""
    kind = cast("type[StrEnum]", kind)
    words = meant(text, kind)
    elsewhere = [name for name, info in siblings.items() if (other := _enum(info)) and other is not kind and _is_word_of(text, other)]
    guess = not words and not elsewhere and not denies(text, kind)
    near = get_close_matches(text.casefold(), _values(kind), n=1, cutoff=_NEAR) if guess else ()
    suggested = (
        f"did you mean {quoted(words or near)}? " if words or near else f"it is a word for {quoted(elsewhere)}; " if elsewhere else ""
    )
    said = remark(text, kind)
    return f"{suggested}{f'{said}; ' if said else ''}valid here: {', '.join(_values(kind))}"


def _is_word_of(text: str, kind: type[StrEnum]) -> bool:
    """Tell whether a text is a word of the format for this field, in whatever case."""
    return text.casefold() in (value.casefold() for value in _values(kind)) and len(text) > 1


def _enum(info: inspect.Type) -> type[StrEnum] | None:
    """Return the enum that a field takes, or None."""
    match info:
        case inspect.Metadata(type=inner):
            return _enum(inner)
        case inspect.UnionType(types=types):
            return next((found for each in types if (found := _enum(each))), None)
        case inspect.EnumType(cls=kind):
            return cast("type[StrEnum]", kind)
        case _:
            return None


def _values(kind: object) -> list[str]:
    """Return the words that an enum has."""
    return [member.value for member in cast("type[StrEnum]", kind)]


def _in_words(name: str) -> str:
    """Return the name of a type in words: "an outcome status"."""
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", name).lower()
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"


def _slug_hint(text: str) -> str:
    """Return what an id consists of, and the nearest one, or the several that a text consists of."""
    several = ids_of(text)
    if several:
        return f"{ONE_ID}: write {_joined(several)} in entries of their own"
    slug = slug_of(text[:_LONGEST])[:60].rstrip("-")
    rule = "an id consists of lower-case letters, digits and single hyphens"
    return f"write '{slug}': {rule}" if slug else rule


def ids_of(text: str) -> list[str]:
    """Return the ids in a text that is several of them with commas or other signs between; none for any other text."""
    parts = [part.strip() for part in re.split(r"[,;+&|/]| (?:and|or|y|o|und|oder) ", text[: _LONGEST * 4])]
    return parts if len(parts) > 1 and all(map(is_slug, parts)) else []


def _joined(names: Sequence[str]) -> str:
    """Return names as all of them are needed: "'gazette' and 'log'"."""
    return " and ".join(f"'{name}'" for name in names)


def _age_hint(text: str) -> str:
    """Return the age that is meant, in the words of the format."""
    plain = text.casefold().replace("-", " ").replace(",", ".").strip(" .+~<>")
    plain = re.sub(r"^(?:about|around|ca|approx|over|up to|at least|after|more than)\.? ", "", plain)
    plain = re.sub(rf"^(?:{'|'.join(_NUMBERS)})\b", lambda word: f"{_NUMBERS.index(word[0]) + 1}", re.sub("^an? ", "1 ", plain))
    plain = re.sub(r"^p(\d+)([dmy])$", r"\1\2", plain)
    match = re.fullmatch(r"(\d{1,4}(?:\.\d)?) ?([a-z]+)(?: old)?", plain)
    number = float(match[1]) if match else 0
    unit = _UNITS.get(match[2], match[2]) if match else ""
    if unit in {"w", "week", "weeks", "wk", "wks"}:
        number, unit = number * 7, "days"
    elif unit == "years" and number != int(number):
        number, unit = number * 12, "months"
    if number >= 1 and number == int(number) and unit in _UNITS.values():
        return f"write '{int(number)} {unit if number != 1 else unit.removesuffix('s')}'"
    return "write a number of days, months or years, such as '18 months'"


def _number_hint(text: str, *, is_whole: bool) -> str:
    """Return the number that is meant, without separators, units and words, or how a number is written."""
    if not text.strip(" -.?/").casefold() or text.casefold() in {"n/a", "na", "none", "null", "unknown", "nil", "tbd"}:
        return "delete the line if the number is not known"
    plain = re.sub(r"^(?:about|around|ca\.?|~|nearly)\s*|\s*(?:%|percent|per cent|points?|pp|votes?)$", "", text.strip().casefold())
    plain = plain.replace("\u2212", "-").replace("\u00a0", " ").replace("\u202f", " ")
    if re.fullmatch(r"[-+]?\d+,\d{1,2}", plain):  # a comma before one or two digits cannot separate thousands
        plain = plain.replace(",", ".")
    elif re.fullmatch(r"[-+]?\d{1,3}(?:([ ,.'_])\d{3})(?:\1\d{3})+|[-+]?\d{1,3}(?:[ ,'_]\d{3})+(?:\.\d+)?", plain):
        plain = re.sub(r"[ ,'_]", "", plain) if not re.fullmatch(r"[-+]?\d{1,3}(?:\.\d{3}){2,}", plain) else plain.replace(".", "")
    elif re.fullmatch(r"[-+]?\d{1,3}(?:\.\d{3})+,\d+", plain):
        plain = plain.replace(".", "").replace(",", ".")
    if re.fullmatch(r"[-+]?\d+" if is_whole else r"[-+]?\d+(?:\.\d+)?", plain):
        return f"write {plain}"
    return "write the number alone, in digits" if is_whole else "write the number alone, in digits, with a period before decimals"


def _truth_hint(text: str) -> str:
    """Return which of true and false is meant."""
    word = text.strip().casefold()
    return "write true" if word in _YES else "write false" if word in _NO else "write true or false"
