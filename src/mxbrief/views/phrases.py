"""Every word that reports print: the scales, dates and sources, then headings and sentences report by report.

Views decide what to show and in which order; how it reads is decided here, so that a second language is a second file like this one.
One file, though over 300 lines: whoever translates it, or looks for a sentence, looks in one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mxbrief.document import Cell, Tone
from mxbrief.model.dates import PartialDate
from mxbrief.model.scales import (
    Absence,
    Agreement,
    Alignment,
    Basis,
    Capacity,
    CareerRole,
    Carrier,
    Confidence,
    EventKind,
    ExpectationOutcome,
    FlagSeverity,
    FlagState,
    Form,
    Impact,
    Likelihood,
    OutcomeStatus,
    RecommendationBasis,
    RecommendationStatus,
    RiskGroup,
    Stance,
    Timing,
    Truth,
    Verdict,
)
from mxbrief.results.stances import Coverage, RestsOn

if TYPE_CHECKING:
    # Each command loads only its own results.
    from mxbrief.results.filters import FilterEffect
    from mxbrief.results.lint import LintReport
    from mxbrief.results.recommendations import TimingTotals
    from mxbrief.results.risks import AloneCount, AssessedLikelihood, FlagTotals, MatrixName, Move

# --- Scales ----------------------------------------------------------------------------------------------------------------------

# The minus signs are U+2212: two hyphens would be set as a dash by typographic Markdown.
STANCES: dict[Stance | Absence, Cell] = {
    Stance.STRONGLY_SUPPORTS: Cell("strongly supports", "++", Tone.STRONGLY_FOR),
    Stance.SUPPORTS: Cell("supports", "+", Tone.FOR),
    Stance.MIXED: Cell("mixed", "±", Tone.MIDDLE),
    Stance.OPPOSES: Cell("opposes", "−", Tone.AGAINST),  # noqa: RUF001 -- a minus sign is meant
    Stance.STRONGLY_OPPOSES: Cell("strongly opposes", "−−", Tone.STRONGLY_AGAINST),  # noqa: RUF001 -- the same
    Stance.NO_POSITION: Cell("no position", "○", Tone.BLANK),
    Stance.AMBIGUOUS: Cell("ambiguous", "~", Tone.BLANK),
    Stance.NOT_APPLICABLE: Cell("not applicable", "n/a", Tone.BLANK),
    Stance.UNCODED: Cell("not coded", "u", Tone.BLANK),
    Absence.NOT_RESEARCHED: Cell("not researched", "?", Tone.BLANK),
    Absence.NOT_ASKED: Cell("not asked", "·", Tone.OUTSIDE),
    Absence.NOT_YET: Cell("not yet", "…", Tone.BLANK),
    Absence.UNREADABLE: Cell("unreadable", "!", Tone.CAUTION),
    Absence.OTHER_CAPACITY: Cell("other capacity", "-", Tone.BLANK),
}
# What the words of a table do not say by themselves.
STANCE_MEANINGS: dict[Stance | Absence, str] = {
    Stance.NO_POSITION: "No position: we looked and found none.",
    Stance.AMBIGUOUS: "Ambiguous: statements conflict or evade.",
    Stance.NOT_APPLICABLE: "Not applicable: the question does not arise for the candidate.",
    Stance.UNCODED: "Not coded: there is evidence, and no stance has been read into it.",
    Absence.NOT_RESEARCHED: "Not researched: no one has looked.",
    Absence.NOT_ASKED: "Not asked: the question is not one for that office.",
    Absence.NOT_YET: "Not yet: all evidence is dated after the cut-off.",
    Absence.UNREADABLE: "Unreadable: there may be an entry in a file that could not be read.",
    Absence.OTHER_CAPACITY: "Other capacity: all evidence is from another capacity than those asked for.",
}
CAPACITIES = {
    Capacity.OFFICE: "in office",
    Capacity.CANDIDATE: "candidate",
    Capacity.ELECT: "elect",
    Capacity.OTHER_OFFICE: "in another office",
    Capacity.BEFORE: "before",
    Capacity.AFTER: "after",
}
ROLES = {CareerRole.OFFICE: "", CareerRole.CANDIDATE: "candidate for", CareerRole.ELECT: "elected"}
BASES = {
    Basis.PLEDGE: "pledge",
    Basis.STATEMENT: "statement",
    Basis.RECORD: "record",
    Basis.VOTE: "vote",
    Basis.LAW: "law",
    Basis.ASSESSMENT: "assessment",
}
CONFIDENCES = {Confidence.LOW: "low", Confidence.MODERATE: "moderate", Confidence.HIGH: "high"}
IMPACTS = {Impact.LOW: "low", Impact.MODERATE: "moderate", Impact.HIGH: "high", Impact.SEVERE: "severe"}
LIKELIHOODS = {
    Likelihood.ALMOST_NO_CHANCE: "almost no chance",
    Likelihood.VERY_UNLIKELY: "very unlikely",
    Likelihood.UNLIKELY: "unlikely",
    Likelihood.ROUGHLY_EVEN_CHANCE: "roughly even chance",
    Likelihood.LIKELY: "likely",
    Likelihood.VERY_LIKELY: "very likely",
    Likelihood.ALMOST_CERTAIN: "almost certain",
}
# The ranges of ICD 203, section D.6.e(2)(a).
RANGES = {
    Likelihood.ALMOST_NO_CHANCE: "1-5%",
    Likelihood.VERY_UNLIKELY: "5-20%",
    Likelihood.UNLIKELY: "20-45%",
    Likelihood.ROUGHLY_EVEN_CHANCE: "45-55%",
    Likelihood.LIKELY: "55-80%",
    Likelihood.VERY_LIKELY: "80-95%",
    Likelihood.ALMOST_CERTAIN: "95-99%",
}
SEVERITIES = {
    FlagSeverity.CRITICAL: Cell("critical", tone=Tone.ALARM),
    FlagSeverity.HIGH: Cell("high", tone=Tone.CAUTION),
    FlagSeverity.MODERATE: Cell("moderate", tone=Tone.MIDDLE),
    FlagSeverity.LOW: Cell("low", tone=Tone.QUIET),
}
# Never "clear" or the like: that a flag is not raised makes nothing safe.
STATES = {
    FlagState.RAISED: Cell("raised", "!", Tone.CAUTION),
    FlagState.POSSIBLE: Cell("possible", "?", Tone.BLANK),
    FlagState.CLEAR: Cell("not raised", "·", Tone.QUIET),
}
GROUPS = {
    RiskGroup.CAN_STILL_HAPPEN: "can still happen",
    RiskGroup.UNDER_WAY: "under way",
    RiskGroup.HAS_HAPPENED: "has happened",
    RiskGroup.RECEDING_OR_OVER: "receding or over",
}
TIMINGS = {Timing.NOW: "now", Timing.LATER: "later", Timing.LAPSED: "lapsed", Timing.DONE: "done"}
VERDICTS = {Verdict.ROBUST: "robust", Verdict.CONTINGENT: "contingent", Verdict.IDLE: "idle"}
TRUTHS = {
    Truth.TRUE: Cell("true", tone=Tone.FOR),
    Truth.FALSE: Cell("false", tone=Tone.AGAINST),
    Truth.UNKNOWN: Cell("unknown", tone=Tone.BLANK),
}
ALIGNMENTS = {
    Alignment.ALIGNED: Cell("aligned", "=", Tone.FOR),
    Alignment.MIXED: Cell("mixed", "±", Tone.MIDDLE),
    Alignment.FRICTION: Cell("friction", "x", Tone.AGAINST),
    Alignment.UNKNOWN: Cell("unknown", "?", Tone.BLANK),
}
AGREEMENTS = {
    Agreement.AGREE: Cell("agree", tone=Tone.FOR),
    Agreement.COLLIDE: Cell("collide", tone=Tone.AGAINST),
    Agreement.PARTLY: Cell("one mixed", tone=Tone.MIDDLE),
    Agreement.UNKNOWN: Cell("not known", tone=Tone.BLANK),
}
STATUSES: dict[OutcomeStatus | RecommendationStatus | ExpectationOutcome, str] = {
    OutcomeStatus.OPEN: "open",
    OutcomeStatus.PARTLY_MATERIALISED: "partly materialized",
    OutcomeStatus.MATERIALISED: "materialized",
    OutcomeStatus.PARTLY_AVOIDED: "partly avoided",
    OutcomeStatus.AVOIDED: "avoided",
    RecommendationStatus.OPEN: "open",
    RecommendationStatus.OPEN_PARTIALLY_ADDRESSED: "open, partially addressed",
    RecommendationStatus.CLOSED_IMPLEMENTED: "closed, implemented",
    RecommendationStatus.CLOSED_NOT_IMPLEMENTED: "closed, not implemented",
    RecommendationStatus.CLOSED_SUPERSEDED: "closed, superseded",
    ExpectationOutcome.CORRECT: "correct",
    ExpectationOutcome.PARTLY_CORRECT: "partly correct",
    ExpectationOutcome.PARTLY_WRONG: "partly wrong",
    ExpectationOutcome.WRONG: "wrong",
    ExpectationOutcome.OPEN: "open",
}

FILTERS = {
    "issues": "the choice of issues",
    "statuses": "the status",
    "verdicts": "the verdict",
    "addressee": "the addressee",
    "stated_only": "the choice of those that are stated",
    "least": "the least severity",
    "groups": "the group",
    "lead": "the lead",
    "by": "the day by which it is due",
}
_FILTER_VALUES: dict[str, str] = {
    **{status.value: text for status, text in STATUSES.items()},
    **{verdict.value: text for verdict, text in VERDICTS.items()},
    **{group.value: text for group, text in GROUPS.items()},
}
_MOST_VALUES = 3
_PAIR = 2

# --- Grammar, numbers, dates --------------------------------------------------------------------------------------------------

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


_ENDS = (".", "!", "?", "…", "。", "！", "？", "．", "।", "؟")  # noqa: RUF001 -- signs of other scripts


def sentence(text: str) -> str:
    """Return text with a period, if it has words and ends without a sign that ends a sentence, in quotation marks or not."""
    text = text.strip()
    return text if not text or text.rstrip("\"'”’»」』)").endswith(_ENDS) else f"{text}."  # noqa: RUF001 -- quotation marks


def count(number: int, thing: str, things: str = "") -> str:
    """Return "1 error", "3,200 errors"; ``things`` is the plural if it is not regular."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {things or f'{thing}s'}"


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Return names as in a sentence: "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}" if names else ""


