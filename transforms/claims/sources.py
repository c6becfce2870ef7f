"""Who stands behind a mention: the name in "the mayor, Tito Varga", the issuer of "data from the Grain Exchange"."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from transforms.claims.claim_verbs import SHOWING
from transforms.claims.claim_words import TIMES
from transforms.claims.subjects import phrase_after
from transforms.language.word_lists import words as word_set
from transforms.quotes.names import TITLED_BODIES

if TYPE_CHECKING:
    from transforms.claims.subjects import Span
    from transforms.claims.words import Words

_DATA: Final[dict[str, Any]] = tomllib.loads(
    files("transforms.claims").joinpath("documents.toml").read_text("utf-8")
)
DOCUMENTS: Final = frozenset(_DATA["nouns"].split())
_GENERIC: Final = frozenset(_DATA["generic"].split())
_TITLES: Final = frozenset(_DATA["titles"].split())
_ORGANISATIONS: Final = frozenset(_DATA["organisations"].split())
_NAME_STARTS: Final = word_set(
    "associated united daily "
    "new old great north south east west northern southern eastern western central saint san santa los las"
)
_PARTICLES: Final = word_set("de van von der al bin &")
_BODIES: Final = frozenset(_DATA["bodies"].split())
COMPANIES: Final = frozenset(_DATA["companies"].split())
_SPEAKING: Final = _BODIES | COMPANIES | _ORGANISATIONS
_SURVEYING: Final = word_set("geological antarctic ordnance biological geodetic hydrographic soil")
"""Before "Survey" they name a body that surveys land or sea, no poll."""
_INSIDE_NAMES: Final = frozenset(
    {"of", "in", "for", "at", "by", "and", "from", "on", "to", "with", "near", "/", "'s", "’s"}
)
_MADE: Final = word_set(
    """
    published released compiled collected conducted commissioned issued gathered obtained provided seen reviewed
    produced drawn written prepared carried
    """
)
_DESCRIBED: Final = re.compile(
    r"(?:[Tt]he|[Aa]n?) (?:(?!of |in |for |at |by |from )[a-z-]+ )*([a-z-]+) "
    r"(?=(?:[A-Z][\w’'&.-]*(?: |$)|(?:at|of|and|for|&) )+$)"
)
_NAMED: Final = (_BODIES | {"utility", "pollster", "broker"}) - {
    "opposition",
    "government",
    "military",
    "coalition",
}
"""Nouns before a body's own name: "the charity Open Door"."""
_COUNTED: Final = word_set(
    "figures data statistics numbers estimates projections forecasts forecast estimate count tally poll survey"
)
"""Documents that are their issuer's word: "police figures", not "police records"."""
_FOUND: Final = word_set("obtained seen reviewed gathered")
"""What is done by those who hold a document, not by its issuer: "records obtained by the Herald"."""
_STATES: Final = word_set(
    "preliminary official unofficial latest new early recent updated provisional initial final"
)
"""What a document is, not its issuer: "preliminary police estimates"."""
_PLURAL_POLLS: Final = frozenset({"polls", "surveys"})
_ISSUING: Final = word_set("from by")


def document_head(words: Words, span: Span) -> int | None:
    """Return the token of the document noun that heads the mention at ``span``, or None."""
    start, end = span
    for at in range(start, end):
        if words.low(at) in {"from", "by", "of", "on", "in", "for", "published", "released", ","}:
            break
        if words.low(at) == "survey" and words.low(at - 1) in _SURVEYING:
            continue
        if (
            words.low(at) in DOCUMENTS
            and words.low(at + 1) not in {"'s", "’s"}
            and words.low(at + 1) not in DOCUMENTS
        ):
            following = (
                words.tag(at + 1) in {"NOUN", "PROPN"} and at + 1 < end and words.low(at + 1) not in SHOWING
            )
            if not following:
                return at
    return None


