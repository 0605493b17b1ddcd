"""Stances and positions, as cells of tables and as running text."""

from __future__ import annotations

from collections.abc import Iterable

from mxbrief.document import Cell, Cite, Inline, Item, Span, Tone
from mxbrief.model.loaded import Entry
from mxbrief.model.positions import Citation, Position
from mxbrief.model.scales import Absence, Stance
from mxbrief.problems import Place
from mxbrief.results.stances import StanceCell
from mxbrief.views import phrases
from mxbrief.views.report import place_span


def entry_cell(entry: Entry) -> StanceCell:
    """Return an entry of a history as a cell."""
    stance = entry.position.stance
    return StanceCell(entry.candidate, stance, stance.number, entry.position, entry.place)


def stance_cell(stance: Stance | Absence) -> Cell:
    """Return a stance as a table cell: sign and words if it is known, else words alone."""
    short = phrases.STANCES[stance]
    known = isinstance(stance, Stance) and stance.number is not None
    return Cell(f"{short.sign} {short.text}", short.sign, short.tone) if known else short


def stance_legend(cells: Iterable[StanceCell]) -> tuple[Cell, ...]:
    """Return what the signs of the stances in cells mean, in the order of the scale."""
    present = {cell.stance for cell in cells}
    return tuple(cell for stance, cell in phrases.STANCES.items() if stance in present)


def stance_meanings(cells: Iterable[StanceCell]) -> str:
    """Return what the stances in cells mean, as far as their words do not say it."""
    present = {cell.stance for cell in cells}
    return " ".join(meaning for stance, meaning in phrases.STANCE_MEANINGS.items() if stance in present)


def stance_span(stance: Stance | Absence) -> Span:
    """Return a stance as running text."""
    cell = stance_cell(stance)
    return Span(cell.text, cell.tone)


def account(position: Position) -> Inline:
    """Return a position as running text: its stance, evidence, summary, caveat and sources."""
    evidence = _evidence(position)
    note = (Span(f" {phrases.note(position.note)}", Tone.QUIET),) if position.note else ()
    return (
        stance_span(position.stance),
        Span(f" ({evidence}): " if evidence else ": ", Tone.QUIET),
        Span(phrases.sentence(position.summary)),
        *note,
        *citations(position.sources),
    )


def account_of(cell: StanceCell) -> Inline:
    """Return the position of a cell as running text, or why there is none."""
    return account(cell.position) if cell.position else (stance_span(cell.stance), Span("."))


def same_account(cell: StanceCell) -> object:
    """Return what cells with the same account have in common; None if that of a cell is its own."""
    position = cell.position
    if position is None:
        return cell.stance
    is_own = position.sources or position.stance.number is not None
    return None if is_own else (position.stance, _evidence(position), position.summary, position.note)


def citations(sources: Iterable[Citation]) -> Inline:
    """Return citations as running text."""
    return tuple(Cite(source.id, source.locator) for source in sources)


def place_items(place: Place | None) -> tuple[Item, ...]:
    """Return the place of an entry as the list below it; empty without one."""
    return (Item((place_span(place),)),) if place else ()


def _evidence(position: Position) -> str:
    """Return the evidence behind a position: "law of 2025-03-18, in office, high confidence". Empty for an undated blank."""
    words = []
    if position.basis and position.date:
        words.append(phrases.of_date(position.basis, position.date))
    elif position.date:
        words.append(str(position.date))
    if position.period:
        words.append(phrases.PERIODS[position.period])
    if position.confidence:
        words.append(phrases.with_confidence(position.confidence))
    return ", ".join(words)
