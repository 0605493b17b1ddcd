"""Checks of the raw text of a file: invisible characters, tabs, and comments that cut text off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mxbrief.corpus.read.encoding import find_characters, split_lines
from mxbrief.model.parsed import ParsedFile
from mxbrief.problems import Problem

# Unicode, UAX #9: the explicit directional marks, embeddings, overrides and isolates.
_BIDI = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"


def check_directions(file: ParsedFile) -> Iterator[Problem]:
    """Yield invisible characters that make text read differently from what the file contains."""
    if file.text.isascii() or not re.search(_BIDI, file.text):
        return
    from mxbrief.corpus.read.slips.signs import named

    known = {problem.place for problem in file.problems}
    for place, character in find_characters(file.path, file.text, _BIDI):
        message = f"has an invisible character that changes the direction of text, the {named(character)}"
        if place not in known:
            yield Problem(place, "bidi-control", message, "delete it")


def check_indentation(file: ParsedFile) -> Iterator[Problem]:
    """Yield the first line indented with a tab, which YAML forbids or takes for text; its hint names the others."""
    if "\t" not in file.text:
        return
    from mxbrief.corpus.read.slips.indentation import tab_problem

    problem = tab_problem(file.path, split_lines(file.text))
    if problem and problem not in file.problems:
        yield problem


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


def without_echoes(file: ParsedFile, problems: list[Problem]) -> list[Problem]:
    """Return the problems of a file without those that have their cause on the same line: a tab in front, or text that is cut off."""
    codes = {problem.code for problem in problems}
    if "cut-text" in codes:
        cut = {problem.place.line for problem in problems if problem.code == "cut-text"}
        problems = [problem for problem in problems if problem.code != "empty-value" or problem.place.line not in cut]
    if "tab-indentation" in codes:
        lines = split_lines(file.text)
        problems = [problem for problem in problems if problem.code != "syntax-error" or "\t" not in _indent(lines, problem.place.line)]
    return problems


def _indent(lines: list[str], number: int) -> str:
    """Return the blanks at the beginning of a line, counted from 1; "" for no line."""
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    return line[: len(line) - len(line.lstrip())]
