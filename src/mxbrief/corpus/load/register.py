"""Load risks, recommendations and scenarios, with the positions that their conditions look at, and no other file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from mxbrief.corpus import paths as layout
from mxbrief.corpus.load.cited import Cite, cited
from mxbrief.corpus.load.positions import check_questions, load_offices, load_persons, load_sources_of, read_entries
from mxbrief.corpus.load.references import check_register
from mxbrief.corpus.load.search import mentioning
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.dates import PartialDate
from mxbrief.model.kinds import FileKind
from mxbrief.model.loaded import AdviceEntry, Holdings, RiskEntry
from mxbrief.model.manifest import Manifest
from mxbrief.model.positions import Event, EventFile, Issue
from mxbrief.model.register import Recommendation, RecommendationFile, Risk, RiskFile
from mxbrief.model.sources import SourceFile
from mxbrief.problems import Place

T = TypeVar("T")


def load_register(  # noqa: PLR0913 -- what each command needs of the register
    root: Path,
    *,
    risks: Iterable[str] | None = None,
    advice: Iterable[str] | None = (),
    only: str = "",
    scenario: dict[str, str] | None = None,
    every_question: bool = False,
    extra: bool = False,
    cite: Cite = Cite.NOTHING,
    cutoff: PartialDate | None = None,
) -> Holdings:
    """Return risks and recommendations with all that it takes to reckon them.

    ``risks`` and ``advice`` are issue ids, None meaning all; ``only`` is the id of one risk or recommendation, and leaves out what has
    nothing to do with it. ``scenario`` is office id to candidate id: its people are loaded with those of the standard scenarios of the
    manifest, or, without ``only``, alone; ``extra`` means all scenarios of the manifest. ``every_question`` loads positions on all
    questions, not only those that conditions test. ``cite`` says whose sources are loaded; of positions, only those held at the
    ``cutoff``. What cannot be read is among the problems, and what is sound is kept.
    """
    reader = Reader(root)
    manifest = reader.read(layout.MANIFEST, Manifest)
    advice_entries = _advice(reader, layout.advice_issues(root) if advice is None else advice, {only} if only else None)
    answered = {id_ for entry in advice_entries if entry.advice.id == only for id_ in entry.advice.addresses}
    risk_entries = _risks(reader, layout.risk_issues(root) if risks is None else risks, {only, *answered} if only else None)
    issues = {issue: file for issue in layout.issue_ids(root) if (file := reader.read(layout.issue_path(issue), Issue))}
    register = Holdings(manifest=manifest, issues=issues, risks=tuple(risk_entries), advice=tuple(advice_entries))
    people = _people(root, manifest, scenario, extra=extra, alone=not only)
    tested = {question for _, _, question in register.tests()}
    needed = [id_ for id_, issue in issues.items() if every_question or any(question.id in tested for question in issue.questions)]
    entries, unreadable = read_entries(reader, needed, people)
    check_questions(reader, issues, entries, people)
    reader.problems += check_register(reader, register, every_risk=risks is None and not only)
    holdings = replace(
        register,
        offices=load_offices(reader, layout.office_ids(root)),
        people=load_persons(reader, people),
        entries=tuple(entries),
        unreadable=frozenset(unreadable),
    )
    sources = load_sources_of(reader, cited(cite, holdings, cutoff) if cite else (), list(issues))
    return replace(holdings, sources=sources, problems=tuple(sorted(set(reader.problems))))


def load_conditions(root: Path, mention: str = "") -> Holdings:
    """Return all risks and recommendations, or those in files that mention an id, and nothing that their conditions look at."""
    reader = Reader(root)
    risk_paths = {layout.risks_path(issue): issue for issue in layout.risk_issues(root)}
    advice_paths = {layout.advice_path(issue): issue for issue in layout.advice_issues(root)}
    paths = [*risk_paths, *advice_paths]
    chosen = {path for path, _ in mentioning(root, paths, [mention])} if mention else set(paths)
    risks = _risks(reader, [issue for path, issue in risk_paths.items() if path in chosen])
    advice = _advice(reader, [issue for path, issue in advice_paths.items() if path in chosen])
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


def _risks(reader: Reader, issues: Iterable[str], only: set[str] | None = None) -> list[RiskEntry]:
    """Return the risks on some issues, or only some of them."""
    paths = {layout.risks_path(issue): issue for issue in issues}
    chosen = paths if only is None else [path for path, _ in mentioning(reader.root, paths, only)]
    found = [RiskEntry(paths[path], risk, place) for path in chosen for risk, place in _items(reader, path, FileKind.RISKS, RiskFile, Risk)]
    return [entry for entry in found if only is None or entry.risk.id in only]


def _advice(reader: Reader, issues: Iterable[str], only: set[str] | None = None) -> list[AdviceEntry]:
    """Return the recommendations on some issues, or only those that have one of some ids or address one."""
    paths = {layout.advice_path(issue): issue for issue in issues}
    chosen = paths if only is None else [path for path, _ in mentioning(reader.root, paths, only)]
    found = [
        AdviceEntry(paths[path], advice, place)
        for path in chosen
        for advice, place in _items(reader, path, FileKind.RECOMMENDATIONS, RecommendationFile, Recommendation)
    ]
    return [entry for entry in found if only is None or only & {entry.advice.id, *entry.advice.addresses}]


def _items(
    reader: Reader, path: str, kind: FileKind, shape: type[RiskFile | RecommendationFile | EventFile], item: type[T]
) -> list[tuple[T, Place]]:
    """Return the sound entries of a file with the place of each; a file that is not there has none."""
    if not (reader.root / path).exists():
        return []
    sheet = reader.read_sheet(path, kind, shape)
    reader.problems += sheet.problems
    return [(value, each.place()) for each, value in sheet.of(item)]


def _people(root: Path, manifest: Manifest | None, scenario: dict[str, str] | None, *, extra: bool, alone: bool) -> dict[str, str]:
    """Return candidate id to office id of everybody in the scenario, or in those of the manifest; without any, of everybody there is."""
    everybody = layout.candidate_offices(root)
    own = set(scenario.values()) if scenario else set()
    if own and alone:
        return {candidate: office for candidate, office in everybody.items() if candidate in own}
    written = manifest.scenarios if manifest else ()
    wanted = [each for each in written if each.standard and not extra] or written
    named = {person for each in wanted for person in each.people} | own
    return {candidate: office for candidate, office in everybody.items() if candidate in named or not wanted}
