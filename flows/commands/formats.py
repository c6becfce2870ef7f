"""The formats that commands write."""

from __future__ import annotations

from enum import StrEnum


class ExtractFormat(StrEnum):
    """What ``dateline extract`` writes."""

    TABLE = "table"
    JSONL = "jsonl"
    PARQUET = "parquet"


class QueryFormat(StrEnum):
    """What ``dateline query`` writes."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
