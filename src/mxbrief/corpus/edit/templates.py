"""The texts that ``new`` writes: commented, and with TODO where only the author can know."""

from __future__ import annotations

import re

from mxbrief.model.scales import Basis, Confidence, Period, Stance

_SOURCE_TYPES = "article-newspaper, article-magazine, report, webpage, legislation, speech, broadcast, book"


def profile() -> str:
    """Return a profile."""
    return """\
name: TODO(the full name)
short_name: TODO              # heads a column
# affiliation: party or alliance
# role: the role of the candidate, such as incumbent mayor
"""


def office() -> str:
    """Return an office."""
    return """\
title: TODO(title of the office)
# country: where
# elections:
#   - date: 2025-06-01
#     winner: id-of-a-candidate
#     results:                # candidates are shown in this order
#       - {candidate: id-of-a-candidate, percent: 52.5}
#     sources:
#       - id: id-of-a-source
"""


def issue(id_: str) -> str:
    """Return an issue with one question."""
    return f"""\
title: {id_.replace("-", " ").capitalize()}
summary: TODO(what is at stake, in one or two sentences)
# stale_after: 18 months      # lint warns when the latest evidence on a question is older
questions:
  - id: TODO                  # unique in the whole corpus, lower-case letters, digits and hyphens; never changed once published
    label: TODO               # a few words; heads a row of a table
    text: TODO(the proposition, worded positively; one thing, one direction)
    supports: TODO(what support means)
    opposes: TODO(what opposition means)
    # offices: [id-of-an-office]   # who is asked; every office if left out
"""


def position(question: str, text: str) -> str:
    """Return an entry for a list of positions, without indentation; ``text`` is the proposition."""
    known = ", ".join(stance for stance in Stance if stance.number is not None)
    blanks = ", ".join(stance for stance in Stance if stance.number is None)
    return f"""\
# {_one_line(text)}
- question: {question}
  stance: TODO                # {known}; or a blank: {blanks}
  date: TODO                  # of the evidence: YYYY, YYYY-MM or YYYY-MM-DD
  # period: {" | ".join(Period)}
  basis: TODO                 # {", ".join(Basis)}
  confidence: TODO            # how well the sources carry the stance: {", ".join(Confidence)}
  summary: TODO(what was said or done, in one or two sentences of your own)
  sources:
    - id: TODO                # an id from sources/
      # locator: page or paragraph
"""


def source(id_: str, url: str, today: str) -> str:
    """Return an entry for a bibliography, without indentation; ``url`` may be empty."""
    address = f'"{url}"' if url else "TODO"
    return f"""\
- id: {id_}
  type: TODO                  # {_SOURCE_TYPES}
  title: TODO(as printed)
  author:
    - {{literal: TODO}}         # or {{family: …, given: …}}
  container-title: TODO       # the paper, journal or site it appeared in
  issued: TODO                # YYYY, YYYY-MM or YYYY-MM-DD
  URL: {address}
  accessed: {today}
  # custom: {{derived_from: id-of-the-source-that-this-repeats}}
"""


def id_for_url(url: str) -> str:
    """Return an id for an address: the host and the last part of the path that says something."""
    host, _, path = re.sub(r"^[a-z]+://(www\.)?", "", url.lower()).partition("/")
    parts = [part for part in re.split(r"[/?#]", path) if re.search("[a-z]{3}", part)]
    words = re.sub("[^a-z0-9]+", "-", f"{host}-{parts[-1] if parts else ''}".replace(".html", "")).strip("-")
    return words[:60].rstrip("-")


def _one_line(text: str) -> str:
    """Return text as it can stand in a comment."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
