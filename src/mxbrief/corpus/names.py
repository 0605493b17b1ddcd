"""The ids of a corpus, read from the names of its files and folders, and what is wrong with those names.

Opens no file and imports nothing heavy: pressing TAB runs this.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from mxbrief.corpus import misfits, paths
from mxbrief.model.kinds import FileKind

_NAMED_BY_ISSUE = (FileKind.POSITIONS, FileKind.RISKS, FileKind.RECOMMENDATIONS)
_SURVEYED = 500  # looking at a folder takes 20 microseconds; 500 of them are a tenth of the shortest run

OnProblem = Callable[[str, str, str, str], None]
"""Takes the code, path, message and hint of a problem; a Problem would have to be imported on every TAB."""


class Names:
    """The ids of a corpus, read from the names of its files and folders.

    ``on_problem`` is called for what is wrong with names: folders that cannot be listed, files and folders that look like data but are not
    read, ids used twice. On TAB there is none, and names are not checked.
    """

    def __init__(self, root: Path, on_problem: OnProblem | None = None) -> None:
        self._root = root
        self._on_problem = on_problem
        self._listed: dict[str, list[os.DirEntry[str]] | None] = {}
        self._misnamed: dict[str, set[str]] = {}
        self._sorted: dict[str, list[str] | None] = {}
        self._lost: set[str] = set()

    def survey(self) -> None:
        """Look at the folders of the corpus, so that what is wrong with their names is reported.

        The folders of candidates are left to lint if there are very many; a report looks at those that it shows.
        """
        for folder in ("", paths.ISSUES, paths.RISKS, paths.RECOMMENDATIONS, paths.SOURCES):
            self._entries(folder)
        for folder in (paths.RISKS, paths.RECOMMENDATIONS):
            self._report_strays(folder)
        everyone = self.candidate_offices()
        if len(everyone) <= _SURVEYED:
            for candidate, office in everyone.items():
                self._report_strays(paths.candidate_folder(office, candidate))
                self._require(paths.profile_path(office, candidate))
        for office in self.offices():
            self._require(paths.office_path(office))
        if not self.issues() or not self.offices():
            self._report_missing()

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

    def known_issues(self) -> set[str]:
        """Return the ids of all issues, and of those that have a risk register or recommendations although their own file is missing."""
        known: set[str] = set()
        for folder in (paths.ISSUES, paths.RISKS, paths.RECOMMENDATIONS):
            try:
                with os.scandir(self._root / folder) as entries:
                    stems = {entry.name.removesuffix(paths.SUFFIX) for entry in entries if entry.name.endswith(paths.SUFFIX)}
            except OSError:
                continue
            known |= set(filter(paths.is_slug, stems))
        return known

    def offices(self) -> list[str]:
        """Return the ids of all offices, sorted."""
        return self._folders(paths.CANDIDATES)

    def candidates_for(self, office: str) -> list[str]:
        """Return the candidates for an office, sorted."""
        return self._folders(paths.office_folder(office))

    def candidate_offices(self) -> dict[str, str]:
        """Return candidate id to office id of all candidates, in the order of offices and then of candidates; the first of equals."""
        found: dict[str, str] = {}
        for office in self.offices():
            for candidate in self.candidates_for(office):
                if found.setdefault(candidate, office) != office:
                    self._report_twin(candidate, found[candidate], office)
        return found

    def office_of(self, candidate: str) -> str | None:
        """Return the office of one candidate without listing the others, or None if there is no such candidate."""
        if not paths.is_slug(candidate):
            return None
        homes = [office for office in self.offices() if is_folder(self._root / paths.candidate_folder(office, candidate))]
        for other in homes[1:]:
            self._report_twin(candidate, homes[0], other)
        return homes[0] if homes else None

    def issues_of(self, office: str, candidate: str) -> list[str] | None:
        """Return the issues on which a candidate has a file, sorted, or None if the folder cannot be listed."""
        stems = self._stems(paths.candidate_folder(office, candidate))
        return None if stems is None else [stem for stem in stems if paths.can_name_issue(stem)]

    def misnamed_issues_of(self, office: str, candidate: str) -> set[str]:
        """Return the issues on which a candidate seems to have a file that mxbrief does not read."""
        folder = paths.candidate_folder(office, candidate)
        self._report_strays(folder)
        return self._misnamed.get(folder, set())

    def misplaced_issues_of(self, office: str) -> set[str]:
        """Return the issues that files beside the folders of an office's candidates seem to be about, whoever they belong to."""
        folder = paths.office_folder(office)
        self._entries(folder)
        return self._misnamed.get(folder, set())

    def _stems(self, folder: str) -> list[str] | None:
        """Return the ids that the YAML files of a folder are named after, sorted, or None if it cannot be listed."""
        if folder not in self._sorted:
            entries = self._entries(folder)
            stems = (entry.name.removesuffix(paths.SUFFIX) for entry in entries or () if entry.name.endswith(paths.SUFFIX))
            self._sorted[folder] = None if entries is None else sorted(filter(paths.is_slug, stems))
        return self._sorted[folder]

    def _folders(self, folder: str) -> list[str]:
        """Return the ids that the folders in a folder are named after, sorted."""
        return sorted(entry.name for entry in self._entries(folder) or () if paths.is_slug(entry.name) and _leads_to_folder(entry))

    def _entries(self, folder: str) -> list[os.DirEntry[str]] | None:
        """Return what is in a folder, nothing if it does not exist, and None if it cannot be listed. Each is listed once."""
        if folder not in self._listed:
            self._listed[folder] = self._list(folder)
        return self._listed[folder]

    def _list(self, folder: str) -> list[os.DirEntry[str]] | None:
        try:
            with os.scandir(self._root / folder) as entries:
                found = list(entries)
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            if self._on_problem:
                self._report("unreadable-file", folder, f"cannot be listed: {error.strerror}", "check its permissions")
            return None
        if self._on_problem:
            for name, message, hint in find_misfits(folder, found, self.known_issues):
                self._report("misplaced-file", paths.join(folder, name), message, hint)
                proper = misfits.proper_file(folder, name, {each.name for each in found}, self.known_issues())
                stem = proper.removesuffix(paths.SUFFIX) or paths.slug_of(name.partition(".")[0])
                self._misnamed.setdefault(folder, set()).add(stem)
        return found

    def _report_strays(self, folder: str) -> None:
        """Report the files of a folder that are named after no issue. An issue that is only misnamed is told itself."""
        stems, issues = self._stems(folder), self._stems(paths.ISSUES)
        if self._on_problem is None or not stems or issues is None:
            return
        known = {*issues, *self._misnamed.get(paths.ISSUES, ())}
        for stem in stems:
            if stem in known or paths.kind_of(paths.join(folder, f"{stem}{paths.SUFFIX}")) not in _NAMED_BY_ISSUE:
                continue
            from mxbrief.model.references import issue_of_file, meant_issue

            found = issue_of_file(stem, issues)
            self._report(found.code, paths.join(folder, f"{stem}{paths.SUFFIX}"), found.message, found.hint)
            meant = meant_issue(stem, issues)
            if meant and meant not in stems:
                self._misnamed.setdefault(folder, set()).add(meant)

    def _require(self, path: str) -> None:
        """Report a file that there should be in a folder that can be listed, as it is reported where it is read."""
        folder, _, name = path.rpartition("/")
        entries = self._entries(folder)
        if entries is not None and all(entry.name != name for entry in entries):
            self._report("missing-file", path, "does not exist", "")

    def _report_missing(self) -> None:
        """Report folders that there should be, unless what is wrong with them is reported already."""
        register = bool(self.risk_issues() or self.recommendation_issues())
        everyone = self.candidate_offices().items()
        named_after = register or any(self.issues_of(office, candidate) for candidate, office in everyone)
        missing = misfits.missing_folders(
            issues=bool(self.issues()), named_after=named_after, offices=bool(self.offices()), register=register
        )
        for folder, message, hint in missing:
            if folder not in self._lost:
                self._report("missing-file", folder, message, hint)

    def _report(self, code: str, path: str, message: str, hint: str) -> None:
        """Report a problem, if problems are wanted."""
        if self._on_problem:
            self._lost.add(misfits.proper_folder("", path.partition("/")[0]))
            self._on_problem(code, path, message, hint)

    def _report_twin(self, candidate: str, office: str, other: str) -> None:
        """Report an id that candidates of two offices have."""
        if self._on_problem:
            message = f"the id '{candidate}' is already that of a candidate for '{office}', so this one is left out"
            self._report("duplicate-id", paths.candidate_folder(other, candidate), message, "rename one of the two folders")


