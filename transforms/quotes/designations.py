"""Designations: what the words of a mention call its speaker, apart from who that is."""

from __future__ import annotations

import re

from transforms.quotes.kinds import ORGANISATION
from transforms.quotes.names import GIVEN_NAMES, TITLES, bare

_REFLEXIVE = re.compile(r" (?:himself|herself|itself|themselves)$")
_KIND = re.compile(
    r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er |[Tt]heir )?(?:[A-Z][\w.’'-]* ){0,3}(?:[a-z][\w-]* ){0,3}"
    r"(?P<kind>[a-z][\w-]*) (?P<name>[A-Z][\w&.’'-]*(?: [A-Z&][\w&.’'-]*){0,4})"
)

_UNNAMED_KIND = re.compile(r"(?:[Tt]he|[Aa]n?|[Aa]nother)(?: [a-z][\w-]*)+")
ISSUED = re.compile(
    r"\b(?:statement|letter|e-?mail|memo|message|release|note|tweet|post|announcement|remarks)s?\b"
    r"[^,]*?\b(?:from|by)\s+(.+)$",
    re.IGNORECASE,
)
"""Who issued what speaks: "a statement from the port authority"."""
ABBREVIATED = re.compile(r" ?\((?P<short>[A-Z][A-Z.&]{1,7})\)")
"""The short name that an organisation is given: "the World Health Organization (WHO)"."""


def is_introduced(text: str, match: re.Match[str]) -> bool:
    """True for a name with an age or an apposition: "Holm, 29, won", "its head, Ida Holm, left"."""
    after = text[match.end() : match.end() + 6]
    behind_office = re.search(r"\b[a-z][\w'’-]*, $", text[max(0, match.start() - 30) : match.start()])
    return bool(re.match(r", \d\d[,)]|, (?:an?|the|who)\b", after)) or (
        behind_office is not None and after[:1] == ","  # not "in Vik, Denmark, on Monday"
    )


_STAFF = re.compile(r"[ \xa0](?:[a-z]+[ \xa0]){0,2}?([a-z]+)[ \xa0](?=[A-Z])")


def is_employer(text: str, end: int) -> bool:
    """True for a name up to ``end`` that only says whose somebody is: "**Holm** spokeswoman Ida Vik left"."""
    staff = _STAFF.match(text, end)
    return staff is not None and staff.group(1) in TITLES


def are_two(one: str, other: str) -> bool:
    """True for two full names with one last name and different given names: "Ida Holm", "Otto Holm"."""
    first, second = one.split(" "), other.split(" ")
    if len(first) < 2 or len(second) < 2:
        return False
    given, same = bare(first[0]), bare(second[0])
    shared = {bare(word) for word in first[:-1]} & {bare(word) for word in second[:-1]}
    is_short = given.startswith(same) or same.startswith(given)
    return not (is_short or shared) and bool({given, same} & GIVEN_NAMES)


def organisation_name(mention: str, name: str) -> str:
    """Return what to call an organisation: its name alone when the mention only adds what it is."""
    if re.search(r"[“\"]", mention):
        return name
    mention = ABBREVIATED.sub("", mention).rstrip(" ,")
    whole = shortened(mention) or name
    if _UNNAMED_KIND.fullmatch(whole) and name in mention[len(whole) :]:
        return name  # "Another carmaker, General Motors"
    kind_and_name = re.fullmatch(rf"(?:[Tt]he|[Aa]n?)\s+(?:[a-z][\w-]*\s+){{1,3}}{re.escape(name)}", whole)
    if kind_and_name and " of " not in whole[: -len(name)]:
        return name
    return _after_kind(whole) or whole


def _after_kind(mention: str) -> str | None:
    """Return the name behind the kind of an organisation: "Norline" of "The Danish rail operator Norline", or None.

    >>> _after_kind("United States car company General Motors"), _after_kind("the Harbour company")
    ('General Motors', None)
    """
    found = _KIND.fullmatch(mention)
    return found.group("name") if found and found.group("kind") in ORGANISATION else None


def tidy(mention: str) -> str:
    """Return a mention on one line, without punctuation at its edges and without "himself"."""
    return _REFLEXIVE.sub("", re.sub(r"\s+", " ", mention).strip(" ,;:–—-"))


def shortened(mention: str) -> str:
    """Return a mention without its apposition: "CNN’s team in Minsk", not the clause after the comma."""
    return re.split(r",\s|\s[–—]\s", mention)[0].strip()


_ADDRESS = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "prof", "professor", "rev"}
)
"""Forms of address, which say of nobody what they do."""


def role_in(mention: str, name: str) -> str | None:
    """Return what a mention says of the named person: the title before the name or the apposition after it.

    >>> role_in("Ann Lee, a spokeswoman for the bank", "Ann Lee")
    'a spokeswoman for the bank'
    """
    at = mention.find(name)
    surname = name.split(" ")[-1]
    if at < 0:
        at = mention.find(surname)
        name = surname
    if at < 0:
        return None
    before = re.sub(r"^(?:the|a|an)\s+", "", mention[:at].strip(" ,"), flags=re.IGNORECASE)
    after = re.sub(r"^\([^)]*\)", "", mention[at + len(name) :].strip()).strip(" ,–—-")
    if before.rstrip(".").lower() in _ADDRESS or before.endswith(("'s", "’s")):
        before = ""
    if after.startswith(("who ", "'s", "’s", "of ")):
        after = ""
    after = re.split(r", (?:who|which|whose)\b", after)[0]
    return before or after or None
