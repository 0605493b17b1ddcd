"""The format of files about candidates, offices, issues and events: one Struct for each mapping. Nothing else defines the format.

Unknown keys are refused. Every value is text unless a type here says otherwise. What the path of a file says (whose positions these are,
and on which issue) is not repeated in the file, so it is not here either. Descriptions become those of the JSON Schema, which editors show.
"""

# No postponed annotations here: msgspec would have to evaluate each of them at every start.

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from mxbrief.model.dates import EvidenceDate, PartialDate
from mxbrief.model.scales import Basis, CareerRole, Confidence, EventKind, Stance

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
AGE = "^[1-9][0-9]{0,3} (days?|months?|years?)$"
# Anything that can be seen. What cannot: blanks, controls, and the letters and marks that Unicode draws as nothing (Default_Ignorable).
TEXT = (
    r"[^\s\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0]"
)

# The same, or nothing at all: a key without a value is as good as no key, and templates have many.
OPTIONAL_TEXT = rf"^(?![\s\S])|{TEXT}"


def look_of(name: str) -> str:
    """Return what readers tell a name by: without blanks around it, invisible characters and the difference of capitals."""
    if not name.isprintable():
        name = "".join(letter for letter in name if letter.isprintable() or letter.isspace())
    return " ".join(name.casefold().split())


