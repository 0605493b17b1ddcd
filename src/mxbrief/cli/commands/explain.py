"""``mxbrief explain``: why, back to file, line, source and date."""

# Annotations are not postponed here: the options are read from them.

from collections.abc import Container
from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli import completion
from mxbrief.cli.options import AsOfOption, Output, ScenarioOption, output
from mxbrief.cli.terminal import today
from mxbrief.errors import Failure, FailureKind, Misuse

if TYPE_CHECKING:
    from mxbrief.analysis.standings import Standings
    from mxbrief.cli.report import Report
    from mxbrief.corpus.load.request import Request
    from mxbrief.corpus.read.reader import Reader
    from mxbrief.model.dates import PartialDate
    from mxbrief.results.explanations import Explanation

_KINDS = "a risk, recommendation, question, figure, event, person, office or source, or candidate/question"

IdArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="ID",
        help=f"The id or name of {_KINDS}.",
        autocompletion=completion.ids,
        show_default=False,
    ),
]


_MOST_WORDS = 12
"""No candidate and question have longer names."""


@output(Output(cites=True, stamped=True))
def explain(reader: "Reader", id_: IdArgument = None, scenario: ScenarioOption = None, as_of: AsOfOption = None) -> "Report":
    """Explain why, back to file, line and source. Takes the id or name of anything in the corpus, and candidate/question."""
    if not id_:
        raise Misuse("explain needs an id", f"of {_KINDS}")
    from mxbrief.cli.report import Report
    from mxbrief.corpus.load.resolve import find_cutoff, find_scenario
    from mxbrief.corpus.load.sources import sourced
    from mxbrief.views import explain as view

    winners = find_scenario(reader, scenario) if scenario is not None else None
    cutoff = find_cutoff(reader, as_of) if as_of is not None else None
    result = _explain(reader, id_, winners, cutoff)
    if hasattr(result, "sources"):
        result = sourced(reader, result, reader.names.issues())
    return Report(result, document=lambda: view.document(result), rows=lambda: view.rows(result))


def _explain(reader: "Reader", id_: str, winners: "dict[str, str] | None", cutoff: "PartialDate | None") -> "Explanation":
    """Find out what an id names, cheapest search first, and explain it; raises Failure, with near matches, if nothing has it."""
    from mxbrief.corpus.load.search import find_definition

    if "/" in id_ and not _is_title(reader, id_):
        return _explain_position(reader, id_, cutoff)
    definition = find_definition(reader, id_)
    if definition is None and (position := _as_position(reader, id_)):
        return _explain_position(reader, position, cutoff)
    if definition is None and not _is_path(reader, id_):
        id_ = _meant(reader, id_)
        definition = find_definition(reader, id_)
    if definition is None:
        return _explain_path(reader, id_, cutoff)
    if definition.kind == "question":
        return _explain_question(reader, id_, definition.path, cutoff)
    if definition.kind in {"risk", "recommendation"}:
        return _explain_entry(reader, id_, definition.kind, winners, cutoff)
    simple = {"source": _explain_source, "figure": _explain_figure, "event": _explain_event}
    return simple[definition.kind](reader, id_, definition.path)


def _explain_question(reader: "Reader", id_: str, path: str, cutoff: "PartialDate | None") -> "Explanation":
    """Explain a question, with everyone who is asked."""
    from mxbrief.analysis.explanations import explain_question
    from mxbrief.corpus import paths
    from mxbrief.corpus.load.request import Request

    everyone, issue = reader.names.candidate_offices(), paths.issue_of(path)
    request = Request(issues=(issue,), question=id_, candidates=everyone, risks=None, recommendations=None, related_to=id_)
    standings = _standings(reader, request, cutoff)
    _require("question", id_, standings.questions)
    return explain_question(standings, id_)


