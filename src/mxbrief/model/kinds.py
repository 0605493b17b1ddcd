"""The kinds of files in a corpus. Imports nothing heavy, because pressing TAB loads it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mxbrief.model.positions import Part


class FileKind(StrEnum):
    """The kind of a corpus file, given by its path."""

    CORPUS = "corpus"
    ISSUE = "issue"
    RISKS = "risks"
    RECOMMENDATIONS = "recommendations"
    EVENTS = "events"
    SOURCES = "sources"
    OFFICE = "office"
    PROFILE = "profile"
    POSITIONS = "positions"
    WAIVERS = "waivers"


def file_type(kind: FileKind) -> type[Part]:  # noqa: PLR0911 -- one for each kind
    """Return the Struct that a kind of file is read into. Only those that are needed are imported: compiling them takes milliseconds."""
    from mxbrief.model import positions

    match kind:
        case FileKind.ISSUE:
            return positions.Issue
        case FileKind.EVENTS:
            return positions.EventFile
        case FileKind.OFFICE:
            return positions.Office
        case FileKind.PROFILE:
            return positions.Profile
        case FileKind.POSITIONS:
            return positions.PositionFile
        case FileKind.SOURCES:
            from mxbrief.model.sources import SourceFile

            return SourceFile
        case FileKind.RISKS | FileKind.RECOMMENDATIONS:
            from mxbrief.model.register import RecommendationFile, RiskFile

            return RiskFile if kind is FileKind.RISKS else RecommendationFile
        case FileKind.CORPUS | FileKind.WAIVERS:
            from mxbrief.model.manifest import Manifest, WaiverFile

            return Manifest if kind is FileKind.CORPUS else WaiverFile
