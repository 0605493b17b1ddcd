"""How a check says what it has found."""

from __future__ import annotations

from mxbrief.model.checks import SEVERITIES
from mxbrief.model.parsed import Item, Step
from mxbrief.problems import Place, Problem


def problem(  # noqa: PLR0913 -- the fields of a problem
    code: str, item: Item, message: str, hint: str = "", *, at: tuple[Step, ...] = (), subject: str = ""
) -> Problem:
    """Return a problem of the part of ``item`` that ``at`` leads to; ``subject`` is the id of the thing that is wrong."""
    place, width = item.spot(*at)
    return Problem(place, code, message, hint, SEVERITIES[code], width, subject)


def file_problem(code: str, path: str, message: str, hint: str = "") -> Problem:
    """Return a problem of a file as a whole."""
    return Problem(Place(path), code, message, hint, SEVERITIES[code])
