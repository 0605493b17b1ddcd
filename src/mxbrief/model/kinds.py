"""The kinds of files a corpus is made of. Imports nothing heavy: paths are told apart when TAB is pressed."""

from __future__ import annotations

from enum import StrEnum


class FileKind(StrEnum):
    """What a corpus file is, which its path tells."""

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
