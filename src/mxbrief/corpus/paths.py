"""The path is the index: where things stand in a corpus, told from names alone.

Opens no file and imports nothing heavy: pressing TAB runs this.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from mxbrief.errors import Failure
from mxbrief.model.kinds import FileKind

MANIFEST = "corpus.yaml"
EVENTS = "events.yaml"
WAIVERS = "waivers.yaml"
GENERAL_SOURCES = "general"
MAX_SLUG = 100

_FOLDER = "positions"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SUFFIX = ".yaml"
_PERSON_FILES = ("profile",)
_TOP_FILES = {MANIFEST: FileKind.CORPUS, EVENTS: FileKind.EVENTS, WAIVERS: FileKind.WAIVERS}
_FOLDER_KINDS = {
    "issues": FileKind.ISSUE,
    "risks": FileKind.RISKS,
    "recommendations": FileKind.RECOMMENDATIONS,
    "sources": FileKind.SOURCES,
}


def find_corpus(start: Path | None, chosen: str | None) -> Path:
    """Return the corpus in force: the chosen folder, the nearest one at or above ``start``, or the built-in one.

    A folder at or above ``start`` may be a corpus itself, or hold one in ``positions/``.

    Raises Failure when the chosen folder is no corpus, or when there is none at all.
    """
    if chosen:
        root = Path(chosen)
        if _is_corpus(root):
            return root
        inner = root / _FOLDER
        hint = f"did you mean {inner}?" if _is_corpus(inner) else f"a corpus is a folder with a {MANIFEST}"
        raise Failure(f"no corpus in '{chosen}': it has no {MANIFEST}", hint)
    package = Path(__file__).parent.parent
    above = [start, *start.parents] if start else []
    for folder in (*above, package, package.parent.parent):
        found = corpus_at(folder)
        if found is not None:
            return found
    raise Failure("no corpus found, and none came with this installation", "name one with --positions DIR")


def kind_of(path: str) -> FileKind | None:
    """Return what the file at a path in a corpus is, or None for a place where no file belongs."""
    *folders, name = path.split("/")
    stem = name.removesuffix(_SUFFIX)
    if name == stem or not all(map(is_slug, (*folders, stem))):
        return None
    match folders:
        case []:
            return _TOP_FILES.get(name)
        case ["issues" | "risks" | "recommendations" | "sources" as folder]:
            return _FOLDER_KINDS[folder]
        case ["candidates", _]:
            return FileKind.OFFICE if stem == "office" else None
        case ["candidates", _, _]:
            return FileKind.PROFILE if stem in _PERSON_FILES else FileKind.POSITIONS
        case _:
            return None


def is_installed(root: Path) -> bool:
    """Tell whether a corpus is the one that an installed program brings along."""
    return root.resolve() == Path(__file__).resolve().parent.parent / _FOLDER


def corpus_at(folder: Path) -> Path | None:
    """Return a folder if it is a corpus, the one in it if it holds one in ``positions/``, or None."""
    return next((root for root in (folder, folder / _FOLDER) if _is_corpus(root)), None)


def is_slug(name: str) -> bool:
    """Tell whether ``name`` can be an id: lower-case letters, digits, single hyphens, no longer than a file name can be."""
    return len(name) <= MAX_SLUG and _SLUG.fullmatch(name) is not None


def issue_ids(root: Path) -> list[str]:
    """Return the ids of all issues, sorted."""
    return sorted(_stems(root / "issues"))


def office_ids(root: Path) -> list[str]:
    """Return the ids of all offices, sorted."""
    return sorted(_folders(root / "candidates"))


def candidate_offices(root: Path) -> dict[str, str]:
    """Return the office of every candidate, in the order of offices and then of candidates."""
    return {candidate: office for office in office_ids(root) for candidate in people_of(root, office)}


def people_of(root: Path, office: str) -> list[str]:
    """Return the candidates for an office, sorted."""
    return sorted(_folders(root / "candidates" / office))


def office_of(root: Path, candidate: str) -> str | None:
    """Return the office of one candidate without listing the others, or None when there is no such folder."""
    if not is_slug(candidate):
        return None
    return next((office for office in office_ids(root) if (root / "candidates" / office / candidate).is_dir()), None)


def issues_of(root: Path, office: str, candidate: str) -> list[str]:
    """Return the issues on which a candidate has a file, sorted."""
    return sorted(stem for stem in _stems(root / "candidates" / office / candidate) if stem not in _PERSON_FILES)


def risk_issues(root: Path) -> list[str]:
    """Return the issues that have a risk register, sorted."""
    return sorted(_stems(root / "risks"))


def advice_issues(root: Path) -> list[str]:
    """Return the issues that have recommendations, sorted."""
    return sorted(_stems(root / "recommendations"))


def source_shards(root: Path) -> list[str]:
    """Return the names of all bibliographies, sorted."""
    return sorted(_stems(root / "sources"))


def issue_path(issue: str) -> str:
    """Return where an issue stands in a corpus."""
    return f"issues/{issue}{_SUFFIX}"


def risks_path(issue: str) -> str:
    """Return where the risk register of an issue stands."""
    return f"risks/{issue}{_SUFFIX}"


def advice_path(issue: str) -> str:
    """Return where the recommendations on an issue stand."""
    return f"recommendations/{issue}{_SUFFIX}"


def office_path(office: str) -> str:
    """Return where an office is described."""
    return f"candidates/{office}/office{_SUFFIX}"


def profile_path(office: str, candidate: str) -> str:
    """Return where a person is described."""
    return f"candidates/{office}/{candidate}/profile{_SUFFIX}"


def positions_path(office: str, candidate: str, issue: str) -> str:
    """Return where a person's positions on one issue stand."""
    return f"candidates/{office}/{candidate}/{issue}{_SUFFIX}"


def sources_path(shard: str) -> str:
    """Return where a bibliography stands."""
    return f"sources/{shard}{_SUFFIX}"


def _is_corpus(folder: Path) -> bool:
    """Tell whether a folder has a manifest; one that cannot be looked into has none."""
    try:
        return (folder / MANIFEST).is_file()
    except OSError:
        return False


def _stems(folder: Path) -> Iterator[str]:
    """Yield the ids that the YAML files of a folder stand for; a folder that cannot be listed has none."""
    return (name.removesuffix(_SUFFIX) for name in _names(folder) if name.endswith(_SUFFIX) and is_slug(name.removesuffix(_SUFFIX)))


def _folders(folder: Path) -> Iterator[str]:
    """Yield the ids that the folders in a folder stand for."""
    return (name for name in _names(folder) if is_slug(name) and (folder / name).is_dir())


def _names(folder: Path) -> list[str]:
    """Return the names in a folder, or nothing when it cannot be listed."""
    try:
        return os.listdir(folder)  # noqa: PTH208 -- names are all that is wanted, and there may be 20,000 of them
    except OSError:
        return []
