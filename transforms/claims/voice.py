"""Whether a claiming verb is finite and active, with the tags of verbs read as nouns put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.claim_words import BE, OBJECT_OPENERS
from transforms.claims.sources import DOCUMENTS

if TYPE_CHECKING:
    from transforms.claims.words import Words


_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON"})


def is_active(words: Words, at: int) -> bool:
    """Return whether the verb at token ``at`` is finite and active: neither passive nor an infinitive."""
    form, tag = words.form(at), words.tag(at)
    if tag not in {"VERB", "AUX"}:
        return _is_misread(words, at)
    if form == "MD":
        return False
    auxiliaries: list[str] = []
    here = at - 1
    while here >= 0 and words.tag(here) in {"AUX", "ADV", "PART"}:
        auxiliaries.append(words.low(here))
        here -= 1
    if form == "VBG":
        is_absolute = words.tag(at - 1) in {"NOUN", "PROPN"} and "with" in words.lows[max(0, at - 5) : at]
        return is_absolute or any(word in BE for word in auxiliaries)
    if form == "VB":
        is_perfect = words.low(at) == "put" and bool({"has", "have", "had"} & set(auxiliaries))
        return is_perfect or (
            words.low(here) != "to" and all(words.tag(i) == "ADV" for i in range(here + 1, at))
        )
    if form == "VBN" and not auxiliaries:
        after = at + 1 + (words.tag(at + 1) == "ADV")
        return words.low(after) not in {"by"} and words.low(here) != ","
    has_perfect = any(word in {"has", "have", "had", "'ve", "’ve", "'d", "’d"} for word in auxiliaries)
    if (
        form == "VBN"
        and any(word in BE for word in auxiliaries)
        and not (has_perfect and "been" not in auxiliaries)
    ):
        return False
    return form != "VBN" or has_perfect


def _is_misread(words: Words, at: int) -> bool:
    """Tell whether a verb was tagged as a noun: "the charity fears as many as 40", "economists forecast inflation"."""
    if words.low(at) == "put" and has_at(words, at):
        return True
    if words.low(at) == "forecast" and words.tag(at) in {"ADJ", "NOUN"} and words.tag(at - 1) in _SUBJECTS:
        is_pronoun = words.tag(at - 1) == "PRON"
        return is_pronoun or (
            words.tag(at) == "ADJ" and not any(words.is_finite(i) for i in range(len(words)))
        )
    if words.low(at + 1) == "that" and words.tag(at - 1) == "ADJ" and words.low(at - 2) == "the":
        return words.tag(at) == "NOUN" and words.low(at).endswith("s")  # "the navy insists that"
    if (
        words.tag(at) != "NOUN"
        or (words.tag(at - 1) not in {"NOUN", "PROPN"} and words.low(at - 1) != ",")
        or words.low(at - 1) in {"'s", "’s"}
    ):
        return False
    if words.low(at) in DOCUMENTS and words.tag(at - 2) == "ADP":
        return False  # "allow for minority reports at"
    following = words.low(at + 1)
    if words.form(at + 1) == "VBG" or (following == "to" and words.form(at + 2) == "VB"):
        return True
    if following in OBJECT_OPENERS or words.tag(at + 1) in {"NUM", "SYM", "PRON"}:
        return True
    if words.tag(at + 1) not in {"NOUN", "ADJ"} or following in DOCUMENTS:
        return False
    return not any(words.is_finite(i) for i in range(at - 1, min(at + 12, len(words))))


def has_at(words: Words, at: int) -> bool:
    """Return whether "at" and a number, or what leads to one, follow the verb ("put the toll at 40")."""
    return any(
        words.low(i) in {"at", "as"}
        and words.tag(i + 1) in {"NUM", "SYM", "ADV", "ADJ", "DET", "ADP", "NOUN", "PROPN", "CCONJ"}
        for i in range(at + 1, min(at + 16, len(words)))
    )
