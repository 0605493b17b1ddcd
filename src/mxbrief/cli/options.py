"""The options that mean the same in every command, and ``command``, which adds those of the output to one."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeAlias

import typer

from mxbrief.cli import completion
from mxbrief.cli.terminal import ColorChoice
from mxbrief.render import Format

if TYPE_CHECKING:
    from mxbrief.cli.report import Report

MIN_WIDTH = 20

PositionsOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--positions",
        metavar="DIR",
        help="The corpus folder [env: MXBRIEF_POSITIONS; else the nearest positions/ at or above this folder; else the built-in corpus].",
    ),
]
IssuesArgument: TypeAlias = Annotated[
    list[str] | None, typer.Argument(metavar="[ISSUE]...", help="Only these issues.", autocompletion=completion.issues, show_default=False)
]
ScenarioOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--scenario",
        metavar="A+B",
        help="One candidate for each office, in any order.",
        autocompletion=completion.scenarios,
        show_default=False,
    ),
]
CandidateOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--candidate", metavar="ID", help="Only this candidate; repeatable.", autocompletion=completion.candidates),
]
OfficeOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--office", metavar="ID", help="Only candidates for this office; repeatable.", autocompletion=completion.offices),
]
AsOfOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE|EVENT", help="Ignore evidence dated after this day; a year or month means its last day."),
]


class Target(NamedTuple):
    """Where a report goes and what it looks like there: the output options."""

    format: str = Format.AUTO
    output: str | None = None
    force: bool = False
    color: ColorChoice = ColorChoice.AUTO
    width: int | None = None
    table_only: bool = False


def command(  # noqa: PLR0913 -- which of the shared options a command has
    *,
    reads_corpus: bool = True,
    table_only: bool = False,
    formats: type[StrEnum] | None = Format,
    auto: str = "auto is the terminal layout on a terminal and Markdown in a pipe or file",
    to_file: bool = True,
) -> Callable[[Callable[..., Report]], Callable[..., None]]:
    """Make a function that returns a report into a command: it gets the output options, and its report is written.

    A command that ``reads_corpus`` also gets ``--positions``, and its function the reader of that corpus as its first argument. ``auto``
    says what the format auto means. The options are added to the signature, which is what typer reads.
    """
    added = _output_options(table_only=table_only, formats=formats, auto=auto, to_file=to_file)
    positions = [_keyword("positions", None, PositionsOption)] if reads_corpus else []

    def decorate(function: Callable[..., Report]) -> Callable[..., None]:
        own = [each for each in inspect.signature(function).parameters.values() if each.name != "reader"]

        def run(**options: Any) -> None:
            from mxbrief.cli.output import run_command

            target = Target(**{each.name.rstrip("_"): options.pop(each.name) for each in added})
            run_command(function, options, target, reads_corpus=reads_corpus)

        run.__name__, run.__doc__ = function.__name__, function.__doc__
        run.__annotations__ = {}
        run.__signature__ = inspect.Signature([*own, *added[:table_only], *positions, *added[table_only:]])  # type: ignore[attr-defined]
        run.report = function  # type: ignore[attr-defined]
        return run

    return decorate


def _output_options(*, table_only: bool, formats: type[StrEnum] | None, auto: str, to_file: bool) -> list[inspect.Parameter]:
    """Return the output options, each declared here and nowhere else."""
    options = []
    if table_only:
        options.append(_keyword("table_only", False, Annotated[bool, typer.Option("--table-only", help="Only the main table.")]))
    if formats is not None:
        help_ = f"One of {', '.join(formats)}; {auto}."
        format_ = Annotated[formats, typer.Option("--format", "-f", metavar="FORMAT", help=help_)]  # type: ignore[valid-type]  # a type chosen at run time
        options.append(_keyword("format_", formats("auto"), format_))
    if to_file:
        help_ = "Write to a new file instead of standard output."
        options += [
            _keyword("output", None, Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help=help_)]),
            _keyword("force", False, Annotated[bool, typer.Option("--force", help="Let --output replace an existing file.")]),
        ]
    if formats is not None:
        color = typer.Option("--color", help="When to use color; NO_COLOR and FORCE_COLOR count too.")
        width = typer.Option("--width", metavar="N", min=MIN_WIDTH, help="Width in columns [default: the terminal's].")
        options += [
            _keyword("color", ColorChoice.AUTO, Annotated[ColorChoice, color]),
            _keyword("width", None, Annotated[int | None, width]),
        ]
    return options


def _keyword(name: str, default: Any, annotation: Any) -> inspect.Parameter:
    """Return a parameter of a command."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
