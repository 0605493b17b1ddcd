"""Which scenarios there are, each one candidate for every office, and how they are named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import product
from math import prod

from mxbrief.analysis.conditions import Lookup, StanceLookup
from mxbrief.analysis.standings import Standings, latest_date
from mxbrief.errors import Failure, FailureKind
from mxbrief.model.dates import PartialDate, counts_at
from mxbrief.model.positions import Office
from mxbrief.model.scales import OPEN_OFFICE, Absence
from mxbrief.results.risks import OpenOffice, ScenarioName

_MOST_COMBINATIONS = 12

Winners = dict[str, str]
"""A scenario: office id to candidate id, in the order of offices. An office that is left open is not in it."""
NamedScenario = tuple[ScenarioName, Winners]


def named_scenarios(standings: Standings, chosen: Iterable[Winners] = ()) -> list[NamedScenario]:
    """Return the scenarios chosen, or else the standard ones; raises Failure if there are none."""
    found = list(chosen) or standard_scenarios(standings)
    if not found:
        written = standings.loaded.manifest.scenarios if standings.loaded.manifest else ()
        message = "none of the scenarios in corpus.yaml can be used" if written else "the corpus has no scenarios to choose from"
        raise Failure(message, kind=FailureKind.NO_SCENARIOS)
    return [(name_scenario(standings, winners), winners) for winners in found]


def standard_scenarios(standings: Standings) -> list[Winners]:
    """Return the standard scenarios of the manifest, or all of them, or, if there are none, all combinations up to a dozen."""
    return written_scenarios(standings, only_standard=True) or written_scenarios(standings) or _combinations(standings)


def written_scenarios(standings: Standings, *, only_standard: bool = False) -> list[Winners]:
    """Return the scenarios of the manifest with exactly one candidate for every office that they do not leave open, each once."""
    manifest, candidates = standings.loaded.manifest, standings.candidates
    chosen = [each for each in (manifest.scenarios if manifest else ()) if each.standard or not only_standard]
    found: dict[tuple[str, ...], Winners] = {}
    for each in chosen:
        winners = {candidates[id_].office: id_ for id_ in sorted(each.people) if id_ in candidates}
        filled = set(standings.loaded.offices) - set(each.open)
        if winners and len(winners) == len(each.people) and set(winners) == filled:
            found.setdefault(tuple(sorted(each.people)), dict(sorted(winners.items())))
    return list(found.values())


def name_scenario(standings: Standings, winners: Winners) -> ScenarioName:
    """Return a scenario with its candidates, and whether it came about by the cut-off."""
    candidates = tuple(standings.describe(winners[office]) for office in sorted(winners))
    offices = standings.loaded.offices
    left_open = tuple(OpenOffice(office, offices[office].title) for office in sorted(offices) if office not in winners)
    manifest = standings.loaded.manifest
    written = manifest.scenarios if manifest else ()
    actual = {office: _winner(each, standings.cutoff) for office, each in offices.items()}
    last_day = last_day_of(standings, winners)
    return ScenarioName(
        id="+".join([*(candidate.id for candidate in candidates), *([OPEN_OFFICE] if left_open else [])]),
        title=" + ".join([*(candidate.short_name for candidate in candidates), *([OPEN_OFFICE] if left_open else [])]),
        people=candidates,
        standard=any(scenario.standard and is_of(scenario.people, winners) for scenario in written),
        actual=actual == winners,
        open=left_open,
        last_day=PartialDate(last_day) if last_day else None,
    )


def last_day_of(standings: Standings, winners: Winners) -> str:
    """Return the last day on which a scenario was still possible, YYYY-MM-DD: that of the first of its people for whom it was over.

    "" if it still is possible, or came about.
    """
    return min(filter(None, map(standings.last_day_of, winners.values())), default="")


def lookup(standings: Standings, winners: Winners) -> Lookup:
    """Return what looks up stances in a scenario: nothing counts that came after its last possible day."""
    until = last_day_of(standings, winners)
    return lambda candidate, question: standings.cell(candidate, question, until)


def stances(standings: Standings, winners: Winners) -> StanceLookup:
    """Return what looks up stances in a scenario, as ``lookup`` does, without their evidence."""
    until = last_day_of(standings, winners)
    return lambda candidate, question: standings.stance(candidate, question, until)


def latest_of(standings: Standings, scenarios: Iterable[NamedScenario], tests: Collection[tuple[str, str]]) -> PartialDate | None:
    """Return the latest date of the evidence behind tests, given as office id and question id, under some scenarios."""
    held = (
        standings.held(winners.get(office, ""), question, name.last_day or "") for name, winners in scenarios for office, question in tests
    )
    return latest_date(each.position for each in held if not isinstance(each, Absence))


def is_of(candidates: Iterable[str], winners: Mapping[str, str]) -> bool:
    """Tell whether candidates, given by id, are exactly those of a scenario."""
    return set(candidates) == set(winners.values())


def _combinations(standings: Standings) -> list[Winners]:
    """Return one scenario for every choice of one candidate per office, or none if there are too many."""
    offices = sorted(standings.loaded.offices)
    ids = [[entry.id for entry in standings.candidates.values() if entry.office == office] for office in offices]
    if prod(map(len, ids)) > _MOST_COMBINATIONS:
        return []
    return [dict(zip(offices, winners, strict=True)) for winners in product(*ids)]


def _winner(office: Office, cutoff: PartialDate | None) -> str | None:
    """Return who won the latest election up to the cut-off; None before the first."""
    held = [election for election in office.elections if election.winner and counts_at(election.date, cutoff)]
    return max(held, key=lambda election: election.date.last_day).winner if held else None