def alternatives(names: Sequence[str]) -> str:
    """Return names as alternatives: "a, b or c"."""
    return listed(names, "or")


def short_date(date: PartialDate) -> str:
    """Return a date as it is written in files, and an interval as "2024-03 to 2024-05-29"."""
    return date.replace("/", " to ")


def long_date(date: PartialDate) -> str:
    """Return "18 March 2025", "March 2025" or "2025"; of an interval "March 2024 to 29 May 2024"."""
    start, is_interval, end = date.partition("/")
    if is_interval:
        return f"{long_date(PartialDate(start))} to {long_date(PartialDate(end))}"
    year, *rest = date.split("-")
    words = [MONTHS[int(rest[0]) - 1], year] if rest else [year]
    return " ".join([str(int(rest[1])), *words] if len(rest) > 1 else words)


def cutoff(as_of: PartialDate | None, latest: PartialDate | None) -> str:
    """Return the dates a result rests on."""
    evidence = f"latest evidence {short_date(latest)}" if latest else "no dated evidence"
    return f"Cut-off {as_of}; {evidence}." if as_of else f"{evidence.capitalize()}."


def cutoff_alone(as_of: PartialDate | None) -> str:
    """Return the last day considered, of a report that rests on no evidence."""
    return f"Cut-off {as_of}." if as_of else ""


def coverage(known: Coverage) -> str:
    """Return how much is known."""
    return f"Position known in {known.known} of {count(known.asked, 'case')}."


def copy_read(archive: str) -> str:
    """Return what kind of copy of a source was read: "Republished copy."."""
    return sentence(f"{archive[:1].upper()}{archive[1:]}")


def note(text: str) -> str:
    """Return a caveat."""
    return f"Note: {sentence(text)}"


