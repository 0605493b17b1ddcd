"""Which Struct each kind of corpus file is read into."""

from __future__ import annotations

from mxbrief.model.kinds import FileKind
from mxbrief.model.positions import EventFile, Issue, Office, Part, PositionFile, Profile


def file_type(kind: FileKind) -> type[Part]:  # noqa: PLR0911 -- one for each kind
    """Return the Struct of a kind of file. What few commands read is imported here: compiling its Structs takes milliseconds."""
    match kind:
        case FileKind.ISSUE:
            return Issue
        case FileKind.EVENTS:
            return EventFile
        case FileKind.OFFICE:
            return Office
        case FileKind.PROFILE:
            return Profile
        case FileKind.POSITIONS:
            return PositionFile
        case FileKind.SOURCES:
            from mxbrief.model.sources import SourceFile

            return SourceFile
        case FileKind.RISKS | FileKind.RECOMMENDATIONS:
            from mxbrief.model.register import RecommendationFile, RiskFile

            return RiskFile if kind is FileKind.RISKS else RecommendationFile
        case FileKind.CORPUS | FileKind.WAIVERS:
            from mxbrief.model.manifest import Manifest, WaiverFile

            return Manifest if kind is FileKind.CORPUS else WaiverFile
