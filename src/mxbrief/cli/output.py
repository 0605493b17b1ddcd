"""Run a command, write its report once, and exit.

Standard output carries the report and nothing else; everything said about it goes to standard error.
"""

# ruff: noqa: TID251 -- one of the two modules that know the streams

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import msgspec

from mxbrief import __version__
from mxbrief.cli.report import Report, Target
from mxbrief.cli.terminal import Terminal, read_terminal
from mxbrief.document import Document
from mxbrief.errors import Exit, Failure, Misuse
from mxbrief.problems import Problem, Severity, bounded
from mxbrief.render import Format, Rendered, render
from mxbrief.render.page import UNLIMITED, Color, Page
from mxbrief.render.sanitize import clean

if TYPE_CHECKING:
    from mxbrief.corpus.read.reader import Reader

_ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".html": "html",
    ".htm": "html",
    ".tex": "latex",
    ".rst": "rst",
    ".jira": "jira",
    ".mediawiki": "mediawiki",
    ".sarif": "sarif",
}
_FOREIGN = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".epub", ".pptx")
_SPREADSHEETS = (".xlsx", ".xls", ".ods", ".numbers")


def run_command(function: Callable[..., Report], options: Mapping[str, object], target: Target, root: Path | None) -> NoReturn:
    """Call a command with its own options, write its report, and exit: 1 if anything needs attention, else 0.

    ``root`` is the corpus of a command that reads one. Its problems are printed before a failure too: they may be the cause.
    """
    if root is None:
        _finish(function(**options), target)
    from mxbrief.corpus.read.reader import Reader

    reader = Reader(root)
    try:
        report = function(reader, **options)
    except Failure as failure:
        print_problems(reader.problems, root)
        if reader.broken and not isinstance(failure, Misuse):
            from mxbrief.cli.failures import as_far_as_read

            raise as_far_as_read(failure) from None
        raise
    _finish(report, target, reader)


def print_problems(problems: Iterable[Problem], root: Path) -> None:
    """Print problems of the corpus at ``root``, one a line; of very many of one kind in one file, the first."""
    for problem in bounded(problems):
        print_line(problem.one_line(lambda path: str(root / path)))


def print_line(line: str) -> None:
    """Write a line to standard error, if there is any."""
    if sys.stderr is None:
        return
    encoding = sys.stderr.encoding or "ascii"
    indent = line[: len(line) - len(line.lstrip(" "))]
    try:
        sys.stderr.write((indent + clean(line)).encode(encoding, "replace").decode(encoding) + "\n")
    except OSError:
        return


def _finish(report: Report, target: Target, reader: Reader | None = None) -> NoReturn:
    """Write a report where it belongs, print what is to be said about it, and exit."""
    if target.output == "-":
        target = msgspec.structs.replace(target, output=None)
    terminal = read_terminal(target.color, target.width, to_file=target.output is not None)
    format_ = _format(report, target, terminal)
    text, encoding = _text(report, target, format_, _page(report, terminal, target)), terminal.encoding
    if target.bom:
        text, encoding = _marked(text, format_), "utf-8"
    _write(text, encoding, target)
    if reader:
        # Some views read more of the corpus.
        report = msgspec.structs.replace(report, problems=reader.problems)
    for line in report.notes.get(format_, ()):
        print_line(line)
    if report.root:
        print_problems(report.problems, report.root)
    errors = sum(problem.severity is Severity.ERROR for problem in report.problems)
    if errors:
        count = "1 problem" if errors == 1 else f"{errors} problems"
        print_line(f"mxbrief: {count} in the corpus, named above; what they concern may be missing here")
    sys.exit(Exit.ATTENTION if errors or report.attention else Exit.DONE)


