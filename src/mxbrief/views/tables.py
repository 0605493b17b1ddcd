"""The one table that each report on risks, scenarios and recommendations comes down to, for slides and for markup that holds no more.

None shows a likelihood: it would stand here without the condition and the date it was judged under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mxbrief.document import Cell, Column, Document, Table
from mxbrief.model.scales import Absence, FlagSeverity
from mxbrief.views import words
from mxbrief.views.grades import outcome_words, severity_cell, state_cell, state_legend

if TYPE_CHECKING:
    # Each command loads only its own results.
    from mxbrief.results.recommendations import Agenda
    from mxbrief.results.risks import RiskMatrix, ScenarioRisks
    from mxbrief.results.scenarios import ScenarioBrief, ScenarioTable


def matrix_alone(matrix: RiskMatrix) -> Document:
    """Return the table risk x scenario."""
    from mxbrief.views.risks import matrix_table

    return Document((matrix_table(matrix),))


def flags_table(risks: ScenarioRisks, *, everything: bool) -> Document:
    """Return one row a flag: those raised, those possible and, with ``everything``, those clear."""
    columns = tuple(map(Column, ("Risk", "Flag", "Severity", "Confidence", "So far", "As of")))
    flags = (*risks.raised, *risks.possible, *(risks.clear if everything else ()))
    rows = tuple(
        (
            Cell(flag.risk.title),
            state_cell(flag.state),
            severity_cell(flag.risk.severity),
            Cell(flag.confidence or ""),
            Cell(outcome_words(flag.risk.outcome.status) if flag.risk.outcome else ""),
            Cell(flag.risk.outcome.as_of if flag.risk.outcome else ""),
        )
        for flag in flags
    )
    return Document((Table(columns, rows, state_legend(flag.state for flag in flags)),))


def scenarios_table(table: ScenarioTable) -> Document:
    """Return one column a scenario: flags by severity, recommendations needed, and the relation on every issue."""
    from mxbrief.views.risks import scenario_heading
    from mxbrief.views.scenarios import relation_legend, relation_rows

    totals = [summary.totals for summary in table.scenarios]
    counts = {
        "Flags raised": [each.raised for each in totals],
        **{f"Raised, {severity}": [each.by_severity[severity] for each in totals] for severity in reversed(FlagSeverity)},
        "Flags possible": [each.possible for each in totals],
        "Flags clear": [each.clear for each in totals],
        "Recommendations needed": [summary.recommendations_needed for summary in table.scenarios],
    }
    columns = (Column("Measure"), *(Column(scenario_heading(summary.scenario)) for summary in table.scenarios))
    rows = tuple((Cell(name), *(Cell(str(number)) for number in numbers)) for name, numbers in counts.items())
    return Document((Table(columns, (*rows, *relation_rows(table.scenarios)), relation_legend(table.scenarios)),))


def meetings_table(brief: ScenarioBrief) -> Document:
    """Return one row a question that is put to several of them: what each holds, and how they stand to one another."""
    from mxbrief.views.scenarios import meeting_cell

    people = brief.summary.scenario.people
    columns = (Column("Question"), *(Column(person.short_name, person.office_title) for person in people), Column("Together"))
    rows = []
    for question in brief.questions:
        held = {cell.candidate: cell.stance for cell in question.cells}
        stances = (words.stance_cell(held.get(person.id, Absence.NOT_ASKED)) for person in people)
        rows.append((Cell(question.label), *stances, meeting_cell(question.meeting)))
    return Document((Table(columns, tuple(rows), words.stance_legend({cell.stance for each in brief.questions for cell in each.cells})),))


def agenda_table(agenda: Agenda) -> Document:
    """Return one row a recommendation."""
    columns = tuple(map(Column, ("Recommendation", "Verdict", "Severity", "Status", "For")))
    rows = tuple(
        (
            Cell(advice.title),
            Cell(advice.verdict),
            severity_cell(advice.severity) if advice.severity else Cell(""),
            Cell(outcome_words(advice.status)),
            Cell(", ".join(advice.addressees)),
        )
        for advice in agenda.advice
    )
    return Document((Table(columns, rows),))
