"""Words that look like a time and may be none: years that count things, May and March the verbs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.judge_names import is_name
from transforms.dates.lexicon import words
from transforms.dates.people import is_person

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

YEAR_CUES = words(
    "in since by until till from of to between and during before after early late mid year years "
    "around about the through circa ended ending beginning starting than ( , - – — for as post- pre-"
)
COUNTED = words(
    "people percent per troops dollars pounds euros feet meters metres miles kilometers kilometres km "
    "tons tonnes points men women soldiers members employees workers jobs homes votes students "
    "students' aircraft cars units copies square degrees calories words hours minutes seconds days "
    "weeks months years rpm mph kg lb lbs pages residents inmates prisoners civilians casualties "
    "refugees cases deaths acres hectares megawatts mw gmt utc hrs children protesters fans seats "
    "rooms delegates ships tanks guns horses planes bombs m ft yards fighters inhabitants families "
    "officers others more"
)
QUANTITY_BEFORE = words(
    "$ £ € ¥ no number than nearly almost approximately some least most only exactly over under "
    "another flight route highway channel article section resolution model page pages pp room"
)  # fmt: skip
MODAL_AFTER = words("be have not also well still yet never even soon make take go come get need want")


def is_year(context: Context, phrase: Phrase) -> bool:
    """Return whether a four-digit figure reads as a year here rather than as an amount or a name's number."""
    number = phrase.integer("year")
    at, _ = phrase.span("year")
    if phrase.end - phrase.start > 1:
        return True
    lexeme = context.lexemes[at]
    if lexeme.text[0] in "'’‘":
        return context.before(at) in YEAR_CUES
    before, after = context.before(at), context.after(phrase.end)
    if before in _OPENING and (after in _CLOSING or context.after(phrase.end, 1) in _CLOSING - {"'"}):
        return False  # a title: “1984”
    gap = at > 0 and context.lexemes[at - 1].end == lexeme.start
    if after in COUNTED or (
        after == "or" and context.after(phrase.end, 1) in {"more", "so", "fewer", "less"}
    ):
        return False
    if before in QUANTITY_BEFORE and not _is_a_bound_in_time(context, at):
        return False
    if gap and before in {"-", "/", "–"} and at > 1 and "year" in context.lexemes[at - 2].values:
        return 1000 <= number <= 2100
    if _is_model_year(context, phrase.end, before) or (gap and before in {".", ":", "#", "$", "£", "€"}):
        return False
    if gap and before in {"-", "/"}:
        return before == "-" and context.before(at, 2) in {"post", "pre", "mid", "early", "late"}
    if (
        after in {"-", "/"}
        and context.lexemes[phrase.end].start == lexeme.end
        and not context.after(phrase.end, 1)[:1].isdigit()
    ):
        return False
    if 1900 <= number <= 2050 or _opens_range(context, phrase.end, number):
        return True
    return before in YEAR_CUES and 1100 <= number <= 2100


_OPENING = frozenset({"“", '"', "‘", "``"})
_CLOSING = frozenset({"”", '"', "’", "''"})


_BOUNDED = {
    "than": words("rather earlier later higher lower better worse different sooner"),
    "least": words("since until from"),
}
"""Words whose bound is a year: "in 2020 rather than 2018", "since at least 1980"."""


def _is_a_bound_in_time(context: Context, at: int) -> bool:
    """Return whether the word before a figure compares times and not amounts."""
    before = context.before(at)
    return context.before(at, 3 if before == "least" else 2) in _BOUNDED.get(before, ())


CARMAKERS = words(
    "acura audi bmw buick cadillac chevrolet chevy chrysler dodge fiat ford gmc harley-davidson honda hyundai "
    "infiniti jaguar jeep kia lexus lincoln mazda mercedes mercedes-benz mercury mitsubishi nissan oldsmobile "
    "peugeot plymouth pontiac porsche renault saab saturn subaru suzuki tesla toyota volkswagen volvo vauxhall"
)


def _is_model_year(context: Context, end: int, before: str) -> bool:
    """Return whether a car follows, whose model the year names ("a 2004 Honda", but "in 2004 Honda said")."""
    return (
        before not in YEAR_CUES and context.after(end) in CARMAKERS and context.lexemes[end].text[0].isupper()
    )


