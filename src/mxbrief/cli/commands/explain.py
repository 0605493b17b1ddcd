"""``mxbrief explain``: why, back to file, line, source and date."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Container
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import AsOfOption, Output, ScenarioOption, output
from mxbrief.cli.report import Report
from mxbrief.errors import Failure, FailureKind, Misuse

if TYPE_CHECKING:
    from mxbrief.analysis.standings import Standings
    from mxbrief.corpus.load.request import Request
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.model.dates import PartialDate
    from mxbrief.results.explanations import Explanation

IdArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="ID",
        help="A risk, recommendation, question, source, or candidate/question.",
        autocompletion=completion.ids,
        show_default=False,
    ),
]


@output(Output(cites=True, stamped=True))
def explain(reader: "Reader", id_: IdArgument = None, scenario: ScenarioOption = None, as_of: AsOfOption = None) -> Report:
    """Explain why, back to file, line and source. Takes a risk, a recommendation, a question, a position or a source."""
    if not id_:
        raise Misuse("explain needs an id", "of a risk, a recommendation, a question or a source, or candidate/question")
    from mxbrief.corpus.load.resolve import find_cutoff, find_scenario
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.views import explain as view

    winners = find_scenario(reader, scenario) if scenario else None
    cutoff = find_cutoff(reader, as_of) if as_of else None
    result = _explain(reader, id_, winners, cutoff)
    if hasattr(result, "sources"):
        result = sourced(reader, result, reader.names.issues())
    return Report(result, document=lambda: view.document(result), rows=lambda: view.rows(result))


def _explain(reader: "Reader", id_: str, winners: "dict[str, str] | None", cutoff: "PartialDate | None") -> "Explanation":
    """Find out what an id names, cheapest search first, and explain it; raises Failure, with near matches, if nothing has it."""
    from mxbrief.analysis import explanations as analysis
    from mxbrief.corpus import paths
    from mxbrief.corpus.load.request import Request, Scenarios
    from mxbrief.corpus.load.search import find_definition

    if "/" in id_:
        return _explain_position(reader, id_, cutoff)
    definition = find_definition(reader, id_)
    if definition is None and reader.problems:
        raise Failure(f"'{id_}' is not among what can be read of the corpus", "fix the problem listed above")
    if definition is None:
        raise _unknown(reader, id_)
    candidates = {candidate: office for office, candidate in (winners or {}).items()}
    match definition.kind:
        case "source":
            return _explain_source(reader, id_, definition.path)
        case "question":
            everyone, issue = reader.names.candidate_offices(), paths.issue_of(definition.path)
            request = Request(issues=(issue,), question=id_, candidates=everyone, risks=None, recommendations=None, related_to=id_)
            standings = _standings(reader, request, cutoff)
            _require("question", id_, standings.questions)
            return analysis.explain_question(standings, id_)
        case "risk" | "recommendation":
            request = Request(
                manifest=True,
                issues=None,
                risks=None,
                recommendations=None,
                related_to=id_,
                tested_only=True,
                every_office=True,
                candidates=candidates,
                scenarios=Scenarios.STANDARD,
            )
            standings = _standings(reader, request, cutoff)
            if definition.kind == "risk":
                _require("risk", id_, {entry.risk.id for entry in standings.loaded.risks})
                return analysis.explain_risk(standings, id_, winners)
            _require("recommendation", id_, {entry.recommendation.id for entry in standings.loaded.recommendations})
            return analysis.explain_recommendation(standings, id_, winners)
        case kind:
            raise ValueError(kind)


def _explain_position(reader: "Reader", id_: str, cutoff: "PartialDate | None") -> "Explanation":
    """Explain the position of a candidate on a question, given as candidate/question."""
    from mxbrief.analysis.explanations import explain_position
    from mxbrief.corpus.load.request import Request
    from mxbrief.corpus.load.resolve import find_candidates, find_question

    candidate, _, question = id_.partition("/")
    candidates = find_candidates(reader, [candidate])
    topic = find_question(reader, question)
    standings = _standings(reader, Request(issues=(topic.issue,), question=question, candidates=candidates), cutoff)
    return explain_position(standings, candidate, question)


def _explain_source(reader: "Reader", id_: str, path: str) -> "Explanation":
    """Explain a source: what it is, and everything that cites it."""
    import msgspec

    from mxbrief.corpus.load.search import find_citing
    from mxbrief.corpus.load.sources import read_sources
    from mxbrief.results.explanations import Mention, SourceExplanation

    found = {source.id: source for source in read_sources(reader, path, [id_])}
    _require("source", id_, found)
    return SourceExplanation(
        source=found[id_], cited_by=tuple(Mention(*msgspec.structs.astuple(citing)) for citing in find_citing(reader, id_))
    )


def _standings(reader: "Reader", request: "Request", cutoff: "PartialDate | None") -> "Standings":
    """Return the standings of what a request asks for."""
    from mxbrief.analysis.standings import Standings
    from mxbrief.corpus.load.request import load

    return Standings(load(reader, request), cutoff)


def _require(kind: str, id_: str, valid: Container[str]) -> None:
    """Raise Failure if the entry with an id is not among the valid ones."""
    if id_ not in valid:
        raise Failure(f"the {kind} '{id_}' cannot be read", "fix the problem listed above")


def _unknown(reader: "Reader", id_: str) -> Failure:
    """Return the failure for an id that another command takes, or that nothing has."""
    if "+" in id_:
        return Misuse(f"'{id_}' is not an id", kind=FailureKind.SCENARIO_FOR_ID, name=id_)
    if id_ in reader.names.issues():
        return Misuse(f"'{id_}' is an issue", kind=FailureKind.ISSUE_FOR_ID, name=id_)
    if reader.names.office_of(id_):
        return Misuse(f"'{id_}' is a candidate", kind=FailureKind.CANDIDATE_FOR_ID, name=id_)
    from mxbrief.corpus.load.search import list_ids
    from mxbrief.suggestions import unknown_id

    return unknown_id(id_, list_ids(reader))