def issuer(words: Words, span: Span) -> Span:
    """Return the named issuer of a document that ``span`` mentions, else the document as it is mentioned.

    "data from the Grain Exchange" and "a Delta Polls survey" give the issuer; "city records" and "records obtained by
    the Herald" give themselves.
    """
    head = document_head(words, span)
    if head is None:
        return span
    after = head + 1
    if words.low(after) == "that" and words.low(after + 1) in {"was", "were", "is", "are", "has", "have"}:
        after = next((i for i in range(after, after + 4) if words.low(i) in _MADE), after)
    if words.low(after) in _MADE or (words.low(after) == "," and words.low(after + 1) in _MADE | {"by"}):
        reach = range(after + 1, min(after + 8, len(words)))
        after = next((i for i in reach if words.low(i) in _ISSUING or words.is_finite(i)), after)
    elif words.low(after) in {"of", "on", "into", "for"}:
        reach = range(after + 1, min(after + 7, len(words)))
        after = next((i for i in reach if words.low(i) in _ISSUING or words.is_finite(i)), after)
    is_issuer = words.low(after) == "from" or not (words.low(after) == "by" and _is_found(words, head, after))
    is_theirs = words.low(after) != "by" or after == head + 1 or not _is_released(words, span[0], head, after)
    named = phrase_after(words, after + 1) if words.low(after) in _ISSUING and is_theirs else None
    if named is not None and not is_issuer:
        return span[0], named[1]
    if named is not None and words.tag(named[0]) == "NUM":
        named = None  # "a Holm study from 2011"
    while named is not None and named[1] - named[0] > 1 and words.low(named[1] - 1) in SHOWING:
        named = named[0], named[1] - 1
    if (
        named is not None
        and words.tag(named[0]) != "PRON"
        and words.low(named[0]) not in {"his", "her", "its", "their"}
    ):
        return named
    start = span[0]
    if words.low(head) in _PLURAL_POLLS:
        return start, head + 1  # "Holm polls show": several polls of one place
    owner = next((i for i in range(head - 1, start, -1) if words.low(i) in {"'s", "’s", "'", "’"}), None)
    if owner is not None:
        return (span[0], head + 1) if words.low(owner - 1) in TIMES else (start, owner)
    if words.tag(start) in {"DET"}:
        start += 1
    while words.low(start) in _STATES and start < head:
        start += 1
    if words.low(head - 1) in _BODIES and words.low(head) in _COUNTED and head - 1 >= start:
        return start, head
    end = head
    while end > start and not _is_proper(words, end - 1):
        end -= 1
    if words.low(end - 1) in TIMES or words.low(max(start, end - 2)) in TIMES:
        return span[0], head + 1
    first = end
    while first > start and (
        _is_proper(words, first - 1)
        or words.tag(first - 1) == "CCONJ"
        or words.low(first - 1) in {"of", "the", "for", "&", "/"}
    ):
        first -= 1
    if first == end or (end - first == 1 and words.low(first) in _GENERIC):
        return span[0], head + 1
    return first, end


def _is_released(words: Words, start: int, head: int, by: int) -> bool:
    """Tell whether a document that has its issuer's name was only handed out: "a Vik Watch report released by Holm"."""
    return words.texts[max(start, head - 1)][:1].isupper() and "released" in words.lows[head + 1 : by]


def _is_found(words: Words, head: int, by: int) -> bool:
    """Tell whether what stands between a document and its "by" is how somebody came by it."""
    return any(words.low(i) in _FOUND for i in range(head + 1, by))


def _is_proper(words: Words, at: int) -> bool:
    if words.tag(at) == "PROPN" or (at > 0 and words.texts[at][:1].isupper()):
        return True
    return at == 0 and words.tag(0) in {"ADJ", "NOUN"} and words.texts[1][:1].isupper()


def name_span(words: Words, span: Span) -> Span:
    """Return the name within a mention: "Headteacher Maud Ferrier" and "the aid group Medline" give the last part."""
    start, end = _without_employer(words, span)
    tail = end
    while tail > start and _is_name(words, tail - 1, tail == end):
        tail -= 1
    inside = {words.low(i) for i in range(start, tail)} & _INSIDE_NAMES
    is_after_role = (
        tail > start and words.tag(tail - 1) == "NOUN" and end - tail > 1 and inside <= {"'s", "’s"}
    )
    if tail == end or (inside and not is_after_role):
        return span
    if is_body(words.texts[end - 1]):
        while tail > start and words.texts[tail - 1][:1].isupper() and words.tag(tail - 1) != "DET":
            tail -= 1
    else:
        while end - tail > 1 and words.low(tail).rstrip(".") in _TITLES:
            tail += 1
    return tail, end


