"""What an article's own lines say about it: title, publisher, agency, authors, place and time.

Only lines that :mod:`transforms.language.zones` set apart are read, never the story; what no line says stays
None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.language.datelines import read_dateline
from transforms.language.place_names import is_place_line, place_in_small_letters
from transforms.language.timestamps import read_timestamp
from transforms.language.word_lists import words
from transforms.records import Headers

if TYPE_CHECKING:
    from datetime import datetime

    from transforms.language.document import Document
    from transforms.records import Precision, ZoneKind

PUBLISHERS = words("CNN BBC NPR CBS ABC NBC CNBC Bloomberg")
"""Names in datelines that publish what they report; the others are agencies, whose stories others print."""

AGENCY_NAMES = {
    "ap": "AP", "associated press": "AP", "the associated press": "AP", "reuters": "Reuters",
    "thomson reuters": "Reuters", "afp": "AFP", "agence france-presse": "AFP", "xinhua": "Xinhua",
    "dpa": "dpa", "united press international": "UPI", "press association": "PA",
    "bloomberg news": "Bloomberg", "bloomberg": "Bloomberg",
}  # fmt: skip
"""Names of agencies, in small letters, and the name that is reported."""

_OWNER = re.compile(r"(?:^|[,;] |\band )(?P<owner>[A-Z][\w. &-]{1,40})['’]s (?=[A-Z])")
_SLUG = re.compile(r"Source: (?P<publisher>[A-Z][\w.&' -]{1,30})$")
_LEGAL = re.compile(
    r"(?:©|\([Cc]\)|Copyright)\W*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*"
    r"(?P<publisher>[A-Z][\w&' -]{1,40}?)(?:[.,]| All| Inc|$)"
)
_PAPER = re.compile(r"(?P<publisher>(?!(?:Updated|Published|Posted)\b)(?:[A-Z][a-z'’\-]+ ?){2,5})(?:,|\.?$)")
_OUTLET = re.compile(
    r"\b(?:Agency|Press|News|Times|Post|Herald|Journal|Service|Media|Network|Echo|Courier|Tribune|Gazette|Wire|Magazine"
    r"|Correspondent|Reporter|Staff|Editor|Writer|Radio|Television|Today|Daily|Weekly)\b"
)
"""Words of an outlet or an office, not of a person's name."""
_BODY = re.compile(
    r"\b(?:Inc|Ltd|LLC|PLC|Plc|Corp|Corporation|Company|Co|Group|Holdings|Publishing|Publications|Publishers|Broadcasting"
    r"|Communications|University|Council|Institute|Foundation|Association|Society|Trust|Department|Ministry|Union|Online"
    r"|Chronicle|Globe|Sun|Star|Bee|Record|Review|Observer|Independent|Telegraph|Guardian|Mail|Standard|Register|Sentinel"
    r"|Dispatch|Mercury|Examiner|Inquirer|Bulletin|Advertiser|Express|Mirror|Argus|Leader|Reporter|Monitor|Digest|Weekly)\b"
)
"""Words of a company, a body or a paper in the name of who holds a copyright."""
_BY = re.compile(r"(?:(?:words|story|written|analysis|text) )?by:? ", re.I)
_SEPARATOR = re.compile(r"\s*(?:,|;|\||&|/|\band\b)\s*")
_PLACE = re.compile(r"\s+in [A-Z].*$")
_REPORTING = re.compile(
    r"(?:additional |further |with )?reporting(?: and (?:writing|editing))? (?:by|from) (?P<names>[^;()]+)",
    re.I,
)
_CONTRIBUTED = re.compile(r"(?P<names>.{1,200}?),? (?:also )?(?:contributed|added|assisted)\b")
_STAFF = re.compile(
    r"^(?:.*\b(?:writers?|reporters?|correspondents?|journalists?|producers?|editors?|staff)\b:?\s*)", re.I
)
_NAME = re.compile(r"[^\W\d_][\w.'’\-]*(?: [\w.'’\-]+){1,4}")
_FIRST = re.compile(r"(?:first |originally )?(?:published|posted|created)", re.I)
_CHANGED = re.compile(r"(?:last )?(?:updated|modified)", re.I)


def read_headers(document: Document) -> Headers:
    """Return what the lines around the story of ``document`` say about it.

    ``published_at`` has the offset of the zone it is written in, so that its calendar day is the newsroom's.
    """
    lines = _lines(document)
    place, agency, publisher = _origin(lines)
    published_at, precision = _published(lines.get("timestamp", []))
    authors, byline_agency = _authors(lines.get("byline", []))
    headlines = lines.get("headline", [])
    if headlines and is_place_line(headlines[0], " ".join(lines.get("body", []))):
        place = place or place_in_small_letters(headlines.pop(0).strip().rstrip("."))
    return Headers(
        title=headlines[0] if headlines else None,
        publisher=document.publisher or publisher,
        agency=agency or byline_agency,
        authors=authors,
        contributors=_contributors(lines.get("contributor", [])),
        dateline_place=place,
        published_at=published_at,
        published_precision=precision,
    )


