"""Conditions reckoned for a scenario: the truth of the whole and of every part, and which stances decide it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

import msgspec

from mxbrief.analysis.logic import Truth, all_of, any_of, opposite
from mxbrief.model.positions import Position
from mxbrief.model.register import Condition
from mxbrief.model.scales import Confidence, Stance
from mxbrief.problems import Place
from mxbrief.results.comparison import Standing


class Form(StrEnum):
    """What a part of a condition is."""

    ALL = "all"
    ANY = "any"
    NOT = "not"
    TEST = "test"


class Held(msgspec.Struct, frozen=True):
    """What somebody holds on a question at the cut-off; without a position there is no entry."""

    stance: Standing
    position: Position | None = None
    place: Place | None = None


class Judged(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A condition with its truth under a scenario. A test has the person and the stance behind it, the others have parts."""

    form: Form
    truth: Truth
    parts: tuple[Judged, ...] = ()
    office: str = ""
    question: str = ""
    wanted: tuple[Stance, ...] = ()
    candidate: str = ""
    held: Held | None = None

    def tests(self) -> Iterator[Judged]:
        """Yield every test in it, in order."""
        if self.form is Form.TEST:
            yield self
        for part in self.parts:
            yield from part.tests()


Lookup = Callable[[str, str], Held]
"""Returns what a candidate, given by id, holds on a question, given by id."""


def judge(condition: Condition, people: dict[str, str], held: Lookup) -> Judged:
    """Reckon a condition for a scenario, given as office id to candidate id."""
    if condition.all_:
        parts = tuple(judge(part, people, held) for part in condition.all_)
        return Judged(form=Form.ALL, truth=all_of(part.truth for part in parts), parts=parts)
    if condition.any_:
        parts = tuple(judge(part, people, held) for part in condition.any_)
        return Judged(form=Form.ANY, truth=any_of(part.truth for part in parts), parts=parts)
    if condition.not_:
        part = judge(condition.not_, people, held)
        return Judged(form=Form.NOT, truth=opposite(part.truth), parts=(part,))
    office, question = condition.office or "", condition.question or ""
    candidate = people.get(office, "")
    found = held(candidate, question)
    wanted = wanted_stances(condition)
    truth = _test(found.stance, wanted)
    return Judged(form=Form.TEST, truth=truth, office=office, question=question, wanted=wanted, candidate=candidate, held=found)


def wanted_stances(condition: Condition) -> tuple[Stance, ...]:
    """Return the stances under which a test is true, from full support to full opposition."""
    known = [(stance, stance.number) for stance in Stance if stance.number is not None]
    least = condition.at_least.number if condition.at_least else None
    most = condition.at_most.number if condition.at_most else None
    return tuple(
        stance
        for stance, number in known
        if stance in condition.stance or (least is not None and number >= least) or (most is not None and number <= most)
    )


def deciding(judged: Judged) -> tuple[Judged, ...]:
    """Return the tests that make a condition what it is: those it is true or false by, or the blanks that leave it unknown.

    An unknown condition hangs on its unknown parts alone; each is given once.
    """
    found = dict.fromkeys(_deciding(judged))
    return tuple(found)


def support(judged: Judged) -> Confidence | None:
    """Return how well the stances that decide a condition are carried; None where it is unknown.

    Where several are needed the weakest counts, where one would do the strongest.
    """
    levels = list(Confidence)
    if judged.truth is Truth.UNKNOWN:
        return None
    if judged.form is Form.TEST:
        return judged.held.position.confidence if judged.held and judged.held.position else None
    relevant = [support(part) for part in judged.parts if judged.form is Form.NOT or part.truth is judged.truth]
    known = [level for level in relevant if level is not None]
    if len(known) < len(relevant) or not known:
        return None
    needs_all = (judged.form is Form.ALL) == (judged.truth is Truth.TRUE)
    return min(known, key=levels.index) if needs_all else max(known, key=levels.index)


def _deciding(judged: Judged) -> Iterator[Judged]:
    """Yield the deciding tests."""
    if judged.form is Form.TEST:
        yield judged
    for part in judged.parts:
        if judged.form is Form.NOT or part.truth is judged.truth:
            yield from _deciding(part)


def _test(stance: Standing, wanted: tuple[Stance, ...]) -> Truth:
    """Return whether a stance is one of those wanted; a blank cannot tell."""
    if not isinstance(stance, Stance) or stance.number is None:
        return Truth.UNKNOWN
    return Truth.TRUE if stance in wanted else Truth.FALSE