def find_misfits(
    folder: str, entries: Sequence[os.DirEntry[str]], known: Callable[[], Collection[str]], *, thorough: bool = False
) -> Iterator[tuple[str, str, str]]:
    """Yield name, message and hint of what is in a folder of the corpus and looks like data, but is not read.

    ``known`` returns the names of issues. A ``thorough`` look also finds unknown folders beside those of the corpus, even if it has all of
    them, and folders in place of files, which a report finds out when it reads them.
    """
    holds_folders = folder.partition("/")[0] == paths.CANDIDATES and folder.count("/") <= 1
    beside: set[str] = set()
    issues: Collection[str] = ()
    for entry in entries:
        # There can be tens of thousands of candidates, so proper folders are passed over at once.
        if holds_folders and entry.is_dir(follow_symlinks=False) and paths.is_slug(entry.name):
            continue
        is_file_name = paths.kind_of(paths.join(folder, entry.name)) is not None
        if is_file_name and not thorough:
            continue
        found = _misfit_folder(folder, entry, entries, is_file_name=is_file_name, thorough=thorough) or _misfit_link(folder, entry)
        if found:
            yield entry.name, *found
        elif not is_file_name and misfits.may_be_meant(folder, entry.name) and not _leads_to_folder(entry):
            beside, issues = beside or {each.name for each in entries}, issues or known()
            if misfits.is_misfit(folder, entry.name, beside, issues):
                yield entry.name, "is a file that mxbrief does not read", misfits.remedy(folder, entry.name, beside, issues)


