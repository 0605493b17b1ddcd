"""The pairs as documents: side by side, or one in full; or one row a scenario and issue."""

from __future__ import annotations

from collections.abc import Iterator

from mxbrief.document import Block, Cell, Column, Document, Heading, Item, Items, Paragraph, References, Span, Table, Tone
from mxbrief.results.scenarios import IssueRelation, Meeting, QuestionMeeting, Relation, ScenarioBrief, ScenarioSummary, ScenarioTable
from mxbrief.views import words
from mxbrief.views.grades import SEVERITY_TONES, outcome_words
from mxbrief.views.risks import basis_words, cast_words, reading_words, scenario_heading, totals_table

_RELATIONS = {
    Relation.ALIGNED: Cell("aligned", "=", Tone.FOR),
    Relation.MIXED: Cell("mixed", "±", Tone.MIDDLE),
    Relation.FRICTION: Cell("friction", "x", Tone.AGAINST),
    Relation.UNKNOWN: Cell("unknown", "?", Tone.BLANK),
}
_MEANING = (
    "Aligned: they agree on some question of the issue and collide on none. Friction: they collide on some and agree on none. "
    "Mixed: both, or neither. Unknown: no question has two known stances. In brackets: known stances of those asked."
)
_MEETINGS = {
    Meeting.AGREE: "Where they agree",
    Meeting.COLLIDE: "Where they collide",
    Meeting.PARTLY: "Where one is mixed",
    Meeting.UNKNOWN: "What is not known",
}
_MEETING_CELLS = {
    Meeting.AGREE: Cell("agree", tone=Tone.FOR),
    Meeting.COLLIDE: Cell("collide", tone=Tone.AGAINST),
    Meeting.PARTLY: Cell("one mixed", tone=Tone.MIDDLE),
    Meeting.UNKNOWN: Cell("not known", tone=Tone.BLANK),
}
_COLUMNS = (
    *map(Column, ("scenario", "actual", "issue", "relation")),
    *(Column(name, numeric=True) for name in ("agree", "partly", "collide", "unknown", "known", "asked", "raised", "possible", "clear")),
    Column("recommendations_needed", numeric=True),
)


def scenarios_document(table: ScenarioTable) -> Document:
    """Return the scenarios side by side: flags, recommendations needed, and the relation on every issue."""
    scenarios = table.scenarios
    names = tuple(summary.scenario for summary in scenarios)
    flags = totals_table(names, tuple(summary.totals for summary in scenarios))
    needed = tuple((*row, Cell(str(summary.recommendations_needed))) for row, summary in zip(flags.rows, scenarios, strict=True))
    blocks: list[Block] = [
        Heading(1, "Scenarios side by side"),
        Paragraph((Span(basis_words(table), Tone.QUIET),)),
        Heading(2, "Flags"),
        Table((*flags.columns, Column("Recommendations needed", numeric=True)), needed),
    ]
    if any(summary.issues for summary in scenarios):
        blocks += [Heading(2, "By issue"), _relations(scenarios), Paragraph((Span(_MEANING, Tone.QUIET),))]
    blocks.append(Paragraph((Span(reading_words(names, table.matrix), Tone.QUIET),)))
    return Document(tuple(blocks))


def scenarios_rows(table: ScenarioTable) -> Document:
    """Return one table with a row for every scenario and issue."""
    return Document((Table(_COLUMNS, tuple(row for summary in table.scenarios for row in _rows(summary))),))


def relation_rows(scenarios: tuple[ScenarioSummary, ...]) -> tuple[tuple[Cell, ...], ...]:
    """Return one row an issue, with the relation in every scenario."""
    titles = {issue.issue: issue.title for summary in scenarios for issue in summary.issues}
    found = {(summary.scenario.id, issue.issue): issue for summary in scenarios for issue in summary.issues}
    return tuple(
        (Cell(title), *(_relation_cell(found.get((summary.scenario.id, id_))) for summary in scenarios)) for id_, title in titles.items()
    )


def relation_legend(scenarios: tuple[ScenarioSummary, ...]) -> tuple[Cell, ...]:
    """Return what the signs of the relations mean."""
    kinds = {issue.relation for summary in scenarios for issue in summary.issues}
    return tuple(cell for relation, cell in _RELATIONS.items() if relation in kinds)


def meeting_cell(meeting: Meeting) -> Cell:
    """Return how people stand to one another on a question."""
    return _MEETING_CELLS[meeting]


