"""Text that needs quotes, quotes that do not go around the whole text, and quotes and brackets that are not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mxbrief.corpus.read.slips.lines import Edit, Entry, Lines, Slip

_SPECIAL = "[]{}&*!|>%@`?,#-:"
_TYPOGRAPHIC = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a"
_LONGEST = 120
"""No longer line is shown as it should be written."""
_PAIRS = {"[": "]", "{": "}"}
_LIST = r"\[[^\[\]\"'{}]+\]"
"""Words in brackets, which may be meant as a list of one."""
_COMMENT = r" {2,}#.*"
"""What stands in a column of its own; what follows a single space may belong to the text."""
_ELISION = "(?i)'(?:[0-9]|(?:t(?:is|was|il|ill)|em|n|round|cause|bout)\\b)"
"""An apostrophe where something was left out: no quotation mark."""


def in_closings(lines: Lines) -> Iterator[Slip]:
    """Yield quotes and brackets that are opened and not closed, or closed and not opened."""
    last_place = max(lines.places, default=0)
    # Where quotes come in pairs again further down, the parser gives up far below the one that is not closed.
    quotes = (number for number in range(last_place, -1, -1) if number not in lines.places and re.search(r"[:-] +[\"']", lines.all[number]))
    for number in (*lines.places, *quotes):
        entry = lines.entry(number)
        if entry is None:
            continue
        start, value = len(entry.lead), entry.value
        if value[0] in "\"'" and value.count(value[0]) == 1 and not re.match(_ELISION, value):
            last = max((each for each in lines.continued(number) if lines.all[each].strip()), default=number)
            for line in dict.fromkeys((last, number)):
                edit = Edit(line, len(lines.all[line].rstrip()), len(lines.all[line]), value[0])
                hint = f"put {value[0]} at the end of the text, on line {line + 1}"
                shown = _shown(entry, value + value[0]) if line == number else ""
                message = "a quotation mark is opened here and not closed"
                yield Slip("syntax-error", number, start, message, shown or hint, (edit,))
        yield from _brackets(number, entry)


def in_values(lines: Lines) -> Iterator[Slip]:
    """Yield text on one line that needs quotes."""
    for number in lines.places:
        entry = lines.entry(number)
        if entry is None:
            continue
        start = len(entry.lead)
        reason = None if _is_reference(lines, entry.value) else needs_quotes(entry.value)
        if reason:
            message, offset = reason
            value = entry.value if entry.value[offset] == "#" else re.sub(_COMMENT, "", entry.value)
            text = quoted(value)
            edit = Edit(number, start, start + len(value), text)
            hint = _shown(entry, text) or _below(entry)
            if re.fullmatch(_LIST, value):
                hint = f"leave out the brackets if they are not part of the text; else {hint}"
            yield Slip(_code(entry.value), number, start + offset, message, hint, (edit,), guesses=True)
        item = re.fullmatch(r"([ ]*(?:- +)+)(\S.*)", lines.all[number].rstrip()) if entry.key else None
        if item:
            text = quoted(item[2])
            edit = Edit(number, len(item[1]), len(lines.all[number]), text)
            message, hint = "text that has a colon followed by a space needs quotes around it", f"write: - {text}"
            at = len(item[1]) + item[2].index(":")
            yield Slip(
                "syntax-error", number, at, message, hint if len(hint) <= _LONGEST else _below(Entry("", "", "")), (edit,), guesses=True
            )
        if entry.value[0] == '"' and "\\" in entry.value:
            text = "'{}'".format(entry.value.strip('"').replace("'", "''"))
            at = start + entry.value.index("\\")
            message = "a backslash between double quotation marks begins a code, and this is none"
            edit = Edit(number, start, len(lines.all[number]), text)
            yield Slip("syntax-error", number, at, message, _shown(entry, text) or "use single quotation marks", (edit,), guesses=True)
        if entry.value[-1] == ":":
            at = start + len(entry.value) - 1
            hint = _shown(entry, entry.value[:-1]) or "delete it"
            yield Slip("syntax-error", number, at, "a colon too many", hint, (Edit(number, at, at + 1, ""),), guesses=True)
        if "{" in entry.value or "[" in entry.value:
            yield from _inside(number, start, entry.value)


def in_paragraphs(lines: Lines) -> Iterator[Slip]:
    """Yield text over several lines that needs the sign of a block text."""
    tried: set[int] = set()
    for number in lines.places:
        first = next(
            (each for each in range(number, max(number - 30, -1), -1) if lines.entry(each) and lines.indent(each) < lines.indent(number)),
            None,
        )
        for begin in dict.fromkeys(each for each in (first, number) if each is not None and each not in tried):
            tried.add(begin)
            entry = lines.entry(begin)
            rest = [each for each in lines.continued(begin) if lines.all[each].strip()]
            if entry is None or not entry.key or not rest:
                continue
            texts = [(begin, len(entry.lead)), *((each, lines.indent(each)) for each in rest)]
            reasons = ((each, start, found) for each, start in texts if (found := needs_quotes(lines.all[each][start:].rstrip())))
            at, start, (message, offset) = next(
                reasons, (begin, len(entry.lead), ("this text needs the sign for text over several lines", 0))
            )
            column = start + offset
            edit = Edit(begin, len(entry.lead), len(lines.all[begin]), ">-")
            yield Slip("syntax-error", at, column, message, _below(entry), (edit,), guesses=True)


def needs_quotes(value: str) -> tuple[str, int] | None:  # noqa: PLR0911 -- one for each reason
    """Return why a text needs quotes around it, and the index of the character that is the reason; None if it does not."""
    first = value[:1]
    if first and first in "\"'":
        closing = _closing(value)
        if closing < 0 and re.match(_ELISION, value):
            return "text that begins with an apostrophe needs quotes around it", 0
        if closing < 0 or not value[closing + 1 :].strip():
            return None
        if _is_wrapped(value):
            return f"the text in quotation marks has the same mark ({first}) inside", closing
        return "text goes on after the closing quotation mark", closing + 1 + len(value[closing + 1 :]) - len(value[closing + 1 :].lstrip())
    colon = re.search(":(?= |$)", value)
    if first and first in _TYPOGRAPHIC and colon:
        return f"typographic quotation marks ({first}) do not quote text that has a colon followed by a space", 0
    if re.fullmatch("[|>][-+0-9]{0,2}", value):
        return None  # block text, of which there is none
    if first and first in _SPECIAL:
        return f"text that begins with '{first}' needs quotes around it", 0
    if colon:
        what = "ends with a colon" if colon.end() == len(value) else "has a colon followed by a space"
        return f"text that {what} needs quotes around it", colon.start()
    comment = re.search("(?<= )#", value)
    return (
        (f"text with '{value[comment.start() :][:12]}' needs quotes around it: '#' begins a comment", comment.start()) if comment else None
    )


def quoted(value: str) -> str:
    """Return a text in the quotes that it needs. Quotes that it has already, and that were meant for this, are replaced."""
    text = value[1:-1] if _is_wrapped(value) else value
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'{}'".format(text.replace("'", "''"))


def _is_reference(lines: Lines, value: str) -> bool:
    """Tell whether a value is meant as an anchor or alias, as both are there, and is no text with such a sign."""
    name = re.match(r"[&*]([\w-]+)(?=\s|$)", value)
    other = {"&": "*", "*": "&"}.get(value[0], "")
    return name is not None and any(re.search(rf"{re.escape(other + name[1])}(?=\s|$|[,\]}}])", line) for line in lines.all)


def _code(value: str) -> str:
    """Return the code of the check that finds a text without its quotes."""
    return {"&": "anchor", "!": "tag"}.get(
        value[0], "alias" if re.match(r"\*\w", value) else "cut-text" if value[0] == "#" else "syntax-error"
    )


def _closing(value: str) -> int:
    """Return the index at which YAML sees the end of a quoted text; -1 if there is none."""
    pattern = r'"(?:[^"\\]|\\.)*"' if value[0] == '"' else "'(?:[^']|'')*'"
    match = re.match(pattern, value)
    return match.end() - 1 if match else -1


def _is_wrapped(value: str) -> bool:
    """Tell whether quotes were put around a whole text that has the same quotes inside."""
    first, last = value[0], value[-1]
    if len(value) > 2 and first in _TYPOGRAPHIC and last in _TYPOGRAPHIC:  # noqa: PLR2004 -- two quotes and something between
        return not re.search(f"[{_TYPOGRAPHIC}]", value[1:-1].replace("\u2019", ""))
    if len(value) < 3 or first not in "\"'" or last != first:  # noqa: PLR2004 -- the same
        return False
    inner = value[1:-1]
    index = inner.find(first)
    # An apostrophe, or an opening mark. A mark after a letter and before a space is a closing one: "a" and "b".
    return index < 0 or inner[index + 1 : index + 2].isalnum() or inner[index - 1 : index].isspace()


def _shown(entry: Entry, text: str) -> str:
    """Return a line as it is to be written; "" if it is too long to show."""
    line = f"{entry.lead.strip()} {text}".strip()
    return f"write: {line}" if len(line) <= _LONGEST else ""


def _below(entry: Entry) -> str:
    """Return how to write text without quotes."""
    if entry.key:
        return f"write '{entry.key}: >-', and the text on the next line, indented by two more spaces"
    return "put quotes around the text"


def _inside(number: int, start: int, value: str) -> Iterator[Slip]:
    """Yield text inside brackets or braces that needs quotes."""
    for match in re.finditer(
        r"(?<=[{,])\s*([\w-]+):\s+([^,{}\[\]]*[^,{}\[\]\s])\s*(?=[,}])|(?<=[\[,])\s*()([^,{}\[\]]*[^,{}\[\]\s])\s*(?=[,\]])", value
    ):
        group = 2 if match[2] else 4
        text = match[group]
        reason = needs_quotes(text)
        if reason:
            begin = start + match.start(group)
            repaired = quoted(text)
            lead = f"{match[1]}: " if match[1] else ""
            yield Slip(
                _code(text),
                number,
                begin + reason[1],
                reason[0],
                f"write: {lead}{repaired}",
                (Edit(number, begin, begin + len(text), repaired),),
            )
    comment = re.search(r" #.*$", value)
    text = re.search(r"([^,{}\[\]:\s][^,{}\[\]:]* #[^}\]]*[^}\]\s])\s*[}\]]+$", value)
    if comment and text:
        begin = start + text.start(1)
        message, offset = f"text with '{comment[0].strip()[:12]}' needs quotes around it: '#' begins a comment", text[1].find(" #") + 1
        repaired = quoted(text[1])
        yield Slip(
            "syntax-error", number, begin + offset, message, f"write: {repaired}", (Edit(number, begin, start + text.end(1), repaired),)
        )


def _brackets(number: int, entry: Entry) -> Iterator[Slip]:
    """Yield brackets and braces of one line that have no counterpart on it."""
    value, start = re.sub(r"\s+#.*", "", entry.value), len(entry.lead)
    if value[0] not in _PAIRS:
        return
    closing = _PAIRS[value[0]]
    for opening, other in _PAIRS.items():
        surplus = value.count(opening) - value.count(other)
        if surplus > 0:
            message = f"the {'bracket' if opening == '[' else 'brace'} '{opening}' is opened here and not closed"
            if value.startswith(opening * surplus):
                bare = value[surplus:]
                edit = Edit(number, start, start + surplus, "")
                yield Slip("syntax-error", number, start, message, _shown(entry, bare) or "delete it", (edit,))
            # Where a closing one of the other kind stands at the end, the missing one belongs before it.
            end = len(value.rstrip("]}")) if value[-1] in "]}" and opening != value[0] else len(value)
            repaired = value[:end] + other * surplus + value[end:]
            edit = Edit(number, start + end, start + end, other * surplus)
            yield Slip(
                "syntax-error",
                number,
                start + value.find(opening),
                message,
                _shown(entry, repaired) or f"put '{other}' at its end",
                (edit,),
            )
        elif surplus < 0:
            at = value.rfind(other)
            repaired = value[:at] + value[at + 1 :]
            yield Slip(
                "syntax-error",
                number,
                start + at,
                f"'{other}' closes nothing",
                _shown(entry, repaired) or "delete it",
                (Edit(number, start + at, start + at + 1, ""),),
            )
    if value[-1] in "]}" and value[-1] != closing:
        repaired = value[:-1] + closing
        yield Slip(
            "syntax-error",
            number,
            start + len(value) - 1,
            f"'{value[-1]}' closes what '{value[0]}' opened",
            _shown(entry, repaired) or f"write '{closing}'",
            (Edit(number, start + len(value) - 1, start + len(value), closing),),
        )
