"""Which Struct each kind of corpus file is read into."""

from __future__ import annotations

from mxbrief.model.kinds import FileKind
from mxbrief.model.manifest import Manifest, WaiverFile
from mxbrief.model.positions import EventFile, Issue, Office, Part, PositionFile, Profile
from mxbrief.model.register import RecommendationFile, RiskFile
from mxbrief.model.sources import SourceFile

SHAPES: dict[FileKind, type[Part]] = {
    FileKind.CORPUS: Manifest,
    FileKind.ISSUE: Issue,
    FileKind.RISKS: RiskFile,
    FileKind.RECOMMENDATIONS: RecommendationFile,
    FileKind.EVENTS: EventFile,
    FileKind.SOURCES: SourceFile,
    FileKind.OFFICE: Office,
    FileKind.PROFILE: Profile,
    FileKind.POSITIONS: PositionFile,
    FileKind.WAIVERS: WaiverFile,
}
