"""Clock times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.grammar import RuleBook
from transforms.dates.reading import Reading

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
_DAY = (
    "(?:<comma>? <on>? (?:<weekday:weekday>(?!<comma>?<the>?(?:<month>|<day><month>|<ord><month>))<daypart:part>?"
    "|<today:today>|<yesterday:yesterday>|<tomorrow:tomorrow>))?"
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
    if phrase.has(f"hour{which}"):
        return phrase.integer(f"hour{which}"), ""
    if phrase.has("noon"):
        return phrase.integer("noon"), ""
    return None, ""


def _day_of(phrase: Phrase, context: Context) -> str:
    """Return the day that a clock time falls on: named beside it, else near it, else the reference day."""
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
    f"<hhmm:hhmm> (?:<hrs>|{_ZONE}) {_DAY}",
    f"(?:<hour:hour>) <oclock> {_ZONE}? {_DAY}",
    f"(?:<num:hour>) <oclock> {_ZONE}? {_DAY}",
    f"<hour:hour> <zone:zone> {_DAY}",
    confidence=0.85,
)
def clock(phrase: Phrase, context: Context) -> Reading | None:
    """Clock time, with a zone and a day where they stand beside it."""
    time = clock_time(phrase)
    if time is None or (phrase.has("clock") and not phrase.has("ampm") and _is_score(phrase, context)):
        return None
    if int(time[1:3]) > 24:
        return None
    return Reading("TIME", f"{_day_of(phrase, context)}{time}", "relative", needs_day=_needs_day(phrase))


def _needs_day(phrase: Phrase) -> bool:
    return not any(phrase.has(name) for name in ("weekday", "today", "yesterday", "tomorrow"))


def _is_score(phrase: Phrase, context: Context) -> bool:
    """Return whether a bare ``10:46`` is a result, a verse or a running time rather than a time of day."""
    if phrase.has("zone") or phrase.has("weekday") or phrase.end - phrase.start > 1:
        return False
    return context.before(phrase.start) not in {
        "at",
        "by",
        "until",
        "till",
        "from",
        "since",
        "before",
        "after",
        "around",
        "to",
        "about",
    }


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
    zone = "Z" if phrase.string("zone") == "Z" else ""
    day, at, needs = _day_of(phrase, context), phrase.start, _needs_day(phrase)
    values = (
        f"{day}T{first % 12 + 12 * begins_pm:02}:{minutes or '00'}{zone}",
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
    return Reading(
        "TIME", f"{_day_of(phrase, context)}{clock_time(phrase)}", "relative", needs_day=_needs_day(phrase)
    )
