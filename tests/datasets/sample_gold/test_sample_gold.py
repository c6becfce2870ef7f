"""The hand-made records of the sample articles say where they were read from, and the files hold that."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

SAMPLE = Path(__file__).parents[3] / "datasets" / "sample"
CORRECTIONS = Path(__file__).parent / "corrections"
GOLD = sorted(SAMPLE.glob("expected/*.json")) + sorted(CORRECTIONS.glob("expected/*.json"))
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_gold(path: Path) -> dict[str, Any]:
    """Return the expected records of one article."""
    return json.loads(path.read_text(encoding="utf-8"))


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a JSON Lines, CSV or Parquet file."""
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines)) if path.suffix == ".csv" else [json.loads(line) for line in lines]


def text_of(gold: dict[str, Any], folder: Path) -> str:
    """Return the text of the article that ``gold`` describes, exactly as its file holds it."""
    path = folder / gold["source"]
    if path.suffix == ".txt":
        return path.read_bytes().decode("utf-8")
    return next(row["text"] for row in rows_of(path) if row["id"] == gold["id"])


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_record_stands_where_it_says(path: Path) -> None:
    gold = read_gold(path)
    text = text_of(gold, path.parents[1])
    for table in ("figures", "dates", "quotes"):
        assert gold[table]
        starts = [record["start"] for record in gold[table]]
        assert starts == sorted(starts)
        for record in gold[table]:
            assert text[record["start"] : record["end"]] == record["surface"]
    assert all(stretch in text for stretch in gold["not_body"])


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_weekdays_agree_with_the_calendar(path: Path) -> None:
    for record in read_gold(path)["dates"]:
        named = [weekday for weekday in WEEKDAYS if weekday in record["surface"].lower()]
        day = DAY.match(record["value"])
        if named and day:
            assert WEEKDAYS[date.fromisoformat(day[0]).weekday()] == named[0], record


def test_every_article_of_the_folder_has_expected_records() -> None:
    articles = {path.stem for path in SAMPLE.glob("*.txt")}
    for name in ("wire.jsonl", "regional.csv", "sport.parquet"):
        articles |= {row["id"] for row in rows_of(SAMPLE / name)}
    assert articles == {path.stem for path in SAMPLE.glob("expected/*.json")}


def test_the_correction_changes_the_text_under_the_same_file_name() -> None:
    corrected = (CORRECTIONS / "flood-harrowgate.txt").read_text(encoding="utf-8")
    assert corrected != (SAMPLE / "flood-harrowgate.txt").read_text(encoding="utf-8")
    assert "Correction:" in corrected
