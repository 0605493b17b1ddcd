"""Checks of analytic tradecraft: likelihood, confidence and hedging (ICD 203, section D.6.e(2)), and of how questions are worded."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from mxbrief.lint.checks.found import problem
from mxbrief.lint.checks.walk import parts
from mxbrief.model.kinds import FileKind
from mxbrief.model.parsed import Located, ParsedFile, Step
from mxbrief.model.positions import Position, Question
from mxbrief.model.register import Risk
from mxbrief.problems import Problem

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
_LIKELIHOOD = re.compile(
    r"\b(?:almost no chance|remote chance|(?:very |highly )?(?:un)?likely|(?:highly )?(?:im)?probab(?:le|ly)|roughly even|even chance"
    r"|(?:almost|nearly) certain(?:ly)?)\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(r"\b(?:low|moderate|medium|high) confidence\b|\bconfidence is (?:low|moderate|medium|high)\b", re.IGNORECASE)
# Case matters: "May" with a capital letter is a month.
_HEDGE = re.compile(r"\b(?:could|may|might|possible|possibly|conceivabl[ey]|can(?:not|'t) (?:be )?ruled? out)\b")
_STRONG = re.compile(
    r"\bstrong(?:ly)? (?:likely|unlikely|probable|probability|likelihood|chances?|possibility|certain(?:ty)?|confiden(?:t|ce)|odds)\b",
    re.IGNORECASE,
)
# By type, so that the check needs no import of types that the corpus may not have.
_SENTENCES = {
    "Issue": ("summary",),
    "Question": ("text",),
    "Risk": ("statement", "impact_reason"),
    "LikelihoodEntry": ("basis",),
    "Outcome": ("note",),
    "Recommendation": ("rationale",),
    "StatusChange": ("note",),
    "Manifest": ("description",),
    "Premise": ("text",),
    "Forecast": ("text", "detail"),
}
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_WORD_WITHOUT_BLANKS = 4
_NEGATION = re.compile(r"\b(?:not(?! only| just| merely)|no|never|cannot|neither|nor)\b|n't\b", re.IGNORECASE)


def check_wording(file: ParsedFile) -> Iterator[Problem]:
    """Yield sentences that mix likelihood with confidence, and "strong" where a likelihood belongs."""
    for item, text, at, id_ in _texts(file):
        lower = text.lower()
        if "confiden" in lower and any(_LIKELIHOOD.search(part) and _CONFIDENCE.search(part) for part in _SENTENCE_END.split(text)):
            message = "mixes likelihood and confidence in one sentence"
            hint = "say how likely it is in one sentence, and how well the sources support that in another"
            yield problem("likelihood-with-confidence", item, message, hint, route=at, subject=id_)
        match = _STRONG.search(text) if "strong" in lower else None
        if match:
            hint = "use a term of likelihood (unlikely … almost certain), or describe the evidence"
            yield problem("strong-for-certain", item, f"says '{match.group()}'", hint, route=at, subject=id_)


def check_statements(file: ParsedFile) -> Iterator[Problem]:
    """Yield risks whose statement hedges, because likelihood has a field of its own."""
    for item, risk in file.of(Risk):
        match = _HEDGE.search(risk.statement)
        if match:
            hint = "say what happens; how likely it is belongs in 'likelihood'"
            yield problem("hedged-statement", item, f"the statement hedges: '{match.group()}'", hint, route=("statement",), subject=risk.id)


def check_propositions(file: ParsedFile) -> Iterator[Problem]:
    """Yield questions worded negatively, because readers mistake what support means."""
    for item, question in file.of(Question):
        match = _NEGATION.search(question.text)
        if match:
            hint = "word it positively: 'should be kept', not 'should not be ended'"
            yield problem(
                "negative-proposition", item, f"is worded negatively: '{match.group()}'", hint, route=("text",), subject=question.id
            )


def check_sentences(file: ParsedFile) -> Iterator[Problem]:
    """Yield single words where a sentence belongs: reports print them as the reason for a stance, or as what a risk is."""
    short: list[tuple[Located, str, tuple[Step, ...], str]]
    if file.kind is FileKind.POSITIONS:
        short = [(item, position.summary, ("summary",), position.question) for item, position in file.of(Position)]
    else:
        short = [
            (item, getattr(part, name), (*at, name), str(getattr(part, "id", "") or getattr(item.value, "id", "")))
            for item, part, at in parts(file)
            for name in _SENTENCES.get(type(part).__name__, ())
        ]
    for item, text, route, id_ in short:
        if " " not in text and _is_one_word(text):
            hint = "write one or two sentences in your own words"
            yield problem("one-word", item, f"'{route[-1]}' is one word: '{text}'", hint, route=route, subject=id_)


def _is_one_word(text: str) -> bool:
    """Tell whether a text is a single word. Chinese, Japanese, Thai and others put no blanks between words."""
    return len(text.split()) == 1 and not (len(text) > _WORD_WITHOUT_BLANKS and _UNSPACED.search(text))


def _texts(file: ParsedFile) -> Iterator[tuple[Located, str, tuple[Step, ...], str]]:
    """Yield each text of a file with its entry, the route to it, and the id it is about. Skips sources: their titles are not our words."""
    if file.kind is FileKind.POSITIONS:
        for item, position in file.of(Position):
            yield item, position.summary, ("summary",), position.question
            for key in ("note", "gist", "because"):
                if text := getattr(position, key):
                    yield item, text, (key,), position.question
    elif file.kind is not FileKind.SOURCES:
        for item, part, at in parts(file):
            yield from _prose(item, part, at)


def _prose(item: Located, part: msgspec.Struct, at: tuple[Step, ...]) -> Iterator[tuple[Located, str, tuple[Step, ...], str]]:
    """Yield the texts of one mapping that have more than one word, as ``_texts`` does."""
    id_ = str(getattr(part, "id", "") or getattr(item.value, "id", ""))
    for field, key in zip(part.__struct_fields__, part.__struct_encode_fields__, strict=True):
        content = getattr(part, field)
        if isinstance(content, str) and " " in content:
            yield item, content, (*at, key), id_
        elif isinstance(content, tuple):
            yield from (
                (item, entry, (*at, key, number), id_) for number, entry in enumerate(content) if isinstance(entry, str) and " " in entry
            )
