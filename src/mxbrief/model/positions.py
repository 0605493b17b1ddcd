"""The format of files about candidates, offices, issues and events: one Struct for each mapping. Nothing else defines the format.

Unknown keys are refused. Every value is text unless a type here says otherwise. What the path of a file says (whose positions these are,
and on which issue) is not repeated in the file, so it is not here either. The text below a field is its description in the JSON Schema,
which editors show; as a part of the type it would cost each start a twentieth of its time. One file, though over 300 lines: whoever asks
what a key means looks in one place.
"""

# No postponed annotations here: msgspec would have to evaluate each of them at every start.

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from mxbrief.model.dates import EvidenceDate, PartialDate
from mxbrief.model.scales import Basis, CareerRole, Confidence, EventKind, Stance

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
AGE = "^[1-9][0-9]{0,3} (days?|months?|years?)$"
# Anything that can be seen, or nothing at all: a key without a value is as good as no key, and templates have many. What cannot be seen:
# blanks, controls, and the letters and marks that Unicode draws as nothing (Default_Ignorable). One pattern for both kinds of text, because
# compiling it takes a hundredth of the time of a report.
VISIBLE = (
    r"^(?![\s\S])"
    r"|[^\s\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0]"
)


def look_of(name: str) -> str:
    """Return what readers tell a name by: without blanks around it, invisible characters and the difference of capitals."""
    if not name.isprintable():
        name = "".join(letter for letter in name if letter.isprintable() or letter.isspace())
    return " ".join(name.casefold().split())


