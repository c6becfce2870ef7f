"""Sentence spans of a paragraph, by nupunkt and its own model.

nupunkt is a Punkt splitter (Kiss and Strunk 2006; Bommarito et al. 2025) that knows common abbreviations.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nupunkt.models import load_default_model

from transforms.language.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nupunkt import PunktSentenceTokenizer

LONGEST = 4000
"""No sentence is longer, in characters: a record carries its sentence, so this bounds the size of every
record."""

ABBREVIATIONS = words(
    """
    rs mr mrs ms mx messrs dr drs prof profs rev msgr mgr st ste mt mts ft gov govs sen sens rep reps gen col
    lt maj capt cmdr sgt cpl pvt adm brig supt det insp pres amb atty jr sr esq jan feb mar apr jun jul aug
    sept sep oct nov dec mon tue tues wed thu thur thurs fri inc co cos corp corps ltd bros assn assoc dept
    dist div univ inst intl natl govt ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich
    minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta ave blvd rd hwy apt bldg
    vs v etc al approx est vol vols no nos pp ed eds cf ie eg viz ca ph tel ext incl excl max avg lb lbs oz
    ft yd yds sq cu kg km cm mm hr hrs yr yrs mph et seq
    """
)
"""Abbreviations without a full stop inside, in small letters.

The model's own list was learnt from court opinions and takes "bank", "story" or "month" at the end of a
sentence for one, so only those that news writes are kept.
"""

_WORD = re.compile(
    r"\b(?:[Nn]o|ill|miss|mass|wash|ore|rep|max|ext|est|col|gen|ind)\.[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-Þ])"
)
"""Abbreviations that are plain words when written small; before a capital they end their sentence."""

_LETTER = re.compile(
    r"(?<=\w )[A-Z]\.[\"”’)]*\s+(?=[\"“‘(]?(?:The|A|An|In|On|At|By|For|From|But|And|So|He|She|It|They|We|His|Her"
    r"|Its|Their|This|That|These|There|Then|If|When|While|After|As|With|What|Not|No|Now|However|Yet|Still)\b)"
)
"""A letter that names a thing ("finished top of Group D. The day before"): no surname starts with such a word."""

_END = re.compile(
    r"\b(?:(?:[A-Z]\.){2,}|(?:Inc|Corps?|Co|Ltd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ind|Kan|Ky|La|Md|Mich|Minn"
    r"|Miss|Mo|Mont|Neb|Nev|Okla|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.)[”’)]*\s+(?=(?:He|She|They|It|We|His|Her|Their|Its"
    r"|But|Under|When|After)\b)"
)
"""An abbreviation that no name goes on from, before a word that opens a sentence: "of St. Albans, Vt. His car"."""

_RUN = re.compile(r"\S{400,}+")
"""A run without white space that is no prose; nupunkt's time is quadratic in the length of one."""


def sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence of one paragraph, white space between them left out.

    >>> text = "He met U.S. President Lee on Aug. 12. “It went well.” No. 2 came later."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['He met U.S. President Lee on Aug. 12.', '“It went well.”', 'No. 2 came later.']
    """
    split = _punkt().span_tokenize
    spans: list[tuple[int, int]] = []
    for start, end in _prose(paragraph):
        piece = paragraph[start:end]
        for from_, to in split(piece):
            for cut_from, cut_to in _cut(piece, from_, to):
                spans.extend(_shortened(paragraph, start + cut_from, start + cut_to))
    return spans


@cache
def _punkt() -> PunktSentenceTokenizer:
    punkt = load_default_model()
    known = punkt.parameters.abbrev_types
    known.intersection_update(
        [word for word in known if len(word) == 1 or "." in word or word in ABBREVIATIONS]
    )
    known.update(ABBREVIATIONS)
    punkt.clear_decision_cache()
    punkt.EXCL_QUEST_LOWERCASE_CONTINUES = True  # "Yahoo! in 1995"
    return punkt


def _cut(piece: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield ``start`` to ``end``, cut after a plain word or letter that was taken for an abbreviation."""
    cuts = {
        match.end() for pattern in (_WORD, _LETTER, _END) for match in pattern.finditer(piece, start, end)
    }
    for cut in sorted(cuts - {end}):
        yield start, cut
        start = cut
    yield start, end


def _prose(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield the pieces of ``paragraph`` between and around runs that no sentence is made of."""
    done = 0
    for run in _RUN.finditer(paragraph):
        yield done, run.start()
        for start in range(run.start(), run.end(), 400):
            yield start, min(start + 400, run.end())
        done = run.end()
    yield done, len(paragraph)


def _shortened(paragraph: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span without outer white space, cut at white space where it is longer than ``LONGEST``."""
    while start < end and paragraph[start].isspace():
        start += 1
    while end > start and paragraph[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = next((i for i in range(start + LONGEST, start, -1) if paragraph[i].isspace()), start + LONGEST)
        yield start, cut
        start = cut
        while start < end and paragraph[start].isspace():
            start += 1
    if start < end:
        yield start, end
