"""Our figures in the prediction format of the figures kit, and a run of its score.

``python tests/benchmarks/figures_kit.py ../shared/benchmarks/figures/dev/newsquant.jsonl``

The kit's gold and our contract differ on purpose in a few places. They are mapped here, in the open:

* A counted noun is ``item`` with us and the unit in the gold: a count's unit is its item, in the singular.
* The gold's ``item`` of a count is the thing that has or does it: we send the clause's subject.
* A bound and a direction stand apart with us: the direction goes into ``change``, and only for a change that a verb,
  a particle or a sign states (the gold marks "rose 5%" but not "a 5% rise").
* A vague plural has a low bound only; the gold gives it a decade ("tens of thousands": 1e4 to 1e5), "dozens" 12.
* A change "from X to Y" is two figures with us, one range in the gold.
* Ranks, scores, multiples without a numeral, "no deaths", bare "several", ages beside a name and age brackets are
  figures with us; the gold leaves them out.
* "up about 19 %" is ``up`` in the gold (its README), not ``~``: the direction of a change wins over "about".
* A falling range keeps the order of the text ("1.3 to 0.03"); "one of the ..." has no item in the gold.
* A share has the unit "% X" in the gold; a dollar whose country is unsaid is "dollar".
"""

from __future__ import annotations

import argparse
import json
import re
import runpy
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from transforms.figures.atoms import Atoms  # noqa: E402
from transforms.figures.find import read_sentences  # noqa: E402
from transforms.figures.readings import Reading  # noqa: E402
from transforms.figures.records import span_of  # noqa: E402
from transforms.figures.word_sets import word_set  # noqa: E402
from transforms.language.document import Document  # noqa: E402

LEFT_OUT = frozenset(
    {
        "rank-superlative",
        "rank-verb",
        "ratio",
        "score",
        "multiple-verb",
        "age-apposition",
        "age-bracket",
        "count-none",
        "count-several",
    }
)
"""Rules whose figures the gold does not take."""
LISTED = word_set(
    "USD AUD CAD HKD NZD SGD EUR GBP JPY CNY ILS MYR CHF INR KRW BTC TRY MXN DKK HRK ZAR GEL LKR LAK CRC RUB FIM"
)
"""Codes that the kit's table of spellings knows; for others it has the currency's name."""
STOP = word_set(
    "the a an of in on for to and its their his her he by at with from these those this that our my your"
)


