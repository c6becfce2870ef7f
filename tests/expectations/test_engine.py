from __future__ import annotations

import os
from dataclasses import replace

import pyarrow as pa
import pytest

from expectations import engine
from expectations.checks import checks_of
from expectations.conditions import conditions
from expectations.suites import VALIDATED


@pytest.mark.parametrize("table", VALIDATED)
def test_a_suite_has_an_expectation_a_check_that_carries_its_name_and_level(table: str) -> None:
    found = {
        expectation.meta["rule"]: expectation
        for expectation in engine.new_suite(table).expectations
        if expectation.meta
    }
    assert set(found) == {check.name for check in checks_of(table)}
    for check in checks_of(table):
        assert found[check.name].meta == {"rule": check.name, "table": table, "level": check.level}
        assert found[check.name].severity == ("critical" if check.level == "block" else "warning")


def test_usage_statistics_are_off() -> None:
    os.environ.pop("GX_ANALYTICS_ENABLED", None)
    engine.great_expectations()
    assert os.environ["GX_ANALYTICS_ENABLED"] == "false"


def test_rows_that_break_nothing_are_not_looked_for(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    tables = make_tables(rows)
    assert engine.failing_rows("dates", tables["dates"], conditions("dates", tables, texts)) == {}


def test_a_line_break_after_a_good_value_is_not_good(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["dates"][1]["value"] += "\n"
    rows["dates"][2]["date_id"] += "\n"
    tables = make_tables(rows)
    broken = engine.failing_rows("dates", tables["dates"], conditions("dates", tables, texts))
    assert broken == {"timex3_date": [1], "date_id_pattern": [2]}


def test_columns_in_another_order_are_an_error_and_not_a_pass(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    tables = make_tables(rows)
    held = conditions("dates", tables, texts)
    turned = tables["dates"].select(tables["dates"].column_names[::-1])
    with pytest.raises(engine.ExpectationCrashError, match="the columns are not the contract's"):
        engine.failing_rows("dates", turned, held)


def test_a_check_that_crashes_is_an_error_and_not_a_pass(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    tables = make_tables(rows)
    held = conditions("dates", tables, texts)
    index = tables["dates"].schema.get_field_index("confidence")
    words = tables["dates"].set_column(index, "confidence", pa.array(["high", "low", "low"]))
    with pytest.raises(engine.ExpectationCrashError, match="between"):
        engine.failing_rows("dates", words, held)


def test_a_check_about_no_column_cannot_become_an_expectation() -> None:
    (check,) = [check for check in checks_of("figures") if check.name == "confidence_bounds"]
    with pytest.raises(TypeError, match=r"figures\.confidence_bounds"):
        engine.expectation(replace(check, column=None))
