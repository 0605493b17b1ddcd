"""Stances and positions, as cells of tables and as running text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mxbrief.document import Cell, Cite, Inline, Item, Span, Tone
from mxbrief.model.positions import Citation, Position
from mxbrief.model.scales import Absence, Capacity, Stance
from mxbrief.problems import Place
from mxbrief.results.stances import RestsOn, StanceCell
from mxbrief.views import phrases
from mxbrief.views.report import place_span


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


def account_of(cell: StanceCell) -> Inline:
    """Return the position of a cell as running text: its stance, evidence, summary, caveat and sources; or why there is none."""
    position = cell.position
    if position is None:
        return stance_span(cell.stance), Span(".")
    evidence = _evidence(position, cell.capacities)
    quote = position.quote
    said = f" {phrases.quotation(quote.text, quote.speaker, quote.language)}" if quote else ""
    notes = [phrases.note(position.note)] if position.note else []
    notes += [phrases.because(position.because)] if position.because else []
    notes += [phrases.coded_by(position.coder, position.second_coder)] if position.coder or position.second_coder else []
    return (
        stance_span(position.stance),
        Span(f" ({evidence}): " if evidence else ": ", Tone.QUIET),
        Span(f"{phrases.sentence(position.summary)}{said}"),
        *([Span(f" {' '.join(notes)}", Tone.QUIET)] if notes else []),
        *citations(position.sources),
    )


def gist_of(cell: StanceCell) -> str:
    """Return the reason for a stance in one line; without a gist, the summary. "" without a position."""
    position = cell.position
    return (position.gist or position.summary).strip() if position else ""


def same_account(cell: StanceCell) -> object:
    """Return what cells with the same account have in common; None if that of a cell is its own."""
    position = cell.position
    if position is None:
        return cell.stance
    is_own = position.sources or position.stance.number is not None
    return None if is_own else (position.stance, _evidence(position, cell.capacities), position.summary, position.note)


def citations(sources: Iterable[Citation]) -> Inline:
    """Return citations as running text."""
    return tuple(Cite(source.id, source.locator) for source in sources)


def place_items(place: Place | None) -> tuple[Item, ...]:
    """Return the place of an entry as the list below it; empty without one."""
    return (Item((place_span(place),)),) if place else ()


def contrast(rests: Iterable[RestsOn], names: Mapping[str, str]) -> tuple[str | Span, ...]:
    """Return the sentence on a report that sets what some did in office beside what others said without it; nothing for any other."""
    main = {rest.candidate: rest.main[0] for rest in rests}
    records = [names[person] for person, capacity in main.items() if capacity is Capacity.OFFICE and person in names]
    promises = [names[person] for person, capacity in main.items() if capacity is not Capacity.OFFICE and person in names]
    if not records or not promises:
        return ()
    return phrases.record_and_promise(records, promises), Span(phrases.capacity_option(Capacity.CANDIDATE), code=True)


def _evidence(position: Position, capacities: tuple[Capacity, ...]) -> str:
    """Return the evidence behind a position: "law of 2025-03-18, in office, high confidence". Empty for an undated blank."""
    words = []
    if position.basis and position.date:
        words.append(phrases.of_date(position.basis, position.date))
    elif position.date:
        words.append(phrases.short_date(position.date))
    if position.speaker:
        words.append(phrases.spoken_by(position.speaker))
    if capacities:
        words.append(phrases.capacity_words(capacities))
    if position.confidence:
        words.append(phrases.with_confidence(position.confidence))
    return ", ".join(words)
