"""Dates as people and programs write them: what each of them means, or what has to be written instead. Pure.

A date is suggested only if the text has one reading (``date_readings``); here are what no single date says, and the order of the forms.
Loaded only when a date is not valid.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from mxbrief.model import date_readings as readings
from mxbrief.model.date_readings import THE_REST, VAGUENESS, from_parts, is_date, one_reading
from mxbrief.model.date_words import ORDINALS, RELATIVE, UNKNOWN, month_of

_DASHES: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_INVISIBLE: Final = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF), "")
ANY_DATE: Final = "write YYYY, YYYY-MM or YYYY-MM-DD"
_LONGEST: Final = 80
# A time of day, with its zone.
_TIME: Final = (
    r"(?:[t ,]+|^)(?:\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?|\d{1,2} ?(?=[ap]\.?m\b))"
    r"(?: ?(?:[ap]\.?m\b\.?|z|gmt|utc|[ecmp][sd]t|[ecmp]t|cest|cet|[-+]\d{2}:?\d{2}))*"
)
_TO: Final = "to|until|till|through|thru|and|y|bis|a|au|al|et|und|hasta"
_OPEN_END: Final = "(?:to |until )?(?:present|the present|now|today|ongoing|onwards?|open|heute|hoy|la fecha|presente)"
_ONE_DATE: Final = "the format has one date, the last one known"
_THE_DAY_ITSELF: Final = "write the day itself as exactly as you know it"
OR_NOTHING: Final = "; where a date is optional, leave out the line"


def how_to_write(text: str, *, is_evidence: bool = False) -> str:
    """Return what to write instead of a text that is not a valid date, or not a date at all. A date of evidence may be an interval."""
    spelled = _plain(text[:_LONGEST])
    plain = re.sub(_TIME, "", spelled).strip()
    if plain != spelled and is_date(plain):
        return f"write {plain}"
    if is_evidence and (spanned := _span(plain)):
        start, end = sorted(spanned)
        return f"write {start}/{end}"
    return next((hint for form in _FORMS for hint in form(plain)), ANY_DATE)


def how_to_type(text: str) -> str:
    """Return what to type instead, where nothing but a date can be given; "" for what does not seem to be meant as a date."""
    hint = how_to_write(text).removesuffix(f"; {VAGUENESS}").removesuffix(OR_NOTHING)
    if hint.startswith(_THE_DAY_ITSELF):
        return _THE_DAY_ITSELF
    return "" if (hint == ANY_DATE and not re.fullmatch(r"[\d\s./-]+", text)) or hint.endswith(THE_REST) else hint


def how_to_write_parts(value: object) -> str:  # noqa: PLR0911 -- one for each form
    """Return what to write instead of a mapping or list that is not a valid date: CSL, Zotero and pandoc have several forms."""
    match value:
        case {"raw": str(text), **rest} | {"literal": str(text), **rest} if not rest:
            return how_to_write(text) if not is_date(_plain(text)) else f"write {_plain(text)}"
        case {"date-parts": [[*_], [*last]], **_rest}:
            written = from_parts(last)
            return f"write {written}: {_ONE_DATE}" if written else ANY_DATE
        case {"date-parts": [[*parts]], **rest} if rest:
            written = from_parts(parts)
            keys = " and ".join(f"'{key}'" for key in rest)
            return f"write {written}; what {keys} says belongs in a note" if written else ANY_DATE
        case {"date-parts": parts}:
            return how_to_write_parts(parts)
        case {"year": year, **rest}:
            parts = [year, *(rest[key] for key in ("month", "day") if key in rest)]
        case [[*parts]] | [*parts] if all(isinstance(part, str) for part in parts):
            pass
        case [dict(only)]:
            return how_to_write_parts(only)
        case str(text):
            return f"write {text}" if is_date(text) else how_to_write(text)
        case _:
            return ANY_DATE
    written = from_parts(parts)
    return f"write {written}" if written else how_to_write(" ".join(map(str, parts)) if len(parts) == 1 else "-".join(map(str, parts)))


def _plain(text: str) -> str:
    """Return a text with plain digits, blanks and hyphens, in lower case, without accents, invisible signs, enclosing marks, ordinals."""
    spelled = unicodedata.normalize("NFKD", text.translate(_DASHES | _INVISIBLE)).translate(_DASHES)
    bare = "".join(f"{unicodedata.decimal(letter, letter)}" for letter in spelled if not unicodedata.combining(letter))
    plain = " ".join(bare.casefold().split()).strip('"`,;()[]{} ').rstrip(":")
    plain = plain.strip("<> ") if plain.startswith("<") and plain.endswith(">") else plain
    return re.sub(r"(?<=\d)(?:\.? ?°|(?:st|nd|rd|th|er|ro|do|o)\b)", "", plain)


def _nothing(plain: str) -> Iterator[str]:
    """Yield what to write for words for a date that is not known, or that depends on the day it is read."""
    word = plain.replace(" ", "_")
    if word in UNKNOWN.split():
        yield f"write at least the year (YYYY){OR_NOTHING}"
    elif word in RELATIVE.split():
        yield "write the day itself, YYYY-MM-DD"


def _week_or_day_of_year(plain: str) -> Iterator[str]:
    """Take weeks, and days counted from the beginning of the year (ISO 8601)."""
    week = re.fullmatch(r"(?P<year>\d{4})[- ]?w(?P<week>\d{1,2})(?:-?(?P<day>[1-7]))?", plain)
    week = week or re.fullmatch(r"(?:week|wk|kw|woche|semana|cw|w) ?(?P<week>\d{1,2})(?:[ ,/-]| of | de )+(?P<year>\d{4})(?P<day>)", plain)
    day = re.fullmatch(r"(\d{4})-(\d{3})", plain)
    try:
        if week:
            last = date.fromisocalendar(int(week["year"]), int(week["week"]), int(week["day"] or 7))
            yield f"write {last}" if week["day"] else f"write {last}, its last day, or {last:%Y-%m}: {_ONE_DATE}"
        elif day:
            written = date(int(day[1]), 1, 1) + timedelta(days=int(day[2]) - 1)
            if f"{written.year}" == day[1]:
                yield f"write {written}"
    except ValueError:
        return


def _span(plain: str) -> tuple[str, str] | None:
    """Return both ends of a quarter, of a half of a year, or of a range of dates; None for anything else."""
    if any(hint for form in (*_SINGLE, _open_interval, _alternatives) for hint in form(plain)):
        return None
    return _part(plain) or next(_ranges(plain), None)


def _part(plain: str) -> tuple[str, str] | None:
    """Return the first and the last month of a quarter or a half of a year."""
    words = plain
    for position, names in enumerate(ORDINALS, 1):
        words = re.sub(rf"\b(?:{'|'.join(names)})\b", f"{position}", words)
    quarter = re.search(r"(?<![a-z])[qt]\s?([1-4])(?!\d)|(?<!\d)([1-4])\s?q(?![a-z])|\b([1-4]) (?:quarter|trimestre|quartal)\b", words)
    half = re.search(r"(?<![a-z])[hs]\s?([12])(?!\d)|(?<!\d)([12])\s?h(?![a-z])|\b([12]) (?:half|semestre|semester|halbjahr)\b", words)
    year = re.search(r"(?<!\d)\d{4}(?!\d)", words)
    found = quarter or half
    if found and year:
        part = int(next(filter(None, found.groups())))
        if re.search(r"\d", words.replace(year[0], "", 1).replace(found[0], "", 1)):
            return None  # a range of them
        months = 3 if quarter else 6
        return f"{year[0]}-{part * months - months + 1:02}", f"{year[0]}-{part * months:02}"
    return None


def _part_of_year(plain: str) -> Iterator[str]:
    """Take quarters and halves of a year."""
    found = _part(plain)
    if found:
        yield f"write {found[1]}, its last month, or {found[1][:4]}: {_ONE_DATE}"


def _open_interval(plain: str) -> Iterator[str]:
    """Take what has only a beginning or an end: the date at that end says too little of the day that is meant."""
    start = re.fullmatch(r"(?:since|from|seit|desde|ab) (\S.*)|(.*?)(?:\s?[-+]+|/(?:\.\.)?|\s?\.\.)", plain)
    start = re.fullmatch(rf"(?:since |from |seit |desde |ab )?(.*?)(?:/|\s?-+\s?| (?:{_TO}) | ){_OPEN_END}", plain) or start
    end = re.fullmatch(
        r"(?:(?:before|until|till|by|up to|through|not later than|bis|vor|hasta|antes de|pre)[ -]|\.\.\s?/?|/|<=?) ?(\S.*)", plain
    )
    later = re.fullmatch(r"(?:(?:after|nach|despues de|tras|post)[ -]|>=?) ?(\S.*)", plain)
    found = end or later or start
    written = _reading(next(filter(None, found.groups()), "")) if found else ""
    if not written:
        return
    if end or later:
        yield f"{_THE_DAY_ITSELF}, {THE_REST}"
    else:
        yield f"write the day of the evidence; if that is the first day, write {written}"


def _interval(plain: str) -> Iterator[str]:
    """Take ranges: two dates, two years, two days or two months; the ends may share what they have in common."""
    if unclear := re.fullmatch(r"((\d{4})-\d{2})/(\d{2})", plain):
        # ISO 8601 writes two months like this, and others a day.
        ends = filter(is_date, (f"{unclear[1]}-{unclear[3]}", f"{unclear[2]}-{unclear[3]}"))
        yield f"write {' or '.join(ends) or unclear[2]}: {_ONE_DATE}"
        return
    for first, last in _divided(plain):
        if both := _ends(first, last):
            yield f"write {both[1]}: {_ONE_DATE}"
            return
        if re.fullmatch(r"\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?", first):
            yield from (f"{_ONE_DATE}; {hint}" for hint in readings.year_last(last) if hint.startswith("this may be"))


def _ranges(plain: str) -> Iterator[tuple[str, str]]:
    """Yield both ends of what may be a range of dates, where both are clear."""
    if not re.fullmatch(r"\d{4}-\d{2}/\d{2}", plain):
        yield from ((begins, ends) for begins, ends in filter(None, (_ends(*parts) for parts in _divided(plain))) if begins)


def _divided(plain: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and after each sign or word that may part the ends of a range."""
    without = re.sub(r"^(?:(?:between|from|entre|del?|desde|zwischen|vom|von) |[a-z ]+ (?=\d{4}\b))", "", plain)
    for text in dict.fromkeys((plain, without)):
        for divider in re.finditer(rf"\s*(?:/|\.\.+|--+|\s-\s|-)\s*|\.? (?:{_TO}) (?:el |al )?", text):
            yield text[: divider.start()].rstrip(".,"), text[divider.end() :]


