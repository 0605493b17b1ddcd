"""The last step of every command: a result becomes text, and the text is written once.

Standard output carries the report and nothing else; everything said about it goes to standard error.
"""

# ruff: noqa: TID251 -- one of the two modules that know the streams

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import msgspec

from mxbrief.cli.options import Format, Target
from mxbrief.cli.terminal import Terminal, read_terminal
from mxbrief.document import Document
from mxbrief.errors import Exit, Failure
from mxbrief.problems import Problem, Severity
from mxbrief.render.sanitize import clean


def emit(
    result: msgspec.Struct,
    target: Target,
    *,
    document: Callable[[], Document],
    rows: Callable[[], Document],
    table: Callable[[], Document] | None = None,
    lines: str | None = None,
) -> None:
    """Write a result in the format asked for.

    ``document`` is the whole of it, ``rows`` one table of records for spreadsheets, ``table`` what --table-only leaves of it,
    ``lines`` what auto means in a pipe if not Markdown.
    """
    view = table if table and target.table_only else document
    terminal = read_terminal(target.color, target.width, to_file=target.output is not None)
    match target.format:
        case Format.JSON:
            text = to_json(result)
        case Format.AUTO if lines is not None and not terminal.is_terminal:
            text = lines
        case Format.CSV | Format.TSV:
            text = rendered(rows(), target.format, terminal)
        case Format.AUTO:
            text = rendered(view(), Format.TERMINAL if terminal.is_terminal else Format.MARKDOWN, terminal)
        case _:
            text = rendered(view(), target.format, terminal)
    deliver(text, terminal, target.output, force=target.force)


def deliver(text: str, terminal: Terminal, output: str | None, *, force: bool) -> None:
    """Write a text to standard output, or to a file."""
    if output is None:
        _print(text, terminal.encoding)
    else:
        from mxbrief.corpus.edit.write import write_file

        write_file(Path(output), text.encode(), replace=force, way_out="choose another name, or replace it with --force")


def to_json(result: msgspec.Struct) -> str:
    """Return a result as indented JSON, keys in the order of its fields, ``schema`` first."""
    return msgspec.json.format(msgspec.json.encode(result, enc_hook=str), indent=2).decode() + "\n"


def announce(made: Iterable[Path], next_step: str) -> None:
    """Print the files made, one a line, and say on standard error how to go on."""
    _print("".join(f"{path}\n" for path in made), "utf-8")
    say(f"mxbrief: {next_step}")


def report(problems: Iterable[Problem], root: Path) -> None:
    """Say what is wrong with the corpus, one problem a line."""
    for problem in problems:
        say(_line(problem, root))


@contextmanager
def blaming(problems: Iterable[Problem], root: Path) -> Iterator[None]:
    """Say what is wrong with the corpus before a failure in the block: it may be the cause."""
    try:
        yield
    except Failure:
        report(problems, root)
        raise


def leave(problems: Iterable[Problem], root: Path, *, attention: bool = False) -> NoReturn:
    """Say what is wrong with the corpus and exit: 1 if anything is, or if the result needs ``attention``, else 0."""
    found = list(problems)
    report(found, root)
    broken = any(problem.severity is Severity.ERROR for problem in found)
    if broken:
        count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
        say(f"mxbrief: {count} in the corpus; the report leaves out what is unsound")
    sys.exit(Exit.ATTENTION if broken or attention else Exit.DONE)


def say(line: str) -> None:
    """Write a line about the work to standard error; without one, say nothing."""
    if sys.stderr is None:
        return
    encoding = sys.stderr.encoding or "ascii"
    indent = line[: len(line) - len(line.lstrip(" "))]
    try:
        sys.stderr.write((indent + clean(line)).encode(encoding, "replace").decode(encoding) + "\n")
    except OSError:
        return


def rendered(document: Document, format_: Format, terminal: Terminal) -> str:
    """Return a document as text."""
    from mxbrief import render
    from mxbrief.render.page import Color, Page

    page = Page(width=terminal.width, color=Color(terminal.colors), links=terminal.links, ascii_only=terminal.ascii_only)
    return render.render(document, render.Format(format_.value), page)


def _line(problem: Problem, root: Path) -> str:
    """Return a problem on one line, in the form that editors jump to."""
    place = str(root / problem.place.path) + (f":{problem.place.line}:{problem.place.column}" if problem.place.line else "")
    hint = f"; {problem.hint}" if problem.hint else ""
    return f"{place}: {problem.severity}[{problem.code}] {problem.message}{hint}"


def _print(text: str, encoding: str) -> None:
    """Write to standard output in one go. A reader that has gone away, as ``head`` does, is no failure."""
    if sys.stdout is None:
        raise Failure("standard output is closed", "write to a file with --output FILE")
    try:
        sys.stdout.buffer.write(text.encode(encoding, "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes once more at exit, which must not fail.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Failure(f"standard output cannot be written: {error.strerror}") from None
