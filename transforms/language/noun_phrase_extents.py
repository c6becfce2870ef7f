"""Longer noun phrases: what follows a base noun phrase and still names the same thing.

"the head" of "the head of the fire service in Lima", "Ana Silva, a spokesman for the ministry" and "Ana Silva
and Joe Bloggs": callers ask for the extent that they need. Only tags and a few words are looked at, no parse;
where an attachment is in doubt the phrase stays short.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.language.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.language.noun_phrases import NounPhrase
    from transforms.language.tokens import Token

MODIFIERS = words("of for in at from with on to against")
"""Prepositions that join two noun phrases into one after a noun of office or a noun of part."""
CLOSERS = words(', . ; : ” " ) — – -')


def with_of_phrases(
    phrase: NounPhrase,
    phrases: Sequence[NounPhrase],
    tokens: Sequence[Token],
    prepositions: frozenset[str] = frozenset(("of",)),
) -> NounPhrase:
    """Return ``phrase`` with the phrases that ``prepositions`` tie to it, its head unchanged.

    "the results" becomes "the results of the country's election"; with ``MODIFIERS`` "a spokesman" becomes "a
    spokesman for the ministry of health".
    """
    end = phrase.end
    for following in phrases:
        if following.start == end + 1 and tokens[end].text.lower() in prepositions:
            end = following.end
    return phrase._replace(end=end)


def with_conjuncts(phrase: NounPhrase, phrases: Sequence[NounPhrase], tokens: Sequence[Token]) -> NounPhrase:
    """Return ``phrase`` with the phrases that "and", "or" or "&" coordinate with it, its head unchanged.

    Commas count within a list that ends in a conjunction: "Ana Silva, Joe Bloggs and Li Wei".
    """
    end = best = phrase.end
    for following in phrases:
        if following.start < end:
            continue
        between = " ".join(token.text.lower() for token in tokens[end : following.start])
        if between not in (",", "and", "or", "&", ", and", ", or"):
            break
        end = following.end
        if between != ",":
            best = end
    return phrase._replace(end=best)


def with_apposition(
    phrase: NounPhrase, phrases: Sequence[NounPhrase], tokens: Sequence[Token], tags: Sequence[str]
) -> NounPhrase:
    """Return ``phrase`` with the apposition after its comma, its head unchanged; as it is when there is none.

    One of the two must be a name, the other a description, and the apposition must close with a comma or with
    the sentence: "Ana Silva, a spokesman for the ministry," but not "In Lima, police said".
    """
    if phrase.end + 1 >= len(tokens) or tokens[phrase.end].text != ",":
        return phrase
    following = next((other for other in phrases if other.start == phrase.end + 1), None)
    if following is None or (tags[following.head] == "PROPN") == (tags[phrase.head] == "PROPN"):
        return phrase
    extent = with_of_phrases(following, phrases, tokens, MODIFIERS)
    if extent.end < len(tokens) and tokens[extent.end].text not in CLOSERS:
        return phrase
    return phrase._replace(end=extent.end)
