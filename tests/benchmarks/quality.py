"""The quality gate: the gold kits through the real extraction, compared with the scores of the last landing.

    python tests/benchmarks/quality.py --shared ../shared [--gate | --update] [--json FILE]

Each kit's own ``score.py`` does the counting; the mapping from our records to a kit's notation is in
``<kind>_kit.py``, in the open. ``baseline.json`` keeps the scores; with ``--gate`` a score that fell is an error,
with ``--update`` today's scores are kept (never by hand, and never lower without a reason in the commit).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import article_gold  # noqa: E402
import dates_kit  # noqa: E402
import figures_kit  # noqa: E402
import quotes_kit  # noqa: E402

from transforms.extract import extract  # noqa: E402
from transforms.records import Article  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BASELINE = HERE / "baseline.json"
SAMPLES = HERE.parents[1] / "datasets" / "sample"
ROUNDING = 0.0005
Scores = dict[str, float]

_KITS: dict[str, tuple[Callable[[dict[str, Any]], list[dict[str, Any]]], tuple[str, ...]]] = {
    "figures": (figures_kit.predict, ("V", "V+U", "V+Ulen", "V+C", "V+I", "V+W", "S")),
    "dates": (dates_kit.predict, ("relaxed", "strict", "type", "value")),
    "quotes": (
        quotes_kit.predict,
        (
            "quote_relaxed", "quote_exact", "kind_direct", "kind_mixed", "kind_indirect", "speaker_overlap",
            "speaker_resolved_name", "joint_quote_speaker", "cue_overlap",
        ),
    ),
}  # fmt: skip
_SETS = {
    "figures": ("newsquant", "rquant"),
    "dates": ("meantime", "aquaint", "wikiwars"),
    "quotes": ("polnear_dev", "gum_news_dev"),
}


def kit_scores(shared: Path) -> Iterator[tuple[str, float]]:
    """Yield ``kit/set/measure`` and its F1 (or accuracy), from 0 to 1."""
    for kit, sets in _SETS.items():
        predict, measures = _KITS[kit]
        folder = shared / "benchmarks" / kit
        for name in sets:
            scored = _scored(folder / "score.py", folder / "dev" / f"{name}.jsonl", predict)
            for measure in measures:
                value = _number(scored.get("measures", scored).get(measure))
                if value is not None:
                    yield f"{kit}/{name}/{measure}", value


def _scored(
    scorer: Path, gold: Path, predict: Callable[[dict[str, Any]], list[dict[str, Any]]]
) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "pred.jsonl"
        with target.open("w", encoding="utf-8") as stream:
            for line in gold.read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                stream.write(json.dumps({"id": record["id"], "pred": predict(record)}) + "\n")
        command = [sys.executable, str(scorer), "--gold", str(gold), "--pred", str(target), "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def _number(measured: Any) -> float | None:
    """Return a measure's F1 or accuracy as a share of 1; None where a set has no gold for it."""
    if isinstance(measured, dict):
        return _number(
            next((measured[key] for key in ("f1", "F1", "acc") if measured.get(key) is not None), None)
        )
    if measured is None:
        return None
    return round(float(measured) / (100 if measured > 1 else 1), 4)


def sample_scores() -> Iterator[tuple[str, float]]:
    """Yield precision, recall and field accuracy of each table over the project's own samples."""
    for table, score in article_gold.score_samples(SAMPLES).items():
        yield from _of_table(f"sample/{table}", score)


def article_scores(shared: Path) -> Iterator[tuple[str, float]]:
    """Yield precision, recall and field accuracy of the real article's tables."""
    folder = shared / "articles"
    for path in sorted(folder.glob("*.gold.json")):
        gold = article_gold.read_gold(path)
        text = (folder / gold["article"]).read_bytes().decode("utf-8")
        for table, score in article_gold.score_article(extract(Article(text)), gold).items():
            yield from _of_table(f"article/{table}", score)


def _of_table(name: str, score: article_gold.Score) -> Iterator[tuple[str, float]]:
    yield f"{name}/precision", round(score.precision, 4)
    yield f"{name}/recall", round(score.recall, 4)
    for field, right in sorted(score.right.items()):
        yield f"{name}/{field}", round(right / score.gold, 4)


def main() -> int:
    """Print every score beside its baseline; return 1 when the gate is on and one fell."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=HERE.parents[2] / "shared")
    parser.add_argument("--gate", action="store_true", help="fail when a score fell")
    parser.add_argument("--update", action="store_true", help="keep today's scores as the baseline")
    arguments = parser.parse_args()
    scores = dict([*sample_scores(), *kit_scores(arguments.shared), *article_scores(arguments.shared)])
    baseline: Scores = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    fell = [name for name, before in baseline.items() if scores.get(name, 0.0) < before - ROUNDING]
    for name, value in scores.items():
        before = baseline.get(name)
        mark = "  FELL" if name in fell else ""
        print(f"{name:42} {value:7.4f}  {'new' if before is None else format(before, '.4f')}{mark}")
    if arguments.update:
        BASELINE.write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
        print(f"kept in {BASELINE.name}")
    if fell:
        print(f"quality: {len(fell)} of {len(baseline)} scores fell: {', '.join(fell)}")
    else:
        print(f"quality: {len(scores)} scores, none below the baseline")
    return 1 if fell and arguments.gate else 0


if __name__ == "__main__":
    sys.exit(main())
