"""What a corpus file may hold about people, offices, issues and events: one Struct per mapping, the one definition of the format.

Unknown keys are refused. Text is text until a type here says otherwise. Fields that a path tells (whose position, on which issue)
are not in the files and not here. The descriptions are those of the JSON Schema that editors show.
"""

# Annotations are not postponed here: msgspec would have to compile each of them in every run.

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from mxbrief.model.dates import PartialDate
from mxbrief.model.scales import Basis, Confidence, EventKind, Period, Stance

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
AGE = "^[1-9][0-9]{0,3} (days|months|years)$"

Slug: TypeAlias = Annotated[str, Meta(pattern=SLUG)]
Text: TypeAlias = Annotated[str, Meta(min_length=1)]
Age: TypeAlias = Annotated[str, Meta(pattern=AGE)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every mapping of the format: frozen, and without unknown keys."""


class Citation(Part, frozen=True, kw_only=True):
    """A source, and the place in it."""

    id: Annotated[Slug, Meta(description="Id of a source in sources/.")]
    locator: Annotated[str, Meta(description="The place in the source: page, paragraph, section.")] = ""


Citations: TypeAlias = Annotated[tuple[Citation, ...], Meta(description="The sources this rests on.")]
Note: TypeAlias = Annotated[str, Meta(description="What a reader should be careful with.")]


class Position(Part, frozen=True, kw_only=True):
    """One dated stance on one question, with its evidence.

    A blank may leave out ``date`` (then any dated entry replaces it), ``basis``, ``confidence`` and ``sources``;
    a known stance has them all.
    """

    question: Annotated[Slug, Meta(description="Id of a question of this file's issue.")]
    stance: Annotated[Stance, Meta(description="Where the person stands on the proposition as worded, or which blank it is.")]
    summary: Annotated[Text, Meta(description="What was said or done, in one or two sentences of our own.")]
    date: Annotated[PartialDate | None, Meta(description="Date of the evidence: YYYY, YYYY-MM or YYYY-MM-DD.")] = None
    period: Annotated[Period | None, Meta(description="The phase of the career that the evidence belongs to.")] = None
    basis: Annotated[Basis | None, Meta(description="What kind of evidence carries the stance.")] = None
    confidence: Annotated[Confidence | None, Meta(description="How well the sources carry the stance; never how likely it is.")] = None
    sources: Citations = ()
    note: Note = ""

    def __post_init__(self) -> None:
        """Refuse a known stance without the evidence that makes it one; raises ValueError."""
        if self.stance.number is None:
            return
        missing = [name for name in ("date", "basis", "confidence") if getattr(self, name) is None]
        if missing:
            raise ValueError(f"a stance needs {', '.join(missing)}; only a blank may do without")


class PositionFile(Part, frozen=True, kw_only=True):
    """``candidates/<office>/<candidate>/<issue>.yaml``: one person's positions on one issue."""

    positions: Annotated[tuple[Position, ...], Meta(description="Dated stances; several on one question are its history.")]


class Profile(Part, frozen=True, kw_only=True):
    """``candidates/<office>/<candidate>/profile.yaml``: a person."""

    name: Annotated[Text, Meta(description="The full name.")]
    short_name: Annotated[Text, Meta(description="The name that heads table columns.")]
    affiliation: Annotated[str, Meta(description="Party or alliance.")] = ""
    role: Annotated[str, Meta(description="What the person was or is here.")] = ""
    sources: Citations = ()
    note: Note = ""


class Result(Part, frozen=True, kw_only=True):
    """One candidate's result in an election."""

    candidate: Annotated[Slug, Meta(description="Id of a candidate.")]
    percent: Annotated[float | None, Meta(description="Share of the votes, in percent.")] = None
    votes: Annotated[int | None, Meta(description="Number of votes.")] = None
    electoral_votes: Annotated[int | None, Meta(description="Number of electors' votes, where electors decide.")] = None


class Election(Part, frozen=True, kw_only=True):
    """One election to an office."""

    date: Annotated[PartialDate, Meta(description="Day of the vote.")]
    winner: Annotated[Slug | None, Meta(description="Id of the candidate who won.")] = None
    inauguration: Annotated[PartialDate | None, Meta(description="Day on which the winner takes office.")] = None
    results: Annotated[tuple[Result, ...], Meta(description="Results in order of strength; people are shown in this order.")] = ()
    margin_points: Annotated[float | None, Meta(description="Lead of the winner in percentage points.")] = None
    turnout_percent: Annotated[float | None, Meta(description="Turnout in percent.")] = None
    congress: Annotated[str, Meta(description="What became of the legislature.")] = ""
    sources: Citations = ()
    note: Note = ""


class Office(Part, frozen=True, kw_only=True):
    """``candidates/<office>/office.yaml``: what people stand for."""

    title: Annotated[Text, Meta(description="Title of the office.")]
    country: Annotated[str, Meta(description="Country or region.")] = ""
    elections: Annotated[tuple[Election, ...], Meta(description="Elections to the office.")] = ()


class Question(Part, frozen=True, kw_only=True):
    """A proposition that people can support or oppose."""

    id: Annotated[Slug, Meta(description="Unique in the corpus; never changed once published.")]
    label: Annotated[Text, Meta(description="A few words for a table's first column.")]
    text: Annotated[Text, Meta(description="The proposition, worded positively: one thing, one direction.")]
    supports: Annotated[Text, Meta(description="What support means.")]
    opposes: Annotated[Text, Meta(description="What opposition means.")]
    offices: Annotated[tuple[Slug, ...], Meta(description="Who is asked: ids of offices; everyone where left out.")] = ()


class Figure(Part, frozen=True, kw_only=True):
    """A number an issue turns on, as the source words it ("nearly 900")."""

    id: Annotated[Slug, Meta(description="Unique in the corpus.")]
    value: Annotated[Text, Meta(description="The number as the source words it.")]
    unit: Annotated[str, Meta(description="What it is counted in.")] = ""
    what: Annotated[Text, Meta(description="What it measures.")]
    date: Annotated[PartialDate, Meta(description="The time it is about.")]
    sources: Citations = ()
    note: Note = ""


class Issue(Part, frozen=True, kw_only=True):
    """``issues/<issue>.yaml``: the questions asked on one issue, and its key figures."""

    title: Annotated[Text, Meta(description="Title of the issue.")]
    summary: Annotated[Text, Meta(description="What is at stake, in one or two sentences.")]
    stale_after: Annotated[Age | None, Meta(description="Age at which evidence is too old to rely on: 18 months, 2 years, 90 days.")] = None
    questions: Annotated[tuple[Question, ...], Meta(description="The questions, in the order in which tables show them.")]
    figures: Annotated[tuple[Figure, ...], Meta(description="Key figures.")] = ()


class Event(Part, frozen=True, kw_only=True):
    """Something dated that changes what a position is worth."""

    id: Annotated[Slug, Meta(description="Unique in the corpus; --as-of takes it.")]
    date: Annotated[PartialDate, Meta(description="When it happened, or is to happen.")]
    title: Annotated[Text, Meta(description="What happened.")]
    issue: Annotated[Slug, Meta(description="Id of the issue it belongs to.")]
    kind: Annotated[EventKind, Meta(description="What kind of thing it is; scheduled: planned when the source was written.")]
    sources: Citations = ()
    note: Note = ""


class EventFile(Part, frozen=True, kw_only=True):
    """``events.yaml``: dated events."""

    events: Annotated[tuple[Event, ...], Meta(description="The events, oldest first.")]
