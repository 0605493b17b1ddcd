"""Checks of the raw text of a file: invisible characters, tabs, and comments that cut text off."""

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
    """Yield invisible characters that make text read differently from what the file contains."""
    if file.text.isascii() or not _BIDI.search(file.text):
        return
    for number, line in enumerate(split_lines(file.text), 1):
        for match in _BIDI.finditer(line):
            message = f"contains the invisible character U+{ord(match.group()):04X}, which changes the direction of text"
            yield _problem("bidi-control", Place(file.path, number, match.start() + 1), message, "delete it")


def check_indentation(file: ParsedFile) -> Iterator[Problem]:
    """Yield lines indented with a tab, which YAML forbids or takes for text."""
    if "\t" not in file.text:
        return
    for number, line in enumerate(split_lines(file.text), 1):
        match = _TAB.match(line)
        if match:
            yield _problem("tab-indentation", Place(file.path, number, match.start(1) + 1), "is indented with a tab", "indent with spaces")


def check_hidden(file: ParsedFile) -> Iterator[Problem]:
    """Yield invisible characters that people do not type, in any text."""
    if file.text.isascii():
        return
    from mxbrief.corpus.read.slips.signs import strays

    known = {problem.place for problem in file.problems}
    yield from (problem for problem in strays(file.path, file.text) if problem.place not in known)


def check_comments(file: ParsedFile) -> Iterator[Problem]:
    """Yield text that is cut off because a '#' in it begins a comment."""
    if "#" not in file.text or file.node is None or not _may_cut(file.text):
        return
    from mxbrief.corpus.read.slips.comments import cut_texts
    from mxbrief.model.kinds import file_type

    known = {problem.place for problem in file.problems}
    for problem in cut_texts(file.path, file.text, file.node, file_type(file.kind)):
        if problem.place not in known:
            yield problem


def _may_cut(text: str) -> bool:
    """Tell whether a '#' stands after one blank, or right before a word: not as comments do. A pattern takes 50 times as long."""
    at = text.find("#")
    while at >= 0:
        if text[at - 1 : at] in {" ", "\t"} and not (text[at - 2 : at - 1].isspace() and text[at + 1 : at + 2] in {" ", "#", "\n"}):
            return True
        at = text.find("#", at + 1)
    return False


def without_echoes(problems: list[Problem]) -> list[Problem]:
    """Return the problems without syntax errors on lines where a tab is the cause."""
    tabs = {problem.place.line for problem in problems if problem.code == "tab-indentation"}
    return [problem for problem in problems if problem.code != "syntax-error" or problem.place.line not in tabs]


def _problem(code: str, place: Place, message: str, hint: str) -> Problem:
    return Problem(place, code, message, hint, SEVERITIES[code])
