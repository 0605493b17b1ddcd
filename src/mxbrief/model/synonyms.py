"""Words that people write where the format has a fixed set, and the word that the format has for each. Pure.

They are suggested and never accepted: "neutral" is not always mixed. A word that may mean several is listed under each of them. Case,
blanks, hyphens and underscores make no difference. Loaded only when a value is not valid. Most of it is one table, so it is over 300 lines.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import Final

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

_SYNONYMS: Final[dict[type[StrEnum], dict[StrEnum, str]]] = {
    Stance: {
        Stance.STRONGLY_SUPPORTS: (
            "strongly support, strong support, strong supporter, strongly supported, strongly in favor, strongly in favour, strongly "
            "favors, strongly favours, strongly agree, strongly agrees, strongly for, strongly pro, fully supports, full support, very "
            "supportive, champion, champions, ++, +2, 2, 5, definitely, very high, fully agree"
        ),
        Stance.SUPPORTS: (
            "support, supported, supporting, supporter, supportive, pro, for, favor, favors, favour, favours, favorable, favourable, in "
            "favor, in favour, in favor of, in favour of, yes, y, true, agree, agrees, agreed, backs, endorses, approves, accepts, "
            "positive, somewhat supports, rather supports, leans support, leans for, weakly supports, conditional support, +, +1, 1, 4, "
            "si, oui, ja"
        ),
        Stance.MIXED: (
            "mix, neutral, partly, partial, partially, partially supports, partly supports, both, split, ambivalent, middle, it "
            "depends, depends, conditional, nuanced, balanced, maybe, mixed feelings, +/-, +-, \u00b1, 0, 3"
        ),
        Stance.OPPOSES: (
            "oppose, opposed, opposing, opponent, opposition, con, contra, anti, against, no, n, false, disagree, disagrees, disagreed, "
            "rejects, disapproves, negative, unfavorable, unfavourable, somewhat opposes, rather opposes, leans oppose, leans against, "
            "weakly opposes, -, -1, nein, non"
        ),
        Stance.STRONGLY_OPPOSES: (
            "strongly oppose, strong opposition, strong opponent, strongly opposed, strongly against, strongly anti, strongly disagree, "
            "strongly disagrees, fully opposes, totally against, vehemently opposes, --, -2, never, fully disagree"
        ),
        Stance.NO_POSITION: (
            "neutral, none, no stance, no statement, not stated, no answer, no comment, silent, silence, nothing found, not found, "
            "undeclared, undecided, unknown, not known, unstated, null, nil, blank, empty, no data, no record, no information, "
            "refused to answer, declined, abstain, abstained, "
            "tbd, ?"
        ),
        Stance.AMBIGUOUS: (
            "unclear, vague, conflicting, contradictory, inconsistent, evasive, evades, undecided, uncertain, unsure, equivocal, "
            "hedged, shifting, flip flop, flip-flop, ~, ??"
        ),
        Stance.NOT_APPLICABLE: "n/a, na, n.a., n. a., not relevant, irrelevant, does not apply, inapplicable",
    },
    Basis: {
        Basis.PLEDGE: (
            "promise, promised, promises, platform, manifesto, commitment, program, programme, plan, proposal, proposed, campaign "
            "promise, campaign pledge, vow, election program, pledged, campaign website"
        ),
        Basis.STATEMENT: (
            "tweet, post, social media, x, speech, remarks, interview, quote, quotation, press release, press conference, debate, said, "
            "says, op-ed, op ed, oped, opinion piece, opinion, column, letter, testimony, comment, announcement, video, rally, article, "
            "media, statements, stated, declaration, news, twitter, x post, truth social, website, book"
        ),
        Basis.RECORD: (
            "action, actions, policy, conduct, behavior, behaviour, track record, history, in office, decision, executive order, "
            "decree, executive action, bill, sponsored bill, budget, appointment, practice, treaty, agreement, records, memorandum, "
            "deed"
        ),
        Basis.VOTE: "voted, votes, voting record, roll call, roll-call vote, ballot, voting, abstention",
        Basis.LAW: (
            "bill, act, statute, legislation, decree, regulation, law signed, signed law, constitution, amendment, constitutional "
            "amendment, ruling, enacted, reform, laws, ley, executive order, order, rule"
        ),
        Basis.ASSESSMENT: (
            "report, analysis, op-ed, op ed, oped, opinion, commentary, forecast, prediction, projection, estimate, expert, experts, "
            "expert opinion, think tank, study, research, poll, survey, judgment, judgement, inference, inferred, media report, "
            "secondary, evaluation, editorial, academic, assessed"
        ),
    },
    Period: {
        Period.BACKGROUND: "before, earlier, past, previous, prior, pre-campaign, before campaign, before the campaign, history, career",
        Period.CAMPAIGN: (
            "candidate, candidacy, race, election, electoral, primary, primaries, campaigning, during campaign, campaign trail, "
            "transition, president-elect"
        ),
        Period.GOVERNMENT: (
            "in office, office, president, presidency, incumbent, administration, term, governing, in government, as president, "
            "mandate, elected, transition, president-elect"
        ),
    },
    EventKind: {
        EventKind.EVENT: "meeting, summit, speech, law, decision, ruling, announcement, visit, agreement, vote, attack, other, incident",
        EventKind.ELECTION: "vote, elections, ballot, polling day, election day, primary, referendum",
        EventKind.INAUGURATION: "inauguration day, swearing in, swearing-in, takes office, took office, oath, inaugurated, start of term",
        EventKind.PUBLICATION: "published, publish, report, essay, article, book, study, release, paper",
        EventKind.SCHEDULED: "planned, upcoming, future, due, deadline, expected, pending, date, review, milestone, appointment",
    },
    Confidence: {
        Confidence.LOW: (
            "low-medium, low to medium, weak, lo, l, poor, tentative, uncertain, unsure, doubtful, thin, very low, limited, little, "
            "none, minimal, 1, unlikely, "
            "not confident"
        ),
        Confidence.MODERATE: (
            "medium, mid, med, m, middle, fair, average, moderately, reasonable, some, ok, partial, mod, 2, likely, moderate-high, "
            "low-medium, low to medium, medium-high, medium to high"
        ),
        Confidence.HIGH: (
            "strong, hi, h, certain, sure, very high, confirmed, solid, definite, full, complete, good, great, 3, confident, very "
            "confident, almost certain, moderate-high, medium-high, medium to high"
        ),
    },
    Likelihood: {
        Likelihood.ALMOST_NO_CHANCE: (
            "remote, remote chance, no chance, impossible, almost impossible, nearly impossible, negligible, never, none, extremely "
            "unlikely, practically impossible"
        ),
        Likelihood.VERY_UNLIKELY: "highly unlikely, highly improbable, very improbable, very low, low, rare, quite unlikely",
        Likelihood.UNLIKELY: "improbable, low, not likely, less likely, rather unlikely, somewhat unlikely, doubtful, small chance",
        Likelihood.ROUGHLY_EVEN_CHANCE: (
            "even, even chance, even odds, roughly even, roughly even odds, roughly even chances, about even, 50/50, 50-50, 50 50, "
            "fifty-fifty, toss-up, toss up, tossup, coin flip, coin toss, possible, maybe, may happen, medium, moderate, mid, "
            "toss up"
        ),
        Likelihood.LIKELY: "probable, probably, high, more likely than not, rather likely, somewhat likely, expected, good chance",
        Likelihood.VERY_LIKELY: (
            "highly likely, highly probable, very probable, very high, high, quite likely, most likely, extremely likely"
        ),
        Likelihood.ALMOST_CERTAIN: (
            "certain, nearly certain, near certain, virtually certain, practically certain, definite, definitely, sure, inevitable, "
            "almost certainly, already happened"
        ),
    },
    Impact: {
        Impact.LOW: "minor, small, negligible, limited, slight, lo, l, weak, very low, none, minimal, insignificant, 1",
        Impact.MODERATE: "medium, mid, med, m, middle, average, some, mod, noticeable, moderately, 2",
        Impact.HIGH: "major, big, large, significant, serious, considerable, substantial, hi, h, strong, important, 3",
        Impact.SEVERE: "critical, catastrophic, extreme, very high, very serious, serious, devastating, disastrous, huge, massive, 4",
    },
    FlagSeverity: {
        FlagSeverity.LOW: "minor, small, green, lo, l, very low, negligible, 1",
        FlagSeverity.MODERATE: "medium, mid, med, m, middle, yellow, amber, mod, 2",
        FlagSeverity.HIGH: "major, big, large, orange, serious, significant, hi, h, 3",
        FlagSeverity.CRITICAL: "severe, extreme, very high, red, catastrophic, 4",
    },
    OutcomeStatus: {
        OutcomeStatus.OPEN: (
            "pending, ongoing, unknown, not yet, undecided, unresolved, in progress, to be seen, tbd, active, monitoring, unclear"
        ),
        OutcomeStatus.PARTLY_MATERIALISED: (
            "partly materialized, partially materialized, partially materialised, partial, partly, partly happened, partially happened, "
            "partly true, in part, under way, underway, ongoing"
        ),
        OutcomeStatus.MATERIALISED: (
            "materialized, happened, occurred, came true, yes, true, realized, realised, has happened, done, confirmed, closed, "
            "materialise, materialize, hit"
        ),
        OutcomeStatus.PARTLY_AVOIDED: (
            "partially avoided, partly averted, partially averted, mitigated, partly prevented, reduced, partial, partly"
        ),
        OutcomeStatus.AVOIDED: (
            "averted, prevented, did not happen, didn't happen, no, false, not materialized, not materialised, never happened, over, "
            "resolved, closed, cleared"
        ),
    },
    RecommendationBasis: {
        RecommendationBasis.STATED: (
            "explicit, explicitly stated, direct, quoted, quote, said, states, written, source, in the source, verbatim"
        ),
        RecommendationBasis.INFERRED: (
            "implied, implicit, derived, deduced, own, ours, indirect, inference, infer, interpretation, suggested, follows, interpreted"
        ),
    },
    RecommendationStatus: {
        RecommendationStatus.OPEN: "new, pending, to do, todo, not started, unaddressed, active, proposed, outstanding",
        RecommendationStatus.OPEN_PARTIALLY_ADDRESSED: (
            "open partially, open - partially addressed, partially addressed, partly addressed, partially implemented, partly "
            "implemented, in progress, under way, underway, started, partial, partly, ongoing"
        ),
        RecommendationStatus.CLOSED_IMPLEMENTED: (
            "implemented, done, completed, complete, finished, fulfilled, closed - implemented, addressed, closed, adopted, accepted"
        ),
        RecommendationStatus.CLOSED_NOT_IMPLEMENTED: (
            "not implemented, rejected, abandoned, dropped, declined, closed - not implemented, not done, refused, closed, failed, wont "
            "do, won't do, expired, lapsed"
        ),
        RecommendationStatus.CLOSED_SUPERSEDED: (
            "superseded, replaced, obsolete, overtaken, overtaken by events, no longer valid, outdated, moot"
        ),
    },
    ExpectationOutcome: {
        ExpectationOutcome.CORRECT: "true, right, yes, confirmed, fulfilled, came true, happened, accurate, hit",
        ExpectationOutcome.PARTLY_CORRECT: (
            "partially correct, partly true, partly right, mostly right, mostly correct, mixed, partial, half right"
        ),
        ExpectationOutcome.PARTLY_WRONG: "partially wrong, partly false, mostly wrong, mixed, partial, half wrong",
        ExpectationOutcome.WRONG: "false, no, incorrect, not fulfilled, did not happen, inaccurate, failed, miss",
        ExpectationOutcome.OPEN: "pending, unknown, not yet, tbd, undecided, too early, unclear, ongoing",
    },
    CSLType: {
        CSLType.ARTICLE_NEWSPAPER: (
            "newspaper, news, news article, newspaper article, newspaperarticle, press, article news, daily, wire, news agency, "
            "reuters, ap, zeitung"
        ),
        CSLType.ARTICLE_MAGAZINE: "magazine, magazine article, magazinearticle, weekly, essay, revista",
        CSLType.ARTICLE_JOURNAL: (
            "journal, journal article, journalarticle, academic article, paper, scholarly article, research article, study"
        ),
        CSLType.ARTICLE: "preprint, working paper, workingpaper",
        CSLType.WEBPAGE: (
            "web, web page, website, web site, site, page, internet, online, url, link, html, press release, pressrelease, news "
            "release, statement, factsheet, web-page, electronic, homepage"
        ),
        CSLType.LEGISLATION: (
            "law, act, statute, decree, code, constitution, ley, gesetz, amendment, resolution, executive order, executiveorder"
        ),
        CSLType.BILL: "draft law, draft bill, initiative, proposed law",
        CSLType.REGULATION: "rule, rules, administrative rule, executive order, proclamation, notice, federal register",
        CSLType.LEGAL_CASE: "case, court case, judgment, judgement, ruling, decision, verdict, lawsuit, court decision",
        CSLType.TREATY: "agreement, trade agreement, convention, international agreement, accord",
        CSLType.REPORT: (
            "study, working paper, white paper, whitepaper, policy brief, brief, think tank report, government report, paper, technical "
            "report, techreport, gray literature, grey literature, memo, memorandum, platform, manifesto, reports"
        ),
        CSLType.BROADCAST: (
            "tv, television, radio, podcast, tv broadcast, tvbroadcast, radio broadcast, radiobroadcast, video, youtube, audio, show, "
            "program, videorecording, video recording"
        ),
        CSLType.MOTION_PICTURE: "film, movie, documentary, video",
        CSLType.SPEECH: "address, remarks, talk, lecture, presentation, debate, testimony, press conference, rally, speeches, keynote",
        CSLType.HEARING: "testimony, congressional hearing, committee hearing",
        CSLType.INTERVIEW: "conversation, q&a, qa, interviews",
        CSLType.POST: (
            "tweet, social media, social media post, x, twitter, facebook, instagram, forum post, forumpost, thread, tiktok, mastodon"
        ),
        CSLType.POST_WEBLOG: "blog, blog post, blogpost, weblog, substack, newsletter",
        CSLType.BOOK: "books, monograph, libro, buch, e-book, ebook",
        CSLType.CHAPTER: "book chapter, book section, booksection, incollection, inbook, section",
        CSLType.PAPER_CONFERENCE: "conference paper, conferencepaper, conference, proceedings, inproceedings",
        CSLType.THESIS: "dissertation, phd thesis, phdthesis, mastersthesis, master thesis",
        CSLType.DATASET: "data, data set, database, statistics, table, poll, survey, spreadsheet",
        CSLType.PERSONAL_COMMUNICATION: "email, e-mail, letter, personal letter, message, personal communication",
        CSLType.ENTRY_ENCYCLOPEDIA: "encyclopedia, encyclopedia article, encyclopediaarticle, wikipedia, wiki",
        CSLType.ENTRY_DICTIONARY: "dictionary, dictionary entry, dictionaryentry",
        CSLType.GRAPHIC: "artwork, picture, photo, photograph, image, chart, infographic, cartoon",
        CSLType.DOCUMENT: "misc, other, unknown, generic, file, pdf, attachment, n/a",
        CSLType.MANUSCRIPT: "unpublished, draft",
        CSLType.PAMPHLET: "leaflet, brochure, flyer",
        CSLType.SOFTWARE: "computer program, computerprogram, app, code",
    },
}

_ABROAD: Final[dict[type[StrEnum], dict[StrEnum, str]]] = {
    Stance: {
        Stance.SUPPORTS: "a favor, a favor de, apoya, apoyo, favorable, de acuerdo, respalda, aprueba, dafur, befurwortet, pour, d'accord",
        Stance.MIXED: "neutro, mixto, mixta, a medias, intermedio, parcial, parcialmente, depende, gemischt, teils teils, neutre, mitige",
        Stance.OPPOSES: (
            "en contra, en contra de, se opone, rechaza, rechazo, oposicion, en desacuerdo, dagegen, gegen, ablehnend, contre, oppose a"
        ),
        Stance.NO_POSITION: (
            "neutro, sin posicion, sin postura, ninguna, ninguno, no se sabe, no sabe, sin datos, no responde, keine, unbekannt, "
            "keine position, aucune, sans position"
        ),
        Stance.AMBIGUOUS: "ambiguo, ambigua, poco claro, no esta claro, confuso, contradictorio, indeciso, unklar, ambigu",
        Stance.NOT_APPLICABLE: "no aplica, no procede, no corresponde, entfallt, nicht zutreffend, sans objet, s/o",
    },
    Basis: {
        Basis.PLEDGE: "promesa, promesa de campana, compromiso, programa, plataforma, propuesta, wahlprogramm, versprechen, promesse",
        Basis.STATEMENT: (
            "declaracion, declaraciones, discurso, entrevista, comunicado, tuit, rueda de prensa, mananera, aussage, rede, discours"
        ),
        Basis.RECORD: "trayectoria, accion, acciones, historial, gestion, decreto, hechos, acuerdo, bilan",
        Basis.VOTE: "voto, votacion, votos, abstimmung",
        Basis.LAW: "ley, leyes, decreto, reforma, iniciativa, constitucion, reglamento, gesetz, loi",
        Basis.ASSESSMENT: "analisis, evaluacion, opinion de expertos, informe, estudio, encuesta, rumor, einschatzung, analyse",
    },
    Period: {
        Period.BACKGROUND: "antes, anterior, antecedentes, trayectoria, vorher, avant",
        Period.CAMPAIGN: "campana, candidato, candidata, eleccion, precampana, wahlkampf, campagne",
        Period.GOVERNMENT: "gobierno, en el gobierno, presidente, presidenta, presidencia, mandato, regierung, amt, gouvernement",
    },
    EventKind: {
        EventKind.EVENT: "evento, reunion, cumbre, acto, ereignis",
        EventKind.ELECTION: "eleccion, elecciones, votacion, wahl",
        EventKind.INAUGURATION: "toma de posesion, toma de protesta, investidura, amtsantritt",
        EventKind.PUBLICATION: "publicado, publicacion, informe",
        EventKind.SCHEDULED: "programado, previsto, planeado, pendiente, geplant",
    },
    Confidence: {
        Confidence.LOW: "baja, bajo, poca, niedrig, faible",
        Confidence.MODERATE: "media, medio, moderada, moderado, regular, mittel, moyen, moyenne",
        Confidence.HIGH: "alta, alto, mucha, hoch, eleve, elevee",
    },
    Likelihood: {
        Likelihood.ALMOST_NO_CHANCE: "casi imposible, imposible, casi nulo, casi ninguna posibilidad",
        Likelihood.VERY_UNLIKELY: "muy improbable, muy poco probable, baja, sehr unwahrscheinlich",
        Likelihood.UNLIKELY: "poco probable, baja, unwahrscheinlich, peu probable",
        Likelihood.ROUGHLY_EVEN_CHANCE: "posible, media, quizas, tal vez, mitad y mitad, moglich",
        Likelihood.LIKELY: "alta, wahrscheinlich",
        Likelihood.VERY_LIKELY: "muy probable, alta, sehr wahrscheinlich, tres probable",
        Likelihood.ALMOST_CERTAIN: "casi seguro, seguro, casi cierto, fast sicher, sicher",
    },
    Impact: {
        Impact.LOW: "bajo, baja, leve, menor, poco, gering, niedrig, faible",
        Impact.MODERATE: "medio, media, moderado, moderada, mittel, moyen",
        Impact.HIGH: "alto, alta, importante, considerable, hoch",
        Impact.SEVERE: "severo, severa, grave, muy alto, muy grave, critico, critica, extremo, catastrofico, schwer",
    },
    FlagSeverity: {
        FlagSeverity.LOW: "bajo, baja, leve, verde, niedrig, grun",
        FlagSeverity.MODERATE: "medio, media, moderado, moderada, amarillo, mittel, gelb",
        FlagSeverity.HIGH: "alto, alta, naranja, hoch, orange",
        FlagSeverity.CRITICAL: "critico, critica, grave, muy alto, severo, rojo, kritisch, rot",
    },
    OutcomeStatus: {
        OutcomeStatus.OPEN: "abierto, abierta, pendiente, en curso, por definir, offen, ouvert",
        OutcomeStatus.PARTLY_MATERIALISED: "en parte, parcial, parcialmente, teilweise, partiellement",
        OutcomeStatus.MATERIALISED: "ocurrio, sucedio, materializado, se materializo, se cumplio, si, eingetreten",
        OutcomeStatus.PARTLY_AVOIDED: "parcial, parcialmente, evitado en parte, mitigado",
        OutcomeStatus.AVOIDED: "evitado, evitada, no ocurrio, no sucedio, abgewendet, evite",
    },
    RecommendationBasis: {
        RecommendationBasis.STATED: "explicito, explicita, citado, textual, declarado",
        RecommendationBasis.INFERRED: "implicito, implicita, inferido, inferida, deducido, propio",
    },
    RecommendationStatus: {
        RecommendationStatus.OPEN: "abierta, abierto, pendiente, por hacer, nueva, offen",
        RecommendationStatus.OPEN_PARTIALLY_ADDRESSED: "en curso, en proceso, parcial, parcialmente, teilweise",
        RecommendationStatus.CLOSED_IMPLEMENTED: "cumplida, cumplido, hecho, implementada, completada, cerrada, erledigt",
        RecommendationStatus.CLOSED_NOT_IMPLEMENTED: "no cumplida, rechazada, abandonada, cancelada, cerrada, abgelehnt",
        RecommendationStatus.CLOSED_SUPERSEDED: "superada, reemplazada, obsoleta, uberholt",
    },
    ExpectationOutcome: {
        ExpectationOutcome.CORRECT: "correcto, correcta, acertado, acierto, verdadero, si, richtig, juste",
        ExpectationOutcome.PARTLY_CORRECT: "en parte, parcialmente, parcialmente correcto, partly, partially, half, teilweise",
        ExpectationOutcome.PARTLY_WRONG: "en parte, parcialmente, parcialmente incorrecto, partly, partially, half, teilweise",
        ExpectationOutcome.WRONG: "incorrecto, incorrecta, equivocado, falso, error, falsch, faux",
        ExpectationOutcome.OPEN: "abierto, pendiente, por definir, offen",
    },
    CSLType: {
        CSLType.ARTICLE_NEWSPAPER: "noticia, noticias, periodico, diario, prensa, articulo, nota, nachricht, journal quotidien",
        CSLType.ARTICLE_MAGAZINE: "articulo de revista, semanario, zeitschrift",
        CSLType.ARTICLE_JOURNAL: "articulo academico, revista academica, articulo",
        CSLType.WEBPAGE: "pagina, pagina web, sitio, sitio web, comunicado, comunicado de prensa, webseite, site internet",
        CSLType.LEGISLATION: "leyes, decreto, constitucion, loi",
        CSLType.BILL: "iniciativa, proyecto de ley, gesetzentwurf",
        CSLType.REGULATION: "reglamento, decreto, acuerdo, norma",
        CSLType.LEGAL_CASE: "sentencia, fallo, amparo, urteil",
        CSLType.TREATY: "tratado, acuerdo, convenio, vertrag",
        CSLType.REPORT: "informe, reporte, estudio, bericht, rapport",
        CSLType.BROADCAST: "radio y tv, television abierta, programa, fernsehen",
        CSLType.SPEECH: "discurso, conferencia de prensa, mananera, rueda de prensa, rede, discours",
        CSLType.INTERVIEW: "entrevista",
        CSLType.POST: "tuit, truth social, x post, red social, redes sociales, bluesky, linkedin, reddit, threads",
        CSLType.BOOK: "livre",
        CSLType.CHAPTER: "capitulo, kapitel",
        CSLType.THESIS: "tesis",
        CSLType.DATASET: "datos, base de datos, encuesta",
        CSLType.PERSONAL_COMMUNICATION: "correo, carta",
    },
}
"""The same in Spanish, with some German and French, without accents."""

_FIRMLY: Final = (
    "strongly strong firmly firm fully totally completely absolutely vehemently vigorously staunchly definitely very highly muy firmemente "
    "fuertemente totalmente completamente rotundamente tajantemente plenamente sehr stark klar fortement totalement tres"
)
_MILDLY: Final = (
    "lean leans leaning somewhat moderately mostly largely generally broadly rather slightly weakly mildly qualified cautiously "
    "tentatively "
    "conditional conditionally with conditions soft softly algo moderadamente mas bien eher leicht plutot"
)
_NEVER_WRITTEN: Final = ("not researched", "not yet", "not asked", "unreadable", "not_researched")
# The upper ends of the ranges of ICD 203, section D.6.e(2)(a), in percent.
_PERCENT: Final = (
    (5, Likelihood.ALMOST_NO_CHANCE),
    (20, Likelihood.VERY_UNLIKELY),
    (45, Likelihood.UNLIKELY),
    (55, Likelihood.ROUGHLY_EVEN_CHANCE),
    (80, Likelihood.LIKELY),
    (95, Likelihood.VERY_LIKELY),
    (100, Likelihood.ALMOST_CERTAIN),
)


def meant(text: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the words of the format that a text probably means, in the order of the scale; none if it means none of them."""
    words = _words(text)
    same = _same(words, kind)
    if same or not words:
        return same
    listed = _listed(words, kind) or _with_its_strength(words, kind)
    return listed or (_by_percent(words) if kind is Likelihood else ())


