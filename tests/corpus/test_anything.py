"""No bytes whatever make reading raise: each file gives values, problems, or both."""

from __future__ import annotations

import string
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mxbrief.corpus.read.reader import Reader
from mxbrief.model.positions import Issue, Part, PositionFile, Profile
from mxbrief.model.sources import SourceFile

YAML_SIGNS = st.text(alphabet=string.ascii_lowercase + " \n\t-:?[]{},&*!|>'\"%@`#<=~\\\x00\x1b\u2028\ufeff", max_size=200)
NEARLY = st.lists(
    st.sampled_from(
        [
            "positions:\n",
            "  - question: a\n",
            "    stance: supports\n",
            "    date: 2024-02-30\n",
            "    sources:\n",
            "      - id: x\n",
            "    summary: >-\n      text\n",
            "references:\n",
            "  issued: {date-parts: [[2024]]}\n",
            "    - - [a, {b: c}]\n",
            "? [a]\n: b\n",
            "a: &x *x\n",
        ]
    ),
    max_size=12,
).map("".join)

PATHS: dict[str, type[Part]] = {
    "candidates/mayor/pike/ferry.yaml": PositionFile,
    "issues/ferry.yaml": Issue,
    "candidates/mayor/pike/profile.yaml": Profile,
    "sources/general.yaml": SourceFile,
}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=200), YAML_SIGNS.map(str.encode), NEARLY.map(str.encode)))
@example(content=b"positions: [{question: [a], stance: {b: c}}]")
@example(content=b"? ? ? a")
@example(content=b"!!binary x")
@example(content=b"references:\n- issued: {date-parts: [[99999999999999999999]]}\n")
@example(content=b"references:\n- issued: {date-parts: 5}\n  id: []\n")
@example(content="positions:\n- {question: a, stance: supports, date: \u0662\u0660\u0662\u0664}".encode())
def test_no_content_makes_reading_raise(content: bytes, tmp_path: Path) -> None:
    for path, kind in PATHS.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
        reader = Reader(tmp_path)
        assert reader.read(path, kind) is not None or reader.problems
        assert reader.entries(path).whole or reader.problems
