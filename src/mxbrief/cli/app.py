"""The table of contents: every command, in the order in which help lists them."""

from __future__ import annotations

from typing import Annotated

import typer

from mxbrief.cli import compare, listing, show
from mxbrief.cli.welcome import greet, print_version

# Plain help and plain tracebacks: rich would cost 120 ms on every wrong command line.
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def mxbrief(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 -- typer makes the flag of it, and its callback does the work
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=print_version)
    ] = False,
) -> None:
    """Say who stands where on an issue, with sources: tables for the terminal, Markdown for memos."""
    if context.invoked_subcommand is None:
        greet()


app.command("compare")(compare.compare)
app.command("show")(show.show)
app.command("list")(listing.list_)
