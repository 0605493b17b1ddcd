"""Wrong command lines in our own words: what typer found, and what to type instead. Loaded only for these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mxbrief.errors import Misuse
from mxbrief.spelling import fold, nearest
from mxbrief.suggestions import shortened

_EXTRA = "Got unexpected extra argument"
_NO_VALUE = "does not take a value"


def misuse_of(error: Any, options_of: Callable[[], Iterable[tuple[str, str]]]) -> Misuse:
    """Return what an exception of typer means; ``options_of`` yields command and option for all options of all commands."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "mxbrief"
    page = f"see: {command} --help"
    option = getattr(error, "option_name", "")
    if option and hasattr(error, "possibilities"):
        return Misuse(f"{_name(context)} has no option '{shortened(option)}'", _other_option(option, context, options_of) or page)
    if option and _NO_VALUE in error.message:
        return Misuse(f"{option} takes no value", f"type {option} alone")
    if option:
        return Misuse(f"{option} needs a value", f"type: {option} {_metavar(option, context)}; {page}")
    parameter = getattr(error, "param", None)
    if parameter is not None:
        return _bad_value(error, parameter, page)
    if error.message.startswith(_EXTRA):
        return _extra(error.message.partition("(s) (")[2].removesuffix(")"), context, page)
    return Misuse(error.format_message().rstrip("."), page)


def check_values(context: Any) -> None:
    """Raise Misuse for an option on the command line whose value is empty, as from a variable of the shell that is not set."""
    for parameter in context.command.params:
        value = context.params.get(parameter.name)
        is_empty = any(isinstance(each, str) and not each.strip() for each in (value if isinstance(value, (list, tuple)) else [value]))
        if is_empty and parameter.param_type_name == "option" and context.get_parameter_source(parameter.name).name == "COMMANDLINE":
            option = parameter.opts[0]
            hint = f"type: {option} {_metavar(option, context)}, or leave it out; see: {context.command_path} --help"
            raise Misuse(f"{option} needs a value", hint)


def no_command(name: str, commands: Iterable[str]) -> Misuse:
    """Return the failure for the name of no command."""
    valid = list(commands)
    near = nearest(name, valid)
    hint = f"did you mean '{near[0]}'?" if near else f"the commands are {', '.join(valid)}"
    return Misuse(f"there is no command '{shortened(name)}'", hint)


def command_begun(name: str, commands: Iterable[str]) -> str | None:
    """Return the one command that begins as typed, None if none does; raises Misuse if several do."""
    typed = fold(name)
    found = [command for command in commands if typed and command.startswith(typed)]
    if len(found) > 1:
        raise Misuse(f"'{name}' can be {' or '.join(found)}", "type one of these")
    return found[0] if found else None


def _name(context: Any) -> str:
    """Return the name of the command that a context is for."""
    return str(context.info_name) if context else "mxbrief"


def _metavar(option: str, context: Any) -> str:
    """Return what stands for the value of an option in help."""
    found = [each for each in context.command.params if option in each.opts] if context else []
    return str(found[0].make_metavar(context)) if found else "VALUE"


def _other_option(option: str, context: Any, options_of: Callable[[], Iterable[tuple[str, str]]]) -> str:
    """Return the option that was meant: one of this command that is spelled or begins like it, or one of another command."""
    own = [name for each in context.command.get_params(context) for name in each.opts if name.startswith("--")] if context else []
    typed = option.lstrip("-").casefold()
    begun = [name for name in own if len(typed) > 1 and name.startswith(f"--{typed}")]
    near = begun or nearest(option, own)
    if near:
        return f"did you mean {' or '.join(near)}?"
    owners = [command for command, name in options_of() if name == f"--{typed}"]
    if context and context.parent is None and owners:
        return f"options come after the command: mxbrief {owners[0]} {option}"
    return f"{option} belongs to {', '.join(owners)}" if owners else ""


def _bad_value(error: Any, parameter: Any, page: str) -> Misuse:
    """Return the failure for a value that an option or argument cannot have, or for one that is missing."""
    names = [name for name in parameter.opts if name.startswith("--")]
    what = names[0] if names else str(parameter.human_readable_name).strip("[].")
    least = getattr(parameter.type, "min", None)
    value = error.message.partition("'")[2].partition("'")[0] or error.message.split(" ")[0]
    if least is not None:
        return Misuse(f"{what} cannot be {shortened(value)}", f"give a whole number of at least {least}")
    return Misuse(f"{what}: {error.message.rstrip('.')}", page)


def _extra(extra: str, context: Any, page: str) -> Misuse:
    """Return the failure for more arguments than a command takes."""
    name = _name(context)
    given = [
        str(each)
        for parameter in context.command.params
        if parameter.param_type_name == "argument"
        for each in [context.params.get(parameter.name)]
        if each
    ]
    if name == "explain" and given:
        whole = shortened(f"{given[0]} {extra}")
        position = shortened(f"{given[0]}/{extra.replace(' ', '-')}")
        hint = f'a position: mxbrief explain {position}; a name with blanks in quotes: mxbrief explain "{whole}"'
        return Misuse(f"explain takes one name, and '{shortened(extra)}' is more", hint)
    return Misuse(f"'{shortened(extra)}' is more than {name} takes", page)
