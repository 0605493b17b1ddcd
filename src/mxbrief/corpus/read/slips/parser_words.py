"""What YAML's parser says, in words for people who do not know it: where no slip is found, this is all there is to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mxbrief.model.parsed import place_of
from mxbrief.problems import Problem

if TYPE_CHECKING:
    import yaml

_OPENED = ("while scanning a quoted scalar", "while parsing a flow", "while scanning a simple key", "while scanning a directive")
"""After these, the error is where the parser began, not where it gave up, which may be the end of the file."""

# A pattern for what the parser says, what that means, and what to do. The first that matches counts.
_WORDS = (
    ("quoted scalar", "a quotation mark is opened here and not closed", "put one at the end of the text"),
    (
        "flow sequence",
        "the list in brackets that begins here is not closed, or lacks a comma",
        "close it with ']', and put quotes around text with brackets",
    ),
    (
        "flow mapping",
        "what is in braces from here on is not closed, or lacks a comma",
        "close it with '}', and put quotes around text with braces",
    ),
    (
        "could not find expected ':'",
        "expected a key and a colon",
        "write 'key: value'; text that continues the line above is indented more than its key, and a note begins with '# '",
    ),
    (
        "mapping values are not allowed",
        "a colon followed by a space is not expected here",
        "put quotes around text that contains a colon followed by a space",
    ),
    ("tab|'\\\\t'", "there is a tab where a space is expected", "use spaces"),
    ("cannot start any token|alias|anchor|tag", "text cannot begin with this character", "put quotes around the text"),
    ("block scalar", "text cannot begin with this character", "put quotes around the text"),
    (
        "mapping keys are not allowed|sequence entries are not allowed",
        "text cannot begin with this character and a space",
        "put quotes around the text",
    ),
    (
        "did not find expected key|'-' indicator|<block end>",
        "this line does not fit to the lines above",
        "check how far this line and the one above are indented, and their quotes",
    ),
    (
        "unknown escape|hexadecimal|escape",
        "a backslash in double quotes begins a code, and this is none",
        "write two backslashes, or use single quotes",
    ),
    ("node content", "there is nothing that can be a value", "put quotes around text that begins with a special character"),
    ("directive", "a line that begins with '%' is a directive", "put quotes around text that begins with '%'"),
)


def in_words(path: str, error: yaml.MarkedYAMLError) -> Problem:
    """Return an error of the parser as a problem in words."""
    said = ", ".join(part for part in (error.context, error.problem) if part)
    opened = str(error.context).startswith(_OPENED) and error.context_mark
    place = place_of(path, error.context_mark if opened else error.problem_mark or error.context_mark)
    message, hint = next(((words, hint) for pattern, words, hint in _WORDS if re.search(pattern, said)), (f"is not valid YAML: {said}", ""))
    return Problem(place, "syntax-error", message, hint)
