"""Every check there is, in one list. Its page in the manual has the same name; so has its case among the tests."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from mxbrief.problems import Severity


class Group(StrEnum):
    """What checks are about."""

    TEXT = "text"
    FILE = "file"
    SHAPE = "shape"
    REFERENCE = "reference"
    EVIDENCE = "evidence"
    WORDING = "wording"
    WAIVER = "waiver"


class Check(msgspec.Struct, frozen=True):
    """A code, how much it matters, and what it finds in a few words."""

    code: str
    group: Group
    severity: Severity
    title: str


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

CHECKS = (
    Check("alias", Group.TEXT, _E, "a YAML alias (*name)"),
    Check("anchor", Group.TEXT, _E, "a YAML anchor (&name)"),
    Check("bad-key", Group.TEXT, _E, "a key that is a list or a mapping"),
    Check("bidi-control", Group.TEXT, _E, "an invisible character that turns the direction of text"),
    Check("control-character", Group.TEXT, _E, "a character that text does not have"),
    Check("directive", Group.TEXT, _E, "a YAML directive (%YAML)"),
    Check("duplicate-key", Group.TEXT, _E, "the same key twice in one mapping"),
    Check("empty-file", Group.TEXT, _E, "a file with nothing in it"),
    Check("not-utf8", Group.TEXT, _E, "bytes that are not UTF-8"),
    Check("several-documents", Group.TEXT, _E, "a second YAML document in one file"),
    Check("syntax-error", Group.TEXT, _E, "text that is not YAML"),
    Check("tab-indentation", Group.TEXT, _E, "a tab at the beginning of a line"),
    Check("tag", Group.TEXT, _E, "a YAML tag (!name)"),
    Check("too-deep", Group.TEXT, _E, "lists and mappings nested too deep"),
    Check("misplaced-file", Group.FILE, _E, "a YAML file where none is read"),
    Check("missing-file", Group.FILE, _E, "a file that has to be there"),
    Check("not-a-file", Group.FILE, _E, "a device, pipe or folder in place of a file"),
    Check("outside-corpus", Group.FILE, _E, "a link that leaves the corpus"),
    Check("too-large", Group.FILE, _E, "a file too large to be written by hand"),
    Check("unreadable-file", Group.FILE, _E, "a file that cannot be opened"),
    Check("bad-date", Group.SHAPE, _E, "a date that no calendar has, or not in the form of ISO 8601"),
    Check("bad-slug", Group.SHAPE, _E, "an id that is not lower-case letters, digits and hyphens"),
    Check("empty-value", Group.SHAPE, _E, "a key with no text where text has to be"),
    Check("invalid-value", Group.SHAPE, _E, "a word or number that the format does not have here"),
    Check("missing-key", Group.SHAPE, _E, "a key that has to be there"),
    Check("open-place", Group.SHAPE, _E, "a place still to be filled in (TODO)"),
    Check("unknown-key", Group.SHAPE, _E, "a key that the format does not have here"),
    Check("wrong-type", Group.SHAPE, _E, "a list where text belongs, and the like"),
    Check("duplicate-id", Group.REFERENCE, _E, "one id for two things"),
    Check("incomplete-scenario", Group.REFERENCE, _E, "a scenario without exactly one person for each office"),
    Check("missing-matrix", Group.REFERENCE, _E, "risks that nothing grades"),
    Check("not-asked", Group.REFERENCE, _E, "an answer to a question that is not asked of the office"),
    Check("uncited-source", Group.REFERENCE, _W, "a source that nothing cites"),
    Check("unknown-candidate", Group.REFERENCE, _E, "the id of a person who is not in the corpus"),
    Check("unknown-issue", Group.REFERENCE, _E, "the id of an issue that is not in the corpus"),
    Check("unknown-office", Group.REFERENCE, _E, "the id of an office that is not in the corpus"),
    Check("unknown-question", Group.REFERENCE, _E, "the id of a question that nobody asks"),
    Check("unknown-recommendation", Group.REFERENCE, _E, "the id of a recommendation that is not in the corpus"),
    Check("unknown-risk", Group.REFERENCE, _E, "the id of a risk that is not in the corpus"),
    Check("unknown-source", Group.REFERENCE, _E, "the id of a source that no bibliography holds"),
    Check("derivation-cycle", Group.EVIDENCE, _E, "sources that derive from one another in a circle"),
    Check("figure-without-unit", Group.EVIDENCE, _E, "a number that does not say what it counts"),
    Check("future-date", Group.EVIDENCE, _E, "evidence dated after today"),
    Check("same-date", Group.EVIDENCE, _E, "two stances on one question that count from the same day"),
    Check("single-origin", Group.EVIDENCE, _W, "high confidence that rests on one origin"),
    Check("stale-evidence", Group.EVIDENCE, _W, "a stance whose latest evidence is older than the issue allows"),
    Check("stance-without-source", Group.EVIDENCE, _E, "a stance that nothing carries"),
    Check("hedged-statement", Group.WORDING, _W, "a risk that says 'could' where it has a likelihood"),
    Check("likelihood-with-confidence", Group.WORDING, _W, "likelihood and confidence in one sentence"),
    Check("negative-proposition", Group.WORDING, _W, "a question worded negatively"),
    Check("strong-for-certain", Group.WORDING, _N, "'strong' in place of a likelihood"),
    Check("unknown-code", Group.WAIVER, _E, "a waiver for a check that there is not"),
    Check("waiver-expired", Group.WAIVER, _E, "a waiver whose time is over"),
    Check("waiver-unused", Group.WAIVER, _W, "a waiver that waives nothing"),
)

SEVERITIES = {check.code: check.severity for check in CHECKS}
