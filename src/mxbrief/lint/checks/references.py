"""Checks of ids that lead elsewhere: questions, sources, offices, candidates, risks, issues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mxbrief.corpus import paths
from mxbrief.lint.checks.found import file_problem, problem
from mxbrief.lint.checks.index import Index, defined_ids
from mxbrief.lint.checks.walk import citations, is_damaged, parts
from mxbrief.model import references
from mxbrief.model.kinds import FileKind
from mxbrief.model.manifest import Manifest, Premise, Scenario
from mxbrief.model.parsed import Located, ParsedFile, Step
from mxbrief.model.positions import Election, Event, Issue, Position, Profile, Question
from mxbrief.model.references import Dangling
from mxbrief.model.register import UNREADABLE, Condition, Recommendation, Risk
from mxbrief.model.sources import Source
from mxbrief.problems import Problem, Severity
from mxbrief.suggestions import suggestion

_CONDITIONAL = (FileKind.RISKS, FileKind.RECOMMENDATIONS)
_NAMED_BY_ISSUE = (FileKind.RISKS, FileKind.RECOMMENDATIONS, FileKind.POSITIONS)


def check_issue(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield files named after an issue that does not exist."""
    issue = paths.issue_of(file.path)
    if file.kind in _NAMED_BY_ISSUE and issue not in index.issues:
        found = references.issue_of_file(issue, list(index.issues))
        yield file_problem(found.code, file.path, found.message, found.hint)


