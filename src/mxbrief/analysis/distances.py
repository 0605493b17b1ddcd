"""How far a flag is from being cleared: the fewest steps of stance after which its condition is met no longer, and whose.

A step is one place on the five-step scale. A blank cannot be moved: what someone would say is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from mxbrief.analysis.logic import all_of, any_of, opposite
from mxbrief.model.scales import Form, Stance, Truth
from mxbrief.results.conditions import Evaluation
from mxbrief.results.risks import Move

_SCALE = tuple(stance for stance in Stance if stance.number is not None)
_Moves = tuple[Move, ...]


def way_to_clear(evaluation: Evaluation) -> _Moves | None:
    """Return the moves, as few steps as possible, after which a condition is not met; none if it is not met, None if there is no way."""
    tests = [(test.candidate, test.question) for test in evaluation.tests()]
    if evaluation.truth is not Truth.TRUE:
        return ()
    way = _not_true(evaluation)
    if way is None or len(set(tests)) == len(tests):
        return way
    return _search(evaluation)


def steps(moves: _Moves) -> int:
    """Return how many steps moves are together."""
    return sum(move.steps for move in moves)


def _not_true(part: Evaluation) -> _Moves | None:
    """Return the shortest way to make a part anything but true, where no stance is tested twice."""
    match part.form:
        case Form.ALWAYS:
            return None
        case Form.TEST:
            return _leave(part, part.wanted) if part.truth is Truth.TRUE else ()
        case Form.ALL:
            return _shortest(map(_not_true, part.parts))
        case Form.ANY:
            return _together(map(_not_true, part.parts))
        case Form.NOT:
            return _not_false(part.parts[0])


def _not_false(part: Evaluation) -> _Moves | None:
    """Return the shortest way to make a part anything but false, where no stance is tested twice."""
    match part.form:
        case Form.ALWAYS:
            return ()
        case Form.TEST:
            others = tuple(stance for stance in _SCALE if stance not in part.wanted)
            return _leave(part, others) if part.truth is Truth.FALSE else ()
        case Form.ALL:
            return _together(map(_not_false, part.parts))
        case Form.ANY:
            return _shortest(map(_not_false, part.parts))
        case Form.NOT:
            return _not_true(part.parts[0])


def _leave(test: Evaluation, stances: tuple[Stance, ...]) -> _Moves | None:
    """Return the move of a known stance to the nearest one that is not among some.

    Of two as near, it is the one toward the middle, and else the one toward support.
    """
    held = test.held.stance if test.held else None
    if not isinstance(held, Stance) or held.number is None:
        return None
    goals = [stance for stance in _SCALE if stance not in stances]
    nearest = min(goals, key=lambda stance: (_far(held, stance), abs(stance.number or 0)), default=None)
    return (Move(test.candidate, test.question, held, nearest, _far(held, nearest)),) if nearest else None


def _shortest(ways: Iterator[_Moves | None]) -> _Moves | None:
    """Return the shortest of several ways, the first of equals."""
    return min((way for way in ways if way is not None), key=steps, default=None)


def _together(ways: Iterator[_Moves | None]) -> _Moves | None:
    """Return several ways one after the other; None if there is no way for one of them."""
    found: list[Move] = []
    for way in ways:
        if way is None:
            return None
        found += way
    return tuple(found)


def _search(evaluation: Evaluation) -> _Moves | None:
    """Return the shortest way where a stance is tested several times.

    For every known stance, the nearest one is tried for each combination of answers that its tests can give; no other can be shorter.
    """
    tests: dict[tuple[str, str], list[Evaluation]] = {}
    for test in evaluation.tests():
        if test.held and isinstance(test.held.stance, Stance) and test.held.stance.number is not None:
            tests.setdefault((test.candidate, test.question), []).append(test)
    ways = [tuple(moves) for moves in product(*(_answers(found) for found in tests.values()))]
    for way in sorted(ways, key=steps):
        if _truth(evaluation, dict(zip(tests, (move.to for move in way), strict=True))) is not Truth.TRUE:
            return tuple(move for move in way if move.steps)
    return None


def _answers(tests: list[Evaluation]) -> list[Move]:
    """Return the shortest move for each combination of answers to the tests of one stance; one of them stays where it is."""
    first = tests[0]
    held = first.held.stance if first.held else None
    assert isinstance(held, Stance)  # noqa: S101 -- the caller takes known stances only
    found: dict[tuple[bool, ...], Move] = {}
    for stance in sorted(_SCALE, key=lambda stance: (_far(held, stance), abs(stance.number or 0))):
        answers = tuple(stance in test.wanted for test in tests)
        found.setdefault(answers, Move(first.candidate, first.question, held, stance, _far(held, stance)))
    return list(found.values())


def _far(stance: Stance, other: Stance) -> int:
    """Return how many steps two known stances are apart."""
    return abs((stance.number or 0) - (other.number or 0))


def _truth(part: Evaluation, stances: Mapping[tuple[str, str], Stance]) -> Truth:
    """Return the truth of a condition with other stances."""
    match part.form:
        case Form.ALWAYS:
            return Truth.TRUE
        case Form.TEST:
            stance = stances.get((part.candidate, part.question))
            return Truth.UNKNOWN if stance is None else Truth.TRUE if stance in part.wanted else Truth.FALSE
        case Form.ALL:
            return all_of(_truth(each, stances) for each in part.parts)
        case Form.ANY:
            return any_of(_truth(each, stances) for each in part.parts)
        case Form.NOT:
            return opposite(_truth(part.parts[0], stances))
