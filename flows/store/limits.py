"""How much DuckDB may take of the process it works in, which holds Python and the tables on their way to files too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LEAST_MB = 256
"""For sorting and joining; what does not fit is spilled to disk. Enough for 305,000 articles of one month (2 GB)."""
_SHARE = 6
"""A store has a sixth of its size: what a sort needs grows with it, though more slowly (924,000 articles: 512 MB)."""


def memory_for(store: Path) -> str:
    """Return the memory limit for work on the whole of the store that lies at ``store``, or will."""
    size = store.stat().st_size if store.exists() else 0
    return f"{max(LEAST_MB, size // (_SHARE * 1_000_000))}MB"


def limits(memory_limit: str) -> dict[str, str | bool | int | float | list[str]]:
    """Return the settings of a connection that keeps to ``memory_limit``.

    One thread: each pins up to 128 MB while it sorts a million rows, and there is no more on a machine of many cores.
    """
    return {"memory_limit": memory_limit, "threads": 1}