Slug: TypeAlias = Annotated[str, Meta(pattern=SLUG)]
Text: TypeAlias = Annotated[str, Meta(pattern=VISIBLE, min_length=1)]
OptionalText: TypeAlias = Annotated[str, Meta(pattern=VISIBLE)]
Age: TypeAlias = Annotated[str, Meta(pattern=AGE)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of every mapping in the format: frozen, without unknown keys."""


class Citation(Part, frozen=True, kw_only=True):
    """A source, and the place in the source."""

    id: Slug
    """Id of a source in sources/."""
    locator: OptionalText = ""
    """The place in the source: page, paragraph, section."""


Citations: TypeAlias = tuple[Citation, ...]
"""The sources that this is based on."""
Note: TypeAlias = OptionalText
"""What a reader should be careful with."""


class Quotation(Part, frozen=True, kw_only=True):
    """Someone's own words."""

    text: Text
    """Up to 40 words, as they were said or printed, without quotation marks around them."""
    speaker: OptionalText = ""
    """Whose words they are."""
    language: OptionalText = ""
    """Their language, as a code of BCP 47 such as es, if it is not English."""


class Position(Part, frozen=True, kw_only=True):
    """One dated stance on one question, with its evidence.

    A known stance needs ``date``, ``basis``, ``confidence`` and ``sources``. A blank may omit them; any dated entry replaces a blank
    without a date.
    """

    question: Slug
    """Id of a question of this file's issue."""
    stance: Stance
    """The candidate's stance on the proposition as worded, or a blank."""
    gist: OptionalText = ""
    """The reason for the stance in one line: at most 90 characters."""
    summary: Text
    """What was said or done, in one or two sentences in your own words."""
    date: EvidenceDate | None = None
    """Date of the evidence: YYYY, YYYY-MM, YYYY-MM-DD, or an interval of two."""
    basis: Basis | None = None
    """The kind of evidence that supports the stance."""
    confidence: Confidence | None = None
    """How well the sources support the stance, not how likely it is."""
    speaker: OptionalText = ""
    """Who spoke, if someone spoke for the candidate."""
    quote: Quotation | None = None
    """The decisive words."""
    because: OptionalText = ""
    """Why the evidence is coded as this stance."""
    coder: OptionalText = ""
    """Who coded the stance."""
    second_coder: OptionalText = ""
    """Who coded it again, without knowing the first code."""
    sources: Citations = ()
    note: Note = ""

    def __post_init__(self) -> None:
        """Raise ValueError for a known stance without its evidence."""
        missing = [name for name in ("date", "basis", "confidence") if getattr(self, name) is None]
        if missing and self.stance.number is not None:
            raise ValueError(f"a stance needs {', '.join(missing)} (unless it is a blank)")


class PositionFile(Part, frozen=True, kw_only=True):
    """``candidates/<office>/<candidate>/<issue>.yaml``: the positions of one candidate on one issue."""

    positions: tuple[Position, ...]
    """Dated stances. Several on one question are its history."""


class Phase(Part, frozen=True, kw_only=True):
    """One phase of a career: an office held, or a candidacy for one. The first and the last day belong to it."""

    role: CareerRole
    """office: holds it. candidate: runs for it. elect: won it, and does not hold it yet."""
    office: Slug | None = None
    """Id of an office of the corpus."""
    title: OptionalText = ""
    """Title of an office that is not in the corpus, such as senator."""
    from_: PartialDate = msgspec.field(name="from")
    """The first day of it."""
    until: PartialDate | None = None
    """The last day of it. If omitted, it lasts."""

    def __post_init__(self) -> None:
        """Raise ValueError for a phase with two offices or none, or that ends before it begins."""
        if bool(self.office) is bool(self.title):
            raise ValueError("a phase of a career has one of office and title")
        if self.until and self.until.last_day < self.from_.first_day:
            raise ValueError(f"'{self.until}' is before '{self.from_}': a phase of a career cannot end before it begins")


class Identifiers(Part, frozen=True, kw_only=True):
    """What other collections call a person."""

    wikidata: OptionalText = ""
    """Item of Wikidata: Q22686."""
    viaf: OptionalText = ""
    """Number in the Virtual International Authority File."""
    isni: OptionalText = ""
    """International Standard Name Identifier (ISO 27729): 16 digits."""
    bioguide: OptionalText = ""
    """Id in the Biographical Directory of the United States Congress: T000123."""


class Profile(Part, frozen=True, kw_only=True):
    """``candidates/<office>/<candidate>/profile.yaml``: a candidate."""

    name: Text
    """The full name."""
    short_name: Text
    """The name used as the heading of a table column."""
    affiliation: OptionalText = ""
    """Party or alliance."""
    role: OptionalText = ""
    """What the candidate is or was, such as incumbent."""
    aliases: tuple[Text, ...] = ()
    """Other names that people type, such as initials."""
    identifiers: Identifiers | None = None
    """What other collections call the candidate."""
    career: tuple[Phase, ...] = ()
    """Offices and candidacies: what every entry was said or done as."""
    sources: Citations = ()
    note: Note = ""


class Result(Part, frozen=True, kw_only=True):
    """One candidate's result in an election."""

    candidate: Slug
    """Id of a candidate."""
    percent: float | None = None
    """Share of the votes, in percent."""
    votes: int | None = None
    """Number of votes."""
    electoral_votes: int | None = None
    """Number of electoral votes, if electors decide."""


class Election(Part, frozen=True, kw_only=True):
    """One election to an office."""

    date: PartialDate
    """Day of the vote."""
    winner: Slug | None = None
    """Id of the candidate who won."""
    inauguration: PartialDate | None = None
    """Day on which the winner takes office."""
    results: tuple[Result, ...] = ()
    """Results, strongest first. Tables show the candidates in this order."""
    margin_points: float | None = None
    """Lead of the winner, in percentage points."""
    turnout_percent: float | None = None
    """Turnout in percent."""
    congress: OptionalText = ""
    """The outcome for the legislature."""
    sources: Citations = ()
    note: Note = ""


class Office(Part, frozen=True, kw_only=True):
    """``candidates/<office>/office.yaml``: an office that candidates run for."""

    title: Text
    """Title of the office."""
    country: OptionalText = ""
    """Country or region."""
    elections: tuple[Election, ...] = ()
    """Elections to the office."""


class Question(Part, frozen=True, kw_only=True):
    """A proposition that a candidate can support or oppose."""

    id: Slug
    """Unique in the corpus. Do not change it after publication."""
    label: Text
    """A few words, used as the heading of a table row."""
    text: Text
    """The proposition, worded positively, about one thing, in one direction."""
    supports: Text
    """What support means."""
    opposes: Text
    """What opposition means."""
    offices: tuple[Slug, ...] = ()
    """Who is asked: ids of offices. If omitted, every office."""


class Figure(Part, frozen=True, kw_only=True):
    """A key number of an issue, as the source words it ("nearly 900")."""

    id: Slug
    """Unique in the corpus."""
    value: Text
    """The number as the source words it."""
    unit: OptionalText = ""
    """The unit it is counted in."""
    what: Text
    """What it measures."""
    date: EvidenceDate
    """The time it refers to."""
    sources: Citations = ()
    note: Note = ""


class Issue(Part, frozen=True, kw_only=True):
    """``issues/<issue>.yaml``: the questions asked on one issue, and its key figures."""

    title: Text
    """Title of the issue."""
    summary: Text
    """What is at stake, in one or two sentences."""
    stale_after: Age | None = None
    """The age at which evidence is too old: 18 months, 2 years, 90 days."""
    questions: tuple[Question, ...]
    """The questions, in the order in which tables show them."""
    figures: tuple[Figure, ...] = ()
    """Key figures."""
    related: tuple[Text, ...] = ()
    """Questions and risks of other issues that belong here too: issue/id."""


class Event(Part, frozen=True, kw_only=True):
    """A dated event that may change how to read a position."""

    id: Slug
    """Unique in the corpus. Can be given to --as-of."""
    date: EvidenceDate
    """When it happened, or is to happen."""
    title: Text
    """What happened."""
    issue: Slug
    """Id of the issue it belongs to."""
    kind: EventKind
    """The kind of event. scheduled: still planned when the source was written."""
    risks: tuple[Slug, ...] = ()
    """Ids of the risks whose likelihood it bears on."""
    sources: Citations = ()
    note: Note = ""


class EventFile(Part, frozen=True, kw_only=True):
    """``events.yaml``: dated events."""

    events: tuple[Event, ...]
    """The events, oldest first."""
