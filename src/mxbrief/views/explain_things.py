"""Explanations of what needs no conditions: figures, events, people, offices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias, assert_never

from mxbrief.document import Block, Document, Heading, Item, Items, Paragraph, Span
from mxbrief.model.positions import Citation, Election, Phase, Result
from mxbrief.results.explanations import (
    CandidateExplanation,
    EventExplanation,
    FigureExplanation,
    Mention,
    OfficeExplanation,
)
from mxbrief.views import phrases
from mxbrief.views.records import PLACE, Columns, by_id, cited, constants, dated, joined, of_part, records
from mxbrief.views.report import place_span, report
from mxbrief.views.stances import citations

Thing: TypeAlias = FigureExplanation | EventExplanation | CandidateExplanation | OfficeExplanation


def document(thing: Thing) -> Document:
    """Return the explanation of a figure, an event, a person or an office."""
    place = place_span(thing.place)
    match thing:
        case FigureExplanation(figure=figure):
            return report(figure.what, (phrases.thing(phrases.FIGURE, figure.id), place), _figure(thing), thing.sources)
        case EventExplanation(event=event):
            return report(event.title, (phrases.thing(phrases.EVENT, event.id), place), _event(thing), thing.sources)
        case CandidateExplanation(candidate=candidate):
            return report(candidate.name, (phrases.thing(phrases.CANDIDATE, candidate.id), place), _candidate(thing), thing.sources)
        case OfficeExplanation(office=office):
            return report(office.title, (phrases.thing(phrases.OFFICE, thing.id), place), _office(thing), thing.sources)
        case _:
            assert_never(thing)


def rows(thing: Thing) -> Document:
    """Return what the explanation lists, one row each: a figure, an event, the phases of a career, the results of elections."""
    match thing:
        case FigureExplanation():
            return records({**_FIGURE, **cited("sources", _cited, by_id(thing.sources))}, [thing])
        case EventExplanation():
            return records({**_EVENT, **cited("sources", _cited, by_id(thing.sources))}, [thing])
        case CandidateExplanation(candidate=candidate):
            about = constants(candidate=candidate.id, candidate_name=candidate.name, affiliation=candidate.affiliation)
            return records({**about, **_PHASE}, thing.career or [None])
        case OfficeExplanation(office=office):
            names = {candidate.id: candidate.name for candidate in thing.candidates}
            results: Columns[tuple[Election, Result | None]] = {
                **constants(office=thing.id, office_title=office.title),
                **of_part(lambda row: row[0], _ELECTION),
                "candidate": lambda row: row[1].candidate if row[1] else None,
                "candidate_name": lambda row: names.get(row[1].candidate) if row[1] else None,
                "percent": lambda row: row[1].percent if row[1] else None,
                "votes": lambda row: row[1].votes if row[1] else None,
                "electoral_votes": lambda row: row[1].electoral_votes if row[1] else None,
            }
            return records(results, [(election, result) for election in office.elections for result in election.results or (None,)])
        case _:
            assert_never(thing)


_FIGURE: Columns[Any] = {
    "figure": lambda each: each.figure.id,
    "issue": lambda each: each.issue,
    "issue_title": lambda each: each.issue_title,
    "what": lambda each: each.figure.what,
    "value": lambda each: each.figure.value,
    "unit": lambda each: each.figure.unit,
    **dated("date", lambda each: each.figure.date),
    "note": lambda each: each.figure.note,
    **of_part(lambda each: each.place, PLACE),
}
_EVENT: Columns[Any] = {
    "event": lambda each: each.event.id,
    "issue": lambda each: each.event.issue,
    "issue_title": lambda each: each.issue_title,
    "title": lambda each: each.event.title,
    "kind": lambda each: each.event.kind,
    **dated("date", lambda each: each.event.date),
    "risks": lambda each: joined(each.event.risks),
    "due": lambda each: joined(mention.id for mention in each.due),
    "note": lambda each: each.event.note,
    **of_part(lambda each: each.place, PLACE),
}
_PHASE: Columns[Phase | None] = {
    "role": lambda phase: phase.role if phase else None,
    "office": lambda phase: phase.office if phase else None,
    "title": lambda phase: phase.title if phase else None,
    "from": lambda phase: phase.from_ if phase else None,
    "until": lambda phase: phase.until if phase else None,
}
_ELECTION: Columns[Election] = {
    **dated("date", lambda election: election.date),
    "winner": lambda election: election.winner,
    "inauguration": lambda election: election.inauguration,
    "turnout_percent": lambda election: election.turnout_percent,
    "margin_points": lambda election: election.margin_points,
}


def _cited(thing: FigureExplanation | EventExplanation) -> tuple[Citation, ...]:
    """Return what a figure or an event cites."""
    return thing.figure.sources if isinstance(thing, FigureExplanation) else thing.event.sources


def _figure(thing: FigureExplanation) -> Iterator[Block]:
    """Yield a figure: its value, its date and its sources."""
    figure = thing.figure
    value = phrases.figure(figure.value, figure.unit, figure.date)
    yield Paragraph((Span(value, bold=True), *citations(figure.sources)))
    yield Paragraph((Span(phrases.key_figure_of(thing.issue_title)),))
    if figure.note:
        yield Paragraph((Span(phrases.note(figure.note)),))


def _event(thing: EventExplanation) -> Iterator[Block]:
    """Yield an event: when it was, the risks that it bears on, and what is due then."""
    event = thing.event
    yield Paragraph((Span(phrases.event_of(event.kind, event.date, thing.issue_title)), *citations(event.sources)))
    if event.note:
        yield Paragraph((Span(phrases.note(event.note)),))
    for heading, mentions in ((phrases.BEARS_ON, thing.risks), (phrases.DUE_THEN, thing.due)):
        if mentions:
            yield Heading(2, heading)
            yield Items(tuple(map(_mention, mentions)))


def _candidate(thing: CandidateExplanation) -> Iterator[Block]:
    """Yield a person: the career, other names, and how much is known on each issue."""
    person = thing.candidate
    about = [person.office_title, person.affiliation, person.role]
    yield Paragraph((Span(" ".join(phrases.sentence(part) for part in about if part)), *citations(thing.citations)))
    if thing.last_day:
        yield Paragraph((Span(phrases.over_since(thing.last_day, is_withdrawal=bool(person.withdrew))),))
    if thing.aliases:
        yield Paragraph((Span(phrases.also_called(thing.aliases)),))
    known = thing.identifiers
    ids = [(name, getattr(known, name)) for name in known.__struct_fields__ if getattr(known, name)] if known else []
    if ids:
        yield Paragraph((Span(phrases.identified_as(ids)),))
    if thing.career:
        yield Heading(2, phrases.CAREER_HEADING)
        yield Items(tuple(Item((Span(phrases.sentence(_phase(phase, thing))),)) for phase in thing.career))
    yield Heading(2, phrases.WHAT_IS_KNOWN)
    yield Items(tuple(Item((Span(phrases.known_on(issue.title, issue.coverage)),)) for issue in thing.issues))
    for rest in thing.rests:
        yield Paragraph((Span(phrases.stances_rest_on(rest)),))
    if thing.note:
        yield Paragraph((Span(phrases.note(thing.note)),))


def _phase(phase: Phase, thing: CandidateExplanation) -> str:
    own = thing.candidate
    office = own.office_title if phase.office == own.office else phase.title or phase.office or ""
    return phrases.phase(phase.role, office, phase.from_, phase.until)


def _office(thing: OfficeExplanation) -> Iterator[Block]:
    """Yield an office: its elections with their results, and who is listed for it."""
    names = {candidate.id: candidate.name for candidate in thing.candidates}
    if thing.office.country:
        yield Paragraph((Span(phrases.sentence(thing.office.country)),))
    for election in thing.office.elections:
        yield Heading(2, phrases.election_of(election.date))
        results = tuple(
            Item((Span(phrases.result(names.get(each.candidate, each.candidate), each.percent, each.votes, each.electoral_votes)),))
            for each in election.results
        )
        if results:
            yield Items(results)
        winner = names.get(election.winner, election.winner) if election.winner else ""
        won = phrases.won(winner, election.inauguration, election.turnout_percent, election.margin_points)
        yield Paragraph((Span(won), *citations(election.sources)))
        if election.congress:
            yield Paragraph((Span(phrases.sentence(election.congress)),))
        if election.note:
            yield Paragraph((Span(phrases.note(election.note)),))
    yield Heading(2, phrases.LISTED)
    yield Items(tuple(Item((Span(candidate.name, bold=True), Span(f" ({candidate.id})"))) for candidate in thing.candidates))


def _mention(mention: Mention) -> Item:
    """Return a thing of the corpus on one line."""
    place = (Span(" "), place_span(mention.place)) if mention.place else ()
    return Item((Span(f"{mention.kind} {mention.id}: ", bold=True), Span(mention.title), *place))
