"""What a command needs of a corpus, as one value."""

from __future__ import annotations

from enum import Enum, auto

import msgspec


class Scenarios(Enum):
    """Scenarios of the manifest whose candidates are needed."""

    NONE = auto()
    STANDARD = auto()
    ALL = auto()


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What a command needs. In a list of issues, None means all issues, and an empty one none.

    ``candidates`` is candidate id to office id: their profiles and positions are read. So are those of the candidates of ``scenarios``,
    or of all candidates if the corpus lists no scenario. ``question`` keeps only the positions on one question; ``tested_only`` reads
    only positions on issues that a condition tests. ``related_to`` keeps only the risk or recommendation with this id, and risks and
    recommendations that address it, that it addresses, or whose conditions test it.
    """

    candidates: dict[str, str] = {}
    scenarios: Scenarios = Scenarios.NONE
    issues: tuple[str, ...] | None = ()
    question: str = ""
    tested_only: bool = False
    risks: tuple[str, ...] | None = ()
    recommendations: tuple[str, ...] | None = ()
    related_to: str = ""
    manifest: bool = False
    every_office: bool = False
    every_source: bool = False
    events: bool = False
