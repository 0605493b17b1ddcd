"""One slip in the text of a file is one problem, on its own line, and says what to type; nothing that is right is called a slip."""

from __future__ import annotations

import codecs
import io
import re
import shutil
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import CORPORA, PROJECT
from mxbrief.corpus.paths import kind_of
from mxbrief.corpus.read.parse import parse
from mxbrief.corpus.read.slips.comments import cut_texts
from mxbrief.corpus.read.slips.conflicts import find_conflicts
from mxbrief.corpus.read.slips.formats import other_text
from mxbrief.corpus.read.slips.quoting import needs_quotes, quoted
from mxbrief.corpus.read.yaml_nodes import compose
from mxbrief.lint.run import lint_corpus
from mxbrief.model.kinds import FileKind, file_type
from mxbrief.model.positions import PositionFile
from mxbrief.problems import Problem

TRIO = CORPORA / "trio"
EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
TODAY = "2026-11-24"
POSITIONS = """\
positions:
  - question: deep-channel
    stance: opposes
    date: 2025-05-04
    basis: statement
    confidence: low
    summary: >-
      Calls the depth enough.
      Twice.
    sources:
      - id: gazette
        locator: p. 3
"""


def read(text: str | bytes, kind: FileKind = FileKind.POSITIONS) -> tuple[Problem, ...]:
    """Return the problems of a file."""
    return parse("f", text.encode() if isinstance(text, str) else text, kind, file_type(kind)).problems


def told(text: str | bytes, kind: FileKind = FileKind.POSITIONS) -> list[tuple[str, int, int]]:
    """Return code, line and column of the problems of a file."""
    return [(problem.code, problem.place.line, problem.place.column) for problem in read(text, kind)]


def changed(old: str, new: str) -> str:
    """Return the file of positions with a part of it changed."""
    assert old in POSITIONS
    return POSITIONS.replace(old, new, 1)


def with_value(key: str, value: str) -> str:
    """Return the file of positions with a value for a text."""
    if key == "locator":
        return changed("locator: p. 3", f"locator: {value}")
    summary = f"summary: {value}" if key == "summary" else f"summary: x\n    note: {value}"
    return changed("summary: >-\n      Calls the depth enough.\n      Twice.", summary)


# Slips that may be in any line with a key, each as a change of the line; None where a line cannot have it.
SLIPS: dict[str, Callable[[str], str | None]] = {
    "one space more": lambda line: f" {line}",
    "one space less": lambda line: line[1:] if line.startswith(" ") else f" {line}",
    "no indentation": lambda line: line.lstrip() if line.startswith(" ") else f"   {line}",
    "tab": lambda line: f"\t{line.lstrip(' ')}",
    "no-break spaces": lambda line: "\u00a0" * max(len(line) - len(line.lstrip()), 1) + line.lstrip(),
    "quote not closed": lambda line: re.sub(r"^( *(?:- )*[\w-]+: )([^\"'\[{|>]+)$", r'\1"\2', line),
    "bracket not closed": lambda line: re.sub(r"^( *(?:- )*[\w-]+: )([^\"'\[{|>]+)$", r"\1[\2", line),
    "no space after the colon": lambda line: line.replace(": ", ":", 1),
    "no colon": lambda line: line.replace(": ", " ", 1),
    "wide colon": lambda line: line.replace(": ", "\uff1a", 1),
    "en dash": lambda line: line.replace("- ", "\u2013 ", 1) if line.lstrip().startswith("- ") else None,
    "no space after the dash": lambda line: line.replace("- ", "-", 1) if line.lstrip().startswith("- ") else None,
    "zero width space": lambda line: line.replace(":", "\u200b:", 1),
}


def keyed(lines: list[str]) -> Iterator[int]:
    """Yield the numbers of lines with a key and a value on them."""
    return (number for number, line in enumerate(lines) if re.match(r" *(?:- )*[\w-]+: [^|>#\s]", line))


def files() -> list[str]:
    """Return one file of every kind."""
    found = {kind_of(path): path for path in sorted(str(path.relative_to(TRIO)) for path in TRIO.rglob("*.yaml"))}
    return [path for kind, path in found.items() if kind]


