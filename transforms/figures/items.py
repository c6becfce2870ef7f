"""What a figure counts or measures: the noun phrase after it, before it, or the clause's subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading


class Phrase(NamedTuple):
    """Tokens ``start`` to ``end`` (exclusive) of a noun phrase and its head noun."""

    start: int
    end: int
    head: int


_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_SKIPPED: Final = frozenset("more other additional extra further such fellow another separate".split())
_DETERMINERS: Final = frozenset("the these those its their his her our my your a an all this that".split())
_TIME_WORDS: Final = frozenset(
    "year years month months week weeks day days quarter season yesterday today tomorrow night tonight monday tuesday wednesday thursday "
    "friday saturday sunday time morning afternoon evening".split()
)
_PEOPLE_VERBS: Final = frozenset("arrest kill injure detain wound hospitalise hospitalize die hurt rescue evacuate displace infect".split())


def phrase_from(words: Words, at: int) -> Phrase | None:
    """Return the base noun phrase that starts at token ``at``, a determiner before it included, or None."""
    start = at
    while words.low(at) in _DETERMINERS or words.low(at) in _SKIPPED:
        if words.low(at) in _SKIPPED:
            start = at + 1
        at += 1
    head = -1
    while at < len(words):
        tag, form = words.tags[at], words.forms[at]
        if form and tag == "VERB" and "-" in words.texts[at]:
            tag = "ADJ"
        if tag in _NOUNS:
            if head >= 0 and tag == "PROPN" and words.tags[at - 1] == "NOUN" and words.texts[at - 1].endswith("s"):
                break
            head = at
        elif tag == "PART" and words.low(at) in ("'s", "’s", "'", "’") and words.tag(at + 1) in ("NOUN", "PROPN", "ADJ"):
            pass
        elif head >= 0 and (tag in ("ADJ", "ADV", "NUM") or (tag == "VERB" and form in ("VBN", "VBG"))):
            if not (tag == "ADJ" and words.tag(at + 1) in _NOUNS and words.tags[at - 1] == "PROPN"):
                break
        elif (tag in ("ADJ", "NUM", "SYM") or (tag == "ADV" and words.tag(at + 1) in ("ADJ", "VERB") and _noun_soon(words, at + 2 - (words.tag(at + 1) == "ADJ")))) or (
            tag == "VERB" and (form in ("VBN", "VBG") or (at == start and head < 0)) and _noun_soon(words, at + 1)
        ):
            pass
        elif words.low(at) in ("and", "or", ",") and _continues(words, at, head):
            pass
        else:
            break
        at += 1
    if head < 0 or (head == start and words.low(head) in _TIME_WORDS and start > 0 and words.low(start - 1) == "last"):
        return None
    if words.low(start) in ("last", "this", "next", "same", "previous", "earlier") and words.low(head) in _TIME_WORDS:
        return None
    return Phrase(start, head + 1, head)


def _noun_soon(words: Words, at: int) -> bool:
    for here in range(at, at + 4):
        if words.tag(here) in _NOUNS:
            return True
        if words.tag(here) != "ADJ" and words.low(here) not in ("and", "or"):
            return False
    return False


def _continues(words: Words, at: int, head: int) -> bool:
    """Tell whether a conjunction joins modifiers of one noun ("Kia and Hyundai vehicles", "digital and physical sales")."""
    before, after, then = words.tag(at - 1), words.tag(at + 1), words.tag(at + 2)
    if words.low(at) == "," and not (before == "ADJ" and after == "ADJ"):
        return False
    if before in ("ADJ", "VERB") and after in ("ADJ", "VERB") and head < 0:
        return _noun_soon(words, at + 2)
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
    if words.tag(head) not in _NOUNS or head in words.taken:
        return None
    start = head
    while start > 0 and start - 1 not in words.taken and (words.tags[start - 1] in ("NOUN", "PROPN", "ADJ", "NUM") or words.low(start - 1) in ("'s", "’s") or (
        words.tags[start - 1] == "VERB" and words.forms[start - 1] in ("VBN", "VBG") and words.tag(start - 2) in ("DET", "ADJ", "PRON", "ADP")
    )):
        start -= 1
    return Phrase(start, head + 1, head)


_BEARING: Final = frozenset("worth totalling totaling costing valued priced earning measuring weighing ranging averaging paying numbering estimated".split())
_TOTALS: Final = frozenset("total average maximum minimum sum combination mixture range rate_".split())


def topic(words: Words, reading: Reading, at: int, item_end: int) -> Phrase | None:
    """Return what the figure at token ``at`` is said of: "the delivery of 63,000 cars", else the clause's subject."""
    link = at - 1
    if words.low(link) in ("of", "with"):
        found = phrase_before(words, link)
        if found and words.low(found.head) not in _TOTALS:
            return _whole(words, found)
    if words.low(link) == "(":
        found = phrase_before(words, link)
        if found:
            return found
    if reading.kind == "count" and reading.item_from == "counted" and words.low(item_end) == "of":
        found = phrase_from(words, item_end + 1)
        if found:
            return found
    return _bearer(words, at) or subject(words, at)


