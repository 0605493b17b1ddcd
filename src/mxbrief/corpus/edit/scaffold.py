"""What ``new`` does to a corpus: makes files, or adds entries to them. Never overwrites anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mxbrief.corpus import paths as layout
from mxbrief.corpus.edit import templates as drafts
from mxbrief.corpus.edit.append import appended
from mxbrief.corpus.edit.write import write_file
from mxbrief.corpus.load.resolve import find_people, find_topics
from mxbrief.corpus.read.encoding import decode_text
from mxbrief.corpus.read.file_bytes import read_bytes
from mxbrief.corpus.read.reader import Reader
from mxbrief.corpus.read.yaml_nodes import Plain, compose, to_plain
from mxbrief.errors import Failure, Misuse
from mxbrief.model.positions import Issue
from mxbrief.problems import Problem

_EXAMPLE = Path(__file__).parent / "example"
_SLUG_RULE = "an id has lower-case letters, digits and single hyphens"


def new_corpus(folder: Path) -> list[Path]:
    """Make a small complete corpus in a folder that does not exist or is empty; return the files made."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Misuse(f"'{folder}' exists and is not empty", "choose another name")
    made = []
    for path in sorted(_EXAMPLE.rglob("*")):
        if path.is_file():
            made.append(folder / path.relative_to(_EXAMPLE))
            _create(made[-1], path.read_text(encoding="utf-8"))
    return made


def new_candidate(root: Path, office: str, candidate: str) -> list[Path]:
    """Describe a person, and the office too if it is new; return the files made."""
    _check_slugs(office, candidate)
    home = layout.office_of(root, candidate)
    if home:
        raise Misuse(f"there is a candidate '{candidate}' already, for '{home}'", "ids of people are unique in a corpus")
    made = []
    if not (root / layout.office_path(office)).exists():
        made.append(_create(root / layout.office_path(office), drafts.office()))
    made.append(_create(root / layout.profile_path(office, candidate), drafts.profile()))
    return made


def new_issue(root: Path, issue: str) -> list[Path]:
    """Describe an issue, with one question; return the file made."""
    _check_slugs(issue)
    if not layout.kind_of(layout.positions_path("o", "c", issue)) == "positions":
        raise Misuse(f"'{issue}' cannot be the id of an issue", "a person's folder has a file of that name")
    return [_create(root / layout.issue_path(issue), drafts.issue(issue))]


def new_position(root: Path, candidate: str, question: str) -> list[Path]:
    """Add a position of somebody on a question to be filled in; return the file changed or made. Raises Failure for unknown names."""
    ((_, office),) = find_people(root, [candidate], ()).items()
    topic = find_topics(root, [question])[0]
    if not topic.questions:
        raise Misuse(f"'{question}' is an issue", "name one of its questions; list them with: mxbrief list questions")
    file = Reader(root).read(layout.issue_path(topic.issue), Issue)
    asked = next(each for each in file.questions if each.id == question) if file else None
    if asked and asked.offices and office not in asked.offices:
        raise Failure(f"'{question}' is not asked of '{office}'", f"it is asked of {', '.join(asked.offices)}")
    entry = drafts.position(question, asked.text if asked else question)
    return [_add(root, layout.positions_path(office, candidate, topic.issue), "positions", entry)]


def new_source(root: Path, name: str, shard: str, today: str) -> list[Path]:
    """Add a source, named by its address or by an id, to a bibliography; return the file changed or made."""
    is_url = "://" in name
    id_ = drafts.id_for_url(name) if is_url else name
    _check_slugs(id_, shard)
    if (is_url and any(letter in name for letter in "\"\\' <>")) or not name.isprintable():
        raise Misuse(f"'{name}' is not an address", "an address has no blanks and no quotes in it")
    for other in layout.source_shards(root):
        for source in _sources(root, layout.sources_path(other)):
            if id_ == source.get("id") or (is_url and source.get("URL") == name):
                message = f"there is a source '{source.get('id')}' already, in {layout.sources_path(other)}"
                raise Misuse(message, "cite that one, or choose another id")
    return [_add(root, layout.sources_path(shard), "references", drafts.source(id_, name if is_url else "", today))]


def _sources(root: Path, path: str) -> Iterator[dict[str, Plain]]:
    """Yield the entries of a bibliography as they are written, those that are still to be filled in among them."""
    content = read_bytes(root.resolve(), path)
    text = content if isinstance(content, Problem) else decode_text(path, content)
    node = text if isinstance(text, Problem) else compose(path, text)
    plain = {} if node is None or isinstance(node, Problem) else to_plain(path, node, [])
    entries = plain.get("references") if isinstance(plain, dict) else None
    yield from (entry for entry in (entries if isinstance(entries, list) else ()) if isinstance(entry, dict))


def _add(root: Path, path: str, key: str, entry: str) -> Path:
    """Add an entry to a list of a file, or make the file."""
    full = root / path
    if not full.exists():
        body = "".join(f"  {line}\n" for line in entry.splitlines())
        return _create(full, f"{key}:\n{body}")
    content = read_bytes(root.resolve(), path)
    if isinstance(content, Problem):
        raise Failure(f"{full} {content.message}", content.hint)
    write_file(full, appended(str(full), content, key, entry), replace=True)
    return full


def _create(path: Path, text: str) -> Path:
    """Make a file and the folders it stands in."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failure(f"'{path.parent}' cannot be made: {error.strerror}") from None
    write_file(path, text.encode(), replace=False, way_out="nothing is overwritten; choose another id")
    return path


def _check_slugs(*names: str) -> None:
    """Refuse names that are no ids."""
    for name in names:
        if not layout.is_slug(name):
            raise Misuse(f"'{name}' is not an id", _SLUG_RULE)
