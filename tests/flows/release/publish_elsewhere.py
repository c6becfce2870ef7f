"""Publish a small store and print the checksums: run by a test as a process whose machine stands elsewhere."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from flows.release import release_folder
from flows.release.publish import publish
from flows.store import Store

MOMENTS = ("2025-01-31T23:30", "2025-02-01T00:00", "2025-02-20T00:00", "2025-03-01T03:00", "2025-03-31T12:00")


def made_articles() -> Any:
    """Return the module of made-up articles, which lies in the folder above."""
    spec = spec_from_file_location("made_articles", Path(__file__).parents[1] / "made_articles.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    out, made = Path(sys.argv[1]), made_articles()
    found = [
        made.made_article(number, published=datetime.fromisoformat(moment).replace(tzinfo=UTC))
        for number, moment in enumerate(MOMENTS)
    ]
    with Store.open(out / "store.duckdb") as opened:
        opened.replace(made.made_tables(*found), "run-1")
        publish(opened, out, made.NOW)
    sys.stdout.write((release_folder(out) / "SHA256SUMS").read_text())
