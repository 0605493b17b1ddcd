"""Words that people write where the format has a fixed set of words, by the word that each may mean. Data, so it is over 300 lines.

A word that may mean several is listed under each of them. Case, accents, blanks, hyphens and underscores make no difference.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

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

SYNONYMS: Final[dict[type[StrEnum], dict[StrEnum, str]]] = {
    Stance: {
        Stance.STRONGLY_SUPPORTS: (
            "enthusiastic, enthusiastically supports, all in, strongly support, strong support, strong supporter, "
            "strongly supported, strongly in favor, strongly in favour, strongly favors, strongly favours, strongly agree, "
            "strongly agrees, strongly for, strongly pro, fully supports, full support, very supportive, champion, champions, ++, "
            "+2, 2, 5, definitely, very high, fully agree"
        ),
        Stance.SUPPORTS: (
            "backed, endorsed, approve, approved, welcomes, welcomed, open to, open to it, would support, en favor, support, "
            "supported, supporting, supporter, supportive, pro, for, favor, favors, favour, favours, favorable, favourable, "
            "in favor, in favour, in favor of, in favour of, yes, y, true, agree, agrees, agreed, backs, endorses, approves, "
            "accepts, positive, somewhat supports, rather supports, leans support, leans for, weakly supports, "
            "conditional support, +, +1, 1, 4, si, oui, ja"
        ),
        Stance.MIXED: (
            "partial support, mixed record, mixed views, mixed position, complicated, its complicated, it's complicated, "
            "supports and opposes, indifferent, neither, neither agree nor disagree, agnostic, no clear side, both sides, mix, neutral, "
            "partly, partial, partially, partially supports, partly supports, both, split, ambivalent, middle, it depends, "
            "depends, conditional, nuanced, balanced, maybe, mixed feelings, +/-, +-, \u00b1, 0, 3"
        ),
        Stance.OPPOSES: (
            "not in favor, not in favour, disapprove, reject, "
            "rejected, critical, critical of, skeptical, sceptical, blocks, blocked, would oppose, hostile, "
            "oppose, opposed, opposing, opponent, opposition, con, contra, anti, against, no, n, false, disagree, disagrees, "
            "disagreed, rejects, disapproves, negative, unfavorable, unfavourable, somewhat opposes, rather opposes, leans oppose, "
            "leans against, weakly opposes, -, -1, nein, non"
        ),
        Stance.STRONGLY_OPPOSES: (
            "strongly oppose, strong opposition, strong opponent, strongly opposed, strongly against, strongly anti, "
            "strongly disagree, strongly disagrees, fully opposes, totally against, vehemently opposes, --, -2, never, "
            "fully disagree"
        ),
        Stance.NO_POSITION: (
            "no stance yet, refuses to say, won't say, no opinion, no view, "
            "no views, no known position, no public position, unknown position, position unknown, "
            "has not said, hasn't said, did not say, didn't say, no stance found, no position found, not mentioned, "
            "doesn't mention, does not mention, none found, none stated, dk, don't know, indifferent, neither, agnostic, "
            "neither agree nor disagree, not specified, unspecified, neutral, none, no stance, no statement, not stated, "
            "no answer, no comment, silent, silence, nothing found, not found, undeclared, undecided, unknown, not known, "
            "unstated, null, nil, blank, empty, no data, no record, no information, refused to answer, declined, abstain, "
            "abstained, tbd, ?"
        ),
        Stance.AMBIGUOUS: (
            "no clear position, no clear stance, not clear, wavering, wavers, changed, changed position, evolving, flip flopped, "
            "mixed signals, mixed messages, unclear, vague, conflicting, contradictory, inconsistent, evasive, evades, undecided, "
            "uncertain, unsure, equivocal, hedged, shifting, flip flop, flip-flop, ~, ??"
        ),
        Stance.NOT_APPLICABLE: "not asked of the office, n/a, na, n.a., n. a., not relevant, irrelevant, does not apply, inapplicable",
    },
    Basis: {
        Basis.PLEDGE: (
            "white paper, ad, campaign ad, party platform, agenda, promise, promised, promises, platform, manifesto, commitment, "
            "program, programme, plan, proposal, proposed, campaign promise, campaign pledge, vow, election program, pledged, "
            "campaign website"
        ),
        Basis.STATEMENT: (
            "podcast, town hall, questionnaire, email, memoir, memo, spokesperson, hearing, answer, survey answer, tv appearance, "
            "appearance, newsletter, essay, facebook post, instagram post, tiktok, tweet, post, social media, x, speech, remarks, "
            "interview, quote, quotation, press release, press conference, debate, said, says, op-ed, op ed, oped, opinion piece, "
            "opinion, column, letter, testimony, comment, announcement, video, rally, article, media, statements, stated, "
            "declaration, news, twitter, x post, truth social, website, book"
        ),
        Basis.RECORD: (
            "veto, vetoed, eo, lawsuit, signed, actions taken, nomination, cosponsored, co-sponsored, sponsored, negotiation, "
            "implementation, action, actions, policy, conduct, behavior, behaviour, track record, history, in office, decision, "
            "executive order, decree, executive action, bill, sponsored bill, budget, appointment, practice, treaty, agreement, "
            "records, memorandum, deed"
        ),
        Basis.VOTE: "voted, votes, voting record, roll call, roll-call vote, ballot, voting, abstention",
        Basis.LAW: (
            "eo, signed into law, court ruling, signed, legal text, amended law, bill, act, statute, legislation, decree, "
            "regulation, law signed, signed law, constitution, amendment, constitutional amendment, ruling, enacted, reform, laws, "
            "ley, executive order, order, rule"
        ),
        Basis.ASSESSMENT: (
            "analyst, white paper, implied, columna, journalist, rumor, rumour, leak, hearsay, news analysis, guess, report, "
            "analysis, op-ed, op ed, oped, opinion, commentary, forecast, prediction, projection, estimate, expert, experts, "
            "expert opinion, think tank, study, research, poll, survey, judgment, judgement, inference, inferred, media report, "
            "secondary, evaluation, editorial, academic, assessed"
        ),
    },
    CareerRole: {
        CareerRole.OFFICE: (
            "current, now, today, inaugurated, tenure, since taking office, in office, president, presidency, incumbent, "
            "administration, term, governing, in government, as president, mandate, government, holder, office holder, officeholder, "
            "senator, governor, mayor, minister, deputy, held office, served, job, post"
        ),
        CareerRole.CANDIDATE: (
            "nominee, candidacy, race, campaign, primary, primaries, campaigning, campaign trail, running, runs, ran, contender, "
            "pre-candidate, hopeful, ran for office"
        ),
        CareerRole.ELECT: "elected, president-elect, transition, winner, won, designate, incoming",
    },
    EventKind: {
        EventKind.EVENT: (
            "debate, court ruling, hearing, signing, treaty, deal, trip, call, protest, veto, crisis, meeting, summit, speech, "
            "law, decision, ruling, announcement, visit, agreement, vote, attack, other, incident"
        ),
        EventKind.ELECTION: "vote, elections, ballot, polling day, election day, primary, referendum",
        EventKind.INAUGURATION: (
            "inaugural, swearing, inauguration day, swearing in, swearing-in, takes office, took office, oath, inaugurated, start of term"
        ),
        EventKind.PUBLICATION: (
            "publication date, released, book release, published, publish, report, essay, article, book, study, release, paper"
        ),
        EventKind.SCHEDULED: "planned, upcoming, future, due, deadline, expected, pending, date, review, milestone, appointment",
    },
    Confidence: {
        Confidence.LOW: (
            "unconfirmed, rumor, rumour, speculative, speculation, lowest, shaky, single source, low-medium, low to medium, weak, "
            "lo, l, poor, tentative, uncertain, unsure, doubtful, thin, very low, limited, little, none, minimal, 1, unlikely, "
            "not confident"
        ),
        Confidence.MODERATE: (
            "so-so, plausible, medium, mid, med, m, middle, fair, average, moderately, reasonable, some, ok, partial, mod, 2, "
            "likely, moderate-high, low-medium, low to medium, medium-high, medium to high"
        ),
        Confidence.HIGH: (
            "verified, highest, proven, strong, hi, h, certain, sure, very high, confirmed, solid, definite, full, complete, good, "
            "great, 3, confident, very confident, almost certain, moderate-high, medium-high, medium to high"
        ),
    },
    Likelihood: {
        Likelihood.ALMOST_NO_CHANCE: (
            "almost certainly not, certainly not, no, virtually impossible, zero, remote, remote chance, no chance, impossible, "
            "almost impossible, nearly impossible, negligible, never, none, extremely unlikely, practically impossible"
        ),
        Likelihood.VERY_UNLIKELY: (
            "not at all likely, not at all probable, highly unlikely, highly improbable, very improbable, very low, low, rare, "
            "quite unlikely"
        ),
        Likelihood.UNLIKELY: (
            "not very likely, not probable, less than even, small, modest, slim, slight, doubtful, improbable, low, not likely, "
            "less likely, rather unlikely, somewhat unlikely, small chance"
        ),
        Likelihood.ROUGHLY_EVEN_CHANCE: (
            "too close to call, about even odds, even money, could go either way, either way, even, even chance, even odds, "
            "roughly even, roughly even odds, roughly even chances, about even, 50/50, 50-50, 50 50, fifty-fifty, toss-up, "
            "toss up, tossup, coin flip, coin toss, possible, maybe, may happen, medium, moderate, mid"
        ),
        Likelihood.LIKELY: (
            "better than even, more than even, significant, good odds, probable, probably, high, more likely than not, "
            "rather likely, somewhat likely, expected, good chance"
        ),
        Likelihood.VERY_LIKELY: (
            "highly likely, highly probable, very probable, very high, high, quite likely, most likely, extremely likely"
        ),
        Likelihood.ALMOST_CERTAIN: (
            "certain, nearly certain, near certain, virtually certain, practically certain, definite, definitely, sure, "
            "inevitable, almost certainly, already happened"
        ),
    },
    Impact: {
        Impact.LOW: (
            "mild, lowest, marginal, minor, small, negligible, limited, slight, lo, l, weak, very low, none, minimal, insignificant, 1"
        ),
        Impact.MODERATE: "medium, mid, med, m, middle, average, some, mod, noticeable, moderately, 2",
        Impact.HIGH: "major, big, large, significant, serious, considerable, substantial, hi, h, strong, important, 3",
        Impact.SEVERE: (
            "existential, highest, disaster, enormous, critical, catastrophic, extreme, very high, very serious, serious, "
            "devastating, disastrous, huge, massive, 4"
        ),
    },
    FlagSeverity: {
        FlagSeverity.LOW: "minor, small, green, lo, l, very low, negligible, 1",
        FlagSeverity.MODERATE: "medium, mid, med, m, middle, yellow, amber, mod, 2",
        FlagSeverity.HIGH: "major, big, large, orange, serious, significant, hi, h, 3",
        FlagSeverity.CRITICAL: "severe, extreme, very high, red, catastrophic, 4",
    },
    OutcomeStatus: {
        OutcomeStatus.OPEN: (
            "n/a, none, nothing yet, too early, pending, ongoing, unknown, not yet, undecided, unresolved, in progress, "
            "to be seen, tbd, active, monitoring, unclear"
        ),
        OutcomeStatus.PARTLY_MATERIALISED: (
            "partly materialized, partially materialized, partially materialised, partial, partly, partly happened, "
            "partially happened, partly true, in part, under way, underway, ongoing"
        ),
        OutcomeStatus.MATERIALISED: (
            "materialized, happened, occurred, came true, yes, true, realized, realised, has happened, done, confirmed, closed, "
            "materialise, materialize, hit"
        ),
        OutcomeStatus.PARTLY_AVOIDED: (
            "partially avoided, partly averted, partially averted, mitigated, partly prevented, reduced, partial, partly"
        ),
        OutcomeStatus.AVOIDED: (
            "expired, dismissed, averted, prevented, did not happen, didn't happen, no, false, not materialized, not materialised, "
            "never happened, over, resolved, closed, cleared"
        ),
    },
    RecommendationBasis: {
        RecommendationBasis.STATED: (
            "explicit, explicitly stated, direct, quoted, quote, said, states, written, source, in the source, verbatim"
        ),
        RecommendationBasis.INFERRED: (
            "editor, editors, extrapolated, our own, implied, implicit, derived, deduced, own, ours, indirect, inference, infer, "
            "interpretation, suggested, follows, interpreted"
        ),
    },
    RecommendationStatus: {
        RecommendationStatus.OPEN: (
            "deferred, on hold, planned, overdue, delayed, not yet, new, pending, to do, todo, not started, unaddressed, active, "
            "proposed, outstanding"
        ),
        RecommendationStatus.OPEN_PARTIALLY_ADDRESSED: (
            "approved, partially done, partly done, half done, partially, open partially, open - partially addressed, "
            "partially addressed, partly addressed, partially implemented, partly implemented, in progress, under way, underway, "
            "started, partial, partly, ongoing"
        ),
        RecommendationStatus.CLOSED_IMPLEMENTED: (
            "implemented, done, completed, complete, finished, fulfilled, closed - implemented, addressed, closed, adopted, accepted"
        ),
        RecommendationStatus.CLOSED_NOT_IMPLEMENTED: (
            "cancelled, canceled, withdrawn, not implemented, rejected, abandoned, dropped, declined, closed - not implemented, "
            "not done, refused, closed, failed, wont do, won't do, expired, lapsed"
        ),
        RecommendationStatus.CLOSED_SUPERSEDED: (
            "superseded, replaced, obsolete, overtaken, overtaken by events, no longer valid, outdated, moot"
        ),
    },
    ExpectationOutcome: {
        ExpectationOutcome.CORRECT: "true so far, true, right, yes, confirmed, fulfilled, came true, happened, accurate, hit",
        ExpectationOutcome.PARTLY_CORRECT: (
            "mostly true, half true, partly true, partially correct, partly right, mostly right, mostly correct, mixed, partial, half right"
        ),
        ExpectationOutcome.PARTLY_WRONG: "half true, half false, partially wrong, partly false, mostly wrong, mixed, partial, half wrong",
        ExpectationOutcome.WRONG: (
            "did not come true, came false, untrue, false, no, incorrect, not fulfilled, did not happen, inaccurate, failed, miss"
        ),
        ExpectationOutcome.OPEN: "pending, unknown, not yet, tbd, undecided, too early, unclear, ongoing",
    },
    Reliability: {
        Reliability.A: "reliable, completely reliable, fully reliable, excellent, very good, very high, official, 1, a1, a2",
        Reliability.B: "usually reliable, mostly reliable, good, high, trusted, 2, b1, b2, b3",
        Reliability.C: "fairly reliable, fair, medium, moderate, average, mixed, 3, c2, c3",
        Reliability.D: "not usually reliable, low, poor, weak, doubtful, 4, d3, d4",
        Reliability.E: "unreliable, not reliable, bad, very low, 5, e5",
        Reliability.F: "unknown, not known, cannot be judged, unrated, not rated, n/a, none, ?, 6, f6",
    },
    CSLType: {
        CSLType.ARTICLE_NEWSPAPER: (
            "op-ed, op ed, opinion, editorial, column, opinion piece, newswire, newspaper, news, news article, newspaper article, "
            "newspaperarticle, press, article news, daily, wire, news agency, reuters, ap, zeitung"
        ),
        CSLType.ARTICLE_MAGAZINE: "magazine, magazine article, magazinearticle, weekly, essay, revista",
        CSLType.ARTICLE_JOURNAL: (
            "journal, journal article, journalarticle, academic article, paper, scholarly article, research article, study"
        ),
        CSLType.ARTICLE: "preprint, working paper, workingpaper",
        CSLType.WEBPAGE: (
            "fact sheet, government website, web, web page, website, web site, site, page, internet, online, url, link, html, "
            "press release, pressrelease, news release, statement, factsheet, web-page, electronic, homepage"
        ),
        CSLType.LEGISLATION: (
            "law, act, statute, decree, code, constitution, ley, gesetz, amendment, resolution, executive order, executiveorder"
        ),
        CSLType.BILL: "draft law, draft bill, initiative, proposed law",
        CSLType.REGULATION: "rule, rules, administrative rule, executive order, proclamation, notice, federal register",
        CSLType.LEGAL_CASE: "case, court case, judgment, judgement, ruling, decision, verdict, lawsuit, court decision",
        CSLType.TREATY: "agreement, trade agreement, convention, international agreement, accord",
        CSLType.REPORT: (
            "fact sheet, government document, govdoc, white book, study, working paper, white paper, whitepaper, policy brief, "
            "brief, think tank report, government report, paper, technical report, techreport, gray literature, grey literature, "
            "memo, memorandum, platform, manifesto, reports"
        ),
        CSLType.BROADCAST: (
            "tv, television, radio, podcast, tv broadcast, tvbroadcast, radio broadcast, radiobroadcast, video, youtube, audio, "
            "show, program, videorecording, video recording"
        ),
        CSLType.MOTION_PICTURE: "film, movie, documentary, video",
        CSLType.SPEECH: (
            "transcript, address, remarks, talk, lecture, presentation, debate, testimony, press conference, rally, speeches, keynote"
        ),
        CSLType.HEARING: "testimony, congressional hearing, committee hearing",
        CSLType.INTERVIEW: "transcript, conversation, q&a, qa, interviews",
        CSLType.POST: (
            "telegram, whatsapp, social network, youtube comment, tweet, social media, social media post, x, twitter, facebook, "
            "instagram, forum post, forumpost, thread, tiktok, mastodon"
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

ABROAD: Final[dict[type[StrEnum], dict[StrEnum, str]]] = {
    Reliability: {
        Reliability.A: "fiable, muy fiable, confiable, muy alta",
        Reliability.B: "buena, alta, gut",
        Reliability.C: "media, regular, mittel",
        Reliability.D: "baja, poco fiable, poco confiable",
        Reliability.E: "no fiable, no confiable, mala",
        Reliability.F: "desconocida, sin datos, unbekannt",
    },
    Stance: {
        Stance.SUPPORTS: (
            "en favor, soutient, favorece, avala, defiende, a favor, a favor de, apoya, apoyo, favorable, de acuerdo, respalda, "
            "aprueba, dafur, befurwortet, pour, d'accord"
        ),
        Stance.MIXED: "neutro, mixto, mixta, a medias, intermedio, parcial, parcialmente, depende, gemischt, teils teils, neutre, mitige",
        Stance.OPPOSES: (
            "critica, critico, se oponen, niega, en contra, en contra de, se opone, rechaza, rechazo, oposicion, en desacuerdo, "
            "dagegen, gegen, ablehnend, contre, oppose a"
        ),
        Stance.NO_POSITION: (
            "indefinido, indefinida, sin definir, no definido, no especifica, no menciona, ns/nc, neutral, neutro, sin posicion, "
            "sin postura, ninguna, ninguno, no se sabe, no sabe, sin datos, no responde, keine, unbekannt, keine position, aucune, "
            "sans position"
        ),
        Stance.AMBIGUOUS: (
            "indefinido, sin definir, no definido, cambiante, ambiguo, ambigua, poco claro, no esta claro, confuso, "
            "contradictorio, indeciso, unklar, ambigu"
        ),
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
    CareerRole: {
        CareerRole.OFFICE: (
            "gobierno, en el gobierno, presidente, presidenta, presidencia, mandato, cargo, jefa de gobierno, senador, senadora, "
            "gobernador, gobernadora, diputado, diputada, regierung, amt, gouvernement"
        ),
        CareerRole.CANDIDATE: "campana, candidato, candidata, precandidato, precandidata, precampana, wahlkampf, kandidat, candidat",
        CareerRole.ELECT: "electo, electa, presidente electo, presidenta electa, gewaehlt, elu",
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