def _explain_entry(reader: "Reader", id_: str, kind: str, winners: "dict[str, str] | None", cutoff: "PartialDate | None") -> "Explanation":
    """Explain an entry of the register: a risk or a recommendation."""
    from mxbrief.analysis import explanations as analysis
    from mxbrief.corpus.load.request import Request, Scenarios

    request = Request(
        manifest=True,
        issues=None,
        risks=None,
        recommendations=None,
        related_to=id_,
        tested_only=True,
        every_office=True,
        candidates={candidate: office for office, candidate in (winners or {}).items()},
        scenarios=Scenarios.STANDARD,
    )
    standings = _standings(reader, request, cutoff)
    if kind == "risk":
        _require("risk", id_, {entry.risk.id for entry in standings.loaded.risks})
        return analysis.explain_risk(standings, id_, winners)
    _require("recommendation", id_, {entry.recommendation.id for entry in standings.loaded.recommendations})
    return analysis.explain_recommendation(standings, id_, winners)


def _explain_position(reader: "Reader", id_: str, cutoff: "PartialDate | None") -> "Explanation":
    """Explain the position of a candidate on a question, given as candidate/question."""
    from mxbrief.analysis.explanations import explain_position
    from mxbrief.corpus.load.request import Request
    from mxbrief.corpus.load.resolve import find_candidates, find_question
    from mxbrief.model.scales import Absence

    person, _, name = (part.strip() for part in id_.partition("/"))
    if not person or not name:
        from mxbrief.suggestions import shortened

        raise Misuse(f"'{shortened(id_)}' is only half of a position", "type CANDIDATE/QUESTION")
    if not reader.names.office_of(person) and reader.names.office_of(name):
        person, name = name, person
    candidates = find_candidates(reader, [person])
    try:
        topic = find_question(reader, name)
    except Failure as failure:
        if failure.kind is FailureKind.UNKNOWN_TOPIC and reader.broken:
            raise _unreadable(name) from None
        raise
    (candidate, *others), (question,) = candidates, topic.questions
    if others:
        raise Misuse("a position has one candidate", kind=FailureKind.SEVERAL_CANDIDATES, name=",".join(candidates))
    standings = _standings(reader, Request(issues=(topic.issue,), question=question, candidates=candidates), cutoff)
    explanation = explain_position(standings, candidate, question)
    if explanation.stance is not Absence.NOT_ASKED:
        return explanation
    import msgspec

    titles = tuple(_office_title(reader, office) for office in standings.questions[question].offices)
    return msgspec.structs.replace(explanation, asked=titles)


def _office_title(reader: "Reader", office: str) -> str:
    """Return the title of an office, or its id if it cannot be read."""
    from mxbrief.corpus import paths
    from mxbrief.model.positions import Office

    found = reader.read(paths.office_path(office), Office)
    return found.title if found else office


def _explain_source(reader: "Reader", id_: str, path: str) -> "Explanation":
    """Explain a source: what it is, and everything that cites it."""
    import msgspec

    from mxbrief.corpus import paths
    from mxbrief.corpus.load.search import find_citing
    from mxbrief.corpus.load.sources import find_sources
    from mxbrief.results.explanations import Mention, SourceExplanation

    found = find_sources(reader, [id_], [paths.issue_of(path)])
    _require("source", id_, found)
    return SourceExplanation(
        source=found[id_], cited_by=tuple(Mention(*msgspec.structs.astuple(citing)) for citing in find_citing(reader, id_))
    )


def _explain_figure(reader: "Reader", id_: str, path: str) -> "Explanation":
    """Explain a key figure: what it measures, when, and who says so."""
    from mxbrief.corpus import paths
    from mxbrief.model.positions import Figure, Issue
    from mxbrief.results.explanations import FigureExplanation

    found = {figure.id: (item, figure) for item, figure in reader.entries(path).of(Figure)}
    _require("figure", id_, found)
    (item, figure), issue = found[id_], paths.issue_of(path)
    file = reader.read(path, Issue)
    return FigureExplanation(
        figure=figure,
        issue=issue,
        issue_title=file.title if file else issue,
        first_day=figure.date.first_day,
        last_day=figure.date.last_day,
        place=item.place(),
    )


def _explain_event(reader: "Reader", id_: str, path: str) -> "Explanation":
    """Explain an event: when it was, the risks that it bears on, and what is due then."""
    from mxbrief.analysis.explanations import explain_event
    from mxbrief.corpus.load.request import Request, load
    from mxbrief.model.positions import Event

    loaded = load(reader, Request(issues=None, risks=None, recommendations=None, events=True))
    _require("event", id_, {event.id for event in loaded.events})
    place = next(item.place() for item, event in reader.entries(path).of(Event) if event.id == id_)
    return explain_event(loaded, id_, place)