def dated_status(date: PartialDate, status: OutcomeStatus) -> str:
    """Return the outcome of a risk with its date."""
    return f"As of {short_date(date)}: {STATUSES[status]}"


def span(first: str, last: str) -> str:
    """Return the months that two days, YYYY-MM-DD, lie in: "2024-10 to 2026-07"; the year if that is the same."""
    if first[:4] == last[:4]:
        return first[:4]
    return f"{first[:7]} to {last[:7]}"


# --- Capacities -------------------------------------------------------------------------------------------------------------------

_MOST_CAPACITIES = 2


def capacity_words(capacities: Sequence[Capacity]) -> str:
    """Return capacities as in a sentence: "in office and candidate"."""
    return listed([CAPACITIES[each] for each in capacities])


def rests_on(rests: RestsOn) -> str:
    """Return what stances rest on: "in office, 2024-10 to 2026-07"."""
    main = rests.main
    words = [CAPACITIES[each] for each in main[:_MOST_CAPACITIES]]
    others = ["and other"] if main[_MOST_CAPACITIES:] else []
    return f"{', '.join([*words, *others]) if others else listed(words)}, {span(rests.first_day, rests.last_day)}"


def withdrew(day: str) -> str:
    """Return that a candidacy ended before the vote."""
    return f"withdrew {day}"


def record_and_promise(records: Sequence[str], promises: Sequence[str]) -> str:
    """Return that a report sets what some did in office against what others said without it; the option for like and like follows."""
    return (
        f"What {listed(records)} did or said in office stands here beside what {listed(promises)} said without the office; "
        "to set like against like:"
    )


def capacity_option(capacity: Capacity) -> str:
    """Return the option for one capacity, as it is typed."""
    return f"--capacity {capacity}"


def left_open(office: str) -> str:
    """Return who holds an office that a scenario leaves open, and that no stance is known."""
    return f"whoever wins as {office}"


LEFT_OPEN = "left open"


def only_capacities(capacities: Sequence[Capacity]) -> str:
    """Return which capacities count; "" if all do."""
    return (
        f"Only what was said or done in this capacity counts: {alternatives([CAPACITIES[each] for each in capacities])}."
        if capacities
        else ""
    )


def phase(role: CareerRole, what: str, first: PartialDate, last: PartialDate | None) -> str:
    """Return one phase of a career: "candidate for President of Mexico, 2023-09-06 to 2024-06-02"."""
    named = f"{ROLES[role]} {what}".strip()
    return f"{named[:1].upper()}{named[1:]}, {f'{first} to {last}' if last else f'since {first}'}"


def office_in_question(title: str) -> str:
    """Return the office that a candidate holds or runs for: without the word, a title alone would say that it is held."""
    return f"Office: {title}"


def spoken_by(speaker: str) -> str:
    """Return who spoke for a candidate."""
    return f"said by {speaker}"


# The languages that news about elections is most often in, by their codes (ISO 639-1); of any other the code is shown.
_LANGUAGES = {
    "ar": "Arabic",
    "bn": "Bengali",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}


def language_name(code: str) -> str:
    """Return the name of a language, by a code such as es or pt-BR; the code itself if it is not among those named here."""
    return _LANGUAGES.get(code.partition("-")[0].lower(), code)


def quotation(text: str, speaker: str, language: str) -> str:
    """Return someone's own words, and whose they are: '"Hasta el alba" (Åsa Öberg, in Spanish).'."""
    who = ", ".join(filter(None, (speaker, f"in {language_name(language)}" if language else "")))
    return f'"{text}"{f" ({who})" if who else ""}.'


def because(reason: str) -> str:
    """Return why evidence is coded as a stance."""
    return f"Coded so because: {sentence(reason)}"


def coded_by(coder: str, second: str) -> str:
    """Return who coded a stance."""
    return f"Coded by {listed([*filter(None, (coder, second))])}."


def stamp(corpus: str, as_of: PartialDate | None, version: str) -> str:
    """Return what a report was made from and with; the command follows."""
    return f"From: {sentence(corpus)} {f'Cut-off {as_of}. ' if as_of else ''}Made with mxbrief {version}:"


# --- Positions and sources --------------------------------------------------------------------------------------------------

SOURCES = "Sources"


def of_date(basis: Basis, date: PartialDate) -> str:
    """Return the kind and date of evidence: "law of 2025-03-18"."""
    return f"{BASES[basis]} of {short_date(date)}"


def with_confidence(level: Confidence) -> str:
    """Return "high confidence"."""
    return f"{CONFIDENCES[level]} confidence"


# --- compare, show --------------------------------------------------------------------------------------------------------------

QUESTION = "Question"
STANCE = "Stance"
GIST = "Why"
WHEN_SAID = "When"
CAPACITY = "Capacity"
CANDIDATE = "Candidate"
OFFICE = "Office"
WHAT_THEY_SAID = "What they said"
NOTHING_DIFFERS = "Known stances differ on no question."
NOTHING_OPPOSED = "On no question does one candidate support what another opposes."
NO_TWO_DIFFER = "No two known stances differ here."
DIVIDES_MOST = "Divides most:"
UNITES_MOST = "Unites most:"
BEFORE = "Before:"
CAREER = "Career:"
NOT_KNOWN = "Without a known position"
OFFICE_NOT_ASKED = "The office is not asked about this."


def also_called(names: Sequence[str]) -> str:
    """Return the other names of a candidate."""
    return f"Also: {', '.join(names)}."


def changed_to(stance: Stance | Absence) -> str:
    """Return the mark of a stance that changed."""
    return f"(changed to {STANCES[stance].text})"


def gist_and_date(gist: str, date: PartialDate | None) -> str:
    """Return the reason for a stance with its date: "Promised night sailings (2025-05-11)."."""
    return f"{gist.removesuffix('.')} ({short_date(date)})." if gist and date else gist


def on_questions(issue: str, labels: Sequence[str]) -> str:
    """Return the questions of an issue as a list: "Trade: Tariffs; Steel"."""
    return f"{issue}: {'; '.join(labels)}"


_MOST_TITLES = 4