@pytest.mark.parametrize("path", files())
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_at_the_start_in_the_middle_or_at_the_end_is_one_problem(slip: str, path: str, tmp_path: Path) -> None:
    trio = shutil.copytree(TRIO, tmp_path / "trio")
    lines = (trio / path).read_text().splitlines()
    numbers = [number for number in keyed(lines) if SLIPS[slip](lines[number]) not in {None, lines[number]}]
    if not numbers:
        assert slip in {"en dash", "no space after the dash"}
        return
    for number in {numbers[0], numbers[len(numbers) // 2], numbers[-1]}:
        line = SLIPS[slip](lines[number]) or ""
        (trio / path).write_text("\n".join([*lines[:number], line, *lines[number + 1 :]]) + "\n")
        problems = lint_corpus(trio, TODAY).problems
        if "one space" in slip and not problems:
            assert re.match(" *- ", line)  # the only line of an item may begin anywhere
            continue
        errors = [problem for problem in problems if problem.severity == "error"]
        assert len(errors) == 1, (line, errors)
        # A dash in the wrong column and the lines below it in the wrong column are the same.
        assert errors[0].place.line - number - 1 in {0, 1 if line.lstrip().startswith("-") else 0}, (line, errors)
        assert problems[0] == errors[0]
        assert len(problems) <= 2


@pytest.mark.parametrize(
    ("old", "new", "expected", "typed"),
    [
        ("opposes", "opposes\u200b", ("hidden-character", 3, 20), "zero width space (U+200B)"),
        ("stance: ", "stance:\u00a0", ("hidden-character", 3, 12), "no-break space (U+00A0)"),
        ("    stance", "\u3000stance", ("hidden-character", 3, 1), "ideographic space (U+3000)"),
        ("deep-channel", "deep\u2011channel", ("hidden-character", 2, 19), "non-breaking hyphen (U+2011)"),
        ("deep-channel", "deep-chan\u00adnel", ("hidden-character", 2, 24), "soft hyphen (U+00AD)"),
        ("2025-05-04", "2025\u201305\u201304", ("hidden-character", 4, 15), "en dash (U+2013)"),
        ("2025-05-04", "2025\u00ad05\u00ad04", ("hidden-character", 4, 15), "date: 2025-05-04"),
        ("2025-05-04", "2025-05-04\u00a0", ("hidden-character", 4, 21), "no-break space (U+00A0)"),
        ("stance:", "\u201cstance\u201d:", ("hidden-character", 3, 5), "left double quotation mark (U+201C)"),
        ("opposes", "\u2018opposes\u2019", ("hidden-character", 3, 13), "left single quotation mark (U+2018)"),
        ("    stance", "\ufeff    stance", ("hidden-character", 3, 1), "byte order mark (U+FEFF)"),
        ("stance:", "\u200estance:", ("hidden-character", 3, 5), "left-to-right mark (U+200E)"),
        ("opposes", "\u202eopposes", ("hidden-character", 3, 13), "right-to-left override (U+202E)"),
        ("stance", "st\u0430nce", ("hidden-character", 3, 7), "cyrillic small letter a (U+0430)"),
        ("low", "\uff4cow", ("hidden-character", 6, 17), "fullwidth latin small letter l (U+FF4C)"),
        ("      Twice", "\u00a0" * 6 + "Twice", ("hidden-character", 9, 1), "no-break space (U+00A0)"),
        ("depth enough", "depth\u2028enough", ("hidden-character", 8, 22), "line separator (U+2028)"),
        ("- id: gazette", "-id: gazette", ("syntax-error", 11, 7), "write: - id: gazette"),
        ("- id: gazette", "- id:gazette", ("syntax-error", 11, 11), "write: - id: gazette"),
        ("- id: gazette", "-id:gazette", ("syntax-error", 11, 7), "write: - id: gazette"),
        ("- id: gazette", "- - id: gazette", ("syntax-error", 11, 9), "write: - id: gazette"),
        ("- id: gazette", "id: gazette", ("syntax-error", 11, 7), "write: - id: gazette"),
        ("  - question", "    question", ("wrong-type", 2, 5), "write, after 2 spaces: - question: deep-channel"),
        ("        locator: p. 3", "      - locator: p. 3", ("syntax-error", 12, 7), "write a space instead: locator: p. 3"),
        ("locator: p. 3", "locator: p. 3\n        id: gazette", ("duplicate-key", 13, 9), "write, after 6 spaces: - id: gazette"),
        ("    stance", "\u00a0\n    stance", ("hidden-character", 3, 1), "delete this line"),
        ("summary: >-", "summary:>-", ("syntax-error", 7, 12), "write: summary: >-"),
        ("- id", "\u2014 id", ("hidden-character", 11, 7), "em dash (U+2014)"),
        ("- id", "\u2022 id", ("syntax-error", 11, 7), "write: - id: gazette"),
        ("- id", "\u2022id", ("syntax-error", 11, 7), "write: - id: gazette"),
        ("- question", "* question", ("syntax-error", 2, 3), "write: - question: deep-channel"),
        ("- question", "1) question", ("syntax-error", 2, 3), "write: - question: deep-channel"),
        ("- id", "-\tid", ("syntax-error", 11, 8), "write: - id: gazette"),
        ("stance: ", "stance = ", ("syntax-error", 3, 11), "write: stance: opposes"),
        ("stance: ", "stance:: ", ("unknown-key", 3, 11), "write: stance: opposes"),
        ("sources:", "sources", ("syntax-error", 10, 12), "write: sources:"),
        ("positions:", "positions", ("syntax-error", 1, 10), "write: positions:"),
        ("      Twice.", "Twice, he said.", ("wrong-indentation", 9, 1), "put 6 spaces before 'Twice, he said.'"),
        ("p. 3", "[p. 3", ("syntax-error", 12, 18), "write: locator: p. 3"),
        ("p. 3", "p. 3]: x", ("syntax-error", 12, 23), 'write: locator: "p. 3]: x"'),
        ("p. 3", '"C:\\Users"', ("syntax-error", 12, 21), "write: locator: 'C:\\Users'"),
        ("2025-05-04", "2025-05-04:", ("syntax-error", 4, 21), "write: date: 2025-05-04"),
    ],
)
def test_a_slip_is_named_at_its_place_with_what_to_type(old: str, new: str, expected: tuple[str, int, int], typed: str) -> None:
    (problem,) = read(changed(old, new))
    assert (problem.code, problem.place.line, problem.place.column) == expected
    assert typed in f"{problem.message}; {problem.hint}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POSITIONS.replace("    ", "\u00a0\u00a0\u00a0\u00a0"), ("hidden-character", 3, 1)),
        (POSITIONS.replace(" ", "\u00a0"), ("hidden-character", 2, 1)),
        (POSITIONS.replace(": ", "\uff1a"), ("hidden-character", 2, 13)),
        (POSITIONS.replace(": ", ":"), ("syntax-error", 2, 13)),
        (POSITIONS.replace("- ", "\u2013 "), ("hidden-character", 2, 3)),
        (POSITIONS.replace("    ", "\t"), ("tab-indentation", 3, 1)),
        (f"```yaml\n{POSITIONS}```\n", ("syntax-error", 1, 1)),
        (re.sub("(?m)^  ", "", POSITIONS.partition("\n")[2]), ("wrong-type", 1, 1)),
    ],
)
def test_what_a_program_does_in_all_lines_is_one_problem(text: str, expected: tuple[str, int, int]) -> None:
    assert told(text) == [expected]


