from __future__ import annotations

import pytest

from mxbrief.model.field_docs import field_docs
from mxbrief.model.kinds import FileKind, file_type
from mxbrief.model.positions import Citation, Phase, Position
from mxbrief.model.register import Recommendation
from mxbrief.model.sources import Source
from mxbrief.model.types_within import structs_within

WITHOUT = {"Name", "Source", "PrintedFields", "MatrixRow", "MatrixCells"}
"""CSL describes its own keys, and those of a matrix are words of the format."""


def test_the_text_below_a_field_is_what_it_says() -> None:
    assert field_docs(Citation) == {
        "id": "Id of a source in sources/.",
        "locator": "The place in the source: page, paragraph, section.",
    }


@pytest.mark.parametrize(
    ("kind", "key", "text"),
    [
        (Phase, "from", "The first day of it."),
        (Position, "sources", "The sources that this is based on."),  # the text of its type, in the same module
        (Recommendation, "note", "What a reader should be careful with."),  # and in another one
        (Source, "id", "Unique in the corpus."),  # of a base
    ],
)
def test_a_field_is_known_by_its_key_and_may_have_the_text_of_its_type(kind: type, key: str, text: str) -> None:
    assert field_docs(kind)[key] == text


@pytest.mark.parametrize("kind", FileKind)
def test_every_key_of_the_format_is_described(kind: FileKind) -> None:
    bare = {
        f"{each.__name__}.{name}"
        for each in structs_within(file_type(kind))
        for name in set(each.__struct_encode_fields__) - field_docs(each).keys()
        if each.__name__ not in WITHOUT
    }
    assert bare == set()
