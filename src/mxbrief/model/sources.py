"""The format of bibliographies. Field names are those of CSL, the Citation Style Language, which Zotero writes and pandoc reads.

Names and dates follow the CSL-JSON schema (https://github.com/citation-style-language/schema).
"""

# No postponed annotations here: msgspec would have to evaluate each of them at every start.

from enum import StrEnum
from functools import cache

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import OptionalText, Part, Slug, Text


class Reliability(StrEnum):
    """Admiralty code (AJP-2.1): A (completely reliable) to E (unreliable). F means that reliability cannot be judged; it is no midpoint."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class CSLDate(PartialDate):
    """A CSL date. In a file it is ``date-parts``, a mapping with a year as pandoc has it, or ISO 8601 text; here ``YYYY[-MM[-DD]]``."""

    __slots__ = ()

    @classmethod
    def from_parts(cls, value: object) -> "CSLDate":
        """Return the date in ``{"date-parts": [[year, month, day]]}``, or in ``[{"year": year, "month": month, "day": day}]``.

        Month and day are optional. Raises ValueError for anything else.
        """
        parts: list[object]
        match value:
            case {"date-parts": [[*parts]], **rest} if not rest:
                pass
            case [{"year": year, **rest}] | {"year": year, **rest} if tuple(rest) in {(), ("month",), ("month", "day")}:
                parts = [year, *rest.values()]
            case _:
                raise ValueError(_EXPECTED)
        if not all(isinstance(part, str) for part in parts):
            raise ValueError(_EXPECTED)
        return _date_of(tuple(map(str, parts)))


_EXPECTED = "a date is YYYY, YYYY-MM or YYYY-MM-DD, or date-parts: [[year, month, day]]"


@cache
def _date_of(parts: tuple[str, ...]) -> CSLDate:
    """Return date parts as a date. Cached, because a bibliography repeats the few days on which its sources were read."""
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdigit() for part in parts):  # noqa: PLR2004 -- year, month, day
        raise ValueError(_EXPECTED)
    return CSLDate("-".join(f"{int(part):0{width}}" for part, width in zip(parts, (4, 2, 2), strict=False)))


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename="kebab"):
    """A CSL name: ``family`` and ``given`` for a person, ``literal`` for an institution."""

    family: OptionalText = ""
    given: OptionalText = ""
    literal: OptionalText = ""
    suffix: OptionalText = ""
    dropping_particle: OptionalText = ""
    non_dropping_particle: OptionalText = ""

    def __post_init__(self) -> None:
        """Raise ValueError for a name without a name."""
        if not (self.family or self.literal or self.given):
            raise ValueError("a name has family and given, or literal")


class SourceExtras(Part, frozen=True, kw_only=True, omit_defaults=True):
    """Facts about a source that CSL has no field for."""

    reliability: Reliability | None = None
    """Admiralty code: A reliable to E unreliable; F cannot be judged."""
    derived_from: Slug | None = None
    """Id of the source that this one repeats."""


class PrintedFields(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, rename="kebab"):
    """What reports print of a source, or take into account."""

    id: Slug
    """Unique in the corpus."""
    type: Text
    """CSL type, such as article-newspaper, report, webpage, legislation or speech."""
    title: Text
    """The title as printed. For an untitled page, a description in square brackets."""
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: OptionalText = ""
    collection_title: OptionalText = ""
    publisher: OptionalText = ""
    publisher_place: OptionalText = ""
    genre: OptionalText = ""
    number: OptionalText = ""
    volume: OptionalText = ""
    issue: OptionalText = ""
    page: OptionalText = ""
    edition: OptionalText = ""
    version: OptionalText = ""
    archive: OptionalText = ""
    archive_location: OptionalText = msgspec.field(default="", name="archive_location")
    abstract: OptionalText = ""
    title_short: OptionalText = ""
    citation_key: OptionalText = ""
    doi: OptionalText = msgspec.field(default="", name="DOI")
    isbn: OptionalText = msgspec.field(default="", name="ISBN")
    issn: OptionalText = msgspec.field(default="", name="ISSN")
    issued: CSLDate | None = None
    """When the source was published."""
    url: OptionalText = msgspec.field(default="", name="URL")
    """The address where the source was read."""
    accessed: CSLDate | None = None
    """When the source was read."""
    language: OptionalText = ""
    note: OptionalText = ""
    custom: SourceExtras | None = None
    """Facts that CSL has no field for."""

    @property
    def address(self) -> str:
        """Where the source can be read: its URL, or that of its DOI."""
        return self.url or (f"https://doi.org/{self.doi}" if self.doi else "")


class Source(PrintedFields, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, rename="kebab"):
    """A source, with the fields that no report prints. They are here so that what Zotero writes can be pasted, and is kept."""

    archive_place: OptionalText = ""
    authority: OptionalText = ""
    call_number: OptionalText = ""
    chair: tuple[Name, ...] = ()
    chapter_number: OptionalText = ""
    collection_editor: tuple[Name, ...] = ()
    collection_number: OptionalText = ""
    composer: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = ()
    container_title_short: OptionalText = ""
    contributor: tuple[Name, ...] = ()
    dimensions: OptionalText = ""
    director: tuple[Name, ...] = ()
    division: OptionalText = ""
    event: OptionalText = ""
    event_date: CSLDate | None = None
    event_place: OptionalText = ""
    event_title: OptionalText = ""
    guest: tuple[Name, ...] = ()
    host: tuple[Name, ...] = ()
    illustrator: tuple[Name, ...] = ()
    interviewer: tuple[Name, ...] = ()
    journal_abbreviation: OptionalText = msgspec.field(default="", name="journalAbbreviation")
    jurisdiction: OptionalText = ""
    keyword: OptionalText = ""
    license: OptionalText = ""
    medium: OptionalText = ""
    number_of_pages: OptionalText = ""
    number_of_volumes: OptionalText = ""
    original_date: CSLDate | None = None
    original_title: OptionalText = ""
    page_first: OptionalText = ""
    part: OptionalText = ""
    performer: tuple[Name, ...] = ()
    pmcid: OptionalText = msgspec.field(default="", name="PMCID")
    pmid: OptionalText = msgspec.field(default="", name="PMID")
    producer: tuple[Name, ...] = ()
    recipient: tuple[Name, ...] = ()
    references: OptionalText = ""
    reviewed_author: tuple[Name, ...] = ()
    reviewed_title: OptionalText = ""
    scale: OptionalText = ""
    section: OptionalText = ""
    short_title: OptionalText = msgspec.field(default="", name="shortTitle")
    source: OptionalText = ""
    status: OptionalText = ""
    submitted: CSLDate | None = None
    volume_title: OptionalText = ""


class SourceFile(Part, frozen=True, kw_only=True):
    """``sources/<shard>.yaml``: a bibliography."""

    references: tuple[Source, ...]
    """The sources."""
