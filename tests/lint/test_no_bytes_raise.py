"""No bytes whatever, in no file and under no name, make ``lint`` or ``compare`` raise."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from conftest import PROJECT
from mxbrief.analysis.comparison import compare
from mxbrief.analysis.standings import Standings
from mxbrief.corpus.inventory import list_files
from mxbrief.corpus.load.request import Request, load
from mxbrief.corpus.load.sources import sourced
from mxbrief.corpus.read.reader import Reader
from mxbrief.lint.manual import read_page
from mxbrief.lint.run import lint_corpus
from mxbrief.render import Format, render
from mxbrief.render.page import Page
from mxbrief.views import compare as compare_view
from mxbrief.views import lint as lint_view
from mxbrief.views.sarif import sarif_log

EXAMPLE = PROJECT / "src" / "mxbrief" / "corpus" / "edit" / "example"
FILES = [path for path, _ in list_files(EXAMPLE)[0]]
TEXTS = {path: (EXAMPLE / path).read_bytes() for path in FILES}
TODAY = "2026-11-24"

# After the examples of the YAML 1.2.2 specification, chapter 2: collections, structures, scalars, tags, and a full-length one.
SPECIFICATION = [
    b"- Mark McGwire\n- Sammy Sosa\n",
    b"american:\n  - Boston Red Sox\nnational:\n  - New York Mets\n",
    b"?\n  - Detroit Tigers\n  - Chicago cubs\n:\n  - 2001-07-23\n? [ New York Yankees, Atlanta Braves ]\n: [ 2001-07-02 ]\n",
    b"---\nhr: # 1998 hr ranking\n- &SS Sammy Sosa\nrbi:\n- *SS\n",
    b"# ASCII Art\n--- |\n  \\//||\\/||\n  // ||  ||__\n",
    b'unicode: "Sosa did fine.\\u263A"\ncontrol: "\\b1998\\t1999\\t2000\\n"\nsingle: \'"Howdy!" he cried.\'\n',
    b"not-date: !!str 2002-04-28\npicture: !!binary |\n R0lGODlhDAAMAIQAAP\n",
    b"%TAG ! tag:clarkevans.com,2002:\n--- !shape\n- !circle\n  center: &ORIGIN {x: 73, y: 129}\n",
    b"--- !!set\n? Mark McGwire\n? Sammy Sosa\n",
    b"--- !!omap\n- Mark McGwire: 65\n",
    b"---\nTime: 2001-11-23 15:01:42 -5\nWarning: A slightly different error\n---\nDate: 2001-11-23 15:03:17 -5\n",
]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("any") / "corpus"))


def run_everything(corpus: Path) -> None:
    """Lint and compare, and render what comes of it in every form."""
    report = lint_corpus(corpus, TODAY)
    reader = Reader(corpus)
    for document in (lint_view.document(report, str, reader.lines), lint_view.table(report, str)):
        for format_ in (Format.TERMINAL, Format.MARKDOWN):
            render(document, format_, Page(width=60)).encode()
    "".join(lint_view.concise_lines(report, str) + lint_view.github_lines(report, str)).encode()
    assert sarif_log(report, str, read_page)["version"] == "2.1.0"
    loaded = load(reader, Request(issues=None, candidates=reader.names.candidate_offices()))
    result = sourced(reader, compare(Standings(loaded, today="2026-11-24"), dict.fromkeys(loaded.issues, ())), loaded.issues)
    render(compare_view.document(result), Format.MARKDOWN, Page()).encode()


def damaged(content: bytes, at: int, length: int, instead: bytes) -> bytes:
    start = at % (len(content) + 1)
    return content[:start] + instead + content[start + length :]


ANY_FILE = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(str.encode),
    st.sampled_from(SPECIFICATION),
    st.builds(
        damaged,
        st.sampled_from(list(TEXTS.values())),
        st.integers(0, 5000),
        st.integers(0, 60),
        st.one_of(
            st.binary(max_size=12),
            st.sampled_from([b"\t", b"\n", b": ", b"- ", b"&a ", b"*a", b"!t ", b"[", b"{", b"'", b"\xe2\x80\xae", b"TODO"]),
        ),
    ),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(FILES), content=ANY_FILE)
@example(path="corpus.yaml", content=b"scenarios: [{people: [[]]}]")
@example(path="waivers.yaml", content=b"waivers: [{code: x, path: y, reason: z, owner: a, until: 0001}]")
@example(path="issues/ferry.yaml", content=TEXTS["issues/ferry.yaml"].replace(b"5 years", b"9999 years"))
@example(path="sources/general.yaml", content=b"references: [{id: a, type: b, title: c, custom: {derived_from: a}}]")
def test_no_content_of_any_file_raises(path: str, content: bytes, corpus: Path) -> None:
    before = TEXTS.get(path)
    try:
        (corpus / path).write_bytes(content)
        run_everything(corpus)
    finally:
        (corpus / path).unlink()
        if before is not None:
            (corpus / path).write_bytes(before)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.binary(min_size=1, max_size=40).filter(lambda name: b"/" not in name and b"\0" not in name and name not in (b".", b"..")))
def test_no_name_of_a_file_raises(name: bytes, corpus: Path) -> None:
    path = os.fsencode(corpus) + b"/candidates/mayor/pike/" + name + b".yaml"
    try:
        with open(path, "xb") as file:  # noqa: PTH123 -- pathlib knows no names of bytes
            file.write(b"positions: []\n")
    except FileExistsError:
        return
    try:
        run_everything(corpus)
    finally:
        os.unlink(path)  # noqa: PTH108 -- the same
