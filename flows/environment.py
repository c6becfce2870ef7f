"""Settings of the libraries that must stand in the environment before they are imported."""

from __future__ import annotations

import os

_DEFAULTS = {
    # Prefect's own 20 s is too short for the embedded server's first start, which migrates its database.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "DO_NOT_TRACK": "1",
    "GX_ANALYTICS_ENABLED": "false",
    # Arrow's own allocators keep 50 MB more than they need of each process that reads some small Parquet files.
    "ARROW_DEFAULT_MEMORY_POOL": "system",
}


def set_library_defaults() -> None:
    """Set what the user has not set: start-up patience, quiet logs, no telemetry, little memory."""
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)
