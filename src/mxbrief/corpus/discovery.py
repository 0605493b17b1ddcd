"""Find the corpus, and list its names from paths alone.

Opens no file and imports nothing heavy: pressing TAB runs this.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from mxbrief.corpus import paths
from mxbrief.errors import Failure, FailureKind

_PACKAGE = Path(__file__).parent.parent
_NAME = "positions"


def find_corpus(start: Path | None, chosen: str | None) -> Path:
    """Return the corpus to use: the chosen folder, else the nearest one at or above ``start``, else the built-in one.

    A folder at or above ``start`` may be a corpus itself, or hold one in ``positions/``. Raises Failure if the chosen folder is not a
    corpus, or if there is no corpus at all.
    """
    if chosen:
        root = Path(chosen)
        if _is_corpus(root):
            return root
        inner = root / _NAME
        hint = f"did you mean {inner}?" if _is_corpus(inner) else f"a corpus is a folder with a {paths.MANIFEST}"
        raise Failure(f"no corpus in '{chosen}': it has no {paths.MANIFEST}", hint)
    above = [start, *start.parents] if start else []
    for folder in (*above, _PACKAGE, _PACKAGE.parent.parent):
        found = corpus_at(folder)
        if found is not None:
            return found
    raise Failure("no corpus found, and none came with this installation", kind=FailureKind.NO_CORPUS)


def corpus_at(folder: Path) -> Path | None:
    """Return a folder if it is a corpus, the one in it if it holds one in ``positions/``, or None."""
    return next((root for root in (folder, folder / _NAME) if _is_corpus(root)), None)


def is_built_in(root: Path) -> bool:
    """Tell whether a corpus is the one that an installed program brings along."""
    return root.resolve() == _PACKAGE.resolve() / _NAME


class Names:
    """The ids of a corpus, read from the names of its files and folders.

    ``unlisted`` is called with the path of a folder that cannot be listed, and why; its names are missing then.
    """

    def __init__(self, root: Path, unlisted: Callable[[str, str], None] = lambda _path, _reason: None) -> None:
        self._root = root
        self._unlisted = unlisted
        self._listed: dict[str, list[os.DirEntry[str]] | None] = {}

    def issues(self) -> list[str]:
        """Return the ids of all issues, sorted."""
        return self._stems(paths.ISSUES) or []

    def risk_issues(self) -> list[str]:
        """Return the issues that have a risk register, sorted."""
        return self._stems(paths.RISKS) or []

    def recommendation_issues(self) -> list[str]:
        """Return the issues that have recommendations, sorted."""
        return self._stems(paths.RECOMMENDATIONS) or []

    def source_shards(self) -> list[str]:
        """Return the names of all bibliographies, sorted."""
        return self._stems(paths.SOURCES) or []

    def offices(self) -> list[str]:
        """Return the ids of all offices, sorted."""
        return self._folders(paths.CANDIDATES)

    def candidates_for(self, office: str) -> list[str]:
        """Return the candidates for an office, sorted."""
        return self._folders(paths.office_folder(office))

    def candidate_offices(self) -> dict[str, str]:
        """Return candidate id to office id of all candidates, in the order of offices and then of candidates."""
        return {candidate: office for office in self.offices() for candidate in self.candidates_for(office)}

    def office_of(self, candidate: str) -> str | None:
        """Return the office of one candidate without listing the others, or None if there is no such candidate."""
        if not paths.is_slug(candidate):
            return None
        return next((office for office in self.offices() if os.path.isdir(self._root / paths.candidate_folder(office, candidate))), None)  # noqa: PTH112 -- Path.is_dir raises for a folder that cannot be searched

    def issues_of(self, office: str, candidate: str) -> list[str] | None:
        """Return the issues on which a candidate has a file, sorted, or None if the folder cannot be listed."""
        stems = self._stems(paths.candidate_folder(office, candidate))
        return None if stems is None else [stem for stem in stems if paths.can_name_issue(stem)]

    def _stems(self, folder: str) -> list[str] | None:
        """Return the ids that the YAML files of a folder are named after, sorted, or None if it cannot be listed."""
        entries = self._entries(folder)
        if entries is None:
            return None
        stems = (entry.name.removesuffix(paths.SUFFIX) for entry in entries if entry.name.endswith(paths.SUFFIX))
        return sorted(filter(paths.is_slug, stems))

    def _folders(self, folder: str) -> list[str]:
        """Return the ids that the folders in a folder are named after, sorted."""
        return sorted(entry.name for entry in self._entries(folder) or () if paths.is_slug(entry.name) and os.path.isdir(entry.path))  # noqa: PTH112 -- DirEntry.is_dir raises on a link to itself

    def _entries(self, folder: str) -> list[os.DirEntry[str]] | None:
        """Return what is in a folder, nothing if it does not exist, and None if it cannot be listed. Each is listed once."""
        if folder not in self._listed:
            self._listed[folder] = self._list(folder)
        return self._listed[folder]

    def _list(self, folder: str) -> list[os.DirEntry[str]] | None:
        try:
            with os.scandir(self._root / folder) as entries:
                return list(entries)
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            self._unlisted(folder, str(error.strerror))
            return None


def _is_corpus(folder: Path) -> bool:
    """Tell whether a folder has a manifest; a folder that cannot be searched has none."""
    try:
        return (folder / paths.MANIFEST).is_file()
    except OSError:
        return False
