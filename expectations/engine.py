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
from functools import cache
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


@cache
def suite(table: str) -> gx.ExpectationSuite:
    """Return the expectation suite of the contract of ``table``, the same object each time."""
    return new_suite(table)


def new_suite(table: str) -> gx.ExpectationSuite:
    """Return a new expectation suite of the contract of ``table``: its checks, and its columns in order."""
    made = _suite_of(table, checks_of(table))
    conditions = [CONDITION_PREFIX + check.name for check in checks_of(table) if check.is_condition]
    columns = [*load_contract(table).column_names, *conditions]
    made.add_expectation(_expectations().ExpectTableColumnsToMatchOrderedList(column_list=columns))
    return made


def failing_rows(
    table: str, rows: pa.Table, conditions: Mapping[str, pa.BooleanArray]
) -> dict[str, list[int]]:
    """Return the numbers of the rows that break each check of ``table``, for the checks that some row breaks.

    A first pass only asks whether each check holds, which is fast; a second finds the rows where it does not.

    Raises:
        ExpectationCrashError: a check could not be worked out.
    """
    if rows.num_rows == 0:
        return {}
    batch = _batch_definition().get_batch({"dataframe": frame(table, rows, conditions)})
    outcome = batch.validate(suite(table), result_format="BOOLEAN_ONLY")
    failed = [_check_name(result) for result in outcome.results if not result.success]
    if not failed:
        return {}
    checks = [check for check in checks_of(table) if check.name in failed]
    detailed = batch.validate(_suite_of(table, checks), result_format={"result_format": "COMPLETE"})
    return {
        _check_name(result): sorted(result.result["unexpected_index_list"]) for result in detailed.results
    }


def frame(table: str, rows: pa.Table, conditions: Mapping[str, pa.BooleanArray]) -> pd.DataFrame:
    """Return ``rows`` as a pandas frame over the same Arrow memory, with a column for each condition.

    Lists are left out but for their nulls: pandas cannot compare or hash them.
    """
    import pandas as pd
    import pyarrow.compute as pc

    for column in load_contract(table).columns:
        if column.type in LISTS:
            index = rows.schema.get_field_index(column.name)
            rows = rows.set_column(index, column.name, pc.if_else(pc.is_null(rows[column.name]), None, True))
    for check in checks_of(table):
        if check.is_condition:
            rows = rows.append_column(CONDITION_PREFIX + check.name, conditions[check.name])
    return rows.to_pandas(types_mapper=pd.ArrowDtype)


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