Slug: TypeAlias = Annotated[str, Meta(pattern=SLUG)]
Text: TypeAlias = Annotated[str, Meta(pattern=TEXT)]
OptionalText: TypeAlias = Annotated[str, Meta(pattern=OPTIONAL_TEXT)]
Age: TypeAlias = Annotated[str, Meta(pattern=AGE)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of every mapping in the format: frozen, without unknown keys."""


class Citation(Part, frozen=True, kw_only=True):
    """A source, and the place in the source."""

    id: Annotated[Slug, Meta(description="Id of a source in sources/.")]
    locator: Annotated[OptionalText, Meta(description="The place in the source: page, paragraph, section.")] = ""


Citations: TypeAlias = Annotated[tuple[Citation, ...], Meta(description="The sources that this is based on.")]
Note: TypeAlias = Annotated[OptionalText, Meta(description="What a reader should be careful with.")]


class Quotation(Part, frozen=True, kw_only=True):
    """Someone's own words."""

    text: Annotated[Text, Meta(description="Up to 40 words, as they were said or printed, without quotation marks around them.")]
    speaker: Annotated[OptionalText, Meta(description="Whose words they are.")] = ""
    language: Annotated[OptionalText, Meta(description="Their language, as a code of BCP 47 such as es, if it is not English.")] = ""


class Position(Part, frozen=True, kw_only=True):
    """One dated stance on one question, with its evidence.

    A known stance needs ``date``, ``basis``, ``confidence`` and ``sources``. A blank may omit them; any dated entry replaces a blank
    without a date.
    """

    question: Annotated[Slug, Meta(description="Id of a question of this file's issue.")]
    stance: Annotated[Stance, Meta(description="The candidate's stance on the proposition as worded, or a blank.")]
    gist: Annotated[OptionalText, Meta(description="The reason for the stance in one line: at most 90 characters.")] = ""
    summary: Annotated[Text, Meta(description="What was said or done, in one or two sentences in your own words.")]
    date: Annotated[EvidenceDate | None, Meta(description="Date of the evidence: YYYY, YYYY-MM, YYYY-MM-DD, or an interval of two.")] = None
    basis: Annotated[Basis | None, Meta(description="The kind of evidence that supports the stance.")] = None
    confidence: Annotated[Confidence | None, Meta(description="How well the sources support the stance, not how likely it is.")] = None
    speaker: Annotated[OptionalText, Meta(description="Who spoke, if someone spoke for the candidate.")] = ""
    quote: Annotated[Quotation | None, Meta(description="The decisive words.")] = None
    because: Annotated[OptionalText, Meta(description="Why the evidence is coded as this stance.")] = ""
    coder: Annotated[OptionalText, Meta(description="Who coded the stance.")] = ""
    second_coder: Annotated[OptionalText, Meta(description="Who coded it again, without knowing the first code.")] = ""
    sources: Citations = ()
    note: Note = ""

    def __post_init__(self) -> None:
        """Raise ValueError for a known stance without its evidence."""
        missing = [name for name in ("date", "basis", "confidence") if getattr(self, name) is None]
        if missing and self.stance.number is not None:
            raise ValueError(f"a stance needs {', '.join(missing)} (unless it is a blank)")


class PositionFile(Part, frozen=True, kw_only=True):
    """``candidates/<office>/<candidate>/<issue>.yaml``: the positions of one candidate on one issue."""

    positions: Annotated[tuple[Position, ...], Meta(description="Dated stances. Several on one question are its history.")]


class Phase(Part, frozen=True, kw_only=True):
    """One phase of a career: an office held, or a candidacy for one. The first and the last day belong to it."""

    role: Annotated[CareerRole, Meta(description="office: holds it. candidate: runs for it. elect: won it, and does not hold it yet.")]
    office: Annotated[Slug | None, Meta(description="Id of an office of the corpus.")] = None
    title: Annotated[OptionalText, Meta(description="Title of an office that is not in the corpus, such as senator.")] = ""
    from_: Annotated[PartialDate, Meta(description="The first day of it.")] = msgspec.field(name="from")
    until: Annotated[PartialDate | None, Meta(description="The last day of it. If omitted, it lasts.")] = None

    def __post_init__(self) -> None:
        """Raise ValueError for a phase with two offices or none, or that ends before it begins."""
        if bool(self.office) is bool(self.title):
            raise ValueError("a phase of a career has one of office and title")
        if self.until and self.until.last_day < self.from_.first_day:
            raise ValueError(f"'{self.until}' is before '{self.from_}': a phase of a career cannot end before it begins")


class Identifiers(Part, frozen=True, kw_only=True):
    """What other collections call a person."""

    wikidata: Annotated[OptionalText, Meta(description="Item of Wikidata: Q22686.")] = ""
    viaf: Annotated[OptionalText, Meta(description="Number in the Virtual International Authority File.")] = ""
    isni: Annotated[OptionalText, Meta(description="International Standard Name Identifier (ISO 27729): 16 digits.")] = ""
    bioguide: Annotated[OptionalText, Meta(description="Id in the Biographical Directory of the United States Congress: T000123.")] = ""


class Profile(Part, frozen=True, kw_only=True):
    """``candidates/<office>/<candidate>/profile.yaml``: a candidate."""

    name: Annotated[Text, Meta(description="The full name.")]
    short_name: Annotated[Text, Meta(description="The name used as the heading of a table column.")]
    affiliation: Annotated[OptionalText, Meta(description="Party or alliance.")] = ""
    role: Annotated[OptionalText, Meta(description="What the candidate is or was, such as incumbent.")] = ""
    aliases: Annotated[tuple[Text, ...], Meta(description="Other names that people type, such as initials.")] = ()
    identifiers: Annotated[Identifiers | None, Meta(description="What other collections call the candidate.")] = None
    career: Annotated[tuple[Phase, ...], Meta(description="Offices and candidacies: what every entry was said or done as.")] = ()
    sources: Citations = ()
    note: Note = ""


class Result(Part, frozen=True, kw_only=True):
    """One candidate's result in an election."""

    candidate: Annotated[Slug, Meta(description="Id of a candidate.")]
    percent: Annotated[float | None, Meta(description="Share of the votes, in percent.")] = None
    votes: Annotated[int | None, Meta(description="Number of votes.")] = None
    electoral_votes: Annotated[int | None, Meta(description="Number of electoral votes, if electors decide.")] = None


class Election(Part, frozen=True, kw_only=True):
    """One election to an office."""

    date: Annotated[PartialDate, Meta(description="Day of the vote.")]
    winner: Annotated[Slug | None, Meta(description="Id of the candidate who won.")] = None
    inauguration: Annotated[PartialDate | None, Meta(description="Day on which the winner takes office.")] = None
    results: Annotated[tuple[Result, ...], Meta(description="Results, strongest first. Tables show the candidates in this order.")] = ()
    margin_points: Annotated[float | None, Meta(description="Lead of the winner, in percentage points.")] = None
    turnout_percent: Annotated[float | None, Meta(description="Turnout in percent.")] = None
    congress: Annotated[OptionalText, Meta(description="The outcome for the legislature.")] = ""
    sources: Citations = ()
    note: Note = ""


class Office(Part, frozen=True, kw_only=True):
    """``candidates/<office>/office.yaml``: an office that candidates run for."""

    title: Annotated[Text, Meta(description="Title of the office.")]
    country: Annotated[OptionalText, Meta(description="Country or region.")] = ""
    elections: Annotated[tuple[Election, ...], Meta(description="Elections to the office.")] = ()


class Question(Part, frozen=True, kw_only=True):
    """A proposition that a candidate can support or oppose."""

    id: Annotated[Slug, Meta(description="Unique in the corpus. Do not change it after publication.")]
    label: Annotated[Text, Meta(description="A few words, used as the heading of a table row.")]
    text: Annotated[Text, Meta(description="The proposition, worded positively, about one thing, in one direction.")]
    supports: Annotated[Text, Meta(description="What support means.")]
    opposes: Annotated[Text, Meta(description="What opposition means.")]
    offices: Annotated[tuple[Slug, ...], Meta(description="Who is asked: ids of offices. If omitted, every office.")] = ()


class Figure(Part, frozen=True, kw_only=True):
    """A key number of an issue, as the source words it ("nearly 900")."""

    id: Annotated[Slug, Meta(description="Unique in the corpus.")]
    value: Annotated[Text, Meta(description="The number as the source words it.")]
    unit: Annotated[OptionalText, Meta(description="The unit it is counted in.")] = ""
    what: Annotated[Text, Meta(description="What it measures.")]
    date: Annotated[EvidenceDate, Meta(description="The time it refers to.")]
    sources: Citations = ()
    note: Note = ""


class Issue(Part, frozen=True, kw_only=True):
    """``issues/<issue>.yaml``: the questions asked on one issue, and its key figures."""

    title: Annotated[Text, Meta(description="Title of the issue.")]
    summary: Annotated[Text, Meta(description="What is at stake, in one or two sentences.")]
    stale_after: Annotated[Age | None, Meta(description="The age at which evidence is too old: 18 months, 2 years, 90 days.")] = None
    questions: Annotated[tuple[Question, ...], Meta(description="The questions, in the order in which tables show them.")]
    figures: Annotated[tuple[Figure, ...], Meta(description="Key figures.")] = ()
    related: Annotated[tuple[Text, ...], Meta(description="Questions and risks of other issues that belong here too: issue/id.")] = ()


class Event(Part, frozen=True, kw_only=True):
    """A dated event that may change how to read a position."""

    id: Annotated[Slug, Meta(description="Unique in the corpus. Can be given to --as-of.")]
    date: Annotated[EvidenceDate, Meta(description="When it happened, or is to happen.")]
    title: Annotated[Text, Meta(description="What happened.")]
    issue: Annotated[Slug, Meta(description="Id of the issue it belongs to.")]
    kind: Annotated[EventKind, Meta(description="The kind of event. scheduled: still planned when the source was written.")]
    risks: Annotated[tuple[Slug, ...], Meta(description="Ids of the risks whose likelihood it bears on.")] = ()
    sources: Citations = ()
    note: Note = ""


class EventFile(Part, frozen=True, kw_only=True):
    """``events.yaml``: dated events."""

    events: Annotated[tuple[Event, ...], Meta(description="The events, oldest first.")]
