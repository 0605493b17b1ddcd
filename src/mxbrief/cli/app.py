"""The table of commands, in the order in which help lists them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from mxbrief import __version__
from mxbrief.cli.choices import accept_leniently
from mxbrief.cli.options import as_command


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
            return build(cmd_name)
        if ctx.resilient_parsing:
            names = [name for name in COMMANDS if name.startswith(cmd_name.lower())]
            return build(names[0]) if len(names) == 1 else None
        if cmd_name.startswith("-"):
            return None
        from mxbrief.cli.usage import command_begun, no_command

        begun = command_begun(cmd_name, COMMANDS)
        if begun is None:
            raise no_command(cmd_name, COMMANDS)
        return build(begun)

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # the same
        """Take ``help`` and ``version`` as the options of these names."""
        match args:
            case ["help", *rest] if ctx.resilient_parsing:
                args = rest
            case ["help", *rest]:
                args = [*rest, "--help"] if rest != ["help"] else ["--help"]
            case ["version", *rest]:
                args = ["--version", *rest]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> tuple[str | None, Any, list[str]]:  # type: ignore[override]  # the same
        """Return a command with its full name, whatever was typed."""
        _, command, rest = super().resolve_command(ctx, args)
        return command.name if command else None, command, rest

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # the same
        """Return the page of all commands."""
        from mxbrief.cli.help import help_page

        return help_page(self, ctx)

    def format_epilog(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ARG002 -- the same
        """Write how to go on."""
        from mxbrief.cli.help import write_examples

        write_examples("", formatter)


class OneCommand(TyperCommand):
    """A command whose help ends with examples."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # the same
        """Parse; an exception for a wrong option knows the command, and the option as it was typed. An empty value is none."""
        try:
            rest = super().parse_args(ctx, list(args))
        except typer.TyperException as error:
            option = getattr(error, "option_name", "")
            if option:
                error.ctx = ctx  # type: ignore[attr-defined]  # as other exceptions have it
                error.option_name = next((each for each in args if each.startswith(option) and "=" not in each), option)  # type: ignore[attr-defined]  # the same
            raise
        if not ctx.resilient_parsing and any(not arg.rpartition("=")[2].strip() for arg in args):
            from mxbrief.cli.usage import check_values

            check_values(ctx)
        return rest

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # the same
        """Return the page of this command."""
        from mxbrief.cli.help import help_page

        return help_page(self, ctx)

    def format_epilog(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ARG002 -- the same
        """Write the examples."""
        from mxbrief.cli.help import write_examples

        write_examples(str(self.name), formatter)


def build(name: str) -> TyperCommand:
    """Return a command, loading its module and no other."""
    function = getattr(import_module(f"mxbrief.cli.commands.{name}"), COMMANDS[name].function)
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    alone.command(name, cls=OneCommand, short_help=COMMANDS[name].help)(as_command(function))
    built = get_command(alone)
    assert isinstance(built, TyperCommand)  # noqa: S101 -- typer makes one of an app with one command
    for parameter in built.params:
        if hasattr(parameter.type, "choices"):
            accept_leniently(parameter)
    return built


def every_option() -> Iterator[tuple[str, str]]:
    """Yield command and option for every option of every command."""
    return ((name, option) for name in COMMANDS for parameter in build(name).params for option in parameter.opts)


def _print_version(value: bool) -> None:  # noqa: FBT001 -- the signature typer calls
    """Print the version for ``--version``."""
    if value:
        typer.echo(f"mxbrief {__version__}")
        raise typer.Exit


# Plain help and plain tracebacks: rich would cost 120 ms on every wrong command line.
app = typer.Typer(
    cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]}
)


@app.callback(invoke_without_command=True)
def mxbrief(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 -- its callback does the work
        bool, typer.Option("--version", "-V", help="Print the version and exit.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Say who stands where, what could go wrong under each scenario, and what to do, with sources."""
    if context.invoked_subcommand is None:
        from mxbrief.cli.welcome import welcome

        welcome({name: command.help for name, command in COMMANDS.items()})
