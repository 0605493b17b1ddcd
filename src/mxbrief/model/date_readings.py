"""Texts that mean one day, month or year, written in another way than the format has it. Pure.

Each form takes a text as ``date_forms`` has prepared it (lower case, plain signs) and yields what to write if it knows the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from difflib import get_close_matches
from typing import Final

from mxbrief.model.date_words import FILLERS, MONTHS, NAMES, VAGUE, month_of
from mxbrief.model.dates import PartialDate

VAGUENESS: Final = "say in a note how exact that is"
THE_REST: Final = "and anything else in a note"
_FIRST_DAY_OF_EXCEL: Final = date(1899, 12, 30)
# Days from 1970 to 2064. Other numbers of five digits are more likely dates with one digit missing.
_OLDEST, _LATEST = 25569, 60263
# An hour after a date, without minutes or with a period before them.
_HOUR: Final = r"(?:[t ,]+\d{1,2}[h.]\d{2}.*)?"
_NEAR: Final = 0.8
_SHORTEST: Final = 4
"""Shorter words are near to too many others."""
_IN_A_TEXT: Final = (
    r"(?<![\d/.])(?<!\d-)(?:\d{1,2}[ .-]{1,2}(?:de |of )?[a-z]+[.,]?[ -](?:de |del |of )?\d{4}|[a-z]+[.]? \d{1,2},? (?:de |del )?\d{4}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}(?:[/.-]\d{1,2})?|[a-z]+[.,]? (?:de |del |of )?\d{4}|\d{4})(?![\d/-]|\.\d)"
)


def is_date(text: str) -> bool:
    """Tell whether a text is a date of the format. A year before 1000 is more likely a month and a day."""
    try:
        PartialDate(text)
    except ValueError:
        return False
    return not text.startswith("0")


def written_date(year: str, month: str, day: str = "") -> str:
    """Return a date as the format has it, or "" if there is no such day."""
    written = "-".join([year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])])
    return written if is_date(written) else ""


def one_reading(plain: str) -> str:
    """Return the one date that a text means, or ""."""
    if is_date(plain):
        return plain
    for form in (year_first, year_and_month, year_last):
        for hint in form(plain):
            match = re.fullmatch(r"write (\S+)", hint)
            return match[1] if match else ""
    return _from_words(plain)[0]


def same(plain: str) -> Iterator[str]:
    """Yield a date that something invisible or a mark keeps from being one."""
    if is_date(plain):
        yield f"write {plain}, with plain digits and hyphens only"


def year_first(plain: str) -> Iterator[str]:
    """Take year, month and day in this order, apart or in one number, with or without a time of day."""
    match = re.fullmatch(rf"(\d{{4}})\s?([-/._: ])\s?(\d{{1,3}})\s?\2\s?(\d{{1,3}})[.]?(?:{_HOUR}|t.*)", plain)
    match = match or re.fullmatch(r"(\d{4})()(\d{2})(\d{2})(?:t?\d{4,6}z?)?", plain)
    apart = re.fullmatch(r"(\d{4})[- ](\d{2})(\d{2})|(\d{4})(\d{2})-(\d{2})", plain)
    if apart and (written := written_date(*filter(None, apart.groups()))):
        yield f"write {written}"
    match = match or re.fullmatch(r"(\d{4})\s?()[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]", _composed(plain))
    if not match:
        return
    year, month, day = match[1], match[3], match[4]
    turned = "" if match[2] else f"{plain[:2]}/{plain[2:4]}/{plain[4:]}"
    if not written_date(year, month, day) and any(not hint.startswith("correct") for hint in year_last(turned)):
        return  # the year comes last
    if not int(month) and not int(day):
        yield f"write {year}, and leave out what is not known"
    elif not int(day) and (written := written_date(year, month)):
        yield f"write {written}; a month without its day is a date too"
    elif written := written_date(year, month, day):
        yield f"write {written}"
    elif len(month) == len("MM") and written_date(year, day, month):
        yield f"if it is {_in_words(int(month), int(day))}, write {written_date(year, day, month)}"
    elif written_date(year, month):
        yield f"correct the day, or write {written_date(year, month)}"
    elif is_date(year):
        yield f"correct month and day, or write {year}"


def year_and_month(plain: str) -> Iterator[str]:
    """Take a year with a month, in either order; or what looks like one and is a range of years."""
    match = re.fullmatch(r"(?P<year>\d{4})(?:[-/._ ]|(?=\d{2}$))(?P<month>\d{1,2})[-/.]?", plain)
    if match and re.fullmatch(r"\d{6}", plain) and not written_date(match["year"], match["month"]) and 1 <= int(plain[:2]) <= len(NAMES):
        match = None
    match = match or re.fullmatch(r"(?P<month>\d{1,2})\s?(?:[-/._ ]\s?|(?=\d{4}$)(?<=\d{2}))(?P<year>\d{4})", plain)
    match = match or re.fullmatch(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]", _composed(plain))
    if not match:
        return
    year, month = match["year"], match["month"]
    if written := written_date(year, month):
        yield f"write {written}"
    elif plain.startswith(year) and int(month) == (int(year) + 1) % 100:
        yield f"if it means {year} to {int(year) + 1}, write {int(year) + 1}: the format has one date, the last one known"
    elif int(month) == 0:
        yield f"write {year}, and leave out what is not known"
    elif is_date(year):
        yield f"correct the month, or write {year}"


def year_last(plain: str) -> Iterator[str]:
    """Take two numbers and a year: one reading if only one of them can be the month, or if they are equal."""
    match = re.fullmatch(rf"(\d{{1,2}})\s?[-/._ ]\s?(\d{{1,2}})\s?[-/._ ]\s?(\d{{4}}){_HOUR}", plain)
    match = match or re.fullmatch(r"(\d{2})(\d{2})(\d{4})", plain)
    if not match or not is_date(match[3]):
        return
    first, second, year = match.groups()
    found = {written_date(year, second, first): (first, second), written_date(year, first, second): (second, first)}
    yield _of_several({written: _in_words(*map(int, parts)) for written, parts in found.items() if written}) or (
        f"correct day and month, or write {year}"
    )


def _of_several(readings: dict[str, str]) -> str:
    """Return the hint for a text with these readings, date to words; "" if there is none."""
    match list(readings.items()):
        case []:
            return ""
        case [(written, _)]:
            return f"write {written}"
        case several:
            return f"this may be {' or '.join(words for _, words in several)}; write {' or '.join(written for written, _ in several)}"


def number(plain: str) -> Iterator[str]:
    """Take the number of a day as Excel counts, or of a second as computers do."""
    whole = re.sub(r"\.\d+$", "", plain)
    if re.fullmatch(r"\d{5}", whole) and _OLDEST <= int(whole) <= _LATEST:
        yield f"if it is a day as Excel counts them, write {_FIRST_DAY_OF_EXCEL + timedelta(days=int(whole))}"
    elif re.fullmatch(r"1\d{9}(?:\d{3})?", whole):
        yield f"if it counts seconds since 1970, write {datetime.fromtimestamp(int(whole[:10]), UTC).date()}"


def uncertain(plain: str) -> Iterator[str]:
    """Take dates with marks of doubt, as EDTF and librarians write them."""
    match = re.fullmatch(r"(\d{4}(?:-\d{2}){0,2})\s?[?~%]+", plain)
    if match and is_date(match[1]):
        yield f"write {match[1]}; {VAGUENESS}"
    elif (match := re.fullmatch(r"(\d{4}(?:-\d{2})?)(?:-(?:x|u|\?|_|d|m|y){1,2}){1,2}", plain)) and is_date(match[1]):
        yield f"write {match[1]}, and leave out what is not known"
    elif re.fullmatch(r"\d{2,3}(?:x{1,2}|\?{1,2}|-{1,2}|_{1,2})|(?:the )?\d{3}0'?s", plain):
        yield f"write one year (YYYY); {VAGUENESS}"


def month_in_words(plain: str) -> Iterator[str]:
    """Take a date with the name of a month, in English, Spanish, German or French."""
    written, is_vague = _from_words(plain)
    without_day = _from_words(re.sub(r"(?<!\d)\d{1,2}(?!\d)", "", plain))[0]
    if written:
        yield f"write {written}; {VAGUENESS}" if is_vague else f"write {written}"
    elif without_day and len(re.findall(r"\d+", plain)) == 2:  # noqa: PLR2004 -- the day and the year
        yield f"correct the day, or write {without_day}"


def misspelled(plain: str) -> Iterator[str]:
    """Take a month with a slip of the pen, and the letters O and l where the digits 0 and 1 belong."""
    digits = re.sub(
        r"(?<![a-z])[oil\d]*\d[oil\d]*(?![a-z])|(?<=-)[oil]{1,2}(?![a-z])",
        lambda part: part[0].translate(str.maketrans("oil", "011")),
        plain,
    )
    if digits != plain:
        if written := one_reading(digits):
            yield f"write {written}, with digits only: there is a letter in it"
        return
    known = {name: position for position, names in enumerate(MONTHS) for name in names if len(name) > _SHORTEST}
    words = [word for word in re.findall("[a-z]+", plain) if len(word) >= _SHORTEST and word not in {*FILLERS.split(), *VAGUE.split()}]
    for word in words if not any(map(month_of, re.findall("[a-z]+", plain))) else ():
        for name in get_close_matches(word, list(known), n=1, cutoff=_NEAR):
            yield from (f"if it is {NAMES[known[name]]}, {hint}" for hint in month_in_words(plain.replace(word, name)))


def with_other_words(plain: str) -> Iterator[str]:
    """Take exactly one date among words, or one of several."""
    parts = re.findall(_IN_A_TEXT, plain)
    rest = re.sub(_IN_A_TEXT, "", plain)
    # A word before the year need not be its month.
    dates = [one_reading(part) or one_reading(re.sub("^[a-z .,]+", "", part)) for part in parts]
    spans = [hint for part in parts for hint in year_and_month(part) if hint.startswith("if ")]
    words = set(re.findall("[a-z]+", rest + " ".join(part for part in parts if not one_reading(part)))) - set(FILLERS.split())
    if spans or not all(dates) or re.search(r"\d", rest):
        yield from spans[:1]
        if any(map(month_of, re.findall("[a-z]+", plain))) and not re.search(r"\d{4}", plain):
            yield "write the year too: YYYY, YYYY-MM or YYYY-MM-DD"
    elif len(dates) > 1:
        yield f"write one date, {' or '.join(dict.fromkeys(dates))}, {THE_REST}"
    elif dates:
        has_marks = bool(set(rest) & {"~", "?", "<", ">"})
        more = f"; {VAGUENESS}" if words <= set(VAGUE.split()) else f", {THE_REST}"
        yield f"write {dates[0]}{more}" if words or has_marks else f"write {dates[0]}"
    elif any(map(month_of, re.findall("[a-z]+", plain))):
        yield "write the year too: YYYY, YYYY-MM or YYYY-MM-DD"


def from_parts(parts: list[object]) -> str:
    """Return the date in year, month and day, in numbers or words; "" if there is none."""
    year, *rest = [str(part).strip().casefold() for part in parts] or [""]
    numbers = [str(month_of(part.rstrip(".")) or part) for part in rest[:1]] + rest[1:]
    if not re.fullmatch(r"\d{4}", year) or len(numbers) > 2 or not all(re.fullmatch(r"\d{1,2}", part) for part in numbers):  # noqa: PLR2004 -- month and day
        return ""
    return written_date(year, *numbers) if numbers else year


def _from_words(plain: str) -> tuple[str, bool]:
    """Return the date in a text with a month in words, "" if it has no single reading, and whether the text calls it vague."""
    tokens = re.findall(r"[a-z]+|\d+", plain)
    months = [month for token in tokens if (month := month_of(token))]
    years = [token for token in tokens if re.fullmatch(r"\d{4}", token)]
    days = [token for token in tokens if re.fullmatch(r"\d{1,2}", token)]
    others = {token for token in tokens if token.isalpha() and not month_of(token)} - set(FILLERS.split())
    if (
        len(months) != 1
        or len(years) != 1
        or len(days) > 1
        or others - set(VAGUE.split())
        or len("".join(days)) + len("".join(years)) != len(re.sub(r"\D", "", plain))
    ):
        return "", False
    return written_date(years[0], f"{months[0]}", *days), bool(others)


def _composed(plain: str) -> str:
    """Return a text with its letters put together again: those of Korean are taken apart with the accents."""
    return unicodedata.normalize("NFC", plain)


def _in_words(day: int, month: int) -> str:
    """Return "2 March"; there need not be such a day."""
    return f"{day} {NAMES[month - 1]}" if 1 <= month <= len(NAMES) else ""