def check_answers(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield positions on questions that the issue does not have, or does not ask of the office."""
    issue = paths.issue_of(file.path)
    asked = index.asked.get(issue) if file.kind is FileKind.POSITIONS else None
    if asked is None:
        return
    complete = FileKind.ISSUE not in index.incomplete
    for item, position in file.of(Position):
        id_ = position.question
        elsewhere = index.questions.get(id_, "")
        found = references.unanswerable(id_, issue, paths.office_of(file.path), asked, complete=complete, elsewhere=elsewhere)
        yield from _located([found] if found else [], item, subject=id_)


def check_citations(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield citations of sources that no bibliography holds, and sources that derive from such."""
    if FileKind.SOURCES in index.incomplete:
        return
    for item, citation, route in citations(file):
        if citation.id not in index.sources:
            yield from _located([references.unknown_source(citation.id, index.sources)], item, route, citation.id)
    for item, source in file.of(Source):
        parent = index.sources.get(source.id)
        if parent and parent not in index.sources:
            message = f"derives from '{parent}', which no bibliography holds"
            hint = suggestion(parent, list(index.sources))
            yield problem("unknown-source", item, message, hint, route=("custom", "derived_from"), subject=source.id)


def unchecked_citations(files: list[ParsedFile], index: Index, cited: set[str]) -> Iterator[Problem]:
    """Yield how many sources may be defined where a bibliography cannot be read: one note instead of an error for each citation."""
    unknown = cited - index.sources.keys()
    if FileKind.SOURCES in index.incomplete and unknown:
        place = next(min(file.problems).place for file in files if file.kind is FileKind.SOURCES and file.problems)
        message = f"may define {len(unknown)} of the sources that are cited; whether they exist is not checked"
        yield Problem(place, "unknown-source", message, "fix the other problems of this file first", Severity.NOTE)


def check_conditions(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield tests of offices or questions that do not exist, or of questions not asked of the office."""
    if file.kind not in _CONDITIONAL:
        return
    asked = {question: offices for questions in index.asked.values() for question, offices in questions.items()}
    complete = FileKind.ISSUE not in index.incomplete
    for item, part, route in parts(file):
        if isinstance(part, Condition) and part.office is not None and part.question not in {None, UNREADABLE}:
            found = references.in_test(part.office, part.question, index.offices, asked, complete=complete)
            yield from _located(found, item, route, str(getattr(item.value, "id", "")))


def check_names(file: ParsedFile, index: Index) -> Iterator[Problem]:
    """Yield ids of offices, candidates, issues, risks and recommendations that are not in the corpus."""
    profile, issue = file.head(Profile), file.head(Issue)
    if file.whole and profile:
        yield from _located(references.in_career(profile, index.offices), file.whole)
    if file.whole and issue:
        yield from _located(_related(issue, index), file.whole)
    for item in file.items:
        match item.value:
            case Question(id=id_, offices=offices):
                yield from _located(references.in_list("office", offices, index.offices, ("offices",)), item, subject=id_)
            case Election():
                yield from _election(item, item.value, index)
            case Event():
                yield from _event(item, item.value, index)
            case Recommendation():
                yield from _recommendation(item, item.value, index)
            case Premise(people=people):
                yield from _located(references.in_list("candidate", people, index.candidates, ("people",)), item)
            case Scenario():
                yield from _scenario(item, item.value, index, is_damaged=is_damaged(file, item, "people"))


def check_corpus(files: list[ParsedFile], _index: Index) -> Iterator[Problem]:
    """Yield ids that two things share, and risks without a matrix."""
    first: dict[str, tuple[str, Located]] = {}
    for kind, id_, item in defined_ids(files):
        if id_ in first:
            other, defined = first[id_]
            yield from _located([references.used_twice(id_, other, defined.place("id"))], item, subject=id_)
        else:
            first[id_] = (kind, item)
    manifests = [file for file in files if file.kind is FileKind.CORPUS]
    has_matrix = any(file.problems or (isinstance(file.value, Manifest) and file.value.matrix) for file in manifests)
    risky = next((file for file in files if file.kind is FileKind.RISKS and file.of(Risk)), None)
    if risky and not has_matrix:
        hint = "add 'matrix: …', severity by likelihood and impact"
        yield file_problem("missing-matrix", paths.MANIFEST, f"has no matrix to assess the risks in {risky.path}", hint)


def find_uncited(files: list[ParsedFile], cited: set[str]) -> Iterator[Problem]:
    """Yield sources that nothing cites and nothing derives from."""
    sources = [(item, source) for file in files for item, source in file.of(Source)]
    used = cited | {source.custom.derived_from for _, source in sources if source.custom and source.custom.derived_from}
    for item, source in sources:
        if source.id not in used:
            hint = "cite it, or delete it"
            yield problem("uncited-source", item, f"nothing cites '{source.id}'", hint, route=("id",), subject=source.id)


def _election(item: Located, election: Election, index: Index) -> Iterator[Problem]:
    """Yield the candidates of an election who are not in the corpus."""
    named: list[tuple[tuple[Step, ...], str]] = [(("winner",), election.winner)] if election.winner else []
    named += [(("results", number, "candidate"), result.candidate) for number, result in enumerate(election.results)]
    unknown = (references.unknown_name("candidate", name, index.candidates, route) for route, name in named if name not in index.candidates)
    yield from _located(unknown, item)


def _event(item: Located, event: Event, index: Index) -> Iterator[Problem]:
    """Yield the unknown issue and the unknown risks of an event."""
    if event.issue not in index.issues:
        yield from _located([references.unknown_name("issue", event.issue, index.issues, ("issue",))], item, subject=event.id)
    if FileKind.RISKS not in index.incomplete:
        yield from _located(references.in_list("risk", event.risks, index.risks, ("risks",)), item, subject=event.id)


def _recommendation(item: Located, own: Recommendation, index: Index) -> Iterator[Problem]:
    """Yield the unknown risks of a recommendation, a due date that is none, and a lead who is no addressee."""
    if FileKind.RISKS not in index.incomplete:
        yield from _located(references.in_list("risk", own.addresses, index.risks, ("addresses",)), item, subject=own.id)
    if FileKind.EVENTS not in index.incomplete:
        yield from _located(references.in_due(own.due, index.events), item, subject=own.id)
    if own.lead and own.lead not in own.addressees:
        message = f"'{own.lead}' leads, and is not among the addressees"
        hint = f"one of {', '.join(own.addressees)}; or add it to 'addressees'"
        yield problem("unknown-addressee", item, message, hint, route=("lead",), subject=own.id)


def _related(issue: Issue, index: Index) -> Iterator[Dangling]:
    """Yield what an issue calls related, and is no question or risk of another."""
    for number, name in enumerate(issue.related):
        home, id_ = references.related_name(name)
        homes = {found for found in (index.questions.get(id_), index.risks.get(id_)) if found}
        if home not in homes:
            yield references.unknown_related(name, homes, number)


def _scenario(item: Located, scenario: Scenario, index: Index, *, is_damaged: bool) -> Iterator[Problem]:
    """Yield what is wrong with the names in a scenario; if some of its candidates have been left out, not that they are missing."""
    found = references.in_scenario(scenario, index.candidates, index.offices)
    yield from _located((each for each in found if not is_damaged or each.code != "incomplete-scenario"), item)
    for number, expectation in enumerate(scenario.expectations):
        if expectation.issue and expectation.issue not in index.issues:
            route = ("expectations", number, "issue")
            yield from _located([references.unknown_name("issue", expectation.issue, index.issues, route)], item)
    if FileKind.RISKS not in index.incomplete:
        yield from _located(references.in_list("risk", scenario.key_risks, index.risks, ("key_risks",)), item)
    if FileKind.RECOMMENDATIONS not in index.incomplete:
        names = scenario.key_recommendations
        yield from _located(references.in_list("recommendation", names, index.recommendations, ("key_recommendations",)), item)


def _located(found: Iterable[Dangling], item: Located, route: tuple[Step, ...] = (), subject: str = "") -> Iterator[Problem]:
    """Yield the problems of names that lead nowhere; ``route`` leads to the mapping in ``item`` that contains them."""
    return (problem(each.code, item, each.message, each.hint, route=(*route, *each.route), subject=subject) for each in found)
