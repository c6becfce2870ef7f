"""Times that come again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.reading import Reading
from transforms.dates.timex3 import duration_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
_REGULARLY = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y", "nightly": "P1D", "hourly": "PT1H", "biweekly": "P2W", "fortnightly": "P2W", "biennial": "P2Y",
}  # fmt: skip


@BOOK.rule(
    "set-adverb", "daily, weekly, annually", ("Planes land daily.", "daily", "SET", "P1D"), "<regularly:word>"
)
def regularly(phrase: Phrase, context: Context) -> Reading | None:
    return Reading("SET", _REGULARLY[phrase.text("word")], "set")


@BOOK.rule(
    "set-every",
    "every or each unit, weekday, part of day or month",
    ("They meet every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
    "<every> (?:<other>)? (?:<unit:unit>|<weekday:weekday>|<daypart:part>|<month:month>|<season:season>)",
    "<every> (@n {COUNT}) <units:units>",
    "<weekdays:days>",
)
def every(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.has("units"):
        return Reading("SET", duration_value(count(phrase), phrase.string("units")), "set")
    if phrase.has("unit"):
        return Reading("SET", duration_value(1, phrase.string("unit")), "set")
    if phrase.has("part"):
        return Reading("SET", f"XXXX-XX-XXT{phrase.string('part')}", "set")
    if phrase.has("month"):
        return Reading("SET", f"XXXX-{phrase.integer('month'):02}", "set")
    if phrase.has("season"):
        return Reading("SET", f"XXXX-{phrase.string('season')}", "set")
    number = phrase.integer("weekday") if phrase.has("weekday") else phrase.integer("days")
    return Reading("SET", f"XXXX-WXX-{number}", "set")


@BOOK.rule(
    "set-per",
    "so much per unit",
    ("It costs $5 per day.", "per day", "SET", "P1D"),
    "<per> <unit:unit>",
    "<times> <a> <unit:unit>",
)
def per(phrase: Phrase, context: Context) -> Reading | None:
    return Reading("SET", duration_value(1, phrase.string("unit")), "set")