def _ends(first: str, last: str) -> tuple[str, str] | None:
    """Return both ends of a range, None if these are not the ends of one. What one end leaves out is taken from the other.

    The first end is "" if it has several readings.
    """
    if re.fullmatch(r"\d{1,2}", last) and is_date(first) and first != first[:4]:
        ends = f"{first[: -len(last)]}{last}"
        return (first, ends) if is_date(ends) and first < ends else None
    shared = re.match(r"\d{4} |[a-z]+[.]? (?=\d)", first)
    written = _reading(last) or (_reading(f"{shared[0]}{last}") if shared else "")
    if not written or (last == written[:4] and not re.search(r"\d{4}", first)):
        return None
    if re.fullmatch(r"\d{1,2}", first):
        begins = _reading(f"{written[:7]}-{int(first):02}") if written != written[:7] else ""
    elif re.search(r"\d{4}", first):
        begins = _beginning(first)
        if not begins and any(readings.year_last(first)):
            return "", written
    else:
        begins = _beginning(f"{first} {written[:4]}") or _reading(f"{first.rstrip('/')}/{written[:4]}")
        return (begins, written) if begins else None
    return (begins, written) if begins and (begins < written or begins[:4] == written[:4] != begins) else None


def _reading(plain: str) -> str:
    """Return the one date that a text means, for a quarter or a half its last month; or ""."""
    part = _part(plain)
    return part[1] if part else one_reading(plain)