def _bearer(words: Words, at: int) -> Phrase | None:
    """Read the noun before "worth $8m", "ranging from $200 to $4m", "fines from $250 to $1,000"."""
    here = at - 1
    while words.low(here) in ("at", "between", "from", "up", "to", "about"):
        here -= 1
    if words.low(here) not in _BEARING:
        return None
    while here >= 0 and (words.low(here) in _BEARING or words.tags[here] in ("ADV", "AUX") or words.lows[here] == ","):
        here -= 1
    found = phrase_before(words, here + 1)
    return _whole(words, found) if found else None


def subject(words: Words, at: int) -> Phrase | None:
    """Return the subject of the clause that token ``at`` stands in, with its of-phrases, or None where none is named.

    A pronoun is followed back to the subject of the clause before it.
    """
    verb = _verb_before(words, at)
    if verb is None:
        return _adjacent(words, at)
    return _subject_of(words, verb, 0)


def _adjacent(words: Words, at: int) -> Phrase | None:
    """Return the phrase right before token ``at`` where no verb stands between: "Brent crude 74.07"."""
    here = at - 1
    while here >= 0 and (words.tags[here] in ("ADP", "ADV", "DET", "SYM") or (words.tags[here] == "NUM" and here not in words.taken) or words.low(here) in ("(", ":", "-", "–", "—")):
        here -= 1
    found = phrase_before(words, here + 1) if here >= 0 else None
    return _whole(words, found) if found else None


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
        if tag in _NOUNS or (tag == "ADJ" and here == verb - 1 and words.low(here - 1) in ("the", "a")):
            found = phrase_before(words, here + 1) if tag in _NOUNS else None
            whole = _whole(words, found) if found else None
            if whole and words.tag(whole.start - 1 - (words.tag(whole.start - 1) == "DET")) == "ADP" and here < verb - 1:
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
        if tag == "AUX" or (tag == "VERB" and (form not in ("VBG", "VBN") or _is_predicate(words, here, form))):
            while here > 0 and (words.tags[here - 1] in ("AUX", "ADV", "PART") or (words.tags[here - 1] == "VERB" and words.forms[here] == "VB")):
                here -= 1
            return here
    return None


def _is_predicate(words: Words, at: int, form: str) -> bool:
    before = words.tag(at - 1)
    return before in ("AUX", "ADV") or (form == "VBN" and (before in ("NOUN", "PROPN", "PRON") or words.low(at - 1) == ")"))


def _whole(words: Words, phrase: Phrase) -> Phrase:
    """Widen a phrase to the left over "X of Y", "X in Y": the head is X's."""
    for _ in range(3):
        link = phrase.start - 1
        while words.tag(link) in ("DET", "PRON") and words.low(link) not in ("that", "which", "who"):
            link -= 1
        if words.low(link) not in ("of", "in", "for", "on", "at", "from", "to", "between", "with", "by", "off", "among"):
            break
        outer = phrase_before(words, link)
        if outer is None:
            break
        phrase = Phrase(outer.start, phrase.end, outer.head)
    return phrase


def read_item(words: Words, reading: Reading, start: int, end: int, unit_end: int) -> Phrase | None:
    """Return what the figure at characters ``start`` to ``end`` counts or measures."""
    after = words.from_char(end)
    if reading.kind in ("count", "rank") and reading.is_bare:
        return _counted(words, reading, start, after)
    if reading.kind == "age" and reading.rule != "age-old":
        return None
    found = _of_phrase(words, reading, after)
    if found:
        return found
    if reading.kind in ("rank", "score", "multiple", "index"):
        return None
    at = words.from_char(start)
    return _attributive(words, reading, start, after) or _head_of(words, at) or (
        None if reading.kind in ("duration", "age") else _bearer(words, at) or _object(words, reading, at)
    )


