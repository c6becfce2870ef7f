"""Captions of photographs and videos that were copied along with a page's text.

Two kinds of evidence. A credit or a label ("(AP Photo/Jane Doe)", "FILE -", "From left:") is enough by
itself. Without one, a caption is told by how agencies write them (AP Stylebook, "captions and photo style"):
one or two sentences, the first in the present tense with a verb of what a picture shows, tied to a past or
present scene by a weekday or an occasion ("march in Lima on Friday", "during a rally"), nothing quoted and
nobody saying anything in it. A story wrongly taken for a caption costs more than a missed one, so every part
of that must be there.
"""

from __future__ import annotations

import re

from transforms.language.sentences import sentence_spans
from transforms.language.tagger import tag
from transforms.language.tokens import tokenize
from transforms.language.word_lists import words

LONGEST = 900
"""No caption is longer, in characters."""
CREDIT = 200
"""A credit stands within so many characters of the end."""

_CREDIT = re.compile(
    r"\((?:[\w .,/&'’\-]{0,60}?\b)?(?:AP|Reuters|REUTERS|AFP|EPA|EFE|Getty|Photo|Image|Picture|File|Handout"
    r"|Video)"
    r"(?: (?:Photo|Image|File|Picture|Video|via|Images|by|credit|courtesy)|/)[^()]{0,120}\)\W{0,2}$"
    r"|\((?:Photo|Image|Picture|Video|Credit|Pic)s?(?: credit)?(?: by|:|/| courtesy)[^()]{1,120}\)"
    r"|(?:Photo|Image|Picture|Photograph|Illustration|Credit|Pic|Video)s?(?: (?:credit|by"
    r"|courtesy))?: ?[^.!?]{2,80}\.?$"
    r"|(?:[/—–] ?|\b(?:via|by) |\s)(?:Getty Images|Shutterstock|Alamy|EPA-EFE|AFP/Getty"
    r"|Anadolu Agency)\W{0,2}$"
    r"|\bREUTERS/[A-Z]|\bAP Photo\b|\bAFP via Getty|/AP\W{0,2}$|/AFP\W{0,2}$"
)
_LABEL = re.compile(
    r"(?:FILE(?: PHOTO| IMAGE| PICTURE)?S? ?(?:-|–|—|:)|File (?:photo|picture|image|pic)\b|(?:PHOTO|CAPTION"
    r"|IMAGE|PICTURE)S?:"
    r"|(?:Photo|Caption|Image|Picture|Pictured|In pictures?)(?: \w+)?: |\(?Pictured\b|(?:Photo|Image"
    r"|Picture) (?:by|courtesy)\b"
    r"|In this (?:[\w.,]+ ){0,6}(?:file )?(?:photo|image|picture|frame|grab|screengrab|handout)\b"
    r"|(?:This|A|An) (?:[\w.,]+ ){0,4}(?:(?:photo|photograph|image|picture|handout|screengrab) (?:provided"
    r"|released|supplied|taken|made"
    r"|from|obtained|shows)|(?:handout|undated|file) (?:photo|photograph|image|picture))"
    r"|(?:From left|Clockwise from|L-R|\(L-R\)|Top left|Bottom left)\b|(?:Above|Below|Left|Right|Top|Bottom"
    r"|Cover): )"
)
_WHOLE_DAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:[A-Z][a-z]{2,8}\.? \d{1,2}"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4}\b"
)
"""A weekday with its full date: captions carry it, for they are filed for years; stories hardly ever do."""

_SEEN = words(
    """
    hold stand walk march wave gather embrace leave carry sit look watch react speak pose shout chant light
    kneel hug inspect celebrate rest wait pass drive smile gesture lie burn clash protest demonstrate search
    line fill guard patrol pray mourn comfort cheer sing listen ride point queue cross climb clean clear
    remove unload load collect lay place throw escort push pull sleep dance swim jump hang billow float shake
    greet applaud touch kiss cry weep talk chat
    """
)


def _present(verb: str) -> set[str]:
    """Return the present-tense forms of ``verb``."""
    if verb.endswith(("s", "sh", "ch", "x")):
        return {verb, verb + "es"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies"}
    return {verb, verb + "s"}


SEEN = frozenset(form for verb in _SEEN for form in _present(verb))
"""Present forms of verbs for what a picture can show."""

PLURALS = words("people women men children police")

_SCENE = re.compile(
    r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day,? [A-Z\d]"
    r"|\b(?:during|ahead of|in front of|outside|following|after|amid) (?:a|an|the|his|her|their|another)\b"
)
_TOLD = re.compile(
    r"[\"“”]|\b(?:its|said|says|told|tells|according to|announced|will|would|could|may|might|have|has|had)\b"
)


def is_labelled_caption(paragraph: str) -> bool:
    """Tell whether ``paragraph`` carries a picture's credit or label.

    >>> is_labelled_caption("Firefighters rest near Coimbra, Portugal. (AP Photo/Ana Silva)")
    True
    """
    return len(paragraph) <= LONGEST and bool(_LABEL.match(paragraph) or _CREDIT.search(paragraph[-CREDIT:]))


def is_scene(paragraph: str) -> bool:
    """Tell whether ``paragraph`` is written as the caption of a picture, by its tense and scene.

    >>> is_scene("Nurses march through Lima during a strike over pay on Friday. Police said 200 took part.")
    True
    >>> is_scene("Nurses marched through Lima on Friday during a strike over pay.")
    False
    """
    if len(paragraph) > LONGEST // 2 or not (_SCENE.search(paragraph) or _WHOLE_DAY.search(paragraph)):
        return False
    sentences = sentence_spans(paragraph)
    if len(sentences) > 2:
        return False
    first = paragraph[slice(*sentences[0])]
    if _TOLD.search(first) or not first.endswith("."):
        return False
    has_scene = _SCENE.search(first) or _WHOLE_DAY.search(first)
    return bool(has_scene) and _first_finite_verb(first) in SEEN


def _is_headline_verb(tokens: list[str], tags: tuple[str, ...], i: int) -> bool:
    """Tell whether a verb between a plural and a preposition was tagged a noun ("women march in")."""
    subject = tokens[i - 1] if i else ""
    is_plural = subject.endswith("s") or subject.lower() in PLURALS
    return is_plural and tags[i - 1] in ("NOUN", "PROPN") and i + 1 < len(tags) and tags[i + 1] == "ADP"


def _first_finite_verb(sentence: str) -> str | None:
    """Return the first finite verb of ``sentence`` outside relative clauses if it is in the present."""
    tokens = [token.text for token in tokenize(sentence)]
    if SEEN.isdisjoint(tokens):
        return None
    tags, forms = tag(tokens)
    for i, form in enumerate(forms):
        if i and tokens[i - 1].lower() in ("who", "which", "that", "to"):
            continue
        if form in ("VBD", "MD") or tags[i] == "AUX":
            return None
        if form in ("VBP", "VBZ") or (form == "VB" and tokens[i] in SEEN):
            return tokens[i]
        if tags[i] == "NOUN" and tokens[i] in SEEN and _is_headline_verb(tokens, tags, i):
            return tokens[i]
    return None
