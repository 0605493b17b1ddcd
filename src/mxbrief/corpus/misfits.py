"""Files and folders that look like data but have a name that mxbrief does not read, and the name they should have. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mxbrief.corpus import paths

if TYPE_CHECKING:
    from collections.abc import Iterable

# What people, programs and operating systems put beside data: backups, documents, pictures. Hidden files are ignored too.
_BACKUPS = ("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", ".lock", ".log")
_DOCUMENTS = (
    ".md",
    ".markdown",
    ".rst",
    ".htm",
    ".html",
    ".pdf",
    ".doc",
    ".docx",
    ".odt",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".svg",
    ".py",
    ".sh",
)
# A string, not a compiled pattern: few names get as far as this, and compiling would be paid for by every command.
_DATA = r"(?i)\.(?:ya?ml|json|jsonl|csv|tsv|xlsx?|ods|toml|bib|bibtex|ris|rdf|nbib|enw|xml)(?:[ .].*)?$"
# Endings of files whose text is YAML, or would be with another name.
_LIKE_YAML = r"(?i)\.(?:ya?ml|json)(?:[ .].*)?$"
ELSEWHERE = "move it to where it belongs; the README of the corpus shows where that is"
"""The hint for a misfit that has no proper name where it is."""
_TOP_STEMS = ("corpus", "events", "waivers")


def is_misfit(folder: str, name: str) -> bool:
    """Tell whether a file in a folder of the corpus, "" for the corpus itself, looks like data that mxbrief does not read."""
    if name.startswith((".", "#")) or name.casefold().endswith(_BACKUPS + _DOCUMENTS) or paths.kind_of(paths.join(folder, name)):
        return False
    if "." in name:
        return re.search(_DATA, name) is not None
    # Without an ending it is data where nothing but data belongs; beside the folders of a corpus it is more likely a LICENSE.
    return paths.slug_of(name) in _TOP_STEMS if folder == "" else not name.isupper()


def proper_file(folder: str, name: str) -> str:
    """Return the name that a misfit should have in its folder, or "" if no file with such a name belongs there."""
    proper = f"{paths.slug_of(re.sub(_DATA, '', name))}{paths.SUFFIX}"
    return proper if paths.kind_of(paths.join(folder, proper)) else ""


def remedy(folder: str, name: str) -> str:
    """Return what to do with a misfit."""
    proper = proper_file(folder, name)
    if not proper:
        return ELSEWHERE
    if folder == paths.SOURCES and re.search(r"(?i)\.json", name):
        return f"rename it to {proper}, and write 'references:' on a line above its list"
    if "." not in name or re.search(_LIKE_YAML, name):
        return f"rename it to {proper}"
    more = "; Zotero and pandoc write that form too (CSL YAML)" if folder == paths.SOURCES else ""
    return f"write what is in it into {proper}, in the form of the other files{more}"


def proper_folder(parent: str, name: str) -> str:
    """Return the name that a folder should have, or "" if no such folder belongs there; its own if it is right."""
    if parent == "":
        known = (paths.CANDIDATES, paths.ISSUES, paths.RISKS, paths.RECOMMENDATIONS, paths.SOURCES)
        return _among(paths.slug_of(name), known)
    if parent == paths.CANDIDATES or parent.startswith(f"{paths.CANDIDATES}/"):
        return paths.slug_of(name) if parent.count("/") <= 1 else ""
    return ""


def _among(name: str, known: Iterable[str]) -> str:
    """Return the known name that is meant, allowing for a missing or an added s; "" if none is."""
    return next((each for each in known if each.removesuffix("s") == name.removesuffix("s")), "")