def who_stands_where(titles: Sequence[str]) -> str:
    """Return the title of a comparison."""
    if len(titles) > _MOST_TITLES:
        return f"Who stands where on {len(titles)} issues"
    return f"{titles[0]}: who stands where" if len(titles) == 1 else f"Who stands where: {', '.join(titles)}"


def stance_word(written: str) -> str:
    """Return a stance as it is written in a file in words; any other text as it is."""
    return next((cell.text for stance, cell in STANCES.items() if stance == written), written)


def stance_range(first: Stance | Absence, last: Stance | Absence) -> str:
    """Return the known stances at both ends of a question."""
    return f"all {STANCES[first].text}" if first == last else f"{STANCES[first].text} … {STANCES[last].text}"


# --- list ---------------------------------------------------------------------------------------------------------------------

LISTS = {
    "issues": "Issues",
    "candidates": "Candidates",
    "offices": "Offices",
    "questions": "Questions",
    "risks": "Risks",
    "recommendations": "Recommendations",
    "scenarios": "Scenarios",
    "events": "Events",
    "sources": "Sources",
}

# --- risks ----------------------------------------------------------------------------------------------------------------------

RISK = "Risk"
GROUP = "Group"
FLAG = "Flag"
SEVERITY = "Severity"
CONFIDENCE = "Confidence"
GROUP = "Group"
RAISED_BY = "Raised by"
BY = "By"
SCENARIO = "Scenario"
RISK_FLAGS = "Risk flags by scenario"
TOTALS = "Totals"
SETTLE = "What would settle the possible flags"
RAISED = "Raised"
POSSIBLE = "Possible"
NOT_RAISED = "Not raised"
NO_CANDIDATE = "no candidate"
UNREADABLE_TEST = "a part of the condition that could not be read"
SHOW_ALL = "--all"
NO_RISKS = "No flags: there are no risks."
REASONS = {
    FlagState.RAISED: "Raised because:",
    FlagState.POSSIBLE: "Hangs on these blanks:",
    FlagState.CLEAR: "Not raised because:",
}
WINNERS = "An asterisk (*) marks the candidates who won."
FLAG_MEANING = (
    "A flag is raised (!) if the condition of its risk is met, possible (?) if a blank decides, and else not raised, which makes nothing "
    "safe: a risk can have other causes."
)
HOW_TO_READ = f"{FLAG_MEANING} Likelihoods assume that the risk's condition is met; each rests on evidence up to its date."


def risk_flags(scenario: str) -> str:
    """Return the title of one scenario's flags."""
    return f"Risk flags: {scenario}"


def severity_by(matrix: MatrixName) -> str:
    """Return which matrix the severities come from."""
    return f"Severity: matrix {matrix.id}, version {matrix.version}."


WHOEVER = "whoever wins"
GROUP_HEADS = {
    RiskGroup.CAN_STILL_HAPPEN: "Can happen",
    RiskGroup.UNDER_WAY: "Under way",
    RiskGroup.HAS_HAPPENED: "Happened",
    RiskGroup.RECEDING_OR_OVER: "Over",
}


def as_of_days(days: Sequence[tuple[str, PartialDate]]) -> str:
    """Return which scenarios can no longer come about, given by title with the last possible day."""
    if not days:
        return ""
    parts = [f"{title} as of {day}" for title, day in days]
    return f"No longer possible, and so shown as of the last day on which each was: {', '.join(parts)}."


NO_SEVERITY = Cell("not assessed", tone=Tone.BLANK)


def severity_cell(severity: FlagSeverity | None) -> Cell:
    """Return a severity as a table cell; without a likelihood there is none."""
    return SEVERITIES[severity] if severity else NO_SEVERITY


def severity_heading(severity: FlagSeverity) -> str:
    """Return the heading of a column of flags of one severity."""
    return SEVERITIES[severity].text.capitalize()


def numbered(heading: str, number: int) -> str:
    """Return a heading with the number of things under it."""
    return f"{heading} ({number})"


def cast(roles: Iterable[tuple[str, str]], *, actual: bool, last_day: PartialDate | None) -> str:
    """Return who is in which office in a scenario, given as pairs of name and office title, and whether it came or can come about."""
    who = ", ".join(f"{name} as {title}" for name, title in roles)
    if actual:
        return f"{who}. These candidates won."
    return f"{who}. It can no longer come about: everything is as of its last day, {long_date(last_day)}." if last_day else f"{who}."


_VERBS = {
    RiskGroup.CAN_STILL_HAPPEN: ("can still happen", "can still happen"),
    RiskGroup.UNDER_WAY: ("is under way", "are under way"),
    RiskGroup.HAS_HAPPENED: ("has happened", "have happened"),
    RiskGroup.RECEDING_OR_OVER: ("recedes or is over", "recede or are over"),
}


def what_holds(scenario: str, totals: FlagTotals) -> str:
    """Return the answer to what could go wrong: how many conditions hold, and what has become of these risks."""
    parts = [f"{number} {_VERBS[group][number != 1]}" for group, number in totals.by_group.items() if number]
    holds = f"{scenario}: {count(totals.raised, 'condition')} {'holds' if totals.raised == 1 else 'hold'}."
    possible = f" {totals.possible} more {'is' if totals.possible == 1 else 'are'} possible." if totals.possible else ""
    return f"{holds}{f' {listed(parts)}.' if parts else ''}{possible}"


def flag_totals(totals: FlagTotals) -> str:
    """Return how many flags there are in each state."""
    return f"{count(totals.raised, 'flag')} raised, {totals.possible} possible, {totals.clear} not raised."


def evenly(counts: Sequence[AloneCount]) -> str:
    """Return how many flags each person raises alone."""
    parts = [f"{each.candidate.short_name} {each.flags}" for each in counts]
    return f"Flags that one person's stances raise alone: {', '.join(parts)}." if parts else ""


def group_heading(group: RiskGroup) -> str:
    """Return the heading of a group of risks."""
    return GROUPS[group].capitalize()


def how_many(heading: str, raised: int, possible: int) -> str:
    """Return a heading with the number of flags under it: "Under way (3, and 2 possible)"."""
    return f"{heading} ({raised}, and {possible} possible)" if possible else f"{heading} ({raised})"


