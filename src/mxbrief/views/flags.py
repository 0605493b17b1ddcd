"""What reports on risks and scenarios share: severities, states of flags, names of scenarios, totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from mxbrief.document import Across, Cell, Column, Item, Paragraph, Span, Table
from mxbrief.model.register import Outcome
from mxbrief.model.scales import FlagSeverity, FlagState, RiskGroup
from mxbrief.results.risks import AssessedRisk, Flag, FlagTotals, MatrixName, RiskMatrix, ScenarioName, ScenarioRisks
from mxbrief.views import phrases
from mxbrief.views.report import quiet
from mxbrief.views.stances import citations


def severity_span(severity: FlagSeverity | None) -> Span:
    """Return a severity as running text."""
    cell = phrases.severity_cell(severity)
    return Span(cell.text, cell.tone)


def state_cell(state: FlagState) -> Cell:
    """Return the state of a flag as a table cell, with its sign if it needs one to stand out."""
    cell = phrases.STATES[state]
    return cell if state is FlagState.CLEAR else msgspec.structs.replace(cell, text=f"{cell.sign} {cell.text}")


def state_legend(states: Iterable[FlagState]) -> tuple[Cell, ...]:
    """Return what the signs of states mean."""
    present = set(states)
    return tuple(cell for state, cell in phrases.STATES.items() if state in present)


def scenario_heading(scenario: ScenarioName) -> str:
    """Return the name of a scenario, with a mark on the one that came about."""
    return f"{scenario.title}*" if scenario.actual else scenario.title


def cast(scenario: ScenarioName) -> str:
    """Return who is in which office in a scenario, and whether they won."""
    roles = [(candidate.name, candidate.office_title) for candidate in scenario.people]
    roles += [(phrases.WHOEVER, office.title) for office in scenario.open]
    return phrases.cast(roles, actual=scenario.actual, last_day=scenario.last_day)


def totals_table(scenarios: Iterable[ScenarioName], totals: Iterable[FlagTotals]) -> Table:
    """Return the number of flags by scenario: the raised ones in their groups, and those that are possible."""
    heads = (phrases.RAISED, *phrases.GROUP_HEADS.values(), phrases.POSSIBLE)
    columns = (Column(phrases.SCENARIO), *(Column(heading, numeric=True) for heading in heads))
    rows = []
    for scenario, total in zip(scenarios, totals, strict=True):
        counts = (total.raised, *(total.by_group[group] for group in RiskGroup), total.possible)
        rows.append((Cell(scenario_heading(scenario)), *(Cell(str(count)) for count in counts)))
    return Table(columns, tuple(rows), across=Across(phrases.FLAGS))


def as_of_days(scenarios: Iterable[ScenarioName]) -> str:
    """Return which scenarios can no longer come about, and the last day of each."""
    return phrases.as_of_days([(scenario.title, scenario.last_day) for scenario in scenarios if scenario.last_day])


def how_to_read(scenarios: Iterable[ScenarioName], matrix: MatrixName) -> Paragraph:
    """Return what the mark on a scenario means, what flags mean, and what likelihoods are and are not."""
    return quiet(" ".join(filter(None, (winners_mark(scenarios), phrases.HOW_TO_READ, matrix.note))))


def winners_mark(scenarios: Iterable[ScenarioName]) -> str:
    """Return what the mark on a scenario means, if one has it."""
    return phrases.WINNERS if any(scenario.actual for scenario in scenarios) else ""


def outcome_item(outcome: Outcome) -> Item:
    """Return what had become of a risk by a day."""
    status = phrases.dated_status(outcome.date, outcome.status)
    return Item((Span(f"{status}. {phrases.sentence(outcome.note)}"), *citations(outcome.sources)))


def carried(flag: Flag, names: Mapping[str, str], questions: Mapping[str, str]) -> Iterator[Item]:
    """Yield who raises a raised flag, and how far it is from clear."""
    if flag.carrier:
        everyone = [names[person] for person in dict.fromkeys(test.candidate for test in flag.because) if person in names]
        yield Item((Span(phrases.carried_by(flag.carrier, [names[each] for each in flag.alone], everyone)),))
        moves = [(move, names.get(move.candidate, move.candidate), questions.get(move.question, move.question)) for move in flag.moves]
        yield Item((Span(phrases.distance(flag.distance, moves)),))


def no_risks_left(result: RiskMatrix | ScenarioRisks) -> tuple[str, ...]:
    """Return why no risk is shown."""
    return phrases.nothing_left("risk", result.left_out), phrases.cutoff_alone(result.as_of), phrases.severity_by(result.matrix)


def severity_head(risk: AssessedRisk) -> Span:
    """Return the severity at the beginning of an item."""
    severity = phrases.severity_cell(risk.severity)
    return Span(f"{severity.text[:1].upper()}{severity.text[1:]}", severity.tone, bold=True)
