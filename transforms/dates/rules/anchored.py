"""Periods named by the expression before: the next day, that year, the end of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.grammar import RuleBook
from transforms.dates.intervals import interval_of
from transforms.dates.judge import ends_clause
from transforms.dates.judge_lengths import is_distance
from transforms.dates.lexicon import words
from transforms.dates.reading import Reading
from transforms.dates.rules.counted import not_yet
from transforms.dates.rules.pieces import stage
from transforms.dates.rules.which import direction_of

if TYPE_CHECKING:
    from transforms.dates.context import Anchor, Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "date-next-day",
    ("He was held on Aug. 3 and freed the next day.", "the next day", "DATE", "2020-08-04"),
    "<the>? (?:<next:next>|<following:following>|<previous:previous>) <unit:unit>",
    "<the> <unit:unit> (?:<before:before>|<after:after>|<previous:previous>|<following:following>)",
    "<the> <unit:unit> (?:<before:before>|<after:after>) <that>",
    confidence=0.8,
)
def next_day(phrase: Phrase, context: Context) -> Reading | None:
    """The day, week, month or year next to the one named before."""
    unit = phrase.string("unit")
    if unit in {"S", "TM", "H"}:
        return None
    if (phrase.has("before") or phrase.has("after")) and not ends_clause(context, phrase.end):
        return None
    number = 1 if any(phrase.has(name) for name in ("next", "following", "after")) else -1
    anchor = context.day_anchor if unit == "D" else context.anchor
    value = not_yet(phrase, context, resolve.shifted_from(anchor, context.reference, number, unit), unit)
    return Reading(
        "DATE",
        value,
        "relative",
        direction=direction_of(number),
        anchor_id=anchor.date_id if anchor else None,
    )


@BOOK.rule(
    "date-by-event",
    ("He left the day after the vote.", "the day", "DATE", "XXXX-XX-XX"),
    "<the> <unit:unit> (?:<before>|<after>)",
    confidence=0.6,
)
def by_event(phrase: Phrase, context: Context) -> Reading | None:
    """The day, week, month or year next to an event; beside a date ("Nov. 3, the day before the vote") that date."""
    unit = phrase.string("unit")
    if unit not in {"D", "W", "M", "Y"} or ends_clause(context, phrase.end):
        return None
    if context.before(phrase.start) == "to":
        return None  # "ten years to the day after the fire"
    anchor = context.day_anchor if unit == "D" and _restates_a_date(context, phrase.start) else None
    value = anchor.value[:10] if anchor is not None else resolve.UNKNOWN_PERIOD[unit]
    return Reading(
        "DATE",
        value,
        "relative",
        anchor_id=anchor.date_id if anchor else None,
        span=(phrase.start, phrase.end - 1),
    )


def _restates_a_date(context: Context, start: int) -> bool:
    """Return whether a day of a month or a weekday stands right before, behind a comma or a dash."""
    if start < 2 or context.before(start) not in {",", "-", "–", "—", "("}:
        return False
    last = set(context.lexemes[start - 2].values)
    near = {name for lexeme in context.lexemes[max(0, start - 6) : start - 1] for name in lexeme.values}
    return "weekday" in last or (bool(last & {"day", "ord", "year", "month"}) and "month" in near)


@BOOK.rule(
    "date-days-by-event",
    ("It was quiet in the weeks before the vote.", "the weeks", "DATE", "XXXX-WXX"),
    "<the>? <units:unit> (?:<before>|<after>)",
    "<the> <units:unit> (?:<following>|<previous>)",
    "<the> <units:leading>",
    confidence=0.5,
)
def days_by_event(phrase: Phrase, context: Context) -> Reading | None:
    """Days or weeks near an event that tell when: "in the weeks before the vote", "he left days after it"."""
    unit = phrase.string("unit") or phrase.string("leading")
    if unit not in _STRETCHES or ends_clause(context, phrase.end):
        return None
    if phrase.has("leading") and (context.after(phrase.end), context.after(phrase.end, 1)) != (
        "leading",
        "up",
    ):
        return None
    at = phrase.span("unit" if phrase.has("unit") else "leading")[0]
    is_named = at > phrase.start
    if not (context.before(phrase.start) in _WHEN if is_named else is_distance(context, phrase.start)):
        return None
    return Reading(
        "DATE", resolve.UNKNOWN_PERIOD[unit], "relative", is_vague=True, span=(phrase.start, at + 1)
    )


_STRETCHES = frozenset({"D", "W", "WE", "M", "Y", "DE"})
_WHEN = words("in during")


@BOOK.rule(
    "date-that-day",
    ("He was born in 1950, and his father died that year.", "that year", "DATE", "1950"),
    "(?:<earlier>|<later>|<early>|<late>)? (?:<that>|<the><same>|<that><same>) <unit:unit>",
    "<the> <same> <unit:unit>",
    confidence=0.6,
)
def that_day(phrase: Phrase, context: Context) -> Reading | None:
    """The period named before."""
    unit = phrase.string("unit")
    if unit in {"S", "TM", "H"}:
        return None
    anchor = context.day_anchor if unit == "D" else context.anchor
    value = resolve.shifted_from(anchor, context.reference, 0, unit)
    return Reading("DATE", value, "relative", stage(phrase), anchor_id=anchor.date_id if anchor else None)


@BOOK.rule(
    "date-edge-of-period",
    ("The bridge opens by the end of the month.", "the end of the month", "DATE", "2020-08"),
    "{BOUNDARY} <the> <unit:unit>",
    "<unit:unit> <hyphen> <end>",
    "<unit:bare> <end>",
    "(?:<earlier>|<later>|<early>|<late>) <in> <the> <unit:unit>",
    "<unit:unit> <poss> <end>",
    confidence=0.75,
)
def edge_of_period(phrase: Phrase, context: Context) -> Reading | None:
    """An edge of the current or last-named period, or a later or earlier part of it."""
    unit = phrase.string("unit") or phrase.string("bare")
    if unit in {"S", "TM", "H", "ML"}:
        return None
    if phrase.has("bare") and (
        unit not in {"M", "Y"} or context.before(phrase.start) not in {"by", "at", "before", "until"}
    ):
        return None
    anchor = context.anchor if context.is_narrative else _day_told_of(context) if unit == "D" else None
    is_end = any("end" in lexeme.values for lexeme in phrase.lexemes[phrase.start : phrase.end])
    if is_end and unit == "D" and _is_an_idiom(phrase, context):
        return None
    is_over = is_end and anchor is None and _is_over(phrase, context, unit)
    value = resolve.shifted_from(anchor, context.reference, -1 if is_over else 0, unit)
    return Reading("DATE", value, "relative", "END" if is_end else stage(phrase))


def _day_told_of(context: Context) -> Anchor | None:
    """Return the day that was named last, when nothing coarser has been named since ("later in the day")."""
    is_last = context.anchor is not None and context.anchor == context.day_anchor
    return context.day_anchor if is_last else None


def _is_an_idiom(phrase: Phrase, context: Context) -> bool:
    """Return whether "at the end of the day" says "after all": a comma follows, and no past tense unless in speech."""
    start = phrase.start - (context.before(phrase.start) == "the")
    if context.before(start) != "at" or context.after(phrase.end) != ",":
        return False
    if context.before(start, 2) in _QUOTES:
        return True
    cue = context.direction(phrase.start, phrase.end)
    return cue is None or cue[0] != "past"


_QUOTES = frozenset({"“", '"', "``", "''", "‘"})
_AHEAD = words("will would could may might should shall can until")


def _looks_ahead(phrase: Phrase, context: Context) -> bool:
    """Return whether a word near an end speaks of what is to come, so that a past verb before it does not count."""
    near = context.lexemes[max(0, phrase.start - 8) : phrase.end + 8]
    return any(lexeme.text.lower() in _AHEAD for lexeme in near)


_LENGTH = {"W": 7, "M": 30, "Q": 91, "Y": 365}


def _is_over(phrase: Phrase, context: Context, unit: str) -> bool:
    """Return whether an end that a past tense tells of is that of the period before: the running one is far from it."""
    reference = context.reference
    if reference is None or unit not in _LENGTH:
        return False
    cue = context.direction(phrase.start, phrase.end)
    if cue is None or cue[0] != "past" or _looks_ahead(phrase, context):
        return False
    after = interval_of(resolve.shifted(reference, 1, unit))
    return after is not None and (after[0].date() - reference).days > _LENGTH[unit] / 4


@BOOK.rule(
    "date-the-period",
    ("Shares closed the day lower.", "the day", "DATE", "2020-08-14"),
    "<the> <unit:unit>",
    "<the> <fiscal:fiscal> <unit:unit>",
    confidence=0.7,
)
def the_period(phrase: Phrase, context: Context) -> Reading | None:
    """The day, the week, the year: the one spoken of, where it ends or is summed up."""
    unit = phrase.string("unit")
    if unit not in {"D", "W", "M", "Q", "Y"} or context.after(phrase.end) in _EXPLAINED:
        return None
    before, anchor = context.before(phrase.start), _spoken_of(context, unit)
    is_summed = before in _SUMMED or (before == "for" and not context.is_attributive(phrase.end))
    is_named = anchor is not None and before in {"in", "during", "throughout"} and unit in {"M", "Y"}
    if (
        not is_summed
        and not phrase.has("fiscal")
        and not (is_named and not context.is_attributive(phrase.end))
    ):
        return None
    value = resolve.shifted_from(anchor, context.reference, 0, unit)
    return Reading(
        "DATE",
        value,
        "relative",
        anchor_id=anchor.date_id if anchor else None,
        is_fiscal=phrase.has("fiscal"),
    )


_SAME_UNIT = {"M": "month", "Y": "year"}
_FRESH = 400
"""Days from the reference day within which a month or year that was just named is the one that is summed up."""


def _spoken_of(context: Context, unit: str) -> Anchor | None:
    """Return the expression that "the month" or "the year" takes up ("Sales fell in June. For the month, …")."""
    if unit == "D":
        return context.day_anchor
    anchor = context.anchor
    if anchor is None or context.is_narrative:
        return anchor
    if anchor.granularity != _SAME_UNIT.get(unit) or anchor.day is None or context.reference is None:
        return None
    return anchor if abs((context.reference - anchor.day).days) <= _FRESH else None


_SUMMED = words(
    "end ends ended ending finish finished finishing close closed closing begin began start started"
)
_EXPLAINED = words("of when that before after he she they it i we to in which ended ending since")
