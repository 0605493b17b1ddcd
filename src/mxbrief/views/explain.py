"""Explanations, each thing with its file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

import msgspec

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, Span, Table, Tone
from mxbrief.model.scales import Absence, Form, Truth
from mxbrief.results.conditions import Evaluation
from mxbrief.results.explanations import (
    CandidateExplanation,
    EventExplanation,
    Explanation,
    FigureExplanation,
    Mention,
    OfficeExplanation,
    PositionExplanation,
    QuestionExplanation,
    RecommendationExplanation,
    RiskExplanation,
    SourceExplanation,
)
from mxbrief.results.recommendations import ScenarioAssessment
from mxbrief.results.stances import Candidate, StanceCell
from mxbrief.views import phrases
from mxbrief.views.flags import carried, outcome_item, severity_span
from mxbrief.views.recommend import checklist_item
from mxbrief.views.records import PERSON, PLACE, Columns, by_id, constants, joined, of_part, records, stance
from mxbrief.views.report import place_span, reference, report
from mxbrief.views.stances import account_of, citations, place_items


def document(explanation: Explanation) -> Document:
    """Return an explanation."""
    match explanation:
        case RiskExplanation():
            risk = explanation.flag.risk
            basis = (phrases.thing(phrases.RISK, risk.id), place_span(risk.place))
            return report(risk.title, basis, _risk(explanation), explanation.sources)
        case RecommendationExplanation():
            each = explanation.recommendation
            basis = (phrases.thing(phrases.RECOMMENDATION, each.id), place_span(each.place))
            return report(each.title, basis, _recommendation(explanation), explanation.sources)
        case QuestionExplanation():
            about = f"{phrases.question_of(explanation.id, explanation.issue)} {phrases.coverage(explanation.coverage)}"
            return report(explanation.label, [about], _question(explanation), explanation.sources)
        case PositionExplanation():
            title = f"{explanation.candidate.short_name}: {explanation.label}"
            about = f"{explanation.candidate.id}/{explanation.question}, {explanation.issue}."
            return report(title, [about], _position(explanation), explanation.sources)
        case FigureExplanation() | EventExplanation() | CandidateExplanation() | OfficeExplanation():
            from mxbrief.views import explain_things

            return explain_things.document(explanation)
        case SourceExplanation():
            source = explanation.source
            return report(source.title, [phrases.thing(phrases.SOURCE, source.id, phrases.source_type(source.type))], _source(explanation))
        case _:
            assert_never(explanation)


def rows(explanation: Explanation) -> Document:
    """Return what an explanation lists, one row each: tests, assessments, stances, a history, citations."""
    match explanation:
        case RiskExplanation():
            return _test_rows(explanation)
        case RecommendationExplanation():
            return _assessment_rows(explanation)
        case QuestionExplanation(id=question):
            people = {candidate.id: candidate for candidate in explanation.candidates}
            return _held_rows(explanation, question, ((people[cell.candidate], cell) for cell in explanation.cells))
        case PositionExplanation(question=question):
            return _held_rows(explanation, question, ((explanation.candidate, cell) for cell in explanation.history))
        case FigureExplanation() | EventExplanation() | CandidateExplanation() | OfficeExplanation():
            from mxbrief.views import explain_things

            return explain_things.rows(explanation)
        case SourceExplanation(source=source):
            about = constants(source=source.id, source_title=source.title, source_url=source.address)
            return records({**about, **_MENTION}, explanation.cited_by)
        case _:
            assert_never(explanation)


_MENTION: Columns[Mention] = {
    "kind": lambda mention: mention.kind,
    "id": lambda mention: mention.id,
    "title": lambda mention: mention.title,
    "locator": lambda mention: mention.locator,
    **of_part(lambda mention: mention.place, PLACE),
}


def _held_rows(explanation: QuestionExplanation | PositionExplanation, id_: str, held: Iterable[tuple[Candidate, StanceCell]]) -> Document:
    """Return one row for every stance of a candidate on a question."""
    about = constants(issue=explanation.issue, question=id_, question_label=explanation.label, question_text=explanation.text)
    columns: Columns[tuple[Candidate, StanceCell]] = {
        **about,
        **of_part(lambda row: row[0], PERSON),
        **of_part(lambda row: row[1], stance(by_id(explanation.sources))),
    }
    return records(columns, held)


def _test_rows(explanation: RiskExplanation) -> Document:
    """Return one row for every test of the condition of a risk, or the only row of one that hangs on no one's stance."""
    condition = explanation.flag.condition
    tests = [(test, test.held) for test in condition.tests() if test.held] or [(condition, StanceCell("", Absence.NOT_ASKED))]
    risk, scenario = explanation.flag.risk, explanation.scenario
    people = {candidate.id: candidate for candidate in scenario.people}
    columns: Columns[tuple[Evaluation, StanceCell]] = {
        **constants(risk=risk.id, risk_title=risk.title, scenario=scenario.id, scenario_title=scenario.title),
        "office": lambda row: row[0].office,
        "office_title": lambda row: people[row[0].candidate].office_title if row[0].candidate in people else None,
        "candidate": lambda row: row[0].candidate,
        "candidate_name": lambda row: people[row[0].candidate].name if row[0].candidate in people else None,
        "question": lambda row: row[0].question,
        "question_label": lambda row: explanation.questions.get(row[0].question),
        "wanted": lambda row: joined(row[0].wanted) or row[0].form,
        "truth": lambda row: row[0].truth,
        **of_part(lambda row: row[1], stance(by_id(explanation.sources))),
    }
    return records(columns, tests)


