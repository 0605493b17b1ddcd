"""``mxbrief schema``: JSON Schema of a corpus file, for editors, or of what a command prints, for scripts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mxbrief.cli import options
from mxbrief.errors import Misuse
from mxbrief.model.kinds import FileKind


class Result(StrEnum):
    """The commands whose JSON has a schema."""

    COMPARE = "compare-json"
    SHOW = "show-json"
    RISKS = "risks-json"
    SCENARIOS = "scenarios-json"
    RECOMMEND = "recommend-json"
    EXPLAIN = "explain-json"
    LIST = "list-json"
    LINT = "lint-json"


KINDS = (*(kind.value for kind in FileKind), *(kind.value for kind in Result))


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help=f"One of {', '.join(KINDS)}.", autocompletion=lambda: list(KINDS), show_default=False),
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Print the JSON Schema of a kind of file or of JSON output. The dialect is 2020-12."""
    if kind not in KINDS:
        raise Misuse(f"there is no kind '{kind}'" if kind else "schema needs a kind", f"one of {', '.join(KINDS)}")
    import msgspec

    from mxbrief.cli.output import deliver
    from mxbrief.cli.terminal import read_terminal
    from mxbrief.model.file_types import SHAPES
    from mxbrief.model.schema import file_schema, result_schema

    if kind in list(FileKind):
        made = file_schema(SHAPES[FileKind(kind)], f"mxbrief: {kind}")
    else:
        made = result_schema(_result_type(Result(kind)), f"mxbrief {kind.removesuffix('-json')} --format json")
    text = msgspec.json.format(msgspec.json.encode(made), indent=2).decode() + "\n"
    deliver(text, read_terminal(options.ColorChoice.NEVER, None, to_file=output is not None), output, force=force)


def _result_type(result: Result) -> object:  # noqa: PLR0911 -- one for each result
    """Return the type of what a command prints as JSON: a Struct, or several that their ``schema`` tells apart."""
    match result:
        case Result.COMPARE:
            from mxbrief.results.comparison import Comparison

            return Comparison
        case Result.SHOW:
            from mxbrief.analysis.profile import Portrait

            return Portrait
        case Result.RISKS:
            from mxbrief.results.risks import RiskMatrix, ScenarioRisks

            return RiskMatrix | ScenarioRisks
        case Result.SCENARIOS:
            from mxbrief.results.scenarios import ScenarioBrief, ScenarioTable

            return ScenarioTable | ScenarioBrief
        case Result.RECOMMEND:
            from mxbrief.results.recommendations import Agenda

            return Agenda
        case Result.EXPLAIN:
            from mxbrief.results.explanations import AdviceExplained, PositionExplained, QuestionExplained, RiskExplained, SourceExplained

            return RiskExplained | AdviceExplained | QuestionExplained | PositionExplained | SourceExplained
        case Result.LIST:
            from mxbrief.analysis.listing import Listing

            return Listing
        case Result.LINT:
            from mxbrief.results.lint import LintReport

            return LintReport
