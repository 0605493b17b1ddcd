"""The schemas are valid, hold for every shipped file, and say of the shape of a file what lint says of it."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from conftest import PROJECT, Runner
from mxbrief.cli.commands.schema import KINDS
from mxbrief.corpus.inventory import list_files
from mxbrief.corpus.read.parse import parse
from mxbrief.model.checks import CHECKS, Group
from mxbrief.model.kinds import FileKind, file_type
from mxbrief.model.schema import DATE_PATTERN, file_schema

CORPORA = (PROJECT / "positions", PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example")
SHAPE = {check.code for check in CHECKS if check.group is Group.SHAPE}
VALIDATORS = {kind: Draft202012Validator(file_schema(file_type(kind), kind)) for kind in FileKind}


class Editor(yaml.SafeLoader):
    """Types scalars as editors do, by the core schema of YAML 1.2: numbers and truth values, no dates."""


Editor.yaml_implicit_resolvers = {}
Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
Editor.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), list("tf"))
Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:null|~|)$"), ["n", "~", ""])
Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_by_the_meta_schema(kind: str, mxbrief: Runner) -> None:
    seen = mxbrief("schema", kind)
    assert (seen.code, seen.stderr) == (0, "")
    schema = json.loads(seen.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


RESULTS = {
    "compare-json": ["energy"],
    "show-json": ["trump"],
    "risks-json": ["", "--scenario sheinbaum+trump --all", "--scenario galvez+trump energy trade"],
    "scenarios-json": ["", "galvez+biden", "sheinbaum+trump"],
    "recommend-json": ["", "--as-of 2024-06-01 security"],
    "explain-json": ["risk-usmca-withdrawal", "rec-energy-case", "cfe-majority-share", "trump/usmca-extend-2026", "crs-r48859"],
    "list-json": ["risks", "scenarios", "events"],
    "lint-json": [str(PROJECT / "tests" / "corpora" / "broken"), "--codes", "--explain alias"],
}


def test_the_json_of_every_command_holds_by_its_schema(mxbrief: Runner) -> None:
    assert set(RESULTS) == {kind for kind in KINDS if kind.endswith("-json")}
    for kind, calls in RESULTS.items():
        validator = Draft202012Validator(json.loads(mxbrief("schema", kind).stdout))
        for call in calls:
            seen = mxbrief(kind.removesuffix("-json"), *call.split(), "--format", "json")
            printed = json.loads(seen.stdout)
            assert [error.message for error in validator.iter_errors(printed)] == [], (kind, call)
            assert validator.is_valid({**printed, "schema": "mxbrief.other/1"}) is False, (kind, call)


@pytest.mark.parametrize("loader", [Editor, yaml.BaseLoader])
@pytest.mark.parametrize("corpus", CORPORA, ids=lambda path: path.name)
def test_every_shipped_file_holds_by_its_schema(corpus: Path, loader: type[yaml.SafeLoader]) -> None:
    for path, kind in list_files(corpus)[0]:
        content = yaml.load((corpus / path).read_text(), Loader=loader)  # noqa: S506 -- makes nothing but plain data
        assert [error.message for error in VALIDATORS[kind].iter_errors(content)] == [], path


def test_a_date_is_the_same_to_both() -> None:
    from mxbrief.model.dates import PartialDate

    for year in (1, 4, 100, 400, 1900, 2000, 2023, 2024):
        for month in range(14):
            for day in range(33):
                text = f"{year:04}-{month:02}-{day:02}"
                try:
                    PartialDate(text)
                except ValueError:
                    assert not re.search(DATE_PATTERN, text), text
                else:
                    assert re.search(DATE_PATTERN, text), text
    assert not re.search(DATE_PATTERN, "0000-01-01")


def examples() -> Iterator[tuple[FileKind, str, Any]]:
    corpus = CORPORA[1]
    for path, kind in list_files(corpus)[0]:
        yield kind, path, yaml.load((corpus / path).read_text(), Loader=yaml.BaseLoader)  # noqa: S506 -- makes nothing but text


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield at
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*at, index))


VALUES: list[Any] = [
    "",
    "x y",
    "Bad_Slug",
    "good-slug",
    "2024-02-30",
    "2024-02",
    "2024",
    "supports",
    "nothing",
    "12",
    "1.5",
    [],
    {},
    ["a"],
    {"a": "b"},
]


def changed(random_: random.Random, content: Any) -> Any:
    """Return a copy of a file with one place changed: a value put there, a key taken away, a key added, a key misspelt."""
    content = copy.deepcopy(content)
    at = random_.choice([place for place in places(content) if place])
    parent = content
    for step in at[:-1]:
        parent = parent[step]
    match random_.randrange(4):
        case 0 if isinstance(parent, dict):
            del parent[at[-1]]
        case 1 if isinstance(parent, dict):
            parent["unheard-of"] = "x"
        case 2 if isinstance(parent, dict):
            parent[f"{at[-1]}s"] = parent.pop(at[-1])
        case _:
            parent[at[-1]] = copy.deepcopy(random_.choice(VALUES))
    return content


@pytest.mark.parametrize("seed", range(12))
def test_schema_and_lint_agree_on_the_shape_of_any_file(seed: int) -> None:
    random_ = random.Random(seed)  # noqa: S311 -- the same files in every run
    verdicts = set()
    for kind, path, content in list(examples()):
        for _ in range(4):
            made = changed(random_, content)
            text = yaml.safe_dump(made, allow_unicode=True, default_style='"', width=10_000)
            problems = parse("file.yaml", text.encode(), kind, file_type(kind)).problems
            assert {problem.code for problem in problems} <= SHAPE
            errors = list(VALIDATORS[kind].iter_errors(made))
            assert bool(errors) == bool(problems), (path, made, problems, [error.message for error in errors])
            verdicts.add(bool(errors))
    assert verdicts == {True, False}