def _assessment_rows(explanation: RecommendationExplanation) -> Document:
    """Return one row for every scenario under which a recommendation is assessed."""
    each = explanation.recommendation
    scenarios = {scenario.id: scenario for scenario in explanation.scenarios}
    risks = {risk.id: risk.title for risk in each.addresses}
    columns: Columns[ScenarioAssessment] = {
        **constants(recommendation=each.id, recommendation_title=each.title),
        "scenario": lambda under: under.scenario,
        "scenario_title": lambda under: scenarios[under.scenario].title,
        "actual": lambda under: scenarios[under.scenario].actual,
        "raised": lambda under: joined(under.raised),
        "raised_titles": lambda under: joined(risks.get(risk, "") for risk in under.raised),
        "possible": lambda under: joined(under.possible),
        "possible_titles": lambda under: joined(risks.get(risk, "") for risk in under.possible),
        "obstructed": lambda under: under.is_obstructed,
        "obstacles": lambda under: joined(one.text for one in under.obstacles),
        "obstacles_present": lambda under: joined(one.truth for one in under.obstacles),
    }
    return records(columns, each.assessments)


def _risk(explanation: RiskExplanation) -> Iterator[Block]:
    """Yield a risk: its condition as a tree, its severity, its state elsewhere, the recommendations that address it."""
    flag, risk = explanation.flag, explanation.flag.risk
    scenarios = (explanation.scenario, *explanation.scenarios)
    names = {candidate.id: candidate.short_name for scenario in scenarios for candidate in scenario.people}
    names |= {office.id: phrases.left_open(office.title) for office in explanation.scenario.open}
    yield Paragraph((Span(phrases.sentence(risk.statement)), *citations(risk.sources)))
    yield Heading(2, phrases.state_under(flag.state, explanation.scenario.title))
    yield Items((_tree(flag.condition, names, explanation.questions),))
    if flag.confidence:
        yield Paragraph((Span(phrases.deciding_confidence(flag.confidence)),))
    yield from (Paragraph(item.content) for item in carried(flag, names, explanation.questions))
    yield Heading(2, phrases.severity_is(risk.severity))
    assessed = risk.likelihood
    items = [Item((Span(phrases.likelihood_for(assessed, risk.horizon.until) if assessed else phrases.NOT_ASSESSED),))]
    items.append(Item((Span(phrases.impact_for(risk.impact, risk.impact_reason)),)))
    if assessed:
        product = phrases.product(explanation.matrix, assessed.level, risk.impact)
        items.append(Item((Span(product), severity_span(risk.severity), Span(f". {explanation.matrix.note}"))))
    yield Items(tuple(items))
    if explanation.cells:
        titles = {scenario.id: scenario.title for scenario in explanation.scenarios}
        yield Heading(2, phrases.UNDER_EACH_SCENARIO)
        states = ((titles[cell.scenario], phrases.STATES[cell.state]) for cell in explanation.cells)
        yield Items(tuple(Item((Span(f"{title}: "), Span(state.text, state.tone))) for title, state in states))
    yield Heading(2, phrases.what_became(risk.group))
    if risk.outcomes:
        yield Items(tuple(outcome_item(outcome) for outcome in reversed(risk.outcomes)))
    else:
        yield Paragraph((Span(phrases.NO_OUTCOME),))
    yield Heading(2, phrases.ADDRESSED_BY)
    if explanation.addressed_by:
        yield Items(tuple(_mention(each) for each in explanation.addressed_by))
    else:
        yield Paragraph((Span(phrases.NOT_ADDRESSED, Tone.CAUTION),))


def _tree(evaluation: Evaluation, names: dict[str, str], questions: dict[str, str]) -> Item:
    """Return a condition as an indented tree, each part with its truth, each test with the position behind it."""
    truth = phrases.TRUTHS[evaluation.truth]
    head = Span(f"{truth.text}: ", truth.tone, bold=True)
    if evaluation.form is not Form.TEST:
        return Item((head, Span(phrases.FORMS[evaluation.form])), tuple(_tree(part, names, questions) for part in evaluation.parts))
    if not evaluation.question:
        return Item((head, Span(f"{phrases.UNREADABLE_TEST}.")))
    who = names.get(evaluation.candidate, evaluation.candidate) or names.get(evaluation.office, evaluation.office)
    label = questions.get(evaluation.question, evaluation.question)
    test = (head, Span(phrases.test(who, label, evaluation.question, evaluation.wanted)))
    held = evaluation.held
    return Item(test, (Item(account_of(held)), *place_items(held.place))) if held else Item(test)


