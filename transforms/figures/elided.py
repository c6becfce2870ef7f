"""What a number without a noun counts: the noun of the count before it, or what its clause is about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.figures.governing_verbs import verb_before
from transforms.figures.items import measured
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading


class Earlier(NamedTuple):
    """The readings of the sentence before, and its start counted from the start of this one (so negative)."""

    readings: list[Reading]
    shift: int


def share_noun(atoms: Atoms, readings: list[Reading]) -> None:
    """Give the first of "12 and 21 people" the noun of the second."""
    for left, right in pairwise(readings):
        if left.item_from == "counted" or not (
            left.kind == right.kind == "count" and left.is_bare and right.is_bare
        ):
            continue
        if right.item_from == "counted" and atoms.lows[left.end : right.left] in (["and"], ["or"], [","]):
            left.item, left.item_text, left.item_head = right.item, right.item_text, right.item_head
            left.item_from = "elided"


def share_item(readings: list[Reading]) -> None:
    """Give the levels of a change its item: "raised fares by 5% to $3"."""
    for left, right in pairwise(readings):
        if (
            (
                right.role in ("to", "from")
                and left.role in ("change", "to", "from")
                and right.item_from != "counted"
            )
            and 0 < right.left - left.end <= 3
            and left.item_text
        ):
            right.item, right.item_text, right.item_head = left.item, left.item_text, left.item_head
            right.item_from, right.topic = "about", left.topic or right.topic


_WITHOUT_NOUN: Final = word_set(", . in to from and at were during on ) ; more others") | {""}
"""What follows a count whose noun is left out."""


def resolve_item(
    text: str, atoms: Atoms, words: Words, reading: Reading, before: list[Reading], previous: Earlier
) -> None:
    """Give a count without a noun that of the one before it ("120 sailors left and 80 were rescued")."""
    if reading.item_text or reading.kind in ("duration", "age", "rank", "score"):
        return
    if reading.kind != "count" or not reading.is_bare:
        _take_topic(text, reading)
        return
    start, end = reading.chars(atoms)
    follows = words.from_char(end)
    if reading.number.style == "vague" and not before:
        return
    lacks_noun = words.tag(follows) in ("AUX", "VERB") or words.low(follows) in _WITHOUT_NOUN
    before_it = words.before_char(start)
    if words.low(before_it) == "of" and words.low(before_it - 1) in _PARENTS:
        return  # "a mother of five"
    is_put = words.low(before_it) in _PUTTING and measured(words, reading, start) is not None
    if lacks_noun and not is_put and _take_noun(atoms, words, reading, before, previous):
        return
    if words.low(follows) in ("others", "more") or _is_victim(words, start) or _is_object(words, start):
        return
    phrase = measured(words, reading, start)
    if phrase is None:
        _take_topic(text, reading)
    elif words.low(phrase.head) not in _PARENTS:
        reading.set_item(text, words.chars(phrase.start, phrase.end), words.texts[phrase.head], "about")


_PUTTING: Final = frozenset({"at", "of"})
"""Words between a noun and the number that it has: "put the toll at 40", "a crew of 12"."""
_PARENTS: Final = word_set("father mother dad mum mom parent parents grandmother grandfather")
_PLURAL_ENDINGS: Final = ("s", "people", "men", "women", "children", "staff")
_HARMING: Final = word_set(
    "kill kills killed killing injure injured injures injuring wound wounded wounding arrest arrested arresting detain "
    "detained detaining rescue rescued rescuing hurt hurting evacuate evacuated displace displaced infect infected"
)


def _take_noun(
    atoms: Atoms, words: Words, reading: Reading, before: list[Reading], previous: Earlier
) -> bool:
    """Take the noun of the last count before that has a plural one, and tell whether there was one."""
    start, _ = reading.chars(atoms)
    for other in reversed([*previous.readings, *before]):
        same = any(other is one for one in before)
        if same and atoms.low(other.left - 1) in _PART_OF:
            continue
        if (
            other.kind != "count"
            or not other.item_text
            or not other.item_head
            or _is_agent(words, other, start)
        ):
            continue
        if other.item_head.lower().endswith(_PLURAL_ENDINGS):
            reading.item, reading.item_text, reading.item_head = other.item, other.item_text, other.item_head
            reading.item_from = "elided"
            if other.item and not same:
                reading.item = other.item[0] + previous.shift, other.item[1] + previous.shift
            return True
    return False


_PART_OF: Final = frozenset({"including", "among", "includes", "included"})
"""Words before a count that is part of another, and not what the next one counts."""


def _is_agent(words: Words, other: Reading, start: int) -> bool:
    """Tell whether what ``other`` counts is the subject of the verb before ``start``: "two blasts killed 5"."""
    verb = verb_before(words, words.before_char(start) + 1)
    if verb is None or words.forms[verb] == "VBG" or other.item is None or other.item[0] < 0:
        return False
    after = words.from_char(other.item[1])
    return after <= verb and all(words.tags[at] in ("AUX", "ADV", "PART") for at in range(after, verb))


def _is_victim(words: Words, start: int) -> bool:
    """Tell whether a number without a noun is the object of a verb of harm: people, but nobody says so."""
    verb = verb_before(words, words.before_char(start) + 1)
    return verb is not None and words.lows[verb] in _HARMING


_MEASURING: Final = word_set(
    "reach reached reaches hit hits total totals totalled totaled number numbers numbered exceed exceeds exceeded "
    "pass passes passed top tops topped near nears neared approach approaches approached equal equals equalled "
    "average averages averaged become became remain remains remained say says said surpass surpasses surpassed"
)
"""Verbs whose object is the number that their subject has: "the toll reached 40"."""


def _is_object(words: Words, start: int) -> bool:
    """Tell whether a number without a noun is a verb's object: it does not count the subject ("it admitted 22")."""
    at = words.before_char(start)
    while words.tag(at) == "ADV" or words.low(at) in (
        "about",
        "around",
        "some",
        "nearly",
        "over",
        "than",
        "least",
        "at",
    ):
        at -= 1
    return words.tag(at) == "VERB" and words.form(at) != "VBG" and words.low(at) not in _MEASURING


def _take_topic(text: str, reading: Reading) -> None:
    """Take what a figure is said of as its item."""
    if reading.topic_item:
        reading.set_item(text, reading.topic_item, reading.topic_head, "about")
