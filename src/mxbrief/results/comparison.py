"""The result of ``compare``."""

from __future__ import annotations

import msgspec

from mxbrief.model.dates import PartialDate
from mxbrief.model.scales import Capacity
from mxbrief.model.sources import Source
from mxbrief.results.stances import Candidate, Coverage, RestsOn, StanceCell


class Divide(msgspec.Struct, frozen=True, order=True):
    """The spread of the known stances on a question, in steps of the five-step scale (0 to 4). Blanks do not count.

    ``largest`` is the distance between the two stances farthest apart, ``mean`` the mean over all pairs.
    """

    largest: int
    mean: float


class QuestionRow(msgspec.Struct, frozen=True, kw_only=True):
    """One question with a cell for every candidate; ``divide`` is None if fewer than two stances are known.

    A related question has the ``home`` where it lives: the id and the title of another issue.
    """

    id: str
    label: str
    text: str
    supports: str
    opposes: str
    coverage: Coverage
    divide: Divide | None
    cells: tuple[StanceCell, ...]
    home: str = ""
    home_title: str = ""


class IssueComparison(msgspec.Struct, frozen=True, kw_only=True):
    """One issue. ``divides_most`` and ``unites_most`` are question ids, None where nothing does.

    On the question that unites most, stances are at most one step apart, such as supports and strongly supports.
    """

    id: str
    title: str
    summary: str
    latest_evidence: PartialDate | None
    coverage: Coverage
    divides_most: str | None
    unites_most: str | None
    questions: tuple[QuestionRow, ...]


class Comparison(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="mxbrief.compare/2"):
    """The result of ``compare``. ``latest_evidence`` is the latest date among the positions compared.

    ``rests`` is what the known stances of each candidate rest on, of those whose career is known. If there are ``capacities``, only what
    was said or done in one of them counts.
    ``ranked`` are the questions of several issues in one order, what divides most first, if that was asked for. ``opposed`` says that only
    questions are shown on which one candidate supports what another opposes.
    """

    as_of: PartialDate | None
    latest_evidence: PartialDate | None
    capacities: tuple[Capacity, ...]
    coverage: Coverage
    rests: tuple[RestsOn, ...]
    candidates: tuple[Candidate, ...]
    issues: tuple[IssueComparison, ...]
    ranked: tuple[str, ...] = ()
    opposed: bool = False
    sources: tuple[Source, ...] = ()
