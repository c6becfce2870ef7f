"""Dates that govern no figure beside the day of saying: a day compared with, the date of another thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.claims.saying_days import PREPOSITIONS, content_before
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from transforms.claims.windows import Window
    from transforms.claims.words import Words
    from transforms.records import Figure

_TAKEN = word_set("taken conducted carried held polled surveyed ended ending")
"""Participles whose time is that of the numbers: "a survey taken in December"."""
_EVENTS = word_set(
    """
    election elections vote ballot referendum season campaign census harvest budget year quarter
    month half period games championship cup tournament festival marathon race figures total level
    levels average toll count attendance wages wage rainfall arrivals deaths births prices rents
    spending emissions catch yield population income deliveries cases visitors shipments
    temperatures sales revenue profit turnout results earnings output production exports imports
    growth inflation deficit crop summer winter spring autumn polls primary contest
    flood floods earthquake quake storm hurricane cyclone typhoon fire blaze war crash explosion blast bombing attack
    massacre shooting famine drought eruption riot riots protests strike outbreak epidemic pandemic sale auction
    """
)
"""Nouns whose year is the figure's: "turnout in the 2020 election"."""
_NAMED_BY_YEAR = word_set(
    "act law code treaty accord agreement order bill compact convention charter statute ordinance"
)
"""What bears its year in its name: "the Clean Ports Act of 2015"."""
_DELIVERED = word_set("delivery settlement shipment")
"""What a futures contract is for: "wheat for March delivery"."""
_SUPERLATIVES = re.compile(
    r"\b(?:most|least|worst|best|first|record|unchanged|unseen|low|high|peak|\w+est)\b(?: [\w-]+){0,4} since\b[^,;]*\Z",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:than|from|below|above|on|over|versus|against|compared (?:with|to)|unchanged from|relative to|as) "
    r"(?:in |at |on |it was |that of |those of )?(?:the )?"
    r"(?:same \w+ )?(?:the )?(?:level |levels |average )?(?:of |in |at )?\Z",
    re.I,
)
_AVERAGE = re.compile(
    r"\b(?:average|mean|norm|level|levels|figure|total) (?:of|for|over|in) (?:the )?\Z", re.I
)
_RECORD = re.compile(
    r"\b(?:record|mark|peak|high|low|best|milestone)s? (?:of [^,;]{1,20} )?"
    r"(?:set|reached|recorded|hit|seen|posted|established)(?: \w+)? (?:in|on|at) (?:the )?\Z",
    re.I,
)
"""What is compared with: "only 0.04C below the record set in July 2023"."""
_CONTRAST = re.compile(
    r"\b(?:than|as (?:many|much|high|low|often) as|from|below|above|versus|against|compared (?:with|to)"
    r"|unchanged from|relative to|since)\b",
    re.I,
)
_FROM = word_set("from below above on over beneath the")


def is_compared(
    words: Words, window: Window, figure_spans: Sequence[tuple[int, int]], figures: Sequence[Figure]
) -> bool:
    """Return whether ``window`` is only what something is compared with: "the most since 1987", "than in 2019"."""
    sentence = words.sentence
    before = sentence.text[: window.char_start - sentence.char_start][-70:]
    if _SUPERLATIVES.search(before) or _AVERAGE.search(before):
        return True
    if record := _RECORD.search(before):
        named = window.char_start - len(before) + record.start()
        return not any(
            named <= words.starts[start] < window.char_start
            for start, _ in figure_spans
            if start < len(words)
        )
    if (
        words.low(window.last + 1) in {"level", "levels", "baseline", "average"}
        and words.low(window.first - 1) in _FROM
    ):
        return True
    if not _COMPARED.search(before):
        return False
    if re.search(r"(?<!\bmany )(?<!\bmuch )\b(?:on|over|as)\s+(?:\w+ )?\Z", before, re.I) and not re.search(
        r"\b(?:year|month|week) on\s+\Z", before, re.I
    ):
        return False
    if re.search(r"\bfrom\s+(?:\w+ )?\Z", before, re.I) and not any(
        figure.role != "level" for figure in figures
    ):
        return False
    contrast = list(_CONTRAST.finditer(sentence.text[: window.char_start - sentence.char_start]))
    if not contrast:
        return False
    marker = sentence.char_start + contrast[-1].start()
    return not any(
        marker <= words.starts[start] < window.char_start for start, _ in figure_spans if start < len(words)
    )


