"""Scenarios side by side, or one in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from mxbrief.document import Across, Block, Cell, Column, Document, Heading, Item, Items, Paragraph, Span, Table, Tone
from mxbrief.model.scales import Absence, Agreement, Detail, FlagSeverity, RiskGroup
from mxbrief.results.scenarios import IssueAlignment, QuestionAgreement, ScenarioBrief, ScenarioSummary, ScenarioTable
from mxbrief.views import phrases
from mxbrief.views.flags import as_of_days, cast, how_to_read, scenario_heading, severity_span, totals_table, winners_mark
from mxbrief.views.records import Columns, joined, records
from mxbrief.views.report import quiet, report, table_alone
from mxbrief.views.stances import account_of, citations, contrast, gist_of, stance_cell, stance_legend, stance_meanings

_Row = tuple[ScenarioSummary, IssueAlignment | None]
_COLUMNS: Columns[_Row] = {
    "scenario": lambda row: row[0].scenario.id,
    "scenario_title": lambda row: row[0].scenario.title,
    "candidate_names": lambda row: joined(candidate.name for candidate in row[0].scenario.people),
    "actual": lambda row: row[0].scenario.actual,
    "last_day": lambda row: row[0].scenario.last_day,
    "issue": lambda row: row[1].issue if row[1] else None,
    "issue_title": lambda row: row[1].title if row[1] else None,
    "alignment": lambda row: row[1].alignment if row[1] else None,
    "agree": lambda row: row[1].agree if row[1] else None,
    "partly": lambda row: row[1].partly if row[1] else None,
    "collide": lambda row: row[1].collide if row[1] else None,
    "unknown": lambda row: row[1].unknown if row[1] else None,
    "known": lambda row: row[1].coverage.known if row[1] else None,
    "asked": lambda row: row[1].coverage.asked if row[1] else None,
    "raised": lambda row: row[0].totals.raised,
    **{f"raised_{severity}": lambda row, severity=severity: row[0].totals.by_severity[severity] for severity in reversed(FlagSeverity)},  # type: ignore[misc]  # a default binds the loop variable
    **{group.value: lambda row, group=group: row[0].totals.by_group[group] for group in RiskGroup},  # type: ignore[misc]  # the same
    "possible": lambda row: row[0].totals.possible,
    "clear": lambda row: row[0].totals.clear,
    "recommendations_needed": lambda row: row[0].recommendations_needed,
}


def table_document(result: ScenarioTable, detail: Detail = Detail.FULL) -> Document:
    """Return scenarios side by side: flags, recommendations needed, and the alignment on every issue; as ``LINES``, one line each."""
    if detail is Detail.LINES:
        return report(phrases.SIDE_BY_SIDE, _table_basis(result)[1:], (_scenario_lines(result),))
    return report(phrases.SIDE_BY_SIDE, _table_basis(result), _table_sections(result))


def table_table(result: ScenarioTable) -> Document:
    """Return one column a scenario: flags by severity, recommendations needed, and the alignment on every issue."""
    totals = [summary.totals for summary in result.scenarios]
    counts = {
        phrases.FLAGS_RAISED: [each.raised for each in totals],
        **{phrases.raised_of(group): [each.by_group[group] for each in totals] for group in RiskGroup},
        phrases.FLAGS_POSSIBLE: [each.possible for each in totals],
        phrases.FLAGS_NOT_RAISED: [each.clear for each in totals],
        phrases.NEEDED: [summary.recommendations_needed for summary in result.scenarios],
    }
    flags = tuple((Cell(name), *(Cell(str(number)) for number in numbers)) for name, numbers in counts.items())
    alignments = _alignments(phrases.MEASURE, result.scenarios)
    table = Table(alignments.columns, (*flags, *alignments.rows), alignments.legend, across=alignments.across)
    meaning = phrases.ALIGNMENT_MEANING if alignments.rows else ""
    return table_alone(phrases.SIDE_BY_SIDE, table, (*_table_basis(result), _winners(result), meaning))


def table_rows(result: ScenarioTable) -> Document:
    """Return one row for every scenario and issue."""
    return records(_COLUMNS, [row for summary in result.scenarios for row in _rows(summary)])


def brief_document(brief: ScenarioBrief, detail: Detail = Detail.FULL) -> Document:
    """Return one scenario in full; as ``LINES``, its questions with the stances and their reasons in one line each."""
    if detail is Detail.LINES:
        title = phrases.scenario_title(brief.summary.scenario.title)
        return report(title, _brief_basis(brief), _question_lines(brief))
    return report(phrases.scenario_title(brief.summary.scenario.title), _brief_basis(brief), _brief_sections(brief), brief.sources)


def brief_table(brief: ScenarioBrief) -> Document:
    """Return one row a question that is put to several candidates: the stance of each, and how they compare."""
    people = brief.summary.scenario.people
    columns = (Column(phrases.QUESTION), *(Column(each.short_name, each.office_title) for each in people), Column(phrases.TOGETHER))
    lines = []
    for question in brief.questions:
        held = {cell.candidate: cell.stance for cell in question.cells}
        stances = (stance_cell(held.get(person.id, Absence.NOT_ASKED)) for person in people)
        lines.append((Cell(question.label, anchor=question.id), *stances, phrases.AGREEMENTS[question.agreement]))
    cells = [cell for each in brief.questions for cell in each.cells]
    table = Table(columns, tuple(lines), stance_legend(cells))
    return table_alone(phrases.scenario_title(brief.summary.scenario.title), table, (*_brief_basis(brief), stance_meanings(cells)))


def brief_rows(brief: ScenarioBrief) -> Document:
    """Return one row for every issue of the scenario."""
    return records(_COLUMNS, _rows(brief.summary))


def _rows(summary: ScenarioSummary) -> list[_Row]:
    """Return a scenario with every issue, or once without."""
    return [(summary, issue) for issue in summary.issues or (None,)]


def _table_basis(result: ScenarioTable) -> tuple[str, ...]:
    """Return what the table of scenarios rests on."""
    severity = phrases.severity_by(result.matrix) if _has_flags(result.scenarios) else phrases.NO_RISKS
    actual = next((each for each in result.scenarios if each.scenario.actual), None)
    return (
        phrases.what_holds(actual.scenario.title, actual.totals) if actual and _has_flags(result.scenarios) else "",
        as_of_days(each.scenario for each in result.scenarios),
        phrases.cutoff(result.as_of, result.latest_evidence),
        severity,
        phrases.only_capacities(result.capacities),
    )


def _brief_basis(brief: ScenarioBrief) -> tuple[str | Span, ...]:
    """Return who is in office in a scenario, its flags, and what that rests on."""
    summary = brief.summary
    flags = (phrases.what_holds(summary.scenario.title, summary.totals), phrases.needed(summary.recommendations_needed))
    names = {candidate.id: candidate.short_name for candidate in summary.scenario.people}
    return (
        *_meeting(brief),
        cast(summary.scenario),
        *(flags if _has_flags([summary]) else (phrases.NO_RISKS,)),
        phrases.cutoff(brief.as_of, brief.latest_evidence),
        phrases.only_capacities(brief.capacities),
        *contrast(brief.rests, names),
    )


def _meeting(brief: ScenarioBrief) -> Iterator[str]:
    """Yield three sentences: where the people of a scenario meet, where they collide, and what is not known."""
    if not brief.questions:
        return
    for agreement in (Agreement.AGREE, Agreement.COLLIDE, Agreement.UNKNOWN):
        yield phrases.meeting(agreement, [question.label for question in brief.questions if question.agreement is agreement])


def _scenario_lines(result: ScenarioTable) -> Items:
    """Return one line a scenario: its flags, and what is needed."""
    lines = (
        (phrases.what_holds(scenario_heading(each.scenario), each.totals), phrases.needed(each.recommendations_needed))
        for each in result.scenarios
    )
    return Items(tuple(Item((Span(" ".join(line)),)) for line in lines))


def _question_lines(brief: ScenarioBrief) -> Iterator[Block]:
    """Yield one table: every question, how the people compare on it, and the stance of each with its reason."""
    names = {candidate.id: candidate.short_name for candidate in brief.summary.scenario.people}
    heads = (phrases.QUESTION, phrases.TOGETHER, phrases.CANDIDATE, phrases.STANCE, phrases.GIST)
    lines = []
    for question in brief.questions:
        for number, cell in enumerate(question.cells):
            first = (
                (Cell(question.label, anchor=question.id), phrases.AGREEMENTS[question.agreement]) if number == 0 else (Cell(""), Cell(""))
            )
            lines.append((*first, Cell(names[cell.candidate]), stance_cell(cell.stance), Cell(gist_of(cell))))
    if lines:
        yield Table(tuple(map(Column, heads)), tuple(lines))


def _winners(result: ScenarioTable) -> str:
    """Return what the mark on a scenario means, if one has it."""
    return winners_mark(summary.scenario for summary in result.scenarios)


def _table_sections(result: ScenarioTable) -> Iterator[Block]:
    """Yield the flags and the alignments by scenario."""
    scenarios = result.scenarios
    names = tuple(summary.scenario for summary in scenarios)
    if _has_flags(scenarios):
        flags = totals_table(names, (summary.totals for summary in scenarios))
        needed = tuple((*row, Cell(str(summary.recommendations_needed))) for row, summary in zip(flags.rows, scenarios, strict=True))
        yield Heading(2, phrases.FLAGS)
        yield msgspec.structs.replace(flags, columns=(*flags.columns, Column(phrases.NEEDED, numeric=True)), rows=needed)
    if any(summary.issues for summary in scenarios):
        yield Heading(2, phrases.BY_ISSUE)
        yield _alignments(phrases.ISSUE, scenarios)
        yield quiet(phrases.ALIGNMENT_MEANING)
    if result.alone and _has_flags(scenarios):
        yield quiet(phrases.evenly(result.alone))
    if _has_flags(scenarios):
        yield how_to_read(names, result.matrix)
    elif _winners(result):
        yield quiet(_winners(result))


def _has_flags(scenarios: Iterable[ScenarioSummary]) -> bool:
    """Tell whether there is any risk to raise a flag."""
    return any(summary.totals.raised or summary.totals.possible or summary.totals.clear for summary in scenarios)


def _alignments(heading: str, scenarios: tuple[ScenarioSummary, ...]) -> Table:
    """Return the table issue x scenario; ``heading`` is that of its first column."""
    titles = {issue.issue: issue.title for summary in scenarios for issue in summary.issues}
    found = {(summary.scenario.id, issue.issue): issue for summary in scenarios for issue in summary.issues}
    columns = (Column(heading), *(Column(scenario_heading(summary.scenario)) for summary in scenarios))
    lines = tuple(
        (Cell(title), *(_alignment(found.get((summary.scenario.id, id_))) for summary in scenarios)) for id_, title in titles.items()
    )
    present = {issue.alignment for issue in found.values()}
    legend = tuple(cell for alignment, cell in phrases.ALIGNMENTS.items() if alignment in present)
    return Table(columns, lines, legend, across=Across(phrases.SCENARIO))


def _alignment(issue: IssueAlignment | None) -> Cell:
    """Return an alignment with its coverage."""
    if issue is None:
        return Cell("")
    cell = phrases.ALIGNMENTS[issue.alignment]
    known = f"{issue.coverage.known}/{issue.coverage.asked}"
    return Cell(f"{cell.text} ({known})", f"{cell.sign} {known}", cell.tone)


def _brief_sections(brief: ScenarioBrief) -> Iterator[Block]:
    """Yield a scenario: its note, its issues, its questions, what was expected, what matters most."""
    names = {candidate.id: candidate.short_name for candidate in brief.summary.scenario.people}
    if brief.note:
        yield Paragraph((Span(phrases.sentence(brief.note)),))
    if brief.summary.issues:
        yield Heading(2, phrases.BY_ISSUE)
        yield Items(tuple(_issue(issue) for issue in brief.summary.issues))
    for agreement, heading in phrases.AGREEMENT_HEADINGS.items():
        found = [question for question in brief.questions if question.agreement is agreement]
        if found:
            yield Heading(2, phrases.numbered(heading, len(found)))
            yield Items(tuple(_question(question, names) for question in found))
    yield from _expectations(brief)
    if brief.key_risks or brief.key_recommendations:
        yield Heading(2, phrases.KEY)
        yield Items(tuple(_key_items(brief)))
    if brief.alone and _has_flags([brief.summary]):
        yield quiet(phrases.evenly(brief.alone))


def _issue(issue: IssueAlignment) -> Item:
    cell = phrases.ALIGNMENTS[issue.alignment]
    counts = phrases.agreement_counts(issue.agree, issue.collide, issue.partly, issue.unknown)
    return Item((Span(f"{issue.title}: "), Span(cell.text, cell.tone), Span(counts, Tone.QUIET)))


def _question(question: QuestionAgreement, names: dict[str, str]) -> Item:
    """Return one question with the stance of each candidate."""
    below = tuple(Item((Span(f"{names[cell.candidate]} ", bold=True), *account_of(cell))) for cell in question.cells)
    return Item((Span(f"{question.label}.", bold=True), Span(f" {question.text}")), below, anchor=question.id)


def _expectations(brief: ScenarioBrief) -> Iterator[Block]:
    """Yield what was said and expected in advance, and whether it came true."""
    if brief.premises:
        yield Heading(2, phrases.SAID_BEFORE)
        yield Items(tuple(Item((Span(premise.text), *citations(premise.sources))) for premise in brief.premises))
    if brief.expectations:
        yield Heading(2, phrases.EXPECTED)
        yield Items(tuple(Item((Span(phrases.expectation(each.issue, each.text)),)) for each in brief.expectations))
        if brief.expectations_basis:
            yield quiet(phrases.sentence(brief.expectations_basis))
    if brief.forecasts:
        yield Heading(2, phrases.COMPARED)
        items = []
        for each in brief.forecasts:
            fared = Item((Span(phrases.fared(each.outcome, each.detail)), *citations(each.outcome_sources)))
            items.append(Item((Span(phrases.sentence(each.text)), *citations(each.sources)), (fared,)))
        yield Items(tuple(items))


def _key_items(brief: ScenarioBrief) -> Iterator[Item]:
    """Yield the risks and recommendations that the corpus lists for the scenario."""
    for risk in brief.key_risks:
        yield Item((Span(phrases.KEY_RISK), severity_span(risk.severity), Span(f": {risk.title} ({risk.id}).")))
    for recommendation in brief.key_recommendations:
        yield Item((Span(phrases.key_recommendation(recommendation.title, recommendation.id)),))
