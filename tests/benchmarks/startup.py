"""How long the commands of every day take, as ratios to the imports they cannot do without, measured in one run.

Usage: python tests/benchmarks/startup.py [ROUNDS]

Commands are compared with ``python -c "import typer, yaml"``, TAB with ``import typer``. Each pair runs in turn, A B A B ..., and the
median of the ratios is compared with its budget. Exits 1 if one is over. Measure a plain installation, as users have: what an environment
for development installs besides is imported too, on both sides of a ratio and to different effect.
"""

from __future__ import annotations

import os
import pty
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PYTHON = sys.executable
PROGRAM = [PYTHON, "-c", "from mxbrief.cli import main; main()"]
COMMANDS = (
    "compare energy",
    "compare trade energy",
    "show trump",
    "risks",
    "risks --scenario sheinbaum+trump",
    "scenarios",
    "scenarios sheinbaum+trump",
    "recommend",
    "explain risk-gm-corn",
    "explain rec-commit-usmca",
    "explain gm-corn-limits",
    "explain trump/gm-corn-limits",
    "explain fa2024",
    "list sources",
)
TEMPLATE = {
    "profile.yaml": "name: Person {n}\nshort_name: P{n}\n",
    "energy.yaml": (
        "positions:\n  - question: private-power-investment\n    stance: supports\n    date: 2024\n    basis: pledge\n"
        "    confidence: low\n    summary: Said so.\n"
    ),
}


class Pair(NamedTuple):
    """A thing measured, what it is measured against, and how many times as long it may take."""

    name: str
    run: Callable[[], None]
    against: Callable[[], None]
    budget: float


def surroundings(**more: str) -> dict[str, str]:
    """Return the environment of every run; compiled modules may be kept, as they are after an installation."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | more


def quiet(command: list[str], **env: str) -> Callable[[], None]:
    """Return a run of a command into a pipe."""
    environment = surroundings(**env)

    def run() -> None:
        subprocess.run(command, capture_output=True, env=environment, cwd="/", check=True)

    return run


def on_terminal(command: list[str]) -> Callable[[], None]:
    """Return a run of a command on a pseudo-terminal of 120 columns."""

    def run() -> None:
        master, slave = pty.openpty()
        environment = surroundings(COLUMNS="120", TERM="xterm-256color")
        process = subprocess.Popen(command, stdout=slave, stderr=subprocess.DEVNULL, env=environment, cwd="/")
        os.close(slave)
        while True:
            try:
                if not os.read(master, 65536):
                    break
            except OSError:  # the other side is gone
                break
        os.close(master)
        if process.wait():
            raise SystemExit(f"{command} failed")

    return run


def importing(modules: str) -> Callable[[], None]:
    """Return a bare import."""
    return quiet([PYTHON, "-c", f"import {modules}"])


def measure(pair: Pair, rounds: int) -> bool:
    """Print the ratio of a pair, and tell whether it is within its budget."""
    pair.run()
    pair.against()
    ratios, times = [], []
    for _ in range(rounds):
        times.append((timed(pair.run), timed(pair.against)))
        ratios.append(times[-1][0] / times[-1][1])
    ratio = statistics.median(ratios)
    run, against = (statistics.median(column) * 1000 for column in zip(*times, strict=True))
    verdict = "ok" if ratio <= pair.budget else "OVER"
    print(f"{pair.name:<58} {run:7.1f} ms / {against:6.1f} ms = {ratio:5.2f}   budget {pair.budget:4.2f}   {verdict}")
    return ratio <= pair.budget


def timed(run: Callable[[], None]) -> float:
    """Return the seconds a run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def large_corpus(folder: Path, people: int) -> Path:
    """Return a copy of the built-in corpus with as many more people, each with a file on each of eight issues."""
    root = folder / "positions"
    shutil.copytree(Path(__file__).parents[2] / "positions", root)
    issues = [path.stem for path in (root / "issues").glob("*.yaml")]
    for n in range(people):
        person = root / "candidates" / "us-president" / f"person-{n:05}"
        person.mkdir()
        (person / "profile.yaml").write_text(TEMPLATE["profile.yaml"].format(n=n))
        for issue in issues:
            (person / f"{issue}.yaml").write_text(TEMPLATE["energy.yaml"])
    return root


def main() -> None:
    """Measure everything and say what is over its budget."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    compare = [*PROGRAM, "compare", "energy"]
    two = [*compare, "--candidate", "sheinbaum", "--candidate", "trump"]
    tab = {"_MXBRIEF_COMPLETE": "complete_bash", "COMP_WORDS": "mxbrief compare en", "COMP_CWORD": "2"}
    zsh = {"_MXBRIEF_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "mxbrief compare --"}
    with tempfile.TemporaryDirectory() as folder:
        root = large_corpus(Path(folder), 20_000)
        pairs = [
            *(Pair(f"{line}, to a pipe", quiet([*PROGRAM, *line.split()]), importing("typer, yaml"), 1.75) for line in COMMANDS),
            *(Pair(f"{line}, on a terminal", on_terminal([*PROGRAM, *line.split()]), importing("typer, yaml"), 1.9) for line in COMMANDS),
            Pair("TAB in bash / import typer", quiet(PROGRAM, **tab), importing("typer"), 1.25),
            Pair("TAB in zsh, with help / import typer", quiet(PROGRAM, **zsh), importing("typer"), 1.25),
            Pair("compare of two among 20,000 people / among seven", quiet([*two, "--positions", str(root)]), quiet(two), 1.5),
        ]
        within = [measure(pair, rounds) for pair in pairs]
    sys.exit(0 if all(within) else 1)


if __name__ == "__main__":
    main()
