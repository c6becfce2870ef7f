"""What a price is asked or paid for: the object of a verb of trade before "for $700" or "at $45"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.noun_spans import DETERMINERS, TIME_WORDS, Phrase, phrase_before, phrase_from
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading

_TRADING: Final = word_set(
    "offer offers offered offering sell sells sold selling resell resells resold reselling buy buys bought buying "
    "purchase purchases purchased purchasing acquire acquires acquired acquiring list lists listed listing auction "
    "auctions auctioned auctioning get gets got getting rent rents rented renting lease leases leased leasing "
    "snap snaps snapped price prices priced pricing ship ships shipped shipping discount discounts discounted "
    "discounting"
)
"""Verbs whose object is what a price after "for" or "at" is asked or paid for."""
_REACH: Final = 16
"""Tokens between such a verb and the price."""
_STOPPING: Final = frozenset({";", ":", "and", "but", "which", "who"})
_BETWEEN: Final = frozenset(
    {"about", "just", "only", "around", "over", "under", "nearly", "almost", "than", "more", "less"}
)


def traded(words: Words, reading: Reading, at: int) -> Phrase | None:
    """Read what is priced: "offers Apple's 12-inch laptop for $700", "the farm, bought by him for $2 million"."""
    verb = _trade_before(words, reading, at)
    if verb is None:
        return None
    if words.forms[verb] == "VBN" and words.tag(verb + 1) == "ADP":
        return phrase_before(words, verb - (words.low(verb - 1) == ","))
    first = verb + 1
    while (
        words.tag(first) in ("DET", "ADV", "NUM") or words.low(first) in DETERMINERS or first in words.taken
    ):
        first += 1
    found = phrase_from(words, first)
    return found if found and found.end < at and words.low(found.head) not in TIME_WORDS else None


def is_of_pronoun(words: Words, reading: Reading, at: int) -> bool:
    """Tell whether a price is that of a pronoun, and so not of its seller or buyer: "Acme sells them for $30"."""
    verb = _trade_before(words, reading, at)
    return verb is not None and words.low(verb + 1) in ("it", "them", "one", "these", "those", "both")


def _trade_before(words: Words, reading: Reading, at: int) -> int | None:
    """Return the verb of trade whose price starts at token ``at``."""
    link = at - 1
    while words.low(link) in _BETWEEN:
        link -= 1
    if reading.kind != "currency" or words.low(link) not in ("for", "at"):
        return None
    for here in range(link - 1, max(-1, link - _REACH), -1):
        if words.lows[here] in _STOPPING:
            return None
        if words.tags[here] != "VERB":
            continue
        if words.lows[here] in _TRADING:
            return here
        if words.forms[here] not in ("VBN", "VBG") or words.tag(here - 1) in ("AUX", "ADV", "PART", "ADP"):
            return None
    return None
