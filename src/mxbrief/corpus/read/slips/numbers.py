"""Numbers as people write them: with a decimal comma, separators between thousands, a unit or a plus sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mxbrief.corpus.read.slips.lines import Edit, Lines, Slip

_SEPARATOR = "[ ,.'\u2019_\u00a0\u2009\u202f]"
_NUMBER = (
    rf"(?P<quote>[\"']?)(?P<sign>[-+]?)(?P<whole>\d{{1,3}}(?:{_SEPARATOR}\d{{3}})+(?!\d)|\d*)(?P<fraction>[.,]\d*)?"
    r"(?P<unit>[ \u00a0]*(?:%|percent|per cent|pct\.?|percentage points|points|votes))?(?P=quote)"
)


def in_numbers(lines: Lines) -> Iterator[Slip]:
    """Yield the numbers of the lines where something is wrong as the format has them; whether one is to be a number, a trial shows.

    Inside braces a comma separates values, so that what follows a decimal comma is taken for a key.
    """
    for number in lines.places:
        for match in re.finditer(rf"(?<=: ){_NUMBER}(?=\s*(?:[,}}]\s|\}}|$|\s#))", lines.all[number]):
            written = match[0].strip("\"'")
            # A group of three digits is one of thousands.
            whole, fraction = re.sub(r"\D", "", match["whole"]), (match["fraction"] or "")[1:]
            meant = f"{match['sign'].strip('+')}{whole or '0'}{f'.{fraction}' if fraction else ''}"
            if not re.search(r"\d", written) or meant == written:
                continue
            hint = f"write {meant}: {_rule(match, whole)}"
            message = f"'{written}' is not a number"
            yield Slip("invalid-value", number, match.start(), message, hint, (Edit(number, *match.span(), meant),), len(match[0]))


def _rule(match: re.Match[str], whole: str) -> str:
    """Return what the format asks for, in words."""
    if match["unit"]:
        return "the number alone"
    if whole != match["whole"]:
        return "no separators between thousands"
    if (match["fraction"] or "").startswith(","):
        return "a period before decimals"
    return "no plus sign" if match["sign"] == "+" else "digits before and after the period"
