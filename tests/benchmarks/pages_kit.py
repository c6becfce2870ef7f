"""The pages kit: how much of real pages' main text is read, and how many days of publication.

Token F1 is that of article-extraction-benchmark
(https://github.com/scrapinghub/article-extraction-benchmark), on words instead of its four-word shingles:
mean precision and mean recall over pages. Zones that are not the main text (headline, caption, related) are
left out of what is compared, as the gold text leaves them out.

Run: ``python -m tests.benchmarks.pages_kit [KIT]``
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.sources.given_dates import read_moment
from flows.sources.page.read import read_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flows.sources.page.read import Page

DEFAULT_KIT = Path(__file__).parents[2].parent / "shared" / "benchmarks" / "pages"
_DAY_IN_URL = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)/")


def score(kit: Path = DEFAULT_KIT) -> dict[str, Any]:
    """Return the kit's scores of the pages in ``kit``."""
    gold = json.loads((kit / "articles.json").read_text(encoding="utf-8"))
    pairs: list[tuple[float, float]] = []
    dated = agree = with_url_day = 0
    worst: list[tuple[float, str]] = []
    start = time.process_time()
    for name, expected in gold.items():
        data = gzip.decompress((kit / "html" / f"{name}.html.gz").read_bytes())
        page = read_page(data, None, expected["url"])
        pairs.append(compare(expected["text"], main_text(page)))
        worst.append((_f1(pairs[-1:]), name))
        day = _day(page)
        dated += day is not None
        in_url = _DAY_IN_URL.search(expected["url"])
        if day is not None and in_url is not None:
            with_url_day += 1
            agree += abs((day.toordinal()) - _ordinal(in_url)) <= 1
    seconds = time.process_time() - start
    return {
        "pages": len(gold),
        "token_f1": round(_f1(pairs), 4),
        "precision": round(sum(p for p, _ in pairs) / len(pairs), 4),
        "recall": round(sum(r for _, r in pairs) / len(pairs), 4),
        "pages_dated": dated,
        "day_within_one_of_url_day": f"{agree}/{with_url_day}",
        "pages_per_cpu_second": round(len(gold) / seconds, 1),
        "worst": sorted(worst)[:5],
    }


def main_text(page: Page) -> str:
    """Return the text of a page without its labelled zones."""
    text = page.text
    for zone in sorted(page.zones, key=lambda zone: -zone.char_start):
        text = text[: zone.char_start] + text[zone.char_end :]
    return text


def compare(expected: str, found: str) -> tuple[float, float]:
    """Return the precision and recall of the words of ``found``."""
    gold, mine = Counter(re.findall(r"\w+", expected)), Counter(re.findall(r"\w+", found))
    shared = (gold & mine).total()
    return shared / max(1, mine.total()), shared / max(1, gold.total())


def _f1(pairs: Iterable[tuple[float, float]]) -> float:
    listed = list(pairs)
    precision, recall = (sum(side) / len(listed) for side in zip(*listed, strict=True))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _day(page: Page) -> Any:
    moments = (read_moment(claim.text) for claim in page.metadata.published)
    return next((moment.at.date() for moment in moments if moment), None)


def _ordinal(found: re.Match[str]) -> int:
    from datetime import date

    return date(int(found[1]), int(found[2]), int(found[3])).toordinal()


if __name__ == "__main__":
    print(json.dumps(score(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_KIT), indent=2))
