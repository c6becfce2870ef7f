"""The page of this folder's rules, made from their declarations; ``make docs`` writes it to ``README.md``."""

# ruff: noqa: E501 (a line is a row)
from __future__ import annotations

from transforms.claims.predicates import CLASSES
from transforms.claims.rules import AS_OF_RULES, CLAIMANT_RULES, EXAMPLE_DAY, NO_CLAIMANT, NO_TIME

HEAD = f"""# Claims

Each figure tied to who claims it, to the time it holds for, and to the group of events it tells of. `link_claims` in `link.py` is the way in.
This page is generated from `rules.py` and `predicate_classes.toml` by `make docs`; a test keeps it current and runs every example
(as if published on {EXAMPLE_DAY:%A}, {EXAMPLE_DAY.day} {EXAMPLE_DAY:%B %Y}). How right all this is, is measured in `tests/benchmarks/claims/`.

The road of a sentence with figures: `words.py` (tokens and tags as lists), `clauses.py` (boundaries; there is no parser) and `asides.py`, then

- **claimant** (`claimant.py`): the innermost of the quotes around the figure and of the attributions that `attributions.py` reads where reported speech does not reach
  (`verb_claims.py`, `noun_claims.py`, `inserted_claims.py`); `subjects.py` finds who, `noun_chains.py` with all that hangs on them, `sources.py` the name in a mention and the issuer of a document, `resolution.py` the
  speaker that a pronoun or a short name stands for. `quote_id` is the quote around the figure, so that in "A says B counted 40" the claimant is B and the quote is A's.
- **as-of** (`as_of.py`): `windows.py` and `shifts.py` give the stretches of time that the sentence's dates stand for, `saying_days.py` and `other_days.py` set aside those that
  govern no figure, `undated.py` the figures that a date cannot be of, and of the rest the cheapest governs (`pricing.py`), over words, clause boundaries, other figures
  and comparisons (`comparisons.py`) in between.
- **predicate class** and **item head** (`predicates.py`): a null class leaves the lemma in `predicate` to group by.

A null claimant is the article's own voice. A null as-of day says that no expression of the sentence dates the figure: the day of publication is never filled in.
Times within a day count as that day; `as_of_end` is exclusive, and null after "since" when the day of publication is unknown.
"""


def page() -> str:
    """Return the page."""
    lines = [HEAD]
    for title, rules, column in (("Claimant", CLAIMANT_RULES, "claimant"), ("As of", AS_OF_RULES, "days")):
        lines += [f"## {title}\n", f"| rule | reads | example | figure | {column} |", "|---|---|---|---|---|"]
        lines += [
            f"| `{rule.id}` | {rule.reads} | {rule.example} | {rule.surface} | {rule.means} |"
            for rule in rules
        ]
        lines.append("")
    for title, rows in (("No claimant", NO_CLAIMANT), ("No time", NO_TIME)):
        lines += [f"## {title}\n", "| what | example | figure |", "|---|---|---|"]
        lines += [f"| {what} | {example} | {surface} |" for what, example, surface in rows]
        lines.append("")
    lines += [
        "## Classes of predicates\n",
        "| class | verbs | nouns and words | kinds of figure |",
        "|---|---|---|---|",
    ]
    for one in CLASSES:
        cells = (sorted(one.verbs), sorted(one.nouns | one.words), sorted(one.kinds))
        lines.append(
            f"| `{one.name}` | " + " | ".join(", ".join(cell).replace("_", " ") for cell in cells) + " |"
        )
    return "\n".join(lines) + "\n"
