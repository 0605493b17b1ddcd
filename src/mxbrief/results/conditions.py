"""A condition evaluated for a scenario: the truth of the whole and of every part."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mxbrief.model.scales import Form, Stance, Truth
from mxbrief.results.stances import StanceCell


class Evaluation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A condition with its truth under a scenario. A test has a candidate and the stance behind it, the other forms have parts."""

    form: Form
    truth: Truth
    parts: tuple[Evaluation, ...] = ()
    office: str = ""
    question: str = ""
    wanted: tuple[Stance, ...] = ()
    candidate: str = ""
    held: StanceCell | None = None

    def tests(self) -> Iterator[Evaluation]:
        """Yield every test in it, in order."""
        if self.form is Form.TEST:
            yield self
        for part in self.parts:
            yield from part.tests()
