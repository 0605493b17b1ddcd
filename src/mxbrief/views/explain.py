"""Explanations as documents, each thing with the file and line it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from mxbrief.analysis.conditions import Form, Judged
from mxbrief.analysis.logic import Truth
from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.model.sources import Source
from mxbrief.results.explanations import AdviceExplained, Named, PositionExplained, QuestionExplained, RiskExplained, SourceExplained
from mxbrief.views import words
from mxbrief.views.grades import SEVERITY_TONES, likelihood_words, outcome_words, state_cell
from mxbrief.views.recommend import VERDICT_MEANINGS, advice_item

Explained = RiskExplained | AdviceExplained | QuestionExplained | PositionExplained | SourceExplained

_FORMS = {Form.ALL: "all of these", Form.ANY: "any of these", Form.NOT: "not this"}
_TRUTHS = {Truth.TRUE: Tone.FOR, Truth.FALSE: Tone.AGAINST, Truth.UNKNOWN: Tone.BLANK}


def explanation_document(explained: Explained) -> Document:
    """Return an explanation."""
    match explained:
        case RiskExplained():
            blocks = _risk(explained)
        case AdviceExplained():
            blocks = _advice(explained)
        case QuestionExplained():
            blocks = _question(explained)
        case PositionExplained():
            blocks = _position(explained)
        case SourceExplained():
            blocks = _source(explained)
        case _:
            assert_never(explained)
    return Document(tuple(blocks))


def _risk(explained: RiskExplained) -> Iterator[Block]:
    """Yield a risk: its grade, its condition as a tree, its state elsewhere, what answers it."""
    flag, risk, matrix = explained.flag, explained.flag.risk, explained.matrix
    likelihood = f"{likelihood_words(risk.likelihood)}, as of {risk.likelihood_as_of}"
    names = {person.id: person.short_name for scenario in (explained.scenario, *explained.scenarios) for person in scenario.people}
    yield Heading(1, risk.title)
    yield Paragraph((Span(f"Risk {risk.id}, {risk.place}.", Tone.QUIET),))
    yield Paragraph((Span(words.sentence(risk.statement)),))
    yield Heading(2, f"{flag.state.capitalize()} under {explained.scenario.title}")
    yield Items((_tree(flag.condition, names, explained.questions),))
    if flag.confidence:
        yield Paragraph((Span(f"Confidence in the stances that decide it: {flag.confidence}."),))
    yield Heading(2, f"Severity: {risk.severity}")
    cell = f"Matrix {matrix.id}, version {matrix.version}: {risk.likelihood.replace('_', ' ')} x {risk.impact} = "
    reckoned = (Span(cell), Span(risk.severity, SEVERITY_TONES[risk.severity]), Span(f". {matrix.note}"))
    grades = (
        f"Likelihood if the condition holds: {likelihood}. {words.sentence(risk.likelihood_basis)}",
        f"Impact: {risk.impact}. {words.sentence(risk.impact_reason)}",
    )
    yield Items((*(Item((Span(text),)) for text in grades), Item(reckoned)))
    if explained.cells:
        titles = {scenario.id: scenario.title for scenario in explained.scenarios}
        yield Heading(2, "Under each scenario")
        yield Items(
            tuple(Item((Span(f"{titles[cell.scenario]}: "), Span(cell.state, state_cell(cell.state).tone))) for cell in explained.cells)
        )
    if risk.outcome:
        yield Heading(2, f"As of {risk.outcome.as_of}: {outcome_words(risk.outcome.status)}")
        yield Paragraph((Span(words.sentence(risk.outcome.note)), *words.cites(risk.outcome.sources)))
    yield Heading(2, "What answers it")
    if explained.answered_by:
        yield Items(tuple(_named(each) for each in explained.answered_by))
    else:
        yield Paragraph((Span("No recommendation addresses this risk.", Tone.CAUTION),))
    yield from _sources(explained.sources)


def _tree(judged: Judged, names: dict[str, str], questions: dict[str, str]) -> Item:
    """Return a condition as an indented tree, each part with its truth, each test with the position behind it."""
    truth = Span(f"{judged.truth}: ", _TRUTHS[judged.truth], bold=True)
    if judged.form is not Form.TEST:
        return Item((truth, Span(_FORMS[judged.form])), tuple(_tree(part, names, questions) for part in judged.parts))
    who = names.get(judged.candidate, judged.candidate) or judged.office
    wanted = words.listed_or([words.stance_words(stance) for stance in judged.wanted])
    head = (truth, Span(f"{who} on {questions.get(judged.question, judged.question)} ({judged.question}): {wanted}?"))
    held = judged.held
    if held is None:
        return Item(head)
    said = words.account(held.position) if held.position else (words.stance_span(held.stance), Span("."))
    place = (Item((Span(str(held.place), Tone.QUIET),)),) if held.place else ()
    return Item(head, (Item(said), *place))


def _advice(explained: AdviceExplained) -> Iterator[Block]:
    """Yield a recommendation: the checklist entry, then the reckoning of its verdict."""
    advice = explained.advice
    titles = {scenario.id: scenario.title for scenario in explained.scenarios}
    yield Heading(1, advice.title)
    yield Paragraph((Span(f"Recommendation {advice.id}, {advice.place}.", Tone.QUIET),))
    yield Items((advice_item(advice, titles),))
    yield Heading(2, f"Verdict: {advice.verdict}")
    yield Paragraph((Span(VERDICT_MEANINGS[advice.verdict]),))
    columns = tuple(map(Column, ("Scenario", "Raised flags it answers", "Possible", "Harder", "Counts")))
    rows = []
    for each in advice.reckonings:
        hard = "; ".join(hurdle.text for hurdle in each.hurdles if hurdle.conditional and hurdle.truth is Truth.TRUE)
        counts = "yes" if each.scenario in advice.scenarios else "no"
        answered = (", ".join(each.raised), ", ".join(each.possible), hard)
        rows.append(tuple(map(Cell, (titles[each.scenario], *(text or "none" for text in answered), counts))))
    yield Table(columns, tuple(rows))
    yield from _sources(explained.sources)


def _question(explained: QuestionExplained) -> Iterator[Block]:
    """Yield a question: its wording, its poles, everybody's stance, the conditions that test it."""
    names = {person.id: person.short_name for person in explained.candidates}
    yield Heading(1, explained.label)
    yield Paragraph((Span(f"Question {explained.id} of {explained.issue}. {words.coverage_words(explained.coverage)}.", Tone.QUIET),))
    yield Paragraph((Span(explained.text, bold=True),))
    asked = f"Asked of {words.listed(list(explained.offices))}." if explained.offices else "Asked of everybody."
    yield Items(
        (
            Item((Span("Support: ", bold=True), Span(words.sentence(explained.supports)))),
            Item((Span("Opposition: ", bold=True), Span(words.sentence(explained.opposes)))),
            Item((Span(asked),)),
        )
    )
    yield Heading(2, "Where they stand")
    items = []
    for cell in explained.cells:
        said = words.account(cell.position) if cell.position else (words.stance_span(cell.stance), Span("."))
        place = (Item((Span(str(cell.place), Tone.QUIET),)),) if cell.place else ()
        items.append(Item((Span(f"{names[cell.candidate]} ", bold=True), *said), place))
    yield Items(tuple(items))
    if explained.tested_by:
        yield Heading(2, "What depends on it")
        yield Items(tuple(_named(each) for each in explained.tested_by))
    yield from _sources(explained.sources)


