"""Bibliographies in the field names of CSL, the Citation Style Language, so that Zotero writes them and pandoc reads them.

Names and dates follow the CSL-JSON schema (https://github.com/citation-style-language/schema).
"""

# Annotations are not postponed here: msgspec would have to compile each of them in every run.

from enum import StrEnum
from functools import cache
from typing import Annotated, Self

import msgspec
from msgspec import Meta

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Part, Slug, Text


class Reliability(StrEnum):
    """Admiralty code (AJP-2.1): A completely reliable to E unreliable; F cannot be judged and is no midpoint."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class CSLDate(PartialDate):
    """A CSL date, written in a file as ``date-parts`` or as ISO 8601 text, kept as ``YYYY[-MM[-DD]]``."""

    __slots__ = ()

    @classmethod
    def from_parts(cls, value: object) -> Self:
        """Return the date in ``{"date-parts": [[year, month, day]]}``; raises ValueError for anything else."""
        match value:
            case {"date-parts": [[*parts]], **rest} if not rest and 1 <= len(parts) <= len("ymd"):
                if all(isinstance(part, str) and part.isascii() and part.isdigit() for part in parts):
                    return cls(_joined(tuple(parts)))
        raise ValueError("a date is YYYY, YYYY-MM or YYYY-MM-DD, or date-parts: [[year, month, day]]")


@cache
def _joined(parts: tuple[str, ...]) -> str:
    """Return date parts as ISO 8601. A bibliography repeats the few days on which its sources were read."""
    return "-".join(f"{int(part):0{width}}" for part, width in zip(parts, (4, 2, 2), strict=False))


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename="kebab"):
    """A CSL name: ``family`` and ``given`` for people, ``literal`` for institutions."""

    family: str = ""
    given: str = ""
    literal: str = ""
    suffix: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""


class SourceExtras(Part, frozen=True, kw_only=True, omit_defaults=True):
    """What CSL has no field for."""

    reliability: Annotated[Reliability | None, Meta(description="Admiralty code: A reliable to E unreliable; F cannot be judged.")] = None
    derived_from: Annotated[Slug | None, Meta(description="Id of the source that this one repeats.")] = None


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, rename="kebab"):
    """One thing that was read. Beside the fields mxbrief prints, the others that Zotero writes are welcome."""

    id: Annotated[Slug, Meta(description="Unique in the corpus.")]
    type: Annotated[Text, Meta(description="CSL type: article-newspaper, report, webpage, legislation, speech and so on.")]
    title: Annotated[Text, Meta(description="The title as printed; in square brackets where we describe an untitled page.")]
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: str = ""
    collection_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    genre: str = ""
    number: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    version: str = ""
    archive: str = ""
    archive_location: str = ""
    abstract: str = ""
    title_short: str = ""
    citation_key: str = ""
    doi: str = msgspec.field(default="", name="DOI")
    isbn: str = msgspec.field(default="", name="ISBN")
    issn: str = msgspec.field(default="", name="ISSN")
    issued: Annotated[CSLDate | None, Meta(description="When it was published.")] = None
    url: Annotated[str, Meta(description="Where it was read.")] = msgspec.field(default="", name="URL")
    accessed: Annotated[CSLDate | None, Meta(description="When it was read.")] = None
    language: str = ""
    note: str = ""
    custom: Annotated[SourceExtras | None, Meta(description="What CSL has no field for.")] = None


class SourceFile(Part, frozen=True, kw_only=True):
    """``sources/<shard>.yaml``: a bibliography."""

    references: Annotated[tuple[Source, ...], Meta(description="The sources.")]
