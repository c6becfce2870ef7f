"""The words that temporal expressions are made of, by class; nothing but data.

A class is a role that a word plays in the rules' patterns (``<month>``, ``<unit>``). A word may have several
classes ("second" is an ordinal and a unit); each class keeps its own value for the word.
"""

from __future__ import annotations

Value = int | float | str


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as running text."""
    return frozenset(text.split())


MONTH: dict[str, Value] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAY: dict[str, Value] = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
ABBREVIATIONS = frozenset(word for word in (*MONTH, *WEEKDAY) if len(word) < 6) - {
    "march", "april", "may", "june", "july",
}  # fmt: skip
"""Short forms, which may carry a period."""

PLURAL_WEEKDAY: dict[str, Value] = {
    f"{name}s": number for name, number in WEEKDAY.items() if name.endswith("day")
}
UNIT: dict[str, Value] = {
    "second": "S", "minute": "TM", "hour": "H", "day": "D", "week": "W", "fortnight": "F", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
UNITS: dict[str, Value] = {
    "seconds": "S", "minutes": "TM", "hours": "H", "days": "D", "weeks": "W", "fortnights": "F",
    "weekends": "WE", "months": "M", "quarters": "Q", "years": "Y", "decades": "DE", "centuries": "CE",
    "millennia": "ML", "nights": "NI", "mins": "TM", "hrs": "H", "yrs": "Y",
}  # fmt: skip
SEASON: dict[str, Value] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PLURAL_SEASON: dict[str, Value] = {"springs": "SP", "summers": "SU", "autumns": "FA", "winters": "WI"}
DAYPART: dict[str, Value] = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI", "dawn": "MO",
    "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "EV", "lunchtime": "MI",
    "mid-morning": "MO", "mid-afternoon": "AF",
}  # fmt: skip
DAYPARTS: dict[str, Value] = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
NUMBER: dict[str, Value] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALE: dict[str, Value] = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
SCALES: dict[str, Value] = {
    "hundreds": 100,
    "thousands": 1000,
    "millions": 1_000_000,
    "dozens": 12,
    "tens": 10,
}
ORDINAL: dict[str, Value] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30,
}  # fmt: skip
UNIT_LONG: dict[str, Value] = {
    "daylong": "D", "weeklong": "W", "monthlong": "M", "yearlong": "Y", "decadelong": "DE", "hourlong": "H",
}  # fmt: skip
DECADE: dict[str, Value] = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
VAGUE: dict[str, Value] = {
    "few": "X", "several": "X", "many": "X", "some": "X", "numerous": "X", "countless": "X", "couple": 2,
    "dozen": 12,
}  # fmt: skip
ZONE: dict[str, Value] = {
    "gmt": "Z", "utc": "Z", "bst": "", "cet": "", "cest": "", "eet": "", "eest": "", "msk": "", "est": "", "edt": "",
    "et": "", "cst": "", "cdt": "", "ct": "", "mst": "", "mdt": "", "mt": "", "pst": "", "pdt": "", "pt": "",
    "ist": "", "jst": "", "kst": "", "hkt": "", "aest": "", "aedt": "", "nzst": "", "sast": "",
}  # fmt: skip
NOON: dict[str, Value] = {"noon": 12, "midday": 12, "noontime": 12, "midnight": 24}

ROLES: dict[str, str] = {
    "the": "the", "a": "a an", "of": "of", "and": "and", "to": "to through thru till until", "in": "in", "on": "on",
    "at": "at", "from": "from", "between": "between", "or": "or", "by": "by", "for": "for", "since": "since",
    "during": "during", "over": "over under", "than": "than", "more": "more less fewer",
    "approx": "nearly almost about around approximately roughly some circa ca", "least": "least most", "up": "up",
    "as": "as", "per": "per", "every": "every each", "times": "once twice thrice", "last": "last", "past": "past",
    "next": "next", "this": "this", "that": "that", "these": "these", "previous": "previous prior preceding",
    "following": "following subsequent", "coming": "coming upcoming forthcoming", "same": "same",
    "current": "current", "final": "final closing", "opening": "opening",
    "latter": "latter", "early": "early", "late": "late", "mid": "mid",
    "earlier": "earlier", "later": "later", "start": "start beginning outset onset", "end": "end close",
    "middle": "middle midpoint", "rest": "rest remainder", "part": "part", "half": "half", "ago": "ago",
    "before": "before", "after": "after", "before_adv": "previously beforehand",
    "after_adv": "afterwards afterward", "hence": "hence", "old": "old", "age": "age", "long": "long running",
    "straight": "straight consecutive successive full whole entire additional extra", "other": "other",
    "another": "another", "today": "today", "yesterday": "yesterday", "tomorrow": "tomorrow", "tonight": "tonight",
    "regularly": "daily weekly monthly quarterly yearly annually annual nightly hourly biweekly fortnightly biennial "
    "semiannual semiannually biannual biannually bimonthly",
    "now": "now currently nowadays presently", "present": "present", "recently": "recently lately",
    "recent": "recent", "future": "future", "time": "time moment date", "time_plural": "times", "near": "near",
    "right": "right", "hrs": "hrs", "ahead": "ahead", "latest": "latest", "fiscal": "fiscal financial fy",
    "fy": "fy", "small": "small wee",
    "era": "bc bce", "ad": "ad ce", "oclock": "o'clock o’clock", "ampm": "am pm a.m p.m a.m. p.m.",
    "local": "local", "zoneword": "eastern central pacific mountain standard daylight greenwich mean",
    "post": "post pre", "circa": "c",
    "single": "single", "modern": "modern", "period": "period", "ended": "ended ending",
}  # fmt: skip
"""Words with one role in a phrase, by that role; the role is their class."""

CLASSES: dict[str, dict[str, Value]] = {
    "month": MONTH, "weekday": WEEKDAY, "weekdays": PLURAL_WEEKDAY, "unit": UNIT, "units": UNITS, "season": SEASON,
    "seasons": PLURAL_SEASON, "daypart": DAYPART, "dayparts": DAYPARTS, "num": NUMBER, "scale": SCALE,
    "scales": SCALES, "ord": ORDINAL, "decade": DECADE, "unitlong": UNIT_LONG, "vague": VAGUE, "zone": ZONE,
    "noon": NOON,
}  # fmt: skip
CAPITALISED = frozenset({"month", "weekday", "weekdays", "zone"})
"""Classes whose words count only with a capital letter ("sat", "may", "march" are verbs)."""

TRIGGERS = frozenset(
    {
        "month", "weekday", "weekdays", "unit", "units", "season", "seasons", "daypart", "dayparts", "decade",
        "noon", "unitlong", "today", "yesterday", "tomorrow", "tonight", "regularly", "now", "recently", "recent",
        "future",
        "present", "current", "past", "time", "oclock", "ago",
    }
)  # fmt: skip
"""Classes one of which a sentence must have, unless it has a figure, for any rule to be tried on it."""

TRIGGER_WORDS = words("nineteen")
"""Words that are triggers though their class is none."""