def _position(explained: PositionExplained) -> Iterator[Block]:
    """Yield what somebody has held on a question, the latest first."""
    yield Heading(1, f"{explained.candidate.short_name}: {explained.label}")
    yield Paragraph((Span(f"{explained.candidate.id}/{explained.question}, {explained.issue}.", Tone.QUIET),))
    yield Paragraph((Span(explained.text, bold=True),))
    if not explained.history:
        yield Paragraph((words.stance_span(explained.stance), Span(".")))
        return
    latest, *earlier = reversed(explained.history)
    yield Heading(2, "What counts")
    yield Items((Item(words.account(latest.position), (Item((Span(str(latest.place), Tone.QUIET),)),)),))
    if earlier:
        yield Heading(2, "Before")
        yield Items(tuple(Item(words.account(dated.position), (Item((Span(str(dated.place), Tone.QUIET),)),)) for dated in earlier))
    yield from _sources(explained.sources)


def _source(explained: SourceExplained) -> Iterator[Block]:
    """Yield a source: its data, and everything that cites it."""
    source = explained.source
    yield Heading(1, source.title)
    yield Paragraph((Span(f"Source {source.id}, {source.type}.", Tone.QUIET),))
    yield Paragraph(tuple(words.reference(source).content))
    told = [f"Read {source.accessed}." if source.accessed else "", f"Language: {source.language}." if source.language else ""]
    extras = source.custom
    if extras and extras.reliability:
        told.append(f"Reliability {extras.reliability} (Admiralty code).")
    if extras and extras.derived_from:
        told.append(f"Repeats {extras.derived_from}.")
    yield Paragraph((Span(" ".join([*filter(None, told), words.sentence(source.note)]).strip() or "Nothing more is known of it."),))
    yield Heading(2, f"Cited by {words.count(len(explained.cited_by), 'entry', 'entries')}")
    if explained.cited_by:
        yield Items(tuple(_named(each) for each in explained.cited_by))


def _named(named: Named) -> Item:
    """Return something of the corpus on one line."""
    place = f" {named.place}" if named.place else ""
    locator = f", {named.locator}" if named.locator else ""
    id_ = f" {named.id}" if named.id else ""
    return Item((Span(f"{named.kind}{id_}: ", bold=True), Span(f"{named.title}{locator}"), Span(place, Tone.QUIET)))


def _sources(sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield the bibliography, if there is any."""
    if sources:
        yield Heading(2, "Sources")
        yield References(tuple(words.reference(source) for source in sources))
