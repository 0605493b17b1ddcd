"""How far a flag is from being cleared: the fewest steps of stance after which its condition is met no longer, and whose.

A step is one place on the five-step scale. A blank cannot be moved: what someone would say is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations_with_replacement

from mxbrief.model.scales import Form, Stance, Truth
from mxbrief.results.conditions import Evaluation
from mxbrief.results.risks import Move

_SCALE = tuple(stance for stance in Stance if stance.number is not None)
_Moves = tuple[Move, ...]
_MOST_STEPS = 8
"""The longest way that is looked for where one stance is tested several times."""


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
    """Return the move of a known stance to the nearest one that is not among some; of two as near, the one toward the middle."""
    held = test.held.stance if test.held else None
    if not isinstance(held, Stance) or held.number is None:
        return None
    number = held.number
    goals = [(abs(stance.number - number), abs(stance.number), stance) for stance in _SCALE if stance.number is not None]
    found = min(((far, middle, stance) for far, middle, stance in goals if stance not in stances), default=None)
    return (Move(test.candidate, test.question, held, found[2], found[0]),) if found else None


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
    """Return the shortest way where a stance is tested several times: all that are as short are tried before any that is longer."""
    held = {
        (test.candidate, test.question): test.held.stance
        for test in evaluation.tests()
        if test.held and isinstance(test.held.stance, Stance) and test.held.stance.number is not None
    }
    singles = [(place, direction) for place in held for direction in (-1, 1)]
    for length in range(1, _MOST_STEPS + 1):
        for steps_taken in combinations_with_replacement(singles, length):
            moved = _moved(held, steps_taken)
            if moved is not None and _truth(evaluation, moved) is not Truth.TRUE:
                return tuple(
                    Move(*place, held[place], stance, abs((stance.number or 0) - (held[place].number or 0)))
                    for place, stance in moved.items()
                    if stance is not held[place]
                )
    return None


def _moved(held: Mapping[tuple[str, str], Stance], taken: tuple[tuple[tuple[str, str], int], ...]) -> dict[tuple[str, str], Stance] | None:
    """Return stances after single steps; None if one would leave the scale, or be taken back."""
    if any((place, -direction) in taken for place, direction in taken):
        return None
    moved = dict(held)
    for place, direction in taken:
        index = _SCALE.index(moved[place]) - direction
        if not 0 <= index < len(_SCALE):
            return None
        moved[place] = _SCALE[index]
    return moved


def _truth(part: Evaluation, stances: Mapping[tuple[str, str], Stance]) -> Truth:
    """Return the truth of a condition with other stances."""
    from mxbrief.analysis.logic import all_of, any_of, opposite

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
