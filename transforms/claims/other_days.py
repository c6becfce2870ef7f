"""Dates that govern no figure: the day of saying or publishing, a day compared with, the date of another thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.claims.claim_verbs import OBJECT, SAYING
from transforms.claims.sources import DOCUMENTS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.claims.windows import Window
    from transforms.claims.words import Words
    from transforms.records import Figure

_PUBLISHED = word_set(
    """
    published released dated issued unveiled posted filed printed aired broadcast announced disclosed
    updated obtained seen reviewed signed
    """
)
"""Participles whose date is that of the thing before them."""
_DOCUMENTS = word_set(
    """
    statement report poll survey study release interview briefing speech announcement post tweet letter
    memo filing bulletin conference broadcast article editorial message email note testimony address
    update ruling judgment paper forecast
    """
)
_ISSUED = _DOCUMENTS | DOCUMENTS
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
    """
)
"""Nouns whose year is the figure's: "turnout in the 2020 election"."""
_SUPERLATIVES = re.compile(
    r"\b(?:most|least|worst|best|first|record|unchanged|unseen|low|high|peak|\w+est)\b(?: [\w-]+){0,4} since\b[^,;]*\Z",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:than|from|on|over|versus|against|compared (?:with|to)|unchanged from|relative to|as) "
    r"(?:in |at |on |it was |that of |those of )?(?:the )?"
    r"(?:same \w+ )?(?:the )?(?:level |levels |average )?(?:of |in |at )?\Z",
    re.I,
)
_AVERAGE = re.compile(
    r"\b(?:average|mean|norm|level|levels|figure|total) (?:of|for|over|in) (?:the )?\Z", re.I
)
_CONTRAST = re.compile(
    r"\b(?:than|from|versus|against|compared (?:with|to)|unchanged from|relative to|since)\b", re.I
)
_FROM = word_set("from below above on over beneath the")
_PREPOSITIONS = word_set(
    """
    on in at late early by during of the last this earlier yesterday next mid - – ,
    """
)
_HEARERS = word_set("NOUN PROPN DET ADJ PRON ADP PART ADV")
_TIGHT = frozenset({"day", "part of day", "hour", "minute", "second", "week", "weekend", None})


def is_saying_day(words: Words, window: Window, figure_starts: Sequence[int]) -> bool:
    """Return whether ``window`` dates the saying or the publishing of what the sentence reports."""
    return (
        _follows_saying(words, window, figure_starts)
        or _precedes_saying(words, window, figure_starts)
        or _dates_document(words, window)
    )


def _follows_saying(words: Words, window: Window, figure_starts: Sequence[int]) -> bool:
    """Read "said on Tuesday", "told parliament in January", "said in a statement on Friday", "wrote late Monday"."""
    for at in range(window.first - 1, max(-1, window.first - 9), -1):
        low = words.low(at)
        if at in figure_starts:
            return False
        if low in SAYING and words.tag(at) in {"VERB", "AUX"}:
            return _is_adjunct(words, at + 1, window.first)
        if low in {",", ";", ":", "that", "“", "”", '"'} or words.is_finite(at):
            return False
    return False


def _is_adjunct(words: Words, start: int, end: int) -> bool:
    """Tell whether only a hearer, a place or a document stands from ``start`` to ``end``: no clause, no number."""
    return all(
        words.tag(i) in _HEARERS or words.low(i) in _PREPOSITIONS or words.form(i) in {"VBN"}
        for i in range(start, end)
    ) and not any(words.tag(i) == "NUM" for i in range(start, end))


def _precedes_saying(words: Words, window: Window, figure_starts: Sequence[int]) -> bool:
    """Read "the ministry on Friday said", "on Friday, the ministry said"."""
    if window.granularity not in _TIGHT:
        return False
    at = window.last + 1
    low = words.low(at)
    if words.low(at) in SAYING and words.is_finite(at):
        return not _has_count(words, at, figure_starts)
    if low == ",":
        at += 1
        if words.low(at) in SAYING:
            return False
    opening = all(words.low(i) in _PREPOSITIONS for i in range(window.first))
    if not opening:
        return False
    for i in range(at, min(at + 10, len(words))):
        if words.low(i) in SAYING and words.is_finite(i):
            return not any(at <= start < i for start in figure_starts) and not _has_count(
                words, i, figure_starts
            )
        if words.is_finite(i) or words.low(i) in {",", ";"}:
            return False
    return False


