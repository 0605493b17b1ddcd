"""What ``mxbrief`` prints when it is not told what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

import typer

from mxbrief import __version__
from mxbrief.cli.examples import sample
from mxbrief.cli.terminal import active_corpus, text_width
from mxbrief.corpus.names import Names
from mxbrief.errors import Exit

_WIDEST = 100
_NARROWEST = 40
_NARROWEST_TEXT = 32
_MOST_NAMES = 12
_ARGUMENTS = {"explain": "ID", "list": "issues", "new": "corpus DIR", "schema": "positions"}


def welcome(commands: Mapping[str, str]) -> None:
    """Print what there is and how to go on, and exit as for a wrong command line; ``commands`` is name to one line of help."""
    from mxbrief.cli.output import print_line

    root = active_corpus(None)
    width = text_width(_NARROWEST, _WIDEST)
    for line in _lines(commands, sample(root), Names(root), width):
        print_line(line)
    raise typer.Exit(Exit.USAGE)


def _lines(commands: Mapping[str, str], words: Mapping[str, str], names: Names, width: int) -> Iterator[str]:
    """Yield the lines of the welcome, none wider than ``width`` unless a single word is."""
    yield from wrap(f"mxbrief {__version__}: who stands where, what could go wrong, what to do, with sources", width)
    yield ""
    arguments = _ARGUMENTS | {"compare": words["issue"], "show": words["candidate"]}
    forms = {f"mxbrief {name} {arguments.get(name, '')}".rstrip(): help_ for name, help_ in commands.items()}
    yield from _beside(forms | {"mxbrief help COMMAND": "Its options, with examples."}, width)
    yield ""
    yield from _listed("issues", names.issues(), width)
    yield from _listed("candidates", list(names.candidate_offices()), width)
    if words["issue"]:
        yield ""
        yield f"  Begin with:  mxbrief compare {words['issue']}"


def _beside(forms: Mapping[str, str], width: int) -> Iterator[str]:
    """Yield what can be typed with what it does: beside it, or below it where that would be too narrow."""
    column = max(map(len, forms)) + 4
    if width - column >= _NARROWEST_TEXT:
        for form, text in forms.items():
            first, *others = wrap(text, width - column)
            yield f"  {form:<{column - 4}}  {first}"
            yield from (f"{'':<{column}}{other}" for other in others)
    else:
        for form, text in forms.items():
            yield f"  {form}"
            yield from (f"      {line}" for line in wrap(text, width - 6))


def _listed(heading: str, names: Iterable[str], width: int) -> Iterator[str]:
    """Yield the names of one kind, the first of many."""
    every = list(names)
    shown = [*every[:_MOST_NAMES], *([f"and {len(every) - _MOST_NAMES:,} more"] if len(every) > _MOST_NAMES else [])]
    lines = wrap(", ".join(shown), width - 15, break_long_words=False, break_on_hyphens=False)
    for index, line in enumerate(lines):
        yield f"  {f'{heading}:' if index == 0 else '':<11}  {line}"