def _format(report: Report, target: Target, terminal: Terminal) -> str:
    """Return the name of the format to write: the one chosen, else that of the file's ending, else what suits the destination.

    Raises Misuse for the ending of a format that cannot be written.
    """
    if target.format != Format.AUTO:
        return str(target.format)
    ending = Path(target.output).suffix.casefold() if target.output else ""
    if ending in _FOREIGN:
        raise Misuse(f"mxbrief cannot write {ending}", f"write Markdown and convert it: pandoc report.md --output report{ending}")
    if ending in _SPREADSHEETS:
        raise Misuse(f"mxbrief cannot write {ending}", "write a file that ends in .csv, which every spreadsheet opens")
    if ending == ".txt":
        return report.shown
    # A report without a result, such as a schema, has one form.
    if ending in _ENDINGS and report.result is not None:
        return _ENDINGS[ending]
    if ending and ending not in _ENDINGS and _is_new_or_file(target.output):
        known = ", ".join({name: ending for ending, name in reversed(_ENDINGS.items()) if name != "sarif"}.values())
        raise Misuse(f"mxbrief knows no format for {ending}", f"choose one with --format, or end the name in {known} or .txt")
    return report.shown if terminal.is_terminal else report.piped


def _is_new_or_file(output: str | None) -> bool:
    """Tell whether the ending of an output says anything: devices and pipes have names of their own."""
    return output is not None and (not Path(output).exists() or Path(output).is_file())


def _text(report: Report, target: Target, name: str, page: Page) -> str:
    if name in report.texts:
        return report.texts[name](page)
    format_ = Format(name)
    match format_:
        case Format.JSON:
            from mxbrief.render.json import to_json

            return to_json(report.result)
        case Format.CSV | Format.TSV:
            return _rendered(report.rows, format_, page)
        case Format.AUTO:
            raise ValueError(name)
        case _:
            view = report.table if report.table and target.table_only else _stamped(report, target)
            return _rendered(view, format_, page, transpose=target.transpose)


def _marked(text: str, format_: str) -> str:
    """Return a table of data with a byte order mark; raises Misuse for another format."""
    if format_ not in (Format.CSV, Format.TSV):
        raise Misuse(f"--bom is for csv and tsv, not for {format_}", "leave out --bom, or add --format csv")
    return f"\ufeff{text}"


def _stamped(report: Report, target: Target) -> Callable[[], Document] | None:
    """Return the view of a whole report, with its stamp if it has one."""
    document, corpus = report.document, report.corpus
    if document is None or corpus is None:
        return document
    from mxbrief.views.report import stamped

    as_of = getattr(report.result, "as_of", None)
    return lambda: stamped(document(), corpus(), as_of, __version__, target.command)


def _rendered(view: Callable[[], Document] | None, format_: Rendered, page: Page, *, transpose: bool = False) -> str:
    """Return a view in a format, with its tables turned over if so wanted; raises Misuse if the report has no such view."""
    if view is None:
        raise Misuse(f"this report cannot be printed as {format_}")
    document = view()
    if transpose:
        from mxbrief.document import turned_over

        document = turned_over(document)
    return render(document, format_, page)


def _page(report: Report, terminal: Terminal, target: Target) -> Page:
    """Return what a renderer may know of the destination."""
    from binascii import crc32

    made_by = f"{report.corpus()}\n{target.command}" if report.corpus and target.command else ""
    is_limited = terminal.is_terminal or terminal.width_given or not report.unwrapped
    return Page(
        width=terminal.width if is_limited else UNLIMITED,
        color=Color(terminal.colors),
        links=terminal.links,
        ascii_only=terminal.ascii_only,
        citations=target.citations,
        name=f"{crc32(made_by.encode(errors='replace')) & 0xFFFFFF:06x}" if made_by else "",
    )


def _write(text: str, encoding: str, target: Target) -> None:
    """Write a text to standard output, or to a file."""
    if target.output is None:
        _print(text, encoding)
        return
    from mxbrief.corpus.edit.write import write_file

    if target.output.endswith(os.sep):
        exists = Path(target.output).is_dir()
        why, hint = ("it is a folder", "name a file in it") if exists else ("there is no such folder", "create it, and name a file in it")
        raise Failure(f"'{target.output}' cannot be written: {why}", hint)
    hint = "choose another name, or replace it with --force"
    write_file(Path(target.output), text.encode(), replace=target.force, hint=hint)


def _print(text: str, encoding: str) -> None:
    """Write to standard output in one go. A reader that has gone away, as ``head`` does, is not a failure."""
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
