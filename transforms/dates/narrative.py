"""Whether an article tells history: then a bare month belongs to the year told of last, not to this year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_YEAR = re.compile(r"(?<![\d.,$£€])1[0-9]\d\d(?![\d,%s])|(?<![\d.,$£€])20\d\d(?![\d,%s])|\b\d{1,4} B\.?C")
_DEICTIC = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight"
    r"|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|year|quarter))\b"
)
_SAYING = re.compile(r"\b(?:said|says|told|asked|according to)\b")
FEWEST_YEARS = 5
YEARS_PER_DEICTIC = 4
YEARS_PER_SAYING = 3


def is_narrative(text: str, reference: date | None) -> bool:
    """Return whether ``text`` names many past years, hardly ever a day of its own week and hardly anybody who speaks.

    Years of the reference year and later do not count: a report on a budget is no history. Nor is news that looks
    back on elections or crises: it quotes people, and its months are those of this year.
    """
    years = _YEAR.findall(text)
    past = sum(1 for year in years if not year.isdecimal() or reference is None or int(year) < reference.year)
    return (
        past >= FEWEST_YEARS
        and past >= YEARS_PER_DEICTIC * len(_DEICTIC.findall(text))
        and past >= YEARS_PER_SAYING * len(_SAYING.findall(text))
    )
