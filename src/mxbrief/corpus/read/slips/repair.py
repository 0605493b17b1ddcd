"""Finds the slips behind the problems of a text: tries what would put each right, and keeps what makes the file fit better."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct, structs

from mxbrief.corpus.read.slips import flow, indentation, marks, numbers, quoting, signs
from mxbrief.corpus.read.slips.format_keys import format_keys, keys_beside_text, root_keys
from mxbrief.corpus.read.slips.lines import Edit, Lines, Slip, listed, looks_like_entry
from mxbrief.problems import Place, Problem

_LONGEST_TEXT = 400_000
_LONGEST_LINE = 5_000
"""Patterns may take as long as a line is long, squared."""
_NO_SLIPS = {"control-character", "too-deep"}
_OPEN = "open-place"
_MANY = 300
"""So many problems in a file come from no slip."""
_MOST_SLIPS = 8
_MOST_GUESSES = 3
_MOST_TRIES = 150
_ENOUGH = 3_000_000
"""How many characters are parsed in all, at most, in one search: about a third of a second."""
_ABOVE, _BELOW = 14, 4


class Reading(NamedTuple):
    """What reading a text gives: whether it is YAML, and its problems."""

    is_yaml: bool
    problems: tuple[Problem, ...]


Read = Callable[[str], Reading]


def root_causes(path: str, text: str, reading: Reading, read: Read, kind: type[Struct] | None = None) -> tuple[Problem, ...]:
    """Return the problems of a text with those that follow from a slip replaced by the slip; ``read`` reads a text that was repaired.

    ``kind`` is what the file is to be read into, if that is known.
    """
    places = tuple(problem for problem in reading.problems if problem.code == _OPEN)
    # What is still to be written is no slip, and no repair is to make it disappear.
    causes = _root_causes(path, text, _without_open(reading), (lambda repaired: _without_open(read(repaired))) if places else read, kind)
    return tuple(sorted((*places, *causes))) if places else causes


def _root_causes(path: str, text: str, reading: Reading, read: Read, kind: type[Struct] | None) -> tuple[Problem, ...]:
    """Return the problems of a text, of which nothing is still to be written."""
    is_refused = any(problem.code in _NO_SLIPS for problem in reading.problems)
    is_long = len(text) > _LONGEST_TEXT or max(map(len, text.split("\n"))) > _LONGEST_LINE
    if is_refused or is_long or len(reading.problems) > _MANY:
        return reading.problems
    broken = tuple(signs.line_breaks(path, text))
    if broken and _score(read(signs.without_breaks(text))) < _score(reading):
        return broken
    was_yaml = reading.is_yaml
    causes: list[Problem] = []
    made: list[Edit] = []
    guessed: list[bool] = []
    for _ in range(_MOST_SLIPS):
        best = _best(text, reading, read, kind)
        if best is None:
            break
        slip, text, left = best
        causes.append(_problem(path, slip, reading, made))
        guessed.append(slip.guesses)
        made += slip.edits
        reading = left
    if not causes:
        return reading.problems
    if (not reading.is_yaml and True in guessed) or sum(guessed) > _MOST_GUESSES:
        # After the first, what was guessed without being able to read the text to its end, or on and on, only confuses.
        return tuple(causes[: guessed.index(True, 1) if True in guessed[1:] else None])
    if reading.is_yaml and not was_yaml:
        # What else is wrong is said when the file can be read: that it was meant as it is now is only likely.
        return tuple(causes)
    return (*causes, *(_moved_back(problem, made) for problem in reading.problems))


def _without_open(reading: Reading) -> Reading:
    """Return a reading without the problems of what is still to be written."""
    return reading._replace(problems=tuple(problem for problem in reading.problems if problem.code != _OPEN))


def _best(text: str, reading: Reading, read: Read, kind: type[Struct] | None) -> tuple[Slip, str, Reading] | None:
    """Return the slip whose repair leaves the fewest problems, with the repaired text and what reading it gives; None if none helps."""
    best: tuple[Slip, str, Reading] | None = None
    least = _score(reading)
    tries = min(_MOST_TRIES, _ENOUGH // (len(text) + 1))
    lines = Lines(text, _places(reading, text), format_keys(kind) if kind else frozenset())
    for number, slip in enumerate(_slips(lines, reading, kind)):
        if number >= tries:
            break
        if slip.guesses and reading.is_yaml and kind and _is_mapping(lines, slip.line, keys_beside_text(kind)):
            continue
        repaired = lines.edited(slip.edits)
        found = read(repaired)
        score = _score(found)
        if score[:2] == least[:2] and score[0] and slip.line + 1 == -score[1]:
            continue  # an error further right on a line that was changed is no progress
        if score < least and not (slip.guesses and _is_doubtful(slip, lines, found)):
            best, least = (slip, repaired, found), score
            if not found.problems:
                break
    return best


def _is_mapping(lines: Lines, number: int, keys: frozenset[str]) -> bool:
    """Tell whether an item of a list begins with one of some keys: it is meant as a mapping, and is no text that lacks its quotes."""
    found = re.match(r" *(?:- +)+\{? *([a-z_]+):(?: |$)", lines.all[number])
    return found is not None and found[1] in keys


def _is_doubtful(slip: Slip, lines: Lines, found: Reading) -> bool:
    """Tell whether a repair only shifts a problem: one is left on the line, or the line has become a part of the text above it."""
    changed = {edit.line + 1 for edit in slip.edits}
    # An entry that lacks a key has lacked it before there was a hyphen.
    lacking = "missing-key" if any(edit.text.startswith("- ") for edit in slip.edits) else ""
    if any(problem.place.line in changed and problem.code != lacking for problem in found.problems):
        return True
    if not found.is_yaml and any(problem.place.line == max(changed) + 1 for problem in found.problems):
        return True
    after = Lines(lines.edited(slip.edits))
    return any(
        after.in_block[edit.line] and not lines.in_block[edit.line] and looks_like_entry(lines.all[edit.line]) for edit in slip.edits
    )


def _slips(lines: Lines, reading: Reading, kind: type[Struct] | None) -> Iterator[Slip]:
    """Yield what may be wrong, the likeliest first. Of what is YAML, only what YAML may be made of by mistake."""
    keys = root_keys(kind) if kind else ()
    if len(keys) == 1:
        yield from indentation.at_root(lines, keys[0])
    yield from _each(
        lines, signs.in_structure, signs.in_values, indentation.in_tabs, marks.in_marks, marks.in_dashes, indentation.in_foreign_lines
    )
    if not reading.is_yaml:
        yield from _each(lines, quoting.in_closings)
    yield from _each(lines, numbers.in_numbers, flow.in_flow, quoting.in_values)
    if not reading.is_yaml or _may_have_moved(lines, reading):
        yield from _each(lines, indentation.in_lines)
    if not reading.is_yaml:
        yield from _each(lines, indentation.in_breaks, quoting.in_paragraphs)


def _each(lines: Lines, *kinds: Callable[[Lines], Iterator[Slip]]) -> Iterator[Slip]:
    """Yield the slips of several kinds, of each kind the habits first."""
    for kind in kinds:
        slips = list(kind(lines))
        yield from _habits(slips)
        yield from slips


def _may_have_moved(lines: Lines, reading: Reading) -> bool:
    """Tell whether a line may only begin in the wrong column: something of the format stands where it does not belong."""
    for problem in reading.problems:
        key = re.match(r"[\w-]+", lines.all[problem.place.line - 1][problem.place.column - 1 :])
        if problem.code in {"wrong-type", "duplicate-key"} or (problem.code == "unknown-key" and key and key[0] in lines.keys):
            return True
    return False


def _habits(slips: Sequence[Slip]) -> Iterator[Slip]:
    """Yield as one slip what was done in the same way in many lines."""
    for habit in dict.fromkeys(slip.habit for slip in slips if slip.habit):
        same = {slip.line: slip for slip in slips if slip.habit == habit}
        if len(same) > 1:
            first, *others = sorted(same.values(), key=lambda slip: slip.line)
            hint = f"{first.hint}; likewise on {listed([slip.line + 1 for slip in others])}"
            edits = tuple(edit for slip in (first, *others) for edit in slip.edits)
            yield first._replace(hint=hint, edits=edits, habit="")


def _score(reading: Reading) -> tuple[int, int, int, int]:
    """Return how bad a text is: not YAML is worst, and the sooner it ends to be the worse; then the number of problems counts.

    YAML that is refused, such as an anchor, is between the two.
    """
    if reading.is_yaml:
        return 0, 0, 0, len(reading.problems)
    place = min((problem.place for problem in reading.problems), default=Place(""))
    is_broken = any(problem.code == "syntax-error" for problem in reading.problems)
    return 1 + is_broken, -place.line, -place.column, len(reading.problems)


def _places(reading: Reading, text: str) -> list[int]:
    """Return the lines, counted from 0, near which a slip is sought: those of the problems, and, if it is not YAML, those around."""
    found = list(dict.fromkeys(max(problem.place.line - 1, 0) for problem in reading.problems))[:20]
    if reading.is_yaml:
        return list(dict.fromkeys([*found, *(line - 1 for line in found if line), *(line + 1 for line in found)]))
    first = found[0] if found else 0
    around = range(max(first - _ABOVE, 0), min(first + _BELOW, text.count("\n")) + 1)
    return sorted(around, key=lambda line: (abs(line - first), -line))


def _problem(path: str, slip: Slip, reading: Reading, made: Sequence[Edit]) -> Problem:
    """Return the problem of a slip, at its place in the text before other slips were put right.

    In a text that is YAML all the same, the code is that of the problem that the slip has led to.
    """
    led_to = [problem.code for problem in reading.problems if problem.place.line == slip.line + 1 and problem.code != "missing-key"]
    is_general = reading.is_yaml and slip.code == "syntax-error"
    code = led_to[0] if is_general and led_to else slip.code
    place = Place(path, slip.line + 1, slip.column + 1)
    return _moved_back(Problem(place, code, slip.message, slip.hint, width=slip.width), made)


def _moved_back(problem: Problem, made: Sequence[Edit]) -> Problem:
    """Return a problem at the place that it had before edits were made."""
    line, column = problem.place.line, problem.place.column
    for edit in reversed(made):
        if edit.text.endswith("\n"):
            line -= line > edit.line + 1
        elif edit.line == line - 1 and column - 1 > edit.start:
            column = max(edit.start + 1, column - len(edit.text) + (edit.end - edit.start))
    place = Place(problem.place.path, line, column)
    return problem if place == problem.place else structs.replace(problem, place=place)
