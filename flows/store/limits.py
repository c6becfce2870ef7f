"""How much DuckDB may take of the process it works in, which holds Python and the tables on their way to files too."""

from __future__ import annotations

MEMORY_LIMIT = "256MB"
"""For sorting and joining; what does not fit is spilled to disk. Enough to publish 305,000 articles of one month."""


def limits(memory_limit: str = MEMORY_LIMIT) -> dict[str, str | bool | int | float | list[str]]:
    """Return the settings of a connection that keeps to ``memory_limit``.

    One thread: each pins up to 128 MB while it sorts a million rows, and there is no more on a machine of many cores.
    """
    return {"memory_limit": memory_limit, "threads": 1}
