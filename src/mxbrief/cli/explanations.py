"""What the id given to ``explain`` means, and how that is explained: from the kinds that are quick to look through to the others."""

from __future__ import annotations

from pathlib import Path

from mxbrief.analysis import explain
from mxbrief.analysis.stage import Stage
from mxbrief.corpus import find, layout, load, register
from mxbrief.corpus.nearest import unknown_of_any_kind
from mxbrief.errors import Misuse
from mxbrief.model.dates import PartialDate
from mxbrief.problems import Problem
from mxbrief.views.explain import Explained

Explanation = tuple[Explained, tuple[Problem, ...]]


def explain_id(root: Path, id_: str, people: dict[str, str] | None, cutoff: PartialDate | None) -> Explanation:
    """Return the explanation of an id with the problems met; raises Failure for an id that nothing has, with the nearest ones."""
    if "/" in id_:
        candidate, _, question = id_.partition("/")
        return _position(root, candidate, question, cutoff)
    ids = register.list_ids(root)
    match ids.get(id_):
        case "risk":
            return _risk(root, id_, people, cutoff)
        case "recommendation":
            holdings = register.load_register(root, advice=None, scenario=people)
            return explain.explain_advice(Stage(holdings, cutoff), id_, people), holdings.problems
        case "question":
            return _question(root, id_, cutoff)
        case "source":
            return _source(root, id_)
        case _:
            raise unknown_of_any_kind(id_, ids, "List them with: mxbrief list risks, recommendations, questions or sources")


def _risk(root: Path, id_: str, people: dict[str, str] | None, cutoff: PartialDate | None) -> Explanation:
    """Explain a risk under the scenario chosen, or the one that came about, or the first of the standard ones."""
    holdings = register.load_register(root, advice=None)
    if people and not set(people.values()) <= {person.id for person in holdings.people}:
        holdings = register.load_register(root, advice=None, everybody=True)
    stage = Stage(holdings, cutoff)
    scenarios = stage.scenarios()
    chosen = people or next((each for name, each in scenarios if name.actual), None) or (scenarios[0][1] if scenarios else None)
    if chosen is None:
        raise Misuse("the corpus has no scenarios to choose from", "name one person for each office with --scenario A+B")
    return explain.explain_risk(stage, id_, chosen), holdings.problems


def _question(root: Path, id_: str, cutoff: PartialDate | None) -> Explanation:
    """Explain a question, with the conditions that test it."""
    (topic,) = find.find_topics(root, [id_])
    holdings = load.load_positions(root, [topic.issue], layout.candidate_offices(root))
    tested = register.load_conditions(root)
    return explain.explain_question(Stage(load.joined(holdings, tested), cutoff), id_), (*holdings.problems, *tested.problems)


def _position(root: Path, candidate: str, question: str, cutoff: PartialDate | None) -> Explanation:
    """Explain what somebody holds on a question."""
    people = find.find_people(root, [candidate], ())
    (topic,) = find.find_topics(root, [question])
    if not topic.questions:
        raise Misuse(f"'{question}' is an issue", "name one of its questions; list them with: mxbrief list questions")
    holdings = load.load_positions(root, [topic.issue], people)
    return explain.explain_position(Stage(holdings, cutoff), candidate, question), holdings.problems


def _source(root: Path, id_: str) -> Explanation:
    """Explain a source, with everything in the corpus that cites it."""
    holdings = register.load_register(root, advice=None, every_question=True, everybody=True, sources=False)
    events, sources = register.load_events(root), load.load_sources(root)
    problems = tuple(sorted({*holdings.problems, *events.problems, *sources.problems}))
    return explain.explain_source(load.joined(holdings, events), sources.sources[id_]), problems
