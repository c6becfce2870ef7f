from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from flows.store import Store
from flows.store.limits import limits, memory_for

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("gigabytes", "limit"), [(0, "256MB"), (1, "256MB"), (3, "500MB"), (12, "2000MB")])
def test_a_larger_store_has_more_memory(tmp_path: Path, gigabytes: int, limit: str) -> None:
    path = tmp_path / "store.duckdb"
    with path.open("wb") as file:
        file.truncate(gigabytes * 10**9)  # a hole: it takes no room
    assert memory_for(path) == limit


def test_a_store_that_is_not_there_yet_has_the_least(tmp_path: Path) -> None:
    assert memory_for(tmp_path / "store.duckdb") == "256MB"


def test_an_open_store_is_given_its_memory(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.duckdb", "96MB") as store:
        lookup = store.rows("SELECT current_setting('memory_limit')")
        store.fit_memory()
        assert store.rows("SELECT current_setting('memory_limit')") == [("244.1 MiB",)] != lookup


def test_one_thread_sorts() -> None:
    assert limits("96MB") == {"memory_limit": "96MB", "threads": 1}
