"""What a figure is said of: the subject of its clause, or the noun that bears it ("a grant worth $8m")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.noun_spans import NOUNS, TIME_WORDS, Phrase, phrase_before, phrase_from
from transforms.figures.refusal_words import MONTHS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading


_BEARING: Final = word_set(
    "worth totalling totaling costing valued priced earning measuring weighing ranging averaging paying "
    "numbering estimated"
)


_TIMES: Final = (TIME_WORDS - {"time"}) | MONTHS
"""Heads of what is no subject: "on Monday 40 ships docked"."""
_LINKS: Final = word_set(
    "of in for on at from to between with by off among under near across against about into over"
)
"""Prepositions that tie one noun phrase to the one before it."""


_TOTALS: Final = word_set("total average maximum minimum sum combination mixture range rate_")


def topic(words: Words, reading: Reading, at: int, item_end: int) -> Phrase | None:
    """Return what the figure at token ``at`` is said of: "the sale of 9,000 vans", else the clause's subject."""
    link = at - 1
    if _is_absolute(words, link, item_end):
        return None
    if words.low(link) in ("of", "with"):
        found = phrase_before(words, link)
        if found and words.low(found.head) not in _TOTALS:
            return whole_phrase(words, found)
    if words.low(link) == "(":
        found = phrase_before(words, link)
        if found:
            return found
    if reading.kind == "count" and reading.item_from == "counted" and words.low(item_end) == "of":
        found = phrase_from(words, item_end + 1)
        if found:
            return found
    return bearer(words, at) or subject(words, at)


def _is_absolute(words: Words, link: int, end: int) -> bool:
    """Tell whether "with" opens a clause of its own, whose subject is the figure: ", with 6% undecided"."""
    return (
        words.low(link) == "with"
        and words.low(link - 1) == ","
        and (words.tag(end) == "ADJ" or words.form(end) in ("VBN", "VBG"))
    )


def bearer(words: Words, at: int) -> Phrase | None:
    """Read the noun before "worth $8m", "ranging from $300 to $2m", "fares from $5 to $40"."""
    here = at - 1
    while words.low(here) in ("at", "between", "from", "up", "to", "about"):
        here -= 1
    if words.low(here) not in _BEARING:
        return None
    while here >= 0 and (
        words.low(here) in _BEARING or words.tags[here] in ("ADV", "AUX") or words.lows[here] == ","
    ):
        here -= 1
    found = phrase_before(words, here + 1)
    return whole_phrase(words, found) if found else None


def subject(words: Words, at: int) -> Phrase | None:
    """Return the subject of the clause that token ``at`` stands in, with its of-phrases, or None where none is named.

    A pronoun is followed back to the subject of the clause before it.
    """
    verb = _verb_before(words, at)
    return _adjacent(words, at) if verb is None else _subject_of(words, verb, 0)


def _adjacent(words: Words, at: int) -> Phrase | None:
    """Return the phrase right before token ``at`` where no verb stands between: "Copper 61.2"."""
    here = at - 1
    while here >= 0 and (
        words.tags[here] in ("ADP", "ADV", "DET", "SYM")
        or (words.tags[here] == "NUM" and here not in words.taken)
        or words.low(here) in ("(", ":", "-", "–", "—")
    ):
        here -= 1
    found = phrase_before(words, here + 1) if here >= 0 else None
    if found is None or (here == at - 1 and words.low(found.head) in _TIMES):
        return None
    return whole_phrase(words, found)


