"""``mxbrief lint``: problems in the corpus, each at its place with a hint."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.choices import pick
from mxbrief.cli.options import Output, PositionsOption, output
from mxbrief.cli.terminal import Progress, active_corpus, standard_input, today, working_folder
from mxbrief.errors import Failure
from mxbrief.render import Format, render

if TYPE_CHECKING:
    import msgspec

    from mxbrief.cli.report import Report
    from mxbrief.document import Document
    from mxbrief.lint.targets import Targets
    from mxbrief.render.page import Page
    from mxbrief.results.lint import LintReport


class LintFormat(StrEnum):
    """What problems can be printed as."""

    AUTO = "auto"
    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    MARKDOWN = "markdown"


_WITHOUT_A_SUMMARY = (LintFormat.CONCISE, LintFormat.GITHUB)
"""The formats that do not say how many files were checked; that goes to standard error."""

PathsArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH]...", help="Files and folders of a corpus; - is standard input.", show_default=False)
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings too.")]
ExplainOption = Annotated[
    str | None,
    typer.Option("--explain", metavar="CODE", help="Say what a check is for, with examples.", autocompletion=completion.codes),
]
CodesOption = Annotated[bool, typer.Option("--codes", help="List all checks.")]
StdinPathOption = Annotated[str | None, typer.Option("--stdin-path", metavar="PATH", help="The path that standard input belongs to.")]


@output(Output(reads_corpus=False, formats=LintFormat, auto="auto is full on a terminal, else concise"))
def lint(
    paths: PathsArgument = None,
    strict: StrictOption = False,
    explain: ExplainOption = None,
    codes: CodesOption = False,
    stdin_path: StdinPathOption = None,
    positions: PositionsOption = None,
) -> "Report":
    """Check corpus files. Text, shape, references, evidence, wording: every problem with its place and a hint."""
    if codes:
        return _codes()
    if explain:
        return _manual_page(explain)
    from mxbrief.corpus.read.file_bytes import MAX_BYTES
    from mxbrief.lint.run import lint_corpus
    from mxbrief.lint.targets import Surroundings, find_targets

    around = Surroundings(working_folder(), lambda: active_corpus(positions, or_built_in=False), lambda: standard_input(MAX_BYTES + 1))
    targets = find_targets(paths or [], stdin_path, around, chosen=positions is not None)
    progress = Progress()
    result = lint_corpus(targets.root, today(), under=targets.under, instead=targets.instead, progress=progress)
    progress.close()
    if not result.files and not result.problems:
        raise Failure("there is nothing to check", "name files or folders of a corpus")
    return _report(result, targets, strict=strict)


def _report(result: "LintReport", targets: "Targets", *, strict: bool) -> "Report":
    """Return the report on problems, with the formats of lint."""
    from mxbrief.cli.report import Report
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.render.sanitize import clean
    from mxbrief.views import lint as view
    from mxbrief.views.phrases import checked

    def sarif(_page: "Page") -> str:
        from mxbrief.lint.manual import read_page
        from mxbrief.render.json import to_json
        from mxbrief.views.sarif import sarif_log

        return to_json(sarif_log(result, targets.shown, read_page))

    def lines(made: list[str]) -> str:
        return "".join(f"{clean(line)}\n" for line in made)

    reader = Reader(targets.root, targets.instead)
    unchecked = tuple(f"mxbrief: not checked: {clean(reason)}" for reason in targets.unchecked)
    notes: dict[str, tuple[str, ...]] = {str(each): unchecked for each in LintFormat}
    notes |= dict.fromkeys(_WITHOUT_A_SUMMARY, (*unchecked, f"mxbrief: {checked(result, targets.shown('.'))}"))
    return Report(
        result,
        texts={
            LintFormat.FULL: lambda page: render(view.document(result, targets.shown, reader.lines), Format.TERMINAL, page),
            LintFormat.CONCISE: lambda _page: lines(view.concise_lines(result, targets.shown)),
            LintFormat.GITHUB: lambda _page: lines(view.github_lines(result, targets.shown)),
            LintFormat.SARIF: sarif,
            LintFormat.MARKDOWN: lambda page: render(view.table(result, targets.shown), Format.MARKDOWN, page),
        },
        shown=LintFormat.FULL,
        piped=LintFormat.CONCISE,
        unwrapped=True,
        notes=notes,
        attention=targets.is_missing or bool(result.counts.errors or (strict and result.counts.warnings)),
    )


def _codes() -> "Report":
    """Return all checks: a table on a terminal, one code a line in a pipe."""
    from mxbrief.model.checks import CHECKS
    from mxbrief.results.lint import CheckList
    from mxbrief.views import lint as view

    return _reference(CheckList(CHECKS), view.codes_table, view.codes_lines())


def _manual_page(code: str) -> "Report":
    """Return the page of a check: set for the width of a terminal, as it is written in a pipe. Raises Misuse for an unknown code."""
    from mxbrief.lint.manual import read_page
    from mxbrief.model.checks import CHECKS
    from mxbrief.results.lint import CheckPage
    from mxbrief.views.manual import page_document

    titles = {check.code: check.title for check in CHECKS}
    code = pick(code, titles, "--explain", titles, list_them="mxbrief lint --codes")
    (check,) = (check for check in CHECKS if check.code == code)
    text = read_page(code)
    written = f"# {code}\n\n{check.severity}, {check.group}: {check.title}\n\n{text}"
    return _reference(CheckPage(check, text), lambda: page_document(check, text), written)


def _reference(result: "msgspec.Struct", document: "Callable[[], Document]", text: str) -> "Report":
    """Return what is looked up in the manual: a document on a terminal, text everywhere else."""
    texts: dict[str, Callable[[Page], str]] = {name: lambda _page: text for name in LintFormat if name is not LintFormat.JSON}
    texts[LintFormat.FULL] = lambda page: render(document(), Format.TERMINAL, page)
    from mxbrief.cli.report import Report

    return Report(result, texts=texts, shown=LintFormat.FULL, piped=LintFormat.CONCISE, unwrapped=True)