def test_several_slips_are_all_named() -> None:
    text = changed("stance: ", "stance:").replace("- id", "\u2013 id").replace("p. 3", "[p. 3")
    assert told(text) == [("syntax-error", 3, 11), ("hidden-character", 11, 7), ("syntax-error", 12, 18)]


@pytest.mark.parametrize(
    "value",
    [
        '"Night boats" promised',
        "'Pike's plan'",
        '"a" and "b"',
        "*x* y",
        "[x] y",
        "[x]",
        "{x} y",
        "> x",
        "| x",
        "- x",
        "& x",
        "&x y",
        "! x",
        "!x y",
        "% x",
        "`x` y",
        "@x y",
        "? x",
        ", x",
        "] x",
        "} x",
        "Text: more",
        "Promise:",
        "see https://x.example: y",
        "\u201cNight boats: a plan\u201d",
        "\u00abNight boats: a plan\u00bb",
        '"Pike\'s" plan: x',
    ],
)
@pytest.mark.parametrize("key", ["summary", "note", "locator"])
def test_text_that_needs_quotes_is_answered_with_a_line_that_is_right(key: str, value: str) -> None:
    text = with_value(key, value)
    (problem,) = read(text)
    line = re.search("write: (.*)", problem.hint)
    assert line
    lines = text.splitlines()
    number = problem.place.line - 1
    assert lines[number].lstrip().startswith(f"{key}:")
    lines[number] = lines[number][: len(lines[number]) - len(lines[number].lstrip())] + line[1]
    assert read("\n".join(lines)) == ()


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["C", "Zl", "Zp", "Zs"], include_characters=" "), min_size=1).map(str.strip))
def test_quoted_text_is_always_read_as_text(text: str) -> None:
    if text and needs_quotes(text):
        node = compose("f", f"key: {quoted(text)}\n")
        assert isinstance(node, yaml.MappingNode)
        assert node.value[0][1].value in {text, text[1:-1]}


