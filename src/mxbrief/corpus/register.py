"""Load risks, recommendations and scenarios, with the positions that their conditions look at, and no other file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from mxbrief.corpus import layout
from mxbrief.corpus.load import check_questions, load_offices, load_persons, load_sources_of, read_entries
from mxbrief.corpus.reader import Reader
from mxbrief.model.files import Citation, Event, EventFile, Issue
from mxbrief.model.kinds import FileKind
from mxbrief.model.manifest import Manifest
from mxbrief.model.records import AdviceEntry, Entry, Holdings, RiskEntry
from mxbrief.model.register import Condition, Recommendation, RecommendationFile, Risk, RiskFile
from mxbrief.model.sources import SourceFile
from mxbrief.problems import Place

T = TypeVar("T")


def load_register(  # noqa: PLR0913 -- what each command needs of the register
    root: Path,
    *,
    risks: Iterable[str] | None = None,
    advice: Iterable[str] | None = (),
    scenario: dict[str, str] | None = None,
    every_question: bool = False,
    extra: bool = False,
    everybody: bool = False,
    sources: bool = True,
) -> Holdings:
    """Return risks and recommendations with all that it takes to reckon them.

    ``risks`` and ``advice`` are issue ids, None meaning all. ``scenario`` is office id to candidate id, None meaning the standard scenarios
    of the manifest; ``extra`` all of its scenarios, ``everybody`` all people. ``every_question`` loads positions on all questions, not only
    those that conditions test. What cannot be read is among the problems, and what is sound is kept.
    """
    reader = Reader(root)
    manifest = reader.read(layout.MANIFEST, Manifest)
    risk_entries = _risks(reader, layout.risk_issues(root) if risks is None else risks)
    advice_entries = _advice(reader, layout.advice_issues(root) if advice is None else advice)
    issues = {issue: file for issue in layout.issue_ids(root) if (file := reader.read(layout.issue_path(issue), Issue))}
    people = layout.candidate_offices(root) if everybody else _people(root, manifest, scenario, extra=extra)
    tested = _tested(risk_entries, advice_entries)
    needed = [id_ for id_, issue in issues.items() if every_question or any(question.id in tested for question in issue.questions)]
    entries, unreadable = read_entries(reader, needed, people)
    check_questions(reader, issues, entries, people)
    wanted = [
        *_cited(entries if every_question else [entry for entry in entries if entry.position.question in tested]),
        *_register_cited(risk_entries, advice_entries, manifest),
    ]
    return Holdings(
        offices=load_offices(reader, layout.office_ids(root)),
        people=load_persons(reader, people),
        issues=issues,
        entries=tuple(entries),
        sources=load_sources_of(reader, wanted, list(issues)) if sources else {},
        manifest=manifest,
        risks=tuple(risk_entries),
        advice=tuple(advice_entries),
        unreadable=frozenset(unreadable),
        problems=tuple(sorted(set(reader.problems))),
    )


def load_conditions(root: Path) -> Holdings:
    """Return all risks and recommendations, and nothing that their conditions look at."""
    reader = Reader(root)
    risks, advice = _risks(reader, layout.risk_issues(root)), _advice(reader, layout.advice_issues(root))
    return Holdings(risks=tuple(risks), advice=tuple(advice), problems=tuple(sorted(reader.problems)))


def load_scenarios(root: Path) -> Holdings:
    """Return the manifest with its scenarios, and all people and offices."""
    reader = Reader(root)
    manifest = reader.read(layout.MANIFEST, Manifest)
    people = layout.candidate_offices(root)
    persons, offices = load_persons(reader, people), load_offices(reader, layout.office_ids(root))
    return Holdings(manifest=manifest, people=persons, offices=offices, problems=tuple(sorted(reader.problems)))


def list_ids(root: Path) -> dict[str, str]:
    """Return what has an id that can be explained, with its kind: risks, recommendations, questions, sources."""
    reader = Reader(root)
    ids = {entry.risk.id: "risk" for entry in _risks(reader, layout.risk_issues(root))}
    ids |= {entry.advice.id: "recommendation" for entry in _advice(reader, layout.advice_issues(root))}
    for issue in layout.issue_ids(root):
        file = reader.read(layout.issue_path(issue), Issue)
        ids |= {question.id: "question" for question in (file.questions if file else ())}
    for shard in layout.source_shards(root):
        bibliography = reader.read(layout.sources_path(shard), SourceFile)
        ids |= {source.id: "source" for source in (bibliography.references if bibliography else ())}
    return ids


def load_events(root: Path) -> Holdings:
    """Return the events."""
    reader = Reader(root)
    events = [event for event, _ in _items(reader, layout.EVENTS, FileKind.EVENTS, EventFile, Event)]
    return Holdings(events=tuple(events), problems=tuple(sorted(reader.problems)))


def _risks(reader: Reader, issues: Iterable[str]) -> list[RiskEntry]:
    """Return the risks on some issues."""
    return [
        RiskEntry(issue, risk, place)
        for issue in issues
        for risk, place in _items(reader, layout.risks_path(issue), FileKind.RISKS, RiskFile, Risk)
    ]


def _advice(reader: Reader, issues: Iterable[str]) -> list[AdviceEntry]:
    """Return the recommendations on some issues."""
    return [
        AdviceEntry(issue, advice, place)
        for issue in issues
        for advice, place in _items(reader, layout.advice_path(issue), FileKind.RECOMMENDATIONS, RecommendationFile, Recommendation)
    ]


def _items(
    reader: Reader, path: str, kind: FileKind, shape: type[RiskFile | RecommendationFile | EventFile], item: type[T]
) -> list[tuple[T, Place]]:
    """Return the sound entries of a file with the place of each; a file that is not there has none."""
    if not (reader.root / path).exists():
        return []
    sheet = reader.read_sheet(path, kind, shape)
    reader.problems += sheet.problems
    return [(value, each.place()) for each, value in sheet.of(item)]


def _people(root: Path, manifest: Manifest | None, scenario: dict[str, str] | None, *, extra: bool) -> dict[str, str]:
    """Return candidate id to office id of everybody in the scenario, or in those of the manifest; without any, of everybody there is."""
    everybody = layout.candidate_offices(root)
    if scenario is not None:
        return {candidate: office for candidate, office in everybody.items() if scenario.get(office) == candidate}
    written = manifest.scenarios if manifest else ()
    wanted = [each for each in written if each.standard and not extra] or written
    named = {person for each in wanted for person in each.people}
    return {candidate: office for candidate, office in everybody.items() if candidate in named or not named}


def _tested(risks: Iterable[RiskEntry], advice: Iterable[AdviceEntry]) -> set[str]:
    """Return the questions that conditions test."""
    conditions = [entry.risk.when for entry in risks]
    conditions += [obstacle.when for entry in advice for obstacle in entry.advice.harder_if if obstacle.when]
    found: set[str] = set()
    while conditions:
        condition: Condition = conditions.pop()
        conditions += [*condition.all_, *condition.any_, *([condition.not_] if condition.not_ else [])]
        found.add(condition.question or "")
    return found


def _cited(entries: Iterable[Entry]) -> list[tuple[Citation, Place]]:
    """Return what positions cite, each with its place."""
    return [(citation, entry.place) for entry in entries for citation in entry.position.sources]


def _register_cited(risks: Iterable[RiskEntry], advice: Iterable[AdviceEntry], manifest: Manifest | None) -> list[tuple[Citation, Place]]:
    """Return what the register and the manifest cite, each with its place."""
    found = [(citation, entry.place) for entry in risks for citation in entry.risk.sources]
    found += [(citation, entry.place) for entry in risks if entry.risk.outcome for citation in entry.risk.outcome.sources]
    found += [(citation, entry.place) for entry in advice for citation in entry.advice.sources]
    found += [(citation, entry.place) for entry in advice for change in entry.advice.history for citation in change.sources]
    if manifest:
        place = Place(layout.MANIFEST)
        found += [(citation, place) for premise in manifest.premises for citation in premise.sources]
        found += [(citation, place) for forecast in manifest.forecasts for citation in (*forecast.sources, *forecast.outcome_sources)]
    return found
