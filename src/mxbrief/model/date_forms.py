"""Dates as people and programs write them: what each of them means, or what has to be written instead. Pure.

A date is suggested only if the text has one reading. Loaded only when a date is not valid. One list of forms, so it is over 300 lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

from mxbrief.model.dates import PartialDate

# In English, Spanish, German, French; names that several languages share are written once. Without accents, in lower case.
_MONTHS: Final = (
    ("january", "jan", "enero", "ene", "januar", "janner", "janvier", "janv"),
    ("february", "feb", "febrero", "februar", "feber", "fevrier", "fev", "fevr"),
    ("march", "mar", "marzo", "marz", "maerz", "mrz", "mars"),
    ("april", "apr", "abril", "abr", "avril", "avr"),
    ("may", "mayo", "mai"),
    ("june", "jun", "junio", "juni", "juin"),
    ("july", "jul", "julio", "juli", "juillet", "juil"),
    ("august", "aug", "agosto", "ago", "aout"),
    ("september", "sep", "sept", "septiembre", "setiembre", "set", "septembre"),
    ("october", "oct", "octubre", "oktober", "okt", "octobre"),
    ("november", "nov", "noviembre", "novembre"),
    ("december", "dec", "diciembre", "dic", "dezember", "dez", "decembre"),
)
_NAMES: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
# Words that say nothing about the date.
_FILLERS: Final = (
    "monday mon tuesday tue tues wednesday wed thursday thu thurs friday fri saturday sat sunday sun "
    "lunes martes miercoles jueves viernes sabado domingo montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "the of on in at de del el la le les du den dem der am im vom st nd rd th er ad ce a year dated published"
)
# Words that say how exact it is.
_VAGUE: Final = (
    "c ca circa cca about around approx approximately roughly probably possibly perhaps "
    "estimated est early mid middle late end beginning start "
    "spring summer fall autumn winter before after since until till by fy fiscal "
    "hacia aproximadamente principios mediados finales fines primavera verano otono invierno "
    "anfang mitte ende ungefahr etwa um fruhling fruhjahr sommer herbst vers environ debut milieu fin printemps ete automne hiver"
)
_UNKNOWN: Final = (
    "n.d. n.d nd n._d. n._d no_date nan #n/a "
    "undated unknown unclear none null nil na n/a n.a. ? ?? ??? - -- . ... tbd tba tbc todo pending s.f. "
    "sf s/f s.d. sd o.j. o.d. oj sans_date sin_fecha ohne_datum unbekannt desconocido desconocida inconnu inconnue forthcoming in_press "
    "various s._f. o._j. s._d."
)
_RELATIVE: Final = (
    "today now yesterday tomorrow recent recently current currently ongoing present latest last_week last_month last_year this_year "
    "this_month this_week hoy ayer heute gestern hier aujourd'hui"
)
_DASHES: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_INVISIBLE: Final = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF), "")
ANY_DATE: Final = "write YYYY, YYYY-MM or YYYY-MM-DD"
_LONGEST: Final = 80
# A time of day, with its zone.
_TIME: Final = r"(?:[t ,]+|^)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:[ap]\.?m\b\.?|z|gmt|utc|[ecmp][sd]t|cest|cet|[-+]\d{2}:?\d{2}))*"
_TO: Final = "to|until|till|through|and|y|bis|a|au|al|et|und"
_OPEN_END: Final = "(?:to |until )?(?:present|the present|now|today|ongoing|onwards?|open|heute|hoy|la fecha)"
_ONE_DATE: Final = "the format has one date, the last one known"
_VAGUENESS: Final = "say in a note how exact that is"
_OR_NOTHING: Final = "; where a date is optional, leave out the line"
_THE_REST: Final = "and anything else in a note"
_FIRST_DAY_OF_EXCEL: Final = date(1899, 12, 30)
# Days from 1970 to 2064. Other numbers of five digits are more likely dates with one digit missing.
_OLDEST, _LATEST = 25569, 60263
_LAST_MONTHS: Final = {"1": "03", "2": "06", "3": "09", "4": "12"}


def how_to_write(text: str) -> str:
    """Return what to write instead of a text that is not a valid date, or not a date at all."""
    spelled = _plain(text[:_LONGEST])
    plain = re.sub(_TIME, "", spelled).strip()
    if plain != spelled and _is_date(plain):
        return f"write {plain}"
    return next((hint for form in _FORMS for hint in form(plain)), ANY_DATE)


def how_to_type(text: str) -> str:
    """Return what to type instead, where nothing but a date can be given; "" for what does not seem to be meant as a date."""
    hint = how_to_write(text).removesuffix(f"; {_VAGUENESS}").removesuffix(_OR_NOTHING)
    return "" if (hint == ANY_DATE and not re.fullmatch(r"[\d\s./-]+", text)) or hint.endswith(_THE_REST) else hint


def how_to_write_parts(value: object) -> str:  # noqa: PLR0911 -- one for each form
    """Return what to write instead of a mapping or list that is not a valid date: CSL, Zotero and pandoc have several forms."""
    match value:
        case {"raw": str(text), **rest} | {"literal": str(text), **rest} if not rest:
            return how_to_write(text) if not _is_date(_plain(text)) else f"write {_plain(text)}"
        case {"date-parts": [[*_], [*last]], **_rest}:
            written = _from_parts(last)
            return f"write {written}: {_ONE_DATE}" if written else ANY_DATE
        case {"date-parts": [[*parts]], **rest} if rest:
            written = _from_parts(parts)
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
            return f"write {text}" if _is_date(text) else how_to_write(text)
        case _:
            return ANY_DATE
    written = _from_parts(parts)
    return f"write {written}" if written else how_to_write(" ".join(map(str, parts)) if len(parts) == 1 else "-".join(map(str, parts)))


def _plain(text: str) -> str:
    """Return a text with plain digits, blanks and hyphens, in lower case, without accents, invisible signs and enclosing marks."""
    spelled = unicodedata.normalize("NFKD", text.translate(_DASHES | _INVISIBLE)).translate(_DASHES)
    bare = "".join(letter for letter in spelled if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split()).strip('"`,;()[]{}<> ').rstrip(":")


def _composed(plain: str) -> str:
    """Return a text with its letters put together again: those of Korean are taken apart with the accents."""
    return unicodedata.normalize("NFC", plain)


def _same(plain: str) -> Iterator[str]:
    """Yield a date that something invisible or a mark keeps from being one."""
    if _is_date(plain):
        yield f"write {plain}, with plain digits and hyphens only"


def _nothing(plain: str) -> Iterator[str]:
    """Yield what to write for words for a date that is not known, or that depends on the day it is read."""
    word = plain.replace(" ", "_")
    if word in _UNKNOWN.split():
        yield f"write at least the year (YYYY){_OR_NOTHING}"
    elif word in _RELATIVE.split():
        yield "write the day itself, YYYY-MM-DD"


def _year_first(plain: str) -> Iterator[str]:
    """Take year, month and day in this order, apart or in one number, with or without a time of day; or with the month last."""
    match = re.fullmatch(r"(\d{4})\s?[-/._: ]\s?(\d{1,2})\s?[-/._: ]\s?(\d{1,2})[.]?(?:[t ,]+\d{1,2}[h.]\d{2}.*|t.*)?", plain)
    match = match or re.fullmatch(r"(\d{4})(\d{2})(\d{2})(?:t?\d{4,6}z?)?", plain)
    match = match or re.fullmatch(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]", _composed(plain))
    if not match:
        return
    year, month, day = match.groups()
    if not int(month) and not int(day):
        yield f"write {year}, and leave out what is not known"
    elif not int(day) and (written := _date(year, month)):
        yield f"write {written}; a month without its day is a date too"
    elif written := _date(year, month, day):
        yield f"write {written}"
    elif _date(year, day, month):
        yield f"if it is {_in_words(int(month), int(day))}, write {_date(year, day, month)}"
    elif _date(year, month):
        yield f"correct the day, or write {_date(year, month)}"
    else:
        yield f"correct month and day, or write {year}"


def _year_and_month(plain: str) -> Iterator[str]:
    """Take a year with a month, in either order; or what looks like one and is a range of years."""
    match = re.fullmatch(r"(?P<year>\d{4})(?:[-/._ ]|(?=\d{2}$))(?P<month>\d{1,2})[-/.]?", plain)
    match = match or re.fullmatch(r"(?P<month>\d{1,2})\s?[-/._ ]\s?(?P<year>\d{4})", plain)
    match = match or re.fullmatch(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]", _composed(plain))
    if not match:
        return
    year, month = match["year"], match["month"]
    if written := _date(year, month):
        yield f"write {written}"
    elif plain.startswith(year) and int(month) == (int(year) + 1) % 100:
        yield f"if it means {year} to {int(year) + 1}, write {int(year) + 1}: {_ONE_DATE}"
    elif int(month) == 0:
        yield f"write {year}, and leave out what is not known"
    else:
        yield f"correct the month, or write {year}"


def _year_last(plain: str) -> Iterator[str]:
    """Take two numbers and a year: one reading if only one of them can be the month, or if they are equal."""
    match = re.fullmatch(r"(\d{1,2})\s?[-/._ ]\s?(\d{1,2})\s?[-/._ ]\s?(\d{4})(?:[t ,]+\d{1,2}[h.]\d{2}.*)?", plain)
    if not match:
        return
    first, second, year = match.groups()
    readings = {written: words for written, words in _readings(int(first), int(second), year) if written}
    match list(readings.items()):
        case [(written, _)]:
            yield f"write {written}"
        case [(day_first, one), (month_first, other)]:
            yield f"this may be {one} or {other}; write {day_first} or {month_first}"
        case _:
            yield f"correct day and month, or write {year}"


def _readings(first: int, second: int, year: str) -> Iterator[tuple[str, str]]:
    """Yield the date, "" if there is none, and the words for day before month, then for month before day."""
    yield _date(year, f"{second}", f"{first}"), _in_words(first, second)
    yield _date(year, f"{first}", f"{second}"), _in_words(second, first)


def _short_year(plain: str) -> Iterator[str]:
    """Take a year of two digits, alone or with day and month."""
    in_words = re.search(r"[-'/.]\d{2}$", plain) and any(map(_month_of, re.findall("[a-z]+", plain)))
    in_digits = re.fullmatch(r"'?\d{2}|\d{1,2}[-/. ]\d{1,2}[-/. ]'?\d{2}|\d{1,2}/\d{2}|[1-4]q ?'?\d{2}|q[1-4][- /]?'?\d{2}", plain)
    if re.search(r"\d{4}", plain) or not (in_words or in_digits):
        return
    year = f"20{plain[-2:]}"
    before = plain[:-2].rstrip("'")
    full = f"{before}{year}" if before[-1:] in {"-", "/", ".", " "} else f"{before} {year}"
    hint = next((each for form in (_year_last, _part_of_year, _with_a_month_in_words) for each in form(full)), "")
    if hint.startswith(("write ", "this may be ")):
        yield f"write all four digits of the year: if it is {year}, {hint}"
    else:
        yield "write all four digits of the year: YYYY, YYYY-MM or YYYY-MM-DD"


def _number(plain: str) -> Iterator[str]:
    """Take the number of a day as Excel counts, or of a second as computers do."""
    number = re.sub(r"\.\d+$", "", plain)
    if re.fullmatch(r"\d{5}", number) and _OLDEST <= int(number) <= _LATEST:
        yield f"if it is a day as Excel counts them, write {_FIRST_DAY_OF_EXCEL + timedelta(days=int(number))}"
    elif re.fullmatch(r"1\d{9}(?:\d{3})?", number):
        yield f"if it counts seconds since 1970, write {datetime.fromtimestamp(int(number[:10]), UTC).date()}"


def _week_or_day_of_year(plain: str) -> Iterator[str]:
    """Take weeks, and days counted from the beginning of the year (ISO 8601)."""
    week = re.fullmatch(r"(\d{4})[- ]?w(\d{1,2})(?:-?(\d))?", plain)
    day = re.fullmatch(r"(\d{4})-(\d{3})", plain)
    try:
        if week:
            last = date.fromisocalendar(int(week[1]), int(week[2]), int(week[3] or 7))
            yield f"write {last}" if week[3] else f"write {last}, its last day, or {last:%Y-%m}: {_ONE_DATE}"
        elif day:
            written = date(int(day[1]), 1, 1) + timedelta(days=int(day[2]) - 1)
            if f"{written.year}" == day[1]:
                yield f"write {written}"
    except ValueError:
        return


def _part_of_year(plain: str) -> Iterator[str]:
    """Take quarters and halves of a year."""
    words = plain.replace("first", "1").replace("second", "2").replace("third", "3").replace("fourth", "4")
    quarter = re.search(
        r"(?<![a-z])[qt]\s?([1-4])(?!\d)|(?<!\d)([1-4])\s?q(?![a-z])|\b([1-4])(?:st|nd|rd|th)? (?:quarter|trimestre|quartal)\b", words
    )
    half = re.search(r"(?<![a-z])[hs]\s?([12])(?!\d)|(?<!\d)([12])\s?h(?![a-z])|\b([12])(?:st|nd)? (?:half|semestre|halbjahr)\b", words)
    year = re.search(r"(?<!\d)\d{4}(?!\d)", words)
    found = quarter or half
    if found and year:
        part = next(filter(None, found.groups()))
        if re.search(r"\d", words.replace(year[0], "", 1).replace(found[0], "", 1)):
            return  # a range of them
        month = _LAST_MONTHS[part] if quarter else _LAST_MONTHS[f"{int(part) * 2}"]
        yield f"write {year[0]}-{month}, its last month, or {year[0]}: {_ONE_DATE}"


def _uncertain(plain: str) -> Iterator[str]:
    """Take dates with marks of doubt, as EDTF and librarians write them."""
    match = re.fullmatch(r"(\d{4}(?:-\d{2}){0,2})\s?[?~%]+", plain)
    if match and _is_date(match[1]):
        yield f"write {match[1]}; {_VAGUENESS}"
    elif (match := re.fullmatch(r"(\d{4}(?:-\d{2})?)(?:-(?:x|u|\?|_|d|m|y){1,2}){1,2}", plain)) and _is_date(match[1]):
        yield f"write {match[1]}, and leave out what is not known"
    elif re.fullmatch(r"\d{2,3}(?:x{1,2}|\?{1,2}|-{1,2}|_{1,2})|(?:the )?\d{3}0'?s", plain):
        yield f"write one year (YYYY); {_VAGUENESS}"


def _open_interval(plain: str) -> Iterator[str]:
    """Take what has only a beginning or an end: the date at that end says too little of the day that is meant."""
    start = re.fullmatch(r"(?:since|from|seit|desde|ab) (\S.*)|(.*?)(?:\s?-+|/(?:\.\.)?|\s?\.\.)", plain)
    start = re.fullmatch(rf"(?:since |from |seit |desde |ab )?(.*?)(?:/|\s?-+\s?| (?:{_TO}) | ){_OPEN_END}", plain) or start
    end = re.fullmatch(r"(?:before|until|till|by|up to|through|not later than|bis|vor|hasta|antes de|\.\.\s?/?|/|<) ?(\S.*)", plain)
    later = re.fullmatch(r"(?:after|nach|despues de|tras|>) ?(\S.*)", plain)
    found = end or later or start
    written = _one_reading(next(filter(None, found.groups()), "")) if found else ""
    if not written:
        return
    if end or later:
        yield f"write the day itself as exactly as you know it, and '{plain}' in a note"
    else:
        yield f"write the day of the evidence; if that is the first day, write {written}"


def _interval(plain: str) -> Iterator[str]:
    """Take ranges: two dates, two years, two days or two months."""
    halves = re.split(rf"\s*(?:/|\.\.+|--+| - | (?:{_TO}) |(?<=\d{{4}})-(?=\d{{4}}$))\s*", plain)
    if len(halves) != 2:  # noqa: PLR2004 -- the two ends
        days = re.fullmatch(r"(\d{1,2})\s?-\s?(\d{1,2}[ .].*)|([a-z]+ )\d{1,2}\s?-\s?(\d{1,2},? .*)", plain)
        months = re.fullmatch(r"[a-z]+[.]?\s?[-/]\s?([a-z]+[.]? \d{4})", plain)
        if days:
            last = days[2] or f"{days[3]}{days[4]}"
        elif months:
            last = months[1]
        else:
            return
    else:
        last = halves[1] if halves[1] not in {"", "..", "present", "now", "today", "ongoing"} else halves[0]
    first = re.sub("^(?:[a-z]+ )+(?=\\d)", "", halves[0])
    written = _one_reading(last)
    if len(halves) == 2 and not written and re.fullmatch(r"\d{1,2}", last):  # noqa: PLR2004 -- the two ends
        # The second end leaves out what it shares with the first: 2024/25, 2024-03-18/20.
        written = next((each for each in (f"{first[: -len(last)]}{last}",) if _is_date(each) and _is_date(first)), "")
        if not written and re.fullmatch(r"[a-z]+ \d{1,2}|\d{1,2}", first):
            return
    if written and (len(halves) != 2 or _one_reading(first) or not re.search(r"\d{4}", first)):  # noqa: PLR2004 -- the same
        yield f"write {written}: {_ONE_DATE}"


def _with_a_month_in_words(plain: str) -> Iterator[str]:
    """Take a date with the name of a month, in English, Spanish, German or French."""
    written, is_vague = _from_words(plain)
    without_day = _from_words(re.sub(r"(?<!\d)\d{1,2}(?!\d)", "", plain))[0]
    if written:
        yield f"write {written}; {_VAGUENESS}" if is_vague else f"write {written}"
    elif without_day and len(re.findall(r"\d+", plain)) == 2:  # noqa: PLR2004 -- the day and the year
        yield f"correct the day, or write {without_day}"


def _with_other_words(plain: str) -> Iterator[str]:
    """Take exactly one valid date among words."""
    date_in_words = r"(?<!\d)(?<!\d-)\d{4}(?:-\d{2}){0,2}(?![\d-])"
    dates, rest = re.findall(date_in_words, plain), re.sub(date_in_words, "", plain)
    words = set(re.findall("[a-z]+", rest)) - set(_FILLERS.split())
    if len(dates) == 1 and _is_date(dates[0]) and not re.search(r"\d", rest):
        has_marks = bool(set(rest) & {"~", "?", "<", ">"})
        more = f"; {_VAGUENESS}" if words <= set(_VAGUE.split()) else f", {_THE_REST}"
        yield f"write {dates[0]}{more}" if words or has_marks else f"write {dates[0]}"
    elif len(dates) > 1 and all(map(_is_date, dates)):
        yield f"write one date, {' or '.join(dict.fromkeys(dates))}, {_THE_REST}"
    elif span := re.search(r"(?<!\d)(\d{2})(\d{2})[-/](\d{2})(?!\d)", plain):
        yield f"if it means {span[1]}{span[2]} to {span[1]}{span[3]}, write {span[1]}{span[3]}: {_ONE_DATE}"
    elif any(map(_month_of, re.findall("[a-z]+", plain))) and not re.search(r"\d{4}", plain):
        yield "write the year too: YYYY, YYYY-MM or YYYY-MM-DD"


_FORMS: Final[tuple[Callable[[str], Iterator[str]], ...]] = (
    _same,
    _nothing,
    _number,
    _year_first,
    _year_and_month,
    _year_last,
    _week_or_day_of_year,
    _uncertain,
    _part_of_year,
    _open_interval,
    _interval,
    _short_year,
    _with_a_month_in_words,
    _with_other_words,
)
"""Each yields what to write if it knows the form; the first that does decides."""


def _one_reading(plain: str) -> str:
    """Return the one date that a text means, or ""."""
    if _is_date(plain):
        return plain
    for form in (_year_first, _year_and_month, _year_last):
        for hint in form(plain):
            match = re.fullmatch(r"write (\S+)", hint)
            return match[1] if match else ""
    return _from_words(plain)[0]


def _from_words(plain: str) -> tuple[str, bool]:
    """Return the date in a text with a month in words, "" if it has no single reading, and whether the text calls it vague."""
    tokens = re.findall(r"[a-z]+|\d+", re.sub(r"(?<=\d)(?:st|nd|rd|th|er)\b", "", plain))
    months = [month for token in tokens if (month := _month_of(token))]
    years = [token for token in tokens if re.fullmatch(r"\d{4}", token)]
    days = [token for token in tokens if re.fullmatch(r"\d{1,2}", token)]
    others = {token for token in tokens if token.isalpha() and not _month_of(token)} - set(_FILLERS.split())
    if (
        len(months) != 1
        or len(years) != 1
        or len(days) > 1
        or others - set(_VAGUE.split())
        or len("".join(days)) + len("".join(years)) != len(re.sub(r"\D", "", plain))
    ):
        return "", False
    return _date(years[0], f"{months[0]}", *days), bool(others)


def _from_parts(parts: list[object]) -> str:
    """Return the date in year, month and day, in numbers or words; "" if there is none."""
    year, *rest = [str(part).strip().casefold() for part in parts] or [""]
    numbers = [str(_month_of(part.rstrip(".")) or part) for part in rest[:1]] + rest[1:]
    if not re.fullmatch(r"\d{4}", year) or len(numbers) > 2 or not all(re.fullmatch(r"\d{1,2}", part) for part in numbers):  # noqa: PLR2004 -- month and day
        return ""
    return _date(year, *numbers) if numbers else year


def _month_of(word: str) -> int:
    """Return the number of a month by its name, 0 for any other word."""
    return next((number for number, names in enumerate(_MONTHS, 1) if word in names), 0)


def _date(year: str, month: str, day: str = "") -> str:
    """Return a date as the format has it, or "" if there is no such day."""
    written = "-".join([year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])])
    return written if _is_date(written) else ""


def _is_date(text: str) -> bool:
    try:
        PartialDate(text)
    except ValueError:
        return False
    return True


def _in_words(day: int, month: int) -> str:
    """Return "2 March"; there need not be such a day."""
    return f"{day} {_NAMES[month - 1]}" if 1 <= month <= len(_NAMES) else ""
