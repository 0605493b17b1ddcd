"""A lint report in the format asked for, and how far the work has come."""

# ruff: noqa: TID251 -- progress goes to the terminal behind standard error, and nowhere else

from __future__ import annotations

import sys
import time
from typing import assert_never

from mxbrief.cli.commands.lint import LintFormat
from mxbrief.cli.terminal import Terminal
from mxbrief.lint.targets import Selection
from mxbrief.results.lint import LintReport

_WIDEST = 1_000_000


class Progress:
    """Says on a terminal how many files are done, once the work has taken a second."""

    def __init__(self) -> None:
        """Start the clock."""
        self._began = time.monotonic()
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._said = ""

    def __call__(self, done: int, total: int) -> None:
        """Say how far it is."""
        if self._shown and time.monotonic() - self._began > 1:
            self._said = f"{done:,} of {total:,} files checked"
            sys.stderr.write(f"\r{self._said}")
            sys.stderr.flush()

    def close(self) -> None:
        """Wipe out what was said."""
        if self._said:
            sys.stderr.write(f"\r{' ' * len(self._said)}\r")
            sys.stderr.flush()


def is_silent(format_: LintFormat, terminal: Terminal) -> bool:
    """Tell whether a format leaves it to standard error to say how much was checked."""
    return format_ in (LintFormat.CONCISE, LintFormat.GITHUB) or (format_ is LintFormat.AUTO and not terminal.is_terminal)


def to_text(report: LintReport, selection: Selection, format_: LintFormat, terminal: Terminal) -> str:
    """Return a report as text."""
    import msgspec

    from mxbrief.cli.options import Format
    from mxbrief.cli.output import rendered, to_json
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.render.sanitize import clean
    from mxbrief.views import lint as views

    chosen = format_
    if format_ is LintFormat.AUTO:
        chosen = LintFormat.FULL if terminal.is_terminal else LintFormat.CONCISE
    match chosen:
        case LintFormat.FULL:
            reader = Reader(selection.root, selection.instead)
            page = terminal if terminal.is_terminal or terminal.width_given else terminal._replace(width=_WIDEST)
            return rendered(views.findings_document(report, selection.shown, reader.read_lines), Format.TERMINAL, page)
        case LintFormat.CONCISE:
            return "".join(f"{clean(line)}\n" for line in views.concise_lines(report, selection.shown).splitlines())
        case LintFormat.JSON:
            return to_json(report)
        case LintFormat.SARIF:
            from mxbrief.views.sarif import sarif_log

            return msgspec.json.format(msgspec.json.encode(sarif_log(report, selection.shown)), indent=2).decode() + "\n"
        case LintFormat.GITHUB:
            return "".join(f"{clean(line)}\n" for line in views.github_lines(report, selection.shown).splitlines())
        case LintFormat.MARKDOWN:
            return rendered(views.findings_table(report, selection.shown), Format.MARKDOWN, terminal)
        case LintFormat.AUTO:
            raise AssertionError
        case _:
            assert_never(chosen)