def _opens_range(context: Context, end: int, number: int) -> bool:
    """Return whether a later year of the same age follows a hyphen ("Eastern Theater 1861-1863")."""
    if end + 1 >= len(context.lexemes) or context.lexemes[end].text not in {"-", "–"} or number < 1100:
        return False
    last = context.lexemes[end + 1].values.get("year", 0)
    is_joined = context.lexemes[end - 1].end + 1 == context.lexemes[end + 1].start
    return is_joined and isinstance(last, int) and number < last <= min(number + 100, 2100)


MONTH_CUES = words(
    "in since until till by last next this during from between through early late mid of to and or , "
    "( - – for every each after before"
)


def is_month(context: Context, phrase: Phrase) -> bool:
    """Return whether a month's name is a month here: May and March may be verbs, marches, April and June people."""
    at, _ = phrase.span("month")
    word = context.lexemes[at].text
    before, after = context.before(at), context.after(phrase.end)
    if phrase.has("mod") or phrase.has("which"):
        return True
    if is_person(context, at):
        return False
    if word.rstrip(".").lower() in {
        "jan",
        "mar",
        "dec",
        "sept",
        "sep",
        "jun",
        "jul",
        "apr",
        "aug",
        "nov",
        "feb",
        "oct",
    }:
        return word.endswith(".") or before in MONTH_CUES - {",", "and", "or", "(", "-"}
    if word.lower() in {"may", "march"}:
        return _is_may_or_march(context, phrase, at, before, after)
    if word.lower() in {"april", "june", "august"} and before not in MONTH_CUES:
        return not is_name(context, at - 1) and (not is_name(context, phrase.end) or after in {"and", "or"})
    return True


TITLES = words("mr mrs ms miss dr sir lady lord prime minister president theresa brian")


def _is_may_or_march(context: Context, phrase: Phrase, at: int, before: str, after: str) -> bool:
    if after in MODAL_AFTER or before in TITLES:
        return False
    if before in MONTH_CUES - {",", "and", "or", "of", "to", "for", "(", "-"}:
        return not (before == "after" and is_name(context, phrase.end))
    if before in {"long", "annual", "'s", "’s", "pro", "protest", "peace", "first", "second"} or is_name(
        context, at - 1
    ):
        return False
    if after in {"of", "for", "to", "on", "against"} and context.lexemes[phrase.end].text.islower():
        return before in MONTH_CUES and context.after(phrase.end, 1) not in {
            "the",
            "a",
            "his",
            "her",
            "its",
            "their",
        }
    if is_name(context, phrase.end):
        return before in {"a", "the", *MONTH_CUES} and context.tag(at) == "PROPN" and before != "the"
    return context.tag(at) in {"PROPN", "NOUN", ""} or (at == 0 and _has_figures(context, phrase.end))


def _has_figures(context: Context, end: int) -> bool:
    """Return whether a noun that has risen or fallen follows ("May sales rose", but "May peace come")."""
    verb = context.after(end, 1)
    is_told = verb.endswith("ed") or verb in _TOLD
    return is_told and context.tag(end) == "NOUN" and context.lexemes[end].text.islower()


_TOLD = words("was were rose fell grew came hit beat shrank sank slid")


def is_weekday(context: Context, phrase: Phrase) -> bool:
    """Return whether a weekday is meant: "Sun", "Sat" and the like need a date or a period beside them."""
    at, _ = phrase.span("weekday")
    word = context.lexemes[at].text
    if word.lower().endswith("day"):
        return True
    after = context.after(phrase.end)
    return (
        word.endswith(".") or not after[:1].isalpha() or context.before(at) in {"on", "until", "by", "-", "–"}
    )


def is_september_11(context: Context, end: int) -> bool:
    """Return whether the attacks of 11 September 2001 are named before lexeme ``end``.

    No others are named by their day, and far from September an 11 September without a year is that one.
    """
    reference = context.reference
    if context.is_narrative or (reference is not None and reference < date(2001, 9, 11)):
        return False
    if {context.after(end), context.after(end, 1)} & {"attack", "attacks", "hijackers", "hijackings"}:
        return True
    return reference is not None and not 7 <= reference.month <= 11 and reference.year > 2001


def ends_clause(context: Context, end: int) -> bool:
    """Return whether "before" or "after" stands alone here, and does not begin "after the war"."""
    if end >= len(context.lexemes) or not context.lexemes[end].text[0].isalnum():
        return True
    return context.lexemes[end].text in _NO_NOUN


_NO_NOUN = words("by at in on with from as for and but when while")
"""Words that no noun phrase begins with: "he was praised the day before by both"."""