def _is_path(reader: "Reader", id_: str) -> bool:
    """Tell whether an id is that of a person or an office, which are named by their folders."""
    return reader.names.office_of(id_) is not None or id_ in reader.names.offices()


def _explain_path(reader: "Reader", id_: str, cutoff: "PartialDate | None") -> "Explanation":
    """Explain a person or an office; raises Failure if the id is neither."""
    from mxbrief.analysis import explanations as analysis
    from mxbrief.corpus import paths
    from mxbrief.corpus.load.request import Request
    from mxbrief.corpus.load.search import read_definitions
    from mxbrief.problems import Place

    # Something else may have the same id, in a file that cannot be read.
    read_definitions(reader)
    office = reader.names.office_of(id_)
    if office:
        standings = _standings(reader, Request(issues=None, candidates={id_: office}, every_office=True), cutoff)
        return analysis.explain_candidate(standings, id_, Place(paths.profile_path(office, id_), 1, 1))
    if id_ not in reader.names.offices():
        raise _unreadable(id_)
    people = dict.fromkeys(reader.names.candidates_for(id_), id_)
    standings = _standings(reader, Request(candidates=people, every_office=True), cutoff)
    return analysis.explain_office(standings, id_, Place(paths.office_path(id_), 1, 1))


def _standings(reader: "Reader", request: "Request", cutoff: "PartialDate | None") -> "Standings":
    """Return the standings of what a request asks for."""
    from mxbrief.analysis.standings import Standings
    from mxbrief.corpus.load.request import load

    return Standings(load(reader, request), cutoff, today=today())


def _require(kind: str, id_: str, valid: Container[str]) -> None:
    """Raise Failure if the entry with an id is not among the valid ones."""
    if id_ not in valid:
        raise Failure(f"the {kind} '{id_}' cannot be read", "fix the problem listed above")


def _is_title(reader: "Reader", text: str) -> bool:
    """Tell whether a text with a slash is the name of something, and not candidate/question."""
    if reader.names.office_of(text.partition("/")[0]):
        return False
    from mxbrief.corpus.load.meaning import EXPLAINABLE, is_name

    return is_name(reader, text, EXPLAINABLE)


def _as_position(reader: "Reader", text: str) -> str:
    """Return a candidate and a question with blanks or a comma between them as candidate/question; "" for anything else."""
    from mxbrief.corpus.load.glossary import Kind
    from mxbrief.corpus.load.meaning import is_name

    words = text.replace(",", " ").split()
    if not 1 < len(words) <= _MOST_WORDS:
        return ""
    halves = [(" ".join(words[:index]), " ".join(words[index:])) for index in range(1, len(words))]
    for one, other in [*halves, *(half[::-1] for half in halves)]:
        if is_name(reader, one, [Kind.CANDIDATE]) and is_name(reader, other, [Kind.QUESTION]):
            return f"{one}/{other}"
    return ""


def _meant(reader: "Reader", name: str) -> str:
    """Return the id of what a name that is no id means; raises Failure if it means nothing that can be explained."""
    from mxbrief.corpus.load.glossary import Kind
    from mxbrief.corpus.load.meaning import EXPLAINABLE, find_thing, is_name
    from mxbrief.corpus.load.search import read_definitions
    from mxbrief.suggestions import shortened

    joined = [part.strip() for part in name.split("+")]
    not_an_id = Misuse(f"'{shortened(name)}' is not an id", kind=FailureKind.IS_SCENARIO, name=name)
    # The names of winners stand in the titles of sources too.
    if len(joined) > 1 and all(is_name(reader, part, [Kind.CANDIDATE]) for part in joined):
        raise not_an_id
    try:
        return find_thing(reader, name, EXPLAINABLE).id
    except (Failure, Misuse) as failure:
        if failure.kind is FailureKind.UNKNOWN_ID and "+" in name:
            raise not_an_id from None
        read_definitions(reader)
        if reader.broken:
            raise _unreadable(name) from None
        raise


def _unreadable(name: str) -> Failure:
    """Return the failure for a name that nothing has, where something could not be read."""
    from mxbrief.suggestions import shortened

    return Failure(f"'{shortened(name)}' may be in what cannot be read", "fix the problems listed above")