@pytest.mark.parametrize(
    "value",
    [
        "Plain text.",
        "It's fine",
        'He said "no" twice',
        "50% of it",
        "a:b",
        "C#",
        "x - y",
        "R&D",
        "\u201cNight boats\u201d he said",
        '"a"',
        "'a'",
    ],
)
def test_text_that_needs_no_quotes_is_left_alone(value: str) -> None:
    assert needs_quotes(value) is None
    assert read(with_value("summary", value)) == ()


OFFICES = """\
title: Mayor
country: Port Alder
elections:
  - date: 2025-06-01
    winner: pike
    margin_points: {}
    results: [{{candidate: pike, percent: {}, votes: {}}}, {{candidate: sato, percent: {}}}]
"""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("52,5", "52.5"),
        ("'52,5'", "52.5"),
        ("-52,5", "-52.5"),
        ("52,5%", "52.5"),
        ("52.5 %", "52.5"),
        ("52 percent", "52"),
        ("1,234", "1234"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1 234", "1234"),
        ("1\u202f234", "1234"),
        ("1'234'567", "1234567"),
        ("+5", "5"),
        (".5", "0.5"),
        ("5.", "5"),
    ],
)
@pytest.mark.parametrize("field", [0, 1, 3])
def test_a_number_in_another_notation_is_written_as_it_should_be(written: str, meant: str, field: int) -> None:
    values = ["4", "50", "1000", "3"]
    values[field] = written
    (problem,) = read(OFFICES.format(*values), FileKind.OFFICE)
    assert (problem.code, problem.place.line) == ("invalid-value", 6 if field == 0 else 7)
    assert problem.hint.startswith(f"write {meant}: ")
    values[field] = meant
    assert read(OFFICES.format(*values), FileKind.OFFICE) == ()


def test_thousands_of_votes_are_not_decimals() -> None:
    (problem,) = read(OFFICES.format("4", "50", "12.345", "3"), FileKind.OFFICE)
    assert problem.hint.startswith("write 12345: ")


@pytest.mark.parametrize(
    ("written", "column", "typed"),
    [
        ("{candidate:pike, percent: 50}", 25, "{candidate: pike, percent: 50}"),
        ("{candidate:pike,percent:50}", 25, "{candidate: pike,percent: 50}"),
        ("{candidate\uff1apike, percent: 50}", 25, "{candidate: pike, percent: 50}"),
        ("{candidate = pike, percent: 50}", 26, "{candidate: pike, percent: 50}"),
        ("{candidate: pike; percent: 50}", 31, "{candidate: pike, percent: 50}"),
        ("{candidate: pike\uff0cpercent: 50}", 31, "{candidate: pike, percent: 50}"),
        ("{candidate: pike percent: 50}", 31, "{candidate: pike, percent: 50}"),
        ("{candidate:pike; percent=50}", 25, "{candidate: pike, percent: 50}"),
        ("(candidate: pike, percent: 50)", 15, "{candidate: pike, percent: 50}"),
        ("candidate: pike, percent: 50", 15, "{candidate: pike, percent: 50}"),
        ("candidate: pike, percent: 50}", 15, "{candidate: pike, percent: 50}"),
        ("{candidate: pike, percent: 50", 15, "{candidate: pike, percent: 50}"),
    ],
)
def test_what_is_wrong_in_braces_is_written_as_it_should_be(written: str, column: int, typed: str) -> None:
    text = OFFICES.partition("    margin_points")[0] + f"    results:\n            - {written}\n"
    (problem,) = read(text, FileKind.OFFICE)
    assert (problem.place.line, problem.place.column) == (7, column), problem
    assert problem.hint == f"write: - {typed}"


