"""Great Expectations at work: a contract's checks as a suite, run on one Arrow table as a pandas frame.

Great Expectations takes five seconds to import, so it is imported when a table is first checked.
API: docs.greatexpectations.io/docs/reference/api (1.24), pandas batches of an ephemeral context.
"""

# pyarrow and Great Expectations come without complete types.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportUnknownArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import html
import logging
import os
from functools import cache, reduce
from typing import TYPE_CHECKING, Any

from expectations.checks import Check, checks_of
from expectations.column_types import LISTS
from expectations.contracts import load_contract

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import great_expectations as gx
    import pandas as pd
    import pyarrow as pa
    from great_expectations.core.batch_definition import BatchDefinition
    from great_expectations.data_context.data_context.ephemeral_data_context import EphemeralDataContext
    from great_expectations.expectations.expectation import Expectation

CONDITION_PREFIX = "rule "
"""Begins the names of the frame's columns that hold whether a condition holds."""
EVERY = "every condition"
"""The frame's column that holds whether a row keeps every condition and has no null where none may be."""


class ExpectationCrashError(RuntimeError):
    """Great Expectations could not work out a check; that is a fault of the program, not of a row."""


def great_expectations() -> Any:
    """Import Great Expectations with its usage statistics off and return it."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    import great_expectations as gx

    logging.getLogger("great_expectations").setLevel(logging.WARNING)
    return gx


@cache
def context() -> EphemeralDataContext:
    """Return the data context of this process, in memory and without progress bars."""
    gx = great_expectations()
    made = gx.get_context(mode="ephemeral")
    made.variables.progress_bars = {"globally": False}
    return made


@cache
def _batch_definition() -> BatchDefinition[Any]:
    asset = context().data_sources.add_pandas("batches").add_dataframe_asset("table")
    return asset.add_batch_definition_whole_dataframe("whole")


def new_suite(table: str) -> gx.ExpectationSuite:
    """Return a new expectation suite of the contract of ``table``: an expectation a check."""
    return _suite_of(table, checks_of(table))


@cache
def gate(table: str) -> gx.ExpectationSuite:
    """Return the suite that a good batch passes and no other: fewer expectations, as each costs 5 ms a batch.

    Conditions and nulls are one expectation together; so are the columns and their order.
    """
    made = _suite_of(table, [check for check in checks_of(table) if not _is_read_from_arrow(check)])
    gxe = _expectations()
    made.add_expectation(
        gxe.ExpectColumnValuesToBeInSet(column=EVERY, value_set=[True], meta={"rule": EVERY})
    )
    columns = [*load_contract(table).column_names, EVERY]
    made.add_expectation(gxe.ExpectTableColumnsToMatchOrderedList(column_list=columns))
    return made


def failing_rows(
    table: str, rows: pa.Table, conditions: Mapping[str, pa.BooleanArray]
) -> dict[str, list[int]]:
    """Return the numbers of the rows that break each check of ``table``, for the checks that some row breaks.

    A first pass through the gate only asks whether all is well; a second finds the rows for each check that fails.

    Raises:
        ExpectationCrashError: a check could not be worked out.
    """
    if rows.num_rows == 0:
        return {}
    held = {
        check.name: _holds(check, rows, conditions)
        for check in checks_of(table)
        if _is_read_from_arrow(check)
    }
    outcome = _validate(
        frame(table, rows, {EVERY: _all_of(list(held.values()))}), gate(table), "BOOLEAN_ONLY"
    )
    failed = {_check_name(result) for result in outcome.results if not result.success}
    if EVERY in failed:
        failed |= {name for name, holds in held.items() if holds.false_count}
    checks = [check for check in checks_of(table) if check.name in failed]
    if not checks:
        return {}
    columns = {CONDITION_PREFIX + check.name: held[check.name] for check in checks if check.is_condition}
    detailed = _validate(frame(table, rows, columns), _suite_of(table, checks), "COMPLETE")
    return {
        _check_name(result): sorted(result.result["unexpected_index_list"]) for result in detailed.results
    }


def frame(table: str, rows: pa.Table, conditions: Mapping[str, pa.BooleanArray]) -> pd.DataFrame:
    """Return ``rows`` as a pandas frame over the same Arrow memory, with ``conditions`` as further columns.

    Lists are left out but for their nulls: pandas cannot compare or hash them.
    """
    import pandas as pd
    import pyarrow.compute as pc

    for column in load_contract(table).columns:
        if column.type in LISTS:
            index = rows.schema.get_field_index(column.name)
            rows = rows.set_column(index, column.name, pc.if_else(pc.is_null(rows[column.name]), None, True))
    for name, holds in conditions.items():
        rows = rows.append_column(name, holds)
    return rows.to_pandas(types_mapper=pd.ArrowDtype)


def _validate(batch: pd.DataFrame, suite: gx.ExpectationSuite, result_format: str) -> Any:
    return (
        _batch_definition()
        .get_batch({"dataframe": batch})
        .validate(suite, result_format={"result_format": result_format})
    )


def _is_read_from_arrow(check: Check) -> bool:
    return check.is_condition or check.kind == "not_null"


def _holds(check: Check, rows: pa.Table, conditions: Mapping[str, pa.BooleanArray]) -> pa.BooleanArray:
    import pyarrow.compute as pc

    return (
        conditions[check.name] if check.is_condition else pc.is_valid(rows[check.columns[0]]).combine_chunks()
    )


def _all_of(held: list[pa.BooleanArray]) -> pa.BooleanArray:
    import pyarrow.compute as pc

    return reduce(pc.and_, held)


def expectation(check: Check) -> Expectation:
    """Return the expectation that stands for ``check``; its ``meta`` carries the check's name and level."""
    gxe = _expectations()
    about: dict[str, Any] = {
        "meta": {"rule": check.name, "table": check.table, "level": check.level},
        "description": html.escape(f"{check.name}: {check.description}", quote=False),
        "severity": "critical" if check.level == "block" else "warning",
    }
    name, column = check.columns[0] if check.columns else "", check.column
    match check.kind:
        case "not_null":
            return gxe.ExpectColumnValuesToNotBeNull(column=name, **about)
        case "unique" if len(check.columns) == 1:
            return gxe.ExpectColumnValuesToBeUnique(column=name, **about)
        case "unique":
            return gxe.ExpectCompoundColumnsToBeUnique(column_list=list(check.columns), **about)
        case "foreign_key" | "rule":
            return gxe.ExpectColumnValuesToBeInSet(
                column=CONDITION_PREFIX + check.name, value_set=[True], **about
            )
        case _ if column is None:
            raise TypeError(f"{check.qualified_name} is about a column and has none")
        case "bounds":
            return gxe.ExpectColumnValuesToBeBetween(
                column=name, min_value=column.minimum, max_value=column.maximum, **about
            )
        case "length":
            return gxe.ExpectColumnValueLengthsToBeBetween(column=name, min_value=column.min_length, **about)
        case "pattern":
            return gxe.ExpectColumnValuesToMatchRegex(column=name, regex=_to_the_end(column.pattern), **about)
        case "codes":
            return gxe.ExpectColumnValuesToBeInSet(column=name, value_set=list(column.allowed), **about)


def _to_the_end(pattern: str | None) -> str:
    r"""Return ``pattern`` with ``\Z`` for its ``$``, which pandas lets stand before a last line break too."""
    return str(pattern).removesuffix("$") + r"\Z"


@cache
def _expectations() -> Any:
    great_expectations()
    import great_expectations.expectations as gxe

    return gxe


def _suite_of(table: str, checks: Iterable[Check]) -> gx.ExpectationSuite:
    context()  # a suite cannot be made without one
    made = great_expectations().ExpectationSuite(name=table)
    for check in checks:
        made.add_expectation(expectation(check))
    return made


def _check_name(result: Any) -> str:
    crashed = result.exception_info
    if crashed.get("raised_exception", True):
        raise ExpectationCrashError(f"{result.expectation_config.type}: {crashed}")
    name = result.expectation_config.meta.get("rule")
    if name is None:
        raise ExpectationCrashError(f"the columns are not the contract's: {result.result}")
    return str(name)
