"""Text that is cut off, unseen, because a '#' in it begins a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec
from msgspec import inspect

from mxbrief.corpus.read.encoding import split_lines
from mxbrief.corpus.read.slips.quoting import quoted
from mxbrief.model.parsed import Node
from mxbrief.problems import Place, Problem

_LONGEST = 100


def cut_texts(path: str, text: str, node: Node, kind: type[msgspec.Struct]) -> Iterator[Problem]:
    """Yield every text of a file that ends where a comment seems to begin.

    A true comment has two spaces before the '#' and one after it, as those that ``new`` writes have, or stands after an id, a date or a
    word of the format.
    """
    lines = split_lines(text)
    for key, value in _texts(node, _info(kind), ""):
        if value.style:  # quoted, or block text
            continue
        end = value.end_mark
        rest = lines[end.line][end.column :] if end.line < len(lines) else ""
        place, cut = (end.line, end.column + len(rest) - len(rest.lstrip())), rest.strip()
        if not cut:
            place, cut = _below(lines, value)
        gap = place[1] - end.column if place[0] == end.line else 1
        if cut.startswith("#") and _is_text(value.value, cut, gap):
            yield _problem(path, place, key, f"{value.value} {cut}".strip(), cut)


@cache
def _info(kind: type[msgspec.Struct]) -> inspect.Type:
    """Return what is known of a kind of file; to find it out takes longer than to check a file."""
    return inspect.type_info(kind)


def _is_text(before: str, cut: str, gap: int) -> bool:
    """Tell whether what follows a '#' belongs to the text before it; ``gap`` is how many spaces are between them."""
    if re.match(r"#[^\s#]", cut):
        return gap == 1 or " " in before or bool(re.match(r"#\d", cut)) or not before
    return gap == 1 and (" " in before or bool(re.match(r"# ?\d", cut)))


def _problem(path: str, place: tuple[int, int], key: str, whole: str, cut: str) -> Problem:
    """Return the problem of a text that is cut off at a place."""
    shown = cut if len(cut) <= 40 else f"{cut[:40]}…"  # noqa: PLR2004 -- enough to find it
    written = f"{key}: {quoted(whole)}" if key else f"- {quoted(whole)}"
    how = f"write: {written}" if len(written) <= _LONGEST else "put quotes around the whole text"
    message = f"the text is cut off here: '{shown}' is taken for a comment"
    return Problem(
        Place(path, place[0] + 1, place[1] + 1), "cut-text", message, f"{how}; a comment belongs on a line of its own", width=len(cut)
    )


def _below(lines: list[str], value: Node) -> tuple[tuple[int, int], str]:
    """Return place and text of a line below a value that continues it and begins with '#'; "" for the text if there is none."""
    number = value.end_mark.line + (1 if value.end_mark.column else 0)
    line = lines[number] if value.value and number < len(lines) else ""
    indent = len(line) - len(line.lstrip())
    own = lines[value.start_mark.line]
    is_deeper = indent > len(own) - len(own.lstrip(" -"))
    return (number, indent), line.strip() if is_deeper and re.match(r"#(?![\w-]+:)[^\s#]", line.strip()) else ""


def _texts(node: Node, info: inspect.Type, key: str) -> Iterator[tuple[str, Node]]:
    """Yield every value of a file that is free text, with its key; "" in a list."""
    match info:
        case inspect.Metadata():
            yield from _texts(node, info.type, key)
        case inspect.UnionType():
            yield from _texts(node, next(kind for kind in info.types if not isinstance(kind, inspect.NoneType)), key)
        case inspect.StructType() if node.id == "mapping":
            fields = {field.encode_name: field.type for field in info.fields}
            for name, value in node.value:
                if name.id == "scalar" and name.value in fields:
                    yield from _texts(value, fields[name.value], name.value)
        case inspect.VarTupleType() if node.id == "sequence":
            for item in node.value:
                yield from _texts(item, info.item_type, "")
        case inspect.StrType(pattern=pattern) if node.id == "scalar" and not _is_strict(pattern):
            yield key, node


def _is_strict(pattern: str | None) -> bool:
    """Tell whether a pattern leaves no room for a '#': that of an id or an age, not that of any text with something to see."""
    return pattern is not None and re.search(pattern, "Text with #12") is None
