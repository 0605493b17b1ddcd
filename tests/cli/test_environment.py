"""What the program makes of its surroundings, and a real pseudo-terminal to see it happen."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pexpect
import pytest

from conftest import CORPORA, plain_environment
from mxbrief.cli.terminal import ColorChoice, read_terminal


class FakeStream:
    encoding = "utf-8"

    def __init__(self, *, terminal: bool) -> None:
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def fileno(self) -> int:
        raise OSError


def surroundings(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, terminal: bool = True) -> None:
    monkeypatch.setattr("mxbrief.cli.terminal.os.environ", {"TERM": "xterm-256color"} | variables)
    monkeypatch.setattr("mxbrief.cli.terminal.sys.stdout", FakeStream(terminal=terminal))


@pytest.mark.parametrize(
    ("variables", "choice", "colors"),
    [
        ({}, "auto", 256),
        ({"COLORTERM": "truecolor"}, "auto", 16_777_216),
        ({"TERM": "xterm"}, "auto", 16),
        ({"TERM": "dumb"}, "auto", 0),
        ({"NO_COLOR": "1"}, "auto", 0),
        ({"NO_COLOR": ""}, "auto", 256),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "auto", 0),
        ({"NO_COLOR": "1"}, "always", 256),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, "auto", 16),
        ({}, "never", 0),
    ],
)
def test_colours_on_a_terminal(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], choice: str, colors: int) -> None:
    surroundings(monkeypatch, variables)
    assert read_terminal(ColorChoice(choice), None, to_file=False).colors == colors


@pytest.mark.parametrize(
    ("variables", "choice", "colors"),
    [({}, "auto", 0), ({"FORCE_COLOR": "1"}, "auto", 256), ({"FORCE_COLOR": "0"}, "auto", 0), ({}, "always", 256)],
)
def test_colours_in_a_pipe(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], choice: str, colors: int) -> None:
    surroundings(monkeypatch, variables, terminal=False)
    assert read_terminal(ColorChoice(choice), None, to_file=False).colors == colors


def test_a_file_is_never_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    surroundings(monkeypatch, {"TERM_PROGRAM": "iTerm.app", "COLUMNS": "200"})
    terminal = read_terminal(ColorChoice.AUTO, None, to_file=True)
    assert (terminal.is_terminal, terminal.colors, terminal.links, terminal.width) == (False, 0, False, 80)


@pytest.mark.parametrize(
    ("variables", "links"),
    [
        ({}, False),
        ({"TERM_PROGRAM": "WezTerm"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"VTE_VERSION": "7600"}, True),
        ({"VTE_VERSION": "4205"}, False),
        ({"WT_SESSION": "x"}, True),
        ({"TERM_PROGRAM": "WezTerm", "NO_COLOR": "1"}, False),
    ],
)
def test_links_where_the_terminal_makes_them_clickable(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], links: bool) -> None:  # noqa: FBT001 -- pytest passes it
    surroundings(monkeypatch, variables)
    assert read_terminal(ColorChoice.AUTO, None, to_file=False).links is links


@pytest.mark.parametrize(
    ("variables", "ascii_only"),
    [
        ({}, False),
        ({"LANG": "C"}, True),
        ({"LC_ALL": "POSIX", "LANG": "es_MX.UTF-8"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LC_CTYPE": "es_MX.UTF-8", "LANG": "C"}, False),
        ({"LANG": "C.UTF-8"}, False),
    ],
)
def test_ascii_where_the_locale_asks_for_it(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], ascii_only: bool) -> None:  # noqa: FBT001 -- pytest passes it
    surroundings(monkeypatch, variables)
    assert read_terminal(ColorChoice.AUTO, None, to_file=False).ascii_only is ascii_only


def test_ascii_where_the_encoding_has_no_better(monkeypatch: pytest.MonkeyPatch) -> None:
    surroundings(monkeypatch, {})
    monkeypatch.setattr(FakeStream, "encoding", "latin-1")
    assert read_terminal(ColorChoice.AUTO, None, to_file=False).ascii_only


def test_width_is_the_option_then_columns_then_the_terminal_then_eighty(monkeypatch: pytest.MonkeyPatch) -> None:
    surroundings(monkeypatch, {"COLUMNS": "132"})
    assert read_terminal(ColorChoice.AUTO, 60, to_file=False).width == 60
    assert read_terminal(ColorChoice.AUTO, None, to_file=False).width == 132
    surroundings(monkeypatch, {"COLUMNS": "x"})
    assert read_terminal(ColorChoice.AUTO, None, to_file=False).width == 80


def on_terminal(*arguments: str, width: int, **variables: str) -> str:
    """Return what a terminal of some width is sent."""
    environment = plain_environment() | variables
    with pexpect.spawn(
        sys.executable,
        ["-m", "mxbrief", *arguments, "--positions", "harbor"],
        cwd=str(CORPORA),
        env=environment,
        encoding="utf-8",
        dimensions=(50, width),
        timeout=30,
    ) as child:
        return str(child.read()).replace("\r\n", "\n")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_terminal_gets_the_layout_of_its_width(width: int) -> None:
    expected = (Path(CORPORA).parent / "golden" / f"compare-terminal-{width}" / "stdout").read_text()
    seen = re.sub(r"\x1b\[[0-9;]*m", "", on_terminal("compare", "ferry", width=width))
    # The stamps differ: they name the options.
    assert seen.partition("\nFrom: ")[0] == expected.partition("\nFrom: ")[0]


def test_a_terminal_gets_colours_unless_it_says_no() -> None:
    assert "\x1b[" in on_terminal("compare", "ferry", width=80)
    assert "\x1b[" not in on_terminal("compare", "ferry", width=80, NO_COLOR="1")
    assert on_terminal("compare", "ferry", width=80, LC_ALL="C").isascii()


def test_a_terminal_gets_links_if_it_makes_them_clickable() -> None:
    assert "\x1b]8;;https://gazette.example/harbor\x1b\\" in on_terminal("compare", "ferry", width=80, TERM_PROGRAM="WezTerm")


def test_a_list_on_a_terminal_has_titles() -> None:
    assert "ferry     Ferry" in re.sub(r"\x1b\[[0-9;]*m", "", on_terminal("list", "issues", width=80))