def carried_by(carrier: Carrier, alone: Sequence[str], everyone: Sequence[str]) -> str:
    """Return who raises a flag; ``everyone`` are the people of the scenario."""
    match carrier:
        case Carrier.NO_ONE:
            return "Raised by no one in particular: it holds whoever wins."
        case Carrier.TOGETHER:
            return f"Raised by {listed(everyone)} together: it takes the stances of {'both' if len(everyone) == _PAIR else 'several'}."
        case Carrier.ALONE if len(alone) > 1:
            return f"Raised by {alternatives(alone)} alone: the stances of either suffice."
        case Carrier.ALONE:
            return f"Raised by {alone[0]} alone."


def carrier_word(carrier: Carrier, alone: Sequence[str]) -> str:
    """Return who raises a flag in a few words."""
    match carrier:
        case Carrier.NO_ONE:
            return "no one"
        case Carrier.TOGETHER:
            return "together"
        case Carrier.ALONE:
            return f"{alternatives(alone)} alone"


def distance(number: int | None, moves: Sequence[tuple[Move, str, str]]) -> str:
    """Return how far a flag is from being cleared; ``moves`` come with the name of the person and the label of the question."""
    if number is None:
        return "No change of stance clears it."
    parts = [f"{who} on {label} from {STANCES[move.stance].text} to {STANCES[move.to].text}" for move, who, label in moves]
    return f"{count(number, 'step')} from clear: {listed(parts)}."


def left_out(number: int) -> str:
    """Return how many flags that are not raised are not shown; the option that shows them follows."""
    return f"{count(number, 'flag')} not raised; to show {'it' if number == 1 else 'them'}:"


def raised_somewhere(raised: int, all_risks: int) -> str:
    """Return how many risks have a raised flag under some scenario."""
    return f"{raised} of {count(all_risks, 'risk')} raised under some scenario. Not raised is not safe: a risk can have other causes."


def not_raised_left_out(number: int) -> str:
    """Return how many flags that are not raised are not shown."""
    return f"{count(number, 'flag')} not raised; use --all to show {'it' if number == 1 else 'them'}."


def hangs_on(scenario: str, blanks: Sequence[str]) -> str:
    """Return the blanks that a flag hangs on under a scenario."""
    return f"under {scenario}: {listed(blanks)}"


def likelihood(level: Likelihood) -> str:
    """Return a likelihood with its range: "likely (55-80%)"."""
    return f"{LIKELIHOODS[level]} ({RANGES[level]})"


def likelihood_for(assessed: AssessedLikelihood, until: PartialDate) -> str:
    """Return a likelihood with the date, horizon and reason of the assessment, and what it does not know yet."""
    head = f"Likelihood by {until} if the condition is met: {likelihood(assessed.level)}, assessed as of {assessed.date}"
    entered = ", in hindsight" if assessed.hindsight else ""
    stale = f" {stale_since(assessed.stale.day, assessed.stale.event)}" if assessed.stale else ""
    return f"{head}{entered}. {sentence(assessed.basis)}{stale}"


def stale_since(day: str, event: str) -> str:
    """Return since when an assessment is stale: an event, or, without a title, an outcome of the risk."""
    return f"Stale since {day}: {sentence(event)}" if event else f"Stale since the outcome of {day}."


NOT_ASSESSED = "Not assessed: no likelihood counts here, and so there is no severity."


def impact_for(level: Impact, reason: str) -> str:
    """Return an impact with its reason."""
    return f"Impact: {IMPACTS[level]}. {sentence(reason)}"


def confidence_in(level: Confidence) -> str:
    """Return how well sources support the stances behind a flag."""
    return f"Confidence in the stances it rests on: {CONFIDENCES[level]}."


def watch(indicators: Sequence[str]) -> str:
    """Return what to watch."""
    return f"Watch: {'; '.join(indicators)}."


# --- scenarios ------------------------------------------------------------------------------------------------------------------

SIDE_BY_SIDE = "Scenarios side by side"
FLAGS = "Flags"
BY_ISSUE = "By issue"
ISSUE = "Issue"
MEASURE = "Measure"
TOGETHER = "Together"
NEEDED = "Recommendations needed"
FLAGS_RAISED = "Flags raised"
FLAGS_POSSIBLE = "Flags possible"
FLAGS_NOT_RAISED = "Flags not raised"
SAID_BEFORE = "What was said in advance"
EXPECTED = "What was expected"
COMPARED = "Expectations compared with what happened"
KEY_RISK = "Risk, "
KEY = "What matters most here, according to the corpus"
ALIGNMENT_MEANING = (
    "Aligned: they agree on some question of the issue and collide on none. Friction: they collide on some and agree on none. "
    "Mixed: both, or neither. Unknown: no question has two known stances. The numbers: known stances of those asked."
)
AGREEMENT_HEADINGS = {
    Agreement.AGREE: "Where they agree",
    Agreement.COLLIDE: "Where they collide",
    Agreement.PARTLY: "Where one is mixed",
    Agreement.UNKNOWN: "What is not known",
}


def scenario_title(title: str) -> str:
    """Return the title of one scenario in full."""
    return f"Scenario: {title}"


_MOST_LABELS = 3
_MEETING = {
    Agreement.AGREE: ("They agree on", "They agree on no question."),
    Agreement.COLLIDE: ("They collide on", "They collide on no question."),
    Agreement.UNKNOWN: ("A stance is missing on", "Every stance is known."),
}


def meeting(agreement: Agreement, labels: Sequence[str]) -> str:
    """Return on how many questions the people of a scenario compare in one way, and the first of them."""
    begins, none = _MEETING[agreement]
    if not labels:
        return none
    shown = ", ".join(labels[:_MOST_LABELS])
    more = f" and {len(labels) - _MOST_LABELS} more" if labels[_MOST_LABELS:] else ""
    return f"{begins} {count(len(labels), 'question')}: {shown}{more}."


def raised_of(group: RiskGroup) -> str:
    """Return the name of the row of raised flags of one group."""
    return f"Raised, {GROUPS[group]}"


def needed(number: int) -> str:
    """Return how many recommendations are needed."""
    return f"{count(number, 'recommendation')} needed."


