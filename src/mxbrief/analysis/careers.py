"""What someone was on a day: in which capacity a thing was said or done, and until when someone could still win."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mxbrief.model.dates import PartialDate
from mxbrief.model.positions import Election, Office, Phase
from mxbrief.model.scales import Capacity, CareerRole

_FOREVER = "9999-12-31"


def capacities(date: PartialDate | None, career: Iterable[Phase], office: str) -> tuple[Capacity, ...]:
    """Return what a person was when evidence of a date came about, with regard to an office; nothing without a date or a career.

    Phases that cover every day that the date can mean count; if none does, those that cover its last day, from which evidence counts.
    Several hold at once where they overlap, as for an incumbent who runs. Whoever holds an office is no longer elect.
    """
    phases = tuple(career)
    if date is None or not phases:
        return ()
    first, last = date.first_day, date.last_day
    held = [phase for phase in phases if _covers(phase, first) and _covers(phase, last)] or [
        phase for phase in phases if _covers(phase, last)
    ]
    if held:
        found = {_capacity(phase, office) for phase in held}
        passed = {Capacity.ELECT} if Capacity.OFFICE in found else set()
        return tuple(each for each in Capacity if each in found - passed)
    was_in_it = any(phase.office == office and phase.from_.first_day <= last for phase in phases)
    return (Capacity.AFTER if was_in_it else Capacity.BEFORE,)


def withdrawal(career: Iterable[Phase], office: Office, id_: str, day: str) -> str:
    """Return the day on which a person ended the last candidacy for an office before the vote, if that is known on ``day``; "" if not.

    ``id_`` is that of the office. A candidacy that ends when no later election is known ends without a vote too.
    """
    phase = _last_candidacy(career, id_, day)
    if phase is None or phase.until is None or phase.until.last_day > day:
        return ""
    vote = next(iter(sorted(_from(phase, office), key=_day_of)), None)
    return phase.until.last_day if vote is None or phase.until.last_day < vote.date.first_day else ""


def last_possible_day(candidate: str, career: Iterable[Phase], office: Office, id_: str, day: str) -> str:
    """Return the last day on which a candidate could still come to hold, or still held, an office; "" if that is not over on ``day``.

    That is the day of a withdrawal, else that of the election lost, else the last day in the office. Without a career, everyone is taken
    to have stood in the latest election.
    """
    phases = tuple(career)
    gone = withdrawal(phases, office, id_, day)
    if gone:
        return gone
    phase = _last_candidacy(phases, id_, day)
    if phase is None and phases:
        held = [each for each in phases if each.role is CareerRole.OFFICE and each.office == id_]
        ends = [each.until.last_day if each.until else _FOREVER for each in held]
        return max(ends) if ends and max(ends) < day else ""
    votes = sorted((each for each in (_from(phase, office) if phase else office.elections) if _is_decided(each, day)), key=_day_of)
    if not votes:
        return ""
    vote = votes[0] if phase else votes[-1]
    return vote.date.last_day if vote.winner != candidate else ""


def _capacity(phase: Phase, office: str) -> Capacity:
    """Return the capacity that a phase of a career gives, with regard to an office."""
    match phase.role:
        case CareerRole.CANDIDATE:
            return Capacity.CANDIDATE
        case CareerRole.ELECT:
            return Capacity.ELECT
        case CareerRole.OFFICE:
            return Capacity.OFFICE if phase.office == office else Capacity.OTHER_OFFICE


def _covers(phase: Phase, day: str) -> bool:
    """Tell whether a day belongs to a phase."""
    return phase.from_.first_day <= day and (phase.until is None or day <= phase.until.last_day)


def _last_candidacy(career: Iterable[Phase], office: str, day: str) -> Phase | None:
    """Return the latest candidacy for an office that has begun by a day."""
    found = [each for each in career if each.role is CareerRole.CANDIDATE and each.office == office and each.from_.first_day <= day]
    return max(found, key=lambda each: each.from_.first_day, default=None)


def _from(phase: Phase, office: Office) -> Iterator[Election]:
    """Yield the elections to an office that were held on or after the first day of a candidacy."""
    return (each for each in office.elections if each.date.last_day >= phase.from_.first_day)


def _is_decided(election: Election, day: str) -> bool:
    """Tell whether the winner of an election is known on a day."""
    return election.winner is not None and election.date.last_day <= day


def _day_of(election: Election) -> str:
    return election.date.last_day
