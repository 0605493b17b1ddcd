"""How far a flag is from clear: laws for any condition, against a search through all stances, and the edges by hand."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mxbrief.analysis.carriers import carriers_of, count_alone
from mxbrief.analysis.conditions import evaluate, truth_of
from mxbrief.analysis.distances import steps, way_to_clear
from mxbrief.model.dates import PartialDate
from mxbrief.model.register import Condition, Horizon, LikelihoodEntry, Risk
from mxbrief.model.scales import Absence, Carrier, Impact, Likelihood, Stance, Truth
from mxbrief.results.stances import StanceCell, StanceOrAbsence

SCALE = tuple(stance for stance in Stance if stance.number is not None)
OFFICES = {"mayor": "pike", "judge": "lund"}
QUESTIONS = ("ferry", "fares", "channel")
Stances = dict[tuple[str, str], StanceOrAbsence]


def leaves() -> st.SearchStrategy[Condition]:
    place = {"office": st.sampled_from(list(OFFICES)), "question": st.sampled_from(QUESTIONS)}
    return st.one_of(
        st.builds(Condition, **place, at_least=st.sampled_from(SCALE)),
        st.builds(Condition, **place, at_most=st.sampled_from(SCALE)),
        st.builds(Condition, **place, stance=st.lists(st.sampled_from(SCALE), min_size=1, max_size=3, unique=True).map(tuple)),
    )


def groups(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.one_of(st.builds(Condition, all_=several), st.builds(Condition, any_=several), st.builds(Condition, not_=parts))


CONDITIONS = st.recursive(leaves(), groups, max_leaves=6)
MONOTONE = st.recursive(
    st.builds(Condition, office=st.sampled_from(list(OFFICES)), question=st.sampled_from(QUESTIONS), at_least=st.sampled_from(SCALE)),
    lambda parts: st.one_of(
        st.builds(Condition, all_=st.lists(parts, min_size=1, max_size=3).map(tuple)),
        st.builds(Condition, any_=st.lists(parts, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)
PLACES = tuple(product(OFFICES.values(), QUESTIONS))
STANCES = st.fixed_dictionaries(
    {place: st.sampled_from([*SCALE, *SCALE, Stance.NO_POSITION, Stance.UNCODED, Absence.NOT_RESEARCHED]) for place in PLACES}
)


def looked_up(stances: Stances, candidate: str, question: str) -> StanceCell:
    stance = stances.get((candidate, question), Absence.NOT_ASKED)
    return StanceCell(candidate, stance, stance.number if isinstance(stance, Stance) else None)


def truth(condition: Condition, stances: Stances) -> Truth:
    return evaluate(condition, OFFICES, lambda candidate, question: looked_up(stances, candidate, question)).truth


def far(one: StanceOrAbsence, other: StanceOrAbsence) -> int:
    assert isinstance(one, Stance)
    assert isinstance(other, Stance)
    return abs((one.number or 0) - (other.number or 0))


@given(CONDITIONS, STANCES)
def test_the_truth_alone_is_that_of_the_evaluation(condition: Condition, stances: Stances) -> None:
    for winners in (OFFICES, {"mayor": "pike"}, {}):
        found = evaluate(condition, winners, lambda candidate, question: looked_up(stances, candidate, question))
        assert truth_of(condition, winners, lambda candidate, question: looked_up(stances, candidate, question).stance) is found.truth


@given(CONDITIONS, STANCES)
def test_the_distance_is_0_exactly_where_a_flag_is_not_raised_and_the_named_steps_clear_it(condition: Condition, stances: Stances) -> None:
    evaluation = evaluate(condition, OFFICES, lambda candidate, question: looked_up(stances, candidate, question))
    way = way_to_clear(evaluation)
    assert (way == ()) is (evaluation.truth is not Truth.TRUE)
    if way:
        assert all(move.steps == far(move.stance, move.to) > 0 for move in way)
        assert all(stances[move.candidate, move.question] is move.stance for move in way)
        assert len({(move.candidate, move.question) for move in way}) == len(way)
        assert truth(condition, stances | {(move.candidate, move.question): move.to for move in way}) is not Truth.TRUE


@given(CONDITIONS, STANCES)
def test_no_other_way_is_shorter(condition: Condition, stances: Stances) -> None:
    way = way_to_clear(evaluate(condition, OFFICES, lambda candidate, question: looked_up(stances, candidate, question)))
    tested = {(OFFICES[office], question) for office, question in condition.tests()}
    known = [place for place in PLACES if place in tested and stances[place] in SCALE]
    costs = []
    for choice in product(SCALE, repeat=len(known)):
        moved: Stances = dict(zip(known, choice, strict=True))
        if truth(condition, stances | moved) is not Truth.TRUE:
            costs.append(sum(far(stances[place], stance) for place, stance in moved.items()))
    assert (None if way is None else steps(way)) == min(costs, default=None)


@given(MONOTONE, STANCES, st.sampled_from(PLACES))
def test_to_raise_a_stance_toward_what_a_condition_asks_never_clears_it(
    condition: Condition, stances: Stances, place: tuple[str, str]
) -> None:
    stance = stances[place]
    if not isinstance(stance, Stance) or stance.number is None or truth(condition, stances) is not Truth.TRUE:
        return
    for higher in SCALE[: SCALE.index(stance)]:
        assert truth(condition, stances | {place: higher}) is Truth.TRUE


@given(CONDITIONS, STANCES)
def test_who_raises_a_flag_alone_raises_it_whoever_else_wins(condition: Condition, stances: Stances) -> None:
    each = risk(condition)
    carrier, alone = carriers_of(each, OFFICES, lambda candidate, question: looked_up(stances, candidate, question).stance)
    if truth(condition, stances) is not Truth.TRUE:
        return
    assert bool(alone) is (carrier is Carrier.ALONE)
    for person in alone:
        others: Stances = {place: stance for place, stance in stances.items() if place[0] == person}
        for swapped in SCALE:
            others |= {place: swapped for place in PLACES if place[0] != person}
            assert truth(condition, others) is Truth.TRUE


def risk(condition: Condition | None) -> Risk:
    return Risk(
        id="flood",
        title="Flood",
        statement="The river floods the town.",
        when=condition or "always",
        likelihood=(LikelihoodEntry(date=PartialDate("2025"), level=Likelihood.LIKELY, basis="It did before."),),
        impact=Impact.HIGH,
        impact_reason="Cellars fill.",
        horizon=Horizon(from_=PartialDate("2025"), until=PartialDate("2026")),
    )


def test_what_always_holds_is_raised_by_no_one_and_cleared_by_nothing() -> None:
    def lookup(candidate: str, question: str) -> StanceCell:
        return looked_up({}, candidate, question)

    def stance(candidate: str, question: str) -> StanceOrAbsence:
        return lookup(candidate, question).stance

    assert carriers_of(risk(None), OFFICES, stance) == (Carrier.NO_ONE, ())
    assert way_to_clear(evaluate("always", OFFICES, lookup)) is None
    assert count_alone([risk(None)], "mayor", "pike", stance) == 0


FERRY = ("pike", "ferry")


@pytest.mark.parametrize(
    ("held", "form", "wanted", "to", "number"),
    [
        (Stance.SUPPORTS, "at_least", Stance.SUPPORTS, Stance.MIXED, 1),
        (Stance.STRONGLY_SUPPORTS, "at_least", Stance.SUPPORTS, Stance.MIXED, 2),
        (Stance.STRONGLY_OPPOSES, "at_most", Stance.MIXED, Stance.SUPPORTS, 3),
        (Stance.MIXED, "stance", (Stance.MIXED,), Stance.SUPPORTS, 1),
        (Stance.MIXED, "at_most", Stance.STRONGLY_SUPPORTS, None, None),
    ],
)
def test_the_nearest_stance_outside_the_test_is_named(
    held: Stance, form: str, wanted: object, to: Stance | None, number: int | None
) -> None:
    condition = Condition(**{"office": "mayor", "question": "ferry", form: wanted})  # type: ignore[arg-type]  # a table of cases
    way = way_to_clear(evaluate(condition, OFFICES, lambda candidate, question: looked_up({FERRY: held}, candidate, question)))
    assert (None if way is None else [(move.to, move.steps) for move in way]) == (None if to is None else [(to, number)])
