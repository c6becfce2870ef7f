"""The grammar of TIMEX3 values that ``dates.toml`` declares, against values that people and rules make."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.contracts import load_contract

PATTERNS = {
    rule.name.removeprefix("timex3_").upper(): str(rule.pattern)
    for rule in load_contract("dates").rules
    if rule.kind == "pattern"
}
GOOD = {
    "DATE": "2021-03-02 2021-03 2021 202 20 202X 2021-W09 2021-W09-WE XXXX-WXX-2 2021-Q1 2021-QX 2021-H2 "
    "2021-SU XXXX-WI XXXX-03-02 2021-03-XX FY2021 FY2021-Q3 BC0044 BC0044-03-15 "
    "PRESENT_REF PAST_REF FUTURE_REF",
    "TIME": "2021-03-02T09:30 2021-03-02T09 2021-03-02T09:30:15 2021-03-02TMO 2021-03-02TNI T15:00 "
    "2021-03-02T24:00 2021-03-02T09:30Z 2021-03-02T09:30+02:00 2021-03-02T09:30-0500 2021-03-02TXX:XX "
    "XXXX-XX-XXTEV XXXX-WXX-5TNI PRESENT_REF",
    "DURATION": "P3D P2Y PT36H PXM PXXD P1.5Y P2Y6M P1DT12H P1WE P1DE P2CE P3Q PT1NI P1SU",
    "SET": "P1D XXXX-WXX-1 XXXX-12-25 XXXX-XX-XXTMO P2W PT1H XXXX-WXX-5T09:00 XXXX-SU XXXX-QX",
}
BAD = {
    "DATE": "2021-3-2 2021-13-01 2021-03-32 2021-W54 2021-Q5 P3D 2021-03-02T09:30 21-03-02 2021- PRESENT",
    "TIME": "09:30 9am 2021-03-02 2021-03-02T 2021-03-02T25:00 2021-03-02T9:30 2021-03T09:30 P3D",
    "DURATION": "P PT 3D P3 PD P3DT P-3D P3d P.5Y PT3D 2021",
    "SET": "P daily XXXX-WXX-8 XXXX-13 Mondays",
}
days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
moments = st.datetimes(datetime(1000, 1, 1), datetime(9999, 12, 30))
amounts = st.one_of(st.integers(0, 10**6).map(str), st.just("X"), st.sampled_from(["0.5", "1.5", "12.25"]))


def pairs(values: dict[str, str]) -> list[tuple[str, str]]:
    return [(kind, value) for kind, written in values.items() for value in written.split()]


def matches(kind: str, value: str) -> bool:
    return re.search(PATTERNS[kind].removesuffix("$") + r"\Z", value) is not None


@pytest.mark.parametrize(("kind", "value"), pairs(GOOD))
def test_values_of_the_standard_are_known(kind: str, value: str) -> None:
    assert matches(kind, value)


@pytest.mark.parametrize(("kind", "value"), pairs(BAD))
def test_values_outside_the_grammar_are_refused(kind: str, value: str) -> None:
    assert not matches(kind, value)


@pytest.mark.parametrize("kind", PATTERNS)
@pytest.mark.parametrize("value", ["", " ", "2 March 2021", "2021-03-02\n", "P3D\n", "2021-03-02T09:30\n"])
def test_no_space_or_line_break_is_part_of_a_value(kind: str, value: str) -> None:
    assert not matches(kind, value)


@given(days)
def test_every_day_is_a_date_in_each_of_its_units(day: date) -> None:
    year, week, weekday = day.isocalendar()
    quarter = (day.month + 2) // 3
    whole = [f"{day:%Y-%m-%d}", f"{year:04}-W{week:02}-{weekday}", f"XXXX-{day:%m-%d}"]
    longer = [f"{day:%Y-%m}", f"{day:%Y-%m}-XX", f"{year:04}-W{week:02}", f"{day:%Y}-Q{quarter}"]
    for value in (*whole, *longer, f"{day:%Y}", f"{day:%Y}"[:3], f"{day:%Y}"[:2]):
        assert matches("DATE", value)
        assert not matches("TIME", value)
        assert not matches("DURATION", value)


@given(moments, st.sampled_from(["%H", "%H:%M", "%H:%M:%S", "%H:%MZ"]))
def test_every_moment_is_a_time(moment: datetime, form: str) -> None:
    value = f"{moment:%Y-%m-%d}T{moment.strftime(form)}"
    assert matches("TIME", value)
    assert not matches("DATE", value)


@given(amounts, st.sampled_from("YMWDQ"), amounts, st.sampled_from("HMS"))
def test_amounts_of_units_are_durations_and_recurrences(
    many: str, unit: str, more: str, smaller: str
) -> None:
    for value in (f"P{many}{unit}", f"PT{more}{smaller}", f"P{many}{unit}T{more}{smaller}"):
        assert matches("DURATION", value)
        assert matches("SET", value)
        assert not matches("DATE", value)


@given(st.text(max_size=30))
def test_what_people_write_is_no_value(text: str) -> None:
    if re.search(r"[a-z\s,]", text):
        assert not any(matches(kind, text) for kind in PATTERNS)


@pytest.mark.parametrize("kind", PATTERNS)
def test_long_values_are_judged_quickly(kind: str) -> None:
    import time

    started = time.process_time()
    for value in ("P" + "1" * 100_000, "P" + "1D" * 100_000 + "!", "P" + "X" * 100_000, "2" * 100_000):
        assert not matches(kind, value)
    assert timedelta(seconds=time.process_time() - started) < timedelta(seconds=2)