def is_folder(path: str | Path) -> bool:
    """Tell whether a path is a folder; False for a link to itself and for what cannot be looked at."""
    return os.path.isdir(path)  # noqa: PTH112 -- Path.is_dir and DirEntry.is_dir raise there


def _misfit_folder(
    folder: str, entry: os.DirEntry[str], entries: Sequence[os.DirEntry[str]], *, is_file_name: bool, thorough: bool
) -> tuple[str, str] | None:
    """Return message and hint of a folder that has a wrong name or is in a wrong place, or of a file where a folder belongs.

    ``entries`` is everything in ``folder``.
    """
    if not _leads_to_folder(entry):
        is_wrong = misfits.is_folder_name(folder, entry.name) and os.path.exists(entry.path)  # noqa: PTH110 -- it takes links to themselves
        return ("is a file, but a folder belongs there", "rename it or delete it") if is_wrong else None
    if is_file_name:
        return "is a folder, but a file belongs there", "rename the folder"
    beside = {each.name for each in entries}
    proper = misfits.proper_folder(folder, entry.name)
    if entry.name.startswith(".") or proper == entry.name:
        return None
    if proper:
        hint = f"delete it if {proper} holds what belongs there" if proper in beside else f"rename it to {proper}"
        return "is a folder that mxbrief does not read", hint
    # A folder that is missing may be there under another name.
    missing = [] if folder else [name for name in misfits.FOLDERS if name not in beside]
    file = "" if folder or paths.kind_of(f"{entry.name}{paths.SUFFIX}") is None else f"{entry.name}{paths.SUFFIX}"
    if not (thorough or folder or missing or file) or not _has_data(entry.path):
        return None
    hint = f"rename it to {' or '.join(missing)}, if it is that folder, or move it out of the corpus" if missing else misfits.ELSEWHERE
    return "is a folder that mxbrief does not read", f"write what is in it into {file}" if file else hint


def _misfit_link(folder: str, entry: os.DirEntry[str]) -> tuple[str, str] | None:
    """Return message and hint of a link that leads nowhere. One with the name of a file, or to itself, is reported when it is read."""
    found = "is a link that leads nowhere", "delete it, or correct it"
    if folder == "":
        return found if misfits.is_folder_name(folder, entry.name) and _is_dangling(entry) else None
    is_told = folder.startswith(paths.CANDIDATES) and not entry.name.startswith(".")
    is_told = is_told and paths.kind_of(paths.join(folder, entry.name)) is None
    return found if is_told and not os.path.exists(entry.path) else None  # noqa: PTH110 -- Path.exists raises for a link to itself


def _is_dangling(entry: os.DirEntry[str]) -> bool:
    """Tell whether a link leads to something that does not exist."""
    try:
        entry.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def _has_data(folder: str) -> bool:
    """Tell whether there is anything in a folder, or in one below it, that looks like data."""
    return any(misfits.is_misfit("", name) for _, _, names in os.walk(folder) for name in names)


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether what was listed is a folder or a link to one. Asks the disk only about links."""
    return entry.is_dir(follow_symlinks=False) or (entry.is_symlink() and is_folder(entry.path))
