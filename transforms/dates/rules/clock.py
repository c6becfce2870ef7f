"""Clock times."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import is_day
from transforms.dates.grammar import RuleBook
from transforms.dates.judge_names import is_name_part
from transforms.dates.lexicon import words
from transforms.dates.month_years import year_of_month
from transforms.dates.reading import Reading
from transforms.dates.timex3 import year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
_DAY = (
    "(?:<comma>? <on>? (?:<weekday:weekday>(?!<comma>?<the>?(?:<month>|<day><month>|<ord><month>))<daypart:part>?"
    "|(?:<today:today>|<yesterday:yesterday>|<tomorrow:tomorrow>)<daypart:part>?)"
    "|<comma>? (?:<weekday><comma>?)? <month:month><day:day>(?:<comma>?<year:year>)?)?"
)
_ZONE = "(?:<open>?(?:<zone:zone>|<local:local><time>|<zoneword:zoneword><zoneword>?<zoneword>?<time>?))"


def clock_time(phrase: Phrase) -> str | None:
    """Return ``T..`` of the clock time in a phrase, with Z for universal time."""
    hour, rest = _hour_and_rest(phrase)
    if hour is None:
        return None
    half = phrase.text("ampm").replace(".", "").replace(" ", "")
    if half and hour > 12:
        half = ""
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    elif not half and hour < 12 and phrase.string("part") in {"AF", "EV", "NI"}:
        hour += 12
    zone = "Z" if phrase.string("zone") == "Z" else ""
    return f"T{hour:02}:{rest or '00'}{zone}"


def _hour_and_rest(phrase: Phrase, which: str = "") -> tuple[int | None, str]:
    """Return the hour that a phrase writes and what follows it ("46", "46:00" or "")."""
    if phrase.has(f"clock{which}"):
        hour, _, rest = str(phrase.value(f"clock{which}")).partition(":")
        return int(hour), rest
    if phrase.has("hhmm"):
        text = str(phrase.value("hhmm"))
        return int(text[:2]), text[2:]
    if phrase.has("quarter"):
        hour = phrase.integer("hour")
        return ((hour - 2) % 12 + 1, "45") if phrase.has("to") else (hour, "15")
    if phrase.has(f"hour{which}"):
        minutes = phrase.integer("minutes") if phrase.has("minutes") else 30 if phrase.has("half") else 0
        return phrase.integer(f"hour{which}"), f"{minutes:02}" if minutes else ""
    if phrase.has("noon"):
        return phrase.integer("noon"), ""
    return None, ""


def _day_of(phrase: Phrase, context: Context) -> str:
    """Return the day that a clock time falls on: named beside it, else near it, else the reference day."""
    if phrase.has("month"):
        month, day = phrase.integer("month"), phrase.integer("day")
        year = phrase.integer("year") if phrase.has("year") else year_of_month(context, month, phrase, day)[0]
        if not is_day(year if year and year > 0 else 2000, month, day):
            raise ValueError(day)
        return f"{'XXXX' if year is None else year_value(year)}-{month:02}-{day:02}"
    if phrase.has("weekday"):
        return resolve.weekday_value(context, phrase.integer("weekday"), phrase)[0]
    for name, days in (("today", 0), ("yesterday", -1), ("tomorrow", 1)):
        if phrase.has(name):
            return resolve.shifted(context.reference, days, "D")
    return context.day_nearby()


@BOOK.rule(
    "time-clock",
    ("Polls closed at 9:30 p.m. Thursday.", "9:30 p.m. Thursday", "TIME", "2020-08-13T21:30"),
    f"(?:<clock:clock>|<hour:hour>) <ampm:ampm> {_ZONE}? {_DAY}",
    f"<clock:clock> <hrs>? {_ZONE}? {_DAY}",
    f"<hhmm:hhmm> (?:<hrs>|<units:hours>|{_ZONE}) {_DAY}",
    f"(?:<hour:hour>) <oclock> {_ZONE}? (?:<this:today><daypart:part>|{_DAY})",
    f"(?:<num:hour>) <oclock> {_ZONE}? (?:<this:today><daypart:part>|{_DAY})",
    "(?:<clock:clock>|<hour:hour>) <ampm:ampm> <this:today> <daypart:part>",
    f"<hour:hour> <zone:zone> {_DAY}",
    confidence=0.85,
)
def clock(phrase: Phrase, context: Context) -> Reading | None:
    """Clock time, with a zone and a day where they stand beside it."""
    time = clock_time(phrase)
    if time is None or (phrase.has("clock") and not phrase.has("ampm") and _is_score(phrase, context)):
        return None
    if int(time[1:3]) > 24 or (phrase.has("hours") and not _is_military(phrase, context)):
        return None
    relation = "absolute" if phrase.has("year") else "relative"
    return Reading("TIME", f"{_day_of(phrase, context)}{time}", relation, needs_day=_needs_day(phrase))


def _is_military(phrase: Phrase, context: Context) -> bool:
    """Return whether four figures before "hours" are a time of day ("at 0800 hours") and not how many."""
    text, before = str(phrase.value("hhmm")), context.before(phrase.start)
    return phrase.string("hours") == "H" and (text[0] == "0" or before in {"at", "by", "until"})


def _needs_day(phrase: Phrase) -> bool:
    return not any(phrase.has(name) for name in ("weekday", "month", "today", "yesterday", "tomorrow"))


def _is_score(phrase: Phrase, context: Context) -> bool:
    """Return whether a bare ``10:46`` is a result, a verse or a running time rather than a time of day."""
    if phrase.has("zone") or phrase.has("weekday") or phrase.end - phrase.start > 1:
        return False
    return context.before(phrase.start) not in AT


AT = words("at by until till from since before after around to about")
"""What stands before a bare hour."""


@BOOK.rule(
    "time-quarter-hour",
    ("They left at half past six.", "half past six", "TIME", "2020-08-14T06:30"),
    f"<half:half> <past> (?:<num:hour>|<hour:hour>) {_DAY}",
    f"<a>? <unit:quarter> (?:<to:to>|<past>|<after>) (?:<num:hour>|<hour:hour>) {_DAY}",
    confidence=0.75,
)
def quarter_hour(phrase: Phrase, context: Context) -> Reading | None:
    """Half past and a quarter to or past an hour."""
    if phrase.string("quarter") not in {"", "Q"} or not 1 <= phrase.integer("hour") <= 12:
        return None
    if phrase.text("to") not in {"", "to"} or context.before(phrase.start) not in AT:
        return None
    time = clock_time(phrase)
    return Reading("TIME", f"{_day_of(phrase, context)}{time}", "relative", needs_day=_needs_day(phrase))


@BOOK.rule(
    "time-hour-of-part",
    ("They left at 4 in the morning.", "4 in the morning", "TIME", "2020-08-14T04:00"),
    "(?:<hour:hour>|<num:hour>|<clock:clock>) <oclock>? (?:<in><the>|<at>) <daypart:part>",
    confidence=0.85,
)
def hour_of_part(phrase: Phrase, context: Context) -> Reading | None:
    """Hour that the part of its day tells from the other of the same number."""
    time = clock_time(phrase)
    if time is None or not 1 <= int(time[1:3]) <= 24:
        return None
    return Reading("TIME", f"{_day_of(phrase, context)}{time}", "relative", needs_day=True)


@BOOK.rule(
    "time-shared-half",
    ("Two men fled between 10 and 11 p.m. Monday.", "10", "TIME", "2020-08-10T22:00"),
    "(?:<clock:clock>|<hour:hour>) (?:<and>|<to>|<or>|<hyphen>|<dash>) (?:<clock:clock2>|<hour:hour2>) <ampm:ampm>"
    f" {_ZONE}? {_DAY}",
    confidence=0.85,
)
def shared_half(phrase: Phrase, context: Context) -> list[Reading] | None:
    """Two clock times that share "p.m." and the day."""
    (first, minutes), (second, minutes2) = _hour_and_rest(phrase), _hour_and_rest(phrase, "2")
    if first is None or second is None or not (1 <= first <= 12 and 1 <= second <= 12):
        return None
    is_pm = phrase.text("ampm").startswith("p")
    begins_pm = is_pm and (first <= second or first == 12) and not (second == 12 and first < 12)
    is_overnight = not is_pm and second < first < 12
    zone = "Z" if phrase.string("zone") == "Z" else ""
    day, at, needs = _day_of(phrase, context), phrase.start, _needs_day(phrase)
    is_known = is_overnight and not needs and day[:4].isdecimal() and len(day) == len("2020-08-14")
    evening = (date.fromisoformat(day) - timedelta(1)).isoformat() if is_known else day
    begins_pm = begins_pm or is_overnight
    values = (
        f"{evening}T{first % 12 + 12 * begins_pm:02}:{minutes or '00'}{zone}",
        f"{day}T{second % 12 + 12 * is_pm:02}:{minutes2 or '00'}{zone}",
    )
    spans = ((at, at + 1), (at + 2, phrase.end))
    return [
        Reading("TIME", value, "relative", span=span, needs_day=needs)
        for value, span in zip(values, spans, strict=True)
    ]


@BOOK.rule(
    "time-noon",
    ("Voting stops at noon Thursday.", "noon Thursday", "TIME", "2020-08-13T12:00"),
    f"<noon:noon> {_ZONE}? {_DAY}",
    confidence=0.9,
)
def noon(phrase: Phrase, context: Context) -> Reading | None:
    """Noon and midnight, with the day beside them."""
    if context.before(phrase.start) == "high":
        return None
    if is_name_part(context, phrase.start) and not context.lexemes[phrase.start + 1].values:
        return None  # "the Midnight Choir"
    return Reading(
        "TIME", f"{_day_of(phrase, context)}{clock_time(phrase)}", "relative", needs_day=_needs_day(phrase)
    )
