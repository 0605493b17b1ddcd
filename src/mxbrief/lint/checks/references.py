"""Checks of ids that point elsewhere: questions, sources, offices, people, risks, issues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mxbrief.corpus.load import references as names
from mxbrief.lint.checks.found import file_problem, problem
from mxbrief.lint.checks.index import Index, defined_ids, issue_of
from mxbrief.lint.checks.walk import citations, parts
from mxbrief.model.kinds import FileKind
from mxbrief.model.manifest import Premise, Scenario
from mxbrief.model.parsed import Item, Sheet, Step
from mxbrief.model.positions import Election, Event, Position, Question
from mxbrief.model.register import Condition, Recommendation, Risk
from mxbrief.model.sources import Source
from mxbrief.problems import Problem
from mxbrief.suggestions import suggestion

_CONDITIONAL = (FileKind.RISKS, FileKind.RECOMMENDATIONS)
_NAMED_BY_ISSUE = (FileKind.RISKS, FileKind.RECOMMENDATIONS, FileKind.POSITIONS)


def check_issue(sheet: Sheet, index: Index) -> Iterator[Problem]:
    """Yield files named after an issue that there is not."""
    issue = issue_of(sheet.path)
    if sheet.kind in _NAMED_BY_ISSUE and issue not in index.issues:
        hint = suggestion(issue, list(index.issues)) or f"add issues/{issue}.yaml"
        yield file_problem("unknown-issue", sheet.path, f"is named after the issue '{issue}', which is not in issues/", hint)


def check_answers(sheet: Sheet, index: Index) -> Iterator[Problem]:
    """Yield positions on questions that the issue does not ask, or does not ask of the office."""
    asked = index.asked.get(issue_of(sheet.path)) if sheet.kind is FileKind.POSITIONS else None
    if asked is None:
        return
    office = sheet.path.split("/")[1]
    for item, position in sheet.of(Position):
        id_ = position.question
        if id_ not in asked and FileKind.ISSUE not in index.broken:
            elsewhere = index.questions.get(id_)
            hint = f"it belongs to '{elsewhere}': move the entry to {elsewhere}.yaml" if elsewhere else suggestion(id_, list(asked))
            message = f"answers '{id_}', which is no question of '{issue_of(sheet.path)}'"
            yield problem("unknown-question", item, message, hint, at=("question",), subject=id_)
        elif asked.get(id_) and office not in asked[id_]:
            message = f"answers '{id_}', which is not asked of '{office}'"
            yield problem("not-asked", item, message, "see 'offices' of the question", at=("question",), subject=id_)


def check_citations(sheet: Sheet, index: Index) -> Iterator[Problem]:
    """Yield citations of sources that no bibliography holds, and sources that derive from such."""
    if FileKind.SOURCES in index.broken and not index.sources:
        return
    for item, citation, at in citations(sheet):
        if citation.id not in index.sources:
            hint = suggestion(citation.id, list(index.sources)) or "add it to a file in sources/"
            message = f"cites '{citation.id}', which no bibliography holds"
            yield problem("unknown-source", item, message, hint, at=(*at, "id"), subject=citation.id)
    for item, source in sheet.of(Source):
        parent = index.sources.get(source.id)
        if parent and parent not in index.sources:
            message = f"derives from '{parent}', which no bibliography holds"
            at = ("custom", "derived_from")
            yield problem("unknown-source", item, message, suggestion(parent, list(index.sources)), at=at, subject=source.id)


def check_conditions(sheet: Sheet, index: Index) -> Iterator[Problem]:
    """Yield conditions on offices or questions that there are not, or that do not go together."""
    if sheet.kind not in _CONDITIONAL:
        return
    asked = {question: offices for questions in index.asked.values() for question, offices in questions.items()}
    whole = FileKind.ISSUE not in index.broken
    for item, part, at in parts(sheet):
        if isinstance(part, Condition) and part.office is not None and part.question is not None:
            subject = str(getattr(item.value, "id", ""))
            yield from _placed(names.in_test(part.office, part.question, index.offices, asked, whole=whole), item, at, subject)


def check_names(sheet: Sheet, index: Index) -> Iterator[Problem]:
    """Yield ids of offices, people, issues, risks and recommendations that are not in the corpus."""
    for item in sheet.items:
        match item.value:
            case Question(id=id_, offices=offices):
                yield from _placed(names.in_list("office", offices, index.offices, ("offices",)), item, subject=id_)
            case Election():
                yield from _election(item, item.value, index)
            case Event(id=id_, issue=issue) if issue not in index.issues:
                yield from _placed([names.unknown_name("issue", issue, index.issues, ("issue",))], item, subject=id_)
            case Recommendation(id=id_, addresses=risks) if FileKind.RISKS not in index.broken:
                yield from _placed(names.in_list("risk", risks, index.risks, ("addresses",)), item, subject=id_)
            case Premise(people=people):
                yield from _placed(names.in_list("candidate", people, index.candidates, ("people",)), item)
            case Scenario():
                yield from _scenario(item, item.value, index)


def check_corpus(sheets: list[Sheet]) -> Iterator[Problem]:
    """Yield ids that two things share, and risks that nothing grades."""
    first: dict[str, tuple[str, Item]] = {}
    for kind, id_, item in defined_ids(sheets):
        if id_ in first:
            place = first[id_][1].place("id")
            message = f"the id '{id_}' is already that of a {first[id_][0]} in {place.path}, line {place.line}"
            yield problem("duplicate-id", item, message, "give one of the two another id", at=("id",), subject=id_)
        else:
            first[id_] = (kind, item)
    graded = any(sheet.kind is FileKind.CORPUS and (sheet.problems or getattr(sheet.head(object), "matrix", None)) for sheet in sheets)
    for sheet in sheets:
        if sheet.kind is FileKind.RISKS and sheet.of(Risk) and not graded:
            hint = "add 'matrix: …', severity by likelihood and impact"
            yield file_problem("missing-matrix", "corpus.yaml", f"has no matrix to grade the risks in {sheet.path}", hint)
            return


def find_uncited(sheets: list[Sheet], cited: set[str]) -> Iterator[Problem]:
    """Yield sources that nothing cites and nothing derives from."""
    sources = [(item, source) for sheet in sheets for item, source in sheet.of(Source)]
    used = cited | {source.custom.derived_from for _, source in sources if source.custom and source.custom.derived_from}
    for item, source in sources:
        if source.id not in used:
            hint = "cite it, or delete it"
            yield problem("uncited-source", item, f"nothing cites '{source.id}'", hint, at=("id",), subject=source.id)


def _election(item: Item, election: Election, index: Index) -> Iterator[Problem]:
    """Yield the people of an election who are not in the corpus."""
    named: list[tuple[tuple[Step, ...], str]] = [(("winner",), election.winner)] if election.winner else []
    named += [(("results", number, "candidate"), result.candidate) for number, result in enumerate(election.results)]
    unknown = (names.unknown_name("candidate", name, index.candidates, at) for at, name in named if name not in index.candidates)
    yield from _placed(unknown, item)


def _scenario(item: Item, scenario: Scenario, index: Index) -> Iterator[Problem]:
    """Yield what is wrong with the names in a scenario."""
    yield from _placed(names.in_scenario(scenario, index.candidates, index.offices), item)
    for number, expectation in enumerate(scenario.expectations):
        if expectation.issue and expectation.issue not in index.issues:
            yield from _placed([names.unknown_name("issue", expectation.issue, index.issues, ("expectations", number, "issue"))], item)
    if FileKind.RISKS not in index.broken:
        yield from _placed(names.in_list("risk", scenario.key_risks, index.risks, ("key_risks",)), item)
    if FileKind.RECOMMENDATIONS not in index.broken:
        yield from _placed(
            names.in_list("recommendation", scenario.key_recommendations, index.recommendations, ("key_recommendations",)), item
        )


def _placed(faults: Iterable[names.Fault], item: Item, at: tuple[Step, ...] = (), subject: str = "") -> Iterator[Problem]:
    """Yield faults at their places in an item; ``at`` leads to the mapping that they were found in."""
    return (problem(fault.code, item, fault.message, fault.hint, at=(*at, *fault.at), subject=subject) for fault in faults)
