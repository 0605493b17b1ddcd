"""The options that mean the same in every command, with their help and what TAB offers for them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple, TypeAlias

import typer

from mxbrief.cli import completion as complete

MIN_WIDTH = 20


class Format(StrEnum):
    """What a result can be printed as."""

    AUTO = "auto"
    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    HTML = "html"
    LATEX = "latex"
    RST = "rst"
    JIRA = "jira"
    MEDIAWIKI = "mediawiki"


class ColorChoice(StrEnum):
    """When to use colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Target(NamedTuple):
    """Where a report goes and what it looks like there: the output options of a command."""

    format: Format
    output: str | None
    force: bool
    color: ColorChoice
    width: int | None
    table_only: bool = False


Positions: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--positions",
        metavar="DIR",
        help="The corpus folder [env: MXBRIEF_POSITIONS; else the nearest positions/ at or above this folder; else the built-in corpus].",
    ),
]
Issues: TypeAlias = Annotated[
    list[str] | None, typer.Argument(metavar="[ISSUE]...", help="Only these issues.", autocompletion=complete.issues, show_default=False)
]
ScenarioOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--scenario", metavar="A+B", help="One person for each office, in any order.", autocompletion=complete.scenarios, show_default=False
    ),
]
Candidates: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--candidate", metavar="ID", help="Only this person; repeat for more.", autocompletion=complete.candidates),
]
Offices: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--office", metavar="ID", help="Only people who stand for this office; repeat for more.", autocompletion=complete.offices),
]
AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE|EVENT", help="Take no notice of evidence dated later; a year or month means its last day."),
]
FormatOption: TypeAlias = Annotated[
    Format,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"One of {', '.join(Format)}; auto is the terminal layout on a terminal and Markdown in a pipe or file.",
    ),
]
TableOnly: TypeAlias = Annotated[bool, typer.Option("--table-only", help="Only the table.")]
Output: TypeAlias = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a new file instead of standard output.")
]
Force: TypeAlias = Annotated[bool, typer.Option("--force", help="Let --output replace a file that exists.")]
Color: TypeAlias = Annotated[ColorChoice, typer.Option("--color", help="When to use colours; NO_COLOR and FORCE_COLOR count too.")]
Width: TypeAlias = Annotated[
    int | None, typer.Option("--width", metavar="N", min=MIN_WIDTH, help="Columns of the terminal layout [default: as wide as it is].")
]
