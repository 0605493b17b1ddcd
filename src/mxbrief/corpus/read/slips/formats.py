"""Files of other formats that were saved under the name of a corpus file: spreadsheets, Word files, web pages, bibliographies."""

from __future__ import annotations

import codecs
import re

from mxbrief.problems import Place, Problem

_HEAD = 4_000
_PLAIN = "write it as the other files in its folder are written"
_IMAGE = "an image"
_SIGNATURES = (
    (b"PK\x03\x04", "a Word, Excel or other Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a file in Rich Text Format (RTF)"),
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
    (b"bplist00", "a property list or web archive"),
)
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OFFICE = ((b"word/", "a Word file"), (b"xl/", "an Excel file"), (b"ppt/", "a PowerPoint file"), (b"opendocument", "a LibreOffice file"))
_COPY = "copy its text into a text editor, and save it as UTF-8 text"
# What the beginning of a text looks like: a pattern, the name of the format, and what to do.
_TEXTS = (
    (r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|div|p|table|meta|span|ul|h\d)\b", "a web page (HTML)", _COPY),
    (r"\s*<(?:\?xml|[A-Za-z]+[\s>/])", "XML", _PLAIN),
    (r"\s*(?:%.*\n\s*)*@[A-Za-z]+\s*\{", "BibTeX", "export the sources as CSL YAML instead; pandoc and Better BibTeX for Zotero can"),
    (r"\s*TY  - ", "RIS", "export the sources as CSL YAML instead; Better BibTeX for Zotero can"),
    (r"(?:[#;].*\n|\s)*\[[\w. -]+\]\s*\n(?:[#;].*\n|\s)*[\w.-]+\s*=", "an INI or TOML file", _PLAIN),
    (r"(?:From|To|Subject|Date|Received|Return-Path|MIME-Version): .*\n(?:.*\n)*?(?:Subject|MIME-Version): ", "an e-mail", _PLAIN),
    (r"\s*(?:import|from|def|class|function|const|var|#!/)\b.*[({;/]", "a program", _PLAIN),
)
_SEPARATORS = {
    ",": "CSV (values separated by commas)",
    ";": "CSV (values separated by semicolons)",
    "\t": "TSV (values separated by tabs)",
    "|": "a table of values separated by '|'",
}


def other_bytes(path: str, content: bytes) -> Problem | None:
    """Return the problem of a file that is no UTF-8 text because it is of another kind; None if it does not look like one."""
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            inside = next((which for mark, which in _OFFICE if signature == b"PK\x03\x04" and mark in content), name)
            return _problem(path, inside, _PLAIN if inside == _IMAGE else _COPY)
    width = 32 if content.startswith(_UTF_32) else 16 if content.startswith(_UTF_16) or _has_zeros(content) else 0
    if width:
        return Problem(Place(path), "other-format", f"is saved as UTF-{width}, not as UTF-8", "save it again, with the encoding UTF-8")
    return None


def other_text(path: str, text: str) -> Problem | None:
    """Return the problem of a text that is not YAML, or no keys and values, because it is of another kind; None if it looks like none."""
    head = text[:_HEAD]
    other = other_bytes(path, head.encode())
    if other:
        return other
    for pattern, name, hint in _TEXTS:
        if re.match(pattern, head, re.IGNORECASE):
            return _problem(path, name, hint)
    if re.match(r"\s*(?:\{\s*\"|\[\s*[\[{\"])", head):
        return _problem(path, "JSON", _PLAIN)
    separator = _separator(head)
    if separator:
        return _problem(
            path,
            _SEPARATORS.get(separator, "CSV"),
            "a corpus file has keys and values: make an entry of each row, like those in the other files of its folder",
        )
    return None


def _problem(path: str, name: str, hint: str) -> Problem:
    return Problem(Place(path), "other-format", f"looks like {name}, not like a file of a corpus", hint)


def _has_zeros(content: bytes) -> bool:
    """Tell whether every second byte is zero, as it is in English text in UTF-16."""
    head = content[:200]
    return len(head) > 3 and max(head[::2].count(0), head[1::2].count(0)) > len(head) * 0.4  # noqa: PLR2004 -- two letters


def _separator(head: str) -> str:
    """Return the sign that separates the values of a table, "" if this is none."""
    lines = [line for line in head.splitlines()[:12] if line.strip()]
    if len(head) == _HEAD and len(lines) > 1:
        lines = lines[:-1]  # cut off
    if lines and re.fullmatch("sep=.", lines[0]):  # what Excel writes and reads
        return lines[0][-1]
    if not lines or any(re.match(r"\s*(?:- +)?[A-Za-z_][\w-]*:(?: |$)|\s*- ", line) for line in lines[:3]):
        return ""
    return next((separator for separator in _SEPARATORS if _separates(separator, lines)), "")


def _separates(separator: str, lines: list[str]) -> bool:
    """Tell whether a sign separates the values of lines: as many in each, or at least as many as in a line of names at the top."""
    counts = [re.sub(r'"(?:[^"]|"")*"', "", line).count(separator) for line in lines]
    if not counts[0]:
        return False
    names = [name.strip(" \"'") for name in lines[0].strip().split(separator)]
    if all(re.fullmatch(r"[^\W\d][\w-]*(?: [\w-]+){0,2}", name) for name in names) and (counts[0] > 1 or " " not in "".join(names)):
        return len(lines) == 1 or sum(count >= counts[0] for count in counts[1:]) * 2 > len(counts[1:])
    return len(set(counts[:5])) == 1 and (counts[0] > 1 or len(lines) > 1) and not _is_prose(lines)


def _is_prose(lines: list[str]) -> bool:
    """Tell whether lines are sentences."""
    return sum(line.rstrip().endswith((".", "!", "?")) or len(line.split()) > 15 for line in lines) * 2 > len(lines)  # noqa: PLR2004 -- half
