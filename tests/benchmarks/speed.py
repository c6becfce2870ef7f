"""Words per second per stage, on one core, and the peak memory of the process.

    python tests/benchmarks/speed.py [--articles FILE] [--words 200000]

Each stage is timed in processor seconds (other work on the machine does not count) over whole articles whose
sentences are already split, tokenized and tagged; the last line is ``extract`` as a whole, tags made where asked for.
Without ``--articles`` the project's own samples are read again and again.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from flows.sources.protocol import Reject
from flows.sources.read import read_source
from transforms.claims.link import link_claims
from transforms.dates.find import find_dates
from transforms.extract import extract
from transforms.figures.find import find_figures
from transforms.headers import read_headers
from transforms.language.document import Document
from transforms.quotes.find import find_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transforms.records import Article

SAMPLES = Path(__file__).parents[2] / "datasets" / "sample"
TEXT_FILES = (".txt", ".jsonl", ".csv", ".parquet")


class Stopwatch:
    """Processor seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._since = 0.0

    def start(self) -> None:
        """Begin to measure."""
        self._since = time.process_time()

    def stop(self, stage: str) -> None:
        """Add the time since the last call to ``stage``."""
        now = time.process_time()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._since
        self._since = now


def articles(path: Path | None, words: int) -> Iterator[Article]:
    """Yield articles with about ``words`` words in all, repeated with another id when there are too few."""
    given = list(_given(path))
    total = 0
    number = 0
    while total < words:
        article = given[number % len(given)]
        number += 1
        total += len(article.text.split())
        yield replace(article, external_id=f"{article.external_id}-{number}", url=None, url_canonical=None)


def _given(path: Path | None) -> Iterator[Article]:
    samples = (source for source in sorted(SAMPLES.iterdir()) if source.suffix in TEXT_FILES)
    for source in samples if path is None else (path,):
        yield from (item for item in read_source(str(source)) if not isinstance(item, Reject))


def measure(corpus: list[Article]) -> dict[str, float]:
    """Return processor seconds by stage over ``corpus``."""
    watch = Stopwatch()
    for article in corpus:
        watch.start()
        document = Document(article.text, "art", "ver", article.publisher, article.zones)
        _ = document.sentences
        headers = read_headers(document)
        watch.stop("zones, sentences")
        for sentence in document.sentences:
            _ = sentence.tokens
        watch.stop("tokens")
        for sentence in document.sentences:
            _ = sentence.tags
        watch.stop("tags")
        dates, _ = find_dates(document, article.published_at, headers)
        watch.stop("dates")
        quotes, speakers = find_quotes(document)
        watch.stop("quotes")
        figures = find_figures(document, dates)
        watch.stop("figures")
        link_claims(document, figures, dates, quotes, speakers)
        watch.stop("claims")
    watch.start()
    for article in corpus:
        extract(article)
    watch.stop("extract, whole")
    return watch.seconds


def main() -> None:
    """Print words per second by stage and the peak memory."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--articles", type=Path, help="a file that `dateline run` takes; else the project's samples"
    )
    parser.add_argument("--words", type=int, default=200_000)
    arguments = parser.parse_args()
    corpus = list(articles(arguments.articles, arguments.words))
    extract(corpus[0])  # tables are read and patterns compiled before the clock starts
    words = sum(len(article.text.split()) for article in corpus)
    print(f"{len(corpus)} articles, {words:,} words, one process, Python {sys.version.split()[0]}")
    for stage, seconds in measure(corpus).items():
        print(f"  {stage:18} {words / max(seconds, 1e-9):12,.0f} words/s")
    print(f"  peak memory        {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:12,.0f} MiB")


if __name__ == "__main__":
    main()
