from __future__ import annotations

import json

import pytest

from expectations.suites import validate_batch


def test_an_article_takes_its_records_with_it(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["articles"][1]["char_count"] += 1
    version = rows["articles"][1]["version_id"]
    verdict = validate_batch(make_tables(rows), texts)
    for name, table in verdict.accepted.items():
        assert version not in table["version_id"].to_pylist(), name
        assert table.num_rows == 2, name
    rules = sorted(verdict.rejects["rule"].to_pylist())
    assert rules == [
        "articles.text_length", "dates.version_id_refused", "figures.version_id_refused",
        "quotes.version_id_refused", "speakers.version_id_refused", "texts.version_id_refused",
    ]  # fmt: skip


def test_rows_that_go_with_their_article_do_not_count_as_broken(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["articles"][1]["char_count"] += 1
    counts = validate_batch(make_tables(rows), texts).counts
    assert (counts.rows, counts.rejected_rows, counts.articles, counts.rejected_articles) == (15, 1, 3, 1)


@pytest.mark.parametrize(
    ("refused", "field", "cleared"),
    [
        ("speakers", "kind", [("quotes", "speaker_id"), ("figures", "speaker_id")]),
        ("quotes", "kind", [("figures", "quote_id")]),
        ("dates", "type", [("figures", "date_id")]),
    ],
)
def test_a_link_to_a_refused_row_becomes_null(
    refused: str, field: str, cleared: list[tuple[str, str]], rows_and_texts, make_tables
) -> None:
    rows, texts = rows_and_texts
    rows[refused][1][field] = "no such kind"
    verdict = validate_batch(make_tables(rows), texts)
    assert verdict.accepted[refused].num_rows == 2
    for table, column in cleared:
        values = verdict.accepted[table][column].to_pylist()
        assert values[1] is None
        assert values[::2] == [rows[table][0][column], rows[table][2][column]]
        assert verdict.accepted[table].schema == make_tables(rows)[table].schema


def test_of_rows_with_one_key_the_first_stays_and_links_to_it_hold(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["quotes"].append({**rows["quotes"][0], "confidence": 0.1})
    verdict = validate_batch(make_tables(rows), texts)
    assert verdict.rejects["rule"].to_pylist() == ["quotes.primary_key_unique"]
    assert verdict.accepted["quotes"]["confidence"].to_pylist() == [0.9, 0.9, 0.9]
    assert verdict.accepted["figures"]["quote_id"].null_count == 0


def test_a_row_that_breaks_two_rules_is_listed_for_each_and_counted_once(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["figures"][0] |= {"bound": "about", "zone": "cellar"}
    verdict = validate_batch(make_tables(rows), texts)
    assert sorted(verdict.rejects["rule"].to_pylist()) == ["figures.bound_code", "figures.zone_code"]
    assert verdict.counts.rejected_rows == 1


def test_a_reject_says_what_broke_which_rule_where(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["figures"][2] |= {"value": None, "value_exact": None, "low": 9.0, "high": 7.0}
    (reject,) = validate_batch(make_tables(rows), texts).rejects.to_pylist()
    assert json.loads(reject.pop("detail")) == {"low": 9.0, "high": 7.0}
    assert reject == {
        "stage": "validate",
        "source_ref": "harbour-2.txt",
        "article_id": rows["articles"][2]["article_id"],
        "record_id": rows["figures"][2]["figure_id"],
        "rule": "figures.low_before_high",
        "reason": "The lower end of a range is not above the upper end.",
        "run_id": "run",
    }


def test_a_detail_is_valid_json_and_short(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    rows["figures"][0] |= {"value": float("nan"), "value_exact": None, "surface": "x" * 5000}
    for reject in validate_batch(make_tables(rows), texts).rejects.to_pylist():
        json.loads(reject["detail"], parse_constant=pytest.fail)
        assert len(reject["detail"]) < 600
