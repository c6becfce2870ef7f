"""The rules by id: what each reads, how sure it is, and an example that a test runs.

An example marks what must be read with ``[brackets]`` and who is quoted with ``{braces}``.
"""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """One rule of this room, as the ``rule`` column of a quote names it."""

    rule: str
    reads: str
    example: str
    confidence: float


RULES = (
    Rule(
        "right-that",
        "A clause with “that” after its verb",
        "{The minister} said on Monday [that taxes would rise].",
        0.88,
    ),
    Rule(
        "right-clause",
        "A clause without “that” after its verb",
        "{Ann Lee} said [the bridge was safe].",
        0.84,
    ),
    Rule(
        "right-quote",
        "A quotation after its verb",
        "{Ann Lee} said, “[The bridge is safe.]”",
        0.92,
    ),
    Rule(
        "right-colon",
        "What follows a verb and a colon",
        "{Ann Lee} wrote in a letter: “[We are leaving.]”",
        0.89,
    ),
    Rule(
        "right-question",
        "An embedded question, or what a question is about",
        "{Reporters} asked [whether the bridge was safe].",
        0.81,
    ),
    Rule(
        "right-infinitive",
        "An infinitive after a verb of promising or urging",
        "{The mayor} vowed [to rebuild the bridge].",
        0.67,
    ),
    Rule(
        "right-noun",
        "A noun phrase that stands for what was announced or claimed",
        "{The council} announced [a curfew for the old town].",
        0.72,
    ),
    Rule(
        "right-partial",
        "The object of a verb of judgment or naming that has quoted words",
        "{Lee} called [the plan “a costly mistake]” on Friday.",
        0.82,
    ),
    Rule(
        "left",
        "What stands before its subject and verb, or around them",
        "[The bridge is safe], {Ann Lee} said on Friday.",
        0.96,
    ),
    Rule(
        "left-inverted",
        "What stands before its verb and subject",
        "“[The bridge is safe,]” said {Ann Lee, an engineer}.",
        0.95,
    ),
    Rule(
        "as-said",
        "A clause beside “as X said”",
        "As {the ministry} noted, [the bridge was built in 1930].",
        0.61,
    ),
    Rule(
        "as-said-by",
        "A clause beside “as reported by X”",
        "As reported by {the Courier}, [the bridge was built in 1930].",
        0.75,
    ),
    Rule(
        "open-verb",
        "A quotation whose subject has a verb that is in no lexicon",
        "“[Not again,]” {Ann Lee} sniffed.",
        0.74,
    ),
    Rule(
        "open-colon",
        "A quotation that a clause and a colon lead into",
        "{Ann Lee} had one message for the board: “[Leave the bridge alone.]”",
        0.94,
    ),
    Rule(
        "label-quote",
        "A name, a colon and a quotation",
        "The board met twice.\n\n{Ann Lee}: “[The bridge is safe.]”",
        0.85,
    ),
    Rule(
        "outcry",
        "What is cried out, after a noun",
        "{The crowd} broke into chants of “[Open the bridge!]”",
        0.75,
    ),
    Rule(
        "noun-that",
        "The clause of a noun of saying with its owner",
        "Engineers doubt {Lee}’s claim [that the bridge was safe].",
        0.61,
    ),
    Rule(
        "noun-to",
        "The infinitive of a noun of promising with its owner",
        "{Lee}’s promise [to rebuild the bridge] pleased the town.",
        0.65,
    ),
    Rule(
        "according-to",
        "What stands beside “according to X”",
        "[The bridge is safe], according to {the ministry}.",
        0.87,
    ),
    Rule(
        "in-words-of",
        "A quotation in somebody’s words",
        "The plan was, in the words of {Ann Lee}, “[a costly mistake.]”",
        0.8,
    ),
    Rule(
        "headline-colon",
        "A headline with its speaker and a colon",
        "{Lee}: [Bridge will open in May]",
        0.82,
    ),
    Rule(
        "transcript",
        "A turn of a transcript",
        "Q: Is it safe?\n\n{LEE}: [The bridge is safe.]",
        0.8,
    ),
    Rule(
        "signature",
        "A quotation signed after a dash",
        "“[The bridge is ours.]” — {Ann Lee}",
        0.78,
    ),
    Rule(
        "continuation",
        "A quotation that goes on with the one before it in its paragraph",
        "“It is safe,” {Ann Lee} said. “[We tested it twice.]”",
        0.99,
    ),
    Rule(
        "loose-paragraph",
        "A paragraph of nothing but quotation, by what was said before it",
        "“It is safe,” {Ann Lee} said.\n\n“[We tested it twice.]”",
        0.85,
    ),
    Rule(
        "loose-mixed",
        "A sentence with quoted words that goes on with what was said before it",
        "“It is safe,” {Ann Lee} said. [But the road is “a disgrace to the whole town.]”",
        0.85,
    ),
)
"""Every rule of this room."""

CONFIDENCE = {rule.rule: rule.confidence for rule in RULES}
