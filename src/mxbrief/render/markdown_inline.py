"""Running text as one line of Markdown: links, bold, code, and marks of citations among plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from mxbrief.document import Cite, Inline, Span
from mxbrief.render.markdown_text import after_markup, bracketed, code, escaped, escaped_line, pairs, unlinked
from mxbrief.render.sanitize import clean_run, safe_url

Mark = Callable[[tuple[Cite, ...]], str]
"""Returns the mark of neighboring citations, with the space before it, if it has one."""

_BOX = ("[ ]", "[x]", "[X]")


def inline(content: Inline, mark: Mark, *, is_item: bool = False) -> str:
    """Return running text on one line that no parser takes for another block; in a list item, not for the box of a checklist either."""
    marks = pairs("".join(clean_run(piece.text) for piece in content if isinstance(piece, Span)), has_bold=_has_bold(content))
    pieces: list[str] = []
    is_plain = False
    for part in _parts(content):
        match part:
            case str():
                shown = escaped(part, marks)
            case Span():
                shown = _markup(part, marks)
            case _:
                shown = mark(part)
                pieces[-1:] = [piece.rstrip(" ") for piece in pieces[-1:]]
        if is_plain:
            pieces[-1] = _before(shown, pieces[-1])
        pieces.append(shown)
        is_plain = isinstance(part, str)
    text = after_markup(*pieces).strip(" ") if pieces else ""
    if "  " in text:
        text = re.sub(" {2,}", " ", text)
    # pandoc sees a box behind a backslash too.
    return f"{code(text[:3])}{text[3:]}" if is_item and text.startswith(_BOX) and text[3:4] in ("", " ") else escaped_line(text)


def _before(markup: str, text: str) -> str:
    """Return plain text that markup follows.

    An exclamation mark before brackets would make an image of them, and brackets before brackets a link; a bare address would go on.
    """
    if markup.startswith("[") and text.endswith(("!", "]")) and not text.endswith("\\]"):
        return f"{text[:-1]}\\{text[-1]}"
    start, blank, word = text.rpartition(" ")
    return text if "`" in word or re.search(r"(?<!\\)<", word) else f"{start}{blank}{unlinked(word)}"


def _has_bold(content: Inline) -> bool:
    return any(isinstance(piece, Span) and piece.bold for piece in content)


def _parts(content: Inline) -> Iterator[str | Span | tuple[Cite, ...]]:
    """Yield plain text as far as it goes, bold text likewise, each other span, and citations that follow one another."""
    neighbors = zip((None, *content), content, (*content[1:], None), strict=False)
    for kind, group in groupby(((_kind(*three), three[1]) for three in neighbors), key=lambda pair: pair[0]):
        pieces = [piece for _, piece in group]
        spans = [piece for piece in pieces if isinstance(piece, Span)]
        text = "".join(clean_run(span.text) for span in spans)
        match kind:
            case "cites":
                yield tuple(piece for piece in pieces if isinstance(piece, Cite))
            case "plain":
                yield text
            case "bold":
                yield Span(text, bold=True)
            case _:
                yield from spans


def _kind(before: Span | Cite | None, piece: Span | Cite, after: Span | Cite | None) -> str:
    """Return what a piece becomes: part of neighboring citations, of plain text or of bold text, or markup of its own."""
    if isinstance(piece, Cite):
        return "cites"
    text = clean_run(piece.text)
    if not text.strip(" "):
        return "plain"
    if piece.code or safe_url(piece.url):
        return "marked"
    return "bold" if piece.bold and _can_be_bold(text, before, after) else "plain"


def _markup(span: Span, marks: str) -> str:
    """Return a span as code, as a link, or in bold, with the spaces around it outside."""
    text = clean_run(span.text)
    core = text.strip(" ")
    if span.code:
        shown = code(core)
    elif url := safe_url(span.url):
        shown = link(core, url, marks)
    else:
        shown = f"**{escaped(core, marks, links='www.' not in core.lower())}**"
    return f"{' ' if text.startswith(' ') else ''}{shown}{' ' if text.endswith(' ') else ''}"


def link(text: str, url: str, marks: str | None = None) -> str:
    """Return a link; the address has to be safe. An entity in it would be decoded."""
    address = re.sub(r"&(?=#?\w+(?![\w=]))", "&amp;", url) if "&" in url else url
    if text == url == address:
        return f"<{url}>"
    return f"[{bracketed(text, marks)}]({f'<{address}>' if '(' in address or ')' in address else address})"


def _can_be_bold(text: str, before: Span | Cite | None, after: Span | Cite | None) -> bool:
    """Return whether asterisks around a run are read as markup. They are not if punctuation at its end touches a letter or digit."""
    left = clean_run(before.text)[-1:] if isinstance(before, Span) else ""
    right = clean_run(after.text)[:1] if isinstance(after, Span) else ""
    shown = escaped(text)
    return not (_clash(shown[0], left) or _clash(shown[-1], right))


def _clash(end: str, neighbor: str) -> bool:
    """Return whether asterisks between two characters would be flanked the wrong way (CommonMark, left- and right-flanking runs)."""
    return neighbor.isalnum() and not (end.isalnum() or end.isspace())