def _recommendation(explanation: RecommendationExplanation) -> Iterator[Block]:
    """Yield a recommendation: its checklist entry, then how its verdict comes about."""
    each = explanation.recommendation
    titles = {scenario.id: scenario.title for scenario in explanation.scenarios}
    yield Items((checklist_item(each, titles),))
    yield Heading(2, phrases.verdict_is(each.verdict))
    yield Paragraph((Span(phrases.VERDICT_MEANINGS[each.verdict]),))
    lines = []
    for under in each.assessments:
        present = "; ".join(obstacle.text for obstacle in under.obstacles if obstacle.conditional and obstacle.truth is Truth.TRUE)
        cells = (", ".join(under.raised), ", ".join(under.possible), present)
        useful = phrases.YES if under.scenario in each.scenarios else phrases.NO
        lines.append(tuple(map(Cell, (titles[under.scenario], *(text or phrases.NONE for text in cells), useful))))
    yield Table(tuple(map(Column, phrases.ASSESSMENT_COLUMNS)), tuple(lines))


def _question(explanation: QuestionExplanation) -> Iterator[Block]:
    """Yield a question: its wording, its poles, the stance of every candidate asked, the conditions that test it."""
    names = {candidate.id: candidate.short_name for candidate in explanation.candidates}
    yield Paragraph((Span(explanation.text, bold=True),))
    poles = ((phrases.SUPPORT, explanation.supports), (phrases.OPPOSITION, explanation.opposes))
    items = [Item((Span(f"{label} ", bold=True), Span(phrases.sentence(text)))) for label, text in poles]
    yield Items((*items, Item((Span(phrases.asked_of(explanation.offices)),))))
    yield Heading(2, phrases.WHERE_THEY_STAND)
    yield Items(
        tuple(
            Item((Span(f"{names[cell.candidate]} ", bold=True), *account_of(cell)), place_items(cell.place)) for cell in explanation.cells
        )
    )
    if explanation.tested_by:
        yield Heading(2, phrases.TESTED_BY)
        yield Items(tuple(_mention(each) for each in explanation.tested_by))


def _position(explanation: PositionExplanation) -> Iterator[Block]:
    """Yield the positions of a candidate on a question, the latest first."""
    yield Paragraph((Span(explanation.text, bold=True),))
    if not explanation.history:
        reason = phrases.why_blank(explanation.stance, explanation.candidate.office_title, explanation.asked)
        if explanation.stance is not Absence.NOT_ASKED:
            yield Paragraph(account_of(StanceCell(explanation.candidate.id, explanation.stance)))
        if reason:
            yield Paragraph((Span(reason),))
        return
    items = [Item(account_of(cell), place_items(cell.place)) for cell in reversed(explanation.history)]
    yield Heading(2, phrases.CURRENT)
    yield Items((items[0],))
    if items[1:]:
        yield Heading(2, phrases.EARLIER)
        yield Items(tuple(items[1:]))


def _source(explanation: SourceExplanation) -> Iterator[Block]:
    """Yield a source: its data, and everything that cites it."""
    source, extras = explanation.source, explanation.source.custom
    yield Paragraph(reference(source).content)
    details = (
        phrases.accessed(source.accessed) if source.accessed else "",
        phrases.language(source.language) if source.language else "",
        phrases.reliability(extras.reliability) if extras and extras.reliability else "",
        phrases.repeats(extras.derived_from) if extras and extras.derived_from else "",
        phrases.sentence(source.note),
    )
    yield Paragraph((Span(" ".join(filter(None, details)) or phrases.NO_DETAILS),))
    entries: dict[Mention, list[str]] = {}
    for each in explanation.cited_by:
        entries.setdefault(msgspec.structs.replace(each, locator=""), []).append(each.locator)
    yield Heading(2, phrases.cited_by(len(entries)))
    if entries:
        yield Items(tuple(_mention(entry, locators) for entry, locators in entries.items()))


def _mention(mention: Mention, locators: Iterable[str] = ()) -> Item:
    """Return a thing of the corpus on one line, and the places in a source that it cites."""
    head = f"{mention.kind} {mention.id}".strip()
    title = phrases.stance_word(mention.title) if mention.kind == "position" else mention.title
    cited = "; ".join(filter(None, locators))
    place = (Span(" "), place_span(mention.place)) if mention.place else ()
    return Item((Span(f"{head}: ", bold=True), Span(f"{title} ({cited})" if cited else title), *place))
