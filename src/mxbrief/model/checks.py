"""The catalog of checks. The manual page and the test case of a check are named after its code."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from mxbrief.problems import Severity


class Group(StrEnum):
    """The groups of checks, by what they look at."""

    TEXT = "text"
    FILE = "file"
    SHAPE = "shape"
    REFERENCE = "reference"
    EVIDENCE = "evidence"
    WORDING = "wording"
    WAIVER = "waiver"


class Check(msgspec.Struct, frozen=True):
    """A check: its code, its group, the severity of its problems, and in a few words what it finds."""

    code: str
    group: Group
    severity: Severity
    title: str


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

CHECKS = (
    Check("alias", Group.TEXT, _E, "a YAML alias (*name)"),
    Check("anchor", Group.TEXT, _E, "a YAML anchor (&name)"),
    Check("bad-key", Group.TEXT, _E, "a key that is a list or a mapping"),
    Check("bidi-control", Group.TEXT, _E, "an invisible character that changes the direction of text"),
    Check("control-character", Group.TEXT, _E, "a control character"),
    Check("cut-text", Group.TEXT, _E, "text that is cut off because a '#' in it begins a comment"),
    Check("directive", Group.TEXT, _E, "a YAML directive (%YAML)"),
    Check("duplicate-key", Group.TEXT, _E, "the same key twice in one mapping"),
    Check("empty-file", Group.TEXT, _E, "a file with nothing in it"),
    Check("hidden-character", Group.TEXT, _E, "a character that is invisible, or that only looks like the one that belongs there"),
    Check("merge-conflict", Group.TEXT, _E, "the marks of a merge that was not finished"),
    Check("not-utf8", Group.TEXT, _E, "bytes that are not UTF-8"),
    Check("other-format", Group.TEXT, _E, "a file of another kind, such as CSV or Word"),
    Check("several-documents", Group.TEXT, _E, "a second YAML document in one file"),
    Check("syntax-error", Group.TEXT, _E, "text that is not valid YAML"),
    Check("tab-indentation", Group.TEXT, _E, "a tab at the beginning of a line"),
    Check("tag", Group.TEXT, _E, "a YAML tag (!name)"),
    Check("too-deep", Group.TEXT, _E, "lists and mappings nested too deeply"),
    Check("wrong-indentation", Group.TEXT, _E, "a line that begins too far left or right"),
    Check("misplaced-file", Group.FILE, _E, "a YAML file where mxbrief does not read files"),
    Check("missing-file", Group.FILE, _E, "a required file that is missing"),
    Check("not-a-file", Group.FILE, _E, "a device or pipe instead of a file"),
    Check("outside-corpus", Group.FILE, _E, "a link that leaves the corpus"),
    Check("too-large", Group.FILE, _E, "a file that is too large"),
    Check("unreadable-file", Group.FILE, _E, "a file that cannot be opened"),
    Check("bad-date", Group.SHAPE, _E, "an impossible date, or one that is not in ISO 8601 form"),
    Check("bad-slug", Group.SHAPE, _E, "an id with characters other than lower-case letters, digits and hyphens"),
    Check("bad-url", Group.SHAPE, _E, "a URL or DOI that is none"),
    Check("empty-value", Group.SHAPE, _E, "a text without anything that can be seen"),
    Check("invalid-value", Group.SHAPE, _E, "a word or number that is not valid here"),
    Check("missing-key", Group.SHAPE, _E, "a required key that is missing"),
    Check("no-value", Group.SHAPE, _W, "an optional key without a value"),
    Check("open-place", Group.SHAPE, _E, "a TODO that is not filled in"),
    Check("retired-key", Group.SHAPE, _E, "a key that is no longer part of the format"),
    Check("bad-identifier", Group.SHAPE, _E, "an identifier that another collection cannot have given"),
    Check("source-type", Group.SHAPE, _W, "a type of source that CSL does not have"),
    Check("unknown-key", Group.SHAPE, _E, "a key that is not part of the format"),
    Check("wrong-type", Group.SHAPE, _E, "a list where text belongs, or the reverse"),
    Check("duplicate-id", Group.REFERENCE, _E, "an id that is used twice"),
    Check("incomplete-scenario", Group.REFERENCE, _E, "a scenario without exactly one candidate for each office"),
    Check("missing-matrix", Group.REFERENCE, _E, "risks in a corpus without a matrix"),
    Check("not-asked", Group.REFERENCE, _E, "an answer to a question that is not asked of the office"),
    Check("shared-name", Group.REFERENCE, _W, "two candidates with one name"),
    Check("uncited-source", Group.REFERENCE, _W, "a source that nothing cites"),
    Check("unknown-addressee", Group.REFERENCE, _W, "a lead who is not among the addressees"),
    Check("unknown-candidate", Group.REFERENCE, _E, "the id of a candidate who is not in the corpus"),
    Check("unknown-event", Group.REFERENCE, _E, "a due date that is neither a date nor an event of the corpus"),
    Check("unknown-issue", Group.REFERENCE, _E, "the id of an issue that is not in the corpus"),
    Check("unknown-office", Group.REFERENCE, _E, "the id of an office that is not in the corpus"),
    Check("unknown-question", Group.REFERENCE, _E, "the id of a question that is not in the corpus"),
    Check("unknown-recommendation", Group.REFERENCE, _E, "the id of a recommendation that is not in the corpus"),
    Check("unknown-related", Group.REFERENCE, _E, "a related question or risk that is not in the corpus"),
    Check("unknown-risk", Group.REFERENCE, _E, "the id of a risk that is not in the corpus"),
    Check("unknown-source", Group.REFERENCE, _E, "the id of a source that is not in the corpus"),
    Check("derivation-cycle", Group.EVIDENCE, _E, "sources that derive from one another in a cycle"),
    Check("figure-without-unit", Group.EVIDENCE, _E, "a figure without a unit"),
    Check("future-date", Group.EVIDENCE, _E, "evidence dated after today"),
    Check("lapsed-recommendation", Group.EVIDENCE, _W, "an open recommendation whose due date is over"),
    Check("missing-gist", Group.EVIDENCE, _W, "a stance without a reason that fits into one line"),
    Check("quotation-without-speaker", Group.EVIDENCE, _E, "a quotation that does not say whose words it is"),
    Check("same-date", Group.EVIDENCE, _E, "two stances on one question with the same date"),
    Check("same-document", Group.EVIDENCE, _W, "two sources that are one document"),
    Check("single-origin", Group.EVIDENCE, _W, "high confidence that rests on a single origin"),
    Check("stale-evidence", Group.EVIDENCE, _W, "a stance whose latest evidence is older than the issue allows"),
    Check("stale-likelihood", Group.EVIDENCE, _N, "a likelihood older than what has happened since"),
    Check("stance-without-source", Group.EVIDENCE, _E, "a stance without a source"),
    Check("bad-quotation", Group.WORDING, _W, "a quotation with quotation marks around it, or in a language without a code"),
    Check("hedged-statement", Group.WORDING, _W, "a risk statement that hedges ('could', 'may')"),
    Check("likelihood-with-confidence", Group.WORDING, _W, "likelihood and confidence in one sentence"),
    Check("long-gist", Group.WORDING, _W, "a gist of more than 90 characters"),
    Check("long-quotation", Group.WORDING, _W, "a quotation of more than 40 words"),
    Check("negative-proposition", Group.WORDING, _W, "a question worded negatively"),
    Check("one-word", Group.WORDING, _W, "one word where a sentence belongs"),
    Check("strong-for-certain", Group.WORDING, _N, "'strong' instead of a term of likelihood"),
    Check("unknown-code", Group.WAIVER, _E, "a waiver for an unknown check"),
    Check("waiver-expired", Group.WAIVER, _E, "a waiver that has expired"),
    Check("waiver-unused", Group.WAIVER, _W, "a waiver that waives nothing"),
)

SEVERITIES = {check.code: check.severity for check in CHECKS}
