"""How fast ``mxbrief lint`` is: against yamllint and check-jsonschema over the same files, and against itself as a corpus grows.

    python -m pip install yamllint check-jsonschema
    python tests/benchmarks/lint.py [LARGEST]

Makes corpora of 500, 5,000 and 50,000 files (and LARGEST, such as 160000) in a temporary folder, runs each command as a process of its own,
and prints times, ratios and the peak memory of all processes of a run together (Linux). Budgets: at least 30 times faster than the two
others, at most 11 times the time for 10 times the files, under 500 MB at 160,000 files.
"""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).parents[2]
EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
ISSUES = 8
# With five questions a file of positions has 2.4 kB, which is what those of the shipped corpus have on average.
QUESTIONS = 5
QUESTION = """\
  - id: {id}
    label: A question
    text: The town should do what this proposition says.
    supports: Do it.
    opposes: Leave it.
"""
POSITION = """\
  - question: {id}
    stance: supports
    date: 2025-05-11
    period: campaign
    basis: pledge
    confidence: moderate
    summary: >-
      Promised in the debate of May to begin in the first year, to report to the council every quarter, and
      to stop if the reserve falls below half of what it was at the beginning of the year.
    sources:
      - id: pier-radio
        locator: minute 14
      - id: gazette
    note: Said in answer to a question from the floor, and not repeated since.
"""
SIZES = (500, 5_000, 50_000)


def main() -> None:
    """Measure and print."""
    largest = [int(size) for size in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        times: dict[int, float] = {}
        for size in sorted({*SIZES, *largest}):
            corpus = Path(folder) / str(size)
            files = make(corpus, size)
            command = [sys.executable, "-m", "mxbrief", "lint", str(corpus)]
            times[size] = min(seconds(command) for _ in range(5 if size < 50_000 else 2))
            print(f"mxbrief lint, {files:>7,} files: {times[size]:7.2f} s, peak {peak_memory(command) / 1e6:5.0f} MB")
            if size == SIZES[0]:
                compare_with_others(corpus, times[size])
        for small, large in itertools.pairwise(SIZES):
            print(f"{large:,} against {small:,} files: {times[large] / times[small]:.1f} times the time")


def make(corpus: Path, size: int) -> int:
    """Write a corpus of about ``size`` files: the example, 8 issues, and as many people with a profile and 8 files each as it takes."""
    shutil.copytree(EXAMPLE, corpus)
    names = [f"issue-{number}" for number in range(ISSUES)]
    for name in names:
        questions = "".join(QUESTION.format(id=f"{name}-{number}") for number in range(QUESTIONS))
        (corpus / "issues" / f"{name}.yaml").write_text(f"title: {name}\nsummary: What is at stake.\nquestions:\n{questions}")
    files = sum(path.is_file() for path in corpus.rglob("*.yaml"))
    number = 0
    while files < size:
        person = corpus / "candidates" / "mayor" / f"person-{number}"
        person.mkdir()
        (person / "profile.yaml").write_text(f"name: Person {number}\nshort_name: P{number}\n")
        for name in names:
            entries = "".join(POSITION.format(id=f"{name}-{question}") for question in range(QUESTIONS))
            (person / f"{name}.yaml").write_text(f"positions:\n{entries}")
        files += 1 + ISSUES
        number += 1
    return files


def seconds(command: list[str]) -> float:
    """Return the seconds a command takes."""
    began = time.perf_counter()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    if code not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed with {code}")
    return time.perf_counter() - began


def peak_memory(command: list[str]) -> int:
    """Return the most memory, in bytes, that a command and its children have held together. Looking slows it down."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(proportional_size(pid) for pid in family(process.pid)))
        time.sleep(0.02)
    return peak


def family(pid: int) -> list[int]:
    """Return a process and its children."""
    try:
        return [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]
    except OSError:
        return [pid]


def proportional_size(pid: int) -> int:
    """Return the memory of a process in bytes; what it shares with others counts in parts (PSS)."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def compare_with_others(corpus: Path, ours: float) -> None:
    """Run yamllint and check-jsonschema over the files that mxbrief has checked, by the schemas that mxbrief gives."""
    missing = [
        name
        for name in ("yamllint", "check_jsonschema")
        if subprocess.run([sys.executable, "-c", f"import {name}"], check=False).returncode
    ]
    if missing:
        print(f"not compared: {', '.join(missing)} is not installed; python -m pip install yamllint check-jsonschema")
        return
    yamllint = seconds([sys.executable, "-m", "yamllint", "-d", "relaxed", str(corpus)])
    kinds = {
        "corpus": "corpus.yaml", "issue": "issues/*.yaml", "events": "events.yaml", "sources": "sources/*.yaml", "risks": "risks/*.yaml",
        "recommendations": "recommendations/*.yaml", "office": "candidates/*/office.yaml", "profile": "candidates/*/*/profile.yaml",
        "positions": "candidates/*/*/*.yaml",
    }  # fmt: skip
    validated = 0.0
    for kind, pattern in kinds.items():
        schema = corpus.parent / f"{kind}.schema.json"
        subprocess.run([sys.executable, "-m", "mxbrief", "schema", kind, "--output", str(schema)], check=True)
        files = [str(path) for path in corpus.glob(pattern) if kind != "positions" or path.name != "profile.yaml"]
        validated += seconds([sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *files])
    print(f"yamllint {yamllint:.2f} s + check-jsonschema {validated:.2f} s = {(yamllint + validated) / ours:.0f} times as long as mxbrief")


if __name__ == "__main__":
    main()
