"""Examples for help and messages, with the names of the active corpus: what is printed can be typed. Loaded for these alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from string import Template

from mxbrief.cli.terminal import active_corpus
from mxbrief.corpus.skim import Skimmer
from mxbrief.errors import Failure

EXAMPLES = {
    "": (
        ("Who stands where on an issue", "compare $issue"),
        ("What could go wrong under one scenario", "risks --scenario $scenario"),
        ("The options of a command, with examples", "help compare"),
    ),
    "compare": (
        ("Everyone on one issue", "compare $issue"),
        ("Two candidates on two issues", "compare $issue,$other --candidate $pair"),
        ("One question, by its label", 'compare "$label"'),
        ("What was known then", "compare $issue --as-of $event"),
    ),
    "show": (
        ("Everything about one candidate", "show $candidate"),
        ("By full name, on one issue", 'show "$name" $issue'),
    ),
    "risks": (
        ("Every risk under every scenario", "risks"),
        ("One issue under one scenario, in full", "risks $issue --scenario $scenario"),
        ("Only the worst", "risks --min-severity high"),
    ),
    "scenarios": (
        ("Side by side", "scenarios"),
        ("One scenario in full", "scenarios $scenario"),
    ),
    "recommend": (
        ("Everything", "recommend"),
        ("One issue under one scenario", "recommend $issue --scenario $scenario"),
        ("Only what is still open", "recommend --status open"),
    ),
    "explain": (
        ("Why a flag is raised", "explain $risk"),
        ("One position with its history", "explain $candidate/$question"),
        ("What cites a source", "explain $source"),
    ),
    "list": (
        ("The ids of all issues", "list issues"),
        ("With titles, for a spreadsheet", "list questions --format csv"),
    ),
    "lint": (
        ("The active corpus", "lint"),
        ("What a check is for", "lint --explain single-origin"),
        ("For a pull request on GitHub", "lint --strict --format github"),
    ),
    "new": (
        ("A small corpus of your own", "new corpus my-election"),
        ("An entry, ready to fill in", "new position $candidate $question"),
        ("A source", "new source https://example.org/2025/debate"),
    ),
    "schema": (
        ("For an editor", "schema positions --output positions.schema.json"),
        ("For a script", "schema compare-json"),
    ),
}


def examples_of(command: str) -> Iterator[tuple[str, str]]:
    """Yield what each example of a command is for, and the line to type. An example that this corpus has no names for is left out."""
    try:
        words = sample(active_corpus(None))
    except Failure:
        words = {}
    for what, line in EXAMPLES.get(command, ()):
        template = Template(line)
        if all(words.get(name) for name in template.get_identifiers()):
            yield what, f"mxbrief {template.substitute(words)}"


def sample(root: Path) -> dict[str, str]:
    """Return a name of each kind from a corpus; "" for a kind of which it has none."""
    skimmer = Skimmer(root)
    names = skimmer.names
    issues = names.issues()
    first = {office: (names.candidates_for(office) or [""])[0] for office in names.offices()}
    office, candidate = next(((office, candidate) for office, candidate in first.items() if candidate), ("", ""))
    events = [id_ for id_, _ in skimmer.events()]
    questions = list(islice(skimmer.questions(), 1))
    return {
        "issue": _at(issues, 0),
        "other": _at(issues, 1),
        "office": office,
        "candidate": candidate,
        "pair": ",".join(filter(None, first.values())) if len(first) > 1 else ",".join(names.candidates_for(office)[:2]),
        "name": skimmer.candidate_name(office, candidate) if candidate else "",
        "scenario": "+".join(first.values()) if all(first.values()) else "",
        "question": questions[0].id if questions else "",
        "label": next((title for _, title in questions if title and not set(title) & set('"$`\\!')), ""),
        "risk": next((id_ for id_, _ in skimmer.risks()), ""),
        "source": next((id_ for id_, _ in skimmer.sources()), ""),
        "event": _at(sorted(events, key=lambda event: "election" not in event), 0),
    }


def _at(items: list[str], index: int) -> str:
    """Return an item of a list, or nothing."""
    return items[index] if index < len(items) else ""