def _has_count(words: Words, verb: int, figure_starts: Sequence[int]) -> bool:
    """Tell whether a number of things is the verb's object: "on Monday the ministry reported 40 deaths"."""
    is_count = words.low(verb) in OBJECT and any(start == verb + 1 for start in figure_starts)
    return (
        is_count
        and words.tag(verb + 1) != "SYM"
        and not any(words.is_finite(i) for i in range(verb + 1, verb + 5))
    )


def _dates_document(words: Words, window: Window) -> bool:
    """Read "a Friday statement", "a report released on Monday", "last week's poll", "published in May"."""
    after = window.last + 1
    if words.low(after) in {"'s", "’s", "'", "’"}:
        after += 1
    if (
        window.granularity in _TIGHT
        or after > window.last + 1
        or words.low(window.first - 1) in {"a", "the", "its"}
    ):
        for i in range(after, min(after + 4, len(words))):
            if words.low(i) in _DOCUMENTS and words.low(window.first - 1) not in {"on", "in"}:
                return True
            if words.tag(i) not in {"ADJ", "NOUN", "PROPN"}:
                break
    before = _content_before(words, window.first)
    if words.low(before) in _PUBLISHED and words.form(before) in {"VBN", "VBD", ""}:
        return not _is_passive(words, before) or _has_document(words, before)
    return words.low(before) in _DOCUMENTS and words.low(before + 1) in {"on", "of", "from", "late", "last"}


def _has_document(words: Words, verb: int) -> bool:
    """Tell whether a document is the subject of a passive ("the report was released on Monday")."""
    return any(words.low(i) in _ISSUED for i in range(max(0, verb - 8), verb))


def _content_before(words: Words, at: int) -> int:
    at -= 1
    while at >= 0 and (words.low(at) in _PREPOSITIONS - {","} or words.tag(at) == "ADP"):
        at -= 1
    return at


def _is_passive(words: Words, at: int) -> bool:
    return any(words.tag(i) == "AUX" for i in range(max(0, at - 2), at)) or words.form(at) == "VBD"


def is_compared(
    words: Words, window: Window, figure_spans: Sequence[tuple[int, int]], figures: Sequence[Figure]
) -> bool:
    """Return whether ``window`` is only what something is compared with: "the most since 1987", "than in 2019"."""
    sentence = words.sentence
    before = sentence.text[: window.char_start - sentence.char_start][-70:]
    if _SUPERLATIVES.search(before) or _AVERAGE.search(before):
        return True
    if (
        words.low(window.last + 1) in {"level", "levels", "baseline", "average"}
        and words.low(window.first - 1) in _FROM
    ):
        return True
    if not _COMPARED.search(before):
        return False
    if re.search(r"\b(?:on|over|as)\s+(?:\w+ )?\Z", before, re.I) and not re.search(
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
    while words.tag(at) in {"ADJ", "NOUN", "PROPN"} and words.low(at) not in _PREPOSITIONS:
        if words.tag(at) != "ADJ":
            head = at
        at += 1
    return head >= 0 and words.low(head) not in _EVENTS


def _follows_another(words: Words, window: Window, figure_spans: Sequence[tuple[int, int]]) -> bool:
    """Read "after a storm on Monday", "before the war began in 2020": the date is that of what came before or after."""
    for at in range(window.first - 1, max(-1, window.first - 10), -1):
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
            ("prior", "to"),
        }:
            return True
    return False


def is_of_another_thing(words: Words, window: Window, figure_spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether ``window`` names or dates another thing: "the 2018 law", "a contract signed in March"."""
    if _modifies(words, window) or _follows_another(words, window, figure_spans):
        return True
    verb = _content_before(words, window.first)
    if words.low(verb) in _TAKEN:
        return False
    if words.form(verb) == "VBN" and words.tag(verb - 1) in {"NOUN", "PROPN"} and words.tag(verb) == "VERB":
        return not any(start <= verb - 1 < end or 0 <= verb - end <= 2 for start, end in figure_spans)
    return False
