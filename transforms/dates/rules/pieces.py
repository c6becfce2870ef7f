"""Pieces of pattern that several rules share, and the words that bend a time (TIMEX3 ``mod``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.grammar import MACROS

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

MACROS["BOUNDARY"] = (
    "<the>? (?:<start>|<end>|<middle>|<rest>|(?:<early>|<latter>|<later>|<earlier>) (?:<part>|<half>)) <of>"
)
MACROS["STAGE"] = "<the>? (?:<early>|<late>|<mid>) <hyphen>?|(?:<early>|<late>|<earlier>|<later>) <in>"
MACROS["MOD"] = "(@mod {BOUNDARY}|{STAGE})"
MACROS["QUANTIFIER"] = "(@mod <a>?<vague>?<more><than>|<at><least>|<up><to>|<over>|<end><to>|<approx>)"
MACROS["NUMERAL"] = "(?:<num>(?:<hyphen>?<num>)?|<int>|<amount>|<mixed>)"
MACROS["COUNT"] = (
    "(?:{NUMERAL}(?:<scale>)?(?:<hyphen>?<and><hyphen>?<a>?<hyphen>?<half>)?|<a>(?:<scale>|<vague><of>?|<half>)?"
    "|<half><a>|<vague>(?:<vague>?<of>)?|<vague><vague>|<vague><scale>|<scales>(?:<of>)?)"
)
MACROS["CIRCA"] = "(?:<circa><dot>?)"
MACROS["DAY_WORD"] = "(?:<yesterday:yesterday>|<today:today>|<tomorrow:tomorrow>|<this:this>|<last:last>)"
MACROS["UNITS"] = "(?:<units:unit>|<unit:unit>)"
MACROS["LATER"] = "(?:<later:later>|<after_adv:after>|(@noun <after:after>))"
MACROS["EARLIER"] = "(?:<earlier:earlier>|<before_adv:before>|(@noun <before:before>))"
MACROS["NTH"] = "(?:<ord:number>|<final:last>|<last:last>)"
MACROS["YEAR_AFTER"] = "(?:<comma>?<year:year>)"
MACROS["JOIN"] = "(?:<hyphen>|<dash>|<and>|<to>|<or>|<comma>)"
MACROS["DAYNUMBER"] = "(?:<the>?<ord:day>|<day:day>)"
MACROS["WEEKDAY_BEFORE"] = "(?:<weekday:weekday><comma>?)"
MACROS["OF_THAT_YEAR"] = (
    "<of>? <the>? (?:<last:which>|<this:which>|<next:which>|<that:which>|<same:which>|<that><same:which>)"
    " <unit:yearword>"
)
MACROS["LAST_DAY"] = (
    "(@last <month:month> (?:<day:day> (?:<comma>?<year:year>)?|<year:year>)?|<day:day> <month:month> <year:year>?)"
)
MACROS["WHOSE_YEAR"] = (
    "(?:<of>?<year:year>|<comma>?<year:year>|(?:<of>?<fiscal:fiscal><unit>?)<year:year>|<of>?<shortyear:year>"
    "|<of>?<fy:fiscal>(?:<yy:year>|<shortyear:year>)"
    "|<of><the>?(?:<last:which>|<this:which>|<next:which>|<that:which>|<same:which>|<current:which>|<previous:which>)"
    "<fiscal:fiscal>?<unit:yearword>|<of><the><fiscal:fiscal>?<unit:yearword>|(?:<last:which>|<this:which>|<next:which>)<unit:yearword>)"
)
_BOUNDARY = {
    "start": "START", "end": "END", "middle": "MID", "early": "START", "late": "END", "mid": "MID", "latter": "END",
}  # fmt: skip


def boundary(phrase: Phrase, name: str = "mod") -> str | None:
    """Return START, MID or END for "early", "the middle of", "late"; None without such a word."""
    start, end = phrase.span(name)
    for lexeme in phrase.lexemes[start:end] if start >= 0 else ():
        for kind, code in _BOUNDARY.items():
            if kind in lexeme.values:
                return code
    return None


def stage(phrase: Phrase) -> str | None:
    """Return START for "earlier this week", END for "later this week", else what the boundary words say."""
    first = phrase.lexemes[phrase.start].values
    return "START" if "earlier" in first else "END" if "later" in first else boundary(phrase)


def quantity(phrase: Phrase, name: str = "mod") -> str | None:
    """Return the TIMEX3 modifier of "more than", "at least", "about"; None without one."""
    start, end = phrase.span(name)
    words = {lexeme.text.lower() for lexeme in phrase.lexemes[start:end]} if start >= 0 else set[str]()
    if words & {"least", "as"}:
        return "EQUAL_OR_MORE"
    if words & {"most", "up"}:
        return "EQUAL_OR_LESS"
    if words & {"less", "fewer", "under", "nearly", "almost"}:
        return "LESS_THAN"
    if words & {"more", "over"}:
        return "MORE_THAN"
    return (
        "APPROX" if words & {"about", "around", "approximately", "roughly", "some", "circa", "ca"} else None
    )


def without_the(phrase: Phrase, context: Context) -> tuple[int, int] | None:
    """Return the span without its "the" where that belongs to a noun behind ("the 3 June attack"), else None."""
    if phrase.lexemes[phrase.start].text.lower() == "the" and context.is_attributive(phrase.end):
        return phrase.start + 1, phrase.end
    return None