def bare_description(words: Words, span: Span) -> Span:
    """Return a description of somebody without its relative clause or participle: "a reporter who reached the village".

    A document keeps them, since they say which it is.
    """
    start, end = span
    cut = next(
        (
            i
            for i in range(start + 1, end)
            if words.low(i) in {"who", "whose", "which", ","}
            or (
                words.form(i) in {"VBN", "VBG"}
                and words.tag(i) == "VERB"
                and words.tag(i - 1) in {"NOUN", "PROPN"}
                and words.low(i) not in {"polled", "surveyed"}
                and words.tag(i + 1) == "ADP"
                and words.low(i + 1) != "of"
            )
        ),
        end,
    )
    return start, cut


def owner_span(words: Words, span: Span) -> Span:
    """Return whose thing a subject is: "Hill Corp" of "Hill Corp's loss" and of "shares in Hill Corp"."""
    start, end = span
    owner = next((i for i in range(start + 1, end) if words.low(i) in {"'s", "’s"}), None)
    if (
        words.tag(end - 1) == "NOUN"
        and owner is not None
        and words.tag(owner - 1) == "PROPN"
        and not is_body(words.texts[end - 1])
    ):
        return start, owner
    link = next((i for i in range(start + 1, end - 1) if words.low(i) in {"in", "of", "at", "for"}), None)
    is_thing = link is not None and not is_body(words.texts[link - 1]) and words.tag(link - 1) == "NOUN"
    if link is not None and is_thing and words.tag(end - 1) == "PROPN":
        return link + 1, end
    return span


def is_body(surface: str) -> bool:
    """Return whether a mention is of something that speaks as one: a company, an office, a group of people.

    >>> is_body("the Interior Ministry"), is_body("Hill Corp"), is_body("the storm")
    (True, True, False)
    """
    last = surface.rsplit(" ", 1)[-1].lower().strip("’'.")
    return last in _SPEAKING


def without_title(name: str) -> str:
    """Return a name without the titles or the description before it.

    >>> without_title("Biologist Tomas Reik"), without_title("Bank of Lund"), without_title("the charity Open Door")
    ('Tomas Reik', 'Bank of Lund', 'Open Door')
    """
    if (described := _DESCRIBED.match(name)) and described.group(1) in _NAMED:
        return name[described.end() :]
    parts = name.split(" ")
    is_titled_body = len(parts) > 1 and parts[1].lower() in TITLED_BODIES  # "General Motors Corporation"
    if is_body(name) or is_titled_body or any(part[:1].islower() for part in parts):
        return name
    while len(parts) > 2 and parts[0].lower().rstrip(".") in _TITLES:
        parts = parts[1:]
    return " ".join(parts)


def _is_name(words: Words, at: int, is_last: bool) -> bool:
    if (
        at > 0
        and words.tag(at) in {"ADJ", "NOUN"}
        and words.texts[at][:1].isupper()
        and (words.tag(at - 1) in {"NOUN", "PROPN"} or words.low(at) in _NAME_STARTS)
    ):
        return True
    return words.tag(at) == "PROPN" or (not is_last and words.low(at) in _PARTICLES)


def _without_employer(words: Words, span: Span) -> Span:
    """Cut "Economist Priya Raman of Northgate Bank" after the name when a title or two names stand before the link."""
    start, end = span
    link = next((i for i in range(start + 1, end) if words.low(i) in {"of", "from", "at", "with"}), None)
    if link is None or words.tag(link - 1) != "PROPN" or words.low(link - 1) in _ORGANISATIONS:
        return span
    names = link - 1
    while names > start and words.tag(names - 1) == "PROPN":
        names -= 1
    is_titled = words.low(start).rstrip(".") in _TITLES or words.low(names).rstrip(".") in _TITLES
    is_employed = words.low(link) != "of" or (
        words.low(link + 1) == "the" and words.texts[link + 2][:1].islower()
    )
    return (start, link) if link - names >= 2 and (is_titled or is_employed) else span
