"""Everything in the shipped corpus that has an id is explained, in words and as a table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from conftest import PROJECT
from mxbrief.cli.commands.explain import explain
from mxbrief.corpus.load.glossary import Glossary, Kind
from mxbrief.corpus.read.reader import Reader
from mxbrief.render.csv import to_csv
from mxbrief.render.markdown import to_markdown

SHIPPED = PROJECT / "positions"
KINDS = (Kind.RISK, Kind.RECOMMENDATION, Kind.QUESTION, Kind.FIGURE, Kind.EVENT, Kind.CANDIDATE, Kind.OFFICE)
EVERY_NTH = 3
"""So many figures and events are alike that some stand for all."""


def ids(kind: Kind) -> Iterator[str]:
    found = [thing.id for thing in Glossary(Reader(SHIPPED)).things(kind)]
    assert found
    return iter(found[:: EVERY_NTH if kind in {Kind.FIGURE, Kind.EVENT} else 1])


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_has_an_id_is_explained(kind: Kind) -> None:
    for id_ in ids(kind):
        reader = Reader(SHIPPED)
        report = explain(reader, id_)
        assert report.document is not None
        assert report.rows is not None
        text = to_markdown(report.document())
        assert text.startswith("# ")
        assert text.count("\n") > 4
        assert to_csv(report.rows(), tabs=False).count("\n") > 1
        assert report.problems == ()
