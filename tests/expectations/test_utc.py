from __future__ import annotations

import time
from pathlib import Path

import pytest

from expectations.utc import connect

ROOT = Path(__file__).parents[2]
ASKED = "SELECT (TIMESTAMPTZ '2025-01-31 23:30:00+00')::DATE::VARCHAR"


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland"])
def test_a_day_is_the_same_wherever_the_machine_stands(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", zone)
        time.tzset()
        with connect({"threads": 1}) as connection:
            for one in (connection, connection.cursor()):
                assert one.execute(ASKED).fetchall() == [("2025-01-31",)]
    time.tzset()


def test_nobody_opens_duckdb_beside_it() -> None:
    """A connection of its own would be on the machine's time."""
    modules = [path for folder in ("flows", "expectations") for path in (ROOT / folder).rglob("*.py")]
    opening = [path.name for path in modules if "duckdb.connect(" in path.read_text(encoding="utf-8")]
    assert opening == ["utc.py"]