def agreement_counts(agree: int, collide: int, partly: int, unknown: int) -> str:
    """Return on how many questions of an issue the candidates agree, collide and so on."""
    return f" (agree on {agree}, collide on {collide}, one mixed on {partly}, not known on {unknown})."


def expectation(issue: str, text: str) -> str:
    """Return what was expected on an issue, or, without one, overall."""
    return f"{issue.capitalize() or 'Overall'}: {sentence(text)}"


def fared(outcome: ExpectationOutcome, detail: str) -> str:
    """Return whether an expectation came true."""
    return f"{STATUSES[outcome].capitalize()}: {sentence(detail)}"


def key_recommendation(title: str, id_: str) -> str:
    """Return a recommendation that the corpus lists for a scenario."""
    return f"Recommendation: {title} ({id_})."


# --- recommend ------------------------------------------------------------------------------------------------------------------

RECOMMENDATION = "Recommendation"
VERDICT = "Verdict"
STATUS = "Status"
FOR = "For"
WHAT_TO_DO = "What to do"
GAPS = "Gaps"
ANSWERS = "Answers:"
ANSWERS_NOTHING = "Answers no risk of the register."
OBSTACLES = "Obstacles:"
ALWAYS_POSSIBLE = "whoever wins, if it happens"
UNADDRESSED = "No recommendation addresses"
WITHOUT_RISK = "No risk is addressed by"
VERDICT_MEANINGS = {
    Verdict.ROBUST: "Robust: needed in every scenario.",
    Verdict.CONTINGENT: "Contingent: needed in some scenarios.",
    Verdict.IDLE: "Idle: needed in none.",
}
HOW_RANKED = (
    "Ranked by the severity of what it answers here, then by what can still happen before what is under way, then by due date, reach and "
    "obstacles. Reach: in how many scenarios it answers a raised flag. Obstacles: the obstacles that stand here."
)
LEAD = "Lead"
DUE = "Due"
WHEN = "When"
REACH = "Reach"
OBSTACLES_HERE = "Obstacles"
NOTHING_NOW = "Nothing can be acted on now."
TIMING_HEADINGS = {
    Timing.NOW: "Now",
    Timing.LATER: "Later",
    Timing.LAPSED: "Lapsed: close or restate",
    Timing.DONE: "Done",
}


def what_now(totals: TimingTotals, first: Sequence[str], day: str) -> str:
    """Return the answer to what should be done: how much can be acted on now, how much has lapsed, and what comes first, each with why."""
    every = totals.now + totals.later + totals.lapsed + totals.done
    head = f"{totals.now} of {count(every, 'recommendation')} can be acted on now, on {long_date(PartialDate(day))}"
    others = {"can wait": totals.later, "lapsed": totals.lapsed, "done": totals.done}
    parts = [f"{number} {what}" for what, number in others.items() if number]
    ranked = f" First: {'; '.join(first)}." if first else ""
    return f"{head}{f'; {listed(parts)}' if parts else ''}.{ranked}"


def place_reason(severity: FlagSeverity | None, group: RiskGroup, risk: str) -> str:
    """Return why a recommendation has its place, the most severe risk that it answers here: "High, can still happen: Dear bread"."""
    reason = short_reason(severity, group)
    return f"{reason[:1].upper()}{reason[1:]}: {risk}"


def short_reason(severity: FlagSeverity | None, group: RiskGroup) -> str:
    """Return the same in a few words: "critical, under way"."""
    return f"{SEVERITIES[severity].text if severity else 'not assessed'}, {GROUPS[group]}"


def why_later(addresses: int) -> str:
    """Return why a recommendation can wait."""
    return "nothing that it answers is raised here and can still happen" if addresses else "it answers no risk of the register"


def who_and_when(lead: str, due: str, time_frame: str) -> str:
    """Return who has to begin and by when; without a due date, the time frame."""
    begins = f"Lead: {lead}. " if lead else ""
    return f"{begins}Due {due}." if due else f"{begins}No due date; {sentence(time_frame)}"


def due_text(due: str, day: str) -> str:
    """Return a due date as it is written, with the day for an event."""
    return f"{due} ({day})" if due and day and not due[:1].isdecimal() else due


def step_text(text: str, due: PartialDate | None, done: PartialDate | None) -> str:
    """Return a step with its due date, or when it was done."""
    dates = [f"due {due}"] if due and not done else []
    dates += [f"done {done}"] if done else []
    return f"{text} ({', '.join(dates)})" if dates else text


STEP_OWNERS = {None: "", RecommendationBasis.STATED: " (as the source has it)", RecommendationBasis.INFERRED: " (the editors')"}


def first_step(text: str, basis: RecommendationBasis | None) -> str:
    """Return the step to begin with, and whose it is."""
    return f"First step{STEP_OWNERS[basis]}: {sentence(text)}"


def reach_and_obstacles(reach: int, scenarios: int, obstacles: Sequence[str], possible: int) -> str:
    """Return reach and difficulty, which are two things: "Reach 2/4. 1 obstacle: The baker wants no toll."."""
    stand = f"{count(len(obstacles), 'obstacle')}: {'; '.join(obstacles)}" if obstacles else "No obstacle is known"
    more = f" {possible} more {'is' if possible == 1 else 'are'} possible." if possible else ""
    return f"Reach {reach}/{scenarios}. {sentence(stand)}{more}"


def lapsed_on(due: str, status: RecommendationStatus) -> str:
    """Return that the time for something is over."""
    return f"was due {due}; {STATUSES[status]}"


def rest_of(totals: TimingTotals, shown: int) -> str:
    """Return how much ``--next`` leaves out."""
    rest = {"more can be acted on now": totals.now - shown, "later": totals.later, "lapsed": totals.lapsed, "done": totals.done}
    parts = [f"{number} {what}" for what, number in rest.items() if number]
    return f"Not shown: {', '.join(parts)}." if parts else ""


def what_to_do_under(scenario: str) -> str:
    """Return the title of recommendations under one scenario."""
    return f"What to do: {scenario}"


