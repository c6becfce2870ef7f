"""Datelines: place, day and agency before a story ("MINSK, Belarus (AP) —", "LONDON, May 3 (Reuters) -").

The forms are those of the agencies' own style books (AP Stylebook, "datelines"; Reuters Handbook of
Journalism): the city in capitals, the region or country where it is needed, Reuters' day, the agency in
brackets, a dash. Sites that print city and country in ordinary letters always name the agency ("Minsk,
Belarus CNN —").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.language.word_lists import words

AGENCIES = words(
    """
    AP Reuters REUTERS AFP CNN Xinhua XINHUA UPI dpa DPA ANI PTI IANS TASS Kyodo Yonhap Bloomberg BBC ANSA EFE
    Interfax NPR CBS ABC NBC CNBC AAP PA UNI RIA Anadolu KUNA WAM SANA KCNA APTN
    """
)
"""Agencies and broadcasters that name themselves in datelines."""

NO_PLACES = words(
    """
    UPDATE UPDATED BREAKING EXCLUSIVE WATCH OPINION ANALYSIS REVIEW VIDEO PHOTOS PHOTO LIVE CORRECTION FILE
    NEW NEWS ADVISORY MORE ALERT EDITORIAL COMMENTARY FACTBOX TIMELINE EXPLAINER WRAPUP RPT POLL NOTE READ
    RELATED CAPTION INTERVIEW FEATURE SPORT SPORTS BUSINESS WORLD POLITICS HEALTH PODCAST LISTEN NATO NASA
    FIFA UEFA OPEC
    """
)
"""Words in capitals that open a line before a dash and are no city."""

LONGEST = 140
"""A dateline ends within so many characters."""

_DASH = r"(?:\s*(?:--+|[–—―])|(?<=[\s)/.])[-_]|\s+[-_](?=\s|$))\s*"
_END = re.compile(
    rf"\(\s?(?P<bracket>[^()\n]{{2,40}}?)\s?\)(?P<dash>{_DASH})?"
    rf"|\s/(?P<slash>[A-Z][A-Za-z]{{1,9}})/\.?(?:{_DASH}|\s)|{_DASH}"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = re.compile(rf"[,.]?\s(?P<day>{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?[,.]?$")
_CITY = re.compile(r"[A-Z][A-Z.'’\-]+(?:(?: |/| AND | and )[A-Z][A-Z.'’\-]*){0,4}")
_PLACE_WORD = re.compile(r"[A-Z][\w.'’\-]*,?|(?:of|de|del|la|al|el|and|the|upon|on|e|do|da|in)")
_NEXT = re.compile(r"[A-Z\d“\"‘'$£€(À-Þ]|$")


class Dateline(NamedTuple):
    """A dateline and what it names; ``end`` is where the story begins."""

    end: int
    place: str | None
    agency: str | None


def read_dateline(paragraph: str, opens_story: bool = True) -> Dateline | None:
    """Return the dateline that ``paragraph`` begins with, or None.

    A city in capitals without an agency ("WASHINGTON —") counts only where the story opens.

    >>> read_dateline("MINSK, Belarus (AP) — Police said")
    Dateline(end=22, place='MINSK, Belarus', agency='AP')
    >>> read_dateline("LONDON, May 3 (Reuters) - Shares fell")
    Dateline(end=26, place='LONDON', agency='Reuters')
    >>> read_dateline("The minister – a former officer – said")
    """
    if (end := _END.search(paragraph, 0, LONGEST)) is None or not _NEXT.match(paragraph, end.end()):
        return None
    head = paragraph[: end.start()].strip()
    agency = end["bracket"] or end["slash"]
    if agency is None:
        head, agency = _trailing_agency(head)
    elif agency.split()[0].strip(",") not in AGENCIES and not (
        end["dash"] and _is_city(head) and agency[0].isupper()
    ):
        return None
    place = _DAY.sub("", head).strip(" ,")
    if agency is None and not (opens_story and _is_city(place)):
        return None
    if place and not (_is_city(place) or _is_place(place)):
        return None
    if not place and end["bracket"] is None and agency is None:
        return None
    return Dateline(end.end(), place or None, agency)


def _trailing_agency(head: str) -> tuple[str, str | None]:
    """Return ``head`` without the agency it ends with ("Minsk, Belarus CNN"), and that agency."""
    words = head.split()
    for count in (1, 2):
        if len(words) >= count and words[-count] in AGENCIES:
            return " ".join(words[:-count]), " ".join(words[-count:])
    return head, None


def _is_city(place: str) -> bool:
    """Tell whether the first part of ``place`` is a city in capitals; a region may follow in any letters."""
    city, _, region = _DAY.sub("", place).partition(",")
    return bool(
        _CITY.fullmatch(city.strip())
        and len(city.strip()) > 2
        and city.split()[0] not in NO_PLACES
        and (not region.strip() or _is_place(region))
    )


def _is_place(place: str) -> bool:
    """Tell whether ``place`` looks like a name of at most six words."""
    words = place.split()
    return (
        0 < len(words) <= 6
        and words[0][0].isupper()
        and words[0] not in ("The", "A", "An")
        and all(_PLACE_WORD.fullmatch(word) for word in words)
    )
