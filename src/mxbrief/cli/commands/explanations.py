"""What the id given to ``explain`` means, and how that is explained: from the kinds that are quick to look through to the others."""

from __future__ import annotations

from pathlib import Path

from mxbrief.analysis import explanations as explain
from mxbrief.analysis.standings import Stage
from mxbrief.cli.output import blaming
from mxbrief.corpus import paths as layout
from mxbrief.corpus.load import positions as load
from mxbrief.corpus.load import register
from mxbrief.corpus.load import resolve as find
from mxbrief.corpus.load.bibliography import read_sources
from mxbrief.corpus.load.cited import Cite
from mxbrief.corpus.load.search import find_citations, find_kind
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, Misuse
from mxbrief.model.dates import PartialDate
from mxbrief.problems import Problem
from mxbrief.results.explanations import Named, SourceExplained
from mxbrief.suggestions import unknown_of_any_kind
from mxbrief.views.explain import Explained

Explanation = tuple[Explained, tuple[Problem, ...]]


def explain_id(root: Path, id_: str, people: dict[str, str] | None, cutoff: PartialDate | None) -> Explanation:
    """Return the explanation of an id with the problems met; raises Failure for an id that nothing has, with the nearest ones."""
    if "/" in id_:
        candidate, _, question = id_.partition("/")
        return _position(root, candidate, question, cutoff)
    match find_kind(root, id_):
        case ("risk", _):
            return _risk(root, id_, people, cutoff)
        case ("recommendation", _):
            return _advice(root, id_, people, cutoff)
        case ("question", path):
            return _question(root, id_, Path(path).stem, cutoff)
        case ("source", path):
            return _source(root, id_, path)
        case _:
            raise _inexplicable(root, id_)


def _risk(root: Path, id_: str, people: dict[str, str] | None, cutoff: PartialDate | None) -> Explanation:
    """Explain a risk under the scenario chosen, or the one that came about, or the first of the standard ones."""
    holdings = register.load_register(root, advice=None, only=id_, scenario=people, cite=Cite.RISKS, cutoff=cutoff)
    with blaming(holdings.problems, root):
        if not any(entry.risk.id == id_ for entry in holdings.risks):
            raise _unsound("risk", id_, root)
        stage = Stage(holdings, cutoff)
        chosen = people or next((each for name, each in stage.scenarios() if name.actual), None) or stage.standard()[0]
        return explain.explain_risk(stage, id_, chosen), holdings.problems


def _advice(root: Path, id_: str, people: dict[str, str] | None, cutoff: PartialDate | None) -> Explanation:
    """Explain a recommendation over the standard scenarios, or under the one chosen."""
    holdings = register.load_register(root, advice=None, only=id_, scenario=people, cite=Cite.ADVICE)
    with blaming(holdings.problems, root):
        if not any(entry.advice.id == id_ for entry in holdings.advice):
            raise _unsound("recommendation", id_, root)
        return explain.explain_advice(Stage(holdings, cutoff), id_, people), holdings.problems


def _question(root: Path, id_: str, issue: str, cutoff: PartialDate | None) -> Explanation:
    """Explain a question, with the conditions that test it."""
    holdings = load.load_positions(root, [issue], layout.candidate_offices(root), question=id_)
    tested = register.load_conditions(root, mention=id_)
    stage = Stage(load.joined(holdings, tested), cutoff)
    with blaming(holdings.problems, root):
        if id_ not in stage.questions:
            raise _unsound("question", id_, root)
        return explain.explain_question(stage, id_), (*holdings.problems, *tested.problems)


def _position(root: Path, candidate: str, question: str, cutoff: PartialDate | None) -> Explanation:
    """Explain what somebody holds on a question."""
    people = find.find_people(root, [candidate], ())
    (topic,) = find.find_topics(root, [question])
    if not topic.questions:
        raise Misuse(f"'{question}' is an issue", "name one of its questions; list them with: mxbrief list questions")
    holdings = load.load_positions(root, [topic.issue], people, question=question)
    return explain.explain_position(Stage(holdings, cutoff), candidate, question), holdings.problems


def _source(root: Path, id_: str, path: str) -> Explanation:
    """Explain a source, with everything in the corpus that cites it."""
    reader = Reader(root)
    found = read_sources(reader, path, [id_])
    with blaming(reader.problems, root):
        if not found:
            raise _unsound("source", id_, root)
    citing = tuple(Named(each.kind, each.id, each.title, each.place, each.locator) for each in find_citations(root, id_))
    return SourceExplained(source=found[0], cited_by=citing), tuple(reader.problems)


def _unsound(kind: str, id_: str, root: Path) -> Failure:
    """Return the failure for something that stands in a file but is not sound."""
    return Failure(f"the {kind} '{id_}' cannot be read", f"mend it; see: mxbrief lint {root}")


def _inexplicable(root: Path, id_: str) -> Failure:
    """Return the failure for an id of a kind that other commands tell about, or of none, with the nearest ones."""
    if "+" in id_:
        return Misuse(f"'{id_}' is not an id", f"for a scenario: mxbrief scenarios {id_}")
    if id_ in layout.issue_ids(root):
        return Misuse(f"'{id_}' is an issue", f"see: mxbrief compare {id_}; mxbrief risks {id_}; or name one of its questions")
    if layout.office_of(root, id_):
        return Misuse(f"'{id_}' is a candidate", f"see: mxbrief show {id_}; for one position: mxbrief explain {id_}/QUESTION")
    return unknown_of_any_kind(
        id_,
        register.list_ids(root),
        "List them with: mxbrief list risks, recommendations, questions or sources; a position is CANDIDATE/QUESTION",
    )
