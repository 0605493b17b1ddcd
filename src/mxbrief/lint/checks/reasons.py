"""Checks of what stands beside a stance for readers in a hurry: the gist, and the decisive words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mxbrief.lint.checks.found import problem
from mxbrief.model.parsed import Located, ParsedFile
from mxbrief.model.positions import Position
from mxbrief.problems import Problem

LONGEST_GIST = 90
"""Characters of a line beside a stance."""
LONGEST_QUOTATION = 40
"""Words that may be quoted."""
_MARKS = {'"': '"', "'": "'", "\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb", "\u201e": "\u201c"}
_LANGUAGE = "[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|[0-9]{3}))?"
"""Language, script and region, as BCP 47 (RFC 5646) writes them."""


def check_gists(file: ParsedFile) -> Iterator[Problem]:
    """Yield gists that are too long, and stances that count without one, unless the summary fits into one line too."""
    latest: dict[str, tuple[str, Located, Position]] = {}
    for item, position in file.of(Position):
        id_, length = position.question, len(position.gist)
        if length > LONGEST_GIST:
            message = f"the gist has {length} characters"
            hint = f"shorten it by {length - LONGEST_GIST}: it is one line beside the stance"
            yield problem("long-gist", item, message, hint, route=("gist",), subject=id_)
        day = position.date.last_day if position.date else ""
        if id_ not in latest or day >= latest[id_][0]:
            latest[id_] = (day, item, position)
    for id_, (_, item, position) in latest.items():
        if position.stance.number is not None and not position.gist and len(position.summary.strip()) > LONGEST_GIST:
            hint = f"add 'gist: …', the reason in at most {LONGEST_GIST} characters"
            yield problem("missing-gist", item, f"the stance on '{id_}' counts and has no gist", hint, route=("stance",), subject=id_)


def check_quotations(file: ParsedFile) -> Iterator[Problem]:
    """Yield quotations that are too long, that no one has said, that have marks of their own, or a language that is no code."""
    for item, position in file.of(Position):
        quote = position.quote
        if quote is None or item.at("quote").id != "mapping":  # that it is none has been told
            continue
        words, id_, text = len(quote.text.split()), position.question, quote.text.strip()
        if words > LONGEST_QUOTATION:
            hint = f"quote only what decides, at most {LONGEST_QUOTATION} words"
            yield problem("long-quotation", item, f"the quotation has {words} words", hint, route=("quote", "text"), subject=id_)
        if not quote.speaker:
            hint = "add 'speaker: …' below 'text'"
            message = "the quotation does not say whose words it is"
            yield problem("quotation-without-speaker", item, message, hint, route=("quote",), subject=id_)
        if _MARKS.get(text[0]) == text[-1] and text[0] not in text[1:-1]:
            message, hint = "the quotation has quotation marks around it", "delete them: reports put their own"
            yield problem("bad-quotation", item, message, hint, route=("quote", "text"), subject=id_)
        if quote.language and not re.fullmatch(_LANGUAGE, quote.language):
            message = f"'{quote.language}' is no code of a language"
            hint = "write a code of BCP 47, such as es or pt-BR; without one the words are English"
            yield problem("bad-quotation", item, message, hint, route=("quote", "language"), subject=id_)
