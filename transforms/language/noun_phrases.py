"""Base noun phrases, by one pattern over the tags of a sentence.

A base noun phrase runs from its first determiner, quantity or modifier to its last noun, possessors included
("the country's security forces"), without what follows the noun (of-phrases, relative clauses, appositions);
for those see :mod:`transforms.language.noun_phrase_extents`. Its head is the last noun, for a name the last
name; a number after the noun ("Flight 370") is in the phrase but not its head.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from transforms.language.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.language.tokens import Token


class NounPhrase(NamedTuple):
    """Token indices of a base noun phrase: ``start``, ``end`` (exclusive) and its ``head``."""

    start: int
    end: int
    head: int


POSSESSIVES = words("my your his her its our their whose")
NO_PHRASE = words("who whom which that what whoever whatever there")
"""Pronouns that point into a clause and stand for nothing by themselves."""
INTENSIFIERS = words(
    """
    very most more less least highly increasingly extremely fairly quite relatively too so
    """
)
APPROXIMATORS = re.compile(
    r"(?:well |slightly |far )?"
    r"(?:(?:about|around|over|under|nearly|almost|roughly|approximately|some|exactly|up to|close to|at least"
    r"|at most"
    r"|(?:more|less|fewer|better) than|no (?:more|less|fewer) than|as (?:many|much|few|little) as"
    r"|an estimated|just|only) )+$"
)
"""What belongs to the number after it: "at least 50", "just over 3,000", "as many as ten"."""
QUOTES = frozenset('"“”')
DAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
    """
)
DAY_PARTS = words("morning afternoon evening night")
TIMES = DAYS | words("week weekend month year night summer winter spring autumn fall season quarter")
NAMED_DAYS = words("black good easter palm super cyber bloody holy ash shrove boxing")

_PHRASE = re.compile(
    r"""
    (?:
        Q*(?:[Dd]+P?|P) (?:(?:[IA]*[Jq]|[IA]*(?<![NR%])[VG]|Q*C|S|%|N|R)|(?<=[JV])[,&](?=[IA]*[JV]+[NR]))*+
      | Q*C+ (?:I*J|N|R|(?<=C)V|%)*+                                 # at least 50 security personnel
      | Q*S+C+ (?:I*J|N|R)*+                                         # $3.5bn
      | (?:I*J(?:[,&](?=I*J))?|(?<=a)V|^V)++ (?:J|N|R|C)++            # young and angry protesters
      | [NRT](?:N|R|J(?=[NR]))*+                                     # opposition politician Jane Doe
    )
    (?:s (?:[IA]*[Jq]|[IA]*[VG]|Q*C|S|%|N|R)*+ )*+                   # 's team, 's three young men
    (?:(?<=[NR])C)?                                                  # Flight 370
  | [dJ](?=o)                                                        # many of
  | d(?=[Bv])                                                        # both said
  | p
    """,
    re.VERBOSE,
)
_CODE = {"ADJ": "J", "ADV": "A", "NOUN": "N", "PROPN": "R", "NUM": "C", "AUX": "B", "CCONJ": "&", "ADP": "a"}
_NOMINAL = re.compile("[NRTp]")
_LONE = re.compile("[CJ%d]")


def noun_phrases(
    tokens: Sequence[Token], tags: Sequence[str], forms: Sequence[str] = ()
) -> tuple[NounPhrase, ...]:
    """Return the base noun phrases of a sentence in order, from its tokens, UPOS tags and Penn verb forms."""
    codes = _codes([token.text.lower() for token in tokens], tags, forms or [""] * len(tags))
    found = [_phrase(codes, *match.span()) for match in _PHRASE.finditer(codes)]
    return tuple([phrase for phrase in found if phrase])


def _phrase(codes: str, start: int, end: int) -> NounPhrase | None:
    """Return the phrase within ``start`` and ``end``, cut after its last noun, number or lone adjective."""
    stops = _NOMINAL if _NOMINAL.search(codes, start, end) else _LONE
    last = max((match.start() for match in stops.finditer(codes, start, end)), default=None)
    if last is None:
        return None
    end = last + 1 + (codes[last] in "NR" and codes[last + 1 : last + 2] == "C" and last + 2 <= end)
    if codes.count("q", start, end) % 2 and codes[end : end + 1] == "q":
        end += 1
    return NounPhrase(start, end, last)


def _codes(words: Sequence[str], tags: Sequence[str], forms: Sequence[str]) -> str:
    """Return one letter a token, for ``_PHRASE``."""
    codes = [_code(word, tag, form) for word, tag, form in zip(words, tags, forms, strict=True)]
    for i, word in enumerate(words):
        if codes[i] in "CS" and i and codes[i - 1] not in "CS":
            before = " ".join(words[max(0, i - 5) : i]) + " "
            if match := APPROXIMATORS.search(before):
                count = match.group().count(" ")
                codes[i - count : i] = "Q" * count
        elif word in ("'", "’") and i and codes[i - 1] in "NR" and words[i - 1].endswith("s"):
            codes[i] = "s" if "".join(codes[i + 1 : i + 2]) in ("N", "R", "J") else "x"
        elif word in ("last", "next") and words[i + 1 : i + 2] and words[i + 1] in TIMES:
            codes[i] = "D"
        elif word in DAYS and i and codes[i - 1] in "NR" and words[i - 1] not in NAMED_DAYS:
            following = words[i + 1] if i + 1 < len(words) else ""
            if following in DAY_PARTS or not (following and _code(following, tags[i + 1], "") in "NR"):
                codes[i] = "T"
    return "".join(codes)


def _code(word: str, tag: str, form: str) -> str:
    if tag == "PRON":
        return "P" if word in POSSESSIVES else "x" if word in NO_PHRASE else "p"
    if tag == "VERB":
        return {"VBN": "V", "VBG": "G"}.get(form, "v")
    if tag == "SYM":
        return "%" if word == "%" else "S" if word[-1] in "$£€¥₹₽#" else "x"
    if tag == "PART":
        return "s" if word.strip("'’") in ("s", "") else "x"
    if tag == "ADV":
        return "I" if word in INTENSIFIERS else "A"
    if tag == "DET":
        return "D" if word in ("the", "a", "an") else "d"
    if tag == "PUNCT":
        return "," if word == "," else "q" if word in QUOTES else "x"
    if word == "of":
        return "o"
    return _CODE.get(tag, "x")
