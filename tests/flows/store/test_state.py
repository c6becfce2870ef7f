from __future__ import annotations

from typing import TYPE_CHECKING

from flows.store import Store

if TYPE_CHECKING:
    from pathlib import Path


def test_sources_remember_and_forget(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.duckdb") as store:
        store.remember({"feed": {"a": "1", "b": "2"}, "list": {"a": "9"}})
        store.remember({"feed": {"a": "3", "b": None}})
        assert store.source_state("feed") == {"a": "3"}
        assert store.source_state("list", ["a", "z"]) == {"a": "9"}
