from __future__ import annotations

import copy
import math
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from expectations.checks import Check, checks_of
from expectations.contracts import load_contract
from expectations.suites import VALIDATED, SchemaMismatchError, Verdict, merge_results, validate_batch

if TYPE_CHECKING:
    from collections.abc import Callable

FAR = 1_000_000
Row = dict[str, Any]

BREAK_RULE: dict[str, Callable[[Row], Row]] = {
    "articles.text_length": lambda row: {"char_count": row["char_count"] + 1},
    "articles.text_hash": lambda row: {"text_sha256": "0" * 64},
    "articles.replacements_within_text": lambda row: {"replacement_chars": FAR},
    "articles.zones_within_text": lambda row: {"zones": [{"kind": "body", "char_start": 0, "char_end": FAR}]},
    "articles.published_has_precision": lambda row: {"published_precision": None},
    "articles.published_has_source": lambda row: {"published_source": None},
    "articles.reference_has_source": lambda row: {"reference_source": None},
    "articles.published_before_ingested": lambda row: {"published_at": datetime(2031, 1, 1, tzinfo=UTC)},
    "articles.published_before_modified": lambda row: {"modified_at": datetime(2001, 1, 1, tzinfo=UTC)},
    "speakers.first_mention_in_text": lambda row: {"first_start": FAR},
    "dates.surface_matches_text": lambda row: {"surface": "Thursday"},
    "dates.span_order": lambda row: {"char_end": row["char_start"]},
    "dates.timex3_date": lambda row: {"value": "2021-3-2"},
    "dates.timex3_time": lambda row: {"type": "TIME", "value": "9am"},
    "dates.timex3_duration": lambda row: {"type": "DURATION", "value": "3D"},
    "dates.timex3_set": lambda row: {"type": "SET", "value": "daily"},
    "dates.day_exists": lambda row: {"value": "2021-02-30"},
    "dates.interval_order": lambda row: {"interval_end": row["interval_start"]},
    "dates.reference_has_source": lambda row: {"reference_source": None},
    "dates.resolved_has_interval": lambda row: {"interval_start": None, "interval_end": None},
    "dates.not_its_own_anchor": lambda row: {"anchor_date_id": row["date_id"]},
    "quotes.surface_matches_text": lambda row: {"char_end": row["char_end"] + 1},
    "quotes.cue_within_text": lambda row: {"cue_end": FAR},
    "quotes.cue_matches_text": lambda row: {"cue": "added"},
    "quotes.speaker_within_text": lambda row: {"speaker_end": FAR},
    "quotes.speaker_matches_text": lambda row: {"speaker": "she"},
    "quotes.span_order": lambda row: {"char_end": row["char_start"]},
    "quotes.cue_span_order": lambda row: {"cue_end": row["cue_start"]},
    "quotes.cue_span_complete": lambda row: {"cue_end": None},
    "quotes.speaker_span_order": lambda row: {"speaker_end": row["speaker_start"]},
    "quotes.speaker_span_complete": lambda row: {"speaker_start": None},
    "quotes.part_within_parts": lambda row: {"part": 1},
    "quotes.verbatim_within_quote": lambda row: {"verbatim": [{"char_start": 0, "char_end": 44}]},
    "quotes.direct_is_verbatim": lambda row: {"verbatim": []},
    "figures.surface_matches_text": lambda row: {"surface": "About 41 ferries"},
    "figures.item_within_text": lambda row: {"item_end": FAR},
    "figures.item_matches_text": lambda row: {"item": "boats"},
    "figures.subject_within_text": lambda row: {"subject_start": 0, "subject_end": FAR},
    "figures.subject_matches_text": lambda row: {"subject": "boats", "subject_start": 0, "subject_end": 2},
    "figures.span_order": lambda row: {"char_end": row["char_start"]},
    "figures.item_span_order": lambda row: {"item_end": row["item_start"]},
    "figures.item_span_complete": lambda row: {"item_end": None},
    "figures.states_a_number": lambda row: {"value": None, "value_exact": None},
    "figures.finite": lambda row: {"value": math.inf, "value_exact": None},
    "figures.low_before_high": lambda row: {"value": None, "value_exact": None, "low": 50.0, "high": 30.0},
    "figures.value_within_range": lambda row: {"low": 50.0},
    "figures.exact_agrees": lambda row: {"value_exact": Decimal("40.001")},
    "figures.si_has_unit": lambda row: {"value_si": 40.0},
    "figures.currency_of_money_only": lambda row: {"currency": "EUR"},
    "figures.money_has_currency": lambda row: {"kind": "currency"},
    "figures.share_at_most_one": lambda row: {"kind": "share"},
    "figures.as_of_order": lambda row: {"as_of_end": row["as_of_start"]},
    "figures.not_its_own_equivalent": lambda row: {"equivalent_to": row["figure_id"]},
}
"""For each row rule, what to change in a good row so that it is broken."""

CHECKS = [check for table in VALIDATED for check in checks_of(table)]


def broken(check: Check, row: Row, good: list[Row]) -> Row:
    """Return ``row`` with what breaks ``check`` and as little else as can be."""
    name, column = check.columns[0], check.column
    match check.kind:
        case "not_null":
            change: Row = {name: None}
        case "bounds" if column is not None and column.maximum is not None:
            change = {name: column.maximum + 1}
        case "bounds" if column is not None and column.minimum is not None:
            change = {name: int(column.minimum) - 1}
        case "length":
            change = {name: ""}
        case "pattern" | "codes":
            change = {name: "No such thing!"}
        case "unique":
            change = {name: good[0][name]}
        case "foreign_key":
            change = {name: f"{(row.get(name) or 'dat_')[:4]}{'f' * 20}"}
        case _:
            change = BREAK_RULE[check.qualified_name](row)
    return row | change


