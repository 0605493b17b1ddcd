"""Edges of the checks of names, documents, escapes and short texts, beside the cases on disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import PROJECT, Runner
from mxbrief.lint.checks.labels import Labels
from mxbrief.lint.checks.names import profiles_with_one_name
from mxbrief.lint.run import lint_corpus
from mxbrief.problems import Problem

EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
TODAY = "2026-11-24"
PIKE_FERRY = "candidates/mayor/pike/ferry.yaml"
SOURCES = "sources/general.yaml"
Change = Callable[[str, str, str], None]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return shutil.copytree(EXAMPLE, tmp_path / "corpus")


@pytest.fixture
def change(corpus: Path) -> Change:
    def replace(path: str, old: str, new: str) -> None:
        text = (corpus / path).read_text()
        assert old in text
        (corpus / path).write_text(text.replace(old, new, 1))

    return replace


def found(corpus: Path, *codes: str) -> list[Problem]:
    return [problem for problem in lint_corpus(corpus, TODAY).problems if not codes or problem.code in codes]


@pytest.mark.parametrize(
    ("path", "old", "new", "hint"),
    [
        (PIKE_FERRY, "question: night-ferry", "question: Night ferry", "write 'night-ferry', the id of the question 'Night ferry'"),
        (PIKE_FERRY, "question: night-ferry", "question: night", "write 'night-ferry', the id of the question 'Night ferry'"),
        (PIKE_FERRY, "question: night-ferry", "question: Deeper channel", "write 'deep-channel', the id of the question 'Deeper channel'"),
        (PIKE_FERRY, "question: night-ferry", "question: deep-channel", "it belongs to 'dredging': move the entry to dredging.yaml"),
        (
            PIKE_FERRY,
            "- id: gazette",
            "- id: Four candidates, two offices",
            "write 'gazette', the id of the source 'Four candidates, two offices'",
        ),
        (
            PIKE_FERRY,
            "- id: gazette",
            "- id: 'https://pierradio.example/debate'",
            "write 'pier-radio', the id of the source 'https://pierradio.example/debate'",
        ),
        (PIKE_FERRY, "- id: gazette", "- id: aldous", "write 'gazette', the id of the source 'Aldous'"),
        ("corpus.yaml", "[pike, lund]", "[Ada Pike, lund]", "write 'pike', the id of the candidate 'Ada Pike'"),
        ("corpus.yaml", "[pike, lund]", "[ada-pike, lund]", "write 'pike', the id of the candidate 'Ada Pike'"),
        ("candidates/mayor/office.yaml", "winner: pike", "winner: Ada Pike", "write 'pike', the id of the candidate 'Ada Pike'"),
        (
            "issues/ferry.yaml",
            "offices: [mayor]",
            "offices: [Harbor master]",
            "write 'harbor-master', the id of the office 'Harbor master'",
        ),
        ("events.yaml", "issue: ferry", "issue: Ferry", "write 'ferry', the id of the issue 'Ferry'"),
        ("events.yaml", "issue: ferry", "issue: The Ferry", "write 'ferry', the id of the issue 'Ferry'"),
        ("events.yaml", "issue: ferry", "issue: Water", "there is no issue of this name; there are dredging, ferry"),
        (PIKE_FERRY, "- id: gazette", "- id: gazette, p. 3", "write 'gazette', and on the line below it 'locator: p. 3'"),
        (PIKE_FERRY, "- id: gazette", "- id: gazette (minute 4)", "write 'gazette', and on the line below it 'locator: minute 4'"),
        (
            PIKE_FERRY,
            "- id: gazette",
            "- id: Some paper",
            "there is no source of this name; there are gazette, harbor-report, pier-radio",
        ),
    ],
)
def test_a_name_in_place_of_an_id_is_answered_with_the_id(  # noqa: PLR0913, PLR0917 -- a table of cases
    path: str, old: str, new: str, hint: str, corpus: Path, change: Change
) -> None:
    change(path, old, new)
    problems = [problem for problem in found(corpus) if problem.place.path == path and problem.code.startswith(("unknown-", "bad-slug"))]
    assert [problem.hint for problem in problems] == [hint]


def test_what_follows_from_a_name_in_place_of_an_id_is_not_reported_again(corpus: Path, change: Change) -> None:
    change("corpus.yaml", "[pike, lund]", "[Ada Pike, lund]")
    change(PIKE_FERRY, "- id: pier-radio", "- id: The ferry debate")
    assert [problem.code for problem in found(corpus)] == ["bad-slug", "bad-slug"]


def test_after_a_citation_that_is_left_out_the_places_are_right(corpus: Path, change: Change) -> None:
    change(PIKE_FERRY, "      - id: gazette\n      - id: pier-radio", "      - id: The Gazette\n      - id: radio-pier")
    places = [(problem.code, problem.place.line) for problem in found(corpus)]
    assert places == [("bad-slug", 20), ("unknown-source", 21)]


LABELS = Labels(
    {
        "question": {"a": ("Private power investment", "Private companies should invest."), "b": ("Power prices",), "c": ("Power grid",)},
        "source": {"power": ("The report",)},
    }
)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Private power investment", "write 'a', the id of the question 'Private power investment'"),
        ("PRIVATE POWER", "write 'a', the id of the question 'Private power investment'"),
        ("Privat power investments", "write 'a', the id of the question 'Private power investment'"),
        ("prices", "write 'b', the id of the question 'Power prices'"),
        ("report", ""),
        ("it", ""),
        ("", ""),
        ("\u6c34", ""),
        ("x" * 100_000, ""),
    ],
)
def test_a_label_is_found_whole_in_part_and_misspelled(name: str, hint: str) -> None:
    assert LABELS.hint(name, ("question",), guess=True) == hint


def test_several_labels_are_all_named_and_too_many_are_not() -> None:
    assert LABELS.hint("power", ("question",), guess=True).count("the id of the question") == 3
    many = Labels({"question": {f"q-{number}": (f"Power {number}",) for number in range(4)}})
    assert many.hint("power", ("question",), guess=True) == ""


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        ('"Promised \\e]0;x sailings."', ["control-character U+001B"]),
        ('"Promised \\x9b sailings."', ["control-character U+009B"]),
        ('"Promised \\0 sailings."', ["control-character U+0000"]),
        ('"Promised \\r sailings."', ["control-character U+000D"]),
        ('"Promised \\L sailings."', ["control-character U+2028"]),
        ('"Promised \\uFFFE sailings."', ["control-character U+FFFE"]),
        ('"Promised \\u202e sailings."', ["bidi-control U+202E"]),
        ('"Promised \\e\\a sailings."', ["control-character U+0007", "control-character U+001B"]),
        ('"Promised\\n\\t sailings \\"at night\\", \\u00e9."', []),
        ("'Promised \\e sailings.'", []),
        ("Promised \\e sailings.", []),
    ],
)
def test_an_escape_that_makes_a_control_character_is_found(written: str, problems: list[str], corpus: Path, change: Change) -> None:
    change(PIKE_FERRY, "summary: Promised sailings until two at night on weekends.", f"summary: {written}")
    seen = [f"{problem.code} {problem.message.split()[5]}" for problem in found(corpus)]
    assert sorted(seen) == problems
    assert all(problem.place.line == 8 and problem.place.column == 14 for problem in found(corpus))


def test_an_escape_in_a_key_is_found(corpus: Path, change: Change) -> None:
    change(PIKE_FERRY, "summary: Promised", '"sum\\emary": Promised')
    assert "control-character" in {problem.code for problem in found(corpus)}


@pytest.mark.parametrize(
    ("texts", "paths"),
    [
        ({"a": "short_name: Pike\n", "b": "short_name: Pike  # heading\n"}, ["a", "b"]),
        ({"a": "short_name: Pike\n", "b": "short_name: Sato\n"}, []),
        ({"a": "short_name: Pike\r\n", "b": "short_name: Pike\r\n", "c": "short_name: Lund\n"}, ["a", "b"]),
        ({"a": "short_name: Pike\n", "b": 'short_name: "Pi\\x6be"\n', "c": "short_name: Sato\n"}, ["a", "b", "c"]),
        ({"a": "short_name: Pike\n", "b": "{name: x, short_name: Pike}\n"}, ["a", "b"]),
        ({"a": "short_name: Pike\n", "b": ""}, ["a", "b"]),
        ({"a": "name: Ada Pike\n", "b": "short_name: Sato\naliases: [Ken, ada pike ]  # two\n", "c": "short_name: Lund\n"}, ["a", "b"]),
        ({"a": "short_name: Pike\n", "b": "short_name: Sato\naliases:\n  - Pike\n  - Ken\n"}, ["a", "b"]),
        ({"a": "short_name: Pike\n", "b": "short_name: Sato\naliases:\n- A\n", "c": "aliases: [Ken]\nshort_name: Lund\n"}, ["a", "b"]),
        ({"a": "short_name: Pike\n", "b": "short_name: Sato\naliases: ['Ken']\n", "c": "short_name: Lund\n"}, ["a", "b", "c"]),
        ({}, []),
    ],
)
def test_profiles_that_may_share_a_name_are_found_in_their_text(texts: dict[str, str], paths: list[str]) -> None:
    found = profiles_with_one_name((f"candidates/mayor/{id_}/profile.yaml", text) for id_, text in texts.items())
    assert found == [f"candidates/mayor/{id_}/profile.yaml" for id_ in paths]


@pytest.mark.parametrize(
    ("aliases", "others"),
    [
        ("[Ada, A. P.]", "[Kenny]"),
        ("[Pike, Ada Pike]", "[Sato]"),  # one's own names
        ("[Sato]", ""),
        ("[Ada, ken  sato]", ""),
        ("[LUND]", ""),
        ("[Kenny]", "[KENNY]"),
    ],
)
def test_an_alias_is_the_name_of_one_candidate(aliases: str, others: str, corpus: Path) -> None:
    folder = corpus / "candidates" / "mayor"
    for person, short, full, own in (("pike", "Pike", "Ada Pike", aliases), ("sato", "Sato", "Ken Sato", others)):
        text = f"name: {full}\nshort_name: {short}\n" + (f"aliases: {own}\n" if own else "")
        (folder / person / "profile.yaml").write_text(text)
    told = [problem for problem in found(corpus) if problem.code == "shared-name"]
    expected = {
        "[Sato]": [("pike", "'Sato'", "mayor/sato")],
        "[Ada, ken  sato]": [("pike", "'ken sato'", "mayor/sato")],
        "[LUND]": [("pike", "'LUND'", "harbor-master/lund")],
        "[Kenny]": [("sato", "'KENNY'", "mayor/pike")],
    }.get(aliases, [])
    assert [each.place.path.split("/")[2] for each in told] == [person for person, _, _ in expected]
    for each, (_, alias, other) in zip(told, expected, strict=True):
        assert each.message == f"the alias {alias} is also a name of the candidate in candidates/{other}/profile.yaml"
        assert each.place.line == 3


def test_a_shared_name_is_reported_in_the_profile_that_is_checked(corpus: Path, mxbrief: Runner) -> None:
    path = corpus / "candidates" / "mayor" / "sato" / "profile.yaml"
    path.write_text("name: Noa Pike\nshort_name: Pike\n")
    other = corpus / "candidates" / "mayor" / "pike" / "profile.yaml"
    for profile in (path, other):
        seen = mxbrief("lint", profile)
        assert f"{profile}:2:13: warning[shared-name] the short name 'Pike' is also that of the candidate in " in seen.stdout
    assert mxbrief("lint", corpus).stdout.count("[shared-name]") == 1
    assert mxbrief("lint", corpus / "issues").stdout == ""


@pytest.mark.parametrize(
    ("dates", "code"),
    [
        (("2025-05-11", "2025-05-11"), "same-date"),
        (("2024-12", "2024-12-31"), "same-date"),
        (("2024", "2024-12-31"), "same-date"),
        (("'2025-05-11'", '"2025-05-11"'), "same-date"),
        (("2025-05-11", "2025/05/11"), "bad-date"),
        (("2025-05-11", "11 May 2025"), "bad-date"),
    ],
)
def test_one_question_twice_on_one_day_is_found_in_any_two_forms(dates: tuple[str, str], code: str, corpus: Path) -> None:
    rest = "basis: pledge, confidence: low, summary: Two words., sources: [{{id: gazette}}]"
    entry = f"  - {{{{question: night-ferry, stance: supports, date: {{}}, {rest}}}}}\n"
    (corpus / PIKE_FERRY).write_text("positions:\n" + "".join(entry.format(date) for date in dates))
    assert [problem.code for problem in found(corpus, "same-date", "bad-date")] == [code]


@pytest.mark.parametrize("text", ["\u6c34\u6df1\u306f\u4eca\u306e\u307e\u307e\u3067\u3088\u3044", "Two words.", "Line\n      break"])
def test_a_sentence_in_any_script_is_no_single_word(text: str, corpus: Path, change: Change) -> None:
    change(PIKE_FERRY, "summary: Promised sailings until two at night on weekends.", f"summary: {text}")
    assert found(corpus, "one-word") == []


BLANKS = ['" "', '"\\t"', '"\\n"', '"\\u00a0"', '"\\u200b"', '"\\u2800"', '"\\u3000 \\u00ad"', "'   '"]


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("recommendations/ferry.yaml", "- Count visitors and islanders for one month", "- {}"),
        ("recommendations/ferry.yaml", "[Town council, Harbor office]", "[{}, Harbor office]"),
        ("risks/ferry.yaml", "statement: The ferry spends its reserve within a year, and sailings are cancelled.", "statement: {}"),
        ("issues/ferry.yaml", "label: Night ferry ", "label: {} "),
        ("issues/ferry.yaml", "title: Ferry", "title: {}"),
        ("corpus.yaml", "title: The Port Alder elections of 2025", "title: {}"),
        ("candidates/mayor/pike/profile.yaml", "short_name: Pike ", "short_name: {} "),
        ("candidates/mayor/pike/profile.yaml", "affiliation: Islands First", "affiliation: {}"),
        ("candidates/mayor/office.yaml", "title: Mayor", "title: {}"),
        ("events.yaml", "title: ", "title: {} # "),
        (SOURCES, "title: The ferry debate", "title: {}"),
        (SOURCES, "publisher: Pier Radio", "publisher: {}"),
        (SOURCES, "given: Mira", "given: {}"),
        (PIKE_FERRY, "locator: minute 14", "locator: {}"),
    ],
)
def test_blank_text_is_reported_wherever_it_stands(  # noqa: PLR0913, PLR0917 -- a table of cases
    path: str, old: str, new: str, blank: str, corpus: Path, change: Change
) -> None:
    change(path, old, new.format(blank))
    assert [(problem.code, problem.place.path) for problem in found(corpus, "empty-value")] == [("empty-value", path)]


@pytest.mark.parametrize("command", ["recommend", "risks", "compare ferry", "scenarios", "show pike"])
def test_blank_text_makes_no_empty_box_heading_or_title(command: str, corpus: Path, change: Change, mxbrief: Runner) -> None:
    change("recommendations/ferry.yaml", "- Count visitors and islanders for one month", '- " "')
    change("recommendations/ferry.yaml", "[Town council, Harbor office]", '["\\u200b", Harbor office]')
    change("corpus.yaml", "title: The Port Alder elections of 2025", 'title: " "')
    change("issues/dredging.yaml", "title: Dredging", 'title: " "')
    change("candidates/mayor/office.yaml", "title: Mayor", 'title: " "')
    change("candidates/mayor/sato/profile.yaml", "name: Ken Sato", 'name: " "')
    for form in ("markdown", "html"):
        seen = mxbrief(*command.split(), "--positions", corpus, "--format", form)
        assert seen.code in {1, 3}
        for line in seen.stdout.splitlines():
            assert line.strip() not in {"- [ ]", "-", "#", "##", "###", "- ", "****"}
        for tag in ("title", "h1", "h2", "h3", "li", "p", "td"):
            assert f"<{tag}></{tag}>" not in seen.stdout
            assert f"<{tag}> </{tag}>" not in seen.stdout


@pytest.mark.parametrize(
    "field", ["given: Mira", "family: Aldous", "title: Four candidates, two offices", "container-title: The Port Alder Gazette"]
)
@pytest.mark.parametrize("escape", ["\\e]0;x", "\\x9d0;x", "\\eP1", "\\e[", "\\e_x"])
def test_an_escape_in_one_field_of_a_source_leaves_the_others(
    field: str, escape: str, corpus: Path, change: Change, mxbrief: Runner
) -> None:
    key, _, value = field.partition(": ")
    change(SOURCES, field, f'{key}: "{escape}"')
    change(SOURCES, "title: The ferry debate", 'title: "The ferry debate\\a"')
    for form in ("markdown", "html", "terminal"):
        seen = mxbrief("compare", "ferry", "--positions", corpus, "--format", form).stdout
        for other in ("Mira", "Aldous", "Four candidates, two offices", "The Port Alder Gazette"):
            assert (other in " ".join(seen.split())) is (other != value), form


def test_what_cannot_be_checked_is_named_and_the_rest_is_checked(corpus: Path, tmp_path: Path, change: Change, mxbrief: Runner) -> None:
    (tmp_path / "foreign.yaml").write_text("on: push\n")
    sound = corpus / "issues" / "ferry.yaml"
    named = [tmp_path / "foreign.yaml", corpus / "README.md", sound]
    seen = mxbrief("lint", *named)
    assert (seen.code, seen.stdout) == (0, "")
    assert seen.stderr.splitlines()[:2] == [
        f"mxbrief: not checked: '{tmp_path}/foreign.yaml' is in no corpus",
        f"mxbrief: not checked: '{corpus}/README.md' is not a file that mxbrief reads",
    ]
    gone = mxbrief("lint", *named, corpus / "issues" / "gone.yaml", "--format", "json")
    assert gone.code == 1
    assert f"mxbrief: not checked: there is no '{corpus}/issues/gone.yaml'" in gone.stderr
    change("issues/ferry.yaml", "label: Night ferry", "lable: Night ferry")
    for form in ("concise", "json", "sarif", "github", "markdown"):
        broken = mxbrief("lint", *named, "--format", form)
        assert (broken.code, "unknown-key" in broken.stdout) == (1, True)
        assert "foreign.yaml" in broken.stderr
    assert mxbrief("lint", tmp_path / "foreign.yaml", corpus / "README.md").code == 3


def test_a_file_that_only_looks_like_data_is_checked_where_it_lies(corpus: Path, mxbrief: Runner) -> None:
    (corpus / "stray.yaml").write_text("x: y\n")
    seen = mxbrief("lint", corpus / "stray.yaml", corpus / "issues")
    assert (seen.code, "stray.yaml: error[misplaced-file]" in seen.stdout) == (1, True)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SOURCES, "id: gazette", "id: Gazette"),
        (SOURCES, "id: pier-radio", "id: Pier Radio"),
        ("issues/ferry.yaml", "id: night-ferry", "id: Night Ferry"),
        ("issues/ferry.yaml", "id: night-ferry", "id: night_ferry"),
        ("risks/ferry.yaml", "id: ferry-deficit", "id: Ferry deficit"),
    ],
)
def test_a_bad_id_is_the_one_it_should_be_and_the_only_problem(path: str, old: str, new: str, corpus: Path, change: Change) -> None:
    change(path, old, new)
    assert [(problem.code, problem.place.path) for problem in found(corpus)] == [("bad-slug", path)]


def test_a_bad_id_is_the_only_problem_of_reports(corpus: Path, change: Change, mxbrief: Runner) -> None:
    change(SOURCES, "id: gazette", "id: Gazette")
    change("issues/ferry.yaml", "id: night-ferry", "id: Night Ferry")
    seen = mxbrief("compare", "ferry", "--positions", corpus)
    assert (seen.code, seen.stderr.count("error["), seen.stderr.count("error[bad-slug]")) == (1, 2, 2)


def test_sources_under_their_ids_are_answered_with_what_to_write(corpus: Path, change: Change) -> None:
    change(
        PIKE_FERRY, "    sources:\n      - id: gazette\n      - id: pier-radio\n        locator: minute 20", "    sources: {gazette: p. 3}"
    )
    assert [(problem.code, problem.hint) for problem in found(corpus)] == [("wrong-type", "write '- id: gazette' on a line of its own")]


@pytest.mark.parametrize("short_name", ["Pike", "PIKE", '"Pike "', '"Pi\\u200bke"', '"Pike\\u00a0"', "pike"])
def test_names_that_look_the_same_are_found_and_told_apart(short_name: str, corpus: Path, mxbrief: Runner) -> None:
    (corpus / "candidates" / "mayor" / "sato" / "profile.yaml").write_text(f"name: Noa Pike\nshort_name: {short_name}\n")
    assert [problem.place.path for problem in found(corpus, "shared-name")] == ["candidates/mayor/sato/profile.yaml"]
    assert "| Ada Pike" in mxbrief("compare", "ferry", "--table-only", "--positions", corpus).stdout


def test_a_short_name_that_is_the_full_name_needs_more_than_that(corpus: Path) -> None:
    for candidate in ("pike", "sato"):
        (corpus / "candidates" / "mayor" / candidate / "profile.yaml").write_text("name: Ada Pike\nshort_name: Ada Pike\n")
    hints = [problem.hint for problem in found(corpus, "shared-name")]
    assert hints == ["make it longer, such as with the party or the year of birth; until then tables show full names"]


@pytest.mark.parametrize("blank", ["", ' " "', " ''"])
@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ((PIKE_FERRY, "date: 2025-05-11"), "bad-date there is no value where a date belongs"),
        ((PIKE_FERRY, "confidence: moderate"), "invalid-value there is no value where a confidence belongs"),
        ((PIKE_FERRY, "stance: supports"), "invalid-value there is no value where a stance belongs"),
        ((SOURCES, "issued: 2025-05-11"), "bad-date there is no value where a date belongs"),
    ],
)
def test_a_key_that_needs_a_value_and_has_none_is_one_problem(
    entry: tuple[str, str], problem: str, blank: str, corpus: Path, change: Change
) -> None:
    path, written = entry
    change(path, written, f"{written.partition(' ')[0]}{blank}")
    assert [f"{each.code} {each.message}" for each in found(corpus)] == [problem]


@pytest.mark.parametrize(
    ("new", "hints"),
    [
        ("pike, lund", ["write: - people: [pike, lund]"]),
        ("pike and lund", ["write '- pike' and '- lund', each on a line of its own"]),
        ("pike + lund", ["write '- pike' and '- lund', each on a line of its own"]),
        ("[pike + lund]", ["one id belongs here: write 'pike' and 'lund' in entries of their own"]),
        ("[pike, Per Lund]", ["write 'lund', the id of the candidate 'Per Lund'"]),
    ],
)
def test_several_ids_in_one_text_are_taken_apart(new: str, hints: list[str], corpus: Path, change: Change) -> None:
    change("corpus.yaml", "people: [pike, lund]", f"people: {new}")
    assert [problem.hint for problem in found(corpus)] == hints


@pytest.mark.parametrize(
    ("path", "old", "new", "hint"),
    [
        (PIKE_FERRY, "stance: supports", "position: supports", "did you mean 'stance'?"),
        (PIKE_FERRY, "summary: Promised", "description: Promised", "did you mean 'summary'?"),
        (PIKE_FERRY, "stance: supports", "stance: [supports, opposes]", "one word belongs here: strongly_supports, supports,"),
        (SOURCES, "URL: https://pierradio.example/debate", "link: https://pierradio.example/debate", "did you mean 'URL'?"),
        (SOURCES, "container-title: The Port", "newspaper: The Port", "did you mean 'container-title'?"),
        (SOURCES, "issued: 2025-05-11", "date: 2025-05-11", "did you mean 'issued'?"),
        (
            SOURCES,
            "- {family: Aldous, given: Mira}",
            "- Mira Aldous",
            "write - {family: Aldous, given: Mira} for a person, or - {literal: Mira Aldous} for an institution",
        ),
        (
            SOURCES,
            "author:\n      - {family: Aldous, given: Mira}",
            "author: Aldous, Mira",
            'write - {family: Aldous, given: Mira} for a person, or - {literal: "Aldous, Mira"} for an institution',
        ),
        (SOURCES, "- {family: Aldous, given: Mira}", "- Reuters", "write - {literal: Reuters} for an institution"),
        (SOURCES, "reliability: B", "reliability: good", "did you mean 'B'?"),
        ("issues/ferry.yaml", "stale_after: 10 years", "stale_after: about 1 year ", "write '1 year'"),
    ],
)
def test_other_names_of_keys_and_other_forms_of_values_are_known(  # noqa: PLR0913, PLR0917 -- what is changed, and what is said
    path: str, old: str, new: str, hint: str, corpus: Path, change: Change
) -> None:
    change(path, old, new)
    assert [problem.hint[: len(hint)] for problem in found(corpus)] == [hint]


@pytest.mark.parametrize("inside", ["", "risks", "risks/ferry.yaml"])
def test_a_corpus_whose_manifest_has_another_name_is_told_how_to_rename_it(inside: str, corpus: Path, mxbrief: Runner) -> None:
    (corpus / "corpus.yaml").rename(corpus / "corpus.yml")
    seen = mxbrief("lint", corpus / inside)
    assert (seen.code, seen.stdout) == (3, "")
    assert seen.stderr == f"mxbrief: no corpus in '{corpus}': it has no corpus.yaml\n  rename corpus.yml to corpus.yaml\n"


def _counts_from(date: str, last_day: str, *, write: str) -> str:
    """Return the message about a date whose last day is still to come."""
    return f"{date} counts from its last day, {last_day}, which is after today (2026-11-24); write {write}, or the day itself"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2026-11-24", ""),
        ("2026-11-25", "2026-11-25 is after today (2026-11-24); correct the date"),
        ("2026-10", ""),
        ("2026-11", _counts_from("2026-11", "2026-11-30", write="2026-11-01/2026-11-24")),
        ("2026", _counts_from("2026", "2026-12-31", write="2026-01/2026-11-24")),
        ("2025-03/2026-11-24", ""),
        ("2025-03/2026", _counts_from("2025-03/2026", "2026-12-31", write="2025-03/2026-11-24")),
        ("2027/2028", "2027/2028 is after today (2026-11-24); correct the date"),
    ],
)
def test_evidence_counts_from_a_last_day_up_to_today(written: str, message: str, corpus: Path, change: Change) -> None:
    change("candidates/mayor/pike/ferry.yaml", "date: 2025-05-11", f"date: {written}")
    found = [problem for problem in lint_corpus(corpus, "2026-11-24").problems if problem.code == "future-date"]
    assert [f"{each.message}; {each.hint}" for each in found] == ([message] if message else [])
