"""The terminal, the environment, the working folder and the clock, read once and passed on as values. No other module reads them."""

# ruff: noqa: TID251 -- this is the module the ban points to

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from mxbrief.corpus.discovery import find_corpus
from mxbrief.errors import Failure

DEFAULT_WIDTH = 80

_LINKING_PROGRAMS = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"}
_LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour", "wezterm")
_LINKING_VARIABLES = ("KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM")
_FIRST_LINKING_VTE = 5000


class ColorChoice(StrEnum):
    """When to use color."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Terminal(NamedTuple):
    """What standard output is: a terminal or not, its width in columns, and what it can show."""

    is_terminal: bool
    width: int
    colors: int
    """How many colors: 0, 16, 256 or 16,777,216."""
    links: bool
    encoding: str
    ascii_only: bool
    width_given: bool
    """Whether the user chose the width."""


class Progress:
    """Shows on a terminal how many files are done, once the work has taken a second."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()
        self._line = ""

    def __call__(self, done: int, total: int) -> None:
        """Show how many files of how many are done."""
        if self._is_shown and time.monotonic() - self._began > 1:
            self._line = f"{done:,} of {total:,} files checked"
            sys.stderr.write(f"\r{self._line}")
            sys.stderr.flush()

    def close(self) -> None:
        """Erase what was shown."""
        if self._line:
            sys.stderr.write(f"\r{' ' * len(self._line)}\r")
            sys.stderr.flush()


def active_corpus(option: str | None, *, or_built_in: bool = True) -> Path:
    """Return the corpus named by ``--positions``, else by the environment, else the nearest one, else the built-in one if it may be.

    Raises Failure if there is none, or if what is named or near is none.
    """
    chosen = os.environ.get("MXBRIEF_POSITIONS") or None if option is None else option
    try:
        return find_corpus(working_folder(), chosen and os.path.expanduser(chosen), or_built_in=or_built_in)  # noqa: PTH111 -- Path.expanduser raises for an unknown user
    except Failure as failure:
        if chosen and option is None:
            failure.hint = f"MXBRIEF_POSITIONS names it{f'; {failure.hint}' if failure.hint else ''}"
        raise


def shows_descriptions() -> bool:
    """Tell whether the shell that asks for completions shows a description beside each; bash does not."""
    return not os.environ.get("_MXBRIEF_COMPLETE", "").endswith("bash")


def is_completing() -> bool:
    """Tell whether a shell asks for completions, not for a command."""
    return "_MXBRIEF_COMPLETE" in os.environ


def read_terminal(color: ColorChoice, width: int | None, *, to_file: bool) -> Terminal:
    """Return what is known of the destination; a file is never a terminal, whatever standard output is."""
    stream = sys.stdout
    is_terminal = not to_file and stream is not None and stream.isatty()
    encoding = stream.encoding if is_terminal else "utf-8"
    colors = _colors(color, os.environ, is_terminal=is_terminal)
    return Terminal(
        is_terminal=is_terminal,
        width=width or (shutil.get_terminal_size().columns if is_terminal else DEFAULT_WIDTH),
        colors=colors,
        links=is_terminal and colors > 0 and _can_link(os.environ),
        encoding=encoding,
        ascii_only=is_terminal and (_is_plain_locale(os.environ) or not _can_encode(encoding)),
        width_given=width is not None,
    )


def text_width(narrowest: int, widest: int) -> int:
    """Return the width for text about the program, such as help: that of the terminal or of COLUMNS, within limits."""
    return max(min(shutil.get_terminal_size().columns, widest), narrowest)


def today() -> str:
    """Return the day, YYYY-MM-DD, in UTC; SOURCE_DATE_EPOCH (https://reproducible-builds.org) replaces the clock.

    Raises Failure if that is later than any date.
    """
    from datetime import UTC, datetime

    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        now = datetime.fromtimestamp(int(seconds), UTC) if seconds.isdecimal() and seconds.isascii() else datetime.now(UTC)
    except (OverflowError, ValueError, OSError):
        raise Failure("SOURCE_DATE_EPOCH is not a time", "give the seconds since 1970, or unset it") from None
    return now.date().isoformat()


def working_folder() -> Path | None:
    """Return the working folder, or None if it has been deleted."""
    try:
        return Path.cwd()
    except OSError:
        return None


def standard_input(limit: int) -> bytes:
    """Return what comes in, up to ``limit`` bytes; raises Failure if standard input is closed or cannot be read."""
    if sys.stdin is None:
        raise Failure("standard input is closed")
    try:
        return sys.stdin.buffer.read(limit)
    except OSError as error:
        raise Failure(f"standard input cannot be read: {error.strerror}") from None


def _colors(choice: ColorChoice, environment: Mapping[str, str], *, is_terminal: bool) -> int:
    """Return how many colors to use; NO_COLOR (https://no-color.org) wins over FORCE_COLOR."""
    term = environment.get("TERM", "")
    if choice is ColorChoice.NEVER:
        return 0
    if choice is ColorChoice.AUTO:
        if environment.get("NO_COLOR"):
            return 0
        forced = environment.get("FORCE_COLOR", "") not in ("", "0")
        if not forced and (not is_terminal or term in ("", "dumb", "unknown")):
            return 0
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return 16_777_216
    return 256 if "256color" in term or term in _LINKING_TERMS else 16


def _can_link(environment: Mapping[str, str]) -> bool:
    """Tell whether the terminal is one of those known to make OSC 8 links clickable."""
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM", "") in _LINKING_PROGRAMS
        or environment.get("TERM", "").startswith(_LINKING_TERMS)
        or any(environment.get(name) for name in _LINKING_VARIABLES)
        or (vte.isdecimal() and int(vte) >= _FIRST_LINKING_VTE)
    )


def _is_plain_locale(environment: Mapping[str, str]) -> bool:
    """Tell whether the user asked for the C locale.

    LC_CTYPE is skipped when it says C.UTF-8: Python itself sets that at start when LANG is C.
    """
    ctype = environment.get("LC_CTYPE", "")
    chosen = environment.get("LC_ALL") or (ctype if ctype != "C.UTF-8" else "") or environment.get("LANG")
    return chosen in ("C", "POSIX")


def _can_encode(encoding: str) -> bool:
    """Tell whether an encoding has the signs and lines that tables are made of."""
    try:
        "−±○·…─•é".encode(encoding)  # noqa: RUF001 -- the minus sign is one of them
    except (UnicodeEncodeError, LookupError):
        return False
    return True
