"""Score whole articles against hand-made gold: spans, and the fields that an analyst reads.

The format is that of ``datasets/sample/expected/*.json``. Spans are compared after dropping white space, punctuation
and quotation marks at their edges; two spans match when they share at least half of their characters.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flows.sources.protocol import Reject
from flows.sources.read import read_source
from transforms.extract import extract

if TYPE_CHECKING:
    from pathlib import Path

    from transforms.records import Article, Extraction

_EDGE = re.compile(r"\A[\s\"'“”‘’.,;:!?…]+|[\s\"'“”‘’.,;:!?…]+\Z")
SHARED = 0.5
"""The Jaccard share of characters from which two spans are the same reading."""


@dataclass(frozen=True, slots=True)
class Score:
    """How the records of one table compare with the gold of one or more articles."""

    gold: int
    found: int
    matched: int
    exact: int
    right: dict[str, int]
    """Of the matched pairs, how many agree in a field."""
    missed: tuple[str, ...]
    spurious: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The share of our records that the gold has."""
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that we found."""
        return self.matched / self.gold if self.gold else 1.0

    def __add__(self, other: Score) -> Score:
        fields = {
            name: self.right.get(name, 0) + other.right.get(name, 0) for name in {*self.right, *other.right}
        }
        return Score(
            self.gold + other.gold,
            self.found + other.found,
            self.matched + other.matched,
            self.exact + other.exact,
            fields,
            self.missed + other.missed,
            self.spurious + other.spurious,
        )

    def line(self) -> str:
        """Return the score as one readable line."""
        fields = ", ".join(f"{name} {count}/{self.matched}" for name, count in sorted(self.right.items()))
        return (
            f"gold {self.gold}, found {self.found}, P {self.precision:.2f}, R {self.recall:.2f}, "
            f"exact {self.exact}/{self.gold}; {fields}"
        )


def read_gold(path: Path) -> dict[str, Any]:
    """Return a gold file."""
    return json.loads(path.read_text(encoding="utf-8"))


def score_article(extraction: Extraction, gold: dict[str, Any]) -> dict[str, Score]:
    """Return a score a table for one article."""
    text = extraction.article.text
    return {
        "figures": _score(text, extraction.figures, gold["figures"], _figure_fields),
        "dates": _score(text, extraction.dates, gold["dates"], _date_fields),
        "quotes": _score(text, extraction.quotes, gold["quotes"], _quote_fields),
    }


def score_samples(folder: Path) -> dict[str, Score]:
    """Return a score a table over every article of ``folder`` that has expected records."""
    golds = [read_gold(path) for path in sorted((folder / "expected").glob("*.json"))]
    articles: dict[tuple[str, str | None], Article] = {}
    for source in {gold["source"] for gold in golds}:
        for item in read_source(str(folder / source)):
            assert not isinstance(item, Reject), item
            articles[source, item.external_id if not source.endswith(".txt") else None] = item
    total: dict[str, Score] = {}
    for gold in golds:
        for table, score in score_article(extract(articles[gold["source"], gold["id"]]), gold).items():
            total[table] = total[table] + score if table in total else score
    return total


def _score(text: str, found: Any, gold: list[dict[str, Any]], fields: Any) -> Score:
    spans = [_trimmed(text, record.char_start, record.char_end) for record in found]
    wanted = [_trimmed(text, one["start"], one["end"]) for one in gold]
    pairs = sorted(
        ((_jaccard(span, want), i, j) for i, span in enumerate(spans) for j, want in enumerate(wanted)),
        reverse=True,
    )
    left, right_, matched = set(range(len(found))), set(range(len(gold))), []
    for share, i, j in pairs:
        if share >= SHARED and i in left and j in right_:
            left.discard(i)
            right_.discard(j)
            matched.append((i, j))
    right: dict[str, int] = {}
    for i, j in matched:
        for name, agrees in fields(found[i], gold[j]).items():
            right[name] = right.get(name, 0) + agrees
    return Score(
        len(gold),
        len(found),
        len(matched),
        sum(spans[i] == wanted[j] for i, j in matched),
        right,
        tuple(gold[j]["surface"] for j in sorted(right_)),
        tuple(found[i].surface for i in sorted(left)),
    )


def _figure_fields(ours: Any, gold: dict[str, Any]) -> dict[str, bool]:
    day = ours.as_of_start.date().isoformat() if ours.as_of_start else None
    return {
        "value": _near(ours.value, gold["value"]) and (gold["low"] is None or _near(ours.low, gold["low"])),
        "bound": ours.bound == gold["modifier"],
        "unit": (ours.unit or ours.currency) == gold["unit"] or ours.currency == gold["unit"],
        "item": _same(ours.item, gold["item"]),
        "claimant": _same(ours.claimant, gold["source"]),
        "as_of": day == gold["date"],
    }


def _date_fields(ours: Any, gold: dict[str, Any]) -> dict[str, bool]:
    return {"type": ours.type == gold["type"], "value": ours.value == gold["value"]}


def _quote_fields(ours: Any, gold: dict[str, Any]) -> dict[str, bool]:
    return {
        "kind": ours.kind == gold["kind"],
        "speaker": _same(ours.speaker_name or ours.speaker, gold["speaker"]),
        "cue": _same(ours.cue, gold["cue"]),
    }


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    surface = text[start:end]
    core = _EDGE.sub("", surface)
    begin = start + surface.find(core)
    return begin, begin + len(core)


def _jaccard(one: tuple[int, int], other: tuple[int, int]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    either = max(one[1], other[1]) - min(one[0], other[0])
    return both / either if both > 0 else 0.0


def _near(ours: float | None, gold: float | None) -> bool:
    if ours is None or gold is None:
        return ours is gold
    return abs(ours - gold) <= 1e-6 * max(1.0, abs(gold))


def _same(ours: str | None, gold: str | None) -> bool:
    return _plain(ours) == _plain(gold)


def _plain(name: str | None) -> str | None:
    if name is None:
        return None
    return re.sub(r"\A(?:the|a|an) ", "", re.sub(r"[“”\"]", "", name.replace("’", "'")), flags=re.I).lower()
