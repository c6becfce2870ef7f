"""How much DuckDB may take, so that the process it works in stays small however large the store is."""

from __future__ import annotations

import os

MEMORY_LIMIT = "192MB"
"""For sorting and joining; what does not fit is spilled to disk."""
_THREADS = 2
"""The most: each needs 64 MB or a sort of a million rows fails, and a machine of many cores has no more memory."""


def limits(memory_limit: str = MEMORY_LIMIT) -> dict[str, str | bool | int | float | list[str]]:
    """Return the settings of a connection that keeps to ``memory_limit``."""
    return {"memory_limit": memory_limit, "threads": min(_THREADS, os.cpu_count() or 1)}