def remark(text: str, kind: type[StrEnum]) -> str:
    """Return what has to be said about a word besides the one it may mean; "" for most."""
    if kind is Stance and _words(text) in map(_words, _NEVER_WRITTEN):
        return "this is never written: delete the entry, and reports show the candidate as not researched"
    if kind is Stance and _words(text) in {"unknown", "tbd", "todo"}:
        return "if no one has searched yet, delete the entry"
    return ""


def _listed(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the words of the format that have a synonym in one of the tables, in the order of the scale."""
    return tuple(member.value for member in kind if words in _synonyms(kind)[member])


@cache
def _synonyms(kind: type[StrEnum]) -> dict[StrEnum, frozenset[str]]:
    """Return the synonyms of each word of an enum, as they are looked up. Kept, because a file may have one mistake in every entry."""
    tables = (_SYNONYMS.get(kind, {}), _ABROAD.get(kind, {}))
    return {member: frozenset(_words(word) for table in tables for word in table.get(member, "").split(", ")) for member in kind}


def _with_its_strength(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the stance of a text that says how strong it is in a word of its own: "opposes strongly", "leans for"."""
    parts = re.findall("[a-z']+", words)
    rest = [part for part in parts if part not in {*_FIRMLY.split(), *_MILDLY.split()}]
    if kind is not Stance or not rest or len(rest) == len(parts):
        return ()
    found = tuple(dict.fromkeys(each for text in (" ".join(rest), rest[0]) for each in (_listed(text, kind) or _same(text, kind))))
    if len(found) != 1 or Stance(found[0]).number is None:
        return found
    return (f"strongly_{found[0]}",) if set(parts) & set(_FIRMLY.split()) and found[0] in {"supports", "opposes"} else found


def _same(words: str, kind: type[StrEnum]) -> tuple[str, ...]:
    """Return the word of the format that a text is, in whatever case and with whatever signs."""
    return tuple(member.value for member in kind if _words(member.value) == words)


def _words(text: str) -> str:
    """Return a text as it is looked up: lower case, without accents, with plain signs, one blank for blanks, hyphens and underscores."""
    spelled = unicodedata.normalize("NFKD", text.replace("\u2212", "-").replace("\u2013", "-").replace("\u00b1", "+/-"))
    plain = "".join(letter for letter in spelled if not unicodedata.combining(letter)).casefold().strip(" \t\"'.!\u00a1")
    return plain if re.fullmatch(r"[-+~?/]+\d?", plain) else " ".join(re.sub(r"[\s_-]+", " ", plain).split())


def _by_percent(words: str) -> tuple[str, ...]:
    """Return the likelihood that a percentage, or two of them, falls into."""
    match = re.fullmatch(r"([<>~]|about |around |ca\. |up to |over |at least )? ?(\d{1,3}(?:\.\d+)?)\s?(?:%|percent|per cent|pct)", words)
    share = re.fullmatch(r"0?\.\d+", words)
    ends = re.fullmatch(r"(\d{1,3})\s?%?[ -](\d{1,3})\s?%", words)
    if match:
        side = (match[1] or "").strip()
        lowest, highest = (
            (0.0 if side in {"<", "up to"} else float(match[2])),
            (100.0 if side in {">", "over", "at least"} else float(match[2])),
        )
        percent = (lowest + highest) / 2
    elif share:
        percent = float(share[0]) * 100
    elif ends:
        percent = (int(ends[1]) + int(ends[2])) / 2
    else:
        return ()
    return next(((term.value,) for end, term in _PERCENT if percent <= end), ())