def brief_document(brief: ScenarioBrief) -> Document:
    """Return one scenario in full."""
    summary = brief.summary
    names = {person.id: person.short_name for person in summary.scenario.people}
    totals = summary.totals
    flags = f"{words.count(totals.raised, 'flag')} raised, {totals.possible} possible, {totals.clear} clear."
    needed = f"{words.count(summary.recommendations_needed, 'recommendation')} needed."
    cutoff = words.cutoff_words(brief.as_of, brief.latest_evidence)
    blocks: list[Block] = [
        Heading(1, f"Scenario: {summary.scenario.title}"),
        Paragraph((Span(f"{cast_words(summary.scenario)} {flags} {needed} {cutoff}.", Tone.QUIET),)),
    ]
    if brief.note:
        blocks.append(Paragraph((Span(words.sentence(brief.note)),)))
    if summary.issues:
        blocks += [Heading(2, "By issue"), Items(tuple(_relation_item(issue) for issue in summary.issues))]
    for meeting, heading in _MEETINGS.items():
        found = [question for question in brief.questions if question.meeting is meeting]
        if found:
            blocks += [Heading(2, f"{heading} ({len(found)})"), Items(tuple(_question(question, names) for question in found))]
    blocks += _said_before(brief)
    if brief.key_risks or brief.key_recommendations:
        blocks += [Heading(2, "What matters most here, by the corpus"), Items(tuple(_key_items(brief)))]
    if brief.sources:
        blocks += [Heading(2, "Sources"), References(tuple(words.reference(source) for source in brief.sources))]
    return Document(tuple(blocks))


def brief_rows(brief: ScenarioBrief) -> Document:
    """Return one table with a row for every issue of the scenario."""
    return Document((Table(_COLUMNS, tuple(_rows(brief.summary))),))


def _relations(scenarios: tuple[ScenarioSummary, ...]) -> Table:
    """Return the table issue x scenario."""
    columns = (Column("Issue"), *(Column(scenario_heading(summary.scenario)) for summary in scenarios))
    return Table(columns, relation_rows(scenarios), relation_legend(scenarios))


def _relation_cell(issue: IssueRelation | None) -> Cell:
    """Return a relation with its coverage."""
    if issue is None:
        return Cell("")
    cell = _RELATIONS[issue.relation]
    return Cell(f"{cell.text} ({issue.coverage.known}/{issue.coverage.asked})", cell.sign, cell.tone)


def _relation_item(issue: IssueRelation) -> Item:
    """Return one issue of a scenario."""
    cell = _RELATIONS[issue.relation]
    counts = f" (agree on {issue.agree}, collide on {issue.collide}, one mixed on {issue.partly}, not known on {issue.unknown})."
    return Item((Span(f"{issue.title}: "), Span(cell.text, cell.tone), Span(counts, Tone.QUIET)))


def _question(question: QuestionMeeting, names: dict[str, str]) -> Item:
    """Return one question with everybody's stance."""
    below = []
    for cell in question.cells:
        said = words.account(cell.position) if cell.position else (words.stance_span(cell.stance), Span("."))
        below.append(Item((Span(f"{names[cell.candidate]} ", bold=True), *said)))
    return Item((Span(f"{question.label}.", bold=True), Span(f" {question.text}")), tuple(below))


def _said_before(brief: ScenarioBrief) -> Iterator[Block]:
    """Yield what was said and expected in advance, and how it fared."""
    if brief.premises:
        items = tuple(Item((Span(premise.text), *words.cites(premise.sources))) for premise in brief.premises)
        yield from (Heading(2, "What was said in advance"), Items(items))
    if brief.expectations:
        items = tuple(Item((Span(f"{each.issue.capitalize() or 'Overall'}: {words.sentence(each.text)}"),)) for each in brief.expectations)
        yield from (Heading(2, "What was to be expected"), Items(items))
        if brief.expectations_basis:
            yield Paragraph((Span(words.sentence(brief.expectations_basis), Tone.QUIET),))
    if brief.forecasts:
        items = tuple(
            Item(
                (Span(words.sentence(each.text)), *words.cites(each.sources)),
                (
                    Item(
                        (
                            Span(f"{outcome_words(each.outcome).capitalize()}: {words.sentence(each.detail)}"),
                            *words.cites(each.outcome_sources),
                        )
                    ),
                ),
            )
            for each in brief.forecasts
        )
        yield from (Heading(2, "Expectations held against what happened"), Items(items))


def _key_items(brief: ScenarioBrief) -> Iterator[Item]:
    """Yield the risks and recommendations that the corpus names for the scenario."""
    for risk in brief.key_risks:
        yield Item((Span("Risk, "), Span(risk.severity, SEVERITY_TONES[risk.severity]), Span(f": {risk.title} ({risk.id}).")))
    for id_, title in brief.key_recommendations:
        yield Item((Span(f"Recommendation: {title} ({id_})."),))


def _rows(summary: ScenarioSummary) -> Iterator[tuple[Cell, ...]]:
    """Yield a scenario as data, a row for every issue, or one without."""
    totals = summary.totals
    first = (summary.scenario.id, "yes" if summary.scenario.actual else "no")
    last = (str(totals.raised), str(totals.possible), str(totals.clear), str(summary.recommendations_needed))
    for issue in summary.issues:
        counts = (issue.agree, issue.partly, issue.collide, issue.unknown, issue.coverage.known, issue.coverage.asked)
        yield tuple(map(Cell, (*first, issue.issue, issue.relation, *map(str, counts), *last)))
    if not summary.issues:
        yield tuple(map(Cell, (*first, "", "", *[""] * 6, *last)))
