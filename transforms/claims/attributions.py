"""Attributions of numbers that reported speech does not cover: who put, counted, expects, what data show.

Each reader looks for one construction in one sentence and yields who claims and over which tokens the claim goes.
Reported speech itself is the quotes' business; what is read twice is settled in :mod:`transforms.claims.claimant`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.claim_verbs import BELIEF, OBJECT, PLACING, SHOWING
from transforms.claims.claim_words import COUNTS, REPORTED, REVISING, SPEAKING_OF
from transforms.claims.inserted_claims import according_to, closing_claims, headline_label, inserted_claims
from transforms.claims.noun_claims import (
    closing_polls,
    count_claims,
    opening_documents,
    passive_claims,
    quoted_as_saying,
    reports_that,
)
from transforms.claims.sources import DOCUMENTS
from transforms.claims.verb_claims import revised_claims, verb_claims

if TYPE_CHECKING:
    from transforms.claims.attribution import Attribution
    from transforms.claims.clauses import Clauses
    from transforms.claims.words import Words

_VERBS = BELIEF | OBJECT | PLACING | SHOWING
_REVISING = SPEAKING_OF | REVISING


def read_attributions(words: Words, clauses: Clauses) -> list[Attribution]:
    """Return the attributions of one sentence; each reader runs only where its words are."""
    lows = set(words.lows)
    found = headline_label(words)
    if lows & _REVISING:
        found += revised_claims(words, clauses)
    if lows & _VERBS:
        found += verb_claims(words, clauses)
        found += closing_claims(words, clauses)
        found += inserted_claims(words, clauses)
    if "by" in lows:
        found += passive_claims(words, clauses)
    if "according" in lows:
        found += according_to(words)
    if lows & DOCUMENTS:
        found += opening_documents(words)
        found += closing_polls(words, clauses)
    if lows & COUNTS:
        found += count_claims(words, clauses)
    if lows & REPORTED and "that" in lows:
        found += reports_that(words)
    if "as" in lows and lows & {"quoted", "cited", "quotes"}:
        found += quoted_as_saying(words)
    return found
