"""Quality of quotes: our records in the kit's format, and a main that runs the kit's scorer on its dev files.

Run as ``python tests/benchmarks/quotes_kit.py [polnear_dev] [gum_news_dev]``; the kit lies beside the checkout.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transforms.extract import extract
from transforms.records import Article

if TYPE_CHECKING:
    from types import ModuleType

KIT = Path(__file__).parents[2].parent / "shared" / "benchmarks" / "quotes"


def predict(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Return our quotes of one gold record's text as the kit's predictions."""
    out: list[dict[str, Any]] = []
    for quote in extract(Article(record["text"], publisher=record.get("publisher"))).quotes:
        made: dict[str, Any] = {"start": quote.char_start, "end": quote.char_end, "kind": quote.kind}
        if quote.speaker_start is not None:
            made["speaker"] = {"start": quote.speaker_start, "end": quote.speaker_end}
        if quote.cue_start is not None:
            made["cue"] = {"start": quote.cue_start, "end": quote.cue_end}
        if quote.speaker_name:
            made["speaker_name"] = quote.speaker_name
        out.append(made)
    return out


def scorer() -> ModuleType:
    """Return the kit's own score.py as a module."""
    spec = importlib.util.spec_from_file_location("quotes_score", KIT / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(KIT / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(name: str, errors: int = 0) -> dict[str, Any]:
    """Return the kit's measures of ``dev/<name>.jsonl`` in core scope; print ``errors`` misses and spurious quotes."""
    gold = [
        json.loads(line)
        for line in (KIT / "dev" / f"{name}.jsonl").read_text("utf-8").splitlines()
        if line.strip()
    ]
    result, missed, spurious = scorer().score(gold, {r["id"]: predict(r) for r in gold}, "core", errors)
    for title, rows in (("MISSED", missed), ("SPURIOUS", spurious)):
        step = max(1, len(rows) // errors) if errors else 1
        for row in rows[::step][:errors]:
            print(title, row)
    return result


def main(names: list[str]) -> None:
    """Print the measures of the named dev files (all when none is named)."""
    for name in names or ["polnear_dev", "gum_news_dev"]:
        print(name)
        for key, value in measure(name).items():
            print(f"  {key:26} {value}")


if __name__ == "__main__":
    main(sys.argv[1:])
