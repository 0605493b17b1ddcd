"""How a check reports what it finds."""

from __future__ import annotations

from mxbrief.model.checks import SEVERITIES
from mxbrief.model.parsed import Located, Step
from mxbrief.problems import Place, Problem


def problem(  # noqa: PLR0913 -- the fields of a problem
    code: str, item: Located, message: str, hint: str = "", *, route: tuple[Step, ...] = (), subject: str = ""
) -> Problem:
    """Return a problem of the value at a route in ``item``; ``subject`` is the id of the thing that is wrong."""
    place, width = item.extent(*route)
    return Problem(place, code, message, hint, SEVERITIES[code], width, subject)


def file_problem(code: str, path: str, message: str, hint: str = "") -> Problem:
    """Return a problem of a file as a whole."""
    return Problem(Place(path), code, message, hint, SEVERITIES[code])
