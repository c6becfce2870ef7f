"""What a speaker is: a person, an organisation, a group, a document or somebody who is not named."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from transforms.quotes.names import TITLES, bare, name_in
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["person", "organisation", "group", "document", "unnamed"]
MentionType = Literal["name", "description", "pronoun", "noun phrase"]

ORGANISATION = word_list("organisation")
DOCUMENT = word_list("document")
GROUP = word_list("group")
UNNAMED = word_list("unnamed")
_MARKS = word_list("unnamed_marks")
PRONOUNS = word_list("pronouns")
_CUT = re.compile(
    r",|\(| who | which | that | of | in | for | at | from | with | on | by | to "
    r"| familiar | close | briefed | – | — |\bnamed\b|\bcalled\b"
    r"| (?:published|released|issued|commissioned|conducted|compiled|obtained|carried|seen|funded) "
)


_SURVEYORS = re.compile(r"\b(?:Geological|Antarctic|Ordnance|Biological|Geodetic|Hydrographic|Soil) Survey$")
"""Offices that survey land: no document."""


def head_noun(mention: str) -> str:
    """Return the head of a mention, in lower case: the last word before its first modifier on the right.

    >>> head_noun("a spokesman for the ministry")
    'spokesman'
    """
    head = _CUT.split(mention, maxsplit=1)[0].strip() or mention
    words: Sequence[str] = re.findall(r"[\w'’\-&.]+", head) or re.findall(r"\w+", mention)
    return bare(words[-1]) if words else ""


@lru_cache(maxsize=4096)
def mention_type(mention: str) -> MentionType:
    """Return how a mention names its speaker."""
    if mention.lower() in PRONOUNS:
        return "pronoun"
    if name_in(mention):
        return "name"
    return (
        "description"
        if re.match(r"(?:the|his|her|their|its|this|that|my|our)\b", mention, re.IGNORECASE)
        else "noun phrase"
    )


@lru_cache(maxsize=4096)
def kind_of(mention: str, name: str) -> Kind:
    """Return what the speaker of ``mention`` is; ``name`` is the resolved name, or "" when nobody is named."""
    head = head_noun(mention)
    words = {bare(w) for w in re.findall(r"[\w'’\-.]+", mention)}
    if (
        not name
        and (head in UNNAMED or head.rstrip("s") in UNNAMED)
        and (words & _MARKS or head.startswith(("source", "insider")))
    ):
        return "unnamed"
    if re.search(r"[“\"‘]", mention) and name:
        return "organisation"
    if head in DOCUMENT and not _SURVEYORS.search(mention):
        return "document"
    if head in GROUP:
        return "group"
    if head in ORGANISATION or _SURVEYORS.search(mention):
        return "organisation"
    if name:
        return _kind_of_name(mention, name)
    if head.endswith("s") and not head.endswith("ss"):
        return "group"
    return "person"


def _kind_of_name(mention: str, name: str) -> Kind:
    words = [bare(w) for w in name.split(" ")]
    if (
        words[-1] in ORGANISATION
        or words[0] in ORGANISATION
        or (len(name) > 1 and name.isupper() and " " not in name)
    ):
        return "organisation"
    before = mention[: mention.find(name)].split()
    if len(before) > 1 and before[-1] in ORGANISATION and before[-1].islower():
        return "organisation"  # "the rail operator Norline"
    if before and bare(before[-1]) in TITLES:
        return "person"  # "the Deputy Ambassador Ida Holm"
    if re.match(r"the\b", mention, re.IGNORECASE) and head_noun(mention) == words[-1] and len(words) > 1:
        return "organisation"
    return "person"
