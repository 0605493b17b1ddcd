"""Conditions evaluated for a scenario: the truth of the whole and of every part, and which stances decide it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from mxbrief.analysis.logic import all_of, any_of, opposite
from mxbrief.model.register import UNREADABLE, Condition
from mxbrief.model.scales import Absence, Confidence, Form, Stance, Truth
from mxbrief.results.conditions import Evaluation
from mxbrief.results.stances import StanceCell, StanceOrAbsence

_SCALE = tuple(stance for stance in Stance if stance.number is not None)
_LEVELS = tuple(Confidence)

Lookup = Callable[[str, str], StanceCell]
"""From candidate id and question id to the stance of that candidate, with its evidence."""
StanceLookup = Callable[[str, str], StanceOrAbsence]
"""From candidate id and question id to the stance of that candidate alone."""


def evaluate(condition: Condition | Literal["always"], winners: Mapping[str, str], stance_of: Lookup) -> Evaluation:
    """Evaluate a condition for a scenario, given as office id to candidate id. A test of an office without one is unknown."""
    if not isinstance(condition, Condition):
        return Evaluation(form=Form.ALWAYS, truth=Truth.TRUE)
    if condition.all_:
        parts = tuple(evaluate(part, winners, stance_of) for part in condition.all_)
        return Evaluation(form=Form.ALL, truth=all_of(part.truth for part in parts), parts=parts)
    if condition.any_:
        parts = tuple(evaluate(part, winners, stance_of) for part in condition.any_)
        return Evaluation(form=Form.ANY, truth=any_of(part.truth for part in parts), parts=parts)
    if condition.not_:
        part = evaluate(condition.not_, winners, stance_of)
        return Evaluation(form=Form.NOT, truth=opposite(part.truth), parts=(part,))
    if condition.question == UNREADABLE:
        return Evaluation(form=Form.TEST, truth=Truth.UNKNOWN, held=StanceCell("", Absence.UNREADABLE))
    office, question = condition.office or "", condition.question or ""
    candidate = winners.get(office, "")
    held = stance_of(candidate, question)
    wanted = wanted_stances(condition)
    truth = _test(held.stance, wanted)
    return Evaluation(form=Form.TEST, truth=truth, office=office, question=question, wanted=wanted, candidate=candidate, held=held)


def truth_of(condition: Condition | Literal["always"], winners: Mapping[str, str], stance_of: StanceLookup) -> Truth:
    """Return the truth of a condition for a scenario, as ``evaluate`` finds it, without its parts: a fraction of the work."""
    if not isinstance(condition, Condition):
        return Truth.TRUE
    if condition.all_:
        return all_of(truth_of(part, winners, stance_of) for part in condition.all_)
    if condition.any_:
        return any_of(truth_of(part, winners, stance_of) for part in condition.any_)
    if condition.not_:
        return opposite(truth_of(condition.not_, winners, stance_of))
    candidate = winners.get(condition.office or "")
    if candidate is None or condition.question is None or condition.question == UNREADABLE:
        return Truth.UNKNOWN
    return _test(stance_of(candidate, condition.question), wanted_stances(condition))


def wanted_stances(condition: Condition) -> tuple[Stance, ...]:
    """Return the stances under which a test is true, from full support to full opposition."""
    if condition.at_least:
        return _SCALE[: _SCALE.index(condition.at_least) + 1]
    if condition.at_most:
        return _SCALE[_SCALE.index(condition.at_most) :]
    return tuple(stance for stance in _SCALE if stance in condition.stance)


def deciding(evaluation: Evaluation) -> tuple[Evaluation, ...]:
    """Return the tests that decide a condition, or the blanks that leave it unknown; each once."""
    return tuple(dict.fromkeys(_deciding(evaluation)))


def confidence_of(evaluation: Evaluation) -> Confidence | None:
    """Return how well sources support the stances that decide a condition; None if it is unknown.

    If several are needed the weakest counts, if one would do the strongest.
    """
    if evaluation.truth is Truth.UNKNOWN:
        return None
    if evaluation.form is Form.TEST:
        return evaluation.held.position.confidence if evaluation.held and evaluation.held.position else None
    relevant = [confidence_of(part) for part in evaluation.parts if evaluation.form is Form.NOT or part.truth is evaluation.truth]
    known = [level for level in relevant if level is not None]
    if len(known) < len(relevant) or not known:
        return None
    needs_all = (evaluation.form is Form.ALL) == (evaluation.truth is Truth.TRUE)
    return min(known, key=_LEVELS.index) if needs_all else max(known, key=_LEVELS.index)


def _deciding(evaluation: Evaluation) -> Iterator[Evaluation]:
    """Yield the deciding tests: those of the parts that have the truth of the whole."""
    if evaluation.form is Form.TEST:
        yield evaluation
    for part in evaluation.parts:
        if evaluation.form is Form.NOT or part.truth is evaluation.truth:
            yield from _deciding(part)


def _test(stance: StanceOrAbsence, wanted: tuple[Stance, ...]) -> Truth:
    """Return whether a stance is one of those wanted; a blank leaves that unknown."""
    if not isinstance(stance, Stance) or stance.number is None:
        return Truth.UNKNOWN
    return Truth.TRUE if stance in wanted else Truth.FALSE
