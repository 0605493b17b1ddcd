"""The checklist: what to do now, what can wait, what has lapsed; who should, what it answers, its reach and its obstacles."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.document import Block, Cell, Column, Document, Heading, Inline, Item, Items, Span, Table, Tone
from mxbrief.model.scales import Detail, RecommendationStatus, Timing, Truth
from mxbrief.results.recommendations import AssessedRecommendation, Recommendations
from mxbrief.views import phrases
from mxbrief.views.records import PLACE, Columns, by_id, cited, joined, of_part, records
from mxbrief.views.report import quiet, report, table_alone
from mxbrief.views.stances import citations

_FIRST = 3
"""How many are named in the answer."""


def _columns(result: Recommendations) -> Columns[AssessedRecommendation]:
    """Return the columns of a table of recommendations."""
    titles = {scenario.id: scenario.title for scenario in result.scenarios}
    sources = by_id(result.sources)
    return {
        "recommendation": lambda each: each.id,
        "issue": lambda each: each.issue,
        "issue_title": lambda each: result.issues.get(each.issue),
        "title": lambda each: each.title,
        "timing": lambda each: each.timing,
        "rationale": lambda each: each.rationale,
        "basis": lambda each: each.basis,
        "status": lambda each: each.status,
        "lead": lambda each: each.lead,
        "due": lambda each: each.due,
        "due_day": lambda each: each.due_day,
        "answers": lambda each: each.answers.id if each.answers else None,
        "answers_title": lambda each: each.answers.title if each.answers else None,
        "severity": lambda each: each.answers.severity if each.answers else None,
        "group": lambda each: each.answers.group if each.answers else None,
        "verdict": lambda each: each.verdict,
        "reach": lambda each: each.reach,
        "reach_of": lambda each: len(each.assessments),
        "scenarios": lambda each: joined(each.scenarios),
        "scenario_titles": lambda each: joined(titles[scenario] for scenario in each.scenarios),
        "obstacles_present": lambda each: joined(each.obstacles_present),
        "obstacles_possible": lambda each: joined(each.obstacles_possible),
        "obstructed_in": lambda each: joined(under.scenario for under in each.assessments if under.is_obstructed),
        "obstructed_in_titles": lambda each: joined(titles[under.scenario] for under in each.assessments if under.is_obstructed),
        "obstacles": lambda each: joined(obstacle.text for obstacle in (each.assessments[0].obstacles if each.assessments else ())),
        "addresses": lambda each: joined(risk.id for risk in each.addresses),
        "addresses_titles": lambda each: joined(risk.title for risk in each.addresses),
        "addressees": lambda each: joined(each.addressees),
        "applies": lambda each: each.applies,
        "time_frame": lambda each: each.time_frame,
        "first_step": lambda each: each.first_step.text if each.first_step else None,
        "steps": lambda each: joined(step.text for step in each.steps),
        "steps_basis": lambda each: each.steps_basis,
        "steps_due": lambda each: joined(step.due or "" for step in each.steps),
        "steps_done": lambda each: joined(step.done or "" for step in each.steps),
        **cited("sources", lambda each: each.sources, sources),
        "note": lambda each: each.note,
        **of_part(lambda each: each.place, PLACE),
    }


def document(result: Recommendations, detail: Detail | None = None) -> Document:
    """Return the answer, the checklist, the gaps on either side, and the sources of what is in it.

    Without a ``detail``, what is to be done now has its reason, its lead, its first step, its reach and its obstacles, and what is not is
    one line. ``FULL`` tells everything of everything, ``LINES`` one line of everything.
    """
    return report(_title(result), _basis(result), _sections(result, detail), result.sources)


def table(result: Recommendations) -> Document:
    """Return one row a recommendation."""
    names = (phrases.RECOMMENDATION, phrases.WHEN, phrases.SEVERITY, phrases.LEAD, phrases.DUE)
    columns = (*map(Column, names), Column(phrases.REACH, numeric=True), Column(phrases.OBSTACLES_HERE, numeric=True))
    lines = tuple(
        (
            Cell(each.title, anchor=each.id),
            Cell(phrases.TIMINGS[each.timing]),
            phrases.severity_cell(each.answers.severity) if each.answers else Cell(""),
            Cell(each.lead),
            Cell(phrases.due_text(each.due, each.due_day)),
            Cell(f"{each.reach}/{len(each.assessments)}"),
            Cell(str(len(each.obstacles_present))),
        )
        for each in result.recommendations
    )
    return table_alone(_title(result), Table(columns, lines), (*_basis(result), phrases.HOW_RANKED))


def rows(result: Recommendations) -> Document:
    """Return one row for every recommendation."""
    return records(_columns(result), result.recommendations)


def checklist_item(each: AssessedRecommendation, titles: dict[str, str]) -> Item:
    """Return a recommendation with its steps and everything behind it; ``titles`` is scenario id to title."""
    return Item(_head(each), (*_brief(each), *_details(each, titles)), done=not each.status.is_open, anchor=each.id)


def _title(result: Recommendations) -> str:
    titles = [scenario.title for scenario in result.scenarios]
    return phrases.what_to_do_under(titles[0]) if len(titles) == 1 else phrases.WHAT_TO_DO


def _basis(result: Recommendations) -> tuple[str, ...]:
    """Return the answer, and what it rests on."""
    titles = {scenario.id: scenario.title for scenario in result.scenarios}
    here = [titles[scenario] for scenario in result.here]
    now = () if _is_cut(result) else result.of_timing(Timing.NOW)[:_FIRST]
    first = [f"{each.title} ({phrases.short_reason(each.answers.severity, each.answers.group)})" for each in now if each.answers]
    return (
        phrases.nothing_left("recommendation", result.left_out) or phrases.what_now(result.totals, first, result.day),
        phrases.cutoff(result.as_of, result.latest_evidence),
        phrases.reach_in_short(len(titles), here) if _is_cut(result) else phrases.reach_over(titles.values(), here),
        phrases.only_capacities(result.capacities),
    )


def _sections(result: Recommendations, detail: Detail | None) -> Iterator[Block]:
    titles = {scenario.id: scenario.title for scenario in result.scenarios}
    is_cut = _is_cut(result)
    for timing in Timing:
        found = result.of_timing(timing)
        if not found:
            continue
        if not is_cut:
            yield Heading(2, phrases.numbered(phrases.TIMING_HEADINGS[timing], len(found)))
        yield Items(tuple(_item(each, titles, detail) for each in found))
    if (result.unaddressed_risks or result.without_risk) and not is_cut:
        yield Heading(2, phrases.GAPS)
        yield Items(tuple(_gaps(result, titles)))
    if result.recommendations:
        rest = phrases.rest_of(result.totals, len(result.recommendations)) if is_cut else phrases.HOW_RANKED
        yield quiet(*filter(None, (rest, phrases.evenly(result.alone))))


def _is_cut(result: Recommendations) -> bool:
    """Tell whether only the first of what is to be acted on now are shown: they are the answer, so that it need not name them."""
    totals = result.totals
    return len(result.recommendations) < totals.now + totals.later + totals.lapsed + totals.done


def _item(each: AssessedRecommendation, titles: dict[str, str], detail: Detail | None) -> Item:
    """Return a recommendation at a length."""
    if detail is Detail.FULL:
        return checklist_item(each, titles)
    if detail is Detail.LINES or each.timing is not Timing.NOW:
        return Item((Span(each.title, bold=True), Span(f": {_line(each)}.")), done=not each.status.is_open, anchor=each.id)
    return Item((Span(each.title, bold=True),), tuple(_brief(each)), done=not each.status.is_open, anchor=each.id)


def _head(each: AssessedRecommendation) -> Inline:
    """Return the title of a recommendation, with what a reader types to learn more."""
    return Span(each.title, bold=True), Span(f" ({each.id})", Tone.QUIET)


def _line(each: AssessedRecommendation) -> str:
    """Return a recommendation in one line, after its title."""
    due = phrases.due_text(each.due, each.due_day)
    match each.timing:
        case Timing.DONE:
            return phrases.STATUSES[each.status]
        case Timing.LAPSED:
            return "; ".join(filter(None, (phrases.lapsed_on(due, each.status), each.lead)))
        case Timing.LATER:
            return "; ".join(filter(None, (phrases.why_later(len(each.addresses)), each.lead, f"due {due}" if due else "")))
        case Timing.NOW:
            reason = phrases.short_reason(each.answers.severity, each.answers.group) if each.answers else ""
            reach = f"reach {each.reach}/{len(each.assessments)}"
            obstacles = phrases.count(len(each.obstacles_present), "obstacle")
            return "; ".join(filter(None, (reason, each.lead, f"due {due}" if due else "", reach, obstacles)))


def _brief(each: AssessedRecommendation) -> Iterator[Item]:
    """Yield why a recommendation has its place, who begins with what and when, its reach and its difficulty."""
    due = phrases.due_text(each.due, each.due_day)
    match each.timing:
        case Timing.NOW if each.answers:
            yield _sentence(phrases.place_reason(each.answers.severity, each.answers.group, each.answers.title))
        case Timing.LAPSED:
            yield _sentence(phrases.lapsed_on(due, each.status))
        case Timing.LATER | Timing.NOW:
            yield _sentence(phrases.why_later(len(each.addresses)))
        case Timing.DONE:
            yield _sentence(phrases.STATUSES[each.status])
    if each.timing is not Timing.DONE:
        begin = phrases.first_step(each.first_step.text, each.steps_basis) if each.first_step else ""
        yield Item((Span(" ".join(filter(None, (phrases.who_and_when(each.lead, due, each.time_frame), begin)))),))
    obstacles = phrases.reach_and_obstacles(each.reach, len(each.assessments), each.obstacles_present, len(each.obstacles_possible))
    yield Item((Span(obstacles),))


def _sentence(text: str) -> Item:
    """Return an item that is a sentence of its own."""
    return Item((Span(phrases.sentence(f"{text[:1].upper()}{text[1:]}")),))


def _details(each: AssessedRecommendation, titles: dict[str, str]) -> Iterator[Item]:
    """Yield everything else that is below a recommendation."""
    implemented = each.status is RecommendationStatus.CLOSED_IMPLEMENTED
    yield Item((Span(phrases.rationale(each.basis, each.rationale)), *citations(each.sources)))
    yield from (
        Item((Span(phrases.step_text(step.text, step.due, step.done)),), done=implemented or step.done is not None) for step in each.steps
    )
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
    """Return the reach with the scenarios it comes from."""
    useful = [titles[under.scenario] for under in each.assessments if under.raised]
    needless = [titles[under.scenario] for under in each.assessments if not under.raised]
    return phrases.verdict(each.verdict, useful, needless, list(titles))


def _answers(each: AssessedRecommendation, titles: dict[str, str]) -> Item:
    """Return the flags a recommendation answers, each with what has become of it and the scenarios that raise it."""
    if not each.addresses:
        return Item((Span(phrases.ANSWERS_NOTHING, Tone.QUIET),))
    below = []
    for risk in each.addresses:
        raised = [titles[under.scenario] for under in each.assessments if risk.id in under.raised]
        possible = [titles[under.scenario] for under in each.assessments if risk.id in under.possible]
        severity = phrases.severity_cell(risk.severity)
        where = phrases.flag_states(raised, possible, list(titles))
        about = f": {risk.title} ({risk.id}), {phrases.GROUPS[risk.group]}; {where}."
        below.append(Item((Span(severity.text, severity.tone if raised else Tone.QUIET), Span(about))))
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
        raised = [titles[scenario] for scenario in risk.scenarios]
        what = phrases.unaddressed(risk.title, risk.severity, risk.group, raised, risk.note)
        yield Item((Span(f"{phrases.UNADDRESSED} ", Tone.CAUTION), Span(what)))
    by_title = {each.id: each.title for each in result.recommendations}
    for id_ in result.without_risk:
        yield Item((Span(f"{phrases.WITHOUT_RISK} ", Tone.CAUTION), Span(f'"{by_title[id_]}".')))
