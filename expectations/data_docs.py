"""The quality report's pages: validation results as Great Expectations Data Docs, static HTML in one folder.

Source: docs.greatexpectations.io/docs/core/configure_project_settings/configure_data_docs (1.x).
"""

# Great Expectations comes without complete types.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportUnknownArgumentType=false

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from expectations import engine, static_pages
from expectations.checks import checks_of
from expectations.suites import VALIDATED, merge_results

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

SITE = "quality"


def build_data_docs(
    results: Iterable[dict[str, Any]], directory: Path, run_name: str, run_time: datetime
) -> Path:
    """Render the ``results`` of any number of batches (:attr:`Verdict.results`) to ``directory``.

    Returns the path of ``index.html``. Batches are added up: a page a table, an expectation a check. The
    pages load nothing from elsewhere, and equal arguments give equal bytes.
    """
    from great_expectations.core.run_identifier import RunIdentifier
    from great_expectations.data_context.types.resource_identifiers import (
        ExpectationSuiteIdentifier,
        ValidationResultIdentifier,
    )

    context = engine.great_expectations().get_context(mode="ephemeral")
    for name in context.get_site_names():
        context.delete_data_docs_site(name)
    store = {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(directory.resolve())}
    site = {"class_name": "SiteBuilder", "store_backend": store, "show_how_to_buttons": False}
    context.add_data_docs_site(
        SITE, {**site, "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"}}
    )
    merged = merge_results(list(results))
    pages: dict[str, str] = {}
    for table in VALIDATED:
        of_table = [result for result in merged if result["table"] == table]
        if of_table:
            context.suites.add(engine.new_suite(table))
            key = ValidationResultIdentifier(
                ExpectationSuiteIdentifier(name=table),
                RunIdentifier(run_name=run_name, run_time=run_time),
                table,
            )
            context.validation_results_store.set(key, _suite_result(table, of_table, run_name, run_time))
            pages[table] = f"validations/{'/'.join(key.to_tuple())}.html"
    context.build_data_docs(site_names=[SITE])
    static_pages.make_self_contained(directory)
    index = directory / "index.html"
    index.write_text(static_pages.index_page(run_name, merged, pages), encoding="utf-8", newline="\n")
    return index


def _suite_result(table: str, results: list[dict[str, Any]], run_name: str, run_time: datetime) -> Any:
    from great_expectations.core import ExpectationSuiteValidationResult

    checks = {check.name: check for check in checks_of(table)}
    found = [_expectation_result(checks[result["rule"]], result) for result in results]
    kept = sum(1 for result in results if result["success"])
    return ExpectationSuiteValidationResult(
        success=all(result["success"] or result["level"] == "warn" for result in results),
        results=found,
        suite_name=table,
        statistics={
            "evaluated_expectations": len(results),
            "successful_expectations": kept,
            "unsuccessful_expectations": len(results) - kept,
            "success_percent": 100 * kept / len(results),
        },
        meta={
            "run_id": {"run_name": run_name, "run_time": run_time.isoformat()},
            "validation_time": run_time.isoformat(),
            "active_batch_definition": {"datasource_name": "dateline", "data_asset_name": table},
        },
    )


def _expectation_result(check: Any, result: dict[str, Any]) -> Any:
    from great_expectations.core import ExpectationValidationResult

    checked, unexpected = result["checked"], result["unexpected"]
    share = 100 * unexpected / checked if checked else 0.0
    return ExpectationValidationResult(
        success=result["success"],
        expectation_config=engine.expectation(check).configuration,
        result={
            "element_count": checked,
            "unexpected_count": unexpected,
            "unexpected_percent": share,
            "unexpected_percent_nonmissing": share,
            "missing_count": 0,
            "missing_percent": 0.0,
            "partial_unexpected_list": [html.escape(str(example)) for example in result["examples"]],
        },
        exception_info={"raised_exception": False, "exception_message": None, "exception_traceback": None},
    )
