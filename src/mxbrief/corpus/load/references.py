"""Names in what was loaded that lead nowhere. A report leaves out, or leaves open, what depends on them, and says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.model import references
from mxbrief.model.loaded import Entry, Loaded
from mxbrief.model.positions import Issue
from mxbrief.problems import Place, Problem


def check_positions(reader: Reader, issues: Mapping[str, Issue], entries: list[Entry], candidates: Mapping[str, str]) -> Iterator[Problem]:
    """Yield positions on unknown questions, or on questions not asked of the office. Skips what a broken issue file may define."""
    broken = {problem.place.path for problem in reader.problems}
    asked = {issue: {question.id: question.offices for question in file.questions} for issue, file in issues.items()}
    for entry in entries:
        if entry.issue in asked:
            complete = paths.issue_path(entry.issue) not in broken
            question, office = entry.position.question, candidates[entry.candidate]
            found = references.unanswerable(question, entry.issue, office, asked[entry.issue], complete=complete)
            if found:
                yield _at(entry.place, found)


def check_register(reader: Reader, loaded: Loaded, *, every_risk: bool) -> Iterator[Problem]:
    """Yield names in the register and in scenarios that lead nowhere, at the entries that contain them.

    Does not report an id that an unreadable file may define, nor an unknown risk unless all were loaded (``every_risk``).
    """
    broken = {problem.place.path.partition("/")[0] for problem in reader.problems}
    offices = reader.names.offices()
    asked = {question.id: question.offices for file in loaded.issues.values() for question in file.questions}
    for place, office, question in loaded.tests():
        for found in references.in_test(office, question, offices, asked, complete=paths.ISSUES not in broken):
            yield _at(place, found)
    known = {entry.risk.id for entry in loaded.risks}
    for entry in loaded.recommendations if every_risk and paths.RISKS not in broken else ():
        for found in references.in_list("risk", entry.recommendation.addresses, known, ()):
            yield _at(entry.place, found)
    if loaded.manifest:
        yield from _check_scenarios(reader, offices)


def _check_scenarios(reader: Reader, offices: list[str]) -> Iterator[Problem]:
    """Yield names in the scenarios of the manifest that lead nowhere, each at its own place."""
    from mxbrief.model.manifest import Scenario

    candidates = reader.names.candidate_offices()
    for item, scenario in reader.entries(paths.MANIFEST).of(Scenario):
        for found in references.in_scenario(scenario, candidates, offices):
            yield _at(item.place(*found.route), found)


def _at(place: Place, found: references.Dangling) -> Problem:
    """Return the problem of a name that leads nowhere."""
    return Problem(place, found.code, found.message, found.hint)
