"""The path is the index: what a path in a corpus means, and where each thing belongs. Pure: touches no disk, runs on every TAB."""

from __future__ import annotations

import re
from functools import cache

from mxbrief.model.kinds import FileKind

MANIFEST = "corpus.yaml"
EVENTS = "events.yaml"
WAIVERS = "waivers.yaml"
CANDIDATES = "candidates"
ISSUES = "issues"
RISKS = "risks"
RECOMMENDATIONS = "recommendations"
SOURCES = "sources"
GENERAL_SOURCES = "general"
"""The bibliography of the sources that are cited on several issues."""

SUFFIX = ".yaml"
MAX_SLUG = 100

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OFFICE = "office"
_PROFILE = "profile"
_TOP_FILES = {MANIFEST: FileKind.CORPUS, EVENTS: FileKind.EVENTS, WAIVERS: FileKind.WAIVERS}
_FOLDERS = {
    ISSUES: FileKind.ISSUE,
    RISKS: FileKind.RISKS,
    RECOMMENDATIONS: FileKind.RECOMMENDATIONS,
    SOURCES: FileKind.SOURCES,
}


@cache
def is_slug(name: str) -> bool:
    """Tell whether ``name`` can be an id: lower-case letters, digits, single hyphens, no longer than a file name can be."""
    return len(name) <= MAX_SLUG and _SLUG.fullmatch(name) is not None


def slug_of(text: str) -> str:
    """Return text as an id: lower case, without accents, with hyphens for everything else."""
    if not text.isascii():
        import unicodedata

        text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return re.sub("[^a-z0-9]+", "-", text.casefold()).strip("-")


def join(folder: str, name: str) -> str:
    """Return the path of what is in a folder; the corpus itself is the folder ""."""
    return f"{folder}/{name}" if folder else name


def safe_name(path: str) -> str:
    """Return a path that can be printed and encoded: undecodable bytes and control characters are spelled out."""
    spelled = path.encode("utf-8", "backslashreplace" if path.isascii() else "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(character if character.isprintable() else character.encode("unicode_escape").decode() for character in spelled)


def kind_of(path: str) -> FileKind | None:
    """Return the kind of the file at a path in a corpus, or None if no file belongs there."""
    *folders, name = path.split("/")
    stem = name.removesuffix(SUFFIX)
    if name == stem or not all(map(is_slug, (*folders, stem))):
        return None
    match folders:
        case []:
            return _TOP_FILES.get(name)
        case [folder]:
            return _FOLDERS.get(folder)
        case [top, _] if top == CANDIDATES:
            return FileKind.OFFICE if stem == _OFFICE else None
        case [top, _, _] if top == CANDIDATES:
            return FileKind.PROFILE if stem == _PROFILE else FileKind.POSITIONS
        case _:
            return None


def issue_of(path: str) -> str:
    """Return the issue that the name of a file stands for."""
    return path.rpartition("/")[2].removesuffix(SUFFIX)


def office_of(path: str) -> str:
    """Return the office of a file under ``candidates/``."""
    return path.split("/")[1]


def candidate_of(path: str) -> str:
    """Return the candidate of a profile or a position file."""
    return path.split("/")[2]


def can_name_issue(name: str) -> bool:
    """Tell whether an id can be that of an issue: a candidate's folder holds other files as well."""
    return kind_of(positions_path("office", "candidate", name)) is FileKind.POSITIONS


def issue_path(issue: str) -> str:
    """Return the path of an issue."""
    return f"{ISSUES}/{issue}{SUFFIX}"


def risks_path(issue: str) -> str:
    """Return the path of the risk register of an issue."""
    return f"{RISKS}/{issue}{SUFFIX}"


def recommendations_path(issue: str) -> str:
    """Return the path of the recommendations on an issue."""
    return f"{RECOMMENDATIONS}/{issue}{SUFFIX}"


def sources_path(shard: str) -> str:
    """Return the path of a bibliography."""
    return f"{SOURCES}/{shard}{SUFFIX}"


def office_folder(office: str) -> str:
    """Return the path of the folder of an office's candidates."""
    return f"{CANDIDATES}/{office}"


def candidate_folder(office: str, candidate: str) -> str:
    """Return the path of a candidate's folder."""
    return f"{office_folder(office)}/{candidate}"


def office_path(office: str) -> str:
    """Return the path of the description of an office."""
    return f"{office_folder(office)}/{_OFFICE}{SUFFIX}"


def profile_path(office: str, candidate: str) -> str:
    """Return the path of a candidate's profile."""
    return f"{candidate_folder(office, candidate)}/{_PROFILE}{SUFFIX}"


def positions_path(office: str, candidate: str, issue: str) -> str:
    """Return the path of a candidate's positions on one issue."""
    return f"{candidate_folder(office, candidate)}/{issue}{SUFFIX}"
