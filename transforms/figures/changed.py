"""What a verb of change acts on: "raised **its key rate** by a quarter point to 5.25 percent"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.noun_spans import TIME_WORDS, Phrase, phrase_before
from transforms.figures.subjects import whole_phrase
from transforms.figures.trend_words import ADVERBS, TRANSITIVE
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.phrases import Words

_ACTING: Final = (
    TRANSITIVE
    | word_set(
        "increase increases increased increasing decrease decreases decreased decreasing hike hikes hiked hiking "
        "upped narrow narrows narrowed narrowing widen widens widened widening expand expands expanded expanding "
        "push pushes pushed pushing bring brings brought bringing revise revises revised revising"
    )
) - word_set("add adds added adding lose loses lost losing")
_TO: Final = word_set("by to from up down")


def changed(words: Words, at: int) -> Phrase | None:
    """Return what the verb of change before the figure at token ``at`` acts on, or None.

    A change may stand between it and its new level: "cut its forecast by 0.3 points to 2.1 percent".
    """
    here = at - 1
    while here >= 0 and (
        here in words.taken or words.lows[here] in _TO | ADVERBS or words.tags[here] == "SYM"
    ):
        here -= 1
    found = phrase_before(words, here + 1) if here >= 0 else None
    if found is None or words.low(found.head) in TIME_WORDS or found.head != here:
        return None
    whole = _with_gerund(words, whole_phrase(words, found))
    first = whole.start - 1
    while first >= 0 and words.tags[first] in ("DET", "PRON", "ADV"):
        first -= 1
    return whole if first >= 0 and words.tags[first] == "VERB" and words.lows[first] in _ACTING else None


def _with_gerund(words: Words, phrase: Phrase) -> Phrase:
    """Widen "schools" to "spending on schools", whose head a tagger takes for a verb."""
    head = phrase.start - 2
    if words.tag(phrase.start - 1) == "ADP" and words.form(head) == "VBG" and words.low(head - 1) in _ACTING:
        return Phrase(head, phrase.end, head)
    return phrase
