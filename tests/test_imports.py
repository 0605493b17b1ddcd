"""A command loads what it uses and nothing else: what is slow to start is held here, not by a clock."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from conftest import CORPORA, plain_environment

HARBOR = str(CORPORA / "harbor")
TRIO = str(CORPORA / "trio")

WATCHED = """
import json, os, runpy, sys
leave = os._exit
def tell(code):
    sys.stderr.write(json.dumps(sorted(sys.modules)))
    sys.stderr.flush()
    leave(code)
os._exit = tell
sys.argv = ["mxbrief", *json.loads(sys.argv[1])]
runpy.run_module("mxbrief", run_name="__main__")
"""


def loaded(*arguments: str, **env: str) -> set[str]:
    """Return the modules that a run of the program has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, json.dumps(arguments)], capture_output=True, text=True, env=plain_environment() | env, check=False
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def packages(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


HEAVY = {"rich", "tabulate", "jinja2", "yaml", "msgspec", "pydantic", "markdown_it"}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("compare", "ferry", "--positions", HARBOR), {"yaml", "msgspec"}),
        (("compare", "ferry", "--positions", HARBOR, "--table-only", "--format", "latex"), {"tabulate", "yaml", "msgspec"}),
        (("compare", "ferry", "--positions", HARBOR, "--format", "terminal"), {"yaml", "msgspec"}),
        (("compare", "ferry", "--positions", HARBOR, "--format", "terminal", "--color", "always"), {"rich", "yaml", "msgspec"}),
        (("compare", "ferry", "--positions", HARBOR, "--format", "json"), {"yaml", "msgspec"}),
        (("compare", "ferry", "--positions", HARBOR, "--format", "csv"), {"yaml", "msgspec"}),
        (("compare", "ferry", "--positions", HARBOR, "--format", "html"), {"jinja2", "yaml", "msgspec"}),
        (("list", "issues", "--positions", HARBOR), {"yaml", "msgspec"}),
        (("risks", "--positions", TRIO), {"yaml", "msgspec"}),
        (("scenarios", "--positions", TRIO, "--format", "terminal"), {"yaml", "msgspec"}),
        (("recommend", "--positions", TRIO), {"yaml", "msgspec"}),
        (("explain", "crier", "--positions", TRIO, "--format", "json"), {"yaml", "msgspec"}),
        (("lint", HARBOR), {"yaml", "msgspec"}),
        (("lint", HARBOR, "--format", "full"), {"yaml", "msgspec"}),
        (("schema", "positions"), {"msgspec"}),
        (("--version",), set()),
    ],
)
def test_a_command_loads_only_what_it_uses(arguments: tuple[str, ...], expected: set[str]) -> None:
    assert packages(loaded(*arguments)) & HEAVY == expected


def test_importlib_metadata_comes_with_tabulate_or_not_at_all() -> None:
    assert "importlib.metadata" not in loaded("compare", "ferry", "--positions", HARBOR, "--format", "json")
    assert "importlib.metadata" not in loaded("compare", "ferry", "--positions", HARBOR, "--format", "terminal")


@pytest.mark.parametrize(
    "env",
    [
        {"_MXBRIEF_COMPLETE": "complete_bash", "COMP_WORDS": "mxbrief compare ", "COMP_CWORD": "2"},
        {"_MXBRIEF_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "mxbrief compare --"},
        {"_MXBRIEF_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "mxbrief "},
        {"_MXBRIEF_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args", "_TYPER_COMPLETE_ARGS": "mxbrief "},
    ],
)
def test_tab_parses_nothing(env: dict[str, str]) -> None:
    assert packages(loaded(MXBRIEF_POSITIONS=HARBOR, **env)) & HEAVY == set()