def _lines(document: Document) -> dict[ZoneKind, list[str]]:
    """Return the text of each zone, by kind, headings within the story left out."""
    lines: dict[ZoneKind, list[str]] = {}
    for zone in document.zones:
        if not (zone.kind == "headline" and "body" in lines):
            lines.setdefault(zone.kind, []).append(document.text[zone.char_start : zone.char_end])
    return lines


def _origin(lines: dict[ZoneKind, list[str]]) -> tuple[str | None, str | None, str | None]:
    """Return the dateline's place, the agency and the publisher."""
    place = agency = publisher = None
    for line in lines.get("dateline", [])[:1]:
        if dateline := read_dateline(line):
            place = place_in_small_letters(dateline.place) if dateline.place else None
            name = dateline.agency or ""
            if name.split() and name.split()[0] in PUBLISHERS:
                publisher = name
            else:
                agency = AGENCY_NAMES.get(name.lower(), name) or None
    for line in lines.get("note", []):
        if publisher is None and (match := _SLUG.search(line)):
            publisher = match["publisher"].strip()
    for line in lines.get("legal", []):
        holder = match["publisher"].strip() if (match := _LEGAL.search(line)) else ""
        if name := AGENCY_NAMES.get(holder.lower()) if holder not in PUBLISHERS else None:
            agency = agency or name
        elif publisher is None and _is_outlet(holder):
            publisher = holder
    for line in lines.get("timestamp", []):
        if publisher is None and (match := _PAPER.match(line)):
            publisher = match["publisher"]
    if publisher is None:
        owners = [match["owner"] for line in lines.get("contributor", []) for match in _OWNER.finditer(line)]
        publisher = next((owner for owner in owners if owner in PUBLISHERS), None)
    return place, agency, publisher


def _is_outlet(holder: str) -> bool:
    """Tell whether the holder of a copyright can be who published, and is no person or picture library.

    >>> _is_outlet("The Daily Bee"), _is_outlet("Selby Council"), _is_outlet("Jane Doe")
    (True, True, False)
    """
    words_ = holder.split()
    return bool(words_) and (
        len(words_) == 1 or words_[0] == "The" or bool(_OUTLET.search(holder) or _BODY.search(holder))
    )


def _authors(bylines: list[str]) -> tuple[tuple[str, ...], str | None]:
    """Return the names in the bylines and the agency they write for."""
    found: list[str] = []
    agency = None
    for line in bylines:
        for part in _SEPARATOR.split(_BY.sub("", line, count=1)):
            if name := AGENCY_NAMES.get(part.strip().lower()):
                agency = agency or name
            elif (name := _name(part)) and not _STAFF.match(part) and not _OUTLET.search(part):
                found.append(name)
    return tuple(dict.fromkeys(found)), agency


def _contributors(contributor_lines: list[str]) -> tuple[str, ...]:
    """Return the names in lines such as "Jane Doe in Lima contributed to this report."."""
    found: list[str] = []
    for line in contributor_lines:
        stretches = [match["names"] for match in _REPORTING.finditer(line)]
        if not stretches and (match := _CONTRIBUTED.match(line)):
            stretches = [match["names"]]
        for part in (part for stretch in stretches for part in _SEPARATOR.split(stretch)):
            bare = re.sub(r"^.*['’]s (?=[A-Z])", "", part)
            if name := _name(_STAFF.sub("", bare)):
                found.append(name)
    return tuple(dict.fromkeys(found))


def _name(part: str) -> str | None:
    """Return the person's name in ``part`` without the place after it; None unless it has two words."""
    name = _PLACE.sub("", part.strip(" .()")).strip(" .")
    if not _NAME.fullmatch(name) or not name[0].isupper() or name.lower() in AGENCY_NAMES:
        return None
    return name.title() if name.isupper() else name


def _published(timestamps: list[str]) -> tuple[datetime | None, Precision | None]:
    """Return the day or instant of publication, of the last change when only that is stated."""
    ranked = sorted(
        timestamps, key=lambda line: 0 if _FIRST.match(line) else 2 if _CHANGED.match(line) else 1
    )
    for line in ranked:
        if read := read_timestamp(line):
            return read
    return None, None
