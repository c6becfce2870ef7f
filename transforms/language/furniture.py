"""Lines of a page that are no story: what each kind of them looks like, in a few words each.

Every pattern must match at the start of a paragraph. ``LIMITS`` bounds how many words such a line has, so
that a sentence of the story that begins alike stays in the story.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.records import ZoneKind

_NAME = r"(?:[A-ZÀ-Þ][\w.'’\-]*+|d[aeiou]s?|van|von|bin|al|el|la|le|ter|of)"
_NAMES = rf"[A-ZÀ-Þ][\w.'’\-]*+(?:(?:,? (?:and |in )?| in | \| ?| & |/){_NAME})*+"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?"
_DATE = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_CLOCK = (
    r"(?:\d{4}(?= ?(?:GMT|UTC|HKT))|\d{1,2}(?:[:.]\d\d){0,2}) ?(?:[AaPp]\.?[Mm]\.?)?(?: ?\(?[A-Z]{2,5}\)?|Z)?"
)
_PART = rf"(?:{_WEEKDAY}|{_DATE}|\(?T?{_CLOCK}\)?|at|on|[,|·•–—-])"

_PERSON = r"[A-ZÀ-Þ][\w'’\-]+(?: [A-ZÀ-Þ]\.?)? [A-ZÀ-Þ][\w'’\-]+"
_OUTLET = r"(?:CNN|BBC|AP|AFP|Reuters|Bloomberg|(?:The )?Associated Press|NPR|Xinhua)(?: [A-Z]\w+)?"
_PAPER = (
    r"(?:The )?(?:[A-Z][\w'’\-]+ ){1,3}(?:Times|Post|Echo|Herald|Courier|Gazette|Tribune|News|Journal"
    r"|Chronicle|Observer|Guardian|Telegraph|Star|Mail|Mirror|Press|Standard|Independent|Dispatch|Bulletin"
    r"|Examiner|Inquirer|Register|Argus)"
)

_OPENINGS: tuple[tuple[ZoneKind, str], ...] = (
    # Updated 10:46 AM ET, Fri August 14, 2020  |  Published 3 May 2021  |  Friday, July 21, 2017
    (
        "timestamp",
        r"(?i:(?:first |last |originally )?(?:updated|published|posted|modified|created|date)(?: on| at)?(?::"
        r"| -| –)?\s+)"
        rf"(?:{_PART}\s*+)++(?:$|[;|(])|(?:{_WEEKDAY},? )?{_DATE}(?:\s*+{_PART})*+\s*$"
        rf"|{_CLOCK},? (?:{_PART}\s*+)++$"
        rf"|{_PAPER}(?:, ?{_DATE}|\.?)$"  # The Selby Courier, October 3, 2024
        r"|(?i:(?:updated |published |posted )?\d+ (?:minutes?|mins?|hours?|hrs?|days?) ago)$",
    ),
    # 02:46 - Source: CNN (a video's length and owner), 5 min read, Advertisement
    (
        "note",
        r"\d{1,2}:\d\d (?:-|–|—|\|) (?:Source|Video|Now playing)\b"
        r"|(?i:\d+[ -]min(?:ute)?s? read|advertisement|story continues below.*|article continues.*"
        r"|scroll (?:down )?to continue.*"
        r"|(?:share|print|comments?|e-?mail|listen to (?:this )?article|now playing|just watched"
        r"|replay)(?: \d+)?)$",
    ),
    (
        "note",
        r"(?:Editor(?:s|['’]s|s['’])? [Nn]ote|EDITOR(?:S|['’]S|S['’])? NOTE|Corrections?|CORRECTIONS?"
        r"|Clarification|"
        r"CLARIFICATION|Disclosure|Note to readers)\b ?(?::|-|–|—)"
        r"|[\[(]?(?i:this (?:story|article|post|piece|report|page|headline|version)(?: of (?:this"
        r"|the) (?:story|article))?"
        r"(?:, [^,]{1,60},)? (?:has been|was|is being|will be|is|first appeared|originally)\b.{0,40}?\b"
        r"(?:updated|corrected|clarified|amended|edited|published|appeared|developing|breaking|revised"
        r"|translated|produced))"
        r"|(?i:this is a (?:developing|breaking)\b.{0,20}\b(?:story|news)|(?:an"
        r"|a previous) (?:earlier )?version of (?:this|the)"
        r"|the headline (?:of|on) this|\((?:updates?|adds?|recasts?|corrects?|refiles?|rewrites?)\b.*\)$)",
    ),
    (
        "legal",
        r"(?:©|\([Cc]\)|Copyright|COPYRIGHT)\s.*?\d{4}|©|(?i:all rights reserved"
        r"|this material may not be published"
        r"|(?:terms of (?:use|service)|privacy policy)(?:$| [|·•]| and)|reproduction (?:of|in whole))"
        r"|.{0,80}?(?i:all rights reserved\.?)(?: .{0,120})?$",
    ),
    (
        "contributor",
        r"[\[(]?(?i:(?:additional |further |with )?(?:reporting|writing|editing|research"
        r"|files)(?: and (?:writing|editing))?"
        r"(?: contributed)?) (?:by|from) [A-Z]"
        r"|(?:.{1,200}?)\b(?:contributed|added|assisted)(?: (?:reporting|research"
        r"|writing))?(?: (?:from [\w. ,]{2,40}))?"
        r" (?:to|for|with) (?:this|the) (?:report|story|article|piece|analysis|investigation)\b.{0,40}$",
    ),
    # By Jane Doe and John Smith, Associated Press
    (
        "byline",
        rf"(?:By|BY|by|Words by|Story by|Written by|Analysis by|Text by):? {_NAMES}(?:,? (?:for )?{_NAMES}"
        r"|, [a-z][a-z ]{2,40}| (?:[a-z]+ ){0,3}(?:reporter|correspondent|editor|writer)s?)*+\s*$"
        # Jane Doe, court reporter  |  Jane Doe and John Smith, CNN
        rf"|{_PERSON}(?:(?:, | and |, and ){_PERSON}){{0,3}}, (?:{_OUTLET}"
        r"|(?:[\w-]+ ){0,4}(?i:reporter|correspondent|editor|writer|journalist|staff)s?)\W*$",
    ),
    (
        "newsletter",
        r"(?i:sign[ -]up (?:for|to|here|now)\b.*(?:newsletter|inbox|email|alert|brief|daily|weekly|here"
        r"|today)"
        r"|subscribe (?:to|now|for|here|today)\b|get .{0,80}\b(?:newsletter|in your inbox|to your inbox)"
        r"|.{0,80}\b(?:delivered|sent|straight) (?:\w+ )?to your inbox|download (?:the|our) .{0,30}\bapp\b"
        r"|(?:follow|like|join|find) (?:us|our)\b.{0,60}(?:twitter|facebook|instagram|telegram|whatsapp"
        r"|youtube|linkedin|\bX\b)"
        r"|enter your e-?mail|want more .{0,60}\?.*(?:sign up|subscribe))",
    ),
    (
        "contact",
        r"(?i:(?:e-?mail|tel|phone|telephone|fax|media contacts?|press contacts?|contacts?)(?: us| me)?:\s"
        r"|(?:e-?mail|contact|reach|write to|follow|tweet) .{1,60}?(?: at| on"
        r"|:)? ?(?:[\w.+-]{1,40}@[\w.-]{3,}|@\w{2,})"
        r"|(?:got|have) (?:a|any) (?:news )?tips?\?|for more information,? (?:contact|visit|call|please)"
        r"|[\w.+-]{1,40}@[\w-]{2,40}\.[\w.]{2,20}$)",
    ),
    (
        "related",
        r"(?:READ MORE|Read more|Read More|READ ALSO|Read also|Also read|Also Read|ALSO READ|RELATED|Related"
        r"|See also|See Also|SEE ALSO|"
        r"More on this|More from|MORE FROM|MORE|READ|WATCH|Watch|LISTEN|Listen|Don['’]t miss|DON['’]T MISS"
        r"|Recommended|RECOMMENDED|"
        r"Further reading|Continue reading|Related (?:articles|stories|coverage|content|topics|links)"
        r"|Most read|Trending|"
        r"You may also like|What to read next|Up next|Top stories)(?: ?[:|»>…]|\s*$| [-–—] )",
    ),
)
PATTERNS: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern)) for kind, pattern in _OPENINGS
)
"""Kinds of furniture with what opens a line of each, tried in this order."""

LIMITS: dict[ZoneKind, int] = {
    "timestamp": 16,
    "note": 90,
    "legal": 90,
    "contributor": 60,
    "byline": 24,
    "newsletter": 50,
    "contact": 40,
    "related": 30,
}
"""The most words that a line of each kind has."""


def furniture_kind(paragraph: str) -> ZoneKind | None:
    """Return what kind of furniture ``paragraph`` is, or None for a paragraph of the story.

    >>> furniture_kind("By Jane Doe, Associated Press"), furniture_kind("02:46 - Source: CNN")
    ('byline', 'note')
    >>> furniture_kind("By Friday, police had arrested 50 people.")
    """
    if not 3 < len(paragraph) < 900:
        return None
    words = paragraph.count(" ") + 1
    for kind, pattern in PATTERNS:
        if words <= LIMITS[kind] and pattern.match(paragraph):
            return kind
    return None