@pytest.mark.parametrize("written", ["pike, lund", "(pike, lund)", "[pike lund]", "[pike; lund]", "[pike\uff0clund]"])
def test_a_list_of_ids_is_written_in_brackets_with_commas(written: str) -> None:
    (problem,) = read(f"title: T\ndescription: D\nscenarios:\n  - people: {written}\n", FileKind.CORPUS)
    assert problem.place.line == 4
    assert problem.hint == "write: - people: [pike, lund]"


def test_text_with_a_colon_in_a_list_is_written_in_quotes() -> None:
    text = (EXAMPLE / "risks" / "ferry.yaml").read_text()
    (problem,) = read(text.replace("- Cancelled sailings", "- Cancelled: sailings"), FileKind.RISKS)
    assert problem.hint == 'write: - "Cancelled: sailings"'


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("stance: opposes", "stan\nce: opposes", (3, 9)),
        ("stance: opposes", "stance: opp\noses", (3, 16)),
        ("basis: statement", "basis: state\n    ment", (5, 17)),
        ("- id: gazette", "- i\nd: gazette", (11, 10)),
    ],
)
def test_a_line_broken_in_the_middle_of_a_word_is_written_on_one_line(old: str, new: str, place: tuple[int, int]) -> None:
    (problem,) = read(changed(old, new))
    assert (problem.place.line, problem.place.column) == place
    assert problem.hint == f"write on one line: {old}"


def test_what_does_not_lead_to_a_file_that_can_be_read_is_not_guessed_on_and_on() -> None:
    text = changed("summary: >-", "summary: [a, b").replace("basis: statement", "basis: 'a' b") + "  ]x: [\n }{\n"
    assert 1 <= len(read(text)) <= 3


def spreadsheet(separator: str) -> str:
    return separator.join(["question", "stance", "summary"]) + "\n" + separator.join(["a", "supports", "Says: no"]) + "\n"


