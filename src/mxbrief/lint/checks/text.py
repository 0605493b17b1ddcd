"""Checks of the text of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mxbrief.corpus.read.encoding import split_lines
from mxbrief.model.checks import SEVERITIES
from mxbrief.model.parsed import ParsedFile
from mxbrief.problems import Place, Problem

# Unicode, UAX #9: the explicit directional marks, embeddings, overrides and isolates.
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TAB = re.compile(r"[ ]*(\t)[ \t]*(?=\S)")


def check_directions(file: ParsedFile) -> Iterator[Problem]:
    """Yield invisible characters that make text look different from what it says."""
    if file.text.isascii() or not _BIDI.search(file.text):
        return
    for number, line in enumerate(split_lines(file.text), 1):
        for match in _BIDI.finditer(line):
            message = f"holds the invisible character U+{ord(match.group()):04X}, which changes the direction of text"
            yield _problem("bidi-control", Place(file.path, number, match.start() + 1), message, "delete it")


def check_indentation(file: ParsedFile) -> Iterator[Problem]:
    """Yield lines indented with a tab, which YAML forbids or reads as text."""
    if "\t" not in file.text:
        return
    for number, line in enumerate(split_lines(file.text), 1):
        match = _TAB.match(line)
        if match:
            yield _problem("tab-indentation", Place(file.path, number, match.start(1) + 1), "is indented with a tab", "indent with spaces")


def without_echoes(problems: list[Problem]) -> list[Problem]:
    """Return problems without the syntax errors that a tab on the same line explains better."""
    tabs = {problem.place.line for problem in problems if problem.code == "tab-indentation"}
    return [problem for problem in problems if problem.code != "syntax-error" or problem.place.line not in tabs]


def _problem(code: str, place: Place, message: str, hint: str) -> Problem:
    """Return a problem of one character."""
    return Problem(place, code, message, hint, SEVERITIES[code])
