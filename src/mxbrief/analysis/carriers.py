"""Who raises a flag: one person alone, several together, or no one in particular."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mxbrief.analysis.conditions import StanceLookup, truth_of
from mxbrief.model.register import Condition, Risk
from mxbrief.model.scales import Carrier, Truth


def carriers_of(risk: Risk, winners: Mapping[str, str], stance_of: StanceLookup) -> tuple[Carrier, tuple[str, ...]]:
    """Return who raises a raised flag, and the ids of those whose stances alone suffice, in the order of offices.

    Someone alone raises it if it holds with every other office left open. If it holds with all of them open, it is no one's.
    """
    if raises(risk, {}, stance_of):
        return Carrier.NO_ONE, ()
    alone = tuple(person for office, person in winners.items() if raises(risk, {office: person}, stance_of))
    return (Carrier.ALONE, alone) if alone else (Carrier.TOGETHER, ())


def raises(risk: Risk, winners: Mapping[str, str], stance_of: StanceLookup) -> bool:
    """Tell whether the stances of some winners, with every other office left open, raise the flag of a risk."""
    return truth_of(risk.when, winners, stance_of) is Truth.TRUE


def count_alone(risks: Iterable[Risk], office: str, person: str, stance_of: StanceLookup) -> int:
    """Return how many flags the stances of one person raise alone."""
    every = list(risks)
    return sum(raises(risk, {office: person}, stance_of) for risk in every if isinstance(risk.when, Condition))
