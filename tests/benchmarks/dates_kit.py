"""Our temporal expressions in the notation of the dates kit, and its scores.

python tests/benchmarks/dates_kit.py GOLD.jsonl SCORE.py [--errors N]
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from transforms.extract import extract
from transforms.records import Article


def predict(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the kit's predictions for one gold record (its gold is not looked at).

    The records of whole ranges (``range-days`` and the like) are left out: annotated corpora mark a range's parts.
    """
    day = record.get("published")
    published = datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
    article = Article(record["text"], published_at=published, published_precision="day")
    return [
        {
            "start": item.char_start,
            "end": item.char_end,
            "surface": item.surface,
            "type": item.type,
            "value": item.value,
            "rule": item.rule,
        }
        for item in extract(article).dates
        if not item.rule.startswith("range-")
    ]


def main(arguments: list[str]) -> int:
    """Score the kit's gold file with its own scorer."""
    gold, scorer, *rest = arguments
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "pred.jsonl"
        with predictions.open("w", encoding="utf-8") as handle:
            for line in Path(gold).read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                handle.write(json.dumps({"id": record["id"], "pred": predict(record)}) + "\n")
        command = [sys.executable, scorer, "--gold", gold, "--pred", str(predictions), *rest]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
