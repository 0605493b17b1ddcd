"""What issues call related: questions and risks that live in other files, and belong to them too."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mxbrief.corpus.load.request import Request, load
from mxbrief.corpus.read.reader import Reader
from mxbrief.model.loaded import Loaded


def with_related_questions(reader: Reader, request: Request, whole: Iterable[str]) -> tuple[Loaded, dict[str, tuple[str, ...]]]:
    """Return what a request asks for, and what is related to the issues that are shown ``whole``: issue id to ids of questions.

    The files of the related questions are read only if there are any. Those of an issue that is shown whole too are not related: they
    are there already.
    """
    loaded = load(reader, request)
    shown = [issue for issue in whole if issue in loaded.issues]
    wanted = {issue: _elsewhere(loaded, issue, shown) for issue in shown}
    homes = {home for names in wanted.values() for home, _ in names}
    if not homes:
        return loaded, {}
    issues = tuple(dict.fromkeys((*(request.issues or ()), *sorted(homes))))
    loaded = load(reader, msgspec.structs.replace(request, issues=issues))
    known = {home: {question.id for question in file.questions} for home, file in loaded.issues.items()}
    found = {issue: tuple(id_ for home, id_ in names if id_ in known.get(home, ())) for issue, names in wanted.items()}
    return loaded, {issue: ids for issue, ids in found.items() if ids}


def with_related_risks(reader: Reader, request: Request) -> Loaded:
    """Return what a request asks for, with the risks that are related to the issues whose risks it asks for."""
    loaded = load(reader, request)
    chosen = request.risks
    if not chosen:
        return loaded
    wanted = {name for issue in chosen if issue in loaded.issues for name in _elsewhere(loaded, issue, chosen)}
    if not wanted:
        return loaded
    risks = tuple(dict.fromkeys((*chosen, *sorted(home for home, _ in wanted))))
    loaded = load(reader, msgspec.structs.replace(request, risks=risks))
    kept = tuple(entry for entry in loaded.risks if entry.issue in chosen or (entry.issue, entry.risk.id) in wanted)
    return msgspec.structs.replace(loaded, risks=kept)


def _elsewhere(loaded: Loaded, issue: str, shown: Iterable[str]) -> list[tuple[str, str]]:
    """Return issue id and id of what an issue calls related and is not shown anyway."""
    names = (name.partition("/") for name in loaded.issues[issue].related)
    every = set(shown)
    return [(home, id_) for home, _, id_ in names if home not in every]
