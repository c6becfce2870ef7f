"""Our figures in the prediction format of the figures kit, through the real extraction, and a run of its score.

``python tests/benchmarks/figures_kit.py ../shared/benchmarks/figures/dev/newsquant.jsonl [--errors N]``

Only published columns are mapped. The kit's gold and our contract differ on purpose in a few places, here in the open:

* A counted noun is ``item`` with us and the unit in the gold: a count's unit is its item.
* The gold's ``item`` is what the figure is said of: our ``subject``, and our ``item`` where that is no counted noun.
* A bound and a direction stand apart with us: the direction goes into ``change``, and only where a verb, a particle or
  a sign states it (the gold marks "rose 5%" but not "a 5% rise"); there it wins over "about".
* A vague plural has a low bound only; the gold gives it a decade ("tens of thousands": 1e4 to 1e5), "dozens" 12.
* A change "from X to Y" is two figures with us, one range in the gold; a falling range keeps the order of the text.
* Ranks, ratios, scores, multiples without a numeral, "no deaths", "several", ages beside a name and age brackets are
  figures with us; the gold leaves them out.
* A share has the unit "% X" in the gold; a dollar whose country is unsaid is "dollar"; "one of the ..." has no item.
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

from transforms.extract import extract  # noqa: E402
from transforms.records import Article, Figure  # noqa: E402

LEFT_OUT = frozenset(
    "rank-superlative rank-verb ratio score multiple-verb age-apposition age-bracket count-none count-several".split()  # noqa: SIM905
)
"""Rules whose figures the gold does not take."""
LISTED = frozenset(
    "USD AUD CAD HKD NZD SGD EUR GBP JPY CNY ILS MYR CHF INR KRW BTC TRY MXN DKK HRK ZAR GEL LKR LAK CRC RUB "  # noqa: SIM905
    "FIM".split()
)
"""Codes that the kit's table of spellings knows; for others it has the currency's name."""
NAMES = frozenset("dollar rupee peso franc krone mark won dinar crown".split())  # noqa: SIM905
"""Currency names that several countries share: left as they are when the country is assumed."""
STOP = frozenset(
    "the a an of in on for to and its their his her he by at with from these those this that our my your".split()  # noqa: SIM905
)
TREND_NOUN = re.compile(
    r"[\s-]+(?:\w+\s+){0,2}?(?:rise|increase|gain|jump|growth|decline|drop|fall|decrease|cut|hike|loss|surge|slump)s?\b"
)


def predict(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the kit's predictions for one record of its data ("text" is read, nothing else)."""
    figures = extract(Article(record["text"])).figures
    return _changes_as_ranges([_mapped(figure) for figure in figures if not _is_left_out(figure)])


def _is_left_out(figure: Figure) -> bool:
    return figure.rule in LEFT_OUT or figure.surface.lower().split()[0] == "several"


def _mapped(figure: Figure) -> dict[str, Any]:
    made: dict[str, Any] = {
        "start": figure.char_start,
        "end": figure.char_end,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": _unit(figure),
        "modifier": figure.bound,
        "item": _item(figure),
        "change": figure.direction if figure.role == "change" and not _is_noun_of_change(figure) else None,
        "role": figure.role,
    }
    if _falls(figure):
        made["low"], made["high"] = figure.high, figure.low
    if made["change"] and made["modifier"] == "~":
        made["modifier"] = "="
    if figure.is_vague and figure.low is not None:
        if re.search(r"\bdozens\b", figure.surface, re.I):
            made["value"], made["low"] = 12.0, None
        else:
            made["high"] = figure.low * 10
    return made


def _is_noun_of_change(figure: Figure) -> bool:
    at = figure.sentence.find(figure.surface)
    after = figure.sentence[at + len(figure.surface) :]
    return TREND_NOUN.match(after) is not None or TREND_NOUN.search(figure.surface) is not None


def _falls(figure: Figure) -> bool:
    if figure.low is None or figure.high is None:
        return False
    numbers = [float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", figure.surface)]
    if len(numbers) != 2 or numbers[0] <= numbers[1]:
        return False
    return abs(figure.low * numbers[0] - figure.high * numbers[1]) <= 1e-9 * figure.high * numbers[0]


def _unit(figure: Figure) -> str | None:
    unit = figure.unit
    if figure.kind == "index" and figure.unit_surface is None:
        unit = None
    elif figure.kind == "currency":
        unit = _currency(figure)
    elif figure.kind == "age":
        unit = f"{figure.unit} of age"
    elif figure.kind == "share":
        unit = "% " + (_noun(figure.item) or "-")
    elif figure.unit == "time":
        unit = "count"
    elif figure.unit == "pound":
        unit = "pound-mass"
    elif figure.unit == "percent":
        unit = "percentage"
    elif _is_bare(figure):
        unit = _noun(figure.item) if _is_counted(figure) else None
    return f"{unit} per {figure.per_unit}" if unit and figure.per_unit else unit


def _is_bare(figure: Figure) -> bool:
    return figure.kind in ("count", "multiple") and figure.unit is None


def _is_counted(figure: Figure) -> bool:
    """Tell whether the item is the noun that the number counts, written beside it or left out for being said before."""
    if figure.item_start is None:
        return False
    inside = figure.char_start <= figure.item_start < figure.char_end
    return inside or figure.item != figure.subject


def _currency(figure: Figure) -> str | None:
    surface = figure.unit_surface
    if surface is None:
        return figure.currency
    if figure.currency_assumed and surface.lower().rstrip("s") in NAMES:
        return surface.lower().rstrip("s")
    if figure.unit in ("cent", "penny"):
        return figure.unit
    return figure.currency if figure.currency in LISTED else surface.removesuffix("s")


def _noun(item: str | None) -> str | None:
    return " ".join(word for word in re.findall(r"[\w'-]+", item or "") if word.lower() not in STOP) or None


def _item(figure: Figure) -> str | None:
    """Return what the figure is said of, as content words."""
    parts: list[str] = []
    if figure.item and figure.kind != "share" and not (_is_bare(figure) and _is_counted(figure)):
        parts.append(figure.item)
    if figure.subject and not re.match(r"one of\b", figure.surface, re.I):
        parts.append(figure.subject)
    words = [word for word in re.findall(r"[\w'&/-]+", " ".join(parts)) if word.lower() not in STOP]
    return " ".join(dict.fromkeys(words)) or None


def _changes_as_ranges(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for figure in found:
        last = made[-1] if made else None
        if (
            last
            and (last["role"], figure["role"]) == ("from", "to")
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
    parser.add_argument("--errors", default="0")
    options = parser.parse_args()
    score = options.gold.resolve().parents[1] / "score.py"
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as target:
        for line in options.gold.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            target.write(json.dumps({"id": record["id"], "pred": predict(record)}) + "\n")
        target.flush()
        arguments = [
            "--gold",
            str(options.gold),
            "--pred",
            target.name,
            "--by-kind",
            "--errors",
            options.errors,
        ]
        sys.argv = [str(score), *arguments]
        try:
            runpy.run_path(str(score), run_name="__main__")
        except SystemExit as stopped:
            return int(stopped.code or 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
