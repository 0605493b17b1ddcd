"""The files and entries that ``new`` writes: with comments, and with TODO for what only the author knows."""

from __future__ import annotations

import re

from mxbrief.corpus.paths import slug_of
from mxbrief.model.scales import Basis, CareerRole, Confidence, Stance

_SOURCE_TYPES = "article-newspaper, article-magazine, report, webpage, legislation, speech, broadcast, book"


def profile() -> str:
    """Return the text of a new ``profile.yaml``."""
    return f"""\
name: TODO(the full name)
short_name: TODO              # heading of a table column
# affiliation: party or alliance
# role: what the candidate is or was, such as incumbent mayor
# aliases: [other names that people type]
# career:                     # what every position was said or done as is worked out from it
#   - {{role: {CareerRole.OFFICE}, office: id-of-an-office, from: 2018-12-01, until: 2024-09-30}}
#   - {{role: {CareerRole.CANDIDATE}, title: an office that is not in the corpus, from: 2024-10}}
"""


def office() -> str:
    """Return the text of a new ``office.yaml``."""
    return """\
title: TODO(title of the office)
# country: country or region
# elections:
#   - date: 2025-06-01
#     winner: id-of-a-candidate
#     results:                # candidates are shown in this order
#       - {candidate: id-of-a-candidate, percent: 52.5}
#     sources:
#       - id: id-of-a-source
"""


def issue(id_: str) -> str:
    """Return the text of a new issue file with one question; its title is made from the id."""
    return f"""\
title: {id_.replace("-", " ").capitalize()}
summary: TODO(what is at stake, in one or two sentences)
# stale_after: 18 months      # lint warns when the latest evidence on a question is older
questions:
  - id: TODO                  # unique in the whole corpus; lower-case letters, digits and hyphens; do not change it after publication
    label: TODO               # a few words; heading of a table row
    text: TODO(the proposition, worded positively, about one thing, in one direction)
    supports: TODO(what support means)
    opposes: TODO(what opposition means)
    # offices: [id-of-an-office]   # who is asked; without this key, every office
"""


def position(question: str, text: str) -> str:
    """Return a new entry for a list of positions, not indented. ``question`` is an id, ``text`` is its proposition."""
    stances = ", ".join(stance for stance in Stance if stance.number is not None)
    blanks = ", ".join(stance for stance in Stance if stance.number is None)
    return f"""\
# {_one_line(text)}
- question: {question}
  stance: TODO                # {stances}; or a blank: {blanks}
  gist: TODO(the reason for the stance in one line of at most 90 characters)
  date: TODO                  # date of the evidence: YYYY, YYYY-MM, YYYY-MM-DD, or an interval such as 2024-03/2024-05-29
  basis: TODO                 # {", ".join(Basis)}
  confidence: TODO            # how well the sources support the stance: {", ".join(Confidence)}
  summary: TODO(what was said or done, in one or two sentences in your own words)
  sources:
    - id: TODO                # an id from sources/
      # locator: page, paragraph or section
"""


def source(id_: str, url: str, today: str) -> str:
    """Return a new entry for a bibliography, not indented. ``url`` may be empty; ``today`` is YYYY-MM-DD."""
    address = f'"{url}"' if url else "TODO"
    return f"""\
- id: {id_}
  type: TODO                  # {_SOURCE_TYPES}
  title: TODO(as printed)
  author:
    - {{literal: TODO}}         # or {{family: …, given: …}}
  container-title: TODO       # the newspaper, journal or website it appeared in
  issued: TODO                # YYYY, YYYY-MM or YYYY-MM-DD
  URL: {address}
  accessed: {today}
  # custom: {{derived_from: id-of-the-source-that-this-one-repeats}}
"""


def id_for_url(url: str) -> str:
    """Return a source id made from an address: the host and the last part of the path with at least three letters in a row."""
    host, _, path = re.sub(r"^[a-z]+://(www\.)?", "", url.lower()).partition("/")
    parts = [part for part in re.split(r"[/?#]", path) if re.search("[a-z]{3}", part)]
    return slug_of(f"{host}-{parts[-1] if parts else ''}".replace(".html", ""))[:60].rstrip("-")


def _one_line(text: str) -> str:
    """Return text that fits into a one-line comment."""
    return "".join(character if character.isprintable() else " " for character in text)
