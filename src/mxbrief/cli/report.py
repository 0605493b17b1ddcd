"""What a command returns: its result, and how that can be printed. Nothing is rendered before it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

from mxbrief.cli.terminal import ColorChoice
from mxbrief.render import Citations, Format

if TYPE_CHECKING:
    from pathlib import Path

    from mxbrief.document import Document
    from mxbrief.problems import Problem
    from mxbrief.render.page import Page


class Target(msgspec.Struct, frozen=True):
    """Where a report goes and what it looks like there: the output options, and the command that makes it again."""

    format: str = Format.AUTO
    output: str | None = None
    force: bool = False
    color: ColorChoice = ColorChoice.AUTO
    width: int | None = None
    table_only: bool = False
    transpose: bool = False
    bom: bool = False
    citations: Citations | None = None
    command: str = ""


class Report(msgspec.Struct, frozen=True):
    """A result with its views.

    ``document`` is the full report, ``rows`` the flat table for CSV and TSV, ``table`` the report under ``--table-only``. ``texts`` are
    formats of the command's own, by name. Auto means the format ``shown`` on a terminal and ``piped`` in a pipe or file. ``unwrapped``
    sets the terminal layout without a limit on its width unless a terminal or ``--width`` gives one. ``notes`` are lines for standard
    error, by the format that leaves them out. ``problems`` are those of the corpus at ``root``. ``corpus`` returns its title, for the stamp
    of a report that has one. ``attention`` makes the exit code 1.
    """

    result: msgspec.Struct | None = None
    document: Callable[[], Document] | None = None
    rows: Callable[[], Document] | None = None
    table: Callable[[], Document] | None = None
    texts: Mapping[str, Callable[[Page], str]] = {}
    shown: str = "terminal"
    piped: str = "markdown"
    unwrapped: bool = False
    notes: Mapping[str, tuple[str, ...]] = {}
    root: Path | None = None
    problems: tuple[Problem, ...] = ()
    corpus: Callable[[], str] | None = None
    attention: bool = False