def _subject_of(words: Words, verb: int, depth: int) -> Phrase | None:
    here = verb
    while here > 0:
        here -= 1
        tag, low = words.tags[here], words.lows[here]
        if low in (",", ")", "-", "–", "—") and here == verb - 1:
            here = _over_parenthesis(words, here)
            continue
        if here in words.taken:
            continue
        if tag in NOUNS or (tag == "ADJ" and here == verb - 1 and words.low(here - 1) in ("the", "a")):
            found = phrase_before(words, here + 1) if tag in NOUNS else None
            whole = whole_phrase(words, found) if found else None
            if (
                whole
                and words.tag(whole.start - 1 - (words.tag(whole.start - 1) == "DET")) == "ADP"
                and here < verb - 1
            ):
                here = whole.start - 1
                continue
            return whole
        if tag == "PRON" or low in ("which", "that"):
            if low in ("who", "which", "that"):
                here -= words.low(here - 1) == ","
                verb = -1
                continue
            if low in ("it", "he", "she", "they") and depth < 2:
                outer = _verb_before(words, here)
                return _subject_of(words, outer, depth + 1) if outer is not None else None
            return None
        if low in (";", ":"):
            return None
        if tag == "VERB" and words.forms[here] in ("VBD", "VBZ", "VBP", "MD"):
            verb = here
    return None


def _over_parenthesis(words: Words, at: int) -> int:
    """Return the token to go on from, left of the insertion that ends at ``at`` ("the group, which ... , said")."""
    opening = {")": "("}.get(words.low(at), words.low(at))
    for here in range(at - 1, max(-1, at - 30), -1):
        if words.lows[here] == opening:
            return here
    return at


def _verb_before(words: Words, at: int) -> int | None:
    """Return where the verb group before token ``at`` starts; a participle right after a noun counts as a verb."""
    for here in range(at - 1, max(-1, at - 25), -1):
        tag, form = words.tags[here], words.forms[here]
        if tag == "AUX" or (
            tag == "VERB" and (form not in ("VBG", "VBN") or _is_predicate(words, here, form))
        ):
            while here > 0 and (
                words.tags[here - 1] in ("AUX", "ADV", "PART")
                or (words.tags[here - 1] == "VERB" and words.forms[here] == "VB")
            ):
                here -= 1
            return here
    return None


def _is_predicate(words: Words, at: int, form: str) -> bool:
    before = words.tag(at - 1)
    return before in ("AUX", "ADV") or (
        form == "VBN" and (before in ("NOUN", "PROPN", "PRON") or words.low(at - 1) == ")")
    )


def counted_part(words: Words, about: Phrase) -> Phrase:
    """Return what is counted or measured of a topic: what "the number of" is of, a long one cut after its head noun."""
    if words.low(about.head) in _NUMBERS and words.low(about.head + 1) == "of":
        inner = phrase_from(words, about.head + 2)
        if inner is not None and inner.end <= about.end:
            return inner
    return about if about.end - about.start < _LONG else Phrase(about.start, about.head + 1, about.head)


_NUMBERS: Final = word_set("number total count tally")
_LONG: Final = 6
"""Tokens; a longer phrase is cut after its head noun."""


def _left_of_modifiers(words: Words, start: int) -> int:
    """Return the token before the figure, and its owner, that modify the noun at ``start``: "Friday's 40-mile race"."""
    link = start - 1
    while link in words.taken:
        link -= 1
    if link < start - 1 and words.tag(link) == "PART":
        link -= 1
        while words.tag(link) in _OWNING:
            link -= 1
    return link


_OWNING: Final = NOUNS | {"ADJ"}


def whole_phrase(words: Words, phrase: Phrase) -> Phrase:
    """Widen a phrase to the left over "X of Y", "X in Y", "X killed in Y": the head is X's."""
    for _ in range(4):
        link = _left_of_modifiers(words, phrase.start)
        while words.tag(link) in ("DET", "PRON", "NUM") and words.low(link) not in ("that", "which", "who"):
            link -= 1
        if words.low(link) not in _LINKS or (words.low(link) == "with" and phrase.start - 1 in words.taken):
            break  # "Roe with a four-point lead" has the lead
        is_participle = words.form(link - 1) == "VBN" and words.tag(link - 2) in NOUNS
        outer = phrase_before(words, link - 1 if is_participle else link)
        if outer is None:
            break
        phrase = Phrase(outer.start, phrase.end, outer.head)
    return phrase