def why_blank(stance: Stance | Absence, office: str, asked: Sequence[str]) -> str:
    """Return why there is no position."""
    match stance:
        case Absence.NOT_ASKED:
            return f"This is not asked of the {office}, only of the {listed(asked)}." if asked else f"This is not asked of the {office}."
        case Absence.NOT_YET:
            return "Every entry is dated after the cut-off."
        case Absence.NOT_RESEARCHED:
            return "No one has looked for a position yet; the corpus has no entry."
        case _:
            return ""


def nothing_left(things: str, effects: Iterable[FilterEffect]) -> str:
    """Return why nothing is shown of some things: what there would be without each filter."""
    parts = []
    for effect in effects:
        names = [_FILTER_VALUES.get(value, value) for value in effect.values]
        if effect.filter:
            shown = ", ".join([*names[:_MOST_VALUES], *(["…"] if len(names) > _MOST_VALUES else [])])
            parts.append(f"{effect.found} without {FILTERS[effect.filter]}{f' ({shown})' if shown else ''}")
        else:
            parts.append(f"{effect.found} without {listed([FILTERS[name] for name in effect.values])}")
    return f"No {things} fits. There would be {'; '.join(parts)}." if parts else ""


def recommendations(number: int) -> str:
    """Return how many there are."""
    return f"{count(number, 'recommendation')}."


def reach_over(titles: Iterable[str], here: Sequence[str]) -> str:
    """Return which scenarios reach is about, and which one "here" means."""
    names = list(titles)
    meant = f"Here: {alternatives(here)}. " if len(here) < len(names) else ""
    return f"{meant}Reach over {', '.join(names)}."


def reach_in_short(scenarios: int, here: Sequence[str]) -> str:
    """Return the same in a few words."""
    meant = f"Here: {alternatives(here)}. " if len(here) < scenarios else ""
    return f"{meant}Reach over {count(scenarios, 'scenario')}."


def rationale(basis: RecommendationBasis, text: str) -> str:
    """Return why, and whether the source says so."""
    return f"{'Stated' if basis is RecommendationBasis.STATED else 'Inferred'}: {sentence(text)}"


def addressed_to(addressees: Sequence[str], time_frame: str) -> str:
    """Return who should act, and by when."""
    return f"For {', '.join(addressees)}; {time_frame}."


def applies(text: str) -> str:
    """Return under which winners a recommendation makes sense."""
    return f"Applies: {sentence(text)}"


def status_change(date: PartialDate, status: RecommendationStatus, text: str) -> str:
    """Return one change of status."""
    return f"{date}: {STATUSES[status]}. {sentence(text)}"


def under(names: Sequence[str], all_names: Sequence[str]) -> str:
    """Return in which of the scenarios something is so."""
    if len(names) == len(all_names):
        return "here" if len(all_names) == 1 else "under every scenario"
    return f"under {listed(names)}"


def verdict(value: Verdict, useful: Sequence[str], needless: Sequence[str], every: Sequence[str]) -> str:
    """Return a reach with the scenarios it comes from."""
    if len(needless) == len(every) > 1:
        return f"{VERDICTS[value].capitalize()}: no raised flag to answer under any scenario."
    parts = {"needed": useful, "no raised flag to answer": needless}
    return f"{VERDICTS[value].capitalize()}: {'; '.join(f'{what} {under(names, every)}' for what, names in parts.items() if names)}."


def flag_states(raised: Sequence[str], possible: Sequence[str], every: Sequence[str]) -> str:
    """Return the scenarios in which a flag is raised or possible."""
    parts = [f"raised {under(raised, every)}"] if raised else []
    parts += [f"possible {under(possible, every)}"] if possible else []
    return "; ".join(parts) or ("not raised" if len(every) == 1 else "not raised under any scenario")


def obstacle_states(present: Sequence[str], unknown: Sequence[str], every: Sequence[str]) -> str:
    """Return the scenarios in which an obstacle is present, or may be."""
    parts = [f"present {under(present, every)}"] if present else []
    parts += [f"not known {under(unknown, every)}"] if unknown else []
    return "; ".join(parts) or ("not present here" if len(every) == 1 else "present under no scenario")


def unaddressed(title: str, severity: FlagSeverity | None, group: RiskGroup, raised: Sequence[str], note: str) -> str:
    """Return a risk without a recommendation, by its title, with its note, which may say why it has none."""
    where = f"raised under {listed(raised)}" if raised else "raised under no scenario"
    return " ".join(filter(None, (f'"{title}" ({short_reason(severity, group)}; {where}).', note and sentence(note))))


# --- explain --------------------------------------------------------------------------------------------------------------------

FORMS = {
    Form.ALL: "all of these",
    Form.ANY: "any of these",
    Form.NOT: "not this",
    Form.ALWAYS: "always; it hangs on no one's stance",
}
UNDER_EACH_SCENARIO = "Under each scenario"
ADDRESSED_BY = "Recommendations that address it"
NOT_ADDRESSED = "No recommendation addresses this risk."
ASSESSMENT_COLUMNS = ("Scenario", "Raised flags it answers", "Possible", "Obstacles present", "Needed")
NONE = "none"
YES = "yes"
NO = "no"
SUPPORT = "Support:"
OPPOSITION = "Opposition:"
ASKED_OF_ALL = "Asked of every office."
WHERE_THEY_STAND = "Where they stand"
TESTED_BY = "Conditions that test it"
CURRENT = "Current position"
EARLIER = "Earlier positions"
NO_DETAILS = "No further details."
NO_OUTCOME = "No outcome is recorded by then."
SOURCE = "Source"


FIGURE = "Figure"
EVENT = "Event"
BEARS_ON = "Risks whose likelihood it bears on"
DUE_THEN = "Recommendations that are due then"
CAREER_HEADING = "Career"
WHAT_IS_KNOWN = "What is known"
LISTED = "Who is listed for it"


def figure(value: str, unit: str, date: PartialDate) -> str:
    """Return a key figure: "nearly 900 kilometers (2024)"."""
    return f"{value} {unit} ({short_date(date)})." if unit else f"{value} ({short_date(date)})."


def key_figure_of(issue: str) -> str:
    """Return which issue a figure belongs to."""
    return f"A key figure of {issue}."


