"""Past tense or participle: four rules over what the tagger says of verbs that look alike in both.

The tagger sees two tokens to each side, too few to tell "police detained over 1,000 people" from
"people detained over the weekend". Its participles (VBN) become past tense (VBD) where the sentence
around them leaves no other reading, and "sank", which is nothing else, is one whatever it says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.language.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

NOMINATIVES = words("i he she we they")
SAME_FORMS = words(
    """
    held sold bought brought kept left led lost met said sent told won found built caught cut hit put
    set shut shot heard felt paid read made spread struck had
    """
)
"""Irregular verbs whose past tense is their participle."""
PURE_PASTS = words(
    """
    sank began went came took fell knew saw swam flew drew threw drove ate chose froze shook stole woke rose spoke
    wrote gave grew rang sang sprang broke wore tore bore swore hid rode blew forgot forgave mistook overcame
    undertook withdrew
    """
)
"""Irregular past tenses that are neither a participle nor a base form."""
DOUBLE_OBJECTS = words(
    """
    called named dubbed given considered known elected titled entitled labeled labelled nicknamed found
    told asked shown taught denied sent offered awarded paid made
    """
)
"""Verbs whose participle may have an object too ("a man named Smith", "the sum paid him")."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECTS = frozenset(("NOUN", "PROPN", "PRON"))
_OBJECTS = frozenset(("DET", "NUM", "PROPN", "NOUN", "PRON"))
_ABOUT = words("over about nearly almost around")
_RELATIVES = words("who which that what")


def finite_forms(tokens: Sequence[str], tags: Sequence[str], forms: Sequence[str]) -> tuple[str, ...]:
    """Return ``forms`` with VBN turned into VBD where a participle makes no sense.

    That is after "he" and its like; between a noun and an object; and where a full sentence would have no
    finite verb.

    >>> finite_forms(["Police", "held", "50"], ("NOUN", "VERB", "NUM"), ("", "VBN", ""))
    ('', 'VBD', '')
    """
    found = ["VBD" if form and tokens[i].lower() in PURE_PASTS else form for i, form in enumerate(forms)]
    if "VBN" not in forms:
        return tuple(found)
    lacks_verb = tokens[-1] == "." and FINITE.isdisjoint(forms)
    for i, form in enumerate(forms):
        if form != "VBN" or tags[i] != "VERB" or not _is_ambiguous(tokens[i].lower()):
            continue
        subject = i - 1
        while subject >= 0 and tags[subject] == "ADV":
            subject -= 1
        if subject < 0 or tags[subject] not in _SUBJECTS:
            continue
        if tokens[subject].lower() in NOMINATIVES or _has_object(tokens, tags, i) or lacks_verb:
            found[i] = "VBD"
            lacks_verb = False
    return tuple(found)


def _is_ambiguous(verb: str) -> bool:
    return verb.endswith("ed") or verb in SAME_FORMS


def _has_object(tokens: Sequence[str], tags: Sequence[str], verb: int) -> bool:
    """Tell whether an object follows the verb at ``verb`` that a participle could not have."""
    if verb + 1 >= len(tokens) or tokens[verb].lower() in DOUBLE_OBJECTS:
        return False
    following = tokens[verb + 1].lower()
    return (tags[verb + 1] in _OBJECTS and following not in _RELATIVES) or following in _ABOUT
