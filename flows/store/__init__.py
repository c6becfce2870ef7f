"""The store: one DuckDB file that holds every article version, its records and what sources remember."""

from __future__ import annotations

from flows.store.database import Store
from flows.store.errors import StoreError
from flows.store.merge import BatchResult
from flows.store.versions import Known

__all__ = ["BatchResult", "Known", "Store", "StoreError"]
