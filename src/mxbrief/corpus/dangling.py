"""Names in the register that lead nowhere. A report leaves out, or leaves open, what hangs on them, and has to say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mxbrief.corpus import layout
from mxbrief.corpus.reader import Reader
from mxbrief.model.files import Issue
from mxbrief.model.kinds import FileKind
from mxbrief.model.manifest import Manifest, Scenario
from mxbrief.model.records import AdviceEntry, RiskEntry
from mxbrief.model.register import Condition
from mxbrief.problems import Place, Problem


def find_dangling(
    reader: Reader, issues: Mapping[str, Issue], risks: Sequence[RiskEntry], advice: Sequence[AdviceEntry], *, every_risk: bool
) -> Iterator[Problem]:
    """Yield the conditions and recommendations that name an office, a question or a risk that there is not.

    What may only seem missing, because a file could not be read or, without ``every_risk``, not all risks were, is left alone.
    """
    broken = {problem.place.path.partition("/")[0] for problem in reader.problems}
    offices = layout.office_ids(reader.root)
    asked = {question.id: question.offices for file in issues.values() for question in file.questions}
    conditions: list[tuple[Place, Condition]] = [(entry.place, entry.risk.when) for entry in risks]
    conditions += [(entry.place, hurdle.when) for entry in advice for hurdle in entry.advice.harder_if if hurdle.when]
    for place, condition in conditions:
        for office, question in condition.tests():
            if office not in offices:
                yield Problem(place, "unknown-office", f"looks at '{office}', which is no office", f"there are {', '.join(offices)}")
            elif question not in asked and "issues" not in broken:
                yield Problem(place, "unknown-question", f"looks at '{question}', which is no question", "see: mxbrief list questions")
            elif asked.get(question) and office not in asked[question]:
                message = f"looks at '{question}', which is not asked of '{office}'"
                yield Problem(place, "not-asked", message, "see 'offices' of the question")
    known = {entry.risk.id for entry in risks}
    for entry in advice if every_risk and "risks" not in broken else ():
        for risk in entry.advice.addresses:
            if risk not in known:
                yield Problem(entry.place, "unknown-risk", f"addresses '{risk}', which is no risk", "see: mxbrief list risks")


def find_incomplete(reader: Reader, manifest: Manifest) -> Iterator[Problem]:
    """Yield the scenarios that do not name one person for each office."""
    people = layout.candidate_offices(reader.root)
    offices = layout.office_ids(reader.root)
    wrong = [each for each in manifest.scenarios if sorted(people.get(person, "") for person in each.people) != offices]
    if not wrong:
        return
    # Only now, because places take a second reading.
    for item, scenario in reader.read_sheet(layout.MANIFEST, FileKind.CORPUS, Manifest).of(Scenario):
        unknown = [person for person in scenario.people if person not in people]
        if unknown:
            message = f"the scenario names '{unknown[0]}', who is no candidate"
            yield Problem(item.place(), "unknown-candidate", message, "see: mxbrief list candidates")
        elif scenario in wrong:
            message = f"the scenario {'+'.join(scenario.people)} is not complete"
            yield Problem(item.place(), "incomplete-scenario", message, f"it needs one person for each of {', '.join(offices)}")
