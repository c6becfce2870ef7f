from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from flows.store import Store, StoreError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_store_of_other_column_types_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    with Store.open(path) as store:
        store.connection.execute("ALTER TABLE speakers ALTER COLUMN mentions TYPE VARCHAR")
    with pytest.raises(StoreError, match=r"speakers\.mentions"), Store.open(path):
        pass


def test_a_store_follows_columns_that_come_and_go(tmp_path: Path, made: Any) -> None:
    path = tmp_path / "store.duckdb"
    with Store.open(path) as store:
        store.replace(made.made_batch(1, 1), "run-1")
        store.connection.execute("ALTER TABLE quotes ADD COLUMN former VARCHAR")
        store.connection.execute("ALTER TABLE quotes DROP COLUMN cue_lemma")
    with Store.open(path) as store:
        columns = [row[0] for row in store.rows("DESCRIBE quotes")]
        assert "former" not in columns
        assert store.rows("SELECT cue_lemma FROM quotes") == [(None,)]


def test_a_new_column_that_is_never_null_needs_an_empty_table(tmp_path: Path, made: Any) -> None:
    path = tmp_path / "store.duckdb"
    with Store.open(path) as store:
        store.connection.execute("ALTER TABLE quotes DROP COLUMN kind")
    with Store.open(path) as store:
        store.replace(made.made_batch(1, 1), "run-1")
        store.connection.execute("ALTER TABLE quotes DROP COLUMN kind")
    with pytest.raises(StoreError, match=r"no quotes\.kind"), Store.open(path):
        pass
