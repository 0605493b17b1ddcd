"""The words and signs of the scales, and how a date, a source and a coverage read."""

from __future__ import annotations

from collections.abc import Iterable

from mxbrief.document import Cell, Cite, Inline, Reference, Span, Tone
from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Citation, Position
from mxbrief.model.scales import Absence, Period, Stance
from mxbrief.model.sources import Name, Source
from mxbrief.results.comparison import Coverage

# The minus signs are U+2212: two hyphens would be set as a dash by typographic Markdown.
_LEGEND: dict[Stance | Absence, Cell] = {
    Stance.STRONGLY_SUPPORTS: Cell("strongly supports", "++", Tone.STRONGLY_FOR),
    Stance.SUPPORTS: Cell("supports", "+", Tone.FOR),
    Stance.MIXED: Cell("mixed", "±", Tone.MIDDLE),
    Stance.OPPOSES: Cell("opposes", "−", Tone.AGAINST),  # noqa: RUF001 -- a minus sign is meant
    Stance.STRONGLY_OPPOSES: Cell("strongly opposes", "−−", Tone.STRONGLY_AGAINST),  # noqa: RUF001 -- the same
    Stance.NO_POSITION: Cell("no position", "○", Tone.BLANK),
    Stance.AMBIGUOUS: Cell("ambiguous", "~", Tone.BLANK),
    Stance.NOT_APPLICABLE: Cell("not applicable", "n/a", Tone.BLANK),
    Absence.NOT_RESEARCHED: Cell("not researched", "?", Tone.BLANK),
    Absence.NOT_ASKED: Cell("not asked", "·", Tone.QUIET),
    Absence.NOT_YET: Cell("not yet", "…", Tone.BLANK),
    Absence.UNREADABLE: Cell("unreadable", "!", Tone.CAUTION),
}

_PERIODS = {
    Period.BACKGROUND: "before the campaign",
    Period.CAMPAIGN: "campaign",
    Period.GOVERNMENT: "in office",
}


def stance_words(stance: Stance | Absence) -> str:
    """Return a stance in words alone: "strongly supports", "no position"."""
    return _LEGEND[stance].text


def stance_cell(stance: Stance | Absence) -> Cell:
    """Return a stance as a table cell: sign and words where it is known, words alone for a blank, a dash where nobody asked."""
    short = _LEGEND[stance]
    if stance is Absence.NOT_ASKED:
        return Cell("–", short.sign, short.tone)  # noqa: RUF001 -- an en dash is meant
    return Cell(f"{short.sign} {short.text}", short.sign, short.tone) if is_known(stance) else short


def stance_legend(stances: set[Stance | Absence]) -> tuple[Cell, ...]:
    """Return what the signs of the stances given mean, in the order of the scale."""
    return tuple(cell for stance, cell in _LEGEND.items() if stance in stances)


def stance_span(stance: Stance | Absence) -> Span:
    """Return a stance as running text, as in a table cell."""
    cell = stance_cell(stance)
    return Span(cell.text, cell.tone)


def is_known(stance: Stance | Absence) -> bool:
    """Tell whether a stance is one of the five on the scale."""
    return isinstance(stance, Stance) and stance.number is not None


def evidence(position: Position) -> str:
    """Return what carries a position: "law of 2025-03-18, in office, high confidence". Empty for an undated blank."""
    words = []
    if position.basis and position.date:
        words.append(f"{position.basis} of {position.date}")
    elif position.date:
        words.append(str(position.date))
    if position.period:
        words.append(_PERIODS[position.period])
    if position.confidence:
        words.append(f"{position.confidence} confidence")
    return ", ".join(words)


def account(position: Position) -> Inline:
    """Return a stance with its evidence, what was said, its caveat and its sources, as running text."""
    carried = evidence(position)
    note = (Span(f" Note: {sentence(position.note)}", Tone.QUIET),) if position.note else ()
    return (
        stance_span(position.stance),
        Span(f" ({carried}): " if carried else ": ", Tone.QUIET),
        Span(sentence(position.summary)),
        *note,
        *cites(position.sources),
    )


def coverage_words(coverage: Coverage) -> str:
    """Return "35 of 38 asked cells known"."""
    return f"{coverage.known} of {coverage.asked} asked cells known"


def count(number: int, thing: str, things: str = "") -> str:
    """Return "1 error", "3,200 errors"; ``things`` is the plural if it is not regular."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {things or f'{thing}s'}"


def listed(names: list[str]) -> str:
    """Return names as in a sentence: "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def listed_or(names: list[str]) -> str:
    """Return names as alternatives: "a, b or c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}" if names else ""


def cites(citations: Iterable[Citation]) -> Inline:
    """Return citations as running text."""
    return tuple(Cite(citation.id, citation.locator) for citation in citations)


def cutoff_words(as_of: PartialDate | None, latest: PartialDate | None) -> str:
    """Return which dates a result rests on."""
    evidence_words = f"latest evidence {latest}" if latest else "no dated evidence"
    return f"Cut-off {as_of}; {evidence_words}" if as_of else evidence_words.capitalize()


def reference(source: Source) -> Reference:
    """Return a source as an entry of a bibliography: author, title, publisher, date, address."""
    creators = "; ".join(_name(name) for name in source.author)
    outlet = source.container_title or source.publisher
    published = ", ".join(part for part in (outlet, _long_date(source.issued) if source.issued else "") if part)
    parts = (sentence(creators), f'"{sentence(source.title)}"', sentence(published))
    content = [Span(" ".join(part for part in parts if part))]
    address = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    if address:
        content += [Span(" "), Span(address, url=address)]
    return Reference(source.id, tuple(content))


def sentence(text: str) -> str:
    """Return text with a full stop, if it has words and ends without one."""
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def _name(name: Name) -> str:
    """Return a CSL name, given name first."""
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    return name.literal or " ".join(part for part in (name.given, name.dropping_particle, family, name.suffix) if part)


def _long_date(date: PartialDate) -> str:
    """Return "18 March 2025", "March 2025" or "2025"."""
    year, *rest = date.split("-")
    words = [_MONTHS[int(rest[0]) - 1], year] if rest else [year]
    return " ".join([str(int(rest[1])), *words] if len(rest) > 1 else words)


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
