"""Read what a corpus is called, and nothing else of its first file."""

from __future__ import annotations

import re

from mxbrief.corpus import paths
from mxbrief.corpus.read.reader import Reader
from mxbrief.corpus.read.yaml_nodes import compose, to_plain
from mxbrief.problems import Problem

# The line with the key, and those indented below it. A string: re compiles it on first use.
_TITLE = r"(?m)^title:.*(?:\n(?:[ \t].*)?$)*"


def corpus_title(reader: Reader) -> str:
    """Return the title of the corpus, or the name of its folder if it has none that can be read.

    No problem is kept: a command that needs the file reports what is wrong with it.
    """
    found = re.search(_TITLE, reader.text(paths.MANIFEST) or "")
    if found and " #" in found[0]:
        reader.entries(paths.MANIFEST)  # which tells if the title is cut off
    node = compose(paths.MANIFEST, found[0]) if found else None
    plain = to_plain(node, []) if node is not None and not isinstance(node, Problem) else {}
    title = plain.get("title") if isinstance(plain, dict) else None
    return title.strip() if isinstance(title, str) and title.strip() else reader.root.resolve().name
