"""What ``new`` does to a corpus: creates files, or adds entries to them. Never overwrites anything.

Whoever calls these functions holds the corpus (``lock``): another mxbrief may add to the same file.
"""

from __future__ import annotations

from pathlib import Path

from mxbrief.corpus import paths
from mxbrief.corpus.edit import templates
from mxbrief.corpus.edit.append import appended
from mxbrief.corpus.edit.write import write_file
from mxbrief.corpus.load.glossary import Kind
from mxbrief.corpus.load.meaning import whole_name
from mxbrief.corpus.load.resolve import find_candidates, find_question
from mxbrief.corpus.read.file_bytes import read_bytes
from mxbrief.corpus.read.reader import Reader
from mxbrief.errors import Failure, Misuse
from mxbrief.model.parsed import child
from mxbrief.model.positions import Issue
from mxbrief.problems import Problem

_SLUG_RULE = "an id has lower-case letters, digits and single hyphens"


def new_candidate(reader: Reader, office: str, candidate: str) -> list[Path]:
    """Create a candidate's profile, and the office too if it is new; return the files created."""
    office = whole_name(reader, office, Kind.OFFICE)
    _check_slugs(office, candidate)
    home = reader.names.office_of(candidate)
    if home:
        raise Misuse(f"there is a candidate '{candidate}' already, for '{home}'", "ids of candidates are unique in a corpus")
    texts = {paths.profile_path(office, candidate): templates.profile()}
    if not reader.exists(paths.office_path(office)):
        texts = {paths.office_path(office): templates.office()} | texts
    created: list[Path] = []
    try:
        for path, text in texts.items():
            created.append(_create(reader.root / path, text))
    except (Failure, Misuse):
        for made in created:
            made.unlink(missing_ok=True)
        raise
    return created


def new_issue(reader: Reader, issue: str) -> list[Path]:
    """Create an issue with one question; return the file created."""
    _check_slugs(issue)
    if not paths.can_name_issue(issue):
        raise Misuse(f"'{issue}' cannot be the id of an issue", "a candidate's folder has a file of that name")
    return [_create(reader.root / paths.issue_path(issue), templates.issue(issue))]


def new_position(reader: Reader, candidate: str, question: str) -> list[Path]:
    """Add a position of a candidate on a question; return the file changed or created. Raises Failure for unknown names."""
    (candidate, office), *_ = find_candidates(reader, [candidate]).items()
    topic = find_question(reader, question)
    (question,) = topic.questions
    file = reader.read(paths.issue_path(topic.issue), Issue)
    asked = next((each for each in file.questions if each.id == question), None) if file else None
    if asked and asked.offices and office not in asked.offices:
        raise Failure(f"'{question}' is not asked of '{office}'", f"it is asked of {', '.join(asked.offices)}")
    entry = templates.position(question, asked.text if asked else question)
    return [_add(reader, paths.positions_path(office, candidate, topic.issue), "positions", entry)]


def new_source(reader: Reader, name: str, shard: str, today: str) -> list[Path]:
    """Add a source, named by its address or by an id, to a bibliography; return the file changed or created."""
    is_url = "://" in name
    id_ = templates.id_for_url(name) if is_url else name
    shard = whole_name(reader, shard, Kind.ISSUE)
    _check_slugs(id_, shard)
    if (is_url and any(letter in name for letter in "\"\\' <>")) or not name.isprintable():
        raise Misuse(f"'{name}' is not an address", "an address contains no blanks and no quotes")
    for other in reader.names.source_shards():
        path = paths.sources_path(other)
        entries = child(reader.entries(path).node, "references")
        for entry in entries.value if entries is not None and entries.id == "sequence" else ():
            known, url = (getattr(child(entry, key), "value", None) for key in ("id", "URL"))
            if id_ == known or (is_url and url == name):
                raise Misuse(f"there is a source '{known}' already, in {path}", "cite that one, or choose another id")
    return [_add(reader, paths.sources_path(shard), "references", templates.source(id_, name if is_url else "", today))]


def _add(reader: Reader, path: str, key: str, entry: str) -> Path:
    """Add an entry to a list of a file, or create the file."""
    full = reader.root / path
    if not full.exists():
        body = "".join(f"  {line}\n" for line in entry.splitlines())
        return _create(full, f"{key}:\n{body}")
    content = read_bytes(reader.root, path)
    if isinstance(content, Problem):
        raise Failure(f"{full} {content.message}", content.hint)
    write_file(full, appended(reader, path, content, key, entry), replace=True)
    return full


def _create(path: Path, text: str) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failure(f"'{path.parent}' cannot be created: {error.strerror}") from None
    write_file(path, text.encode(), replace=False, hint="nothing is overwritten; choose another id")
    return path


def _check_slugs(*names: str) -> None:
    for name in names:
        if not paths.is_slug(name):
            proper = paths.slug_of(name)
            raise Misuse(f"'{name}' is not an id", f"{_SLUG_RULE}{f', such as {proper}' if paths.is_slug(proper) else ''}")
