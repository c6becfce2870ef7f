"""Where a publisher writes from, as far as it decides whether 08/12 is in August or in December."""

from __future__ import annotations

from transforms.dates.lexicon import words

MONTH_FIRST = words(
    "cnn ap associated abc cbs nbc msnbc fox npr pbs usa upi bloomberg politico axios time newsweek "
    "washington york angeles chicago boston philadelphia houston dallas miami seattle denver vox "
    "buzzfeed huffpost cnbc wsj vice"
)
DAY_FIRST = words(
    "bbc guardian telegraph independent reuters times mirror sun express sky itv channel4 economist "
    "financial irish rte scotsman australian sydney melbourne abc.net.au stuff nzherald herald.co.nz "
    "hindu hindustan indian jazeera france24 dw euronews tass afp xinhua straits dawn"
)
"""Words of publishers' names; a name that has words of both lists, or of neither, decides nothing."""


def country_of(publisher: str | None) -> str | None:
    """Return "US" for a publisher that writes the month first, "GB" for one that writes the day first, else None.

    >>> country_of("CNN"), country_of("BBC News"), country_of("The Times of Nowhere"), country_of(None)
    ('US', 'GB', 'GB', None)
    """
    words = set((publisher or "").lower().replace(",", " ").split())
    is_month_first, is_day_first = bool(words & MONTH_FIRST), bool(words & DAY_FIRST)
    if is_month_first == is_day_first:
        return None
    return "US" if is_month_first else "GB"