def _beginning(plain: str) -> str:
    """Return the one date that a text means, for a quarter or a half its first month; or ""."""
    part = _part(plain)
    return part[0] if part else one_reading(plain)


def _short_year(plain: str) -> Iterator[str]:
    """Take a year of two digits, alone or with day and month; it may come first where the signs between them are hyphens."""
    has_month = any(map(month_of, re.findall("[a-z]+", plain)))
    in_words = re.search(r"[-'/.]\d{2}$|\d{1,2} ?[a-z]+[.]? ?\d{2}$|[a-z]+[.]? \d{1,2}, ?\d{2}$", plain) if has_month else None
    in_words = in_words or re.fullmatch(r"[a-z ]+ '\d{2}", plain)
    in_digits = re.fullmatch(r"'?\d{2}|\d{1,2}[-/. ]\d{1,2}[-/. ]'?\d{2}|\d{1,2}/\d{2}|[1-4]q ?'?\d{2}|q[1-4][- /]?'?\d{2}", plain)
    if re.search(r"\d{4}", plain) or not (in_words or in_digits):
        return
    year = f"20{plain[-2:]}"
    before = plain[:-2].rstrip("'")
    full = f"{before}{year}" if before[-1:] in {"-", "/", ".", " "} else f"{before} {year}"
    forms = (readings.year_last, _part_of_year, readings.month_in_words, *([readings.with_other_words] if in_words else []))
    hint = next((each for form in forms for each in form(full)), "")
    # Evidence is not from the future, so 31 is a day.
    first = readings.written_date(f"20{plain[:2]}", plain[3:5], plain[6:]) if re.fullmatch(r"[0-2]\d-\d{2}-\d{2}", plain) else ""
    last = re.findall(r"\d{4}-\d{2}-\d{2}", hint)
    if first and last != [first]:
        yield f"write all four digits of the year: {' or '.join(dict.fromkeys([first, *last]))}"
    elif hint.startswith(("write ", "this may be ")):
        yield f"write all four digits of the year: if it is {year}, {hint}"
    else:
        yield "write all four digits of the year: YYYY, YYYY-MM or YYYY-MM-DD"


