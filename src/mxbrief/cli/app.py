"""The table of contents: every command, in the order in which help lists them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from mxbrief.cli.welcome import greet, print_version
from mxbrief.errors import Misuse

COMMANDS = ("compare", "show", "risks", "scenarios", "recommend", "explain", "list", "lint", "new", "schema")


def command_function(name: str) -> Callable[..., None]:  # noqa: C901, PLR0911 -- one case for each command
    """Return the function of a command, loading its module and no other."""
    match name:
        case "compare":
            from mxbrief.cli.commands.compare import compare

            return compare
        case "show":
            from mxbrief.cli.commands.show import show

            return show
        case "risks":
            from mxbrief.cli.commands.risks import risks

            return risks
        case "scenarios":
            from mxbrief.cli.commands.scenarios import scenarios

            return scenarios
        case "recommend":
            from mxbrief.cli.commands.recommend import recommend

            return recommend
        case "explain":
            from mxbrief.cli.commands.explain import explain

            return explain
        case "list":
            from mxbrief.cli.commands.list import list_

            return list_
        case "lint":
            from mxbrief.cli.commands.lint import lint

            return lint
        case "new":
            from mxbrief.cli.commands.new import new

            return new
        case "schema":
            from mxbrief.cli.commands.schema import schema

            return schema
        case _:
            raise KeyError(name)


class Contents(TyperGroup):
    """The group of all commands, which builds only the one that is called; each would cost more than a millisecond."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002 -- the signature typer calls
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | None:  # type: ignore[override]  # the same
        """Return a command, or None for an option; raises Misuse for an unknown name."""
        if cmd_name in COMMANDS:
            alone = typer.Typer(rich_markup_mode=None, add_completion=False)
            alone.command(cmd_name)(command_function(cmd_name))
            command = get_command(alone)
            assert isinstance(command, TyperCommand)  # noqa: S101 -- typer makes one of an app with one command
            return command
        if ctx.resilient_parsing or cmd_name.startswith("-"):
            return None
        from difflib import get_close_matches

        nearest = get_close_matches(cmd_name, COMMANDS, n=1)
        known = f"the commands are {', '.join(COMMANDS)}"
        raise Misuse(f"there is no command '{cmd_name}'", f"did you mean '{nearest[0]}'?" if nearest else known)


# Plain help and plain tracebacks: rich would cost 120 ms on every wrong command line.
app = typer.Typer(cls=Contents, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def mxbrief(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 -- its callback does the work
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=print_version)
    ] = False,
) -> None:
    """Say who stands where, what could go wrong under each pair of winners, and what to do, with sources."""
    if context.invoked_subcommand is None:
        greet()
