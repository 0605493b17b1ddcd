"""Risk flags of one scenario, in their groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Span, Table, Tone
from mxbrief.model.scales import Detail, FlagState, RiskGroup
from mxbrief.results.risks import Flag, ScenarioRisks
from mxbrief.views import phrases
from mxbrief.views.flags import carried, cast, how_to_read, no_risks_left, outcome_item, severity_head, state_cell, state_legend
from mxbrief.views.report import quiet, report, table_alone
from mxbrief.views.stances import account_of, citations, contrast


def scenario_document(risks: ScenarioRisks, *, everything: bool, detail: Detail = Detail.FULL) -> Document:
    """Return the flags of one scenario in their groups, and those not raised as a count or, with ``everything``, in full.

    As ``LINES``, every flag is one line.
    """
    title = phrases.risk_flags(risks.scenario.title)
    if risks.left_out:
        return report(title, (cast(risks.scenario), *no_risks_left(risks)), ())
    if detail is Detail.LINES:
        return report(title, _scenario_basis(risks)[:1], _scenario_lines(risks, everything=everything))
    return report(title, _scenario_basis(risks), _scenario_sections(risks, everything=everything), risks.sources)


def scenario_table(risks: ScenarioRisks, *, everything: bool) -> Document:
    """Return one row a flag: those raised or possible, in their groups, and, with ``everything``, the others."""
    names = (phrases.RISK, phrases.FLAG, phrases.SEVERITY, phrases.GROUP, phrases.RAISED_BY, phrases.BY)
    flags = (*risks.flags, *(risks.clear if everything else ()))
    people = _names(risks)
    lines = tuple(
        (
            Cell(flag.risk.title, anchor=flag.risk.id),
            state_cell(flag.state),
            phrases.severity_cell(flag.risk.severity),
            Cell(phrases.GROUPS[flag.risk.group]),
            Cell(phrases.carrier_word(flag.carrier, [people[each] for each in flag.alone]) if flag.carrier else ""),
            Cell(flag.risk.horizon.until),
        )
        for flag in flags
    )
    left_out = phrases.not_raised_left_out(len(risks.clear)) if risks.clear and not everything else ""
    basis = (cast(risks.scenario), *no_risks_left(risks)) if risks.left_out else (*_scenario_basis(risks), left_out)
    table = Table(tuple(map(Column, names)), lines, state_legend(flag.state for flag in flags))
    return table_alone(phrases.risk_flags(risks.scenario.title), table, (*basis, phrases.FLAG_MEANING))


def _scenario_basis(risks: ScenarioRisks) -> tuple[str | Span, ...]:
    """Return the answer for one scenario, and what it rests on."""
    return (
        phrases.what_holds(risks.scenario.title, risks.totals),
        cast(risks.scenario),
        phrases.cutoff(risks.as_of, risks.latest_evidence),
        phrases.severity_by(risks.matrix),
        phrases.only_capacities(risks.capacities),
        *contrast(risks.rests, _names(risks)),
    )


def _names(risks: ScenarioRisks) -> dict[str, str]:
    """Return the short names of the people of a scenario by id."""
    return {candidate.id: candidate.short_name for candidate in risks.scenario.people}


def _scenario_sections(risks: ScenarioRisks, *, everything: bool) -> Iterator[Block]:
    """Yield the groups with their flags in full."""
    for group in RiskGroup:
        flags = risks.of_group(group)
        if flags:
            yield Heading(2, _heading(group, flags))
            yield Items(tuple(_flag(flag, risks) for flag in flags))
    if risks.clear and everything:
        yield Heading(2, phrases.numbered(phrases.NOT_RAISED, len(risks.clear)))
        yield Items(tuple(_flag(flag, risks) for flag in risks.clear))
    elif risks.clear:
        yield quiet(phrases.left_out(len(risks.clear)), Span(phrases.SHOW_ALL, code=True))
    yield quiet(phrases.evenly(risks.alone))
    yield how_to_read((), risks.matrix)


def _heading(group: RiskGroup, flags: tuple[Flag, ...]) -> str:
    """Return the heading of a group with the number of flags that are raised, and of those that are possible."""
    raised = sum(flag.state is FlagState.RAISED for flag in flags)
    return phrases.how_many(phrases.group_heading(group), raised, len(flags) - raised)


def _scenario_lines(risks: ScenarioRisks, *, everything: bool) -> Iterator[Block]:
    """Yield the groups: one line a flag while something can still be prevented, one line a group where it cannot."""
    items = []
    for group in RiskGroup:
        flags = risks.of_group(group)
        heading = Span(_heading(group, flags), bold=True)
        if flags and group.is_live:
            items.append(Item((heading,), tuple(map(_line, flags))))
        elif flags:
            items.append(_run_on(heading, flags))
    if everything and risks.clear:
        items.append(_run_on(Span(phrases.numbered(phrases.NOT_RAISED, len(risks.clear)), bold=True), risks.clear))
    yield Items(tuple(items))
    yield quiet(phrases.evenly(risks.alone))


def _run_on(heading: Span, flags: Iterable[Flag]) -> Item:
    """Return flags on one line, by severity."""
    titles: dict[Span, list[str]] = {}
    for flag in flags:
        titles.setdefault(severity_head(flag.risk), []).append(f"{flag.risk.title}{_possible_mark(flag)}")
    parts = [part for severity, names in titles.items() for part in (Span(" "), severity, Span(f": {'; '.join(names)}."))]
    return Item((heading, Span("."), *parts))


def _line(flag: Flag) -> Item:
    """Return a flag in one line: its severity and its title, and that it is only possible."""
    return Item((severity_head(flag.risk), Span(f": {flag.risk.title}{_possible_mark(flag)}")), anchor=flag.risk.id)


def _possible_mark(flag: Flag) -> str:
    return f" ({phrases.STATES[flag.state].text})" if flag.state is FlagState.POSSIBLE else ""


def _flag(flag: Flag, risks: ScenarioRisks) -> Item:
    """Return a flag with everything behind it."""
    risk, names = flag.risk, _names(risks)
    children = [
        Item((Span(phrases.sentence(risk.statement)), *citations(risk.sources))),
        Item((Span(phrases.REASONS[flag.state]),), tuple(_reasons(flag, risks))),
        *carried(flag, names, risks.questions),
    ]
    if risk.group is not RiskGroup.HAS_HAPPENED:
        text = phrases.likelihood_for(risk.likelihood, risk.horizon.until) if risk.likelihood else phrases.NOT_ASSESSED
        children.append(Item((Span(text),)))
    children.append(Item((Span(phrases.impact_for(risk.impact, risk.impact_reason)),)))
    if flag.confidence:
        children.append(Item((Span(phrases.confidence_in(flag.confidence)),)))
    if risk.indicators:
        children.append(Item((Span(phrases.watch(risk.indicators)),)))
    children += [outcome_item(outcome) for outcome in reversed(risk.outcomes)]
    if risk.note:
        children.append(Item((Span(phrases.note(risk.note), Tone.QUIET),)))
    severity = phrases.severity_cell(risk.severity)
    tone = severity.tone if flag.state is FlagState.RAISED else Tone.PLAIN
    state = f", {phrases.STATES[flag.state].text}" if flag.state is FlagState.POSSIBLE else ""
    head = (
        Span(f"{severity.text[:1].upper()}{severity.text[1:]}{state}", tone, bold=True),
        Span(f": {risk.title}", bold=True),
        Span(f" ({risk.id})", Tone.QUIET),
    )
    return Item(head, tuple(children), anchor=risk.id)


def _reasons(flag: Flag, risks: ScenarioRisks) -> Iterator[Item]:
    """Yield one item a stance: the candidate, the question, and the position with its sources; or that the office is left open."""
    names, offices = _names(risks), {office.id: office.title for office in risks.scenario.open}
    for test in flag.because:
        label = risks.questions.get(test.question, test.question)
        if test.held and not test.question:
            yield Item((Span(f"{phrases.sentence(phrases.UNREADABLE_TEST)}"),))
        elif test.office in offices:
            who = phrases.left_open(offices[test.office])
            yield Item((Span(f"{who[:1].upper()}{who[1:]} on {label}: {phrases.LEFT_OPEN}."),))
        elif test.held:
            who = names.get(test.candidate, test.candidate or test.office)
            yield Item((Span(f"{who} on {label}: "), *account_of(test.held)))
