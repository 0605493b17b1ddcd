"""Checks of bibliographies: addresses that are none, and two entries for one document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from mxbrief.corpus.paths import slug_of
from mxbrief.lint.checks.found import problem
from mxbrief.lint.checks.index import Index
from mxbrief.model.csl_types import CSLType
from mxbrief.model.parsed import Located, ParsedFile
from mxbrief.model.sources import Source
from mxbrief.problems import Problem

# A scheme, a host with a period in it, and no character that ends an address in running text (RFC 3986, section 2, and appendix C).
_UNSAFE = r"\s<>\"`\\{}|^"
_LABEL = rf"[^{_UNSAFE}/?#@:.,;!*()\u2026]+"
_URL = re.compile(
    rf"(?:https?|ftp)://(?:[^{_UNSAFE}/?#@]*@)?(?:{_LABEL}(?:\.{_LABEL})+\.?|\[[0-9a-f:.]+\])(?::\d{{1,5}})?(?:[/?#][^{_UNSAFE}]*)?",
    re.IGNORECASE,
)
_CUT_OFF = ("...", "\u2026")
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_FOUND = re.compile(rf"(?:https?|ftp)://[^{_UNSAFE}/?#,;()\[\]]+(?:[/?#][^{_UNSAFE}]*)?", re.IGNORECASE)
_HOST = re.compile(rf"(?:[a-z0-9-]+\.)+[a-z]{{2,}}(?::\d+)?(?:[/?#][^{_UNSAFE}]*)?", re.IGNORECASE)
_ANY_ADDRESS = (
    "an address has https://, a site such as example.org, and no blanks; copy it from the address bar of the browser, or delete the line"
)
_DAYS_OF_A_MONTH = 31
_NOTHING = ("n/a", "na", "none", "null", "-", "--", "?", "tbd", "unknown", "offline", "print", "no url", "n.a.", "nil")
_TYPES = frozenset(CSLType)
_OFTEN = "article-newspaper, report, webpage, legislation, bill, speech, interview, post, broadcast, book"
_LONGEST = 80
_TRACKING = r"(?:utm_\w+|fbclid|gclid|mc_[ce]id)=[^&]*&?"


def check_addresses(file: ParsedFile) -> Iterator[Problem]:
    """Yield URLs and DOIs that are none, so that no report can link them."""
    for item, source in file.of(Source):
        if source.url and (source.url.endswith(_CUT_OFF) or not _URL.fullmatch(source.url)):
            message = f"'{source.url}' is not a web address"
            yield problem("bad-url", item, message, _url_hint(source.url), route=("URL",), subject=source.id)
        if source.doi and not _DOI.fullmatch(source.doi):
            match = _DOI.search(source.doi)
            hint = f"write '{match.group()}'" if match else "a DOI begins with '10.' and has a slash, such as 10.1000/182"
            yield problem("bad-url", item, f"'{source.doi}' is not a DOI", hint, route=("DOI",), subject=source.id)


def check_types(file: ParsedFile) -> Iterator[Problem]:
    """Yield sources of a type that CSL does not have: Zotero and pandoc print them as if they were of no type."""
    for item, source in file.of(Source):
        if source.type in _TYPES:
            continue
        from mxbrief.model.synonyms import meant

        words = meant(source.type[:_LONGEST], CSLType) or tuple(get_close_matches(source.type[:_LONGEST].casefold(), _TYPES, n=1))
        quoted = " or ".join(f"'{word}'" for word in words)
        hint = f"did you mean {quoted}? " if words else ""
        message = f"'{source.type}' is not a type of source in CSL"
        yield problem("source-type", item, message, f"{hint}often used: {_OFTEN}", route=("type",), subject=source.id)


def check_documents(files: list[ParsedFile], _index: Index) -> Iterator[Problem]:
    """Yield sources that are the same document as one before: two ids for it count as two origins.

    One address may have several documents over time, or in parts: sources with different titles that are dated more than a month apart, or
    which have different pages, editions, versions, volumes, issues or numbers, are not the same.
    """
    seen: dict[str, list[tuple[Located, Source]]] = defaultdict(list)
    for item, source in ((item, source) for file in files for item, source in file.of(Source)):
        addresses = [
            address for address in (_same_address(source.url), f"doi.org/{source.doi.casefold()}" if source.doi else "") if address
        ]
        twin = next((each for address in addresses for each in seen[address] if _is_same(each[1], source)), None)
        if twin:
            other, first = twin
            place = other.place("id")
            message = f"'{source.id}' is the same document as '{first.id}' in {place.path}, line {place.line}: it has the same address"
            hint = f"cite '{first.id}' instead and delete this entry; a page belongs in the 'locator' of a citation"
            yield problem("same-document", item, message, hint, route=("URL",) if source.url else ("DOI",), subject=source.id)
        for address in dict.fromkeys(addresses):
            seen[address].append((item, source))


def _same_address(url: str) -> str:
    """Return what two spellings of one address have in common, "" for what is no address. A fragment that leads to a page is kept."""
    match = re.fullmatch(r"(?:https?|ftp)://(?:www\.|dx\.)?([^/?#]+)([^#]*)(#.*)?", url, re.IGNORECASE)
    if not match:
        return ""
    host, path, fragment = match[1].casefold(), re.sub(_TRACKING, "", match[2]).rstrip("?&/"), match[3] or ""
    return f"{host}{path}{fragment if fragment.startswith(('#!', '#/')) else ''}"


def _is_same(first: Source, second: Source) -> bool:
    """Tell whether two sources with one address can be the same document."""
    if first.id == second.id:
        return False
    if first.doi.casefold() != second.doi.casefold() and first.doi and second.doi:
        return False
    if not first.doi and not second.doi and slug_of(first.title) != slug_of(second.title) and _are_months_apart(first, second):
        return False
    parts = ("page", "edition", "version", "volume", "issue", "number")
    return not any(getattr(first, part) and getattr(second, part) and getattr(first, part) != getattr(second, part) for part in parts)


def _are_months_apart(first: Source, second: Source) -> bool:
    """Tell whether two sources are dated more than a month apart: editions of a page that is updated."""
    if not first.issued or not second.issued or first.issued.startswith(second.issued) or second.issued.startswith(first.issued):
        return False
    days = abs((date.fromisoformat(first.issued.last_day) - date.fromisoformat(second.issued.last_day)).days)
    return days > _DAYS_OF_A_MONTH


def _url_hint(url: str) -> str:
    """Return what to write instead of what is not an address; only an address is suggested."""
    hint = _form_hint(url)
    suggested = re.search(r"(?:https?|ftp)://[^\s;]+", hint)
    return _ANY_ADDRESS if suggested and not _URL.fullmatch(suggested[0].rstrip(",")) else hint


def _form_hint(url: str) -> str:  # noqa: C901, PLR0911 -- one for each form
    """Return what is meant by a text in one of the forms that people paste."""
    plain = url.strip().strip("<>\"'\u201c\u201d\u2018\u2019\u00ab\u00bb")
    plain = re.sub(r"^(?:https?:?/*)+(?=https?://)", "", plain, flags=re.IGNORECASE)
    found = _FOUND.findall(plain)
    if plain.casefold() in _NOTHING:
        return "delete the line if there is no address"
    if plain.endswith(_CUT_OFF):
        return "the address is cut off; copy all of it from the address bar of the browser"
    if _URL.fullmatch(plain):
        return f"write {plain}"
    if match := re.match(r"(?:doi:?\s*|https?:?/*(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)$", plain, re.IGNORECASE):
        return f"write https://doi.org/{match[1]}, or 'DOI: {match[1]}'"
    if markdown := re.fullmatch(r"!?\[[^\]]*\]\(\s*<?([^\s>]+?)>?(?:\s+[\"'].*)?\)", plain):
        return f"write the address alone: {markdown[1]}"
    if len(found) == 1 and re.search(r"\s", plain) and re.match(r"https?://\S+\s+[^(\s]", plain) and "%20" not in plain:
        return f"write the address alone: {found[0].rstrip('.,;)')}; if the blanks belong to it, write %20 for each"
    if re.match(r"(?:https?|ftp)://[^/?#\s]+[/?#]\S*$", plain, re.IGNORECASE):
        return "write " + re.sub(rf"[{_UNSAFE}]", lambda sign: f"%{ord(sign[0]):02X}", plain)
    if found:
        return f"write the address alone: {found[0].rstrip('.,;)')}" if len(found) == 1 else "write one address; another is another source"
    if match := re.match(r"(?:https?|htt?ps?|hxxps?|htpps?|ttps?)(?::/{0,3}|;//|//|:\\\\|\.//)/*\s*([^/\s]\S*)$", plain, re.IGNORECASE):
        return f"write https://{match[1]}"
    if re.match(r"(?:file:|[a-z]:\\|\\\\|[~.]|/(?!/))|[^/]+\.(?:pdf|docx?|txt)$", plain, re.IGNORECASE):
        return "a file on your computer is no address that others can open; write where it was published, or delete the line"
    if _HOST.fullmatch(plain.removeprefix("//")):
        return f"write https://{plain.removeprefix('//')}"
    return _ANY_ADDRESS
