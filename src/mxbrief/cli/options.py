"""The options that mean the same in every command, and how a function that returns a report becomes a command."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeAlias, TypeVar, cast

import typer

from mxbrief.cli import completion
from mxbrief.cli.terminal import ColorChoice, active_corpus
from mxbrief.model.scales import Capacity, Detail
from mxbrief.render import Citations, Format

if TYPE_CHECKING:
    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader

MIN_WIDTH = 20

F = TypeVar("F", bound="Callable[..., Report]")

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
    typer.Option(
        "--as-of",
        metavar="DATE|EVENT",
        help="Ignore evidence dated after this day; a year or month means its last day.",
        autocompletion=completion.events,
    ),
]


CapacityOption: TypeAlias = Annotated[
    list[Capacity] | None,
    typer.Option("--capacity", help="Only what was said or done in this capacity; repeatable.", show_default=False),
]
DetailOption: TypeAlias = Annotated[
    Detail | None,
    typer.Option("--detail", help="How much: the table, one line of everything, or everything.", show_default=False),
]


class Output(NamedTuple):
    """Which of the shared options a command has.

    One that ``reads_corpus`` has ``--positions``, and its function takes the reader of that corpus first. ``formats`` are those of
    ``--format``, None for a command without it; ``Format`` brings ``--bom``. ``auto`` says what the format auto means. ``to_file`` gives it
    ``--output``, ``cites`` gives it ``--citations``, and ``stamped`` puts a stamp below its report.
    """

    reads_corpus: bool = True
    table_only: bool = False
    transpose: bool = False
    formats: type[StrEnum] | None = Format
    auto: str = "auto is the terminal layout on a terminal and Markdown in a pipe or file"
    to_file: bool = True
    cites: bool = False
    stamped: bool = False


def output(of: Output) -> Callable[[F], F]:
    """Say which shared options a command has, and add the problems of the corpus to its report.

    Called from Python, the function takes its own options alone, and returns its report.
    """

    def mark(function: F) -> F:
        @wraps(function)
        def with_problems(*arguments: Any, **options: Any) -> Report:
            if not of.reads_corpus:
                return function(*arguments, **options)
            reader: Reader = options["reader"] if "reader" in options else arguments[0]
            try:
                report = function(*arguments, **options)
            finally:
                reader.names.survey()
            from msgspec.structs import replace

            return replace(report, root=reader.root, problems=reader.problems, corpus=_title_of(reader) if of.stamped else None)

        with_problems.output = of  # type: ignore[attr-defined]  # a command carries its options
        return cast("F", with_problems)

    return mark


def as_command(function: Callable[..., Report]) -> Callable[..., None]:
    """Return what typer runs: a function with the shared options too, which writes the report and exits.

    Typer reads the signature, so the options are added there.
    """
    of: Output = function.output  # type: ignore[attr-defined]  # as ``output`` left it
    own = [each for each in inspect.signature(function).parameters.values() if each.name != "reader"]
    shared = _shared_options(of)

    def run(**options: Any) -> None:
        from mxbrief.cli.output import run_command
        from mxbrief.cli.report import Target

        command = command_line(options.pop("context")) if of.stamped else ""
        target = Target(**{name: options.pop(name) for name in list(options) if name in Target.__struct_fields__}, command=command)
        root = active_corpus(options.pop("positions")) if of.reads_corpus else None
        run_command(function, options, target, root)

    run.__doc__ = function.__doc__
    run.__annotations__ = {}
    run.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]  # what typer reads
    return run


def command_line(context: typer.Context) -> str:
    """Return the command that gives the same report, with the options that choose what is in it, and not those of its looks."""
    from mxbrief.cli.report import Target

    words = [context.command_path]
    for parameter in context.command.params:
        value, source = context.params.get(parameter.name or ""), context.get_parameter_source(parameter.name or "")
        if parameter.name in Target.__struct_fields__ or source is None or source.name == "DEFAULT" or value in (None, False):
            continue
        values = [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]
        if parameter.param_type_name == "argument":
            words += [_quoted(each) for each in values]
        elif value is True:
            words.append(parameter.opts[0])
        else:
            words += [word for each in values for word in (parameter.opts[0], _quoted(each))]
    return " ".join(words)


def _quoted(word: str) -> str:
    """Return a word as a shell takes it."""
    if word and all(letter.isalnum() or letter in "-_./+,:@=%" for letter in word):
        return word
    from shlex import quote

    return quote(word)


def _title_of(reader: Reader) -> Callable[[], str]:
    """Return what finds out the title of a corpus, for the reports that print it."""

    def title() -> str:
        from mxbrief.corpus.load.title import corpus_title

        return corpus_title(reader)

    return title


def _shared_options(of: Output) -> list[inspect.Parameter]:
    """Return the options that commands share, each declared here and nowhere else, named as the fields of ``Target``."""
    options = [_keyword("context", typer.Context)] if of.stamped else []
    if of.table_only:
        options.append(_keyword("table_only", Annotated[bool, typer.Option("--table-only", help="Only the main table.")], default=False))
    if of.transpose:
        turn = typer.Option("--transpose", help="Turn tables over, for many candidates or scenarios: one row for each of them.")
        options.append(_keyword("transpose", Annotated[bool, turn], default=False))
    if of.reads_corpus:
        options.append(_keyword("positions", PositionsOption))
    if of.formats is not None:
        help_ = f"One of {', '.join(of.formats)}; {of.auto}."
        format_ = typer.Option("--format", "-f", metavar="FORMAT", help=help_)
        options.append(_keyword("format", Annotated[of.formats, format_], default=of.formats("auto")))
    if of.formats is Format:
        bom = typer.Option("--bom", help="With csv or tsv: begin with a byte order mark, from which Excel on Windows knows UTF-8.")
        options.append(_keyword("bom", Annotated[bool, bom], default=False))
    if of.to_file:
        output_ = typer.Option(
            "--output", "-o", metavar="FILE", help="Write to a new file; its ending chooses the format. - is standard output."
        )
        force = typer.Option("--force", help="Let --output replace an existing file.")
        options += [_keyword("output", Annotated[str | None, output_]), _keyword("force", Annotated[bool, force], default=False)]
    if of.cites:
        citations = typer.Option(
            "--citations",
            metavar="STYLE",
            help=f"One of {', '.join(Citations)} [default: footnotes in Markdown, sources elsewhere].",
            show_default=False,
        )
        options.append(_keyword("citations", Annotated[Citations | None, citations]))
    if of.formats is not None:
        color = typer.Option("--color", help="When to use color; NO_COLOR and FORCE_COLOR count too.")
        width = typer.Option("--width", metavar="N", min=MIN_WIDTH, help="Width in columns [default: the terminal's].")
        options += [
            _keyword("color", Annotated[ColorChoice, color], default=ColorChoice.AUTO),
            _keyword("width", Annotated[int | None, width]),
        ]
    return options


def _keyword(name: str, annotation: Any, *, default: Any = None) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
