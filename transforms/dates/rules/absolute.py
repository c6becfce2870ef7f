"""Dates that name themselves: days, months, years, quarters, halves, decades, centuries, seasons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.arithmetic import full_year, is_day
from transforms.dates.grammar import RuleBook
from transforms.dates.judge import is_month, is_september_11, is_year
from transforms.dates.lexicon import words
from transforms.dates.month_years import coming_year, year_of_month
from transforms.dates.reading import Reading
from transforms.dates.rules.pieces import boundary, without_the
from transforms.dates.timex3 import month_value, year_value

if TYPE_CHECKING:
    from transforms.dates import resolve
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "date-iso",
    ("Filed 2020-08-12 in court.", "2020-08-12", "DATE", "2020-08-12"),
    "<iso:iso>",
)
def iso(phrase: Phrase, _context: Context) -> Reading | None:
    """Year-month-day in figures."""
    text = str(phrase.value("iso"))
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if not is_day(year, month, day):
        return None
    if len(text) > 10:
        return Reading("TIME", text.replace(" ", "T"))
    return Reading("DATE", text)


@BOOK.rule(
    "date-slashes",
    ("It was signed on 8/12/2020.", "8/12/2020", "DATE", "2020-08-12"),
    "<slashdate:date>",
    "<hyphendate:date>",
    confidence=0.8,
)
def slashes(phrase: Phrase, context: Context) -> Reading | None:
    """Day, month and year between slashes; the publisher's country tells 08/12 from 12/08."""
    first, second, year = (int(part) for part in str(phrase.value("date")).replace("-", "/").split("/"))
    if year < 100:
        year = full_year(year, context.reference.year if context.reference else None)
    month, day = (second, first) if context.day_first else (first, second)
    if not is_day(year, month, day):
        month, day = day, month
    if not is_day(year, month, day):
        return None
    is_open = context.publisher_country is None and is_day(year, day, month) and day != month
    return Reading("DATE", f"{year:04}-{month:02}-{day:02}", is_vague=is_open)


def _date(phrase: Phrase, context: Context) -> Reading | None:
    """Return the day that a phrase names by month and day; None when there is no such day."""
    month, day = phrase.integer("month"), phrase.integer("day")
    if phrase.string("yearword") not in {"", "Y"} or not is_day(2000, month, day):
        return None
    if phrase.has("year"):
        year = phrase.integer("year")
        value = f"{month_value(year, month)}-{day:02}"
        return Reading("DATE", value) if is_day(year, month, day) else None
    if (month, day) == (9, 11) and is_september_11(context, phrase.end):
        return Reading("DATE", "2001-09-11")  # named by its day alone ever since
    resolved, basis = year_of_month(context, month, phrase, day)
    if resolved is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", "relative")
    resolved = _year_of_range(phrase, context, month) or resolved
    if resolved > 0:
        if phrase.has("weekday"):
            resolved = _agreeing_year(resolved, month, day, phrase.integer("weekday"))
        if not is_day(resolved, month, day):
            return None
    value = f"{month_value(resolved, month)}-{day:02}"
    return Reading("DATE", value, "relative", direction=basis[0], direction_basis=basis[1])


def _year_of_range(phrase: Phrase, context: Context, month: int) -> int | None:
    """Return the year of a day that begins a range ("Jan. 1 to June 30"), from that of its last day; else None."""
    ahead = context.lexemes[phrase.end : phrase.end + 3]
    if len(ahead) < 3 or not {"to", "dash", "hyphen"} & ahead[0].values.keys() or context.is_narrative:
        return None
    last, day = ahead[1].values.get("month"), ahead[2].values.get("day")
    if last is None or day is None or not is_day(2000, int(last), int(day)):
        return None
    year, _ = year_of_month(context, int(last), phrase, int(day))
    return None if year is None else year - (int(last) < month)


def _agreeing_year(year: int, month: int, day: int, weekday: int) -> int:
    """Return the year nearest to ``year`` in which the day falls on the weekday, else ``year``."""
    for candidate in (year, year - 1, year + 1):
        if is_day(candidate, month, day) and date(candidate, month, day).isoweekday() == weekday:
            return candidate
    return year


@BOOK.rule(
    "date-month-day",
    ("The fair of Saturday, May 11, 2019 drew crowds.", "Saturday, May 11, 2019", "DATE", "2019-05-11"),
    "{WEEKDAY_BEFORE}? <month:month> <day:day> (?:<comma>?<year:year>|<of><year:year>|{OF_THAT_YEAR})?",
    "{WEEKDAY_BEFORE}? <month:month> <the>?<ord:day> (?:<comma>?<year:year>|{OF_THAT_YEAR})?",
    "(?:<last:which>|<next:which>|<this:which>) <month:month> <day:day> (?!<comma>?<year>)",
    confidence=0.95,
)
def month_day(phrase: Phrase, context: Context) -> Reading | None:
    """Month, day and mostly a year, with or without the weekday."""
    return _date(phrase, context)


@BOOK.rule(
    "date-day-month",
    ("The storm of 9 June 2019 was mild.", "9 June 2019", "DATE", "2019-06-09"),
    "{WEEKDAY_BEFORE}? <the>? <day:day> <of>? <month:month> (?:<comma>?<year:year>|{OF_THAT_YEAR})?",
    "{WEEKDAY_BEFORE}? <the>? <ord:day> <of>? <month:month> (?:<comma>?<year:year>|<of><year:year>|{OF_THAT_YEAR})?",
)
def day_month(phrase: Phrase, context: Context) -> Reading | None:
    """Day and month, mostly a year, with or without the weekday."""
    reading = _date(phrase, context)
    if reading is not None:
        reading.span = without_the(phrase, context)
    return reading


