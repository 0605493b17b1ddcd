"""What issues call related: questions and risks that live in other files, and belong to them too."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mxbrief.corpus import paths
from mxbrief.corpus.load.request import Request, load
from mxbrief.corpus.read.reader import Reader
from mxbrief.model import references
from mxbrief.model.loaded import Loaded
from mxbrief.model.parsed import ids_in, may_define_more
from mxbrief.problems import Problem


def with_related_questions(reader: Reader, request: Request, whole: Iterable[str]) -> tuple[Loaded, dict[str, tuple[str, ...]]]:
    """Return what a request asks for, and what is related to the issues that are shown ``whole``: issue id to ids of questions.

    The files of the related questions are read only if there are any. Those of an issue that is shown whole too are not related: they
    are there already.
    """
    loaded = load(reader, request)
    shown = [issue for issue in whole if issue in loaded.issues]
    wanted = {issue: _elsewhere(reader, loaded, issue, shown) for issue in shown}
    homes = {home for names in wanted.values() for home, _ in names if home in reader.names.issues()}
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
    wanted = {name for issue in chosen if issue in loaded.issues for name in _elsewhere(reader, loaded, issue, chosen)}
    if not wanted:
        return loaded
    risks = tuple(dict.fromkeys((*chosen, *sorted({home for home, _ in wanted if home in reader.names.risk_issues()}))))
    loaded = load(reader, msgspec.structs.replace(request, risks=risks))
    kept = tuple(entry for entry in loaded.risks if entry.issue in chosen or (entry.issue, entry.risk.id) in wanted)
    return msgspec.structs.replace(loaded, risks=kept)


def _elsewhere(reader: Reader, loaded: Loaded, issue: str, shown: Iterable[str]) -> list[tuple[str, str]]:
    """Return issue id and id of what an issue calls related and is not shown anyway. What is nowhere is reported, and left out."""
    file, every = reader.entries(paths.issue_path(issue)), set(shown)
    found = []
    for number, name in enumerate(loaded.issues[issue].related):
        home, id_ = references.related_name(name)
        if home not in every and _has(reader, home, id_):
            found.append((home, id_))
        elif file.whole and not _has(reader, home, id_):
            homes = [each for each in sorted({*reader.names.issues(), *reader.names.risk_issues()}) if _has(reader, each, id_)]
            dangling = references.unknown_related(name, homes, number)
            reader.report([Problem(file.whole.place(*dangling.route), dangling.code, dangling.message, dangling.hint)])
    return found


def _has(reader: Reader, home: str, id_: str) -> bool:
    """Tell whether an issue has a question or a risk with an id, or may have one in a part that cannot be read."""
    files = [(paths.issue_path(home), "questions")] if home in reader.names.issues() else []
    files += [(paths.risks_path(home), "risks")] if home in reader.names.risk_issues() else []
    return any(id_ in ids_in((file := reader.entries(path)).node, key) or may_define_more(file, key) for path, key in files)
