"""The three-valued logic is Kleene's, and a blank that is filled makes a possible flag raised or clear, but no raised one clear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mxbrief.analysis.conditions import confidence_of, deciding, evaluate, wanted_stances
from mxbrief.analysis.logic import all_of, any_of, opposite
from mxbrief.model.dates import EvidenceDate
from mxbrief.model.positions import Position
from mxbrief.model.register import Condition
from mxbrief.model.scales import Absence, Basis, Confidence, Stance, Truth
from mxbrief.results.conditions import Evaluation
from mxbrief.results.stances import StanceCell, StanceOrAbsence

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
QUESTIONS = [f"q{number}" for number in range(4)]
KNOWN = [stance for stance in Stance if stance.number is not None]
BLANKS: list[StanceOrAbsence] = [*(stance for stance in Stance if stance.number is None), *Absence]


@pytest.mark.parametrize(
    ("one", "other", "conjunction", "disjunction"),
    [(T, T, T, T), (T, U, U, T), (T, F, F, T), (U, T, U, T), (U, U, U, U), (U, F, F, U), (F, T, F, T), (F, U, F, U), (F, F, F, F)],
)
def test_the_tables_are_kleenes(one: Truth, other: Truth, conjunction: Truth, disjunction: Truth) -> None:
    assert all_of([one, other]) is conjunction
    assert any_of([one, other]) is disjunction


def test_negation_and_the_empty_cases() -> None:
    assert [opposite(value) for value in (T, F, U)] == [F, T, U]
    assert (all_of([]), any_of([])) == (T, F)


@given(st.lists(st.sampled_from(Truth)))
def test_de_morgan(values: list[Truth]) -> None:
    assert opposite(all_of(values)) is any_of(map(opposite, values))
    assert opposite(any_of(values)) is all_of(map(opposite, values))


def leaf() -> st.SearchStrategy[Condition]:
    question = st.sampled_from(QUESTIONS)
    known = st.sampled_from(KNOWN)
    return st.one_of(
        st.builds(lambda q, s: Condition(office="o", question=q, stance=tuple(s)), question, st.sets(known, min_size=1)),
        st.builds(lambda q, s: Condition(office="o", question=q, at_least=s), question, known),
        st.builds(lambda q, s: Condition(office="o", question=q, at_most=s), question, known),
    )


CONDITIONS = st.recursive(
    leaf(),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Condition(all_=tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Condition(any_=tuple(parts))),
        inner.map(lambda part: Condition(not_=part)),
    ),
    max_leaves=8,
)
STANCES = st.fixed_dictionaries({question: st.sampled_from([*KNOWN, *BLANKS]) for question in QUESTIONS})


def evaluation(condition: Condition, stances: dict[str, StanceOrAbsence]) -> Evaluation:
    return evaluate(condition, {"o": "c"}, lambda candidate, question: StanceCell(candidate, stances[question]))


@given(CONDITIONS, STANCES, st.dictionaries(st.sampled_from(QUESTIONS), st.sampled_from(KNOWN)))
def test_filling_a_blank_never_turns_what_is_known(
    condition: Condition, stances: dict[str, StanceOrAbsence], found: dict[str, Stance]
) -> None:
    before = evaluation(condition, stances).truth
    filled = {question: found.get(question, stance) if stance in BLANKS else stance for question, stance in stances.items()}
    after = evaluation(condition, filled).truth
    assert after is before or before is U


@given(CONDITIONS, STANCES)
def test_what_is_unknown_can_be_decided_either_way_or_not_at_all_by_its_blanks(
    condition: Condition, stances: dict[str, StanceOrAbsence]
) -> None:
    seen = evaluation(condition, stances)
    blanks = [stance in BLANKS for stance in stances.values()]
    if not any(blanks):
        assert seen.truth is not U
    if seen.truth is U:
        assert deciding(seen)
        assert all(test.truth is U and stances[test.question] in BLANKS for test in deciding(seen))


@given(CONDITIONS, STANCES)
def test_the_deciding_tests_alone_decide(condition: Condition, stances: dict[str, StanceOrAbsence]) -> None:
    seen = evaluation(condition, stances)
    if seen.truth is U:
        return
    kept = {test.question for test in deciding(seen)}
    alone: dict[str, StanceOrAbsence] = {
        question: stance if question in kept else Absence.NOT_RESEARCHED for question, stance in stances.items()
    }
    assert evaluation(condition, alone).truth is seen.truth


@given(CONDITIONS, STANCES)
def test_a_condition_and_its_negation_are_opposites(condition: Condition, stances: dict[str, StanceOrAbsence]) -> None:
    assert evaluation(Condition(not_=condition), stances).truth is opposite(evaluation(condition, stances).truth)


def test_the_scale_runs_from_opposition_to_support() -> None:
    assert wanted_stances(Condition(office="o", question="q", at_most=Stance.MIXED)) == (
        Stance.MIXED,
        Stance.OPPOSES,
        Stance.STRONGLY_OPPOSES,
    )
    assert wanted_stances(Condition(office="o", question="q", at_least=Stance.SUPPORTS)) == (Stance.STRONGLY_SUPPORTS, Stance.SUPPORTS)


@pytest.mark.parametrize(
    ("form", "levels", "expected"),
    [
        ("all_", [Confidence.HIGH, Confidence.LOW], Confidence.LOW),
        ("any_", [Confidence.HIGH, Confidence.LOW], Confidence.HIGH),
        ("all_", [Confidence.MODERATE], Confidence.MODERATE),
    ],
)
def test_where_all_are_needed_the_weakest_counts_and_where_one_would_do_the_strongest(
    form: str, levels: list[Confidence], expected: Confidence
) -> None:
    tests = tuple(Condition(office="o", question=f"q{index}", at_least=Stance.SUPPORTS) for index in range(len(levels)))
    positions = {
        f"q{index}": Position(
            question=f"q{index}", stance=Stance.SUPPORTS, summary="x", date=EvidenceDate("2024"), basis=Basis.LAW, confidence=level
        )
        for index, level in enumerate(levels)
    }
    condition = Condition(all_=tests) if form == "all_" else Condition(any_=tests)
    seen = evaluate(condition, {"o": "c"}, lambda candidate, question: StanceCell(candidate, Stance.SUPPORTS, 1, positions[question]))
    assert confidence_of(seen) is expected
