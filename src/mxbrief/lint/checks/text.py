"""Checks of the raw text of a file, and of texts in it: invisible characters, tabs, text cut off by comments, keys without a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mxbrief.corpus.read.encoding import find_characters, split_lines
from mxbrief.model.checks import SEVERITIES
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Node, ParsedFile, place_of
from mxbrief.model.positions import Position
from mxbrief.problems import Place, Problem

# Unicode, UAX #9: the explicit directional marks, embeddings, overrides and isolates.
_BIDI = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
# Controls except tabs and line feeds, and what Unicode has for programs: separators, invisible operators, noncharacters, tags.
_NO_TEXT = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


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


def check_escapes(file: ParsedFile) -> Iterator[Problem]:
    """Yield values and keys in double quotes in which an escape makes a character that no text should contain."""
    if "\\" not in file.text or file.node is None:
        return
    for node in _scalars(file.node):
        text = node.value
        if text.isprintable():
            continue
        for character in dict.fromkeys(re.findall(_NO_TEXT, text)):
            if character in file.text:
                continue  # it stands there itself, and has its own problem
            code = "bidi-control" if re.match(_BIDI, character) else "control-character"
            what = "which changes the direction of text" if code == "bidi-control" else "which cannot be seen"
            message = f"an escape makes the character U+{ord(character):04X} here, {what}"
            yield _problem(
                code, place_of(file.path, node.start_mark), message, "delete the escape: a backslash and the letter or number after it"
            )


def check_values(file: ParsedFile) -> Iterator[Problem]:
    """Yield keys without a value in a valid file. Those that need one have a problem already."""
    if file.whole is None or (file.kind is FileKind.POSITIONS and not _may_lack_values(file)):
        return
    for key, value in _pairs(file.node):
        if value.id == "scalar" and not value.value:
            message = f"the key '{key.value}' has no value"
            yield _problem("no-value", place_of(file.path, key.start_mark), message, "write it after the colon, or delete the line")


def without_echoes(file: ParsedFile, problems: list[Problem]) -> list[Problem]:
    """Return the problems of a file without syntax errors on lines that a tab is in front of: the tab is the cause."""
    if not any(problem.code == "tab-indentation" for problem in problems):
        return problems
    lines = split_lines(file.text)
    return [problem for problem in problems if problem.code != "syntax-error" or "\t" not in _indent(lines, problem.place.line)]


def _may_lack_values(file: ParsedFile) -> bool:
    """Tell whether an optional text of a position may be empty. Positions are most of a corpus, and looking at nodes takes time."""
    positions = [position for _, position in file.of(Position)]
    notes = sum(map(bool, (position.note for position in positions)))
    locators = sum(map(bool, (citation.locator for position in positions for citation in position.sources)))
    return file.text.count("note:") != notes or file.text.count("locator:") != locators


def _pairs(node: Node) -> Iterator[tuple[Node, Node]]:
    """Yield key and value of every mapping in a node."""
    if node.id == "mapping":
        for key, value in node.value:
            yield key, value
            yield from _pairs(value)
    elif node.id == "sequence":
        for item in node.value:
            yield from _pairs(item)


def _scalars(node: Node) -> Iterator[Node]:
    """Yield every key and single value in a node."""
    if node.id == "scalar":
        yield node
    for part in node.value if node.id != "scalar" else ():
        for each in part if isinstance(part, tuple) else (part,):
            yield from _scalars(each)


def _problem(code: str, place: Place, message: str, hint: str) -> Problem:
    return Problem(place, code, message, hint, SEVERITIES[code])


def _indent(lines: list[str], number: int) -> str:
    """Return the blanks at the beginning of a line, counted from 1; "" for no line."""
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    return line[: len(line) - len(line.lstrip())]