def event_of(kind: EventKind, date: PartialDate, issue: str) -> str:
    """Return when an event was, and which issue it belongs to."""
    what = "Scheduled for" if kind is EventKind.SCHEDULED else kind.value.capitalize() + ","
    return f"{what} {long_date(date)}. It belongs to {issue}."


def over_since(day: str, *, is_withdrawal: bool) -> str:
    """Return since when a person can no longer win, or no longer holds the office."""
    why = "Withdrew before the vote" if is_withdrawal else "Out of the race, or of the office,"
    return f"{why} on {long_date(PartialDate(day))}; nothing that came later counts in a scenario."


def identified_as(ids: Sequence[tuple[str, str]]) -> str:
    """Return what other collections call a person."""
    return f"Elsewhere: {', '.join(f'{name} {value}' for name, value in ids)}."


def known_on(issue: str, known: Coverage) -> str:
    """Return how much is known on an issue."""
    return f"{issue}: {known.known} of {count(known.asked, 'question')}."


def stances_rest_on(rests: RestsOn) -> str:
    """Return what all known stances of a person rest on."""
    return f"Stances rest on: {rests_on(rests)}."


def election_of(date: PartialDate) -> str:
    """Return the heading of an election."""
    return f"Election of {long_date(date)}"


def result(name: str, percent: float | None, votes: int | None, electoral: int | None) -> str:
    """Return one result of an election."""
    parts = [f"{percent:g} percent"] if percent is not None else []
    parts += [f"{votes:,} votes"] if votes is not None else []
    parts += [f"{electoral:,} electoral votes"] if electoral is not None else []
    return f"{name}: {', '.join(parts)}." if parts else f"{name}."


def won(name: str, inauguration: PartialDate | None, turnout: float | None, margin: float | None) -> str:
    """Return who won an election, and by how much."""
    parts = [f"Winner: {name}." if name else "The winner is not known."]
    parts += [f"In office from {long_date(inauguration)}."] if inauguration else []
    parts += [f"Lead: {margin:g} points."] if margin is not None else []
    parts += [f"Turnout: {turnout:g} percent."] if turnout is not None else []
    return " ".join(parts)


def state_under(state: FlagState, scenario: str) -> str:
    """Return the state of a flag under a scenario, as a heading."""
    return f"{STATES[state].text.capitalize()} under {scenario}"


def severity_is(severity: FlagSeverity | None) -> str:
    """Return the severity of a risk, as a heading."""
    return f"Severity: {severity_cell(severity).text}"


def what_became(group: RiskGroup) -> str:
    """Return the group of a risk, as a heading."""
    return f"What has become of it: {GROUPS[group]}"


def verdict_is(value: Verdict) -> str:
    """Return the verdict on a recommendation, as a heading."""
    return f"Verdict: {VERDICTS[value]}"


def product(matrix: MatrixName, likelihood_level: Likelihood, impact: Impact) -> str:
    """Return what the matrix was given."""
    return f"Matrix {matrix.id}, version {matrix.version}: {LIKELIHOODS[likelihood_level]} x {IMPACTS[impact]} = "


def deciding_confidence(level: Confidence) -> str:
    """Return how well sources support the stances that decide a condition."""
    return f"Confidence in the stances that decide it: {CONFIDENCES[level]}."


def thing(kind: str, id_: str, what: str = "") -> str:
    """Return what is explained: "Source crier, article."; without what it is, its place follows."""
    return f"{kind} {id_}, {what}." if what else f"{kind} {id_},"


_SOURCE_TYPES = {
    "article-journal": "journal article",
    "article-magazine": "magazine article",
    "article-newspaper": "newspaper article",
    "entry-dictionary": "dictionary entry",
    "entry-encyclopedia": "encyclopedia entry",
    "paper-conference": "conference paper",
    "post-weblog": "blog post",
    "review-book": "book review",
}


def source_type(csl: str) -> str:
    """Return a CSL type in words; an unknown one as it is written."""
    return _SOURCE_TYPES.get(csl, csl.replace("_", " "))


def question_of(id_: str, issue: str) -> str:
    """Return which question of which issue is explained."""
    return f"Question {id_} of {issue}."


def asked_of(offices: Sequence[str]) -> str:
    """Return who is asked."""
    return f"Asked of {listed(offices)}." if offices else ASKED_OF_ALL


def test(candidate: str, label: str, question: str, wanted: Sequence[Stance]) -> str:
    """Return what a test asks: "Ash on Night gate (night-gate): supports or strongly supports?"."""
    return f"{candidate} on {label} ({question}): {alternatives([STANCES[stance].text for stance in wanted])}?"


def accessed(date: PartialDate) -> str:
    """Return when a source was read."""
    return f"Accessed {date}."


def language(name: str) -> str:
    """Return the language of a source."""
    return f"Language: {language_name(name)}."


def reliability(code: str) -> str:
    """Return the reliability of a source."""
    return f"Reliability {code} (Admiralty code)."


def repeats(id_: str) -> str:
    """Return which source this one repeats."""
    return f"Repeats {id_}."


def cited_by(number: int) -> str:
    """Return how often a source is cited, as a heading."""
    return f"Cited by {count(number, 'entry', 'entries')}"


# --- lint -----------------------------------------------------------------------------------------------------------------------

CORPUS_CHECK = "Corpus check"
WHAT_A_CHECK_IS_FOR = "What a check is for, with examples:"
PROBLEM_COLUMNS = ("Place", "Severity", "Check", "Problem", "Hint")
CHECK_COLUMNS = ("Code", "About", "Severity", "Finds")


def explain_check(code: str) -> str:
    """Return the command that shows the page of a check."""
    return f"mxbrief lint --explain {code}"


def checked(report: LintReport, corpus: str) -> str:
    """Return how much of which corpus was checked and what was found."""
    numbers = {"error": report.counts.errors, "warning": report.counts.warnings, "note": report.counts.notes}
    found = ", ".join(count(number, severity) for severity, number in numbers.items() if number)
    waived = f" ({report.waived} waived)" if report.waived else ""
    place = "this folder" if corpus == "." else corpus
    return f"{count(report.files, 'file')} of {place} checked: {found or 'no problems'}{waived}."
