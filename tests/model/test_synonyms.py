"""Words as people write them, and the words of the format that they mean."""

from __future__ import annotations

from enum import StrEnum

import pytest

from mxbrief.model import scales
from mxbrief.model.csl_types import CSLType
from mxbrief.model.scales import (
    Basis,
    Confidence,
    EventKind,
    ExpectationOutcome,
    FlagSeverity,
    Impact,
    Likelihood,
    OutcomeStatus,
    Period,
    RecommendationBasis,
    RecommendationStatus,
    Stance,
)
from mxbrief.model.synonyms import _ABROAD, _SYNONYMS, meant, remark

NOT_IN_FILES = {"Absence", "Truth", "Form", "FlagState", "Verdict", "Agreement", "Alignment", "Order"}
"""What mxbrief computes, or takes on the command line."""

MEANT: list[tuple[type[StrEnum], dict[str, str]]] = [
    (
        Stance,
        {
            "pro|for|in favor|In Favour|yes|agree|support|Supports|favorable|+|+1|a favor|apoya|sí|dafür|pour": "supports",
            "lean support|somewhat supports|qualified support|supports with conditions|leans yes|moderately supports": "supports",
            "Strongly Support|strongly supports|STRONGLY SUPPORTS|++": "strongly_supports",
            "strongly-supports|strong support|supports strongly|firmly supports|in favor (strong)|muy a favor|+2": "strongly_supports",
            "apoya firmemente|totalmente a favor|fully supports": "strongly_supports",
            "against|con|contra|anti|oppose|opposed|disagree|no|-|\u2212|en contra|se opone|rechaza|dagegen|contre": "opposes",
            "opposes strongly|strongly against|strongly disagree|muy en contra|totalmente en contra|--|-2": "strongly_opposes",
            "mixed feelings|partly|both|it depends|+/-|\u00b1|mixto|0": "mixed",
            "neutral|neutro": "mixed no_position",
            "unclear|evasive|flip-flop|conflicting|ambiguo|poco claro": "ambiguous",
            "none|no stance|silent|no comment|refused to answer|abstain|sin posición|null|?|tbd": "no_position",
            "n/a|N/A|not applicable|no aplica|irrelevant": "not_applicable",
            "undecided": "no_position ambiguous",
        },
    ),
    (
        Confidence,
        {
            "medium|Medium|med|mid|media|moderada|mittel|2": "moderate",
            "High|HIGH|strong|very high|alta|hoch|3": "high",
            "weak|very low|baja|poor": "low",
            "low-medium": "low moderate",
            "medium-high": "moderate high",
        },
    ),
    (
        Basis,
        {
            "tweet|Twitter|X post|Truth Social|speech|interview|press conference|debate|testimony": "statement",
            "declaración|discurso|entrevista": "statement",
            "promise|campaign promise|platform|manifesto|promesa|plan|proposal": "pledge",
            "decree|executive order|decreto": "record law",
            "voted|roll call|voto|votación": "vote",
            "statute|act|ley|reforma": "law",
            "analysis|think tank|media report|poll|informe": "assessment",
            "track record|action|trayectoria": "record",
        },
    ),
    (Period, {"candidate|campaña|primary": "campaign", "in office|president|gobierno": "government", "before|anterior": "background"}),
    (EventKind, {"vote": "event election", "planned|deadline|previsto": "scheduled", "swearing in|toma de posesión": "inauguration"}),
    (
        Likelihood,
        {
            "50%|50/50|medium|toss-up|possible|maybe": "roughly_even_chance",
            "probable|60%|0.6|70-80%|about 60 percent": "likely",
            "High": "likely very_likely",
            "low|baja": "very_unlikely unlikely",
            "muy probable|90%|>90%": "very_likely",
            "<5%|remote|5%": "almost_no_chance",
            "almost certain|near certain|casi seguro|99%": "almost_certain",
            "poco probable|improbable|30%": "unlikely",
        },
    ),
    (Impact, {"medium|medio": "moderate", "critical|very high|catastrophic|grave|4": "severe", "minor|bajo": "low", "major|alto": "high"}),
    (FlagSeverity, {"severe|red|crítico": "critical", "medium|amber": "moderate", "green": "low", "orange": "high"}),
    (
        OutcomeStatus,
        {
            "materialized|happened|ocurrió": "materialised",
            "partly materialized|partially materialised": "partly_materialised",
            "pending|abierto": "open",
            "did not happen|prevented|evitado": "avoided",
        },
    ),
    (RecommendationBasis, {"explicit|quoted": "stated", "implied|implícito": "inferred"}),
    (
        RecommendationStatus,
        {
            "done|implemented|cumplida": "closed_implemented",
            "in progress|en curso": "open_partially_addressed",
            "rejected|not implemented": "closed_not_implemented",
            "closed": "closed_implemented closed_not_implemented",
            "superseded|obsolete": "closed_superseded",
            "pending|Open": "open",
        },
    ),
    (ExpectationOutcome, {"true|acertado": "correct", "false|incorrecto": "wrong", "partly|mixed": "partly_correct partly_wrong"}),
    (
        CSLType,
        {
            "newspaper|newspaperArticle|News|periódico|noticia": "article-newspaper",
            "tweet|X|tuit": "post",
            "web|Website|web page|press release|sitio web": "webpage",
            "law|ley": "legislation",
            "blog|blogPost": "post-weblog",
            "podcast|YouTube": "broadcast",
            "informe|policy brief": "report",
            "Book": "book",
        },
    ),
]


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [(kind, text, words) for kind, table in MEANT for texts, words in table.items() if words for text in texts.split("|")],
)
def test_a_word_as_people_write_it_is_suggested_in_the_words_of_the_format(kind: type[StrEnum], text: str, words: str) -> None:
    assert " ".join(meant(text, kind)) == words


@pytest.mark.parametrize("kind", [*_SYNONYMS, *_ABROAD])
def test_every_word_of_the_format_is_known_in_any_case_and_with_any_signs(kind: type[StrEnum]) -> None:
    for member in kind:
        for text in (member.value.upper(), member.value.replace("_", " ").replace("-", " "), f" {member.value} "):
            assert meant(text, kind) == (member.value,)


def test_every_enumeration_of_the_format_has_synonyms() -> None:
    enums = {each for each in vars(scales).values() if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum}
    assert {each for each in enums if each.__name__ not in NOT_IN_FILES} <= set(_SYNONYMS)


@pytest.mark.parametrize("text", ["", "  ", "100", "Pike", "x" * 10_000, "not researched", "unknown likelihood"])
def test_what_means_nothing_is_not_guessed(text: str) -> None:
    assert meant(text, Stance) == ()


@pytest.mark.parametrize("text", ["unknown", "unclear", "n/a", "75"])
def test_what_is_not_known_is_no_likelihood(text: str) -> None:
    assert meant(text, Likelihood) == ()


def test_what_is_never_written_is_explained() -> None:
    for text in ("not researched", "not_researched", "Not Researched", "not asked"):
        assert remark(text, Stance).startswith("this is never written: delete the entry")
    assert remark("unknown", Stance) == "if no one has searched yet, delete the entry"
    assert remark("pro", Stance) == ""
