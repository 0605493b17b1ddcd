"""The stage that risks, scenarios and recommendations are reckoned on: who holds what at the cut-off, and the scenarios."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from math import prod

from mxbrief.analysis.comparison import absences, candidate_of, is_asked
from mxbrief.analysis.conditions import Held
from mxbrief.analysis.ordering import in_order, latest_day
from mxbrief.errors import Failure
from mxbrief.model.dates import PartialDate
from mxbrief.model.loaded import Holdings, Person
from mxbrief.model.positions import Office, Question
from mxbrief.model.scales import Absence
from mxbrief.model.timeline import latest_entries
from mxbrief.results.risks import ScenarioName

_MOST_PAIRS = 12
"""Without scenarios in the manifest, all pairings are shown up to this many."""


class Stage:
    """Looks up what people hold. Everything is reckoned from ``holdings`` as it is at the cut-off."""

    def __init__(self, holdings: Holdings, cutoff: PartialDate | None) -> None:
        """Sort out who holds what."""
        self.holdings = holdings
        self.cutoff = cutoff
        self.people = {person.id: person for person in holdings.people}
        self.questions: dict[str, Question] = {question.id: question for issue in holdings.issues.values() for question in issue.questions}
        self.issue_of = {question.id: id_ for id_, issue in holdings.issues.items() for question in issue.questions}
        self._entries = latest_entries(holdings.entries, cutoff)
        self._why = {issue: absences(holdings, issue) for issue in holdings.issues}

    def held(self, candidate: str, question: str) -> Held:
        """Return what somebody holds on a question."""
        entry = self._entries.get((candidate, question))
        person = self.people.get(candidate)
        asked = self.questions.get(question)
        if not person or not asked or not is_asked(asked, person):
            return Held(Absence.NOT_ASKED)
        if entry:
            return Held(entry.position.stance, entry.position, entry.place)
        return Held(self._why[self.issue_of[question]](candidate, question))

    def scenarios(self, chosen: Iterable[dict[str, str]] = ()) -> list[tuple[ScenarioName, dict[str, str]]]:
        """Return the scenarios chosen, given as office id to candidate id, or else the standard ones; raises Failure if there are none."""
        found = list(chosen) or self.standard()
        if not found:
            raise Failure("the corpus has no scenarios to choose from", "name one person for each office, as A+B; see --help")
        return [(self.name(people), people) for people in found]

    def standard(self) -> list[dict[str, str]]:
        """Return the scenarios of the manifest that are standard, or all of them, or, if there are none, all pairings up to a dozen."""
        return self.written(only_standard=True) or self.written() or self._pairings()

    def written(self, *, only_standard: bool = False) -> list[dict[str, str]]:
        """Return the complete scenarios of the manifest."""
        manifest = self.holdings.manifest
        chosen = [each for each in (manifest.scenarios if manifest else ()) if each.standard or not only_standard]
        found = [{self.people[id_].office: id_ for id_ in each.people if id_ in self.people} for each in chosen]
        return [dict(sorted(people.items())) for people in found if len(people) == len(self.holdings.offices)]

    def _pairings(self) -> list[dict[str, str]]:
        """Return one scenario for every choice of one person per office, or none if there are too many."""
        offices = sorted(self.holdings.offices)
        ordered = in_order(self.holdings.people, self.holdings.offices)
        ids = [[person.id for person in ordered if person.office == office] for office in offices]
        if prod(map(len, ids)) > _MOST_PAIRS:
            return []
        return [dict(zip(offices, people, strict=True)) for people in product(*ids)]

    def name(self, people: dict[str, str]) -> ScenarioName:
        """Return a scenario with its people, and whether it is the one that the elections brought."""
        persons: list[Person] = [self.people[people[office]] for office in sorted(people)]
        manifest = self.holdings.manifest
        standard = any(
            scenario.standard and set(scenario.people) == set(people.values()) for scenario in (manifest.scenarios if manifest else ())
        )
        winners = {office: _winner(each, self.cutoff) for office, each in self.holdings.offices.items()}
        return ScenarioName(
            id="+".join(person.id for person in persons),
            title=" + ".join(person.profile.short_name for person in persons),
            people=tuple(candidate_of(person, self.holdings) for person in persons),
            standard=standard,
            actual=winners == people,
        )

    def latest(self, questions: Iterable[tuple[str, str]]) -> PartialDate | None:
        """Return the latest date of the evidence behind pairs of candidate and question."""
        entries = (self._entries.get(pair) for pair in questions)
        return latest_day(entry.position for entry in entries if entry)


def _winner(office: Office, cutoff: PartialDate | None) -> str | None:
    """Return who won the latest election up to the cut-off."""
    held = [election for election in office.elections if election.winner and (not cutoff or election.date.last_day <= cutoff.last_day)]
    return max(held, key=lambda election: election.date.last_day).winner if held else None