@BOOK.rule(
    "date-month-year",
    ("Prices rose in early March 2019.", "early March 2019", "DATE", "2019-03"),
    "(?:{MOD}|(@mod <end> <hyphen>))? <month:month> (?:<comma>|<of>)? <year:year>",
    "{MOD}? <month:month> <shortyear:year>",
    confidence=0.99,
)
def month_year(phrase: Phrase, context: Context) -> Reading | None:
    """Month and year."""
    year = phrase.integer("year")
    if year < 100:
        year = full_year(year, context.reference.year if context.reference else None)
    return Reading("DATE", month_value(year, phrase.integer("month")), modifier=boundary(phrase))


@BOOK.rule(
    "date-month",
    ("Sales fell in June.", "June", "DATE", "2020-06"),
    "(?:{MOD}|(@mod <end> <hyphen>)|<the>?<ord><half><of>)? <month:month> {OF_THAT_YEAR}?",
    confidence=0.9,
)
def month(phrase: Phrase, context: Context) -> Reading | None:
    """Month alone: the latest such month unless the clause points ahead."""
    number = phrase.integer("month")
    if not is_month(context, phrase) or phrase.string("yearword") not in {"", "Y"}:
        return None
    year, basis = year_of_month(context, number, phrase)
    if context.reference and year is not None and _has_just_been(phrase, context, number, basis):
        year = context.reference.year - (number > context.reference.month)
    if context.reference and context.after(phrase.end) in _FOR_DELIVERY:
        year = coming_year(context.reference, number)
        basis = ("future", context.after(phrase.end))
    value = f"XXXX-{number:02}" if year is None else month_value(year, number)
    span = without_the(phrase, context)
    return Reading(
        "DATE", value, "relative", boundary(phrase), direction=basis[0], direction_basis=basis[1], span=span
    )


def _has_just_been(phrase: Phrase, context: Context, month: int, basis: resolve.Basis) -> bool:
    """Return whether a month of one or two months ago has a noun: "the June report will be watched" is on last June."""
    if context.reference is None or basis[0] != "future" or basis[1] == "next year":
        return False
    return (month - context.reference.month) % 12 >= 10 and context.is_attributive(phrase.end)


_FOR_DELIVERY = words("delivery contract contracts futures expiration settlement")
"""What traders have for a month to come: "wheat for March delivery"."""


@BOOK.rule(
    "date-year",
    ("The plant opened in 1994.", "1994", "DATE", "1994"),
    "{MOD}? (?:<the>?<unit:yearword>|<the>?<fiscal:fiscal><unit:yearword>?)? <year:year>",
    "(@mod <unit:yearword> <hyphen>? <end>|<end> <hyphen>) <year:year>",
    "{MOD}? <fy:fiscal> (?:<yy:year>|<shortyear:year>)",
    "{MOD}? <the>? <year:year> <fiscal:fiscal> <unit:yearword>",
    "{BOUNDARY}? <shortyear:year>",
    confidence=0.95,
)
def year(phrase: Phrase, context: Context) -> Reading | None:
    """Year in figures, judged by the words around it."""
    if not is_year(context, phrase):
        return None
    number = phrase.integer("year")
    if phrase.string("yearword") not in {"", "Y"}:
        return None
    if number < 100:
        number = full_year(number, context.reference.year if context.reference else None)
    modifier = boundary(phrase) if phrase.span("mod")[0] >= 0 else None
    return Reading("DATE", year_value(number), modifier=modifier, is_fiscal=phrase.has("fiscal"))


@BOOK.rule(
    "date-year-words",
    ("It was founded in nineteen eighty-four.", "nineteen eighty-four", "DATE", "1984"),
    "<num:century> <num:tens> (?:<hyphen>? <num:ones>)?",
    confidence=0.85,
)
def year_words(phrase: Phrase, context: Context) -> Reading | None:
    """Year in words, as broadcasters' transcripts have it."""
    century, tens = phrase.integer("century"), phrase.integer("tens")
    ones = phrase.integer("ones") if phrase.has("ones") else 0
    if century != 19 or tens < 10 or (phrase.has("ones") and (tens < 20 or not 1 <= ones <= 9)):
        return None
    if context.before(phrase.start) not in {"in", "since", "of", "by", "until", "from"}:
        return None
    return Reading("DATE", f"{century * 100 + tens + ones}")


@BOOK.rule(
    "date-year-era",
    ("The city fell in 490 BC.", "490 BC", "DATE", "BC0490"),
    "(?:{BOUNDARY}|<early>|<late>)? {CIRCA}?"
    " (?:<the>? <season:season> <of>?|<day:day>?<month:month><day:day>?<comma>?)? <int:year> (?:<era:era>|<ad:ad>)",
    "{CIRCA}? <ad:ad> <int:year>",
)
def era(phrase: Phrase, _context: Context) -> Reading | None:
    """Year with BC, BCE, AD or CE."""
    number = phrase.integer("year")
    leap = number if phrase.has("ad") else 4  # the calendar before Christ is not ours: 29 February is allowed
    day = phrase.integer("day") if phrase.has("day") else 1
    if not 1 <= number <= 9999 or (phrase.has("month") and not is_day(leap, phrase.integer("month"), day)):
        return None
    value = f"{number:04}" if phrase.has("ad") else f"BC{number:04}"
    if phrase.has("season"):
        value += f"-{phrase.string('season')}"
    elif phrase.has("month"):
        value += f"-{phrase.integer('month'):02}" + (
            f"-{phrase.integer('day'):02}" if phrase.has("day") else ""
        )
    return Reading("DATE", value)
