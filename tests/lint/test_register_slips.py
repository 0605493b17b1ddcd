"""What is wrong in dated lists, steps, quotations and related things is said once, at its place, by lint and by reports."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from conftest import PROJECT, Runner
from mxbrief.lint.run import lint_corpus

EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
TODAY = "2026-11-24"
PROFILE, ENTRIES = "candidates/mayor/pike/profile.yaml", "candidates/mayor/pike/ferry.yaml"
RISK, ADVICE, ISSUE = "risks/ferry.yaml", "recommendations/ferry.yaml", "issues/dredging.yaml"
DUE, STEP = "    # due: 2027-05  ", "- Set the fare before the summer timetable"
WHEN = re.search(r"when:.*?(?=\n    likelihood)", (EXAMPLE / RISK).read_text(), re.DOTALL)
KEYS = "the keys are all, any, not, office, question, stance, at_least, at_most"
NO_BRACKETS = "leave out the brackets if they are not part of the text"
SLASH = "write the issue, a slash, and the id of one of its questions or risks"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return shutil.copytree(EXAMPLE, tmp_path / "corpus")


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (RISK, "WHEN", "when: Always", "5:11 wrong-type expected keys and values, found the text 'Always'; write always"),
        (RISK, "WHEN", "when: never", f"5:11 wrong-type expected keys and values, found the text 'never'; {KEYS}; or write always"),
        (RISK, "WHEN", "when: []", f"5:11 wrong-type expected keys and values, found a list; {KEYS}"),
        (RISK, "date: 2025-12", "date: 2029-12", "25:15 future-date 2029-12 is after today (2026-11-24); correct the date"),
        (
            ADVICE,
            DUE,
            "    due: 2027-02-30  ",
            "16:10 unknown-event '2027-02-30' is neither a date nor an event; correct the day, or write 2027-02",
        ),
        (ADVICE, DUE, "    due: June 2027  ", "16:10 unknown-event 'June 2027' is neither a date nor an event; write 2027-06"),
        (
            ADVICE,
            DUE,
            "    due: port-alder-votes  ",
            "16:10 unknown-event 'port-alder-votes' is neither a date nor an event; did you mean 'port-alder-vote'?",
        ),
        (ADVICE, STEP, "- {text: Set it, due: soon}", "10:29 bad-date 'soon' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD"),
        (ADVICE, STEP, "- done: 2026-01", "10:9 missing-key the key 'text' is missing; add 'text: …'"),
        (ADVICE, STEP, "- {text: Set it, do: now}", "10:24 unknown-key unknown key 'do'; valid here: text, due, done"),
        (ADVICE, STEP, "- {text: Set it, done: 2029-01}", "10:30 future-date 2029-01 is after today (2026-11-24); correct the date"),
        (
            ADVICE,
            STEP,
            "- Set the fare: at once",
            '10:21 unknown-key text that has a colon followed by a space needs quotes around it; write: - "Set the fare: at once"',
        ),
        (
            ADVICE,
            "lead: Town council ",
            "lead: [Town council] ",
            f"7:11 wrong-type text that begins with '[' needs quotes around it; {NO_BRACKETS}; else write: lead: \"[Town council]\"",
        ),
        (
            ENTRIES,
            "    summary:",
            "    quote: We sail.\n    summary:",
            "8:12 wrong-type expected keys and values such as 'text: …', found the text 'We sail.'; write 'text: We sail.' instead",
        ),
        (
            ENTRIES,
            "date: 2025-05-11",
            "date: 2025-05-11/2025-05-01",
            "5:11 bad-date '2025-05-11/2025-05-01' is not a date: it ends before it begins; write 2025-05-01/2025-05-11",
        ),
        (
            ISSUE,
            "questions:",
            "related: [ferry-deficit]\nquestions:",
            "3:11 unknown-related there is no question or risk 'ferry-deficit'; write 'ferry/ferry-deficit'",
        ),
        (
            ISSUE,
            "questions:",
            "related: [ferry/night-ferry, nowhere/x]\nquestions:",
            f"3:30 unknown-related there is no question or risk 'nowhere/x'; {SLASH}",
        ),
        (
            ISSUE,
            "questions:",
            "related: ferry/night-ferry\nquestions:",
            "3:10 wrong-type expected a list, found the text 'ferry/night-ferry'; write '- ferry/night-ferry' on a line of its own",
        ),
        (
            "corpus.yaml",
            "scenarios:",
            "scenarios:\n  - {people: [], open: [mayor, harbor-master]}",
            "21:14 incomplete-scenario the scenario names no candidate; it needs one for at least one office",
        ),
    ],
)
def test_a_slip_is_one_problem_with_a_way_out(path: str, old: str, new: str, expected: str, corpus: Path) -> None:
    assert WHEN is not None
    old, text = WHEN[0] if old == "WHEN" else old, (corpus / path).read_text()
    assert old in text
    (corpus / path).write_text(text.replace(old, new, 1))
    told = [
        f"{each.place.line}:{each.place.column} {each.code} {each.message}; {each.hint}" for each in lint_corpus(corpus, TODAY).problems
    ]
    assert told == [expected]


@pytest.mark.parametrize(
    ("change", "command", "place"),
    [
        ((ADVICE, DUE, "    due: June 2027  "), "recommend", "16:10"),
        ((ISSUE, "questions:", "related: [ferry]\nquestions:"), "compare dredging", "3:11"),
        ((ISSUE, "questions:", "related: [ferry/ferry-deficit, nowhere/x]\nquestions:"), "risks dredging", "3:32"),
    ],
)
def test_reports_tell_it_at_the_same_place(change: tuple[str, str, str], command: str, place: str, corpus: Path, mxbrief: Runner) -> None:
    path, old, new = change
    (corpus / path).write_text((corpus / path).read_text().replace(old, new, 1))
    (known,) = lint_corpus(corpus, TODAY).problems
    done = mxbrief(*command.split(), "--positions", "corpus", cwd=corpus.parent)
    assert done.code == 1
    assert done.stderr.startswith(f"corpus/{path}:{place}: error[{known.code}] {known.message}; {known.hint}\n")
    assert f"{known.place.line}:{known.place.column}" == place


def test_a_risk_that_hangs_on_no_one_is_in_every_report(corpus: Path, mxbrief: Runner) -> None:
    assert WHEN is not None
    (corpus / RISK).write_text((corpus / RISK).read_text().replace(WHEN[0], "when: always", 1))
    commands = (
        "risks", "risks --scenario lund+pike", "risks --scenario pike+open", "scenarios", "scenarios lund+pike", "recommend", "list risks",
        "explain ferry-deficit", "explain fare-for-visitors", "explain free-fares",
    )  # fmt: skip
    for command in commands:
        for format_ in ("markdown", "json", "csv"):
            done = mxbrief(*command.split(), "--positions", corpus, "--format", format_)
            assert (done.code, done.stderr) == (0, ""), command
    assert "**true:** always; it hangs on no one's stance" in mxbrief("explain", "ferry-deficit", "--positions", corpus).stdout