@dataclass(frozen=True)
class Broken:
    verdict: Verdict
    ids: dict[str, str | None]
    """The primary key of the row that breaks each check, by the check's qualified name."""
    rejected: set[tuple[str, str | None]]
    texts: dict[str, str]


@pytest.fixture(scope="module")
def every_check_broken(make_batch, make_tables) -> Broken:
    """One batch in which each article has one row that breaks one check; the first article is left good."""
    rows, texts = make_batch(len(CHECKS) + 1)
    good = copy.deepcopy(rows)
    ids: dict[str, str | None] = {}
    for number, check in enumerate(CHECKS, start=1):
        row = broken(check, rows[check.table][number], good[check.table])
        rows[check.table][number] = row
        ids[check.qualified_name] = row[load_contract(check.table).primary_key[0]]
    verdict = validate_batch(make_tables(rows), texts)
    rejects = verdict.rejects.to_pylist()
    return Broken(verdict, ids, {(reject["rule"], reject["record_id"]) for reject in rejects}, texts)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.qualified_name)
def test_the_row_that_breaks_a_check_is_found_and_named(check: Check, every_check_broken: Broken) -> None:
    name = check.qualified_name
    (result,) = [
        found
        for found in every_check_broken.verdict.results
        if (found["table"], found["rule"]) == (check.table, check.name)
    ]
    assert not result["success"]
    assert result["unexpected"] >= 1
    refused = (name, every_check_broken.ids[name]) in every_check_broken.rejected
    assert refused == (check.level == "block")


def test_a_row_that_breaks_only_soft_rules_is_published(every_check_broken: Broken) -> None:
    soft = [check for check in CHECKS if check.level == "warn"]
    assert soft
    for check in soft:
        key = load_contract(check.table).primary_key[0]
        kept = every_check_broken.verdict.accepted[check.table][key].to_pylist()
        assert every_check_broken.ids[check.qualified_name] in kept


def test_no_row_that_breaks_a_hard_rule_is_published(every_check_broken: Broken) -> None:
    verdict = every_check_broken.verdict
    again = validate_batch(verdict.accepted, every_check_broken.texts)
    assert again.rejects.num_rows == 0
    assert {result["rule"] for result in again.results if not result["success"]} <= {
        check.name for check in CHECKS if check.level == "warn"
    }


def test_good_rows_pass_unchanged(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    tables = make_tables(rows)
    verdict = validate_batch(tables, texts)
    assert verdict.accepted == tables
    assert verdict.rejects.num_rows == 0
    assert all(result["success"] for result in verdict.results)
    assert (verdict.counts.rows, verdict.counts.rejected_rows) == (15, 0)


def test_every_rule_has_a_row_that_breaks_it() -> None:
    assert set(BREAK_RULE) == {check.qualified_name for check in CHECKS if check.kind == "rule"}


def test_an_empty_batch_is_accepted(make_tables) -> None:
    empty = {name: [] for name in VALIDATED}
    verdict = validate_batch(make_tables(empty), {})
    assert verdict.counts.rows == 0
    assert verdict.rejects.num_rows == 0


def test_a_row_whose_text_is_not_given_is_refused(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    texts.pop(rows["articles"][1]["version_id"])
    verdict = validate_batch(make_tables(rows), texts)
    assert "figures.surface_matches_text" in verdict.rejects["rule"].to_pylist()
    assert verdict.accepted["figures"].num_rows == 2


def test_incoming_rejects_stay_first(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    earlier = {"stage": "source", "source_ref": "a.txt", "rule": "empty", "reason": "The file is empty."}
    rows["rejects"] = [earlier]
    rows["figures"][0]["bound"] = "about"
    verdict = validate_batch(make_tables(rows), texts, run_id="run-7")
    assert verdict.rejects["rule"].to_pylist() == ["empty", "figures.bound_code"]
    assert verdict.rejects["run_id"].to_pylist() == [None, "run-7"]
    assert verdict.accepted["rejects"] == verdict.rejects


def test_a_table_in_another_schema_is_an_error(rows_and_texts, make_tables) -> None:
    rows, texts = rows_and_texts
    tables = make_tables(rows)
    with pytest.raises(SchemaMismatchError, match=r"dates.*edtf"):
        validate_batch(tables | {"dates": tables["dates"].drop_columns(["edtf"])}, texts)
    quotes = tables["quotes"]
    index = quotes.schema.get_field_index("part")
    wider = quotes.set_column(index, "part", quotes["part"].cast("int64"))
    with pytest.raises(SchemaMismatchError, match=r"quotes\.part: int64, and the contract says int32"):
        validate_batch(tables | {"quotes": wider}, texts)


def test_results_of_batches_add_up() -> None:
    one = {"table": "dates", "rule": "a", "success": True, "checked": 4, "unexpected": 0, "examples": []}
    two = {**one, "success": False, "checked": 6, "unexpected": 2, "examples": [{"value": "x"}]}
    assert merge_results([one, two, one]) == [
        {
            "table": "dates",
            "rule": "a",
            "success": False,
            "checked": 14,
            "unexpected": 2,
            "examples": [{"value": "x"}],
        }
    ]
