"""Files and folders that look like data but have a name that mxbrief does not read, and the name they should have. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from mxbrief.corpus import paths

ELSEWHERE = "move it to where it belongs; the README of the corpus shows where that is"
"""The hint for a misfit that has no proper name where it is."""
FOLDERS = (paths.CANDIDATES, paths.ISSUES, paths.RISKS, paths.RECOMMENDATIONS, paths.SOURCES)
"""The names of the folders of a corpus."""

# What programs and operating systems put beside data for as long as they run, or for themselves.
_PASSING_START = ("._", ".#", ".~", ".mxbrief-", "~$")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg")
# The rest of those, documents, and pictures.
_NO_DATA = (
    ".swp",
    ".swo",
    ".swx",
    ".tmp",
    ".lock",
    ".log",
    ".md",
    ".markdown",
    ".rst",
    ".htm",
    ".html",
    ".pdf",
    ".doc",
    ".docx",
    ".odt",
    ".py",
    ".sh",
    *_PICTURES,
)
# What tools keep in a folder that is a repository as well: stems, in lower case.
_TOOLS = (
    "_config _quarto _toc _typos action appveyor azure-pipelines biome book bower cargo catalog-info cloudbuild codecov codemeta compose "
    "composer dependabot deno docker-compose environment hugo jsconfig lerna mkdocs myst netlify nx package package-lock pixi pnpm-lock "
    "pnpm-workspace pyproject readthedocs renovate ruff skaffold taskfile tsconfig turbo typos vercel zensical"
)
# Strings, not compiled patterns: few names get as far as these, and compiling would be paid for by every command.
_DATA = r"(?i)\.(?:y[aml]{1,4}|json|jsonl|csv|tsv|xlsx?|ods|toml|bib|bibtex|ris|rdf|nbib|enw|xml)(?:[^a-z0-9].*)?$"
# Endings of files whose text is YAML, or would be with another name.
_LIKE_YAML = r"(?i)\.(?:y[aml]{1,4}|json)(?:[^a-z0-9].*)?$"
_YAML = r"(?i)\.y[aml]{1,4}(?:[^a-z0-9].*)?$"
_DOCUMENT = r"(?i)\.(?:docx?|docm|odt|rtf|pages|pdf|html?|md|markdown|rst|zip|gz|pptx?)$"
_TEXT = r"(?i)\.txt$"
_CLOUD = ".icloud"
_BACKUP = r"(?i)(?:~|#|[._-](?:bak|backup|bkp|old|orig|prev|rej|sav|save)(?:[._-]?\d+)?)$"
_COPIED = r"cop(?:y|ie)|kop(?:ie?|ia)|c[oó]pia"
_COPY = (
    rf"(?i)^(?:copy of|kopie von|copie de|c[oó]pia de|copia di|kopia av) +"
    rf"|[ _-]*\((?:\d{{1,2}}|[^()]*(?:{_COPIED}|confli|konflik)[^()]*)\)$"
    rf"|[ _]+-? *(?:{_COPIED})(?: *\(?\d{{1,2}}\)?)?$"
    r"|[.-]sync-conflict-[0-9a-z-]+$"
)
_VERSION = r"(?i)(.+?)[ _-]+(?:v?\d{1,2}|old|new|final|draft|backup|bak|orig|alt|neu|nuevo|viejo)"
_TOP_STEMS = ("corpus", "events", "waivers")
_STEMS = (*_TOP_STEMS, "office", "profile", paths.GENERAL_SOURCES)


def is_misfit(folder: str, name: str, beside: Collection[str] = (), known: Collection[str] = ()) -> bool:
    """Tell whether a file in a folder of the corpus, "" for the corpus itself, looks like data that mxbrief does not read.

    ``beside`` are the names in the folder: a backup, a hidden file or a text file is one only if what it may be meant for is missing.
    ``known`` are the names of issues.
    """
    if not may_be_meant(folder, name) or paths.kind_of(paths.join(folder, name)):
        return False
    if folder and _first(name) in {*_STEMS, *known} and proper_file(folder, name, beside, known) not in {"", *beside}:
        return True
    if not may_be_data(name):
        return False
    kept = _kept(name)
    if kept != name or re.search(_TEXT, name):
        proper = proper_file(folder, name, beside, known)
        is_sure = not name.startswith(".") and re.search(_YAML, kept)
        return proper not in {"", *beside} and (bool(is_sure) or proper.removesuffix(paths.SUFFIX) in {*_STEMS, *known})
    if name.startswith("."):
        return False
    return _is_data_of_corpus(name) if folder == "" else _is_data(name)


def may_be_data(name: str) -> bool:
    """Tell at a glance whether a file may look like data, or a backup of it."""
    lower = name.casefold()
    # Editors try out with a file that is called by a number whether they may write.
    return not (name.isdigit() or lower.startswith(_PASSING_START) or lower.endswith(_NO_DATA))


def may_be_meant(folder: str, name: str) -> bool:
    """Tell at a glance whether a file may be meant for data: in a folder of the corpus, a document or a file half written may be too."""
    if not folder:
        return may_be_data(name)
    lower = name.casefold()
    return not (name.isdigit() or lower.startswith(_PASSING_START) or lower.endswith(_PICTURES))


def _first(name: str) -> str:
    """Return the id that the name of a file begins with: what comes before its endings."""
    return paths.slug_of(name.partition(".")[0])


def proper_file(folder: str, name: str, beside: Collection[str] = (), known: Collection[str] = ()) -> str:
    """Return the name that a misfit should have in its folder, or "" if no file with such a name belongs there.

    What tells a copy, such as in "ferry 2" and "ferry_old", is left out if there is a "ferry" among the names ``beside`` it or the
    ``known`` issues.
    """
    stem = re.sub(_TEXT, "", re.sub(_DATA, "", _kept(name)))
    while (shorter := re.sub(_COPY, "", stem)) not in {stem, ""}:
        stem = re.sub(_DATA, "", shorter)
    slug = _first(name) if _first(name) in {*_STEMS, *known} else paths.slug_of(stem)
    numbered = re.fullmatch(_VERSION, stem)
    base = paths.slug_of(numbered[1]) if numbered else ""
    if base and slug not in known and (base in {*known, *_STEMS} or f"{base}{paths.SUFFIX}" in beside):
        slug = base
    proper = f"{slug}{paths.SUFFIX}"
    return proper if paths.kind_of(paths.join(folder, proper)) else ""


def remedy(folder: str, name: str, beside: Collection[str] = (), known: Collection[str] = ()) -> str:
    """Return what to do with a misfit."""
    proper = proper_file(folder, name, beside, known)
    if not proper:
        return ELSEWHERE
    if proper in beside:
        return f"delete it if {proper} holds what belongs there"
    if name.endswith(_CLOUD):
        return "download it: only its name is on this computer"
    if folder == paths.SOURCES and re.search(r"(?i)\.json", name):
        return f"rename it to {proper}, and write 'references:' on a line above its list"
    if re.search(_LIKE_YAML, name) or not (re.search(_DATA, name) or re.search(_DOCUMENT, name)):
        return f"rename it to {proper}"
    more = "; Zotero and pandoc write that form too (CSL YAML)" if folder == paths.SOURCES else ""
    return f"write what is in it into {proper}, in the form of the other files{more}"


def proper_folder(parent: str, name: str) -> str:
    """Return the name that a folder should have, or "" if no such folder belongs there; its own if it is right."""
    if parent == "":
        return _among(paths.slug_of(name), FOLDERS)
    if parent == paths.CANDIDATES or parent.startswith(f"{paths.CANDIDATES}/"):
        return paths.slug_of(re.sub(_COPY, "", name) or name) if parent.count("/") <= 1 else ""
    return ""


def is_folder_name(parent: str, name: str) -> bool:
    """Tell whether a folder belongs at a place, so that a file there is wrong."""
    return name in FOLDERS if parent == "" else proper_folder(parent, name) == name and "." not in name


def _is_data(name: str) -> bool:
    """Tell whether a name is that of data. In the folders of a corpus one without an ending is, except for a LICENSE."""
    return re.search(_DATA, name) is not None if "." in name else not name.isupper()


def _is_data_of_corpus(name: str) -> bool:
    """Tell whether a name beside the folders of a corpus is that of data.

    A table there is more likely something that was made from the corpus, and a file without an ending a LICENSE.
    """
    if "." not in name:
        return paths.slug_of(name) in _TOP_STEMS
    stem = re.sub(_DATA, "", name)
    if re.search(_LIKE_YAML, name):
        return stem.casefold() not in _TOOLS.split()
    return paths.slug_of(stem) in (*_TOP_STEMS, *(FOLDERS if stem != name else ()))


def missing_folders(*, issues: bool, named_after: bool, offices: bool, register: bool) -> Iterator[tuple[str, str, str]]:
    """Yield path, message and hint of the folders that a corpus lacks or that are empty.

    The arguments tell whether there are any issues, files that are named after issues, offices, and risks or recommendations.
    """
    if named_after and not issues:
        yield paths.ISSUES, "there are no issues, though files are named after some", "put the files of the issues back into issues/"
    if register and not offices:
        yield (
            paths.CANDIDATES,
            "there are no candidates, though risks or recommendations need some",
            "put their folders back into candidates/",
        )


def _kept(name: str) -> str:
    """Return the name of the file that a backup, a hidden file or one that was left in the cloud is of; its own for any other file."""
    if name.isalpha():  # without a sign, as a LICENSE is
        return name
    bare = name[1:] if name.startswith((".", "#")) else name
    return re.sub(_BACKUP, "", bare.removesuffix(_CLOUD))


def _among(name: str, known: Iterable[str]) -> str:
    """Return the known name that is meant, allowing for a missing or an added s; "" if none is."""
    return next((each for each in known if each.removesuffix("s") == name.removesuffix("s")), "")
