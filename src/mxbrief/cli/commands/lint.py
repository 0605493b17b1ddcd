"""``mxbrief lint``: problems in the corpus, each at its place with the way out."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from mxbrief.cli import completion as complete
from mxbrief.cli import options
from mxbrief.cli.terminal import read_terminal, today
from mxbrief.errors import Exit, Failure


class LintFormat(StrEnum):
    """What problems can be printed as."""

    AUTO = "auto"
    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    MARKDOWN = "markdown"


def lint(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files and folders of a corpus; - is standard input.", show_default=False),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings too.")] = False,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="CODE", help="Say what a check is for, with examples.", autocompletion=complete.codes),
    ] = None,
    codes: Annotated[bool, typer.Option("--codes", help="List all checks.")] = False,
    stdin_path: Annotated[str | None, typer.Option("--stdin-path", metavar="PATH", help="Where standard input belongs.")] = None,
    positions: options.Positions = None,
    format_: Annotated[
        LintFormat,
        typer.Option("--format", "-f", metavar="FORMAT", help=f"One of {', '.join(LintFormat)}; auto is full on a terminal, else concise."),
    ] = LintFormat.AUTO,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = options.ColorChoice.AUTO,
    width: options.Width = None,
) -> None:
    """Check corpus files. Text, shape, references, evidence, wording: every problem with its place and the way out."""
    from mxbrief.cli.commands import problems
    from mxbrief.cli.output import deliver, say
    from mxbrief.lint.run import inspect
    from mxbrief.lint.targets import select
    from mxbrief.views.lint import summary

    terminal = read_terminal(color, width, to_file=output is not None)
    if codes or explain:
        from mxbrief.cli.commands import manual

        deliver(manual.page(explain, terminal) if explain else manual.contents(terminal), terminal, output, force=force)
        return
    selection = select(paths or [], positions, stdin_path)
    progress = problems.Progress()
    report = inspect(selection.root, today(), under=selection.under, instead=selection.instead, progress=progress)
    progress.close()
    if not report.files and not report.problems:
        raise Failure("there is nothing to check", "name files or folders of a corpus")
    deliver(problems.to_text(report, selection, format_, terminal), terminal, output, force=force)
    if problems.is_silent(format_, terminal):
        say(f"mxbrief: {summary(report)}")
    sys.exit(Exit.ATTENTION if report.counts.errors or (strict and report.counts.warnings) else Exit.DONE)
