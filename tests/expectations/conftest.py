from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from expectations.contracts import load_contract
from transforms import identity
from transforms.records import Article

TEXT = "“About 40 ferries stayed in port on Tuesday,” harbour master Ida Holm said."

Rows = dict[str, list[dict[str, Any]]]
Batch = tuple[dict[str, pa.Table], dict[str, str]]


def good_rows(number: int = 0) -> tuple[Rows, str]:
    """Return one row of each table of a batch that keeps every rule, and the text they were read from."""
    text = TEXT + " " * number
    article, version, digest = identity.identify(Article(text))

    def record(table: str, surface: str, **fields: Any) -> dict[str, Any]:
        start = text.index(surface)
        end = start + len(surface)
        return {
            "article_id": article,
            "version_id": version,
            "char_start": start,
            "char_end": end,
            "surface": surface,
            "zone": "body",
            "sentence": text.strip(),
            "rule": "a_rule",
            "confidence": 0.9,
            f"{table[:-1]}_id": identity.record_id(table, version, start, end),
            **fields,
        }

    speaker = record("speakers", "harbour master Ida Holm")
    speaker = {
        key: value for key, value in speaker.items() if key not in ("char_start", "char_end", "surface")
    }
    speaker |= {
        "name": "Ida Holm",
        "aliases": [],
        "description": "harbour master",
        "kind": "person",
        "first_start": 46,
        "mentions": 1,
        "quotes": 1,
    }
    when = record(
        "dates",
        "Tuesday",
        type="DATE",
        value="2021-03-02",
        interval_start=datetime(2021, 3, 2),
        interval_end=datetime(2021, 3, 3),
        granularity="day",
        edtf="2021-03-02",
        relation="relative",
        direction="past",
        direction_basis="tense",
        reference_date=date(2021, 3, 4),
        reference_source="published",
        is_resolved=True,
        is_fiscal=False,
        is_vague=False,
    )
    quote = record(
        "quotes",
        text.strip()[1:44],
        group_id="grp",
        part=0,
        parts=1,
        kind="direct",
        verbatim=[{"char_start": 1, "char_end": 44}],
        cue="said",
        cue_start=text.index("said"),
        cue_end=text.index("said") + 4,
        cue_lemma="say",
        cue_class="statement",
        is_negated=False,
        speaker="harbour master Ida Holm",
        speaker_start=text.index("harbour"),
        speaker_end=text.index("harbour") + 23,
        speaker_type="description",
        speaker_id=speaker["speaker_id"],
        speaker_name="Ida Holm",
        speaker_role="harbour master",
    )
    figure = record(
        "figures",
        "About 40 ferries",
        kind="count",
        value=40.0,
        value_exact=Decimal(40),
        bound="~",
        is_vague=False,
        role="level",
        currency_assumed=False,
        item="ferries",
        item_start=text.index("ferries"),
        item_end=text.index("ferries") + 7,
        item_head="ferry",
        claimant="harbour master Ida Holm",
        speaker_id=speaker["speaker_id"],
        quote_id=quote["quote_id"],
        date_id=when["date_id"],
        as_of_start=datetime(2021, 3, 2),
        as_of_end=datetime(2021, 3, 3),
    )
    story = {
        "article_id": article,
        "version_id": version,
        "version_no": 1,
        "is_latest": True,
        "source_kind": "text",
        "source_ref": f"harbour-{number}.txt",
        "authors": [],
        "contributors": [],
        "language": "en",
        "published_at": datetime(2021, 3, 4, tzinfo=UTC),
        "published_precision": "day",
        "published_source": "given",
        "reference_date": date(2021, 3, 4),
        "reference_source": "published",
        "word_count": 13,
        "char_count": len(text),
        "text_sha256": digest,
        "replacement_chars": 0,
        "is_paywall_stub": False,
        "zones": [{"kind": "body", "char_start": 0, "char_end": len(TEXT)}],
        "extractor_version": "0",
        "run_id": "run",
        "ingested_at": datetime(2021, 3, 5, tzinfo=UTC),
    }
    rows: Rows = {
        "articles": [story],
        "texts": [{"version_id": version, "text": text}],
        "speakers": [speaker],
        "dates": [when],
        "quotes": [quote],
        "figures": [figure],
    }
    return rows, text


def as_tables(rows: Rows) -> dict[str, pa.Table]:
    return {
        name: pa.Table.from_pylist(found, load_contract(name).arrow_schema()) for name, found in rows.items()
    }


def batch_of(count: int) -> tuple[Rows, dict[str, str]]:
    rows: Rows = {}
    texts: dict[str, str] = {}
    for number in range(count):
        more, text = good_rows(number)
        texts[more["articles"][0]["version_id"]] = text
        for name, found in more.items():
            rows.setdefault(name, []).extend(found)
    return rows, texts


@pytest.fixture
def rows_and_texts() -> tuple[Rows, dict[str, str]]:
    return batch_of(3)


@pytest.fixture(scope="session")
def make_batch():
    return batch_of


@pytest.fixture(scope="session")
def make_tables():
    return as_tables