def predict(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the kit's predictions for one record of its data ("text" is read, nothing else)."""
    document = Document(record["text"])
    found: list[dict[str, Any]] = []
    for sentence, atoms, readings in read_sentences(document):
        kept = [
            reading
            for reading in readings
            if reading.rule not in LEFT_OUT and reading.number.style != "several"
        ]
        found.extend(_mapped(sentence.text, sentence.char_start, atoms, reading) for reading in kept)
    return _changes_as_ranges(found)


def _mapped(text: str, base: int, atoms: Atoms, reading: Reading) -> dict[str, Any]:
    start, end = span_of(atoms, reading)
    made: dict[str, Any] = {
        "start": start + base,
        "end": end + base,
        "value": None if reading.value is None else float(reading.value),
        "low": None if reading.low is None else float(reading.low),
        "high": None if reading.high is None else float(reading.high),
        "unit": _unit(reading, atoms),
        "modifier": reading.bound,
        "item": _item(text, reading),
        "change": reading.direction
        if reading.role == "change" and reading.trend in ("verb", "particle", "sign")
        else None,
        "role": reading.role,
    }
    if reading.falls:
        made["low"], made["high"] = made["high"], made["low"]
    if made["change"] and made["modifier"] == "~" and reading.kind == "percent":
        made["modifier"] = "="
    if reading.is_vague and made["low"] is not None:
        if reading.number.scale == 12:
            made["value"], made["low"] = made["low"], None
        else:
            made["high"] = made["low"] * 10
    return made


def _unit(reading: Reading, atoms: Atoms) -> str | None:
    unit = reading.unit
    if reading.kind == "index" and reading.unit_start < 0:
        unit = None
    elif reading.kind == "currency":
        unit = _currency(reading, atoms)
    elif reading.kind == "age":
        unit = f"{reading.unit} of age"
    elif reading.kind == "share":
        unit = "% " + (_noun(reading.item_text) or "-")
    elif reading.unit == "time":
        unit = "count"
    elif reading.unit == "pound":
        unit = "pound-mass"
    elif reading.unit == "percent":
        unit = "percentage"
    elif reading.kind in ("count", "multiple") and reading.is_bare:
        unit = None if reading.item_from == "about" else _noun(reading.item_text)
    return f"{unit} per {reading.per_unit}" if unit and reading.per_unit else unit


def _currency(reading: Reading, atoms: Atoms) -> str | None:
    if reading.assumed and reading.unit_start >= 0:
        word = atoms.low(reading.unit_end - 1) if reading.unit != "cent" else "cent"
        for name in ("dollar", "rupee", "peso", "franc", "krone", "mark", "won", "dinar", "crown"):
            if word.rstrip("s") == name:
                return name
    if reading.unit in ("cent", "penny") or reading.currency in LISTED:
        return reading.unit if reading.unit in ("cent", "penny") else reading.currency
    return atoms.text[atoms.starts[reading.unit_start] : atoms.ends[reading.unit_end - 1]].removesuffix("s")


def _noun(item: str | None) -> str | None:
    words = [word for word in re.findall(r"[\w'-]+", item or "") if word.lower() not in STOP]
    return " ".join(words) or None


def _item(text: str, reading: Reading) -> str | None:
    """Return what the figure is about, as content words: its item (a count's is its unit) and the clause's subject."""
    parts: list[str] = []
    if (
        reading.item_text
        and not (reading.kind in ("count", "multiple") and reading.is_bare and reading.item_from != "about")
        and reading.kind != "share"
    ):
        parts.append(reading.item_text)
    if reading.topic and not _one_of(text, reading):
        parts.append(text[reading.topic[0] : reading.topic[1]])
    words = [word for word in re.findall(r"[\w'&/-]+", " ".join(parts)) if word.lower() not in STOP]
    return " ".join(dict.fromkeys(words)) or None


def _one_of(text: str, reading: Reading) -> bool:
    """Tell whether "one of the ..." was read; the gold gives it no item."""
    return (
        reading.number.style == "words"
        and reading.value == 1
        and reading.item is not None
        and " of " in text[: reading.item[0] + 1][-8:]
    )


def _changes_as_ranges(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for figure in found:
        last = made[-1] if made else None
        if (
            last
            and last["role"] == "from"
            and figure["role"] == "to"
            and last["unit"] == figure["unit"]
            and None not in (last["value"], figure["value"])
        ):
            last.update(low=last["value"], high=figure["value"], value=None, end=figure["end"], role="range")
        else:
            made.append(figure)
    return made


def main() -> int:
    """Write predictions for a data file and run the kit's score over them."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", default="0", help="list so many errors of each kind")
    parser.add_argument("--part", default="", help="only records whose id starts so (R-Quant has four parts)")
    options = parser.parse_args()
    score = options.gold.resolve().parents[1] / "score.py"
    lines = options.gold.read_text(encoding="utf-8").splitlines()
    records = [record for record in map(json.loads, lines) if record["id"].startswith(options.part)]
    with tempfile.TemporaryDirectory() as folder:
        gold, pred = Path(folder) / "gold.jsonl", Path(folder) / "pred.jsonl"
        gold.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        found = ({"id": record["id"], "pred": predict(record)} for record in records)
        pred.write_text("".join(json.dumps(line) + "\n" for line in found), encoding="utf-8")
        sys.argv = [
            str(score),
            "--gold",
            str(gold),
            "--pred",
            str(pred),
            "--by-kind",
            "--errors",
            options.errors,
        ]
        try:
            runpy.run_path(str(score), run_name="__main__")
        except SystemExit as stopped:
            return int(stopped.code or 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
