"""The checklist: what to do, who should, which flags it answers, and its verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Span, Table, Tone
from mxbrief.model.scales import RecommendationStatus, Truth, Verdict
from mxbrief.results.recommendations import AssessedRecommendation, Recommendations
from mxbrief.views import phrases
from mxbrief.views.flags import severity_span
from mxbrief.views.records import PLACE, Value, joined, of_part, records
from mxbrief.views.report import quiet, report
from mxbrief.views.stances import citations

_COLUMNS: dict[str, Callable[[AssessedRecommendation], Value]] = {
    "recommendation": lambda each: each.id,
    "issue": lambda each: each.issue,
    "title": lambda each: each.title,
    "basis": lambda each: each.basis,
    "status": lambda each: each.status,
    "verdict": lambda each: each.verdict,
    "severity": lambda each: each.severity,
    "scenarios": lambda each: joined(each.scenarios),
    "obstructed_in": lambda each: joined(assessment.scenario for assessment in each.assessments if assessment.is_obstructed),
    "addresses": lambda each: joined(risk.id for risk in each.addresses),
    "addressees": lambda each: joined(each.addressees),
    "time_frame": lambda each: each.time_frame,
    "steps": lambda each: joined(each.steps),
    **of_part(lambda each: each.place, PLACE),
}


def document(result: Recommendations) -> Document:
    """Return the checklist, the gaps on either side, and the sources."""
    titles = [scenario.title for scenario in result.scenarios]
    title = phrases.what_to_do_under(titles[0]) if len(titles) == 1 else phrases.WHAT_TO_DO
    basis = (
        phrases.nothing_left("recommendation", result.left_out) or phrases.recommendations(len(result.recommendations)),
        phrases.cutoff(result.as_of, result.latest_evidence),
        phrases.verdicts_over(titles),
    )
    return report(title, basis, _sections(result), result.sources)


def table(result: Recommendations) -> Document:
    """Return one row a recommendation."""
    columns = tuple(map(Column, (phrases.RECOMMENDATION, phrases.VERDICT, phrases.SEVERITY, phrases.STATUS, phrases.FOR)))
    lines = tuple(
        (
            Cell(each.title),
            Cell(phrases.VERDICTS[each.verdict]),
            phrases.SEVERITIES[each.severity] if each.severity else Cell(""),
            Cell(phrases.STATUSES[each.status]),
            Cell(", ".join(each.addressees)),
        )
        for each in result.recommendations
    )
    return Document((Table(columns, lines),))


def rows(result: Recommendations) -> Document:
    """Return one row for every recommendation."""
    return records(_COLUMNS, result.recommendations)


def checklist_item(each: AssessedRecommendation, titles: dict[str, str]) -> Item:
    """Return a recommendation with its steps and everything behind it; ``titles`` is scenario id to title."""
    severity = (Span(f"; {phrases.SEVERITY.lower()} ", Tone.QUIET), severity_span(each.severity)) if each.severity else ()
    about = f" ({each.id}; {phrases.STATUSES[each.status]}; {phrases.VERDICTS[each.verdict]}"
    head = (Span(each.title, bold=True), Span(about, Tone.QUIET), *severity, Span(")", Tone.QUIET))
    return Item(head, tuple(_details(each, titles)), done=not each.status.is_open)


def _sections(result: Recommendations) -> Iterator[Block]:
    titles = {scenario.id: scenario.title for scenario in result.scenarios}
    if result.recommendations:
        yield Items(tuple(checklist_item(each, titles) for each in result.recommendations))
        present = {each.verdict for each in result.recommendations}
        yield quiet(" ".join(phrases.VERDICT_MEANINGS[verdict] for verdict in Verdict if verdict in present))
    if result.unaddressed_risks or result.without_risk:
        yield Heading(2, phrases.GAPS)
        yield Items(tuple(_gaps(result, titles)))


def _details(each: AssessedRecommendation, titles: dict[str, str]) -> Iterator[Item]:
    """Yield what is below a recommendation."""
    implemented = each.status is RecommendationStatus.CLOSED_IMPLEMENTED
    yield Item((Span(phrases.rationale(each.basis, each.rationale)), *citations(each.sources)))
    yield from (Item((Span(step),), done=implemented) for step in each.steps)
    yield Item((Span(phrases.addressed_to(each.addressees, each.time_frame)),))
    yield Item((Span(_verdict(each, titles)),))
    yield _answers(each, titles)
    obstacles = tuple(_obstacles(each, titles))
    if obstacles:
        yield Item((Span(phrases.OBSTACLES),), obstacles)
    if each.applies:
        yield Item((Span(phrases.applies(each.applies)),))
    for change in each.history:
        yield Item((Span(phrases.status_change(change.date, change.status, change.note)), *citations(change.sources)))
    if each.note:
        yield Item((Span(phrases.note(each.note), Tone.QUIET),))


def _verdict(each: AssessedRecommendation, titles: dict[str, str]) -> str:
    """Return the verdict with the scenarios it comes from."""
    useful = [titles[under.scenario] for under in each.assessments if under.raised and not under.is_obstructed]
    obstructed = [titles[under.scenario] for under in each.assessments if under.raised and under.is_obstructed]
    needless = [titles[under.scenario] for under in each.assessments if not under.raised]
    return phrases.verdict(each.verdict, useful, obstructed, needless, list(titles))


def _answers(each: AssessedRecommendation, titles: dict[str, str]) -> Item:
    """Return the flags a recommendation answers, each with the scenarios that raise it."""
    if not each.addresses:
        return Item((Span(phrases.ANSWERS_NOTHING, Tone.QUIET),))
    below = []
    for risk in each.addresses:
        raised = [titles[under.scenario] for under in each.assessments if risk.id in under.raised]
        possible = [titles[under.scenario] for under in each.assessments if risk.id in under.possible]
        severity = phrases.SEVERITIES[risk.severity]
        where = phrases.flag_states(raised, possible, list(titles))
        below.append(Item((Span(severity.text, severity.tone if raised else Tone.QUIET), Span(f": {risk.title} ({risk.id}), {where}."))))
    return Item((Span(phrases.ANSWERS),), tuple(below))


def _obstacles(each: AssessedRecommendation, titles: dict[str, str]) -> Iterator[Item]:
    """Yield the obstacles to a recommendation, each with the scenarios in which it is present."""
    for index, obstacle in enumerate(each.assessments[0].obstacles if each.assessments else ()):
        present = [titles[under.scenario] for under in each.assessments if under.obstacles[index].truth is Truth.TRUE]
        unknown = [titles[under.scenario] for under in each.assessments if under.obstacles[index].truth is Truth.UNKNOWN]
        where = phrases.obstacle_states(present, unknown, list(titles)) if obstacle.conditional else phrases.ALWAYS_POSSIBLE
        yield Item((Span(f"{obstacle.text}: {where}."),))


def _gaps(result: Recommendations, titles: dict[str, str]) -> Iterator[Item]:
    """Yield risks without a recommendation, and recommendations without a risk."""
    for risk in result.unaddressed_risks:
        what = phrases.unaddressed(risk.title, risk.id, risk.severity, [titles[scenario] for scenario in risk.scenarios])
        yield Item((Span(f"{phrases.UNADDRESSED} ", Tone.CAUTION), Span(what)))
    for id_ in result.without_risk:
        yield Item((Span(f"{phrases.WITHOUT_RISK} ", Tone.CAUTION), Span(f"{id_}.")))
