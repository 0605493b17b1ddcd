"""Running text as one line of Markdown: links, bold, code, and marks of citations among plain text."""

from __future__ import annotations

import re
from collections.abc import Callable

from mxbrief.document import Cite, Inline, Span
from mxbrief.render.markdown_text import after_markup, bracketed, code, escaped, escaped_line, pairs, unlinked
from mxbrief.render.sanitize import clean_run, safe_url

Mark = Callable[[tuple[Cite, ...]], str]
"""Returns the mark of neighboring citations, with the space before it, if it has one."""

_BOX = ("[ ]", "[x]", "[X]")


def inline(content: Inline, mark: Mark, *, is_item: bool = False) -> str:
    """Return running text on one line that no parser takes for another block; in a list item, not for the box of a checklist either."""
    texts = [clean_run(piece.text) if isinstance(piece, Span) else "" for piece in content]
    line = "".join(texts)
    marks = pairs(line, has_bold=any(isinstance(piece, Span) and piece.bold for piece in content))
    text = _with_markup(content, texts, marks, mark) if any(map(_is_markup, content)) else escaped(line, marks)
    text = text.strip(" ")
    if "  " in text:
        text = re.sub(" {2,}", " ", text)
    # pandoc sees a box behind a backslash too.
    return f"{code(text[:3])}{text[3:]}" if is_item and text.startswith(_BOX) and text[3:4] in ("", " ") else escaped_line(text)


def _is_markup(piece: Span | Cite) -> bool:
    """Tell whether a piece is more than plain text."""
    return not isinstance(piece, Span) or bool(piece.url) or piece.bold or piece.code


def _with_markup(content: Inline, texts: list[str], marks: str, mark: Mark) -> str:
    """Return running text of which some is more than plain text; ``texts`` are the clean texts of the pieces."""
    pieces: list[str] = []
    is_plain = False
    for part in _parts(content, texts):
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
    return after_markup(*pieces)


def _before(markup: str, text: str) -> str:
    """Return plain text that markup follows.

    An exclamation mark before brackets would make an image of them, and brackets before brackets a link; a bare address would go on.
    """
    if markup.startswith("[") and text.endswith(("!", "]")) and not text.endswith("\\]"):
        return f"{text[:-1]}\\{text[-1]}"
    start, blank, word = text.rpartition(" ")
    return text if "`" in word or ("<" in word and re.search(r"(?<!\\)<", word)) else f"{start}{blank}{unlinked(word)}"


def _parts(content: Inline, texts: list[str]) -> list[str | Span | tuple[Cite, ...]]:
    """Return plain text as far as it goes, bold text likewise, each other span, and citations that follow one another.

    ``texts`` are the clean texts of the pieces.
    """
    parts: list[str | Span | tuple[Cite, ...]] = [""]
    for index, piece in enumerate(content):
        part = (piece,) if isinstance(piece, Cite) else _part(piece, index, texts)
        joined = _joined(parts[-1], part)
        if joined is None:
            parts.append(part)
        else:
            parts[-1] = joined
    return parts


def _part(span: Span, index: int, texts: list[str]) -> str | Span:
    """Return a span as text, if it is plain, or else as a span that is code, a link, or bold."""
    text = texts[index]
    if not (span.code or span.url or span.bold) or not text.strip(" "):
        return text
    if span.code or safe_url(span.url):
        return span
    is_bold = _can_be_bold(text, texts[index - 1] if index else "", texts[index + 1] if index + 1 < len(texts) else "")
    return Span(text, bold=True) if is_bold else text


def _joined(last: str | Span | tuple[Cite, ...], part: str | Span | tuple[Cite, ...]) -> str | Span | tuple[Cite, ...] | None:
    """Return two neighboring parts as one if they are of one kind, else None."""
    if isinstance(last, str):
        return last + part if isinstance(part, str) else None if last else part
    if isinstance(last, tuple):
        return last + part if isinstance(part, tuple) else None
    is_bold = isinstance(part, Span) and part.bold and last.bold and not (part.code or last.code or part.url or last.url)
    return Span(f"{last.text}{part.text}", bold=True) if isinstance(part, Span) and is_bold else None


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


def _can_be_bold(text: str, before: str, after: str) -> bool:
    """Return whether asterisks around a run are read as markup. They are not if punctuation at its end touches a letter or digit."""
    if not before[-1:].isalnum() and not after[:1].isalnum():
        return True
    shown = escaped(text)
    return not (_clash(shown[0], before[-1:]) or _clash(shown[-1], after[:1]))


def _clash(end: str, neighbor: str) -> bool:
    """Return whether asterisks between two characters would be flanked the wrong way (CommonMark, left- and right-flanking runs)."""
    return neighbor.isalnum() and not (end.isalnum() or end.isspace())