def _counted(words: Words, reading: Reading, start: int, after: int) -> Phrase | None:
    before = words.before_char(start)
    if reading.value == 2 and words.low(before) == "or" and words.tag(before - 1) == "NOUN":
        return phrase_before(words, before)
    at = after + 1 if words.low(after) == "of" else after
    found = phrase_from(words, at)
    if found and at == after and words.tag(at) == "DET":
        return None
    return _plural_head(words, found) if found and (reading.value != 1 or at != after) else found


def _plural_head(words: Words, phrase: Phrase) -> Phrase:
    """Cut a phrase after its last plural: more than one are counted, so "200 women march" counts women."""
    for at in range(phrase.head, phrase.start, -1):
        if words.tags[at] == "NOUN" and not is_plural(words.texts[at]) and words.tags[at - 1] == "NOUN" and is_plural(words.texts[at - 1]):
            return Phrase(phrase.start, at, at - 1)
        if is_plural(words.texts[at]):
            break
    return phrase


_PLURALS: Final = frozenset("people men women children police staff personnel troops crew youth feet teeth mice geese".split())


def is_plural(word: str) -> bool:
    """Tell whether a noun looks plural."""
    if word.endswith("s") and word[:-1].isupper():
        return True
    word = word.lower()
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3) or word.endswith(("men", "people"))


def _of_phrase(words: Words, reading: Reading, after: int) -> Phrase | None:
    """Read "80.1% of the vote", "50 mL of acid", "$48 billion in assets"."""
    after += words.low(after) == "worth" and words.low(after + 1) == "of"
    link = words.low(after)
    if link == "of" or (link == "in" and reading.kind == "currency" and words.tag(after + 1) in ("NOUN", "ADJ")):
        found = phrase_from(words, after + 1)
        if found and not (link == "in" and words.low(found.head) in _TIME_WORDS):
            return _plural_head(words, found)
    if reading.kind == "share":
        return phrase_from(words, after) if words.low(after) in _DETERMINERS else None
    return None


def _attributive(words: Words, reading: Reading, start: int, after: int) -> Phrase | None:
    """Read "a $1,000 payment", "an 80-yard touchdown"."""
    if reading.trend in ("sign", "verb", "particle"):
        return None
    if words.low(after) == "(":
        close = next((here for here in range(after + 1, min(after + 7, len(words))) if words.lows[here] == ")"), None)
        if close is None or words.tag(close + 1) not in ("NOUN", "ADJ"):
            return None
        after = close + 1
    before = words.before_char(start)
    if words.tag(after) not in ("NOUN", "ADJ", "PROPN") and not (
        words.tag(after) == "VERB" and (words.form(after) in ("VBN", "VBG") or words.low(before) in ("a", "an")) and _noun_soon(words, after + 1)
    ):
        return None
    if words.low(after) in ("last", "next", "this", "long", "wide", "tall", "high", "deep", "higher", "lower", "more", "less", "old", "worth", "total", "away", "each"):
        return None
    if reading.kind == "duration" and words.low(after) in ("earlier", "later", "ago", "old"):
        return None
    found = phrase_from(words, after)
    if found and words.low(found.head) in _TIME_WORDS and found.head > after:
        return None
    return found


def _object(words: Words, reading: Reading, at: int) -> Phrase | None:
    """Read the object before a preposition: "cut emissions by 5%", "a shot at goal from 30 yards"."""
    link = words.low(at - 1)
    if link in ("-", "–", "—", ",") :
        return None
    if link not in ("by", "to", "from", "at", "with", "for", "in"):
        return None
    before = at - 2 if words.low(at - 2) not in ("-", "–", ",") else at - 3
    found = phrase_before(words, before + 1)
    if found is None or words.low(found.head) in _TIME_WORDS:
        return None
    whole = _whole(words, found)
    first = whole.start - 1
    while first >= 0 and words.tags[first] in ("DET", "PRON", "ADV"):
        first -= 1
    if reading.high is not None and link == "from":
        return whole
    if link == "by" and reading.role == "change" and (words.low(first) in (",", "and", "while", "but") or first < 0):
        return whole
    return whole if first >= 0 and words.tags[first] == "VERB" else None


def _head_of(words: Words, at: int) -> Phrase | None:
    """Read "a fine of $3bn", "an altitude of 30 feet"."""
    if words.low(at - 1) == "of":
        found = phrase_before(words, at - 1)
        if found and words.low(found.head) not in ("total", "average", "maximum", "minimum", "sum"):
            return found
    return None
