"""The pages of ``--help``: options, and examples that can be typed. Loaded for these alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from mxbrief.cli.examples import examples_of
from mxbrief.cli.terminal import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDEST = 100
_NARROWEST = 40
_NARROW = 72
"""Below this width a text does not stand beside what it explains, but under it."""


_HelpFormatter: Any = typer.Context.formatter_class


class Formatter(_HelpFormatter):  # type: ignore[misc]  # typer gives it no name of its own
    """Sets help for the width of the terminal."""

    def __init__(self, **_options: Any) -> None:
        super().__init__(width=text_width(_NARROWEST, _WIDEST) - 2)

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 28, col_spacing: int = 2) -> None:
        """Write terms and what they mean: side by side, or one under the other where that would be too narrow."""
        super().write_dl(rows, 4 if self.width < _NARROW and any(len(text) > self.width // 2 for _, text in rows) else col_max, col_spacing)


def help_page(command: Any, context: typer.Context) -> str:
    """Return the page of a command, or of all of them."""
    formatter = Formatter()
    command.format_help(context, formatter)
    return str(formatter.getvalue()).rstrip("\n")


def write_examples(command: str, formatter: Any) -> None:
    """Write the examples of a command at the end of its page; lines are not broken, for they are there to be copied."""
    lines = list(examples_of(command))
    if not lines:
        return
    with formatter.section("Examples"):
        for what, line in lines:
            formatter.write(f"  {what}:\n    {line}\n")
