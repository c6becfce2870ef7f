"""Properties of the whole road: offsets, values, determinism, no clock, no zone of the machine, no blow-up."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import subprocess
import sys
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.transforms.dates.conftest import FRIDAY, read_text
from transforms.dates.find import find_dates
from transforms.dates.intervals import DAYPART_HOURS
from transforms.dates.lexicon import CLASSES, ROLES
from transforms.dates.rules import RULES
from transforms.dates.timex3 import is_value
from transforms.identity import record_id
from transforms.language.document import Document, Sentence
from transforms.language.tokens import Token
from transforms.records import Headers

if TYPE_CHECKING:
    from transforms.records import DateExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PIECES = sorted(
    {word for words in CLASSES.values() for word in words}
    | {word for words in ROLES.values() for word in words.split()}
    | {
        "Friday",
        "May",
        "March",
        "1994",
        "12",
        "10:46",
        "8/12/2020",
        "'s",
        ",",
        "-",
        "the 1990s",
        "a.m.",
        "New Year's Day",
        "fall '99",
        "February 31",
        "31 A.D.",
        "2019-02-29",
        "24:00",
        "0000",
        "(",
        ".",
    }
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES) | st.sampled_from(PIECES).map(str.title), max_size=40).map(" ".join),
)
REFERENCES = (
    st.none()
    | st.dates(date(1900, 1, 1), date(2100, 1, 1))
    | st.sampled_from([date(1, 1, 1), date(9999, 12, 31)])
)


def _check(item: DateExpression, text: str) -> None:
    assert text[item.char_start : item.char_end] == item.surface
    assert item.date_id == record_id("dates", "ver", item.char_start, item.char_end)
    assert is_value(item.value), item
    assert 0 < item.confidence <= 1
    if item.interval_start is not None:
        assert item.interval_end is not None
        assert item.interval_start < item.interval_end
        assert item.granularity is not None
    if item.edtf is not None:
        assert parse_edtf(item.edtf) is not None
    day = re.match(r"(\d{4})-(\d\d)-(\d\d)", item.value)
    if day:
        assert date(*map(int, day.groups())), item


@settings(max_examples=400, deadline=None)
@given(TEXTS, REFERENCES)
def test_anything_may_be_read(text: str, reference: date | None) -> None:
    found = read_text(text, reference)
    for item in found:
        _check(item, text)
    assert [item.char_start for item in found] == sorted(item.char_start for item in found)
    parts = [item for item in found if not item.rule.startswith("range-")]
    assert all(first.char_end <= second.char_start for first, second in pairwise(parts))
    assert read_text(text, reference) == found


@given(
    st.dates(date(1950, 1, 1), date(2049, 12, 31)),
    st.integers(1, 7),
    st.sampled_from(["on", "last", "next", "this", "late"]),
)
def test_the_weekday_stated_is_that_of_the_day(reference: date, weekday: int, before: str) -> None:
    (item,) = read_text(f"They met {before} {WEEKDAYS[weekday - 1]}.", reference)
    assert item.interval_start is not None
    assert item.interval_start.isoweekday() == weekday
    assert abs(item.interval_start.date() - reference) <= timedelta(14)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_full_date_means_itself(day: date) -> None:
    for form in ("%A, %B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%A, %b. %d, %Y"):
        written = day.strftime(form).replace("May.", "May")
        (item,) = read_text(f"It was signed on {written} in Lerne.", date(2020, 8, 14))
        assert (item.surface, item.value) == (written, day.isoformat())


@given(
    st.dates(date(1950, 1, 1), date(2049, 12, 31)),
    st.sampled_from(["yesterday", "last month", "two years ago", "this week"]),
)
def test_the_past_does_not_end_after_the_reference_week(reference: date, phrase: str) -> None:
    (item,) = read_text(f"It ended {phrase}.", reference)
    assert item.interval_start is not None
    assert item.interval_start.date() <= reference


@pytest.mark.parametrize("reference", [date(1, 1, 3), date(9999, 12, 28)])
def test_a_short_year_that_no_calendar_has_is_left_out(reference: date) -> None:
    for text in ("It sank in fall '99.", "It sank in spring '08."):
        assert all(is_value(item.value) for item in read_text(text, reference)), text


def test_days_of_an_era_are_days_of_the_calendar() -> None:
    values = {text: [item.value for item in read_text(text)] for text in (
        "He fell on February 28, 31 A.D. at sea.", "He fell on February 29, 490 BC at sea.",
    )}  # fmt: skip
    assert list(values.values()) == [["0031-02-28"], ["BC0490-02-29"]]
    assert "0031-02-31" not in [item.value for item in read_text("He fell on February 31, 31 A.D. at sea.")]


def test_columns_of_a_record() -> None:
    (item,) = read_text("They surfaced late Thursday.")
    assert dataclasses.asdict(item) | {"date_id": ""} == {
        "date_id": "", "article_id": "art", "version_id": "ver",
        "char_start": 14, "char_end": 27, "surface": "late Thursday",
        "type": "DATE", "value": "2020-08-13", "zone": item.zone, "sentence": "They surfaced late Thursday.",
        "rule": "date-weekday", "confidence": item.confidence, "modifier": "END", "interval_start": item.interval_start,
        "interval_end": item.interval_end, "granularity": "day", "edtf": "2020-08-13", "relation": "relative",
        "direction": "past", "direction_basis": item.direction_basis, "anchor_date_id": None, "reference_date": FRIDAY,
        "reference_source": "published", "is_resolved": True, "is_fiscal": False, "is_vague": False,
    }  # fmt: skip


def test_fiscal_years_are_flagged_not_shifted() -> None:
    (item,) = read_text("Revenue for fiscal 2019 rose.")
    assert (item.value, item.is_fiscal) == ("2019", True)


def test_lengths_up_to_now_have_an_interval() -> None:
    (item,) = read_text("Prices doubled over the past two years.")
    assert (item.type, item.value, item.direction) == ("DURATION", "P2Y", "past")
    assert item.interval_end is not None
    assert item.interval_end.date() == FRIDAY + timedelta(1)


def test_nothing_asks_for_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_clock() -> float:
        raise AssertionError("the clock was read")

    before = [read_text(rule.example.text) for rule in RULES]
    monkeypatch.setattr(time, "time", no_clock)
    assert [read_text(rule.example.text) for rule in RULES] == before


_DIGEST = """
import json, sys
from datetime import date
from transforms.dates.find import find_dates
from transforms.dates.rules import RULES
from transforms.language.document import Document
from transforms.records import Headers
texts = [rule.example.text for rule in RULES] + ["At 11:30 p.m. ET on Monday, 0030 GMT Tuesday, tonight, last night."]
found = [find_dates(Document(text, "a", "v"), date(2020, 8, 14), Headers()) for text in texts]
print(json.dumps(repr(found)))
"""


def test_the_machines_zone_does_not_matter() -> None:
    root = Path(__file__).parents[3]
    outputs = []
    for zone in ("UTC", "Pacific/Kiritimati", "America/Los_Angeles"):
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(len(zone)), "PYTHONPATH": str(root)}
        done = subprocess.run(
            [sys.executable, "-c", _DIGEST],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
        )
        outputs.append(json.loads(done.stdout))
    assert outputs[0] == outputs[1] == outputs[2]


class _OneSentence(Document):
    """A text as one tagged sentence, so that only the reading of dates is timed."""

    def __init__(self, text: str) -> None:
        super().__init__("", "art", "ver")
        self.text = text
        sentence = Sentence(text, 0, 0, 0, "body")
        tokens = tuple(Token(match.group(), *match.span()) for match in re.finditer(r"\S+", text))
        vars(sentence)["tokens"] = tokens
        vars(sentence)["_tagged"] = (("NOUN",) * len(tokens), ("",) * len(tokens))
        self.sentences = (sentence,)


@pytest.mark.parametrize(
    "unit",
    ["Monday ", "1", "1990 ", "1-", "12:", "1/2/", "May ", "a.m. ", "3 to ", "two and a half ", "'", "(",
    "Aug. 12, 2020 ", "3 years ",
     "the end of ", "New Year’s ", "1,000,", "2020-08-", "5½ ", "every other ", "from Monday to ", "\u00a0",
     "last next this "],
)  # fmt: skip
def test_a_megabyte_of_anything_is_read_in_two_seconds(unit: str) -> None:
    document = _OneSentence((unit * (1_000_000 // len(unit) + 1))[:1_000_000])
    started = time.process_time()
    find_dates(document, FRIDAY, Headers())
    assert time.process_time() - started < 2


def test_parts_of_day_are_hours() -> None:
    assert all(0 <= start < end <= 30 for start, end in DAYPART_HOURS.values())


SHARED = Path(__file__).parents[3].parent / "shared" / "articles"


@pytest.mark.skipif(not SHARED.exists(), reason="the real article is not here")
def test_the_real_article() -> None:
    for gold_file in SHARED.glob("*.gold.json"):
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        with (SHARED / gold["article"]).open(encoding="utf-8", newline="") as handle:
            document = Document(handle.read(), "art", "ver")
        found, reference = find_dates(document, None, Headers())
        assert reference.source == "inferred"
        assert str(reference.date) == gold["metadata"]["reference_date"]
        read = {(item.char_start, item.char_end): (item.type, item.value) for item in found}
        assert [read.get((case["start"], case["end"])) for case in gold["dates"]] == [
            (case["type"], case["value"]) for case in gold["dates"]
        ]
