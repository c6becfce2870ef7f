"""Made-up articles with records, as the tables that a batch of the pipeline hands to the store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pyarrow as pa

from expectations.contracts import load_contracts
from transforms.identity import hashed_id, record_id, text_sha256

RUN = "run-1"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
_FILL = {"string": "x", "bool": False, "int32": 1, "int64": 1, "double": 1.0}


def made_article(
    number: int = 1,
    text: str = "About 40 people came on Monday, the mayor said.",
    published: datetime | None = None,
    **given: Any,
) -> dict[str, Any]:
    """Return one article row; ``number`` is its identity, keywords replace columns."""
    digest = text_sha256(text)
    article = hashed_id("art", "url", f"example.org/{number}")
    columns = {
        "article_id": article,
        "version_id": hashed_id("ver", article, digest),
        "url": f"https://example.org/{number}",
        "title": f"Story {number}",
        "publisher": "The Example",
        "source_kind": "text",
        "source_ref": f"{number:06}.txt",
        "version_no": 1,
        "is_latest": True,
        "published_at": published,
        "published_precision": published and "minute",
        "published_source": published and "given",
        "text_sha256": digest,
        "char_count": len(text),
        "extractor_version": "1",
        "run_id": RUN,
        "ingested_at": NOW,
        "text": text,
    }
    return _row("articles", **(columns | given))


def made_tables(*articles: dict[str, Any], rejects: tuple[dict[str, Any], ...] = ()) -> dict[str, pa.Table]:
    """Return a batch: ``articles`` with their text and one figure, date, quote and speaker each."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in load_contracts() if name != "changes"}
    for article in articles:
        version, text = article["version_id"], article["text"]
        rows["articles"].append({key: value for key, value in article.items() if key != "text"})
        rows["texts"].append({"version_id": version, "text": text})
        ids = {"article_id": article["article_id"], "version_id": version, "sentence": text, "zone": "body"}
        speaker = record_id("speakers", version, 31, 40)
        span = {"char_start": 0, "char_end": 8, "surface": text[:8]}
        rows["figures"].append(
            _row("figures", **ids, **span, figure_id=record_id("figures", version, 0, 8), kind="count",
                 bound="~", role="level", value=float(len(text)), value_exact=None, item="people",
                 speaker_id=speaker, claimant="the mayor")
        )  # fmt: skip
        rows["dates"].append(
            _row(
                "dates",
                **ids,
                **span,
                date_id=record_id("dates", version, 24, 30),
                type="DATE",
                value="2026-03-02",
            )
        )
        rows["quotes"].append(
            _row("quotes", **ids, **span, quote_id=record_id("quotes", version, 0, 30), kind="indirect",
                 speaker_id=speaker, speaker_name="the mayor")
        )  # fmt: skip
        rows["speakers"].append(_row("speakers", **ids, speaker_id=speaker, name="the mayor", kind="person"))
    rows["rejects"] = list(rejects)
    contracts = load_contracts()
    return {name: pa.Table.from_pylist(found, contracts[name].arrow_schema()) for name, found in rows.items()}


def made_reject(source_ref: str = "broken.txt", **given: Any) -> dict[str, Any]:
    """Return one row of ``rejects``."""
    return _row(
        "rejects", stage="source", source_ref=source_ref, rule="empty", reason="no text", run_id=RUN, **given
    )


def made_batch(first: int, count: int, run_id: str = RUN, now: datetime = NOW) -> dict[str, pa.Table]:
    """Return ``count`` articles from number ``first`` on, spread over the days of two months and none."""
    articles = []
    for number in range(first, first + count):
        published = (
            None if number % 7 == 0 else datetime(2026, 1, 3, 9, tzinfo=UTC) + timedelta(days=number % 50)
        )
        text = f"About {number} people came on Monday, the mayor said."
        articles.append(made_article(number, text, published) | {"run_id": run_id, "ingested_at": now})
    return made_tables(*articles)


def _row(table: str, **given: Any) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for column in load_contracts()[table].columns:
        if column.name in given:
            row[column.name] = given[column.name]
        elif column.nullable:
            row[column.name] = None
        elif column.codes:
            row[column.name] = column.allowed[0]
        else:
            row[column.name] = [] if column.type.startswith("list") else _FILL.get(column.type, NOW)
    return row | ({"text": given["text"]} if "text" in given else {})