def _modifies(words: Words, window: Window) -> bool:
    """Tell whether a year or month stands before the noun that it names: "the 2018 law", not "the 2018 election"."""
    at = window.last + 1
    if window.granularity not in {"year", "decade"} or window.first != window.last:
        return False
    if words.low(window.first - 1) in {"in", "since", "by", "during", "until"} or words.low(at) in {
        "'s",
        "’s",
    }:
        return False
    head = -1
    while words.tag(at) in {"ADJ", "NOUN", "PROPN"} and words.low(at) not in PREPOSITIONS:
        if words.tag(at) != "ADJ":
            head = at
        at += 1
    return head >= 0 and words.low(head) not in _EVENTS


def _follows_another(words: Words, window: Window, figure_spans: Sequence[tuple[int, int]]) -> bool:
    """Read "after a storm on Monday", "before the war began in 2020": the date is that of what came before or after."""
    for at in range(window.first - 1, max(-1, window.first - 16), -1):
        if words.low(at) in {",", ";", ":"} or any(start <= at < end for start, end in figure_spans):
            return False
        if words.low(at + 1) in {
            "dawn",
            "noon",
            "midnight",
            "sunrise",
            "sunset",
            "dusk",
            "nightfall",
            "midday",
            "daybreak",
        }:
            return False
        if words.low(at) in {"after", "before", "following"} or (words.low(at), words.low(at + 1)) in {
            ("ahead", "of"),
            ("heading", "into"),
            ("going", "into"),
            ("prior", "to"),
        }:
            return True
    return False


def _is_subordinate(words: Words, verb: int) -> bool:
    """Tell whether a verb tagged as a participle is all that a clause has: "when the shaft collapsed on Monday"."""
    for i in range(verb - 1, max(-1, verb - 6), -1):
        if words.low(i) in {"when", "as", "while"}:
            return True
        if words.is_finite(i):
            return False
    return False


def is_of_what_is_to_come(words: Words, window: Window, tense: str | None, today: date | None) -> bool:
    """Return whether ``window`` owns a thing to come while its clause tells what has happened.

    "Twenty teams have booked their spots in **next summer's** tournament", not "40 million **for next year's** fair".
    """
    is_ahead = today is not None and window.start.date() > today and tense in {"past", "perfect"}
    owns = words.low(window.last + 1) in {"'s", "’s", "'", "’"}
    return is_ahead and owns and words.low(window.first - 1) != "for"


def _is_in_relative(words: Words, window: Window, figure_spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a date stands in a relative clause without its pronoun: "six ran in **states Holm won in 2012**"."""
    verb = content_before(words, window.first)
    if words.form(verb) != "VBD" or words.tag(verb) != "VERB" or words.tag(verb - 1) not in {"PROPN", "PRON"}:
        return False
    noun = verb - 1
    while noun > 0 and (words.tag(noun) in {"PROPN", "PRON"} or words.texts[noun].istitle()):
        noun -= 1
    is_plural = words.tag(noun) == "NOUN" and words.low(noun).endswith("s")
    is_object = (
        is_plural
        and words.tag(noun - 1) in {"ADP", "DET", "ADJ"}
        and words.tag(noun + 1) in {"PROPN", "PRON", "NOUN"}
    )
    return is_object and not any(start <= noun < end for start, end in figure_spans)


def is_of_another_thing(words: Words, window: Window, figure_spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether ``window`` names or dates another thing: "the 2018 law", "a contract signed in March"."""
    if words.low(window.last + 1) in _DELIVERED and words.low(window.first - 1) == "for":
        return True
    if words.low(window.first - 1) == "of" and words.low(window.first - 2) in _NAMED_BY_YEAR:
        return words.texts[window.first - 2][:1].isupper()
    if _modifies(words, window) or _follows_another(words, window, figure_spans):
        return True
    if _is_in_relative(words, window, figure_spans):
        return True
    verb = content_before(words, window.first)
    if words.low(verb) in _TAKEN:
        return False
    if words.form(verb) == "VBN" and words.tag(verb - 1) in {"NOUN", "PROPN"} and words.tag(verb) == "VERB":
        if _is_subordinate(words, verb):
            return False
        return not any(start <= verb - 1 < end or 0 <= verb - end <= 2 for start, end in figure_spans)
    return False
