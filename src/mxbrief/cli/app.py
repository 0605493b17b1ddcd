"""The table of commands, in the order in which help lists them."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from mxbrief import __version__
from mxbrief.cli.options import as_command
from mxbrief.errors import Misuse


class Command(NamedTuple):
    """A command: the function that it is, in the module of its name in ``commands/``, and one line of help."""

    function: str
    help: str


COMMANDS = {
    "compare": Command("compare", "Who stands where, what each said, sources."),
    "show": Command("show", "One candidate's positions and their history."),
    "risks": Command("risks", "What could go wrong under each scenario, as risk flags."),
    "scenarios": Command("scenarios", "Scenarios side by side: flags, and where candidates agree and collide."),
    "recommend": Command("recommend", "What should be done, as a checklist."),
    "explain": Command("explain", "Why: back to file, line, date and source."),
    "list": Command("list_", "Ids, one a line: issues, candidates, questions, risks, events and more."),
    "lint": Command("lint", "What is wrong with the corpus, and how to fix it."),
    "new": Command("new", "A new corpus, candidate, issue, position or source."),
    "schema": Command("schema", "JSON Schema of corpus files and of JSON output."),
}


class Commands(TyperGroup):
    """The group of all commands, which builds only the one that is called; each would cost more than a millisecond."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002 -- the signature typer calls
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | None:  # type: ignore[override]  # the same
        """Return a command, or None for an option; raises Misuse for an unknown name."""
        if cmd_name in COMMANDS:
            return _build(cmd_name)
        if ctx.resilient_parsing or cmd_name.startswith("-"):
            return None
        from difflib import get_close_matches

        nearest = get_close_matches(cmd_name, COMMANDS, n=1)
        known = f"the commands are {', '.join(COMMANDS)}"
        raise Misuse(f"there is no command '{cmd_name}'", f"did you mean '{nearest[0]}'?" if nearest else known)


def _print_version(value: bool) -> None:  # noqa: FBT001 -- the signature typer calls
    """Print the version for ``--version``."""
    if value:
        typer.echo(f"mxbrief {__version__}")
        raise typer.Exit


# Plain help and plain tracebacks: rich would cost 120 ms on every wrong command line.
app = typer.Typer(cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def mxbrief(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 -- its callback does the work
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Say who stands where, what could go wrong under each scenario, and what to do, with sources."""
    if context.invoked_subcommand is None:
        from mxbrief.cli.welcome import welcome

        welcome({name: command.help for name, command in COMMANDS.items()})


def _build(name: str) -> TyperCommand:
    """Return a command, loading its module and no other."""
    function = getattr(import_module(f"mxbrief.cli.commands.{name}"), COMMANDS[name].function)
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    alone.command(name, short_help=COMMANDS[name].help)(as_command(function))
    built = get_command(alone)
    assert isinstance(built, TyperCommand)  # noqa: S101 -- typer makes one of an app with one command
    return built