def office_file(inside: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(inside, "x" * 100)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (spreadsheet(","), "CSV (values separated by commas)"),
        (spreadsheet(",") + '"a, b",supports,"x"\n' * 5_000, "CSV (values separated by commas)"),
        ("\ufeff" + spreadsheet(";"), "CSV (values separated by semicolons)"),
        (spreadsheet("\t"), "TSV (values separated by tabs)"),
        (spreadsheet("|"), "separated by '|'"),
        ("question,stance,date\n", "CSV"),
        ("question,stance,summary\na,opposes,He said, maybe, no\nb,opposes\nc,opposes,\n", "CSV"),
        ("id,title,url\na,b,https://example.org/?a=1,2\n", "CSV"),
        ("sep=;\nquestion;stance\na;opposes\n", "CSV (values separated by semicolons)"),
        ('{"positions": [\n{"question": "a",\n"stance": "b"]}', "JSON"),
        ('[{"question": "a"}, {"stance" "b"}]', "JSON"),
        ("<!DOCTYPE html>\n<html><body>a: b</body></html>\n", "web page"),
        ('<p style="color: red">x</p>\n', "web page"),
        ('<?xml version="1.0"?>\n<a/>\n', "XML"),
        ("@misc{a,\n  title = {b},\n}\n", "BibTeX"),
        ("TY  - JOUR\nAU  - Pike\nER  - \n", "RIS"),
        ("{\\rtf1\\ansi positions: none}", "Rich Text Format"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (office_file("word/document.xml"), "Word file"),
        (office_file("xl/workbook.xml"), "Excel file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "old Word or Excel file"),
        (POSITIONS.encode("utf-16"), "UTF-16"),
        (codecs.BOM_UTF16_BE + POSITIONS.encode("utf-16-be"), "UTF-16"),
        (POSITIONS.encode("utf-16-le"), "UTF-16"),
        (POSITIONS.encode("utf-32"), "UTF-32"),
        (b"\x89PNG\r\n\x1a\n\0", "an image"),
    ],
)
def test_a_file_of_another_kind_is_named_in_few_words(content: str | bytes, name: str) -> None:
    (problem,) = read(content)
    assert (problem.code, problem.place.line) == ("other-format", 0)
    assert name in problem.message
    assert len(problem.message) < 100
    assert problem.hint


def test_json_that_fits_is_read_and_a_list_only_lacks_its_key() -> None:
    entry = '{"id": "a", "type": "report", "title": "T"}'
    assert read(f'{{\n\t"references": [{entry}]\n}}', FileKind.SOURCES) == ()
    (problem,) = read(f"[\n {entry}\n]\n", FileKind.SOURCES)
    assert problem.hint == "write 'references: ' before the first '['"


@pytest.mark.parametrize("path", [*EXAMPLE.rglob("*.yaml"), *(PROJECT / "positions").rglob("*.yaml")], ids=lambda path: path.name)
def test_no_file_of_a_corpus_looks_like_something_else(path: Path) -> None:
    text = path.read_text()
    assert other_text("f", text) is None
    assert list(find_conflicts("f", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pike supports it, he says,\nand so does Sato, he says,\nand all the others, too.\n",
        "One line.",
        "a, b\n\nc\n",
        "He opposes it, and said so",
    ],
)
def test_prose_is_no_spreadsheet(text: str) -> None:
    assert other_text("f", text) is None


CONFLICT = """\
positions:
  - question: deep-channel
<<<<<<< HEAD
    stance: opposes
=======
    stance: supports
>>>>>>> other
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "line", "named"),
    [
        (CONFLICT, 3, "lines 3 (<<<<<<<), 5 (=======) and 7 (>>>>>>>)"),
        (CONFLICT.replace("=======", "||||||| base\n    stance: mixed\n======="), 3, "lines 5 to 7 hold the text before both changes"),
        (changed("      Twice.\n", f"{CONFLICT.partition('channel')[2][1:]}      Twice.\n"), 9, "lines 9 (<<<<<<<), 11 (=======) and 13"),
        (changed("      Twice.\n", "      <<<<<<< a\n      x\n      =======\n      y\n      >>>>>>> b\n"), 9, "lines 9 (<<<<<<<)"),
        (changed(">-\n      Calls the depth enough.\n      Twice.", '"a\n<<<<<<< b\nc\n=======\nd\n>>>>>>> e\n"'), 8, "lines 8 (<<<<<<<)"),
        (changed("    date", "=======\n    date"), 4, "delete this line"),
        (changed("    date", ">>>>>>> other\n    date"), 4, "delete this line"),
        (changed("    date", "<<<<<<<\n    date"), 4, "delete this line"),
    ],
)
def test_a_merge_that_was_not_finished_is_named_with_the_lines_to_delete(text: str, line: int, named: str, newline: str) -> None:
    (problem,) = read(text.replace("\n", newline))
    assert (problem.code, problem.place.line, problem.place.column) == ("merge-conflict", line, 1)
    assert named in problem.hint


def test_two_unfinished_merges_are_two_problems() -> None:
    assert [problem.place.line for problem in read(CONFLICT + CONFLICT)] == [3, 10]


@pytest.mark.parametrize(
    "lines", ["      Heading\n      =======\n      Text", "      Heading\n      ==========", "      a <<<<<<< b", "      >>>>>>>>"]
)
def test_lines_drawn_in_a_text_are_no_merge(lines: str) -> None:
    assert read(changed("      Twice.", lines)) == ()
    assert read(f"{POSITIONS}# <<<<<<< HEAD\n") == ()


def cut(text: str) -> list[str]:
    """Return what is found cut off in a file."""
    file = parse("f", text.encode(), FileKind.POSITIONS, PositionFile)
    assert file.node is not None
    found = cut_texts("f", text, file.node, PositionFile)
    return [text.splitlines()[problem.place.line - 1][problem.place.column - 1 :] for problem in found]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Promised bill #12 sailings", "#12 sailings"),
        ("Promised bill.  #12", "#12"),
        ("Promised # 12", "# 12"),
        ("Promised bill # of the council", "# of the council"),
        ("Calls it. #MeToo", "#MeToo"),
        ("Calls it.  #MeToo", "#MeToo"),
        ("Calls\n      #12 it", "#12 it"),
        ("Calls\n      it #12", "#12"),
        ("Calls it\t#12", "#12"),
        ("#12 boats", "#12 boats"),
    ],
)
@pytest.mark.parametrize("key", ["summary", "note"])
def test_text_that_a_comment_cuts_off_is_found(key: str, value: str, expected: str) -> None:
    assert cut(with_value(key, value)) == [expected]


@pytest.mark.parametrize(
    "value",
    [
        "Calls it enough.  # from the debate",
        "Calls it enough.        # from the debate",
        "Calls it\n    # a line of its own",
        "Calls it\n      # a line of its own",
        "Calls it\n      #locator: x",
        '"Quoted" #12',
        "'Quoted' # x",
        ">-  # c\n      Calls #12 it",
        "C# and F#",
        "TODO  # a few words",
    ],
)
def test_a_true_comment_is_left_alone(value: str) -> None:
    assert cut(with_value("summary", value)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("deep-channel", "deep-channel #why"),
        ("opposes", "opposes #why"),
        ("2025-05-04", "2025-05-04 # d"),
        ("low", "low #12"),
        ("gazette", "gazette #1"),
    ],
)
def test_a_comment_after_an_id_a_date_or_a_word_cuts_nothing_off(old: str, new: str) -> None:
    assert read(changed(old, new)) == ()
    assert cut(changed(old, new)) == []


@pytest.mark.parametrize(
    "text",
    [
        POSITIONS.replace("  ", "\t"),
        POSITIONS.replace("    ", "\t"),
        changed("    stance", "\tstance").replace("    date", "\tdate"),
        changed("      Calls", "\tCalls"),
    ],
)
def test_tabs_are_one_problem_however_many_lines_begin_with_one(text: str, tmp_path: Path) -> None:
    corpus = shutil.copytree(EXAMPLE, tmp_path / "corpus")
    (corpus / "candidates/mayor/pike/dredging.yaml").write_text(text)
    (problem,) = lint_corpus(corpus, TODAY).problems
    first, *others = [number for number, line in enumerate(text.splitlines(), 1) if re.match(" *\t", line)]
    assert (problem.code, problem.place.line) == ("tab-indentation", first)
    assert ("likewise" in problem.hint) == bool(others)
    assert all(str(number) in problem.hint for number in others[:6])


def test_a_sign_that_changes_the_direction_of_an_id_is_one_problem(tmp_path: Path) -> None:
    corpus = shutil.copytree(EXAMPLE, tmp_path / "corpus")
    (corpus / "candidates/mayor/pike/dredging.yaml").write_text(changed("gazette", "\u200egazette"))
    (problem,) = lint_corpus(corpus, TODAY).problems
    assert "left-to-right mark (U+200E)" in problem.message


@pytest.mark.parametrize("character", ["\x01", "\u200b", "\u202e", "\u2028", "\t"])
@pytest.mark.parametrize("line", ["{}", "{}\n", "x{}\n"])
def test_very_many_odd_characters_take_no_longer_than_one(character: str, line: str, tmp_path: Path) -> None:
    corpus = shutil.copytree(EXAMPLE, tmp_path / "corpus")
    (corpus / "candidates/mayor/pike/dredging.yaml").write_text(POSITIONS + line.format(character) * 50_000)
    began = time.process_time()
    assert lint_corpus(corpus, TODAY).problems
    assert time.process_time() - began < 10


@pytest.mark.parametrize("piece", [" ", "\u00a0 ", "- ", "a: ", "[", " #", "'", "1,", "a,", "=", "-- "])
@pytest.mark.parametrize("around", ["x: {} y", "- [{}", POSITIONS.replace("opposes", "{}")])
def test_a_very_long_line_takes_no_longer_to_explain_than_to_read(piece: str, around: str) -> None:
    began = time.process_time()
    read(around.format(piece * (300_000 // len(piece))))
    assert time.process_time() - began < 10
