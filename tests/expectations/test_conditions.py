from __future__ import annotations

import pyarrow as pa
import pytest

from expectations.checks import checks_of
from expectations.conditions import conditions, sql_condition
from expectations.contracts import TABLES, load_contract


@pytest.mark.parametrize("table", TABLES)
def test_every_condition_can_be_worked_out_on_an_empty_table(table: str) -> None:
    empty = pa.Table.from_pylist([], load_contract(table).arrow_schema())
    found = conditions(table, {table: empty}, {})
    assert set(found) == {check.name for check in checks_of(table) if check.is_condition}
    assert all(len(holds) == 0 for holds in found.values())


def test_an_answer_a_row_in_the_order_of_the_rows(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["figures"][1]["low"], rows["figures"][1]["high"] = 9.0, 7.0
    found = conditions("figures", make_tables(rows), texts)
    assert found["low_before_high"].to_pylist() == [True, False, True]
    assert found["surface_matches_text"].to_pylist() == [True, True, True]


def test_an_expression_that_is_null_holds(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    for name in ("as_of_start", "item_start", "item_end"):
        rows["figures"][0][name] = None
    found = conditions("figures", make_tables(rows), texts)
    assert all(holds[0].as_py() for holds in found.values())


def test_spans_count_code_points_and_not_bytes_or_graphemes(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    version = rows["dates"][0]["version_id"]
    texts[version] = "🇫🇮 — é\u0301té, Tuesday"
    start = texts[version].index("Tuesday")
    rows["dates"][0] |= {"char_start": start, "char_end": start + 7}
    assert conditions("dates", make_tables(rows), texts)["surface_matches_text"][0].as_py()


def test_a_key_into_a_table_that_is_not_there_is_unknown(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    tables = make_tables(rows)
    del tables["speakers"]
    assert conditions("quotes", tables, texts)["speaker_id_known"].to_pylist() == [False] * 3


def test_a_pattern_holds_in_the_rows_that_it_is_about(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["dates"][0] |= {"type": "DURATION", "value": "P3D"}
    found = conditions("dates", make_tables(rows), texts)
    assert found["timex3_date"][0].as_py()
    assert found["timex3_duration"][0].as_py()


def test_rules_about_the_text_have_no_sql() -> None:
    without = {check.name for check in checks_of("articles") if check.rule and sql_condition(check) is None}
    assert without == {"text_length", "text_hash"}
