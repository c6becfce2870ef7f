"""The page of this folder's rules, made from their declarations; ``make docs`` writes it to ``README.md``."""

# ruff: noqa: E501 (a line is a row)
from __future__ import annotations

from transforms.figures.rules import BOUNDS, REFUSALS, ROLES, RULES

HEAD = """# Figures

Every quantity that an article states: value, unit, how exactly it is meant, what it counts. `find_figures` in `find.py` is the way in.
This page is generated from `rules.py` by `make docs`; a test keeps it current and runs every example.

The road of a sentence: `scan.py` cuts it into atoms (`atoms.py`) and reads each number (`numbers.py`, `spelled.py`, `lone_fractions.py`) with its currency (`currencies.py`) or unit
(`units.py`, `rates.py`; both in `quantities.py`; `quakes.py` for magnitudes; `said_around.py` for "an hour or two"), sets its bound (`bounds.py`), drops what is no figure (`masks.py`, `refusals.py`, `refused_dates.py`, `refused_calls.py`), joins ranges (`ranges.py`)
and tells changes from levels (`trends.py`); ages, ranks, scores, ratios and multiples have rules of their own (`ages.py`, `comparisons.py`, `standings.py`, `scores.py`).
`about.py` then finds what is counted (`items.py`, `priced.py`), what a figure is said of (`subjects.py`), its verb (`governing_verbs.py`), the nouns and units left unsaid
(`elided.py`, `omitted.py`, `gapped.py`), drops names that only tags tell (`refusals_by_tag.py`), and links "£5m ($6.4m)". `records.py` makes the row.
Only sentences with a number are cut and tagged.

- `value` is exact in `value_exact`; a vague plural has no value but `low`; a range has `low` and `high`; a score has its first number and both.
- `surface` runs from the approximator to the end of what is counted: "at least 70 fishing boats". `item` has its own offsets.
- `unit` is a name in the singular ("percent", "kilometre per hour", "year"), an ISO 4217 code for money, "cent" or "penny" for its parts, null for a count.
  `unit_si` is a UCUM code; months and years are the Julian ones of UCUM. Barrels are of oil, gallons American, and a "ton" has no SI value: its size is unknown.
- `currency_assumed` marks "$" without a country (the publisher's or dateline's dollar where known, else USD) and words such as "pounds".
- `confidence`: 0.95 for a plain reading, 0.85 for ranks, scores and multiples, 0.8 for ages beside names and for "no", 0.75 for an omitted unit.
- A sentence longer than 5,000 characters, with over 150 numbers, or long and nearly wordless is a table, and is left unread.

Sources: CLDR's English currency names through babel (`currency_table.py`, generated); the SI brochure (BIPM 2019), NIST SP 811 and UCUM for units
(`unit_table.py`, `unit_table_physics.py`; a test compares factors with pint). Words of bounds, trends and refusals are data modules of their own.
"""


def page() -> str:
    """Return the page."""
    lines = [HEAD, "## Rules\n", "| rule | reads | example | surface | means |", "|---|---|---|---|---|"]
    lines += [
        f"| `{rule.id}` | {rule.reads} | {rule.example} | {rule.surface} | {rule.means} |" for rule in RULES
    ]
    lines += ["\n## Bounds\n", "| bound | words | example |", "|---|---|---|"]
    lines += [f"| `{bound}` | {words} | {example} |" for bound, words, example in BOUNDS]
    lines += [
        "\n## Role and direction\n",
        "| example | figure | role | direction | told by |",
        "|---|---|---|---|---|",
    ]
    lines += [f"| {text} | {surface} | {role} | {way} | {why} |" for text, surface, role, way, why in ROLES]
    lines += ["\n## What is not a figure\n", "| what | example |", "|---|---|"]
    lines += [f"| {what} | {example} |" for what, example in REFUSALS]
    return "\n".join(lines) + "\n"
