"""Zones: what each paragraph of an article's text is for; the text is labelled, never cut.

Lines of the page (bylines, timestamps, notes, ...) are told by :mod:`transforms.language.furniture`, captions
by :mod:`transforms.language.captions`, datelines by :mod:`transforms.language.datelines`; headlines by their
place before a story and their missing full stop. A video's slug ("02:46 - Source: CNN") is a note. What
nothing speaks for is body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.language.captions import is_labelled_caption, is_scene
from transforms.language.datelines import read_dateline
from transforms.language.furniture import furniture_kind
from transforms.language.paragraphs import paragraph_spans
from transforms.records import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from transforms.records import ZoneKind

HEADLINE_WORDS = 25
"""A headline has at most so many words; a heading within the story, ``CROSSHEAD_WORDS``."""
CROSSHEAD_WORDS = 9
PROSE_WORDS = 12
SHORT_PROSE_WORDS = 4
"""A paragraph of so many words that ends like a sentence is the story; of fewer, where no other is."""
MOST_SCENES = 4
"""More unlabelled captions than this are a story told in the present tense."""

_ENDED = re.compile(r"[.!?:;,…][\"”’')\]]*$")
_FULL_STOP = re.compile(r"(?<![A-Z])[.:;,…][\"”’')\]]*$")
_HEADING = re.compile(r"[\"“‘'(]?[A-ZÀ-Þ\d$£€]")
_MARKER = re.compile(r"[-*•·–—>#\d]")


def read_zones(text: str, known: tuple[Zone, ...] = ()) -> tuple[Zone, ...]:
    r"""Return the zones of ``text`` in order: one a paragraph, two where a dateline opens it.

    Zones in ``known`` (the source's own) win over what is read here.

    >>> text = "Storm kills 50\nBy Jane Doe\nLIMA, Peru (AP) — A storm killed 50 people."
    >>> [zone.kind for zone in read_zones(text)]
    ['headline', 'byline', 'dateline', 'body']
    """
    spans = paragraph_spans(text)
    paragraphs = [text[start:end] for start, end in spans]
    kinds = _kinds(paragraphs)
    zones: list[Zone] = []
    opens_story = True
    for (start, end), paragraph, kind in zip(spans, paragraphs, kinds, strict=True):
        if kind == "body" and (dateline := read_dateline(paragraph, opens_story)):
            zones.append(Zone("dateline", start, start + len(paragraph[: dateline.end].rstrip())))
            start += dateline.end
        if start < end:
            zones.append(Zone(kind, start, end))
        opens_story = opens_story and not _is_prose(paragraph, kind)
    return tuple(_overlaid(text, zones, known)) if known else tuple(zones)


def _kinds(paragraphs: list[str]) -> list[ZoneKind]:
    """Return the kind of each paragraph, a dateline still within the body."""
    kinds: list[ZoneKind] = [
        furniture_kind(paragraph) or ("caption" if is_labelled_caption(paragraph) else "body")
        for paragraph in paragraphs
    ]
    prose = [i for i, paragraph in enumerate(paragraphs) if _is_prose(paragraph, kinds[i])]
    if not prose:
        prose = [
            i for i, paragraph in enumerate(paragraphs) if _is_prose(paragraph, kinds[i], SHORT_PROSE_WORDS)
        ]
    if len(prose) < 2 and len(paragraphs) < 3:
        return _with_headlines(paragraphs, kinds, prose)
    scenes = [i for i in prose if is_scene(paragraphs[i]) and read_dateline(paragraphs[i]) is None]
    if len(scenes) <= min(MOST_SCENES, max(1, len(prose) // 4)) and len(scenes) < len(prose):
        for i in scenes:
            kinds[i] = "caption"
    return _with_headlines(paragraphs, kinds, [i for i in prose if kinds[i] == "body"])


def _with_headlines(paragraphs: list[str], kinds: list[ZoneKind], prose: Sequence[int]) -> list[ZoneKind]:
    """Return ``kinds`` with the lines before the story, and headings within it, as headlines."""
    is_story = set(prose)
    is_headed = is_signed = False
    for i, paragraph in enumerate(paragraphs[: prose[-1]] if prose else []):
        is_signed = is_signed or (is_headed and kinds[i] in ("byline", "timestamp"))
        if kinds[i] != "body" or i in is_story:
            continue
        if i < prose[0] and _is_heading(paragraph, HEADLINE_WORDS):
            # what follows the byline or the time and is no sentence belongs to a picture
            kinds[i] = "caption" if is_signed else "headline"
            is_headed = True
        elif i + 1 in is_story and _is_heading(paragraph, CROSSHEAD_WORDS):
            kinds[i] = "headline"
    if prose and prose[-1] > 0 and kinds[0] == "body" and _is_title(paragraphs[0]):
        kinds[0] = "headline"
    return kinds


def _is_prose(paragraph: str, kind: ZoneKind, words: int = PROSE_WORDS) -> bool:
    return kind == "body" and bool(_ENDED.search(paragraph[-6:])) and paragraph.count(" ") >= words - 1


def _is_heading(paragraph: str, most_words: int) -> bool:
    """Tell whether ``paragraph`` is a short line without a full stop that begins as a heading does."""
    return (
        paragraph.count(" ") < most_words
        and _HEADING.match(paragraph) is not None
        and (_MARKER.match(paragraph) is None or paragraph[:1].isdigit())
        and _FULL_STOP.search(paragraph[-6:]) is None
        and read_dateline(paragraph) is None
        and len(paragraph) > 2
    )


def _is_title(paragraph: str) -> bool:
    """Tell whether ``paragraph`` is written In Title Case, as a headline that was given a full stop."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’\-]+", paragraph) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    if read_dateline(paragraph):
        return False
    return len(words) >= 4 and paragraph.count(" ") < HEADLINE_WORDS and capitals >= 0.85 * len(words)


def _overlaid(text: str, zones: list[Zone], known: tuple[Zone, ...]) -> Iterator[Zone]:
    """Yield ``zones`` cut where a known zone lies over them; what it covers has its kind."""
    edges = sorted(known, key=lambda zone: (zone.char_start, zone.char_end))
    for zone in zones:
        at = zone.char_start
        for over in edges:
            start, end = max(over.char_start, at), min(over.char_end, zone.char_end)
            if start < end:
                yield from _trimmed(text, Zone(zone.kind, at, start))
                yield from _trimmed(text, Zone(over.kind, start, end))
                at = end
        yield from _trimmed(text, Zone(zone.kind, at, zone.char_end))


def _trimmed(text: str, zone: Zone) -> Iterator[Zone]:
    """Yield ``zone`` without outer white space, unless nothing is left."""
    piece = text[zone.char_start : zone.char_end]
    start = zone.char_start + len(piece) - len(piece.lstrip())
    if piece.strip():
        yield Zone(zone.kind, start, start + len(piece.strip()))
