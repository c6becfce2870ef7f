"""What a figure counts or measures: the noun phrase after it, before it, or the clause's subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.changed import changed
from transforms.figures.noun_spans import (
    DETERMINERS,
    TIME_WORDS,
    Phrase,
    agreeing,
    is_plural,
    noun_soon,
    phrase_before,
    phrase_from,
    plural_head,
)
from transforms.figures.phrases import QUOTATION
from transforms.figures.priced import traded
from transforms.figures.rates import ADVERBS
from transforms.figures.subjects import bearer, whole_phrase
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading


def read_item(words: Words, reading: Reading, start: int, end: int) -> Phrase | None:
    """Return what the figure at characters ``start`` to ``end`` counts or measures."""
    after = words.from_char(end)
    after += words.low(after) in QUOTATION and words.low(words.before_char(start)) in QUOTATION
    if reading.kind in ("count", "rank") and reading.is_bare:
        return _counted(words, reading, start, after)
    if reading.kind == "age" and reading.rule != "age-old":
        return None
    if reading.kind == "multiple" and words.low(after) == "as" and words.low(after + 1) in ("many", "much"):
        return phrase_from(words, after + 2)
    found = _of_phrase(words, reading, after)
    if found:
        return found
    at = words.from_char(start)
    is_change = reading.kind == "share" and reading.role == "change"
    if (is_change or reading.kind in ("percent", "index", "currency")) and (acted_on := changed(words, at)):
        return acted_on
    if reading.kind in ("share", "rank", "score", "multiple", "index"):
        return None
    return (
        _attributive(words, reading, start, after)
        or traded(words, reading, at)
        or head_of(words, at)
        or (None if reading.kind in ("duration", "age") else bearer(words, at) or _object(words, reading, at))
    )


def _counted(words: Words, reading: Reading, start: int, after: int) -> Phrase | None:
    before = words.before_char(start)
    if reading.value == 2 and words.low(before) == "or" and words.tag(before - 1) == "NOUN":
        return phrase_before(words, before)
    at = after + 1 if words.low(after) == "of" else after
    if words.low(after) == "-":
        at = after = after + 1
    found = phrase_from(words, at)
    if found and at == after and words.tag(at) == "DET":
        return None
    if found and words.low(found.head) == "others" and found.start == found.head:
        return None
    if found is None or (reading.value == 1 and at == after):
        return found
    return agreeing(words, plural_head(words, found))


def measured(words: Words, reading: Reading, start: int) -> Phrase | None:
    """Return what a number without noun or unit measures: "put the toll at 1,400", "a population of 9,000"."""
    at = words.from_char(start)
    return head_of(words, at) or bearer(words, at) or changed(words, at) or _object(words, reading, at)


def _of_phrase(words: Words, reading: Reading, after: int) -> Phrase | None:
    """Read "61.5% of the ballots", "50 ml of milk", "$9 billion in loans"."""
    after += reading.per_unit is not None and words.low(after) in ADVERBS
    after += words.low(after) == "worth" and words.low(after + 1) == "of"
    link = words.low(after)
    if link == "of" or (
        link == "in" and reading.kind == "currency" and words.tag(after + 1) in ("NOUN", "ADJ")
    ):
        found = phrase_from(words, after + 1)
        if found and not (
            link == "in" and (words.low(found.head) in TIME_WORDS or _is_session(words, after + 1))
        ):
            return plural_head(words, found)
    if reading.kind == "share":
        found = phrase_from(words, after)
        if found and (
            words.low(after) in DETERMINERS or is_plural(words.texts[plural_head(words, found).head])
        ):
            return plural_head(words, found)
    return None


_SESSIONS: Final = frozenset({"trading", "dealings"})
_SHORT_SESSIONS: Final = frozenset({"trade", "deals", "dealing"})
"""Words for trading on a market that need a word of time or mood: "in early trade" but "in foreign trade"."""
_SESSION_TIMES: Final = word_set(
    "early late morning midday afternoon overnight after-hours pre-market premarket asian european electronic light "
    "thin heavy volatile choppy quiet"
)
_LONGEST_SESSION: Final = 5


def _is_session(words: Words, at: int) -> bool:
    """Tell whether a time of trading starts at token ``at``: "in early trading", "in light after-hours trade"."""
    for here in range(at, at + _LONGEST_SESSION):
        low = words.low(here)
        if low in _SESSIONS or (
            low in _SHORT_SESSIONS and not _SESSION_TIMES.isdisjoint(words.lows[at:here])
        ):
            return words.tag(here + 1) not in ("NOUN", "PROPN")
        if words.tag(here) not in ("ADJ", "NOUN", "PROPN", "ADV"):
            return False
    return False


def _attributive(words: Words, reading: Reading, start: int, after: int) -> Phrase | None:
    """Read "a $250 deposit", "a 40-metre tower"."""
    if reading.trend in ("sign", "verb", "particle"):
        return None
    if words.low(after) == "(":
        close = next(
            (here for here in range(after + 1, min(after + 7, len(words))) if words.lows[here] == ")"), None
        )
        if close is None or words.tag(close + 1) not in ("NOUN", "ADJ"):
            return None
        after = close + 1
    while after in words.taken:
        after += 1
    before = words.before_char(start)
    if (
        reading.kind in ("measure", "duration")
        and words.low(after - 1).endswith("s")
        and len(words.low(after - 1)) > 3
    ):
        return None
    if words.tag(after) not in ("NOUN", "ADJ", "PROPN") and not (
        words.tag(after) == "VERB"
        and (words.form(after) in ("VBN", "VBG") or words.low(before) in ("a", "an"))
        and noun_soon(words, after + 1)
    ):
        return None
    if words.low(after) in (
        "last",
        "next",
        "this",
        "long",
        "wide",
        "tall",
        "high",
        "deep",
        "higher",
        "lower",
        "more",
        "less",
        "old",
        "worth",
        "total",
        "away",
        "each",
    ):
        return None
    if reading.kind == "duration" and words.low(after) in ("earlier", "later", "ago", "old"):
        return None
    found = phrase_from(words, after)
    if found and words.low(found.head) in TIME_WORDS and found.head > after:
        return None
    return found


def _object(words: Words, reading: Reading, at: int) -> Phrase | None:
    """Read the object before a preposition: "cut emissions by 5%", "raised the fare to $3"."""
    while words.low(at - 1) in ("a", "an", "another", "further", "additional", "extra"):
        at -= 1
    link = words.low(at - 1)
    if link in ("-", "–", "—", ","):
        return None
    if link not in ("by", "to", "from", "at", "with", "for", "in"):
        return None
    before = at - 2 if words.low(at - 2) not in ("-", "–", ",") else at - 3
    found = phrase_before(words, before + 1)
    if found is None or words.low(found.head) in TIME_WORDS:
        return None
    whole = whole_phrase(words, found)
    first = whole.start - 1
    while first >= 0 and words.tags[first] in ("DET", "PRON", "ADV"):
        first -= 1
    if reading.high is not None and link == "from":
        return whole
    if (
        link == "by"
        and reading.role == "change"
        and (words.low(first) in (",", "and", "while", "but") or first < 0)
    ):
        return whole
    return whole if first >= 0 and words.tags[first] == "VERB" else None


def head_of(words: Words, at: int) -> Phrase | None:
    """Read "a loan of $3bn", "a depth of 30 feet"."""
    if words.low(at - 1) == "of":
        found = phrase_before(words, at - 1)
        if found and words.low(found.head) not in ("total", "average", "maximum", "minimum", "sum"):
            return found
    return None
