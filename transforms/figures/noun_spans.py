"""Base noun phrases beside a figure, read from tags: after it, before it, cut after the plural that is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.phrases import Words


class Phrase(NamedTuple):
    """Tokens ``start`` to ``end`` (exclusive) of a noun phrase and its head noun."""

    start: int
    end: int
    head: int


TIME_WORDS: Final = word_set(
    "year years month months week weeks day days quarter season yesterday today tomorrow night tonight "
    "monday tuesday wednesday thursday friday saturday sunday time morning afternoon evening"
)
NOUNS: Final = frozenset({"NOUN", "PROPN"})
_SKIPPED: Final = word_set("fewer more other additional extra further such fellow another separate")
DETERMINERS: Final = word_set("the these those its their his her our my your a an all this that")


def phrase_from(words: Words, at: int) -> Phrase | None:
    """Return the base noun phrase that starts at token ``at``, a determiner before it included, or None."""
    start = at
    while words.low(at) in DETERMINERS or words.low(at) in _SKIPPED:
        if words.low(at) in _SKIPPED:
            start = at + 1
        at += 1
    first, head, owner = at, -1, -1
    while at < len(words):
        if words.tags[at] in NOUNS and not _starts_name(words, at, head):
            head = at
        elif not _modifies(words, at, first, head):
            break
        elif words.tags[at] == "PART":
            owner, head = head, -1
        at += 1
    head = owner if head < 0 else head
    if head < 0 or (words.low(head) in TIME_WORDS and words.low(start) in _TIME_MODIFIERS):
        return None
    return Phrase(start, head + 1, head)


_TIME_MODIFIERS: Final = word_set("last this next same previous earlier")


def _starts_name(words: Words, at: int, head: int) -> bool:
    """Tell whether a name starts after a plural: "13,000 workers Acme has"."""
    return (
        head >= 0
        and words.tags[at] == "PROPN"
        and words.tags[at - 1] == "NOUN"
        and words.texts[at - 1].endswith("s")
    )


def _modifies(words: Words, at: int, first: int, head: int) -> bool:
    """Tell whether the token at ``at`` modifies a noun that is still to come; ``head`` is the last noun so far."""
    tag, form, low = words.tags[at], words.forms[at], words.lows[at]
    if tag == "PART":
        return (
            head >= 0
            and low in ("'s", "’s", "'", "’")
            and (
                words.tag(at + 1) in ("NOUN", "PROPN", "ADJ", "NUM")
                or (words.form(at + 1) == "VBN" and noun_soon(words, at + 2))
            )
        )
    if low in ("and", "or", ","):
        return _continues(words, at, head)
    if tag == "VERB" and "-" in low:
        tag = "ADJ"
    if head >= 0 and words.texts[at].isdigit():
        return _is_model(words, at)
    if head >= 0:
        return tag == "ADJ" and words.tag(at + 1) in NOUNS and words.tags[at - 1] == "PROPN"
    if tag == "ADV":
        after = words.tag(at + 1)
        return after in ("ADJ", "VERB") and noun_soon(words, at + 2 - (after == "ADJ"))
    if tag == "VERB":
        return (form in ("VBN", "VBG") or at == first) and noun_soon(words, at + 1)
    return tag in ("ADJ", "NUM", "SYM")


_LONGEST_MODEL: Final = 3
"""Words between the number of a model and the plural that it names: "Boeing 787 Dreamliner passenger jets"."""


def _is_model(words: Words, at: int) -> bool:
    """Tell whether a number right after a name tells the model of things: "60 Boeing 787 Dreamliner jets"."""
    if not words.texts[at - 1][:1].isupper() or words.tags[at - 1] not in NOUNS:
        return False
    for here in range(at + 1, at + 2 + _LONGEST_MODEL):
        if words.tag(here) not in NOUNS:
            return False
        if is_plural(words.texts[here]) or words.lows[here] in UNCOUNTED:
            return words.texts[here].islower()
    return False


def noun_soon(words: Words, at: int) -> bool:
    """Tell whether a noun stands at ``at`` or after adjectives from there."""
    for here in range(at, at + 4):
        if words.tag(here) in NOUNS:
            return True
        if words.tag(here) != "ADJ" and words.low(here) not in ("and", "or"):
            return False
    return False


def _continues(words: Words, at: int, head: int) -> bool:
    """Tell whether a conjunction joins modifiers of one noun ("Volvo and Scania lorries", "old and new tickets")."""
    before, after, then = words.tag(at - 1), words.tag(at + 1), words.tag(at + 2)
    if words.low(at) == "," and not (before == "ADJ" and after == "ADJ"):
        return False
    if before in ("ADJ", "VERB") and after in ("ADJ", "VERB") and head < 0:
        return noun_soon(words, at + 2)
    if before in ("ADJ", "PROPN") and after in ("ADJ", "PROPN"):
        for here in range(at + 2, at + 5):
            if words.tag(here) == "NOUN":
                return is_plural(words.texts[here]) and words.tag(at + 1) != "NOUN"
            if words.tag(here) not in ("PROPN", "ADJ"):
                return False
    return then == "NOUN" and before == after == "PROPN"


def phrase_before(words: Words, at: int) -> Phrase | None:
    """Return the base noun phrase that ends right before token ``at``, or None."""
    head = at - 1
    if head == 0 and words.form(0) == "VB" and words.tag(1) == "ADP":
        return Phrase(0, 1, 0)
    if words.tag(head) not in NOUNS or head in words.taken:
        return None
    if words.lows[head] == "range" and words.tag(head - 1) in NOUNS:
        head -= 1
    start = head
    while (
        start > 0
        and start - 1 not in words.taken
        and (
            words.tags[start - 1] in ("NOUN", "PROPN", "ADJ", "NUM")
            or words.low(start - 1) in ("'s", "’s")
            or (
                words.tags[start - 1] == "VERB"
                and words.forms[start - 1] in ("VBN", "VBG")
                and words.tag(start - 2) in ("DET", "ADJ", "PRON", "ADP")
            )
        )
    ):
        start -= 1
    return Phrase(start, head + 1, head)


def plural_head(words: Words, phrase: Phrase) -> Phrase:
    """Cut a phrase after its last plural: more than one are counted, so "60 nurses strike" counts women."""
    for at in range(phrase.head, phrase.start, -1):
        if (
            words.tags[at] == "NOUN"
            and not is_plural(words.texts[at])
            and words.tags[at - 1] == "NOUN"
            and is_plural(words.texts[at - 1])
        ):
            return Phrase(phrase.start, at, at - 1)
        if is_plural(words.texts[at]):
            break
    return phrase


def agreeing(words: Words, phrase: Phrase) -> Phrase:
    """Widen a phrase whose head is singular to the plural right after it: more than one are counted.

    A tagger that takes "delegates" of "100 convention delegates" for a verb is so put right, and "four mainstream
    conservative candidates" is not cut after its first noun.
    """
    if (past := _past_bracket(words, phrase)) is not None:
        return past
    if is_plural(words.texts[phrase.head]) or words.tags[phrase.head] == "PROPN":
        return phrase
    head = words.low(phrase.head)
    if words.low(phrase.end) in ("and", "or") and phrase.end - phrase.start == 1 and head not in UNCOUNTED:
        return _coordinated(words, phrase)
    for end in (phrase.end, phrase.end + 1):
        if (
            end >= len(words)
            or words.tags[end] not in ("NOUN", "VERB", "ADJ")
            or words.forms[end] in ("VBD", "VB", "VBP")
        ):
            break
        plural = words.tags[end] == "NOUN" or (words.forms[end] == "VBZ" and end == phrase.end)
        if plural and is_plural(words.texts[end]):
            return Phrase(phrase.start, end + 1, end)
    return phrase


_LONGEST_BRACKET: Final = 6


def _past_bracket(words: Words, phrase: Phrase) -> Phrase | None:
    """Widen "new A350 XWB" of "six new A350 XWB (Extra Wide Body) aircraft" to the plural after the brackets."""
    if words.low(phrase.end) != "(" or is_plural(words.texts[phrase.head]):
        return None
    for at in range(phrase.end + 1, min(phrase.end + 2 + _LONGEST_BRACKET, len(words) - 1)):
        if words.lows[at] == ")":
            head = at + 1
            is_counted = is_plural(words.texts[head]) or words.lows[head] in UNCOUNTED
            return Phrase(phrase.start, head + 1, head) if words.tags[head] == "NOUN" and is_counted else None
    return None


def _coordinated(words: Words, phrase: Phrase) -> Phrase:
    """Widen "maintenance" of "90 maintenance and cleaning workers" to the plural that both modify."""
    for end in (phrase.end + 2, phrase.end + 3):
        if words.tag(end - 1) not in ("NOUN", "ADJ") and words.form(end - 1) not in ("VBG", "VBN"):
            break
        if words.tag(end) == "NOUN" and is_plural(words.texts[end]):
            return Phrase(phrase.start, end + 1, end)
    return phrase


UNCOUNTED: Final = word_set(
    "aircraft fish sheep deer cattle species series spacecraft offspring data media criteria phenomena "
    "folk dead wounded injured missing homeless per chinese japanese swiss vietnamese taliban mp hq "
    "cent times x hurt killed trapped livestock poultry squid salmon bison"
)
"""Nouns that have the same form for one and for many."""
_PLURALS: Final = word_set(
    "people men women children police staff personnel troops crew youth feet teeth mice geese "
    "israelis iraqis pakistanis bangladeshis saudis kuwaitis yemenis omanis qataris emiratis bahrainis somalis nepalis "
    "azerbaijanis punjabis bengalis gujaratis nazis maoris rabbis taxis skis jetskis bikinis kiwis safaris "
    "zulus hutus gurus menus emus bayous"
)
"""Plurals without an s, and those whose s stands after i or u as in words that are no plurals."""


def is_plural(word: str) -> bool:
    """Tell whether a noun looks plural."""
    if word.endswith("s") and word[:-1].isupper():
        return True
    word = word.lower()
    return (
        word in _PLURALS
        or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3)
        or word.endswith(("men", "people", "children"))
    )