def _alternatives(plain: str) -> Iterator[str]:
    """Take two dates of which one is right: "18 or 19 March 2024"."""
    parts = re.fullmatch(r"(.*?),? (?:or|o|oder|ou) (.*)", plain)
    last = (_reading(parts[2]) or (_ends(parts[1], parts[2]) or ("", ""))[1]) if parts else ""
    if not parts or not last:
        return
    tries = (parts[1], f"{last[:8]}{parts[1].zfill(2)}" if re.fullmatch(r"\d{1,2}", parts[1]) else f"{parts[1]} {last[:4]}")
    first = next(filter(None, map(_reading, tries)), "")
    if first and first != last:
        yield f"write {first} or {last}; {VAGUENESS}"


# What these know is one date, or none; a range is looked for among the rest.
_SINGLE: Final[tuple[Callable[[str], Iterator[str]], ...]] = (
    readings.same,
    _nothing,
    readings.number,
    readings.year_first,
    readings.year_and_month,
    readings.year_last,
    _week_or_day_of_year,
    readings.uncertain,
)
_FORMS: Final[tuple[Callable[[str], Iterator[str]], ...]] = (
    *_SINGLE,
    _part_of_year,
    _open_interval,
    _alternatives,
    _interval,
    _short_year,
    readings.month_in_words,
    readings.misspelled,
    readings.with_other_words,
)
"""Each yields what to write if it knows the form; the first that does decides."""
