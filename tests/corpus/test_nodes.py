"""What YAML is let through, and that nothing in it is given a type by itself."""

from __future__ import annotations

import pytest
import yaml

from mxbrief.corpus.read.encoding import decode_text
from mxbrief.corpus.read.yaml_nodes import MAX_DEPTH, Plain, compose, to_plain
from mxbrief.model.parsed import place_of
from mxbrief.problems import Place, Problem


def plain(text: str) -> Plain:
    node = compose("f", text)
    assert isinstance(node, yaml.Node)
    bad_keys: list[yaml.Node] = []
    value = to_plain(node, bad_keys)
    assert bad_keys == []
    return value


def problem(text: str) -> tuple[str, int, int]:
    found = compose("f", text)
    assert isinstance(found, Problem)
    return found.code, found.place.line, found.place.column


@pytest.mark.parametrize(
    "scalar", ["NO", "yes", "1:30", "1.10", "010", "0x1F", "1_000", "2024-06-02", "null", "~", ".inf", "=", "<<", "12:30:45", "1e3"]
)
def test_scalars_stay_as_typed(scalar: str) -> None:
    assert plain(f"key: {scalar}\nlist: [{scalar}]\n{scalar if scalar not in ('~', '=') else 'x'}: v") == {
        "key": scalar,
        "list": [scalar],
        (scalar if scalar not in ("~", "=") else "x"): "v",
    }


@pytest.mark.parametrize("text", ["a: b", "a: b\n", "\ufeffa: b\n", "a: b\r\n", "# first\na: b # last\n", "---\na: b\n...\n", "\n\na: b"])
def test_marks_comments_and_line_ends_change_nothing(text: str) -> None:
    decoded = decode_text("f", text.encode())
    assert isinstance(decoded, str)
    assert plain(decoded) == {"a": "b"}


def test_prose_may_hold_any_sign() -> None:
    text = 'a: R&D * 2, "wow!" & more [sic] {x} !important 50% @noon'
    assert plain(text) == {"a": text[3:]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b\n", ("anchor", 1, 4)),
        ("a: b\nc: *x\n", ("alias", 2, 4)),
        ("a: !!str b\n", ("tag", 1, 4)),
        ("a: !!python/object:os.system b\n", ("tag", 1, 4)),
        ("a: [b, !t c]\n", ("tag", 1, 8)),
        ("%YAML 1.1\n---\na: b\n", ("directive", 1, 1)),
        ("a: b\n---\nc: d\n", ("several-documents", 2, 1)),
        ("a: b: c\n", ("syntax-error", 1, 5)),
        ("a:\n\t- b\n", ("syntax-error", 2, 1)),
        ("a: [b\n", ("syntax-error", 1, 4)),
        ("a: 'b\n", ("syntax-error", 1, 4)),
    ],
)
def test_what_no_reviewer_reads_at_sight_is_refused(text: str, expected: tuple[str, int, int]) -> None:
    assert problem(text) == expected


@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, 1_000, 100_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_before_it_can_kill_the_parser(opening: str, levels: int) -> None:
    assert problem(opening * levels)[0] in ("too-deep", "syntax-error")


@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, 600])
def test_deep_indentation_is_refused(levels: int) -> None:
    assert problem("".join(" " * level + "a:\n" for level in range(levels)) + " " * levels + "b: c")[0] == "too-deep"


def test_the_deepest_nesting_allowed_is_read() -> None:
    assert plain("[" * MAX_DEPTH + "]" * MAX_DEPTH)


def test_nine_levels_of_nine_aliases_are_refused() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert problem("\n".join(lines))[0] == "anchor"


def test_a_duplicate_key_is_left_out_and_kept_aside() -> None:
    node = compose("f", "a: b\nc: d\na: e\n")
    assert isinstance(node, yaml.Node)
    bad_keys: list[yaml.Node] = []
    assert to_plain(node, bad_keys) == {"a": "b", "c": "d"}
    assert [place_of("f", key.start_mark) for key in bad_keys] == [Place("f", 3, 1)]


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n"])
def test_nothing_is_nothing(text: str) -> None:
    node = compose("f", text)
    assert node is None or (isinstance(node, yaml.ScalarNode) and node.value == "")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a: b\nc: \xff", ("not-utf8", 2, 4)),
        (b"\xef\xbb\xbfa: \xe9", ("not-utf8", 1, 4)),
        ("é: \x1b[31m".encode(), ("control-character", 1, 4)),
        (b"a: b\r\nc\x00", ("control-character", 2, 2)),
        (b"a\x07", ("control-character", 1, 2)),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(content: bytes, expected: tuple[str, int, int]) -> None:
    text = decode_text("f", content)
    found = compose("f", text) if isinstance(text, str) else text
    assert isinstance(found, Problem)
    assert (found.code, found.place.line, found.place.column) == expected
