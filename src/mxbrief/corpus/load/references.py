"""Names that lead nowhere. A report leaves out, or leaves open, what hangs on them, and says so; ``lint`` shows each at its own place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from mxbrief.corpus import paths as layout
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.kinds import FileKind
from mxbrief.model.loaded import Holdings
from mxbrief.model.manifest import Manifest, Scenario
from mxbrief.model.parsed import Step
from mxbrief.problems import Problem
from mxbrief.suggestions import suggestion


class Fault(NamedTuple):
    """What is wrong with a name; ``at`` leads to it from the mapping it stands in."""

    code: str
    message: str
    hint: str
    at: tuple[Step, ...]


def unknown_name(kind: str, name: str, known: Collection[str], at: tuple[Step, ...]) -> Fault:
    """Return the fault of a name that is not known."""
    hint = suggestion(name, list(known)) or f"see: mxbrief list {kind}s"
    return Fault(f"unknown-{kind}", f"there is no {kind} '{name}'", hint, at)


def in_list(kind: str, names: tuple[str, ...], known: Collection[str], at: tuple[Step, ...]) -> Iterator[Fault]:
    """Yield the names of a list that are not known."""
    return (unknown_name(kind, name, known, (*at, number)) for number, name in enumerate(names) if name not in known)


def in_test(office: str, question: str, offices: Collection[str], asked: Mapping[str, tuple[str, ...]], *, whole: bool) -> Iterator[Fault]:
    """Yield what is wrong with a test; ``asked`` is question id to the offices asked, all there are if it is ``whole``."""
    if office not in offices:
        yield unknown_name("office", office, offices, ("office",))
    if question not in asked:
        if whole:
            yield unknown_name("question", question, asked, ("question",))
    elif asked[question] and office in offices and office not in asked[question]:
        message = f"looks at '{question}', which is not asked of '{office}'"
        yield Fault("not-asked", message, "see 'offices' of the question", ("question",))


def in_scenario(scenario: Scenario, candidates: Mapping[str, str], offices: Collection[str]) -> Iterator[Fault]:
    """Yield the people of a scenario who are not known, or the offices that it leaves without one; ``candidates`` is id to office id."""
    yield from in_list("candidate", scenario.people, candidates, ("people",))
    stand = [candidates[person] for person in scenario.people if person in candidates]
    if len(stand) == len(scenario.people) and sorted(stand) != sorted(offices):
        message = f"the scenario names people for {', '.join(stand) or 'no office'}"
        yield Fault("incomplete-scenario", message, f"it needs one person for each of {', '.join(sorted(offices))}", ("people",))


def check_register(reader: Reader, holdings: Holdings, *, every_risk: bool) -> Iterator[Problem]:
    """Yield the faults of a register at the entries they stand in.

    What may only seem missing, because a file could not be read or, without ``every_risk``, not all risks were, is left alone.
    """
    broken = {problem.place.path.partition("/")[0] for problem in reader.problems}
    offices = layout.office_ids(reader.root)
    asked = {question.id: question.offices for file in holdings.issues.values() for question in file.questions}
    for place, office, question in holdings.tests():
        for fault in in_test(office, question, offices, asked, whole="issues" not in broken):
            yield Problem(place, fault.code, fault.message, fault.hint)
    known = {entry.risk.id for entry in holdings.risks}
    for entry in holdings.advice if every_risk and "risks" not in broken else ():
        for fault in in_list("risk", entry.advice.addresses, known, ()):
            yield Problem(entry.place, fault.code, fault.message, fault.hint)
    if holdings.manifest:
        yield from _check_scenarios(reader, holdings.manifest, layout.candidate_offices(reader.root), offices)


def _check_scenarios(reader: Reader, manifest: Manifest, candidates: dict[str, str], offices: list[str]) -> Iterator[Problem]:
    """Yield the faults of scenarios; only where there are any does it take a second reading to place them."""
    if not any(fault for scenario in manifest.scenarios for fault in in_scenario(scenario, candidates, offices)):
        return
    for item, scenario in reader.read_sheet(layout.MANIFEST, FileKind.CORPUS, Manifest).of(Scenario):
        for fault in in_scenario(scenario, candidates, offices):
            yield Problem(item.place(*fault.at), fault.code, fault.message, fault.hint)
