"""The agenda as a checklist: what to do, who should, which flags it answers, how robust it is; or one row a recommendation."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.analysis.logic import Truth
from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.results.recommendations import Advice, Agenda, Hurdle, Verdict
from mxbrief.views import words
from mxbrief.views.grades import SEVERITY_TONES, outcome_words

VERDICT_MEANINGS = {
    Verdict.ROBUST: "Robust: answers a raised flag in every scenario, and nothing makes it harder in any.",
    Verdict.CONTINGENT: "Contingent: of use in some scenarios only, or harder in some.",
    Verdict.IDLE: "Idle: none of the flags it answers is raised.",
}
_COLUMNS = (
    *map(Column, ("recommendation", "issue", "title", "basis", "status", "verdict", "severity", "scenarios", "hard_in", "addresses")),
    *map(Column, ("addressees", "time_frame", "steps", "path")),
    Column("line", numeric=True),
)


def agenda_document(agenda: Agenda) -> Document:
    """Return the checklist, then what is missing on either side, then the sources."""
    titles = {scenario.id: scenario.title for scenario in agenda.scenarios}
    alone = len(agenda.scenarios) == 1
    title = f"What to do: {agenda.scenarios[0].title}" if alone else "What to do"
    over = f"Verdicts over {', '.join(titles.values())}"
    cutoff = words.cutoff_words(agenda.as_of, agenda.latest_evidence)
    count = words.count(len(agenda.advice), "recommendation")
    blocks: list[Block] = [Heading(1, title), Paragraph((Span(f"{count}. {cutoff}. {over}.", Tone.QUIET),))]
    if agenda.advice:
        blocks.append(Items(tuple(advice_item(advice, titles) for advice in agenda.advice)))
    verdicts = [verdict for verdict in Verdict if any(advice.verdict is verdict for advice in agenda.advice)]
    if verdicts:
        blocks.append(Paragraph((Span(" ".join(VERDICT_MEANINGS[verdict] for verdict in verdicts), Tone.QUIET),)))
    if agenda.unanswered or agenda.aimless:
        blocks += [Heading(2, "Gaps"), Items(tuple(_gaps(agenda, titles)))]
    if agenda.sources:
        blocks += [Heading(2, "Sources"), References(tuple(words.reference(source) for source in agenda.sources))]
    return Document(tuple(blocks))


def agenda_rows(agenda: Agenda) -> Document:
    """Return one table with a row for every recommendation."""
    rows = []
    for advice in agenda.advice:
        hard = [each.scenario for each in advice.reckonings if each.is_hard]
        texts = (
            *(advice.id, advice.issue, advice.title, advice.basis, advice.status, advice.verdict, advice.severity or ""),
            *("; ".join(advice.scenarios), "; ".join(hard), "; ".join(answered.id for answered in advice.addresses)),
            *("; ".join(advice.addressees), advice.time_frame, "; ".join(advice.steps), advice.place.path, str(advice.place.line)),
        )
        rows.append(tuple(map(Cell, texts)))
    return Document((Table(_COLUMNS, tuple(rows)),))


def advice_item(advice: Advice, titles: dict[str, str]) -> Item:
    """Return a recommendation with its steps and everything behind it."""
    closed = advice.status.startswith("closed")
    status = outcome_words(advice.status)
    severity = (Span("; severity ", Tone.QUIET), Span(advice.severity, SEVERITY_TONES[advice.severity])) if advice.severity else ()
    head = (
        Span(advice.title, bold=True),
        Span(f" ({advice.id}; {status}; {advice.verdict}", Tone.QUIET),
        *severity,
        Span(")", Tone.QUIET),
    )
    return Item(head, tuple(_details(advice, titles)), done=closed)


def _details(advice: Advice, titles: dict[str, str]) -> Iterator[Item]:
    """Yield what stands below a recommendation."""
    closed = advice.status is advice.status.CLOSED_IMPLEMENTED
    cites = words.cites(advice.sources)
    told = "Stated" if advice.basis is advice.basis.STATED else "Inferred"
    yield Item((Span(f"{told}: {words.sentence(advice.rationale)}"), *cites))
    yield from (Item((Span(step),), done=closed) for step in advice.steps)
    yield Item((Span(f"For {', '.join(advice.addressees)}; {advice.time_frame}."),))
    yield Item((Span(_verdict(advice, titles)),))
    yield from _answers(advice, titles)
    hurdles = list(_hurdles(advice, titles))
    if hurdles:
        yield Item((Span("Harder if:"),), tuple(hurdles))
    if advice.applies:
        yield Item((Span(f"Applies: {words.sentence(advice.applies)}"),))
    for change in advice.history:
        yield Item(
            (
                Span(f"{change.date}: {outcome_words(change.status)}. {words.sentence(change.note)}"),
                *words.cites(change.sources),
            )
        )
    if advice.note:
        yield Item((Span(f"Note: {words.sentence(advice.note)}", Tone.QUIET),))


def _verdict(advice: Advice, titles: dict[str, str]) -> str:
    """Return the verdict with the scenarios it comes from."""
    useful = [titles[each.scenario] for each in advice.reckonings if each.raised and not each.is_hard]
    harder = [titles[each.scenario] for each in advice.reckonings if each.raised and each.is_hard]
    needless = [titles[each.scenario] for each in advice.reckonings if not each.raised]
    told = {"of use": useful, "of use but harder": harder, "no raised flag to answer": needless}
    if len(needless) == len(titles) > 1:
        return f"{advice.verdict.capitalize()}: no raised flag to answer under any scenario."
    parts = [f"{words_} {_under(names, titles)}" for words_, names in told.items() if names]
    return f"{advice.verdict.capitalize()}: {'; '.join(parts)}."


def _answers(advice: Advice, titles: dict[str, str]) -> Iterator[Item]:
    """Yield the flags a recommendation answers, each with the scenarios that raise it."""
    if not advice.addresses:
        yield Item((Span("Answers no risk of the register.", Tone.QUIET),))
        return
    below = []
    nowhere = "clear" if len(titles) == 1 else "clear under every scenario"
    for answered in advice.addresses:
        raised = [titles[each.scenario] for each in advice.reckonings if answered.id in each.raised]
        possible = [titles[each.scenario] for each in advice.reckonings if answered.id in each.possible]
        where = [f"raised {_under(raised, titles)}"] if raised else []
        where += [f"possible {_under(possible, titles)}"] if possible else []
        tone = SEVERITY_TONES[answered.severity] if raised else Tone.QUIET
        told = f": {answered.title} ({answered.id}), {'; '.join(where) or nowhere}."
        below.append(Item((Span(answered.severity, tone), Span(told))))
    yield Item((Span("Answers:"),), tuple(below))


def _hurdles(advice: Advice, titles: dict[str, str]) -> Iterator[Item]:
    """Yield what makes a recommendation harder, each with the scenarios in which it does."""
    for index, hurdle in enumerate(advice.reckonings[0].hurdles if advice.reckonings else ()):
        there = [titles[each.scenario] for each in advice.reckonings if each.hurdles[index].truth is Truth.TRUE]
        unknown = [titles[each.scenario] for each in advice.reckonings if each.hurdles[index].truth is Truth.UNKNOWN]
        yield Item((Span(f"{hurdle.text}: {_holds(hurdle, there, unknown, titles)}."),))


def _under(names: list[str], titles: dict[str, str]) -> str:
    """Return in which of the scenarios something is so."""
    if len(names) == len(titles):
        return "here" if len(titles) == 1 else "under every scenario"
    return f"under {words.listed(names)}"


def _holds(hurdle: Hurdle, there: list[str], unknown: list[str], titles: dict[str, str]) -> str:
    """Return in which scenarios a hurdle is there."""
    if not hurdle.conditional:
        return "whoever wins, if it happens"
    parts = [f"so {_under(there, titles)}"] if there else []
    parts += [f"not known {_under(unknown, titles)}"] if unknown else []
    return "; ".join(parts) or ("not so here" if len(titles) == 1 else "under no scenario")


def _gaps(agenda: Agenda, titles: dict[str, str]) -> Iterator[Item]:
    """Yield risks without a recommendation, and recommendations without a risk."""
    for risk in agenda.unanswered:
        raised = f"raised under {words.listed([titles[scenario] for scenario in risk.scenarios])}" if risk.scenarios else "raised nowhere"
        yield Item((Span("No recommendation addresses ", Tone.CAUTION), Span(f"{risk.title} ({risk.id}; {risk.severity}, {raised}).")))
    for id_ in agenda.aimless:
        yield Item((Span("No risk is addressed by ", Tone.CAUTION), Span(f"{id_}.")))
