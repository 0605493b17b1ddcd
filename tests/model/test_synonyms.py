"""Words as people write them, and the words of the format that they mean."""

from __future__ import annotations

from enum import StrEnum

import pytest

from mxbrief.model import scales
from mxbrief.model.csl_types import CSLType
from mxbrief.model.scales import (
    Basis,
    CareerRole,
    Confidence,
    EventKind,
    ExpectationOutcome,
    FlagSeverity,
    Impact,
    Likelihood,
    OutcomeStatus,
    RecommendationBasis,
    RecommendationStatus,
    Stance,
)
from mxbrief.model.sources import Reliability
from mxbrief.model.synonym_tables import ABROAD, SYNONYMS
from mxbrief.model.synonyms import denies, meant, remark

NOT_IN_FILES = {
    "Absence",
    "Truth",
    "Form",
    "FlagState",
    "Verdict",
    "Agreement",
    "Alignment",
    "Order",
    "Detail",
    "Capacity",
    "Carrier",
    "RiskGroup",
    "Timing",
}
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
            "supports/opposes|both sides|supports and opposes|partial support|mixed record": "mixed",
            "unclear/mixed|mixed or unclear": "mixed ambiguous",
            "no known position|has not said|not mentioned|no opinion|unknown stance|won't say": "no_position",
            "no clear position|changed position": "ambiguous",
            "supports?|(supports)|supports it|parcialmente a favor|apoya con condiciones|soft yes|tends to support": "supports",
            "not in favor|critical of|would oppose": "opposes",
            "strong no|extremely opposed": "strongly_opposes",
        },
    ),
    (
        Confidence,
        {
            "medium|Medium|med|mid|media|moderada|mittel|2": "moderate",
            "High|HIGH|strong|very high|alta|hoch|3": "high",
            "weak|very low|baja|poor": "low",
            "low-medium|low/medium|low to moderate|bajo-medio": "low moderate",
            "medium confidence|Moderate confidence": "moderate",
            "fairly high|high confidence|verified": "high",
            "rumor|unconfirmed": "low",
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
            "voted|roll call|voto|votación|Senate vote|vote in Congress": "vote",
            "TV debate|second debate|town hall|tweets|op-ed speeches|stated in an interview|debate 2024-04-07": "statement",
            "party platform|promise (campaign)": "pledge",
            "news report": "assessment",
            "statute|act|ley|reforma": "law",
            "analysis|think tank|media report|poll|informe": "assessment",
            "track record|action|trayectoria": "record",
        },
    ),
    (
        CareerRole,
        {
            "nominee|campaña|primary|2024 campaign|running": "candidate",
            "in office|president|gobierno|first term|Senator": "office",
            "president-elect|electa|incoming": "elect",
        },
    ),
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
            "2 in 3|2/3": "likely",
            "1 in 3|1 out of 4|less than even": "unlikely",
            "very low likelihood": "very_unlikely",
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
    (Reliability, {"good|usually reliable|B2": "B", "official": "A", "unknown|n/a": "F", "unreliable": "E", "medium|regular": "C"}),
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
            "Book|@book": "book",
            "op-ed|editorial": "article-newspaper",
            "White House fact sheet": "report webpage",
            "transcript": "interview speech",
        },
    ),
]


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [(kind, text, words) for kind, table in MEANT for texts, words in table.items() if words for text in texts.split("|")],
)
def test_a_word_as_people_write_it_is_suggested_in_the_words_of_the_format(kind: type[StrEnum], text: str, words: str) -> None:
    assert " ".join(meant(text, kind)) == words


@pytest.mark.parametrize("kind", [*SYNONYMS, *ABROAD])
def test_every_word_of_the_format_is_known_in_any_case_and_with_any_signs(kind: type[StrEnum]) -> None:
    for member in kind:
        for text in (member.value.upper(), member.value.replace("_", " ").replace("-", " "), f" {member.value} "):
            assert meant(text, kind) == (member.value,)


def test_every_enumeration_of_the_format_has_synonyms() -> None:
    enums = {
        each
        for each in (*vars(scales).values(), Reliability)
        if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum
    }
    assert {each for each in enums if each.__name__ not in NOT_IN_FILES} <= set(SYNONYMS)


@pytest.mark.parametrize(
    "text", ["", "  ", "100", "Pike", "x" * 10_000, "not researched", "unknown likelihood", "does not support", "not opposed", "1/x"]
)
def test_what_means_nothing_is_not_guessed(text: str) -> None:
    assert meant(text, Stance) == ()


@pytest.mark.parametrize("text", ["unknown", "unclear", "n/a", "75", "1/0", "3 in 2"])
def test_what_is_not_known_is_no_likelihood(text: str) -> None:
    assert meant(text, Likelihood) == ()


def test_what_is_never_written_is_explained() -> None:
    for text in ("not researched", "not_researched", "Not Researched", "not asked"):
        assert remark(text, Stance).startswith("this is never written: delete the entry")
    assert remark("unknown", Stance) == "if no one has searched yet, delete the entry"
    assert remark("pro", Stance) == ""


@pytest.mark.parametrize("text", ["not a law", "no vote", "never voted", "without a pledge", "zz " * 5_000, "/" * 5_000])
def test_a_phrase_that_denies_or_says_nothing_is_not_guessed(text: str) -> None:
    assert meant(text, Basis) == ()


@pytest.mark.parametrize(
    "text", ["not supports", "unopposed", "unsupportive", "does not support", "un-supportive", "not opposed", "not for"]
)
def test_what_a_denial_means_is_anyones_guess(text: str) -> None:
    assert (meant(text, Stance), denies(text, Stance)) == ((), True)


@pytest.mark.parametrize("text", ["no", "anti", "disagrees", "not known", "no comment", "strong no", "united", "noncommittal"])
def test_a_word_that_only_looks_like_a_denial_is_none(text: str) -> None:
    assert not denies(text, Stance)


@pytest.mark.parametrize(("text", "stance"), [("supports,", "supports"), ("opposes;", "opposes"), ("yes,", "supports")])
def test_a_sign_after_a_word_is_no_part_of_it(text: str, stance: str) -> None:
    assert meant(text, Stance) == (stance,)
